package calendar_test

import (
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unsafe"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/calendar/calendartest"
)

func span(s string) calendar.Span { return calendar.MustSpan(s) }

// spans are one text of each form with the days it may mean.
var spans = []struct {
	text             string
	precision        calendar.Precision
	earliest, latest string
}{
	{"2017-09-15", calendar.PrecisionDay, "2017-09-15", "2017-09-15"},
	{"2017-11", calendar.PrecisionMonth, "2017-11-01", "2017-11-30"},
	{"2020-02", calendar.PrecisionMonth, "2020-02-01", "2020-02-29"},
	{"9999-12", calendar.PrecisionMonth, "9999-12-01", "9999-12-31"},
	{"0001-01", calendar.PrecisionMonth, "0001-01-01", "0001-01-31"},
	{"2017-21", calendar.PrecisionSeason, "2017-03-01", "2017-06-21"},
	{"2017-22", calendar.PrecisionSeason, "2017-06-01", "2017-09-23"},
	{"2017-23", calendar.PrecisionSeason, "2017-09-01", "2017-12-22"},
	{"2017-24", calendar.PrecisionSeason, "2017-12-01", "2018-03-21"},
	{"9999-23", calendar.PrecisionSeason, "9999-09-01", "9999-12-22"},
	{"2018", calendar.PrecisionYear, "2018-01-01", "2018-12-31"},
	{"9999", calendar.PrecisionYear, "9999-01-01", "9999-12-31"},
	{"[2017-11-20..2017-12-20]", calendar.PrecisionRange, "2017-11-20", "2017-12-20"},
	{"[0001-01-01..9999-12-31]", calendar.PrecisionRange, "0001-01-01", "9999-12-31"},
	{"XXXX", calendar.PrecisionUnconfirmed, "", ""},
}

func TestSpanIsSmall(t *testing.T) {
	if got := unsafe.Sizeof(calendar.Span{}); got > 12 {
		t.Errorf("a span takes %d bytes", got)
	}
}

func TestSpanForms(t *testing.T) {
	seen := map[calendar.Precision]bool{}
	for _, tt := range spans {
		t.Run(tt.text, func(t *testing.T) {
			s, err := calendar.ParseSpan(tt.text)
			if err != nil {
				t.Fatal(err)
			}
			seen[s.Precision()] = true
			if s.String() != tt.text || s.Precision() != tt.precision || s.IsZero() {
				t.Errorf("%q of %v precision", s, s.Precision())
			}
			earliest, ok := s.Earliest()
			latest, ok2 := s.Latest()
			if earliest.String() != tt.earliest || latest.String() != tt.latest || ok != (tt.earliest != "") || ok2 != ok {
				t.Errorf("%v %v to %v %v, want %q to %q", earliest, ok, latest, ok2, tt.earliest, tt.latest)
			}
			day, ok := s.Day()
			if ok != (tt.precision == calendar.PrecisionDay) || ok && day != earliest || !ok && !day.IsZero() {
				t.Errorf("day %v, %v", day, ok)
			}
			if b, err := s.AppendText([]byte("by ")); err != nil || string(b) != "by "+tt.text {
				t.Errorf("appended %q, %v", b, err)
			}
			b, err := json.Marshal(s)
			var back calendar.Span
			if err != nil || json.Unmarshal(b, &back) != nil || back != s {
				t.Errorf("%s in JSON, back as %v, %v", b, back, err)
			}
		})
	}
	if len(seen) != 6 {
		t.Errorf("%d precisions seen", len(seen))
	}
}

