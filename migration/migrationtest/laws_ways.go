package migrationtest

import (
	"errors"
	"slices"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/roles/rolestest"
)

// CheckWayOut takes the steps that may follow one another from the beginning of a site with that profile,
// and checks that from where they lead some way leads on: to the end of the legacy service, or as far as
// completion where nobody says which orders continue, unless the customer withdrew (MIG-11). A site whose
// profile is not stated can at least be withdrawn until its network is changed.
func CheckWayOut(p migration.Profile, ownTests, orders int, steps []migration.Step) error {
	s, err := migration.Begin(p, ownTests, orders)
	if err != nil {
		return err
	}
	return checkWayOut(p, orders, s, steps, migration.Next, migration.Permitted)
}

func checkWayOut(p migration.Profile, orders int, s migration.Standing, steps []migration.Step,
	next func(migration.Standing, migration.Step) (migration.Standing, migration.Refusal), permitted func(migration.Standing) migration.Events) error {
	for _, step := range steps {
		if to, refusal := next(s, step); refusal == 0 {
			s = to
		}
	}
	from := s.State()
	for range 64 + 2*max(orders, 0) {
		if s.State().IsTerminal() || orders < 0 && s.State().IsComplete() {
			return nil
		}
		e := onwards(s, permitted(s))
		if e == 0 && p.Kind == 0 && permitted(s).Has(migration.Withdraw) {
			return nil
		}
		step := migration.Step{On: s.On(), Event: e, Facts: e.Shows(), Test: firstDue(s)}
		if step.On.IsZero() {
			step.On = calendar.MinDate()
		}
		to, refusal := next(s, step)
		if refusal != 0 {
			return broken("MIG-11", "from %q: no way on from %q", from, s.State())
		}
		s = to
	}
	return broken("MIG-11", "from %q: the way does not end, and is in %q", from, s.State())
}

// onwards returns the event that leads towards the end, so far as it is permitted; none where nothing
// leads on but a withdrawal.
func onwards(s migration.Standing, may migration.Events) migration.Event {
	for _, e := range [...]migration.Event{
		migration.ConfirmCeased, migration.RequestCease, migration.ReportStable, migration.SignOff,
	} {
		if may.Has(e) && (e != migration.SignOff || s.State() == migration.AwaitingSignOff) {
			return e
		}
	}
	if s.RegressionDue() && may.Has(migration.PassRegressionTests) {
		return migration.PassRegressionTests
	}
	if s.OwnTestsDue() != 0 && may.Has(migration.PassOwnTest) {
		return migration.PassOwnTest
	}
	for _, e := range [...]migration.Event{
		migration.PassPostTests, migration.ChangeNetwork, migration.PassPreTests, migration.DecideGo, migration.Reschedule, migration.DecideInvestigate,
		migration.SignOffCommissioning, migration.PassCommissioningTests, migration.DeliverCircuit, migration.ConfirmOrder, migration.StartDueDiligence,
		migration.ReceiveOrder,
	} {
		if may.Has(e) {
			return e
		}
	}
	return 0
}

// firstDue returns the number of the first of the site's own tests that is due, and 1 where none is.
func firstDue(s migration.Standing) uint8 {
	for n := range uint8(migration.MaxOwnTests) {
		if s.OwnTestsDue()>>n&1 != 0 {
			return n + 1
		}
	}
	return 1
}

// CheckAssessment checks what is found of a site on a day: it is in form; a missing sign-off is waited for
// and never a breach; and whether and when the legacy orders are ceased is a duty that never keeps the
// migration from being complete (MIG-18).
func CheckAssessment(s migration.Site, on calendar.Date) error {
	return checkAssessment(s, on, migration.Site.AppendFindings)
}

func checkAssessment(s migration.Site, on calendar.Date, find func(migration.Site, []hscn.Finding, calendar.Date) []hscn.Finding) error {
	found := find(s, nil, on)
	if err := errors.Join(rolestest.CheckFindings(found), rolestest.CheckReport(on, found)); err != nil {
		return err
	}
	if _, err := migration.NewJournal(s); err != nil {
		return nil // judged as far as the entry that may not follow, such as a sign-off by somebody else
	}
	for _, f := range found {
		if f.Rule == hscn.S549 && f.Verdict == hscn.Breached {
			return broken("MIG-18", "the sign-off is a breach: %v", f)
		}
	}
	bare := s
	bare.Entries = slices.DeleteFunc(slices.Clone(s.Entries), func(e migration.Entry) bool {
		return e.Event == migration.RequestCease || e.Event == migration.ConfirmCeased
	})
	if signedOff(find(bare, nil, on)) != signedOff(found) {
		return broken("MIG-18", "signed off %v, and with nothing ceased %v", signedOff(found), signedOff(find(bare, nil, on)))
	}
	return nil
}

// signedOff reports whether findings say that the customer signed the migration off.
func signedOff(found []hscn.Finding) bool {
	return slices.ContainsFunc(found, func(f hscn.Finding) bool { return f.Rule == hscn.S549 && f.Verdict == hscn.Satisfied })
}
