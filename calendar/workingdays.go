package calendar

import (
	"errors"
	"fmt"
)

// WorkingDays says which days are working days: all but Saturdays, Sundays and the holidays of a
// list, within a horizon. It is a small handle on an immutable table, comparable with ==; copying
// it costs nothing. Every question costs the same whatever the number of days.
//
// The zero WorkingDays covers no day. A day outside the horizon is a [CoverageError], the zero Date
// [ErrNoDate].
type WorkingDays struct {
	first int32  // the number of the first day of the horizon
	days  uint32 // the length of the horizon, at most MaxHorizon; 0 for the zero WorkingDays
	t     *table
}

// MaxHorizon is the length of the longest horizon of working days, in days: about 179 years.
const MaxHorizon = 65_535

// The reasons that the errors of working days wrap.
var (
	// ErrCoverage says that a day lies outside what a list of holidays covers.
	ErrCoverage = errors.New("not covered by the list of holidays")
	// ErrHorizon says that a horizon has no first or no last day.
	ErrHorizon = errors.New("the horizon needs a first and a last day")
	// ErrLimit says that something is longer than this package takes.
	ErrLimit = errors.New("over the limit")
	// ErrDuplicate says that something stands twice.
	ErrDuplicate = errors.New("duplicate")
	// ErrCount says that a count from the first day on was below 1.
	ErrCount = errors.New("a count of at least 1 was needed")
)

// A CoverageError says that working days were asked for a day they do not cover. It wraps
// [ErrCoverage].
type CoverageError struct {
	Day     Date   // the first day that was needed; the zero Date past the ends of the calendar
	Horizon Period // the days covered; the zero Period for the zero [WorkingDays]
}

func (e *CoverageError) Error() string {
	return fmt.Sprintf("%v is %v of %v", e.Day, ErrCoverage, e.Horizon)
}

// Unwrap returns [ErrCoverage].
func (e *CoverageError) Unwrap() error { return ErrCoverage }

// A LimitError says that something is longer than its limit. It wraps [ErrLimit].
type LimitError struct {
	What  string // what is too long, with its unit
	Got   int
	Limit int
}

func (e *LimitError) Error() string {
	return fmt.Sprintf("%d %s: %v of %d", e.Got, e.What, ErrLimit, e.Limit)
}

// Unwrap returns [ErrLimit].
func (e *LimitError) Unwrap() error { return ErrLimit }

// A HolidayError says what is wrong with one day of a list of holidays. It wraps Err.
type HolidayError struct {
	Index int   // its place in the list, from 0
	Day   Date  // the day
	Err   error // [ErrNoDate], [ErrCoverage] where it is outside the horizon, or [ErrDuplicate]
}

func (e *HolidayError) Error() string {
	return fmt.Sprintf("holidays[%d] %v: %v", e.Index, e.Day, e.Err)
}

// Unwrap returns the reason.
func (e *HolidayError) Unwrap() error { return e.Err }

// NewWorkingDays returns working days with the caller's own holidays, in any order, within the
// caller's own horizon, for which the list must be complete. The list is not kept. A holiday may
// fall on a Saturday or Sunday, where it changes nothing.
//
// A horizon that is open or holds no day is [ErrHorizon]; one longer than [MaxHorizon], or a list
// longer than the horizon, is a [LimitError]; a holiday that is no day, lies outside the horizon or
// stands twice is a [HolidayError].
func NewWorkingDays(holidays []Date, horizon Period) (WorkingDays, error) {
	days, closed := horizon.Len()
	if !closed || days == 0 {
		return WorkingDays{}, ErrHorizon
	}
	if days > MaxHorizon {
		return WorkingDays{}, &LimitError{What: "days of horizon", Got: days, Limit: MaxHorizon}
	}
	if len(holidays) > days {
		return WorkingDays{}, &LimitError{What: "holidays", Got: len(holidays), Limit: days}
	}
	off := newDayBits(days)
	for i, d := range holidays {
		if d.IsZero() {
			return WorkingDays{}, &HolidayError{Index: i, Err: ErrNoDate}
		}
		if !horizon.Contains(d) {
			return WorkingDays{}, &HolidayError{Index: i, Day: d, Err: ErrCoverage}
		}
		n := uint32(d.n - horizon.first)
		if off.has(n) {
			return WorkingDays{}, &HolidayError{Index: i, Day: d, Err: ErrDuplicate}
		}
		off.set(n)
	}
	return newWorkingDays(horizon.first, uint32(days), off), nil
}

// Horizon returns the days that w covers, the zero Period for the zero WorkingDays.
func (w WorkingDays) Horizon() Period {
	return Period{w.first, w.first + int32(w.days)}
}

// IsWorkingDay reports whether d is a working day.
func (w WorkingDays) IsWorkingDay(d Date) (bool, error) {
	i := uint32(d.n - w.first) // index, written out: the whole is just small enough to be inlined
	if i >= w.days {
		return false, w.outside(d)
	}
	return w.t.has(i), nil
}

