package migration

import (
	"iter"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/text"
)

// Phase is one of the three phases of stage 5 (S5-03), or the cease of the legacy services that
// follows them (S6-01). Phases compare in their order (S5-04). The zero value is no phase.
type Phase uint8

// The phases.
const (
	_              Phase = iota
	CallOff              // due diligence, order placement, contract signature
	Implementation       // delivery, testing and sign-off of the new service
	Migration            // the cut-over from the legacy connection
	Cease                // after migration complete; not a phase of stage 5
)

// PhaseCount is the number of phases, [Cease] included; arrays indexed by Phase have PhaseCount+1 places.
const PhaseCount = int(Cease)

var phaseWords = text.Words[Phase]{What: "phase", List: []string{"", "call-off", "implementation", "migration", "cease"}}

// ParsePhase returns the phase whose word is exactly s. Its error wraps [hscn.ErrUnknownWord].
func ParsePhase(s string) (Phase, error) { return phaseWords.Parse(s) }

// Stage returns the stage of the customer journey that p belongs to: 5, or 6 for [Cease]; 0 for no phase.
func (p Phase) Stage() int {
	if p == 0 || p > Cease {
		return 0
	}
	if p == Cease {
		return 6
	}
	return 5
}

// String returns the word of p, such as "call-off"; the zero value is the empty text.
func (p Phase) String() string { return phaseWords.Text(p) }

// AppendText appends the word of p to b.
func (p Phase) AppendText(b []byte) ([]byte, error) { return phaseWords.Append(b, p) }

// MarshalText writes the word of p; the zero value is the empty text.
func (p Phase) MarshalText() ([]byte, error) { return phaseWords.Append(nil, p) }

// UnmarshalText reads what MarshalText writes; on error p is unchanged.
func (p *Phase) UnmarshalText(b []byte) error { return phaseWords.Unmarshal(b, p) }

// A Stage is what the documents say of one stage of the customer journey.
type Stage struct {
	Number  int
	Title   string        // empty where no document here gives one
	Rule    hscn.ID       // the statement that describes it, or says that none does
	Journey hscn.Approach // the approach whose journey it was written for
	Verdict hscn.Verdict  // Satisfied where it is described, otherwise Unspecified
}

// StageOf returns what the documents say of stage n of the journey for aggregated procurements. The
// stages before 5 have names and content that no document here gives (S5-58), and nothing is made up
// for them. Stage 5 was written for that journey (S5-01) and serves every customer that migrates.
func StageOf(n int) Stage {
	for _, s := range stageTable {
		if s.Number == n {
			return s
		}
	}
	return Stage{Number: n, Rule: hscn.S558, Journey: hscn.Aggregated, Verdict: hscn.Unspecified}
}

var stageTable = [...]Stage{
	{5, "Call-off, implementation and migration", hscn.S501, hscn.Aggregated, hscn.Satisfied},
	{6, "Cease TN services, business as usual operations", hscn.S601, hscn.Aggregated, hscn.Satisfied},
}

// Activity is one of the activities that the page lists within a phase. The zero value is none of
// them: an activity of the caller's own, which the page leaves room for (S5-02).
type Activity uint8

// The activities, in the order of the page.
const (
	_                   Activity = iota
	DueDiligence                 // call-off, 1
	OrderPlacement               // call-off, 2
	CircuitDelivery              // implementation, 1
	CommissioningTests           // implementation, 2
	FirstDecisionPoint           // migration, 1
	PreMigrationTests            // migration, 2
	NetworkChanges               // migration, 3
	PostMigrationTests           // migration, 4
	SecondDecisionPoint          // migration, 5: only where an issue was found
	RegressionTesting            // migration, 6: according to the organisation
	MigrationComplete            // migration, 7
)

// activityTable gives each activity its phase and its statement: two in call-off (S5-10), two in
// implementation (S5-25), seven in a typical migration (S5-32).
var activityTable = [...]struct {
	phase Phase
	rule  hscn.ID
}{
	DueDiligence:        {CallOff, hscn.S510},
	OrderPlacement:      {CallOff, hscn.S516},
	CircuitDelivery:     {Implementation, hscn.S526},
	CommissioningTests:  {Implementation, hscn.S527},
	FirstDecisionPoint:  {Migration, hscn.S533},
	PreMigrationTests:   {Migration, hscn.S536},
	NetworkChanges:      {Migration, hscn.S537},
	PostMigrationTests:  {Migration, hscn.S538},
	SecondDecisionPoint: {Migration, hscn.S540},
	RegressionTesting:   {Migration, hscn.S544},
	MigrationComplete:   {Migration, hscn.S548},
}

var activityWords = text.Words[Activity]{What: "activity", List: []string{
	"", "due-diligence", "order-placement", "circuit-delivery", "commissioning-tests", "first-decision-point", "pre-migration-tests",
	"network-changes", "post-migration-tests", "second-decision-point", "regression-testing", "migration-complete",
}}

// Activities yields the activities of p in the order of the page; none for [Cease].
func (p Phase) Activities() iter.Seq[Activity] {
	return func(yield func(Activity) bool) {
		for a := DueDiligence; int(a) < len(activityTable); a++ {
			if activityTable[a].phase == p && !yield(a) {
				return
			}
		}
	}
}

// Phase returns the phase that lists a; none for the zero value.
func (a Activity) Phase() Phase {
	if int(a) >= len(activityTable) {
		return 0
	}
	return activityTable[a].phase
}

// Rule returns the statement that a comes from; the zero ID for the zero value.
func (a Activity) Rule() hscn.ID {
	if int(a) >= len(activityTable) {
		return 0
	}
	return activityTable[a].rule
}

// String returns the word of a, such as "network-changes"; the zero value is the empty text.
func (a Activity) String() string { return activityWords.Text(a) }

// AppendText appends the word of a to b.
func (a Activity) AppendText(b []byte) ([]byte, error) { return activityWords.Append(b, a) }

// MarshalText writes the word of a; the zero value is the empty text.
func (a Activity) MarshalText() ([]byte, error) { return activityWords.Append(nil, a) }

// UnmarshalText reads what MarshalText writes; on error a is unchanged.
func (a *Activity) UnmarshalText(b []byte) error { return activityWords.Unmarshal(b, a) }
