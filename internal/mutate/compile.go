package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
)

// variable is the environment variable that names the mutant to the one binary.
const variable = "HSCN_MUTANT"

// complaint is how the compiler names a place.
var complaint = regexp.MustCompile(`(?m)([^/\s]+\.go):(\d+)(?::\d+)?: .*$`)

// compile builds the tests of a package, all mutants in one binary. Those on a line that the compiler
// complains of are left to the slow way.
func compile(p *pack, mutants []*mutant, sites []*site, work string) (binary string, err error) {
	for {
		for i, m := range mutants {
			m.id = i + 1
			if m.slow {
				m.id = 0
			}
		}
		files := map[string][]byte{filepath.Join(p.dir, "mutant__.go"): []byte("package " + p.name + "\n" + helpers + operations())}
		for s, text := range render(sites) {
			files[s.path] = text
		}
		overlay, err := lay(work, files)
		if err != nil {
			return "", err
		}
		binary := filepath.Join(work, "mutants.test")
		out, err := exec.Command("go", "test", "-c", "-vet=off", "-gcflags=-e", "-overlay="+overlay, "-o", binary, folder(p.dir)).CombinedOutput()
		if err == nil {
			return binary, nil
		}
		if !leave(mutants, string(out)) {
			return "", fmt.Errorf("%s does not compile:\n%s", p.dir, out)
		}
	}
}

// leave leaves to the slow way the mutants on the lines that the compiler names.
func leave(mutants []*mutant, out string) (progress bool) {
	type place struct {
		name string
		line int
	}
	named := map[place]bool{}
	for _, c := range complaint.FindAllStringSubmatch(out, -1) {
		line, _ := strconv.Atoi(c[2])
		named[place{c[1], line}] = true
	}
	for _, m := range mutants {
		if !m.slow && named[place{filepath.Base(m.file.path), m.line}] {
			m.slow, progress = true, true
		}
	}
	return progress
}

// lay writes files into the folder work and returns the overlay that has the go command see them
// where they are named.
func lay(work string, files map[string][]byte) (string, error) {
	replace := map[string]string{}
	for path, text := range files {
		at, err := filepath.Abs(path)
		if err != nil {
			return "", err
		}
		copied := filepath.Join(work, filepath.Base(path))
		if err := os.WriteFile(copied, text, 0o600); err != nil {
			return "", err
		}
		replace[at] = copied
	}
	b, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	overlay := filepath.Join(work, "overlay.json")
	return overlay, os.WriteFile(overlay, b, 0o600)
}