func TestSpanConstructors(t *testing.T) {
	must := func(s calendar.Span, err error) calendar.Span {
		t.Helper()
		if err != nil {
			t.Error(err)
		}
		return s
	}
	for text, got := range map[string]calendar.Span{
		"2017-09-15":               calendar.On(date("2017-09-15")),
		"2017-11":                  must(calendar.InMonth(2017, time.November)),
		"2017-21":                  must(calendar.InSeason(2017, calendar.Spring)),
		"2017-22":                  must(calendar.InSeason(2017, calendar.Summer)),
		"2017-23":                  must(calendar.InSeason(2017, calendar.Autumn)),
		"9998-24":                  must(calendar.InSeason(9998, calendar.Winter)),
		"0001-21":                  must(calendar.InSeason(1, calendar.Spring)),
		"2018":                     must(calendar.InYear(2018)),
		"0001":                     must(calendar.InYear(1)),
		"9999":                     must(calendar.InYear(9999)),
		"[2017-11-20..2017-12-20]": must(calendar.Between(date("2017-11-20"), date("2017-12-20"))),
		"2017-11-20":               must(calendar.Between(date("2017-11-20"), date("2017-11-20"))),
		"XXXX":                     calendar.ToBeConfirmed(),
		"":                         calendar.On(calendar.Date{}),
	} {
		if got.String() != text || text != "" && got != span(text) {
			t.Errorf("%v, want %q", got, text)
		}
	}
	type result struct {
		span calendar.Span
		err  error
	}
	of := func(s calendar.Span, err error) result { return result{s, err} }
	tests := []struct {
		name string
		got  result
		want error
	}{
		{"month 0", of(calendar.InMonth(2017, 0)), calendar.ErrNoSuchDay},
		{"month 13", of(calendar.InMonth(2017, 13)), calendar.ErrNoSuchDay},
		{"month of year 0", of(calendar.InMonth(0, 1)), calendar.ErrRange},
		{"month of year 10000", of(calendar.InMonth(10000, 1)), calendar.ErrRange},
		{"no season", of(calendar.InSeason(2017, 0)), calendar.ErrNoSuchDay},
		{"fifth season", of(calendar.InSeason(2017, 5)), calendar.ErrNoSuchDay},
		{"last season there could be", of(calendar.InSeason(2017, 255)), calendar.ErrNoSuchDay},
		{"season of year 0", of(calendar.InSeason(0, calendar.Spring)), calendar.ErrRange},
		{"season of year 10000", of(calendar.InSeason(10000, calendar.Spring)), calendar.ErrRange},
		{"winter that leaves the calendar", of(calendar.InSeason(9999, calendar.Winter)), calendar.ErrRange},
		{"year 0", of(calendar.InYear(0)), calendar.ErrRange},
		{"year 10000", of(calendar.InYear(10000)), calendar.ErrRange},
		{"smallest year", of(calendar.InYear(math.MinInt)), calendar.ErrRange},
		{"reversed", of(calendar.Between(date("2017-11-21"), date("2017-11-20"))), calendar.ErrOrder},
		{"no first day", of(calendar.Between(calendar.Date{}, date("2017-11-20"))), calendar.ErrNoDate},
		{"no last day", of(calendar.Between(date("2017-11-20"), calendar.Date{})), calendar.ErrNoDate},
	}
	for _, tt := range tests {
		if !errors.Is(tt.got.err, tt.want) || !tt.got.span.IsZero() {
			t.Errorf("%s: %v, %v; want %v", tt.name, tt.got.span, tt.got.err, tt.want)
			continue
		}
		checkErrorText(t, tt.got.err)
	}
}

