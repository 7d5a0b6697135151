package calendar_test

import (
	"errors"
	"math"
	"testing"
	"time"
	"unsafe"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/calendar/calendartest"
)

func TestDateIsSmall(t *testing.T) {
	if got := unsafe.Sizeof(calendar.Date{}); got != 4 {
		t.Errorf("a date takes %d bytes, want 4", got)
	}
}

// Every day there is agrees with package time in everything that both can say.
func TestEveryDayAgreesWithPackageTime(t *testing.T) {
	want := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	d := calendar.MinDate()
	buf := make([]byte, 0, 16)
	visited := 0
	for {
		visited++
		year, month, day := want.Date()
		if y, m, dd := d.Civil(); y != year || m != month || dd != day {
			t.Fatalf("day %d is %d-%d-%d, want %v", visited, y, m, dd, want)
		}
		isoYear, isoWeek := want.ISOWeek()
		if y, w := d.ISOWeek(); y != isoYear || w != isoWeek {
			t.Fatalf("%v is in week %d of %d, want %d of %d", d, w, y, isoWeek, isoYear)
		}
		if d.Weekday() != want.Weekday() || d.YearDay() != want.YearDay() {
			t.Fatalf("%v is %v, day %d of the year; want %v, %d", d, d.Weekday(), d.YearDay(), want.Weekday(), want.YearDay())
		}
		if got, err := calendar.NewDate(year, month, day); err != nil || got != d {
			t.Fatalf("NewDate(%d, %d, %d) = %v, %v", year, month, day, got, err)
		}
		buf, _ = d.AppendText(buf[:0])
		if got := want.AppendFormat(buf[len(buf):], time.DateOnly); string(buf) != string(got) {
			t.Fatalf("%s, want %s", buf, got)
		}
		if d.DayNumber() != visited {
			t.Fatalf("%v has number %d, want %d", d, d.DayNumber(), visited)
		}
		next, err := d.AddDays(1)
		if err != nil {
			break
		}
		if next.Sub(d) != 1 || !d.Before(next) || !next.After(d) || next.Before(d) || d.After(next) {
			t.Fatalf("%v and %v are out of order", d, next)
		}
		d, want = next, want.AddDate(0, 0, 1)
	}
	if visited != lastDay || d != calendar.MaxDate() || d.String() != "9999-12-31" {
		t.Fatalf("visited %d days up to %v, want %d", visited, d, lastDay)
	}
}

func TestMonthEnds(t *testing.T) {
	visited := 0
	for year := 1; year <= 9999; year++ {
		for month := time.January; month <= time.December; month++ {
			first, err := calendar.NewDate(year, month, 1)
			if err != nil {
				t.Fatal(err)
			}
			length := time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
			last := add(t, first, length-1)
			for _, d := range []calendar.Date{first, add(t, first, 13), last} {
				if d.FirstOfMonth() != first || d.LastOfMonth() != last {
					t.Fatalf("the month of %v is %v to %v, want %v to %v", d, d.FirstOfMonth(), d.LastOfMonth(), first, last)
				}
			}
			if _, err := calendar.NewDate(year, month, length+1); !errors.Is(err, calendar.ErrNoSuchDay) {
				t.Fatalf("day %d of month %d of %d: %v", length+1, month, year, err)
			}
			visited++
		}
	}
	if visited != 12*9999 {
		t.Fatalf("visited %d months", visited)
	}
}

func TestNewDateNeverNormalises(t *testing.T) {
	tests := []struct {
		name  string
		year  int
		month time.Month
		day   int
		want  error
	}{
		{"first day", 1, 1, 1, nil},
		{"year 0", 0, 1, 1, calendar.ErrRange},
		{"year before year 0", -1, 1, 1, calendar.ErrRange},
		{"last day", 9999, 12, 31, nil},
		{"year 10000", 10000, 1, 1, calendar.ErrRange},
		{"largest year", math.MaxInt, 1, 1, calendar.ErrRange},
		{"smallest year", math.MinInt, 1, 1, calendar.ErrRange},
		{"month 0", 2018, 0, 1, calendar.ErrNoSuchDay},
		{"month 12", 2018, 12, 1, nil},
		{"month 13", 2018, 13, 1, calendar.ErrNoSuchDay},
		{"month below", 2018, -1, 1, calendar.ErrNoSuchDay},
		{"largest month", 2018, math.MaxInt, 1, calendar.ErrNoSuchDay},
		{"day 0", 2018, 1, 0, calendar.ErrNoSuchDay},
		{"day below", 2018, 1, -1, calendar.ErrNoSuchDay},
		{"30 February", 2018, 2, 30, calendar.ErrNoSuchDay},
		{"29 February in a common year", 2023, 2, 29, calendar.ErrNoSuchDay},
		{"29 February in a leap year", 2024, 2, 29, nil},
		{"29 February in a century", 1900, 2, 29, calendar.ErrNoSuchDay},
		{"29 February in a fourth century", 2000, 2, 29, nil},
		{"largest day", 2018, 1, math.MaxInt, calendar.ErrNoSuchDay},
		{"smallest day", 2018, 1, math.MinInt, calendar.ErrNoSuchDay},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := calendar.NewDate(tt.year, tt.month, tt.day)
			if !errors.Is(err, tt.want) {
				t.Fatalf("error %v, want %v", err, tt.want)
			}
			if tt.want == nil {
				return
			}
			if !got.IsZero() {
				t.Errorf("a refused day is %v", got)
			}
			civil, ok := errors.AsType[*calendar.CivilError](err)
			if !ok || civil.Year != tt.year || civil.Month != tt.month || civil.Day != tt.day {
				t.Errorf("error %#v does not repeat the question", err)
			}
			checkErrorText(t, err)
		})
	}
}

