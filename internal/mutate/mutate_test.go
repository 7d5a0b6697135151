package main

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestTiny tries every mutant of a package that has one of each kind.
func TestTiny(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles a package several times")
	}
	before := files(t)
	var out bytes.Buffer
	r, err := try(&out, "testdata/tiny", options{kind: "all", limit: time.Second, workers: 2, verbose: true})
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Split(strings.ReplaceAll(strings.TrimSpace(out.String()), "testdata/tiny/tiny.go:", ""), "\n")
	slices.Sort(got)
	want := strings.Split(strings.TrimSpace(outcomes), "\n")
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), outcomes)
	}
	if r.tried() != len(want)-r.count[broken] || r.score() >= 100 {
		t.Error(r)
	}
	if after := files(t); !slices.Equal(before, after) {
		t.Errorf("the source tree has %q, had %q", after, before)
	}
}

func files(t *testing.T) (names []string) {
	t.Helper()
	entries, err := os.ReadDir("testdata/tiny")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// TestTinySlowly holds the two ways to the same answers.
func TestTinySlowly(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles a package many times")
	}
	var out bytes.Buffer
	if _, err := try(&out, "testdata/tiny", options{kind: "conditions", most: 3, seed: 3, limit: time.Second, workers: 2, verbose: true, slow: true}); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	for _, line := range lines {
		if line := strings.ReplaceAll(line, "testdata/tiny/tiny.go:", ""); !strings.Contains(outcomes, line+"\n") {
			t.Errorf("compiled by itself: %s", line)
		}
	}
	if len(lines) != 3 {
		t.Errorf("%d mutants", len(lines))
	}
}

// outcomes are those of the mutants of the package tiny.
const outcomes = `
killed: 11:11: 3 -> (3+1)
killed: 11:3: "seen" -> "seenx"
killed: 16:16: * -> /
killed: 20:16: <= -> <
killed: 20:16: <= -> >
killed: 27:53: >= -> <
killed: 27:53: >= -> >
killed: 27:58: && -> ||
killed: 27:63: < -> <=
killed: 27:63: < -> >=
killed: 30:32: ! -> nothing
killed: 30:35: || -> &&
killed: 30:38: - -> +
killed: 30:43: > -> <=
killed: 33:45: && -> ||
not compiled: 12:13: 255 -> (255+1)
out of time: 20:23: ++ -> --
survived: 12:3: "unseen" -> "unseenx"
survived: 30:43: > -> >=
survived: 33:38: a && b -> (a || b)
`
