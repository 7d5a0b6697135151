package rapid

import (
	"flag"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/migration/migrationtest"
)

// profile draws the profile of a site.
func profile(t *rapid.T) migration.Profile {
	return migration.Profile{
		Kind:       migration.ReplacementService,
		Regression: rapid.SampledFrom([]hscn.Answer{hscn.No, hscn.Yes, hscn.NotStated}).Draw(t, "regression"),
	}
}

// A choice is one draw of what may come next. Choices are drawn as a list, so that rapid can shrink a
// journey by leaving some out.
type choice struct {
	pick    int  // which of the events that may happen
	foreign bool // any event instead, whether it may happen or not
	bare    bool // without the facts it has to show
	days    int  // after the step before
}

var choices = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) choice {
	return choice{
		pick:    rapid.IntRange(0, migration.EventCount).Draw(t, "pick"),
		foreign: rapid.IntRange(0, 9).Draw(t, "foreign") == 9,
		bare:    rapid.IntRange(0, 9).Draw(t, "bare") == 9,
		days:    rapid.IntRange(0, 3).Draw(t, "days"),
	}
}), 0, 40)

// steps makes of each choice the step that it means where the site stands.
func steps(t *rapid.T, standing migration.Standing) []migration.Step {
	day := calendar.MustDate("2018-06-04")
	var out []migration.Step
	for _, c := range choices.Draw(t, "choices") {
		var events []migration.Event
		for e := range migration.Permitted(standing).All() {
			if e != migration.Withdraw && e != migration.RecordActivity { // these lead nowhere
				events = append(events, e)
			}
		}
		if len(events) == 0 || c.foreign {
			events = slices.Collect(migration.AllEvents())
		}
		later, err := day.AddDays(c.days)
		if err != nil {
			t.Fatal(err)
		}
		day = later
		event := events[c.pick%len(events)]
		step := migration.Step{On: day, Event: event, Facts: event.Shows()}
		if c.bare {
			step.Facts = 0
		}
		out = append(out, step)
		if next, refused := migration.Next(standing, step); refused == 0 {
			standing = next
		}
	}
	return out
}

// TestLaws draws sequences of steps and holds them to the published laws.
func TestLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := profile(t)
		standing, err := migration.Begin(p, 0, 1)
		if err != nil {
			t.Fatal(err)
		}
		if err := migrationtest.CheckSteps(p, 0, 1, steps(t, standing)); err != nil {
			t.Fatal(err)
		}
	})
}

// TestShrinking claims what is not so, that no migration is ever rolled back, and expects rapid to
// answer with the shortest journey there is to a rollback.
func TestShrinking(t *testing.T) {
	for name, value := range map[string]string{"rapid.checks": "20000", "rapid.nofailfile": "true"} {
		if err := flag.Set(name, value); err != nil {
			t.Fatal(err)
		}
	}
	claim := &recorder{TB: t}
	func() {
		defer func() { _ = recover() }() // the claim fails by a panic of the recorder
		rapid.Check(claim, func(t *rapid.T) {
			p := profile(t)
			standing, err := migration.Begin(p, 0, 1)
			if err != nil {
				t.Fatal(err)
			}
			var path []string
			for _, step := range steps(t, standing) {
				next, refused := migration.Next(standing, step)
				if refused != 0 {
					continue
				}
				standing = next
				path = append(path, step.Event.String())
				if standing.State() == migration.RolledBack {
					t.Fatalf("rolled back by %d steps: %s", len(path), strings.Join(path, ", "))
				}
			}
		})
	}()
	const shortest = "receive-order, start-due-diligence, confirm-order, deliver-circuit, pass-commissioning-tests, " +
		"sign-off-commissioning, decide-go, pass-pre-tests, change-network, find-issue, decide-roll-back"
	if !strings.Contains(claim.said, shortest) {
		t.Errorf("rapid did not shrink to the shortest journey:\n%s", claim.said)
	}
}

// recorder is a test that keeps what is said and fails by a panic, so that a claim that is meant to
// fail can be looked at.
type recorder struct {
	rapid.TB
	said   string
	failed bool
}

func (r *recorder) Errorf(format string, args ...any) { r.say(format, args...) }
func (r *recorder) Fatalf(format string, args ...any) { r.say(format, args...); panic(r) }
func (r *recorder) FailNow()                          { r.failed = true; panic(r) }
func (r *recorder) Fail()                             { r.failed = true }
func (r *recorder) Failed() bool                      { return r.failed }
func (r *recorder) Name() string                      { return "claim" }

func (r *recorder) say(format string, args ...any) {
	r.failed = true
	r.said += fmt.Sprintf(format, args...) + "\n"
}
