package migrationtest

import (
	"fmt"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/migration"
)

// a past is what an accepted run of steps says of itself, noted without the machine.
type past struct {
	ordered, commissioned                 bool
	goDecided, preTested, changed, passed bool // since the last reschedule
	issue, investigating, rolledBack      bool
	regression, failed                    bool // the last regression tests passed, or did not
	ended                                 bool
	signedOff                             bool
	reschedules                           uint64
}

func (p *past) note(e migration.Event, next migration.State) {
	switch e {
	case migration.ReceiveOrder:
		p.ordered = true
	case migration.DecideGo:
		p.goDecided = true
	case migration.PassPreTests:
		p.preTested = true
	case migration.FailPreTests:
		p.preTested = false
	case migration.ChangeNetwork:
		p.changed = true
	case migration.PassPostTests:
		p.passed, p.issue, p.investigating = true, false, false
	case migration.FindIssue:
		p.issue, p.investigating = true, false
	case migration.DecideInvestigate:
		p.investigating, p.issue = true, false
	case migration.DecideRollBack:
		p.rolledBack, p.issue = true, false
	case migration.PassRegressionTests:
		p.regression, p.failed = true, false
	case migration.FailRegressionTests:
		p.regression, p.failed = false, true
	case migration.Reschedule:
		*p = past{ordered: p.ordered, commissioned: p.commissioned, reschedules: p.reschedules + 1}
	case migration.SignOff:
		p.signedOff = true
	}
	p.commissioned = p.commissioned || next == migration.Commissioned
	p.ended = next.IsTerminal()
}

// broken makes the error of a law that fails, which begins with its name.
func broken(law, format string, a ...any) error {
	return fmt.Errorf("%s: %s", law, fmt.Sprintf(format, a...))
}

// CheckSteps takes the steps one after another from the beginning of a site with that profile, and
// checks the laws of the machine: what completion and network changes presuppose (MIG-1, MIG-2), that a
// rollback is left only by a reschedule, which begins again (MIG-3), that there is a second decision with
// its two outcomes exactly after an issue (MIG-4) and after the one to investigate a post-migration test
// (MIG-5), that regression tests come after those (MIG-6), that a refused step changes nothing (MIG-7),
// that a replay may be cut anywhere and stops where it has to (MIG-8), that what ends is ended (MIG-10),
// that attempts are counted (MIG-12), that phases and days never go back (MIG-13, MIG-14), that facts only
// help (MIG-15), that every step is a row of the table (MIG-17), and that [migration.Permitted] and
// [migration.Standing.Why] tell the truth.
func CheckSteps(p migration.Profile, ownTests, orders int, steps []migration.Step) error {
	s, err := migration.Begin(p, ownTests, orders)
	if err != nil {
		return err
	}
	return realMachine().check(p, s, steps)
}

// A machine is what the laws are about: the one of package migration or, in the tests of the laws
// themselves, one with a planted fault.
type machine struct {
	next      func(migration.Standing, migration.Step) (migration.Standing, migration.Refusal)
	permitted func(migration.Standing) migration.Events
	why       func(migration.Standing, migration.Event) migration.Refusal
	replay    func(migration.Standing, []migration.Step) (migration.Standing, int, migration.Refusal)
}

func realMachine() machine {
	return machine{migration.Next, migration.Permitted, migration.Standing.Why, migration.Replay}
}

