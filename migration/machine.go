package migration

import (
	"iter"

	"github.com/hscn-go/hscn"
)

// A situation is what one state means: its phase, what is past in it, and the rows that lead on.
type situation struct {
	rows   [32]row // by event; a row without a rule is none
	phase  Phase
	is     Refusal // the reasons that this state shows to be past
	turn   Refusal // the reason that refuses whatever has no row here
	may    Events  // the events with a row whose guards do not hang on the profile or on counts
	counts bool    // some row hangs on counts
}

// A row is one transition. Where it has an effect, the effect chooses between to and alt.
type row struct {
	to, alt State
	effect  effect
	only    flags // what the profile has to lift, of what the event asks to be past
	rule    hscn.ID
	_       uint16 // 8 bytes a row, which a processor finds without arithmetic
}

// The profiles that a row is for. A row that names none is for every profile.
const (
	anyStated  flags = 1 << profileNotStated
	noDecision       = anyStated | 1<<goNotDecided
	noPreTests flags = 1 << preTestsNotPassed
	neither          = noDecision | noPreTests
)

var onlyWords = [16]string{
	noDecision: "the profile has no first decision", noPreTests: "the profile has no pre-migration tests", neither: "the profile has neither decision nor tests before",
}

// effect is what a transition does besides changing the state. The zero value is nothing.
type effect uint8

const (
	_          effect = iota
	ifUnsigned        // alt where the profile needs no commissioning sign-off
	ifNoGo            // alt where the profile has no first decision
	openTests         // all that the profile requires become due; alt while any is
	passTest          // one test is passed; alt while others are due
	failTest          // one test is due again
	newAttempt        // attempt + 1, test results cleared
	ifNoOrders        // alt where no order continues
	askCease          // one more order is to be ceased
	countCease        // one more order has ceased; alt while others run
)

// What is past in a state, added up along the happy path.
const (
	isOrdered      Refusal = 1 << noOrder
	isInDiligence          = isOrdered | 1<<dueDiligenceNotStarted
	isConfirmed            = isInDiligence | 1<<orderNotConfirmed
	isDelivered            = isConfirmed | 1<<circuitNotDelivered
	isTested               = isDelivered | 1<<commissioningTestsNotPassed
	isCommissioned         = isTested | 1<<implementationIncomplete | 1<<notCommissioned | 1<<signOffMissing
	isGo                   = isCommissioned | stated | 1<<goNotDecided
	isPreTested            = isGo | 1<<preTestsNotPassed
	isCutOver              = isPreTested | 1<<notCutOver | 1<<regressionBeforeChange
	isPostTested           = isCutOver | 1<<postTestsNotPassed
	isAllTested            = isPostTested | 1<<testsOutstanding
	isComplete             = isAllTested | 1<<notComplete
	isStable               = isComplete | 1<<notStable
	isCeasing              = isStable | 1<<ceaseNotRequested
)

