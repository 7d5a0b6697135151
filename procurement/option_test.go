package procurement_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/procurement"
	"github.com/hscn-go/hscn/roles"
)

const (
	agg  = hscn.Aggregated
	coll = hscn.Collaborative
	ind  = hscn.Individual

	ojeu     = procurement.OJEU
	rm3825   = procurement.RM3825
	rm1045   = procurement.RM1045
	fat      = procurement.FindATender
	rm3808   = procurement.RM3808
	rm6116   = procurement.RM6116
	existing = procurement.ExistingAgreement
	hssf     = procurement.HSSF
	gcloud   = procurement.GCloud

	ownP    = procurement.OwnProcurement
	further = procurement.FurtherCompetition
	comp    = procurement.Competition
	mini    = procurement.MiniCompetition
	award   = procurement.DirectAward

	satisfied    = hscn.Satisfied
	breached     = hscn.Breached
	undetermined = hscn.Undetermined
	unspecified  = hscn.Unspecified
	notForIt     = hscn.NotApplicable
	notInForce   = hscn.NotInForce

	yes, no = hscn.Yes, hscn.No
)

func day(s string) calendar.Date {
	if s == "" {
		return calendar.Date{}
	}
	return calendar.MustDate(s)
}

func choose(a hscn.Approach, r procurement.Route, m procurement.Method) procurement.Choice {
	return procurement.Choice{Approach: a, Route: r, Method: m}
}

// expect is one finding looked for: its rule, verdict and code.
type expect struct {
	rule    hscn.ID
	verdict hscn.Verdict
	code    hscn.Code
}

func (e expect) in(fs []hscn.Finding) bool {
	return slices.ContainsFunc(fs, func(f hscn.Finding) bool {
		return f.Rule == e.rule && f.Verdict == e.verdict && f.Code == e.code
	})
}

// has fails the test where a finding is not there.
func has(t *testing.T, name string, fs []hscn.Finding, want ...expect) {
	t.Helper()
	for _, w := range want {
		if !w.in(fs) {
			t.Errorf("%s: no %v %v %q among\n%s", name, w.rule, w.verdict, w.code, lines(fs))
		}
	}
}

// lacks fails the test where a finding of the rule is there.
func lacks(t *testing.T, name string, fs []hscn.Finding, rules ...hscn.ID) {
	t.Helper()
	for _, r := range rules {
		if slices.ContainsFunc(fs, func(f hscn.Finding) bool { return f.Rule == r }) {
			t.Errorf("%s: %v among\n%s", name, r, lines(fs))
		}
	}
}

func lines(fs []hscn.Finding) string {
	var b strings.Builder
	for _, f := range fs {
		b.WriteString("  " + f.String() + "\n")
	}
	return b.String()
}

var compliant = procurement.Facts{ServicesCompliant: yes}

