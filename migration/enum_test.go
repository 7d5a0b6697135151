package migration_test

import (
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/migration"
)

// testEnumeration walks the values 0 to last: each has its own word, which reads back, alone and
// within JSON, and the value after the last is refused.
func testEnumeration[T interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
	encoding.TextAppender
}, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, last T, parse func(string) (T, error)) {
	t.Helper()
	words := map[string]bool{}
	for v := T(0); v <= last; v++ {
		b, err := v.MarshalText()
		if err != nil || v.String() != string(b) || words[string(b)] || (len(b) == 0) != (v == 0) {
			t.Errorf("%T(%d): word %q, %v", v, v, b, err)
		}
		words[string(b)] = true
		got := T(99)
		if err := P(&got).UnmarshalText(b); err != nil || got != v {
			t.Errorf("%T: %q is read as %d, %v", v, b, got, err)
		}
		if c, err := v.AppendText([]byte("x")); err != nil || string(c) != "x"+string(b) {
			t.Errorf("%T(%d): AppendText gives %q, %v", v, v, c, err)
		}
		in, out := struct{ V T }{v}, struct{ V T }{}
		data, err := json.Marshal(in)
		if err == nil {
			err = json.Unmarshal(data, &out)
		}
		if err != nil || in != out {
			t.Errorf("%T(%d) through JSON %s: %v", v, v, data, err)
		}
		if parse != nil && v != 0 {
			if got, err := parse(string(b)); err != nil || got != v {
				t.Errorf("%T: %q is parsed as %d, %v", v, b, got, err)
			}
		}
	}
	if _, err := (last + 1).MarshalText(); !errors.Is(err, hscn.ErrUnknownWord) {
		t.Errorf("%T(%d), past the last, is written: %v", last, last+1, err)
	}
	got := last
	if err := P(&got).UnmarshalText([]byte("Nonsense")); !errors.Is(err, hscn.ErrUnknownWord) || got != last {
		t.Errorf("%T: nonsense is read as %d, %v", last, got, err)
	}
}

func TestEnumerations(t *testing.T) {
	testEnumeration(t, migration.Withdrawn, migration.ParseState)
	testEnumeration(t, migration.Withdraw, migration.ParseEvent)
	testEnumeration(t, migration.Cease, migration.ParsePhase)
	testEnumeration[migration.Activity](t, migration.MigrationComplete, nil)
	testEnumeration[migration.FirstDecision](t, migration.NoGo, nil)
	testEnumeration[migration.SecondDecision](t, migration.InvestigateAndResolve, nil)
	testEnumeration(t, migration.QuoteInHand, migration.ParseFact)
	testEnumeration(t, migration.OtherService, migration.ParseProfileKind)
	testEnumeration(t, migration.LANOverlay, migration.ParseOrderKind)
	testEnumeration(t, migration.Bespoke, migration.ParseTemplate)
	testEnumeration[migration.Risk](t, migration.TooLate, nil)
}

// TestPhases: S5-03, three phases; S5-04, in their order; S5-10, S5-25 and S5-32, their activities.
func TestPhases(t *testing.T) {
	want := map[migration.Phase]struct {
		stage      int
		activities []migration.Activity
	}{
		migration.CallOff:        {5, []migration.Activity{migration.DueDiligence, migration.OrderPlacement}},
		migration.Implementation: {5, []migration.Activity{migration.CircuitDelivery, migration.CommissioningTests}},
		migration.Migration: {5, []migration.Activity{migration.FirstDecisionPoint, migration.PreMigrationTests, migration.NetworkChanges,
			migration.PostMigrationTests, migration.SecondDecisionPoint, migration.RegressionTesting, migration.MigrationComplete}},
		migration.Cease: {6, nil},
		0:               {0, nil},
		99:              {0, nil},
	}
	five := 0
	for p, w := range want {
		if p.Stage() != w.stage || !slices.Equal(slices.Collect(p.Activities()), w.activities) {
			t.Errorf("%v: stage %d, %v", p, p.Stage(), slices.Collect(p.Activities()))
		}
		if p.Stage() == 5 {
			five++
		}
		for _, a := range w.activities {
			if a.Phase() != p || a.Rule().Document() != hscn.S5 {
				t.Errorf("%v: phase %v, %v", a, a.Phase(), a.Rule())
			}
		}
	}
	if five != 3 || migration.PhaseCount != 4 {
		t.Errorf("stage 5 has %d phases", five)
	}
	if migration.Activity(0).Phase() != 0 || migration.Activity(99).Phase() != 0 || migration.Activity(99).Rule() != 0 {
		t.Error("what is no activity has a phase or a statement")
	}
	for range migration.Migration.Activities() {
		break
	}
}