// checkErrorText holds an error to the length that all errors here have.
func checkErrorText(t testing.TB, err error) {
	t.Helper()
	if n := len(err.Error()); n == 0 || n > 256 {
		t.Errorf("error text has %d bytes: %v", n, err)
	}
}

func TestZeroDateIsNoDay(t *testing.T) {
	var zero calendar.Date
	if !zero.IsZero() || calendar.MinDate().IsZero() {
		t.Error("only the zero Date is zero")
	}
	if y, m, d := zero.Civil(); y != 0 || m != 0 || d != 0 || zero.Year() != 0 || zero.Month() != 0 || zero.Day() != 0 {
		t.Error("the zero Date has parts")
	}
	if y, w := zero.ISOWeek(); y != 0 || w != 0 || zero.YearDay() != 0 || zero.Weekday() != time.Sunday {
		t.Error("the zero Date has a week")
	}
	if !zero.FirstOfMonth().IsZero() || !zero.LastOfMonth().IsZero() {
		t.Error("the zero Date has a month")
	}
	if zero.Compare(calendar.MinDate()) != -1 || !zero.Before(calendar.MinDate()) || zero.After(calendar.MinDate()) {
		t.Error("the zero Date is not before every day")
	}
	if zero.Sub(calendar.MaxDate()) != 0 || calendar.MaxDate().Sub(zero) != 0 {
		t.Error("the zero Date has a distance")
	}
	if !zero.In(time.UTC).IsZero() {
		t.Error("the zero Date has a time")
	}
	for name, f := range map[string]func() error{
		"AddDays":     func() error { _, err := zero.AddDays(1); return err },
		"AddNothing":  func() error { _, err := zero.AddDays(0); return err },
		"AddMonths":   func() error { _, err := zero.AddMonths(1, calendar.LastDay); return err },
		"AddYears":    func() error { _, err := zero.AddYears(0, calendar.LastDay); return err },
		"Anniversary": func() error { _, err := zero.Anniversary(1); return err },
		"Until":       func() error { _, err := zero.Until(calendar.MinDate()); return err },
		"until zero":  func() error { _, err := calendar.MinDate().Until(zero); return err },
	} {
		if err := f(); err != calendar.ErrNoDate {
			t.Errorf("%s: error %v, want %v", name, err, calendar.ErrNoDate)
		}
	}
}

func TestParts(t *testing.T) {
	d := date("2017-09-15")
	if d.Year() != 2017 || d.Month() != time.September || d.Day() != 15 || d.Weekday() != time.Friday || d.YearDay() != 258 {
		t.Errorf("%v is %d, %v, %d, %v, %d", d, d.Year(), d.Month(), d.Day(), d.Weekday(), d.YearDay())
	}
}

func TestAddDaysLeavingTheCalendar(t *testing.T) {
	first, last := calendar.MinDate(), calendar.MaxDate()
	tests := []struct {
		name string
		from calendar.Date
		n    int
		want calendar.Date // zero where the sum leaves the calendar
	}{
		{"to the last day", date("9999-12-30"), 1, last},
		{"past the last day", date("9999-12-30"), 2, calendar.Date{}},
		{"to the first day", date("0001-01-02"), -1, first},
		{"past the first day", date("0001-01-02"), -2, calendar.Date{}},
		{"from end to end", first, lastDay - 1, last},
		{"one more", first, lastDay, calendar.Date{}},
		{"and back", last, 1 - lastDay, first},
		{"one more back", last, -lastDay, calendar.Date{}},
		{"largest from the first", first, math.MaxInt, calendar.Date{}},
		{"largest from the last", last, math.MaxInt, calendar.Date{}},
		{"smallest from the first", first, math.MinInt, calendar.Date{}},
		{"smallest from the last", last, math.MinInt, calendar.Date{}},
		{"a number of 32 bits that wraps to 0", first, math.MaxInt32, calendar.Date{}},
		{"nothing", last, 0, last},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := tt.from.AddDays(tt.n)
			if got != tt.want {
				t.Fatalf("%v, want %v", got, tt.want)
			}
			if !tt.want.IsZero() {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			sum, ok := errors.AsType[*calendar.ArithmeticError](err)
			if !ok || !errors.Is(err, calendar.ErrRange) || *sum != (calendar.ArithmeticError{From: tt.from, N: tt.n, Unit: "days"}) {
				t.Errorf("error %#v", err)
			}
			checkErrorText(t, err)
		})
	}
}