// A season reaches over every day that either convention gives it, and over no more than the two.
func TestSeasonsHoldBothConventions(t *testing.T) {
	tests := []struct {
		season                  calendar.Season
		meteorologicalFrom, to  string
		astronomicalFrom, until string // earliest equinox or solstice of this century, latest of the next
	}{
		{calendar.Spring, "2017-03-01", "2017-05-31", "2017-03-19", "2017-06-21"},
		{calendar.Summer, "2017-06-01", "2017-08-31", "2017-06-20", "2017-09-23"},
		{calendar.Autumn, "2017-09-01", "2017-11-30", "2017-09-22", "2017-12-22"},
		{calendar.Winter, "2017-12-01", "2018-02-28", "2017-12-20", "2018-03-21"},
	}
	for _, tt := range tests {
		s, err := calendar.InSeason(2017, tt.season)
		if err != nil {
			t.Fatal(err)
		}
		earliest, _ := s.Earliest()
		latest, _ := s.Latest()
		if earliest != date(tt.meteorologicalFrom) || latest != date(tt.until) {
			t.Errorf("%v is %v to %v", tt.season, earliest, latest)
		}
		if latest.Before(date(tt.to)) || earliest.After(date(tt.astronomicalFrom)) {
			t.Errorf("%v is %v to %v, too short", tt.season, earliest, latest)
		}
	}
}

var badSpans = []struct {
	name, in string
	want     error
}{
	{"empty", "", calendar.ErrSyntax},
	{"no such day", "2017-02-29", calendar.ErrNoSuchDay},
	{"month 0", "2017-00", calendar.ErrNoSuchDay},
	{"month 13", "2017-13", calendar.ErrNoSuchDay},
	{"before the seasons", "2017-20", calendar.ErrNoSuchDay},
	{"after the seasons", "2017-25", calendar.ErrNoSuchDay},
	{"southern winter", "2017-32", calendar.ErrNoSuchDay},
	{"winter that leaves the calendar", "9999-24", calendar.ErrRange},
	{"year 0", "0000", calendar.ErrRange},
	{"month of year 0", "0000-01", calendar.ErrRange},
	{"day of year 0", "0000-01-01", calendar.ErrRange},
	{"letters for a year", "20x7", calendar.ErrSyntax},
	{"letters for a century", "x017", calendar.ErrSyntax},
	{"letters for a year of a month", "20x7-01", calendar.ErrSyntax},
	{"letter for a month", "2017-0x", calendar.ErrSyntax},
	{"slash", "2017/11", calendar.ErrSyntax},
	{"small letters", "xxxx", calendar.ErrSyntax},
	{"month to be confirmed", "2017-XX", calendar.ErrSyntax},
	{"decade", "201X", calendar.ErrSyntax},
	{"word", "TBC", calendar.ErrSyntax},
	{"uncertain", "2017?", calendar.ErrSyntax},
	{"quarter", "2017-Q1", calendar.ErrSyntax},
	{"range reversed", "[2017-12-20..2017-11-20]", calendar.ErrOrder},
	{"range of one day", "[2017-12-20..2017-12-20]", calendar.ErrSyntax},
	{"range with a wrong first day", "[2017-13-20..2017-12-20]", calendar.ErrNoSuchDay},
	{"range with a wrong last day", "[2017-12-20..2017-12-32]", calendar.ErrNoSuchDay},
	{"range in braces", "{2017-11-20..2017-12-20}", calendar.ErrSyntax},
	{"range not opened", " 2017-11-20..2017-12-20]", calendar.ErrSyntax},
	{"range not closed", "[2017-11-20..2017-12-20 ", calendar.ErrSyntax},
	{"range with one dot", "[2017-11-20. 2017-12-20]", calendar.ErrSyntax},
	{"range of months", "[2017-11..2017-12]", calendar.ErrSyntax},
	{"interval", "2017-11-20/2017-12-20", calendar.ErrSyntax},
	{"full-width digits", "２０１７", calendar.ErrSyntax},
	{"space", "2017 ", calendar.ErrSyntax},
	{"five-digit year", "12017", calendar.ErrSyntax},
	{"sign", "+2017", calendar.ErrSyntax},
	{"sign for a digit", "+017", calendar.ErrSyntax},
	{"long", strings.Repeat("X", 1<<20), calendar.ErrSyntax},
}

