package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	cocoon "github.com/cocoonspace/fsm"
	"github.com/hscn-go/hscn/migration"
	looplab "github.com/looplab/fsm"
	"github.com/qmuntal/stateless"
)

var (
	sinkStanding migration.Standing
	sinkRefusal  migration.Refusal
	sinkState    migration.State
	sinkFacts    migration.Facts
	sinkEvents   migration.Events
	sinkTriggers []stateless.Trigger
	sinkNames    []string
	sinkErr      error
)

// An asked is one row of the machine in the form that each contender wants it in.
type asked struct {
	row  transition
	coc  *cocoon.FSM        // of its own, since it can be put back to its beginning only
	at   migration.Standing // where the row begins
	full migration.Step     // with the evidence that the row asks for
	none migration.Step     // with none of it
}

func transitionJobs() []job {
	var (
		t     = newTable()
		bare  = newBareMachine(t)
		may   = newBareMay(t)
		rows  = t.guarded()
		shown = &evidence{}

		one    = newStateless(t, shown, false, false)
		each   = newStateless(t, shown, true, false)
		told   = newStateless(t, shown, true, true)
		loop   = newLooplab(t, shown, false)
		tells  = newLooplab(t, shown, true)
		coc    = newCocoon(t, 0, shown)
		cocs   []*cocoon.FSM // one for each row, beginning where the row begins
		troops = newTrooper(t, migration.GoDecided)

		list [inputs]asked // the rows, over and over
		walk []migration.Step
	)
	for _, r := range rows {
		cocs = append(cocs, newCocoon(t, r.from, shown))
	}
	for i := range list {
		r := rows[i%len(rows)]
		list[i] = asked{
			row: r, coc: cocs[i%len(rows)],
			at: t.standings[r.from], full: step(r.event), none: migration.Step{On: entryDay, Event: r.event},
		}
	}
	for _, e := range happy {
		walk = append(walk, step(e))
	}

	return []job{
		{
			name: "guarded transition, evidence checked",
			per:  inputs,
			check: func() error {
				for i, r := range rows {
					shown.facts = r.shown
					ours, refusal := migration.Next(list[i].at, list[i].full)
					to, _, ok := bare.next(r.from, r.event, r.shown)
					one.state = r.from
					firedOne := one.fire(r.event)
					loop.SetState(stateNames[r.from])
					firedLoop := loop.fire(r.event)
					cocs[i].Reset()
					firedCoc := cocs[i].Event(cocoon.Event(r.event))
					in := fmt.Sprint(r.from, " ", r.event)
					if err := firstError(
						equal("ours", in, refusal, 0),
						equal("floor", in, ours.State(), to), equal("floor", in, true, ok),
						equal("stateless", in, nil, firedOne), equal("stateless", in, ours.State(), one.state),
						equal("looplab", in, nil, firedLoop), equal("looplab", in, stateNames[ours.State()], loop.Current()),
						equal("cocoonspace", in, true, firedCoc), equal("cocoonspace", in, cocoon.State(ours.State()), cocs[i].Current()),
						equal("statetrooper", in, true, newTrooper(t, r.from).CanTransition(r.to)),
					); err != nil {
						return err
					}
				}
				return nil
			},
			floor: func(n int) {
				for range n {
					for i := range inputs {
						a := &list[i]
						sinkState, _, sinkYes = bare.next(a.row.from, a.full.Event, a.full.Facts)
					}
				}
			},
			ours: func(n int) {
				for range n {
					for i := range inputs {
						a := &list[i]
						sinkStanding, sinkRefusal = migration.Next(a.at, a.full)
					}
				}
			},
			peers: []peer{
				{name: "qmuntal/stateless", least: 40, run: func(n int) {
					for range n {
						for i := range inputs {
							a := &list[i]
							one.state, shown.facts = a.row.from, a.row.shown
							sinkErr = one.fire(a.row.event)
						}
					}
				}},
				{name: "looplab/fsm", least: 100, run: func(n int) {
					for range n {
						for i := range inputs {
							a := &list[i]
							loop.SetState(stateNames[a.row.from])
							shown.facts = a.row.shown
							sinkErr = loop.fire(a.row.event)
						}
					}
				}},
				{name: "cocoonspace/fsm", least: 12, run: func(n int) {
					for range n {
						for i := range inputs {
							a := &list[i]
							a.coc.Reset()
							shown.facts = a.row.shown
							sinkYes = a.coc.Event(cocoon.Event(a.row.event))
						}
					}
				}},
				// It has no guards: two transitions to and fro between two states.
				{name: "statetrooper, without evidence", run: func(n int) {
					for range n {
						for i := range inputs {
							sinkState, sinkErr = troops.Transition(migration.PreTestsPassed-migration.State(i&1), nil)
						}
					}
				}},
			},
		},
		{
			name: "refusal that names all missing evidence",
			per:  inputs,
			check: func() error {
				for i, r := range rows {
					shown.facts = 0
					_, refusal := migration.Next(list[i].at, list[i].none)
					_, lacks, ok := bare.next(r.from, r.event, 0)
					each.state = r.from
					var guards unmet
					refusedOne := errors.As(each.fire(r.event), &guards)
					loop.SetState(stateNames[r.from])
					told.state = r.from
					tells.SetState(stateNames[r.from])
					words := told.fire(r.event).Error() + tells.fire(r.event).Error()
					for f := range r.shown.All() {
						if !strings.Contains(words, f.String()) || !strings.Contains(words, guardName(f)) {
							return fmt.Errorf("%v %v: %q does not name %v", r.from, r.event, words, f)
						}
					}
					var canceled looplab.CanceledError
					refusedLoop := errors.As(loop.fire(r.event), &canceled)
					in, ours := fmt.Sprint(r.from, " ", r.event), refusalCodes(refusal)
					if err := firstError(
						equal("ours", in, ours != "", true),
						equal("floor", in, false, ok), equal("floor", in, ours, factCodes(r.event, lacks)),
						equal("stateless", in, true, refusedOne), equal("stateless", in, ours, factCodes(r.event, guards.facts())),
						equal("looplab", in, true, refusedLoop), equal("looplab", in, ours, factCodes(r.event, migration.Facts(canceled.Err.(missing)))),
					); err != nil {
						return err
					}
				}
				return nil
			},
			floor: func(n int) {
				for range n {
					for i := range inputs {
						a := &list[i]
						_, sinkFacts, sinkYes = bare.next(a.row.from, a.none.Event, a.none.Facts)
					}
				}
			},
			ours: func(n int) {
				for range n {
					for i := range inputs {
						a := &list[i]
						sinkStanding, sinkRefusal = migration.Next(a.at, a.none)
					}
				}
			},
			peers: []peer{
				{name: "looplab/fsm, in words", least: 90, run: func(n int) {
					shown.facts = 0
					for range n {
						for i := range inputs {
							a := &list[i]
							tells.SetState(stateNames[a.row.from])
							sinkErr = tells.fire(a.row.event)
						}
					}
				}},
				{name: "qmuntal/stateless, in words", least: 120, run: func(n int) {
					shown.facts = 0
					for range n {
						for i := range inputs {
							a := &list[i]
							told.state = a.row.from
							sinkErr = told.fire(a.row.event)
						}
					}
				}},
				// With an error of one's own that makes its words when it is asked for them, as ours does.
				{name: "looplab/fsm, words on demand", run: func(n int) {
					shown.facts = 0
					for range n {
						for i := range inputs {
							a := &list[i]
							loop.SetState(stateNames[a.row.from])
							sinkErr = loop.fire(a.row.event)
						}
					}
				}},
				{name: "qmuntal/stateless, words on demand", run: func(n int) {
					shown.facts = 0
					for range n {
						for i := range inputs {
							a := &list[i]
							each.state = a.row.from
							sinkErr = each.fire(a.row.event)
						}
					}
				}},
			},
		},
		{
			name: "what may happen next",
			per:  inputs,
			check: func() error {
				shown.facts = 1<<(migration.FactCount+1) - 2
				for s := range migration.States() {
					ours := fmt.Sprint(slices.Collect(migration.Permitted(t.standings[s]).All()))
					one.state = s
					loop.SetState(stateNames[s])
					if err := firstError(
						equal("stateless", s, ours, events(must(one.PermittedTriggers(one.args...)))),
						equal("looplab", s, ours, words2events(loop.AvailableTransitions())),
						equal("floor", s, ours, fmt.Sprint(slices.Collect(may[s].All()))),
					); err != nil {
						return err
					}
				}
				return nil
			},
			floor: func(n int) {
				for range n {
					for i := range inputs {
						sinkEvents = may[list[i].row.from&31]
					}
				}
			},
			ours: func(n int) {
				for range n {
					for i := range inputs {
						sinkEvents = migration.Permitted(list[i].at)
					}
				}
			},
			peers: []peer{
				{name: "qmuntal/stateless", least: 40, run: func(n int) {
					shown.facts = 1<<(migration.FactCount+1) - 2
					for range n {
						for i := range inputs {
							one.state = list[i].row.from
							sinkTriggers, sinkErr = one.PermittedTriggers(one.args...)
						}
					}
				}},
				{name: "looplab/fsm", least: 40, run: func(n int) {
					for range n {
						for i := range inputs {
							loop.SetState(stateNames[list[i].row.from])
							sinkNames = loop.AvailableTransitions()
						}
					}
				}},
			},
		},
		{
			name: "twelve-step migration, no journal kept",
			check: func() error {
				s, n, refusal := migration.Replay(begin(), walk)
				bareEnd := bare.walk(walk)
				one.state = 0
				loop.SetState(stateNames[0])
				coc.Reset()
				var errs []error
				for _, w := range walk {
					shown.facts = w.Facts
					errs = append(errs, one.fire(w.Event), loop.fire(w.Event),
						equal("cocoonspace", w.Event, true, coc.Event(cocoon.Event(w.Event))))
				}
				return firstError(
					equal("ours", "steps", n, len(happy)), equal("ours", "refusal", refusal, 0), equal("ours", "end", s.State(), migration.Complete),
					errors.Join(errs...),
					equal("floor", "end", s.State(), bareEnd), equal("stateless", "end", s.State(), one.state),
					equal("looplab", "end", stateNames[s.State()], loop.Current()), equal("cocoonspace", "end", cocoon.State(s.State()), coc.Current()),
				)
			},
			floor: func(n int) {
				for range n {
					sinkState = bare.walk(walk)
				}
			},
			ours: func(n int) {
				s := begin()
				for range n {
					sinkStanding, sinkCount, sinkRefusal = migration.Replay(s, walk)
				}
			},
			peers: []peer{
				{name: "cocoonspace/fsm", least: 8, run: func(n int) {
					for range n {
						coc.Reset()
						for k := range walk {
							shown.facts = walk[k].Facts
							sinkYes = coc.Event(cocoon.Event(walk[k].Event))
						}
					}
				}},
				{name: "qmuntal/stateless", least: 50, run: func(n int) {
					for range n {
						one.state = 0
						for k := range walk {
							shown.facts = walk[k].Facts
							sinkErr = one.fire(walk[k].Event)
						}
					}
				}},
				{name: "looplab/fsm", least: 120, run: func(n int) {
					for range n {
						loop.SetState(stateNames[0])
						for k := range walk {
							shown.facts = walk[k].Facts
							sinkErr = loop.fire(walk[k].Event)
						}
					}
				}},
			},
		},
	}
}