func TestDateLaws(t *testing.T) {
	r := newRand()
	for range 100_000 {
		hold(t, calendartest.CheckDate(calendartest.Date(r), calendartest.Date(r), r.IntN(2*lastDay)-lastDay, r.IntN(1000)-500))
		hold(t, calendartest.CheckDate(randomDate(t, r), randomDate(t, r), r.IntN(1000)-500, int(r.Uint64())))
	}
}

// FuzzAddDays holds any two days and any two numbers of days to the laws of days (CAL-1 to CAL-4).
func FuzzAddDays(f *testing.F) {
	f.Add(int32(1), int32(lastDay), int64(1), int64(-1))
	f.Add(int32(lastDay), int32(1), int64(math.MaxInt64), int64(math.MinInt64))
	f.Add(int32(737790), int32(737790), int64(7), int64(0))
	f.Add(int32(59), int32(60), int64(1-lastDay), int64(lastDay-1))
	f.Fuzz(func(t *testing.T, n, m int32, a, b int64) {
		d, err := calendar.MinDate().AddDays(int(n) - 1)
		e, otherErr := calendar.MinDate().AddDays(int(m) - 1)
		if err == nil && otherErr == nil {
			hold(t, calendartest.CheckDate(d, e, int(a), int(b)))
		}
	})
}

// Every pair of days of thirty years has the distance and the order that package time gives.
func TestEveryPairInThirtyYears(t *testing.T) {
	var days []calendar.Date
	var unix []int64
	for d := date("2004-01-01"); d.Before(date("2034-01-01")); d = add(t, d, 1) {
		days = append(days, d)
		unix = append(unix, utc(d).Unix()/86400)
	}
	if len(days) != 10958 {
		t.Fatalf("%d days in thirty years", len(days))
	}
	step := 1
	if testing.Short() || underRace {
		step = 97
	}
	pairs := 0
	for i := 0; i < len(days); i += step {
		for j := range days[:i+1] { // the other half of the pairs is this one with its sign turned
			want := int(unix[i] - unix[j])
			if got := days[i].Sub(days[j]); got != want {
				t.Fatalf("%v to %v is %d days, want %d", days[j], days[i], got, want)
			}
			if got := days[i].Compare(days[j]); got != min(1, want) || days[j].Compare(days[i]) != -got {
				t.Fatalf("%v compared with %v is %d", days[i], days[j], got)
			}
			pairs++
		}
	}
	if pairs == 0 {
		t.Fatal("no pair visited")
	}
}

func TestFromTimeNeedsAZone(t *testing.T) {
	late := time.Date(2017, 12, 31, 23, 30, 0, 0, time.UTC)
	east := time.FixedZone("east", 3600)
	tests := []struct {
		name string
		t    time.Time
		loc  *time.Location
		want string
	}{
		{"half an hour before midnight", late, time.UTC, "2017-12-31"},
		{"one hour east", late, east, "2018-01-01"},
		{"the caller's zone, not the time's", late.In(east), time.UTC, "2017-12-31"},
		{"last moment", time.Date(9999, 12, 31, 23, 59, 59, 999999999, time.UTC), time.UTC, "9999-12-31"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := calendar.FromTime(tt.t, tt.loc)
			if err != nil || got.String() != tt.want {
				t.Errorf("%v, %v; want %s", got, err, tt.want)
			}
		})
	}
	if got, err := calendar.FromTime(late, nil); err != calendar.ErrNoZone || !got.IsZero() {
		t.Errorf("without a zone: %v, %v", got, err)
	}
	for _, year := range []int{-1, 0, 10000} {
		if got, err := calendar.FromTime(time.Date(year, 6, 1, 0, 0, 0, 0, time.UTC), time.UTC); !errors.Is(err, calendar.ErrRange) || !got.IsZero() {
			t.Errorf("year %d: %v, %v", year, got, err)
		}
	}
}

