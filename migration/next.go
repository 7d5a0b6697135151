package migration

import (
	"math"
	"math/bits"

	"github.com/hscn-go/hscn/calendar"
)

// A Step is what the machine reads of an entry: the event, its day and the facts it shows.
type Step struct {
	On    calendar.Date
	Event Event
	Test  uint8 // for PassOwnTest and FailOwnTest: which of the site's own tests, from 1
	Facts Facts
}

// Next returns where a site stands after the step, or the site unchanged and every reason why the
// step may not follow. It allocates nothing.
//
// A step is accepted where the table has a row for its event in the site's state, everything that
// the event asks to be past is past, it shows every fact that the event asks for and none that
// belongs elsewhere, and its day is not before that of the last entry.
func Next(s Standing, step Step) (Standing, Refusal) {
	if step.Event <= Withdraw && !step.On.Before(s.on) && !step.On.IsZero() {
		a, differs := s.arc(step.Event, step.Facts)
		if differs == 0 { // all that the row asks for is there, and nothing besides
			return s.to(a.to(), step.On, step.Facts), 0
		}
		if differs&^(arcEffect|uint32(flagOwnTests)) == 0 { // the same, of a row with an effect
			return s.effect(step)
		}
		if differs&^(uint32(a)&arcShown|arcEffect) == 0 && step.Event != SignOffCommissioning { // facts alone are missing
			signed := Facts(s.w>>contractShift) & contract
			if unshown := Facts(differs>>arcFacts) &^ signed; unshown != 0 {
				return s, Refusal(unshown) << factBase
			}
		}
	}
	return s.consider(step)
}

// lifted returns the reasons that the profile lifts.
func (s Standing) lifted() Refusal { return Refusal(s.w>>atFlags) & Refusal(liftable) }

// to returns the standing after an accepted step into a state, but for the effect of its row.
func (s Standing) to(state State, on calendar.Date, facts Facts) Standing {
	return Standing{s.w&^0xFF | uint64(facts&contract)<<contractShift | uint64(state), s.reschedules, on}
}

// consider is [Next] by the table itself, without the short way by its arcs.
func (s Standing) consider(step Step) (Standing, Refusal) {
	now, want := &machine[s.w&31], &demand[step.Event&31]
	row := &now.rows[step.Event&31]
	signed := Facts(s.w>>contractShift) & contract
	missing := want.past&^(now.is|s.lifted()) | Refusal(want.shown&^(step.Facts|signed))<<factBase
	if row.rule == 0 || step.Facts&^(want.shown|want.takes) != 0 || step.On.IsZero() || step.On.Before(s.on) || step.Event > Withdraw || missing != 0 {
		return s, s.refuse(step, missing)
	}
	return s.effect(step)
}

// effect returns the standing after a step for which everything that is asked for is there.
func (s Standing) effect(step Step) (Standing, Refusal) {
	row := &machine[s.w&31].rows[step.Event&31]
	next, instead := s.to(row.to, step.On, step.Facts), false
	f := flags(s.at(atFlags))
	switch row.effect {
	case ifUnsigned:
		instead = f&(1<<signOffMissing) != 0
	case ifNoGo:
		instead = f&(1<<goNotDecided) != 0
	case openTests:
		if f&flagOwnTests != 0 {
			next.w |= uint64(s.at(atRequired)) << atOpen
		}
		instead = f&flagNoTests == 0
	case passTest:
		bit, ok := s.test(step)
		if !ok {
			return s, 1 << noSuchTest
		}
		next.w &^= bit
		instead = next.at(atOpen) != 0
	case failTest:
		bit, ok := s.test(step)
		if !ok {
			return s, 1 << noSuchTest
		}
		next.w |= bit
	case newAttempt:
		if s.reschedules == math.MaxUint32 {
			return s, 1 << attemptLimit
		}
		next.reschedules++
		next.w &^= 0xFF << atOpen
	case ifNoOrders:
		instead = f&flagNoOrders != 0
	case askCease:
		if s.OrdersToRequest() > 0 {
			next.w += 1 << atRequested
		} else if s.at(atOrders) == 0 {
			return s, 1 << ordersNotStated
		} else {
			return s, 1 << ceaseAlreadyRequested
		}
	case countCease:
		if s.at(atCeased) == s.at(atRequested) {
			return s, 1 << ceaseNotRequested
		}
		next.w += 1 << atCeased
		instead = next.OrdersRunning() != 0
	}
	if instead {
		next.w = next.w&^0xFF | uint64(row.alt)
	}
	return next, 0
}

