package calendartest

import (
	"errors"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/hscn-go/hscn/calendar"
)

const draws = 1500

// caught reports whether a law names itself when a fault is planted, within some draws, and finds
// nothing where none is planted.
func caught(t *testing.T, name, law string, check func(r *rand.Rand, planted bool) error) {
	t.Helper()
	noticed := false
	for seed := range uint64(draws) {
		if err := check(rand.New(rand.NewPCG(seed, 11)), false); err != nil {
			t.Fatalf("%s: seed %d, without a fault: %v", name, seed, err)
		}
		if err := check(rand.New(rand.NewPCG(seed, 11)), true); err != nil {
			noticed = noticed || strings.HasPrefix(err.Error(), law+": ")
		}
	}
	if !noticed {
		t.Errorf("%s: not noticed by %s", name, law)
	}
}

var errPlanted = errors.New("planted")

func TestDateLawsNoticePlantedFaults(t *testing.T) {
	for _, tt := range []struct {
		name, law string
		plant     func(*dates)
	}{
		{"written American", "CAL-2", func(i *dates) {
			i.write = func(d calendar.Date) string { return utc(d, 0, 0).Format("01/02/2006") }
		}},
		{"written a day late", "CAL-2", func(i *dates) { i.write = func(d calendar.Date) string { return plus(d, 1).String() } }},
		{"order turned", "CAL-3", func(i *dates) {
			i.compare = func(d, e calendar.Date) int { return e.Compare(d) }
		}},
		{"only before or not", "CAL-3", func(i *dates) {
			i.compare = func(d, e calendar.Date) int { return min(d.Compare(e), 0) }
		}},
		{"distance turned", "CAL-3", func(i *dates) { i.sub = func(d, e calendar.Date) int { return e.Sub(d) } }},
		{"week begins on Monday", "CAL-4", func(i *dates) {
			i.weekday = func(d calendar.Date) time.Weekday { return (d.Weekday() + 6) % 7 }
		}},
		{"a Sunday late in the month", "CAL-4", func(i *dates) {
			i.weekday = func(d calendar.Date) time.Weekday {
				if d.Day() > 28 {
					return time.Sunday
				}
				return d.Weekday()
			}
		}},
		{"a week of eight days", "CAL-4", func(i *dates) {
			i.add = func(d calendar.Date, n int) (calendar.Date, error) {
				if n == 7 {
					n = 8
				}
				return d.AddDays(n)
			}
		}},
		{"stops at the ends", "CAL-1", func(i *dates) {
			i.add = func(d calendar.Date, n int) (calendar.Date, error) { return plus(d, n), nil }
		}},
		{"nothing added is a day", "CAL-1", func(i *dates) {
			i.add = func(d calendar.Date, n int) (calendar.Date, error) {
				if n == 0 {
					n = 1
				}
				return d.AddDays(n)
			}
		}},
		{"leaves for another reason", "CAL-1", func(i *dates) {
			i.add = func(d calendar.Date, n int) (calendar.Date, error) {
				got, err := d.AddDays(n)
				if err != nil {
					err = calendar.ErrNoDate
				}
				return got, err
			}
		}},
		{"first day counted", "CAL-1", func(i *dates) {
			i.add = func(d calendar.Date, n int) (calendar.Date, error) { return d.AddDays(max(n-1, 7)) }
		}},
		{"distance without sign", "CAL-1", func(i *dates) {
			i.sub = func(d, e calendar.Date) int { return max(d.Sub(e), e.Sub(d)) }
		}},
		{"long sums a day short", "CAL-1", func(i *dates) {
			i.add = func(d calendar.Date, n int) (calendar.Date, error) {
				if n > 400 {
					n--
				}
				return d.AddDays(n)
			}
			i.sub = func(d, e calendar.Date) int {
				if n := d.Sub(e); n > 399 {
					return n + 1
				}
				return d.Sub(e)
			}
		}},
	} {
		caught(t, tt.name, tt.law, func(r *rand.Rand, planted bool) error {
			impl := realDates()
			if planted {
				tt.plant(&impl)
			}
			d, e, a, b := Date(r), Date(r), r.IntN(2000)-1000, r.IntN(2000)-1000
			if r.IntN(8) == 0 {
				a, b, e = int(r.Uint64()), int(r.Uint64()), d
			}
			return checkDate(d, e, a, b, impl)
		})
	}
}

