package contract

import (
	"cmp"
	"slices"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/text"
)

// Outcome is what became of one line of an invoice, or of one service that the invoice leaves out. The
// zero value is none.
type Outcome uint8

// The outcomes.
const (
	_           Outcome = iota
	Matched             // the line asks for what is due
	Missing             // the service is due something that no line asks for
	Unexpected          // no such service
	Duplicate           // another line asks for some of the same days
	AfterCease          // the line goes on after the service was ceased
	WrongPeriod         // the line goes outside the invoice's period, or before the service was billed
	WrongAmount         // the period is right and the amount is not
)

var outcomeWords = text.Words[Outcome]{What: "outcome", List: []string{
	"", "matched", "missing", "unexpected", "duplicate", "after-cease", "wrong-period", "wrong-amount",
}}

// String returns the word of o, such as "after-cease"; the zero value is the empty text.
func (o Outcome) String() string { return outcomeWords.Text(o) }

// AppendText appends the word of o to b.
func (o Outcome) AppendText(b []byte) ([]byte, error) { return outcomeWords.Append(b, o) }

// MarshalText writes the word of o; the zero value is the empty text.
func (o Outcome) MarshalText() ([]byte, error) { return outcomeWords.Append(nil, o) }

// UnmarshalText reads what MarshalText writes; on error o is unchanged.
func (o *Outcome) UnmarshalText(b []byte) error { return outcomeWords.Unmarshal(b, o) }

// A Matching is the outcome for one line or one service, with the sum in dispute.
type Matching struct {
	Outcome  Outcome `json:"outcome"`
	Line     int     `json:"line"`    // index in the invoice; -1 where no line is concerned
	Service  int     `json:"service"` // index in the services; -1 where there is none
	Invoiced Money   `json:"invoiced"`
	Due      Money   `json:"due"`
	Dispute  Money   `json:"dispute"` // Invoiced less Due: more than nothing where too much is asked for
}

// A Reconciliation holds every line of an invoice against what is due. Invoiced less Due is Disputed,
// and each of the three is the sum of its column, to the penny.
type Reconciliation struct {
	Invoiced Money      `json:"invoiced"`
	Due      Money      `json:"due"`
	Disputed Money      `json:"disputed"`
	Lines    []Matching `json:"lines"`   // one for each line of the invoice, in its order
	Omitted  []Matching `json:"omitted"` // one for each service with something due that no line asks for
}

// Settled reports whether every line matched and nothing was left out.
func (r Reconciliation) Settled() bool {
	return len(r.Omitted) == 0 && !slices.ContainsFunc(r.Lines, func(m Matching) bool { return m.Outcome != Matched })
}

// Reconcile holds invoice v against the services of a. For each line what is due is
// what its service costs on the days of the line that lie in the invoice's period and on which the
// service is billed; a day that an earlier line asked for is due once. Both must be
// valid and of the same supplier, where both name one; otherwise the error is a *[hscn.Faults]. An amount that
// cannot be had is an error of [Charge.Over].
//
// The time is linear in the lines and services, but for sorting the lines of one and the same service.
func (a Account) Reconcile(v Invoice) (Reconciliation, error) {
	var k checker
	v.check(&k)
	byRef := a.index(&k)
	if a.Supplier != "" && v.Supplier != "" && a.Supplier != v.Supplier {
		k.add(at("supplier"), hscn.Contradiction, "not the supplier of the account")
	}
	services := a.Services
	if err := k.err(); err != nil {
		return Reconciliation{}, err
	}
	r := Reconciliation{Lines: make([]Matching, len(v.Lines))}
	// The lines of each service as a list threaded through next.
	head, next := make([]int32, len(services)), make([]int32, len(v.Lines))
	for i := range head {
		head[i] = -1
	}
	for i := len(v.Lines) - 1; i >= 0; i-- {
		s, ok := byRef[v.Lines[i].Service]
		if !ok {
			r.Lines[i] = Matching{Outcome: Unexpected, Line: i, Service: -1, Invoiced: v.Lines[i].Amount}
			continue
		}
		r.Lines[i] = Matching{Line: i, Service: s, Invoiced: v.Lines[i].Amount}
		next[i], head[s] = head[s], int32(i)
	}
	var group []int32
	for s := range services {
		group = group[:0]
		for i := head[s]; i >= 0; i = next[i] {
			group = append(group, i)
		}
		omitted, err := matchLines(&services[s], &v, group, r.Lines)
		if err != nil {
			return Reconciliation{}, err
		}
		if !omitted.IsZero() {
			r.Omitted = append(r.Omitted, Matching{Outcome: Missing, Line: -1, Service: s, Due: omitted})
		}
	}
	return r, r.addUp()
}

// matchLines gives the lines of group, all of service s, their outcome and what is due for them, and
// returns what is due beyond them.
func matchLines(s *Service, v *Invoice, group []int32, out []Matching) (Money, error) {
	all, err := s.Over(v.Period)
	if err != nil {
		return Money{}, err
	}
	slices.SortStableFunc(group, func(a, b int32) int {
		first, _ := v.Lines[a].Period.First()
		other, _ := v.Lines[b].Period.First()
		return cmp.Or(first.Compare(other), cmp.Compare(a, b))
	})
	billedLast, ceased := s.Billed.Last()
	var covered calendar.Date // the last day that a line so far asked for
	var sum total
	for _, i := range group {
		line, m := &v.Lines[i], &out[i]
		begin, _ := line.Period.First()
		end, _ := line.Period.Last()
		twice := !covered.IsZero() && !begin.After(covered)
		p, ok := line.Period.Intersect(v.Period)
		if twice && ok {
			next, _ := covered.AddDays(1)
			fresh, _ := calendar.Through(next, end) // no day where earlier lines asked for all of them
			p, ok = p.Intersect(fresh)
		}
		if ok && p == v.Period {
			m.Due = all
		} else if ok {
			if m.Due, err = s.Over(p); err != nil {
				return Money{}, err
			}
		}
		within, _ := line.Period.Intersect(v.Period)
		billed, _ := within.Intersect(s.Billed)
		if twice {
			m.Outcome = Duplicate
		} else if ceased && end.After(billedLast) {
			m.Outcome = AfterCease
		} else if within != line.Period || billed != line.Period {
			m.Outcome = WrongPeriod
		} else if m.Invoiced != m.Due {
			m.Outcome = WrongAmount
		} else {
			m.Outcome = Matched
		}
		sum.add(m.Due)
		if end.After(covered) {
			covered = end
		}
	}
	due, err := sum.money()
	if err != nil {
		return Money{}, err
	}
	return all.Sub(due)
}

// addUp works out the sums in dispute and the totals.
func (r *Reconciliation) addUp() error {
	var invoiced, due, disputed total
	for _, list := range [...][]Matching{r.Lines, r.Omitted} {
		for i := range list {
			m := &list[i]
			var err error
			if m.Dispute, err = m.Invoiced.Sub(m.Due); err != nil {
				return err
			}
			invoiced.add(m.Invoiced)
			due.add(m.Due)
			disputed.add(m.Dispute)
		}
	}
	var err1, err2, err3 error
	r.Invoiced, err1 = invoiced.money()
	r.Due, err2 = due.money()
	r.Disputed, err3 = disputed.money()
	return cmp.Or(err1, err2, err3)
}
