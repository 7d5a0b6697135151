package migration_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	tables "github.com/hscn-go/hscn/internal/oracle"
	"github.com/hscn-go/hscn/migration"
)

// This file holds the machine to the decision tables of testdata/oracle, which were written from the
// statements alone: a second oracle beside the one in oracle_test.go, and independent of it.

// The words of the tables, and what they are in this package. A word that is not here is the text form.
var (
	regressions = []string{"not-set", "no", "yes"}
	signOffs    = []string{"yes", "no"}
	answerNamed = map[string]hscn.Answer{"not-set": hscn.NotStated, "no": hscn.No, "yes": hscn.Yes}

	// sentences of the page on stage 6, which the tables name by their sense
	stage6 = map[hscn.ID]string{hscn.S604: "stage-6-quote", hscn.S607: "stage-6-stable", hscn.S608: "stage-6-stable"}
)

func stateNamed(word string) migration.State {
	s, _ := migration.ParseState(word) // "unset" is none
	return s
}

func eventNamed(word string) migration.Event {
	e, err := migration.ParseEvent(word)
	if err != nil {
		panic(err)
	}
	return e
}

func idNamed(id hscn.ID) string {
	if s, ok := stage6[id]; ok {
		return s
	}
	return id.String()
}

// Why the package differs from the tables where the statements leave room.
const (
	waitsForAnswer   = "with regression testing not stated a site waits after its post-tests until the answer is no or the tests have passed (S5-44)"
	retestAfterPass  = "post-tests are not run again once they have passed; what fails later is another test (S5-51)"
	withdrawAfter    = "the page ties nobody to a migration that is under way; only a decision due or a reschedule come first (S5-02)"
	regressionAnyway = "a customer may run regression tests that its profile does not ask for, and then they count (S5-44, S5-48)"
	testedByName     = "pre-tests that passed are themselves the evidence that applications can be reached (S5-36)"
	customerSignsOff = "the sign-off of the commissioning that a profile asks for is the customer's (S5-28)"
	nameOfSignatory  = "a sign-off is by an individual, whichever it is (S5-29)"
)

// oracleDay is the day of every step.
var oracleDay = calendar.MustDate("2019-06-03")

// An oracleProfile is a profile by the words of the tables.
type oracleProfile struct{ regression, signOff string }

func (p oracleProfile) begin() migration.Standing {
	s, err := migration.Begin(migration.Profile{
		Kind: migration.ReplacementService, Regression: answerNamed[p.regression], CommissioningSignOff: answerNamed[p.signOff],
	}, 0, 1)
	if err != nil {
		panic(err)
	}
	return s
}

func oracleProfiles() []oracleProfile {
	var out []oracleProfile
	for _, r := range regressions {
		for _, s := range signOffs {
			out = append(out, oracleProfile{r, s})
		}
	}
	return out
}

// oracleEvents are the events of the tables: all but those of the customer's own tests and activities.
func oracleEvents() []migration.Event {
	return slices.DeleteFunc(slices.Collect(migration.AllEvents()), func(e migration.Event) bool {
		return e == migration.PassOwnTest || e == migration.FailOwnTest || e == migration.RecordActivity
	})
}

func stepOf(e migration.Event, f migration.Facts) migration.Step {
	return migration.Step{On: oracleDay, Event: e, Facts: f}
}

// reach returns every standing that can be reached from s without the events left out, in up to three
// attempts, each entry showing what it has to; and for each how it is reached.
func reach(s migration.Standing, without ...migration.Event) ([]migration.Standing, map[migration.Standing][]migration.Event) {
	queue, paths := []migration.Standing{s}, map[migration.Standing][]migration.Event{s: nil}
	for i := 0; i < len(queue); i++ {
		for _, e := range oracleEvents() {
			next, refusal := migration.Next(queue[i], stepOf(e, e.Shows()))
			if _, seen := paths[next]; refusal != 0 || seen || slices.Contains(without, e) || next.Attempt() > 3 {
				continue
			}
			paths[next] = append(slices.Clone(paths[queue[i]]), e)
			queue = append(queue, next)
		}
	}
	return queue, paths
}

func reaches(s migration.Standing, state migration.State, without ...migration.Event) bool {
	all, _ := reach(s, without...)
	return slices.ContainsFunc(all, func(s migration.Standing) bool { return s.State() == state })
}

