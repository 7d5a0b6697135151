package migration_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unsafe"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/migration/migrationtest"
)

// TestSentences takes each sentence of the page that refuses something: the site stands after n steps
// of the walk, the step is tried with all its facts but those left out, and the code is among the
// reasons, with its statement.
func TestSentences(t *testing.T) {
	at := map[string]migration.Standing{
		"nothing": after(0), "order received": after(1), "due diligence": after(2), "order confirmed": after(3),
		"circuit delivered": after(4), "tested": after(5), "commissioned": after(6), "go": after(7), "pre-tested": after(8),
		"cut over": after(9), "post-tested": after(10), "all tested": after(11), "complete": after(12),
	}
	run := func(name, from string, events ...migration.Event) {
		s := at[from]
		r := rand.New(rand.NewPCG(1, 1))
		for _, e := range events {
			next, refusal := migration.Next(s, migrationtest.StepFor(r, s, e))
			if refusal != 0 {
				t.Fatalf("%s: %v", name, refusal.Err(s.State(), e))
			}
			s = next
		}
		at[name] = s
	}
	run("issue", "cut over", migration.FindIssue)
	run("investigating", "issue", migration.DecideInvestigate)
	run("rolled back", "issue", migration.DecideRollBack)
	run("second attempt", "rolled back", migration.Reschedule)
	run("regression failed", "post-tested", migration.FailRegressionTests)
	run("stable", "complete", migration.ReportStable)
	run("ceasing", "stable", migration.RequestCease)
	run("ceased", "ceasing", migration.ConfirmCeased)
	run("no go", "commissioned", migration.DecideNoGo)
	run("withdrawn", "go", migration.Withdraw)

	none := migration.Facts(0)
	for _, c := range []struct {
		name  string // the sentence
		from  string
		event migration.Event
		lacks migration.Facts
		code  hscn.Code // empty: accepted
		rule  hscn.ID
	}{
		{"S5-04 implementation before call-off", "due diligence", migration.DeliverCircuit, none, "phase-order", hscn.S504},
		{"S5-04 migration before implementation", "circuit delivered", migration.ChangeNetwork, none, "phase-order", hscn.S504},
		{"S5-09 leaving call-off without a signed contract", "order confirmed", migration.DeliverCircuit, migration.FactsOf(migration.ContractSigned), "contract-not-signed", hscn.S509},
		{"S5-10 placement before due diligence", "order received", migration.ConfirmOrder, none, "due-diligence-not-started", hscn.S510},
		{"S5-11 due diligence without an order", "nothing", migration.StartDueDiligence, none, "no-order", hscn.S511},
		{"S5-13 information may be asked for", "due diligence", migration.RequestInformation, none, "", 0},
		{"S5-14 a site may be surveyed", "due diligence", migration.SurveySite, none, "", 0},
		{"S5-15 what is in place may be confirmed", "due diligence", migration.ConfirmExisting, none, "", 0},
		{"S5-13 to S5-15 need not happen", "due diligence", migration.ConfirmOrder, none, "", 0},
		{"S5-16 placement before due diligence", "order received", migration.ConfirmOrder, none, "due-diligence-incomplete", hscn.S516},
		{"S5-16 due diligence incomplete", "due diligence", migration.ConfirmOrder, migration.FactsOf(migration.DueDiligenceComplete), "due-diligence-incomplete", hscn.S516},
		{"S5-16 delivery of an order not confirmed", "due diligence", migration.DeliverCircuit, none, "order-not-confirmed", hscn.S516},
		{"S5-18 no firm order confirmation date", "due diligence", migration.ConfirmOrder, migration.FactsOf(migration.ConfirmationAdvised), "no-confirmation-date", hscn.S518},
		{"S5-24 implementation incomplete", "circuit delivered", migration.DecideGo, none, "implementation-incomplete", hscn.S524},
		{"S5-25 tests before delivery", "order confirmed", migration.PassCommissioningTests, none, "circuit-not-delivered", hscn.S527},
		{"S5-26 delivery without premises", "order confirmed", migration.DeliverCircuit, migration.FactsOf(migration.PremisesKnown), "no-premises", hscn.S526},
		{"S5-27 sign-off before the tests passed", "circuit delivered", migration.SignOffCommissioning, none, "commissioning-tests-not-passed", hscn.S527},
		{"S5-28 sign-off by another than the customer", "tested", migration.SignOffCommissioning, migration.FactsOf(migration.CustomerSigned), "sign-off-missing", hscn.S528},
		{"S5-28 go without sign-off", "tested", migration.DecideGo, none, "sign-off-missing", hscn.S528},
		{"S5-29 sign-off without an individual", "tested", migration.SignOffCommissioning, migration.FactsOf(migration.SignatoryNamed), "no-signatory", hscn.S529},
		{"S5-31 migration of what is not commissioned", "tested", migration.ChangeNetwork, none, "not-commissioned", hscn.S531},
		{"S5-33 a decision without stakeholders", "commissioned", migration.DecideGo, migration.FactsOf(migration.StakeholdersPresent), "no-stakeholders", hscn.S533},
		{"S5-33 no go without stakeholders", "commissioned", migration.DecideNoGo, migration.FactsOf(migration.StakeholdersPresent), "no-stakeholders", hscn.S533},
		{"S5-33 pre-tests without go", "commissioned", migration.PassPreTests, none, "go-not-decided", hscn.S533},
		{"S5-33 no go may be taken again", "no go", migration.DecideNoGo, none, "", 0},
		{"S5-33 go after no go", "no go", migration.DecideGo, none, "", 0},
		{"S5-33 go taken back", "go", migration.DecideNoGo, none, "go-already-decided", hscn.S533},
		{"S5-34 go without a live service", "commissioned", migration.DecideGo, migration.FactsOf(migration.ServiceLive), "service-not-live", hscn.S534},
		{"S5-35 go with a party not ready", "commissioned", migration.DecideGo, migration.FactsOf(migration.PartiesReady), "party-not-ready", hscn.S535},
		{"S5-36 changes without pre-tests", "go", migration.ChangeNetwork, none, "pre-tests-not-passed", hscn.S536},
		{"S5-36 pre-tests run again", "go", migration.FailPreTests, none, "", 0},
		{"S5-37 changes after go and pre-tests", "pre-tested", migration.ChangeNetwork, none, "", 0},
		{"S5-38 post-tests before the change", "pre-tested", migration.PassPostTests, none, "not-cut-over", hscn.S538},
		{"S5-38 post-tests with the change incomplete", "cut over", migration.PassPostTests, migration.FactsOf(migration.ChangeComplete), "change-not-complete", hscn.S538},
		{"S5-39 post-tests with applications out of reach", "cut over", migration.PassPostTests, migration.FactsOf(migration.ApplicationsReachable), "applications-not-reachable", hscn.S539},
		{"S5-40 second decision without an issue", "post-tested", migration.DecideRollBack, none, "no-issue-found", hscn.S540},
		{"S5-40 completion with the decision pending", "issue", migration.SignOff, none, "decision-pending", hscn.S540},
		{"S5-42 roll back", "issue", migration.DecideRollBack, none, "", 0},
		{"S5-42 investigate", "issue", migration.DecideInvestigate, none, "", 0},
		{"S5-42 completion straight after investigating", "investigating", migration.SignOff, none, "retest-required", hscn.S542},
		{"S5-42 tests again after investigating", "investigating", migration.PassPostTests, none, "", 0},
		{"S5-42 another issue after investigating", "investigating", migration.FindIssue, none, "", 0},
		{"S5-43 tests after a rollback", "rolled back", migration.PassPreTests, none, "reschedule-required", hscn.S543},
		{"S5-43 changes after a rollback", "rolled back", migration.ChangeNetwork, none, "reschedule-required", hscn.S543},
		{"S5-43 completion after a rollback", "rolled back", migration.SignOff, none, "reschedule-required", hscn.S543},
		{"S5-43 withdrawal after a rollback", "rolled back", migration.Withdraw, none, "reschedule-required", hscn.S543},
		{"S5-43 changes in the second attempt without a new go", "second attempt", migration.ChangeNetwork, none, "go-not-decided", hscn.S533},
		{"S5-43 a reschedule of nothing", "cut over", migration.Reschedule, none, "not-rolled-back", hscn.S543},
		{"S5-44 completion without the regression tests", "post-tested", migration.SignOff, none, "regression-outstanding", hscn.S544},
		{"S5-44 retest of a failed regression test", "regression failed", migration.PassRegressionTests, none, "", 0},
		{"S5-44 rollback after a failed regression test", "regression failed", migration.DecideRollBack, none, "roll-back-unspecified", hscn.S544},
		{"S5-45 regression without the infrastructure", "post-tested", migration.PassRegressionTests, migration.FactsOf(migration.InfrastructureUnaffected), "infrastructure-not-shown", hscn.S545},
		{"S5-46 regression without the applications", "post-tested", migration.PassRegressionTests, migration.FactsOf(migration.ApplicationsUnaffected), "applications-not-shown", hscn.S546},
		{"S5-47 regression before the change", "pre-tested", migration.PassRegressionTests, none, "not-cut-over", hscn.S547},
		{"S5-48 completion with tests outstanding", "cut over", migration.SignOff, none, "tests-outstanding", hscn.S548},
		{"S5-49 completion signed by another", "all tested", migration.SignOff, migration.FactsOf(migration.CustomerSigned), "signatory-not-customer", hscn.S549},
		{"S5-49 completion", "all tested", migration.SignOff, none, "", 0},
		{"S5-51 the order received twice", "order received", migration.ReceiveOrder, none, "out-of-turn", hscn.S551},
		{"S5-51 regression before the post-tests", "cut over", migration.PassRegressionTests, none, "post-tests-not-passed", hscn.S551},
		{"S5-02 an activity of the caller's own", "cut over", migration.RecordActivity, none, "", 0},
		{"S5-02 a test that the site does not have", "post-tested", migration.PassOwnTest, none, "no-such-test", 0},
		{"S6-07 a cease before completion", "all tested", migration.RequestCease, none, "not-complete", hscn.S607},
		{"S6-08 a cease before stability", "complete", migration.RequestCease, none, "not-stable", hscn.S608},
		{"S6-04 a cease without its quote", "stable", migration.RequestCease, migration.FactsOf(migration.QuoteInHand), "no-quote", hscn.S604},
		{"RR-22 a cease request", "stable", migration.RequestCease, none, "", 0},
		{"RR-22 a second request for one order", "ceasing", migration.RequestCease, none, "cease-already-requested", hscn.RR22},
		{"RR-22 ceased without a request", "stable", migration.ConfirmCeased, none, "cease-not-requested", hscn.RR22},
		{"S6-09 the end", "ceasing", migration.ConfirmCeased, none, "", 0},
		{"nothing after the end", "ceased", migration.RecordActivity, none, "out-of-turn", hscn.S551},
		{"nothing after a withdrawal", "withdrawn", migration.DecideGo, none, "out-of-turn", hscn.S551},
		{"withdrawal after completion", "complete", migration.Withdraw, none, "out-of-turn", hscn.S551},
	} {
		s := at[c.from]
		step := migrationtest.StepFor(rand.New(rand.NewPCG(1, 1)), s, c.event)
		step.Facts &^= c.lacks
		next, refusal := migration.Next(s, step)
		if c.code == "" {
			if refusal != 0 {
				t.Errorf("%s: %v", c.name, refusal.Err(s.State(), c.event))
			}
			continue
		}
		if next != s || !refusal.Has(c.code) {
			t.Errorf("%s: %v, want %s", c.name, refusal.Err(s.State(), c.event), c.code)
		}
		if c.lacks != 0 && refusal.Len() != 1 {
			t.Errorf("%s: %v, want only %s", c.name, refusal.Err(s.State(), c.event), c.code)
		}
		for r := range refusal.All() {
			if r.Code() == c.code && r.Rule() != c.rule {
				t.Errorf("%s: cites %v, want %v", c.name, r.Rule(), c.rule)
			}
		}
	}
}

