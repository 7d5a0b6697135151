package calendar_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/calendar/calendartest"
)

func TestAddMonths(t *testing.T) {
	tests := []struct {
		name     string
		from     string
		n        int
		down, up string // equal where the day exists, and then refusing gives it too
	}{
		{"nothing", "2018-01-31", 0, "2018-01-31", "2018-01-31"},
		{"day exists", "2018-01-28", 1, "2018-02-28", "2018-02-28"},
		{"one day too many", "2018-01-29", 1, "2018-02-28", "2018-03-01"},
		{"three days too many", "2018-01-31", 1, "2018-02-28", "2018-03-01"},
		{"leap day exists", "2020-01-29", 1, "2020-02-29", "2020-02-29"},
		{"leap year, one day too many", "2020-01-30", 1, "2020-02-29", "2020-03-01"},
		{"short month", "2018-08-31", 1, "2018-09-30", "2018-10-01"},
		{"backwards", "2018-03-31", -1, "2018-02-28", "2018-03-01"},
		{"into the year before", "2018-01-15", -1, "2017-12-15", "2017-12-15"},
		{"into the next year", "2017-12-31", 2, "2018-02-28", "2018-03-01"},
		{"twelve", "2020-02-29", 12, "2021-02-28", "2021-03-01"},
		{"forty-eight", "2020-02-29", 48, "2024-02-29", "2024-02-29"},
		{"to the last month", "0001-01-31", 12*9999 - 1, "9999-12-31", "9999-12-31"},
		{"to the first month", "9999-12-31", 1 - 12*9999, "0001-01-31", "0001-01-31"},
		{"up to the last December", "9999-11-30", 1, "9999-12-30", "9999-12-30"},
		{"up into the last December", "9999-10-31", 1, "9999-11-30", "9999-12-01"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := date(tt.from)
			if got, err := d.AddMonths(tt.n, calendar.LastDay); err != nil || got != date(tt.down) {
				t.Errorf("last day: %v, %v, want %s", got, err, tt.down)
			}
			if got, err := d.AddMonths(tt.n, calendar.FirstOfNext); err != nil || got != date(tt.up) {
				t.Errorf("first of next: %v, %v, want %s", got, err, tt.up)
			}
			for _, r := range []calendar.Rounding{calendar.Refuse, 3, 255} {
				got, err := d.AddMonths(tt.n, r)
				if tt.down == tt.up {
					if err != nil || got != date(tt.down) {
						t.Errorf("%v: %v, %v", r, got, err)
					}
				} else if !errors.Is(err, calendar.ErrNoSuchDay) || !got.IsZero() {
					t.Errorf("%v: %v, %v", r, got, err)
				}
			}
		})
	}
}

func TestRefusedSumNamesTheDay(t *testing.T) {
	_, err := date("2018-01-31").AddMonths(1, calendar.Refuse)
	civil, ok := errors.AsType[*calendar.CivilError](err)
	if !ok || *civil != (calendar.CivilError{Year: 2018, Month: time.February, Day: 31, Err: calendar.ErrNoSuchDay}) {
		t.Errorf("error %#v", err)
	}
}

func TestAddMonthsLeavingTheCalendar(t *testing.T) {
	tests := []struct {
		name string
		from string
		n    int
	}{
		{"past the last month", "9999-12-01", 1},
		{"before the first month", "0001-01-31", -1},
		{"a whole calendar", "0001-01-01", 12 * 9999},
		{"a whole calendar back", "9999-12-31", -12 * 9999},
		{"more", "0001-01-01", 12*9999 + 1},
		{"more back", "9999-12-31", -12*9999 - 1},
		{"largest", "2018-01-01", math.MaxInt},
		{"smallest", "2018-01-01", math.MinInt},
		{"wraps 32 bits", "2018-01-01", math.MaxInt32},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := date(tt.from).AddMonths(tt.n, calendar.LastDay)
			sum, ok := errors.AsType[*calendar.ArithmeticError](err)
			if !ok || !errors.Is(err, calendar.ErrRange) || !got.IsZero() {
				t.Fatalf("%v, %v", got, err)
			}
			if *sum != (calendar.ArithmeticError{From: date(tt.from), N: tt.n, Unit: "months"}) {
				t.Errorf("error %#v", err)
			}
			checkErrorText(t, err)
		})
	}
}