func TestMonthLawsNoticePlantedFaults(t *testing.T) {
	type sum = func(calendar.Date, int, calendar.Rounding) (calendar.Date, error)
	monthsOnly := func(f sum) func(*months) {
		return func(i *months) {
			i.add = f
			i.years = func(d calendar.Date, n int, mode calendar.Rounding) (calendar.Date, error) { return f(d, 12*n, mode) }
		}
	}
	for _, tt := range []struct {
		name, law string
		plant     func(*months)
	}{
		{"a year of eleven months", "CAL-5", func(i *months) {
			i.years = func(d calendar.Date, n int, mode calendar.Rounding) (calendar.Date, error) {
				return d.AddMonths(11*n, mode)
			}
		}},
		{"stops at the ends", "CAL-5", monthsOnly(func(d calendar.Date, n int, mode calendar.Rounding) (calendar.Date, error) {
			got, err := d.AddMonths(n, mode)
			if errors.Is(err, calendar.ErrRange) {
				return calendar.MaxDate(), nil
			}
			return got, err
		})},
		{"months of thirty days", "CAL-5", monthsOnly(func(d calendar.Date, n int, _ calendar.Rounding) (calendar.Date, error) {
			if n < -farthest || n > farthest {
				return calendar.Date{}, calendar.ErrRange
			}
			return d.AddDays(30 * n)
		})},
		{"refuses nothing", "CAL-5", monthsOnly(func(d calendar.Date, n int, mode calendar.Rounding) (calendar.Date, error) {
			return d.AddMonths(n, max(mode, calendar.LastDay))
		})},
		{"refuses a month end", "CAL-5", monthsOnly(func(d calendar.Date, n int, mode calendar.Rounding) (calendar.Date, error) {
			if mode == calendar.Refuse && d.Day() > 28 {
				return calendar.Date{}, errPlanted
			}
			return d.AddMonths(n, mode)
		})},
		{"the roundings for one another", "CAL-5", monthsOnly(func(d calendar.Date, n int, mode calendar.Rounding) (calendar.Date, error) {
			if mode != calendar.Refuse {
				mode = calendar.LastDay + calendar.FirstOfNext - mode
			}
			return d.AddMonths(n, mode)
		})},
		{"a month more from the second half", "CAL-6", monthsOnly(func(d calendar.Date, n int, mode calendar.Rounding) (calendar.Date, error) {
			if d.Day() == 16 {
				n--
			}
			return d.AddMonths(n, mode)
		})},
		{"thirteen months are a year", "CAL-6", monthsOnly(func(d calendar.Date, n int, mode calendar.Rounding) (calendar.Date, error) {
			if n == 13 {
				n = 12
			}
			return d.AddMonths(n, mode)
		})},
		{"eighteen months are nineteen", "CAL-7", monthsOnly(func(d calendar.Date, n int, mode calendar.Rounding) (calendar.Date, error) {
			if n == 18 {
				n = 19
			}
			return d.AddMonths(n, mode)
		})},
	} {
		caught(t, tt.name, tt.law, func(r *rand.Rand, planted bool) error {
			impl := realMonths()
			if planted {
				tt.plant(&impl)
			}
			d, n, m := Date(r), r.IntN(50)-25, r.IntN(50)-25
			if r.IntN(8) == 0 {
				n = int(r.Uint64())
			}
			return checkMonths(d, n, m, impl)
		})
	}
}

// From 31 January, two sums of a month come to 28 March or 1 April, and one of two months to 31 March:
// not before the one nor after the other.
func TestChainedMonthsNoticeAPlantedFault(t *testing.T) {
	for mode, planted := range map[calendar.Rounding]string{calendar.LastDay: "2018-03-27", calendar.FirstOfNext: "2018-04-02"} {
		impl := realMonths()
		impl.add = func(d calendar.Date, n int, with calendar.Rounding) (calendar.Date, error) {
			if n == 2 && with == mode {
				return calendar.MustDate(planted), nil
			}
			return d.AddMonths(n, with)
		}
		err := checkMonths(calendar.MustDate("2018-01-31"), 1, 1, impl)
		if err == nil || !strings.HasPrefix(err.Error(), "CAL-7: ") {
			t.Errorf("%v: %v", mode, err)
		}
	}
}