// TestOptionTable names every cell and every condition of the page's table.
func TestOptionTable(t *testing.T) {
	for _, c := range []struct {
		name   string
		choice procurement.Choice
		facts  procurement.Facts
		on     string
		want   hscn.Verdict
		says   []expect
	}{
		{"CJ-40: aggregated by OJEU is not applicable", choose(agg, ojeu, ownP), compliant, "2018-05-01", breached,
			[]expect{{hscn.CJ40, breached, procurement.CodeNotApplicable}}},
		{"CJ-09, CJ-41, CJ-83: aggregated is a further competition on RM3825", choose(agg, rm3825, further), procurement.Facts{}, "2018-05-01", satisfied,
			[]expect{{hscn.CJ09, satisfied, ""}, {hscn.CJ41, satisfied, ""}, {hscn.CJ83, satisfied, ""}, {hscn.CJ84, satisfied, ""}}},
		{"CJ-76, CJ-79, CJ-158: less influence, collaboration later, simplest", choose(agg, rm3825, further), procurement.Facts{}, "2018-05-01", satisfied,
			[]expect{{hscn.CJ76, breached, procurement.CodeLessInfluence}, {hscn.CJ79, satisfied, ""}, {hscn.CJ158, satisfied, ""}}},
		{"CJ-41: another label of the same competition", choose(agg, rm3825, mini), procurement.Facts{}, "2018-05-01", satisfied, nil},
		{"CJ-41: aggregated never by direct award", choose(agg, rm3825, award), procurement.Facts{DirectAwardAppropriate: yes}, "2018-05-01", breached,
			[]expect{{hscn.CJ41, breached, procurement.CodeMustBeFurtherCompetition}}},
		{"CJ-43: aggregated on RM1045 is not applicable", choose(agg, rm1045, mini), procurement.Facts{}, "2018-05-01", breached,
			[]expect{{hscn.CJ43, breached, procurement.CodeNotApplicable}}},

		{"CJ-20, CJ-45: collaborative by OJEU", choose(coll, ojeu, ownP), compliant, "2018-05-01", satisfied,
			[]expect{{hscn.CJ20, satisfied, ""}, {hscn.CJ45, satisfied, ""}, {hscn.CJ46, satisfied, ""}}},
		{"CJ-46: services that are not compliant", choose(coll, ojeu, ownP), procurement.Facts{ServicesCompliant: no}, "2018-05-01", breached,
			[]expect{{hscn.CJ46, breached, procurement.CodeServicesNotCompliant}}},
		{"CJ-46: compliance not stated", choose(coll, ojeu, ownP), procurement.Facts{}, "2018-05-01", undetermined,
			[]expect{{hscn.CJ46, undetermined, procurement.CodeNotStated}}},
		{"CJ-47: complex requirements", choose(coll, ojeu, ownP), procurement.Facts{ServicesCompliant: yes, ComplexRequirements: yes}, "2018-05-01", satisfied,
			[]expect{{hscn.CJ47, satisfied, procurement.CodeConsiderOJEU}}},
		{"CJ-48: dialogue", choose(coll, ojeu, ownP), procurement.Facts{ServicesCompliant: yes, WantsDialogue: yes}, "2018-05-01", satisfied,
			[]expect{{hscn.CJ48, satisfied, procurement.CodeConsiderOJEU}}},
		{"CJ-49: comfortable", choose(coll, ojeu, ownP), procurement.Facts{ServicesCompliant: yes, ComfortableWithOJEU: yes}, "2018-05-01", satisfied,
			[]expect{{hscn.CJ49, satisfied, procurement.CodeConsiderOJEU}}},
		{"CJ-50: nobody to publish", choose(coll, ojeu, ownP), procurement.Facts{ServicesCompliant: yes, LeadToPublish: no}, "2018-05-01", satisfied,
			[]expect{{hscn.CJ50, breached, procurement.CodeNoLeadToPublish}}},
		{"CJ-50: a lead organisation, there or to come", choose(coll, ojeu, ownP), procurement.Facts{ServicesCompliant: yes, LeadToPublish: yes}, "2018-05-01", satisfied,
			[]expect{{hscn.CJ50, satisfied, ""}}},
		{"CJ-51: the DPS does not accommodate it", choose(coll, ojeu, ownP), procurement.Facts{ServicesCompliant: yes, BeyondDPS: yes}, "2018-05-01", satisfied,
			[]expect{{hscn.CJ51, satisfied, procurement.CodeConsiderOJEU}}},
		{"CJ-47, CJ-51: considerations passed over on the DPS", choose(coll, rm3825, comp), procurement.Facts{ComplexRequirements: yes, BeyondDPS: yes}, "2018-05-01", satisfied,
			[]expect{{hscn.CJ47, breached, procurement.CodeConsiderOJEU}, {hscn.CJ51, breached, procurement.CodeConsiderOJEU}}},
		{"CJ-19, CJ-52: collaborative on the DPS", choose(coll, rm3825, comp), procurement.Facts{}, "2018-05-01", satisfied,
			[]expect{{hscn.CJ19, satisfied, ""}, {hscn.CJ52, satisfied, ""}, {hscn.CJ53, satisfied, ""}, {hscn.CJ54, satisfied, ""}, {hscn.CJ55, satisfied, ""}}},
		{"CJ-52: the DPS is for competition only", choose(coll, rm3825, award), procurement.Facts{DirectAwardAppropriate: yes}, "2018-05-01", breached,
			[]expect{{hscn.CJ52, breached, procurement.CodeCompetitionOnly}}},
		{"CJ-21, CJ-56 to CJ-60: collaborative on RM1045 with its constraints", choose(coll, rm1045, comp), procurement.Facts{}, "2018-05-01", satisfied,
			[]expect{{hscn.CJ21, satisfied, ""}, {hscn.CJ56, satisfied, ""}, {hscn.CJ57, satisfied, ""}, {hscn.CJ58, satisfied, ""}, {hscn.CJ60, breached, procurement.CodeFactorInEnd}}},
		{"CJ-71: the cell names no method", choose(coll, rm1045, award), procurement.Facts{DirectAwardAppropriate: yes}, "2018-05-01", unspecified,
			[]expect{{hscn.CJ71, unspecified, procurement.CodeMethodNotStated}, {hscn.CJ60, breached, procurement.CodeFactorInEnd}}},

		{"CJ-61, CJ-62, CJ-64: individual by OJEU", choose(ind, ojeu, ownP), procurement.Facts{ServicesCompliant: yes, ManySites: yes}, "2018-05-01", satisfied,
			[]expect{{hscn.CJ61, satisfied, ""}, {hscn.CJ62, satisfied, ""}, {hscn.CJ63, satisfied, ""}, {hscn.CJ64, satisfied, ""}}},
		{"CJ-62: services that are not compliant", choose(ind, ojeu, ownP), procurement.Facts{ServicesCompliant: no}, "2018-05-01", breached,
			[]expect{{hscn.CJ62, breached, procurement.CodeServicesNotCompliant}}},
		{"CJ-63: few sites never refuse", choose(ind, ojeu, ownP), procurement.Facts{ServicesCompliant: yes, ManySites: no}, "2018-05-01", satisfied,
			[]expect{{hscn.CJ63, breached, procurement.CodeOJEUUnlikely}}},
		{"CJ-63: no number of sites is guessed", choose(ind, ojeu, ownP), compliant, "2018-05-01", satisfied,
			[]expect{{hscn.CJ63, undetermined, procurement.CodeNotStated}}},
		{"CJ-65: individual on the DPS", choose(ind, rm3825, mini), procurement.Facts{}, "2018-05-01", satisfied, []expect{{hscn.CJ65, satisfied, ""}}},
		{"CJ-66: direct awards are not supported", choose(ind, rm3825, award), procurement.Facts{DirectAwardAppropriate: yes}, "2018-05-01", breached,
			[]expect{{hscn.CJ66, breached, procurement.CodeDirectAwardNotSupported}}},
		{"CJ-67, CJ-69, CJ-162: individual on RM1045", choose(ind, rm1045, mini), procurement.Facts{}, "2018-05-01", satisfied,
			[]expect{{hscn.CJ67, satisfied, ""}, {hscn.CJ162, satisfied, ""}, {hscn.CJ57, satisfied, ""}, {hscn.CJ58, satisfied, ""}, {hscn.CJ69, satisfied, ""}, {hscn.CJ60, breached, procurement.CodeFactorInEnd}}},
		{"CJ-68, CJ-164, CJ-165: a direct award that is appropriate", choose(ind, rm1045, award), procurement.Facts{DirectAwardAppropriate: yes}, "2018-05-01", satisfied,
			[]expect{{hscn.CJ68, satisfied, ""}, {hscn.CJ164, breached, procurement.CodeCompetitionEncouraged}, {hscn.CJ165, satisfied, ""}}},
		{"CJ-68: a direct award that is not", choose(ind, rm1045, award), procurement.Facts{DirectAwardAppropriate: no}, "2018-05-01", breached,
			[]expect{{hscn.CJ68, breached, procurement.CodeDirectAwardNotAppropriate}}},
		{"CJ-68: appropriateness is the customer's to state", choose(ind, rm1045, award), procurement.Facts{}, "2018-05-01", undetermined,
			[]expect{{hscn.CJ68, undetermined, procurement.CodeNotStated}}},

		{"CJ-01: no approach", choose(0, rm3825, comp), procurement.Facts{}, "2018-05-01", breached, []expect{{hscn.CJ01, breached, procurement.CodeUnknownApproach}}},
		{"CJ-01: no fourth approach", choose(4, rm3825, comp), procurement.Facts{}, "2018-05-01", breached, []expect{{hscn.CJ01, breached, procurement.CodeUnknownApproach}}},
		{"CJ-39: no route", choose(ind, 0, comp), procurement.Facts{}, "2018-05-01", breached, []expect{{hscn.CJ39, breached, procurement.CodeUnknownRoute}}},
		{"CJ-39: a route outside", choose(ind, 10, comp), procurement.Facts{}, "2018-05-01", breached, []expect{{hscn.CJ39, breached, procurement.CodeUnknownRoute}}},
		{"CJ-41: no method", choose(agg, rm3825, 0), procurement.Facts{}, "2018-05-01", breached, []expect{{hscn.CJ41, breached, procurement.CodeUnknownMethod}}},
		{"CJ-45: no method", choose(coll, ojeu, 0), procurement.Facts{}, "2018-05-01", breached, []expect{{hscn.CJ45, breached, procurement.CodeUnknownMethod}}},
		{"CJ-65: a method outside", choose(ind, rm3825, 6), procurement.Facts{}, "2018-05-01", breached, []expect{{hscn.CJ65, breached, procurement.CodeUnknownMethod}}},
		{"CJ-40: no method is asked where none applies", choose(agg, ojeu, 0), procurement.Facts{}, "2018-05-01", breached, []expect{{hscn.CJ40, breached, procurement.CodeNotApplicable}}},
		{"CJ-38: nor on a local agreement", choose(coll, existing, 0), procurement.Facts{ExistingAgreement: yes}, "2018-05-01", satisfied, []expect{{hscn.CJ38, satisfied, ""}}},
		{"CJ-60, CJ-43: RM1045's end is to be factored in wherever it is thought of", choose(agg, rm1045, mini), procurement.Facts{}, "2018-05-01", breached, []expect{{hscn.CJ60, breached, procurement.CodeFactorInEnd}, {hscn.CJ34, breached, procurement.CodeContactManager}}},
		{"CJ-65: an own procurement on the DPS", choose(ind, rm3825, ownP), procurement.Facts{}, "2018-05-01", breached, []expect{{hscn.CJ65, breached, procurement.CodeMethodNotOfRoute}}},
		{"CJ-52: an own procurement on the DPS", choose(coll, rm3825, ownP), procurement.Facts{}, "2018-05-01", breached, []expect{{hscn.CJ52, breached, procurement.CodeCompetitionOnly}}},
		{"CJ-23: an own procurement on RM3808", choose(coll, rm3808, ownP), procurement.Facts{}, "2020-05-01", breached, []expect{{hscn.CJ23, breached, procurement.CodeMethodNotOfRoute}}},
		{"CJ-71: an own procurement on RM1045", choose(coll, rm1045, ownP), procurement.Facts{}, "2018-05-01", unspecified, []expect{{hscn.CJ71, unspecified, procurement.CodeMethodNotStated}}},
		{"CJ-23: OJEU is a route of its own and not a competition on an agreement", choose(coll, ojeu, comp), compliant, "2018-05-01", breached,
			[]expect{{hscn.CJ23, breached, procurement.CodeMethodNotOfRoute}}},
		{"CJ-67: nor is an own procurement held on a framework", choose(ind, rm1045, ownP), compliant, "2018-05-01", breached,
			[]expect{{hscn.CJ67, breached, procurement.CodeMethodNotOfRoute}}},

		{"CJ-22, PF-01: collaborative by Find a Tender", choose(coll, fat, ownP), procurement.Facts{}, "2021-01-01", satisfied,
			[]expect{{hscn.CJ22, satisfied, ""}, {hscn.PF01, satisfied, ""}}},
		{"CJ-38, PF-01: individual by Find a Tender", choose(ind, fat, ownP), procurement.Facts{}, "2026-11-22", satisfied,
			[]expect{{hscn.CJ38, satisfied, ""}, {hscn.PF01, satisfied, ""}}},
		{"CJ-22, CD-09: collaborative on RM3808", choose(coll, rm3808, comp), procurement.Facts{}, "2020-05-01", satisfied,
			[]expect{{hscn.CJ22, satisfied, ""}, {hscn.CD09, satisfied, ""}, {hscn.CD04, satisfied, ""}}},
		{"CD-09: whether by direct award is nowhere stated", choose(ind, rm3808, award), procurement.Facts{DirectAwardAppropriate: yes}, "2020-05-01", unspecified,
			[]expect{{hscn.CD09, unspecified, procurement.CodeMethodNotStated}}},
		{"CD-08: RM6116 has no dates", choose(ind, rm6116, comp), procurement.Facts{}, "2026-11-22", undetermined,
			[]expect{{hscn.CD08, undetermined, procurement.CodeAgreementStatusUnknown}}},
		{"CJ-38: a local agreement that is asserted", choose(coll, existing, comp), procurement.Facts{ExistingAgreement: yes}, "2018-05-01", satisfied,
			[]expect{{hscn.CJ38, satisfied, ""}, {hscn.CJ38, breached, procurement.CodeLocalOption}, {hscn.HS09, satisfied, ""}}},
		{"CJ-163: an individual's existing arrangement", choose(ind, existing, mini), procurement.Facts{ExistingAgreement: yes}, "2018-05-01", satisfied,
			[]expect{{hscn.CJ163, satisfied, ""}, {hscn.CJ38, breached, procurement.CodeLocalOption}}},
		{"CJ-38, CJ-70: a direct award on it is nowhere offered", choose(ind, existing, award), procurement.Facts{ExistingAgreement: yes}, "2018-05-01", unspecified,
			[]expect{{hscn.CJ38, unspecified, procurement.CodeMethodNotStated}, {hscn.CJ38, breached, procurement.CodeLocalOption}}},
		{"CJ-38: a local agreement that is not asserted", choose(ind, existing, comp), procurement.Facts{}, "2018-05-01", unspecified,
			[]expect{{hscn.CJ38, unspecified, procurement.CodeAgreementNotAsserted}}},
		{"CJ-38: a local agreement that is denied", choose(coll, existing, comp), procurement.Facts{ExistingAgreement: no}, "2018-05-01", unspecified,
			[]expect{{hscn.CJ38, unspecified, procurement.CodeAgreementNotAsserted}}},
		{"CJ-09: aggregated on a local agreement", choose(agg, existing, comp), procurement.Facts{ExistingAgreement: yes}, "2018-05-01", breached,
			[]expect{{hscn.CJ09, breached, procurement.CodeRM3825Only}}},
		{"HS-03: HSSF is no route to HSCN", choose(coll, hssf, comp), procurement.Facts{}, "2019-08-15", unspecified,
			[]expect{{hscn.HS03, unspecified, procurement.CodeNotAnHSCNRoute}}},
		{"HS-04: nor is G-Cloud", choose(ind, gcloud, award), procurement.Facts{DirectAwardAppropriate: yes}, "2019-08-15", unspecified,
			[]expect{{hscn.HS04, unspecified, procurement.CodeNotAnHSCNRoute}}},
		{"HS-03, CJ-09: least of all for aggregated", choose(agg, hssf, further), procurement.Facts{}, "2019-08-15", breached,
			[]expect{{hscn.CJ09, breached, procurement.CodeRM3825Only}}},

		{"no day, an answer of every day", choose(agg, ojeu, ownP), compliant, "", breached, []expect{{hscn.CJ40, breached, procurement.CodeNotApplicable}}},
		{"no day, an answer of its day", choose(ind, rm3825, mini), procurement.Facts{}, "", undetermined, []expect{{hscn.CJ84, undetermined, procurement.CodeNoDay}}},
		{"no day, an aggregated one", choose(agg, rm3825, further), procurement.Facts{}, "", undetermined, []expect{{hscn.CJ84, undetermined, procurement.CodeNoDay}, {hscn.CJ98, undetermined, procurement.CodeNoDay}}},
		{"no day, and none asked", choose(ind, existing, mini), procurement.Facts{ExistingAgreement: yes}, "", satisfied, []expect{{hscn.CJ163, satisfied, ""}}},
	} {
		o := procurement.Judge(c.choice, c.facts, day(c.on))
		if o.Verdict != c.want || o.IsOpen() != (c.want == satisfied) || o.Choice != c.choice || o.On() != day(c.on) {
			t.Errorf("%s: %v, want %v", c.name, o, c.want)
		}
		fs := o.AppendFindings(nil)
		has(t, c.name, fs, c.says...)
		if got := hscn.Fold(fs); got != c.want {
			t.Errorf("%s: findings fold to %v, want %v:\n%s", c.name, got, c.want, lines(fs))
		}
		if got := slices.Collect(o.Findings()); !slices.Equal(got, fs) {
			t.Errorf("%s: Findings yields %v", c.name, got)
		}
	}
}

