package contract

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// Ends are the last days of a contract's term as they stand on one day, each as coarse as the start is
// known. All are counted from the first day of the term. Where the start or the term is not known, or
// an end leaves the calendar, the span is zero.
type Ends struct {
	Initial calendar.Span // of the initial length alone
	Used    calendar.Span // with the options used by that day
	Agreed  calendar.Span // with the modifications agreed by that day too: the end that stands
	Longest calendar.Span // with every option and the modifications agreed by that day: the latest possible
}

// EndsOn returns the ends of c as they stood on the day on: an option used or a modification agreed
// later does not count yet, and one that may have been later widens the span. Nothing is judged: a
// modification counts as it is stated, whether it was permitted or not.
func (c Contract) EndsOn(on calendar.Date) Ends {
	if c.Term.IsZero() || on.IsZero() {
		return Ends{}
	}
	initial, longest := c.Term.Part(0), c.Term.Longest()
	used, added := c.used(on), c.added(on)
	return Ends{
		Initial: c.endSpan(initial, initial),
		Used:    c.endSpan(used.least, used.most),
		Agreed:  c.endSpan(used.least+added.least, used.most+added.most),
		Longest: c.endSpan(longest+added.least, longest+added.most),
	}
}

// A lengthOf is a length in months that is known as far as the days behind it are.
type lengthOf struct{ least, most Months }

// count adds months to l that began to count on the day since, as seen on the day on.
func (l *lengthOf) count(months Months, since calendar.Span, on calendar.Date) {
	switch since.OnOrBefore(on) {
	case calendar.Yes:
		l.least += months
		l.most += months
	case calendar.Unknown:
		l.most += months
	}
}

// used returns the length of the term with the options used by the day on.
func (c *Contract) used(on calendar.Date) lengthOf {
	initial := c.Term.Part(0)
	l := lengthOf{initial, initial}
	for i := range c.Exercised[:min(len(c.Exercised), MaxOptions)] {
		l.count(c.Term.Part(i+1), c.Exercised[i].On, on)
	}
	return l
}

// added returns what the modifications agreed by the day on add to the term.
func (c *Contract) added(on calendar.Date) lengthOf {
	var l lengthOf
	for i := range c.Modifications[:min(len(c.Modifications), MaxModifications)] {
		m := &c.Modifications[i]
		l.count(min(max(m.Lengthens, 0), MaxPartMonths), m.Agreed, on)
	}
	return l
}

// agreedEnd is the Agreed of [Contract.EndsOn].
func (c *Contract) agreedEnd(on calendar.Date) calendar.Span {
	if c.Term.IsZero() || on.IsZero() {
		return calendar.Span{}
	}
	used, added := c.used(on), c.added(on)
	return c.endSpan(used.least+added.least, used.most+added.most)
}

// endSpan returns the days on which the term may end that is at least least and at most most months
// long; the zero Span where there are none.
func (c *Contract) endSpan(least, most Months) calendar.Span {
	first, ok := c.Start.Earliest()
	last, _ := c.Start.Latest() // where there is one there is the other
	if !ok {
		return calendar.Span{}
	}
	earliest, err := least.end(first)
	if err != nil {
		return calendar.Span{}
	}
	if first == last && least == most {
		return calendar.On(earliest)
	}
	latest, err := most.end(last)
	if err != nil {
		return calendar.Span{}
	}
	s, _ := calendar.Between(earliest, latest)
	return s
}

// InForceOn says whether the day on lies in the term of c as it stood on that day: from its first day
// to the end agreed by then, both included. It is Unknown where the start or the term is not known or
// too coarse.
func (c Contract) InForceOn(on calendar.Date) calendar.Ternary {
	begun := c.Start.OnOrBefore(on)
	if begun == calendar.No {
		return calendar.No
	}
	switch c.agreedEnd(on).Before(on) {
	case calendar.Yes:
		return calendar.No
	case calendar.No:
		return begun
	}
	return calendar.Unknown
}

// An Option is one option of a contract's term with the days that matter for it.
type Option struct {
	Lengthens calendar.Span // the last day of the term without the option
	Notice    calendar.Span // the last day to use it, where the contract's notice is stated
	Lead      calendar.Span // the day to be at work on it, where a lead is stated too
	Until     calendar.Span // the last day of the term with it
}

// Option returns the days of the option of the given number, 1 for the first, where the options before
// it are used and modifications are left aside. An option that the term does not have is [ErrNoOption];
// a day that cannot be had is the zero Span.
func (c Contract) Option(number int) (Option, error) {
	until, err := c.Term.Length(number)
	if err != nil || number == 0 {
		return Option{}, ErrNoOption
	}
	before := until - c.Term.Part(number)
	o := Option{Lengthens: c.endSpan(before, before), Until: c.endSpan(until, until)}
	if c.Notice.Days > 0 {
		o.Notice, _ = o.Lengthens.AddDays(-min(c.Notice.Days, MaxDays))
	}
	if c.Notice.Lead > 0 && !o.Notice.IsZero() {
		o.Lead, _ = o.Notice.AddDays(-min(c.Notice.Lead, MaxDays))
	}
	return o, nil
}

// EndWithoutCause says whether the customer may give notice on the day given to end c without cause,
// and the last day of the contract then, the zero Date where it may not or where that is not known. It
// judges by Termination alone, which is the caller's to state; the answer is Unknown where it is not
// stated or the start is not known well enough.
func (c Contract) EndWithoutCause(given calendar.Date) (calendar.Ternary, calendar.Date) {
	t := c.Termination
	if given.IsZero() || t.WithoutCause == hscn.NotStated {
		return calendar.Unknown, calendar.Date{}
	}
	if t.WithoutCause != hscn.Yes {
		return calendar.No, calendar.Date{}
	}
	may := c.InForceOn(given)
	if may != calendar.No {
		switch c.endSpan(t.After, t.After).Before(given) {
		case calendar.No:
			may = calendar.No
		case calendar.Unknown:
			may = calendar.Unknown
		}
	}
	if may != calendar.Yes {
		return may, calendar.Date{}
	}
	last, err := given.AddDays(min(max(t.Days, 0), MaxDays))
	if err != nil {
		return calendar.Unknown, calendar.Date{}
	}
	return calendar.Yes, last
}
