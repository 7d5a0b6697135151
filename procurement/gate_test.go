package procurement_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/procurement"
	"github.com/hscn-go/hscn/procurement/procurementtest"
	"github.com/hscn-go/hscn/roles"
)

// step is one item done on a day.
func step(i procurement.Item, on string) procurement.Step {
	return procurement.Step{Item: i, Evidence: hscn.Evidence{On: day(on), Ref: "minutes"}}
}

// collaborative returns a customer that has done everything that the gates ask, on their last days.
func collaborative() procurement.Customer {
	return procurement.Customer{
		Name: "Plymouth", ODS: roles.MustODS("RK9"), Purpose: procurement.LeaveTransitionNetwork, Approach: coll,
		Route: rm3825, Method: comp,
		Facts: procurement.Facts{MaturePlans: yes, OperatingModel: yes, LegalEntityLeads: yes, LegalSupport: yes},
		Partners: []procurement.Partner{
			{Name: "Cornwall", ODS: roles.MustODS("REF"), Sector: roles.Health},
			{Name: "Devon County", Sector: roles.SocialCare},
		},
		Collaboration: procurement.Collaboration{
			HowToProcure: yes, HowToMigrate: yes, HowToManageContracts: yes, HowToManageNetwork: yes,
			LeadOrganisation: yes, ProcurementCapability: yes, LegalResources: yes, GovernanceStructures: yes, WorkingGroups: yes,
			TrackRecord: []procurement.TrackRecord{procurement.CommunityNetwork, procurement.SharedService, procurement.SharedSolution, procurement.SharedContract},
		},
		Steps: []procurement.Step{
			step(procurement.Readiness, "2017-09-15"),
			step(procurement.ConfirmRoute, "2017-09-15"),
			step(procurement.LeadEntity, "2017-09-15"),
			step(procurement.Governance, "2017-09-15"),
			step(procurement.OperatingModel, "2017-09-15"),
			step(procurement.Organisations, "2017-09-15"),
			step(procurement.Commitment, "2017-09-15"),
			step(procurement.Resources, "2017-10-31"),
			step(procurement.ScopeOfServices, "2017-10-31"),
			step(procurement.MigrationPriorities, "2017-10-31"),
			step(procurement.Launch, "2017-12-31"),
			step(procurement.NotifyLaunch, "2017-12-31"),
			step(procurement.Complete, "2018-09-30"),
			step(procurement.NotifyOutcome, "2018-09-30"),
			step(procurement.ContactManager, "2017-06-01"),
		},
	}
}

// individual returns an individual customer that has done the same.
func individual() procurement.Customer {
	return procurement.Customer{
		Name: "A single trust", Purpose: procurement.LeaveTransitionNetwork, Approach: ind, Route: rm1045, Method: mini,
		Facts:       procurement.Facts{ClearPlans: yes, ActsAlone: yes, CommodityConnections: yes, WantsSpeed: yes},
		Connections: []string{"Main site", "Clinic"},
		Steps: []procurement.Step{
			step(procurement.Readiness, "2017-09-15"),
			step(procurement.ConnectionList, "2017-09-30"),
			step(procurement.Launch, "2017-12-31"),
			step(procurement.NotifyLaunch, "2017-12-31"),
			step(procurement.Complete, "2018-09-30"),
			step(procurement.NotifyOutcome, "2018-09-30"),
		},
	}
}

// aggregated returns a customer of AP1 that has done what was asked of it.
func aggregated() procurement.Customer {
	return procurement.Customer{
		Name: "A London trust", ODS: roles.MustODS("RJ1"), Purpose: procurement.LeaveTransitionNetwork, Approach: agg,
		Facts: procurement.Facts{CollaborativeArrangements: no, ArrangementsInTime: no},
		Aggregated: procurement.Aggregation{
			AP: procurement.AP1, Launch: day("2018-01-22"), GroupedBy: roles.NHSDigital,
			Members: []roles.ODS{roles.MustODS("RJ1"), roles.MustODS("RJ2")},
		},
		Steps: []procurement.Step{
			step(procurement.ConfirmIntention, "2017-12-11"),
			step(procurement.AttendWorkshop, "2017-12-11"),
			step(procurement.ConfirmRequirements, "2017-12-11"),
		},
	}
}

func gateOf(t *testing.T, c procurement.Customer, i procurement.Item, on string) procurement.GateState {
	t.Helper()
	for _, s := range c.AppendGates(nil, day(on)) {
		if s.Item == i {
			return s
		}
	}
	t.Fatalf("%v has no %v", c.Approach, i)
	return procurement.GateState{}
}

