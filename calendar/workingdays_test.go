package calendar_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/calendar/calendartest"
)

var divisions = []calendar.Division{calendar.EnglandAndWales, calendar.Scotland, calendar.NorthernIreland, calendar.AnywhereInUK}

// slowDays is the slow, obvious form of working days: a set of holidays and a walk day by day.
type slowDays struct {
	holidays map[calendar.Date]bool
	horizon  calendar.Period
}

func slowOf(v calendar.Division) slowDays {
	s := slowDays{map[calendar.Date]bool{}, calendar.MustPeriod("2012-01-01/2028-12-31")}
	for h := range v.Holidays() {
		s.holidays[h.Day] = true
	}
	return s
}

func (s slowDays) working(d calendar.Date) bool {
	return d.Weekday() != time.Saturday && d.Weekday() != time.Sunday && !s.holidays[d]
}

// add walks to the n-th working day; it is false where the walk leaves the horizon.
func (s slowDays) add(d calendar.Date, n int) (calendar.Date, bool) {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for n > 0 {
		next, err := d.AddDays(step)
		if err != nil || !s.horizon.Contains(next) {
			return calendar.Date{}, false
		}
		if d = next; s.working(d) {
			n--
		}
	}
	return d, true
}

// Every day of every division, and every sum of some lengths from it, is what a walk finds.
func TestWorkingDaysAgreeWithAWalk(t *testing.T) {
	lengths := []int{-260, -10, -5, -1, 0, 1, 2, 8, 10, 30, 250}
	visited, left := 0, 0
	for _, v := range divisions {
		w, slow := v.WorkingDays(), slowOf(v)
		if w.Horizon() != slow.horizon {
			t.Fatalf("%v covers %v", v, w.Horizon())
		}
		first, _ := slow.horizon.First()
		for d := range slow.horizon.Days() {
			working, err := w.IsWorkingDay(d)
			if err != nil || working != slow.working(d) {
				t.Fatalf("%v: %v: %v, %v", v, d, working, err)
			}
			if testing.Short() && d.Day() > 3 {
				continue
			}
			for _, n := range lengths {
				want, ok := slow.add(d, n)
				got, err := w.Add(d, n)
				if got != want || (err == nil) != ok {
					t.Fatalf("%v: %v %+d working days: %v, %v; want %v", v, d, n, got, err, want)
				}
				visited++
				if !ok {
					checkCoverage(t, err, slow.horizon, n > 0)
					left++
					continue
				}
				wantCount := n
				if n < 0 && !working || n == 0 {
					wantCount = n // walking back from a day off counts the days walked over
				}
				if count, err := w.CountBetween(d, got); err != nil || count != wantCount {
					t.Fatalf("%v: from %v to %v: %d, %v; want %d", v, d, got, count, err, wantCount)
				}
				including, err := w.AddIncluding(d, n)
				switch {
				case n < 1:
					if err != calendar.ErrCount {
						t.Fatalf("%v: %v counted as the first of %d: %v", v, d, n, err)
					}
				case working && including != mustAdd(t, w, d, n-1), !working && including != got, err != nil:
					t.Fatalf("%v: %v counted as the first of %d: %v, %v", v, d, n, including, err)
				}
			}
			if from, err := calendar.Through(first, d); err != nil {
				t.Fatal(err)
			} else if got, err := w.CountIn(from); err != nil || !working && got != countTo(t, w, first, d) {
				t.Fatalf("%v: in %v: %d, %v", v, from, got, err)
			}
		}
	}
	if visited < 100_000 && !testing.Short() || left == 0 {
		t.Errorf("visited %d sums, %d of them past an end", visited, left)
	}
}

