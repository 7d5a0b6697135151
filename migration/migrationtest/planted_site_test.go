package migrationtest

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/roles"
)

var errPlanted = errors.New("planted")

// TestSiteLawsNoticePlantedFaults plants one fault after another in the keeping of a journal.
func TestSiteLawsNoticePlantedFaults(t *testing.T) {
	type recording = func(migration.Journal, calendar.Date, migration.Entry) (migration.Journal, error)
	empty := func(j migration.Journal) migration.Journal {
		k, _ := migration.NewJournal(head(j.Site()))
		return k
	}
	for _, tt := range []struct {
		name, law string
		plant     func(*journals)
	}{
		{"the last entry is refused", "MIG-8", func(m *journals) {
			m.record = recording(func(j migration.Journal, on calendar.Date, e migration.Entry) (migration.Journal, error) {
				if e.Event == migration.ConfirmOrder {
					return j, errPlanted
				}
				return j.Record(on, e)
			})
		}},
		{"what is refused is recorded in part", "MIG-7", func(m *journals) {
			m.record = recording(func(j migration.Journal, on calendar.Date, e migration.Entry) (migration.Journal, error) {
				next, err := j.Record(on, e)
				if err != nil && j.Revision() > 0 { // something is noted all the same
					next, _ = j.Record(on, migration.Entry{
						ID: "planted", On: j.Standing().On(), Event: migration.RecordActivity, By: roles.CNSP, Activity: "a visit", Ref: "a note",
					})
				}
				return next, err
			})
		}},
		{"nothing comes twice", "MIG-7", func(m *journals) {
			m.record = recording(func(j migration.Journal, on calendar.Date, e migration.Entry) (migration.Journal, error) {
				for _, held := range j.History() {
					if held.ID == e.ID {
						return j, errPlanted
					}
				}
				return j.Record(on, e)
			})
		}},
		{"what goes on is forgotten", "MIG-8", func(m *journals) {
			m.record = recording(func(j migration.Journal, on calendar.Date, e migration.Entry) (migration.Journal, error) {
				e.Ref = ""
				return j.Record(on, e)
			})
		}},
		{"the old one is written over", "MIG-7", func(m *journals) {
			m.check = func(j migration.Journal, s migration.Snapshot) error {
				if s.Revision == 3 {
					return errPlanted
				}
				return j.Check(s)
			}
		}},
		{"begins again with the fourth", "MIG-7", func(m *journals) {
			m.record = recording(func(j migration.Journal, on calendar.Date, e migration.Entry) (migration.Journal, error) {
				next, err := j.Record(on, e)
				if err == nil && next.Revision() == 4 && j.Revision() == 3 {
					next = empty(j)
				}
				return next, err
			})
		}},
		{"looked back at too early", "MIG-9", func(m *journals) {
			m.at = func(j migration.Journal, on calendar.Date) migration.Standing { return empty(j).Standing() }
		}},
		{"its own record is another's", "MIG-9", func() func(*journals) {
			n := 0
			return func(m *journals) {
				m.start = func(s migration.Site) (migration.Journal, error) {
					if n++; n%3 == 0 {
						return migration.NewJournal(head(s))
					}
					return migration.NewJournal(s)
				}
			}
		}()},
		{"its own snapshot is refused", "MIG-9", func(m *journals) {
			asked := 0
			m.check = func(j migration.Journal, s migration.Snapshot) error {
				if asked++; s.Revision == 0 && asked > 1 {
					return errPlanted
				}
				return j.Check(s)
			}
		}},
		{"any snapshot will do", "MIG-9", func(m *journals) { m.check = func(migration.Journal, migration.Snapshot) error { return nil } }},
		{"attempts are not looked at", "MIG-9", func(m *journals) {
			m.check = func(j migration.Journal, s migration.Snapshot) error {
				s.Attempt = j.Snapshot().Attempt
				return j.Check(s)
			}
		}},
	} {
		noticed := false
		for seed := range uint64(200) {
			r := rand.New(rand.NewPCG(6, seed))
			s := Site(r, 20)
			if r.IntN(2) == 0 {
				s = Spoil(r, s)
			}
			if seed == 0 {
				s = head(s)
			}
			m := realJournals()
			tt.plant(&m)
			if err := m.checkSite(s); err != nil && strings.HasPrefix(err.Error(), tt.law+": ") {
				if err := CheckSite(s); err != nil {
					t.Fatalf("%s: seed %d, without a fault: %v", tt.name, seed, err)
				}
				noticed = true
				break
			}
		}
		if !noticed {
			t.Errorf("%s: not noticed by %s", tt.name, tt.law)
		}
	}
	if err := CheckSite(migration.Site{}); err != nil {
		t.Errorf("a site that is wrong in itself: %v", err)
	}
}

