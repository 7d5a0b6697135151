package calendar_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/hscn-go/hscn/calendar"
)

// What an error says is part of what it is for.
func TestErrorTexts(t *testing.T) {
	horizon := calendar.MustPeriod("2029-12-01/2029-12-31")
	change := calendar.Change{Division: calendar.Scotland, Day: date("2020-05-04"), Effect: calendar.Withdrawn}
	for _, tt := range []struct {
		err  error
		want string
	}{
		{&calendar.ParseError{What: "date", Input: "2023-02-29", Err: calendar.ErrNoSuchDay}, `date "2023-02-29": no such day`},
		// 94 letters and two quotes are the longest text shown whole.
		{&calendar.ParseError{What: "date", Input: strings.Repeat("\x00", 23) + "xx", Err: calendar.ErrSyntax}, `date "` + strings.Repeat(`\x00`, 23) + `xx": not in the required form`},
		{&calendar.ParseError{What: "date", Input: strings.Repeat("\x00", 23) + "xxx", Err: calendar.ErrSyntax}, `date "` + strings.Repeat(`\x00`, 23) + `xxx...: not in the required form`},
		{&calendar.CivilError{Year: 2023, Month: time.February, Day: 29, Err: calendar.ErrNoSuchDay}, "year 2023 month 2 day 29: no such day"},
		{&calendar.ArithmeticError{From: date("9999-12-31"), N: 1, Unit: "days"}, "9999-12-31 +1 days: outside 0001-01-01 to 9999-12-31"},
		{&calendar.OrderError{First: date("2018-01-02"), End: date("2018-01-01")}, "2018-01-02 to 2018-01-01: end before beginning"},
		{&calendar.CoverageError{Day: date("2030-01-01"), Horizon: horizon}, "2030-01-01 is not covered by the list of holidays of 2029-12-01/2029-12-31"},
		{&calendar.LimitError{What: "holidays", Got: 32, Limit: 31}, "32 holidays: over the limit of 31"},
		{&calendar.HolidayError{Index: 2, Day: date("2029-12-25"), Err: calendar.ErrDuplicate}, "holidays[2] 2029-12-25: duplicate"},
		{&calendar.PublishedError{Err: calendar.ErrSyntax}, "bank holidays: not in the required form"},
		{&calendar.PublishedError{Path: "scotland.events[3].date", Err: calendar.ErrMissing}, "bank holidays: scotland.events[3].date: missing"},
		{&calendar.NotRecordedError{Change: change, On: date("2019-06-08")}, "scotland: 2020-05-04 withdrawn as known on 2019-06-08: the day it became known is not recorded"},
	} {
		if got := tt.err.Error(); got != tt.want {
			t.Errorf("%q\nwant %q", got, tt.want)
		}
	}
}

func TestPublishedLimitErrors(t *testing.T) {
	for _, tt := range []struct {
		text string
		want calendar.LimitError
	}{
		{strings.Repeat(" ", calendar.MaxPublishedBytes+1), calendar.LimitError{What: "bytes", Got: calendar.MaxPublishedBytes + 1, Limit: calendar.MaxPublishedBytes}},
		{strings.Repeat("[", 9) + strings.Repeat("]", 9), calendar.LimitError{What: "levels", Got: 9, Limit: 8}},
	} {
		_, err := calendar.ParseBankHolidays([]byte(tt.text))
		if got, ok := errors.AsType[*calendar.LimitError](err); !ok || *got != tt.want {
			t.Errorf("%v, want %v", err, &tt.want)
		}
	}
	eight := strings.Repeat("[", 8) + strings.Repeat("]", 8)
	if _, err := calendar.ParseBankHolidays([]byte(eight)); !errors.Is(err, calendar.ErrSyntax) {
		t.Errorf("as deep as may be: %v", err)
	}
}