// TestMistakes: what is the caller's mistake is no verdict of the documents.
func TestMistakes(t *testing.T) {
	s := after(6)
	day := s.On()
	before, _ := day.AddDays(-1)
	facts := migration.DecideGo.Shows()
	for name, c := range map[string]struct {
		step    migration.Step
		code    hscn.Code
		problem hscn.Problem
	}{
		"no event":        {migration.Step{On: day}, migration.CodeUnknownEvent, hscn.UnknownWord},
		"event 31":        {migration.Step{On: day, Event: 31}, migration.CodeUnknownEvent, hscn.UnknownWord},
		"event 33":        {migration.Step{On: day, Event: 33}, migration.CodeUnknownEvent, hscn.UnknownWord},
		"event 255":       {migration.Step{On: day, Event: 255}, migration.CodeUnknownEvent, hscn.UnknownWord},
		"no day":          {migration.Step{Event: migration.DecideGo, Facts: facts}, migration.CodeNoDay, hscn.Missing},
		"the day before":  {migration.Step{On: before, Event: migration.DecideGo, Facts: facts}, migration.CodeDayGoesBack, hscn.WrongOrder},
		"a fact too many": {migration.Step{On: day, Event: migration.DecideGo, Facts: facts | 1<<migration.ChangeComplete}, migration.CodeMisplacedFact, hscn.Contradiction},
		"no fact at all":  {migration.Step{On: day, Event: migration.DecideGo, Facts: facts | 1<<15}, migration.CodeMisplacedFact, hscn.Contradiction},
	} {
		next, refusal := migration.Next(s, c.step)
		err := refusal.Err(s.State(), c.step.Event)
		if next != s || refusal.Len() != 1 || !refusal.Has(c.code) || !errors.Is(err, c.problem) {
			t.Errorf("%s: %v, want only %s and %v", name, err, c.code, c.problem)
		}
		if got := refusal.AppendFindings(nil, 0); len(got) != 0 || refusal.Verdict() != hscn.Undetermined && refusal.Verdict() != hscn.Satisfied {
			t.Errorf("%s: a mistake gives findings %v, verdict %v", name, got, refusal.Verdict())
		}
	}
	// Mistakes do not hide what is missing, nor what is missing the mistakes.
	for code, step := range map[hscn.Code]migration.Step{
		migration.CodeNoDay:         {Event: migration.DecideGo},
		migration.CodeDayGoesBack:   {On: before, Event: migration.DecideGo},
		migration.CodeMisplacedFact: {On: day, Event: migration.DecideGo, Facts: 1 << migration.ChangeComplete},
	} {
		_, refusal := migration.Next(s, step)
		if !refusal.Has(code) || !refusal.Has(migration.CodeServiceNotLive) || refusal.Len() != 4 {
			t.Errorf("%s, and every fact missing: %v", code, refusal.Err(s.State(), step.Event))
		}
	}
	if _, refusal := migration.Next(s, migration.Step{On: day, Event: migration.DecideGo, Facts: facts}); refusal != 0 {
		t.Errorf("the same day is in order: %v", refusal.Err(s.State(), migration.DecideGo))
	}
}