// without returns c without the step of i.
func without(c procurement.Customer, i procurement.Item) procurement.Customer {
	c.Steps = slices.DeleteFunc(slices.Clone(c.Steps), func(s procurement.Step) bool { return s.Item == i })
	return c
}

// move returns c with the step of i on another day.
func move(c procurement.Customer, i procurement.Item, on string) procurement.Customer {
	c = without(c, i)
	c.Steps = append(c.Steps, step(i, on))
	return c
}

// TestGateTable is the tables of deadlines, line by line, with each day as a boundary pair: done on the
// last day, a day late, and undone on either day.
func TestGateTable(t *testing.T) {
	for _, c := range []struct {
		name  string
		of    func() procurement.Customer
		gate  procurement.Gate
		verb  procurement.Verb
		item  procurement.Item
		due   string
		id    hscn.ID
		dated hscn.ID
		code  hscn.Code
	}{
		{"CJ-137", collaborative, procurement.ReadinessToLaunch, procurement.ShowEvidence, procurement.Readiness, "2017-09-15", hscn.CJ137, hscn.CJ137, procurement.CodeReadiness},
		{"CJ-141, CJ-142", collaborative, procurement.ReadinessCheck1, procurement.Confirm, procurement.ConfirmRoute, "2017-09-15", hscn.CJ142, hscn.CJ141, procurement.CodeConfirmRoute},
		{"CJ-143", collaborative, procurement.ReadinessCheck1, procurement.Confirm, procurement.LeadEntity, "2017-09-15", hscn.CJ143, hscn.CJ141, procurement.CodeLeadEntity},
		{"CJ-144", collaborative, procurement.ReadinessCheck1, procurement.Confirm, procurement.Governance, "2017-09-15", hscn.CJ144, hscn.CJ141, procurement.CodeGovernance},
		{"CJ-145", collaborative, procurement.ReadinessCheck1, procurement.Confirm, procurement.OperatingModel, "2017-09-15", hscn.CJ145, hscn.CJ141, procurement.CodeOperatingModel},
		{"CJ-146", collaborative, procurement.ReadinessCheck1, procurement.Confirm, procurement.Organisations, "2017-09-15", hscn.CJ146, hscn.CJ141, procurement.CodeOrganisations},
		{"CJ-147", collaborative, procurement.ReadinessCheck1, procurement.ShowEvidence, procurement.Commitment, "2017-09-15", hscn.CJ147, hscn.CJ141, procurement.CodeCommitment},
		{"CJ-148, CJ-149", collaborative, procurement.ReadinessCheck2, procurement.Confirm, procurement.Resources, "2017-10-31", hscn.CJ149, hscn.CJ148, procurement.CodeResources},
		{"CJ-150", collaborative, procurement.ReadinessCheck2, procurement.Confirm, procurement.ScopeOfServices, "2017-10-31", hscn.CJ150, hscn.CJ148, procurement.CodeScopeOfServices},
		{"CJ-151", collaborative, procurement.ReadinessCheck2, procurement.Confirm, procurement.MigrationPriorities, "2017-10-31", hscn.CJ151, hscn.CJ148, procurement.CodeMigrationPriorities},
		{"CJ-135, CJ-152", collaborative, procurement.LaunchGate, procurement.Do, procurement.Launch, "2017-12-31", hscn.CJ135, hscn.CJ152, procurement.CodeLaunch},
		{"CJ-153", collaborative, procurement.LaunchGate, procurement.Notify, procurement.NotifyLaunch, "2017-12-31", hscn.CJ153, hscn.CJ152, procurement.CodeNotifyLaunch},
		{"CJ-154", collaborative, procurement.CompletionGate, procurement.Do, procurement.Complete, "2018-09-30", hscn.CJ154, hscn.CJ154, procurement.CodeComplete},
		{"CJ-155", collaborative, procurement.CompletionGate, procurement.Notify, procurement.NotifyOutcome, "2018-09-30", hscn.CJ155, hscn.CJ154, procurement.CodeNotifyOutcome},

		{"CJ-138", individual, procurement.ReadinessToLaunch, procurement.ShowEvidence, procurement.Readiness, "2017-09-15", hscn.CJ138, hscn.CJ138, procurement.CodeReadiness},
		{"CJ-167, CJ-168", individual, procurement.PlannedConnections, procurement.Provide, procurement.ConnectionList, "2017-09-30", hscn.CJ168, hscn.CJ167, procurement.CodeConnectionList},
		{"CJ-136, CJ-169", individual, procurement.LaunchGate, procurement.Do, procurement.Launch, "2017-12-31", hscn.CJ136, hscn.CJ169, procurement.CodeLaunch},
		{"CJ-170", individual, procurement.LaunchGate, procurement.Notify, procurement.NotifyLaunch, "2017-12-31", hscn.CJ170, hscn.CJ169, procurement.CodeNotifyLaunch},
		{"CJ-171", individual, procurement.CompletionGate, procurement.Do, procurement.Complete, "2018-09-30", hscn.CJ171, hscn.CJ171, procurement.CodeComplete},
		{"CJ-172", individual, procurement.CompletionGate, procurement.Notify, procurement.NotifyOutcome, "2018-09-30", hscn.CJ172, hscn.CJ171, procurement.CodeNotifyOutcome},

		{"CJ-91, CJ-92: six weeks before 22 January 2018", aggregated, procurement.BeforeMarket, procurement.Confirm, procurement.ConfirmIntention, "2017-12-11", hscn.CJ92, hscn.CJ91, procurement.CodeConfirmIntention},
		{"CJ-93", aggregated, procurement.BeforeMarket, procurement.Attend, procurement.AttendWorkshop, "2017-12-11", hscn.CJ93, hscn.CJ91, procurement.CodeAttendWorkshop},
		{"CJ-95", aggregated, procurement.BeforeMarket, procurement.Confirm, procurement.ConfirmRequirements, "2017-12-11", hscn.CJ95, hscn.CJ91, procurement.CodeConfirmRequirements},
	} {
		due := day(c.due)
		after, err := due.AddDays(1)
		if err != nil {
			t.Fatal(err)
		}
		const year = "2020-01-01"
		want := procurement.GateState{Gate: c.gate, Verb: c.verb, Item: c.item, Rule: c.id, Dated: c.dated, Due: calendar.On(due)}
		for _, s := range []struct {
			name    string
			of      procurement.Customer
			on      string
			status  hscn.GateStatus
			done    calendar.Date
			verdict hscn.Verdict
			code    hscn.Code
		}{
			{"done on its last day", c.of(), year, hscn.Met, due, satisfied, ""},
			{"done the day after", move(c.of(), c.item, after.String()), year, hscn.MetLate, after, breached, c.code},
			{"undone on its last day", without(c.of(), c.item), c.due, hscn.Due, calendar.Date{}, notInForce, procurement.CodeDue},
			{"undone the day after", without(c.of(), c.item), after.String(), hscn.Missed, calendar.Date{}, breached, c.code},
			{"done later than the day asked", move(c.of(), c.item, after.String()), c.due, hscn.Due, calendar.Date{}, notInForce, procurement.CodeDue},
		} {
			got := gateOf(t, s.of, c.item, s.on)
			want := want
			want.Status, want.Done = s.status, s.done
			if !sameGate(got, want) {
				t.Errorf("%s, %s: %+v, want %+v", c.name, s.name, got, want)
			}
			has(t, c.name+", "+s.name, s.of.AppendFindings(nil, day(s.on)), expect{c.id, s.verdict, s.code})
		}
	}
}

