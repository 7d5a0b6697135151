package migration_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
)

// An oracle is one site written down without states and without a table: a list of what has happened,
// and the sentences of the page asked one by one.
type oracle struct {
	p        migration.Profile
	ownTests int
	orders   int // below 0: not known

	ordered, diligence, confirmed, contract, delivered, tested, commissioned bool
	goDecided, preTested, changed, postTested, issue, investigating, rolled  bool
	regressed                                                                bool
	own                                                                      [8]bool
	failed                                                                   bool // a test after the post-migration tests, and not all have passed since
	complete, stable                                                         bool
	requested, ceased                                                        int
	withdrawn                                                                bool
	attempt                                                                  int
}

func (o *oracle) testsLeft() bool {
	if o.p.Regression != hscn.No && !o.regressed {
		return true
	}
	for n := 1; n <= o.ownTests; n++ {
		if !o.own[n] {
			return true
		}
	}
	return false
}

func (o *oracle) ownLeft() bool {
	for n := 1; n <= o.ownTests; n++ {
		if !o.own[n] {
			return true
		}
	}
	return false
}

// state names what has happened in one word.
func (o *oracle) state() string {
	switch {
	case o.withdrawn:
		return "withdrawn"
	case o.stable && o.orders >= 0 && o.ceased == o.orders:
		return "legacy-ceased"
	case o.requested > 0:
		return "cease-requested"
	case o.stable:
		return "stable"
	case o.complete:
		return "complete"
	case o.rolled:
		return "rolled-back"
	case o.investigating:
		return "investigating"
	case o.issue:
		return "issue-found"
	case o.postTested && o.failed:
		return "retest-due"
	case o.postTested && o.testsLeft():
		return "tests-outstanding"
	case o.postTested:
		return "awaiting-sign-off"
	case o.changed:
		return "cut-over"
	case o.preTested:
		return "pre-tests-passed"
	case o.goDecided:
		return "go-decided"
	case o.commissioned:
		return "commissioned"
	case o.tested:
		return "commissioning-tested"
	case o.delivered:
		return "circuit-delivered"
	case o.confirmed:
		return "order-confirmed"
	case o.diligence:
		return "in-due-diligence"
	case o.ordered:
		return "order-received"
	}
	return ""
}

// codes collects the reasons against an event.
type codes map[hscn.Code]bool

func (c codes) unless(ok bool, code hscn.Code) {
	if !ok {
		c[code] = true
	}
}