// TestEventsOfActivities: every activity has an event, and the events of one activity stand together.
func TestEventsOfActivities(t *testing.T) {
	has := map[migration.Activity]bool{}
	failures := 0
	for e := range migration.AllEvents() {
		has[e.Activity()] = true
		if e.IsFailure() {
			failures++
		}
	}
	for p := migration.CallOff; p <= migration.Migration; p++ {
		for a := range p.Activities() {
			if !has[a] {
				t.Errorf("%v has no event", a)
			}
		}
	}
	if migration.Event(99).Activity() != 0 || failures != 5 {
		t.Errorf("event 99 has an activity, or %d failures", failures)
	}
}

// TestStages: S5-01 and S6-01 name their stages; S5-58, the stages before are not described.
func TestStages(t *testing.T) {
	for n, want := range map[int]struct {
		rule    hscn.ID
		verdict hscn.Verdict
	}{
		1: {hscn.S558, hscn.Unspecified}, 4: {hscn.S558, hscn.Unspecified}, 5: {hscn.S501, hscn.Satisfied},
		6: {hscn.S601, hscn.Satisfied}, 7: {hscn.S558, hscn.Unspecified}, 0: {hscn.S558, hscn.Unspecified},
	} {
		got := migration.StageOf(n)
		if got.Number != n || got.Rule != want.rule || got.Verdict != want.verdict || got.Journey != hscn.Aggregated ||
			(got.Title == "") != (want.verdict == hscn.Unspecified) {
			t.Errorf("stage %d: %+v", n, got)
		}
	}
}

// TestDecisions: S5-33 and S5-42, two types with two outcomes each.
func TestDecisions(t *testing.T) {
	if migration.Go.Event() != migration.DecideGo || migration.NoGo.Event() != migration.DecideNoGo || migration.FirstDecision(0).Event() != 0 {
		t.Error("first decision")
	}
	if migration.RollBack.Event() != migration.DecideRollBack || migration.InvestigateAndResolve.Event() != migration.DecideInvestigate || migration.SecondDecision(3).Event() != 0 {
		t.Error("second decision")
	}
}

// TestReferences: BT-41, S5-22 and MG-05, named here and kept elsewhere; S6-02, S6-03, S6-10, S6-11.
func TestReferences(t *testing.T) {
	want := map[string]hscn.ID{"Transition Network": hscn.BT41, "HSCN Migration Checklist": hscn.S522, "TACO Migration Request Portal": hscn.MG05}
	n := 0
	for r := range migration.References() {
		n++
		if want[r.Name] != r.Rule || (r.Content == hscn.Unspecified) == (r.Rule == hscn.BT41) || r.Purpose == "" {
			t.Errorf("%+v", r)
		}
	}
	if n != len(want) {
		t.Errorf("%d references", n)
	}
	for range migration.References() {
		break
	}
	rules := map[hscn.ID]bool{}
	for notice := range migration.Notices() {
		rules[notice.Rule] = true
		if (notice.By == 0) != (notice.Rule == hscn.S610) {
			t.Errorf("%+v", notice)
		}
	}
	if len(rules) != 4 || !rules[hscn.S602] || !rules[hscn.S603] || !rules[hscn.S611] {
		t.Errorf("notices of %v", rules)
	}
	for range migration.Notices() {
		break
	}
}

// TestSets: events and facts as sets.
func TestSets(t *testing.T) {
	may := migration.Permitted(begin())
	if odd := migration.Facts(1 | 1<<15); odd.Has(0) || odd.Has(15) || odd.Has(255) || len(slices.Collect(odd.All())) != 0 {
		t.Error("a set of facts has what is no fact")
	}
	if may.Len() != 1 || !may.Has(migration.ReceiveOrder) || may.Has(migration.Withdraw) || may.Has(32) || may.Has(255) {
		t.Errorf("at the beginning: %v", slices.Collect(may.All()))
	}
	facts := migration.FactsOf(migration.ServiceLive, migration.ContractSigned, 0, 99)
	if !slices.Equal(slices.Collect(facts.All()), []migration.Fact{migration.ContractSigned, migration.ServiceLive}) || facts.Has(0) || facts.Has(99) {
		t.Errorf("facts %v", slices.Collect(facts.All()))
	}
	for range facts.All() {
		break
	}
	for range migration.Permitted(after(6)).All() {
		break
	}
	for range migration.States() {
		break
	}
	data, err := json.Marshal(facts)
	if err != nil || string(data) != `["contract-signed","service-live"]` {
		t.Errorf("facts are written %s, %v", data, err)
	}
	var back migration.Facts
	if err := json.Unmarshal(data, &back); err != nil || back != facts {
		t.Errorf("%s is read as %v, %v", data, back, err)
	}
	for _, bad := range []string{`["nonsense"]`, `"service-live"`, `[1]`} {
		back = facts
		if err := json.Unmarshal([]byte(bad), &back); err == nil || back != facts {
			t.Errorf("%s is read as %v, %v", bad, back, err)
		}
	}
	for f := migration.DueDiligenceComplete; f <= migration.QuoteInHand; f++ {
		if f.Code() == "" {
			t.Errorf("%v has no code", f)
		}
	}
	if migration.Fact(0).Code() != "" || migration.Fact(99).Code() != "" {
		t.Error("what is no fact has a code")
	}
	if migration.State(99).Phase() != 0 || migration.Reason(7).Code() != "" || migration.Reason(7).String() != "" {
		t.Error("what is no state or reason has something")
	}
	if !migration.VoiceOverlay.IsOverlay() || !migration.LANOverlay.IsOverlay() || migration.Connectivity.IsOverlay() || migration.OrderKind(9).IsOverlay() {
		t.Error("RR-92: voice, video and LAN are overlays, and nothing else is")
	}
}

