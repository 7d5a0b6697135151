package calendartest

import (
	"errors"

	"github.com/hscn-go/hscn/calendar"
)

// spans is what the laws of spans ask of an implementation.
type spans struct {
	write      func(calendar.Span) string
	before     func(calendar.Span, calendar.Date) calendar.Ternary
	after      func(calendar.Span, calendar.Date) calendar.Ternary
	onOrBefore func(calendar.Span, calendar.Date) calendar.Ternary
	onOrAfter  func(calendar.Span, calendar.Date) calendar.Ternary
	within     func(calendar.Span, calendar.Period) calendar.Ternary
	earliest   func(calendar.Span) (calendar.Date, bool)
	move       func(calendar.Span, int) (calendar.Span, error)
	precedes   func(calendar.Span, calendar.Span) calendar.Ternary
	intersect  func(calendar.Span, calendar.Span) (calendar.Span, bool)
}

func realSpans() spans {
	return spans{
		calendar.Span.String, calendar.Span.Before, calendar.Span.After, calendar.Span.OnOrBefore, calendar.Span.OnOrAfter,
		calendar.Span.Within, calendar.Span.Earliest, calendar.Span.AddDays, calendar.Span.Precedes, calendar.Span.Intersect,
	}
}

// CheckSpan checks the text and the precision of s, what it answers about the period p and the day d,
// how that changes with the day after d, and s moved by n days: CAL-2 and CAL-11 to CAL-15. The zero
// Span and the zero Period are allowed; the zero Date is [calendar.ErrNoDate].
func CheckSpan(s calendar.Span, p calendar.Period, d calendar.Date, n int) error {
	return checkSpan(s, p, d, n, realSpans())
}

func checkSpan(s calendar.Span, p calendar.Period, d calendar.Date, n int, impl spans) error {
	if d.IsZero() {
		return calendar.ErrNoDate
	}
	var back calendar.Span
	if err := back.UnmarshalText([]byte(impl.write(s))); err != nil || back != s {
		return broken("CAL-2", "%v is written %q and read back as %v, %v", s, impl.write(s), back, err)
	}
	first, ok := impl.earliest(s)
	last, okLast := s.Latest()
	vague := s.Precision() == calendar.PrecisionNone || s.Precision() == calendar.PrecisionUnconfirmed
	if ok == vague || okLast != ok || last.Before(first) || !vague && (first == last) != (s.Precision() == calendar.PrecisionDay) {
		return broken("CAL-11", "%v in %v precision is from %v to %v", s, s.Precision(), first, last)
	}
	if err := checkAnswers(s, p, d, impl); err != nil {
		return err
	}
	next := plus(d, 1)
	if was, now := impl.onOrAfter(s, d), impl.onOrAfter(s, next); rank(now.Not()) < rank(was.Not()) {
		return broken("CAL-13", "by %v an act on %v is in time: %v, and one on %v: %v", s, d, was, next, now)
	}
	if was, now := impl.before(s, d), impl.before(s, next); rank(now) < rank(was) {
		return broken("CAL-14", "on %v the deadline %v has passed: %v, and on %v: %v", d, s, was, next, now)
	}
	return checkMove(s, n, impl)
}

// rank puts the answers in the order No, Unknown, Yes.
func rank(t calendar.Ternary) int {
	switch t {
	case calendar.No:
		return 0
	case calendar.Yes:
		return 2
	}
	return 1
}

// checkAnswers compares the answers of s with those of its days.
func checkAnswers(s calendar.Span, p calendar.Period, d calendar.Date, impl spans) error {
	around := []calendar.Date{plus(d, -1), d, plus(d, 1)}
	for _, q := range [...]struct {
		name string
		got  calendar.Ternary
		ask  func(calendar.Date) bool
	}{
		{"before", impl.before(s, d), func(day calendar.Date) bool { return day.Before(d) }},
		{"after", impl.after(s, d), func(day calendar.Date) bool { return day.After(d) }},
		{"on or before", impl.onOrBefore(s, d), func(day calendar.Date) bool { return !day.After(d) }},
		{"on or after", impl.onOrAfter(s, d), func(day calendar.Date) bool { return !day.Before(d) }},
	} {
		if want := answer(s, around, q.ask); q.got != want {
			return broken("CAL-12", "%v is %s %v: %v, of its days %v", s, q.name, d, q.got, want)
		}
	}
	want := calendar.No
	if first, last, ok := bounds(p); ok {
		want = answer(s, []calendar.Date{plus(first, -1), first, last, plus(last, 1)}, p.Contains)
	}
	if got := impl.within(s, p); got != want {
		return broken("CAL-12", "%v is within %v: %v, of its days %v", s, p, got, want)
	}
	return nil
}

// answer asks the first and last day of s and those of the given days that s may mean, which must be
// the ones where the answer can change.
func answer(s calendar.Span, days []calendar.Date, ask func(calendar.Date) bool) calendar.Ternary {
	first, ok := s.Earliest()
	last, _ := s.Latest()
	if !ok {
		return calendar.Unknown
	}
	var yes, no bool
	for _, day := range append(days, first, last) {
		if first.After(day) || day.After(last) {
			continue
		}
		if ask(day) {
			yes = true
		} else {
			no = true
		}
	}
	return agreed(yes, no)
}

// agreed returns the answer of all, where some said yes and some said no.
func agreed(yes, no bool) calendar.Ternary {
	if !no {
		return calendar.Yes
	}
	if !yes {
		return calendar.No
	}
	return calendar.Unknown
}

