package migrationtest

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
)

// TestLawsNoticePlantedFaults plants one fault after another in the machine: the laws see each.
func TestLawsNoticePlantedFaults(t *testing.T) {
	type (
		nextFunc  = func(migration.Standing, migration.Step) (migration.Standing, migration.Refusal)
		replaying = func(migration.Standing, []migration.Step) (migration.Standing, int, migration.Refusal)
	)
	// instead returns a machine that takes every step of the event e for which there is a standing to go
	// to, as if nothing were asked for.
	instead := func(e migration.Event, to func(s migration.Standing) (migration.Standing, bool)) nextFunc {
		return func(s migration.Standing, step migration.Step) (migration.Standing, migration.Refusal) {
			next, refusal := migration.Next(s, step)
			if refusal != 0 && step.Event == e {
				if next, ok := to(s); ok {
					return next, 0
				}
			}
			return next, refusal
		}
	}
	// at is a standing in the state want, on the day of s.
	at := func(want migration.State) func(s migration.Standing) (migration.Standing, bool) {
		return func(s migration.Standing) (migration.Standing, bool) {
			for seed := range uint64(200) {
				r := rand.New(rand.NewPCG(9, seed))
				x, err := migration.Begin(migration.Profile{Kind: migration.ReplacementService, Regression: hscn.Yes}, 0, 1)
				if err != nil {
					return s, false
				}
				for range 60 {
					step, ok := Next(r, x)
					if !ok {
						break
					}
					step.On = s.On()
					if step.On.IsZero() {
						return s, false
					}
					if x, _ = migration.Next(x, step); x.State() == want && x.Attempt() == s.Attempt() {
						return x, true
					}
				}
			}
			return s, false
		}
	}
	// stays is where an event that changes nothing leads.
	stays := func(in migration.State) func(migration.Standing) (migration.Standing, bool) {
		return func(s migration.Standing) (migration.Standing, bool) { return s, s.State() == in }
	}
	plants := map[string]struct {
		law       string
		next      nextFunc
		permitted func(migration.Standing) migration.Events
		why       func(migration.Standing, migration.Event) migration.Refusal
		replay    replaying
	}{
		"a refused step changes the standing": {law: "MIG-7", next: func(s migration.Standing, step migration.Step) (migration.Standing, migration.Refusal) {
			next, refusal := migration.Next(s, step)
			if refusal != 0 {
				next = migration.Standing{}
			}
			return next, refusal
		}},
		"completion with tests outstanding":          {law: "MIG-1", next: instead(migration.SignOff, at(migration.Complete))},
		"network changes without go":                 {law: "MIG-2", next: instead(migration.ChangeNetwork, at(migration.CutOver))},
		"a second decision without an issue":         {law: "MIG-4", next: instead(migration.DecideRollBack, at(migration.RolledBack))},
		"regression before the post-migration tests": {law: "MIG-6", next: instead(migration.PassRegressionTests, at(migration.AwaitingSignOff))},
		"post-migration tests before the change":     {law: "MIG-5", next: instead(migration.PassPostTests, at(migration.TestsOutstanding))},
		"a reschedule of nothing":                    {law: "MIG-3", next: instead(migration.Reschedule, at(migration.Commissioned))},
		"a reschedule that is not counted": {law: "MIG-12", next: func(s migration.Standing, step migration.Step) (migration.Standing, migration.Refusal) {
			return uncounted(s, step)
		}},
		"an order received again takes the phase back": {law: "MIG-13", next: instead(migration.ReceiveOrder, at(migration.OrderReceived))},
		"a day that goes back":                         {law: "MIG-14", next: anyDay},
		"a fact too few is one too many":               {law: "MIG-15", next: fewerFacts},
		"facts do harm":                                {law: "MIG-15", next: harm},
		"something follows the end":                    {law: "MIG-10", next: instead(migration.RecordActivity, stays(migration.Withdrawn))},
		"an investigation ends without a test":         {law: "MIG-5", next: instead(migration.FailPreTests, stays(migration.Investigating))},
		"a row that the table lacks":                   {law: "MIG-17", next: instead(migration.SurveySite, stays(migration.CutOver))},
		"accepted and told of by nobody": {law: "permitted", permitted: func(s migration.Standing) migration.Events {
			return migration.Permitted(s) &^ (1 << migration.RecordActivity)
		}, why: func(s migration.Standing, e migration.Event) migration.Refusal {
			if e == migration.RecordActivity {
				return 1
			}
			return s.Why(e)
		}},
		"five steps are four": {law: "MIG-8", replay: func(s migration.Standing, steps []migration.Step) (migration.Standing, int, migration.Refusal) {
			if len(steps) == 5 {
				steps = steps[:4]
			}
			return migration.Replay(s, steps)
		}},
		"a replay that stays where it goes on": {law: "MIG-8", replay: func(s migration.Standing, steps []migration.Step) (migration.Standing, int, migration.Refusal) {
			next, n, why := migration.Replay(s, steps)
			if s.State() != 0 && n > 2 {
				next = s
			}
			return next, n, why
		}},
		"one decision of the two": {law: "permitted", permitted: func(s migration.Standing) migration.Events {
			return migration.Permitted(s) &^ (1 << migration.DecideInvestigate)
		}},
		"everything is permitted":     {law: "permitted", permitted: func(migration.Standing) migration.Events { return 1<<31 - 2 }},
		"nothing is permitted":        {law: "permitted", permitted: func(migration.Standing) migration.Events { return 0 }},
		"a replay that does not stop": {law: "MIG-8", replay: onAndOn},
		"a replay that stops short":   {law: "MIG-8", replay: short},
		"a replay that forgets":       {law: "MIG-8", replay: forgets},
	}
	for name, plant := range plants {
		m := realMachine()
		if plant.next != nil {
			m = consistent(plant.next)
		}
		if plant.permitted != nil {
			m.permitted = plant.permitted
		}
		if plant.why != nil {
			m.why = plant.why
		}
		if plant.replay != nil {
			m.replay = plant.replay
		}
		seen := map[string]bool{}
		for seed := range uint64(600) {
			r := rand.New(rand.NewPCG(4, seed))
			p := migration.Profile{Kind: migration.ReplacementService, Regression: hscn.Yes}
			s, err := migration.Begin(p, 0, 1)
			if err != nil {
				t.Fatal(err)
			}
			if err := m.check(p, s, AnySteps(r, s, 60)); err != nil {
				_, text, in := strings.Cut(err.Error(), `": `)
				if !in {
					text = err.Error()
				}
				law, _, _ := strings.Cut(text, ": ")
				if seen[law] = true; law == plant.law {
					break
				}
			}
		}
		if !seen[plant.law] {
			t.Errorf("%s: noticed by %v, not by %s", name, seen, plant.law)
		}
	}
}

