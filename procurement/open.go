package procurement

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// A window is the days on which a route is open: in doubt from the first of them, open from the second,
// in doubt from the third, open again from the fourth, closed before the first and from the fifth. Days
// are counted from 0001-01-01 as 0.
type window struct{ doubt, opens, doubts, again, closes int32 }

// ever is after every day, and never as good as before.
const (
	ever  = 1 << 30
	never = 0
)

// windows is what can be launched when, by route. The days of agreements are those of package contract,
// which owns them, repeated here as constants for the one question that is asked most often; a test holds
// the two equal on every day. What the documents give no days for is open on every day.
var windows = [RouteCount + 1]window{
	OJEU:        {never, never, noticesMove, noticesMove + 1, noticesMove + 1},
	RM3825:      {day20171101, day20171130, day20220524, day20230113, day20280524},
	RM1045:      {never, day20160101, day20190701, day20190801, day20190801},
	FindATender: {noticesMove, noticesMove + 1, ever, ever, ever},
	RM3808:      {day20190812, day20190812, day20220817, day20230817, day20230817},
	RM6116:      {never, ever, ever, ever, ever}, // no document gives its days
}

// The days of the windows.
const (
	day20160101 = 735963
	day20171101 = 736633
	day20171130 = 736662
	day20171201 = 736663 // the first day of the aggregated programme (CJ-98)
	day20190701 = 737240
	day20190801 = 737271
	day20190812 = 737282
	day20201231 = 737789
	day20220524 = 738298
	day20220817 = 738383
	day20230113 = 738532
	day20230817 = 738748
	day20280524 = 740490

	noticesMove    = day20201231 // at whose 23:00 notices move to Find a Tender (PF-01)
	programmeFirst = day20171201
)

// An opening is what one day means: two bits for the programme, and two for each route up to RM6116, of
// the values of an Answer. Without a day nothing is known.
type opening uint32

// of returns what the day means for r and for the programme, as places of a state. The routes past RM6116
// have no days, and nothing asks whether they are open.
func (o opening) of(r Route) state {
	return state(o)>>(2*r&31)&3*(open>>1) | state(o&3)*(programme>>1)
}

// firstOpening is the day that the openings begin with.
const firstOpening = day20160101 - 1

// openingOn returns the opening of the day on, and false before and after all that changes: what it
// means is then for openingByWindows to say.
func openingOn(on calendar.Date) (opening, bool) {
	day := uint(on.Sub(calendar.MinDate()) - firstOpening)
	if day >= uint(len(openings)) {
		return 0, false
	}
	return opening(openings[day]), true
}

// openingByWindows returns the opening of any day by the windows of the routes.
func openingByWindows(on calendar.Date) opening {
	if on.IsZero() {
		return 0
	}
	day := int32(on.Sub(calendar.MinDate()))
	o := opening(hscn.No)
	if day >= programmeFirst {
		o = opening(hscn.Yes)
	}
	for r := OJEU; r <= RM6116; r++ {
		w := &windows[r]
		if day >= w.opens && day < w.doubts || day >= w.again && day < w.closes {
			o |= opening(hscn.Yes) << (2 * r)
		} else if day < w.doubt || day >= w.closes {
			o |= opening(hscn.No) << (2 * r)
		}
	}
	return o
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
	route, open := o.Choice.Route, hscn.Answer(o.state>>2&3)
	v := answerVerdict[open]
	switch route {
	case OJEU:
		// The five documents put no end to it: while nothing has, there is no ground.
		return v, [...]ground{{hscn.PF01, CodeNoticesMoveThatDay}, hscn.No: {hscn.PF01, CodeNoticesOnFindATender}, hscn.Yes: {}}[open]
	case FindATender:
		return v, [...]ground{{hscn.PF01, CodeNoticesMoveThatDay}, hscn.No: {hscn.PF01, CodeNoticesInOJEU}, hscn.Yes: {hscn.PF01, ""}}[open]
	}
	agreement := route.Agreement()
	g := ground{id: agreement.Basis(o.on)[0]}
	early := o.beforeOpening()
	if open == hscn.Yes {
		return v, g
	}
	if open == hscn.No && early {
		g.code = CodeNotYetLaunched
	} else if open == hscn.No && route == RM3825 {
		g.code = CodeAgreementEnded
	} else if open == hscn.No {
		g.code = CodeFrameworkEnded
	} else if early {
		g.code = CodeLaunchWithinMonth
	} else if g.id == hscn.CJ59 {
		g.code = CodeEndWithinMonth
	} else {
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
		return day < day20171130
	case RM3808:
		return day < day20190812
	}
	return false
}

// sayDay says what the day means for the route.
func (o *Option) sayDay(l *findings) {
	v, g := o.dayGround()
	if g.id == 0 {
		return
	}
	if o.on.IsZero() {
		l.say(g.id, hscn.Must, v, g.code, "on")
		return
	}
	f := l.say(g.id, hscn.Must, v, g.code, "route")
	f.Seen = hscn.Day(o.on)
	a := o.Choice.Route.Agreement()
	if a == 0 {
		f.Limit = hscn.Day(dayAt(noticesMove))
	} else if o.beforeOpening() || g.id == dayRule[o.Choice.Route] && g.id != hscn.CJ59 {
		f.Limit = hscn.When(a.Profile().Opening)
	} else {
		f.Limit = hscn.When(a.Profile().End)
	}
}

// programmeGround returns what the day means for the programme of aggregated procurements.
func (o *Option) programmeGround() (hscn.Verdict, ground) {
	v := answerVerdict[o.state>>6&3]
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
