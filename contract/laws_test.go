package contract_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
)

// lengthsOf returns how many days a term of 3+1+1 lasts with each number of options, both ends counted,
// from any day of a period.
func lengthsOf(t *testing.T, starts string, end func(calendar.Date, int) (calendar.Date, error)) (out [3][]int) {
	t.Helper()
	var seen [3]map[int]bool
	for n := range seen {
		seen[n] = map[int]bool{}
	}
	for d := range calendar.MustPeriod(starts).Days() {
		for n := range seen {
			last, err := end(d, n)
			if err != nil {
				t.Fatal(err)
			}
			seen[n][last.Sub(d)+1] = true
		}
	}
	for n := range out {
		out[n] = slices.Sorted(maps.Keys(seen[n]))
	}
	return out
}

// TestTermLengths: CJ-78, three, four and five years and nothing else, in days; those that no day begins
// are left out.
func TestTermLengths(t *testing.T) {
	same := func(a, b [3][]int) bool { return slices.EqualFunc(a[:], b[:], slices.Equal[[]int]) }
	all, near := [3][]int{{1095, 1096}, {1460, 1461}, {1825, 1826, 1827}}, [3][]int{{1095, 1096}, {1461}, {1826, 1827}}
	end := contract.AggregatedTerm().End
	if got := lengthsOf(t, "1990-01-01/2199-12-31", end); !same(got, all) {
		t.Errorf("from 1990 to 2199: %v", got)
	}
	if got := lengthsOf(t, "2017-01-01/2060-12-31", end); !same(got, near) {
		t.Errorf("from 2017 to 2060: %v", got)
	}
	wrong := func(d calendar.Date, n int) (calendar.Date, error) { return d.AddMonths(36+12*n, calendar.FirstOfNext) }
	if got := lengthsOf(t, "2017-01-01/2060-12-31", wrong); same(got, near) {
		t.Error("ends a day late are not noticed")
	}
	if _, err := contract.AggregatedTerm().Length(3); err == nil || contract.AggregatedTerm().Longest() != 5*contract.Year {
		t.Error("more than five years")
	}
}

// tiesOf counts the days from which a term ends as it does from the day before, and those that come after
// no 29 February or end before.
func tiesOf(starts string, end func(calendar.Date, int) (calendar.Date, error)) (ties, wrong int) {
	var before [3]calendar.Date
	for d := range calendar.MustPeriod(starts).Days() {
		for n := range before {
			last, _ := end(d, n)
			yesterday, _ := d.AddDays(-1)
			leap := yesterday.Month() == 2 && yesterday.Day() == 29
			if last == before[n] {
				ties++
			}
			if last.Before(before[n]) || last == before[n] && !leap {
				wrong++
			}
			before[n] = last
		}
	}
	return ties, wrong
}

// TestTermTies: a later start ends no earlier, and on the same day only from 29 February and 1 March.
func TestTermTies(t *testing.T) {
	end := contract.AggregatedTerm().End
	if ties, wrong := tiesOf("2017-01-01/2060-12-31", end); ties != 22 || wrong != 0 {
		t.Errorf("%d ties, %d wrong", ties, wrong)
	}
	if ties, wrong := tiesOf("1990-01-01/2199-12-31", end); ties < 100 || wrong != 0 {
		t.Errorf("%d ties, %d wrong", ties, wrong)
	}
	down := func(d calendar.Date, n int) (calendar.Date, error) { return d.AddMonths(36+12*n, calendar.LastDay) }
	if ties, wrong := tiesOf("2017-01-01/2060-12-31", down); ties == 22 && wrong == 0 {
		t.Error("rounding down is not noticed")
	}
}

// TestExtensionsAreNotChained: from 29 February 2020 the fourth year ends on 28 February 2024; a year
// counted from the end of the third would end on the 29th.
func TestExtensionsAreNotChained(t *testing.T) {
	start, term := day("2020-02-29"), contract.AggregatedTerm()
	third, _ := term.End(start, 0)
	direct, err := term.End(start, 1)
	next, _ := third.AddDays(1)
	chained, _ := contract.MustTerm("1").End(next, 0)
	if err != nil || direct != day("2024-02-28") || chained != day("2024-02-29") {
		t.Errorf("direct %v, chained %v, %v", direct, chained, err)
	}
}
