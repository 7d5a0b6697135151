package migration_test

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	tables "github.com/hscn-go/hscn/internal/oracle"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/roles"
)

// A ruleBook answers the rules of a whole history by what the machine does and what a site's record is
// told: each rule says how in its own function.
type ruleBook struct {
	all   map[oracleProfile]map[migration.State][]migration.Standing
	paths map[migration.State][]migration.Event // a shortest way to each state, with everything in the profile
}

var fullProfile = oracleProfile{"yes", "yes"}

func newRuleBook() *ruleBook {
	b := &ruleBook{all: standingsOf(), paths: map[migration.State][]migration.Event{}}
	order, paths := reach(fullProfile.begin())
	for _, s := range order {
		if _, ok := b.paths[s.State()]; !ok {
			b.paths[s.State()] = paths[s]
		}
	}
	return b
}

func yesNo(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// each answers a question of every standing of a state; it is empty where they do not answer alike.
func (b *ruleBook) each(subject string, answer func(migration.Standing) string) string {
	out := ""
	for _, states := range b.all {
		for _, s := range states[stateNamed(subject)] {
			switch got := answer(s); {
			case out == "":
				out = got
			case out != got:
				return ""
			}
		}
	}
	return out
}

// at returns a site of one order of the kind that stands in the state, with its record.
func (b *ruleBook) at(state migration.State, kind migration.OrderKind) migration.Site {
	s := migration.Site{
		ID: "S1", Premises: "premises", Profile: migration.Profile{Kind: migration.ReplacementService, Regression: hscn.Yes},
		Orders: []migration.Order{{ID: "O1", Kind: kind, Complex: hscn.No, InTerm: hscn.No}},
	}
	for i, e := range b.paths[state] {
		s.Entries = append(s.Entries, recorded(i, e))
	}
	return s
}

// recorded is an entry of the event that shows everything asked for.
func recorded(i int, e migration.Event) migration.Entry {
	out := migration.Entry{ID: "E" + strconv.Itoa(i), On: oracleDay, Event: e, By: roles.CNSP, Ref: "ref"}
	for f := range e.Shows().All() {
		switch f {
		case migration.ConfirmationAdvised:
			out.Confirmation = oracleDay
		case migration.SignatoryNamed, migration.CustomerSigned:
			out.Signatory = migration.Signatory{Name: "A. N. Other", Party: roles.Consumer}
		case migration.StakeholdersPresent:
			out.Stakeholders = []string{"Consumer"}
		case migration.PremisesKnown, migration.QuoteInHand:
		default:
			out.Facts |= migration.FactsOf(f)
		}
	}
	if e == migration.RequestCease || e == migration.ConfirmCeased {
		out.Order = "O1"
	}
	return out
}

// found returns the findings of a statement about a site in a state.
func (b *ruleBook) found(state migration.State, id hscn.ID) []hscn.Finding {
	report := b.at(state, migration.VoiceOverlay).Assess(oracleDay)
	return slices.DeleteFunc(report.Findings, func(f hscn.Finding) bool { return f.Rule != id })
}

// rescheduled returns a site that was rolled back late, with everything in its profile, and rescheduled.
func rescheduled(p oracleProfile) migration.Standing {
	s := p.begin()
	for s.State() != migration.IssueFound {
		may := migration.Permitted(s)
		for _, e := range []migration.Event{
			migration.ReceiveOrder, migration.StartDueDiligence, migration.ConfirmOrder, migration.DeliverCircuit, migration.PassCommissioningTests,
			migration.SignOffCommissioning, migration.DecideGo, migration.PassPreTests, migration.ChangeNetwork, migration.FindIssue,
		} {
			if next, refusal := migration.Next(s, stepOf(e, e.Takes())); may.Has(e) && refusal == 0 && next.State() > s.State() {
				s = next
				break
			}
		}
	}
	for _, e := range []migration.Event{migration.DecideRollBack, migration.Reschedule} {
		s, _ = migration.Next(s, stepOf(e, e.Takes()))
	}
	return s
}

// needs says for which profiles completion needs the event, from the standing that begin gives.
func needs(e migration.Event, begin func(oracleProfile) migration.Standing) string {
	var with, without []oracleProfile
	for _, p := range oracleProfiles() {
		if p.regression == "not-set" {
			continue
		}
		if reaches(begin(p), migration.Complete, e) {
			without = append(without, p)
		} else {
			with = append(with, p)
		}
	}
	all := func(list []oracleProfile, is func(oracleProfile) bool) bool {
		return !slices.ContainsFunc(list, func(p oracleProfile) bool { return !is(p) })
	}
	regression := func(p oracleProfile) bool { return p.regression == "yes" }
	signOff := func(p oracleProfile) bool { return p.signOff == "yes" }
	not := func(is func(oracleProfile) bool) func(oracleProfile) bool {
		return func(p oracleProfile) bool { return !is(p) }
	}
	switch {
	case len(without) == 0:
		return "always"
	case len(with) == 0:
		return "never"
	case all(with, regression) && all(without, not(regression)):
		return "regression=yes"
	case all(with, signOff) && all(without, not(signOff)):
		return "commissioning-sign-off=yes"
	}
	return "sometimes"
}

// takenBack returns the passes that completion needs after the event and did not need before it, from
// wherever it may happen.
func (b *ruleBook) takenBack(e migration.Event) string {
	passes := []migration.Event{migration.PassCommissioningTests, migration.PassPreTests, migration.PassPostTests, migration.PassRegressionTests}
	back := map[string]bool{}
	for _, s := range slices.Concat(slices.Collect(maps.Values(b.all[fullProfile]))...) {
		next, refusal := migration.Next(s, stepOf(e, e.Takes()))
		if refusal != 0 {
			continue
		}
		for _, pass := range passes {
			if reaches(s, migration.Complete, pass, migration.Reschedule, e) && !reaches(next, migration.Complete, pass, migration.Reschedule) {
				back[pass.String()] = true
			}
		}
	}
	out := slices.Sorted(maps.Keys(back))
	slices.SortFunc(out, func(a, b string) int { return int(eventNamed(a)) - int(eventNamed(b)) })
	return strings.Join(out, "+")
}

// afterIt returns what may follow the event.
func (b *ruleBook) afterIt(e migration.Event) string {
	may := map[string]bool{}
	for _, states := range b.all {
		for _, s := range slices.Concat(slices.Collect(maps.Values(states))...) {
			if next, refusal := migration.Next(s, stepOf(e, e.Takes())); refusal == 0 {
				for _, follows := range oracleEvents() {
					if migration.Permitted(next).Has(follows) {
						may[follows.String()] = true
					}
				}
			}
		}
	}
	return strings.Join(slices.Sorted(maps.Keys(may)), "+")
}

// answer is the value of the subject under the rule.
func (b *ruleBook) answer(rule, subject string) string {
	missing := func(s migration.Standing, code hscn.Code) bool { return s.Missing().Has(code) }
	switch rule {
	case "phase":
		if p := stateNamed(subject).Phase(); p != 0 {
			return p.String()
		}
		return "-"
	case "phase-order":
		p, err := migration.ParsePhase(subject)
		if err != nil {
			return err.Error()
		}
		return strconv.Itoa(int(p))
	case "counts-as-complete":
		return yesNo(stateNamed(subject).IsComplete())
	case "terminal":
		return yesNo(stateNamed(subject).IsTerminal())
	case "commissioned": // a go is not refused for want of it
		return b.each(subject, func(s migration.Standing) string {
			return yesNo(!s.Why(migration.DecideGo).Has(migration.CodeNotCommissioned))
		})
	case "on-new-service": // an issue is not refused because the network is not changed
		return b.each(subject, func(s migration.Standing) string {
			return yesNo(!s.Why(migration.FindIssue).Has(migration.CodeNotCutOver))
		})
	case "second-decision-due":
		return b.each(subject, func(s migration.Standing) string {
			may := migration.Permitted(s)
			if may.Has(migration.DecideRollBack) != may.Has(migration.DecideInvestigate) {
				return "half"
			}
			return yesNo(may.Has(migration.DecideRollBack))
		})
	case "second-decision-outcome":
		return yesNo(migration.RollBack.Event().String() == subject || migration.InvestigateAndResolve.Event().String() == subject)
	case "first-decision-outcome":
		return yesNo(migration.Go.Event().String() == subject || migration.NoGo.Event().String() == subject)
	case "attempts":
		n, err := strconv.Atoi(strings.TrimPrefix(subject, "reschedules="))
		s := fullProfile.begin()
		for range n {
			s = rescheduledFrom(s)
		}
		if err == nil {
			return strconv.FormatUint(s.Attempt(), 10)
		}
		for n := range uint64(20) { // reschedules=n
			if s.Attempt() != 1+n {
				return strconv.FormatUint(s.Attempt(), 10)
			}
			s = rescheduledFrom(s)
		}
		return "1+n"
	case "attempts-added":
		return b.perStep(eventNamed(subject), func(s, next migration.Standing) string { return strconv.FormatUint(next.Attempt()-s.Attempt(), 10) })
	case "reschedule-clears":
		s := rescheduled(fullProfile)
		return yesNo(map[string]bool{
			"first-decision":   missing(s, migration.CodeGoNotDecided),
			"pre-tests":        missing(s, migration.CodePreTestsNotPassed),
			"network-change":   missing(s, migration.CodeNotCutOver),
			"post-tests":       missing(s, migration.CodePostTestsNotPassed),
			"second-decision":  !migration.Permitted(s).Has(migration.DecideRollBack) && s.Why(migration.DecideRollBack).Has(migration.CodeNoIssueFound),
			"regression-tests": missing(s, migration.CodeRegressionOutstanding),
		}[subject])
	case "reschedule-keeps":
		s := rescheduled(fullProfile)
		site := b.at(migration.RolledBack, migration.VoiceOverlay)
		before, err := migration.NewJournal(site)
		after, err2 := before.Record(oracleDay, recorded(99, migration.Reschedule))
		if err != nil || err2 != nil {
			return fmt.Sprint(err, err2)
		}
		return yesNo(map[string]bool{
			"order":                  !missing(s, migration.CodeNoOrder),
			"due-diligence":          !missing(s, migration.CodeDueDiligenceNotStarted),
			"order-confirmation":     !missing(s, migration.CodeOrderNotConfirmed),
			"circuit-delivery":       !missing(s, migration.CodeCircuitNotDelivered),
			"commissioning-tests":    !missing(s, migration.CodeCommissioningTestsNotPassed),
			"commissioning-sign-off": !missing(s, migration.CodeSignOffMissing),
			"profile":                missing(s, migration.CodeRegressionOutstanding) && after.Site().Profile == site.Profile,
			"journal":                after.Revision() == before.Revision()+1 && before.Revision() == len(site.Entries),
			"attempts":               s.Attempt() == 2 && after.Standing().Attempt() == 2,
		}[subject])
	case "complete-needs-in-this-attempt":
		if r := needs(eventNamed(subject), rescheduled); r != "never" {
			return r
		}
		return "never"
	case "complete-needs-once":
		if e := eventNamed(subject); needs(e, rescheduled) == "never" { // not again after a reschedule
			return needs(e, oracleProfile.begin)
		}
		return "in-this-attempt"
	case "repeats":
		e := eventNamed(subject)
		return b.perStep(e, func(_, next migration.Standing) string {
			again, _ := reach(next)
			if slices.ContainsFunc(again, func(s migration.Standing) bool {
				return s.Attempt() <= next.Attempt()+1 && migration.Permitted(s).Has(e)
			}) || next.Attempt() >= 3 {
				return "unlimited"
			}
			return "once"
		})
	case "takes-back":
		return b.takenBack(eventNamed(subject))
	case "after":
		return b.afterIt(eventNamed(subject))
	case "refused-changes":
		journal, err := migration.NewJournal(b.at(migration.IssueFound, migration.VoiceOverlay))
		after, refused := journal.Record(oracleDay, recorded(99, migration.SignOff))
		if err != nil || refused == nil {
			return fmt.Sprint(err, refused)
		}
		return yesNo(map[string]bool{
			"state":    after.Standing().State() != journal.Standing().State(),
			"journal":  after.Revision() != journal.Revision(),
			"attempts": after.Standing().Attempt() != journal.Standing().Attempt(),
		}[subject])
	case "date-of-next-entry":
		s, _ := migration.Next(fullProfile.begin(), stepOf(migration.ReceiveOrder, 0))
		on, _ := oracleDay.AddDays(map[string]int{"earlier": -1, "same": 0, "later": 1}[subject])
		if _, refusal := migration.Next(s, migration.Step{On: on, Event: migration.StartDueDiligence}); refusal != 0 {
			return "refused"
		}
		return "accepted"
	case "longest-delay":
		from, to, _ := strings.Cut(subject, "-to-")
		state := map[string]migration.State{"commissioned": migration.Commissioned, "confirm-order": migration.OrderConfirmed}[from]
		e := eventNamed(to)
		return b.each(state.String(), func(s migration.Standing) string {
			if _, refusal := migration.Next(s, migration.Step{On: calendar.MustDate("9999-12-31"), Event: e, Facts: e.Takes()}); refusal != 0 {
				return "limited"
			}
			return "-"
		})
	case "advice-blocks":
		site := b.at(migration.Complete, migration.VoiceOverlay)
		site.Plan.DecisionPoint = hscn.No
		code, id := hscn.Code(subject), hscn.ID(0)
		switch subject {
		case "change-management-implementation":
			code, id = migration.CodeChangeManagement, hscn.S552
		case "change-management-migration":
			code, id = migration.CodeChangeManagement, hscn.S553
		}
		said := ""
		for _, f := range site.Assess(oracleDay).Findings {
			if f.Code == code && (id == 0 || f.Rule == id) {
				said = yesNo(f.Blocks() || !f.IsAdvice())
			}
		}
		return said
	case "change-management-advice":
		last := map[string]migration.State{ // the last state of each phase whose activities alone are recorded
			"call-off": migration.OrderConfirmed, "implementation": migration.Commissioned, "migration": migration.Stable, "cease": migration.LegacyCeased,
		}[subject]
		id := map[string]hscn.ID{"implementation": hscn.S552, "migration": hscn.S553}[subject]
		site := b.at(last, migration.VoiceOverlay)
		for _, f := range site.Assess(oracleDay).Findings {
			if f.Code == migration.CodeChangeManagement && f.Rule == id {
				return "yes"
			}
			if f.Code == migration.CodeChangeManagement && subject == "call-off" {
				return "yes"
			}
		}
		return "no"
	case "cease-request-needed":
		kind := map[string]migration.OrderKind{"LAN": migration.LANOverlay, "video": migration.VideoOverlay, "voice": migration.VoiceOverlay}[subject]
		site := b.at(migration.Stable, kind)
		return yesNo(slices.ContainsFunc(site.Assess(oracleDay).Findings, func(f hscn.Finding) bool {
			return f.Rule == hscn.RR22 && f.Verdict == hscn.Breached && f.Code == migration.CodeCeaseRequest
		}))
	case "cease-request":
		out := "-"
		for _, f := range b.found(stateNamed(subject), hscn.RR22) {
			switch f.Verdict {
			case hscn.Breached:
				out = "owed"
			case hscn.Satisfied:
				out = "met"
			case hscn.NotApplicable:
				if out = "not-yet"; f.Code != migration.CodeNotComplete {
					out = "-"
				}
			default:
				out = f.String()
			}
		}
		return out
	case "cease-request-blocks":
		return b.each(migration.AwaitingSignOff.String(), func(s migration.Standing) string {
			_, refusal := migration.Next(s, stepOf(eventNamed(subject), eventNamed(subject).Takes()))
			return yesNo(refusal != 0)
		})
	case "never-reached":
		regression, signOff, _ := strings.Cut(subject, ",")
		p := oracleProfile{strings.TrimPrefix(regression, "regression="), strings.TrimPrefix(signOff, "commissioning-sign-off=")}
		var out []string
		for s := range migration.States() {
			if len(b.all[p][s]) == 0 {
				out = append(out, s.String())
			}
		}
		slices.Sort(out)
		return strings.Join(out, "+")
	}
	return "no such rule"
}

// perStep answers a question of every step that the event takes; it is empty where the answers differ.
func (b *ruleBook) perStep(e migration.Event, answer func(s, next migration.Standing) string) string {
	out := ""
	for _, states := range b.all {
		for _, standings := range states {
			for _, s := range standings {
				if next, refusal := migration.Next(s, stepOf(e, e.Takes())); refusal == 0 {
					switch got := answer(s, next); {
					case out == "":
						out = got
					case out != got:
						return ""
					}
				}
			}
		}
	}
	return out
}

// rescheduledFrom takes a site through one more roll back and reschedule.
func rescheduledFrom(s migration.Standing) migration.Standing {
	steps := []migration.Event{migration.DecideGo, migration.PassPreTests, migration.ChangeNetwork, migration.FindIssue, migration.DecideRollBack, migration.Reschedule}
	if s.State() != migration.Commissioned {
		return rescheduled(fullProfile)
	}
	for _, e := range steps {
		s, _ = migration.Next(s, stepOf(e, e.Takes()))
	}
	return s
}

// knownRules are the rules that this package reads in another way.
var knownRules = []tables.Known{
	{In: []string{"phase", "stable"}, Why: "what follows a completed migration belongs to the page on stage 6 (S6-01)"},
	{In: []string{"takes-back", "find-issue"}, Why: retestAfterPass},
	{In: []string{"after", "decide-investigate"}, Why: withdrawAfter},
	{In: []string{"commissioned|on-new-service", "withdrawn"}, Why: "nothing more is asked of a site that was withdrawn, whatever it had"},
	{In: []string{"cease-request", "complete"}, Why: "until a migration is reported stable nobody can say whether a request may be raised yet (S6-08)"},
	{In: []string{"never-reached", "regression=no,commissioning-sign-off=yes|regression=no,commissioning-sign-off=no"}, Why: regressionAnyway, Stated: true},
	{In: []string{"never-reached", "regression=not-set,commissioning-sign-off=yes|regression=not-set,commissioning-sign-off=no"}, Why: waitsForAnswer},
}

func TestTablesRules(t *testing.T) {
	b := newRuleBook()
	// The statement of a rule is a citation and no answer of the library's.
	table := tables.Read(t, "migration-rules", "rule subject", "value")
	answers := map[[2]string]string{}
	tables.Question{
		Table: table,
		Cases: table.Keys(),
		Known: knownRules,
		Differ: func(r tables.Row, in []string) string {
			key := [2]string(in)
			got, ok := answers[key]
			if !ok {
				got = b.answer(in[0], in[1])
				answers[key] = got
			}
			if want := r.Get("value"); got != want && !(got == "" && want == "-") {
				return fmt.Sprintf("%q, want %q", got, want)
			}
			return ""
		},
	}.Hold(t, 239, 7563)
}
