package calendar_test

import (
	"errors"
	"maps"
	"slices"
	"testing"

	"github.com/hscn-go/hscn/calendar"
)

func asKnown(t testing.TB, v calendar.Division, on string) calendar.WorkingDays {
	t.Helper()
	w, err := v.AsKnownOn(date(on))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// Each late change is there from the day it became known, and the day before it is not.
func TestAsKnownOn(t *testing.T) {
	tests := []struct {
		name      string
		division  calendar.Division
		known     string
		withdrawn []string
		added     []string
	}{
		{"Diamond Jubilee", calendar.EnglandAndWales, "2010-01-05", []string{"2012-05-28"}, []string{"2012-06-04", "2012-06-05"}},
		{"VE Day", calendar.EnglandAndWales, "2019-06-07", []string{"2020-05-04"}, []string{"2020-05-08"}},
		{"VE Day in Northern Ireland", calendar.NorthernIreland, "2019-06-07", []string{"2020-05-04"}, []string{"2020-05-08"}},
		{"Platinum Jubilee", calendar.EnglandAndWales, "2020-11-12", []string{"2022-05-30"}, []string{"2022-06-02", "2022-06-03"}},
		{"State Funeral", calendar.EnglandAndWales, "2022-09-10", nil, []string{"2022-09-19"}},
		{"State Funeral in Scotland", calendar.Scotland, "2022-09-10", nil, []string{"2022-09-19"}},
		{"State Funeral in Northern Ireland", calendar.NorthernIreland, "2022-09-10", nil, []string{"2022-09-19"}},
		{"State Funeral anywhere", calendar.AnywhereInUK, "2022-09-10", nil, []string{"2022-09-19"}},
		{"Coronation", calendar.EnglandAndWales, "2022-11-06", nil, []string{"2023-05-08"}},
		{"Coronation in Scotland", calendar.Scotland, "2022-11-06", nil, []string{"2023-05-08"}},
		{"World Cup", calendar.Scotland, "2026-02-04", nil, []string{"2026-06-15"}},
		{"World Cup anywhere", calendar.AnywhereInUK, "2026-02-04", nil, []string{"2026-06-15"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			now := asKnown(t, tt.division, tt.known)
			was := asKnown(t, tt.division, add(t, date(tt.known), -1).String())
			if was.Horizon() != now.Horizon() || now.Horizon() != tt.division.WorkingDays().Horizon() {
				t.Errorf("horizons %v and %v", was.Horizon(), now.Horizon())
			}
			want := map[string]bool{} // whether the day is a working day now, where that differs
			for _, day := range tt.withdrawn {
				want[day] = true
			}
			for _, day := range tt.added {
				want[day] = false
			}
			got := map[string]bool{}
			for d := range now.Horizon().Days() {
				before, err1 := was.IsWorkingDay(d)
				after, err2 := now.IsWorkingDay(d)
				if err1 != nil || err2 != nil {
					t.Fatal(err1, err2)
				}
				if before != after {
					got[d.String()] = after
				}
			}
			if !maps.Equal(got, want) {
				t.Errorf("changed %v, want %v", got, want)
			}
		})
	}
}

// Once everything is known, the list is the list.
func TestAsKnownInTheEnd(t *testing.T) {
	for _, v := range divisions {
		now, final := asKnown(t, v, "2026-11-22"), v.WorkingDays()
		for d := range final.Horizon().Days() {
			x, err1 := now.IsWorkingDay(d)
			y, err2 := final.IsWorkingDay(d)
			if x != y || err1 != nil || err2 != nil {
				t.Fatalf("%v: %v: %v, %v", v, d, err1, err2)
			}
		}
		all := final.Horizon()
		if n, _ := now.CountIn(all); n == 0 {
			t.Errorf("%v: no working days", v)
		}
	}
}

// Before any change was known, the jubilees and the rest are ordinary days and the moved holidays
// are where they always were.
func TestAsKnownInTheBeginning(t *testing.T) {
	w := asKnown(t, calendar.EnglandAndWales, "2010-01-04")
	for day, want := range map[string]bool{
		"2012-05-28": false, "2012-06-04": true, "2012-06-05": true,
		"2020-05-04": false, "2020-05-08": true,
		"2022-05-30": false, "2022-06-02": true, "2022-06-03": true,
		"2022-09-19": true, "2023-05-08": true, "2026-06-15": true,
		"2018-01-01": false, "2018-01-02": true,
	} {
		if got, err := w.IsWorkingDay(date(day)); err != nil || got != want {
			t.Errorf("%s: %v, %v", day, got, err)
		}
	}
}

// Where the record has a gap the answer is that it has one, and not a guess.
func TestNotRecorded(t *testing.T) {
	tests := []struct {
		name     string
		division calendar.Division
		on       string
		day      string // of the change that is not on record; empty where all are
	}{
		{"Scotland before the year", calendar.Scotland, "2009-12-31", ""},
		{"Scotland within the year", calendar.Scotland, "2010-01-01", "2012-05-28"},
		{"Scotland on the last day of the year", calendar.Scotland, "2010-12-30", "2012-05-28"},
		{"Scotland at the end of the year", calendar.Scotland, "2010-12-31", ""},
		{"Northern Ireland long before", calendar.NorthernIreland, "2009-12-31", "2012-05-28"},
		{"Northern Ireland on the first of the days", calendar.NorthernIreland, "2012-05-28", "2012-06-04"},
		{"Northern Ireland between them", calendar.NorthernIreland, "2012-06-04", "2012-06-05"},
		{"Northern Ireland on the last of the days", calendar.NorthernIreland, "2012-06-05", ""},
		{"Scotland, VE Day, before", calendar.Scotland, "2019-06-07", ""},
		{"Scotland, VE Day, first possible day", calendar.Scotland, "2019-06-08", "2020-05-04"},
		{"Scotland, VE Day, last day but one", calendar.Scotland, "2019-06-13", "2020-05-04"},
		{"Scotland, VE Day, after", calendar.Scotland, "2019-06-14", ""},
		{"Scotland, Platinum Jubilee, before", calendar.Scotland, "2020-11-11", ""},
		{"Scotland, Platinum Jubilee", calendar.Scotland, "2020-11-12", "2022-05-30"},
		{"Scotland, Platinum Jubilee, last day but one", calendar.Scotland, "2021-09-07", "2022-05-30"},
		{"Scotland, Platinum Jubilee, after", calendar.Scotland, "2021-09-08", ""},
		{"anywhere, as in Scotland", calendar.AnywhereInUK, "2021-09-07", "2022-05-30"},
		{"anywhere, after", calendar.AnywhereInUK, "2021-09-08", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w, err := tt.division.AsKnownOn(date(tt.on))
			if tt.day == "" {
				if err != nil {
					t.Error(err)
				}
				return
			}
			gap, ok := errors.AsType[*calendar.NotRecordedError](err)
			if !ok || !errors.Is(err, calendar.ErrNotRecorded) || gap.Change.Day != date(tt.day) || gap.On != date(tt.on) || w != (calendar.WorkingDays{}) {
				t.Fatalf("%v, want the change of %s", err, tt.day)
			}
			checkErrorText(t, err)
		})
	}
	if _, err := calendar.Scotland.AsKnownOn(calendar.Date{}); err != calendar.ErrNoDate {
		t.Errorf("as known on no day: %v", err)
	}
}