// sameGate compares what is exported.
func sameGate(a, b procurement.GateState) bool {
	return a.Gate == b.Gate && a.Verb == b.Verb && a.Item == b.Item && a.Rule == b.Rule && a.Dated == b.Dated && a.Due == b.Due && a.Done == b.Done && a.Status == b.Status
}

// TestGateCounts: CJ-36, CJ-90, CJ-173. Four gates and a readiness date for a collaborative customer;
// no readiness check and nothing on 31 October for an individual one; six weeks for aggregated alone.
func TestGateCounts(t *testing.T) {
	for _, c := range []struct {
		of    procurement.Customer
		items int
		gates []procurement.Gate
	}{
		{collaborative(), 14, []procurement.Gate{procurement.ReadinessToLaunch, procurement.ReadinessCheck1, procurement.ReadinessCheck2, procurement.LaunchGate, procurement.CompletionGate}},
		{individual(), 6, []procurement.Gate{procurement.ReadinessToLaunch, procurement.PlannedConnections, procurement.LaunchGate, procurement.CompletionGate}},
		{aggregated(), 3, []procurement.Gate{procurement.BeforeMarket}},
		{procurement.Customer{}, 0, nil},
	} {
		states := c.of.AppendGates(nil, day("2018-01-01"))
		var gates []procurement.Gate
		for _, s := range states {
			if c.of.Approach == ind && s.Due == calendar.MustSpan("2017-10-31") {
				t.Errorf("an individual customer has %v on 31 October", s.Item)
			}
			if len(gates) == 0 || gates[len(gates)-1] != s.Gate {
				gates = append(gates, s.Gate)
			}
		}
		if len(states) != c.items || !slices.Equal(gates, c.gates) {
			t.Errorf("%v: %d items at %v", c.of.Approach, len(states), gates)
		}
	}
}

