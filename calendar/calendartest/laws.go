package calendartest

import (
	"errors"
	"fmt"
	"time"

	"github.com/hscn-go/hscn/calendar"
)

// The laws are checked against an implementation, which is the package itself except in the tests of
// the laws, where a fault is planted in it.

// broken makes the error of a law that fails.
func broken(law, format string, args ...any) error {
	return fmt.Errorf("%s: %s", law, fmt.Sprintf(format, args...))
}

// dates is what the laws of days ask of an implementation.
type dates struct {
	add     func(calendar.Date, int) (calendar.Date, error)
	sub     func(calendar.Date, calendar.Date) int
	compare func(calendar.Date, calendar.Date) int
	weekday func(calendar.Date) time.Weekday
	write   func(calendar.Date) string
}

func realDates() dates {
	return dates{calendar.Date.AddDays, calendar.Date.Sub, calendar.Date.Compare, calendar.Date.Weekday, calendar.Date.String}
}

// CheckDate checks the text, the order and the day of the week of d, its order with e, and its sums
// with a and then b days: CAL-1 to CAL-4. The zero Date is [calendar.ErrNoDate].
func CheckDate(d, e calendar.Date, a, b int) error { return checkDate(d, e, a, b, realDates()) }

func checkDate(d, e calendar.Date, a, b int, impl dates) error {
	if d.IsZero() || e.IsZero() {
		return calendar.ErrNoDate
	}
	if back, err := calendar.ParseDate(impl.write(d)); err != nil || back != d {
		return broken("CAL-2", "%v is written %q and read back as %v, %v", d, impl.write(d), back, err)
	}
	order := impl.compare(d, e)
	if impl.compare(e, d) != -order || (order == 0) != (d == e) ||
		(order < 0) != (impl.write(d) < impl.write(e)) || (order < 0) != (impl.sub(e, d) > 0) ||
		(order < 0) != d.Before(e) || (order > 0) != d.After(e) {
		return broken("CAL-3", "%v and %v compare as %d, %d days apart", d, e, order, impl.sub(e, d))
	}
	if impl.weekday(d) != utc(d, 0, 0).Weekday() {
		return broken("CAL-4", "%v is on a %v", d, impl.weekday(d))
	}
	if later, err := impl.add(d, 7); err == nil && impl.weekday(later) != impl.weekday(d) {
		return broken("CAL-4", "%v is on a %v, and a week later %v on a %v", d, impl.weekday(d), later, impl.weekday(later))
	}
	return checkSum(d, a, b, impl)
}

// utc is the day in package time, with some months and days more than it has.
func utc(d calendar.Date, months, days int) time.Time {
	return time.Date(d.Year(), d.Month()+time.Month(months), d.Day()+days, 0, 0, 0, 0, time.UTC)
}

// is reports whether a day is the one that package time says.
func is(d calendar.Date, t time.Time) bool {
	return d.Year() == t.Year() && d.Month() == t.Month() && d.Day() == t.Day()
}

func checkSum(d calendar.Date, a, b int, impl dates) error {
	if same, err := impl.add(d, 0); err != nil || same != d {
		return broken("CAL-1", "%v and no day is %v, %v", d, same, err)
	}
	sum, err := impl.add(d, a)
	exists := calendar.MinDate().Sub(d) <= a && a <= calendar.MaxDate().Sub(d)
	if (err == nil) != exists || err != nil && !errors.Is(err, calendar.ErrRange) {
		return broken("CAL-1", "%v %+d days: %v, %v", d, a, sum, err)
	}
	if err != nil {
		return nil
	}
	if impl.sub(sum, d) != a || impl.sub(d, sum) != -a {
		return broken("CAL-1", "%v %+d days is %v, which is %d away", d, a, sum, impl.sub(sum, d))
	}
	if two, err := impl.add(sum, b); err == nil {
		if once, err := impl.add(d, a+b); err != nil || once != two {
			return broken("CAL-1", "%v %+d %+d days is %v in two steps, and %v, %v in one", d, a, b, two, once, err)
		}
	}
	if !is(sum, utc(d, 0, a)) {
		return broken("CAL-1", "%v %+d days is %v, in package time %v", d, a, sum, utc(d, 0, a))
	}
	return nil
}

