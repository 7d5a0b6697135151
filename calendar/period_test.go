package calendar_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"unsafe"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/calendar/calendartest"
)

func mustPeriod(t *testing.T) func(calendar.Period, error) calendar.Period {
	return func(p calendar.Period, err error) calendar.Period {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
}

func TestPeriodIsSmall(t *testing.T) {
	if got := unsafe.Sizeof(calendar.Period{}); got != 8 {
		t.Errorf("a period takes %d bytes", got)
	}
}

// Each constructor names what becomes of the end, and the text always shows the last day.
func TestPeriodConstructors(t *testing.T) {
	must := mustPeriod(t)
	tests := []struct {
		name        string
		got         calendar.Period
		text        string
		first, last string // empty where open
		length      int    // 0 where open
	}{
		{"until", must(calendar.Until(date("2017-11-01"), date("2017-12-01"))), "2017-11-01/2017-11-30", "2017-11-01", "2017-11-30", 30},
		{"until the next day", must(calendar.Until(date("2017-11-01"), date("2017-11-02"))), "2017-11-01/2017-11-01", "2017-11-01", "2017-11-01", 1},
		{"until the end of the calendar", must(calendar.Until(date("9999-12-30"), date("9999-12-31"))), "9999-12-30/9999-12-30", "9999-12-30", "9999-12-30", 1},
		{"through", must(calendar.Through(date("2017-11-01"), date("2017-11-30"))), "2017-11-01/2017-11-30", "2017-11-01", "2017-11-30", 30},
		{"through the same day", must(calendar.Through(date("2017-11-01"), date("2017-11-01"))), "2017-11-01/2017-11-01", "2017-11-01", "2017-11-01", 1},
		{"through everything", must(calendar.Through(calendar.MinDate(), calendar.MaxDate())), "0001-01-01/9999-12-31", "0001-01-01", "9999-12-31", lastDay},
		{"from", must(calendar.From(date("2018-04-01"))), "2018-04-01/..", "2018-04-01", "", 0},
		{"up to", must(calendar.UpTo(date("2019-07-31"))), "../2019-07-31", "", "2019-07-31", 0},
		{"always", calendar.Always(), "../..", "", "", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := tt.got
			first, ok1 := p.First()
			last, ok2 := p.Last()
			if first.String() != tt.first || ok1 != (tt.first != "") || last.String() != tt.last || ok2 != (tt.last != "") {
				t.Errorf("%v %v to %v %v", first, ok1, last, ok2)
			}
			if n, ok := p.Len(); n != tt.length || ok != (tt.length != 0) {
				t.Errorf("%d days, %v", n, ok)
			}
			if p.String() != tt.text || p.IsZero() || p != calendar.MustPeriod(tt.text) {
				t.Errorf("%q, want %q", p, tt.text)
			}
			b, err := json.Marshal(p)
			var back calendar.Period
			if err != nil || json.Unmarshal(b, &back) != nil || back != p {
				t.Errorf("%s in JSON, back as %v, %v", b, back, err)
			}
		})
	}
}

func TestPeriodConstructorsRefuse(t *testing.T) {
	type result struct {
		period calendar.Period
		err    error
	}
	of := func(p calendar.Period, err error) result { return result{p, err} }
	day := date("2017-11-01")
	tests := []struct {
		name string
		got  result
		want error
	}{
		{"until the same day", of(calendar.Until(day, day)), calendar.ErrOrder},
		{"until the day before", of(calendar.Until(day, date("2017-10-31"))), calendar.ErrOrder},
		{"through the day before", of(calendar.Through(day, date("2017-10-31"))), calendar.ErrOrder},
		{"until no day", of(calendar.Until(day, calendar.Date{})), calendar.ErrNoDate},
		{"until from no day", of(calendar.Until(calendar.Date{}, day)), calendar.ErrNoDate},
		{"through no day", of(calendar.Through(day, calendar.Date{})), calendar.ErrNoDate},
		{"through from no day", of(calendar.Through(calendar.Date{}, day)), calendar.ErrNoDate},
		{"from no day", of(calendar.From(calendar.Date{})), calendar.ErrNoDate},
		{"up to no day", of(calendar.UpTo(calendar.Date{})), calendar.ErrNoDate},
	}
	for _, tt := range tests {
		if !errors.Is(tt.got.err, tt.want) || !tt.got.period.IsZero() {
			t.Errorf("%s: %v, %v; want %v", tt.name, tt.got.period, tt.got.err, tt.want)
			continue
		}
		checkErrorText(t, tt.got.err)
	}
	_, err := calendar.Until(day, date("2017-10-31"))
	if order, ok := errors.AsType[*calendar.OrderError](err); !ok || *order != (calendar.OrderError{First: day, End: date("2017-10-31")}) {
		t.Errorf("error %#v", err)
	}
}