func TestAddYears(t *testing.T) {
	tests := []struct {
		name string
		from string
		n    int
		r    calendar.Rounding
		want string
		err  error
	}{
		{"day exists", "2018-04-01", 3, calendar.Refuse, "2021-04-01", nil},
		{"leap day to leap day", "2020-02-29", 4, calendar.Refuse, "2024-02-29", nil},
		{"leap day down", "2020-02-29", 1, calendar.LastDay, "2021-02-28", nil},
		{"leap day up", "2020-02-29", 1, calendar.FirstOfNext, "2021-03-01", nil},
		{"leap day refused", "2020-02-29", 1, calendar.Refuse, "", calendar.ErrNoSuchDay},
		{"backwards", "2020-02-29", -1, calendar.LastDay, "2019-02-28", nil},
		{"to the last year", "0001-12-31", 9998, calendar.Refuse, "9999-12-31", nil},
		{"past it", "0001-12-31", 9999, calendar.Refuse, "", calendar.ErrRange},
		{"to the first year", "9999-01-01", -9998, calendar.Refuse, "0001-01-01", nil},
		{"before it", "9999-01-01", -9999, calendar.Refuse, "", calendar.ErrRange},
		{"more", "0001-01-01", 10000, calendar.Refuse, "", calendar.ErrRange},
		{"more back", "9999-01-01", -10000, calendar.Refuse, "", calendar.ErrRange},
		{"largest", "2018-01-01", math.MaxInt, calendar.Refuse, "", calendar.ErrRange},
		{"smallest", "2018-01-01", math.MinInt, calendar.Refuse, "", calendar.ErrRange},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := date(tt.from).AddYears(tt.n, tt.r)
			if !errors.Is(err, tt.err) || got.String() != tt.want {
				t.Errorf("%v, %v; want %s, %v", got, err, tt.want, tt.err)
			}
			if sum, ok := errors.AsType[*calendar.ArithmeticError](err); ok && *sum != (calendar.ArithmeticError{From: date(tt.from), N: tt.n, Unit: "years"}) {
				t.Errorf("error %#v", err)
			}
		})
	}
}

// The last day of a term is the day before the anniversary of its first.
func TestAnniversary(t *testing.T) {
	tests := []struct {
		from  string
		years int
		last  string
	}{
		{"2018-04-01", 3, "2021-03-31"},
		{"2018-04-01", 4, "2022-03-31"},
		{"2018-04-01", 5, "2023-03-31"},
		{"2020-02-29", 3, "2023-02-28"},
		{"2020-02-29", 4, "2024-02-28"},
		{"2020-02-29", 5, "2025-02-28"},
		{"2020-03-01", 3, "2023-02-28"},
	}
	for _, tt := range tests {
		got, err := date(tt.from).Anniversary(tt.years)
		if err != nil || add(t, got, -1) != date(tt.last) {
			t.Errorf("%d years from %s: %v, %v; want the day after %s", tt.years, tt.from, got, err, tt.last)
		}
	}
}

// The anniversary is that of package time, for every day of four hundred years and more.
func TestAnniversaryAgreesWithPackageTime(t *testing.T) {
	visited := 0
	for d := date("1990-01-01"); d.Before(date("2400-01-01")); d = add(t, d, 1) {
		for _, years := range []int{1, 3, 4, 5} {
			want, _ := calendar.FromTime(utc(d).AddDate(years, 0, 0), time.UTC)
			if got, err := d.Anniversary(years); err != nil || got != want {
				t.Fatalf("%v and %d years: %v, %v; want %v", d, years, got, err, want)
			}
			visited++
		}
	}
	if visited == 0 {
		t.Fatal("no day visited")
	}
}

// slowAddMonths finds the day by walking, from the words alone.
func slowAddMonths(t testing.TB, d calendar.Date, n int, r calendar.Rounding) (calendar.Date, bool) {
	year, month := d.Year(), int(d.Month())
	for ; n > 0; n-- {
		if month++; month > 12 {
			year, month = year+1, 1
		}
	}
	for ; n < 0; n++ {
		if month--; month < 1 {
			year, month = year-1, 12
		}
	}
	for day := d.Day(); day > 0; day-- {
		got, err := calendar.NewDate(year, time.Month(month), day)
		if err != nil {
			continue
		}
		switch {
		case day == d.Day() || r == calendar.LastDay:
			return got, true
		case r == calendar.FirstOfNext:
			return add(t, got, 1), true
		}
		return calendar.Date{}, false
	}
	return calendar.Date{}, false
}