func TestParseSpanRefuses(t *testing.T) {
	for _, tt := range badSpans {
		t.Run(tt.name, func(t *testing.T) {
			checkBadText(t, calendar.ParseSpan, (*calendar.Span).UnmarshalText, span("2017-11"), tt.in, tt.want)
		})
	}
	defer func() {
		if err, ok := recover().(error); !ok || !errors.Is(err, calendar.ErrNoSuchDay) {
			t.Errorf("panicked with %v", err)
		}
	}()
	calendar.MustSpan("2017-13")
}

func FuzzParseSpan(f *testing.F) {
	for _, tt := range spans {
		f.Add(tt.text)
	}
	for _, tt := range badSpans {
		f.Add(tt.in[:min(len(tt.in), 100)])
	}
	f.Fuzz(func(t *testing.T, text string) {
		hold(t, calendartest.CheckSpanText(text))
		if s, err := calendar.ParseSpan(text); err == nil {
			hold(t, calendartest.CheckSpan(s, calendar.Always(), date("2017-09-15"), 0))
		}
	})
}

func TestNothingSaidIsNotToBeConfirmed(t *testing.T) {
	var nothing calendar.Span
	if !nothing.IsZero() || calendar.ToBeConfirmed().IsZero() || nothing == calendar.ToBeConfirmed() {
		t.Error("nothing said is to be confirmed")
	}
	if nothing.String() != "" || nothing.Precision() != calendar.PrecisionNone {
		t.Errorf("nothing said is %q in %v precision", nothing, nothing.Precision())
	}
	s := span("2017-11")
	if err := s.UnmarshalText(nil); err != nil || !s.IsZero() {
		t.Errorf("the empty text is %v, %v", s, err)
	}
	if b, err := nothing.MarshalText(); err != nil || len(b) != 0 {
		t.Errorf("nothing said is %q, %v", b, err)
	}
	for _, s := range []calendar.Span{nothing, calendar.ToBeConfirmed()} {
		if _, ok := s.Earliest(); ok {
			t.Errorf("%v has a first day", s)
		}
		if _, ok := s.Latest(); ok {
			t.Errorf("%v has a last day", s)
		}
		for _, d := range []calendar.Date{{}, calendar.MinDate(), date("2017-11-01"), calendar.MaxDate()} {
			for _, got := range []calendar.Ternary{s.Before(d), s.After(d), s.OnOrBefore(d), s.OnOrAfter(d), s.Precedes(calendar.On(d)), calendar.On(d).Precedes(s)} {
				if got != calendar.Unknown {
					t.Errorf("%v compared with %v is %v", s, d, got)
				}
			}
		}
		if got := s.Within(calendar.Always()); got != calendar.Unknown {
			t.Errorf("%v in a period is %v", s, got)
		}
	}
	if s := span("2017-11"); s.Before(calendar.Date{})|s.After(calendar.Date{})|s.OnOrBefore(calendar.Date{})|s.OnOrAfter(calendar.Date{}) != calendar.Unknown {
		t.Error("a month is comparable with no day")
	}
}

// answer is the slow, obvious comparison: ask every day the span may mean.
func answer(s calendar.Span, ask func(calendar.Date) bool) calendar.Ternary {
	earliest, ok := s.Earliest()
	if !ok {
		return calendar.Unknown
	}
	latest, _ := s.Latest()
	var yes, no bool
	for day := range period(earliest, latest).Days() {
		if ask(day) {
			yes = true
		} else {
			no = true
		}
	}
	switch {
	case yes && no:
		return calendar.Unknown
	case yes:
		return calendar.Yes
	}
	return calendar.No
}

func period(first, last calendar.Date) calendar.Period {
	p, err := calendar.Through(first, last)
	if err != nil {
		panic(err)
	}
	return p
}

