package roles_test

import (
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/roles"
	"github.com/hscn-go/hscn/roles/rolestest"
)

// TestAnswers is who answers for what, written from the statements; whatever is not listed is
// unspecified.
func TestAnswers(t *testing.T) {
	const (
		consumer = roles.Consumer
		nhsd     = roles.NHSDigital
		cnsp     = roles.CNSP
		supplier = roles.Supplier
	)
	agg, col, ind := []hscn.Approach{hscn.Aggregated}, []hscn.Approach{hscn.Collaborative}, []hscn.Approach{hscn.Individual}
	all := []hscn.Approach{hscn.Aggregated, hscn.Collaborative, hscn.Individual}
	type key struct {
		approach hscn.Approach
		activity roles.Activity
	}
	want := map[key]bool{}
	for _, c := range []struct {
		ids                       string
		approaches                []hscn.Approach
		activity                  roles.Activity
		accountable, acting, with roles.Party
		force                     hscn.Force
		derived                   bool
	}{
		{"CJ-02", agg, roles.ActivityRun, nhsd, nhsd, 0, hscn.Must, false},
		{"CJ-05", agg, roles.ActivityPlan, nhsd, nhsd, 0, hscn.Must, false},
		{"CJ-05 and CJ-72", agg, roles.ActivityManage, nhsd, nhsd, 0, hscn.Must, false},
		{"CJ-05", agg, roles.ActivityDirect, nhsd, nhsd, 0, hscn.Must, false},
		{"CJ-42", agg, roles.ActivityLead, nhsd, nhsd, 0, hscn.Must, false},
		{"CJ-11", agg, roles.ActivityGroupCustomers, nhsd, nhsd, 0, hscn.Must, false},
		{"S5-56", agg, roles.ActivityPayLocalLegalAdvice, consumer, consumer, 0, hscn.Must, false},
		{"S5-54", agg, roles.ActivityLegalSupport, nhsd, nhsd, 0, hscn.Must, false},
		{"CJ-94", agg, roles.ActivityWorkshopDetails, nhsd, nhsd, 0, hscn.Must, false},
		{"CJ-96", agg, roles.ActivityRequirementsTemplate, nhsd, roles.HSCNTeam, 0, hscn.Must, false},
		{"CJ-03", col, roles.ActivityRun, consumer, consumer, roles.Partner, hscn.Must, false},
		{"CJ-17", col, roles.ActivityPlan, consumer, consumer, roles.Partner, hscn.Must, false},
		{"CJ-17", col, roles.ActivityManage, consumer, consumer, roles.Partner, hscn.Must, false},
		{"CJ-17", col, roles.ActivityDirect, consumer, consumer, roles.Partner, hscn.Must, false},
		{"CJ-44", col, roles.ActivityLead, consumer, consumer, 0, hscn.Must, false},
		{"CJ-26", col, roles.ActivityOverall, consumer, consumer, 0, hscn.Must, false},
		{"CJ-25", col, roles.ActivityProcurementTemplates, nhsd, nhsd, 0, hscn.May, false},
		{"CJ-25", col, roles.ActivityProjectManagementTemplates, nhsd, nhsd, 0, hscn.May, false},
		{"CJ-25", col, roles.ActivityAdvice, nhsd, nhsd, 0, hscn.May, false},
		{"S4-02", col, roles.ActivityLegalSupport, consumer, consumer, 0, hscn.Must, false},
		{"S4-02", ind, roles.ActivityLegalSupport, consumer, consumer, 0, hscn.Must, false},
		{"CJ-04", ind, roles.ActivityRun, consumer, consumer, 0, hscn.Must, false},
		{"CJ-04", ind, roles.ActivityPlan, consumer, consumer, 0, hscn.Must, true},
		{"CJ-04", ind, roles.ActivityManage, consumer, consumer, 0, hscn.Must, true},
		{"CJ-04", ind, roles.ActivityDirect, consumer, consumer, 0, hscn.Must, true},
		{"CJ-44", ind, roles.ActivityLead, consumer, consumer, 0, hscn.Must, false},
		{"CJ-44", ind, roles.ActivityOverall, consumer, consumer, 0, hscn.Must, true},
		{"S5-12", all, roles.ActivityDueDiligence, cnsp, cnsp, consumer, hscn.Must, false},
		{"S5-17", all, roles.ActivityConfirmOrder, cnsp, cnsp, 0, hscn.Must, false},
		{"CJ-27", all, roles.ActivityCoordinateDelivery, consumer, consumer, supplier, hscn.Must, false},
		{"CJ-28", all, roles.ActivityCoordinateMigration, supplier, supplier, roles.DeploymentOffice, hscn.Must, false},
	} {
		for _, a := range c.approaches {
			want[key{a, c.activity}] = true
			id, err := hscn.ParseID(c.ids[:5])
			if err != nil {
				t.Fatal(err)
			}
			expect := roles.Responsibility{hscn.Satisfied, c.force, c.accountable, c.acting, c.with, c.derived, id}
			if got := roles.Answers(a, c.activity); got != expect {
				t.Errorf("%s: %v, %v: %+v, want %+v", c.ids, a, c.activity, got, expect)
			}
		}
	}
	walked := 0
	for a := range 256 {
		for act := range 256 {
			walked++
			approach, activity := hscn.Approach(a), roles.Activity(act)
			if err := rolestest.CheckResponsibility(approach, activity); err != nil {
				t.Error(err)
			}
			if got := roles.Answers(approach, activity); (got.Verdict == hscn.Satisfied) != want[key{approach, activity}] {
				t.Errorf("%v, %v: %+v", approach, activity, got)
			}
		}
	}
	if walked != 1<<16 || len(want) != 39 {
		t.Errorf("%d questions walked, %d answers expected", walked, len(want))
	}
}