func TestAddMonthsLaws(t *testing.T) {
	r := newRand()
	for range 100_000 {
		hold(t, calendartest.CheckMonths(calendartest.Date(r), r.IntN(2*12*9999)-12*9999, r.IntN(60)-30))
	}
	visited := 0
	for d := date("2019-01-01"); d.Before(date("2024-03-02")); d = add(t, d, 1) {
		for n := -30; n <= 30; n++ {
			hold(t, calendartest.CheckMonths(d, n, -n/2))
			for _, r := range []calendar.Rounding{calendar.Refuse, calendar.LastDay, calendar.FirstOfNext} {
				want, ok := slowAddMonths(t, d, n, r)
				if got, err := d.AddMonths(n, r); got != want || (err == nil) != ok {
					t.Fatalf("%v %+d months, %v: %v, %v; want %v", d, n, r, got, err, want)
				}
			}
			visited++
		}
	}
	if visited != 1887*61 {
		t.Errorf("visited %d sums", visited)
	}
}

// FuzzAddMonths holds any day and any two numbers of months to the laws of months (CAL-5 to CAL-7).
func FuzzAddMonths(f *testing.F) {
	f.Add(int32(737790), int64(1), int64(1))
	f.Add(int32(lastDay), int64(math.MaxInt64), int64(math.MinInt64))
	f.Add(int32(736725), int64(1), int64(1)) // from 31 January
	f.Add(int32(737484), int64(12), int64(36))
	f.Fuzz(func(t *testing.T, n int32, a, b int64) {
		if d, err := calendar.MinDate().AddDays(int(n)); err == nil {
			hold(t, calendartest.CheckMonths(d, int(a), int(b)))
		}
	})
}

// Sums of months with a rounding do not chain, and nobody may believe that they do.
func TestMonthsDoNotChain(t *testing.T) {
	d := date("2018-01-31")
	one, _ := d.AddMonths(1, calendar.LastDay)
	two, _ := one.AddMonths(1, calendar.LastDay)
	direct, _ := d.AddMonths(2, calendar.LastDay)
	if two != date("2018-03-28") || direct != date("2018-03-31") {
		t.Errorf("chained %v, direct %v", two, direct)
	}
	year, _ := date("2020-02-29").Anniversary(1)
	chained, _ := year.Anniversary(3)
	if direct, _ := date("2020-02-29").Anniversary(4); chained != date("2024-03-01") || direct != date("2024-02-29") {
		t.Errorf("chained %v, direct %v", chained, direct)
	}
}

func TestUntil(t *testing.T) {
	tests := []struct {
		name     string
		from, to string
		want     calendar.Difference
	}{
		{"same day", "2018-04-01", "2018-04-01", calendar.Difference{}},
		{"days", "2018-04-01", "2018-04-30", calendar.Difference{Days: 29}},
		{"one month", "2018-04-01", "2018-05-01", calendar.Difference{Months: 1}},
		{"a term less a day", "2018-04-01", "2021-03-31", calendar.Difference{Years: 2, Months: 11, Days: 30}},
		{"a term", "2018-04-01", "2021-04-01", calendar.Difference{Years: 3}},
		{"end of January to end of February", "2018-01-31", "2018-02-28", calendar.Difference{Days: 28}},
		{"end of January to 1 March", "2018-01-31", "2018-03-01", calendar.Difference{Months: 1, Days: 1}},
		{"leap day to 28 February", "2020-02-29", "2021-02-28", calendar.Difference{Months: 11, Days: 30}},
		{"leap day to 1 March", "2020-02-29", "2021-03-01", calendar.Difference{Years: 1, Days: 1}},
		{"back a day", "2018-04-01", "2018-03-31", calendar.Difference{Days: -1}},
		{"back from the end of March", "2020-03-31", "2020-02-29", calendar.Difference{Months: -1, Days: -2}},
		{"back a term", "2021-04-01", "2018-04-01", calendar.Difference{Years: -3}},
		{"back over a month end", "2018-03-01", "2018-01-31", calendar.Difference{Months: -1, Days: -1}},
		{"everything", "0001-01-01", "9999-12-31", calendar.Difference{Years: 9998, Months: 11, Days: 30}},
		{"everything back", "9999-12-31", "0001-01-01", calendar.Difference{Years: -9998, Months: -11, Days: -30}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, err := date(tt.from).Until(date(tt.to)); err != nil || got != tt.want {
				t.Errorf("%v, %v; want %v", got, err, tt.want)
			}
		})
	}
}

