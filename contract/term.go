package contract

import (
	"log/slog"

	"github.com/hscn-go/hscn/calendar"
)

// Months is a length in whole months.
type Months int

// Year is twelve months.
const Year Months = 12

// The limits of a term: the number of its options, and the months of any one part.
const (
	MaxOptions    = 8
	MaxPartMonths = 600
)

// A Term is how long a contract runs: an initial length, and options that may lengthen it one after
// the other. 3+1+1 is three years with two options of a year, and so are 3, 5 and 5+5 terms. What is
// envisaged is all of a term; which options were used is kept elsewhere. It is comparable with ==, and
// its zero value is no term.
//
// Options are used in their order, and each end is counted from the first day of the term, never from
// another end. Who decides on an option no document says.
type Term struct {
	parts [1 + MaxOptions]uint16 // months: the initial length, then the options
	n     uint8                  // how many parts there are
}

// NewTerm returns the term of an initial length and options: NewTerm(3*Year, Year, Year) is 3+1+1. A
// part that is not 1 to [MaxPartMonths] months, or more than [MaxOptions] options, is [ErrTermLength].
func NewTerm(initial Months, options ...Months) (Term, error) {
	if len(options) > MaxOptions {
		return Term{}, ErrTermLength
	}
	var t Term
	if !t.add(initial) {
		return Term{}, ErrTermLength
	}
	for _, o := range options {
		if !t.add(o) {
			return Term{}, ErrTermLength
		}
	}
	return t, nil
}

func (t *Term) add(part Months) bool {
	if part < 1 || part > MaxPartMonths || int(t.n) == len(t.parts) {
		return false
	}
	t.parts[t.n] = uint16(part)
	t.n++
	return true
}

// AggregatedTerm returns 3+1+1, the term of every contract from an aggregated procurement (CJ-77).
func AggregatedTerm() Term {
	return Term{parts: [1 + MaxOptions]uint16{36, 12, 12}, n: 3}
}

// IsZero reports whether t is no term.
func (t Term) IsZero() bool { return t.n == 0 }

// Options returns the number of options, used or not.
func (t Term) Options() int { return max(int(t.n)-1, 0) }

// Part returns the initial length for 0, and the length of the option of that number from 1; 0 months
// where there is none.
func (t Term) Part(i int) Months {
	if i < 0 || i >= int(t.n) {
		return 0
	}
	return Months(t.parts[i])
}

// Length returns the months of the term with the given number of options used. More than there are, or
// fewer than none, is [ErrNoOption]; the zero Term is [ErrNoTerm].
func (t Term) Length(options int) (Months, error) {
	if t.IsZero() {
		return 0, ErrNoTerm
	}
	if options < 0 || options > t.Options() {
		return 0, ErrNoOption
	}
	var months Months
	for _, part := range t.parts[:options+1] {
		months += Months(part)
	}
	return months, nil
}

// Longest returns the months of the term with every option used.
func (t Term) Longest() Months {
	months, _ := t.Length(t.Options())
	return months
}

// End returns the last day of the term that begins on start, with the given number of options used: the
// day before the anniversary of start, counted from start itself. A term of 3+1+1 from 2018-04-01 ends
// on 2021-03-31, 2022-03-31 or 2023-03-31; the anniversary of 29 February in a common year is 1 March.
// Errors are those of [Term.Length] and of [calendar.Date.AddMonths].
func (t Term) End(start calendar.Date, options int) (calendar.Date, error) {
	months, err := t.Length(options)
	if err != nil {
		return calendar.Date{}, err
	}
	return months.end(start)
}

// end returns the last day of so many months that begin on start.
func (m Months) end(start calendar.Date) (calendar.Date, error) {
	next, err := start.AddMonths(int(m), calendar.FirstOfNext)
	if err != nil {
		return calendar.Date{}, err
	}
	return next.AddDays(-1)
}

// EndSpan is [Term.End] for a start that is known only coarsely: the days on which the term may end.
func (t Term) EndSpan(start calendar.Span, options int) (calendar.Span, error) {
	months, err := t.Length(options)
	if err != nil {
		return calendar.Span{}, err
	}
	first, ok := start.Earliest()
	last, _ := start.Latest() // where there is one there is the other
	if !ok {
		return calendar.Span{}, calendar.ErrNoDate
	}
	earliest, err := months.end(first)
	if err != nil {
		return calendar.Span{}, err
	}
	latest, err := months.end(last)
	if err != nil {
		return calendar.Span{}, err
	}
	return calendar.Between(earliest, latest)
}

// StartSpan returns the days on which a term of t can have begun that ends, with the given number of
// options used, on a day that end may mean. A contract of five years that expires in August 2023 began
// between 2018-08-02 and 2018-09-01. Where no term of t can end so it is an error.
func (t Term) StartSpan(end calendar.Span, options int) (calendar.Span, error) {
	months, err := t.Length(options)
	if err != nil {
		return calendar.Span{}, err
	}
	first, ok := end.Earliest()
	last, _ := end.Latest()
	if !ok {
		return calendar.Span{}, calendar.ErrNoDate
	}
	earliest, err := months.startFrom(first)
	if err != nil {
		return calendar.Span{}, err
	}
	after, err := last.AddDays(1)
	if err != nil {
		return calendar.Span{}, err
	}
	latest, err := months.startFrom(after)
	if err != nil {
		return calendar.Span{}, err
	}
	latest, _ = latest.AddDays(-1)
	return calendar.Between(earliest, latest)
}

// startFrom returns the first day of which so many months end on or after day.
func (m Months) startFrom(day calendar.Date) (calendar.Date, error) {
	next, err := day.AddDays(1)
	if err != nil {
		return calendar.Date{}, err
	}
	start, err := next.AddMonths(-int(m), calendar.LastDay)
	if err != nil {
		return calendar.Date{}, err
	}
	// Up to three days before it may round up to the same end: 29, 30 and 31 January and a month.
	if start, err = start.AddDays(-3); err != nil {
		start = calendar.MinDate()
	}
	for {
		// At most a few days before day, or past the calendar's last.
		if end, err := m.end(start); err != nil || !end.Before(day) {
			return start, nil
		}
		start, _ = start.AddDays(1)
	}
}

// LogValue gives a log the text form of t.
func (t Term) LogValue() slog.Value { return slog.StringValue(t.String()) }
