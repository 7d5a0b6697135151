package migration_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
)

// tooMany returns the paths of what is over a limit in number.
func tooMany(t *testing.T, err error) (paths []string) {
	t.Helper()
	var faults *hscn.Faults
	if err == nil || !errors.As(err, &faults) {
		return nil
	}
	for f := range faults.All() {
		if f.Problem == hscn.TooMany {
			paths = append(paths, f.Path)
		}
	}
	return paths
}

// TestScheduleLimits: as many of each as there may be are read, and one more is not.
func TestScheduleLimits(t *testing.T) {
	month := calendar.MustSpan("2018-03")
	for name, c := range map[string]struct {
		most int
		of   func(n int) migration.Schedule
	}{
		"allocations": {migration.MaxAllocations, func(n int) (s migration.Schedule) {
			for i := range n {
				s.Allocations = append(s.Allocations, migration.Allocation{Supplier: fmt.Sprint("S", i), Month: month})
			}
			return s
		}},
		"forecasts": {migration.MaxForecasts, func(n int) (s migration.Schedule) {
			for i := range n {
				s.Forecasts = append(s.Forecasts, migration.Forecast{
					Supplier: fmt.Sprint("S", i), Template: migration.Standard, From: month, Migrations: make([]int, migration.ForecastMonths),
				})
			}
			return s
		}},
		"bookings": {migration.MaxBookings, func(n int) (s migration.Schedule) {
			for i := range n {
				s.Bookings = append(s.Bookings, migration.Booking{Site: fmt.Sprint("X", i), Supplier: "S", On: date("2018-03-01")})
			}
			return s
		}},
	} {
		if err := c.of(c.most).Validate(); err != nil {
			t.Errorf("%d %s: %v", c.most, name, err)
		}
		if got := tooMany(t, c.of(c.most+1).Validate()); len(got) != 1 || got[0] != name {
			t.Errorf("%d %s: too many of %q", c.most+1, name, got)
		}
		s := c.of(c.most) // the last of as many as there may be is looked at like the others
		switch name {
		case "allocations":
			s.Allocations[c.most-1] = s.Allocations[0]
		case "forecasts":
			s.Forecasts[c.most-1] = s.Forecasts[0]
		case "bookings":
			s.Bookings[c.most-1] = s.Bookings[0]
		}
		if err := s.Validate(); !errors.Is(err, hscn.DuplicateValue) {
			t.Errorf("%d %s, the last twice: %v", c.most, name, err)
		}
	}
}

// TestMissingSaysWhatIsPending: what a state waits for is among what is missing, and being out of turn is
// nothing that is missing.
func TestMissingSaysWhatIsPending(t *testing.T) {
	pending := map[migration.State]hscn.Code{
		migration.IssueFound: migration.CodeDecisionPending, migration.RolledBack: migration.CodeRescheduleRequired, migration.Investigating: migration.CodeRetestRequired,
	}
	seen := 0
	for _, steps := range [][]migration.Event{{}, {migration.FindIssue}, {migration.FindIssue, migration.DecideRollBack}, {migration.FindIssue, migration.DecideInvestigate}} {
		for n := range 10 {
			s := after(n)
			if n == 9 { // cut over
				for _, e := range steps {
					s, _ = migration.Next(s, migration.Step{On: date("2019-03-01"), Event: e})
				}
			}
			missing := s.Missing()
			if missing.Has(migration.CodeOutOfTurn) {
				t.Errorf("%v: out of turn is missing", s.State())
			}
			for state, code := range pending {
				if missing.Has(code) != (state == s.State()) {
					t.Errorf("%v: %s is missing: %v", s.State(), code, missing.Has(code))
				}
			}
			if pending[s.State()] != "" {
				seen++
			}
		}
	}
	if seen != 3 {
		t.Errorf("%d states that wait for something", seen)
	}
}

// TestSiteLimits: as many tests, orders and entries as there may be, and one more.
func TestSiteLimits(t *testing.T) {
	for name, c := range map[string]struct {
		most int
		of   func(s *migration.Site, n int)
	}{
		"tests": {migration.MaxOwnTests, func(s *migration.Site, n int) {
			s.Tests = nil
			for i := range n {
				s.Tests = append(s.Tests, fmt.Sprint("test ", i))
			}
		}},
		"orders": {migration.MaxOrders, func(s *migration.Site, n int) {
			s.Orders = nil
			for i := range n {
				s.Orders = append(s.Orders, migration.Order{ID: fmt.Sprint("SIN", i), Kind: migration.Connectivity})
			}
		}},
		"entries": {migration.MaxEntries, func(s *migration.Site, n int) {
			first := s.Entries[0]
			s.Entries = nil
			for i := range n {
				e := first
				e.ID = fmt.Sprint("e", i)
				s.Entries = append(s.Entries, e)
			}
		}},
	} {
		s := leeds(t)
		s.Entries = s.Entries[:1]
		c.of(&s, c.most)
		if got := tooMany(t, s.Validate()); got != nil {
			t.Errorf("%d %s: too many of %q", c.most, name, got)
		}
		c.of(&s, c.most+1)
		if got := tooMany(t, s.Validate()); len(got) != 1 || got[0] != name {
			t.Errorf("%d %s: too many of %q", c.most+1, name, got)
		}
	}
}

// TestMonthsInARow: the months of a forecast go on over the end of a year, and one month of two years is
// two months.
func TestMonthsInARow(t *testing.T) {
	forecast := func(from string) migration.Forecast {
		return migration.Forecast{Supplier: "S", Template: migration.Standard, From: calendar.MustSpan(from), Migrations: make([]int, migration.ForecastMonths)}
	}
	for from, fits := range map[string]bool{"2018-10": false, "2019-01": false, "2019-04": false, "2019-05": true, "2019-11": true, "2018-05": true, "2018-06": false, "2020-11": true} {
		s := migration.Schedule{Forecasts: []migration.Forecast{forecast("2018-11"), forecast(from)}}
		if err := s.Validate(); (err == nil) != fits {
			t.Errorf("from 2018-11 and from %s: %v", from, err)
		}
	}
}