func checkMove(s calendar.Span, n int, impl spans) error {
	moved, err := impl.move(s, n)
	first, ok := s.Earliest()
	if !ok {
		if moved != s || s.IsZero() != errors.Is(err, calendar.ErrNoDate) {
			return broken("CAL-15", "%v %+d days is %v, %v", s, n, moved, err)
		}
		return nil
	}
	last, _ := s.Latest()
	from, fromErr := first.AddDays(n)
	to, toErr := last.AddDays(n)
	if fromErr != nil || toErr != nil {
		if !errors.Is(err, calendar.ErrRange) {
			return broken("CAL-15", "%v %+d days leaves the calendar: %v, %v", s, n, moved, err)
		}
		return nil
	}
	earliest, _ := moved.Earliest()
	latest, _ := moved.Latest()
	if err != nil || earliest != from || latest != to || n == 0 && moved != s {
		return broken("CAL-15", "%v %+d days is %v, %v", s, n, moved, err)
	}
	return nil
}

// CheckSpans checks the order of two spans and what both allow against their days, and that neither
// depends on which is asked first: CAL-11 and CAL-12. Zero Spans are allowed.
func CheckSpans(a, b calendar.Span) error { return checkSpans(a, b, realSpans()) }

func checkSpans(a, b calendar.Span, impl spans) error {
	both, ok := impl.intersect(a, b)
	if other, okOther := impl.intersect(b, a); other != both || okOther != ok {
		return broken("CAL-12", "%v and %v have %v in common, the other way round %v", a, b, both, other)
	}
	first, okFirst := a.Earliest()
	last, _ := a.Latest()
	from, okFrom := b.Earliest()
	to, _ := b.Latest()
	if !okFirst || !okFrom {
		if impl.precedes(a, b) != calendar.Unknown {
			return broken("CAL-12", "%v precedes %v: %v", a, b, impl.precedes(a, b))
		}
		if want := clearer(a, b); !ok || both != want {
			return broken("CAL-11", "%v and %v have %v in common", a, b, both)
		}
		return nil
	}
	if want := agreed(first.Before(to), !last.Before(from)); impl.precedes(a, b) != want {
		return broken("CAL-12", "%v precedes %v: %v, of their days %v", a, b, impl.precedes(a, b), want)
	}
	if first.Before(from) {
		first = from
	}
	if to.Before(last) {
		last = to
	}
	earliest, _ := both.Earliest()
	latest, _ := both.Latest()
	if ok == last.Before(first) || ok && (earliest != first || latest != last) || !ok && !both.IsZero() {
		return broken("CAL-12", "%v and %v have %v in common", a, b, both)
	}
	if named := holds(a, first, last) || holds(b, first, last); ok && named && both != a && both != b {
		return broken("CAL-11", "%v and %v have %v in common, in other precision", a, b, both)
	}
	return nil
}

// clearer returns the one of two spans that says more, where at most one of them has an interval.
func clearer(a, b calendar.Span) calendar.Span {
	if _, ok := a.Earliest(); ok || b.IsZero() {
		return a
	}
	return b
}

// holds reports whether s means exactly the days from first to last.
func holds(s calendar.Span, first, last calendar.Date) bool {
	earliest, _ := s.Earliest()
	latest, _ := s.Latest()
	return earliest == first && latest == last
}

// periods is what the laws of periods ask of an implementation.
type periods struct {
	write     func(calendar.Period) string
	contains  func(calendar.Period, calendar.Date) bool
	length    func(calendar.Period) (int, bool)
	intersect func(calendar.Period, calendar.Period) (calendar.Period, bool)
}

func realPeriods() periods {
	return periods{calendar.Period.String, calendar.Period.Contains, calendar.Period.Len, calendar.Period.Intersect}
}

// CheckPeriod checks the text of p (CAL-2), that it holds the days from its first to its last and as
// many as it says, and that what it shares with o is what both hold: d is in that or in not both.
// Zero Periods are allowed; the zero Date is [calendar.ErrNoDate].
func CheckPeriod(p, o calendar.Period, d calendar.Date) error {
	return checkPeriod(p, o, d, realPeriods())
}

func checkPeriod(p, o calendar.Period, d calendar.Date, impl periods) error {
	if d.IsZero() {
		return calendar.ErrNoDate
	}
	var back calendar.Period
	if err := back.UnmarshalText([]byte(impl.write(p))); err != nil || back != p {
		return broken("CAL-2", "%v is written %q and read back as %v, %v", p, impl.write(p), back, err)
	}
	first, last, some := bounds(p)
	if want := some && !d.Before(first) && !last.Before(d); impl.contains(p, d) != want {
		return broken("periods", "%v contains %v: %v", p, d, !want)
	}
	_, begins := p.First()
	_, ends := p.Last()
	days, closed := impl.length(p)
	if closed != (begins && ends || !some) || closed && some && days != last.Sub(first)+1 || !(closed && some) && days != 0 {
		return broken("periods", "%v has %d days, %v", p, days, closed)
	}
	both, ok := impl.intersect(p, o)
	if other, okOther := impl.intersect(o, p); other != both || okOther != ok || ok != p.Overlaps(o) || ok == both.IsZero() {
		return broken("periods", "%v and %v have %v in common, the other way round %v", p, o, both, other)
	}
	if both.Contains(d) != (p.Contains(d) && o.Contains(d)) {
		return broken("periods", "%v and %v have %v in common, and %v is wrong in it", p, o, both, d)
	}
	return nil
}
