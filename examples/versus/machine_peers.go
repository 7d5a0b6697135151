package main

import (
	"context"
	"errors"

	cocoon "github.com/cocoonspace/fsm"
	"github.com/hishamk/statetrooper"
	"github.com/hscn-go/hscn/migration"
	looplab "github.com/looplab/fsm"
	"github.com/qmuntal/stateless"
)

// Evidence is what an entry shows, passed by pointer, so that passing it as any allocates nothing.
type evidence struct{ facts migration.Facts }

// A missing says what an entry does not show. Its text is made when it is asked for, as ours is.
type missing migration.Facts

// Error names what is missing.
func (m missing) Error() string {
	var b []byte
	for f := range migration.Facts(m).All() {
		b = append(append(b, f.String()...), ' ')
	}
	return string(b)
}

// A statelessMachine keeps its state outside, as its documentation shows, and fires at once.
type statelessMachine struct {
	*stateless.StateMachine
	state migration.State
	args  []any // the evidence of the entry at hand
}

// unmet are the guards that did not hold, by name.
type unmet []string

func (u unmet) Error() string { return "not shown" }

// newStateless gives each row one guard for all its evidence, or one for each fact where a refusal has
// to name them. Where its refusals are told the machine says in words what an unhandled trigger means,
// as it does unless it is given a function of one's own.
func newStateless(t *table, shown *evidence, byFact, told bool) *statelessMachine {
	m := &statelessMachine{args: []any{shown}}
	m.StateMachine = stateless.NewStateMachineWithExternalStorage(
		func(context.Context) (stateless.State, error) { return m.state, nil },
		func(_ context.Context, s stateless.State) error { m.state = s.(migration.State); return nil },
		stateless.FiringImmediate)
	if !told {
		m.OnUnhandledTrigger(func(_ context.Context, _ stateless.State, _ stateless.Trigger, guards []string) error {
			return unmet(guards)
		})
	}
	for _, r := range t.rows {
		var guards []stateless.GuardFunc
		switch {
		case r.shown == 0:
		case byFact:
			for f := range r.shown.All() {
				guards = append(guards, factGuards[f])
			}
		default:
			guards = append(guards, func(_ context.Context, args ...any) bool {
				return r.shown&^args[0].(*evidence).facts == 0
			})
		}
		if r.from == r.to {
			m.Configure(r.from).PermitReentry(r.event, guards...)
		} else {
			m.Configure(r.from).Permit(r.event, r.to, guards...)
		}
	}
	return m
}

func (m *statelessMachine) fire(e migration.Event) error {
	return m.FireCtx(context.Background(), e, m.args...)
}

// factGuards are functions with names, since a refusal calls a guard by the name of its function.
var factGuards = [...]stateless.GuardFunc{
	migration.DueDiligenceComplete: dueDiligenceComplete, migration.ContractSigned: contractSigned,
	migration.ServiceLive: serviceLive, migration.PartiesReady: partiesReady, migration.ChangeComplete: changeComplete,
	migration.ApplicationsReachable: applicationsReachable, migration.InfrastructureUnaffected: infrastructureUnaffected,
	migration.ApplicationsUnaffected: applicationsUnaffected, migration.ConfirmationAdvised: confirmationAdvised,
	migration.PremisesKnown: premisesKnown, migration.SignatoryNamed: signatoryNamed, migration.CustomerSigned: customerSigned,
	migration.StakeholdersPresent: stakeholdersPresent, migration.QuoteInHand: quoteInHand,
}

// guardNames are the names of the functions.
var guardNames = map[string]migration.Fact{
	"dueDiligenceComplete": migration.DueDiligenceComplete, "contractSigned": migration.ContractSigned,
	"serviceLive": migration.ServiceLive, "partiesReady": migration.PartiesReady, "changeComplete": migration.ChangeComplete,
	"applicationsReachable": migration.ApplicationsReachable, "infrastructureUnaffected": migration.InfrastructureUnaffected,
	"applicationsUnaffected": migration.ApplicationsUnaffected, "confirmationAdvised": migration.ConfirmationAdvised,
	"premisesKnown": migration.PremisesKnown, "signatoryNamed": migration.SignatoryNamed, "customerSigned": migration.CustomerSigned,
	"stakeholdersPresent": migration.StakeholdersPresent, "quoteInHand": migration.QuoteInHand,
}