// judge returns every reason why the event may not follow, and otherwise notes that it happened.
func (o *oracle) judge(e migration.Event, facts migration.Facts, test int) codes {
	c := codes{}
	has := func(f migration.Fact) bool { return facts.Has(f) }
	if o.withdrawn {
		for f := range e.Shows().All() {
			if f == migration.CustomerSigned && e == migration.SignOffCommissioning {
				c.unless(has(f), "sign-off-missing")
			} else if f != migration.ContractSigned || !o.contract {
				c.unless(has(f), f.Code())
			}
		}
		if len(c) == 0 {
			c["out-of-turn"] = true
		}
		return c
	}
	// S5-11: nothing begins without the order.
	if e != migration.ReceiveOrder && e != migration.ReportStable && e != migration.RequestCease && e != migration.ConfirmCeased {
		c.unless(o.ordered, "no-order")
	}
	callOff := func() { c.unless(o.diligence, "due-diligence-not-started") } // S5-10
	implementation := func() {                                               // S5-04, S5-16
		callOff()
		c.unless(o.confirmed, "order-not-confirmed")
	}
	phases := func(ok bool) { c.unless(ok, "phase-order") }
	migrationPhase := func() { // S5-24, S5-27, S5-28, S5-31
		implementation()
		c.unless(o.delivered, "circuit-not-delivered")
		c.unless(o.tested, "commissioning-tests-not-passed")
		c.unless(o.commissioned || o.p.CommissioningSignOff == hscn.No, "sign-off-missing")
		c.unless(o.commissioned, "implementation-incomplete")
		c.unless(o.commissioned, "not-commissioned")
		phases(o.commissioned)
		c.unless(o.p.Kind != 0, "profile-not-stated") // S5-32
	}
	decided := func() { // S5-33, S5-37
		c.unless(o.goDecided || o.skips(o.p.FirstDecision), "go-not-decided")
	}
	preTests := func() { c.unless(o.preTested || o.skips(o.p.PreTests), "pre-tests-not-passed") } // S5-36
	cutOver := func() {                                                                           // S5-38, S5-47
		migrationPhase()
		decided()
		preTests()
		c.unless(o.changed, "not-cut-over")
	}
	switch e {
	case migration.ReceiveOrder:
		c.unless(!o.ordered, "out-of-turn")
	case migration.StartDueDiligence:
		if len(c) == 0 {
			c.unless(!o.diligence, "out-of-turn")
		}
	case migration.RequestInformation, migration.SurveySite, migration.ConfirmExisting: // S5-13, S5-14, S5-15
		callOff()
		if len(c) == 0 {
			c.unless(!o.confirmed, "out-of-turn")
		}
	case migration.ConfirmOrder:
		callOff()
		c.unless(o.diligence && has(migration.DueDiligenceComplete), "due-diligence-incomplete") // S5-16
		c.unless(has(migration.ConfirmationAdvised), "no-confirmation-date")                     // S5-18
		if len(c) == 0 {
			c.unless(!o.confirmed, "out-of-turn")
		}
	case migration.DeliverCircuit:
		implementation()
		phases(o.confirmed)
		c.unless(has(migration.PremisesKnown), "no-premises")                        // S5-26
		c.unless(has(migration.ContractSigned) || o.contract, "contract-not-signed") // S5-09
		if len(c) == 0 {
			c.unless(!o.delivered, "out-of-turn")
		}
	case migration.PassCommissioningTests, migration.FailCommissioningTests: // S5-27
		implementation()
		phases(o.confirmed)
		c.unless(o.delivered, "circuit-not-delivered")
		if len(c) == 0 {
			c.unless(!o.commissioned, "out-of-turn")
		}
	case migration.SignOffCommissioning:
		implementation()
		phases(o.confirmed)
		c.unless(o.delivered, "circuit-not-delivered")
		c.unless(o.tested, "commissioning-tests-not-passed")
		c.unless(has(migration.SignatoryNamed), "no-signatory")     // S5-29
		c.unless(has(migration.CustomerSigned), "sign-off-missing") // S5-28
		if len(c) == 0 {
			c.unless(!o.commissioned, "out-of-turn")
		}
	case migration.DecideGo, migration.DecideNoGo:
		migrationPhase()
		c.unless(has(migration.StakeholdersPresent), "no-stakeholders") // S5-33
		if e == migration.DecideGo {
			c.unless(has(migration.ServiceLive), "service-not-live") // S5-34
			c.unless(has(migration.PartiesReady), "party-not-ready") // S5-35
		}
		before := o.commissioned && !o.goOrLater()
		if e == migration.DecideNoGo && (o.state() == "go-decided" || o.state() == "pre-tests-passed") {
			c["go-already-decided"] = true
		} else if len(c) == 0 && !o.turn(c) {
			c.unless(before, "out-of-turn")
		}
	case migration.PassPreTests, migration.FailPreTests: // S5-36
		migrationPhase()
		decided()
		if len(c) == 0 && !o.turn(c) {
			c.unless(!o.changed, "out-of-turn")
		}
	case migration.ChangeNetwork: // S5-37
		migrationPhase()
		decided()
		preTests()
		if len(c) == 0 && !o.turn(c) {
			c.unless(!o.changed, "out-of-turn")
		}
	case migration.PassPostTests, migration.FindIssue:
		cutOver()
		if e == migration.PassPostTests {
			c.unless(has(migration.ChangeComplete), "change-not-complete")               // S5-38
			c.unless(has(migration.ApplicationsReachable), "applications-not-reachable") // S5-39
		}
		if len(c) == 0 && !o.turn(c) {
			c.unless(!o.postTested, "out-of-turn")
		}
	case migration.DecideRollBack, migration.DecideInvestigate: // S5-40, S5-42
		cutOver()
		c.unless(o.issue, "no-issue-found")
		if e == migration.DecideRollBack && o.state() == "retest-due" {
			c["roll-back-unspecified"] = true
		}
	case migration.Reschedule: // S5-43
		migrationPhase()
		c.unless(o.rolled, "not-rolled-back")
	case migration.PassRegressionTests, migration.FailRegressionTests: // S5-44 to S5-47
		cutOver()
		c.unless(o.postTested, "post-tests-not-passed")
		if e == migration.PassRegressionTests {
			c.unless(has(migration.InfrastructureUnaffected), "infrastructure-not-shown")
			c.unless(has(migration.ApplicationsUnaffected), "applications-not-shown")
		}
		if len(c) == 0 {
			c.unless(!o.complete, "out-of-turn")
		}
	case migration.PassOwnTest, migration.FailOwnTest: // S5-02, S5-48
		cutOver()
		c.unless(o.postTested, "post-tests-not-passed")
		if len(c) == 0 {
			c.unless(!o.complete, "out-of-turn")
		}
		if len(c) == 0 {
			c.unless(test > 0 && test <= o.ownTests, "no-such-test")
		}
	case migration.SignOff:
		cutOver()
		c.unless(o.postTested, "post-tests-not-passed")
		if !o.postTested || o.testsLeft() || o.failed { // S5-48
			c["tests-outstanding"] = true
			c.unless(o.p.Regression != hscn.Yes || o.postTested && o.regressed, "regression-outstanding")
			c.unless(o.p.Regression != hscn.NotStated || o.postTested && o.regressed, "regression-not-stated")
			c.unless(o.ownTests == 0 || o.postTested && !o.ownLeft(), "own-tests-outstanding")
			if o.regressionFailed() && o.p.Regression == hscn.No { // performed all the same, and failed
				c["regression-outstanding"] = true
			}
		}
		c.unless(has(migration.SignatoryNamed), "no-signatory")
		c.unless(has(migration.CustomerSigned), "signatory-not-customer") // S5-49
		if len(c) == 0 {
			c.unless(!o.complete, "out-of-turn")
		}
	case migration.ReportStable: // S6-07, S6-08
		c.unless(o.complete, "not-complete")
		if len(c) == 0 {
			c.unless(!o.stable, "out-of-turn")
		}
	case migration.RequestCease: // RR-22, S6-04, S6-07, S6-08
		c.unless(o.complete, "not-complete")
		c.unless(o.stable, "not-stable")
		c.unless(has(migration.QuoteInHand), "no-quote")
		switch {
		case len(c) > 0:
		case o.state() == "legacy-ceased":
			c["out-of-turn"] = true
		case o.orders < 0:
			c["orders-not-stated"] = true
		case o.requested == o.orders:
			c["cease-already-requested"] = true
		}
	case migration.ConfirmCeased:
		c.unless(o.complete, "not-complete")
		c.unless(o.stable, "not-stable")
		switch {
		case o.state() == "legacy-ceased":
			if len(c) == 0 {
				c["out-of-turn"] = true
			}
		default:
			c.unless(o.requested > o.ceased, "cease-not-requested")
		}
	case migration.RecordActivity:
		if len(c) == 0 {
			c.unless(o.state() != "legacy-ceased", "out-of-turn")
		}
	case migration.Withdraw:
		if len(c) == 0 && !o.turn(c) {
			c.unless(!o.complete, "out-of-turn")
		}
	}
	o.pending(e, c)
	if !o.ordered && e != migration.ReceiveOrder {
		c["no-order"] = true
	}
	if len(c) == 0 {
		o.happen(e, facts, test)
	}
	return c
}

