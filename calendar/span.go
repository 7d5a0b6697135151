package calendar

import "time"

// A Precision says how exactly a [Span] names its day. Its zero value is that of the zero Span.
type Precision uint8

// The precisions of a span.
const (
	PrecisionNone        Precision = iota // nothing was said
	PrecisionDay                          // the day itself
	PrecisionMonth                        // a month
	PrecisionSeason                       // a season of a year
	PrecisionYear                         // a year
	PrecisionRange                        // between two days
	PrecisionUnconfirmed                  // to be confirmed
)

// A Span is a day as a document gives it: exactly, or as some day of a month, a season, a year or a
// range, or "to be confirmed". It keeps what was said and never names a day that was not. It is
// twelve bytes and comparable with ==: two spans are equal where they say the same in the same
// precision.
//
// The zero Span says nothing at all, which is not the same as "to be confirmed": [Span.IsZero]
// reports it, and its text is empty. Neither has a first or last day, and every comparison with
// either is [Unknown].
type Span struct {
	first, last int32 // day numbers, both included; 0 where there is no interval
	precision   Precision
}

// On returns the span of exactly the day d, or the zero Span for the zero Date.
func On(d Date) Span {
	if d.IsZero() {
		return Span{}
	}
	return Span{d.n, d.n, PrecisionDay}
}

// InMonth returns the span of some day in a month. A month outside 1 to 12 or a year outside 1 to
// 9999 is a [CivilError].
func InMonth(year int, month time.Month) (Span, error) {
	first, err := NewDate(year, month, 1)
	if err != nil {
		return Span{}, err
	}
	return Span{first.n, first.LastOfMonth().n, PrecisionMonth}, nil
}

// InSeason returns the span of some day in a season, with the reach that the [Season] constants
// state. Winter is the one that begins in the year, since the text form orders the seasons of a
// year spring, summer, autumn, winter; for a document that may mean the one before, use [Between].
// A season without a name is a [CivilError] that wraps [ErrNoSuchDay]; a year outside 1 to 9999,
// and the winter of 9999, one that wraps [ErrRange].
func InSeason(year int, s Season) (Span, error) {
	if s < Spring || s > Winter {
		return Span{}, &CivilError{Year: year, Month: time.Month(s) + seasonCode, Err: ErrNoSuchDay}
	}
	if year < 1 || year > maxYear || year == maxYear && s == Winter {
		return Span{}, &CivilError{Year: year, Month: time.Month(s) + seasonCode, Err: ErrRange}
	}
	first, last := s.extent(uint32(year))
	return Span{first, last, PrecisionSeason}, nil
}

// InYear returns the span of some day in a year. A year outside 1 to 9999 is a [CivilError].
func InYear(year int) (Span, error) {
	if year < 1 || year > maxYear {
		return Span{}, &CivilError{Year: year, Err: ErrRange}
	}
	return Span{dayNumber(uint32(year), 1, 1), dayNumber(uint32(year), 12, 31), PrecisionYear}, nil
}

// Between returns the span of some day from first to last, both included; where they are the same
// it is that day. A last before first is an [OrderError], a zero Date [ErrNoDate].
func Between(first, last Date) (Span, error) {
	if first.IsZero() || last.IsZero() {
		return Span{}, ErrNoDate
	}
	if last.Before(first) {
		return Span{}, &OrderError{First: first, End: last}
	}
	return between(first.n, last.n), nil
}

// between keeps one form for one day, so that equal spans are equal values.
func between(first, last int32) Span {
	if first == last {
		return Span{first, last, PrecisionDay}
	}
	return Span{first, last, PrecisionRange}
}

// ToBeConfirmed returns the span of a day that is still to be confirmed. It has no interval.
func ToBeConfirmed() Span { return Span{precision: PrecisionUnconfirmed} }

// MustSpan is [ParseSpan] for texts known to be right, in tables and tests. It panics on others.
func MustSpan(s string) Span {
	got, err := ParseSpan(s)
	if err != nil {
		panic(err)
	}
	return got
}

// IsZero reports whether nothing was said.
func (s Span) IsZero() bool { return s == Span{} }

// Precision returns how exactly s names its day.
func (s Span) Precision() Precision { return s.precision }

// Earliest returns the first day that s may mean. It is false where there is none: nothing said, or
// to be confirmed.
func (s Span) Earliest() (Date, bool) { return Date{s.first}, s.first != 0 }

// Latest returns the last day that s may mean. It is false where there is none: nothing said, or to
// be confirmed.
func (s Span) Latest() (Date, bool) { return Date{s.last}, s.last != 0 }

// Day returns the day that s names. It is false in every precision but [PrecisionDay].
func (s Span) Day() (Date, bool) {
	if s.precision != PrecisionDay {
		return Date{}, false
	}
	return Date{s.first}, true
}

// Before says whether s is before the day d. It is [Unknown] where d is the zero Date.
func (s Span) Before(d Date) Ternary { return s.Precedes(On(d)) }

// After says whether s is after the day d. It is [Unknown] where d is the zero Date.
func (s Span) After(d Date) Ternary { return On(d).Precedes(s) }

// OnOrBefore says whether s is the day d or before it. It is [Unknown] where d is the zero Date.
func (s Span) OnOrBefore(d Date) Ternary { return s.After(d).Not() }

// OnOrAfter says whether s is the day d or after it. It is [Unknown] where d is the zero Date.
func (s Span) OnOrAfter(d Date) Ternary { return s.Before(d).Not() }

// Precedes says whether s is before o, each taken on its own: two spans of the same month are
// [Unknown] to each other. For "on or before" ask o.Precedes(s).Not().
func (s Span) Precedes(o Span) Ternary {
	if s.first == 0 || o.first == 0 {
		return Unknown
	}
	return ternary(s.last < o.first, s.first >= o.last)
}

// Within says whether s is in the period p. It is [No] for the zero Period, which holds no day, and
// [Unknown] where s has no interval, unless p is the zero Period.
func (s Span) Within(p Period) Ternary {
	if p.IsZero() {
		return No
	}
	if s.first == 0 {
		return Unknown
	}
	return ternary(p.first <= s.first && s.last < p.end, s.last < p.first || p.end <= s.first)
}

// AddDays returns s moved by n days. A day stays a day; a month, season or year becomes a range, and
// stays itself only where n is 0; "to be confirmed" stays that. Leaving the calendar at either end
// is an [ArithmeticError], the zero Span [ErrNoDate].
func (s Span) AddDays(n int) (Span, error) {
	if s.precision == PrecisionUnconfirmed || n == 0 && !s.IsZero() {
		return s, nil
	}
	first, err := Date{s.first}.AddDays(n)
	if err != nil {
		return Span{}, err
	}
	last, err := Date{s.last}.AddDays(n)
	if err != nil {
		return Span{}, err
	}
	return between(first.n, last.n), nil
}

// Intersect returns what both s and o allow, for two statements of the same day: the more exact one
// where it lies inside the other, otherwise the range they share. "To be confirmed" yields to any
// interval, and the zero Span to everything. It is false where they contradict each other.
func (s Span) Intersect(o Span) (Span, bool) {
	if s.precision > o.precision {
		s, o = o, s // so that of two with the same days the one with a name is kept
	}
	if s.first == 0 {
		return o, true
	}
	if o.first == 0 {
		return s, true
	}
	first, last := max(s.first, o.first), min(s.last, o.last)
	if first > last {
		return Span{}, false
	}
	for _, whole := range [...]Span{s, o} {
		if whole.first == first && whole.last == last {
			return whole, true
		}
	}
	return between(first, last), true
}
