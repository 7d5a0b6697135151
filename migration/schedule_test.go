package migration_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
)

func span(s string) calendar.Span { return calendar.MustSpan(s) }

// spring is a plan with something of everything.
func spring() migration.Schedule {
	return migration.Schedule{
		Allocations: []migration.Allocation{{"A Networks", span("2018-03"), 2}, {"A Networks", span("2018-04"), 1}},
		Forecasts: []migration.Forecast{
			{"A Networks", migration.Standard, span("2018-03"), []int{2, 1, 0, 0, 4, 0}},
			{"B Telecom", migration.Standard, span("2018-01"), []int{0, 0, 5, 0, 0, 0}},
			{"B Telecom", migration.Bespoke, span("2017-11"), []int{0, 0, 1, 0, 0, 0}},
		},
		Bookings: []migration.Booking{
			{"S1", "A Networks", date("2018-03-05"), migration.Standard},
			{"S2", "A Networks", date("2018-03-31"), migration.Standard},
			{"S3", "A Networks", date("2018-04-01"), migration.Standard},
			{"S4", "A Networks", date("2018-04-30"), migration.Bespoke},
			{"S5", "A Networks", date("2018-06-01"), 0},
			{"S6", "B Telecom", date("2018-03-01"), migration.Standard},
		},
	}
}

// TestSchedule: MG-01, slots; MG-02, forecasts; MG-04, templates.
func TestSchedule(t *testing.T) {
	report := spring().Assess(date("2018-02-01"))
	for _, c := range []struct {
		name    string
		rule    hscn.ID
		where   string
		verdict hscn.Verdict
		code    hscn.Code
	}{
		{"MG-01 two in two slots", hscn.MG01, "allocations[0].slots", hscn.Satisfied, ""},
		{"MG-01 two in one slot", hscn.MG01, "allocations[1].slots", hscn.Breached, "slots-exceeded"},
		{"MG-01 no allocation for the month", hscn.MG01, "bookings[4].on", hscn.Undetermined, "no-allocation"},
		{"MG-01 no allocation for the supplier", hscn.MG01, "bookings[5].on", hscn.Undetermined, "no-allocation"},
		{"MG-02 as forecast", hscn.MG02, "forecasts[0].migrations[0]", hscn.Satisfied, ""},
		{"MG-02 fewer than forecast", hscn.MG02, "forecasts[1].migrations[2]", hscn.Satisfied, ""},
		{"MG-02 no forecast for the template", hscn.MG02, "bookings[3].on", hscn.Undetermined, "not-forecast"},
		{"MG-04 no template", hscn.MG04, "bookings[4].template", hscn.Undetermined, "template-not-stated"},
	} {
		f, ok := finding(report, c.rule, c.where)
		if !ok || f.Verdict != c.verdict || f.Code != c.code || (f.Force == hscn.May) != (c.rule == hscn.MG04) {
			t.Errorf("%s: %v", c.name, f)
		}
	}
	for _, f := range report.Findings {
		if f.Force == hscn.Must || f.Blocks() {
			t.Errorf("a third party's copy decides: %v", f)
		}
	}
	s := spring()
	s.Bookings = append(s.Bookings, migration.Booking{"S7", "A Networks", date("2018-05-02"), migration.Standard})
	f, ok := finding(s.Assess(date("2018-02-01")), hscn.MG02, "forecasts[0].migrations[2]")
	if !ok || f.Verdict != hscn.Breached || f.Code != migration.CodeForecastExceeded || f.Force != hscn.Should {
		t.Errorf("MG-02, one more than forecast: %v", f)
	}
	if r := s.Assess(calendar.Date{}); len(r.Findings) != 1 || r.Findings[0].Code != migration.CodeNoDay || r.Findings[0].Blocks() {
		t.Errorf("no day: %v", r.Findings)
	}
}

// TestHolistic: MG-03, the forecasts of all suppliers together, in any order.
func TestHolistic(t *testing.T) {
	want := []migration.Expectation{
		{span("2017-11"), migration.Bespoke, 0}, {span("2017-12"), migration.Bespoke, 0}, {span("2018-01"), migration.Standard, 0},
		{span("2018-01"), migration.Bespoke, 1}, {span("2018-02"), migration.Standard, 0}, {span("2018-02"), migration.Bespoke, 0},
		{span("2018-03"), migration.Standard, 7}, {span("2018-03"), migration.Bespoke, 0}, {span("2018-04"), migration.Standard, 1},
		{span("2018-04"), migration.Bespoke, 0}, {span("2018-05"), migration.Standard, 0}, {span("2018-06"), migration.Standard, 0},
		{span("2018-07"), migration.Standard, 4}, {span("2018-08"), migration.Standard, 0},
	}
	s := spring()
	if got := s.Holistic(); !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
	slices.Reverse(s.Forecasts)
	if got := s.Holistic(); !slices.Equal(got, want) {
		t.Errorf("reversed, got %v", got)
	}
	if got := (migration.Schedule{Forecasts: []migration.Forecast{{From: span("9999-12"), Migrations: []int{1, 2}}, {Migrations: []int{1}}}}).Holistic(); len(got) != 1 {
		t.Errorf("past the end of the calendar: %v", got)
	}
}

