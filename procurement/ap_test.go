package procurement_test

import (
	"errors"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/procurement"
	"github.com/hscn-go/hscn/roles"
)

// TestTimetable is the page's timetable, line by line, with the window of the sixth week (CJ-91).
func TestTimetable(t *testing.T) {
	n := 0
	for _, c := range []struct {
		id       string
		ap       procurement.AP
		text     string
		name     string
		proposed string
		cutoff   string
		regional hscn.Answer
	}{
		{"CJ-101", procurement.AP1, "AP1", "Once for London", "2018-01", "[2017-11-20..2017-12-20]", yes},
		{"CJ-102", procurement.AP2, "AP2", "ALB NHS Digital", "2017-12", "[2017-10-20..2017-11-19]", 0},
		{"CJ-103", procurement.AP3, "AP3", "ALB NHS England", "2018", "[2017-11-20..2018-11-19]", 0},
		{"CJ-104", procurement.AP4, "AP4", "South West", "2017-12", "[2017-10-20..2017-11-19]", yes},
		{"CJ-105", procurement.AP5, "AP5", "North East", "2018-02", "[2017-12-21..2018-01-17]", yes},
		{"CJ-106", procurement.AP6, "AP6", "South East", "2018-03", "[2018-01-18..2018-02-17]", yes},
		{"CJ-107", procurement.AP7, "AP7", "Midlands", "2018-06", "[2018-04-20..2018-05-19]", yes},
		{"CJ-108", procurement.AP8, "AP8", "East", "2018-08", "[2018-06-20..2018-07-20]", yes},
		{"CJ-109", procurement.AP9, "AP9", "North West", "2018-10", "[2018-08-20..2018-09-19]", yes},
		{"CJ-110", procurement.AP10, "AP10", "Other non-regional", "XXXX", "XXXX", no},
		{"", 0, "", "", "", "", 0},
		{"", 11, "aggregated procurement(11)", "", "", "", 0},
	} {
		n++
		if c.ap.String() != c.text || c.ap.Name() != c.name || c.ap.Proposed().String() != c.proposed || c.ap.Cutoff().String() != c.cutoff ||
			c.ap.Regional() != c.regional || c.ap.Statement().String() != c.id {
			t.Errorf("%v: %q, %v, %v, %v, %v", c.ap, c.ap.Name(), c.ap.Proposed(), c.ap.Cutoff(), c.ap.Regional(), c.ap.Statement())
		}
	}
	if n != procurement.APCount+2 {
		t.Errorf("%d rows", n)
	}
}