// TestRegressionIsNeverGuessed: S5-44, with each answer.
func TestRegressionIsNeverGuessed(t *testing.T) {
	for answer, want := range map[hscn.Answer]struct {
		state   migration.State
		code    hscn.Code
		verdict hscn.Verdict
	}{
		hscn.NotStated: {migration.TestsOutstanding, migration.CodeRegressionNotStated, hscn.Breached},
		hscn.No:        {migration.AwaitingSignOff, "", hscn.Satisfied},
		hscn.Yes:       {migration.TestsOutstanding, migration.CodeRegressionOutstanding, hscn.Breached},
	} {
		p := usual()
		p.Regression = answer
		s, err := migration.Begin(p, 0, 0)
		if err != nil {
			t.Fatal(err)
		}
		s, n, _ := migration.Replay(s, walk()[:10])
		if n != 10 || s.State() != want.state {
			t.Errorf("%q: after the post-migration tests the site stands in %v, want %v", answer, s.State(), want.state)
		}
		_, refusal := migration.Next(s, walk()[11])
		if refusal.Verdict() != want.verdict || want.code != "" && !refusal.Has(want.code) {
			t.Errorf("%q: sign-off gives %v", answer, refusal.Err(s.State(), migration.SignOff))
		}
	}
}

// TestOwnTests: S5-02 and S5-48, tests of the customer's own count among all the tests.
func TestOwnTests(t *testing.T) {
	p := usual()
	p.Regression = hscn.No
	s, err := migration.Begin(p, 2, 0)
	if err != nil {
		t.Fatal(err)
	}
	s, _, _ = migration.Replay(s, walk()[:10])
	day := s.On()
	take := func(e migration.Event, test uint8, want migration.State, due uint8) {
		t.Helper()
		next, refusal := migration.Next(s, migration.Step{On: day, Event: e, Test: test})
		if refusal != 0 || next.State() != want || next.OwnTestsDue() != due {
			t.Fatalf("%v %d: %v, %v, due %b; want %v, due %b", e, test, refusal.Err(s.State(), e), next.State(), next.OwnTestsDue(), want, due)
		}
		s = next
	}
	if s.State() != migration.TestsOutstanding || s.OwnTestsDue() != 3 || s.RegressionDue() {
		t.Fatalf("two own tests are due, got %v and %b", s.State(), s.OwnTestsDue())
	}
	if r := s.Missing(); !r.Has(migration.CodeOwnTestsOutstanding) || r.Has(migration.CodeRegressionOutstanding) {
		t.Errorf("missing: %v", r.Err(s.State(), migration.SignOff))
	}
	take(migration.PassOwnTest, 2, migration.TestsOutstanding, 1)
	take(migration.FailOwnTest, 1, migration.RetestDue, 1)
	take(migration.FailOwnTest, 2, migration.RetestDue, 3)
	take(migration.PassOwnTest, 1, migration.RetestDue, 2)
	take(migration.PassOwnTest, 2, migration.AwaitingSignOff, 0)
	take(migration.FailOwnTest, 2, migration.RetestDue, 2)
	take(migration.PassOwnTest, 2, migration.AwaitingSignOff, 0)
	for _, test := range []uint8{0, 3, 7, 8, 255} {
		if next, refusal := migration.Next(s, migration.Step{On: day, Event: migration.PassOwnTest, Test: test}); !refusal.Has(migration.CodeNoSuchTest) || next != s {
			t.Errorf("test %d of 2: %v", test, refusal.Err(s.State(), migration.PassOwnTest))
		}
	}
}

