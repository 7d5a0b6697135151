package procurement_test

import (
	"slices"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/procurement"
	"github.com/hscn-go/hscn/roles"
)

// TestSelfServeSituations names what is asked of customers that run their own procurement.
func TestSelfServeSituations(t *testing.T) {
	change := func(c procurement.Customer, f func(c *procurement.Customer)) procurement.Customer {
		f(&c)
		return c
	}
	const later = "2019-06-30"
	for _, c := range []struct {
		name string
		of   procurement.Customer
		on   string
		want hscn.Verdict
		says []expect
	}{
		{"a collaborative customer that did everything", collaborative(), later, satisfied, []expect{
			{hscn.CJ03, satisfied, ""}, {hscn.CJ18, satisfied, ""}, {hscn.CJ116, satisfied, ""}, {hscn.CJ117, satisfied, ""}, {hscn.CJ118, satisfied, ""}, {hscn.CJ119, satisfied, ""},
			{hscn.CJ124, satisfied, ""}, {hscn.CJ125, satisfied, ""}, {hscn.CJ126, satisfied, ""}, {hscn.CJ127, satisfied, ""}, {hscn.CJ128, satisfied, ""},
			{hscn.CJ120, satisfied, ""}, {hscn.CJ121, satisfied, ""}, {hscn.CJ122, satisfied, ""}, {hscn.CJ130, satisfied, ""}, {hscn.CJ140, satisfied, ""},
			{hscn.S401, satisfied, ""}, {hscn.S402, satisfied, ""}, {hscn.S403, satisfied, procurement.CodeWorkWithCCS},
		}},
		{"an individual customer that did everything", individual(), later, satisfied, []expect{
			{hscn.CJ04, satisfied, ""}, {hscn.CJ160, satisfied, ""}, {hscn.CJ161, satisfied, procurement.CodeSuggested}, {hscn.CJ166, satisfied, ""}, {hscn.CJ67, satisfied, ""},
			{hscn.S401, undetermined, procurement.CodeNotStated},
		}},
		{"CJ-03: collaborative with nobody", change(collaborative(), func(c *procurement.Customer) { c.Partners = nil }), later, breached, []expect{{hscn.CJ03, breached, procurement.CodeNoPartners}}},
		{"CJ-18: a partner of no stated sector", change(collaborative(), func(c *procurement.Customer) {
			c.Partners = []procurement.Partner{{Name: "a", Sector: roles.Health}, {Name: "b"}}
		}), later, undetermined, []expect{
			{hscn.CJ18, undetermined, procurement.CodeNotStated}}},
		{"CJ-04, CJ-160: individual with partners", change(individual(), func(c *procurement.Customer) { c.Partners = collaborative().Partners }), later, breached, []expect{
			{hscn.CJ04, breached, procurement.CodeHasPartners}, {hscn.CJ160, breached, procurement.CodeIndividualIsSingle}}},
		{"CJ-116, CJ-119: not worked out", change(collaborative(), func(c *procurement.Customer) {
			c.Collaboration = procurement.Collaboration{HowToProcure: no, HowToMigrate: no, HowToManageContracts: no, HowToManageNetwork: no}
		}), later, breached, []expect{
			{hscn.CJ116, breached, procurement.CodeHowToProcure}, {hscn.CJ117, breached, procurement.CodeHowToMigrate},
			{hscn.CJ118, breached, procurement.CodeHowToManageContracts}, {hscn.CJ119, breached, procurement.CodeHowToManageNetwork}}},
		{"CJ-116: not said", change(collaborative(), func(c *procurement.Customer) { c.Collaboration.HowToProcure = 0 }), later, undetermined, []expect{{hscn.CJ116, undetermined, procurement.CodeNotStated}}},
		{"CJ-124 to CJ-128: a part of the intelligent client function missing is no refusal", change(collaborative(), func(c *procurement.Customer) {
			c.Collaboration = procurement.Collaboration{HowToProcure: yes, HowToMigrate: yes, HowToManageContracts: yes, HowToManageNetwork: yes,
				LeadOrganisation: no, ProcurementCapability: no, LegalResources: no, GovernanceStructures: no, WorkingGroups: no}
		}), later, satisfied, []expect{
			{hscn.CJ124, breached, procurement.CodeLeadOrganisation}, {hscn.CJ125, breached, procurement.CodeCapability}, {hscn.CJ126, breached, procurement.CodeLegalResources},
			{hscn.CJ127, breached, procurement.CodeStructures}, {hscn.CJ128, breached, procurement.CodeWorkingGroups}}},
		{"CJ-120, CJ-131, CJ-140: a new collaboration with immature plans is no refusal", change(collaborative(), func(c *procurement.Customer) {
			c.Facts.MaturePlans, c.Facts.OperatingModel, c.Facts.NewCollaboration = no, no, yes
		}), later, satisfied, []expect{
			{hscn.CJ140, breached, procurement.CodeNotForYou}, {hscn.CJ120, breached, procurement.CodeNoOperatingModel}, {hscn.CJ131, satisfied, ""}}},
		{"CJ-156: neither progressed nor able", change(collaborative(), func(c *procurement.Customer) { c.Facts.WellProgressed, c.Facts.KeepsTimetable = no, no }), later, satisfied, []expect{
			{hscn.CJ156, breached, procurement.CodeJoinAggregated}}},
		{"CJ-166: plans not clear", change(individual(), func(c *procurement.Customer) { c.Facts.ClearPlans = no }), later, satisfied, []expect{{hscn.CJ166, breached, procurement.CodeNotForYou}}},
		{"CJ-160: wants company", change(individual(), func(c *procurement.Customer) { c.Facts.ActsAlone = no }), later, satisfied, []expect{{hscn.CJ160, breached, procurement.CodeNotForYou}}},
		{"S4-01, S4-02: nobody to lead, no lawyers", change(individual(), func(c *procurement.Customer) { c.Facts.LegalEntityLeads, c.Facts.LegalSupport = no, no }), later, satisfied, []expect{
			{hscn.S401, breached, procurement.CodeLegalEntity}, {hscn.S402, breached, procurement.CodeNoLegalSupport}}},
		{"S4-06, S4-07: overlays need another route than RM3825", change(collaborative(), func(c *procurement.Customer) { c.Facts.WantsOverlays = yes }), later, satisfied, []expect{
			{hscn.S406, satisfied, ""}, {hscn.S407, breached, procurement.CodeOverlays}}},
		{"BT-19: a year is expected at most", change(individual(), func(c *procurement.Customer) { c.TransitionMonths = 12 }), later, satisfied, []expect{{hscn.BT19, satisfied, ""}}},
		{"BT-19: longer is no refusal", change(individual(), func(c *procurement.Customer) { c.TransitionMonths = 13 }), later, satisfied, []expect{{hscn.BT19, breached, procurement.CodeLongTransition}}},

		{"no route chosen", change(individual(), func(c *procurement.Customer) { c.Route = 0 }), later, undetermined, []expect{{hscn.CJ39, undetermined, procurement.CodeNotStated}}},
		{"no method chosen", change(individual(), func(c *procurement.Customer) { c.Method = 0 }), later, undetermined, []expect{{hscn.CJ39, undetermined, procurement.CodeNotStated}}},
		{"CJ-01: no approach", procurement.Customer{Name: "x", Purpose: procurement.LeaveTransitionNetwork}, later, breached, []expect{{hscn.CJ01, breached, procurement.CodeUnknownApproach}}},

		{"CJ-142: RM3825 as an intention before it opens", without(collaborative(), procurement.Launch), "2017-09-15", notInForce, []expect{
			{hscn.CJ84, notForIt, procurement.CodeNotYetLaunched}, {hscn.CJ142, satisfied, ""}}},
		{"CJ-142: still an intention in its month", without(collaborative(), procurement.Launch), "2017-11-15", notInForce, []expect{{hscn.CJ84, notForIt, procurement.CodeLaunchWithinMonth}}},
		{"CJ-84: launched on it before it opened", move(collaborative(), procurement.Launch, "2017-10-31"), "2017-12-01", breached, []expect{{hscn.CJ84, breached, procurement.CodeNotYetLaunched}}},
		{"CJ-84: launched on it in its month", move(collaborative(), procurement.Launch, "2017-11-29"), "2018-12-01", undetermined, []expect{{hscn.CJ84, undetermined, procurement.CodeLaunchWithinMonth}}},
		{"CJ-59: launched while it was open is judged on that day", individual(), "2019-08-01", satisfied, []expect{{hscn.CJ56, satisfied, ""}}},
		{"CJ-59: not launched, on the safe day", without(individual(), procurement.Launch), "2019-06-30", breached, []expect{{hscn.CJ59, satisfied, ""}, {hscn.CJ139, satisfied, procurement.CodeFallback}}},
		{"CJ-59: not launched, in July", without(individual(), procurement.Launch), "2019-07-15", breached, []expect{{hscn.CJ59, undetermined, procurement.CodeEndWithinMonth}}},
		{"CJ-59: not launched, in August", without(individual(), procurement.Launch), "2019-08-01", breached, []expect{{hscn.CJ59, breached, procurement.CodeFrameworkEnded}}},
		{"CJ-38: launching on a local agreement is nowhere described", change(individual(), func(c *procurement.Customer) {
			c.Route, c.Method, c.Facts.ExistingAgreement = existing, mini, yes
		}), later, satisfied, []expect{{hscn.CJ38, unspecified, procurement.CodeLaunchOfExisting}, {hscn.CJ163, satisfied, ""}}},

		{"buying again today on RM3825", procurement.Customer{Name: "x", Purpose: procurement.ReplaceHSCNService, Approach: ind, Route: rm3825, Method: mini}, "2026-11-22", satisfied, []expect{
			{hscn.CQ01, satisfied, ""}, {hscn.CJ138, notForIt, procurement.CodeReplacing}, {hscn.CJ139, notForIt, procurement.CodeReplacing}}},
		{"buying again the day after RM3825 ends", procurement.Customer{Name: "x", Purpose: procurement.ReplaceHSCNService, Approach: ind, Route: rm3825, Method: mini}, "2028-05-24", breached, []expect{
			{hscn.CQ01, breached, procurement.CodeAgreementEnded}}},
		{"buying again on Find a Tender, before it was", procurement.Customer{Name: "x", Purpose: procurement.ReplaceHSCNService, Approach: ind, Route: fat, Method: ownP}, "2020-06-01", notForIt, []expect{
			{hscn.PF01, notForIt, procurement.CodeNoticesInOJEU}}},
	} {
		r := c.of.Assess(day(c.on))
		if c.want == notForIt || c.want == notInForce {
			// only what does not bind yet keeps it from being allowed: nothing blocks
			if blocked := slices.Collect(r.Blocking()); len(blocked) > 0 {
				t.Errorf("%s: blocked by\n%s", c.name, lines(blocked))
			}
		} else if r.Verdict() != c.want {
			t.Errorf("%s: %v, want %v\n%s", c.name, r.Verdict(), c.want, lines(slices.Collect(r.Blocking())))
		}
		has(t, c.name, r.Findings, c.says...)
		if !slices.IsSortedFunc(r.Findings, hscn.Finding.Compare) || r.On != day(c.on) {
			t.Errorf("%s: the report is out of order", c.name)
		}
	}
	bad := collaborative()
	bad.Collaboration.TrackRecord = []procurement.TrackRecord{0, 9}
	lacks(t, "no track record", bad.AppendFindings(nil, day(later)), hscn.CJ121, hscn.CJ122, hscn.CJ130)
}