// TestIndependenceNoticesPlantedFaults: moves that reach another site, and a count that is wrong.
func TestIndependenceNoticesPlantedFaults(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	sites := []migration.Standing{Begin(r), Begin(r)}
	var moves []migration.Move
	for _, step := range Steps(r, sites[0], 6) {
		moves = append(moves, migration.Move{Site: 0, Step: step})
	}
	for name, replay := range map[string]func([]migration.Standing, []migration.Move) (int, migration.Refusal){
		"the next site moves": func(s []migration.Standing, m []migration.Move) (int, migration.Refusal) {
			n, why := migration.ReplayAll(s, m)
			s[0], s[1] = s[1], s[0]
			return n, why
		},
		"more than there are": func(s []migration.Standing, m []migration.Move) (int, migration.Refusal) { return len(m) + 1, 0 },
		"all and refused": func(s []migration.Standing, m []migration.Move) (int, migration.Refusal) {
			n, _ := migration.ReplayAll(s, m)
			return n, 1 << 40
		},
		"fewer and no reason": func(s []migration.Standing, m []migration.Move) (int, migration.Refusal) {
			n, _ := migration.ReplayAll(s, m[:3])
			return n, 0
		},
	} {
		if err := CheckIndependent(sites, moves); err != nil {
			t.Fatal(err)
		}
		if err := checkIndependent(sites, moves, replay); err == nil || !strings.HasPrefix(err.Error(), "MIG-16: ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestWaysOutNoticePlantedFaults: states without a way on, and ways without an end.
func TestWaysOutNoticePlantedFaults(t *testing.T) {
	type (
		nextFunc = func(migration.Standing, migration.Step) (migration.Standing, migration.Refusal)
		mayFunc  = func(migration.Standing) migration.Events
	)
	for name, c := range map[string]struct {
		next nextFunc
		may  mayFunc
	}{
		"nobody signs": {func(s migration.Standing, step migration.Step) (migration.Standing, migration.Refusal) {
			if step.Event == migration.SignOff {
				return s, 1
			}
			return migration.Next(s, step)
		}, migration.Permitted},
		"never rescheduled": {migration.Next, func(s migration.Standing) migration.Events {
			return migration.Permitted(s) &^ (1 << migration.Reschedule)
		}},
		"again and again": {func(s migration.Standing, step migration.Step) (migration.Standing, migration.Refusal) {
			if step.Event == migration.SignOff {
				return s, 0
			}
			return migration.Next(s, step)
		}, migration.Permitted},
	} {
		noticed := false
		for seed := range uint64(3000) {
			r := rand.New(rand.NewPCG(8, seed))
			p, tests, orders := AnyProfile(r), r.IntN(4), r.IntN(4)-1
			s, _ := migration.Begin(p, tests, orders)
			steps := AnySteps(r, s, 40)
			if err := CheckWayOut(p, tests, orders, steps); err != nil {
				t.Fatalf("%s: seed %d, without a fault: %v", name, seed, err)
			}
			if noticed = checkWayOut(p, orders, s, steps, c.next, c.may) != nil; noticed {
				break
			}
		}
		if !noticed {
			t.Errorf("%s: not noticed", name)
		}
	}
	if err := CheckWayOut(migration.Profile{Kind: migration.ReplacementService}, 1, 2, nil); err != nil {
		t.Errorf("from the beginning: %v", err)
	}
	for seed := range uint64(30) {
		s, _ := migration.Begin(migration.Profile{}, 0, 0)
		if err := CheckWayOut(migration.Profile{}, 0, 0, Steps(rand.New(rand.NewPCG(8, seed)), s, 12)); err != nil {
			t.Errorf("a profile that is not stated: %v", err)
		}
	}
	if CheckWayOut(migration.Profile{}, migration.MaxOwnTests+1, 0, nil) == nil {
		t.Error("eight own tests")
	}
}

// TestAssessmentLawNoticesPlantedFaults plants faults in what is found of a site.
func TestAssessmentLawNoticesPlantedFaults(t *testing.T) {
	type find = func(migration.Site, []hscn.Finding, calendar.Date) []hscn.Finding
	for name, plant := range map[string]find{
		"out of form": func(s migration.Site, dst []hscn.Finding, on calendar.Date) []hscn.Finding {
			return append(s.AppendFindings(dst, on), hscn.Finding{})
		},
		"a sign-off that is late": func(s migration.Site, dst []hscn.Finding, on calendar.Date) []hscn.Finding {
			out := s.AppendFindings(dst, on)
			for i := range out {
				if out[i].Code == migration.CodeAwaitingSignOff {
					out[i].Verdict = hscn.Breached
				}
			}
			return out
		},
		"not complete before the cease": func(s migration.Site, dst []hscn.Finding, on calendar.Date) []hscn.Finding {
			out := s.AppendFindings(dst, on)
			asked := false
			for _, e := range s.Entries {
				asked = asked || e.Event == migration.RequestCease
			}
			for i := range out {
				if out[i].Rule == hscn.S549 && !asked {
					out[i].Verdict, out[i].Code = hscn.Undetermined, migration.CodeAwaitingSignOff
				}
			}
			return out
		},
	} {
		noticed := false
		for seed := range uint64(300) {
			r := rand.New(rand.NewPCG(9, seed))
			s, on := Site(r, 40), calendar.MaxDate()
			if err := errors.Join(CheckAssessment(s, on), CheckAssessment(Spoil(r, s), on)); err != nil {
				t.Fatalf("%s: seed %d, without a fault: %v", name, seed, err)
			}
			noticed = noticed || checkAssessment(s, on, plant) != nil
		}
		if !noticed {
			t.Errorf("%s: not noticed", name)
		}
	}
}
