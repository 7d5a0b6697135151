package procurement

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/text"
)

// Item is one thing that a customer does by a day, or that falls on a day. The zero value is none. The
// word of an item that a gate asks for is also the code of the finding that it was not done in time.
type Item uint8

// The items.
const (
	_ Item = iota
	// What the gates ask for.
	Readiness           // ready to launch in time (CJ-137, CJ-138)
	ConfirmRoute        // CJ-142
	LeadEntity          // CJ-143
	Governance          // CJ-144
	OperatingModel      // CJ-145
	Organisations       // CJ-146
	Commitment          // CJ-147
	Resources           // CJ-149
	ScopeOfServices     // CJ-150
	MigrationPriorities // CJ-151
	ConnectionList      // CJ-168
	Launch              // CJ-135, CJ-136
	NotifyLaunch        // CJ-153, CJ-170
	Complete            // CJ-154, CJ-171
	NotifyOutcome       // CJ-155, CJ-172
	ConfirmIntention    // CJ-92
	AttendWorkshop      // CJ-93
	ConfirmRequirements // CJ-95

	// What the page advises and no gate asks for.
	ContactManager // the options were discussed with the Regional Migration Manager (CJ-34)

	// What falls on a day by itself.
	AggregatedLaunch // NHS Digital goes to market (CJ-99)
	AgreementEnds    // the last day of the agreement that is the route (CJ-59)
	CategoryExpires  // the last day of a category of suppliers (BF-02)
	TendersClose     // the first day on which tenders may close (PR-10)
	StandstillEnds   // the last day of the standstill (PR-12, PA-04)
)

// ItemCount is the number of items; arrays indexed by Item have ItemCount+1 places.
const ItemCount = int(StandstillEnds)

var itemWords = text.Words[Item]{What: "item", List: []string{
	"",
	"readiness", "route", "lead-entity", "governance", "operating-model", "organisations", "commitment",
	"resources", "scope-of-services", "migration-priorities", "connection-list",
	"launch", "notify-launch", "complete", "notify-outcome",
	"confirm-intention", "attend-workshop", "confirm-requirements",
	"contact-regional-migration-manager",
	"aggregated-launch", "agreement-ends", "category-expires", "tenders-close", "standstill-ends",
}}

// ParseItem returns the item whose word is exactly s, such as "lead-entity". Its error wraps
// [hscn.ErrUnknownWord].
func ParseItem(s string) (Item, error) { return itemWords.Parse(s) }

// String returns the word that [ParseItem] reads; the zero value is the empty text.
func (i Item) String() string { return itemWords.Text(i) }

// AppendText appends the word of i to b.
func (i Item) AppendText(b []byte) ([]byte, error) { return itemWords.Append(b, i) }

// MarshalText writes the word of i; the zero value is the empty text.
func (i Item) MarshalText() ([]byte, error) { return itemWords.Append(nil, i) }

// UnmarshalText reads what MarshalText writes; on error i is unchanged.
func (i *Item) UnmarshalText(b []byte) error { return itemWords.Unmarshal(b, i) }

// isStep reports whether i is something that is done, and shown by evidence.
func (i Item) isStep() bool { return i >= Readiness && i <= ContactManager }

// code returns the code of the finding that i was not done in time.
func (i Item) code() hscn.Code { return hscn.Code(i.String()) }

// Verb is what a gate asks a customer to do about an item. The zero value is none.
type Verb uint8

// The verbs, kept apart as the page keeps them.
const (
	_ Verb = iota
	Confirm
	ShowEvidence
	Provide
	Attend
	Do     // launch or complete
	Notify // NHS Digital
)

var verbWords = text.Words[Verb]{What: "verb", List: []string{"", "confirm", "evidence", "provide", "attend", "do", "notify"}}

// String returns the word of v, such as "notify"; the zero value is the empty text.
func (v Verb) String() string { return verbWords.Text(v) }

// AppendText appends the word of v to b.
func (v Verb) AppendText(b []byte) ([]byte, error) { return verbWords.Append(b, v) }

// MarshalText writes the word of v; the zero value is the empty text.
func (v Verb) MarshalText() ([]byte, error) { return verbWords.Append(nil, v) }

// UnmarshalText reads what MarshalText writes; on error v is unchanged.
func (v *Verb) UnmarshalText(b []byte) error { return verbWords.Unmarshal(b, v) }

// Gate is one row of a table of deadlines. The zero value is none.
type Gate uint8

// The gates.
const (
	_                  Gate = iota
	ReadinessToLaunch       // both self-serve approaches, by 15 September 2017 (CJ-137, CJ-138)
	ReadinessCheck1         // Collaborative Readiness Check meeting no. 1 (CJ-141)
	ReadinessCheck2         // Collaborative Readiness Check meeting no. 2 (CJ-148)
	PlannedConnections      // the first row of the individual table (CJ-167)
	LaunchGate              // CJ-152, CJ-169
	CompletionGate          // CJ-154, CJ-171
	BeforeMarket            // six weeks before an aggregated launch (CJ-91)
)

// GateCount is the number of gates; arrays indexed by Gate have GateCount+1 places.
const GateCount = 7

var gateWords = text.Words[Gate]{What: "gate", List: []string{
	"", "readiness-to-launch", "readiness-check-1", "readiness-check-2", "planned-connections", "launch", "completion", "before-market",
}}

// String returns the word of g, such as "readiness-check-1"; the zero value is the empty text.
func (g Gate) String() string { return gateWords.Text(g) }

// AppendText appends the word of g to b.
func (g Gate) AppendText(b []byte) ([]byte, error) { return gateWords.Append(b, g) }

// MarshalText writes the word of g; the zero value is the empty text.
func (g Gate) MarshalText() ([]byte, error) { return gateWords.Append(nil, g) }

// UnmarshalText reads what MarshalText writes; on error g is unchanged.
func (g *Gate) UnmarshalText(b []byte) error { return gateWords.Unmarshal(b, g) }
