package contract_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
)

func TestTermText(t *testing.T) {
	for _, s := range []string{"3+1+1", "3", "5", "5+5", "18m+6m", "1m", "50", "2+1m+11m", "599m", "1+1+1+1+1+1+1+1+1", strings.Repeat("599m+", 8) + "599m"} {
		term, err := contract.ParseTerm(s)
		if err != nil || term.String() != s {
			t.Errorf("ParseTerm(%q) = %v, %v", s, term, err)
		}
		if v := term.LogValue(); v.String() != s {
			t.Errorf("LogValue of %q: %v", s, v)
		}
	}
	for _, c := range []struct {
		name, in string
		want     error
	}{
		{"nothing", "", contract.ErrSyntax}, {"no length", "0", contract.ErrSyntax}, {"a needless zero", "03", contract.ErrSyntax},
		{"years in months", "36m", contract.ErrSyntax}, {"a plus at the end", "3+", contract.ErrSyntax}, {"a plus before", "+3", contract.ErrSyntax},
		{"two pluses", "3++1", contract.ErrSyntax}, {"a minus", "3-1", contract.ErrSyntax}, {"spaces", "3 + 1", contract.ErrSyntax},
		{"a unit of years", "3y", contract.ErrSyntax}, {"an option of nothing", "3+0", contract.ErrSyntax}, {"months twice", "3mm", contract.ErrSyntax},
		{"50 years in months", "600m", contract.ErrSyntax}, {"51 years", "51", contract.ErrTermLength}, {"601 months", "601m", contract.ErrTermLength}, {"a huge number", "99999999999999999999", contract.ErrTermLength},
		{"nine options", "1+1+1+1+1+1+1+1+1+1", contract.ErrTermLength}, {"a million parts", strings.Repeat("1+", 1_000_000) + "1", contract.ErrSyntax},
	} {
		term := contract.MustTerm("7")
		_, err := contract.ParseTerm(c.in)
		if !errors.Is(err, c.want) || len(err.Error()) > 256 {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
		if c.in != "" && (term.UnmarshalText([]byte(c.in)) == nil || term != contract.MustTerm("7")) {
			t.Errorf("%s: UnmarshalText gives %v", c.name, term)
		}
	}
	if longest := strings.Repeat("599m+", 8) + "599m"; len(longest) != contract.MaxTermText {
		t.Errorf("the longest term has %d bytes, and the limit is %d", len(longest), contract.MaxTermText)
	}
	term := contract.MustTerm("7")
	if err := term.UnmarshalText(nil); err != nil || !term.IsZero() {
		t.Errorf("the empty text: %v, %v", term, err)
	}
	if b, err := term.MarshalText(); err != nil || len(b) != 0 {
		t.Errorf("the zero term: %q, %v", b, err)
	}
	defer func() {
		if recover() == nil {
			t.Error("MustTerm does not panic")
		}
	}()
	contract.MustTerm("x")
}

func TestNewTerm(t *testing.T) {
	const year = contract.Year
	term, err := contract.NewTerm(3*year, year, year)
	if err != nil || term != contract.AggregatedTerm() || term != contract.MustTerm("3+1+1") {
		t.Errorf("CJ-77: 3+1+1 is %v, %v", term, err)
	}
	if term.Options() != 2 || term.Part(0) != 36 || term.Part(2) != 12 || term.Part(3) != 0 || term.Part(-1) != 0 || term.Longest() != 60 {
		t.Errorf("CJ-78: %v has %d options, parts %d, %d, %d", term, term.Options(), term.Part(0), term.Part(2), term.Part(3))
	}
	if (contract.Term{}).Options() != 0 || (contract.Term{}).Longest() != 0 {
		t.Error("the zero term has parts")
	}
	for name, call := range map[string]func() (contract.Term, error){
		"no length":         func() (contract.Term, error) { return contract.NewTerm(0) },
		"a negative length": func() (contract.Term, error) { return contract.NewTerm(-year) },
		"too long":          func() (contract.Term, error) { return contract.NewTerm(contract.MaxPartMonths + 1) },
		"an empty option":   func() (contract.Term, error) { return contract.NewTerm(year, 0) },
		"too many options": func() (contract.Term, error) {
			return contract.NewTerm(year, make([]contract.Months, contract.MaxOptions+1)...)
		},
	} {
		if term, err := call(); !errors.Is(err, contract.ErrTermLength) || !term.IsZero() {
			t.Errorf("%s: %v, %v", name, term, err)
		}
	}
	if _, err := contract.NewTerm(contract.MaxPartMonths, 1, 1, 1, 1, 1, 1, 1, 1); err != nil {
		t.Errorf("the longest and the most options: %v", err)
	}
}

// TestTermEnds names the days: CJ-78, a common start, both sides of 29 February, and the witness that
// chaining would be wrong.
func TestTermEnds(t *testing.T) {
	for _, c := range []struct{ name, term, start, want string }{
		{"CJ-78 from a first of April", "3+1+1", "2018-04-01", "2021-03-31 2022-03-31 2023-03-31"},
		{"from 29 February", "3+1+1", "2020-02-29", "2023-02-28 2024-02-28 2025-02-28"},
		{"from 1 March", "3+1+1", "2020-03-01", "2023-02-28 2024-02-29 2025-02-28"},
		{"from 28 February", "3+1+1", "2020-02-28", "2023-02-27 2024-02-27 2025-02-27"},
		{"from New Year", "5+5", "2020-01-01", "2024-12-31 2029-12-31"},
		{"months from the 31st", "1m+1m+1m", "2018-01-31", "2018-02-28 2018-03-30 2018-04-30"},
	} {
		term := contract.MustTerm(c.term)
		var got []string
		for n := range term.Options() + 1 {
			end, err := term.End(day(c.start), n)
			if err != nil {
				t.Fatalf("%s: %v", c.name, err)
			}
			got = append(got, end.String())
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
	term := contract.AggregatedTerm()
	for _, n := range []int{-1, 3} {
		if _, err := term.End(day("2018-04-01"), n); !errors.Is(err, contract.ErrNoOption) {
			t.Errorf("CJ-78: %d options: %v", n, err)
		}
		if _, err := term.EndSpan(when("2018-04"), n); !errors.Is(err, contract.ErrNoOption) {
			t.Errorf("%d options, coarse: %v", n, err)
		}
		if _, err := term.StartSpan(when("2018-04"), n); !errors.Is(err, contract.ErrNoOption) {
			t.Errorf("%d options, back: %v", n, err)
		}
	}
	if _, err := (contract.Term{}).End(day("2018-04-01"), 0); !errors.Is(err, contract.ErrNoTerm) {
		t.Errorf("no term: %v", err)
	}
	if _, err := term.End(calendar.Date{}, 0); !errors.Is(err, calendar.ErrNoDate) {
		t.Errorf("no start: %v", err)
	}
	if end, err := term.End(day("9994-12-31"), 2); err != nil || end != day("9999-12-30") {
		t.Errorf("the last start but one: %v, %v", end, err)
	}
	if _, err := term.End(day("9995-01-01"), 2); !errors.Is(err, calendar.ErrRange) {
		t.Errorf("a start whose term leaves the calendar: %v", err)
	}
}

// TestTermLaws walks every start from 1990 to 2060: lengths, order, and the anniversary of the start.
func TestTermLaws(t *testing.T) {
	term := contract.AggregatedTerm()
	ties, starts := 0, 0
	var before [3]calendar.Date
	for d := range calendar.MustPeriod("1990-01-01/2060-12-31").Days() {
		starts++
		var ends [3]calendar.Date
		for n := range ends {
			end, err := term.End(d, n)
			if err != nil {
				t.Fatal(err)
			}
			ends[n] = end
			anniversary, _ := d.Anniversary(3 + n)
			if anniversary.Sub(end) != 1 {
				t.Fatalf("%v with %d options ends on %v, the day before %v", d, n, end, anniversary)
			}
			days, least, most := end.Sub(d)+1, []int{1095, 1460, 1825}[n], []int{1096, 1461, 1827}[n]
			if days < least || days > most {
				t.Fatalf("%v with %d options is %d days", d, n, days)
			}
			if n > 0 {
				if gap := end.Sub(ends[n-1]); gap != 365 && gap != 366 {
					t.Fatalf("%v: option %d is %d days", d, n, gap)
				}
			}
			if end.Before(before[n]) {
				t.Fatalf("%v with %d options ends before the start of the day before does", d, n)
			}
		}
		if d.Year() >= 2017 && ends == before {
			ties++
		}
		before = ends
	}
	if starts != 25933 {
		t.Errorf("%d starts", starts)
	}
	t.Logf("%d starts, %d ties", starts, ties)
}

func TestTermSpans(t *testing.T) {
	five := contract.MustTerm("5")
	start, err := five.StartSpan(when("2023-08"), 0)
	if err != nil || start != when("[2018-08-02..2018-09-01]") {
		t.Errorf("five years that expire in August 2023 began on %v, %v", start, err)
	}
	end, err := five.EndSpan(start, 0)
	if err != nil || end != when("[2023-08-01..2023-08-31]") {
		t.Errorf("and end on %v, %v", end, err)
	}
	if end, err := contract.AggregatedTerm().EndSpan(when("2018-04-01"), 1); err != nil || end != when("2022-03-31") {
		t.Errorf("an exact start: %v, %v", end, err)
	}
	if s, err := contract.MustTerm("1").StartSpan(when("2024-02-28"), 0); !errors.Is(err, calendar.ErrOrder) {
		t.Errorf("no year ends on 2024-02-28: %v, %v", s, err)
	}
	if s, err := contract.MustTerm("1").StartSpan(when("2025-02-28"), 0); err != nil || s != when("[2024-02-29..2024-03-01]") {
		t.Errorf("two years end on 2025-02-28: %v, %v", s, err)
	}
	for name, err := range map[string]error{
		"no start":             second(five.EndSpan(calendar.Span{}, 0)),
		"no end":               second(five.StartSpan(calendar.ToBeConfirmed(), 0)),
		"late start":           second(five.EndSpan(when("9998-01-01"), 0)),
		"partly late":          second(five.EndSpan(when("[9993-01-01..9996-01-01]"), 0)),
		"early end":            second(five.StartSpan(when("0003-01-01"), 0)),
		"end of days":          second(five.StartSpan(when("9999-12-31"), 0)),
		"before the first day": second(contract.MustTerm("1m").StartSpan(when("0001-01-30"), 0)),
		"the last day but one": second(five.StartSpan(when("[9999-12-29..9999-12-30]"), 0)),
		"ends on either":       second(five.StartSpan(when("[9999-12-30..9999-12-31]"), 0)),
	} {
		if err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if s, err := contract.MustTerm("1m").StartSpan(when("0001-01-31"), 0); err != nil || s != when("0001-01-01") {
		t.Errorf("the first month there is: %v, %v", s, err)
	}
	// The next start ends with the calendar, and the one after it nowhere.
	if s, err := contract.MustTerm("1m").StartSpan(when("9999-12-29"), 0); err != nil || s != when("9999-11-30") {
		t.Errorf("the last month that ends before the calendar: %v, %v", s, err)
	}
	if s, err := contract.MustTerm("1m").StartSpan(when("[9999-12-28..9999-12-29]"), 0); err != nil || s != when("[9999-11-29..9999-11-30]") {
		t.Errorf("the last two: %v, %v", s, err)
	}
	// Every start lies in the span computed back from its own end, and no start outside it ends so.
	for _, text := range []string{"1", "3", "5", "18m", "1m", "7m"} {
		term := contract.MustTerm(text)
		for d := range calendar.MustPeriod("2019-12-01/2020-04-30").Days() {
			end, _ := term.End(d, 0)
			back, err := term.StartSpan(calendar.On(end), 0)
			first, _ := back.Earliest()
			last, _ := back.Latest()
			if err != nil || d.Before(first) || d.After(last) {
				t.Fatalf("%s from %v ends on %v and goes back to %v, %v", text, d, end, back, err)
			}
			for _, outside := range []struct {
				from calendar.Date
				by   int
			}{{first, -1}, {last, 1}} {
				other, _ := outside.from.AddDays(outside.by)
				if e, _ := term.End(other, 0); e == end {
					t.Fatalf("%s: %v ends on %v too, outside %v", text, other, end, back)
				}
			}
		}
	}
}

func second[T any](_ T, err error) error { return err }

func ExampleTerm_End() {
	term := contract.AggregatedTerm()
	for options := range term.Options() + 1 {
		end, err := term.End(calendar.MustDate("2018-04-01"), options)
		fmt.Println(term, "with", options, "options ends on", end, err)
	}
	// Output:
	// 3+1+1 with 0 options ends on 2021-03-31 <nil>
	// 3+1+1 with 1 options ends on 2022-03-31 <nil>
	// 3+1+1 with 2 options ends on 2023-03-31 <nil>
}

// TestPartPastTheLast: a term of as many parts as may be has none after them.
func TestPartPastTheLast(t *testing.T) {
	long := contract.MustTerm("1+1+1+1+1+1+1+1+1")
	if n := long.Options(); n != contract.MaxOptions || long.Part(n) != contract.Year || long.Part(n+1) != 0 {
		t.Errorf("%d options, the last of %d months, then %d", n, long.Part(n), long.Part(n+1))
	}
}