// TestProfiles: S5-32, which rows each profile opens.
func TestProfiles(t *testing.T) {
	for name, c := range map[string]struct {
		p          migration.Profile
		fromGo     bool // pre-tests without the first decision
		noPreTests bool // changes without pre-tests, once go is decided
		both       bool
	}{
		"replacement":     {migration.Profile{Kind: migration.ReplacementService, FirstDecision: hscn.No, PreTests: hscn.No}, false, false, false},
		"other":           {migration.Profile{Kind: migration.OtherService}, false, false, false},
		"no decision":     {migration.Profile{Kind: migration.OtherService, FirstDecision: hscn.No}, true, false, false},
		"no pre-tests":    {migration.Profile{Kind: migration.OtherService, PreTests: hscn.No}, false, true, false},
		"neither of them": {migration.Profile{Kind: migration.OtherService, FirstDecision: hscn.No, PreTests: hscn.No}, true, true, true},
	} {
		s, err := migration.Begin(c.p, 0, 0)
		if err != nil {
			t.Fatal(err)
		}
		s, n, _ := migration.Replay(s, walk()[:6])
		if n != 6 {
			t.Fatal(name, n)
		}
		may := migration.Permitted(s)
		if may.Has(migration.PassPreTests) != c.fromGo || may.Has(migration.ChangeNetwork) != c.both {
			t.Errorf("%s: commissioned, %v", name, slices.Collect(may.All()))
		}
		s, refusal := migration.Next(s, walk()[6])
		if refusal != 0 || migration.Permitted(s).Has(migration.ChangeNetwork) != c.noPreTests {
			t.Errorf("%s: go decided, %v", name, slices.Collect(migration.Permitted(s).All()))
		}
	}
	s, _ := migration.Begin(migration.Profile{}, 0, 0)
	s, n, refusal := migration.Replay(s, walk())
	if n != 6 || !refusal.Has(migration.CodeProfileNotStated) || refusal.Verdict() != hscn.Undetermined {
		t.Errorf("an unstated profile stops at %d: %v", n, refusal.Err(s.State(), walk()[n].Event))
	}
	if may := migration.Permitted(s); may.Has(migration.DecideGo) || may.Has(migration.DecideNoGo) || !may.Has(migration.Withdraw) {
		t.Errorf("an unstated profile permits %v", slices.Collect(may.All()))
	}
}