func (o *oracle) skips(a hscn.Answer) bool { return o.p.Kind == migration.OtherService && a == hscn.No }

func (o *oracle) goOrLater() bool { return o.goDecided || o.preTested || o.changed || o.rolled }

// turn notes what the page fixes as the next thing, and reports whether it did.
func (o *oracle) turn(c codes) bool {
	switch {
	case o.issue:
		c["decision-pending"] = true
	case o.rolled:
		c["reschedule-required"] = true
	default:
		return false
	}
	return true
}

// pending adds the reasons that hold whatever else is missing.
func (o *oracle) pending(e migration.Event, c codes) {
	if e == migration.RecordActivity {
		return
	}
	switch {
	case o.issue && e != migration.DecideRollBack && e != migration.DecideInvestigate:
		c["decision-pending"] = true // S5-40
	case o.rolled && e != migration.Reschedule:
		c["reschedule-required"] = true // S5-43
	case o.investigating && e != migration.PassPostTests && e != migration.FindIssue && e != migration.Withdraw:
		c["retest-required"] = true // S5-42
	default:
		return
	}
	delete(c, "out-of-turn")
}

func (o *oracle) happen(e migration.Event, facts migration.Facts, test int) {
	o.contract = o.contract || facts.Has(migration.ContractSigned)
	afterTest := func() { o.failed = o.failed && (o.testsLeft() || !o.regressed && o.regressionFailed()) }
	switch e {
	case migration.ReceiveOrder:
		o.ordered = true
	case migration.StartDueDiligence:
		o.diligence = true
	case migration.ConfirmOrder:
		o.confirmed = true
	case migration.DeliverCircuit:
		o.delivered = true
	case migration.PassCommissioningTests:
		o.tested = true
		o.commissioned = o.p.CommissioningSignOff == hscn.No
	case migration.FailCommissioningTests:
		o.tested = false
	case migration.SignOffCommissioning:
		o.commissioned = true
	case migration.DecideGo:
		o.goDecided = true
	case migration.PassPreTests:
		o.preTested = true
	case migration.FailPreTests:
		if o.preTested && o.skips(o.p.FirstDecision) {
			o.goDecided = false // nobody need have decided: the next thing is again what comes after commissioning
		}
		o.preTested = false
	case migration.ChangeNetwork:
		o.changed = true
	case migration.PassPostTests:
		o.postTested, o.investigating = true, false
		o.regressed, o.own, o.failed = false, [8]bool{}, false
	case migration.FindIssue:
		o.issue, o.investigating = true, false
	case migration.DecideRollBack:
		o.issue, o.rolled = false, true
		o.goDecided, o.preTested, o.changed = false, false, false
	case migration.DecideInvestigate:
		o.issue, o.investigating = false, true
	case migration.Reschedule:
		o.rolled = false
		o.attempt++
	case migration.PassRegressionTests:
		o.regressed = true
		o.own[0] = false
		afterTest()
	case migration.FailRegressionTests:
		o.regressed, o.failed = false, true
		o.own[0] = true
	case migration.PassOwnTest:
		o.own[test] = true
		afterTest()
	case migration.FailOwnTest:
		o.own[test], o.failed = false, true
	case migration.SignOff:
		o.complete = true
	case migration.ReportStable:
		o.stable = true
	case migration.RequestCease:
		o.requested++
	case migration.ConfirmCeased:
		o.ceased++
	case migration.Withdraw:
		o.withdrawn = true
	}
}

