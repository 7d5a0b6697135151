package migrationtest

import (
	"errors"
	"fmt"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
)

// journals is what the laws of a site ask of an implementation: that of package migration or, in the
// tests of the laws themselves, one with a planted fault.
type journals struct {
	start  func(migration.Site) (migration.Journal, error)
	record func(migration.Journal, calendar.Date, migration.Entry) (migration.Journal, error)
	check  func(migration.Journal, migration.Snapshot) error
	at     func(migration.Journal, calendar.Date) migration.Standing
}

func realJournals() journals {
	return journals{migration.NewJournal, migration.Journal.Record, migration.Journal.Check, migration.Journal.At}
}

// CheckSite checks the laws of the record of one site: its journal holds the longest run of entries
// that follow one another (MIG-8); recording one by one gives the same as all at once, and again the same
// where entries come twice; a journal is not changed by what is recorded in another, and a refused entry
// changes neither the standing nor the log (MIG-7); the snapshot of a journal is the replay of it and no
// other snapshot is accepted (MIG-9); each entry comes back as it was. A site that is wrong in itself has
// no journal, and nothing is checked.
func CheckSite(s migration.Site) error { return realJournals().checkSite(s) }

func (m journals) checkSite(s migration.Site) error {
	j, err := m.start(s)
	var stop *migration.EntryError
	if err != nil && !errors.As(err, &stop) {
		return nil
	}
	k, _ := m.start(head(s)) // which is right, as it was with its entries
	for i, e := range s.Entries {
		before, snap := k, k.Snapshot()
		next, err := m.record(k, calendar.MaxDate(), e)
		if (err != nil) != (stop != nil && i == stop.Index) {
			return broken("MIG-8", "entry %d alone: %v; all at once: %v", i, err, stop)
		}
		if m.check(before, snap) != nil || next.Revision() < before.Revision() {
			return broken("MIG-7", "entry %d: recording changed the journal before it", i)
		}
		if err != nil {
			if logOf(next) != logOf(k) || next.Standing() != k.Standing() {
				return broken("MIG-7", "entry %d: a refused entry changed something", i)
			}
			break
		}
		if again, err := m.record(next, calendar.MaxDate(), e); err != nil || again.Revision() != next.Revision() || m.check(again, next.Snapshot()) != nil {
			return broken("MIG-7", "entry %d recorded again: %v", i, err)
		}
		k = next
	}
	log := logOf(j)
	if err := m.check(k, j.Snapshot()); err != nil || logOf(k) != log {
		return broken("MIG-8", "one by one and all at once: %v", err)
	}
	if m.at(j, calendar.MaxDate()) != j.Standing() {
		return broken("MIG-9", "the replay of the journal is not its standing")
	}
	again, err := m.start(j.Site())
	if err != nil || logOf(again) != log {
		return broken("MIG-9", "the journal of the journal's own record: %v", err)
	}
	return m.checkForged(j)
}

func head(s migration.Site) migration.Site {
	s.Entries = nil
	return s
}

// logOf writes all that a journal holds.
func logOf(j migration.Journal) string { return fmt.Sprintf("%d %#v", j.Revision(), j.Site()) }

// checkForged changes each member of a snapshot in turn: none may be accepted.
func (m journals) checkForged(j migration.Journal) error {
	more := func(list []string) []string { return append(list[:len(list):len(list)], "x") }
	for i, forge := range []func(s *migration.Snapshot){
		func(s *migration.Snapshot) { s.Site += "x" },
		func(s *migration.Snapshot) { s.Revision++ },
		func(s *migration.Snapshot) { s.State = (s.State + 1) % migration.State(migration.StateCount+1) },
		func(s *migration.Snapshot) { s.Attempt++ },
		func(s *migration.Snapshot) { s.On = calendar.MustDate("1999-12-31") },
		func(s *migration.Snapshot) { s.ContractSigned = hscn.Yes + hscn.No - s.ContractSigned },
		func(s *migration.Snapshot) { s.RegressionDue = hscn.Yes + hscn.No - s.RegressionDue },
		func(s *migration.Snapshot) { s.TestsDue = more(s.TestsDue) },
		func(s *migration.Snapshot) { s.Requested = more(s.Requested) },
		func(s *migration.Snapshot) { s.Ceased = more(s.Ceased) },
	} {
		s := j.Snapshot()
		if err := m.check(j, s); err != nil {
			return broken("MIG-9", "its own snapshot: %v", err)
		}
		forge(&s)
		if !errors.Is(m.check(j, s), migration.ErrSnapshot) {
			return broken("MIG-9", "forged snapshot %d is accepted", i)
		}
	}
	return nil
}

// CheckIndependent checks that any order in which the moves of several sites are mixed gives each site
// the standing that its own moves alone give it: MIG-16. The moves are taken in the order given, as far
// as they may follow.
func CheckIndependent(begin []migration.Standing, moves []migration.Move) error {
	return checkIndependent(begin, moves, migration.ReplayAll)
}

func checkIndependent(begin []migration.Standing, moves []migration.Move, replayAll func([]migration.Standing, []migration.Move) (int, migration.Refusal)) error {
	sites := append([]migration.Standing(nil), begin...)
	n, why := replayAll(sites, moves)
	if n > len(moves) || (n == len(moves)) != (why == 0) {
		return broken("MIG-16", "%d of %d moves are taken: %v", n, len(moves), why.Err(0, 0))
	}
	for k := range begin {
		var own []migration.Step
		for _, m := range moves[:n] {
			if int(m.Site) == k {
				own = append(own, m.Step)
			}
		}
		if alone, m, refusal := migration.Replay(begin[k], own); alone != sites[k] || m != len(own) || refusal != 0 {
			return broken("MIG-16", "site %d alone stands in %q, among others in %q", k, alone.State(), sites[k].State())
		}
	}
	return nil
}