func TestChanges(t *testing.T) {
	all := slices.Collect(calendar.AnywhereInUK.Changes())
	if len(all) != 31 {
		t.Errorf("%d changes", len(all))
	}
	parts := 0
	for _, v := range divisions[:3] {
		listed := map[calendar.Date]calendar.Holiday{}
		for h := range v.Holidays() {
			listed[h.Day] = h
		}
		late := 0
		for c := range v.Changes() {
			parts++
			if c.Division != v || !slices.Contains(all, c) || c.Source == "" || c.Title == "" {
				t.Errorf("%v has change %v", v, c)
			}
			h, ok := listed[c.Day]
			if ok != (c.Effect == calendar.Added) || ok && (h.Title != c.Title || h.Known != c.Known) {
				t.Errorf("change %v is listed as %v", c, h)
			}
			if ok && !c.Known.IsZero() {
				late++
			}
		}
		for _, h := range listed {
			if !h.Known.IsZero() {
				late--
			}
		}
		if late != 0 {
			t.Errorf("%v: %d more changes than late entries", v, late)
		}
	}
	if parts != len(all) {
		t.Errorf("%d changes of parts, %d of all", parts, len(all))
	}
	for range calendar.Scotland.Changes() {
		break
	}
	for h := range calendar.AnywhereInUK.Holidays() {
		if h.Day == date("2020-05-08") && h.Known != span("2019-06-07") {
			t.Errorf("VE Day anywhere became known %v", h.Known)
		}
	}
	for range calendar.Scotland.Holidays() {
		break
	}
}

