package procurementtest

import (
	"fmt"
	"slices"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/procurement"
)

// These laws are checked against an implementation, which is the package itself except in the tests of
// the laws, where a fault is planted in it.

// broken makes the error of a law that fails, which begins with its name.
func broken(law, format string, a ...any) error {
	return fmt.Errorf("%s: %s", law, fmt.Sprintf(format, a...))
}

// status is [hscn.StatusOf], or one with a planted fault.
type status func(due calendar.Span, done, on calendar.Date) hscn.GateStatus

// CheckStatus checks [hscn.StatusOf] for an item that is due in a span of days, done on a day or not yet,
// on the day on. A status for a coarse day is that of every day that may be meant, and undetermined
// where those differ (CAL-12); doing it a day later never makes it better (CAL-13); a day later what is
// done stands as it stood, and what is not only goes from due to missed (CAL-14); and all of it moved by
// some days is the same, whatever days of the week that meets (CAL-16).
func CheckStatus(due calendar.Span, done, on calendar.Date, shift int) error {
	return checkStatus(due, done, on, shift, hscn.StatusOf)
}

func checkStatus(due calendar.Span, done, on calendar.Date, shift int, of status) error {
	got := of(due, done, on)
	want := hscn.GateUndetermined
	for i, day := range meant(due, done, on) {
		exact := stands(day, done, on)
		if of(calendar.On(day), done, on) != exact {
			return broken("CAL-14", "due %v, done %v, on %v: %v", day, done, on, of(calendar.On(day), done, on))
		}
		if i > 0 && exact != want {
			want = hscn.GateUndetermined
			break
		}
		want = exact
	}
	if got != want {
		return broken("CAL-12", "due %v, done %v, on %v: %v, of its days %v", due, done, on, got, want)
	}
	if later := add(done, 1); !done.IsZero() && later.Compare(on) <= 0 && lateness(of(due, later, on)) < lateness(got) {
		return broken("CAL-13", "due %v, on %v: done %v %v, and done %v %v", due, on, done, got, later, of(due, later, on))
	}
	next := add(on, 1)
	settled := !done.IsZero() && !done.After(on)
	if now := of(due, done, next); !on.IsZero() && (settled && now != got || !settled && done != next && lateness(now) < lateness(got)) {
		return broken("CAL-14", "due %v, done %v: on %v %v, and on %v %v", due, done, on, got, next, now)
	}
	return checkShift(due, done, on, shift, of)
}

// meant returns days that due may mean: its first and last, and those beside the days done and on, which
// are where the status can change.
func meant(due calendar.Span, done, on calendar.Date) []calendar.Date {
	first, ok := due.Earliest()
	last, _ := due.Latest()
	if !ok {
		return nil
	}
	list := []calendar.Date{first, last}
	for _, d := range [...]calendar.Date{done, on} {
		for n := -1; n <= 1 && !d.IsZero(); n++ {
			if day := add(d, n); !day.Before(first) && !day.After(last) {
				list = append(list, day)
			}
		}
	}
	return list
}

// stands is the status in words for an item due on one day.
func stands(due, done, on calendar.Date) hscn.GateStatus {
	if on.IsZero() {
		return hscn.GateUndetermined
	}
	if done.IsZero() || done.After(on) {
		if on.After(due) {
			return hscn.Missed
		}
		return hscn.Due
	}
	if done.After(due) {
		return hscn.MetLate
	}
	return hscn.Met
}

// lateness orders statuses from in time to late; what is not known lies between.
func lateness(s hscn.GateStatus) int {
	switch s {
	case hscn.Due, hscn.Met:
		return 0
	case hscn.MetLate, hscn.Missed:
		return 2
	}
	return 1
}