// TestNoDeadlineMoves: three of the days fall on a weekend and stay where they are.
func TestNoDeadlineMoves(t *testing.T) {
	for item, want := range map[procurement.Item]time.Weekday{
		procurement.ConnectionList: time.Saturday, procurement.Launch: time.Sunday, procurement.Complete: time.Sunday,
	} {
		due, ok := gateOf(t, individual(), item, "2018-01-01").Due.Day()
		if !ok || due.Weekday() != want {
			t.Errorf("%v is due on %v, a %v", item, due, due.Weekday())
		}
	}
}

// TestFallback: CJ-139, exactly where readiness or launch is late or missed, and nowhere else.
func TestFallback(t *testing.T) {
	const later = "2019-01-01"
	for _, c := range []struct {
		name string
		of   procurement.Customer
		on   string
		want bool
	}{
		{"all in time", collaborative(), later, false},
		{"readiness missed", without(collaborative(), procurement.Readiness), later, true},
		{"readiness missed, on its last day", without(collaborative(), procurement.Readiness), "2017-09-15", false},
		{"readiness missed, the day after", without(collaborative(), procurement.Readiness), "2017-09-16", true},
		{"readiness a day late", move(individual(), procurement.Readiness, "2017-09-16"), later, true},
		{"CJ-138: the list does not cure readiness", without(individual(), procurement.Readiness), "2017-09-30", true},
		{"launch missed", without(individual(), procurement.Launch), "2018-01-01", true},
		{"launch a day late", move(collaborative(), procurement.Launch, "2018-01-01"), later, true},
		{"launch on its last day", without(individual(), procurement.Launch), "2017-12-31", false},
		{"CJ-153: a late notification alone", move(collaborative(), procurement.NotifyLaunch, "2018-02-01"), later, false},
		{"no notification at all", without(collaborative(), procurement.NotifyLaunch), later, false},
		{"CJ-148: readiness check 2 missed", without(collaborative(), procurement.Resources), later, false},
		{"CJ-147: commitment missed", without(collaborative(), procurement.Commitment), later, false},
		{"CJ-168: the list missed", without(individual(), procurement.ConnectionList), later, false},
		{"CJ-154: completion missed", without(collaborative(), procurement.Complete), later, false},
		{"aggregated never falls back", without(aggregated(), procurement.ConfirmIntention), later, false},
	} {
		fs := c.of.AppendFindings(nil, day(c.on))
		got := expect{hscn.CJ139, satisfied, procurement.CodeFallback}.in(fs)
		if got != c.want {
			t.Errorf("%s: falls back %v", c.name, got)
		}
		if !got && c.of.Approach != agg {
			has(t, c.name, fs, expect{hscn.CJ139, notForIt, procurement.CodeNoGateMissed})
		}
	}
}