// The day that was proclaimed ten days ahead moved every deadline that ran over it.
func TestMoved(t *testing.T) {
	eightFrom := func(w calendar.WorkingDays, d calendar.Date) (calendar.Date, error) { return w.AddIncluding(d, 8) }
	v := calendar.EnglandAndWales
	was, now := asKnown(t, v, "2022-09-09"), asKnown(t, v, "2022-09-10")
	moved, err := calendar.Moved(was, now, calendar.MustPeriod("2022-08-25/2022-09-30"), eightFrom)
	if err != nil {
		t.Fatal(err)
	}
	want := []calendar.Move{
		{Start: date("2022-09-08"), Was: date("2022-09-19"), Now: date("2022-09-20")},
		{Start: date("2022-09-09"), Was: date("2022-09-20"), Now: date("2022-09-21")},
		{Start: date("2022-09-10"), Was: date("2022-09-21"), Now: date("2022-09-22")},
		{Start: date("2022-09-11"), Was: date("2022-09-21"), Now: date("2022-09-22")},
		{Start: date("2022-09-12"), Was: date("2022-09-21"), Now: date("2022-09-22")},
		{Start: date("2022-09-13"), Was: date("2022-09-22"), Now: date("2022-09-23")},
		{Start: date("2022-09-14"), Was: date("2022-09-23"), Now: date("2022-09-26")},
		{Start: date("2022-09-15"), Was: date("2022-09-26"), Now: date("2022-09-27")},
		{Start: date("2022-09-16"), Was: date("2022-09-27"), Now: date("2022-09-28")},
		{Start: date("2022-09-17"), Was: date("2022-09-28"), Now: date("2022-09-29")},
		{Start: date("2022-09-18"), Was: date("2022-09-28"), Now: date("2022-09-29")},
		{Start: date("2022-09-19"), Was: date("2022-09-28"), Now: date("2022-09-29")},
	}
	if !slices.Equal(moved, want) {
		t.Errorf("%v\nwant %v", moved, want)
	}
	// A holiday that moves takes some deadlines back.
	was, now = asKnown(t, v, "2019-06-06"), asKnown(t, v, "2019-06-07")
	one := func(w calendar.WorkingDays, d calendar.Date) (calendar.Date, error) { return w.Add(d, 1) }
	moved, err = calendar.Moved(was, now, calendar.MustPeriod("2020-05-01/2020-05-08"), one)
	if err != nil || !slices.Equal(moved, []calendar.Move{
		{Start: date("2020-05-01"), Was: date("2020-05-05"), Now: date("2020-05-04")},
		{Start: date("2020-05-02"), Was: date("2020-05-05"), Now: date("2020-05-04")},
		{Start: date("2020-05-03"), Was: date("2020-05-05"), Now: date("2020-05-04")},
		{Start: date("2020-05-07"), Was: date("2020-05-08"), Now: date("2020-05-11")},
	}) {
		t.Errorf("%v, %v", moved, err)
	}
	if moved, err := calendar.Moved(was, was, calendar.MustPeriod("2020-05-01/2020-05-08"), one); err != nil || len(moved) != 0 {
		t.Errorf("between a list and itself: %v, %v", moved, err)
	}
	if moved, err := calendar.Moved(was, now, calendar.Period{}, one); err != nil || len(moved) != 0 {
		t.Errorf("from no day: %v, %v", moved, err)
	}
}

func TestMovedRefuses(t *testing.T) {
	w := calendar.EnglandAndWales.WorkingDays()
	short, err := calendar.NewWorkingDays(nil, calendar.MustPeriod("2018-01-01/2018-01-31"))
	if err != nil {
		t.Fatal(err)
	}
	next := func(w calendar.WorkingDays, d calendar.Date) (calendar.Date, error) { return w.Add(d, 1) }
	january := calendar.MustPeriod("2018-01-01/2018-01-31")
	for _, tt := range []struct {
		name     string
		was, now calendar.WorkingDays
		starts   calendar.Period
		want     error
	}{
		{"open", w, w, calendar.MustPeriod("2018-01-01/.."), calendar.ErrHorizon},
		{"too long", w, w, calendar.MustPeriod("0001-01-01/9999-12-31"), calendar.ErrLimit},
		{"not covered before", short, w, january, calendar.ErrCoverage},
		{"not covered after", w, short, january, calendar.ErrCoverage},
	} {
		if moved, err := calendar.Moved(tt.was, tt.now, tt.starts, next); !errors.Is(err, tt.want) || moved != nil {
			t.Errorf("%s: %v, %v", tt.name, moved, err)
		}
	}
	same := func(_ calendar.WorkingDays, d calendar.Date) (calendar.Date, error) { return d, nil }
	first := date("2001-01-01")
	if _, err := calendar.Moved(w, w, period(first, add(t, first, calendar.MaxHorizon-1)), same); err != nil {
		t.Errorf("longest: %v", err)
	}
	if _, err := calendar.Moved(w, w, period(first, add(t, first, calendar.MaxHorizon)), same); !errors.Is(err, calendar.ErrLimit) {
		t.Errorf("one day longer: %v", err)
	}
}
