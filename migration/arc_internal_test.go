package migration

import (
	"fmt"
	"go/format"
	"os"
	"strings"
	"testing"
)

// arcOf writes the row of event e in state s as a word.
func arcOf(s State, e Event) arc {
	row, want := &machine[s].rows[e], &demand[e]
	if row.rule == 0 {
		return 0
	}
	to, flag, may := row.to, uint32(row.only), ^uint32(row.only)&0xFF
	asks := arcThere | uint32(want.shown)<<arcFacts | flag
	may |= uint32(want.takes) << arcFacts
	switch row.effect {
	case 0:
	case ifUnsigned: // the first target, where the flag is not there
		may &^= 1 << signOffMissing
	case ifNoGo:
		may &^= 1 << goNotDecided
	case ifNoOrders:
		may &^= uint32(flagNoOrders)
	case openTests: // the other target, where regression tests are all there is
		to, may = row.alt, may&^uint32(flagNoTests|flagOwnTests)
	case passTest, failTest: // of the regression tests, where they are all there is
		if e == PassOwnTest || e == FailOwnTest {
			asks |= arcEffect
		}
		may &^= uint32(flagOwnTests)
	default:
		asks |= arcEffect
	}
	return arc(may)<<arcMay | arc(to)<<arcTo | arc(asks|may&^arcEffect)
}

// constant turns a word such as "cut-over" into the name of its constant.
func constant(word string) string {
	if word == "" {
		return "0"
	}
	var b strings.Builder
	for part := range strings.SplitSeq(word, "-") {
		b.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return b.String()
}

// TestArcs holds the arcs to the table of transitions. HSCN_UPDATE=1 writes them anew.
func TestArcs(t *testing.T) {
	var b strings.Builder
	b.WriteString("// Code generated from the table of transitions by TestArcs with HSCN_UPDATE=1. DO NOT EDIT.\n\npackage migration\n\n")
	b.WriteString("var arcs = [32][32]arc{\n")
	rows := 0
	for e := range arcs {
		if Event(e) == 0 || e > EventCount {
			continue
		}
		fmt.Fprintf(&b, "%s: {", constant(Event(e).String()))
		for s := range StateCount + 1 {
			want := arcOf(State(s), Event(e))
			if want != 0 {
				rows++
				fmt.Fprintf(&b, "\n%s: %#016x, // %v", constant(State(s).String()), uint64(want), want.to())
			}
			if arcs[e][s] != want {
				t.Errorf("%v in %v: %#x, and the table says %#x", Event(e), State(s), arcs[e][s], want)
			}
		}
		b.WriteString("\n},\n")
	}
	b.WriteString("}\n")
	n := 0
	for range Transitions() {
		n++
	}
	if rows != n {
		t.Errorf("%d arcs for %d rows", rows, n)
	}
	if os.Getenv("HSCN_UPDATE") == "" {
		return
	}
	out, err := format.Source([]byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("arcs_gen.go", out, 0o644); err != nil {
		t.Fatal(err)
	}
}