// test returns the bit, within the word of a standing, of the test that the step is about. It is asked
// of sites with tests of their own: of others the state alone says what is open, and their arcs decide.
func (s Standing) test(step Step) (uint64, bool) {
	n := uint8(0)
	if step.Event == PassOwnTest || step.Event == FailOwnTest {
		if n = step.Test; n == 0 || s.at(atRequired)>>n&1 == 0 {
			return 0, false
		}
	}
	return 1 << (atOpen + n), true
}

// refuse returns every reason why the step may not follow, given what of its demands is not past or
// not shown.
func (s Standing) refuse(step Step, missing Refusal) Refusal {
	e := step.Event
	if e == 0 || e > Withdraw {
		return 1 << unknownEvent
	}
	now, want := &machine[s.w&31], &demand[e&31]
	if step.Facts&^(want.shown|want.takes) != 0 {
		missing |= 1 << misplacedFact
	}
	if step.On.IsZero() {
		missing |= 1 << noDay
	} else if step.On.Before(s.on) {
		missing |= 1 << dayGoesBack
	}
	if missing&(1<<orderNotConfirmed) != 0 && eventPhase[e] == Implementation || missing&(1<<implementationIncomplete) != 0 && eventPhase[e] == Migration {
		missing |= 1 << phaseOrder
	}
	if now.rows[e].rule == 0 {
		missing |= s.turn(e, missing)
	}
	switch e {
	case ConfirmOrder:
		if missing&(1<<dueDiligenceNotStarted) != 0 { // whatever the entry says, what has not begun is not complete
			missing |= 1 << dueDiligenceIncomplete
		}
	case SignOffCommissioning:
		if missing&(1<<signatoryNotCustomer) != 0 { // the customer's own sign-off is what is asked for
			missing ^= 1<<signatoryNotCustomer | 1<<signOffMissing
		}
	case SignOff:
		if missing&(1<<testsOutstanding) != 0 {
			missing |= s.outstanding()
		}
	}
	return missing
}

// turn returns the reason that lies in the state, for an event that has no row in it.
func (s Standing) turn(e Event, missing Refusal) Refusal {
	state := s.State()
	if e == DecideRollBack && state == RetestDue {
		return 1 << rollBackUnspecified
	}
	if e == DecideNoGo && (state == GoDecided || state == PreTestsPassed) {
		return 1 << goAlreadyDecided
	}
	turn := machine[s.w&31].turn
	if turn == 1<<outOfTurn && missing&^mistakes != 0 {
		return 0 // what is missing says more
	}
	return turn
}

// outstanding says which tests beyond the post-migration tests are still to pass.
func (s Standing) outstanding() Refusal { return s.key().outstanding() }

// Permitted returns the events that may happen next, given the facts that they ask for. It
// allocates nothing.
func Permitted(s Standing) Events {
	now := &machine[s.w&31]
	f := flags(s.at(atFlags))
	may := now.may
	if f&(1<<profileNotStated) == 0 {
		may &^= needProfile
	}
	if now.counts || f&(1<<goNotDecided|1<<preTestsNotPassed) != 0 || s.reschedules == math.MaxUint32 {
		return s.permitted(may)
	}
	return may
}

// needProfile are the events whose demands include that the profile is stated.
const needProfile Events = 1<<DecideGo | 1<<DecideNoGo | 1<<PassPreTests | 1<<FailPreTests | 1<<ChangeNetwork

// permitted adjusts may for what hangs on the profile or on counts.
func (s Standing) permitted(may Events) Events {
	lifted := Refusal(s.at(atFlags)) & Refusal(liftable)
	switch s.State() {
	case Commissioned, GoDecided:
		now := &machine[s.w&31]
		for e := PassPreTests; e <= ChangeNetwork; e++ {
			if now.rows[e].rule != 0 && demand[e].past&^(now.is|lifted) == 0 {
				may |= 1 << e
			}
		}
	case RolledBack:
		if s.reschedules == math.MaxUint32 {
			may &^= 1 << Reschedule
		}
	case TestsOutstanding, RetestDue, AwaitingSignOff:
		if s.at(atRequired)>>1 != 0 {
			may |= 1<<PassOwnTest | 1<<FailOwnTest
		}
	case Stable, CeaseRequested:
		if s.OrdersToRequest() > 0 {
			may |= 1 << RequestCease
		}
		if s.at(atCeased) < s.at(atRequested) {
			may |= 1 << ConfirmCeased
		}
	}
	return may
}