// A coarse answer is the answer of every day that could be meant, and unknown means that both occur.
func TestCoarseComparisonsAreSound(t *testing.T) {
	within := calendar.MustPeriod("2017-10-20/2018-01-10")
	counts := map[calendar.Ternary]int{}
	for _, text := range []string{"2017-09-15", "2017-11", "2017-23", "2017-24", "2018", "[2017-11-20..2017-12-20]", "[2017-10-19..2018-01-10]", "[2017-10-20..2018-01-10]", "[2017-10-20..2018-01-11]"} {
		s := span(text)
		for d := date("2016-12-30"); d.Before(date("2019-01-03")); d = add(t, d, 1) {
			for _, tt := range []struct {
				name string
				got  calendar.Ternary
				ask  func(calendar.Date) bool
			}{
				{"before", s.Before(d), func(day calendar.Date) bool { return day.Before(d) }},
				{"after", s.After(d), func(day calendar.Date) bool { return day.After(d) }},
				{"on or before", s.OnOrBefore(d), func(day calendar.Date) bool { return !day.After(d) }},
				{"on or after", s.OnOrAfter(d), func(day calendar.Date) bool { return !day.Before(d) }},
			} {
				if want := answer(s, tt.ask); tt.got != want {
					t.Fatalf("%v %s %v: %v, want %v", s, tt.name, d, tt.got, want)
				}
				counts[tt.got]++
			}
		}
		if got, want := s.Within(within), answer(s, within.Contains); got != want {
			t.Errorf("%v within %v: %v, want %v", s, within, got, want)
		}
		if got := s.Within(calendar.Period{}); got != calendar.No {
			t.Errorf("%v within no days: %v", s, got)
		}
	}
	if counts[calendar.Yes] == 0 || counts[calendar.No] == 0 || counts[calendar.Unknown] == 0 {
		t.Errorf("answers %v", counts)
	}
}

func TestWithinOpenPeriods(t *testing.T) {
	from, upTo := calendar.MustPeriod("2017-11-01/.."), calendar.MustPeriod("../2017-11-30")
	tests := []struct {
		span       string
		from, upTo calendar.Ternary
	}{
		{"2017-11", calendar.Yes, calendar.Yes},
		{"2017-10-31", calendar.No, calendar.Yes},
		{"2017-12-01", calendar.Yes, calendar.No},
		{"2017", calendar.Unknown, calendar.Unknown},
		{"9999-12-31", calendar.Yes, calendar.No},
		{"0001-01-01", calendar.No, calendar.Yes},
	}
	for _, tt := range tests {
		if got := span(tt.span).Within(from); got != tt.from {
			t.Errorf("%s within %v: %v", tt.span, from, got)
		}
		if got := span(tt.span).Within(upTo); got != tt.upTo {
			t.Errorf("%s within %v: %v", tt.span, upTo, got)
		}
	}
	if got := (calendar.Span{}).Within(calendar.Period{}); got != calendar.No {
		t.Errorf("nothing within no days: %v", got)
	}
}

// Two spans are in the order that all their days are in.
func TestSpansInOrder(t *testing.T) {
	tests := []struct {
		a, b string
		want calendar.Ternary
	}{
		{"2017-11", "2017-12", calendar.Yes},
		{"2017-12", "2017-11", calendar.No},
		{"2017-11", "2017-11", calendar.Unknown},
		{"2018", "2018-06", calendar.Unknown},
		{"2018", "2019-01-01", calendar.Yes},
		{"2018-01-01", "2018-01-01", calendar.No},
		{"2017-11", "2017-11-01", calendar.No},
		{"2017-11", "2017-11-02", calendar.Unknown},
		{"2017-11-30", "2017-11", calendar.No},
		{"2017-11-29", "2017-11", calendar.Unknown},
		{"2017-12", "XXXX", calendar.Unknown},
	}
	for _, tt := range tests {
		a, b := span(tt.a), span(tt.b)
		if got := a.Precedes(b); got != tt.want {
			t.Errorf("%s precedes %s: %v, want %v", tt.a, tt.b, got, tt.want)
		}
		if tt.b != "XXXX" {
			if got := answer(a, func(d calendar.Date) bool { return b.After(d) == calendar.Yes }); tt.want == calendar.Yes && got != calendar.Yes {
				t.Errorf("%s precedes %s, but not on every day", tt.a, tt.b)
			}
		}
	}
}

