package procurement

import (
	"cmp"
	"slices"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

// A NextDate is one day that is still to come: when, as exactly as it is known, what falls on it, whose
// it is, and the statement that gives it. It is comparable.
type NextDate struct {
	When calendar.Span `json:"when"`
	What Item          `json:"what"`
	Who  roles.Party   `json:"who"`
	Rule hscn.ID       `json:"rule"`
}

// AppendDates appends the days that matter to c and are not certain to be past on the day on: what the
// gates still ask, the aggregated launch, the end of the agreement that is the route, and the days of a
// competition and an award that are under way. They are in order of their earliest day, those still to
// be confirmed last. Without a day to count from there are none.
func (c Customer) AppendDates(dst []NextDate, on calendar.Date) []NextDate {
	if on.IsZero() {
		return dst
	}
	start := len(dst)
	add := func(when calendar.Span, what Item, who roles.Party, rule hscn.ID) {
		if !when.IsZero() && when.Before(on) != calendar.Yes {
			dst = append(dst, NextDate{when, what, who, rule})
		}
	}
	var room [16]GateState
	for _, s := range c.AppendGates(room[:0], on) {
		if s.Done.IsZero() {
			add(s.Due, s.Item, roles.Consumer, s.Rule)
		}
	}
	if c.Approach == hscn.Aggregated && c.Purpose != ReplaceHSCNService {
		id := c.Aggregated.AP.Statement()
		add(c.Aggregated.launch(), AggregatedLaunch, roles.NHSDigital, cmp.Or(id, hscn.CJ99))
	}
	route := c.choice().Route
	if a := route.Agreement(); a != 0 {
		end := a.Profile().End
		last, _ := end.Latest()
		add(end, AgreementEnds, roles.CCS, a.Basis(last)[0])
	}
	if t := &c.Tender; route == RM3825 {
		if t.Invited.IsZero() || t.Invited.After(on) {
			if last, err := t.categoryEnds(); err == nil {
				add(calendar.On(last), CategoryExpires, roles.Consumer, hscn.BF02)
			}
		}
		if earliest, err := t.Invited.AddDays(tenderMinimum); err == nil && t.Closes.IsZero() {
			add(calendar.On(earliest), TendersClose, roles.Consumer, hscn.PR10)
		}
	}
	if w := &c.Award; !w.Notice.Sent.IsZero() && (route.IsOwn() || w.Voluntary == hscn.Yes) {
		begun, _ := c.act(on)
		regime, _ := RegimeOf(route, begun)
		if end, err := regime.StandstillEnd(w.Notice, regime.WorkingDays()); err == nil {
			rule := hscn.PR12
			if regime == PA2023 {
				rule = hscn.PA04
			} else if w.Notice.Means == OtherMeans {
				rule = hscn.PR13
			}
			add(calendar.On(end), StandstillEnds, roles.Consumer, rule)
		}
	}
	slices.SortFunc(dst[start:], NextDate.compare)
	return dst
}

// compare orders by the earliest day; what is still to be confirmed comes after every day.
func (d NextDate) compare(e NextDate) int {
	return cmp.Or(earliest(d.When).Compare(earliest(e.When)), cmp.Compare(d.What, e.What))
}

func earliest(s calendar.Span) calendar.Date {
	if d, ok := s.Earliest(); ok {
		return d
	}
	return calendar.MaxDate()
}