// regressionFailed reports whether regression tests failed although none were asked for: own[0] notes it.
func (o *oracle) regressionFailed() bool { return o.own[0] }

// TestEveryStateEventAndEvidence walks everything that can be reached from the beginning of every
// profile, and asks machine and oracle about every event there with every subset of its facts.
func TestEveryStateEventAndEvidence(t *testing.T) {
	const want = 1_037_664
	day := calendar.MustDate("2019-06-03")
	cases, accepted := 0, 0
	seenStates, seenCodes := map[string]bool{}, codes{}
	type node struct {
		s migration.Standing
		o oracle
	}
	for _, p := range allProfiles() {
		for _, c := range [][2]int{{0, -1}, {2, 0}, {0, 2}} {
			tests, orders := c[0], c[1]
			s, err := migration.Begin(p, tests, orders)
			if err != nil {
				t.Fatal(err)
			}
			start := node{s, oracle{p: p, ownTests: tests, orders: orders, attempt: 1}}
			queue, seen := []node{start}, map[node]bool{start: true}
			for len(queue) > 0 {
				n := queue[0]
				queue = queue[1:]
				seenStates[n.o.state()] = true
				for e := range migration.AllEvents() {
					for _, facts := range subsets(e.Takes()) {
						for test := range testsFor(e, tests) {
							cases++
							o := n.o
							wantCodes := o.judge(e, facts, test)
							next, refusal := migration.Next(n.s, migration.Step{On: day, Event: e, Test: uint8(test), Facts: facts})
							got := codes{}
							for r := range refusal.All() {
								got[r.Code()], seenCodes[r.Code()] = true, true
							}
							if !maps.Equal(got, wantCodes) {
								t.Fatalf("%+v, %d tests, %d orders, in %q: %v with %v\n got %v\nwant %v", p, tests, orders, n.s.State(), e, words(facts), list(got), list(wantCodes))
							}
							if next.State().String() != o.state() || next.Attempt() != uint64(o.attempt) {
								t.Fatalf("%+v, %d tests, %d orders, in %q: %v leads to %q, want %q", p, tests, orders, n.s.State(), e, next.State(), o.state())
							}
							if refusal != 0 || o.attempt > 2 {
								continue
							}
							accepted++
							if m := (node{next, o}); !seen[m] {
								seen[m] = true
								queue = append(queue, m)
							}
						}
					}
				}
			}
		}
	}
	t.Logf("%d cases, %d accepted, %d states", cases, accepted, len(seenStates))
	if cases != want {
		t.Errorf("%d cases walked, pinned at %d", cases, want)
	}
	for _, r := range migration.Reasons() {
		// The need of a quote is asked order by order, above the machine.
		if r.Rule() != 0 && !seenCodes[r.Code()] && r.Code() != migration.CodeQuoteNeedNotStated {
			t.Errorf("%v was never a reason", r)
		}
	}
	if len(seenStates) != migration.StateCount+1 {
		t.Errorf("%d states reached, want %d: %v", len(seenStates), migration.StateCount+1, seenStates)
	}
}