// Missing returns everything that a site still lacks before it is complete: the reasons why the
// customer could not sign off today. It is empty for a site that is complete, or withdrawn.
func (s Standing) Missing() Refusal { return s.key().missing() }

// A key is all of a standing that decides what it lacks: its state, what its profile lifts, and
// which tests are outstanding. Sites with one key lack the same.
type key uint16

const (
	keyLifted     = 5 // 4 bits: the liftable flags
	keyRegression = 9 // regression tests are to pass
	keyUnstated   = 10
	keyOwn        = 11 // tests of the customer's own are to pass
	keyBits       = 12
)

func (s Standing) key() key {
	open := s.at(atRequired)
	if st := s.State(); st == TestsOutstanding || st == RetestDue {
		open = s.open()
	}
	k := key(s.w&31) | key(s.w>>atFlags&uint64(liftable))<<keyLifted | key(open&1)<<keyRegression
	if s.at(atStated) == 0 {
		k |= 1 << keyUnstated
	}
	if open>>1 != 0 {
		k |= 1 << keyOwn
	}
	return k
}

func (k key) outstanding() Refusal {
	var out Refusal
	if k>>keyRegression&1 != 0 {
		out = 1 << regressionOutstanding
		if k>>keyUnstated&1 != 0 {
			out = 1 << regressionNotStated
		}
	}
	return out | Refusal(k>>keyOwn&1)<<ownTestsOutstanding
}

func (k key) missing() Refusal {
	state := State(k & 31)
	now, signOff := &machine[state], &demand[SignOff]
	if state.IsComplete() || state == Withdrawn {
		return 0
	}
	if state == AwaitingSignOff {
		return Refusal(signOff.shown) << factBase
	}
	missing := signOff.past&^(now.is|Refusal(k>>keyLifted)&Refusal(liftable)) | k.outstanding()
	if now.turn != 1<<outOfTurn {
		missing |= now.turn
	}
	return missing
}

// Why returns why the event e may not happen next, whatever facts its entry may show. It is empty
// where [Permitted] has e.
func (s Standing) Why(e Event) Refusal {
	step := Step{On: s.on, Event: e, Facts: e.Takes(), Test: uint8(bits.TrailingZeros8(s.at(atRequired) &^ 1))}
	if s.on.IsZero() {
		step.On = calendar.MinDate()
	}
	_, refusal := Next(s, step)
	return refusal
}

// Replay returns where a site stands after as many of the steps as may follow one another from s,
// their number, and why the one after them may not; no reason where all of them may.
func Replay(s Standing, steps []Step) (Standing, int, Refusal) {
	for i := range steps {
		if to, ok := s.leads(&steps[i]); ok {
			s = s.to(to, steps[i].On, steps[i].Facts)
			continue
		}
		next, refusal := Next(s, steps[i])
		if refusal != 0 {
			return s, i, refusal
		}
		s = next
	}
	return s, len(steps), 0
}

// A Move is one step of one of many sites, which are numbered from 0.
type Move struct {
	Site uint32
	Step
}

// ReplayAll takes the moves in order, each with its own site's standing in sites. It stops at the
// first that may not follow, or whose site is not there, and returns its place and why; the standings
// are then those of the moves before it. Moves of different sites never affect one another.
func ReplayAll(sites []Standing, moves []Move) (int, Refusal) {
	for done := 0; done < len(moves); done += some {
		chunk := moves[done:min(done+some, len(moves))]
		touch(sites, chunk)
		for i := range chunk {
			m := &chunk[i]
			if int(m.Site) >= len(sites) {
				return done + i, 1 << noSuchSite
			}
			s := &sites[m.Site]
			if to, ok := s.leads(&m.Step); ok {
				*s = s.to(to, m.On, m.Facts)
				continue
			}
			next, refusal := Next(*s, m.Step)
			if refusal != 0 {
				return done + i, refusal
			}
			*s = next
		}
	}
	return len(moves), 0
}

// some is how many moves are looked at together, so that one waits for memory while another does not.
const some = 64

// touch reads the standings that the moves are about, none of which waits for another.
//
//go:noinline
func touch(sites []Standing, moves []Move) (all uint64) {
	for i := range moves {
		if k := moves[i].Site; int(k) < len(sites) {
			all |= sites[k].w
		}
	}
	return all
}
