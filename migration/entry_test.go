package migration_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/roles"
)

// faultsAt returns the paths of the faults of a site with one entry, changed.
func faultsAt(change func(*migration.Entry)) []string {
	e := migration.Entry{ID: "e", On: date("2019-01-07"), Event: migration.ReceiveOrder, By: roles.CNSP, Ref: "r"}
	change(&e)
	faults, ok := migration.Site{ID: "S", Entries: []migration.Entry{e}}.Validate().(*hscn.Faults)
	var paths []string
	if ok {
		for f := range faults.All() {
			paths = append(paths, f.Path+" "+f.Problem.String())
		}
	}
	return paths
}

// TestEntryAtTheEdges: the first value past an enumeration is refused, and nothing else is said of it;
// the last value of it is judged like any other.
func TestEntryAtTheEdges(t *testing.T) {
	shown := migration.Facts(1 << migration.ServiceLive)
	for name, c := range map[string]struct {
		change func(*migration.Entry)
		want   []string
	}{
		"as it should be":                    {func(*migration.Entry) {}, nil},
		"facts of no event":                  {func(e *migration.Entry) { e.Event, e.Facts = 0, shown }, []string{"entries[0].event missing"}},
		"facts of the last event":            {func(e *migration.Entry) { e.Event, e.Facts = migration.Withdraw, shown }, []string{"entries[0].facts contradiction"}},
		"facts of an event past the last":    {func(e *migration.Entry) { e.Event, e.Facts = migration.Withdraw+1, shown }, []string{"entries[0].event unknown-word"}},
		"signed for the last of the parties": {signedFor(roles.Party(roles.PartyCount)), nil},
		"signed for a party that is none":    {signedFor(roles.Party(roles.PartyCount + 1)), []string{"entries[0].signatory.party unknown-word"}},
		"as many stakeholders as there may be": {func(e *migration.Entry) {
			e.Event, e.Stakeholders = migration.DecideGo, names(migration.MaxStakeholders)
		}, nil},
		"one more": {func(e *migration.Entry) {
			e.Event, e.Stakeholders = migration.DecideGo, names(migration.MaxStakeholders+1)
		}, []string{"entries[0].stakeholders too-many"}},
	} {
		if got := faultsAt(c.change); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func signedFor(p roles.Party) func(*migration.Entry) {
	return func(e *migration.Entry) {
		e.Event, e.Signatory = migration.SignOff, migration.Signatory{Name: "N", Party: p}
	}
}

func names(n int) []string {
	return strings.Split(strings.TrimSuffix(strings.Repeat("n,", n), ","), ",")
}

// TestWhoAskedForTheCease (S6-02): it is said of each request to cease that was made by the day, and of
// no other entry.
func TestWhoAskedForTheCease(t *testing.T) {
	s, n := leeds(t), 0
	days := []calendar.Date{date("2018-01-01"), date("2030-01-01")}
	for _, e := range s.Entries {
		days = append(days, e.On)
	}
	for _, on := range days {
		said := map[string]bool{}
		for _, f := range s.AppendFindings(nil, on) {
			if f.Rule == hscn.S602 {
				said[f.Where.String()] = true
			}
		}
		for i, e := range s.Entries {
			where := hscn.At("entries[].by", i).String()
			asked := e.Event == migration.RequestCease && !e.On.After(on)
			if said[where] {
				n++
			}
			if said[where] && !asked {
				t.Errorf("on %v: said of entry %d, %v on %v", on, i, e.Event, e.On)
			}
		}
	}
	if n == 0 {
		t.Error("no request was looked at")
	}
}

// TestActivityOfAnyEvent: an event past the last has no activity, nor has any number after it.
func TestActivityOfAnyEvent(t *testing.T) {
	of := 0
	for n := range 256 {
		a := migration.Event(n).Activity()
		if a != 0 {
			of++
		}
		if n > migration.EventCount && a != 0 {
			t.Errorf("event %d has the activity %v", n, a)
		}
	}
	if of == 0 {
		t.Error("no event has an activity")
	}
}
