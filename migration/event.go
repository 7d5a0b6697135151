package migration

import (
	"iter"
	"math/bits"

	"github.com/hscn-go/hscn/internal/text"
)

// Event is what an entry records. A test that passed and the same test that failed are two events,
// and so are the outcomes of each decision. The zero value is no event.
type Event uint8

// The events, in the order of the page.
const (
	_                      Event = iota
	ReceiveOrder                 // the CN-SP receives the order
	StartDueDiligence            // CN-SP and consumer begin
	RequestInformation           // during due diligence, often
	SurveySite                   // during due diligence, often
	ConfirmExisting              // during due diligence, often: services and connections in place
	ConfirmOrder                 // order placement: the CN-SP confirms, with the firm confirmation date
	DeliverCircuit               // a new service at the premises
	PassCommissioningTests       //
	FailCommissioningTests       //
	SignOffCommissioning         // by an appropriate individual of the customer
	DecideGo                     // first decision
	DecideNoGo                   // first decision; it may be taken again
	PassPreTests                 // pre-migration tests
	FailPreTests                 // they may be run again, without a new decision
	ChangeNetwork                // cut over
	PassPostTests                // post-migration tests
	FindIssue                    // post-migration tests found an issue
	DecideRollBack               // second decision
	DecideInvestigate            // second decision: investigate and resolve
	Reschedule                   // after a rollback: opens the next attempt
	PassRegressionTests          // infrastructure and business applications
	FailRegressionTests          //
	PassOwnTest                  // a test that the site's record names besides those of the page
	FailOwnTest                  //
	SignOff                      // the customer signs the migration off as complete
	ReportStable                 // the migration has proved stable
	RequestCease                 // a cease request for one continuing order, to the TN-SP
	ConfirmCeased                // one continuing order has ceased
	RecordActivity               // an activity of the caller's own, which changes nothing
	Withdraw                     // the customer stops
)

// EventCount is the number of events; arrays indexed by Event have EventCount+1 places.
const EventCount = int(Withdraw)

var eventWords = text.Words[Event]{What: "event", List: []string{
	"", "receive-order", "start-due-diligence", "request-information", "survey-site", "confirm-existing", "confirm-order",
	"deliver-circuit", "pass-commissioning-tests", "fail-commissioning-tests", "sign-off-commissioning", "decide-go",
	"decide-no-go", "pass-pre-tests", "fail-pre-tests", "change-network", "pass-post-tests", "find-issue",
	"decide-roll-back", "decide-investigate", "reschedule", "pass-regression-tests", "fail-regression-tests",
	"pass-own-test", "fail-own-test", "sign-off", "report-stable", "request-cease", "confirm-ceased", "record-activity", "withdraw",
}}

// eventActivity gives the activity of the page that an event belongs to.
var eventActivity = [...]Activity{
	StartDueDiligence: DueDiligence, RequestInformation: DueDiligence, SurveySite: DueDiligence, ConfirmExisting: DueDiligence,
	ConfirmOrder: OrderPlacement, DeliverCircuit: CircuitDelivery, PassCommissioningTests: CommissioningTests,
	FailCommissioningTests: CommissioningTests, SignOffCommissioning: CommissioningTests, DecideGo: FirstDecisionPoint,
	DecideNoGo: FirstDecisionPoint, PassPreTests: PreMigrationTests, FailPreTests: PreMigrationTests,
	ChangeNetwork: NetworkChanges, PassPostTests: PostMigrationTests, FindIssue: PostMigrationTests,
	DecideRollBack: SecondDecisionPoint, DecideInvestigate: SecondDecisionPoint, Reschedule: SecondDecisionPoint,
	PassRegressionTests: RegressionTesting, FailRegressionTests: RegressionTesting, SignOff: MigrationComplete,
	Withdraw: 0,
}

// AllEvents yields every event, in order.
func AllEvents() iter.Seq[Event] { return (Events(1)<<(EventCount+1) - 2).All() }

// ParseEvent returns the event whose word is exactly s. Its error wraps [hscn.ErrUnknownWord].
func ParseEvent(s string) (Event, error) { return eventWords.Parse(s) }

// Activity returns the activity of the page that e belongs to. The page lists none for the receipt
// of the order, for the customer's own tests and activities, for a withdrawal and for the cease.
func (e Event) Activity() Activity {
	if int(e) >= len(eventActivity) {
		return 0
	}
	return eventActivity[e]
}

