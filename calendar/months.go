package calendar

// A Rounding says what a sum of months or years gives where the target month has no such day. Its
// zero value is [Refuse], and so is any value without a name.
type Rounding uint8

const (
	// Refuse gives an error: 31 January and one month have no sum.
	Refuse Rounding = iota
	// LastDay rounds down, to the last day of the target month: 28 or 29 February.
	LastDay
	// FirstOfNext rounds up, to the first day of the month after the target month: 1 March.
	FirstOfNext
)

// AddMonths returns the same day of the month n months after d, or before it where n is negative.
// Where that month has no such day r decides. Refusing is a [CivilError] that wraps [ErrNoSuchDay],
// leaving the calendar an [ArithmeticError], the zero Date [ErrNoDate].
//
// Add once from the day a thing began: with a rounding, sums do not chain. 31 January, one month and
// one month is 28 March; 31 January and two months is 31 March.
func (d Date) AddMonths(n int, r Rounding) (Date, error) {
	const limit = 12 * maxYear // as many leave the calendar from any day, and do not wrap
	if d.IsZero() {
		return Date{}, d.leaves(n, "months")
	}
	year, month, day := civil(d.n)
	months := int32(12*year+month-1) + int32(min(max(n, -limit), limit))
	if uint32(months-12) >= limit {
		return Date{}, d.leaves(n, "months")
	}
	return onDay(uint32(months)/12, uint32(months)%12+1, day, r)
}

// AddYears returns the same day of the same month n years after d, or before it where n is
// negative; r decides for 29 February in a common year. Errors are those of [Date.AddMonths].
func (d Date) AddYears(n int, r Rounding) (Date, error) {
	if d.IsZero() {
		return Date{}, d.leaves(n, "years")
	}
	year, month, day := civil(d.n)
	sum := int32(year) + int32(min(max(n, -maxYear), maxYear)) // which leaves the calendar as more would
	if uint32(sum-1) >= maxYear {
		return Date{}, d.leaves(n, "years")
	}
	return onDay(uint32(sum), month, day, r)
}

// onDay returns the given day of a month that exists, rounded where the month is too short.
func onDay(year, month, day uint32, r Rounding) (Date, error) {
	if length := daysIn(year, month); day > length {
		switch r {
		case LastDay:
			day = length
		case FirstOfNext:
			day = length + 1 // no December is too short: the sum stays in the calendar
		default:
			return Date{}, noSuchDay(year, month, day)
		}
	}
	return Date{dayNumber(year, month, day)}, nil
}

// Anniversary returns the anniversary of d after the given number of years: the same day of the
// year, and for 29 February in a common year 1 March. Errors are those of [Date.AddYears].
//
// A term of so many years that began on d ends on the day before it. Take every anniversary from
// the first day of the term: 2020-02-29 and five years is 2025-03-01.
func (d Date) Anniversary(years int) (Date, error) { return d.AddYears(years, FirstOfNext) }

// A Difference is the distance between two days in whole years, whole months and days. Its parts
// all have one sign. The zero Difference is the distance of a day from itself.
type Difference struct {
	Years  int
	Months int // -11 to 11
	Days   int // -30 to 30
}

// Until returns the difference from d to e: as many whole months as fit, added to d with
// [LastDay], and the days that remain, so that for d not after e
//
//	d.AddMonths(12*Years+Months, LastDay), then AddDays(Days)
//
// is e. The parts are negative where e is before d; that difference counts back from d by the day
// of the month, and the sum above does not always undo it. Both are as java.time.Period.between
// has them. The zero Date, on either side, is [ErrNoDate].
func (d Date) Until(e Date) (Difference, error) {
	if d.IsZero() || e.IsZero() {
		return Difference{}, ErrNoDate
	}
	y1, m1, d1 := civil(d.n)
	y2, m2, d2 := civil(e.n)
	months := int(12*y2+m2) - int(12*y1+m1)
	days := int(d2) - int(d1)
	if months > 0 && days < 0 {
		months--
		mid, _ := d.AddMonths(months, LastDay) // lies between d and e
		days = int(e.n - mid.n)
	} else if months < 0 && days > 0 {
		months++
		days -= int(daysIn(y2, m2))
	}
	return Difference{Years: months / 12, Months: months % 12, Days: days}, nil
}
