package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// A judge is the one binary with its tests in the order of their cost.
type judge struct {
	dir, binary string
	rounds      []round
	left        []string // tests that fail in it unchanged, such as those that count allocations

	mu      sync.Mutex
	killers map[*source][]string
}

// A round is a share of the tests, and the processor's time that they may take. On the clock they may
// take ten times as long, since other work may hold them up.
type round struct {
	args  []string
	limit time.Duration
}

// quick are the times up to which a test belongs to the first rounds.
var quick = []time.Duration{15 * time.Millisecond, 100 * time.Millisecond, time.Hour}

var verdictLine = regexp.MustCompile(`(?m)^--- (PASS|FAIL): (\S+) \((\d+\.\d+)s\)`)

// newJudge measures every test once, with nothing changed.
func newJudge(dir, binary string, most time.Duration) (*judge, error) {
	j := &judge{dir: dir, binary: binary, killers: map[*source][]string{}}
	_, out, _ := run(dir, binary, 0, round{[]string{"-test.v"}, 10 * most})
	type test struct {
		name string
		took time.Duration
	}
	var tests []test
	for _, line := range verdictLine.FindAllStringSubmatch(out, -1) {
		seconds, _ := strconv.ParseFloat(line[3], 64)
		if line[1] == "FAIL" {
			j.left = append(j.left, line[2])
			continue
		}
		tests = append(tests, test{line[2], time.Duration(seconds * float64(time.Second))})
	}
	if len(tests) == 0 {
		return nil, fmt.Errorf("%s: no test passes:\n%s", dir, out)
	}
	slices.SortStableFunc(tests, func(a, b test) int { return cmp.Compare(a.took, b.took) })
	for _, up := range quick {
		n, _ := slices.BinarySearchFunc(tests, up, func(t test, up time.Duration) int { return cmp.Compare(t.took, up) })
		if n == 0 {
			continue
		}
		var names []string
		for _, t := range tests[:n] {
			names = append(names, t.name)
		}
		tests = tests[n:]
		r := only(names, most)
		_, _, took := run(dir, binary, 0, r)
		r.limit = min(most, 10*took+5*time.Second)
		j.rounds = append(j.rounds, r)
	}
	return j, j.check()
}

// check runs the tests with nothing changed.
func (j *judge) check() error {
	for _, r := range j.rounds {
		if o, out, _ := run(j.dir, j.binary, 0, r); o != survived {
			return fmt.Errorf("%s: the tests fail with nothing changed:\n%s", j.dir, out)
		}
	}
	return nil
}

// judge runs the tests on one mutant: those that killed mutants of its file last, then all of them, the
// quick ones first.
func (j *judge) judge(m *mutant) outcome {
	rounds := j.rounds
	if names := j.last(m.file); len(names) > 0 {
		rounds = append([]round{only(names, rounds[len(rounds)-1].limit)}, rounds...)
	}
	for _, r := range rounds {
		o, out, _ := run(j.dir, j.binary, m.id, r)
		if o == killed {
			if fail := failLine.FindStringSubmatch(out); fail != nil {
				j.note(m.file, fail[1])
			}
		}
		if o != survived {
			return o
		}
	}
	return survived
}

var failLine = regexp.MustCompile(`(?m)^--- FAIL: (\S+)`)

// last returns the tests that killed mutants of a file last.
func (j *judge) last(s *source) []string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return slices.Clone(j.killers[s])
}

// note keeps the last three tests that killed mutants of a file.
func (j *judge) note(s *source, name string) {
	j.mu.Lock()
	defer j.mu.Unlock()
	names := slices.DeleteFunc(j.killers[s], func(n string) bool { return n == name })
	names = append(names, name)
	j.killers[s] = names[max(0, len(names)-3):]
}

// only is the round of the tests of these names.
func only(names []string, limit time.Duration) round {
	return round{[]string{"-test.run=^(" + strings.Join(names, "|") + ")$"}, limit}
}

// run runs a share of the tests of dir on the mutant of an id, 0 for none.
func run(dir, binary string, id int, r round) (got outcome, printed string, took time.Duration) {
	ctx, cancel := context.WithTimeout(context.Background(), 10*r.limit)
	defer cancel()
	// No more than 4 GiB of memory: a mutant can ask for all there is.
	shell := fmt.Sprintf(`ulimit -v 4194304; ulimit -t %d; exec "$0" "$@"`, int(math.Ceil(r.limit.Seconds())))
	args := []string{"-c", shell, binary, "-test.short", "-test.failfast", "-test.timeout=0"}
	cmd := exec.CommandContext(ctx, "sh", append(args, r.args...)...)
	cmd.WaitDelay = time.Second
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "TMPDIR="+filepath.Dir(binary))
	if id > 0 {
		cmd.Env = append(cmd.Env, variable+"="+strconv.Itoa(id))
	}
	var out head
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	took = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	if cmd.ProcessState.ExitCode() < 0 { // a signal ended it, as at either limit of time
		return timedOut, out.String(), took
	}
	if err == nil {
		return survived, out.String(), took
	}
	return killed, out.String(), took
}

// head keeps the beginning of what a command prints.
type head struct{ bytes.Buffer }

// Write is that of [io.Writer].
func (h *head) Write(b []byte) (int, error) {
	h.Buffer.Write(b[:min(len(b), max(0, 1<<20-h.Len()))])
	return len(b), nil
}