// Six weeks before a month is a range of days, each six weeks before a day of the month.
func TestSpanAddDays(t *testing.T) {
	tests := []struct {
		name, from string
		n          int
		want       string
	}{
		{"six weeks before a day", "2018-01-15", -42, "2017-12-04"},
		{"six weeks before a month", "2018-01", -42, "[2017-11-20..2017-12-20]"},
		{"six weeks before a year", "2018", -42, "[2017-11-20..2018-11-19]"},
		{"six weeks before a season", "2017-21", -42, "[2017-01-18..2017-05-10]"},
		{"a range stays one", "[2017-11-20..2017-12-20]", 42, "[2018-01-01..2018-01-31]"},
		{"nothing added to a month", "2018-01", 0, "2018-01"},
		{"nothing added to a day", "2018-01-15", 0, "2018-01-15"},
		{"to be confirmed", "XXXX", -42, "XXXX"},
		{"largest to be confirmed", "XXXX", math.MaxInt, "XXXX"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, err := span(tt.from).AddDays(tt.n); err != nil || got.String() != tt.want {
				t.Errorf("%v, %v; want %s", got, err, tt.want)
			}
		})
	}
	for _, n := range []int{-42, 0, 42} {
		if got, err := (calendar.Span{}).AddDays(n); err != calendar.ErrNoDate || !got.IsZero() {
			t.Errorf("nothing said %+d: %v, %v", n, got, err)
		}
	}
	for text, n := range map[string]int{"9999-12": 1, "0001-01": -1, "2018": math.MaxInt, "2017": math.MinInt} {
		if got, err := span(text).AddDays(n); !errors.Is(err, calendar.ErrRange) || !got.IsZero() {
			t.Errorf("%s %+d: %v, %v", text, n, got, err)
		}
	}
}

func TestSpanIntersect(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       string // "none" where they contradict each other
	}{
		{"year and month", "2018", "2018-06", "2018-06"},
		{"month and day", "2018-06", "2018-06-30", "2018-06-30"},
		{"month and the day before", "2018-06", "2018-05-31", "none"},
		{"months apart", "2018-06", "2018-07", "none"},
		{"seasons overlap", "2017-21", "2017-22", "[2017-06-01..2017-06-21]"},
		{"one day in common", "[2018-06-01..2018-06-10]", "[2018-06-10..2018-06-20]", "2018-06-10"},
		{"the same month", "2018-06", "2018-06", "2018-06"},
		{"a month and its days", "2018-06", "[2018-06-01..2018-06-30]", "2018-06"},
		{"month at the start of a range", "2018-06", "[2018-06-01..2018-07-30]", "2018-06"},
		{"month at the end of a range", "2018-06", "[2018-05-01..2018-06-30]", "2018-06"},
		{"to be confirmed and a month", "XXXX", "2018-06", "2018-06"},
		{"to be confirmed twice", "XXXX", "XXXX", "XXXX"},
		{"nothing and to be confirmed", "", "XXXX", "XXXX"},
		{"nothing and a day", "", "2018-06-30", "2018-06-30"},
		{"nothing twice", "", "", ""},
	}
	parse := func(s string) (got calendar.Span) {
		if err := got.UnmarshalText([]byte(s)); err != nil {
			t.Fatal(err)
		}
		return got
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, pair := range [][2]string{{tt.a, tt.b}, {tt.b, tt.a}} {
				got, ok := parse(pair[0]).Intersect(parse(pair[1]))
				if ok == (tt.want == "none") || ok && got.String() != tt.want || !ok && !got.IsZero() {
					t.Errorf("%s and %s: %q, %v; want %q", pair[0], pair[1], got, ok, tt.want)
				}
			}
		})
	}
}

