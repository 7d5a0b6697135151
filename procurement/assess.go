package procurement

import (
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
	dst = c.appendOption(dst, on)
	dst = c.appendApproach(dst)
	if c.Approach == hscn.Aggregated || c.Aggregated.AP != 0 || !c.Aggregated.Launch.IsZero() {
		dst = c.appendAggregated(dst, on)
	}
	dst = c.appendGateFindings(dst, on)
	dst = c.appendTender(dst, on)
	dst = c.appendAward(dst, on)
	return c.appendEstimate(dst, on)
}

// finding is a Finding of a rule with its place.
func finding(id hscn.ID, force hscn.Force, v hscn.Verdict, code hscn.Code, where string) hscn.Finding {
	return hscn.Finding{Rule: id, Force: force, Verdict: v, Code: code, Where: hscn.At(where)}
}

// answered is the finding of a rule that wants a yes.
func answered(id hscn.ID, force hscn.Force, a hscn.Answer, no hscn.Code, where string) hscn.Finding {
	f := finding(id, force, hscn.Undetermined, CodeNotStated, where)
	switch a {
	case hscn.No:
		f.Verdict, f.Code, f.Seen = hscn.Breached, no, hscn.Word(a.String())
	case hscn.Yes:
		f.Verdict, f.Code, f.Seen = hscn.Satisfied, "", hscn.Word(a.String())
	}
	return f
}

// appendOption judges the customer's choice on the day of its launch or, while nothing is launched, on
// the day on. An intention may name a route before it opens: that day binds a launch (CJ-142).
func (c *Customer) appendOption(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	choice := c.choice()
	day, launched := c.act(on)
	switch {
	case choice.Approach == 0 || choice.Approach > hscn.ApproachCount:
	case choice.Route == 0:
		return append(dst, finding(hscn.CJ39, hscn.Must, hscn.Undetermined, CodeNotStated, "route"))
	case choice.Method == 0:
		return append(dst, finding(hscn.CJ39, hscn.Must, hscn.Undetermined, CodeNotStated, "method"))
	}
	o := Judge(choice, c.Facts, day)
	start := len(dst)
	dst = o.AppendFindings(dst)
	if launched {
		return dst
	}
	for i := start; i < len(dst); i++ {
		switch dst[i].Code {
		case CodeNotYetLaunched, CodeLaunchWithinMonth, CodeNoticesInOJEU:
			dst[i].Verdict = hscn.NotApplicable
		}
	}
	return dst
}

// sharedTable is what partners have to work out together, and the parts of an intelligent client
// function, which are what the word means and not conditions. It is in the order of
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

// appendApproach judges who procures with whom, and appends the advice that goes with the approach.
func (c *Customer) appendApproach(dst []hscn.Finding) []hscn.Finding {
	leaves := c.Purpose != ReplaceHSCNService // the guidance is for leaving the Transition Network
	n := hscn.Count(int64(len(c.Partners)), "partners")
	switch c.Approach {
	case hscn.Collaborative:
		f := finding(hscn.CJ03, hscn.Must, hscn.Satisfied, "", "partners")
		if f.Seen = n; len(c.Partners) == 0 {
			f.Verdict, f.Code = hscn.Breached, CodeNoPartners
		}
		dst = append(dst, f)
		for i := range c.Partners {
			f := hscn.Finding{Rule: hscn.CJ18, Force: hscn.Must, Verdict: hscn.Satisfied, Where: hscn.At("partners[].sector", i)}
			if s := c.Partners[i].Sector; s == roles.Health || s == roles.SocialCare {
				f.Seen = hscn.Word(s.String())
			} else {
				f.Verdict, f.Code = hscn.Undetermined, CodeNotStated
			}
			dst = append(dst, f)
		}
		if leaves {
			m := c.Collaboration.members()
			for i := range sharedTable {
				s := &sharedTable[i]
				dst = append(dst, answered(s.id, s.force, *m[i].value, s.no, s.member))
			}
			dst = c.appendTrackRecord(dst)
		}
	case hscn.Individual:
		single := finding(hscn.CJ160, hscn.Must, hscn.Satisfied, "", "partners")
		alone := finding(hscn.CJ04, hscn.Must, hscn.Satisfied, "", "partners")
		if len(c.Partners) > 0 {
			single.Verdict, single.Code, single.Seen = hscn.Breached, CodeIndividualIsSingle, n
			alone.Verdict, alone.Code, alone.Seen = hscn.Breached, CodeHasPartners, n
		}
		dst = append(dst, alone, single)
	}
	if leaves {
		f := finding(hscn.CJ34, hscn.Should, hscn.Breached, CodeContactManager, "steps")
		if d := c.done(ContactManager); !d.IsZero() {
			f.Verdict, f.Code, f.Seen = hscn.Satisfied, "", hscn.Day(d)
		}
		dst = append(dst, f)
		dst = appendAdvice(dst, c.Approach, c.Facts.asked())
	}
	if c.Approach == hscn.Collaborative || c.Approach == hscn.Individual {
		dst = append(dst,
			answered(hscn.S401, hscn.Should, c.Facts.LegalEntityLeads, CodeLegalEntity, "facts.legalEntityLeads"),
			answered(hscn.S402, hscn.Should, c.Facts.LegalSupport, CodeNoLegalSupport, "facts.legalSupport"))
		if a := c.Route.Agreement(); a != 0 && a.Profile().Connectivity.Answer == hscn.Yes {
			dst = append(dst, finding(hscn.S403, hscn.May, hscn.Satisfied, CodeWorkWithCCS, "route"))
		}
	}
	if c.choice().Route == RM3825 && c.Facts.WantsOverlays == hscn.Yes {
		dst = append(dst,
			finding(hscn.S406, hscn.May, hscn.Satisfied, "", "route"),
			finding(hscn.S407, hscn.Should, hscn.Breached, CodeOverlays, "facts.wantsOverlays"))
	}
	if c.TransitionMonths != 0 {
		f := finding(hscn.BT19, hscn.Should, hscn.Satisfied, "", "transitionMonths")
		f.Seen, f.Limit = hscn.Count(int64(c.TransitionMonths), "months"), hscn.Count(expectedTransition, "months")
		if c.TransitionMonths > expectedTransition {
			f.Verdict, f.Code = hscn.Breached, CodeLongTransition
		}
		dst = append(dst, f)
	}
	return dst
}