// TestTender: the competition and its suppliers.
func TestTender(t *testing.T) {
	type tender = procurement.Tender
	of := func(r procurement.Route, tt tender) procurement.Customer {
		return procurement.Customer{Name: "x", Purpose: procurement.ReplaceHSCNService, Approach: ind, Route: r, Method: mini, CentralGovernment: no, Tender: tt}
	}
	bidder := func(b procurement.Bidder) tender { return tender{Suppliers: []procurement.Bidder{b}} }
	central := of(rm3825, tender{Invited: day("2024-03-01"), Closes: day("2024-03-10"), AgreedWithAll: yes, SameForAll: yes})
	central.CentralGovernment = yes
	unsaid := central
	unsaid.CentralGovernment = 0
	for _, c := range []struct {
		name string
		of   procurement.Customer
		on   string
		want expect
	}{
		{"BF-01, BF-02: the second working day after Thursday is Monday", of(rm3825, tender{Category: day("2024-02-29"), Invited: day("2024-03-04")}), "2024-06-01", expect{hscn.BF02, satisfied, ""}},
		{"BF-02: Tuesday is too late", of(rm3825, tender{Category: day("2024-02-29"), Invited: day("2024-03-05")}), "2024-06-01", expect{hscn.BF02, breached, procurement.CodeCategoryExpired}},
		{"BF-02: nobody invited yet, still good", of(rm3825, tender{Category: day("2024-02-29")}), "2024-03-04", expect{hscn.BF02, satisfied, ""}},
		{"BF-02: nobody invited yet, no longer good", of(rm3825, tender{Category: day("2024-02-29")}), "2024-03-05", expect{hscn.BF02, breached, procurement.CodeCategoryExpired}},
		{"BF-02: the invitation is still to come", of(rm3825, tender{Category: day("2024-02-29"), Invited: day("2024-03-05")}), "2024-03-04", expect{hscn.BF02, satisfied, ""}},
		{"BF-02: Easter is between", of(rm3825, tender{Category: day("2024-03-28"), Invited: day("2024-04-03")}), "2024-06-01", expect{hscn.BF02, satisfied, ""}},
		{"BF-02: past what is known of bank holidays", of(rm3825, tender{Category: day("2040-02-29"), Invited: day("2040-03-01")}), "2040-06-01", expect{hscn.BF02, undetermined, procurement.CodeNotCovered}},

		{"PR-10: ten days", of(rm3825, tender{Invited: day("2024-03-01"), Closes: day("2024-03-11")}), "2024-06-01", expect{hscn.PR10, satisfied, ""}},
		{"PR-11: nine days, agreed with all and the same for all", of(rm3825, tender{Invited: day("2024-03-01"), Closes: day("2024-03-10"), AgreedWithAll: yes, SameForAll: yes}), "2024-06-01", expect{hscn.PR11, satisfied, ""}},
		{"PR-11: nine days, not agreed", of(rm3825, tender{Invited: day("2024-03-01"), Closes: day("2024-03-10"), AgreedWithAll: no, SameForAll: yes}), "2024-06-01", expect{hscn.PR11, breached, procurement.CodeTenderTooShort}},
		{"PR-11: nine days, not the same for all", of(rm3825, tender{Invited: day("2024-03-01"), Closes: day("2024-03-10"), AgreedWithAll: yes, SameForAll: no}), "2024-06-01", expect{hscn.PR11, breached, procurement.CodeTenderTooShort}},
		{"PR-11: nine days, agreement not stated", of(rm3825, tender{Invited: day("2024-03-01"), Closes: day("2024-03-10"), SameForAll: yes}), "2024-06-01", expect{hscn.PR11, undetermined, procurement.CodeNotStated}},
		{"PR-11: nine days, sameness not stated", of(rm3825, tender{Invited: day("2024-03-01"), Closes: day("2024-03-10"), AgreedWithAll: yes}), "2024-06-01", expect{hscn.PR11, undetermined, procurement.CodeNotStated}},
		{"PR-11: whether central government is not stated", unsaid, "2024-06-01", expect{hscn.PR11, undetermined, procurement.CodeNotStated}},
		{"PR-10: central government agrees nothing else", central, "2024-06-01", expect{hscn.PR10, breached, procurement.CodeTenderTooShort}},
		{"PR-10: at the end of the calendar", of(rm3825, tender{Invited: day("9999-12-25"), Closes: day("9999-12-31"), AgreedWithAll: no}), "2024-06-01", expect{hscn.PR11, breached, procurement.CodeTenderTooShort}},

		{"CJ-12: compliant", of(rm3825, bidder(procurement.Bidder{Name: "a", Compliant: yes, Listed: yes})), "2024-06-01", expect{hscn.CJ12, satisfied, ""}},
		{"CJ-12: not compliant", of(rm3825, bidder(procurement.Bidder{Name: "a", Compliant: no, Listed: yes})), "2024-06-01", expect{hscn.CJ12, breached, procurement.CodeSupplierNotCompliant}},
		{"CJ-12: listing does not show compliance", of(rm3825, bidder(procurement.Bidder{Name: "a", Listed: yes})), "2024-06-01", expect{hscn.CJ12, undetermined, procurement.CodeNotStated}},
		{"BF-05: not Registered", of(rm3825, bidder(procurement.Bidder{Name: "a", Compliant: yes, Listed: no})), "2024-06-01", expect{hscn.BF05, breached, procurement.CodeSupplierNotRegistered}},
		{"CJ-57: compliance does not show listing", of(rm1045, bidder(procurement.Bidder{Name: "a", Compliant: yes})), "2018-06-01", expect{hscn.CJ57, undetermined, procurement.CodeNotStated}},
		{"CJ-57: not on RM1045", of(rm1045, bidder(procurement.Bidder{Name: "a", Compliant: yes, Listed: no})), "2018-06-01", expect{hscn.CJ57, breached, procurement.CodeSupplierNotListed}},
		{"CJ-58: RM1045 takes no new supplier", of(rm1045, bidder(procurement.Bidder{Name: "a", Listed: yes, Joining: yes})), "2018-06-01", expect{hscn.CJ58, breached, procurement.CodeClosedToSuppliers}},
		{"PR-09: RM3825 does", of(rm3825, bidder(procurement.Bidder{Name: "a", Compliant: yes, Listed: yes, Joining: yes})), "2024-06-01", expect{hscn.PR09, satisfied, ""}},
		{"BF-03: in the category and left out", of(rm3825, bidder(procurement.Bidder{Name: "a", Compliant: yes, Listed: yes, InCategory: yes, Considered: no})), "2024-06-01", expect{hscn.BF03, breached, procurement.CodeNotConsidered}},
		{"BF-03: in the category and considered", of(rm3825, bidder(procurement.Bidder{Name: "a", Compliant: yes, Listed: yes, InCategory: yes, Considered: yes})), "2024-06-01", expect{hscn.BF03, satisfied, ""}},
		{"BF-04: evidence of the winner", of(rm3825, bidder(procurement.Bidder{Name: "a", Compliant: yes, Listed: yes, EvidenceAsked: yes, Successful: yes})), "2024-06-01", expect{hscn.BF04, satisfied, ""}},
		{"BF-04: evidence of another", of(rm3825, bidder(procurement.Bidder{Name: "a", Compliant: yes, Listed: yes, EvidenceAsked: yes, Successful: no})), "2024-06-01", expect{hscn.BF04, breached, procurement.CodeEvidenceOfOthers}},
	} {
		has(t, c.name, c.of.AppendFindings(nil, day(c.on)), c.want)
	}
	full := tender{Category: day("2024-02-29"), Invited: day("2024-03-04"), Closes: day("2024-03-05"), Suppliers: []procurement.Bidder{{Name: "a", Joining: yes, InCategory: yes, EvidenceAsked: yes}}}
	lacks(t, "no DPS, no DPS rules", of(rm3808, full).AppendFindings(nil, day("2024-06-01")), hscn.BF02, hscn.PR10, hscn.PR11, hscn.CJ12, hscn.CJ57, hscn.CJ58, hscn.BF03, hscn.BF04, hscn.BF05)
	lacks(t, "a category made later", of(rm3825, tender{Category: day("2024-02-29")}).AppendFindings(nil, day("2024-02-28")), hscn.BF02)
	lacks(t, "neither invited nor closing", of(rm3825, tender{Invited: day("2024-02-29")}).AppendFindings(nil, day("2024-02-28")), hscn.PR10)
	lacks(t, "nothing asked of a supplier", of(rm3825, bidder(procurement.Bidder{Name: "a"})).AppendFindings(nil, day("2024-06-01")), hscn.BF03, hscn.BF04, hscn.PR09)
	two := of(rm3825, tender{Suppliers: []procurement.Bidder{{Name: "a"}, {Name: "b", Compliant: no}}})
	if fs := two.AppendFindings(nil, day("2024-06-01")); !slices.ContainsFunc(fs, func(f hscn.Finding) bool {
		return f.Rule == hscn.CJ12 && f.Verdict == breached && f.Where.String() == "tender.suppliers[1].compliant"
	}) {
		t.Errorf("the second supplier is not named:\n%s", lines(fs))
	}
}

