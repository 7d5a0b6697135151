package oracle

import "testing"

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		cell, value string
		want        bool
	}{
		{"*", "unset", true}, {"a", "a", true}, {"a|b", "b", true}, {"a|b", "c", false}, {"ab", "a", false},
		{"<=2017-10-31", "2017-10-31", true}, {"<=2017-10-31", "2017-11-01", false}, {"<=2017-10-31", "unset", false},
		{">=2017-10-31", "2017-10-31", true}, {">=2017-10-31", "2017-10-30", false},
		{"2017-11-01..2017-11-29", "2017-11-01", true}, {"2017-11-01..2017-11-29", "2017-11-29", true},
		{"2017-11-01..2017-11-29", "2017-11-30", false}, {"2017-11-01..2017-11-29", "2017-10-31", false},
		{">=1", ">=1", true}, {">=1", "0", false},
	} {
		if got := Match(c.cell, c.value); got != c.want {
			t.Errorf("Match(%q, %q) = %t", c.cell, c.value, got)
		}
	}
}

func TestFindWantsExactlyOneRow(t *testing.T) {
	table, err := parse("t", "# a remark\na\tb\tbasis\nx|y\t1\tstated\ny|z\t2\tread\n", []string{"a"}, []string{"b"})
	if err != nil {
		t.Fatal(err)
	}
	if r, err := table.Find("x"); err != nil || r.Get("b") != "1" || r.Read {
		t.Errorf("x: %v, %v", r, err)
	}
	if r, err := table.Find("z"); err != nil || r.Get("b") != "2" || !r.Read {
		t.Errorf("z: %v, %v", r, err)
	}
	if _, err := table.Find("y"); err == nil {
		t.Error("two rows answer for y, and one was found")
	}
	if _, err := table.Find("w"); err == nil {
		t.Error("no row answers for w, and one was found")
	}
}

func TestTableIsRefused(t *testing.T) {
	for name, text := range map[string]string{
		"no rows": "a\tb\n", "a missing column": "a\tc\nx\t1\n", "too few cells": "a\tb\nx\n", "an empty cell": "a\tb\nx\t\n",
	} {
		if _, err := parse("t", text, []string{"a"}, []string{"b"}); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}

// fails counts what would have failed.
type fails struct {
	testing.TB
	n int
}

func (f *fails) Helper()               {}
func (f *fails) Errorf(string, ...any) { f.n++ }

func TestCompareAndFlipNotice(t *testing.T) {
	table, err := parse("t", "a\tb\tbasis\nx\t1\tstated\ny\t2\tread\n", []string{"a"}, []string{"b"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		situation      string
		answers        map[string]string
		known          []Known
		compare, flips int // what fails
	}{
		{"the two agree", map[string]string{"x": "1", "y": "2"}, nil, 0, 0},
		{"one differs", map[string]string{"x": "1", "y": "3"}, nil, 1, 0},
		{"the one that differs is known", map[string]string{"x": "1", "y": "3"}, []Known{{In: []string{"y"}, Why: "why"}}, 0, 0},
		{"it is known, and stated", map[string]string{"x": "3", "y": "2"}, []Known{{In: []string{"x"}, Why: "why"}}, 1, 0},
		{"it is known, stated, and admitted", map[string]string{"x": "3", "y": "2"}, []Known{{In: []string{"x"}, Why: "why", Stated: true}}, 0, 0},
		{"a difference is known that is none", map[string]string{"x": "1", "y": "2"}, []Known{{In: []string{"y"}, Why: "why"}}, 1, 0},
		{"the comparison says nothing", nil, nil, 0, 2},
	} {
		q := Question{Table: table, Cases: table.Keys(), Known: c.known, Differ: func(r Row, in []string) string {
			if got, ok := c.answers[in[0]]; ok && got != r.Get("b") {
				return got
			}
			return ""
		}}
		f := &fails{TB: t}
		if n := q.Compare(f); n != 2 || f.n != c.compare {
			t.Errorf("%s: %d cases, %d failures, want %d", c.situation, n, f.n, c.compare)
		}
		f.n = 0
		if q.Flip(f); f.n != c.flips {
			t.Errorf("%s: %d flips not noticed, want %d", c.situation, f.n, c.flips)
		}
	}
}
