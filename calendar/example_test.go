package calendar_test

import (
	"errors"
	"fmt"

	"github.com/hscn-go/hscn/calendar"
)

func ExampleParseDate() {
	d, err := calendar.ParseDate("2017-09-15")
	fmt.Println(d, d.Weekday(), err)

	_, err = calendar.ParseDate("2023-02-29")
	fmt.Println(err)
	fmt.Println(errors.Is(err, calendar.ErrNoSuchDay))
	// Output:
	// 2017-09-15 Friday <nil>
	// date "2023-02-29": no such day
	// true
}

func ExampleDate_AddMonths() {
	d := calendar.MustDate("2018-01-31")
	for _, r := range []calendar.Rounding{calendar.LastDay, calendar.FirstOfNext, calendar.Refuse} {
		sum, err := d.AddMonths(1, r)
		fmt.Println(r, sum, err)
	}
	// Output:
	// last-day 2018-02-28 <nil>
	// first-of-next 2018-03-01 <nil>
	// refuse  year 2018 month 2 day 31: no such day
}

// A term of three years and two options of one year each ends on the day before an anniversary of
// its first day, and never on an anniversary of an anniversary.
func ExampleDate_Anniversary() {
	start := calendar.MustDate("2020-02-29")
	for _, years := range []int{3, 4, 5} {
		next, _ := start.Anniversary(years)
		last, _ := next.AddDays(-1)
		fmt.Println(last)
	}
	// Output:
	// 2023-02-28
	// 2024-02-28
	// 2025-02-28
}

func ExampleDate_Until() {
	d, err := calendar.MustDate("2018-04-01").Until(calendar.MustDate("2021-03-31"))
	fmt.Println(d.Years, "years", d.Months, "months", d.Days, "days", err)
	// Output: 2 years 11 months 30 days <nil>
}

// A launch that is known by its month alone has a deadline six weeks before it that is known just
// as coarsely, and some questions about it have no answer yet.
func ExampleSpan() {
	launch := calendar.MustSpan("2018-01")
	deadline, _ := launch.AddDays(-42)
	fmt.Println(deadline)
	for _, day := range []string{"2017-11-20", "2017-12-01", "2017-12-21"} {
		fmt.Println(day, "in time:", deadline.OnOrAfter(calendar.MustDate(day)))
	}
	fmt.Println("to be confirmed:", calendar.ToBeConfirmed().OnOrAfter(calendar.MustDate("2017-11-20")))
	// Output:
	// [2017-11-20..2017-12-20]
	// 2017-11-20 in time: yes
	// 2017-12-01 in time: unknown
	// 2017-12-21 in time: no
	// to be confirmed: unknown
}

func ExamplePeriod() {
	first, last := calendar.MustDate("2018-04-01"), calendar.MustDate("2021-03-31")
	through, _ := calendar.Through(first, last)
	until, _ := calendar.Until(first, last)
	fmt.Println(through, through.Contains(last))
	fmt.Println(until, until.Contains(last))
	// Output:
	// 2018-04-01/2021-03-31 true
	// 2018-04-01/2021-03-30 false
}

// The names say whether the first day counts, and whether a count rolls before it adds or after.
func ExampleWorkingDays() {
	w := calendar.EnglandAndWales.WorkingDays()
	saturday := calendar.MustDate("2017-09-30")
	fmt.Println(w.Add(saturday, 1))
	fmt.Println(w.RollForwardThenAdd(saturday, 1))
	fmt.Println(w.AddDaysThenRollForward(saturday, 7))

	monday := calendar.MustDate("2017-10-02")
	fmt.Println(w.Add(monday, 3))
	fmt.Println(w.AddIncluding(monday, 3))

	_, err := w.Next(calendar.MustDate("2031-01-01"))
	fmt.Println(err)
	// Output:
	// 2017-10-02 <nil>
	// 2017-10-03 <nil>
	// 2017-10-09 <nil>
	// 2017-10-05 <nil>
	// 2017-10-04 <nil>
	// 2031-01-01 is not covered by the list of holidays of 2012-01-01/2028-12-31
}

// The day of the State Funeral was proclaimed ten days ahead: a count made before that was right
// when it was made.
func ExampleDivision_AsKnownOn() {
	for _, on := range []string{"2022-09-09", "2022-09-10"} {
		w, err := calendar.EnglandAndWales.AsKnownOn(calendar.MustDate(on))
		if err != nil {
			fmt.Println(err)
			return
		}
		end, err := w.AddIncluding(calendar.MustDate("2022-09-08"), 8)
		fmt.Println("as known on", on, "the eighth working day is", end, err)
	}
	// Output:
	// as known on 2022-09-09 the eighth working day is 2022-09-19 <nil>
	// as known on 2022-09-10 the eighth working day is 2022-09-20 <nil>
}

func ExampleMoved() {
	was, _ := calendar.EnglandAndWales.AsKnownOn(calendar.MustDate("2019-06-06"))
	now, _ := calendar.EnglandAndWales.AsKnownOn(calendar.MustDate("2019-06-07"))
	next := func(w calendar.WorkingDays, d calendar.Date) (calendar.Date, error) { return w.Next(d) }
	moved, err := calendar.Moved(was, now, calendar.MustPeriod("2020-05-01/2020-05-08"), next)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range moved {
		fmt.Println(m.Start, "moved from", m.Was, "to", m.Now)
	}
	// Output:
	// 2020-05-01 moved from 2020-05-05 to 2020-05-04
	// 2020-05-02 moved from 2020-05-05 to 2020-05-04
	// 2020-05-03 moved from 2020-05-05 to 2020-05-04
	// 2020-05-07 moved from 2020-05-08 to 2020-05-11
}

func ExampleParseBankHolidays() {
	// As served by https://www.gov.uk/bank-holidays.json, with most of its events left out.
	data := []byte(`{
		"england-and-wales": {"division": "england-and-wales", "events": [
			{"title": "New Year’s Day", "date": "2029-01-01", "notes": "", "bunting": true},
			{"title": "Christmas Day", "date": "2029-12-25", "notes": "", "bunting": true}]},
		"scotland": {"division": "scotland", "events": [
			{"title": "New Year’s Day", "date": "2029-01-01", "notes": "", "bunting": true},
			{"title": "Christmas Day", "date": "2029-12-25", "notes": "", "bunting": true}]},
		"northern-ireland": {"division": "northern-ireland", "events": [
			{"title": "New Year’s Day", "date": "2029-01-01", "notes": "", "bunting": true},
			{"title": "Christmas Day", "date": "2029-12-25", "notes": "", "bunting": true}]}
	}`)
	lists, err := calendar.ParseBankHolidays(data)
	if err != nil {
		fmt.Println(err)
		return
	}
	w := lists.WorkingDays(calendar.Scotland)
	fmt.Println(w.Horizon())
	fmt.Println(w.Next(calendar.MustDate("2029-12-24")))
	// Output:
	// 2029-01-01/2029-12-31
	// 2029-12-26 <nil>
}

func ExampleNewWorkingDays() {
	horizon := calendar.MustPeriod("2018-12-01/2018-12-31")
	holidays := []calendar.Date{
		calendar.MustDate("2018-12-24"), // a day that this organisation closes on
		calendar.MustDate("2018-12-25"),
		calendar.MustDate("2018-12-26"),
	}
	w, err := calendar.NewWorkingDays(holidays, horizon)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(w.Next(calendar.MustDate("2018-12-21")))
	// Output: 2018-12-27 <nil>
}
