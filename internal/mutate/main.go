// Command mutate changes one cell of a rule table, or one condition, at a time and runs the tests
// that ought to notice. It writes nothing into the source tree.
//
//	go run ./internal/mutate [-kind cells|conditions|all] [-n 200] [-seed 1] ./procurement ./migration
//
// It prints the mutants that survived and the score of each package, and exits with 1 where a
// package falls below the score that -least asks for. A mutant that does not compile is not
// counted; one that runs out of time counts as survived.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	log.SetFlags(0)
	kind := flag.String("kind", "all", "cells, conditions or all")
	most := flag.Int("n", 0, "try at most so many mutants of each package, drawn at random; 0 tries all")
	seed := flag.Uint64("seed", 1, "seed of the draw")
	least := flag.Float64("least", 0, "the score, in per cent, that each package must reach")
	limit := flag.Duration("timeout", time.Minute, "time for the tests of one mutant")
	flag.Parse()
	if flag.NArg() == 0 {
		log.Fatal("name at least one package folder")
	}
	failed := false
	for _, dir := range flag.Args() {
		mutants, err := find(dir, *kind)
		if err != nil {
			log.Fatal(err)
		}
		if *most > 0 && len(mutants) > *most {
			rng := rand.New(rand.NewPCG(*seed, 0))
			rng.Shuffle(len(mutants), func(i, j int) { mutants[i], mutants[j] = mutants[j], mutants[i] })
			mutants = mutants[:*most]
		}
		if outcome, out := test(dir, nil, 10**limit); outcome != survived {
			log.Fatalf("%s: the tests fail before anything is changed:\n%s", dir, out)
		}
		count := map[outcome]int{}
		for _, m := range mutants {
			o, _ := test(dir, &m, *limit)
			count[o]++
			if o == survived || o == timedOut {
				fmt.Printf("%s: %s\n", o, m)
			}
		}
		tried := count[killed] + count[survived] + count[timedOut]
		if tried == 0 {
			log.Fatalf("%s: no mutant compiled: nothing was tested", dir)
		}
		score := 100 * float64(count[killed]) / float64(tried)
		fmt.Printf("%s: %d mutants, %d killed, %d survived, %d out of time, %d not compiled: %.1f %%\n",
			dir, tried, count[killed], count[survived], count[timedOut], count[broken], score)
		failed = failed || score < *least
	}
	if failed {
		os.Exit(1)
	}
}

type outcome string

const (
	killed   outcome = "killed"
	survived outcome = "survived"
	timedOut outcome = "out of time"
	broken   outcome = "not compiled"
)

// test runs the tests of dir with the mutant laid over its file; nil runs them as they are.
func test(dir string, m *mutant, limit time.Duration) (outcome, string) {
	work, err := os.MkdirTemp("", "mutate")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(work)
	args := []string{"test", "-count=1", "-failfast", "-short", "-vet=off"}
	if m != nil {
		path, err := filepath.Abs(m.file)
		if err != nil {
			log.Fatal(err)
		}
		changed := filepath.Join(work, filepath.Base(m.file))
		overlay, err := json.Marshal(map[string]map[string]string{"Replace": {path: changed}})
		if err != nil {
			log.Fatal(err)
		}
		list := filepath.Join(work, "overlay.json")
		for name, data := range map[string][]byte{changed: m.source(), list: overlay} {
			if err := os.WriteFile(name, data, 0o600); err != nil {
				log.Fatal(err)
			}
		}
		args = append(args, "-overlay="+list)
	}
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, "go", append(args, dir)...)
	cmd.WaitDelay = time.Second
	out, err := cmd.CombinedOutput()
	switch {
	case ctx.Err() != nil:
		return timedOut, string(out)
	case err == nil:
		return survived, string(out)
	case bytes.Contains(out, []byte("[build failed]")), bytes.Contains(out, []byte("[setup failed]")):
		return broken, string(out)
	}
	return killed, string(out)
}

// A mutant replaces the bytes from start to end of a file.
type mutant struct {
	file       string
	text       []byte
	start, end int
	with       string
	line       int
}

func (m mutant) source() []byte {
	return append(append(append([]byte{}, m.text[:m.start]...), m.with...), m.text[m.end:]...)
}

func (m mutant) String() string {
	return fmt.Sprintf("%s:%d: %s -> %s", m.file, m.line, strings.TrimSpace(string(m.text[m.start:m.end])), m.with)
}