func TestZeroPeriodHoldsNoDay(t *testing.T) {
	var zero calendar.Period
	if !zero.IsZero() || zero.String() != "" || zero.Contains(calendar.MinDate()) || zero.Contains(calendar.Date{}) {
		t.Errorf("the zero Period is %v", zero)
	}
	if n, ok := zero.Len(); n != 0 || !ok {
		t.Errorf("the zero Period has %d days, %v", n, ok)
	}
	if _, ok := zero.First(); ok {
		t.Error("the zero Period has a first day")
	}
	if _, ok := zero.Last(); ok {
		t.Error("the zero Period has a last day")
	}
	for range zero.Days() {
		t.Fatal("the zero Period has days")
	}
	for _, p := range []calendar.Period{zero, calendar.Always(), calendar.MustPeriod("0001-01-01/.."), calendar.MustPeriod("../9999-12-31")} {
		if p.Overlaps(zero) || zero.Overlaps(p) {
			t.Errorf("%v overlaps no days", p)
		}
		if both, ok := p.Intersect(zero); ok || !both.IsZero() {
			t.Errorf("%v and no days have %v in common", p, both)
		}
		if p.Contains(calendar.Date{}) {
			t.Errorf("%v contains the zero Date", p)
		}
	}
	p := calendar.Always()
	if err := p.UnmarshalText(nil); err != nil || !p.IsZero() {
		t.Errorf("the empty text is %v, %v", p, err)
	}
	if b, err := zero.MarshalText(); err != nil || len(b) != 0 {
		t.Errorf("the zero Period is %q, %v", b, err)
	}
}

func TestPeriodContains(t *testing.T) {
	tests := []struct {
		period, day string
		want        bool
	}{
		{"2017-11-01/2017-11-30", "2017-10-31", false},
		{"2017-11-01/2017-11-30", "2017-11-01", true},
		{"2017-11-01/2017-11-30", "2017-11-30", true},
		{"2017-11-01/2017-11-30", "2017-12-01", false},
		{"2018-04-01/..", "2018-03-31", false},
		{"2018-04-01/..", "2018-04-01", true},
		{"2018-04-01/..", "9999-12-31", true},
		{"../2019-07-31", "0001-01-01", true},
		{"../2019-07-31", "2019-07-31", true},
		{"../2019-07-31", "2019-08-01", false},
		{"../..", "0001-01-01", true},
		{"../..", "9999-12-31", true},
		{"0001-01-01/9999-12-31", "9999-12-31", true},
	}
	for _, tt := range tests {
		if got := calendar.MustPeriod(tt.period).Contains(date(tt.day)); got != tt.want {
			t.Errorf("%s contains %s: %v", tt.period, tt.day, got)
		}
	}
}

func TestPeriodIntersect(t *testing.T) {
	tests := []struct{ name, a, b, want string }{
		{"one inside", "2017-01-01/2017-12-31", "2017-11-01/2017-11-30", "2017-11-01/2017-11-30"},
		{"overlapping", "2017-01-01/2017-06-30", "2017-06-01/2017-12-31", "2017-06-01/2017-06-30"},
		{"one day in common", "2017-01-01/2017-06-01", "2017-06-01/2017-12-31", "2017-06-01/2017-06-01"},
		{"side by side", "2017-01-01/2017-05-31", "2017-06-01/2017-12-31", ""},
		{"apart", "2017-01-01/2017-01-31", "2017-06-01/2017-12-31", ""},
		{"open ends", "2017-01-01/..", "../2017-06-30", "2017-01-01/2017-06-30"},
		{"open the same way", "2017-01-01/..", "2018-01-01/..", "2018-01-01/.."},
		{"open and before", "2017-01-01/..", "../2016-12-31", ""},
		{"always", "../..", "2017-01-01/..", "2017-01-01/.."},
		{"always twice", "../..", "../..", "../.."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, b := calendar.MustPeriod(tt.a), calendar.MustPeriod(tt.b)
			for _, pair := range [][2]calendar.Period{{a, b}, {b, a}} {
				got, ok := pair[0].Intersect(pair[1])
				if got.String() != tt.want || ok != (tt.want != "") || pair[0].Overlaps(pair[1]) != ok {
					t.Errorf("%v and %v: %v, %v", pair[0], pair[1], got, ok)
				}
			}
		})
	}
}