// trackRecordTable is indexed by TrackRecord.
var trackRecordTable = [TrackRecordCount + 1]hscn.ID{
	CommunityNetwork: hscn.CJ122, SharedService: hscn.CJ121, SharedSolution: hscn.CJ130, SharedContract: hscn.CJ130,
}

// appendTrackRecord notes what an operating model follows from.
func (c *Customer) appendTrackRecord(dst []hscn.Finding) []hscn.Finding {
	for i, t := range c.Collaboration.TrackRecord {
		if t != 0 && t <= TrackRecordCount {
			dst = append(dst, hscn.Finding{
				Rule: trackRecordTable[t], Force: hscn.May, Verdict: hscn.Satisfied,
				Where: hscn.At("collaboration.trackRecord[]", i), Seen: hscn.Word(t.String()),
			})
		}
	}
	return dst
}

// appendAggregated judges the aggregated procurement that c takes part in, or falls back to.
func (c *Customer) appendAggregated(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	a := &c.Aggregated
	if c.Purpose == ReplaceHSCNService {
		return dst // the aggregated procurements are those of the move to HSCN
	}
	if !a.AP.valid() {
		dst = append(dst, finding(hscn.CJ37, hscn.Should, hscn.Breached, CodeConsultTimetable, "aggregated.ap"))
	} else {
		f := finding(hscn.CJ37, hscn.Should, hscn.Satisfied, "", "aggregated.ap")
		f.Seen = hscn.Word(a.AP.String())
		plan := finding(a.AP.Statement(), hscn.May, hscn.Satisfied, "", "aggregated.ap")
		plan.Seen, plan.Limit = f.Seen, hscn.When(a.AP.Proposed())
		dst = append(dst, f, plan)
	}
	if !a.Launch.IsZero() {
		dst = c.appendAggregatedLaunch(dst, on)
	}
	if d := c.done(ConfirmRequirements); !d.IsZero() && !d.After(on) {
		f := finding(hscn.CJ14, hscn.Must, hscn.Undetermined, CodeLaunchCoarse, "aggregated.launch")
		f.Seen, f.Limit = hscn.Day(d), hscn.When(a.launch())
		switch a.launch().After(d) {
		case calendar.Yes:
			f.Verdict, f.Code, f.Where = hscn.Satisfied, "", hscn.At("steps")
		case calendar.No:
			f.Verdict, f.Code, f.Where = hscn.Breached, CodeRequirementsTooLate, hscn.At("steps")
		}
		dst = append(dst, f)
	}
	if a.GroupedBy != 0 {
		f := finding(hscn.CJ11, hscn.Must, hscn.Satisfied, "", "aggregated.groupedBy")
		if f.Seen = hscn.Word(a.GroupedBy.String()); a.GroupedBy != roles.NHSDigital {
			f.Verdict, f.Code = hscn.Breached, CodeGroupingByNHSDigital
		}
		dst = append(dst, f)
	}
	if len(a.Members) == 0 {
		return append(dst, finding(hscn.CJ100, hscn.May, hscn.Unspecified, CodeGroupingElsewhere, "aggregated.members"))
	}
	f := finding(hscn.CJ10, hscn.Must, hscn.Satisfied, "", "aggregated.members")
	if f.Seen = hscn.Count(int64(len(a.Members)), "organisations"); len(a.Members) < 2 {
		f.Verdict, f.Code = hscn.Breached, CodeClubTooSmall
	}
	return append(dst, f)
}