// standingsOf returns the standings by profile and state.
func standingsOf() map[oracleProfile]map[migration.State][]migration.Standing {
	out := map[oracleProfile]map[migration.State][]migration.Standing{}
	for _, p := range oracleProfiles() {
		out[p] = map[migration.State][]migration.Standing{}
		all, _ := reach(p.begin())
		for _, s := range all {
			out[p][s.State()] = append(out[p][s.State()], s)
		}
	}
	return out
}

// refusedBy looks for a reason with one of the statements and codes.
func refusedBy(refusal migration.Refusal, ids, codes string) string {
	var got []string
	for r := range refusal.All() {
		if tables.Accepts(ids, idNamed(r.Rule())) && (codes == "-" || tables.Accepts(codes, string(r.Code()))) {
			return ""
		}
		got = append(got, idNamed(r.Rule())+" "+string(r.Code()))
	}
	return fmt.Sprintf("refused by %s, want %s with %s", strings.Join(got, ", "), ids, codes)
}

// ruleOf returns the statement of the row that lets e happen in a state.
func ruleOf(from migration.State, e migration.Event) hscn.ID {
	for t := range migration.Transitions() {
		if t.From == from && t.Event == e {
			return t.Rule
		}
	}
	return 0
}

// heldToNext holds one step with every fact shown to what the table says of it.
func heldToNext(s migration.Standing, e migration.Event, next, ids, codes string) string {
	got, refusal := migration.Next(s, stepOf(e, e.Takes()))
	switch {
	case refusal != 0 && got != s:
		return "refused, and changed the site"
	case next == "refused" && refusal == 0:
		return "accepted: " + got.State().String()
	case next == "refused":
		return refusedBy(refusal, ids, codes)
	case refusal != 0:
		return refusedBy(refusal, "", "")
	case got.State() != stateNamed(next):
		return "leads to " + got.State().String() + ", want " + next
	case !tables.Accepts(ids, idNamed(ruleOf(s.State(), e))):
		return "by " + idNamed(ruleOf(s.State(), e)) + ", want " + ids
	case codes != "-":
		return "accepted, and has no " + codes
	}
	return ""
}

// knownSteps are the steps that this package takes in another way than the table.
var knownSteps = []tables.Known{
	{In: []string{"cut-over|investigating", "pass-post-tests", "not-set", "*"}, Why: waitsForAnswer},
	{In: []string{"tests-outstanding|retest-due|awaiting-sign-off|complete|stable|cease-requested|legacy-ceased", "*", "not-set", "*"}, Why: waitsForAnswer},
	{In: []string{"tests-outstanding|retest-due|awaiting-sign-off", "pass-post-tests|find-issue", "no|yes", "*"}, Why: retestAfterPass},
	{In: []string{"cut-over|investigating|tests-outstanding|retest-due|awaiting-sign-off", "withdraw", "*", "*"}, Why: withdrawAfter},
	{In: []string{"awaiting-sign-off", "pass-regression-tests|fail-regression-tests", "no", "*"}, Why: regressionAnyway},
	{In: []string{"retest-due", "*", "no", "*"}, Why: regressionAnyway},
}

// knownStatements are the steps that both take alike, and by another statement each.
var knownStatements = []tables.Known{
	{In: []string{"order-received", "request-information|survey-site|confirm-existing", "*", "*"}, Why: "parts of due diligence wait for its start, which is the first activity (S5-10)"},
	{In: []string{"cut-over|tests-outstanding|awaiting-sign-off|retest-due", "pass-pre-tests|fail-pre-tests", "*", "*"}, Why: "the order of the activities (S5-51) puts pre-tests before the change, as S5-36 does", Stated: true},
	{In: []string{"issue-found", "pass-pre-tests|fail-pre-tests|withdraw", "*", "*"}, Why: "an issue leaves nothing but the second decision (S5-40)", Stated: true},
	{In: []string{"investigating", "pass-pre-tests|fail-pre-tests", "*", "*"}, Why: "an issue under investigation leaves nothing but the post-tests (S5-42)", Stated: true},
	{In: []string{"investigating", "pass-post-tests", "*", "*"}, Why: "the tests that are run again are among those that S5-48 wants passed", Stated: true},
	{In: []string{"cease-requested", "confirm-ceased", "*", "*"}, Why: "the end of the legacy service is a sentence of the page on stage 6 (S6-09)"},
}