// TestFallbackWindow: CJ-91 beside CJ-139. The state of the aggregated procurement's window is told, and
// whether NHS Digital waives it is left open.
func TestFallbackWindow(t *testing.T) {
	for _, c := range []struct {
		name string
		ap   procurement.Aggregation
		on   string
		want expect
	}{
		{"London's last possible day is past", procurement.Aggregation{AP: procurement.AP1}, "2018-01-01", expect{hscn.CJ91, unspecified, procurement.CodeWindowClosed}},
		{"the East is open", procurement.Aggregation{AP: procurement.AP8}, "2018-01-01", expect{hscn.CJ91, satisfied, ""}},
		{"the South East's first possible day", procurement.Aggregation{AP: procurement.AP6}, "2018-01-18", expect{hscn.CJ91, satisfied, ""}},
		{"the day after it", procurement.Aggregation{AP: procurement.AP6}, "2018-01-19", expect{hscn.CJ91, undetermined, procurement.CodeLaunchCoarse}},
		{"its last possible day", procurement.Aggregation{AP: procurement.AP6}, "2018-02-17", expect{hscn.CJ91, undetermined, procurement.CodeLaunchCoarse}},
		{"the day after that", procurement.Aggregation{AP: procurement.AP6}, "2018-02-18", expect{hscn.CJ91, unspecified, procurement.CodeWindowClosed}},
		{"CJ-110: no date at all", procurement.Aggregation{AP: procurement.AP10}, "2018-01-01", expect{hscn.CJ91, undetermined, procurement.CodeLaunchTBC}},
		{"an exact launch", procurement.Aggregation{AP: procurement.AP10, Launch: day("2018-03-14")}, "2018-01-31", expect{hscn.CJ91, satisfied, ""}},
		{"the day after its sixth week", procurement.Aggregation{AP: procurement.AP10, Launch: day("2018-03-14")}, "2018-02-01", expect{hscn.CJ91, unspecified, procurement.CodeWindowClosed}},
	} {
		of := without(individual(), procurement.Launch)
		of.Aggregated = c.ap
		fs := of.AppendFindings(nil, day(c.on))
		has(t, c.name, fs, c.want, expect{hscn.CJ139, satisfied, procurement.CodeFallback})
		of.Aggregated.Members = aggregated().Aggregated.Members
		if !of.Aggregated.Launch.IsZero() {
			of.ODS = roles.MustODS("RX9")
			has(t, c.name+", after the market", of.AppendFindings(nil, day("2018-04-01")), expect{hscn.CJ89, breached, procurement.CodeNotIncluded})
		}
		kept := individual()
		kept.Aggregated = of.Aggregated
		lacks(t, c.name+", not fallen back", kept.AppendFindings(nil, day("2018-04-01")), hscn.CJ89, hscn.CJ37, hscn.CJ91)
		of.Aggregated = procurement.Aggregation{}
		lacks(t, c.name+", no AP", of.AppendFindings(nil, day(c.on)), hscn.CJ91)
	}
}

// TestBuyingAgain: a customer that replaces an HSCN service is outside the gates and the fallback.
func TestBuyingAgain(t *testing.T) {
	for _, of := range []procurement.Customer{collaborative(), individual(), aggregated()} {
		of.Steps, of.Purpose = nil, procurement.ReplaceHSCNService
		of.Connections = nil
		fs := of.AppendFindings(nil, day("2026-11-22"))
		n := 0
		for _, f := range fs {
			if f.Code == procurement.CodeReplacing {
				if n++; f.Verdict != notForIt || f.Where.String() != "purpose" {
					t.Errorf("%v", f)
				}
			}
			if f.Code == procurement.CodeFallback {
				t.Errorf("%v: %v", of.Approach, f)
			}
		}
		if want := map[hscn.Approach]int{coll: 15, ind: 7, agg: 3}[of.Approach]; n != want {
			t.Errorf("%v: %d gates and fallbacks that do not apply, want %d", of.Approach, n, want)
		}
		if got := of.AppendGates(nil, day("2026-11-22")); len(got) != 0 {
			t.Errorf("%v: gates %v", of.Approach, got)
		}
		lacks(t, of.Approach.String(), fs, hscn.CJ34, hscn.CJ116, hscn.CJ140, hscn.CJ37)
	}
}

// TestPurposeNotStated: whether the gates bind hangs on it.
func TestPurposeNotStated(t *testing.T) {
	of := collaborative()
	of.Purpose = 0
	fs := of.AppendFindings(nil, day("2018-01-01"))
	n := 0
	for _, f := range fs {
		if f.Where.String() == "purpose" {
			if n++; f.Verdict != undetermined || f.Code != procurement.CodeNotStated {
				t.Errorf("%v", f)
			}
		}
	}
	if n != 19 {
		t.Errorf("%d findings hang on the purpose:\n%s", n, lines(fs))
	}
	for _, s := range of.AppendGates(nil, day("2018-01-01")) {
		if s.Status != hscn.GateUndetermined {
			t.Errorf("%+v", s)
		}
	}
}

