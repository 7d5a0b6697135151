package migrationtest

import (
	"fmt"
	"math/rand/v2"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/roles"
)

// Profile returns a profile in which everything is stated that a journey to the end needs.
func Profile(r *rand.Rand) migration.Profile {
	p := migration.Profile{
		Kind:                 migration.ReplacementService,
		Regression:           hscn.No + hscn.Answer(r.IntN(2)),
		CommissioningSignOff: hscn.Answer(r.IntN(3)),
	}
	if r.IntN(3) == 0 {
		p.Kind = migration.OtherService
		p.FirstDecision, p.PreTests = hscn.Answer(r.IntN(3)), hscn.Answer(r.IntN(3))
	}
	return p
}

// AnyProfile returns a valid profile in which anything may be left unstated.
func AnyProfile(r *rand.Rand) migration.Profile {
	p := Profile(r)
	if r.IntN(4) == 0 {
		p.Regression = hscn.NotStated
	}
	if r.IntN(6) == 0 {
		p = migration.Profile{Regression: p.Regression, CommissioningSignOff: p.CommissioningSignOff}
	}
	return p
}

// Begin returns the standing of a site before its first entry, with a profile from [Profile].
func Begin(r *rand.Rand) migration.Standing {
	s, err := migration.Begin(Profile(r), r.IntN(3), r.IntN(3))
	if err != nil {
		panic(err) // the numbers are within their limits
	}
	return s
}

// Day returns a day from 2017 to 2021.
func Day(r *rand.Rand) calendar.Date { return plus(calendar.MustDate("2017-01-01"), r.IntN(5*365)) }

// plus adds days to a day far from the ends of the calendar.
func plus(d calendar.Date, n int) calendar.Date {
	d, err := d.AddDays(n)
	if err != nil {
		panic(err)
	}
	return d
}

// Next returns a step that may follow in s, and false where none may. Failures, rollbacks and
// withdrawals come now and then.
func Next(r *rand.Rand, s migration.Standing) (migration.Step, bool) {
	var events []migration.Event
	for e := range migration.Permitted(s).All() {
		weight := 6
		if e == migration.Withdraw {
			weight = 0
			if r.IntN(40) == 0 {
				weight = 1
			}
		} else if e.IsFailure() || e == migration.DecideNoGo || e == migration.RecordActivity {
			weight = 2
		}
		for range weight {
			events = append(events, e)
		}
	}
	if len(events) == 0 {
		return migration.Step{}, false
	}
	return StepFor(r, s, events[r.IntN(len(events))]), true
}

// StepFor returns a step of the event e with every fact it has to show, on the day of the last entry
// of s or soon after.
func StepFor(r *rand.Rand, s migration.Standing, e migration.Event) migration.Step {
	step := migration.Step{On: s.On(), Event: e, Facts: e.Shows()}
	if step.On.IsZero() {
		step.On = Day(r)
	} else {
		step.On = plus(step.On, r.IntN(4))
	}
	if e == migration.PassOwnTest || e == migration.FailOwnTest {
		step.Test = 1
		for n := uint8(0); n < migration.MaxOwnTests; n++ { // one that is due, where one is
			if s.OwnTestsDue()>>n&1 != 0 && (step.Test == 1 || r.IntN(2) == 0) {
				step.Test = n + 1
			}
		}
	}
	return step
}

// AnyStep returns a step of which any part may be wrong: the event out of turn, facts missing or
// misplaced, the day unset or going back.
func AnyStep(r *rand.Rand, s migration.Standing) migration.Step {
	step := StepFor(r, s, migration.Event(r.IntN(migration.EventCount+3)))
	switch r.IntN(8) {
	case 0:
		step.Facts &= migration.Facts(r.Uint32())
	case 1:
		step.Facts = migration.Facts(r.Uint32())
	case 2:
		step.On = Day(r)
	case 3:
		step.On = calendar.Date{}
	case 4:
		step.Test = uint8(r.IntN(10))
	}
	return step
}

// Steps returns at most n steps that follow one another from s.
func Steps(r *rand.Rand, s migration.Standing, n int) []migration.Step {
	var out []migration.Step
	for range n {
		step, ok := Next(r, s)
		if !ok {
			break
		}
		next, refusal := migration.Next(s, step)
		if refusal != 0 {
			panic(refusal.Err(s.State(), step.Event)) // what is permitted is accepted with its facts
		}
		out, s = append(out, step), next
	}
	return out
}

// AnySteps returns n steps of which some may not follow.
func AnySteps(r *rand.Rand, s migration.Standing, n int) []migration.Step {
	var out []migration.Step
	for range n {
		step, ok := Next(r, s)
		if !ok || r.IntN(4) == 0 {
			step = AnyStep(r, s)
		}
		out = append(out, step)
		s, _ = migration.Next(s, step)
	}
	return out
}

