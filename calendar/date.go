package calendar

import "time"

// A Date is one civil day, from 0001-01-01 to 9999-12-31, of the proleptic Gregorian calendar. It
// has no time of day and no zone. It is four bytes, comparable with ==, and a good map key.
//
// The zero Date is no day: [Date.IsZero] reports it, it sorts before every day, its text is empty,
// its parts are 0, and arithmetic on it is [ErrNoDate].
type Date struct {
	n int32 // days counted from 0001-01-01 as 1
}

// NewDate returns the day with the given year, month and day of the month. It never normalises: 30
// February is a [CivilError] that wraps [ErrNoSuchDay], year 0 one that wraps [ErrRange].
func NewDate(year int, month time.Month, day int) (Date, error) {
	if year < 1 || year > maxYear {
		return Date{}, &CivilError{Year: year, Month: month, Day: day, Err: ErrRange}
	}
	if month < 1 || month > 12 || day < 1 || day > int(daysIn(uint32(year), uint32(month))) {
		return Date{}, &CivilError{Year: year, Month: month, Day: day, Err: ErrNoSuchDay}
	}
	return Date{dayNumber(uint32(year), uint32(month), uint32(day))}, nil
}

// MustDate is [ParseDate] for texts known to be right, in tables and tests. It panics on others.
func MustDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// MinDate returns 0001-01-01, the first day there is.
func MinDate() Date { return Date{1} }

// MaxDate returns 9999-12-31, the last day there is.
func MaxDate() Date { return Date{maxDay} }

// FromTime returns the civil day that t falls on in loc. A year outside 1 to 9999 is a
// [CivilError] that wraps [ErrRange]; a nil loc is [ErrNoZone].
func FromTime(t time.Time, loc *time.Location) (Date, error) {
	if loc == nil {
		return Date{}, ErrNoZone
	}
	return NewDate(t.In(loc).Date())
}

// In returns the first moment of d in loc: midnight, or the moment that the clocks jump to where
// they leave midnight out. Where they leave out the whole day it is the first moment of the day
// after; where midnight comes twice it is the one that [time.Date] takes. It is the zero Time where
// d is the zero Date or loc is nil.
func (d Date) In(loc *time.Location) time.Time {
	if d.IsZero() || loc == nil {
		return time.Time{}
	}
	year, month, day := d.Civil()
	t := time.Date(year, month, day, 0, 0, 0, 0, loc)
	if hour, minute, second := t.Clock(); t.Day() == day && hour|minute|second == 0 {
		return t
	}
	// There is no such midnight, and package time counted it in the offset on one side of the jump.
	before, after := t.ZoneBounds()
	if t.Day() == day {
		return before
	}
	return after
}

// IsZero reports whether d is the zero Date, which is no day.
func (d Date) IsZero() bool { return d.n == 0 }

// Civil returns the year, month and day of the month, or zeros for the zero Date.
func (d Date) Civil() (year int, month time.Month, day int) {
	if d.IsZero() {
		return 0, 0, 0
	}
	y, m, dd := civil(d.n)
	return int(y), time.Month(m), int(dd)
}

// Year returns the year, 1 to 9999, or 0 for the zero Date.
func (d Date) Year() int {
	year, _, _ := d.Civil()
	return year
}

// Month returns the month, or 0 for the zero Date.
func (d Date) Month() time.Month {
	_, month, _ := d.Civil()
	return month
}

// Day returns the day of the month, 1 to 31, or 0 for the zero Date.
func (d Date) Day() int {
	_, _, day := d.Civil()
	return day
}

// Compare returns -1 where d is before e, 0 where they are the same, and +1 where d is after e. The
// zero Date is before every day.
func (d Date) Compare(e Date) int {
	if d.n < e.n {
		return -1
	}
	if d.n > e.n {
		return +1
	}
	return 0
}

// Before reports whether d is before e. The zero Date is before every day.
func (d Date) Before(e Date) bool { return d.n < e.n }

// After reports whether d is after e. The zero Date is after none.
func (d Date) After(e Date) bool { return d.n > e.n }

// Sub returns the days from e to d, negative where d is before e. It is 0 where either is the zero
// Date: look at [Date.IsZero] first where that can be.
func (d Date) Sub(e Date) int {
	if d.IsZero() || e.IsZero() {
		return 0
	}
	return int(d.n - e.n)
}

// AddDays returns the day n days after d, or before it where n is negative. Leaving the calendar is
// an [ArithmeticError], the zero Date [ErrNoDate].
func (d Date) AddDays(n int) (Date, error) {
	// A sum that wraps does so into the negative, which as an unsigned number is out of range too.
	if sum := int(d.n) + n; d.n != 0 && uint(sum-1) < maxDay {
		return Date{int32(sum)}, nil
	}
	return Date{}, d.leaves(n, "days")
}

// leaves makes the error of a sum that could not be had.
func (d Date) leaves(n int, unit string) error {
	if d.IsZero() {
		return ErrNoDate
	}
	return &ArithmeticError{From: d, N: n, Unit: unit}
}

// Weekday returns the day of the week. The zero Date has none and gives Sunday.
func (d Date) Weekday() time.Weekday { return time.Weekday(d.n % 7) }

// ISOWeek returns the ISO 8601 year and week, 1 to 53, that d falls in, or zeros for the zero Date.
// The week's year may be one less or more than d's own: 9999-12-31 is in week 52 of 9999, and
// 0001-01-01 in week 1 of 1.
func (d Date) ISOWeek() (year, week int) {
	if d.IsZero() {
		return 0, 0
	}
	thursday := Date{(d.n-1)/7*7 + 4} // a week belongs to the year of its Thursday
	y, _, _ := civil(thursday.n)
	return int(y), int(thursday.n-dayNumber(y, 1, 1))/7 + 1
}

// YearDay returns the day of the year, 1 to 366, or 0 for the zero Date.
func (d Date) YearDay() int {
	if d.IsZero() {
		return 0
	}
	year, _, _ := civil(d.n)
	return int(d.n-dayNumber(year, 1, 1)) + 1
}

// FirstOfMonth returns the first day of d's month, or the zero Date for the zero Date.
func (d Date) FirstOfMonth() Date {
	if d.IsZero() {
		return d
	}
	_, _, day := civil(d.n)
	return Date{d.n - int32(day) + 1}
}

// LastOfMonth returns the last day of d's month, or the zero Date for the zero Date.
func (d Date) LastOfMonth() Date {
	if d.IsZero() {
		return d
	}
	year, month, day := civil(d.n)
	return Date{d.n + int32(daysIn(year, month)-day)}
}