// TestPurposeRefines: what blocks or allows a customer that does not state its purpose does so whatever
// the purpose is.
func TestPurposeRefines(t *testing.T) {
	type place struct {
		rule  hscn.ID
		where string
	}
	decided := func(c procurement.Customer, on calendar.Date) map[place]hscn.Verdict {
		out := map[place]hscn.Verdict{}
		for _, f := range c.AppendFindings(nil, on) {
			if f.Force == hscn.Must && (f.Verdict == hscn.Satisfied || f.Verdict == hscn.Breached) {
				out[place{f.Rule, f.Where.String()}] = f.Verdict
			}
		}
		return out
	}
	r := rand.New(rand.NewPCG(13, 0))
	held := 0
	for range 2000 {
		c, on := procurementtest.Customer(r), procurementtest.Day(r)
		c.Purpose = 0
		open := decided(c, on)
		for _, c.Purpose = range []procurement.Purpose{procurement.LeaveTransitionNetwork, procurement.ReplaceHSCNService} {
			stated := decided(c, on)
			for at, v := range open {
				if w, ok := stated[at]; ok && w != v {
					t.Fatalf("%v at %s is %v, and %v where the purpose is %v", at.rule, at.where, v, w, c.Purpose)
				}
				if v == hscn.Breached && stated[at] != v {
					t.Fatalf("%v at %s is breached, and not where the purpose is %v", at.rule, at.where, c.Purpose)
				}
				held++
			}
		}
	}
	if held < 1000 {
		t.Errorf("%d findings held", held)
	}
}

// TestListsThatNameNothing: CJ-146 and CJ-168. Confirmed organisations without any, a list of no
// connections.
func TestListsThatNameNothing(t *testing.T) {
	c := collaborative()
	c.Partners = nil
	if got := gateOf(t, c, procurement.Organisations, "2018-01-01").Status; got != hscn.Missed {
		t.Errorf("CJ-146: %v", got)
	}
	i := individual()
	i.Connections = nil
	if got := gateOf(t, i, procurement.ConnectionList, "2018-01-01").Status; got != hscn.Missed {
		t.Errorf("CJ-168: %v", got)
	}
}

// TestEvidenceWithoutReference shows nothing.
func TestEvidenceWithoutReference(t *testing.T) {
	c := collaborative()
	c.Steps[0].Ref = ""
	if got := gateOf(t, c, procurement.Readiness, "2018-01-01"); got.Status != hscn.Missed || !got.Done.IsZero() {
		t.Errorf("%+v", got)
	}
}

// TestGateDayByDay: over 2017 and 2018 an undone item moves from due to missed once, on the day after
// its day, and a done one never changes after it was done.
func TestGateDayByDay(t *testing.T) {
	days, err := calendar.Through(day("2017-01-01"), day("2018-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, full := range []procurement.Customer{collaborative(), individual(), aggregated()} {
		for _, s := range full.AppendGates(nil, day("2020-01-01")) {
			undone, last := without(full, s.Item), hscn.Due
			due, _ := s.Due.Day()
			for on := range days.Days() {
				n++
				want := hscn.Due
				if on.After(due) {
					want = hscn.Missed
				}
				got := gateOf(t, undone, s.Item, on.String()).Status
				if got != want || got < last {
					t.Fatalf("%v %v on %v: %v", full.Approach, s.Item, on, got)
				}
				last = got
				if done := gateOf(t, full, s.Item, on.String()).Status; !on.Before(s.Done) && done != hscn.Met || on.Before(s.Done) && done != hscn.Due {
					t.Fatalf("%v %v done, on %v: %v", full.Approach, s.Item, on, done)
				}
			}
		}
	}
	if n != 23*730 {
		t.Errorf("%d item days", n)
	}
}

// TestGatesWithoutADay: nothing is decided.
func TestGatesWithoutADay(t *testing.T) {
	for _, of := range []procurement.Customer{collaborative(), individual(), aggregated()} {
		for _, s := range of.AppendGates(nil, calendar.Date{}) {
			if s.Status != hscn.GateUndetermined {
				t.Errorf("%+v", s)
			}
		}
		fs := of.AppendFindings(nil, calendar.Date{})
		if of.Approach != agg {
			has(t, of.Approach.String(), fs, expect{hscn.CJ139, undetermined, procurement.CodeNoDay})
		}
		if hscn.Fold(fs) != undetermined {
			t.Errorf("%v: %v", of.Approach, hscn.Fold(fs))
		}
	}
}

// TestWhereAStepIsJudged: a finding names the step that it saw.
func TestWhereAStepIsJudged(t *testing.T) {
	for _, f := range collaborative().AppendFindings(nil, day("2020-01-01")) {
		if f.Rule == hscn.CJ149 && f.Where.String() != "steps[7].on" {
			t.Errorf("%v", f)
		}
	}
	for _, f := range without(collaborative(), procurement.Resources).AppendFindings(nil, day("2020-01-01")) {
		if f.Rule == hscn.CJ149 && f.Where.String() != "steps" {
			t.Errorf("%v", f)
		}
	}
}
