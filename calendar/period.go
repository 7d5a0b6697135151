package calendar

import (
	"iter"
	"math"
)

// A Period is a run of days, at least one, that may be open at either end. It is eight bytes and
// comparable with ==: equal periods hold the same days and are open at the same ends.
//
// Inside there is one convention; each convention of documents has its constructor: [Until] leaves
// the end out, [Through] includes it, [From] and [UpTo] leave one end open, [Always] both.
//
// The zero Period holds no day; [Period.IsZero] reports it, and its text is empty.
type Period struct {
	first int32 // openFirst, or the number of the first day
	end   int32 // openEnd, or the number of the day after the last
}

const (
	openFirst = math.MinInt32
	openEnd   = math.MaxInt32
)

// Until returns the period from first to the day before end: end is not included. An end that is
// not after first is an [OrderError], a zero Date [ErrNoDate].
func Until(first, end Date) (Period, error) {
	if first.IsZero() || end.IsZero() {
		return Period{}, ErrNoDate
	}
	if end.n <= first.n {
		return Period{}, &OrderError{First: first, End: end}
	}
	return Period{first.n, end.n}, nil
}

// Through returns the period from first to last, until and including it. A last before first is an
// [OrderError], a zero Date [ErrNoDate].
func Through(first, last Date) (Period, error) {
	if first.IsZero() || last.IsZero() {
		return Period{}, ErrNoDate
	}
	if last.n < first.n {
		return Period{}, &OrderError{First: first, End: last}
	}
	return Period{first.n, last.n + 1}, nil
}

// From returns the period that begins on first and has no end. The zero Date is [ErrNoDate].
func From(first Date) (Period, error) {
	if first.IsZero() {
		return Period{}, ErrNoDate
	}
	return Period{first.n, openEnd}, nil
}

// UpTo returns the period that has no beginning and ends with last, which is included. The zero
// Date is [ErrNoDate].
func UpTo(last Date) (Period, error) {
	if last.IsZero() {
		return Period{}, ErrNoDate
	}
	return Period{openFirst, last.n + 1}, nil
}

// Always returns the period of all days.
func Always() Period { return Period{openFirst, openEnd} }

// IsZero reports whether p is the zero Period, which holds no day.
func (p Period) IsZero() bool { return p == Period{} }

// Contains reports whether d is in p. The zero Date is in no period, and no day in the zero Period.
func (p Period) Contains(d Date) bool {
	return p.first <= d.n && d.n < p.end && d.n != 0
}

// First returns the first day of p. It is false where p has no beginning, or no days.
func (p Period) First() (Date, bool) {
	if p.first == openFirst || p.IsZero() {
		return Date{}, false
	}
	return Date{p.first}, true
}

// Last returns the last day of p, which is included. It is false where p has no end, or no days.
func (p Period) Last() (Date, bool) {
	if p.end == openEnd || p.IsZero() {
		return Date{}, false
	}
	return Date{p.end - 1}, true
}

// Overlaps reports whether some day is in both p and o.
func (p Period) Overlaps(o Period) bool {
	return max(p.first, o.first) < min(p.end, o.end)
}

// Intersect returns the days that are in both p and o. It is false where there are none.
func (p Period) Intersect(o Period) (Period, bool) {
	if !p.Overlaps(o) {
		return Period{}, false
	}
	return Period{max(p.first, o.first), min(p.end, o.end)}, true
}

// Len returns the number of days in p, 0 for the zero Period. It is false where an end is open.
func (p Period) Len() (int, bool) {
	if p.first == openFirst || p.end == openEnd {
		return 0, false
	}
	return int(p.end - p.first), true
}

// Days returns the days of p in order. An open end runs to the end of the calendar, an open
// beginning from its beginning.
func (p Period) Days() iter.Seq[Date] {
	return func(yield func(Date) bool) {
		first, end := max(p.first, 1), min(p.end, maxDay+1)
		for i := range end - first { // none for the zero Period, whose end is before the calendar
			if !yield(Date{first + i}) {
				return
			}
		}
	}
}