func TestTablesNext(t *testing.T) {
	all := standingsOf()
	var states, events []string
	for s := migration.State(0); int(s) <= migration.StateCount; s++ {
		states = append(states, s.String())
	}
	states[0] = "unset"
	for _, e := range oracleEvents() {
		events = append(events, e.String())
	}
	table := tables.Read(t, "migration-next", "state event regression commissioning-sign-off", "next id code")
	tables.Question{
		Table:   table,
		Cases:   tables.Product(states, events, regressions, signOffs),
		Known:   slices.Concat(knownSteps, knownStatements),
		Several: []string{"id", "code"},
		Differ: func(r tables.Row, in []string) string {
			standings := all[oracleProfile{in[2], in[3]}][stateNamed(in[0])]
			if (len(standings) == 0) != (r.Get("next") == "impossible") {
				return fmt.Sprintf("%d ways to get there", len(standings))
			}
			for _, s := range standings {
				if diff := heldToNext(s, eventNamed(in[1]), r.Get("next"), r.Get("id"), r.Get("code")); diff != "" {
					return diff
				}
			}
			if len(standings) == 0 && (r.Get("id") != "S5-28" && r.Get("id") != "S5-44" || r.Get("code") != "-") {
				return "impossible by the profile"
			}
			return ""
		},
	}.Hold(t, 3402, 18087)

	folded := map[string]int{}
	for in := range tables.Product(states, events, regressions, signOffs) {
		r, err := table.Find(in...)
		if err != nil {
			t.Fatal(err)
		}
		switch next := r.Get("next"); next {
		case "refused", "impossible":
			folded[next]++
		default:
			folded["accepted"]++
			folded["accepted "+in[2]+" "+in[3]]++
		}
	}
	for what, want := range map[string]int{
		"accepted": 232, "refused": 2603, "impossible": 567, "accepted not-set yes": 32, "accepted not-set no": 28,
		"accepted no yes": 40, "accepted no no": 36, "accepted yes yes": 50, "accepted yes no": 46,
	} {
		if folded[what] != want {
			t.Errorf("the table has %d %s, want %d", folded[what], what, want)
		}
	}
}

// neededFacts returns the facts that the table wants of each event.
func neededFacts(table *tables.Table) map[migration.Event]migration.Facts {
	out := map[migration.Event]migration.Facts{}
	for _, r := range table.Rows {
		f, _ := migration.ParseFact(r.In[1]) // "-" is none
		out[eventNamed(r.In[0])] |= migration.FactsOf(f)
	}
	return out
}

