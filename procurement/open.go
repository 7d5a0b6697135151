package procurement

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// The days on which a route opens, ends or comes into doubt, counted from 0001-01-01 as 0. They are
// those of package contract, which owns them, as constants for the one question that is asked most
// often; a test holds the two equal on every day.
const (
	rm1045InBeing  = 735963 // 2016-01-01
	rm1045Doubt    = 737240 // 2019-07-01
	rm1045Ended    = 737271 // 2019-08-01
	rm3825Doubt    = 736633 // 2017-11-01
	rm3825Launched = 736662 // 2017-11-30
	rm3825Lapse    = 738298 // 2022-05-24
	rm3825Renewed  = 738532 // 2023-01-13
	rm3825Ended    = 740490 // 2028-05-24
	rm3808Launched = 737282 // 2019-08-12
	rm3808Doubt    = 738383 // 2022-08-17
	rm3808Ended    = 738748 // 2023-08-17
	noticesMove    = 737789 // 2020-12-31, at whose 23:00 notices move to Find a Tender (PF-01)
)

// openOn says whether a procurement could be launched on r on the day on. It is Unknown where the
// documents are too coarse, and for the zero Date; a route that the documents give no days for is open
// on every day.
func (r Route) openOn(on calendar.Date) calendar.Ternary {
	if on.IsZero() {
		return calendar.Unknown
	}
	day := on.Sub(calendar.MinDate())
	switch r {
	case OJEU:
		return ternary(day < noticesMove, day > noticesMove)
	case RM3825:
		if day < rm3825Lapse {
			return ternary(day >= rm3825Launched, day < rm3825Doubt)
		}
		return ternary(day >= rm3825Renewed && day < rm3825Ended, day >= rm3825Ended)
	case RM1045:
		return ternary(day >= rm1045InBeing && day < rm1045Doubt, day >= rm1045Ended)
	case FindATender:
		return ternary(day > noticesMove, day < noticesMove)
	case RM3808:
		return ternary(day >= rm3808Launched && day < rm3808Doubt, day < rm3808Launched || day >= rm3808Ended)
	case RM6116:
		return calendar.Unknown // no document gives its days
	}
	return calendar.Yes
}

// ternary returns the answer where one of the conditions settles it.
func ternary(yes, no bool) calendar.Ternary {
	switch {
	case yes:
		return calendar.Yes
	case no:
		return calendar.No
	}
	return calendar.Unknown
}

// dayFinding says what the day that o answers for means for its route. It is the zero Finding where
// the documents have nothing to say of it.
func (o *Option) dayFinding() hscn.Finding {
	f := hscn.Finding{Force: hscn.Must, Where: hscn.At("route"), Seen: hscn.Day(o.on)}
	if o.on.IsZero() {
		f.Rule, f.Code, f.Where = hscn.CJ39, CodeNoDay, hscn.At("on")
		return f
	}
	open := o.Choice.Route.openOn(o.on)
	if o.Choice.Route.IsOwn() {
		f.Rule, f.Limit = hscn.PF01, hscn.Day(noticesMoveDay())
		switch {
		case open == calendar.Unknown:
			f.Code = CodeNoticesMoveThatDay
		case open == calendar.Yes && o.Choice.Route == OJEU:
			return hscn.Finding{} // the five documents put no end to it, and nothing has yet
		case open == calendar.Yes:
			f.Verdict = hscn.Satisfied
		case o.Choice.Route == OJEU:
			f.Verdict, f.Code = hscn.Breached, CodeNoticesOnFindATender
		default:
			f.Verdict, f.Code = hscn.Breached, CodeNoticesInOJEU
		}
		return f
	}
	agreement := o.Choice.Route.Agreement()
	if agreement == 0 {
		return hscn.Finding{}
	}
	p := agreement.Profile()
	begun := p.Opening.IsZero() || p.Opening.Before(o.on) == calendar.Yes
	f.Rule, f.Limit = agreement.Basis(o.on)[0], hscn.When(p.End)
	if !begun {
		f.Limit = hscn.When(p.Opening)
	}
	switch {
	case open == calendar.Yes:
		f.Verdict = hscn.Satisfied
	case open == calendar.No && !begun:
		f.Verdict, f.Code = hscn.Breached, CodeNotYetLaunched
	case open == calendar.No && o.Choice.Route == RM3825:
		f.Verdict, f.Code = hscn.Breached, CodeAgreementEnded
	case open == calendar.No:
		f.Verdict, f.Code = hscn.Breached, CodeFrameworkEnded
	case !begun:
		f.Code = CodeLaunchWithinMonth
	case f.Rule == hscn.CJ59:
		f.Code = CodeEndWithinMonth
	default:
		f.Code = CodeAgreementStatusUnknown
	}
	return f
}

// noticesMoveDay is noticesMove as a day.
func noticesMoveDay() calendar.Date {
	d, _ := calendar.MinDate().AddDays(noticesMove)
	return d
}
