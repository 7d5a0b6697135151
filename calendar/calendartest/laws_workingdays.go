package calendartest

import (
	"errors"
	"time"

	"github.com/hscn-go/hscn/calendar"
)

// workingDays is what the laws of working days ask of an implementation.
type workingDays struct {
	is        func(calendar.WorkingDays, calendar.Date) (bool, error)
	add       func(calendar.WorkingDays, calendar.Date, int) (calendar.Date, error)
	including func(calendar.WorkingDays, calendar.Date, int) (calendar.Date, error)
	rollAdd   func(calendar.WorkingDays, calendar.Date, int) (calendar.Date, error)
	addRoll   func(calendar.WorkingDays, calendar.Date, int) (calendar.Date, error)
	forward   func(calendar.WorkingDays, calendar.Date) (calendar.Date, error)
	back      func(calendar.WorkingDays, calendar.Date) (calendar.Date, error)
	between   func(calendar.WorkingDays, calendar.Date, calendar.Date) (int, error)
	in        func(calendar.WorkingDays, calendar.Period) (int, error)
}

func realWorkingDays() workingDays {
	return workingDays{
		calendar.WorkingDays.IsWorkingDay, calendar.WorkingDays.Add, calendar.WorkingDays.AddIncluding,
		calendar.WorkingDays.RollForwardThenAdd, calendar.WorkingDays.AddDaysThenRollForward, calendar.WorkingDays.RollForward,
		calendar.WorkingDays.RollBack, calendar.WorkingDays.CountBetween, calendar.WorkingDays.CountIn,
	}
}

// CheckWorkingDays checks moves of n and then m working days from d, in both directions, the counts
// between, the rolls of d, and n days of the calendar rolled forward, all against a walk from day to
// day: CAL-8 and CAL-10. Its cost grows with n. A count below 0 is [calendar.ErrCount], a day that w
// does not cover a [calendar.CoverageError].
func CheckWorkingDays(w calendar.WorkingDays, d calendar.Date, n, m int) error {
	return checkWorkingDays(w, d, n, m, realWorkingDays())
}

func checkWorkingDays(w calendar.WorkingDays, d calendar.Date, n, m int, impl workingDays) error {
	if n < 0 || m < 0 {
		return calendar.ErrCount
	}
	working, err := impl.is(w, d)
	if err != nil {
		return err
	}
	if day := d.Weekday(); working && (day == time.Saturday || day == time.Sunday) {
		return broken("CAL-8", "%v is a working day and a %v", d, day)
	}
	n, m = min(n, calendar.MaxHorizon), min(m, calendar.MaxHorizon) // more is past every end alike
	for _, way := range [...]int{+1, -1} {
		if err := checkMoves(w, d, way*n, way*m, working, impl); err != nil {
			return err
		}
	}
	if err := checkRolls(w, d, n, working, impl); err != nil {
		return err
	}
	return checkDaysRolled(w, d, n, impl)
}

// alike reports whether two counts come to the same day, or both to none.
func alike(a calendar.Date, aErr error, b calendar.Date, bErr error) bool {
	return a == b && (aErr == nil) == (bErr == nil)
}

func checkMoves(w calendar.WorkingDays, d calendar.Date, n, m int, working bool, impl workingDays) error {
	one, err := impl.add(w, d, n)
	if err != nil {
		if want, ok := walk(w, d, n, impl); ok || !errors.Is(err, calendar.ErrCoverage) {
			return broken("CAL-8", "%v %+d working days: %v, a walk comes to %v", d, n, err, want)
		}
		return nil
	}
	if off, err := impl.is(w, one); n != 0 && (!off || err != nil) {
		return broken("CAL-8", "%v %+d working days is %v, a day off", d, n, one)
	}
	two, twoErr := impl.add(w, one, m)
	if once, err := impl.add(w, d, n+m); !alike(two, twoErr, once, err) {
		return broken("CAL-8", "%v %+d %+d working days is %v in two moves, and %v in one", d, n, m, two, once)
	}
	if home, err := impl.add(w, one, -n); n != 0 && working != (err == nil && home == d) {
		return broken("CAL-8", "%v %+d working days is %v, and back %v", d, n, one, home)
	}
	if count, err := impl.between(w, d, one); err != nil || count != n {
		return broken("CAL-8", "%v %+d working days is %v, and between them are %d, %v", d, n, one, count, err)
	}
	if want, ok := walk(w, d, n, impl); !ok || one != want {
		return broken("CAL-8", "%v %+d working days is %v, a walk comes to %v", d, n, one, want)
	}
	return nil
}