func TestTablesEvidence(t *testing.T) {
	table := tables.Read(t, "migration-evidence", "event fact", "id code")
	needed := neededFacts(table)
	all := standingsOf()
	tables.Question{
		Table:   table,
		Cases:   table.Keys(),
		Several: []string{"id", "code"},
		Known:   []tables.Known{{In: []string{"pass-pre-tests", "applications-reachable"}, Why: testedByName}},
		Differ: func(r tables.Row, in []string) string {
			e := eventNamed(in[0])
			f, _ := migration.ParseFact(in[1])
			tried := 0
			for _, p := range oracleProfiles() {
				for _, standings := range all[p] {
					for _, s := range standings {
						if !migration.Permitted(s).Has(e) || s.ContractSigned() && f == migration.ContractSigned {
							continue
						}
						tried++
						if f == 0 {
							if _, refusal := migration.Next(s, stepOf(e, 0)); refusal != 0 {
								return refusedBy(refusal, "", "")
							}
							continue
						}
						_, refusal := migration.Next(s, stepOf(e, e.Takes()&^migration.FactsOf(f)))
						if refusal == 0 {
							return "not asked for"
						}
						if diff := refusedBy(refusal, r.Get("id"), r.Get("code")); diff != "" {
							return diff
						}
					}
				}
			}
			if tried == 0 {
				return "never permitted"
			}
			if f == 0 && (r.Get("id") != "-" || r.Get("code") != "-") {
				return "needs nothing"
			}
			return ""
		},
	}.Hold(t, 33, 772)

	// Every set of facts, of events that are open where every fact is shown.
	known := map[migration.Event]string{ // where the package asks for more, or for less
		migration.PassPreTests: testedByName, migration.SignOffCommissioning: customerSignsOff, migration.SignOff: nameOfSignatory,
	}
	cases, accepted, differing := 0, 0, map[string]int{}
	for _, p := range oracleProfiles() {
		for _, standings := range all[p] {
			for _, s := range standings {
				for _, e := range oracleEvents() {
					if !migration.Permitted(s).Has(e) {
						continue
					}
					want := needed[e]
					if s.ContractSigned() {
						want &^= migration.FactsOf(migration.ContractSigned)
					}
					for set := migration.Facts(0); set < 1<<(migration.FactCount+1); set += 2 { // no fact has bit 0
						cases++
						next, refusal := migration.Next(s, stepOf(e, set&e.Takes()))
						if refusal != 0 && next != s {
							t.Fatalf("%v: refused, and changed the site", e)
						}
						if (refusal == 0) != (want&^set == 0) {
							if known[e] == "" {
								t.Fatalf("%+v, %v in %v with %v: %v", p, e, s.State(), words(set), refusal.Err(s.State(), e))
							}
							differing[e.String()]++
						}
						if refusal == 0 {
							accepted++
						}
						// A fact that belongs elsewhere is a mistake of the caller, and changes nothing else.
						if set&^e.Takes() != 0 {
							if _, again := migration.Next(s, stepOf(e, set)); !again.Has(migration.CodeMisplacedFact) {
								t.Fatalf("%v takes %v", e, words(set))
							}
						}
					}
				}
			}
		}
	}
	t.Logf("%d sets of facts, %d accepted, known to differ: %v", cases, accepted, differing)
	if cases != 10_616_832 || accepted != 8_626_176 {
		t.Errorf("%d sets of facts, %d accepted: not as pinned", cases, accepted)
	}
	for e, why := range known {
		if differing[e.String()] == 0 {
			t.Errorf("no difference is left where one is known: %v (%s)", e, why)
		}
	}
}

func TestTablesPaths(t *testing.T) {
	table := tables.Read(t, "migration-paths", "path regression commissioning-sign-off events", "refused-at state attempts id code")
	tables.Question{
		Table:   table,
		Cases:   table.Keys(),
		Several: []string{"id", "code"},
		Known: []tables.Known{
			{In: []string{"regression not set when the tests have passed", "*", "*", "*"}, Why: waitsForAnswer},
			{In: []string{"an issue found after the post-tests passed|an issue after failed regression testing|an issue before the regression testing", "*", "*", "*"}, Why: retestAfterPass},
			{In: []string{"post-tests passed again do not cure regression testing|regression testing is due again after an issue|every test after the change passed twice", "*", "*", "*"}, Why: retestAfterPass},
			{In: []string{"a survey before any due diligence", "*", "*", "*"}, Why: "parts of due diligence wait for its start (S5-10)"},
			{In: []string{"withdrawn after the change", "*", "*", "*"}, Why: withdrawAfter},
			{In: []string{"regression testing where there is none", "*", "*", "*"}, Why: regressionAnyway},
		},
		Differ: func(r tables.Row, in []string) string {
			s := oracleProfile{in[1], in[2]}.begin()
			refusedAt, last := "-", ""
			var refusal migration.Refusal
			var passed []string // the statements of the rows taken
			for i, word := range strings.Fields(strings.Trim(in[3], "-")) {
				e := eventNamed(word)
				next, refused := migration.Next(s, stepOf(e, e.Takes()))
				if refused != 0 {
					refusedAt, refusal, last = strconv.Itoa(i+1), refused, word
					break
				}
				passed = append(passed, idNamed(ruleOf(s.State(), e)))
				s = next
			}
			state := s.State().String()
			if state == "" {
				state = "unset"
			}
			got := []string{refusedAt, state, strconv.FormatUint(s.Attempt(), 10)}
			if !slices.Equal(got, r.Out[:3]) {
				return fmt.Sprintf("%q, want %q (%s %v)", got, r.Out[:3], last, refusal.Err(s.State(), eventOrNone(last)))
			}
			if refusal != 0 {
				return refusedBy(refusal, r.Get("id"), r.Get("code"))
			}
			if r.Get("code") != "-" {
				return "nothing was refused"
			}
			// What a path shows are the statements of its steps, and those of the profile and the order.
			passed = append(passed, hscn.S551.String())
			if in[2] == "no" {
				passed = append(passed, hscn.S528.String())
			}
			if in[1] != "no" || s.State() >= migration.AwaitingSignOff {
				passed = append(passed, hscn.S544.String(), hscn.S549.String())
			}
			if s.State().IsComplete() {
				passed = append(passed, hscn.RR22.String()) // a cease request is no part of it
			}
			if !slices.ContainsFunc(passed, func(id string) bool { return tables.Accepts(r.Get("id"), id) }) {
				return fmt.Sprintf("shows %s, want %s", strings.Join(passed, " "), r.Get("id"))
			}
			return ""
		},
	}.Hold(t, 108, 8076)
}