// machine is the table of transitions, state by state in the order of the page. RecordActivity
// stands for the activities that the page does not list: it is a summary (S5-02). Withdraw is the
// customer's, wherever the page does not fix what comes next; after cut-over it says nothing of it
// either.
var machine = [32]situation{
	0: {
		may: 1 << ReceiveOrder, turn: 1 << noOrder,
		rows: [32]row{
			ReceiveOrder: {to: OrderReceived, rule: hscn.S511},
		},
	},

	// Call-off: due diligence, order placement, contract signature.

	OrderReceived: {
		phase: CallOff, is: isOrdered, turn: 1 << outOfTurn,
		may: 1<<StartDueDiligence | 1<<RecordActivity | 1<<Withdraw,
		rows: [32]row{
			StartDueDiligence: {to: InDueDiligence, rule: hscn.S511},
			RecordActivity:    {to: OrderReceived, rule: hscn.S502},
			Withdraw:          {to: Withdrawn, rule: hscn.S502},
		},
	},
	InDueDiligence: {
		phase: CallOff, is: isInDiligence, turn: 1 << outOfTurn,
		may: 1<<RequestInformation | 1<<SurveySite | 1<<ConfirmExisting | 1<<ConfirmOrder | 1<<RecordActivity | 1<<Withdraw,
		rows: [32]row{
			RequestInformation: {to: InDueDiligence, rule: hscn.S513},
			SurveySite:         {to: InDueDiligence, rule: hscn.S514},
			ConfirmExisting:    {to: InDueDiligence, rule: hscn.S515},
			ConfirmOrder:       {to: OrderConfirmed, rule: hscn.S516},
			RecordActivity:     {to: InDueDiligence, rule: hscn.S502},
			Withdraw:           {to: Withdrawn, rule: hscn.S502},
		},
	},
	OrderConfirmed: {
		phase: CallOff, is: isConfirmed, turn: 1 << outOfTurn,
		may: 1<<DeliverCircuit | 1<<RecordActivity | 1<<Withdraw,
		rows: [32]row{
			DeliverCircuit: {to: CircuitDelivered, rule: hscn.S526},
			RecordActivity: {to: OrderConfirmed, rule: hscn.S502},
			Withdraw:       {to: Withdrawn, rule: hscn.S502},
		},
	},

	// Implementation: delivery, testing and sign-off.

	CircuitDelivered: {
		phase: Implementation, is: isDelivered, turn: 1 << outOfTurn,
		may: 1<<PassCommissioningTests | 1<<FailCommissioningTests | 1<<RecordActivity | 1<<Withdraw,
		rows: [32]row{
			PassCommissioningTests: {to: CommissioningTested, alt: Commissioned, effect: ifUnsigned, rule: hscn.S527},
			FailCommissioningTests: {to: CircuitDelivered, rule: hscn.S527},
			RecordActivity:         {to: CircuitDelivered, rule: hscn.S502},
			Withdraw:               {to: Withdrawn, rule: hscn.S502},
		},
	},
	CommissioningTested: {
		phase: Implementation, is: isTested, turn: 1 << outOfTurn,
		may: 1<<SignOffCommissioning | 1<<PassCommissioningTests | 1<<FailCommissioningTests | 1<<RecordActivity | 1<<Withdraw,
		rows: [32]row{
			SignOffCommissioning:   {to: Commissioned, rule: hscn.S528},
			PassCommissioningTests: {to: CommissioningTested, rule: hscn.S527},
			FailCommissioningTests: {to: CircuitDelivered, rule: hscn.S527},
			RecordActivity:         {to: CommissioningTested, rule: hscn.S502},
			Withdraw:               {to: Withdrawn, rule: hscn.S502},
		},
	},

	// Migration: the seven activities. Rows with S5-32 are for profiles that leave activities out;
	// the guards keep every other profile from them.

	Commissioned: {
		phase: Implementation, is: isCommissioned, turn: 1 << outOfTurn,
		may: 1<<DecideGo | 1<<DecideNoGo | 1<<RecordActivity | 1<<Withdraw,
		rows: [32]row{
			DecideGo:       {to: GoDecided, only: anyStated, rule: hscn.S533},
			DecideNoGo:     {to: Commissioned, only: anyStated, rule: hscn.S533},
			PassPreTests:   {to: PreTestsPassed, only: noDecision, rule: hscn.S532},
			FailPreTests:   {to: Commissioned, only: noDecision, rule: hscn.S532},
			ChangeNetwork:  {to: CutOver, only: neither, rule: hscn.S532},
			RecordActivity: {to: Commissioned, rule: hscn.S502},
			Withdraw:       {to: Withdrawn, rule: hscn.S502},
		},
	},
	GoDecided: {
		phase: Migration, is: isGo, turn: 1 << outOfTurn,
		may: 1<<PassPreTests | 1<<FailPreTests | 1<<RecordActivity | 1<<Withdraw,
		rows: [32]row{
			PassPreTests:   {to: PreTestsPassed, rule: hscn.S536},
			FailPreTests:   {to: GoDecided, rule: hscn.S536},
			ChangeNetwork:  {to: CutOver, only: noPreTests, rule: hscn.S532},
			RecordActivity: {to: GoDecided, rule: hscn.S502},
			Withdraw:       {to: Withdrawn, rule: hscn.S502},
		},
	},
	PreTestsPassed: {
		phase: Migration, is: isPreTested, turn: 1 << outOfTurn,
		may: 1<<ChangeNetwork | 1<<PassPreTests | 1<<FailPreTests | 1<<RecordActivity | 1<<Withdraw,
		rows: [32]row{
			ChangeNetwork:  {to: CutOver, rule: hscn.S537},
			PassPreTests:   {to: PreTestsPassed, rule: hscn.S536},
			FailPreTests:   {to: GoDecided, alt: Commissioned, effect: ifNoGo, rule: hscn.S536},
			RecordActivity: {to: PreTestsPassed, rule: hscn.S502},
			Withdraw:       {to: Withdrawn, rule: hscn.S502},
		},
	},
	CutOver: {
		phase: Migration, is: isCutOver, turn: 1 << outOfTurn,
		may: 1<<PassPostTests | 1<<FindIssue | 1<<RecordActivity | 1<<Withdraw,
		rows: [32]row{
			PassPostTests:  {to: AwaitingSignOff, alt: TestsOutstanding, effect: openTests, rule: hscn.S538},
			FindIssue:      {to: IssueFound, rule: hscn.S540},
			RecordActivity: {to: CutOver, rule: hscn.S502},
			Withdraw:       {to: Withdrawn, rule: hscn.S502},
		},
	},
	IssueFound: {
		phase: Migration, is: isCutOver | 1<<noIssueFound, turn: 1 << decisionPending,
		may: 1<<DecideRollBack | 1<<DecideInvestigate | 1<<RecordActivity,
		rows: [32]row{
			DecideRollBack:    {to: RolledBack, rule: hscn.S542},
			DecideInvestigate: {to: Investigating, rule: hscn.S542},
			RecordActivity:    {to: IssueFound, rule: hscn.S502},
		},
	},
	Investigating: {
		phase: Migration, is: isCutOver, turn: 1 << retestRequired,
		may: 1<<PassPostTests | 1<<FindIssue | 1<<RecordActivity | 1<<Withdraw,
		rows: [32]row{
			PassPostTests:  {to: AwaitingSignOff, alt: TestsOutstanding, effect: openTests, rule: hscn.S548},
			FindIssue:      {to: IssueFound, rule: hscn.S540},
			RecordActivity: {to: Investigating, rule: hscn.S502},
			Withdraw:       {to: Withdrawn, rule: hscn.S502},
		},
	},
	RolledBack: {
		phase: Migration, is: isCommissioned | 1<<notRolledBack, turn: 1 << rescheduleRequired,
		may: 1<<Reschedule | 1<<RecordActivity,
		rows: [32]row{
			Reschedule:     {to: Commissioned, only: anyStated, effect: newAttempt, rule: hscn.S543},
			RecordActivity: {to: RolledBack, rule: hscn.S502},
		},
	},
	TestsOutstanding: {
		phase: Migration, is: isPostTested, turn: 1 << outOfTurn, counts: true,
		may: 1<<PassRegressionTests | 1<<FailRegressionTests | 1<<RecordActivity | 1<<Withdraw,
		rows: [32]row{
			PassRegressionTests: {to: AwaitingSignOff, alt: TestsOutstanding, effect: passTest, rule: hscn.S544},
			FailRegressionTests: {to: RetestDue, effect: failTest, rule: hscn.S544},
			PassOwnTest:         {to: AwaitingSignOff, alt: TestsOutstanding, effect: passTest, rule: hscn.S548},
			FailOwnTest:         {to: RetestDue, effect: failTest, rule: hscn.S548},
			RecordActivity:      {to: TestsOutstanding, rule: hscn.S502},
			Withdraw:            {to: Withdrawn, rule: hscn.S502},
		},
	},
	RetestDue: {
		phase: Migration, is: isPostTested, turn: 1 << outOfTurn, counts: true,
		may: 1<<PassRegressionTests | 1<<FailRegressionTests | 1<<RecordActivity | 1<<Withdraw,
		rows: [32]row{
			PassRegressionTests: {to: AwaitingSignOff, alt: RetestDue, effect: passTest, rule: hscn.S544},
			FailRegressionTests: {to: RetestDue, effect: failTest, rule: hscn.S544},
			PassOwnTest:         {to: AwaitingSignOff, alt: RetestDue, effect: passTest, rule: hscn.S548},
			FailOwnTest:         {to: RetestDue, effect: failTest, rule: hscn.S548},
			RecordActivity:      {to: RetestDue, rule: hscn.S502},
			Withdraw:            {to: Withdrawn, rule: hscn.S502},
		},
	},
	AwaitingSignOff: {
		phase: Migration, is: isAllTested, turn: 1 << outOfTurn, counts: true,
		may: 1<<SignOff | 1<<PassRegressionTests | 1<<FailRegressionTests | 1<<RecordActivity | 1<<Withdraw,
		rows: [32]row{
			SignOff:             {to: Complete, rule: hscn.S549},
			PassRegressionTests: {to: AwaitingSignOff, effect: passTest, rule: hscn.S544},
			FailRegressionTests: {to: RetestDue, effect: failTest, rule: hscn.S544},
			PassOwnTest:         {to: AwaitingSignOff, effect: passTest, rule: hscn.S548},
			FailOwnTest:         {to: RetestDue, effect: failTest, rule: hscn.S548},
			RecordActivity:      {to: AwaitingSignOff, rule: hscn.S502},
			Withdraw:            {to: Withdrawn, rule: hscn.S502},
		},
	},
	Complete: {
		phase: Migration, is: isComplete, turn: 1 << outOfTurn,
		may: 1<<ReportStable | 1<<RecordActivity,
		rows: [32]row{
			ReportStable:   {to: Stable, alt: LegacyCeased, effect: ifNoOrders, rule: hscn.S608},
			RecordActivity: {to: Complete, rule: hscn.S502},
		},
	},

	// Cease of the Transition Network services: the consumer's duty, and no part of completion.

	Stable: {
		phase: Cease, is: isStable, turn: 1 << outOfTurn, counts: true,
		may: 1 << RecordActivity,
		rows: [32]row{
			RequestCease:   {to: CeaseRequested, effect: askCease, rule: hscn.RR22},
			RecordActivity: {to: Stable, rule: hscn.S502},
		},
	},
	CeaseRequested: {
		phase: Cease, is: isCeasing, turn: 1 << outOfTurn, counts: true,
		may: 1 << RecordActivity,
		rows: [32]row{
			RequestCease:   {to: CeaseRequested, effect: askCease, rule: hscn.RR22},
			ConfirmCeased:  {to: LegacyCeased, alt: CeaseRequested, effect: countCease, rule: hscn.S609},
			RecordActivity: {to: CeaseRequested, rule: hscn.S502},
		},
	},
	LegacyCeased: {phase: Cease, is: isCeasing, turn: 1 << outOfTurn},
	Withdrawn:    {is: 1<<56 - 1, turn: 1 << outOfTurn}, // nothing more is asked of it
}