// TestLawsNoticeAPlantedStep plants faults that show in one state alone: steps lead there, and one follows.
func TestLawsNoticeAPlantedStep(t *testing.T) {
	p := migration.Profile{Kind: migration.ReplacementService, Regression: hscn.Yes}
	for name, c := range map[string]struct {
		law   string
		in    migration.State
		event migration.Event
		to    func(migration.Standing, migration.Step) (migration.Standing, migration.Refusal)
	}{
		"the customer need not sign": {"MIG-1", migration.AwaitingSignOff, migration.SignOff, func(s migration.Standing, step migration.Step) (migration.Standing, migration.Refusal) {
			step.Facts = step.Event.Shows()
			return migration.Next(s, step)
		}},
		"signed off for nothing": {"MIG-1", migration.AwaitingSignOff, migration.SignOff, func(s migration.Standing, step migration.Step) (migration.Standing, migration.Refusal) {
			if !step.Facts.Has(migration.CustomerSigned) {
				return migration.Next(s, step)
			}
			return s, 0
		}},
		"a rollback left by another test": {"MIG-3", migration.RolledBack, migration.PassPostTests, func(s migration.Standing, step migration.Step) (migration.Standing, migration.Refusal) {
			return s, 0
		}},
		"a rollback that stays one": {"MIG-3", migration.RolledBack, migration.Reschedule, func(s migration.Standing, step migration.Step) (migration.Standing, migration.Refusal) {
			return s, 0
		}},
	} {
		next := func(s migration.Standing, step migration.Step) (migration.Standing, migration.Refusal) {
			if s.State() == c.in && step.Event == c.event && (c.event != migration.SignOff || step.Facts.Has(migration.SignatoryNamed)) {
				return c.to(s, step)
			}
			return migration.Next(s, step)
		}
		noticed := false
		for seed := range uint64(300) {
			r := rand.New(rand.NewPCG(4, seed))
			begin, _ := migration.Begin(p, 0, 1)
			s, steps := begin, []migration.Step{}
			for _, step := range Steps(r, begin, 40) {
				if s.State() == c.in {
					break
				}
				s, _ = migration.Next(s, step)
				steps = append(steps, step)
			}
			if s.State() != c.in {
				continue
			}
			last := migration.Step{On: s.On(), Event: c.event, Facts: c.event.Shows()}
			unsigned := last
			unsigned.Facts &^= migration.FactsOf(migration.CustomerSigned)
			steps = append(steps, unsigned, last)
			if err := realMachine().check(p, begin, steps); err != nil {
				t.Fatalf("%s: seed %d, without a fault: %v", name, seed, err)
			}
			m := consistent(next)
			err := m.check(p, begin, steps)
			noticed = noticed || err != nil && strings.Contains(err.Error(), ": "+c.law+": ")
		}
		if !noticed {
			t.Errorf("%s: not noticed by %s", name, c.law)
		}
	}
}