// walk goes from day to day until it has met n working days; it is false where it leaves the horizon
// or the calendar before.
func walk(w calendar.WorkingDays, d calendar.Date, n int, impl workingDays) (calendar.Date, bool) {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for n > 0 {
		next, err := d.AddDays(step)
		if err != nil {
			return calendar.Date{}, false
		}
		working, err := impl.is(w, next)
		if err != nil {
			return calendar.Date{}, false
		}
		if d = next; working {
			n--
		}
	}
	return d, true
}

// checkRolls compares what is made of moves with the moves.
func checkRolls(w calendar.WorkingDays, d calendar.Date, n int, working bool, impl workingDays) error {
	first, firstErr := d, error(nil)
	last, lastErr := d, error(nil)
	if !working {
		first, firstErr = impl.add(w, d, 1)
		last, lastErr = impl.add(w, d, -1)
	}
	forward, forwardErr := impl.forward(w, d)
	back, backErr := impl.back(w, d)
	if !alike(forward, forwardErr, first, firstErr) || !alike(back, backErr, last, lastErr) {
		return broken("CAL-8", "%v rolls forward to %v and back to %v", d, forward, back)
	}
	want, wantErr := calendar.Date{}, firstErr
	if firstErr == nil {
		want, wantErr = impl.add(w, first, n)
	}
	if got, err := impl.rollAdd(w, d, n); !alike(got, err, want, wantErr) {
		return broken("CAL-8", "%v rolled forward %+d working days is %v, not %v", d, n, got, want)
	}
	// Counted from the first day on, the n-th day after it is day n+1.
	including, err := impl.including(w, d, n+1)
	if !alike(including, err, want, wantErr) {
		return broken("CAL-8", "%v counted as the first of %d working days is %v, not %v", d, n+1, including, want)
	}
	if err == nil {
		run, _ := calendar.Through(d, including)
		if count, err := impl.in(w, run); err != nil || count != n+1 {
			return broken("CAL-8", "from %v to %v are %d working days, not %d: %v", d, including, count, n+1, err)
		}
	}
	return nil
}

// checkDaysRolled checks the end of n days of the calendar that may not be a day off.
func checkDaysRolled(w calendar.WorkingDays, d calendar.Date, n int, impl workingDays) error {
	end, err := impl.addRoll(w, d, n)
	day, dayErr := d.AddDays(n)
	for dayErr == nil {
		var working bool
		if working, dayErr = impl.is(w, day); working {
			break
		}
		if dayErr == nil {
			day, dayErr = day.AddDays(1)
		}
	}
	if dayErr != nil {
		day = calendar.Date{}
	}
	if !alike(end, err, day, dayErr) {
		return broken("CAL-10", "%v %+d days rolled forward is %v, %v; a walk comes to %v, %v", d, n, end, err, day, dayErr)
	}
	return nil
}

// CheckHolidays checks that n working days from d end no earlier with more holidays than with fewer:
// CAL-9. Every day off of fewer between must be one of more. Where either list ends before the n-th
// working day there is nothing to compare. A count below 0 is [calendar.ErrCount], a day that either
// does not cover a [calendar.CoverageError].
func CheckHolidays(fewer, more calendar.WorkingDays, d calendar.Date, n int) error {
	return checkHolidays(fewer, more, d, n, realWorkingDays())
}

func checkHolidays(fewer, more calendar.WorkingDays, d calendar.Date, n int, impl workingDays) error {
	if n < 0 {
		return calendar.ErrCount
	}
	for _, w := range [...]calendar.WorkingDays{fewer, more} {
		if _, err := impl.is(w, d); err != nil {
			return err
		}
	}
	early, earlyErr := impl.add(fewer, d, n)
	late, lateErr := impl.add(more, d, n)
	if earlyErr != nil || lateErr != nil {
		return nil
	}
	passed, _ := calendar.Through(d, late)
	for day := range passed.Days() {
		free, err := impl.is(fewer, day)
		if busy, _ := impl.is(more, day); err == nil && !free && busy {
			return broken("CAL-9", "%v is a day off only in the list that should have fewer", day)
		}
	}
	if late.Before(early) {
		return broken("CAL-9", "%v %+d working days is %v, and with more holidays %v", d, n, early, late)
	}
	return nil
}