// appendAggregatedLaunch holds the launch that the caller knows against the timetable, and the members
// of that day against who may order.
func (c *Customer) appendAggregatedLaunch(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	a := &c.Aggregated
	start := calendar.MustDate(programmeStart)
	begins := finding(hscn.CJ98, hscn.Must, hscn.Satisfied, "", "aggregated.launch")
	begins.Seen, begins.Limit = hscn.Day(a.Launch), hscn.Day(start)
	if a.Launch.Before(start) {
		begins.Verdict, begins.Code = hscn.Breached, CodeBeforeProgramme
	}
	dst = append(dst, begins)
	if p := a.AP.Proposed(); !p.IsZero() && p.Precision() != calendar.PrecisionUnconfirmed {
		f := finding(hscn.CJ99, hscn.Should, hscn.Satisfied, "", "aggregated.launch")
		f.Seen, f.Limit = hscn.Day(a.Launch), hscn.When(p)
		if first, _ := p.Earliest(); a.Launch.Before(first) || p.Before(a.Launch) == calendar.Yes {
			f.Verdict, f.Code = hscn.Breached, CodeDiffersFromProposed
		}
		dst = append(dst, f)
	}
	if on.IsZero() || a.Launch.After(on) {
		return dst
	}
	f := finding(hscn.CJ89, hscn.Must, hscn.Undetermined, CodeNotStated, "aggregated.members")
	f.Limit = hscn.Day(a.Launch)
	switch {
	case len(a.Members) == 0:
	case c.ODS.IsZero():
		f.Where = hscn.At("ods")
	default:
		f.Verdict, f.Code = hscn.Breached, CodeNotIncluded
		for _, m := range a.Members {
			if m == c.ODS {
				f.Verdict, f.Code = hscn.Satisfied, ""
			}
		}
	}
	return append(dst, f)
}

// appendGateFindings judges the gates, and what follows where they are missed.
func (c *Customer) appendGateFindings(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	var room [16]GateState
	gates := c.appendGates(room[:0], on)
	for i := range gates {
		f := c.gateFinding(gates[i], on)
		if c.Purpose == ReplaceHSCNService {
			f.Verdict, f.Code, f.Where = hscn.NotApplicable, CodeReplacing, hscn.At("purpose")
		}
		dst = append(dst, f)
	}
	if c.Approach != hscn.Collaborative && c.Approach != hscn.Individual {
		return dst
	}
	f := finding(hscn.CJ139, hscn.May, hscn.NotApplicable, "", "approach")
	f.Limit = hscn.Word(hscn.Aggregated.String())
	switch back := c.fallsBack(gates); {
	case c.Purpose == ReplaceHSCNService:
		f.Code = CodeReplacing
	case back == calendar.Yes:
		f.Verdict, f.Code = hscn.Satisfied, CodeFallback
		if c.Aggregated.AP.valid() {
			dst = append(dst, c.windowAtFallback(on))
		}
	case back == calendar.Unknown:
		f.Verdict, f.Code, f.Where = hscn.Undetermined, CodeNotStated, hscn.At("purpose")
		if on.IsZero() {
			f.Code, f.Where = CodeNoDay, hscn.At("on")
		}
	default:
		f.Code = CodeNoGateMissed
	}
	if c.Route == ExistingAgreement && c.Purpose != ReplaceHSCNService {
		// The gates bind all the same, and no document says what launching on such an agreement is.
		dst = append(dst, finding(hscn.CJ38, hscn.May, hscn.Unspecified, CodeLaunchOfExisting, "steps"))
	}
	return append(dst, f)
}

// windowAtFallback says how the six weeks of the aggregated procurement stand for a customer that falls
// back to it. Whether NHS Digital waives them is in no document.
func (c *Customer) windowAtFallback(on calendar.Date) hscn.Finding {
	f := finding(hscn.CJ91, hscn.May, hscn.Undetermined, CodeLaunchCoarse, "aggregated.launch")
	last := cutoff(c.Aggregated.launch())
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
	return f
}