func TestSpanLawsNoticePlantedFaults(t *testing.T) {
	type compare = func(calendar.Span, calendar.Date) calendar.Ternary
	// coarse answers for the first day of a span alone.
	coarse := func(f compare) compare {
		return func(s calendar.Span, d calendar.Date) calendar.Ternary {
			first, _ := s.Earliest()
			return f(calendar.On(first), d)
		}
	}
	for _, tt := range []struct {
		name, law string
		plant     func(*spans)
	}{
		{"written as its first day", "CAL-2", func(i *spans) {
			i.write = func(s calendar.Span) string { d, _ := s.Earliest(); return d.String() }
		}},
		{"to be confirmed has a first day", "CAL-11", func(i *spans) {
			i.earliest = func(s calendar.Span) (calendar.Date, bool) { d, _ := s.Earliest(); return d, true }
		}},
		{"first day last", "CAL-11", func(i *spans) {
			i.earliest = func(s calendar.Span) (calendar.Date, bool) {
				return s.Latest()
			}
		}},
		{"before by its first day", "CAL-12", func(i *spans) { i.before = coarse(i.before) }},
		{"after by its first day", "CAL-12", func(i *spans) { i.after = coarse(i.after) }},
		{"on or before by its first day", "CAL-12", func(i *spans) { i.onOrBefore = coarse(i.onOrBefore) }},
		{"on or after by its first day", "CAL-12", func(i *spans) { i.onOrAfter = coarse(i.onOrAfter) }},
		{"on or after leaves the day out", "CAL-12", func(i *spans) { i.onOrAfter = i.after }},
		{"unknown is no", "CAL-12", func(i *spans) {
			i.within = func(s calendar.Span, p calendar.Period) calendar.Ternary { return max(s.Within(p), calendar.No) }
		}},
		{"within no days", "CAL-12", func(i *spans) {
			i.within = func(s calendar.Span, p calendar.Period) calendar.Ternary {
				if p.IsZero() {
					return calendar.Unknown
				}
				return s.Within(p)
			}
		}},
		{"comes back into time", "CAL-13", func(i *spans) { i.onOrAfter = sundays(i.onOrAfter) }},
		{"comes back from the past", "CAL-14", func(i *spans) { i.before = sundays(i.before) }},
		{"to be confirmed moves to a day", "CAL-15", func(i *spans) {
			i.move = func(s calendar.Span, n int) (calendar.Span, error) {
				if s == calendar.ToBeConfirmed() {
					return calendar.MustSpan("2017-09-15"), nil
				}
				return s.AddDays(n)
			}
		}},
		{"stops at the ends", "CAL-15", func(i *spans) {
			i.move = func(s calendar.Span, n int) (calendar.Span, error) {
				got, err := s.AddDays(n)
				if errors.Is(err, calendar.ErrRange) {
					return s, nil
				}
				return got, err
			}
		}},
		{"the last day stays", "CAL-15", func(i *spans) {
			i.move = func(s calendar.Span, n int) (calendar.Span, error) {
				got, err := s.AddDays(n)
				from, ok := got.Earliest()
				to, _ := s.Latest()
				if !ok || to.Before(from) {
					return got, err
				}
				return calendar.Between(from, to)
			}
		}},
	} {
		caught(t, tt.name, tt.law, func(r *rand.Rand, planted bool) error {
			impl := realSpans()
			if planted {
				tt.plant(&impl)
			}
			s, p, d, n := Span(r), Period(r), Date(r), r.IntN(200)-100
			switch r.IntN(8) {
			case 0:
				s = calendar.Span{}
			case 1:
				p = calendar.Period{}
			case 2:
				n = int(r.Uint64())
			case 3:
				n = 0
			}
			if first, ok := s.Earliest(); ok && r.IntN(2) == 0 {
				d = plus(first, r.IntN(60)-30)
			}
			return checkSpan(s, p, d, n, impl)
		})
	}
}