func (m machine) check(p migration.Profile, s migration.Standing, steps []migration.Step) error {
	var was past
	var accepted []migration.Step
	begin := s
	for i, step := range steps {
		next, refusal := m.next(s, step)
		at := func(err error) error {
			return fmt.Errorf("step %d, %v in state %q: %w", i, step.Event, s.State(), err)
		}
		if refusal != 0 && next != s {
			return at(broken("MIG-7", "a refused step changed the standing"))
		}
		for _, check := range [...]func(migration.Profile, past, migration.Standing, migration.Step, migration.Standing) error{
			checkOrder, checkPhase, checkAccepted, checkTable,
		} {
			if err := check(p, was, s, step, next); refusal == 0 && err != nil {
				return at(err)
			}
		}
		if err := m.checkPermitted(was, s, step, refusal); err != nil {
			return at(err)
		}
		if refusal != 0 {
			continue
		}
		was.note(step.Event, next.State())
		accepted = append(accepted, step)
		s = next
		if s.Attempt() != was.reschedules+1 {
			return at(broken("MIG-12", "attempt %d after %d reschedules", s.Attempt(), was.reschedules))
		}
	}
	if again, n, refusal := m.replay(begin, accepted); again != s || n != len(accepted) || refusal != 0 {
		return broken("MIG-8", "replay stops at %d of %d: %v", n, len(accepted), refusal.Err(again.State(), 0))
	}
	return m.checkSplit(begin, steps)
}

// checkPermitted holds Permitted, Why and the monotony of facts against one answer of Next.
func (m machine) checkPermitted(was past, s migration.Standing, step migration.Step, refusal migration.Refusal) error {
	if err := m.checkFacts(s, step, refusal); err != nil {
		return err
	}
	may := m.permitted(s)
	for e := range migration.AllEvents() {
		if why := m.why(s, e); may.Has(e) != (why == 0) {
			return broken("permitted", "%v: %v, and why not: %v", e, may.Has(e), why.Err(s.State(), e))
		}
	}
	if refusal == 0 && !may.Has(step.Event) {
		return broken("permitted", "accepted all the same")
	}
	if s.State().IsTerminal() && may != 0 {
		return broken("MIG-10", "%d events may follow the end", may.Len())
	}
	if may.Has(migration.DecideRollBack) != was.issue || may.Has(migration.DecideInvestigate) != was.issue {
		return broken("MIG-4", "an issue is found %v, roll back %v, investigate %v", was.issue, may.Has(migration.DecideRollBack), may.Has(migration.DecideInvestigate))
	}
	return nil
}

// checkFacts shows one fact more, all of them, one fewer and none.
func (m machine) checkFacts(s migration.Standing, step migration.Step, refusal migration.Refusal) error {
	more, less := []migration.Facts{step.Event.Takes()}, []migration.Facts{step.Facts}
	for f := range step.Event.Takes().All() {
		more, less = append(more, migration.FactsOf(f)), append(less, step.Facts&migration.FactsOf(f))
	}
	for _, f := range more {
		with := step
		with.Facts |= f
		if _, r := m.next(s, with); refusal == 0 && r != 0 {
			return broken("MIG-15", "with %b shown too it is refused", f)
		}
	}
	for _, f := range less {
		without := step
		without.Facts &^= f
		if _, r := m.next(s, without); refusal != 0 && r == 0 && !refusal.Has(migration.CodeMisplacedFact) {
			return broken("MIG-15", "without %b shown it is accepted", f)
		}
	}
	return nil
}

// checkOrder holds one accepted step to the end and to the days.
func checkOrder(_ migration.Profile, was past, s migration.Standing, step migration.Step, next migration.Standing) error {
	if was.ended {
		return broken("MIG-10", "something follows the end")
	}
	if step.On.Before(s.On()) {
		return broken("MIG-14", "the day goes back")
	}
	return nil
}

// checkTable holds one accepted step against the table.
func checkTable(_ migration.Profile, _ past, s migration.Standing, step migration.Step, next migration.Standing) error {
	for row := range migration.Transitions() {
		if row.From == s.State() && row.Event == step.Event && (row.To == next.State() || row.When != "" && row.Instead == next.State()) {
			return nil
		}
	}
	return broken("MIG-17", "no row of the table leads to %q", next.State())
}

