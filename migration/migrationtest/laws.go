package migrationtest

import (
	"errors"
	"fmt"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
)

// a past is what an accepted run of steps says of itself, noted without the machine.
type past struct {
	ordered, commissioned                 bool
	goDecided, preTested, changed, passed bool // since the last reschedule
	issue, investigating, rolledBack      bool
	regression                            bool
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
		p.regression = true
	case migration.FailRegressionTests:
		p.regression = false
	case migration.Reschedule:
		*p = past{ordered: p.ordered, commissioned: p.commissioned, reschedules: p.reschedules + 1}
	case migration.SignOff:
		p.signedOff = true
	}
	p.commissioned = p.commissioned || next == migration.Commissioned
	p.ended = next.IsTerminal()
}

// CheckSteps takes the steps one after another from the beginning of a site with that profile, and
// checks the laws of the machine: what completion and network changes presuppose, that a rollback is
// left only by a reschedule, that there is a second decision exactly after an issue, that a refused
// step changes nothing, that attempts are counted, that days never go back, that what ends is ended,
// that facts only help, and that [migration.Permitted] and [migration.Standing.Why] tell the truth.
func CheckSteps(p migration.Profile, ownTests, orders int, steps []migration.Step) error {
	s, err := migration.Begin(p, ownTests, orders)
	if err != nil {
		return err
	}
	return machine{migration.Next, migration.Permitted, migration.Standing.Why, migration.Replay}.check(p, s, steps)
}

// A machine is what the laws are about: the one of package migration or, in the tests of the laws
// themselves, one with a planted fault.
type machine struct {
	next      func(migration.Standing, migration.Step) (migration.Standing, migration.Refusal)
	permitted func(migration.Standing) migration.Events
	why       func(migration.Standing, migration.Event) migration.Refusal
	replay    func(migration.Standing, []migration.Step) (migration.Standing, int, migration.Refusal)
}

func (m machine) check(p migration.Profile, s migration.Standing, steps []migration.Step) error {
	var was past
	var accepted []migration.Step
	begin := s
	for i, step := range steps {
		next, refusal := m.next(s, step)
		law := func(format string, a ...any) error {
			return fmt.Errorf("step %d, %v in state %q: %s", i, step.Event, s.State(), fmt.Sprintf(format, a...))
		}
		if err := m.checkPermitted(s, step, refusal); err != nil {
			return law("%v", err)
		}
		if refusal != 0 {
			if next != s {
				return law("a refused step changed the standing")
			}
			continue
		}
		if err := checkAccepted(p, was, s, step, next); err != nil {
			return law("%v", err)
		}
		was.note(step.Event, next.State())
		accepted = append(accepted, step)
		s = next
		if s.Attempt() != was.reschedules+1 {
			return law("attempt %d after %d reschedules", s.Attempt(), was.reschedules)
		}
	}
	if again, n, refusal := m.replay(begin, accepted); again != s || n != len(accepted) || refusal != 0 {
		return fmt.Errorf("replay stops at %d of %d: %v", n, len(accepted), refusal.Err(again.State(), 0))
	}
	return m.checkSplit(begin, steps)
}

// checkPermitted holds Permitted, Why and the monotony of facts against one answer of Next.
func (m machine) checkPermitted(s migration.Standing, step migration.Step, refusal migration.Refusal) error {
	may := m.permitted(s)
	for e := range migration.AllEvents() {
		if why := m.why(s, e); may.Has(e) != (why == 0) {
			return fmt.Errorf("permitted %v, and why not: %v", may.Has(e), why.Err(s.State(), e))
		}
	}
	if refusal == 0 && !may.Has(step.Event) {
		return errors.New("accepted and not permitted")
	}
	more := step
	more.Facts |= step.Event.Takes()
	if _, r := m.next(s, more); refusal == 0 && r != 0 {
		return errors.New("more evidence turned it into a refusal")
	}
	less := step
	less.Facts = 0
	if _, r := m.next(s, less); refusal != 0 && r == 0 && !refusal.Has(migration.CodeMisplacedFact) {
		return errors.New("less evidence turned a refusal into an acceptance")
	}
	return nil
}

// checkAccepted holds one accepted step against what was noted of those before.
func checkAccepted(p migration.Profile, was past, s migration.Standing, step migration.Step, next migration.Standing) error {
	needsGo := p.FirstDecision != hscn.No
	needsPre := p.PreTests != hscn.No
	if was.ended {
		return errors.New("something follows the end")
	}
	if step.On.Before(s.On()) {
		return errors.New("the day goes back")
	}
	if was.rolledBack && step.Event != migration.Reschedule && step.Event != migration.RecordActivity {
		return errors.New("a rollback is left by something else than a reschedule")
	}
	if next.State().Phase() < s.State().Phase() && next.State() != migration.Withdrawn && step.Event != migration.Reschedule &&
		next.State() != migration.Commissioned {
		return fmt.Errorf("the phase goes back to %v", next.State().Phase())
	}
	switch step.Event {
	case migration.ChangeNetwork:
		if !was.commissioned || needsGo && !was.goDecided || needsPre && !was.preTested {
			return errors.New("network changes without go, pre-tests or commissioning in this attempt")
		}
	case migration.DecideRollBack, migration.DecideInvestigate:
		if !was.issue {
			return errors.New("a second decision without an issue")
		}
	case migration.PassRegressionTests, migration.FailRegressionTests:
		if !was.passed {
			return errors.New("a regression result before the post-migration tests passed")
		}
	case migration.PassPostTests, migration.FindIssue:
		if !was.changed || was.issue {
			return errors.New("post-migration tests before the change, or with the decision pending")
		}
	case migration.SignOff:
		if !was.changed || !was.passed || p.Regression != hscn.No && !was.regression {
			return errors.New("completion with tests outstanding")
		}
	case migration.Reschedule:
		if !was.rolledBack || next.State() != migration.Commissioned || next.RegressionDue() || next.OwnTestsDue() != 0 {
			return errors.New("a reschedule that does not begin again")
		}
	}
	if (next.State() == migration.Complete) != (step.Event == migration.SignOff || step.Event == migration.RecordActivity && was.signedOff && s.State() == migration.Complete) {
		return errors.New("complete without the sign-off")
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
		return fmt.Errorf("replay stops at %d, and step %d is the first that may not follow", n, stop)
	}
	for cut := range len(steps) + 1 {
		first, k, _ := m.replay(begin, steps[:cut])
		if k != min(cut, n) {
			return fmt.Errorf("replay of %d steps stops at %d, not at %d", cut, k, min(cut, n))
		}
		if cut > n {
			continue
		}
		if rest, k, r := m.replay(first, steps[cut:]); rest != whole || cut+k != n || r != why {
			return fmt.Errorf("replay cut at %d gives another standing", cut)
		}
	}
	return nil
}