// sundays turns the answers on Sundays round: of two days in a row the second may then be wrong alone.
func sundays(f func(calendar.Span, calendar.Date) calendar.Ternary) func(calendar.Span, calendar.Date) calendar.Ternary {
	return func(s calendar.Span, d calendar.Date) calendar.Ternary {
		if d.Weekday() == time.Sunday {
			return f(s, d).Not()
		}
		return f(s, d)
	}
}

func TestSpanPairLawsNoticePlantedFaults(t *testing.T) {
	type common = func(calendar.Span, calendar.Span) (calendar.Span, bool)
	intersect := func(f common) func(*spans) { return func(i *spans) { i.intersect = f } }
	for _, tt := range []struct {
		name, law string
		plant     func(*spans)
	}{
		{"the first is kept", "CAL-12", intersect(func(a, _ calendar.Span) (calendar.Span, bool) { return a, true })},
		{"nothing in common", "CAL-12", intersect(func(a, b calendar.Span) (calendar.Span, bool) { return calendar.Span{}, false })},
		{"nothing yields to nothing", "CAL-11", intersect(func(a, b calendar.Span) (calendar.Span, bool) {
			if a.IsZero() || b.IsZero() {
				return calendar.Span{}, true
			}
			return a.Intersect(b)
		})},
		{"a month becomes a range", "CAL-11", intersect(func(a, b calendar.Span) (calendar.Span, bool) {
			both, ok := a.Intersect(b)
			first, some := both.Earliest()
			last, _ := both.Latest()
			if !some || first == last {
				return both, ok
			}
			return must(calendar.Between(first, last)), true
		})},
		{"to be confirmed comes last", "CAL-12", func(i *spans) {
			i.precedes = func(a, b calendar.Span) calendar.Ternary {
				if b == calendar.ToBeConfirmed() {
					return calendar.Yes
				}
				return a.Precedes(b)
			}
		}},
		{"by the first days", "CAL-12", func(i *spans) {
			i.precedes = func(a, b calendar.Span) calendar.Ternary {
				d, _ := a.Earliest()
				e, _ := b.Earliest()
				return calendar.On(d).Precedes(calendar.On(e))
			}
		}},
	} {
		caught(t, tt.name, tt.law, func(r *rand.Rand, planted bool) error {
			impl := realSpans()
			if planted {
				tt.plant(&impl)
			}
			a, b := Span(r), Span(r)
			if r.IntN(8) == 0 {
				b = calendar.Span{}
			}
			return checkSpans(a, b, impl)
		})
	}
}

func TestPeriodLawsNoticePlantedFaults(t *testing.T) {
	for _, tt := range []struct {
		name, law string
		plant     func(*periods)
	}{
		{"open ends written empty", "CAL-2", func(i *periods) {
			i.write = func(p calendar.Period) string { return strings.ReplaceAll(p.String(), "..", "") }
		}},
		{"the last day left out", "periods", func(i *periods) {
			i.contains = func(p calendar.Period, d calendar.Date) bool {
				last, ok := p.Last()
				return p.Contains(d) && !(ok && d == last)
			}
		}},
		{"the last day not counted", "periods", func(i *periods) {
			i.length = func(p calendar.Period) (int, bool) { n, ok := p.Len(); return n - 1, ok }
		}},
		{"the first is kept", "periods", func(i *periods) {
			i.intersect = func(p, _ calendar.Period) (calendar.Period, bool) { return p, true }
		}},
		{"all that is in either", "periods", func(i *periods) {
			i.intersect = func(p, o calendar.Period) (calendar.Period, bool) {
				if !p.Overlaps(o) {
					return calendar.Period{}, false
				}
				return calendar.Always(), true
			}
		}},
	} {
		caught(t, tt.name, tt.law, func(r *rand.Rand, planted bool) error {
			impl := realPeriods()
			if planted {
				tt.plant(&impl)
			}
			p, o := Period(r), Period(r)
			if r.IntN(8) == 0 {
				p, o = calendar.Period{}, p
			}
			d := Date(r)
			if last, ok := p.Last(); ok && r.IntN(2) == 0 {
				d = last
			}
			return checkPeriod(p, o, d, impl)
		})
	}
}