// checkPhase holds one accepted step to the order of the phases, and to what a rollback and the decision
// to investigate leave open.
func checkPhase(p migration.Profile, was past, s migration.Standing, step migration.Step, next migration.Standing) error {
	if was.rolledBack && step.Event != migration.Reschedule && step.Event != migration.RecordActivity {
		return broken("MIG-3", "a rollback is left by something else than a reschedule")
	}
	again := step.Event == migration.PassPostTests || step.Event == migration.FindIssue
	if was.investigating && !again && step.Event != migration.Withdraw && step.Event != migration.RecordActivity {
		return broken("MIG-5", "an investigation is not followed by a post-migration test")
	}
	undecided := step.Event == migration.FailPreTests && p.Kind == migration.OtherService && p.FirstDecision == hscn.No
	back := next.State() != migration.Withdrawn && next.State().Phase() < s.State().Phase()
	if back && step.Event != migration.Reschedule && !undecided || was.commissioned && next.State() < migration.Commissioned {
		return broken("MIG-13", "the phase goes back to %v", next.State().Phase())
	}
	return nil
}

// checkAccepted holds one accepted step against what was noted of those before.
func checkAccepted(p migration.Profile, was past, s migration.Standing, step migration.Step, next migration.Standing) error {
	other := p.Kind == migration.OtherService
	ready := was.commissioned && (was.goDecided || other && p.FirstDecision == hscn.No) && (was.preTested || other && p.PreTests == hscn.No)
	switch step.Event {
	case migration.ChangeNetwork:
		if !ready {
			return broken("MIG-2", "network changes without go, pre-tests or commissioning in this attempt")
		}
	case migration.DecideRollBack, migration.DecideInvestigate:
		if !was.issue {
			return broken("MIG-4", "a second decision without an issue")
		}
	case migration.PassRegressionTests, migration.FailRegressionTests:
		if !was.passed {
			return broken("MIG-6", "a regression result before the post-migration tests passed")
		}
	case migration.PassPostTests, migration.FindIssue:
		if !was.changed || was.issue {
			return broken("MIG-5", "post-migration tests before the change, or with the decision pending")
		}
	case migration.SignOff:
		tested := was.passed && !was.failed && (was.regression || p.Regression == hscn.No) && s.OwnTestsDue() == 0
		if !ready || !was.changed || !tested || !step.Facts.Has(migration.CustomerSigned) {
			return broken("MIG-1", "completion with tests or the customer's signature outstanding")
		}
	case migration.Reschedule:
		if !was.rolledBack || next.State() != migration.Commissioned || next.RegressionDue() || next.OwnTestsDue() != 0 {
			return broken("MIG-3", "a reschedule that does not begin again")
		}
	}
	if (next.State() == migration.Complete) != (step.Event == migration.SignOff || step.Event == migration.RecordActivity && was.signedOff && s.State() == migration.Complete) {
		return broken("MIG-1", "complete without the sign-off")
	}
	return nil
}

// checkSplit checks that a replay equals the replay of its rest from where its first part ends, and
// that it stops at the first step that may not follow.
func (m machine) checkSplit(begin migration.Standing, steps []migration.Step) error {
	whole, n, why := m.replay(begin, steps)
	s, stop := begin, 0
	for ; stop < len(steps); stop++ {
		next, refusal := m.next(s, steps[stop])
		if refusal != 0 {
			break
		}
		s = next
	}
	if n != stop || whole != s || (why == 0) != (stop == len(steps)) {
		return broken("MIG-8", "replay stops at %d, and step %d is the first that may not follow", n, stop)
	}
	for cut := range len(steps) + 1 {
		first, k, _ := m.replay(begin, steps[:cut])
		if k != min(cut, n) {
			return broken("MIG-8", "replay of %d steps stops at %d, not at %d", cut, k, min(cut, n))
		}
		if cut > n {
			continue
		}
		if rest, k, r := m.replay(first, steps[cut:]); rest != whole || cut+k != n || r != why {
			return broken("MIG-8", "replay cut at %d gives another standing", cut)
		}
	}
	return nil
}