// demand is what an event asks for wherever it happens, by event.
var demand = [32]struct {
	past  Refusal // what has to be past
	shown Facts   // what the entry has to show
	takes Facts   // what the entry may show besides
}{
	ReceiveOrder:       {takes: contract},
	StartDueDiligence:  {past: isOrdered, takes: contract},
	RequestInformation: {past: isInDiligence, takes: contract},
	SurveySite:         {past: isInDiligence, takes: contract},
	ConfirmExisting:    {past: isInDiligence, takes: contract},
	ConfirmOrder:       {past: isInDiligence, shown: 1<<DueDiligenceComplete | 1<<ConfirmationAdvised, takes: contract},

	DeliverCircuit:         {past: isConfirmed, shown: 1<<PremisesKnown | contract},
	PassCommissioningTests: {past: isDelivered},
	FailCommissioningTests: {past: isDelivered},
	SignOffCommissioning:   {past: isTested, shown: 1<<SignatoryNamed | 1<<CustomerSigned},

	DecideGo:            {past: isCommissioned | stated, shown: 1<<StakeholdersPresent | 1<<ServiceLive | 1<<PartiesReady},
	DecideNoGo:          {past: isCommissioned | stated, shown: 1 << StakeholdersPresent, takes: 1<<ServiceLive | 1<<PartiesReady},
	PassPreTests:        {past: isGo},
	FailPreTests:        {past: isGo},
	ChangeNetwork:       {past: isPreTested},
	PassPostTests:       {past: isCutOver &^ (1 << regressionBeforeChange), shown: 1<<ChangeComplete | 1<<ApplicationsReachable},
	FindIssue:           {past: isCutOver &^ (1 << regressionBeforeChange), takes: 1<<ChangeComplete | 1<<ApplicationsReachable},
	DecideRollBack:      {past: isCutOver&^(1<<regressionBeforeChange) | 1<<noIssueFound},
	DecideInvestigate:   {past: isCutOver&^(1<<regressionBeforeChange) | 1<<noIssueFound},
	Reschedule:          {past: isCommissioned | stated | 1<<notRolledBack},
	PassRegressionTests: {past: isPostTested &^ (1 << notCutOver), shown: 1<<InfrastructureUnaffected | 1<<ApplicationsUnaffected},
	FailRegressionTests: {past: isPostTested &^ (1 << notCutOver), takes: 1<<InfrastructureUnaffected | 1<<ApplicationsUnaffected},
	PassOwnTest:         {past: isPostTested &^ (1 << regressionBeforeChange)},
	FailOwnTest:         {past: isPostTested &^ (1 << regressionBeforeChange)},
	SignOff:             {past: isAllTested &^ (1 << regressionBeforeChange), shown: 1<<SignatoryNamed | 1<<CustomerSigned},

	ReportStable:   {past: 1 << notComplete},
	RequestCease:   {past: 1<<notComplete | 1<<notStable, shown: 1 << QuoteInHand},
	ConfirmCeased:  {past: 1<<notComplete | 1<<notStable | 1<<ceaseNotRequested},
	RecordActivity: {past: isOrdered},
	Withdraw:       {past: isOrdered},
}

