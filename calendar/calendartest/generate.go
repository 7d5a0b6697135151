package calendartest

import (
	"math/rand/v2"
	"time"

	"github.com/hscn-go/hscn/calendar"
)

// Date returns any day of the calendar; most are of the years 2012 to 2028, and month ends, 29
// February and the ends of the calendar are among the likelier ones.
func Date(r *rand.Rand) calendar.Date {
	d := DateIn(r, recent())
	switch r.IntN(16) {
	case 0, 1:
		return d.LastOfMonth()
	case 2:
		return d.FirstOfMonth()
	case 3:
		return calendar.MustDate("2020-02-29")
	case 4, 5, 6:
		return DateIn(r, calendar.Always())
	case 7:
		return calendar.MinDate()
	case 8:
		return calendar.MaxDate()
	}
	return d
}

// recent are the years of the built-in lists of holidays.
func recent() calendar.Period { return calendar.MustPeriod("2012-01-01/2028-12-31") }

// DateIn returns a day of p, or the zero Date where p is the zero Period. An open end is that of the
// calendar.
func DateIn(r *rand.Rand, p calendar.Period) calendar.Date {
	first, last, ok := bounds(p)
	if !ok {
		return calendar.Date{}
	}
	return plus(first, r.IntN(last.Sub(first)+1))
}

// bounds returns the first and last day of p, those of the calendar where an end is open. It is false
// where p holds no day.
func bounds(p calendar.Period) (first, last calendar.Date, ok bool) {
	both, ok := p.Intersect(must(calendar.Through(calendar.MinDate(), calendar.MaxDate())))
	first, _ = both.First()
	last, _ = both.Last()
	return first, last, ok
}

// plus returns d moved by n days, or the nearest end of the calendar.
func plus(d calendar.Date, n int) calendar.Date {
	return must(d.AddDays(min(max(n, calendar.MinDate().Sub(d)), calendar.MaxDate().Sub(d))))
}

// must returns a value whose arguments were made to be right.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// Span returns a span of any precision, "to be confirmed" among them, never the zero Span.
func Span(r *rand.Rand) calendar.Span {
	first := Date(r)
	year := min(first.Year(), 9998) // the winter of 9999 does not end
	switch r.IntN(8) {
	case 0:
		return calendar.ToBeConfirmed()
	case 1:
		return must(calendar.InMonth(year, time.Month(1+r.IntN(12))))
	case 2:
		return must(calendar.InSeason(year, calendar.Spring+calendar.Season(r.IntN(4))))
	case 3:
		return must(calendar.InYear(year))
	case 4, 5:
		return must(calendar.Between(first, plus(first, length(r))))
	}
	return calendar.On(first)
}

// length returns a number of days, short ones among the likelier.
func length(r *rand.Rand) int {
	switch r.IntN(4) {
	case 0:
		return r.IntN(4)
	case 1:
		return r.IntN(100_000)
	}
	return r.IntN(800)
}

// Period returns a period of at least one day; one in four is open at an end or at both.
func Period(r *rand.Rand) calendar.Period {
	first := Date(r)
	switch r.IntN(12) {
	case 0:
		return must(calendar.From(first))
	case 1:
		return must(calendar.UpTo(first))
	case 2:
		return calendar.Always()
	}
	return must(calendar.Through(first, plus(first, length(r))))
}

// Division returns any of the divisions.
func Division(r *rand.Rand) calendar.Division {
	return calendar.EnglandAndWales + calendar.Division(r.IntN(int(calendar.AnywhereInUK)))
}

// Horizon returns a closed period of 1 to 400 days, as [calendar.NewWorkingDays] takes it.
func Horizon(r *rand.Rand) calendar.Period {
	first := Date(r)
	return must(calendar.Through(first, plus(first, r.IntN(400))))
}

// Holidays returns days of a horizon in any order, each once; mostly few, sometimes nearly all. An open
// or zero horizon has none.
func Holidays(r *rand.Rand, horizon calendar.Period) []calendar.Date {
	days, closed := horizon.Len()
	if !closed || days == 0 {
		return nil
	}
	n := r.IntN(days/20 + 2)
	if r.IntN(8) == 0 {
		n = r.IntN(4 * days)
	}
	var list []calendar.Date
	taken := map[calendar.Date]bool{}
	for range n {
		if d := DateIn(r, horizon); !taken[d] {
			taken[d] = true
			list = append(list, d)
		}
	}
	return list
}

// WorkingDays returns the working days of a division, or as often those of some holidays in a short
// horizon. There may be none in it.
func WorkingDays(r *rand.Rand) calendar.WorkingDays {
	if r.IntN(2) == 0 {
		return Division(r).WorkingDays()
	}
	horizon := Horizon(r)
	return must(calendar.NewWorkingDays(Holidays(r, horizon), horizon))
}

// NearlyDateText returns the text of a date, spoiled.
func NearlyDateText(r *rand.Rand) string { return nearly(r, Date(r).String()) }

// NearlySpanText returns the text of a span, spoiled.
func NearlySpanText(r *rand.Rand) string { return nearly(r, Span(r).String()) }

// NearlyPeriodText returns the text of a period, spoiled.
func NearlyPeriodText(r *rand.Rand) string { return nearly(r, Period(r).String()) }

// nearly spoils a text at one place. Digits changed for others often leave it in the right form.
func nearly(r *rand.Rand, s string) string {
	const others = "0123456789-/.[]X T+\x00\xff"
	i := r.IntN(len(s))
	c := string(others[r.IntN(len(others))])
	switch r.IntN(8) {
	case 0:
		return s[:i] // cut short
	case 1:
		return s[:i] + s[i+1:]
	case 2:
		return s[:i] + c + s[i:]
	case 3:
		return s + s[:i]
	case 4:
		return s[i:] + s[:i] // turned
	}
	return s[:i] + c + s[i+1:]
}