func TestScheduleRoundTripAndFaults(t *testing.T) {
	data, err := json.Marshal(spring())
	if err != nil {
		t.Fatal(err)
	}
	got, err := migration.DecodeSchedule(data)
	var plain migration.Schedule
	if err := errors.Join(err, json.Unmarshal(data, &plain), got.Validate()); err != nil || !reflect.DeepEqual(got, spring()) || !reflect.DeepEqual(plain, spring()) {
		t.Errorf("%s: %v", data, err)
	}
	for in, want := range map[string]struct {
		path    string
		problem hscn.Problem
	}{
		`x`:       {"", hscn.BadSyntax},
		`{"x":1}`: {"x", hscn.UnknownMember},
		`{"allocations":[{"supplier":"A","month":"2018-03-01","slots":1}]}`:                                           {"allocations[0].month", hscn.Malformed},
		`{"allocations":[{"supplier":"A","slots":1}]}`:                                                                {"allocations[0].month", hscn.Missing},
		`{"allocations":[{"supplier":"A","month":"2018-03"}]}`:                                                        {"allocations[0].slots", hscn.Missing},
		`{"allocations":[{"supplier":"A","month":"2018-03","slots":-1}]}`:                                             {"allocations[0].slots", hscn.OutOfRange},
		`{"allocations":[{"month":"2018-03","slots":1}]}`:                                                             {"allocations[0].supplier", hscn.Missing},
		`{"allocations":[{"supplier":"A","month":"2018-03","slots":1},{"supplier":"A","month":"2018-03","slots":2}]}`: {"allocations[1].month", hscn.DuplicateValue},
		`{"forecasts":[{"supplier":"A","template":"standard","from":"2018-03","migrations":[1,2,3,4,5]}]}`:            {"forecasts[0].migrations", hscn.OutOfRange},
		`{"forecasts":[{"supplier":"A","template":"standard","from":"2018-03","migrations":[1,2,3,4,5,6,7]}]}`:        {"forecasts[0].migrations", hscn.TooMany},
		`{"forecasts":[{"supplier":"A","from":"2018-03","migrations":[1,2,3,4,5,6]}]}`:                                {"forecasts[0].template", hscn.Missing},
		`{"forecasts":[{"supplier":"A","template":"standard","from":"2018","migrations":[1,2,3,4,5,6]}]}`:             {"forecasts[0].from", hscn.Malformed},
		`{"bookings":[{"site":"S","supplier":"A"}]}`:                                                                  {"bookings[0].on", hscn.Missing},
		`{"bookings":[{"site":"S","supplier":"A","on":"2018-03-01","template":"x"}]}`:                                 {"bookings[0].template", hscn.UnknownWord},
		`{"bookings":[{"site":"S","supplier":"A","on":"2018-03-01"},{"site":"S","supplier":"B","on":"2018-03-01"}]}`:  {"bookings[1].site", hscn.DuplicateValue},
		`{"bookings":[{"supplier":"A","on":"2018-03-01"}]}`:                                                           {"bookings[0].site", hscn.Missing},
		`{"forecasts":[{"supplier":"A","template":"standard","from":"2018-03","migrations":[1,2,3,4,5,6]},{"supplier":"A","template":"standard","from":"2018-08","migrations":[1,2,3,4,5,6]}]}`: {"forecasts[1].migrations[0]", hscn.DuplicateValue},
	} {
		_, err := migration.DecodeSchedule([]byte(in))
		var faults *hscn.Faults
		if !errors.As(err, &faults) || faults.Len() != 1 {
			t.Errorf("%s: %v", in, err)
			continue
		}
		for f := range faults.All() {
			if f.Path != want.path || f.Problem != want.problem {
				t.Errorf("%s: %v, want %v at %q", in, &f, want.problem, want.path)
			}
		}
	}
	for _, s := range []migration.Schedule{
		{Allocations: make([]migration.Allocation, migration.MaxAllocations+1)}, {Forecasts: make([]migration.Forecast, migration.MaxForecasts+1)},
		{Bookings: make([]migration.Booking, migration.MaxBookings+1)},
	} {
		if err := s.Validate(); !errors.Is(err, hscn.TooMany) {
			t.Errorf("over a limit: %v", err)
		}
	}
}