func shows(f migration.Fact, args []any) bool { return args[0].(*evidence).facts.Has(f) }

func dueDiligenceComplete(_ context.Context, args ...any) bool {
	return shows(migration.DueDiligenceComplete, args)
}
func contractSigned(_ context.Context, args ...any) bool {
	return shows(migration.ContractSigned, args)
}
func serviceLive(_ context.Context, args ...any) bool  { return shows(migration.ServiceLive, args) }
func partiesReady(_ context.Context, args ...any) bool { return shows(migration.PartiesReady, args) }
func changeComplete(_ context.Context, args ...any) bool {
	return shows(migration.ChangeComplete, args)
}
func applicationsReachable(_ context.Context, args ...any) bool {
	return shows(migration.ApplicationsReachable, args)
}
func infrastructureUnaffected(_ context.Context, args ...any) bool {
	return shows(migration.InfrastructureUnaffected, args)
}
func applicationsUnaffected(_ context.Context, args ...any) bool {
	return shows(migration.ApplicationsUnaffected, args)
}
func confirmationAdvised(_ context.Context, args ...any) bool {
	return shows(migration.ConfirmationAdvised, args)
}
func premisesKnown(_ context.Context, args ...any) bool { return shows(migration.PremisesKnown, args) }
func signatoryNamed(_ context.Context, args ...any) bool {
	return shows(migration.SignatoryNamed, args)
}
func customerSigned(_ context.Context, args ...any) bool {
	return shows(migration.CustomerSigned, args)
}
func stakeholdersPresent(_ context.Context, args ...any) bool {
	return shows(migration.StakeholdersPresent, args)
}
func quoteInHand(_ context.Context, args ...any) bool { return shows(migration.QuoteInHand, args) }

// A looplabMachine knows states and events by their words.
type looplabMachine struct {
	*looplab.FSM
	args []any
}

// The words of the states and events, made once; a machine of looplab needs one for the beginning.
var (
	stateNames [migration.StateCount + 1]string
	eventNames [migration.EventCount + 1]string
)

// newLooplab returns a machine whose refusals say in words what is missing where they are told, and
// otherwise only when asked.
func newLooplab(t *table, shown *evidence, told bool) *looplabMachine {
	stateNames[0] = "none"
	for s := range migration.States() {
		stateNames[s] = s.String()
	}
	var (
		events    looplab.Events
		callbacks = looplab.Callbacks{}
	)
	for e := range migration.AllEvents() {
		eventNames[e] = e.String()
		if want := e.Shows(); want != 0 {
			callbacks["before_"+e.String()] = func(_ context.Context, event *looplab.Event) {
				if lacks := missing(want &^ event.Args[0].(*evidence).facts); lacks != 0 && told {
					event.Cancel(errors.New("not shown: " + lacks.Error()))
				} else if lacks != 0 {
					event.Cancel(lacks)
				}
			}
		}
	}
	for _, r := range t.rows {
		events = append(events, looplab.EventDesc{Name: eventNames[r.event], Src: []string{stateNames[r.from]}, Dst: stateNames[r.to]})
	}
	return &looplabMachine{looplab.NewFSM(stateNames[0], events, callbacks), []any{shown}}
}

func (m *looplabMachine) fire(e migration.Event) error {
	return m.Event(context.Background(), eventNames[e], m.args...)
}

// newCocoon returns a machine that begins in the state given and comes back to it by Reset. Its guards
// see the evidence through shown.
func newCocoon(t *table, initial migration.State, shown *evidence) *cocoon.FSM {
	m := cocoon.New(cocoon.State(initial))
	for _, r := range t.rows {
		options := []cocoon.Option{cocoon.On(cocoon.Event(r.event)), cocoon.Src(cocoon.State(r.from))}
		if r.shown != 0 {
			options = append(options, cocoon.Check(func() bool { return r.shown&^shown.facts == 0 }))
		}
		m.Transition(append(options, cocoon.Dst(cocoon.State(r.to)))...)
	}
	return m
}

// newTrooper returns a machine that has neither events nor guards, and keeps no history here.
func newTrooper(t *table, initial migration.State) *statetrooper.FSM[migration.State] {
	m := statetrooper.NewFSM(initial, 0)
	for _, r := range t.rows {
		m.AddRule(r.from, r.to)
	}
	return m
}