// TestSupportMovesNothing (CJ-26): whoever supports the customer, the customer answers.
func TestSupportMovesNothing(t *testing.T) {
	support, all := 0, 0
	for a := range roles.Activities() {
		if all++; int(a) != all {
			t.Errorf("%v is the activity %d", a, all)
		}
		if !a.IsSupport() {
			continue
		}
		support++
		for _, approach := range []hscn.Approach{hscn.Aggregated, hscn.Collaborative, hscn.Individual} {
			own := a == roles.ActivityLegalSupport && approach != hscn.Aggregated // S4-02: found by the customer itself
			if r := roles.Answers(approach, a); r.Verdict == hscn.Satisfied && (r.Accountable == roles.NHSDigital) == own {
				t.Errorf("%v, %v: support by %v", approach, a, r.Accountable)
			}
		}
	}
	if support != 6 || all != roles.ActivityCount {
		t.Errorf("%d kinds of support among %d activities", support, all)
	}
	for range roles.Activities() {
		break
	}
	if roles.ActivityPayLocalLegalAdvice.IsSupport() || roles.ActivityDueDiligence.IsSupport() {
		t.Error("what stands beside support is taken for it")
	}
}

// TestJudgeLead walks every approach and party (CJ-42, CJ-44).
func TestJudgeLead(t *testing.T) {
	n := 0
	for a := hscn.Approach(0); a <= hscn.Individual+1; a++ {
		for lead := roles.Party(0); int(lead) <= roles.PartyCount+1; lead++ {
			n++
			got := roles.JudgeLead(a, lead)
			var want hscn.Finding
			want.Force = hscn.Must
			customer := lead == roles.Consumer || a == hscn.Collaborative && (lead == roles.Partner || lead == roles.LeadOrganisation)
			switch {
			case a == 0 || a > hscn.Individual:
				want.Rule, want.Code, want.Where = hscn.CJ44, roles.CodeNotStated, hscn.At("approach")
			case !lead.IsValid():
				want.Code, want.Where = roles.CodeNotStated, hscn.At("lead")
			case a == hscn.Aggregated && lead == roles.NHSDigital, a != hscn.Aggregated && customer:
				want.Verdict, want.Where = hscn.Satisfied, hscn.At("lead")
			case a == hscn.Aggregated:
				want.Verdict, want.Code, want.Where = hscn.Breached, "lead-must-be-nhs-digital", hscn.At("lead")
			default:
				want.Verdict, want.Code, want.Where = hscn.Breached, "lead-must-be-customer", hscn.At("lead")
			}
			want.Rule = hscn.CJ44
			if a == hscn.Aggregated {
				want.Rule = hscn.CJ42
			}
			want.Seen, want.Limit = got.Seen, got.Limit
			if got != want {
				t.Errorf("%v led by %v: %v, want %v", a, lead, got, want)
			}
			if seen := lead.IsValid() && a != 0; seen && got.Seen != hscn.Word(lead.String()) || !lead.IsValid() && !got.Seen.IsZero() {
				t.Errorf("%v led by %v: seen %v", a, lead, got.Seen)
			}
		}
	}
	if n != 5*23 {
		t.Errorf("%d cases walked", n)
	}
}

func BenchmarkAnswers(b *testing.B) {
	b.ReportAllocs()
	var sink roles.Responsibility
	i := 0
	for b.Loop() {
		sink = roles.Answers(hscn.Approach(1+i&1), roles.Activity(1+i&15))
		i++
	}
	_ = sink
}

// TestAccountableFor: it is the accountable party of the whole answer, for every value there is.
func TestAccountableFor(t *testing.T) {
	said := 0
	for approach := range 256 {
		for activity := range 256 {
			a, b := hscn.Approach(approach), roles.Activity(activity)
			r := roles.Answers(a, b)
			if got := roles.AccountableFor(a, b); got != r.Accountable || (got != 0) != (r.Verdict == hscn.Satisfied) {
				t.Fatalf("%d, %d: %v, and %+v", approach, activity, got, r)
			}
			if r.Verdict == hscn.Satisfied {
				said++
			}
		}
	}
	if said != 39 {
		t.Errorf("%d activities that somebody answers for", said)
	}
}
