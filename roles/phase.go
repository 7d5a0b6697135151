package roles

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/text"
)

// Phase says when a duty binds. The zero value is none.
type Phase uint8

// The phases.
const (
	_ Phase = iota
	Always
	FromContract          // from the award of the contract, which the duty speaks of
	FromMigrationComplete // from the day the consumer's migration is complete
	BeforeLive            // to be done before live connectivity is given
	WhileHosting          // while the consumer provides IT services to other users of HSCN
)

var phaseWords = text.Words[Phase]{What: "phase", List: []string{
	"", "always", "from-contract", "from-migration-complete", "before-live", "while-hosting",
}}

// ParsePhase returns the phase whose word is exactly s. Its error wraps [hscn.ErrUnknownWord].
func ParsePhase(s string) (Phase, error) { return phaseWords.Parse(s) }

// String returns the word of p, such as "from-contract"; the zero value is the empty text.
func (p Phase) String() string { return phaseWords.Text(p) }

// AppendText appends the word of p to b.
func (p Phase) AppendText(b []byte) ([]byte, error) { return phaseWords.Append(b, p) }

// MarshalText writes the word of p; the zero value is the empty text.
func (p Phase) MarshalText() ([]byte, error) { return phaseWords.Append(nil, p) }

// UnmarshalText reads what MarshalText writes; on error p is unchanged.
func (p *Phase) UnmarshalText(b []byte) error { return phaseWords.Unmarshal(b, p) }

// A Milestone is something that comes about once, such as the award of a contract: whether it has,
// and on which day. The zero value is not stated.
type Milestone struct {
	Reached hscn.Answer   `json:"reached,omitzero"`
	On      calendar.Date `json:"on,omitzero"` // zero where the day is not known
}

// ReachedOn returns a milestone reached on a day.
func ReachedOn(d calendar.Date) Milestone { return Milestone{hscn.Yes, d} }

// By reports whether m had come about by a day. A milestone reached on an unknown day had come about
// by whatever day is asked, since that is what its caller states; on an unset day nothing is known.
func (m Milestone) By(on calendar.Date) hscn.Answer {
	if on.IsZero() || m.Reached != hscn.Yes {
		if m.Reached == hscn.No && !on.IsZero() {
			return hscn.No
		}
		return hscn.NotStated
	}
	if m.On.After(on) {
		return hscn.No
	}
	return hscn.Yes
}

// The three-valued connectives: an answer is stated only where no answer to what is missing changes it.

func not(a hscn.Answer) hscn.Answer {
	switch a {
	case hscn.Yes:
		return hscn.No
	case hscn.No:
		return hscn.Yes
	}
	return hscn.NotStated
}

func or(a, b hscn.Answer) hscn.Answer { return not(and(not(a), not(b))) }

func and(a, b hscn.Answer) hscn.Answer {
	if a == hscn.No || b == hscn.No {
		return hscn.No
	}
	if a == hscn.Yes && b == hscn.Yes {
		return hscn.Yes
	}
	return hscn.NotStated
}