func TestInIsTheFirstMoment(t *testing.T) {
	for _, d := range []calendar.Date{calendar.MinDate(), date("2017-03-26"), calendar.MaxDate()} {
		if got := d.In(time.UTC); !got.Equal(utc(d)) || got.Location() != time.UTC {
			t.Errorf("%v in UTC is %v", d, got)
		}
	}
	if !date("2017-01-01").In(nil).IsZero() {
		t.Error("a day has a time without a zone")
	}
	tests := []struct{ name, zone, day, want string }{
		{"clocks change in the night", "Europe/London", "2017-03-26", "2017-03-26T00:00:00Z"},
		{"clocks changed before", "Europe/London", "2017-03-27", "2017-03-27T00:00:00+01:00"},
		{"midnight left out", "America/Sao_Paulo", "2018-11-04", "2018-11-04T01:00:00-02:00"},
		{"midnight left out, jump before it", "America/Toronto", "1919-03-31", "1919-03-31T00:30:00-04:00"},
		{"midnight left out, east", "Asia/Beirut", "2018-03-25", "2018-03-25T01:00:00+03:00"},
		{"day left out", "Pacific/Apia", "2011-12-30", "2011-12-31T00:00:00+14:00"},
		{"midnight twice", "America/Havana", "2018-11-04", "2018-11-04T00:00:00-04:00"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			loc, err := time.LoadLocation(tt.zone)
			if err != nil {
				t.Skipf("no time zones here: %v", err)
			}
			if got := date(tt.day).In(loc).Format(time.RFC3339); got != tt.want {
				t.Errorf("%s begins %s, want %s", tt.day, got, tt.want)
			}
		})
	}
}

// zone makes a time zone from a rule in the form of POSIX.
func zone(t testing.TB, rule string) *time.Location {
	t.Helper()
	header := append([]byte("TZif2"), make([]byte, 15)...)
	header = append(header, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4) // one type, four letters
	block := append(header, 0, 0, 0, 0, 0, 0, 'L', 'M', 'T', 0)
	data := append(append([]byte{}, block...), block...)
	loc, err := time.LoadLocationFromTZData(rule, append(data, "\n"+rule+"\n"...))
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// Clocks that jump over midnight by every way of doing so, on either side of Greenwich.
func TestInWhereMidnightIsLeftOut(t *testing.T) {
	for _, tt := range []struct{ rule, want string }{
		{"AAA5BBB4,J60/23:30,J300/3", "2018-03-02T00:30:00-04:00"},
		{"AAA-5BBB-6,J60/23:30,J300/3", "2018-03-02T00:30:00+06:00"},
		{"AAA5BBB4,J60/23:00:01,J300/3", "2018-03-02T00:00:01-04:00"},
		{"AAA-5BBB-6,J60/23:00:01,J300/3", "2018-03-02T00:00:01+06:00"},
		{"AAA5BBB4,J60/23,J300/3", "2018-03-02T00:00:00-04:00"},
		{"AAA-5BBB-6,J60/23,J300/3", "2018-03-02T00:00:00+06:00"},
		{"AAA5BBB4,J60/24,J300/3", "2018-03-02T01:00:00-04:00"},
		{"AAA-5BBB-6,J60/24,J300/3", "2018-03-02T01:00:00+06:00"},
		{"AAA5BBB3:30,J60/22:45,J300/3", "2018-03-02T00:15:00-03:30"},
		{"AAA-5BBB-6:30,J60/22:45,J300/3", "2018-03-02T00:15:00+06:30"},
		{"AAA-5BBB-5:30,J60/23:45,J300/3", "2018-03-02T00:15:00+05:30"},
		{"AAA-5BBB-5:00:30,J60/23:59:45,J300/3", "2018-03-02T00:00:15+05:00"},
		{"AAA5BBB4:59:30,J60/23:59:45,J300/3", "2018-03-02T00:00:15-04:59"},
	} {
		loc := zone(t, tt.rule)
		if got := date("2018-03-02").In(loc).Format(time.RFC3339); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.rule, got, tt.want)
		}
	}
}

// In and FromTime undo each other in every zone and on every day that the zone has.
func TestInAndBack(t *testing.T) {
	zones := []string{"UTC", "Europe/London", "America/Sao_Paulo", "America/St_Johns", "Asia/Beirut", "America/Toronto", "Australia/Lord_Howe", "America/Havana"}
	for _, zone := range zones {
		loc, err := time.LoadLocation(zone)
		if err != nil {
			t.Skipf("no time zones here: %v", err)
		}
		for d := date("1900-01-01"); d.Before(date("2040-01-01")); d = add(t, d, 1) {
			begin := d.In(loc)
			if got, err := calendar.FromTime(begin, loc); err != nil || got != d {
				t.Fatalf("%v in %s begins %v, which is %v, %v", d, zone, begin, got, err)
			}
			if got, _ := calendar.FromTime(begin.Add(-1), loc); got != add(t, d, -1) && zone != "America/St_Johns" {
				t.Fatalf("%v in %s begins %v, and a moment before it is %v", d, zone, begin, got)
			}
		}
	}
}
