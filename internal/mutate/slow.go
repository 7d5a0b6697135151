package main

import (
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// slowly compiles the tests of dir with the mutant laid over its file, and runs them all; nil runs
// them as they are.
func slowly(dir string, m *mutant, limit time.Duration) (outcome, string) {
	work, err := os.MkdirTemp("", "mutate")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(work)
	binary := filepath.Join(work, "one.test")
	args := []string{"test", "-c", "-vet=off", "-o", binary}
	if m != nil {
		overlay, err := lay(work, map[string][]byte{m.file.path: m.text()})
		if err != nil {
			log.Fatal(err)
		}
		args = append(args, "-overlay="+overlay)
	}
	if out, err := exec.Command("go", append(args, folder(dir))...).CombinedOutput(); err != nil {
		return broken, string(out)
	}
	o, out, _ := run(dir, binary, 0, round{nil, limit})
	return o, out
}
