package migration

import (
	"iter"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/text"
)

// Risk is whether a site is on the way to be complete by some day. The documents set no such day:
// the caller does. The zero value is not judged: a day is unset, or the site has entries after it.
type Risk uint8

// The risks.
const (
	_         Risk = iota
	NoRisk         // complete, or withdrawn
	OnPlan         // not complete, and planned in time
	Unplanned      // no day is planned
	Overdue        // the day planned has passed
	TooLate        // the day planned is after the day asked about
)

// RiskCount is the number of risks; arrays indexed by Risk have RiskCount+1 places.
const RiskCount = int(TooLate)

var riskWords = text.Words[Risk]{What: "risk", List: []string{"", "no-risk", "on-plan", "unplanned", "overdue", "too-late"}}

// String returns the word of r; the zero value is the empty text.
func (r Risk) String() string { return riskWords.Text(r) }

// AppendText appends the word of r to b.
func (r Risk) AppendText(b []byte) ([]byte, error) { return riskWords.Append(b, r) }

// MarshalText writes the word of r; the zero value is the empty text.
func (r Risk) MarshalText() ([]byte, error) { return riskWords.Append(nil, r) }

// UnmarshalText reads what MarshalText writes; on error r is unchanged.
func (r *Risk) UnmarshalText(b []byte) error { return riskWords.Unmarshal(b, r) }

// RiskOf tells, on the day on, whether a site with the planned migration day will be complete by the
// day by. The days themselves are in time: a site planned for the day on is not overdue, and one
// planned for the day by is not too late.
func RiskOf(s Standing, planned, on, by calendar.Date) Risk {
	st := s.State()
	if on.IsZero() || by.IsZero() || s.on.After(on) {
		return 0
	}
	if st.IsComplete() || st == Withdrawn {
		return NoRisk
	}
	if planned.IsZero() {
		return Unplanned
	}
	if planned.After(by) {
		return TooLate
	}
	if planned.Before(on) {
		return Overdue
	}
	return OnPlan
}

// A Tally is a report on an estate for one day. It is comparable, of one size for any number of sites,
// and the tallies of estates that have no site in common add up with [Tally.Add].
type Tally struct {
	On, By   calendar.Date       // the day it is for, and the day that the risks are measured by
	Sites    int                 // all of them
	Ahead    int                 // sites with an entry after On: in Sites, and counted nowhere else
	States   [StateCount + 1]int // by state; 0 is nothing recorded
	Phases   [PhaseCount + 1]int // by phase; 0 is nothing recorded, or withdrawn
	Risks    [RiskCount + 1]int  // by risk; 0 where By is unset
	blockers [64]int             // by reason

	Again    int    // sites past their first attempt
	Attempts uint64 // of all sites
	Most     uint64 // of any one site

	CeaseDue     int // stable sites with a continuing order for which no cease is requested (RR-22)
	CeaseOverdue int // those of them that have been stable, or so reported, since before On
	OrdersDue    int // the orders themselves
	DualRunning  int // orders that still run at complete sites (S6-09)
}

// Tally reports on the estate for the day on, and on the risks by the day by. It counts from the
// standings as they are: for a day in the past, make the estate from journals as they stood
// ([Journal.At]). An unset on counts every site as [Tally.Ahead].
func (e *Estate) Tally(on, by calendar.Date) Tally {
	t := Tally{On: on, By: by, Sites: e.Len()}
	var alike [1 << keyBits]int
	for i := range e.index.tenants {
		s := e.index.tenants[i].standing
		if on.IsZero() || s.on.After(on) {
			t.Ahead++
			continue
		}
		alike[s.key()]++
		t.Risks[RiskOf(s, e.index.tenants[i].planned, on, by)]++
		t.Attempts += s.Attempt()
		t.Most = max(t.Most, s.Attempt())
		if s.reschedules != 0 {
			t.Again++
		}
		if s.State() < Complete || s.at(atOrders) == 0 {
			continue
		}
		t.countOrders(s, on)
	}
	for k, n := range alike {
		if n == 0 {
			continue
		}
		state := State(k & 31)
		t.States[state] += n
		t.Phases[state.Phase()] += n
		for r := range key(k).missing().All() {
			t.blockers[r] += n
		}
	}
	return t
}

func (t *Tally) countOrders(s Standing, on calendar.Date) {
	if !s.State().IsComplete() {
		return
	}
	t.DualRunning += s.OrdersRunning()
	if n := s.OrdersToRequest(); n > 0 && s.State() > Complete {
		t.CeaseDue++
		t.OrdersDue += n
		if s.on.Before(on) {
			t.CeaseOverdue++
		}
	}
}

// Add returns the tally of two estates that have no site in common, for the same days. Tallies for
// different days do not add up: it then reports false.
func (t Tally) Add(o Tally) (Tally, bool) {
	if t.On != o.On || t.By != o.By {
		return Tally{}, false
	}
	t.Sites += o.Sites
	t.Ahead += o.Ahead
	add(t.States[:], o.States[:])
	add(t.Phases[:], o.Phases[:])
	add(t.Risks[:], o.Risks[:])
	add(t.blockers[:], o.blockers[:])
	t.Again += o.Again
	t.Attempts += o.Attempts
	t.Most = max(t.Most, o.Most)
	t.CeaseDue += o.CeaseDue
	t.CeaseOverdue += o.CeaseOverdue
	t.OrdersDue += o.OrdersDue
	t.DualRunning += o.DualRunning
	return t, true
}

func add(t, o []int) {
	for i := range t {
		t[i] += o[i]
	}
}

// Blockers yields what stands between sites and completion, in the order of the page, with the number
// of sites that it holds back.
func (t Tally) Blockers() iter.Seq2[Reason, int] {
	return func(yield func(Reason, int) bool) {
		for r, n := range t.blockers {
			if n > 0 && !yield(Reason(r), n) {
				return
			}
		}
	}
}

// Blocked returns the number of sites that the reason with that code holds back from completion.
func (t Tally) Blocked(c hscn.Code) int {
	for r, n := range t.Blockers() {
		if r.Code() == c {
			return n
		}
	}
	return 0
}
