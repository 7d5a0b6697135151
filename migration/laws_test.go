package migration_test

import (
	"math/rand/v2"
	"testing"

	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/migration/migrationtest"
)

// seeds runs a law from many seeds.
func seeds(t *testing.T, n uint64, law func(r *rand.Rand) error) {
	t.Helper()
	for seed := range n {
		if err := law(rand.New(rand.NewPCG(7, seed))); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
	}
}

func TestLawsOfTheMachine(t *testing.T) {
	var completed, rolledBack int
	seeds(t, 4000, func(r *rand.Rand) error {
		p, tests, orders := migrationtest.AnyProfile(r), r.IntN(3), r.IntN(4)-1
		s, _ := migration.Begin(p, tests, orders)
		steps := migrationtest.AnySteps(r, s, 60)
		for _, step := range steps {
			s, _ = migration.Next(s, step)
		}
		if s.State().IsComplete() {
			completed++
		}
		if s.Attempt() > 1 {
			rolledBack++
		}
		return migrationtest.CheckSteps(p, tests, orders, steps)
	})
	if completed < 100 || rolledBack < 100 {
		t.Errorf("only %d runs were completed and %d rolled back", completed, rolledBack)
	}
}

func TestLawsOfASite(t *testing.T) {
	seeds(t, 1500, func(r *rand.Rand) error {
		s := migrationtest.Site(r, 40)
		if err := s.Validate(); err != nil {
			return err
		}
		if _, err := migration.NewJournal(s); err != nil {
			return err
		}
		if err := migrationtest.CheckSite(s); err != nil {
			return err
		}
		return migrationtest.CheckSite(migrationtest.Spoil(r, s))
	})
}

func TestSitesAreIndependent(t *testing.T) {
	seeds(t, 1000, func(r *rand.Rand) error {
		sites := []migration.Standing{migrationtest.Begin(r), migrationtest.Begin(r), migrationtest.Begin(r)}
		var left [3][]migration.Step
		for i, s := range sites {
			left[i] = migrationtest.Steps(r, s, 30)
		}
		var moves []migration.Move
		for len(left[0])+len(left[1])+len(left[2]) > 0 {
			i := r.IntN(3)
			if len(left[i]) > 0 {
				moves = append(moves, migration.Move{Site: uint32(i), Step: left[i][0]})
				left[i] = left[i][1:]
			}
		}
		if r.IntN(2) == 0 {
			moves[len(moves)/2].Step = migrationtest.AnyStep(r, sites[0])
		}
		return migrationtest.CheckIndependent(sites, moves)
	})
}

// TestEveryStateLeadsToCompletion: from every state that a stated profile reaches some way leads to
// the end of the legacy service, unless the customer withdrew.
func TestEveryStateLeadsToCompletion(t *testing.T) {
	visited := map[migration.State]bool{}
	seeds(t, 3000, func(r *rand.Rand) error {
		p := migrationtest.Profile(r)
		s, _ := migration.Begin(p, r.IntN(3), r.IntN(3))
		for _, step := range migrationtest.Steps(r, s, r.IntN(40)) {
			s, _ = migration.Next(s, step)
		}
		visited[s.State()] = true
		if s.State() == migration.Withdrawn {
			return nil
		}
		for range 60 {
			if s.State().IsTerminal() {
				return nil
			}
			s, _ = migration.Next(s, towardsTheEnd(r, s))
		}
		t.Errorf("%+v: no way out of %v", p, s.State())
		return nil
	})
	for s := range migration.States() {
		if !visited[s] {
			t.Errorf("%v was never reached", s)
		}
	}
}

// towardsTheEnd returns the last permitted step that is no failure, no withdrawal and no note.
func towardsTheEnd(r *rand.Rand, s migration.Standing) migration.Step {
	var best migration.Event
	for e := range migration.Permitted(s).All() {
		switch {
		case e.IsFailure(), e == migration.Withdraw, e == migration.RecordActivity, e == migration.DecideNoGo, e == migration.PassPreTests && best == migration.ChangeNetwork,
			s.State() == migration.AwaitingSignOff && e != migration.SignOff, e == migration.PassOwnTest && s.OwnTestsDue() == 0:
		case s.State() == migration.TestsOutstanding && e == migration.PassRegressionTests && !s.RegressionDue():
		case s.State() == migration.RetestDue && e == migration.PassRegressionTests && !s.RegressionDue():
		default:
			best = e
		}
	}
	return migrationtest.StepFor(r, s, best)
}

// A leg is one way that a site went.
type leg struct {
	from  migration.State
	event migration.Event
	to    migration.State
}

// unreached returns the ways of the table that no site went.
func unreached(gone map[leg]bool) (left []leg) {
	for row := range migration.Transitions() {
		for _, to := range []migration.State{row.To, row.Instead} {
			if l := (leg{row.From, row.Event, to}); (to == row.To || row.When != "") && !gone[l] {
				left = append(left, l)
			}
		}
	}
	return left
}

// TestEveryRowIsReached: sites go every way that the table has, under some profile, and no other.
func TestEveryRowIsReached(t *testing.T) {
	gone := map[leg]bool{}
	seeds(t, 6000, func(r *rand.Rand) error {
		s, err := migration.Begin(migrationtest.AnyProfile(r), r.IntN(3), r.IntN(4)-1)
		for _, step := range migrationtest.Steps(r, s, 60) {
			next, _ := migration.Next(s, step)
			gone[leg{s.State(), step.Event, next.State()}] = true
			s = next
		}
		return err
	})
	if left := unreached(gone); len(left) > 0 {
		t.Errorf("no site went %v", left)
	}
	rows := 0
	for row := range migration.Transitions() {
		if rows++; row.When != "" {
			rows++
		}
	}
	if len(gone) != rows {
		t.Errorf("sites went %d ways, the table has %d", len(gone), rows)
	}
	for l := range gone {
		delete(gone, l)
		if left := unreached(gone); len(left) != 1 || left[0] != l {
			t.Errorf("%v taken away, unreached are %v", l, left)
		}
		break
	}
}