// CheckSite checks the laws of the record of one site: its journal holds the longest run of entries
// that follow one another; recording one by one gives the same as all at once, and again the same
// where entries come twice; a journal is not changed by what is recorded in another; the snapshot of
// a journal is the replay of it and no other snapshot is accepted; each entry comes back as it was.
func CheckSite(s migration.Site) error {
	j, err := migration.NewJournal(s)
	var stop *migration.EntryError
	if err != nil && !errors.As(err, &stop) {
		return nil // wrong in itself: no journal
	}
	k := head(s)
	var before migration.Journal
	for i, e := range s.Entries {
		before = k
		snap := before.Snapshot()
		next, err := k.Record(calendar.MaxDate(), e)
		if (err != nil) != (stop != nil && i == stop.Index) {
			return fmt.Errorf("entry %d alone: %v; all at once: %v", i, err, stop)
		}
		if before.Check(snap) != nil || next.Revision() < before.Revision() {
			return fmt.Errorf("entry %d: recording changed the journal before it", i)
		}
		if err != nil {
			if next.Check(snap) != nil {
				return fmt.Errorf("entry %d: a refused entry changed something", i)
			}
			break
		}
		if again, err := next.Record(calendar.MaxDate(), e); err != nil || again.Check(next.Snapshot()) != nil {
			return fmt.Errorf("entry %d recorded again: %v", i, err)
		}
		k = next
	}
	if err := k.Check(j.Snapshot()); err != nil {
		return fmt.Errorf("one by one and all at once: %w", err)
	}
	if j.At(calendar.MaxDate()) != j.Standing() {
		return errors.New("the replay of the journal is not its standing")
	}
	again, err := migration.NewJournal(j.Site())
	if err != nil || again.Check(j.Snapshot()) != nil {
		return fmt.Errorf("the journal of the journal's own record: %v", err)
	}
	return checkForged(j)
}

func head(s migration.Site) migration.Journal {
	s.Entries = nil
	j, err := migration.NewJournal(s)
	if err != nil {
		panic(err) // it was right with its entries
	}
	return j
}

// checkForged changes each member of a snapshot in turn: none may be accepted.
func checkForged(j migration.Journal) error {
	for i, forge := range []func(s *migration.Snapshot){
		func(s *migration.Snapshot) { s.Site += "x" },
		func(s *migration.Snapshot) { s.Revision++ },
		func(s *migration.Snapshot) { s.State = (s.State + 1) % migration.State(migration.StateCount+1) },
		func(s *migration.Snapshot) { s.Attempt++ },
		func(s *migration.Snapshot) { s.On = calendar.MustDate("1999-12-31") },
		func(s *migration.Snapshot) { s.ContractSigned = hscn.Yes + hscn.No - s.ContractSigned },
		func(s *migration.Snapshot) { s.RegressionDue = hscn.Yes + hscn.No - s.RegressionDue },
		func(s *migration.Snapshot) { s.TestsDue = append(s.TestsDue[:len(s.TestsDue):len(s.TestsDue)], "x") },
		func(s *migration.Snapshot) {
			s.Requested = append(s.Requested[:len(s.Requested):len(s.Requested)], "x")
		},
		func(s *migration.Snapshot) { s.Ceased = append(s.Ceased[:len(s.Ceased):len(s.Ceased)], "x") },
	} {
		s := j.Snapshot()
		if err := j.Check(s); err != nil {
			return fmt.Errorf("its own snapshot: %w", err)
		}
		forge(&s)
		if !errors.Is(j.Check(s), migration.ErrSnapshot) {
			return fmt.Errorf("forged snapshot %d is accepted", i)
		}
	}
	return nil
}

// CheckIndependent checks that any order in which the moves of several sites are mixed gives each site
// the standing that its own moves alone give it. The moves are taken in the order given.
func CheckIndependent(begin []migration.Standing, moves []migration.Move) error {
	sites := append([]migration.Standing(nil), begin...)
	n, _ := migration.ReplayAll(sites, moves)
	for k := range begin {
		var own []migration.Step
		for _, m := range moves[:n] {
			if int(m.Site) == k {
				own = append(own, m.Step)
			}
		}
		if alone, m, refusal := migration.Replay(begin[k], own); alone != sites[k] || m != len(own) || refusal != 0 {
			return fmt.Errorf("site %d alone stands in %q, among others in %q", k, alone.State(), sites[k].State())
		}
	}
	return nil
}