// TestContractMayBeSignedEarlier: S5-09 asks that it is signed when call-off is left.
func TestContractMayBeSignedEarlier(t *testing.T) {
	for i := range 3 {
		s, steps := begin(), walk()
		steps[i].Facts |= migration.FactsOf(migration.ContractSigned)
		steps[3].Facts = migration.FactsOf(migration.PremisesKnown)
		if s, n, refusal := migration.Replay(s, steps[:4]); n != 4 || !s.ContractSigned() {
			t.Errorf("signed with entry %d: %v", i, refusal.Err(s.State(), steps[n].Event))
		}
	}
	if s := after(3); s.ContractSigned() {
		t.Error("signed, though nobody said so")
	}
}

// TestFirstStepWithoutDay: a step without a day is refused by every way of taking it, and the first one
// is as well, before which there is no day that it could precede.
func TestFirstStepWithoutDay(t *testing.T) {
	step := migration.Step{Event: migration.ReceiveOrder}
	if _, refusal := migration.Next(begin(), step); !refusal.Has(migration.CodeNoDay) {
		t.Errorf("Next: %v", refusal)
	}
	if _, n, refusal := migration.Replay(begin(), []migration.Step{step}); n != 0 || !refusal.Has(migration.CodeNoDay) {
		t.Errorf("Replay: %v", refusal)
	}
	sites := []migration.Standing{begin()}
	if n, refusal := migration.ReplayAll(sites, []migration.Move{{Step: step}}); n != 0 || !refusal.Has(migration.CodeNoDay) || sites[0] != begin() {
		t.Errorf("ReplayAll: %v", refusal)
	}
	var e migration.Estate
	if _, err := e.Put("RX1", begin(), calendar.Date{}); err != nil {
		t.Fatal(err)
	}
	if n, refusal := e.Replay([]migration.Move{{Step: step}}); n != 0 || !refusal.Has(migration.CodeNoDay) {
		t.Errorf("Estate.Replay: %v", refusal)
	}
	if n, refusal := e.TakeAll([]migration.SiteStep{{Site: "RX1", Step: step}}); n != 0 || !refusal.Has(migration.CodeNoDay) {
		t.Errorf("Estate.TakeAll: %v", refusal)
	}
	if refusal := e.Take("RX1", step); !refusal.Has(migration.CodeNoDay) {
		t.Errorf("Estate.Take: %v", refusal)
	}
}