// A difference forwards is the most whole months that fit and then days: no oracle but the words.
func checkUntil(t testing.TB, d, e calendar.Date) {
	t.Helper()
	got, err := d.Until(e)
	if err != nil {
		t.Fatal(err)
	}
	sign := e.Compare(d)
	for _, part := range []int{got.Years, got.Months, got.Days} {
		if part*sign < 0 {
			t.Fatalf("%v to %v is %v, with two signs", d, e, got)
		}
	}
	if sign < 0 {
		if -got.Months > 11 || -got.Days > 30 {
			t.Fatalf("%v to %v is %v, not in lowest terms", d, e, got)
		}
		return
	}
	months := 12*got.Years + got.Months
	mid, err := d.AddMonths(months, calendar.LastDay)
	if err != nil || add(t, mid, got.Days) != e || got.Months > 11 {
		t.Fatalf("%v to %v is %v, but that leads from %v elsewhere: %v", d, e, got, mid, err)
	}
	// One month more would be too far. The comparison is by the day of the month, so that from 31
	// January to 28 February is 28 days and not a month.
	if next := months + 1; next <= 12*9998 {
		if more, err := d.AddMonths(next, calendar.FirstOfNext); err == nil && !more.After(e) {
			t.Fatalf("%v to %v is %v, but %d months lead to %v", d, e, got, next, more)
		}
	}
}

func TestUntilLaws(t *testing.T) {
	r := newRand()
	for range 200_000 {
		d := randomDate(t, r)
		checkUntil(t, d, randomDate(t, r))
		if near, err := d.AddDays(r.IntN(900) - 450); err == nil {
			checkUntil(t, d, near)
		}
	}
}

func FuzzUntil(f *testing.F) {
	f.Add(uint32(737790), uint32(737819))
	f.Add(uint32(0), uint32(lastDay-1))
	f.Fuzz(func(t *testing.T, a, b uint32) {
		checkUntil(t, dayOf(t, 1+int(a%lastDay)), dayOf(t, 1+int(b%lastDay)))
	})
}

// computations returns the rows of a published file of sums: day, "[y years, m months, d days]" and
// the results.
func computations(t *testing.T, name string) [][]string {
	t.Helper()
	var rows [][]string
	for i, line := range strings.Split(strings.TrimSpace(string(published(t, "dates/"+name))), "\n") {
		if i > 0 {
			rows = append(rows, strings.Split(strings.TrimSpace(line), ";"))
		}
	}
	if len(rows) == 0 {
		t.Fatalf("%s has no rows", name)
	}
	return rows
}

// addPeriod adds years and months in one sum and days after it.
func addPeriod(t *testing.T, d calendar.Date, period string, r calendar.Rounding) calendar.Date {
	t.Helper()
	var years, months, days int
	if _, err := fmt.Sscanf(period, "[%d years, %d months, %d days]", &years, &months, &days); err != nil {
		t.Fatalf("%q: %v", period, err)
	}
	mid, err := d.AddMonths(12*years+months, r)
	if err != nil {
		t.Fatalf("%v and %s: %v", d, period, err)
	}
	return add(t, mid, days)
}

func TestPublishedComputations(t *testing.T) {
	for _, row := range computations(t, "exact_computations.csv") {
		for _, r := range []calendar.Rounding{calendar.Refuse, calendar.LastDay, calendar.FirstOfNext} {
			if got := addPeriod(t, date(row[0]), row[1], r); got != date(row[2]) {
				t.Errorf("%s and %s, %v: %v, want %s", row[0], row[1], r, got, row[2])
			}
		}
	}
	for _, row := range computations(t, "ambiguous_computations.csv") {
		if got := addPeriod(t, date(row[0]), row[1], calendar.FirstOfNext); got != date(row[2]) {
			t.Errorf("%s and %s, up: %v, want %s", row[0], row[1], got, row[2])
		}
		if got := addPeriod(t, date(row[0]), row[1], calendar.LastDay); got != date(row[3]) {
			t.Errorf("%s and %s, down: %v, want %s", row[0], row[1], got, row[3])
		}
	}
	for _, row := range computations(t, "first_last_day_of_month.csv") {
		if d := date(row[0]); d.FirstOfMonth() != date(row[1]) || d.LastOfMonth() != date(row[2]) {
			t.Errorf("the month of %v is %v to %v", d, d.FirstOfMonth(), d.LastOfMonth())
		}
	}
}