func checkShift(due calendar.Span, done, on calendar.Date, shift int, of status) error {
	movedDue, err := due.AddDays(shift)
	movedOn, onErr := on.AddDays(shift)
	movedDone, doneErr := done.AddDays(shift)
	if done.IsZero() {
		movedDone, doneErr = done, nil
	}
	if err != nil || onErr != nil || doneErr != nil {
		return nil // there are no such days
	}
	if was, now := of(due, done, on), of(movedDue, movedDone, movedOn); was != now {
		return broken("CAL-16", "due %v, done %v, on %v: %v, and %d days later %v", due, done, on, was, shift, now)
	}
	return nil
}

// gates is [procurement.Customer.AppendGates], or one with a planted fault.
type gates func(procurement.Customer, []procurement.GateState, calendar.Date) []procurement.GateState

// CheckGates holds the gates of c to its steps: an item is done on the day of the first step that shows
// it, and stands as its day says, so that what is missing is what is asked for less what is shown
// (PRO-6); no status goes back from one day to the next (CAL-14); an individual customer has nothing due
// on 31 October 2017 (PRO-10); and an aggregated one has six weeks before the launch, as exactly as that
// is known (CAL-15).
func CheckGates(c procurement.Customer, on calendar.Date) error {
	return checkGates(c, on, procurement.Customer.AppendGates)
}

func checkGates(c procurement.Customer, on calendar.Date, of gates) error {
	states, next := of(c, nil, on), of(c, nil, add(on, 1))
	if c.Purpose == procurement.ReplaceHSCNService && len(states) > 0 {
		return broken("PRO-6", "%d items asked of a customer that replaces an HSCN service", len(states))
	}
	for k, s := range states {
		shown := shownOn(c, s.Item)
		if shown.After(on) {
			shown = calendar.Date{}
		}
		want := hscn.GateUndetermined
		if c.Purpose == procurement.LeaveTransitionNetwork {
			want = hscn.StatusOf(s.Due, shown, on)
		}
		if s.Done != shown || s.Status != want {
			return broken("PRO-6", "%v on %v: done %v, %v; shown %v, %v", s.Item, on, s.Done, s.Status, shown, want)
		}
		if !on.IsZero() && (lateness(next[k].Status) < lateness(s.Status) && next[k].Done == s.Done || !s.Done.IsZero() && next[k] != s) {
			return broken("CAL-14", "%v is %v on %v, and %v the day after", s.Item, s.Status, on, next[k].Status)
		}
		if c.Approach == hscn.Individual && s.Due == calendar.MustSpan("2017-10-31") {
			return broken("PRO-10", "%v is due on %v", s.Item, s.Due)
		}
		if c.Approach == hscn.Aggregated && s.Due != sixWeeks(c.Aggregated) {
			return broken("CAL-15", "%v is due %v, six weeks before the launch is %v", s.Item, s.Due, sixWeeks(c.Aggregated))
		}
	}
	return nil
}

// shownOn returns the day on which i was done, so far as the steps show it; a list that names nothing
// shows nothing.
func shownOn(c procurement.Customer, i procurement.Item) calendar.Date {
	if i == procurement.Organisations && len(c.Partners) == 0 || i == procurement.ConnectionList && len(c.Connections) == 0 {
		return calendar.Date{}
	}
	k := slices.IndexFunc(c.Steps, func(s procurement.Step) bool { return s.Item == i && s.Ref != "" })
	if k < 0 {
		return calendar.Date{}
	}
	return c.Steps[k].On
}

// sixWeeks returns the days 42 days before those on which a may go to market.
func sixWeeks(a procurement.Aggregation) calendar.Span {
	first, ok := a.AP.Proposed().Earliest()
	last, _ := a.AP.Proposed().Latest()
	if !a.Launch.IsZero() {
		first, last, ok = a.Launch, a.Launch, true
	}
	if !ok {
		return a.AP.Proposed() // nothing, or to be confirmed
	}
	from, err := first.AddDays(-42)
	to, _ := last.AddDays(-42)
	if err != nil {
		return calendar.Span{}
	}
	if from == to {
		return calendar.On(from)
	}
	s, _ := calendar.Between(from, to)
	return s
}
