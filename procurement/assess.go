package procurement

import (
	"slices"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

// Assess says what the rules find in c on the day on, in the order of the register. Only what had
// happened by then counts.
func (c Customer) Assess(on calendar.Date) hscn.Report {
	return hscn.NewReport(on, c.AppendFindings(nil, on))
}

// AppendFindings appends the findings of [Customer.Assess], in no order. It allocates nothing where dst
// has room.
func (c Customer) AppendFindings(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	l := findings(dst)
	c.judgeOption(&l, on)
	c.judgeApproach(&l)
	back := c.judgeGates(&l, on)
	if start := len(l); c.Purpose != ReplaceHSCNService { // the guidance of 2017 is for leaving the Transition Network
		c.judgePartnership(&l)
		c.heedAdvice(&l, on)
		if c.Approach == hscn.Aggregated || back && c.Aggregated.AP.valid() {
			c.judgeAggregated(&l, on)
		}
		if c.Purpose != LeaveTransitionNetwork {
			l[start:].leaveOpen("purpose")
		}
	}
	c.judgeLead(&l)
	c.judgeTender(&l, on)
	c.judgeAward(&l, on)
	c.judgeEstimate(&l, on)
	return l
}

// leaveOpen leaves open what would block or allow where a fact is not stated on which it hangs.
func (l findings) leaveOpen(where string) {
	for i := range l {
		if f := &l[i]; f.Force == hscn.Must && (f.Verdict == hscn.Satisfied || f.Verdict == hscn.Breached) {
			f.Verdict, f.Code, f.Where = hscn.Undetermined, CodeNotStated, hscn.At(where)
		}
	}
}

// judgeOption judges the customer's choice on the day of its launch or, while nothing is launched, on
// the day on. An intention may name a route before that opens: the opening binds a launch (CJ-142).
func (c *Customer) judgeOption(l *findings, on calendar.Date) {
	choice := c.choice()
	day, launched := c.act(on)
	if choice.Approach != 0 && choice.Approach <= hscn.ApproachCount {
		if choice.Route == 0 {
			l.say(hscn.CJ39, hscn.Must, hscn.Undetermined, CodeNotStated, "route")
			return
		}
		if choice.Method == 0 {
			l.say(hscn.CJ39, hscn.Must, hscn.Undetermined, CodeNotStated, "method")
			return
		}
	}
	start := len(*l)
	o := Judge(choice, c.Facts, day)
	o.sayReasons(l)
	o.sayAdvice(l)
	for i := start; i < len(*l); i++ {
		f := &(*l)[i]
		switch f.Code {
		case CodeNotYetLaunched, CodeLaunchWithinMonth, CodeNoticesInOJEU, CodeBeforeProgramme:
			if !launched {
				f.Verdict = hscn.NotApplicable
			}
		}
		if f.Rule == hscn.CJ98 && launched {
			f.Where = hscn.At("aggregated.launch")
		}
	}
}

// judgeApproach judges who procures with whom.
func (c *Customer) judgeApproach(l *findings) {
	n := hscn.Count(int64(len(c.Partners)), "partners")
	switch c.Approach {
	case hscn.Collaborative:
		f := l.say(hscn.CJ03, hscn.Must, hscn.Satisfied, "", "partners")
		if f.Seen = n; len(c.Partners) == 0 {
			f.Verdict, f.Code = hscn.Breached, CodeNoPartners
		}
		for i := range c.Partners {
			f := l.say(hscn.CJ18, hscn.Must, hscn.Undetermined, CodeNotStated, "")
			f.Where = hscn.At("partners[].sector", i)
			if s := c.Partners[i].Sector; s == roles.Health || s == roles.SocialCare {
				f.Verdict, f.Code, f.Seen = hscn.Satisfied, "", hscn.Word(s.String())
			}
		}
	case hscn.Individual:
		v, alone, single := hscn.Satisfied, hscn.Code(""), hscn.Code("")
		if len(c.Partners) > 0 {
			v, alone, single = hscn.Breached, CodeHasPartners, CodeIndividualIsSingle
		}
		l.say(hscn.CJ04, hscn.Must, v, alone, "partners").Seen = n
		l.say(hscn.CJ160, hscn.Must, v, single, "partners").Seen = n
	}
}

// sharedTable is what partners have to work out together, and the parts of an intelligent client
// function, which are what the word means and no condition. It is in the order of
// [Collaboration.members].
var sharedTable = [...]struct {
	id     hscn.ID
	force  hscn.Force
	no     hscn.Code
	member string
}{
	{hscn.CJ116, hscn.Must, CodeHowToProcure, "collaboration.howToProcure"},
	{hscn.CJ117, hscn.Must, CodeHowToMigrate, "collaboration.howToMigrate"},
	{hscn.CJ118, hscn.Must, CodeHowToManageContracts, "collaboration.howToManageContracts"},
	{hscn.CJ119, hscn.Must, CodeHowToManageNetwork, "collaboration.howToManageNetwork"},
	{hscn.CJ124, hscn.Should, CodeLeadOrganisation, "collaboration.leadOrganisation"},
	{hscn.CJ125, hscn.Should, CodeCapability, "collaboration.procurementCapability"},
	{hscn.CJ126, hscn.Should, CodeLegalResources, "collaboration.legalResources"},
	{hscn.CJ127, hscn.Should, CodeStructures, "collaboration.governanceStructures"},
	{hscn.CJ128, hscn.Should, CodeWorkingGroups, "collaboration.workingGroups"},
}

// trackRecordTable is indexed by TrackRecord.
var trackRecordTable = [TrackRecordCount + 1]hscn.ID{
	CommunityNetwork: hscn.CJ122, SharedService: hscn.CJ121, SharedSolution: hscn.CJ130, SharedContract: hscn.CJ130,
}

// judgePartnership judges what collaborating partners share.
func (c *Customer) judgePartnership(l *findings) {
	if c.Approach != hscn.Collaborative {
		return
	}
	m := c.Collaboration.members()
	for i := range sharedTable {
		s := &sharedTable[i]
		l.answered(s.id, s.force, *m[i].value, s.no, s.member)
	}
	for i, t := range c.Collaboration.TrackRecord {
		if t != 0 && t <= TrackRecordCount {
			f := l.say(trackRecordTable[t], hscn.May, hscn.Satisfied, "", "")
			f.Where, f.Seen = hscn.At("collaboration.trackRecord[]", i), hscn.Word(t.String())
		}
	}
}

// heedAdvice appends the advice that goes with every assessment and with the approach, and how long the
// transition is planned to take.
func (c *Customer) heedAdvice(l *findings, on calendar.Date) {
	f := l.say(hscn.CJ34, hscn.Should, hscn.Breached, CodeContactManager, "steps")
	if d, _ := c.done(ContactManager); !d.IsZero() && !d.After(on) {
		f.Verdict, f.Code, f.Seen = hscn.Satisfied, "", hscn.Day(d)
	}
	sayAdvice(l, c.Approach, c.Facts.asked())
	if c.TransitionMonths != 0 {
		f := l.say(hscn.BT19, hscn.Should, hscn.Satisfied, "", "transitionMonths")
		f.Seen, f.Limit = hscn.Count(int64(c.TransitionMonths), "months"), hscn.Count(expectedTransition, "months")
		if c.TransitionMonths > expectedTransition {
			f.Verdict, f.Code = hscn.Breached, CodeLongTransition
		}
	}
}

// judgeAggregated judges the aggregated procurement that c takes part in, or falls back to.
func (c *Customer) judgeAggregated(l *findings, on calendar.Date) {
	a := &c.Aggregated
	if a.AP.valid() {
		ap := hscn.Word(a.AP.String())
		l.say(hscn.CJ37, hscn.Should, hscn.Satisfied, "", "aggregated.ap").Seen = ap
		plan := l.say(a.AP.Statement(), hscn.May, hscn.Satisfied, "", "aggregated.ap")
		plan.Seen, plan.Limit = ap, hscn.When(a.AP.Proposed())
	} else {
		l.say(hscn.CJ37, hscn.Should, hscn.Breached, CodeConsultTimetable, "aggregated.ap")
	}
	if !a.Launch.IsZero() {
		c.judgeLaunch(l, on)
	}
	if d, _ := c.done(ConfirmRequirements); !d.IsZero() && !d.After(on) {
		launch := a.launch()
		f := l.say(hscn.CJ14, hscn.Must, hscn.Undetermined, CodeLaunchCoarse, "aggregated.launch")
		f.Seen, f.Limit = hscn.Day(d), hscn.When(launch)
		after := launch.After(d)
		if after == calendar.Yes {
			f.Verdict, f.Code, f.Where = hscn.Satisfied, "", hscn.At("steps")
		} else if after == calendar.No {
			f.Verdict, f.Code, f.Where = hscn.Breached, CodeRequirementsTooLate, hscn.At("steps")
		} else if launch.Precision() == calendar.PrecisionUnconfirmed {
			f.Code = CodeLaunchTBC
		}
	}
	if a.GroupedBy != 0 {
		f := l.say(hscn.CJ11, hscn.Must, hscn.Satisfied, "", "aggregated.groupedBy")
		if f.Seen = hscn.Word(a.GroupedBy.String()); a.GroupedBy != roles.NHSDigital {
			f.Verdict, f.Code = hscn.Breached, CodeGroupingByNHSDigital
		}
	}
	if len(a.Members) == 0 {
		l.say(hscn.CJ100, hscn.May, hscn.Unspecified, CodeGroupingElsewhere, "aggregated.members")
		return
	}
	f := l.say(hscn.CJ10, hscn.Must, hscn.Satisfied, "", "aggregated.members")
	if f.Seen = hscn.Count(int64(len(a.Members)), "organisations"); len(a.Members) < 2 {
		f.Verdict, f.Code = hscn.Breached, CodeClubTooSmall
	}
}

// judgeLaunch holds the aggregated launch that the caller knows against the timetable, and once it is
// past the members of that day against the customer.
func (c *Customer) judgeLaunch(l *findings, on calendar.Date) {
	a := &c.Aggregated
	p := a.AP.Proposed()
	if first, ok := p.Earliest(); ok {
		f := l.say(hscn.CJ99, hscn.Should, hscn.Satisfied, "", "aggregated.launch")
		f.Seen, f.Limit = hscn.Day(a.Launch), hscn.When(p)
		if a.Launch.Before(first) || p.Before(a.Launch) == calendar.Yes {
			f.Verdict, f.Code = hscn.Breached, CodeDiffersFromProposed
		}
	}
	if on.IsZero() || a.Launch.After(on) {
		return
	}
	f := l.say(hscn.CJ89, hscn.Must, hscn.Undetermined, CodeNotStated, "aggregated.members")
	f.Limit = hscn.Day(a.Launch)
	if len(a.Members) == 0 {
		return
	}
	if c.ODS.IsZero() {
		f.Where = hscn.At("ods")
	} else if slices.Contains(a.Members, c.ODS) {
		f.Verdict, f.Code = hscn.Satisfied, ""
	} else {
		f.Verdict, f.Code = hscn.Breached, CodeNotIncluded
	}
}

// judgeGates judges the gates and what follows where they are missed, and reports whether c falls back to
// an aggregated procurement.
func (c *Customer) judgeGates(l *findings, on calendar.Date) (fallsBack bool) {
	var room [16]GateState
	gates := c.appendGates(room[:0], on)
	for i := range gates {
		c.judgeGate(l, &gates[i], on)
	}
	if c.Approach != hscn.Collaborative && c.Approach != hscn.Individual {
		return false
	}
	f := l.say(hscn.CJ139, hscn.May, hscn.NotApplicable, CodeNoGateMissed, "approach")
	f.Limit = hscn.Word("aggregated")
	back := c.fallsBack(gates)
	if c.Purpose == ReplaceHSCNService {
		f.Code, f.Where = CodeReplacing, hscn.At("purpose")
		return false
	}
	if on.IsZero() {
		f.Verdict, f.Code, f.Where = hscn.Undetermined, CodeNoDay, hscn.At("on")
	} else if back == calendar.Unknown {
		f.Verdict, f.Code, f.Where = hscn.Undetermined, CodeNotStated, hscn.At("purpose")
	} else if back == calendar.Yes {
		f.Verdict, f.Code = hscn.Satisfied, CodeFallback
		if c.Aggregated.AP.valid() {
			c.judgeWindow(l, on)
		}
	}
	if c.Route == ExistingAgreement {
		// The gates bind all the same, and no document says what launching on such an agreement is.
		l.say(hscn.CJ38, hscn.May, hscn.Unspecified, CodeLaunchOfExisting, "steps")
	}
	return back == calendar.Yes
}

// judgeWindow says how the six weeks of the aggregated procurement stand for a customer that falls back
// to it. Whether NHS Digital waives them is in no document.
func (c *Customer) judgeWindow(l *findings, on calendar.Date) {
	last := cutoff(c.Aggregated.launch())
	f := l.say(hscn.CJ91, hscn.May, hscn.Undetermined, CodeLaunchCoarse, "aggregated.launch")
	f.Seen, f.Limit = hscn.Day(on), hscn.When(last)
	if last.Precision() == calendar.PrecisionUnconfirmed {
		f.Code = CodeLaunchTBC
	}
	switch last.Before(on) {
	case calendar.Yes:
		f.Verdict, f.Code = hscn.Unspecified, CodeWindowClosed
	case calendar.No:
		f.Verdict, f.Code = hscn.Satisfied, ""
	}
}

// judgeLead judges what a procurement led by the customer needs besides, and what its route does not
// cover.
func (c *Customer) judgeLead(l *findings) {
	if c.Approach == hscn.Collaborative || c.Approach == hscn.Individual {
		l.answered(hscn.S401, hscn.Should, c.Facts.LegalEntityLeads, CodeLegalEntity, "facts.legalEntityLeads")
		l.answered(hscn.S402, hscn.Should, c.Facts.LegalSupport, CodeNoLegalSupport, "facts.legalSupport")
		switch c.Route {
		case RM3825, RM1045, RM3808, RM6116:
			l.say(hscn.S403, hscn.May, hscn.Satisfied, CodeWorkWithCCS, "route")
		}
	}
	if c.choice().Route == RM3825 && c.Facts.WantsOverlays == hscn.Yes {
		l.say(hscn.S406, hscn.May, hscn.Satisfied, "", "route")
		l.say(hscn.S407, hscn.Should, hscn.Breached, CodeOverlays, "facts.wantsOverlays")
	}
}