// TestEstimate: PT-06, PT-07 and the thresholds of the day.
func TestEstimate(t *testing.T) {
	of := func(initial string, options ...string) procurement.Customer {
		c := procurement.Customer{Name: "x", Purpose: procurement.ReplaceHSCNService, Approach: ind, Route: rm1045, Method: mini, CentralGovernment: no}
		c.Estimate = procurement.Estimate{Subject: procurement.GoodsAndServices, Term: contract.MustTerm("3+1+1"), Initial: contract.MustMoney(initial)}
		for _, o := range options {
			c.Estimate.Options = append(c.Estimate.Options, contract.MustMoney(o))
		}
		return c
	}
	change := func(c procurement.Customer, f func(c *procurement.Customer)) procurement.Customer {
		f(&c)
		return c
	}
	for _, c := range []struct {
		name  string
		of    procurement.Customer
		on    string
		says  expect
		where string
	}{
		{"PT-02: the options take it to the threshold", of("181300.00", "1.00", "1.00"), "2018-06-01", expect{hscn.PT02, satisfied, procurement.CodeAtThreshold}, "estimate"},
		{"PT-02: a penny below", of("181300.00", "1.00", "0.99"), "2018-06-01", expect{hscn.PT02, notForIt, procurement.CodeBelowThreshold}, "estimate"},
		{"PT-07: every option valued", of("100000.00", "1.00", "1.00"), "2018-06-01", expect{hscn.PT07, satisfied, ""}, "estimate.options"},
		{"PT-07: an option left out", of("100000.00", "1.00"), "2018-06-01", expect{hscn.PT07, breached, procurement.CodeOptionsLeftOut}, "estimate.options"},
		{"PT-07: the term not stated", change(of("100000.00"), func(c *procurement.Customer) { c.Estimate.Term = contract.Term{} }), "2018-06-01", expect{hscn.PT07, undetermined, procurement.CodeNotStated}, "estimate.term"},
		{"PT-01: the last day of 2017", of("164176.00", "0.00", "0.00"), "2017-12-31", expect{hscn.PT01, satisfied, procurement.CodeAtThreshold}, "estimate"},
		{"PT-02: the first day of 2018", of("164176.00", "0.00", "0.00"), "2018-01-01", expect{hscn.PT02, notForIt, procurement.CodeBelowThreshold}, "estimate"},
		{"PT-02: the last day of 2019", of("200000.00", "0.00", "0.00"), "2019-12-31", expect{hscn.PT02, satisfied, procurement.CodeAtThreshold}, "estimate"},
		{"PT-06: 2020 is in no document", of("200000.00", "0.00", "0.00"), "2020-01-01", expect{hscn.PT06, undetermined, procurement.CodeThresholdUnknown}, "estimate"},
		{"PT-03: central government", change(of("118133.00", "0.00", "0.00"), func(c *procurement.Customer) { c.CentralGovernment = yes }), "2018-06-01", expect{hscn.PT03, satisfied, procurement.CodeAtThreshold}, "estimate"},
		{"PT-06: whether central government not stated", change(of("118133.00"), func(c *procurement.Customer) { c.CentralGovernment = 0 }), "2018-06-01", expect{hscn.PT06, undetermined, procurement.CodeThresholdUnknown}, "centralGovernment"},
		{"PT-06: the subject not stated", change(of("118133.00"), func(c *procurement.Customer) { c.Estimate.Subject = 0 }), "2018-06-01", expect{hscn.PT06, undetermined, procurement.CodeThresholdUnknown}, "estimate.subject"},
		{"PT-04: works", change(of("4551413.00"), func(c *procurement.Customer) { c.Estimate.Subject = procurement.Works }), "2018-06-01", expect{hscn.PT04, satisfied, procurement.CodeAtThreshold}, "estimate"},
		{"PT-05: light touch, whoever buys", change(of("615277.99"), func(c *procurement.Customer) {
			c.Estimate.Subject, c.CentralGovernment = procurement.LightTouch, 0
		}), "2018-06-01", expect{hscn.PT05, notForIt, procurement.CodeBelowThreshold}, "estimate"},
		{"a value past counting", change(of("1.00"), func(c *procurement.Customer) {
			most := contract.Pence(1<<63 - 1)
			c.Estimate.Initial, c.Estimate.Options = most, []contract.Money{most, most}
		}), "2018-06-01", expect{hscn.PT06, undetermined, procurement.CodeThresholdUnknown}, "estimate"},
	} {
		fs := c.of.AppendFindings(nil, day(c.on))
		has(t, c.name, fs, c.says)
		for _, f := range fs {
			if f.Rule == c.says.rule && f.Where.String() != c.where {
				t.Errorf("%s: at %v, want %s", c.name, f.Where, c.where)
			}
		}
	}
	lacks(t, "no estimate", procurement.Customer{Name: "x"}.AppendFindings(nil, day("2018-06-01")), hscn.PT06, hscn.PT07)
	if got, err := of("1.00", "2.00", "3.00").Estimate.Total(); err != nil || got != contract.MustMoney("6.00") {
		t.Errorf("%v, %v", got, err)
	}
	for _, c := range []struct {
		subject     procurement.Subject
		central     hscn.Answer
		first, last string
		pounds      int64
		id          hscn.ID
	}{
		{procurement.GoodsAndServices, no, "2017-01-01", "2017-12-31", 164_176, hscn.PT01},
		{procurement.GoodsAndServices, no, "2018-01-01", "2019-12-31", 181_302, hscn.PT02},
		{procurement.GoodsAndServices, yes, "2018-01-01", "2019-12-31", 118_133, hscn.PT03},
		{procurement.Works, no, "2018-01-01", "2019-12-31", 4_551_413, hscn.PT04},
		{procurement.LightTouch, yes, "2018-01-01", "2019-12-31", 615_278, hscn.PT05},
	} {
		first, last := day(c.first), day(c.last)
		before, _ := first.AddDays(-1)
		after, _ := last.AddDays(1)
		for on, inside := range map[calendar.Date]bool{before: false, first: true, last: true, after: false} {
			if m, id, ok := procurement.Threshold(c.subject, c.central, on); (ok && id == c.id) != inside || inside && m != contract.Pence(100*c.pounds) {
				t.Errorf("%v on %v: %v by %v", c.id, on, m, id)
			}
		}
	}
	if m, id, ok := procurement.Threshold(procurement.Works, 0, day("2017-12-31")); ok || id != 0 || !m.IsZero() {
		t.Errorf("works in 2017: %v, %v", m, id)
	}
	if _, _, ok := procurement.Threshold(procurement.GoodsAndServices, no, day("2016-12-31")); ok {
		t.Error("2016 has a threshold")
	}
	if _, _, ok := procurement.Threshold(procurement.GoodsAndServices, no, day("")); ok {
		t.Error("no day has a threshold")
	}
}

// TestTimeNeedsBothDays: the time for tenders is judged where the invitation and the end of it are stated.
func TestTimeNeedsBothDays(t *testing.T) {
	for invited := range 2 {
		for closes := range 2 {
			c := individual()
			c.Route, c.Tender = procurement.RM3825, procurement.Tender{}
			if invited == 1 {
				c.Tender.Invited = day("2018-02-01")
			}
			if closes == 1 {
				c.Tender.Closes = day("2018-02-20")
			}
			judged := false
			for _, f := range c.AppendFindings(nil, day("2018-03-01")) {
				judged = judged || f.Rule == hscn.PR10 || f.Rule == hscn.PR11
			}
			if judged != (invited == 1 && closes == 1) {
				t.Errorf("invited %d, closes %d: judged %v", invited, closes, judged)
			}
		}
	}
}