// TestReasons: every reason has a code of its own for its statement, and either a statement with its
// verdict or a caller's mistake.
func TestReasons(t *testing.T) {
	type reason struct {
		code hscn.Code
		rule hscn.ID
	}
	reasons := map[reason]bool{}
	for _, r := range migration.Reasons() {
		key := reason{r.Code(), r.Rule()}
		if reasons[key] {
			t.Errorf("%v stands twice", r)
		}
		reasons[key] = true
		if (r.Rule() == 0) != (r.Problem() != 0) || r.Rule() != 0 && r.Rule().Statement().ID != r.Rule() {
			t.Errorf("%v: statement %v, problem %v", r, r.Rule(), r.Problem())
		}
		if r.Rule() != 0 && r.Verdict() != hscn.Breached && r.Verdict() != hscn.Undetermined && r.Verdict() != hscn.Unspecified {
			t.Errorf("%v: verdict %v", r, r.Verdict())
		}
	}
	if len(reasons) != 55 {
		t.Errorf("%d reasons", len(reasons))
	}
}

// TestAttemptLimit: the counter refuses at its limit and never wraps.
func TestAttemptLimit(t *testing.T) {
	s, _, _ := migration.Replay(after(9), []migration.Step{
		{On: after(9).On(), Event: migration.FindIssue}, {On: after(9).On(), Event: migration.DecideRollBack},
	})
	step := migration.Step{On: s.On(), Event: migration.Reschedule}
	last := s.At(migration.MaxReschedules - 1)
	next, refusal := migration.Next(last, step)
	if refusal != 0 || next.Attempt() != 1<<32 || !migration.Permitted(last).Has(migration.Reschedule) {
		t.Errorf("the last attempt: %d, %v", next.Attempt(), refusal.Err(last.State(), step.Event))
	}
	full := s.At(migration.MaxReschedules)
	next, refusal = migration.Next(full, step)
	if next != full || !refusal.Has(migration.CodeAttemptLimit) || migration.Permitted(full).Has(migration.Reschedule) {
		t.Errorf("past it: %d, %v", next.Attempt(), refusal.Err(full.State(), step.Event))
	}
	if err := refusal.Err(full.State(), step.Event); !errors.Is(err, hscn.TooMany) || errors.Is(err, hscn.ErrBreached) {
		t.Errorf("past it: %v", err)
	}
}

// TestNothingIsAskedAnyMore of a site that is complete, or withdrawn.
func TestNothingIsAskedAnyMore(t *testing.T) {
	withdrawn, _ := migration.Next(after(6), migration.Step{On: after(6).On(), Event: migration.Withdraw})
	for _, s := range []migration.Standing{after(12), withdrawn} {
		if s.Missing() != 0 {
			t.Errorf("%v: %v", s.State(), s.Missing().Err(s.State(), migration.SignOff))
		}
	}
	for n := range 12 {
		if s := after(n); s.Missing() == 0 {
			t.Errorf("%v: nothing is missing", s.State())
		}
	}
}

// TestLookupsOutside: what is asked of a value outside its enumeration is answered with nothing.
func TestLookupsOutside(t *testing.T) {
	n := 0
	for v := range 256 {
		a := migration.Activity(v)
		if inside := a.Phase() != 0; inside != (a.Rule() != 0) || inside != (a.String() != "" && !strings.Contains(a.String(), "(")) {
			t.Errorf("activity %d: %v, %v, %q", v, a.Phase(), a.Rule(), a)
		} else if inside {
			n++
		}
	}
	for v := range 256 { // none of these panics
		_, _, _ = migration.Event(v).Activity(), migration.Event(v).Shows(), migration.State(v).Phase()
		_, _, _ = migration.Phase(v).Stage(), migration.FirstDecision(v).Event(), migration.SecondDecision(v).Event()
		_, _, _ = migration.Reason(v).Code(), migration.Reason(v).Rule(), migration.Fact(v).Code()
	}
	if n == 0 || migration.Activity(n).Phase() == 0 || migration.Activity(n+1).Phase() != 0 {
		t.Errorf("%d activities", n)
	}
}