func allProfiles() []migration.Profile {
	var out []migration.Profile
	for _, regression := range []hscn.Answer{hscn.NotStated, hscn.No, hscn.Yes} {
		for _, signOff := range []hscn.Answer{hscn.NotStated, hscn.No} {
			for _, p := range []migration.Profile{
				{},
				{Kind: migration.ReplacementService},
				{Kind: migration.OtherService},
				{Kind: migration.OtherService, FirstDecision: hscn.No},
				{Kind: migration.OtherService, PreTests: hscn.No},
				{Kind: migration.OtherService, FirstDecision: hscn.No, PreTests: hscn.No},
			} {
				p.Regression, p.CommissioningSignOff = regression, signOff
				out = append(out, p)
			}
		}
	}
	return out
}

func subsets(all migration.Facts) []migration.Facts {
	out := []migration.Facts{0}
	for f := range all.All() {
		for _, s := range slices.Clone(out) {
			out = append(out, s|migration.FactsOf(f))
		}
	}
	return out
}

func testsFor(e migration.Event, tests int) int {
	if e == migration.PassOwnTest || e == migration.FailOwnTest {
		return tests + 2
	}
	return 1
}

func words(f migration.Facts) string { b, _ := f.MarshalJSON(); return string(b) }

func list(c codes) string {
	var out []string
	for code := range c {
		out = append(out, string(code))
	}
	slices.Sort(out)
	return fmt.Sprint(strings.Join(out, " "))
}