// TestManyAttempts: the counter does not wrap at 255 or at 65,535.
func TestManyAttempts(t *testing.T) {
	s, steps := after(6), walk()
	for want := uint64(2); want <= 70_000; want++ {
		for _, e := range []migration.Event{migration.DecideGo, migration.PassPreTests, migration.ChangeNetwork, migration.FindIssue, migration.DecideRollBack, migration.Reschedule} {
			next, refusal := migration.Next(s, migration.Step{On: s.On(), Event: e, Facts: e.Shows()})
			if refusal != 0 {
				t.Fatal(want, refusal.Err(s.State(), e))
			}
			s = next
		}
		if s.Attempt() != want || s.State() != migration.Commissioned {
			t.Fatalf("attempt %d after %d reschedules", s.Attempt(), want-1)
		}
	}
	if s, n, _ := migration.Replay(s, steps[6:]); n != 6 || s.State() != migration.Complete || s.Attempt() != 70_000 {
		t.Errorf("the last attempt does not complete: %v", s.State())
	}
}

// TestSizes: sixteen bytes a site.
func TestSizes(t *testing.T) {
	if n := unsafe.Sizeof(migration.Standing{}); n > 16 {
		t.Errorf("a standing takes %d bytes", n)
	}
	if n := unsafe.Sizeof(migration.Step{}); n > 16 {
		t.Errorf("a step takes %d bytes", n)
	}
}

// TestTable: every row cites its statement and leads to states that exist; every state but the first
// is led to, and every state but the last two leads on; every event has a row; no two arrows of one
// event from one state.
func TestTable(t *testing.T) {
	rows := 0
	type cell struct {
		s migration.State
		e migration.Event
	}
	seen, to, from, events := map[cell]bool{}, map[migration.State]bool{}, map[migration.State]bool{}, map[migration.Event]bool{}
	for row := range migration.Transitions() {
		rows++
		if row.Rule.Statement().ID != row.Rule || row.Rule == 0 {
			t.Errorf("%v in %v: no statement", row.Event, row.From)
		}
		if (row.Instead != 0) != (row.When != "") {
			t.Errorf("%v in %v: another target %v, when %q", row.Event, row.From, row.Instead, row.When)
		}
		if (row.Only != "") != (row.Rule == hscn.S532) {
			t.Errorf("%v in %v: only where %q, and S5-32 says so", row.Event, row.From, row.Only)
		}
		if seen[cell{row.From, row.Event}] {
			t.Errorf("%v in %v stands twice", row.Event, row.From)
		}
		seen[cell{row.From, row.Event}] = true
		to[row.To], to[row.Instead], from[row.From], events[row.Event] = true, true, true, true
	}
	for s := range migration.States() {
		if !to[s] || from[s] == s.IsTerminal() {
			t.Errorf("%v: led to %v, leads on %v", s, to[s], from[s])
		}
	}
	for e := range migration.AllEvents() {
		if !events[e] {
			t.Errorf("%v has no row", e)
		}
	}
	if rows != 78 || len(events) != migration.EventCount {
		t.Errorf("%d rows, %d events", rows, len(events))
	}
	n := 0
	for range migration.Transitions() {
		n++
		if n == 3 {
			break
		}
	}
}

