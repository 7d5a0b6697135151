package procurement

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// A brief is what judging alone reads of an entry, for the question that is asked most often. The briefs
// are made from the table of options, one for every choice, and held to it by a test.
//
//go:generate env HSCN_UPDATE=1 go test -run=^(TestBriefs|TestOpenings)$ .
type brief struct {
	needs   state        // what has to hold
	asserts uint8        // what the customer has to assert, of the first byte of a state
	verdict hscn.Verdict // where it does
}

// judge folds what b needs into one verdict, the heaviest last: a thing on which the documents are
// silent, a thing that is not known, a thing that does not hold. It takes no branch.
func (b *brief) judge(c Choice, s state, on calendar.Date) Option {
	v := uint32(b.verdict)
	if uint8(s)&b.asserts != b.asserts {
		v = uint32(hscn.Unspecified)
	}
	if s&b.needs != b.needs {
		v = uint32(hscn.Undetermined)
	}
	if s&(b.needs>>1) != 0 {
		v = uint32(hscn.Breached)
	}
	return Option{Choice: c, Verdict: hscn.Verdict(v), on: on, state: s}
}
