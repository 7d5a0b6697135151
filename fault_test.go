package hscn_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
)

func TestFaultText(t *testing.T) {
	for _, c := range []struct {
		f    hscn.Fault
		want string
	}{
		{hscn.Fault{Problem: hscn.BadSyntax}, "input: bad-syntax"},
		{hscn.Fault{Path: "partners[2].name", Problem: hscn.TooLong, Limit: 200}, "partners[2].name: too-long (limit 200)"},
		{hscn.Fault{Path: "route", Problem: hscn.UnknownWord, Got: "rm3825"}, `route: unknown-word: "rm3825"`},
		{hscn.Fault{Path: "launch", Problem: hscn.Malformed, Got: "2017-02-29\n", Note: "a day wanted"}, `launch: malformed, a day wanted: "2017-02-29\n"`},
	} {
		if got := c.f.Error(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
		if !errors.Is(&c.f, c.f.Problem) || errors.Is(&c.f, hscn.TooDeep) {
			t.Errorf("%v does not wrap its problem alone", &c.f)
		}
	}
	for n, want := range map[int]string{96: strings.Repeat("p", 96), 97: strings.Repeat("p", 96)} {
		f := hscn.Fault{Path: strings.Repeat("p", n), Problem: hscn.Missing}
		if got := f.Error(); got != want+": missing" {
			t.Errorf("a path of %d bytes: %s", n, got)
		}
	}
	for n, cut := range map[int]bool{256: false, 257: true} {
		f := hscn.Fault{Path: "p", Problem: hscn.Missing, Note: "n"}
		f.Note = strings.Repeat("n", 1+n-len(f.Error()))
		if got := f.Error(); len(got) != 256 || strings.HasSuffix(got, "...") != cut {
			t.Errorf("a fault of %d bytes is written in %d: %s", n, len(got), got)
		}
	}
	worst := hscn.Fault{Path: strings.Repeat("p", 1000), Problem: hscn.UnknownMember, Got: strings.Repeat("\x01", 1000), Limit: 1 << 30, Note: strings.Repeat("n", 100)}
	if n := len(worst.Error()); n > 256 {
		t.Errorf("a fault is written in %d bytes", n)
	}
}

func TestFaults(t *testing.T) {
	var f hscn.Faults
	if f.Err() != nil || f.Len() != 0 || f.Error() != "no fault" {
		t.Errorf("no faults: %v, %d", f.Err(), f.Len())
	}
	f.Add(hscn.Fault{Path: "a", Problem: hscn.Missing})
	if f.Err().Error() != "a: missing" {
		t.Errorf("one fault: %v", f.Err())
	}
	f.Add(hscn.Fault{Path: "b", Problem: hscn.TooLong, Limit: 5, Got: strings.Repeat("x", 500)})
	err := f.Err()
	if err.Error() != "a: missing (and 1 more)" || !errors.Is(err, hscn.Missing) || !errors.Is(err, hscn.TooLong) || errors.Is(err, hscn.TooMany) {
		t.Errorf("two faults: %v", err)
	}
	if fault, ok := errors.AsType[*hscn.Fault](err); !ok || fault.Path != "a" {
		t.Errorf("the first fault is %v", fault)
	}
	var paths []string
	for fault := range f.All() {
		paths = append(paths, fault.Path)
		if len(fault.Got) > 64 {
			t.Errorf("%s keeps %d bytes of input", fault.Path, len(fault.Got))
		}
	}
	if strings.Join(paths, " ") != "a b" {
		t.Errorf("faults in the order %v", paths)
	}
	for range f.All() {
		break
	}
	for range 10 * hscn.MaxFaults {
		f.Add(hscn.Fault{Path: strings.Repeat("q", 200), Problem: hscn.UnknownMember, Got: strings.Repeat("é", 100)})
	}
	if f.Len() != hscn.MaxFaults+1 || !errors.Is(f.Err(), hscn.TooMany) || len(f.Err().Error()) > 256 {
		t.Errorf("too many faults: %d listed, %v", f.Len(), f.Err())
	}
	long := hscn.Faults{}
	for range 2 {
		long.Add(hscn.Fault{Path: strings.Repeat("p", 300), Problem: hscn.UnknownMember, Got: strings.Repeat("\x01", 300), Note: strings.Repeat("n", 60)})
	}
	if n := len(long.Error()); n > 256 {
		t.Errorf("two long faults are written in %d bytes", n)
	}
	for n, cut := range map[int]bool{256: false, 257: true} {
		first := hscn.Fault{Path: "p", Problem: hscn.Missing, Note: "n"}
		first.Note = strings.Repeat("n", 1+n-len(first.Error())-len(" (and 1 more)"))
		var two hscn.Faults
		two.Add(first)
		two.Add(first)
		if got := two.Error(); len(got) != 256 || !strings.HasSuffix(got, "n (and 1 more)") || (got != first.Error()+" (and 1 more)") != cut {
			t.Errorf("two faults of %d bytes are written in %d: %s", n, len(got), got)
		}
	}
}
