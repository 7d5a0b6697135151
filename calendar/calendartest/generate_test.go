package calendartest

import (
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/hscn-go/hscn/calendar"
)

// The generators draw every sort of value, valid ones where they promise it, and the same from a seed.
func TestGeneratorsReachEverySort(t *testing.T) {
	seen := map[string]int{}
	for seed := range uint64(draws) {
		r := rand.New(rand.NewPCG(seed, 5))
		d, s, p, v := Date(r), Span(r), Period(r), Division(r)
		if d.IsZero() || s.IsZero() || p.IsZero() || v.String() == "" {
			t.Fatalf("seed %d: %v, %v, %v, %v", seed, d, s, p, v)
		}
		again := rand.New(rand.NewPCG(seed, 5))
		if Date(again) != d || Span(again) != s || Period(again) != p {
			t.Fatalf("seed %d draws two values", seed)
		}
		seen["precision "+s.Precision().String()]++
		seen["division "+v.String()]++
		if _, ok := p.First(); !ok {
			seen["no beginning"]++
		}
		if _, ok := p.Last(); !ok {
			seen["no end"]++
		}
		if d == d.LastOfMonth() {
			seen["month end"]++
		}
		horizon := Horizon(r)
		days, _ := horizon.Len()
		list := Holidays(r, horizon)
		if _, err := calendar.NewWorkingDays(list, horizon); err != nil || days > 400 {
			t.Fatalf("seed %d: %v without %v: %v", seed, horizon, list, err)
		}
		if len(list) > days/2 {
			seen["mostly holidays"]++
		}
		if len(list) == 0 {
			seen["no holidays"]++
		}
		w := WorkingDays(r)
		if w.Horizon().IsZero() || !w.Horizon().Contains(DateIn(r, w.Horizon())) {
			t.Fatalf("seed %d: horizon %v", seed, w.Horizon())
		}
		if n, err := w.CountIn(w.Horizon()); err == nil && n == 0 {
			seen["no working day"]++
		}
		for range 8 {
			_, err := calendar.ParseDate(NearlyDateText(r))
			for name, reason := range map[string]error{"read": nil, "syntax": calendar.ErrSyntax, "no such day": calendar.ErrNoSuchDay, "range": calendar.ErrRange} {
				if errors.Is(err, reason) {
					seen[name]++
				}
			}
		}
		if _, err := calendar.ParseSpan(NearlySpanText(r)); errors.Is(err, calendar.ErrOrder) {
			seen["span out of order"]++
		}
		if _, err := calendar.ParsePeriod(NearlyPeriodText(r)); errors.Is(err, calendar.ErrOrder) {
			seen["period out of order"]++
		}
	}
	for _, sort := range []string{
		"precision day", "precision month", "precision season", "precision year", "precision range", "precision unconfirmed",
		"division england-and-wales", "division scotland", "division northern-ireland", "division united-kingdom",
		"no beginning", "no end", "month end", "mostly holidays", "no holidays", "no working day",
		"read", "syntax", "no such day", "range", "span out of order", "period out of order",
	} {
		if seen[sort] == 0 {
			t.Errorf("never drawn: %s", sort)
		}
	}
}

func TestNothingToDrawFrom(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	if d := DateIn(r, calendar.Period{}); !d.IsZero() {
		t.Errorf("a day of no days: %v", d)
	}
	for _, p := range []calendar.Period{{}, calendar.Always()} {
		if list := Holidays(r, p); list != nil {
			t.Errorf("holidays of %v: %v", p, list)
		}
	}
	defer func() {
		if recover() != errPlanted {
			t.Error("a fault of a generator went on unnoticed")
		}
	}()
	must(0, errPlanted)
}