// Head returns the record of a site without entries: what it is and what is planned.
func Head(r *rand.Rand) migration.Site {
	s := migration.Site{
		ID:       fmt.Sprintf("SITE-%06d", r.IntN(1_000_000)),
		Customer: roles.MustODS(fmt.Sprintf("R%02X", r.IntN(256))),
		Premises: "1 High Street",
		To:       "HSCN access 100 Mbit/s",
		Approach: hscn.Approach(1 + r.IntN(hscn.ApproachCount)),
		Profile:  Profile(r),
		Plan: migration.Plan{
			Migration: Day(r), DecisionPoint: hscn.Answer(r.IntN(3)), HowToMigrate: "plan 7", Implementing: "CHG-1", Migrating: "CHG-2",
		},
		Continuing: hscn.No,
	}
	for i := range r.IntN(3) {
		s.Tests = append(s.Tests, fmt.Sprintf("own test %d", i+1))
	}
	for i := range r.IntN(4) {
		o := migration.Order{ID: fmt.Sprintf("SIN%d", i+1), Kind: migration.OrderKind(1 + i), Complex: hscn.No, InTerm: hscn.No}
		if r.IntN(2) == 0 {
			o.Complex = hscn.Yes
			o.QuoteAsked = calendar.MustDate("2016-11-01")
			o.Quoted = calendar.MustDate("2016-11-28")
		}
		s.Orders, s.Continuing = append(s.Orders, o), hscn.Yes
	}
	return s
}

// Site returns the record of a site with up to n entries that follow one another.
func Site(r *rand.Rand, n int) migration.Site {
	s := Head(r)
	j, err := migration.NewJournal(s)
	if err != nil {
		panic(err)
	}
	for range n {
		e, ok := Entry(r, j)
		if !ok {
			break
		}
		j, err = j.Record(e.On, e)
		if err != nil {
			panic(err)
		}
	}
	return j.Site()
}

// Entry returns an entry that may follow in j, and false where none may.
func Entry(r *rand.Rand, j migration.Journal) (migration.Entry, bool) {
	step, ok := Next(r, j.Standing())
	if !ok {
		return migration.Entry{}, false
	}
	return EntryFor(j, step)
}

// EntryFor returns the entry that shows what step shows, as the next of j. It is false where a cease
// has no order left to be about.
func EntryFor(j migration.Journal, step migration.Step) (migration.Entry, bool) {
	s, snap := j.Site(), j.Snapshot()
	e := migration.Entry{
		ID: fmt.Sprintf("e%d", j.Revision()+1), On: step.On, Event: step.Event, By: roles.CNSP,
		Ref: fmt.Sprintf("DOC-%d", j.Revision()+1),
	}
	for f := range step.Facts.All() {
		switch f {
		case migration.ConfirmationAdvised:
			e.Confirmation = step.On
		case migration.SignatoryNamed:
			e.Signatory.Name = "A. Person"
		case migration.CustomerSigned:
			e.Signatory.Party, e.By = roles.Consumer, roles.Consumer
		case migration.StakeholdersPresent:
			e.Stakeholders = []string{"IT manager", "CN-SP project manager"}
		case migration.PremisesKnown, migration.QuoteInHand: // shown by the site's record
		default:
			e.Facts |= migration.FactsOf(f)
		}
	}
	switch step.Event {
	case migration.PassOwnTest, migration.FailOwnTest:
		if n := int(step.Test); n > 0 && n <= len(s.Tests) {
			e.Test = s.Tests[n-1]
		}
	case migration.RecordActivity:
		e.Activity = "site visit"
	case migration.Reschedule:
		e.Planned, _ = step.On.AddDays(30)
	case migration.SignOff:
		e.Parties = []string{"CN-SP"}
	case migration.RequestCease:
		e.By = roles.Consumer
		for _, o := range s.Orders {
			if !contains(snap.Requested, o.ID) {
				e.Order = o.ID
				break
			}
		}
		return e, e.Order != ""
	case migration.ConfirmCeased:
		for _, id := range snap.Requested {
			if !contains(snap.Ceased, id) {
				e.Order = id
				break
			}
		}
		return e, e.Order != ""
	}
	return e, true
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// Spoil changes one thing in the record of a site so that it may be wrong: an entry's day, event,
// site, order, evidence or id, or two entries change places.
func Spoil(r *rand.Rand, s migration.Site) migration.Site {
	entries := append([]migration.Entry(nil), s.Entries...)
	s.Entries = entries
	if len(entries) == 0 {
		s.ID = ""
		return s
	}
	e := &entries[r.IntN(len(entries))]
	switch r.IntN(9) {
	case 0:
		e.On = plus(e.On, r.IntN(400)-200)
	case 1:
		e.Event = migration.Event(r.IntN(migration.EventCount + 2))
	case 2:
		e.Site = "ANOTHER"
	case 3:
		e.Order = "SIN1"
	case 4:
		e.Facts = migration.Facts(r.Uint32())
	case 5:
		e.ID = entries[r.IntN(len(entries))].ID
	case 6:
		e.Signatory = migration.Signatory{Name: "B. Person", Party: roles.CNSP}
	case 7:
		e.Stakeholders = nil
	case 8:
		k := r.IntN(len(entries))
		*e, entries[k] = entries[k], *e
	}
	return s
}