// consistent returns the machine that says of itself what next does.
func consistent(next func(migration.Standing, migration.Step) (migration.Standing, migration.Refusal)) machine {
	why := func(s migration.Standing, e migration.Event) migration.Refusal {
		step := migration.Step{On: s.On(), Event: e, Facts: e.Takes()}
		if step.On.IsZero() {
			step.On = calendar.MinDate()
		}
		_, refusal := next(s, step)
		return refusal
	}
	return machine{
		next: next,
		permitted: func(s migration.Standing) (may migration.Events) {
			for e := range migration.AllEvents() {
				if why(s, e) == 0 {
					may |= 1 << e
				}
			}
			return may
		},
		why: why,
		replay: func(s migration.Standing, steps []migration.Step) (migration.Standing, int, migration.Refusal) {
			for i, step := range steps {
				x, refusal := next(s, step)
				if refusal != 0 {
					return s, i, refusal
				}
				s = x
			}
			return s, len(steps), 0
		},
	}
}

// uncounted opens the next attempt without counting it: it gives the standing before the rollback.
func uncounted(s migration.Standing, step migration.Step) (migration.Standing, migration.Refusal) {
	next, refusal := migration.Next(s, step)
	if refusal == 0 && step.Event == migration.Reschedule {
		for seed := range uint64(100) {
			r := rand.New(rand.NewPCG(2, seed))
			x, _ := migration.Begin(migration.Profile{Kind: migration.ReplacementService, Regression: hscn.Yes}, 0, 1)
			for _, st := range Steps(r, x, 12) {
				st.On = step.On
				if x, _ = migration.Next(x, st); x.State() == migration.Commissioned {
					return x, 0
				}
			}
		}
	}
	return next, refusal
}

// anyDay takes a step of the day before as one of the day.
func anyDay(s migration.Standing, step migration.Step) (migration.Standing, migration.Refusal) {
	if !step.On.IsZero() && step.On.Before(s.On()) {
		step.On = s.On()
	}
	return migration.Next(s, step)
}

// fewerFacts takes a decision without any fact, and refuses it with some.
func fewerFacts(s migration.Standing, step migration.Step) (migration.Standing, migration.Refusal) {
	if step.Event == migration.DecideGo && step.Facts == 0 {
		step.Facts = step.Event.Shows()
	}
	return migration.Next(s, step)
}

// harm refuses what shows more than it has to.
func harm(s migration.Standing, step migration.Step) (migration.Standing, migration.Refusal) {
	next, refusal := migration.Next(s, step)
	if refusal == 0 && step.Facts != step.Event.Shows() {
		return s, 1
	}
	return next, refusal
}

func onAndOn(s migration.Standing, steps []migration.Step) (migration.Standing, int, migration.Refusal) {
	for _, step := range steps {
		s, _ = migration.Next(s, step)
	}
	return s, len(steps), 0
}

func short(s migration.Standing, steps []migration.Step) (migration.Standing, int, migration.Refusal) {
	if len(steps) > 3 {
		steps = steps[:3]
	}
	return migration.Replay(s, steps)
}

func forgets(s migration.Standing, steps []migration.Step) (migration.Standing, int, migration.Refusal) {
	next, n, refusal := migration.Replay(s, steps)
	if n > 2 {
		next = s
	}
	return next, n, refusal
}