func TestPeriodDays(t *testing.T) {
	var got []string
	for d := range calendar.MustPeriod("2020-02-28/2020-03-01").Days() {
		got = append(got, d.String())
	}
	if want := []string{"2020-02-28", "2020-02-29", "2020-03-01"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	for text, want := range map[string]int{"9999-12-30/..": 2, "../0001-01-03": 3, "9999-12-31/9999-12-31": 1, "../..": lastDay} {
		n := 0
		var last calendar.Date
		for d := range calendar.MustPeriod(text).Days() {
			if last = d; !calendar.MustPeriod(text).Contains(d) {
				t.Fatalf("%v is not in %s", d, text)
			}
			n++
		}
		if n != want || last.IsZero() {
			t.Errorf("%s has %d days, want %d", text, n, want)
		}
	}
	for d := range calendar.Always().Days() {
		if d != calendar.MinDate() {
			t.Fatal("the days did not stop when asked to")
		}
		break
	}
}

var badPeriods = []struct {
	name, in string
	want     error
}{
	{"empty", "", calendar.ErrSyntax},
	{"one day", "2017-11-01", calendar.ErrSyntax},
	{"two slashes", "2017-11-01//2017-11-30", calendar.ErrSyntax},
	{"three days", "2017-11-01/2017-11-30/2017-12-01", calendar.ErrSyntax},
	{"reversed", "2017-11-30/2017-11-01", calendar.ErrOrder},
	{"reversed by a day", "2017-11-02/2017-11-01", calendar.ErrOrder},
	{"no such first day", "2017-11-31/2017-12-01", calendar.ErrNoSuchDay},
	{"no such last day", "2017-11-01/2017-11-31", calendar.ErrNoSuchDay},
	{"year 0", "0000-11-01/2017-11-30", calendar.ErrRange},
	{"months", "2017-11/2017-12", calendar.ErrSyntax},
	{"nothing before", "/2017-11-30", calendar.ErrSyntax},
	{"nothing after", "2017-11-01/", calendar.ErrSyntax},
	{"one dot", "2017-11-01/.", calendar.ErrSyntax},
	{"three dots", ".../2017-11-01", calendar.ErrSyntax},
	{"dash", "2017-11-01-2017-11-30", calendar.ErrSyntax},
	{"space", "2017-11-01 /2017-11-30", calendar.ErrSyntax},
	{"duration", "2017-11-01/P30D", calendar.ErrSyntax},
	{"long", strings.Repeat("/", 1<<20), calendar.ErrSyntax},
	{"long with a good beginning", "2017-11-01/2017-11-30" + strings.Repeat(" ", 1<<20), calendar.ErrSyntax},
}

func TestParsePeriodRefuses(t *testing.T) {
	for _, tt := range badPeriods {
		t.Run(tt.name, func(t *testing.T) {
			checkBadText(t, calendar.ParsePeriod, (*calendar.Period).UnmarshalText, calendar.MustPeriod("2018-04-01/.."), tt.in, tt.want)
		})
	}
	defer func() {
		if err, ok := recover().(error); !ok || !errors.Is(err, calendar.ErrOrder) {
			t.Errorf("panicked with %v", err)
		}
	}()
	calendar.MustPeriod("2017-11-30/2017-11-01")
}

func FuzzParsePeriod(f *testing.F) {
	for _, tt := range badPeriods {
		f.Add(tt.in[:min(len(tt.in), 100)])
	}
	f.Add("2017-11-01/2017-11-30")
	f.Add("../..")
	f.Fuzz(func(t *testing.T, s string) { hold(t, calendartest.CheckPeriodText(s)) })
}

func TestPeriodLaws(t *testing.T) {
	r := newRand()
	for range 50_000 {
		hold(t, calendartest.CheckPeriod(calendartest.Period(r), calendartest.Period(r), calendartest.Date(r)))
	}
}

// FuzzPeriods holds any two periods, each by its first day and its length, and any day to the laws of
// periods. A length below 1 leaves one end or both open.
func FuzzPeriods(f *testing.F) {
	f.Add(int32(736600), int32(30), int32(736610), int32(400), int32(736629))
	f.Add(int32(1), int32(0), int32(lastDay), int32(-1), int32(1))
	f.Add(int32(0), int32(0), int32(1), int32(lastDay), int32(lastDay))
	f.Fuzz(func(t *testing.T, a, n, b, m, at int32) {
		day := func(n int32) calendar.Date {
			d, err := calendar.MinDate().AddDays(int(n) - 1)
			if err != nil {
				return calendar.Date{}
			}
			return d
		}
		make := func(first, length int32) (p calendar.Period) {
			d := day(first)
			switch {
			case d.IsZero():
			case length == 0:
				p, _ = calendar.From(d)
			case length == -1:
				p, _ = calendar.UpTo(d)
			case length < 0:
				p = calendar.Always()
			default:
				last, err := d.AddDays(int(length) - 1)
				if err == nil {
					p, _ = calendar.Through(d, last)
				}
			}
			return p
		}
		if d := day(at); !d.IsZero() {
			hold(t, calendartest.CheckPeriod(make(a, n), make(b, m), d))
		}
	})
}