const (
	contract Facts   = 1 << ContractSigned
	stated   Refusal = 1 << profileNotStated // the order of the migration activities hangs on the profile
)

// eventPhase is the phase in which an event belongs; 0 where it belongs in any.
var eventPhase = [32]Phase{
	ReceiveOrder: CallOff, StartDueDiligence: CallOff, RequestInformation: CallOff, SurveySite: CallOff, ConfirmExisting: CallOff,
	ConfirmOrder:   CallOff,
	DeliverCircuit: Implementation, PassCommissioningTests: Implementation, FailCommissioningTests: Implementation,
	SignOffCommissioning: Implementation,
	DecideGo:             Migration, DecideNoGo: Migration, PassPreTests: Migration, FailPreTests: Migration, ChangeNetwork: Migration,
	PassPostTests: Migration, FindIssue: Migration, DecideRollBack: Migration, DecideInvestigate: Migration, Reschedule: Migration,
	PassRegressionTests: Migration, FailRegressionTests: Migration, PassOwnTest: Migration, FailOwnTest: Migration, SignOff: Migration,
	ReportStable: Cease, RequestCease: Cease, ConfirmCeased: Cease,
}

// A Transition is one row of the table: the event leads from one state to another. Where the row has
// two targets, Instead names the other one and When says when it is taken.
type Transition struct {
	From    State
	Event   Event
	Only    string // in words: the profiles that the row is for; empty where it is for every profile
	To      State
	Instead State  // the zero State where the row has one target
	When    string // in words; empty where the row has one target
	Rule    hscn.ID
}

