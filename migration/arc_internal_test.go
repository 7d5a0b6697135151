package migration

import (
	"fmt"
	"go/format"
	"os"
	"strings"
	"testing"

	"github.com/hscn-go/hscn/calendar"
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
	update := os.Getenv("HSCN_UPDATE") != ""
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
			if arcs[e][s] != want && !update {
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
	if !update {
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

// TestArcsLead: an arc without effect leads on by itself where all it asks for is there, whether what
// may be there is there or not; and not where one thing is absent or one thing too many is there, nor
// without a day, nor on the day before the last.
func TestArcsLead(t *testing.T) {
	last := calendar.MustDate("2019-06-01")
	before, _ := last.AddDays(-1)
	n := 0
	for e := ReceiveOrder; e <= Withdraw; e++ {
		for state := range State(StateCount + 1) {
			a := arcs[e][state]
			if a == 0 || uint32(a)&arcEffect != 0 {
				continue
			}
			n++
			asked, may := uint32(a)&(arcThere-1), uint32(a>>32)&(arcThere-1)
			leads := func(there uint32, on calendar.Date) bool {
				s := Standing{w: uint64(state) | uint64(there&0xFF)<<atFlags, on: last}
				to, ok := s.leads(&Step{On: on, Event: e, Facts: Facts(there >> 8)})
				return ok && to == a.to()
			}
			if !leads(asked, last) || !leads(asked&^may, last) {
				t.Errorf("%v in %v does not lead on", e, state)
			}
			if leads(asked, before) || leads(asked, calendar.Date{}) {
				t.Errorf("%v in %v leads on from a day that is none, or past", e, state)
			}
			for bit := uint32(1); bit < arcThere; bit <<= 1 {
				if bit&may == 0 && leads(asked^bit, last) {
					t.Errorf("%v in %v leads on although bit %#x is wrong", e, state, bit)
				}
			}
		}
	}
	if n < 20 {
		t.Errorf("only %d arcs", n)
	}
}
