package migrationtest

import (
	"math/rand/v2"
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
	plants := map[string]struct {
		next      nextFunc
		permitted func(migration.Standing) migration.Events
		replay    replaying
	}{
		"a refused step changes the standing": {next: func(s migration.Standing, step migration.Step) (migration.Standing, migration.Refusal) {
			next, refusal := migration.Next(s, step)
			if refusal != 0 {
				next = migration.Standing{}
			}
			return next, refusal
		}},
		"completion with tests outstanding":          {next: instead(migration.SignOff, at(migration.Complete))},
		"network changes without go":                 {next: instead(migration.ChangeNetwork, at(migration.CutOver))},
		"a second decision without an issue":         {next: instead(migration.DecideRollBack, at(migration.RolledBack))},
		"regression before the post-migration tests": {next: instead(migration.PassRegressionTests, at(migration.AwaitingSignOff))},
		"post-migration tests before the change":     {next: instead(migration.PassPostTests, at(migration.TestsOutstanding))},
		"a rollback left by a withdrawal":            {next: instead(migration.Withdraw, at(migration.Withdrawn))},
		"a reschedule of nothing":                    {next: instead(migration.Reschedule, at(migration.Commissioned))},
		"a reschedule that is not counted": {next: func(s migration.Standing, step migration.Step) (migration.Standing, migration.Refusal) {
			return uncounted(s, step)
		}},
		"an order received again takes the phase back": {next: instead(migration.ReceiveOrder, at(migration.OrderReceived))},
		"a day that goes back":                         {next: anyDay},
		"a fact too few is one too many":               {next: fewerFacts},
		"facts do harm":                                {next: harm},
		"everything is permitted":                      {permitted: func(migration.Standing) migration.Events { return 1<<31 - 2 }},
		"nothing is permitted":                         {permitted: func(migration.Standing) migration.Events { return 0 }},
		"a replay that does not stop":                  {replay: onAndOn},
		"a replay that stops short":                    {replay: short},
		"a replay that forgets":                        {replay: forgets},
	}
	for name, plant := range plants {
		m := machine{migration.Next, migration.Permitted, migration.Standing.Why, migration.Replay}
		if plant.next != nil {
			m = consistent(plant.next)
		}
		if plant.permitted != nil {
			m.permitted = plant.permitted
		}
		if plant.replay != nil {
			m.replay = plant.replay
		}
		seen := false
		for seed := range uint64(300) {
			r := rand.New(rand.NewPCG(4, seed))
			p := migration.Profile{Kind: migration.ReplacementService, Regression: hscn.Yes}
			s, err := migration.Begin(p, 0, 1)
			if err != nil {
				t.Fatal(err)
			}
			if m.check(p, s, AnySteps(r, s, 60)) != nil {
				seen = true
				break
			}
		}
		if !seen {
			t.Errorf("%s: no law notices", name)
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