// Add returns the n-th working day after d, or before it where n is negative. The day d itself is
// not counted and need not be a working day: from a Saturday, one working day is Monday. Where n is
// 0 it is d itself, working day or not.
func (w WorkingDays) Add(d Date, n int) (Date, error) {
	i := w.index(d)
	if i >= w.days {
		return Date{}, w.outside(d)
	}
	var k int
	if n > 0 {
		k = w.t.upTo(i) + n - 1
	} else if n < 0 {
		k = w.t.before(i) + n
	} else {
		return d, nil
	}
	// A sum too large for an int has wrapped into the negative, which as an unsigned number is out of
	// range too.
	if nth := w.t.nth; uint(k) < uint(len(nth)) {
		return Date{w.first + int32(nth[k])}, nil
	}
	return Date{}, w.ended(n > 0)
}

// AddIncluding returns the n-th working day from d on, d itself counted as the first where it is a
// working day. From a Monday, three working days are up to Wednesday; from a Saturday as well. An n
// below 1 is [ErrCount].
func (w WorkingDays) AddIncluding(d Date, n int) (Date, error) {
	i := w.index(d)
	if i >= w.days {
		return Date{}, w.outside(d)
	}
	if n < 1 {
		return Date{}, ErrCount
	}
	if k, nth := w.t.before(i)+(n-1), w.t.nth; uint(k) < uint(len(nth)) { // as in Add
		return Date{w.first + int32(nth[k])}, nil
	}
	return Date{}, w.ended(true)
}

// Next returns the first working day after d.
func (w WorkingDays) Next(d Date) (Date, error) { return w.Add(d, 1) }

// Previous returns the last working day before d.
func (w WorkingDays) Previous(d Date) (Date, error) { return w.Add(d, -1) }

// RollForward returns d where it is a working day, otherwise the first working day after it.
func (w WorkingDays) RollForward(d Date) (Date, error) { return w.AddIncluding(d, 1) }

// RollBack returns d where it is a working day, otherwise the last working day before it.
func (w WorkingDays) RollBack(d Date) (Date, error) {
	i := w.index(d)
	if i >= w.days {
		return Date{}, w.outside(d)
	}
	if k := w.t.upTo(i) - 1; k >= 0 {
		return Date{w.first + int32(w.t.nth[k])}, nil
	}
	return Date{}, w.ended(false)
}

// RollForwardThenAdd first rolls d forward to a working day and then adds n working days to that:
// from a Saturday, one working day is Tuesday.
func (w WorkingDays) RollForwardThenAdd(d Date, n int) (Date, error) {
	begin, err := w.RollForward(d)
	if err != nil {
		return Date{}, err
	}
	return w.Add(begin, n)
}

// AddDaysThenRollForward first adds n days of the calendar to d and then rolls forward to a working
// day, as for a period of days that must not end on a day off. Only the sum need be covered.
func (w WorkingDays) AddDaysThenRollForward(d Date, n int) (Date, error) {
	end, err := d.AddDays(n)
	if err != nil {
		return Date{}, err
	}
	return w.RollForward(end)
}

// CountBetween returns the number of working days after d up to and including e; where e is before
// d it is minus the number from e up to the day before d. It undoes [WorkingDays.Add].
func (w WorkingDays) CountBetween(d, e Date) (int, error) {
	i, j := w.index(d), w.index(e)
	if i >= w.days {
		return 0, w.outside(d)
	}
	if j >= w.days {
		return 0, w.outside(e)
	}
	if j < i {
		return w.t.before(j) - w.t.before(i), nil
	}
	return w.t.upTo(j) - w.t.upTo(i), nil
}

// CountIn returns the number of working days in p, its first and last day included. The zero
// Period has none; an open end is not covered.
func (w WorkingDays) CountIn(p Period) (int, error) {
	i, j := w.index(Date{p.first}), w.index(Date{p.end - 1})
	if i < w.days && j < w.days {
		return w.t.upTo(j) - w.t.before(i), nil
	}
	return 0, w.outsideIn(p)
}

// index returns the place of d in the table, which is not below w.days outside the horizon.
func (w WorkingDays) index(d Date) uint32 { return uint32(d.n - w.first) }

// ended makes the error of a count that went past an end of the horizon.
func (w WorkingDays) ended(forward bool) error {
	if forward {
		return w.notCovered(clampDate(w.first + int32(w.days)))
	}
	return w.notCovered(clampDate(w.first - 1))
}

// clampDate returns the day with number n, or the zero Date outside the calendar.
func clampDate(n int32) Date {
	if n > maxDay {
		return Date{}
	}
	return Date{n}
}

// outside makes the error of a day that is not in the horizon.
func (w WorkingDays) outside(d Date) error {
	if d.IsZero() {
		return ErrNoDate
	}
	return w.notCovered(d)
}

// outsideIn makes the error of a period that is not within the horizon, nil for the zero Period.
func (w WorkingDays) outsideIn(p Period) error {
	if p.IsZero() {
		return nil
	}
	if w.index(Date{p.first}) >= w.days {
		first, _ := p.First()
		return w.notCovered(first)
	}
	last, _ := p.Last()
	return w.notCovered(last)
}

func (w WorkingDays) notCovered(d Date) error {
	return &CoverageError{Day: d, Horizon: w.Horizon()}
}
