package main

import "testing"

// Every contender answers as we do, on the inputs that are timed.
func TestContendersAgree(t *testing.T) {
	all := jobs()
	if len(all) == 0 {
		t.Fatal("no jobs")
	}
	seen := map[string]bool{}
	for _, j := range all {
		if seen[j.name] {
			t.Errorf("%s: twice", j.name)
		}
		seen[j.name] = true
		if len(j.peers) == 0 {
			t.Errorf("%s: nothing to compare with", j.name)
		}
		if err := j.check(); err != nil {
			t.Errorf("%s: %v", j.name, err)
		}
	}
}