// whenWords says, for the effects that choose, when the other target is taken.
var whenWords = [...]string{
	ifUnsigned: "no sign-off is required", ifNoGo: "the profile has no first decision", openTests: "tests are outstanding",
	passTest: "other tests are outstanding", ifNoOrders: "no order continues", countCease: "other orders still run",
}

// Transitions yields the table, state by state and event by event. Which facts a row asks for is
// said by [Event.Shows].
func Transitions() iter.Seq[Transition] {
	return func(yield func(Transition) bool) {
		for s := State(0); int(s) <= StateCount; s++ {
			for e := ReceiveOrder; int(e) <= EventCount; e++ {
				r := &machine[s].rows[e]
				if r.rule == 0 {
					continue
				}
				t := Transition{From: s, Event: e, Only: onlyWords[r.only], To: r.to, Rule: r.rule}
				if r.alt != 0 {
					t.Instead, t.When = r.alt, whenWords[r.effect]
				}
				if !yield(t) {
					return
				}
			}
		}
	}
}

// Shows returns the facts that an entry of the event e has to show.
func (e Event) Shows() Facts { return demand[e&31].shown }

// Takes returns the facts that an entry of the event e may show; any other is misplaced in it.
func (e Event) Takes() Facts { return demand[e&31].shown | demand[e&31].takes }
