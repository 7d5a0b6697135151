// Command mutate changes one cell of a rule table, or one operator, at a time and runs the tests that
// ought to notice. It writes nothing into the source tree.
//
//	go run ./internal/mutate [-kind cells|conditions|all] [-n 200] [-seed 1] ./procurement ./migration
//
// All mutants of a package are compiled into one test binary, which an environment variable tells
// which of them to be. A mutant that has to be a constant is compiled by itself, and so is one that
// survives where some test does not pass in the one binary unchanged. The tests are those of the
// package's own folder.
//
// It prints the mutants that survived and the score of each package, and exits with 1 where a
// package falls below the score that -least asks for. A mutant that does not compile is not
// counted; one that runs out of time counts as survived.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"math/rand/v2"
	"os"
	"runtime"
	"sync"
	"time"
)

func main() {
	log.SetFlags(0)
	var o options
	flag.StringVar(&o.kind, "kind", "all", "cells, conditions or all")
	flag.IntVar(&o.most, "n", 0, "try at most so many mutants of each package, drawn at random; 0 tries all")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of the draw")
	flag.DurationVar(&o.limit, "timeout", time.Minute, "the most of the processor's time for the tests of one mutant")
	flag.IntVar(&o.workers, "workers", 1, "mutants tried at the same time")
	flag.BoolVar(&o.slow, "slow", false, "compile every mutant by itself")
	flag.BoolVar(&o.verbose, "v", false, "print the killed as well")
	least := flag.Float64("least", 0, "the score, in per cent, that each package must reach")
	flag.Parse()
	if flag.NArg() == 0 {
		log.Fatal("name at least one package folder")
	}
	failed := false
	for _, dir := range flag.Args() {
		r, err := try(os.Stdout, dir, o)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(r)
		failed = failed || r.score() < *least
	}
	if failed {
		os.Exit(1)
	}
}

type options struct {
	kind          string
	most, workers int
	seed          uint64
	limit         time.Duration
	slow, verbose bool
}

type outcome string

const (
	killed   outcome = "killed"
	survived outcome = "survived"
	timedOut outcome = "out of time"
	broken   outcome = "not compiled"
)

// A result counts the mutants of a package.
type result struct {
	dir   string
	count map[outcome]int
	took  time.Duration
}

func (r result) tried() int { return r.count[killed] + r.count[survived] + r.count[timedOut] }

func (r result) score() float64 { return 100 * float64(r.count[killed]) / float64(r.tried()) }

func (r result) String() string {
	return fmt.Sprintf("%s: %d mutants, %d killed, %d survived, %d out of time, %d not compiled: %.1f %% (%v)", r.dir, r.tried(),
		r.count[killed], r.count[survived], r.count[timedOut], r.count[broken], r.score(), r.took.Round(time.Second))
}

// try tries the mutants of the package in dir, and prints those that are not killed.
func try(w io.Writer, dir string, o options) (result, error) {
	r := result{dir: dir, count: map[outcome]int{}}
	start := time.Now()
	p, err := load(dir)
	if err != nil {
		return r, err
	}
	mutants, sites := find(p, o.kind)
	if o.most > 0 && len(mutants) > o.most {
		rng := rand.New(rand.NewPCG(o.seed, 0))
		rng.Shuffle(len(mutants), func(i, j int) { mutants[i], mutants[j] = mutants[j], mutants[i] })
		mutants = mutants[:o.most]
	}
	if outcome, out := slowly(dir, nil, 10*o.limit); outcome != survived {
		return r, fmt.Errorf("%s: the tests fail before anything is changed:\n%s", dir, out)
	}
	work, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return r, err
	}
	defer os.RemoveAll(work)
	for _, m := range mutants {
		m.slow = m.slow || o.slow
	}
	binary, err := compile(p, mutants, sites, work)
	if err != nil {
		return r, err
	}
	j, err := newJudge(dir, binary, o.limit)
	if err != nil {
		return r, err
	}
	for _, name := range j.left {
		fmt.Fprintf(w, "%s: %s fails in the one binary: left to the slow way\n", dir, name)
	}
	var mu sync.Mutex
	each(mutants, o.workers, func(m *mutant) {
		got := survived
		if !m.slow {
			got = j.judge(m)
		}
		if m.slow || got == survived && len(j.left) > 0 {
			got, _ = slowly(dir, m, o.limit)
		}
		mu.Lock()
		defer mu.Unlock()
		r.count[got]++
		if got == survived || got == timedOut || o.verbose {
			fmt.Fprintf(w, "%s: %v\n", got, m)
		}
	})
	if err := j.check(); err != nil { // lest a file that they read has changed in the mean time
		return r, err
	}
	if r.tried() == 0 {
		return r, fmt.Errorf("%s: no mutant compiled: nothing was tested", dir)
	}
	r.took = time.Since(start)
	return r, nil
}

// each calls f for every mutant, so many at the same time.
func each(mutants []*mutant, workers int, f func(*mutant)) {
	next := make(chan *mutant)
	var wg sync.WaitGroup
	for range max(1, min(workers, runtime.NumCPU())) {
		wg.Go(func() {
			for m := range next {
				f(m)
			}
		})
	}
	for _, m := range mutants {
		next <- m
	}
	close(next)
	wg.Wait()
}
