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
	programmeFirst = 736663 // 2017-12-01, the first day of the aggregated programme (CJ-98)
)

// openOn says whether a procurement could be launched on r on the day on. It is Unknown where the
// documents are too coarse or, for a route that they give days for, without a day.
func (r Route) openOn(on calendar.Date) calendar.Ternary {
	if r > RM6116 {
		return calendar.Yes // no document gives it any days
	}
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
	}
	return calendar.Unknown // RM6116, whose days are in no document
}

// programmeOn says whether an aggregated procurement could be launched on the day on.
func programmeOn(on calendar.Date) calendar.Ternary {
	if on.IsZero() {
		return calendar.Unknown
	}
	return ternary(on.Sub(calendar.MinDate()) >= programmeFirst, on.Sub(calendar.MinDate()) < programmeFirst)
}

// openOn says whether the place could be used on r on the day on.
func (e *entry) openOn(r Route, on calendar.Date) calendar.Ternary {
	open := r.openOn(on)
	if e.programme && programmeOn(on) == calendar.No {
		open = calendar.No
	}
	return open
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

// dayGround returns what the day that o answers for means for its route, and on what ground. The ground
// is zero where the documents have nothing to say of it.
func (o *Option) dayGround() (hscn.Verdict, ground) {
	if o.Choice.Route > RM6116 {
		return hscn.Satisfied, ground{}
	}
	if o.on.IsZero() {
		return hscn.Undetermined, ground{dayRule[o.Choice.Route], CodeNoDay}
	}
	route, open := o.Choice.Route, o.Choice.Route.openOn(o.on)
	v := answerVerdict[open]
	switch route {
	case OJEU:
		switch open {
		case calendar.Yes:
			return v, ground{} // the five documents put no end to it, and nothing has yet
		case calendar.No:
			return v, ground{hscn.PF01, CodeNoticesOnFindATender}
		}
		return v, ground{hscn.PF01, CodeNoticesMoveThatDay}
	case FindATender:
		switch open {
		case calendar.Yes:
			return v, ground{hscn.PF01, ""}
		case calendar.No:
			return v, ground{hscn.PF01, CodeNoticesInOJEU}
		}
		return v, ground{hscn.PF01, CodeNoticesMoveThatDay}
	}
	agreement := route.Agreement()
	g := ground{id: agreement.Basis(o.on)[0]}
	early := o.beforeOpening()
	switch {
	case open == calendar.Yes:
	case open == calendar.No && early:
		g.code = CodeNotYetLaunched
	case open == calendar.No && route == RM3825:
		g.code = CodeAgreementEnded
	case open == calendar.No:
		g.code = CodeFrameworkEnded
	case early:
		g.code = CodeLaunchWithinMonth
	case g.id == hscn.CJ59:
		g.code = CodeEndWithinMonth
	default:
		g.code = CodeAgreementStatusUnknown
	}
	return v, g
}

// dayRule is the statement of each route's days, by Route.
var dayRule = [RM6116 + 1]hscn.ID{
	OJEU: hscn.PF01, RM3825: hscn.CJ84, RM1045: hscn.CJ59, FindATender: hscn.PF01, RM3808: hscn.CD04, RM6116: hscn.CD08,
}

// beforeOpening reports whether the day that o answers for is not certain to be after the opening of
// its agreement.
func (o *Option) beforeOpening() bool {
	switch day := o.on.Sub(calendar.MinDate()); o.Choice.Route {
	case RM3825:
		return day < rm3825Launched
	case RM3808:
		return day < rm3808Launched
	}
	return false
}

// sayDay says what the day means for the route.
func (o *Option) sayDay(l *findings) {
	v, g := o.dayGround()
	switch {
	case g.id == 0:
	case o.on.IsZero():
		l.say(g.id, hscn.Must, v, g.code, "on")
	default:
		f := l.say(g.id, hscn.Must, v, g.code, "route")
		f.Seen = hscn.Day(o.on)
		switch a := o.Choice.Route.Agreement(); {
		case a == 0:
			f.Limit = hscn.Day(dayAt(noticesMove))
		case o.beforeOpening():
			f.Limit = hscn.When(a.Profile().Opening)
		default:
			f.Limit = hscn.When(a.Profile().End)
		}
	}
}

// programmeGround returns what the day means for the programme of aggregated procurements.
func (o *Option) programmeGround() (hscn.Verdict, ground) {
	v := answerVerdict[programmeOn(o.on)]
	return v, ground{hscn.CJ98, [...]hscn.Code{hscn.Undetermined: CodeNoDay, hscn.Breached: CodeBeforeProgramme, hscn.Satisfied: ""}[v]}
}

// sayProgramme says it.
func (o *Option) sayProgramme(l *findings) {
	v, g := o.programmeGround()
	f := l.say(g.id, hscn.Must, v, g.code, "on")
	f.Seen, f.Limit = hscn.Day(o.on), hscn.Day(dayAt(programmeFirst))
}

// dayAt returns the day with the number n.
func dayAt(n int) calendar.Date {
	d, _ := calendar.MinDate().AddDays(n)
	return d
}