func eventOrNone(word string) migration.Event {
	e, _ := migration.ParseEvent(word)
	return e
}

// TestTablesRandom walks sites at random through the machine and the tables side by side.
func TestTablesRandom(t *testing.T) {
	next := tables.Read(t, "migration-next", "state event regression commissioning-sign-off", "next id code")
	needed := neededFacts(tables.Read(t, "migration-evidence", "event fact", "id code"))
	events := oracleEvents()
	// The table by place: profile, state, event; -1 is a refusal, -2 a known difference.
	profiles := oracleProfiles()
	to := make([][migration.StateCount + 1][]int, len(profiles))
	for i, p := range profiles {
		for s := range to[i] {
			to[i][s] = make([]int, migration.EventCount+1)
			state := migration.State(s).String()
			if s == 0 {
				state = "unset"
			}
			for _, e := range events {
				in := []string{state, e.String(), p.regression, p.signOff}
				r, err := next.Find(in...)
				if err != nil {
					t.Fatal(err)
				}
				switch word := r.Get("next"); {
				case slices.ContainsFunc(knownSteps, func(k tables.Known) bool {
					return tables.Match(k.In[0], in[0]) && tables.Match(k.In[1], in[1]) && tables.Match(k.In[2], in[2])
				}):
					to[i][s][e] = -2
				case word == "refused" || word == "impossible":
					to[i][s][e] = -1
				default:
					to[i][s][e] = int(stateNamed(word))
				}
			}
		}
	}
	cases, r := tables.Random(t, 10_000_000)
	p := r.IntN(len(profiles))
	s := profiles[p].begin()
	accepted, ended := 0, 0
	for range cases {
		if s.State().IsTerminal() || r.IntN(200) == 0 {
			p = r.IntN(len(profiles))
			s = profiles[p].begin()
			ended++
		}
		e := events[r.IntN(len(events))]
		if may := migration.Permitted(s); r.IntN(3) > 0 { // towards the end, mostly
			list := slices.Collect(may.All())
			if e = list[r.IntN(len(list))]; e == migration.RecordActivity || e == migration.Withdraw && r.IntN(20) > 0 {
				continue
			}
		}
		facts := e.Takes()
		if r.IntN(4) == 0 {
			facts &= migration.Facts(r.Uint32())
		}
		want := to[p][s.State()][e]
		missing := needed[e] & e.Takes() &^ facts
		if s.ContractSigned() {
			missing &^= migration.FactsOf(migration.ContractSigned)
		}
		got, refusal := migration.Next(s, stepOf(e, facts))
		extra := (e == migration.SignOffCommissioning || e == migration.SignOff) && missing == 0 && facts != e.Takes() // known: more is asked for
		switch {
		case want == -2 || extra:
			continue
		case want == -1 || missing != 0:
			if refusal == 0 {
				t.Fatalf("%+v: %v in %v with %v is accepted", profiles[p], e, s.State(), words(facts))
			}
		case refusal != 0:
			t.Fatalf("%+v: %v in %v with %v: %v", profiles[p], e, s.State(), words(facts), refusal.Err(s.State(), e))
		case int(got.State()) != want:
			t.Fatalf("%+v: %v in %v leads to %v, want %v", profiles[p], e, s.State(), got.State(), migration.State(want))
		default:
			accepted++
		}
		s = got
	}
	t.Logf("%d accepted, %d sites", accepted, ended)
}