// TestOptionDays names each boundary of a route as a pair: the day and the day after.
func TestOptionDays(t *testing.T) {
	facts := procurement.Facts{ServicesCompliant: yes, ExistingAgreement: yes, DirectAwardAppropriate: yes}
	for _, c := range []struct {
		name   string
		choice procurement.Choice
		on     string
		want   hscn.Verdict
		says   expect
	}{
		{"CJ-84: before its launch", choose(ind, rm3825, mini), "2017-10-31", breached, expect{hscn.CJ84, breached, procurement.CodeNotYetLaunched}},
		{"CJ-84: within the month", choose(ind, rm3825, mini), "2017-11-01", undetermined, expect{hscn.CJ84, undetermined, procurement.CodeLaunchWithinMonth}},
		{"CJ-84: its last day but one", choose(coll, rm3825, comp), "2017-11-29", undetermined, expect{hscn.CJ84, undetermined, procurement.CodeLaunchWithinMonth}},
		{"CJ-98: the DPS is open and the programme is not", choose(agg, rm3825, further), "2017-11-30", breached, expect{hscn.CJ98, breached, procurement.CodeBeforeProgramme}},
		{"CJ-98: the first day of the programme", choose(agg, rm3825, further), "2017-12-01", satisfied, expect{hscn.CJ98, satisfied, ""}},
		{"CJ-84: launched for certain", choose(coll, rm3825, comp), "2017-11-30", satisfied, expect{hscn.CJ84, satisfied, ""}},
		{"CD-03: between two ends", choose(coll, rm3825, comp), "2022-06-01", undetermined, expect{hscn.CD03, undetermined, procurement.CodeAgreementStatusUnknown}},
		{"CQ-01: published anew", choose(coll, rm3825, comp), "2023-01-13", satisfied, expect{hscn.CQ01, satisfied, ""}},
		{"CQ-01: the last day", choose(ind, rm3825, mini), "2028-05-23", satisfied, expect{hscn.CQ01, satisfied, ""}},
		{"CQ-01: the day after", choose(ind, rm3825, mini), "2028-05-24", breached, expect{hscn.CQ01, breached, procurement.CodeAgreementEnded}},

		{"CJ-24: no day of its start", choose(ind, rm1045, mini), "2015-12-31", undetermined, expect{hscn.CJ24, undetermined, procurement.CodeAgreementStatusUnknown}},
		{"CJ-56: any month of 2018", choose(coll, rm1045, comp), "2018-12-31", satisfied, expect{hscn.CJ56, satisfied, ""}},
		{"CJ-59: 2019 is not closed", choose(coll, rm1045, comp), "2019-01-01", satisfied, expect{hscn.CJ59, satisfied, ""}},
		{"CJ-59: the safe day", choose(ind, rm1045, award), "2019-06-30", satisfied, expect{hscn.CJ59, satisfied, ""}},
		{"CJ-59: within the month", choose(ind, rm1045, award), "2019-07-01", undetermined, expect{hscn.CJ59, undetermined, procurement.CodeEndWithinMonth}},
		{"CJ-59: the last possible day", choose(coll, rm1045, comp), "2019-07-31", undetermined, expect{hscn.CJ59, undetermined, procurement.CodeEndWithinMonth}},
		{"CJ-59: ended", choose(ind, rm1045, award), "2019-08-01", breached, expect{hscn.CJ59, breached, procurement.CodeFrameworkEnded}},
		{"CJ-71: ended before it is silent", choose(coll, rm1045, award), "2019-08-01", breached, expect{hscn.CJ59, breached, procurement.CodeFrameworkEnded}},
		{"CJ-71: coarse before it is silent", choose(coll, rm1045, award), "2019-07-15", undetermined, expect{hscn.CJ59, undetermined, procurement.CodeEndWithinMonth}},

		{"PF-01: the day before", choose(coll, ojeu, ownP), "2020-12-30", satisfied, expect{hscn.CJ45, satisfied, ""}},
		{"PF-01: the day itself", choose(coll, ojeu, ownP), "2020-12-31", undetermined, expect{hscn.PF01, undetermined, procurement.CodeNoticesMoveThatDay}},
		{"PF-01: the day after", choose(ind, ojeu, ownP), "2021-01-01", breached, expect{hscn.PF01, breached, procurement.CodeNoticesOnFindATender}},
		{"PF-01: Find a Tender the day before", choose(coll, fat, ownP), "2020-12-30", breached, expect{hscn.PF01, breached, procurement.CodeNoticesInOJEU}},
		{"PF-01: Find a Tender the day itself", choose(coll, fat, ownP), "2020-12-31", undetermined, expect{hscn.PF01, undetermined, procurement.CodeNoticesMoveThatDay}},
		{"PF-01: Find a Tender the day after", choose(coll, fat, ownP), "2021-01-01", satisfied, expect{hscn.PF01, satisfied, ""}},

		{"CD-04: before RM3808", choose(ind, rm3808, comp), "2019-08-11", breached, expect{hscn.CD04, breached, procurement.CodeNotYetLaunched}},
		{"CD-04: its first day", choose(ind, rm3808, comp), "2019-08-12", satisfied, expect{hscn.CD04, satisfied, ""}},
		{"CD-05: its last certain day", choose(ind, rm3808, comp), "2022-08-16", satisfied, expect{hscn.CD04, satisfied, ""}},
		{"NP-04: in its option", choose(ind, rm3808, comp), "2022-08-17", undetermined, expect{hscn.NP04, undetermined, procurement.CodeAgreementStatusUnknown}},
		{"NP-04: the last day of its option", choose(ind, rm3808, comp), "2023-08-16", undetermined, expect{hscn.NP04, undetermined, procurement.CodeAgreementStatusUnknown}},
		{"NP-04: after its option", choose(ind, rm3808, comp), "2023-08-17", breached, expect{hscn.NP04, breached, procurement.CodeFrameworkEnded}},
	} {
		o := procurement.Judge(c.choice, facts, day(c.on))
		if o.Verdict != c.want {
			t.Errorf("%s: %v, want %v", c.name, o, c.want)
		}
		has(t, c.name, o.AppendFindings(nil), c.says)
	}
}

