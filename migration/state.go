package migration

import (
	"iter"

	"github.com/hscn-go/hscn/internal/text"
)

// State is where one site stands between the order of its HSCN service and the end of its legacy
// service. The zero value is that nothing is recorded yet; its word is the empty text.
type State uint8

// The states, in the order of the happy path. What leads in and out of each is the table that
// [Transitions] yields.
const (
	_                   State = iota
	OrderReceived             // the CN-SP has the order; due diligence has not begun (S5-11)
	InDueDiligence            // CN-SP and consumer are at it (S5-10)
	OrderConfirmed            // with its firm confirmation date (S5-18)
	CircuitDelivered          // a service at the premises, not yet tested (S5-26)
	CommissioningTested       // works as it should; the customer has not signed (S5-27)
	Commissioned              // delivered, tested and signed off: ready for the first decision (S5-24)
	GoDecided                 // the first decision was Go (S5-33)
	PreTestsPassed            // production applications can be reached before the change (S5-36)
	CutOver                   // the network is changed; nothing tested since (S5-37)
	IssueFound                // post-migration tests found an issue; the second decision is due (S5-40)
	Investigating             // the second decision was to investigate and resolve (S5-42)
	RolledBack                // the second decision was to roll back; only a new date leads on (S5-43)
	TestsOutstanding          // post-migration tests passed; regression or the customer's own tests are due (S5-44)
	RetestDue                 // one of those failed, and not all have passed since (S5-48)
	AwaitingSignOff           // every test passed; neither complete nor a breach (S5-49)
	Complete                  // signed off by the customer (S5-49)
	Stable                    // complete and stable: the legacy orders may be ceased (S6-08)
	CeaseRequested            // at least one continuing order is to be ceased (RR-22)
	LegacyCeased              // no continuing order runs any more
	Withdrawn                 // the customer stopped before the migration was complete
)

// StateCount is the number of states besides the zero one; arrays indexed by State have
// StateCount+1 places.
const StateCount = int(Withdrawn)

var stateWords = text.Words[State]{What: "state", List: []string{
	"", "order-received", "in-due-diligence", "order-confirmed", "circuit-delivered", "commissioning-tested", "commissioned",
	"go-decided", "pre-tests-passed", "cut-over", "issue-found", "investigating", "rolled-back", "tests-outstanding",
	"retest-due", "awaiting-sign-off", "complete", "stable", "cease-requested", "legacy-ceased", "withdrawn",
}}

// States yields every state but the zero one, in order.
func States() iter.Seq[State] {
	return func(yield func(State) bool) {
		for s := OrderReceived; int(s) <= StateCount; s++ {
			if !yield(s) {
				return
			}
		}
	}
}

// ParseState returns the state whose word is exactly s. Its error wraps [hscn.ErrUnknownWord].
func ParseState(s string) (State, error) { return stateWords.Parse(s) }

// Phase returns the phase that s belongs to; none for the zero state and for [Withdrawn].
func (s State) Phase() Phase {
	if int(s) >= len(machine) {
		return 0
	}
	return machine[s].phase
}

// IsTerminal reports whether nothing leads out of s.
func (s State) IsTerminal() bool { return s == LegacyCeased || s == Withdrawn }

// IsComplete reports whether the migration is complete in s: signed off by the customer, whatever
// has become of the legacy orders since (S5-49).
func (s State) IsComplete() bool { return s >= Complete && s <= LegacyCeased }

// String returns the word of s, such as "cut-over"; the zero value is the empty text.
func (s State) String() string { return stateWords.Text(s) }

// AppendText appends the word of s to b.
func (s State) AppendText(b []byte) ([]byte, error) { return stateWords.Append(b, s) }

// MarshalText writes the word of s; the zero value is the empty text.
func (s State) MarshalText() ([]byte, error) { return stateWords.Append(nil, s) }

// UnmarshalText reads what MarshalText writes; on error s is unchanged.
func (s *State) UnmarshalText(b []byte) error { return stateWords.Unmarshal(b, s) }