// TestRefusal: texts, verdicts and findings of refusals.
func TestRefusal(t *testing.T) {
	s := after(3)
	_, refusal := migration.Next(s, migration.Step{On: s.On(), Event: migration.SignOff})
	err := refusal.Err(s.State(), migration.SignOff)
	if len(err.Error()) > 256 || !strings.HasPrefix(err.Error(), "sign-off in state order-confirmed: ") || !strings.HasSuffix(err.Error(), ", ...") {
		t.Errorf("%d bytes: %v", len(err.Error()), err)
	}
	var refused *migration.RefusedError
	if !errors.As(err, &refused) || refused.Refusal != refusal || !errors.Is(err, hscn.ErrBreached) {
		t.Errorf("got %#v", err)
	}
	findings := refusal.AppendFindings(nil, 4)
	if len(findings) != refusal.Len() {
		t.Errorf("%d findings of %d reasons", len(findings), refusal.Len())
	}
	for _, f := range findings {
		if f.Rule.Statement().ID == 0 || f.Code == "" || f.Force != hscn.Must || !strings.HasPrefix(f.Where.String(), "entries[4].") {
			t.Errorf("finding %v", f)
		}
	}
	if (migration.Refusal(0)).Err(s.State(), migration.SignOff) != nil || migration.Refusal(0).Verdict() != hscn.Satisfied {
		t.Error("no reason is no error")
	}
	if _, r := migration.Next(migration.Standing{}, migration.Step{On: s.On(), Event: migration.DecideGo}); !strings.HasPrefix(r.Err(0, migration.DecideGo).Error(), "decide-go in state none: ") {
		t.Error("the zero state has no word in an error")
	}
	seen := 0
	for range refusal.All() {
		seen++
		if seen == 2 {
			break
		}
	}
	if refusal.Has("nonsense") {
		t.Error("has nonsense")
	}
}

// TestBegin holds the limits of a beginning.
func TestBegin(t *testing.T) {
	for _, c := range []struct {
		tests, orders int
		ok            bool
	}{{0, 0, true}, {7, 255, true}, {0, -1, true}, {8, 0, false}, {-1, 0, false}, {0, 256, false}} {
		s, err := migration.Begin(usual(), c.tests, c.orders)
		if (err == nil) != c.ok || err != nil && !errors.Is(err, hscn.TooMany) {
			t.Errorf("%+v: %v", c, err)
		}
		if err == nil && (s.OrdersRunning() != max(c.orders, 0) || s.OrdersToRequest() != max(c.orders, 0)) {
			t.Errorf("%+v: %d orders", c, s.OrdersRunning())
		}
		if err == nil && (s.Attempt() != 1 || s.State() != 0 || !s.On().IsZero()) {
			t.Errorf("%+v: begins in %v", c, s.State())
		}
	}
}

// TestReplayStops at the first step that may not follow, with the standing before it.
func TestReplayStops(t *testing.T) {
	steps := walk()
	steps[5], steps[9] = steps[9], steps[5]
	s, n, refusal := migration.Replay(begin(), steps)
	if n != 5 || s != after(5) || !refusal.Has(migration.CodeNotCutOver) {
		t.Errorf("stops at %d in %v: %v", n, s.State(), refusal.Err(s.State(), steps[n].Event))
	}
	sites := []migration.Standing{begin(), begin()}
	moves := []migration.Move{{Site: 0, Step: walk()[0]}, {Site: 1, Step: walk()[1]}, {Site: 0, Step: walk()[1]}}
	if n, refusal := migration.ReplayAll(sites, moves); n != 1 || !refusal.Has(migration.CodeNoOrder) || sites[0] != after(1) || sites[1] != begin() {
		t.Errorf("stops at %d: %v, %v", n, sites[0].State(), sites[1].State())
	}
	if n, refusal := migration.ReplayAll(sites, []migration.Move{{Site: 2}}); n != 0 || !refusal.Has(migration.CodeNoSuchSite) {
		t.Errorf("site 2 of 2: stops at %d", n)
	}
}