// TestSameRecordThroughJuly2019: one choice on three days, each with its reason (CJ-59).
func TestSameRecordThroughJuly2019(t *testing.T) {
	c := choose(ind, rm1045, mini)
	for on, want := range map[string]string{
		"2019-06-30": "individual RM1045 mini-competition: satisfied, CJ-67, CJ-162",
		"2019-07-15": "individual RM1045 mini-competition: undetermined, CJ-59 framework-end-within-month",
		"2019-08-01": "individual RM1045 mini-competition: breached, CJ-59 framework-ended",
	} {
		if got := procurement.Judge(c, procurement.Facts{}, day(on)).String(); got != want {
			t.Errorf("%s: %q, want %q", on, got, want)
		}
	}
}

// TestDaysAreThoseOfTheAgreements: the days that options are judged by are those of package contract,
// on every day from 2010 to 2030 and at the ends of the calendar.
func TestDaysAreThoseOfTheAgreements(t *testing.T) {
	verdicts := map[calendar.Ternary]hscn.Verdict{calendar.Unknown: undetermined, calendar.No: breached, calendar.Yes: satisfied}
	n := 0
	check := func(on calendar.Date) {
		for _, r := range []procurement.Route{rm3825, rm1045, rm3808, rm6116} {
			n++
			if got, want := procurement.Judge(choose(ind, r, mini), procurement.Facts{}, on).Verdict, verdicts[r.Agreement().OpenOn(on)]; got != want {
				t.Fatalf("%v on %v: %v, want %v", r, on, got, want)
			}
		}
	}
	span, err := calendar.Through(day("2010-01-01"), day("2030-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	for on := range span.Days() {
		check(on)
	}
	check(calendar.MinDate())
	check(calendar.MaxDate())
	if n != 4*(7670+2) {
		t.Errorf("%d answers compared", n)
	}
}

// TestNineCells: CJ-39 and CJ-70, counted. Nine cells in the order of the page, seven offering
// something, one a direct award.
func TestNineCells(t *testing.T) {
	facts := procurement.Facts{ServicesCompliant: yes, DirectAwardAppropriate: yes}
	on := day("2018-05-01")
	cells := procurement.AppendOptions(nil, facts, on)
	i, offered := 0, 0
	for _, a := range []hscn.Approach{agg, coll, ind} {
		for _, r := range []procurement.Route{ojeu, rm3825, rm1045} {
			if c := cells[i].Choice; c.Approach != a || c.Route != r {
				t.Errorf("cell %d is %v", i, c)
			}
			if want := procurement.Judge(cells[i].Choice, facts, on); cells[i] != want {
				t.Errorf("cell %d is %v, judged alone %v", i, cells[i], want)
			}
			if cells[i].IsOpen() {
				offered++
			}
			i++
		}
	}
	if len(cells) != 9 || offered != 7 {
		t.Errorf("%d cells, %d offer something", len(cells), offered)
	}
	direct, all := 0, 0
	for o := range procurement.Options(facts, on) {
		all++
		if o.Choice.Method == award && o.Choice.Route <= rm1045 && o.IsOpen() {
			direct++
			if o.Choice != choose(ind, rm1045, award) {
				t.Errorf("a direct award in %v", o)
			}
		}
	}
	if direct != 1 || all != 3*9*3 {
		t.Errorf("%d direct awards among %d options", direct, all)
	}
	for range procurement.Options(facts, on) {
		break
	}
	for _, on := range []calendar.Date{{}, calendar.MinDate(), day("2015-12-30"), day("2015-12-31"), day("2028-05-24"), day("2028-05-25"), calendar.MaxDate()} {
		for _, o := range procurement.AppendOptions(make([]procurement.Option, 0, 9), facts, on) {
			if want := procurement.Judge(o.Choice, facts, on); o != want {
				t.Errorf("on %v: %v, judged alone %v", on, o, want)
			}
		}
	}
	if got := procurement.AppendOptions(cells[:2:2], facts, on); !slices.Equal(got[2:], cells) || got[0] != cells[0] {
		t.Error("appending changes what stands before")
	}
}

// TestLabels: further competition, competition and mini-competition are one class, and each place
// keeps its own label (CJ-41, CJ-52, CJ-65, CJ-67).
func TestLabels(t *testing.T) {
	want := map[procurement.Choice]bool{
		choose(agg, rm3825, further): true, choose(coll, rm3825, comp): true, choose(ind, rm3825, mini): true, choose(ind, rm1045, mini): true,
	}
	n := 0
	for o := range procurement.Options(procurement.Facts{}, day("2018-05-01")) {
		if want[o.Choice] {
			n++
		}
		if o.Choice.Method.IsCompetitive() {
			for _, m := range []procurement.Method{further, comp, mini} {
				c := o.Choice
				c.Method = m
				if got := procurement.Judge(c, procurement.Facts{}, o.On()); got.Verdict != o.Verdict || !slices.Equal(rules(got), rules(o)) {
					t.Errorf("%v differs from %v", got, o)
				}
			}
		}
	}
	if n != len(want) {
		t.Errorf("%d labels of %d found", n, len(want))
	}
	for m, competitive := range map[procurement.Method]bool{0: false, ownP: false, further: true, comp: true, mini: true, award: false, 6: false} {
		if m.IsCompetitive() != competitive {
			t.Errorf("%v", m)
		}
	}
}

func rules(o procurement.Option) []hscn.ID {
	var out []hscn.ID
	for f := range o.Findings() {
		out = append(out, f.Rule)
	}
	return out
}

// TestOptionText: the text names the statements that decide.
func TestOptionText(t *testing.T) {
	for _, c := range []struct {
		choice procurement.Choice
		facts  procurement.Facts
		on     string
		want   string
	}{
		{choose(ind, rm3825, award), procurement.Facts{}, "2018-05-01", "individual RM3825 direct-award: breached, CJ-66 direct-award-not-supported"},
		{choose(agg, rm3825, further), procurement.Facts{}, "2018-05-01", "aggregated RM3825 further-competition: satisfied, CJ-41, CJ-09"},
		{choose(coll, rm1045, award), procurement.Facts{}, "2018-05-01", "collaborative RM1045 direct-award: unspecified, CJ-71 method-not-stated"},
		{choose(ind, rm1045, award), procurement.Facts{DirectAwardAppropriate: no}, "2019-08-01", "individual RM1045 direct-award: breached, CJ-59 framework-ended, CJ-68 direct-award-not-appropriate"},
		{choose(ind, rm1045, award), procurement.Facts{}, "2019-07-01", "individual RM1045 direct-award: undetermined, CJ-59 framework-end-within-month, CJ-68 not-stated"},
		{choose(ind, ojeu, ownP), procurement.Facts{}, "2018-05-01", "individual OJEU own-procurement: undetermined, CJ-62 not-stated"},
		{choose(ind, existing, comp), procurement.Facts{}, "2018-05-01", "individual existing-agreement competition: unspecified, CJ-38 existing-agreement-not-asserted"},
		{choose(ind, rm3825, mini), procurement.Facts{}, "", "individual RM3825 mini-competition: undetermined, CJ-84 no-day"},
		{choose(agg, rm3825, further), procurement.Facts{}, "2017-10-31", "aggregated RM3825 further-competition: breached, CJ-84 not-yet-launched, CJ-98 before-programme-start"},
		{choose(coll, ojeu, 0), procurement.Facts{}, "2017-10-31", "collaborative OJEU : breached, CJ-45 unknown-method"},
		{procurement.Choice{}, procurement.Facts{}, "", "  : breached, CJ-01 unknown-approach"},
	} {
		if got := procurement.Judge(c.choice, c.facts, day(c.on)).String(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// TestEveryOptionTextNamesWhatDecides: over the whole product, the text names every finding that has
// the option's verdict and blocks, and no other.
func TestEveryOptionTextNamesWhatDecides(t *testing.T) {
	n := 0
	everyOption(func(o procurement.Option, _ procurement.Facts) {
		if o.Verdict == satisfied {
			return
		}
		n++
		text := o.String()
		for f := range o.Findings() {
			if f.Blocks() && f.Verdict == o.Verdict && !strings.Contains(text, f.Rule.String()+" "+string(f.Code)) {
				t.Fatalf("%q does not name %v", text, f)
			}
		}
		if len(strings.Split(text, ", "))-1 < 1 {
			t.Fatalf("%q names nothing", text)
		}
	})
	if n < 10000 {
		t.Errorf("only %d texts looked at", n)
	}
}

// everyOption calls f for every choice, zero and outside values among them, on critical days with the
// facts that decide.
func everyOption(f func(procurement.Option, procurement.Facts)) {
	days := []string{"", "2015-12-31", "2016-01-01", "2017-10-31", "2017-11-01", "2017-11-29", "2017-11-30", "2018-05-01", "2019-06-30", "2019-07-01", "2019-07-31",
		"2019-08-01", "2019-08-12", "2020-12-30", "2020-12-31", "2021-01-01", "2022-05-23", "2022-05-24", "2023-01-13", "2023-08-17", "2025-02-24", "2028-05-23", "2028-05-24"}
	answers := []hscn.Answer{hscn.NotStated, no, yes}
	for _, on := range days {
		d := day(on)
		for _, services := range answers {
			for _, appropriate := range answers {
				for _, asserted := range answers {
					facts := procurement.Facts{ServicesCompliant: services, DirectAwardAppropriate: appropriate, ExistingAgreement: asserted,
						ComplexRequirements: asserted, ManySites: services, LeadToPublish: appropriate}
					for a := hscn.Approach(0); a <= 4; a++ {
						for r := procurement.Route(0); r <= procurement.RouteCount+1; r++ {
							for m := procurement.Method(0); m <= procurement.MethodCount+1; m++ {
								f(procurement.Judge(choose(a, r, m), facts, d), facts)
							}
						}
					}
				}
			}
		}
	}
}

// TestEveryOption walks the whole product and holds it to what must be true of every answer.
func TestEveryOption(t *testing.T) {
	n := 0
	var room [32]hscn.Finding
	everyOption(func(o procurement.Option, facts procurement.Facts) {
		n++
		fs := o.AppendFindings(room[:0])
		if len(fs) == 0 || hscn.Fold(fs) != o.Verdict {
			t.Fatalf("%v: findings fold to %v:\n%s", o, hscn.Fold(fs), lines(fs))
		}
		if o.Verdict == notForIt || o.Verdict == notInForce {
			t.Fatalf("%v", o)
		}
		c := o.Choice
		if c.Approach == 0 || c.Route == 0 || c.Method == 0 || c.Approach > 3 || c.Route > 9 || c.Method > 5 {
			asked := c.Method != 0 && c.Method <= 5 || c.Route < existing // no method is asked on a local agreement, or where there is no route
			if o.Verdict != breached && asked {
				t.Fatalf("%v: a value that is none is not refused", o)
			}
		}
		if c.Method == award && c.Route <= rm1045 && o.IsOpen() != (c.Approach == ind && c.Route == rm1045 && facts.DirectAwardAppropriate == yes && contract.RM1045.OpenOn(o.On()) == calendar.Yes) {
			t.Fatalf("direct award: %v", o)
		}
		if (c.Route == hssf || c.Route == gcloud) && o.IsOpen() {
			t.Fatalf("%v is open", o)
		}
		for _, f := range fs {
			if !f.Rule.IsValid() || f.Force == 0 || f.Where == (hscn.Path{}) || (f.Verdict != satisfied && f.Code == "") {
				t.Fatalf("%v: finding %v is not whole", o, f)
			}
		}
	})
	if n != 23*27*5*11*7 {
		t.Errorf("%d answers looked at", n)
	}
}

// TestAdviceNeverChangesTheClass: facts that only advise leave every verdict as it is (CJ-47 to CJ-51,
// CJ-63).
func TestAdviceNeverChangesTheClass(t *testing.T) {
	n := 0
	for bits := range 1 << 7 {
		facts := procurement.Facts{ServicesCompliant: yes, DirectAwardAppropriate: yes}
		for i, f := range []*hscn.Answer{&facts.ComplexRequirements, &facts.WantsDialogue, &facts.ComfortableWithOJEU, &facts.LeadToPublish, &facts.BeyondDPS, &facts.ManySites, &facts.MaturePlans} {
			*f = hscn.Answer(1 + bits>>i&1)
		}
		for o := range procurement.Options(facts, day("2018-05-01")) {
			n++
			if want := procurement.Judge(o.Choice, procurement.Facts{ServicesCompliant: yes, DirectAwardAppropriate: yes}, o.On()).Verdict; o.Verdict != want {
				t.Fatalf("%v with %+v, want %v", o, facts, want)
			}
		}
	}
	if n != 128*81 {
		t.Errorf("%d options", n)
	}
}

// TestRefinement: stating a fact that was left out never moves an answer from open to closed or back,
// only out of Undetermined or Unspecified.
func TestRefinement(t *testing.T) {
	n := 0
	everyOption(func(o procurement.Option, f procurement.Facts) {
		if o.Verdict != satisfied && o.Verdict != breached {
			return
		}
		for _, refine := range []func(*procurement.Facts, hscn.Answer){
			func(f *procurement.Facts, a hscn.Answer) {
				if f.ServicesCompliant == 0 {
					f.ServicesCompliant = a
				}
			},
			func(f *procurement.Facts, a hscn.Answer) {
				if f.DirectAwardAppropriate == 0 {
					f.DirectAwardAppropriate = a
				}
			},
		} {
			for _, a := range []hscn.Answer{no, yes} {
				n++
				g := f
				refine(&g, a)
				if got := procurement.Judge(o.Choice, g, o.On()); got.Verdict != o.Verdict {
					t.Fatalf("%v becomes %v", o, got)
				}
			}
		}
	})
	if n == 0 {
		t.Error("nothing looked at")
	}
}

// TestApproaches: CJ-02, CJ-03, CJ-04, CJ-44, CJ-115, CJ-159.
func TestApproaches(t *testing.T) {
	for a, want := range map[hscn.Approach]struct {
		lead    roles.Party
		journey procurement.Journey
	}{
		0:    {0, 0},
		agg:  {roles.NHSDigital, procurement.AggregatedJourney},
		coll: {roles.Consumer, procurement.CustomerLedJourney},
		ind:  {roles.Consumer, procurement.CustomerLedJourney},
		4:    {0, 0},
	} {
		if procurement.LedBy(a) != want.lead || procurement.JourneyOf(a) != want.journey {
			t.Errorf("%v: %v, %v", a, procurement.LedBy(a), procurement.JourneyOf(a))
		}
	}
}

// TestRoutesAndAgreements: CJ-07, CJ-08, CJ-23, CJ-24, HS-02.
func TestRoutesAndAgreements(t *testing.T) {
	for r, want := range map[procurement.Route]contract.Agreement{
		0: 0, ojeu: 0, fat: 0, existing: 0, 10: 0,
		rm3825: contract.RM3825, rm1045: contract.RM1045, rm3808: contract.RM3808, rm6116: contract.RM6116, hssf: contract.HSSF, gcloud: contract.GCloud,
	} {
		if r.Agreement() != want || r.IsOwn() != (r == ojeu || r == fat) {
			t.Errorf("%v: %v, own %v", r, r.Agreement(), r.IsOwn())
		}
		if want != 0 && r.String() != want.String() {
			t.Errorf("%v is named %v in package contract", r, want)
		}
	}
	if k := rm3825.Agreement().Profile().Kind; k != contract.DynamicPurchasingSystem {
		t.Errorf("CJ-08: RM3825 is a %v", k)
	}
	if k := rm1045.Agreement().Profile().Kind; k != contract.Framework {
		t.Errorf("CJ-24: RM1045 is a %v", k)
	}
	if p := hssf.Agreement().Profile(); p.Kind != contract.Framework || p.Connectivity.Answer == yes {
		t.Errorf("HS-02, HS-03: %+v", p)
	}
}

// TestShortForms: the short forms of this package's documents and their expansions.
func TestShortForms(t *testing.T) {
	for short, want := range map[string]struct {
		id        hscn.ID
		expansion string
	}{
		"DPS":  {hscn.CJ08, "dynamic purchasing system"},
		"OJEU": {hscn.CJ23, "Official Journal of the European Union"},
		"STP":  {hscn.CJ82, "sustainability and transformation partnership"},
		"CoIN": {hscn.CJ122, "community of interest network"},
		"ICF":  {hscn.CJ123, "intelligent client function"},
		"ALB":  {hscn.CJ114, ""},
		"HSSF": {hscn.HS01, "Health Systems Support Framework"},
	} {
		if got, ok := roles.ExpandAcronym(short); !ok || got.Source != want.id || got.Expansion != want.expansion {
			t.Errorf("%s: %+v", short, got)
		}
	}
}

// TestHSSF: HS-04, HS-11, HS-12, HS-13, HS-17. Its list of lots is open: one of them has a name.
func TestHSSF(t *testing.T) {
	lots := slices.Collect(contract.HSSF.Lots())
	if len(lots) != 1 || lots[0].Ref != "1" || lots[0].Source != hscn.HS17 || lots[0].HSCN {
		t.Errorf("lots %+v", lots)
	}
	var seen []hscn.ID
	for d := range contract.HSSF.History() {
		seen = append(seen, d.Source)
	}
	for d := range contract.GCloud.History() {
		seen = append(seen, d.Source)
	}
	if !slices.Contains(seen, hscn.HS11) || !slices.Contains(seen, hscn.HS04) {
		t.Errorf("history %v", seen)
	}
}

// TestChoicesOutsideAreShown: a choice with one part outside its enumeration shows that part as it is.
func TestChoicesOutsideAreShown(t *testing.T) {
	for want, c := range map[string]procurement.Choice{
		"approach(4) RM3825 competition: breached, CJ-01 unknown-approach": {Approach: hscn.ApproachCount + 1, Route: procurement.RM3825, Method: procurement.Competition},
		"aggregated route(10) competition: breached, CJ-39 unknown-route":  {Approach: hscn.Aggregated, Route: procurement.RouteCount + 1, Method: procurement.Competition},
		"aggregated RM3825 method(6): breached, CJ-41 unknown-method":      {Approach: hscn.Aggregated, Route: procurement.RM3825, Method: procurement.MethodCount + 1},
	} {
		if got := procurement.Judge(c, procurement.Facts{}, day("2018-01-15")).String(); got != want {
			t.Errorf("%+v: %s, want %s", c, got, want)
		}
	}
}