// checkSpans draws two spans and holds them to the laws, beside a day and a period near the first.
func checkSpans(t testing.TB, r *rand.Rand) {
	t.Helper()
	a, b, p, d := calendartest.Span(r), calendartest.Span(r), calendartest.Period(r), calendartest.Date(r)
	if first, ok := a.Earliest(); ok {
		if near, err := first.AddDays(r.IntN(400)); err == nil {
			d = near
		}
	}
	hold(t, calendartest.CheckSpans(a, b))
	hold(t, calendartest.CheckSpan(a, p, d, r.IntN(200)-100))
}

func TestSpanLaws(t *testing.T) {
	r := newRand()
	for range 100_000 {
		checkSpans(t, r)
	}
}

// FuzzSpans holds any two spans, each by its precision, its first day and its length, beside any day,
// any number of days and a period to the laws of spans (CAL-11 to CAL-15).
func FuzzSpans(f *testing.F) {
	f.Add(uint8(1), int32(736700), int32(0), uint8(4), int32(736690), int32(40), int32(736700), int64(-42))
	f.Add(uint8(2), int32(736700), int32(2), uint8(3), int32(736690), int32(0), int32(736731), int64(42))
	f.Add(uint8(5), int32(1), int32(0), uint8(0), int32(lastDay), int32(0), int32(lastDay), int64(math.MinInt64))
	f.Add(uint8(6), int32(1), int32(0), uint8(6), int32(1), int32(0), int32(1), int64(0))
	f.Fuzz(func(t *testing.T, kindA uint8, firstA, lengthA int32, kindB uint8, firstB, lengthB int32, at int32, n int64) {
		d, err := calendar.MinDate().AddDays(int(at) - 1)
		if err != nil {
			return
		}
		a, b := spanOf(kindA, firstA, lengthA), spanOf(kindB, firstB, lengthB)
		var p calendar.Period
		if first, ok := b.Earliest(); ok {
			last, _ := b.Latest()
			p = period(first, last)
		}
		hold(t, calendartest.CheckSpans(a, b))
		hold(t, calendartest.CheckSpan(a, p, d, int(n)))
		if first, ok := a.Earliest(); ok { // beside its ends too
			last, _ := a.Latest()
			hold(t, calendartest.CheckSpan(a, p, first, int(n%100)))
			hold(t, calendartest.CheckSpan(a, calendar.Always(), last, 0))
		}
	})
}

// spanOf returns the span of one precision that begins in or with a day; the zero Span where there is
// none such.
func spanOf(kind uint8, first, length int32) (s calendar.Span) {
	d, err := calendar.MinDate().AddDays(int(first) - 1)
	if err != nil {
		return calendar.Span{}
	}
	switch kind % 7 {
	case 0:
		s = calendar.On(d)
	case 1:
		s, _ = calendar.InMonth(d.Year(), d.Month())
	case 2:
		s, _ = calendar.InSeason(d.Year(), calendar.Season(length&7))
	case 3:
		s, _ = calendar.InYear(d.Year())
	case 4:
		if last, err := d.AddDays(int(length)); err == nil {
			s, _ = calendar.Between(d, last)
		}
	case 5:
		s = calendar.ToBeConfirmed()
	}
	return s
}

// TestSeasonsRefusedByTheirCode: an error of a season names it as its text form does, 21 to 24.
func TestSeasonsRefusedByTheirCode(t *testing.T) {
	for _, c := range []struct {
		year   int
		season calendar.Season
		month  time.Month
	}{{0, calendar.Spring, 21}, {9999, calendar.Winter, 24}, {2018, calendar.Winter + 1, 25}} {
		_, err := calendar.InSeason(c.year, c.season)
		if civil, ok := errors.AsType[*calendar.CivilError](err); !ok || civil.Year != c.year || civil.Month != c.month {
			t.Errorf("season %d of %d: %v", c.season, c.year, err)
		}
	}
}