func mustAdd(t testing.TB, w calendar.WorkingDays, d calendar.Date, n int) calendar.Date {
	t.Helper()
	got, err := w.Add(d, n)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// countTo counts from a first day that is itself a day off, as the first of the horizon is.
func countTo(t testing.TB, w calendar.WorkingDays, first, d calendar.Date) int {
	t.Helper()
	n, err := w.CountBetween(first, d)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// checkCoverage holds an error to naming the first day past the end that was reached.
func checkCoverage(t testing.TB, err error, horizon calendar.Period, forward bool) {
	t.Helper()
	gap, ok := errors.AsType[*calendar.CoverageError](err)
	if !ok || !errors.Is(err, calendar.ErrCoverage) || gap.Horizon != horizon {
		t.Fatalf("error %#v", err)
	}
	day, _ := horizon.First()
	step := -1
	if forward {
		day, _ = horizon.Last()
		step = 1
	}
	if gap.Day != add(t, day, step) {
		t.Fatalf("not covered: %v", gap.Day)
	}
	checkErrorText(t, err)
}

func TestRolling(t *testing.T) {
	w := calendar.EnglandAndWales.WorkingDays()
	tests := []struct {
		name, day     string
		back, forward string
		previous      string
		next          string
	}{
		{"working day", "2017-09-15", "2017-09-15", "2017-09-15", "2017-09-14", "2017-09-18"},
		{"Monday", "2017-09-18", "2017-09-18", "2017-09-18", "2017-09-15", "2017-09-19"},
		{"Saturday", "2017-09-30", "2017-09-29", "2017-10-02", "2017-09-29", "2017-10-02"},
		{"Sunday", "2017-12-31", "2017-12-29", "2018-01-02", "2017-12-29", "2018-01-02"},
		{"Good Friday", "2018-03-30", "2018-03-29", "2018-04-03", "2018-03-29", "2018-04-03"},
		{"Boxing Day", "2017-12-26", "2017-12-22", "2017-12-27", "2017-12-22", "2017-12-27"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for name, f := range map[string]struct {
				of   func(calendar.Date) (calendar.Date, error)
				want string
			}{
				"RollBack":    {w.RollBack, tt.back},
				"RollForward": {w.RollForward, tt.forward},
				"Previous":    {w.Previous, tt.previous},
				"Next":        {w.Next, tt.next},
			} {
				if got, err := f.of(date(tt.day)); err != nil || got != date(f.want) {
					t.Errorf("%s: %v, %v; want %s", name, got, err, f.want)
				}
			}
		})
	}
}

// The names say in which order a count rolls and adds, and the order matters.
func TestOrderOfRollingAndAdding(t *testing.T) {
	w := calendar.EnglandAndWales.WorkingDays()
	saturday := date("2017-09-30")
	for _, tt := range []struct {
		name string
		got  func() (calendar.Date, error)
		want string
	}{
		{"adding alone", func() (calendar.Date, error) { return w.Add(saturday, 1) }, "2017-10-02"},
		{"adding with the first day", func() (calendar.Date, error) { return w.AddIncluding(saturday, 1) }, "2017-10-02"},
		{"rolling, then adding", func() (calendar.Date, error) { return w.RollForwardThenAdd(saturday, 1) }, "2017-10-03"},
		{"rolling, then adding nothing", func() (calendar.Date, error) { return w.RollForwardThenAdd(saturday, 0) }, "2017-10-02"},
		{"rolling, then going back", func() (calendar.Date, error) { return w.RollForwardThenAdd(saturday, -1) }, "2017-09-29"},
		{"adding days, then rolling", func() (calendar.Date, error) { return w.AddDaysThenRollForward(saturday, 1) }, "2017-10-02"},
		{"adding a week, then rolling", func() (calendar.Date, error) { return w.AddDaysThenRollForward(saturday, 7) }, "2017-10-09"},
		{"adding days to a working day", func() (calendar.Date, error) { return w.AddDaysThenRollForward(saturday, 3) }, "2017-10-03"},
		{"from before the horizon", func() (calendar.Date, error) { return w.AddDaysThenRollForward(date("2011-12-30"), 1+30) }, "2012-01-30"},
	} {
		if got, err := tt.got(); err != nil || got != date(tt.want) {
			t.Errorf("%s: %v, %v; want %s", tt.name, got, err, tt.want)
		}
	}
}

// A bank holiday in one part of the country is one for anywhere in it, and in no other part.
func TestAnywhereInUK(t *testing.T) {
	for day, off := range map[string][]calendar.Division{
		"2018-01-01": {calendar.EnglandAndWales, calendar.Scotland, calendar.NorthernIreland},
		"2018-01-02": {calendar.Scotland},
		"2018-03-19": {calendar.NorthernIreland},
		"2018-04-02": {calendar.EnglandAndWales, calendar.NorthernIreland},
		"2018-07-12": {calendar.NorthernIreland},
		"2018-08-06": {calendar.Scotland},
		"2018-11-30": {calendar.Scotland},
		"2026-06-15": {calendar.Scotland},
		"2018-05-08": {},
	} {
		for _, v := range divisions {
			want := true
			for _, other := range off {
				want = want && other != v && v != calendar.AnywhereInUK
			}
			if got, err := v.WorkingDays().IsWorkingDay(date(day)); err != nil || got != want {
				t.Errorf("%s in %v: working day %v, %v", day, v, got, err)
			}
		}
	}
}

// The counts that periods of standing still are made of: so many days and a roll, and so many
// working days from the first on.
func TestWorkedCounts(t *testing.T) {
	england := calendar.EnglandAndWales.WorkingDays()
	anywhere := calendar.AnywhereInUK.WorkingDays()
	if got, err := england.AddDaysThenRollForward(date("2018-03-20"), 10); err != nil || got != date("2018-04-03") {
		t.Errorf("ten days from before Easter end %v, %v", got, err)
	}
	if got, err := england.AddDaysThenRollForward(date("2017-11-22"), 10); err != nil || got != date("2017-12-04") {
		t.Errorf("ten days to a Saturday end %v, %v", got, err)
	}
	if got, err := anywhere.AddIncluding(date("2025-03-10"), 8); err != nil || got != date("2025-03-20") {
		t.Errorf("eight working days over St Patrick's Day end %v, %v", got, err)
	}
	if got, err := england.AddIncluding(date("2025-03-10"), 8); err != nil || got != date("2025-03-19") {
		t.Errorf("eight working days of England end %v, %v", got, err)
	}
}

func TestOutsideTheHorizon(t *testing.T) {
	w := calendar.Scotland.WorkingDays()
	horizon := calendar.MustPeriod("2012-01-01/2028-12-31")
	inside := date("2020-01-01")
	questions := map[string]func(calendar.Date) error{
		"IsWorkingDay":           func(d calendar.Date) error { _, err := w.IsWorkingDay(d); return err },
		"Add":                    func(d calendar.Date) error { _, err := w.Add(d, 1); return err },
		"Add nothing":            func(d calendar.Date) error { _, err := w.Add(d, 0); return err },
		"AddIncluding":           func(d calendar.Date) error { _, err := w.AddIncluding(d, 1); return err },
		"AddIncluding nothing":   func(d calendar.Date) error { _, err := w.AddIncluding(d, 0); return err },
		"Next":                   func(d calendar.Date) error { _, err := w.Next(d); return err },
		"Previous":               func(d calendar.Date) error { _, err := w.Previous(d); return err },
		"RollForward":            func(d calendar.Date) error { _, err := w.RollForward(d); return err },
		"RollBack":               func(d calendar.Date) error { _, err := w.RollBack(d); return err },
		"RollForwardThenAdd":     func(d calendar.Date) error { _, err := w.RollForwardThenAdd(d, 1); return err },
		"AddDaysThenRollForward": func(d calendar.Date) error { _, err := w.AddDaysThenRollForward(d, 0); return err },
		"CountBetween from":      func(d calendar.Date) error { _, err := w.CountBetween(d, inside); return err },
		"CountBetween to":        func(d calendar.Date) error { _, err := w.CountBetween(inside, d); return err },
	}
	for name, ask := range questions {
		for _, day := range []string{"0001-01-01", "2011-12-31", "2029-01-01", "9999-12-31"} {
			gap, ok := errors.AsType[*calendar.CoverageError](ask(date(day)))
			if !ok || gap.Day != date(day) || gap.Horizon != horizon {
				t.Errorf("%s of %s: %#v", name, day, gap)
			}
		}
		if err := ask(calendar.Date{}); err != calendar.ErrNoDate {
			t.Errorf("%s of no day: %v", name, err)
		}
	}
	for _, day := range []string{"2012-01-01", "2028-12-31"} {
		if _, err := w.IsWorkingDay(date(day)); err != nil {
			t.Errorf("%s: %v", day, err)
		}
	}
	// The last working days are 2028-12-29 and, back, 2012-01-04.
	for _, tt := range []struct {
		name    string
		ask     func() error
		forward bool
	}{
		{"after the last", func() error { _, err := w.Add(date("2028-12-29"), 1); return err }, true},
		{"including after the last", func() error { _, err := w.AddIncluding(date("2028-12-30"), 1); return err }, true},
		{"forward from the end", func() error { _, err := w.RollForward(date("2028-12-31")); return err }, true},
		{"forward from the end and on", func() error { _, err := w.RollForwardThenAdd(date("2028-12-31"), -1); return err }, true},
		{"before the first", func() error { _, err := w.Add(date("2012-01-04"), -1); return err }, false},
		{"back from the beginning", func() error { _, err := w.RollBack(date("2012-01-03")); return err }, false},
		{"largest", func() error { _, err := w.Add(inside, math.MaxInt); return err }, true},
		{"smallest", func() error { _, err := w.Add(inside, math.MinInt); return err }, false},
		{"largest including", func() error { _, err := w.AddIncluding(inside, math.MaxInt); return err }, true},
		{"largest of 32 bits", func() error { _, err := w.Add(inside, math.MaxInt32); return err }, true},
	} {
		t.Run(tt.name, func(t *testing.T) { checkCoverage(t, tt.ask(), horizon, tt.forward) })
	}
	if _, err := w.AddDaysThenRollForward(inside, math.MaxInt); !errors.Is(err, calendar.ErrRange) {
		t.Errorf("largest number of days: %v", err)
	}
	if got, err := w.RollBack(date("2012-01-04")); err != nil || got != date("2012-01-04") {
		t.Errorf("the first working day: %v, %v", got, err)
	}
}

func TestCountIn(t *testing.T) {
	w := calendar.EnglandAndWales.WorkingDays()
	for text, want := range map[string]int{
		"2017-09-15/2017-09-15": 1,
		"2017-09-16/2017-09-17": 0,
		"2017-09-15/2017-09-18": 2,
		"2017-12-18/2017-12-31": 8,
		"2018-01-01/2018-12-31": 253,
		"2012-01-01/2028-12-31": 4295,
	} {
		if got, err := w.CountIn(calendar.MustPeriod(text)); err != nil || got != want {
			t.Errorf("%s: %d, %v; want %d", text, got, err, want)
		}
	}
	if got, err := w.CountIn(calendar.Period{}); err != nil || got != 0 {
		t.Errorf("no days: %d, %v", got, err)
	}
	for text, day := range map[string]string{
		"2011-12-31/2012-01-31": "2011-12-31",
		"2028-12-01/2029-01-01": "2029-01-01",
		"2018-01-01/..":         "",
		"../2018-01-01":         "",
		"../..":                 "",
	} {
		_, err := w.CountIn(calendar.MustPeriod(text))
		if gap, ok := errors.AsType[*calendar.CoverageError](err); !ok || gap.Day.String() != day {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestZeroWorkingDaysCoverNothing(t *testing.T) {
	var zero calendar.WorkingDays
	if !zero.Horizon().IsZero() {
		t.Errorf("horizon %v", zero.Horizon())
	}
	for _, v := range []calendar.Division{0, 5, 255} {
		if v.WorkingDays() != zero {
			t.Errorf("division %d has working days", v)
		}
		for h := range v.Holidays() {
			t.Fatalf("division %d has holidays: %v", v, h)
		}
		for c := range v.Changes() {
			t.Fatalf("division %d has changes: %v", v, c)
		}
		if w, err := v.AsKnownOn(date("2018-01-01")); err != nil || w != zero {
			t.Errorf("division %d has working days as known then: %v", v, err)
		}
	}
	d := date("2018-01-01")
	for name, err := range map[string]error{
		"IsWorkingDay": second(zero.IsWorkingDay(d)),
		"Add":          second(zero.Add(d, 1)),
		"RollForward":  second(zero.RollForward(d)),
		"RollBack":     second(zero.RollBack(d)),
		"CountBetween": second(zero.CountBetween(d, d)),
		"CountIn":      second(zero.CountIn(period(d, d))),
	} {
		if gap, ok := errors.AsType[*calendar.CoverageError](err); !ok || gap.Day != d || !gap.Horizon.IsZero() {
			t.Errorf("%s: %v", name, err)
			continue
		}
		checkErrorText(t, err)
	}
}

func second[T any](_ T, err error) error { return err }

// dates are the days of a list of holidays.
func dates(texts ...string) []calendar.Date {
	var list []calendar.Date
	for _, s := range texts {
		list = append(list, date(s))
	}
	return list
}

func TestNewWorkingDays(t *testing.T) {
	horizon := calendar.MustPeriod("2029-12-01/2029-12-31")
	list := dates("2029-12-26", "2029-12-25", "2029-12-22")
	w, err := calendar.NewWorkingDays(list, horizon)
	if err != nil {
		t.Fatal(err)
	}
	list[0] = date("2029-12-03") // the list was not kept
	if w.Horizon() != horizon {
		t.Errorf("horizon %v", w.Horizon())
	}
	if n, err := w.CountIn(horizon); err != nil || n != 21-2 {
		t.Errorf("%d working days, %v", n, err)
	}
	if got, err := w.Add(date("2029-12-24"), 1); err != nil || got != date("2029-12-27") {
		t.Errorf("after Christmas: %v, %v", got, err)
	}
}

func TestNewWorkingDaysRefuse(t *testing.T) {
	december := calendar.MustPeriod("2029-12-01/2029-12-31")
	tests := []struct {
		name     string
		holidays []calendar.Date
		horizon  calendar.Period
		want     error
		index    int // of the holiday to blame, or -1
	}{
		{"no horizon", nil, calendar.Period{}, calendar.ErrHorizon, -1},
		{"open horizon", nil, calendar.MustPeriod("2029-12-01/.."), calendar.ErrHorizon, -1},
		{"all days", nil, calendar.Always(), calendar.ErrHorizon, -1},
		{"whole calendar", nil, calendar.MustPeriod("0001-01-01/9999-12-31"), calendar.ErrLimit, -1},
		{"a million holidays", make([]calendar.Date, 1_000_000), december, calendar.ErrLimit, -1},
		{"more holidays than days", make([]calendar.Date, 32), december, calendar.ErrLimit, -1},
		{"no day", []calendar.Date{date("2029-12-25"), {}}, december, calendar.ErrNoDate, 1},
		{"before the horizon", dates("2029-11-30"), december, calendar.ErrCoverage, 0},
		{"after the horizon", dates("2029-12-25", "2030-01-01"), december, calendar.ErrCoverage, 1},
		{"twice", dates("2029-12-25", "2029-12-26", "2029-12-25"), december, calendar.ErrDuplicate, 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w, err := calendar.NewWorkingDays(tt.holidays, tt.horizon)
			if !errors.Is(err, tt.want) || w != (calendar.WorkingDays{}) {
				t.Fatalf("%v, want %v", err, tt.want)
			}
			checkErrorText(t, err)
			bad, ok := errors.AsType[*calendar.HolidayError](err)
			if ok != (tt.index >= 0) || ok && (bad.Index != tt.index || bad.Day != tt.holidays[tt.index]) {
				t.Errorf("error %#v", err)
			}
			if limit, ok := errors.AsType[*calendar.LimitError](err); ok && limit.Got <= limit.Limit {
				t.Errorf("error %#v", err)
			}
		})
	}
	first := date("2001-01-01")
	longest := period(first, add(t, first, calendar.MaxHorizon-1))
	if _, err := calendar.NewWorkingDays(nil, longest); err != nil {
		t.Errorf("longest horizon: %v", err)
	}
	if _, err := calendar.NewWorkingDays(nil, period(first, add(t, first, calendar.MaxHorizon))); !errors.Is(err, calendar.ErrLimit) {
		t.Errorf("one day longer: %v", err)
	}
}

// A list in which no day is a working day is a list; every search in it ends at once and says so.
func TestNoWorkingDayAtAll(t *testing.T) {
	first := date("2001-01-01")
	horizon := period(first, add(t, first, calendar.MaxHorizon-1))
	var all []calendar.Date
	for d := range horizon.Days() {
		all = append(all, d)
	}
	w, err := calendar.NewWorkingDays(all, horizon)
	if err != nil {
		t.Fatal(err)
	}
	if n, err := w.CountIn(horizon); err != nil || n != 0 {
		t.Errorf("%d working days, %v", n, err)
	}
	checkCoverage(t, second(w.Add(first, 1)), horizon, true)
	checkCoverage(t, second(w.Add(first, -1)), horizon, false)
	checkCoverage(t, second(w.RollForward(first)), horizon, true)
	checkCoverage(t, second(w.RollBack(add(t, first, 100))), horizon, false)
}

// At the ends of the calendar there is no day to name.
func TestHorizonAtTheEndsOfTheCalendar(t *testing.T) {
	for text, n := range map[string]int{"9999-12-01/9999-12-31": 100, "0001-01-01/0001-01-31": -100} {
		w, err := calendar.NewWorkingDays(nil, calendar.MustPeriod(text))
		if err != nil {
			t.Fatal(err)
		}
		day, _ := w.Horizon().First()
		_, err = w.Add(day, n)
		if gap, ok := errors.AsType[*calendar.CoverageError](err); !ok || !gap.Day.IsZero() {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// checkWorkingDays draws a list of holidays and the beginning of it, and holds both to the laws and to
// a set of days off.
func checkWorkingDays(t testing.TB, r *rand.Rand) {
	t.Helper()
	horizon := calendartest.Horizon(r)
	list := calendartest.Holidays(r, horizon)
	fewer, err := calendar.NewWorkingDays(list[:r.IntN(len(list)+1)], horizon)
	hold(t, err)
	w, err := calendar.NewWorkingDays(list, horizon)
	hold(t, err)
	slow := slowDays{map[calendar.Date]bool{}, horizon}
	for _, d := range list {
		slow.holidays[d] = true
	}
	d, n := calendartest.DateIn(r, horizon), r.IntN(60)
	if working, err := w.IsWorkingDay(d); err != nil || working != slow.working(d) {
		t.Fatalf("%v of %v without %v: %v, %v", d, horizon, list, working, err)
	}
	want, ok := slow.add(d, n)
	if got, err := w.Add(d, n); got != want || (err == nil) != ok {
		t.Fatalf("%v %+d of %v without %v: %v, %v; want %v", d, n, horizon, list, got, err, want)
	}
	hold(t, calendartest.CheckWorkingDays(w, d, n, r.IntN(60)))
	hold(t, calendartest.CheckHolidays(fewer, w, d, n))
}

func TestWorkingDaysLaws(t *testing.T) {
	r := newRand()
	for range 20_000 {
		checkWorkingDays(t, r)
	}
}

func FuzzWorkingDays(f *testing.F) {
	f.Add([]byte{0, 3, 0, 200, 0, 40, 1, 2, 3, 4, 5, 6, 7, 8, 9})
	f.Fuzz(func(t *testing.T, b []byte) { checkWorkingDays(t, bytesRand(b)) })
}

// FuzzHolidays: more holidays never end a count of days earlier (CAL-9). Each byte is four days, two
// bits each: free in both lists, free in the second alone.
func FuzzHolidays(f *testing.F) {
	f.Add(int32(736600), uint16(0), uint16(5), []byte{0, 0, 0, 0, 0})
	f.Add(int32(736600), uint16(3), uint16(10), []byte{0b10, 0b01000000, 0xFF, 0, 0b1010, 0, 0, 0})
	f.Add(int32(736600), uint16(1), uint16(3), []byte{0xAA, 0xAA, 0x55, 0x55, 0})
	f.Fuzz(func(t *testing.T, first int32, at, n uint16, free []byte) {
		begin, err := calendar.MinDate().AddDays(int(first))
		end, endErr := begin.AddDays(4*len(free) - 1)
		if err != nil || endErr != nil || len(free) == 0 || len(free) > 500 {
			return
		}
		horizon := period(begin, end)
		var few, many []calendar.Date
		for i := range 4 * len(free) {
			bits := free[i/4] >> (2 * (i % 4)) & 3
			d := add(t, begin, i)
			if bits&1 != 0 {
				few = append(few, d)
			}
			if bits != 0 {
				many = append(many, d)
			}
		}
		fewer, err := calendar.NewWorkingDays(few, horizon)
		hold(t, err)
		more, err := calendar.NewWorkingDays(many, horizon)
		hold(t, err)
		d := add(t, begin, int(at)%(4*len(free)))
		hold(t, calendartest.CheckHolidays(fewer, more, d, int(n)%600))
		hold(t, calendartest.CheckWorkingDays(more, d, int(n)%600, int(at)%40))
	})
}

// The paths that promise it allocate nothing.
func TestNoAllocations(t *testing.T) {
	w := calendar.EnglandAndWales.WorkingDays()
	d, e := date("2017-09-15"), date("2020-09-15")
	s, p := span("[2017-11-20..2017-12-20]"), calendar.MustPeriod("2017-11-01/2018-11-30")
	buf := make([]byte, 0, 64)
	var err error
	keep := func(e error) {
		if e != nil {
			err = e
		}
	}
	for name, f := range map[string]func(){
		"ParseDate":              func() { keep(second(calendar.ParseDate("2017-09-15"))) },
		"ParseSpan":              func() { keep(second(calendar.ParseSpan("[2017-11-20..2017-12-20]"))) },
		"ParsePeriod":            func() { keep(second(calendar.ParsePeriod("2017-11-01/2018-11-30"))) },
		"NewDate":                func() { keep(second(calendar.NewDate(2017, 9, 15))) },
		"Date.AppendText":        func() { keep(second(d.AppendText(buf))) },
		"Span.AppendText":        func() { keep(second(s.AppendText(buf))) },
		"Period.AppendText":      func() { keep(second(p.AppendText(buf))) },
		"AddDays":                func() { keep(second(d.AddDays(10))) },
		"AddMonths":              func() { keep(second(d.AddMonths(10, calendar.LastDay))) },
		"Anniversary":            func() { keep(second(d.Anniversary(3))) },
		"Until":                  func() { keep(second(d.Until(e))) },
		"Span.AddDays":           func() { keep(second(s.AddDays(-42))) },
		"Span.Before":            func() { s.Before(d) },
		"Days":                   func() { days(p) },
		"IsWorkingDay":           func() { keep(second(w.IsWorkingDay(d))) },
		"Add":                    func() { keep(second(w.Add(d, 100))) },
		"AddIncluding":           func() { keep(second(w.AddIncluding(d, 8))) },
		"RollForwardThenAdd":     func() { keep(second(w.RollForwardThenAdd(d, 8))) },
		"AddDaysThenRollForward": func() { keep(second(w.AddDaysThenRollForward(d, 10))) },
		"RollBack":               func() { keep(second(w.RollBack(d))) },
		"CountBetween":           func() { keep(second(w.CountBetween(d, e))) },
		"CountIn":                func() { keep(second(w.CountIn(p))) },
		"WorkingDays":            func() { w = calendar.Scotland.WorkingDays() },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
	if err != nil {
		t.Error(err)
	}
}

func days(p calendar.Period) (n int) {
	for range p.Days() {
		n++
	}
	return n
}

// TestOutsideNamesTheFirstDay: the error of a period that begins right after the horizon names its first day.
func TestOutsideNamesTheFirstDay(t *testing.T) {
	for text, day := range map[string]string{"2029-01-01/2029-02-01": "2029-01-01", "2028-12-31/2029-02-01": "2029-02-01"} {
		_, err := calendar.Scotland.WorkingDays().CountIn(calendar.MustPeriod(text))
		if err == nil || !strings.Contains(err.Error(), day) {
			t.Errorf("%s: %v, want %s named", text, err, day)
		}
	}
}

// TestEndOfTheCalendar: what is needed after a horizon is the next day, and no day after the last there is.
func TestEndOfTheCalendar(t *testing.T) {
	for last, want := range map[string]calendar.Date{"9999-12-30": calendar.MaxDate(), "9999-12-31": {}} {
		w, err := calendar.NewWorkingDays(nil, calendar.MustPeriod("9999-12-01/"+last))
		if err != nil {
			t.Fatal(err)
		}
		var coverage *calendar.CoverageError
		if _, err := w.Add(calendar.MustDate("9999-12-30"), 10); !errors.As(err, &coverage) || coverage.Day != want {
			t.Errorf("a horizon up to %s: %v", last, err)
		}
	}
}