// IsFailure reports whether e records a test that did not pass.
func (e Event) IsFailure() bool {
	switch e {
	case FailCommissioningTests, FailPreTests, FindIssue, FailRegressionTests, FailOwnTest:
		return true
	}
	return false
}

// String returns the word of e, such as "change-network"; the zero value is the empty text.
func (e Event) String() string { return eventWords.Text(e) }

// AppendText appends the word of e to b.
func (e Event) AppendText(b []byte) ([]byte, error) { return eventWords.Append(b, e) }

// MarshalText writes the word of e; the zero value is the empty text.
func (e Event) MarshalText() ([]byte, error) { return eventWords.Append(nil, e) }

// UnmarshalText reads what MarshalText writes; on error e is unchanged.
func (e *Event) UnmarshalText(b []byte) error { return eventWords.Unmarshal(b, e) }

// Events is a set of events. The zero value is empty.
type Events uint32

// Has reports whether e is in the set.
func (s Events) Has(e Event) bool { return s>>e&1 != 0 }

// Len returns the number of events in the set.
func (s Events) Len() int { return bits.OnesCount32(uint32(s)) }

// All yields the events of the set, in order.
func (s Events) All() iter.Seq[Event] {
	return func(yield func(Event) bool) {
		for ; s != 0; s &= s - 1 {
			if !yield(Event(bits.TrailingZeros32(uint32(s)))) {
				return
			}
		}
	}
}

// FirstDecision is the outcome of the first go/no-go decision, which every migration takes before
// anything is changed (S5-33). It is another type than [SecondDecision], so that neither is taken for
// the other. The zero value is no decision.
type FirstDecision uint8

// The outcomes of the first decision.
const (
	_    FirstDecision = iota
	Go                 // the service is live and every party is ready
	NoGo               // stays before the migration; the decision may be taken again
)

var firstWords = text.Words[FirstDecision]{What: "first decision", List: []string{"", "go", "no-go"}}

// Event returns the event that records d; no event for the zero value.
func (d FirstDecision) Event() Event {
	switch d {
	case Go:
		return DecideGo
	case NoGo:
		return DecideNoGo
	}
	return 0
}

// String returns "go", "no-go", or the empty text.
func (d FirstDecision) String() string { return firstWords.Text(d) }

// AppendText appends the word of d to b.
func (d FirstDecision) AppendText(b []byte) ([]byte, error) { return firstWords.Append(b, d) }

// MarshalText writes the word of d; the zero value is the empty text.
func (d FirstDecision) MarshalText() ([]byte, error) { return firstWords.Append(nil, d) }

// UnmarshalText reads what MarshalText writes; on error d is unchanged.
func (d *FirstDecision) UnmarshalText(b []byte) error { return firstWords.Unmarshal(b, d) }

// SecondDecision is the outcome of the second go/no-go point, which arises only where post-migration
// tests found an issue (S5-40) and has two outcomes (S5-42). The zero value is no decision.
type SecondDecision uint8

// The outcomes of the second decision.
const (
	_                     SecondDecision = iota
	RollBack                             // the migration has to be rescheduled
	InvestigateAndResolve                // the post-migration tests are run again and must pass
)

var secondWords = text.Words[SecondDecision]{What: "second decision", List: []string{"", "roll-back", "investigate-and-resolve"}}

// Event returns the event that records d; no event for the zero value.
func (d SecondDecision) Event() Event {
	switch d {
	case RollBack:
		return DecideRollBack
	case InvestigateAndResolve:
		return DecideInvestigate
	}
	return 0
}

// String returns "roll-back", "investigate-and-resolve", or the empty text.
func (d SecondDecision) String() string { return secondWords.Text(d) }

// AppendText appends the word of d to b.
func (d SecondDecision) AppendText(b []byte) ([]byte, error) { return secondWords.Append(b, d) }

// MarshalText writes the word of d; the zero value is the empty text.
func (d SecondDecision) MarshalText() ([]byte, error) { return secondWords.Append(nil, d) }

// UnmarshalText reads what MarshalText writes; on error d is unchanged.
func (d *SecondDecision) UnmarshalText(b []byte) error { return secondWords.Unmarshal(b, d) }