func TestTextLawsNoticePlantedFaults(t *testing.T) {
	for name, plant := range map[string]func(*texts[calendar.Date]){
		"spaces left out": func(i *texts[calendar.Date]) {
			i.parse = func(s string) (calendar.Date, error) { return calendar.ParseDate(strings.ReplaceAll(s, " ", "")) }
		},
		"another error": func(i *texts[calendar.Date]) {
			i.parse = func(s string) (calendar.Date, error) {
				d, err := calendar.ParseDate(s)
				if err != nil {
					err = errPlanted
				}
				return d, err
			}
		},
		"another reason": func(i *texts[calendar.Date]) {
			i.parse = func(s string) (calendar.Date, error) {
				d, err := calendar.ParseDate(s)
				if err != nil {
					err = &calendar.ParseError{Err: errPlanted}
				}
				return d, err
			}
		},
		"cleared on error": func(i *texts[calendar.Date]) {
			i.unmarshal = func(d *calendar.Date, b []byte) error { *d = calendar.Date{}; return d.UnmarshalText(b) }
		},
		"the empty text refused": func(i *texts[calendar.Date]) {
			i.unmarshal = func(d *calendar.Date, b []byte) (err error) { *d, err = calendar.ParseDate(string(b)); return err }
		},
	} {
		caught(t, name, "CAL-2", func(r *rand.Rand, planted bool) error {
			impl := texts[calendar.Date]{calendar.ParseDate, calendar.Date.String, (*calendar.Date).UnmarshalText, calendar.MaxDate()}
			if planted {
				plant(&impl)
			}
			return checkText(NearlyDateText(r), impl)
		})
	}
}

func TestWorkingDayLawsNoticePlantedFaults(t *testing.T) {
	type move = func(calendar.WorkingDays, calendar.Date, int) (calendar.Date, error)
	later := func(f move) move { // a working day too late
		return func(w calendar.WorkingDays, d calendar.Date, n int) (calendar.Date, error) { return f(w, d, n+1) }
	}
	for _, tt := range []struct {
		name, law string
		plant     func(*workingDays)
	}{
		{"every day a working day", "CAL-8", func(i *workingDays) {
			i.is = func(w calendar.WorkingDays, d calendar.Date) (bool, error) {
				_, err := w.IsWorkingDay(d)
				return err == nil, err
			}
		}},
		{"a holiday forgotten", "CAL-8", func(i *workingDays) {
			i.is = func(w calendar.WorkingDays, d calendar.Date) (bool, error) {
				_, err := w.IsWorkingDay(d)
				return err == nil && d.Weekday()%6 != 0, err
			}
		}},
		{"another error", "CAL-8", func(i *workingDays) {
			i.add = func(w calendar.WorkingDays, d calendar.Date, n int) (calendar.Date, error) {
				got, err := w.Add(d, n)
				if err != nil {
					err = errPlanted
				}
				return got, err
			}
		}},
		{"days of the calendar", "CAL-8", func(i *workingDays) {
			i.add = func(_ calendar.WorkingDays, d calendar.Date, n int) (calendar.Date, error) { return d.AddDays(n) }
		}},
		{"long moves a day further", "CAL-8", func(i *workingDays) {
			i.add = func(w calendar.WorkingDays, d calendar.Date, n int) (calendar.Date, error) {
				if n > 5 {
					n++
				}
				return w.Add(d, n)
			}
		}},
		{"backwards on the day", "CAL-8", func(i *workingDays) {
			i.add = func(w calendar.WorkingDays, d calendar.Date, n int) (calendar.Date, error) {
				if n == -1 {
					return w.RollBack(d)
				}
				return w.Add(d, n)
			}
		}},
		{"both ends counted", "CAL-8", func(i *workingDays) {
			i.between = func(w calendar.WorkingDays, d, e calendar.Date) (int, error) {
				n, err := w.CountBetween(d, e)
				return n + 1, err
			}
		}},
		{"rolled to the day after", "CAL-8", func(i *workingDays) { i.forward = calendar.WorkingDays.Next }},
		{"rolled to the day before", "CAL-8", func(i *workingDays) { i.back = calendar.WorkingDays.Previous }},
		{"not rolled before adding", "CAL-8", func(i *workingDays) { i.rollAdd = calendar.WorkingDays.Add }},
		{"the first day not counted", "CAL-8", func(i *workingDays) { i.including = later(i.including) }},
		{"the last day not counted", "CAL-8", func(i *workingDays) {
			i.in = func(w calendar.WorkingDays, p calendar.Period) (int, error) {
				n, err := w.CountIn(p)
				return n - 1, err
			}
		}},
		{"not rolled after adding", "CAL-10", func(i *workingDays) {
			i.addRoll = func(_ calendar.WorkingDays, d calendar.Date, n int) (calendar.Date, error) { return d.AddDays(n) }
		}},
		{"working days, not days", "CAL-10", func(i *workingDays) { i.addRoll = calendar.WorkingDays.Add }},
	} {
		caught(t, tt.name, tt.law, func(r *rand.Rand, planted bool) error {
			impl := realWorkingDays()
			if planted {
				tt.plant(&impl)
			}
			w := WorkingDays(r)
			return checkWorkingDays(w, DateIn(r, w.Horizon()), r.IntN(20), r.IntN(20), impl)
		})
	}
}