// A bareMay has the events that have a row in each state.
type bareMay [32]migration.Events

func newBareMay(t *table) *bareMay {
	var may bareMay
	for _, r := range t.rows {
		may[r.from] |= 1 << r.event
	}
	return &may
}

// walk returns the state after the steps, or where one of them is refused.
func (m *bareMachine) walk(steps []migration.Step) (s migration.State) {
	for i := range steps {
		to, _, ok := m.next(s, steps[i].Event, steps[i].Facts)
		if !ok {
			return s
		}
		s = to
	}
	return s
}

// guardName returns the name of the guard of f.
func guardName(f migration.Fact) string {
	for name, fact := range guardNames {
		if fact == f {
			return name
		}
	}
	return "no guard"
}

// facts returns the facts whose guards did not hold.
func (u unmet) facts() (f migration.Facts) {
	for _, name := range u {
		f |= migration.FactsOf(guardNames[name])
	}
	return f
}

// factCodes returns the codes that a refusal of e has for what it does not show.
func factCodes(e migration.Event, f migration.Facts) string {
	var codes []string
	for f := range f.All() {
		code := f.Code()
		if e == migration.SignOffCommissioning && f == migration.CustomerSigned {
			code = migration.CodeSignOffMissing
		}
		codes = append(codes, string(code))
	}
	return sorted(codes)
}

func refusalCodes(r migration.Refusal) string {
	var codes []string
	for r := range r.All() {
		codes = append(codes, string(r.Code()))
	}
	return sorted(codes)
}

// events returns triggers in the order of our events.
func events(triggers []stateless.Trigger) string {
	var list []migration.Event
	for _, t := range triggers {
		list = append(list, t.(migration.Event))
	}
	slices.Sort(list)
	return fmt.Sprint(list)
}

func words2events(words []string) string {
	var list []migration.Event
	for _, w := range words {
		list = append(list, must(migration.ParseEvent(w)))
	}
	slices.Sort(list)
	return fmt.Sprint(list)
}

// sorted returns reasons in one order, so that sets can be compared.
func sorted(reasons []string) string {
	reasons = slices.DeleteFunc(reasons, func(r string) bool { return r == "" })
	slices.Sort(reasons)
	return strings.Join(reasons, "; ")
}