// months is what the laws of sums of months ask of an implementation.
type months struct {
	add   func(calendar.Date, int, calendar.Rounding) (calendar.Date, error)
	years func(calendar.Date, int, calendar.Rounding) (calendar.Date, error)
}

func realMonths() months { return months{calendar.Date.AddMonths, calendar.Date.AddYears} }

// farthest is more months than any sum within the calendar has.
const farthest = 12 * 9999

// CheckMonths checks the sums of d and n months in each rounding, and of m months more, and the sum of
// d and n years: CAL-5 to CAL-7. The zero Date is [calendar.ErrNoDate].
func CheckMonths(d calendar.Date, n, m int) error { return checkMonths(d, n, m, realMonths()) }

func checkMonths(d calendar.Date, n, m int, impl months) error {
	if d.IsZero() {
		return calendar.ErrNoDate
	}
	if err := checkYears(d, n, impl); err != nil {
		return err
	}
	down, downErr := impl.add(d, n, calendar.LastDay)
	up, upErr := impl.add(d, n, calendar.FirstOfNext)
	same, sameErr := impl.add(d, n, calendar.Refuse)
	if !leads(d, n) {
		for _, err := range [...]error{downErr, upErr, sameErr} {
			if !errors.Is(err, calendar.ErrRange) {
				return broken("CAL-5", "%v %+d months leaves the calendar: %v", d, n, err)
			}
		}
		return nil
	}
	t := utc(d, n, 0)
	exists, apart := t.Day() == d.Day(), 0
	if !exists {
		t, apart = t.AddDate(0, 0, 1-t.Day()), 1 // package time ran over into the month after
	}
	if downErr != nil || upErr != nil || up.Sub(down) != apart || !is(up, t) {
		return broken("CAL-5", "%v %+d months is %v, %v or %v, %v, in package time %v", d, n, down, downErr, up, upErr, t)
	}
	if exists && same != up || (sameErr == nil) != exists || !exists && !errors.Is(sameErr, calendar.ErrNoSuchDay) {
		return broken("CAL-5", "%v %+d months is %v or %v, and refusing %v, %v", d, n, down, up, same, sameErr)
	}
	for _, mode := range [...]calendar.Rounding{calendar.LastDay, calendar.FirstOfNext} {
		if err := checkOrder(d, n, m, mode, exists, impl); err != nil {
			return err
		}
	}
	return nil
}

// leads reports whether d and n months is in a month of the calendar.
func leads(d calendar.Date, n int) bool {
	if n < -farthest || n > farthest {
		return false
	}
	sum := 12*d.Year() + int(d.Month()) - 1 + n
	return 12 <= sum && sum < 12*10_000
}

func checkYears(d calendar.Date, n int, impl months) error {
	if n < -9999 || n > 9999 {
		return nil
	}
	for _, mode := range [...]calendar.Rounding{calendar.Refuse, calendar.LastDay, calendar.FirstOfNext} {
		years, yearsErr := impl.years(d, n, mode)
		if months, err := impl.add(d, 12*n, mode); years != months || (yearsErr == nil) != (err == nil) {
			return broken("CAL-5", "%v and %d years, %v: %v, and by months %v", d, n, mode, years, months)
		}
	}
	return nil
}

// checkOrder checks the sum of d and n months, which is in the calendar, beside its neighbours.
func checkOrder(d calendar.Date, n, m int, mode calendar.Rounding, exists bool, impl months) error {
	at, _ := impl.add(d, n, mode)
	if later, err := impl.add(plus(d, 1), n, mode); err == nil && later.Before(at) {
		return broken("CAL-6", "%v %+d months, %v, is %v, and from a day later %v", d, n, mode, at, later)
	}
	if later, err := impl.add(d, n+1, mode); err == nil && !later.After(at) {
		return broken("CAL-6", "%v %+d months, %v, is %v, and a month more %v", d, n, mode, at, later)
	}
	two, err := impl.add(at, m, mode)
	if err != nil {
		return nil
	}
	once, err := impl.add(d, n+m, mode)
	wrong := two.After(once)
	if mode == calendar.FirstOfNext {
		wrong = two.Before(once)
	}
	if err == nil && (wrong || exists && two != once) {
		return broken("CAL-7", "%v %+d %+d months, %v, is %v in two sums and %v in one", d, n, m, mode, two, once)
	}
	return nil
}