// Sums three times too long, counted so, are right by every law but the comparison with package time.
func TestPackageTimeNoticesAConsistentFault(t *testing.T) {
	impl := realDates()
	impl.add = func(d calendar.Date, n int) (calendar.Date, error) { return d.AddDays(3 * n) }
	impl.sub = func(d, e calendar.Date) int { return d.Sub(e) / 3 }
	d := calendar.MustDate("2017-09-15")
	if err := checkDate(d, plus(d, 30), 30, 60, impl); err == nil || !strings.Contains(err.Error(), "in package time 2017-10-15") {
		t.Error(err)
	}
}

// Moves twice too long, counted so, are right by every law but the walk.
func TestWalkNoticesAConsistentFault(t *testing.T) {
	w := calendar.EnglandAndWales.WorkingDays()
	impl := realWorkingDays()
	impl.add = func(w calendar.WorkingDays, d calendar.Date, n int) (calendar.Date, error) { return w.Add(d, 2*n) }
	impl.between = func(w calendar.WorkingDays, d, e calendar.Date) (int, error) {
		n, err := w.CountBetween(d, e)
		return n / 2, err
	}
	err := checkWorkingDays(w, calendar.MustDate("2017-09-15"), 3, 4, impl)
	if err == nil || !strings.Contains(err.Error(), "a walk comes to 2017-09-20") {
		t.Error(err)
	}
}

func TestHolidayLawNoticesPlantedFaults(t *testing.T) {
	more := func(r *rand.Rand) (calendar.WorkingDays, calendar.WorkingDays, calendar.Date) {
		horizon := Horizon(r)
		list := Holidays(r, horizon)
		fewer := must(calendar.NewWorkingDays(list[:r.IntN(len(list)+1)], horizon))
		return fewer, must(calendar.NewWorkingDays(list, horizon)), DateIn(r, horizon)
	}
	for name, plant := range map[string]func(*workingDays, calendar.WorkingDays){
		"holidays shorten": func(i *workingDays, many calendar.WorkingDays) {
			i.add = func(w calendar.WorkingDays, d calendar.Date, n int) (calendar.Date, error) {
				if w == many {
					n /= 2
				}
				return w.Add(d, n)
			}
		},
		"the lists for one another": func(i *workingDays, many calendar.WorkingDays) {
			i.is = func(w calendar.WorkingDays, d calendar.Date) (bool, error) {
				working, err := w.IsWorkingDay(d)
				return working != (w != many), err
			}
		},
	} {
		caught(t, name, "CAL-9", func(r *rand.Rand, planted bool) error {
			few, many, d := more(r)
			impl := realWorkingDays()
			if planted {
				plant(&impl, many)
			}
			return checkHolidays(few, many, d, r.IntN(30), impl)
		})
	}
}