// TestTimetableTogether: CJ-06, CJ-80, CJ-86, CJ-98, CJ-112, CJ-113.
func TestTimetableTogether(t *testing.T) {
	launches := map[calendar.Span]bool{}
	regional := 0
	for a := procurement.AP1; a <= procurement.AP10; a++ {
		p := a.Proposed()
		launches[p] = true
		if first, ok := p.Earliest(); ok && first.Before(day("2017-12-01")) {
			t.Errorf("CJ-98: %v before the programme starts", a)
		}
		if a.Regional() == yes {
			regional++
		}
	}
	if len(launches) < 2 {
		t.Error("CJ-86: launches are not staggered")
	}
	if regional != 7 || procurement.AP10.Regional() != no {
		t.Errorf("CJ-06, CJ-80, CJ-113: %d named after regions", regional)
	}
	before := func(a, b procurement.AP) calendar.Ternary { return a.Proposed().Precedes(b.Proposed()) }
	for _, c := range []struct {
		a, b procurement.AP
		want calendar.Ternary
	}{
		{procurement.AP2, procurement.AP1, calendar.Yes}, // CJ-112: numbers are not the order
		{procurement.AP4, procurement.AP1, calendar.Yes},
		{procurement.AP2, procurement.AP3, calendar.Yes},
		{procurement.AP3, procurement.AP7, calendar.Unknown},
		{procurement.AP7, procurement.AP3, calendar.Unknown},
		{procurement.AP10, procurement.AP1, calendar.Unknown},
		{procurement.AP1, procurement.AP10, calendar.Unknown},
		{procurement.AP1, procurement.AP2, calendar.No},
	} {
		if got := before(c.a, c.b); got != c.want {
			t.Errorf("%v before %v: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

// TestParseAP: CJ-111. Ten, and no other spelling.
func TestParseAP(t *testing.T) {
	for a := procurement.AP1; a <= procurement.AP10; a++ {
		if got, err := procurement.ParseAP(a.String()); got != a || err != nil {
			t.Errorf("%v: %v, %v", a, got, err)
		}
	}
	for _, s := range []string{"", "AP0", "AP11", "AP01", "ap1", "AP 1", "1", "AP1 "} {
		if got, err := procurement.ParseAP(s); got != 0 || !errors.Is(err, hscn.ErrUnknownWord) {
			t.Errorf("%q: %v, %v", s, got, err)
		}
	}
}

// TestSixWeeksSoundness: over every day of 2017 to 2019, a verdict on a coarse launch that decides is the
// verdict for every day that the launch may be, and one that does not decide means that both occur
// (CJ-91, CJ-99).
func TestSixWeeksSoundness(t *testing.T) {
	from, to := day("2017-06-01"), day("2019-12-31")
	span, err := calendar.Through(from, to)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for a := procurement.AP1; a <= procurement.AP9; a++ {
		first, _ := a.Proposed().Earliest()
		last, _ := a.Proposed().Latest()
		for on := range span.Days() {
			coarse := hscn.StatusOf(a.Cutoff(), calendar.Date{}, on)
			var seen [5]bool
			for _, launch := range []calendar.Date{first, last} { // the status is monotone in the launch
				n++
				cut, err := launch.AddDays(-procurement.LeadDays)
				if err != nil {
					t.Fatal(err)
				}
				seen[hscn.StatusOf(calendar.On(cut), calendar.Date{}, on)] = true
			}
			if coarse == hscn.GateUndetermined != (seen[hscn.Due] && seen[hscn.Missed]) || coarse != hscn.GateUndetermined && !seen[coarse] {
				t.Fatalf("%v on %v: %v, exact launches give %v", a, on, coarse, seen)
			}
		}
	}
	if n != 9*944*2 {
		t.Errorf("%d launches", n)
	}
}

// TestAggregatedSituations names what is asked of an aggregated customer, and what its launch changes.
func TestAggregatedSituations(t *testing.T) {
	const later = "2018-02-01"
	with := func(f func(c *procurement.Customer)) procurement.Customer {
		c := aggregated()
		f(&c)
		return c
	}
	for _, c := range []struct {
		name string
		of   procurement.Customer
		on   string
		want hscn.Verdict
		says []expect
	}{
		{"all in time", aggregated(), later, satisfied, []expect{
			{hscn.CJ37, satisfied, ""}, {hscn.CJ101, satisfied, ""}, {hscn.CJ98, satisfied, ""}, {hscn.CJ99, satisfied, ""}, {hscn.CJ14, satisfied, ""},
			{hscn.CJ10, satisfied, ""}, {hscn.CJ11, satisfied, ""}, {hscn.CJ89, satisfied, ""}, {hscn.CJ73, satisfied, ""}, {hscn.CJ74, satisfied, ""},
			{hscn.CJ34, breached, procurement.CodeContactManager},
		}},
		{"CJ-37: no procurement looked up", with(func(c *procurement.Customer) { c.Aggregated = procurement.Aggregation{} }), later, undetermined, []expect{
			{hscn.CJ37, breached, procurement.CodeConsultTimetable}, {hscn.CJ92, undetermined, procurement.CodeNotStated}, {hscn.CJ14, undetermined, procurement.CodeLaunchCoarse},
		}},
		{"CJ-91, CJ-99: the month alone, in time for its first day", with(func(c *procurement.Customer) {
			c.Aggregated.Launch = calendar.Date{}
			*c = move(*c, procurement.ConfirmIntention, "2017-11-20")
		}), later, undetermined, []expect{{hscn.CJ92, satisfied, ""}, {hscn.CJ93, undetermined, procurement.CodeLaunchCoarse}}},
		{"CJ-91: the month alone, after its last day", with(func(c *procurement.Customer) {
			c.Aggregated.Launch = calendar.Date{}
			*c = move(*c, procurement.ConfirmIntention, "2017-12-21")
		}), later, breached, []expect{{hscn.CJ92, breached, procurement.CodeConfirmIntention}}},
		{"CJ-110: to be confirmed", with(func(c *procurement.Customer) {
			c.Aggregated.AP, c.Aggregated.Launch = procurement.AP10, calendar.Date{}
		}), "2028-01-01", undetermined, []expect{{hscn.CJ14, undetermined, procurement.CodeLaunchTBC}, {hscn.CJ92, undetermined, procurement.CodeLaunchTBC}}},
		{"CJ-98: before the programme", with(func(c *procurement.Customer) { c.Aggregated.Launch = day("2017-11-30") }), later, breached, []expect{
			{hscn.CJ84, satisfied, ""}, {hscn.CJ98, breached, procurement.CodeBeforeProgramme}, {hscn.CJ99, breached, procurement.CodeDiffersFromProposed},
		}},
		{"CJ-98: its first day", with(func(c *procurement.Customer) { c.Aggregated.Launch = day("2017-12-01") }), later, breached, []expect{
			{hscn.CJ98, satisfied, ""}, {hscn.CJ99, breached, procurement.CodeDiffersFromProposed}, {hscn.CJ14, breached, procurement.CodeRequirementsTooLate},
		}},
		{"CJ-99: later than proposed, and more time", with(func(c *procurement.Customer) { c.Aggregated.Launch = day("2018-02-01") }), later, satisfied, []expect{
			{hscn.CJ99, breached, procurement.CodeDiffersFromProposed}, {hscn.CJ92, satisfied, ""},
		}},
		{"CJ-99: nothing is proposed for AP10", with(func(c *procurement.Customer) { c.Aggregated.AP = procurement.AP10 }), later, satisfied, []expect{{hscn.CJ110, satisfied, ""}}},
		{"CJ-14: requirements on the day of the launch", with(func(c *procurement.Customer) { *c = move(*c, procurement.ConfirmRequirements, "2018-01-22") }), later, breached, []expect{
			{hscn.CJ14, breached, procurement.CodeRequirementsTooLate}, {hscn.CJ95, breached, procurement.CodeConfirmRequirements},
		}},
		{"CJ-14: the day before, six weeks too late and not too late to feed in", with(func(c *procurement.Customer) { *c = move(*c, procurement.ConfirmRequirements, "2018-01-21") }), later, breached, []expect{
			{hscn.CJ14, satisfied, ""}, {hscn.CJ95, breached, procurement.CodeConfirmRequirements},
		}},
		{"CJ-11: grouped by another", with(func(c *procurement.Customer) { c.Aggregated.GroupedBy = roles.Consumer }), later, breached, []expect{
			{hscn.CJ11, breached, procurement.CodeGroupingByNHSDigital},
		}},
		{"CJ-10: a club of one", with(func(c *procurement.Customer) { c.Aggregated.Members = c.Aggregated.Members[:1] }), later, breached, []expect{
			{hscn.CJ10, breached, procurement.CodeClubTooSmall}, {hscn.CJ89, satisfied, ""},
		}},
		{"CJ-100: members not supplied", with(func(c *procurement.Customer) { c.Aggregated.Members = nil }), later, undetermined, []expect{
			{hscn.CJ100, unspecified, procurement.CodeGroupingElsewhere}, {hscn.CJ89, undetermined, procurement.CodeNotStated},
		}},
		{"CJ-89: not included when it went to market", with(func(c *procurement.Customer) { c.ODS = roles.MustODS("RX1") }), later, breached, []expect{
			{hscn.CJ89, breached, procurement.CodeNotIncluded},
		}},
		{"CJ-89: no code to look for", with(func(c *procurement.Customer) { c.ODS = roles.ODS{} }), later, undetermined, []expect{{hscn.CJ89, undetermined, procurement.CodeNotStated}}},
		{"CJ-09, CJ-43: a route of its own choice", with(func(c *procurement.Customer) { c.Route, c.Method = rm1045, mini }), later, breached, []expect{
			{hscn.CJ43, breached, procurement.CodeNotApplicable},
		}},
		{"CJ-75: arrangements of its own", with(func(c *procurement.Customer) { c.Facts.CollaborativeArrangements = yes }), later, satisfied, []expect{{hscn.CJ75, satisfied, ""}}},
	} {
		r := c.of.Assess(day(c.on))
		if r.Verdict() != c.want {
			t.Errorf("%s: %v, want %v\n%s", c.name, r.Verdict(), c.want, lines(r.Findings))
		}
		has(t, c.name, r.Findings, c.says...)
	}
	early := aggregated()
	early.Aggregated.Launch = calendar.Date{}
	has(t, "CJ-98: an intention before the programme", early.AppendFindings(nil, day("2017-11-30")), expect{hscn.CJ98, notForIt, procurement.CodeBeforeProgramme})
	lacks(t, "CJ-89 before the launch", aggregated().AppendFindings(nil, day("2018-01-21")), hscn.CJ89)
	lacks(t, "CJ-99 for AP10", with(func(c *procurement.Customer) { c.Aggregated.AP = procurement.AP10 }).AppendFindings(nil, day(later)), hscn.CJ99)
	lacks(t, "CJ-14 not asked yet", aggregated().AppendFindings(nil, day("2017-12-10")), hscn.CJ14)
	if !(expect{hscn.CJ34, satisfied, ""}).in(collaborative().AppendFindings(nil, day("2017-06-01"))) {
		t.Error("CJ-34: the manager was spoken to")
	}
	if (expect{hscn.CJ34, satisfied, ""}).in(collaborative().AppendFindings(nil, day("2017-05-31"))) {
		t.Error("CJ-34: the manager was not spoken to yet")
	}
}

// TestCutoffOutsideTheCalendar: a launch in the first weeks of the calendar has no such day.
func TestCutoffOutsideTheCalendar(t *testing.T) {
	c := aggregated()
	c.Aggregated.Launch = calendar.MinDate()
	if got := gateOf(t, c, procurement.ConfirmIntention, "2018-01-01"); !got.Due.IsZero() || got.Status != hscn.GateUndetermined {
		t.Errorf("%+v", got)
	}
}
