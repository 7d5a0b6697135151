package procurementtest

import (
	"errors"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/procurement"
)

// standstill is [procurement.Regime.StandstillEnd], or one with a planted fault.
type standstill func(procurement.Regime, procurement.Notice, calendar.WorkingDays) (calendar.Date, error)

// CheckStandstill checks the last day of the standstill that n begins under r, counted by w, against a
// walk from day to day (CAL-10): under the regulations the first working day that is not before the tenth
// day after sending, the fifteenth by other means or the tenth after receipt; under the Act the eighth
// working day, the day itself counted. A notice of a day later never ends it earlier. Where there is no
// such day it is an error, and which one of them is checked too.
func CheckStandstill(r procurement.Regime, n procurement.Notice, w calendar.WorkingDays) error {
	return checkStandstill(r, n, w, procurement.Regime.StandstillEnd)
}

func checkStandstill(r procurement.Regime, n procurement.Notice, w calendar.WorkingDays, of standstill) error {
	got, err := of(r, n, w)
	want, wrong := standsUntil(r, n, w)
	for _, reason := range [...]error{calendar.ErrNoDate, procurement.ErrNoRegime, calendar.ErrCoverage} {
		if errors.Is(err, reason) != errors.Is(wrong, reason) {
			return broken("CAL-10", "%v, %+v: %v, %v, want %v", r, n, got, err, wrong)
		}
	}
	if (err == nil) != (wrong == nil) || got != want {
		return broken("CAL-10", "%v, %+v: %v, %v; a walk comes to %v, %v", r, n, got, err, want, wrong)
	}
	if err != nil {
		return nil
	}
	later := n
	later.Sent = add(n.Sent, 1)
	if end, err := of(r, later, w); err == nil && end.Before(got) {
		return broken("CAL-10", "%v, %+v: %v, and of a day later %v", r, n, got, end)
	}
	return nil
}

// standsUntil walks to the end of the standstill, or says why there is none.
func standsUntil(r procurement.Regime, n procurement.Notice, w calendar.WorkingDays) (calendar.Date, error) {
	if r == procurement.PA2023 {
		return walk(w, n.Sent, 8)
	}
	if r != procurement.PCR2015 {
		return calendar.Date{}, procurement.ErrNoRegime
	}
	if n.Sent.IsZero() || n.Means != procurement.Electronic && n.Means != procurement.OtherMeans {
		return calendar.Date{}, calendar.ErrNoDate
	}
	if n.Means == procurement.Electronic {
		return after(w, n.Sent, 10)
	}
	bySending, err := after(w, n.Sent, 15)
	if err != nil || n.Received.IsZero() {
		return bySending, err
	}
	byReceipt, err := after(w, n.Received, 10)
	if err != nil || byReceipt.Before(bySending) {
		return byReceipt, err
	}
	return bySending, nil
}

// after returns the first working day from the one that many days after d.
func after(w calendar.WorkingDays, d calendar.Date, days int) (calendar.Date, error) {
	if day, err := d.AddDays(days); err == nil {
		return walk(w, day, 1)
	}
	return calendar.Date{}, calendar.ErrRange
}

// walk returns the working day that is the given number of them from d on, d being the first where it is
// one.
func walk(w calendar.WorkingDays, d calendar.Date, count int) (calendar.Date, error) {
	if d.IsZero() {
		return calendar.Date{}, calendar.ErrNoDate
	}
	for {
		working, err := w.IsWorkingDay(d)
		if err != nil {
			return calendar.Date{}, err
		}
		if working {
			count--
		}
		if count == 0 {
			return d, nil
		}
		if d, err = d.AddDays(1); err != nil {
			return calendar.Date{}, &calendar.CoverageError{Horizon: w.Horizon()}
		}
	}
}