// The laws hold of all that the generators draw, and a few values by name.
func TestLaws(t *testing.T) {
	for seed := range uint64(2 * draws) {
		r := rand.New(rand.NewPCG(seed, 7))
		w := WorkingDays(r)
		for name, err := range map[string]error{
			"date":    CheckDate(Date(r), Date(r), r.IntN(4_000_000)-2_000_000, int(r.Uint64())),
			"months":  CheckMonths(Date(r), r.IntN(400)-200, r.IntN(400)-200),
			"span":    CheckSpan(Span(r), Period(r), Date(r), r.IntN(400)-200),
			"spans":   CheckSpans(Span(r), Span(r)),
			"period":  CheckPeriod(Period(r), Period(r), Date(r)),
			"working": CheckWorkingDays(w, DateIn(r, w.Horizon()), r.IntN(50), r.IntN(50)),
			"all":     CheckHolidays(Division(r).WorkingDays(), calendar.AnywhereInUK.WorkingDays(), DateIn(r, recent()), r.IntN(100)),
			"a date":  CheckDateText(NearlyDateText(r)), "a span": CheckSpanText(NearlySpanText(r)), "a period": CheckPeriodText(NearlyPeriodText(r)),
		} {
			if err != nil {
				t.Fatalf("seed %d, %s: %v", seed, name, err)
			}
		}
	}
	for name, err := range map[string]error{
		"no date":                 CheckDateText(""),
		"no span":                 CheckSpanText(""),
		"no period":               CheckPeriodText(""),
		"nothing said":            CheckSpan(calendar.Span{}, calendar.Period{}, calendar.MinDate(), 1),
		"the smallest sum":        CheckDate(calendar.MaxDate(), calendar.MinDate(), math.MinInt, math.MinInt),
		"the most months":         CheckMonths(calendar.MaxDate(), math.MaxInt, math.MinInt),
		"the most months in turn": CheckMonths(calendar.MaxDate(), -1, math.MaxInt),
		"the most working days":   CheckWorkingDays(calendar.Scotland.WorkingDays(), calendar.MustDate("2020-02-29"), math.MaxInt, math.MaxInt),
	} {
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What a law does not speak of is refused, not passed.
func TestLawsRefuseOtherArguments(t *testing.T) {
	d, w := calendar.MustDate("2017-09-15"), calendar.Scotland.WorkingDays()
	for name, tt := range map[string]struct{ got, want error }{
		"no first day":        {CheckDate(calendar.Date{}, d, 1, 1), calendar.ErrNoDate},
		"no second day":       {CheckDate(d, calendar.Date{}, 1, 1), calendar.ErrNoDate},
		"no day for months":   {CheckMonths(calendar.Date{}, 1, 1), calendar.ErrNoDate},
		"no day for a span":   {CheckSpan(calendar.On(d), calendar.Always(), calendar.Date{}, 1), calendar.ErrNoDate},
		"no day for a period": {CheckPeriod(calendar.Always(), calendar.Always(), calendar.Date{}), calendar.ErrNoDate},
		"no working day":      {CheckWorkingDays(w, calendar.Date{}, 1, 1), calendar.ErrNoDate},
		"before the list":     {CheckWorkingDays(w, calendar.MustDate("2011-12-31"), 1, 1), calendar.ErrCoverage},
		"count below 0":       {CheckWorkingDays(w, d, -1, 1), calendar.ErrCount},
		"then below 0":        {CheckWorkingDays(w, d, 1, -1), calendar.ErrCount},
		"no list":             {CheckHolidays(w, calendar.WorkingDays{}, d, 1), calendar.ErrCoverage},
		"below 0":             {CheckHolidays(w, w, d, -1), calendar.ErrCount},
	} {
		if !errors.Is(tt.got, tt.want) {
			t.Errorf("%s: %v, want %v", name, tt.got, tt.want)
		}
	}
	if err := CheckHolidays(calendar.AnywhereInUK.WorkingDays(), w, calendar.MustDate("2017-07-11"), 3); err == nil || !strings.HasPrefix(err.Error(), "CAL-9: 2017-07-12") {
		t.Errorf("a list with fewer for one with more: %v", err)
	}
}
