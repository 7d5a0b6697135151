package migration

import (
	"iter"
	"math/bits"
	"strings"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/text"
)

// Reason is one thing that keeps an entry from being accepted. Reasons are numbered within this
// package only; their text form is their code.
type Reason uint8

// The first reasons are those that a site's profile can lift: their bits are the low bits of a
// standing's flags.
const (
	profileNotStated Reason = iota
	goNotDecided
	preTestsNotPassed
	signOffMissing
)

// The reasons that a state shows to be past, in the order of the page.
const (
	noOrder Reason = iota + 8
	dueDiligenceNotStarted
	orderNotConfirmed
	circuitNotDelivered
	commissioningTestsNotPassed
	implementationIncomplete
	notCommissioned
	notCutOver
	regressionBeforeChange // the same code as notCutOver, for a statement of its own
	postTestsNotPassed
	noIssueFound
	notRolledBack
	testsOutstanding
	notComplete
	notStable
	ceaseNotRequested
)

// The reasons that a fact shows not to hold: the reason of fact f is factBase+f.
const (
	dueDiligenceIncomplete Reason = iota + factBase + 1
	contractNotSigned
	serviceNotLive
	partyNotReady
	changeNotComplete
	applicationsNotReachable
	infrastructureNotShown
	applicationsNotShown
	noConfirmationDate
	noPremises
	noSignatory
	signatoryNotCustomer
	noStakeholders
	noQuote

	factBase = 23
)

// The reasons that lie in whose turn it is, and in counts.
const (
	phaseOrder Reason = iota + 40
	decisionPending
	rescheduleRequired
	retestRequired
	regressionNotStated
	regressionOutstanding
	ownTestsOutstanding
	ordersNotStated
	ceaseAlreadyRequested
	rollBackUnspecified
	goAlreadyDecided
	quoteNeedNotStated
	outOfTurn
)

// The reasons that are a caller's mistake and no verdict of the documents.
const (
	unknownEvent Reason = iota + 56
	noDay
	dayGoesBack
	misplacedFact
	noSuchTest
	attemptLimit
	noSuchSite
	noSuchOrder

	mistakes Refusal = 0xFF << 56
)

// reasonTable gives each reason its code, its statement, its verdict, and the member of an entry (or
// of the site, from its root) that would change it.
var reasonTable = [64]struct {
	code    hscn.Code
	rule    hscn.ID
	verdict hscn.Verdict // Breached where the page forbids; Undetermined where a fact is missing; Unspecified where it is silent
	problem hscn.Problem // for a caller's mistake, instead of a verdict
	where   string
}{
	profileNotStated:  {CodeProfileNotStated, hscn.S532, hscn.Undetermined, 0, "profile.kind"},
	goNotDecided:      {CodeGoNotDecided, hscn.S533, hscn.Breached, 0, "entries[].event"},
	preTestsNotPassed: {CodePreTestsNotPassed, hscn.S536, hscn.Breached, 0, "entries[].event"},
	signOffMissing:    {CodeSignOffMissing, hscn.S528, hscn.Breached, 0, "entries[].signatory.party"},
	contractNotSigned: {CodeContractNotSigned, hscn.S509, hscn.Breached, 0, "entries[].facts"},

	noOrder:                     {CodeNoOrder, hscn.S511, hscn.Breached, 0, "entries[].event"},
	dueDiligenceNotStarted:      {CodeDueDiligenceNotStarted, hscn.S510, hscn.Breached, 0, "entries[].event"},
	orderNotConfirmed:           {CodeOrderNotConfirmed, hscn.S516, hscn.Breached, 0, "entries[].event"},
	circuitNotDelivered:         {CodeCircuitNotDelivered, hscn.S527, hscn.Breached, 0, "entries[].event"},
	commissioningTestsNotPassed: {CodeCommissioningTestsNotPassed, hscn.S527, hscn.Breached, 0, "entries[].event"},
	implementationIncomplete:    {CodeImplementationIncomplete, hscn.S524, hscn.Breached, 0, "entries[].event"},
	notCommissioned:             {CodeNotCommissioned, hscn.S531, hscn.Breached, 0, "entries[].event"},
	notCutOver:                  {CodeNotCutOver, hscn.S538, hscn.Breached, 0, "entries[].event"},
	regressionBeforeChange:      {CodeNotCutOver, hscn.S547, hscn.Breached, 0, "entries[].event"},
	postTestsNotPassed:          {CodePostTestsNotPassed, hscn.S551, hscn.Breached, 0, "entries[].event"},
	noIssueFound:                {CodeNoIssueFound, hscn.S540, hscn.Breached, 0, "entries[].event"},
	notRolledBack:               {CodeNotRolledBack, hscn.S543, hscn.Breached, 0, "entries[].event"},
	testsOutstanding:            {CodeTestsOutstanding, hscn.S548, hscn.Breached, 0, "entries[].event"},
	notComplete:                 {CodeNotComplete, hscn.S607, hscn.Breached, 0, "entries[].event"},
	notStable:                   {CodeNotStable, hscn.S608, hscn.Breached, 0, "entries[].event"},
	ceaseNotRequested:           {CodeCeaseNotRequested, hscn.RR22, hscn.Breached, 0, "entries[].event"},

	dueDiligenceIncomplete:   {CodeDueDiligenceIncomplete, hscn.S516, hscn.Breached, 0, "entries[].facts"},
	noConfirmationDate:       {CodeNoConfirmationDate, hscn.S518, hscn.Breached, 0, "entries[].confirmation"},
	noPremises:               {CodeNoPremises, hscn.S526, hscn.Breached, 0, "premises"},
	noSignatory:              {CodeNoSignatory, hscn.S529, hscn.Breached, 0, "entries[].signatory.name"},
	signatoryNotCustomer:     {CodeSignatoryNotCustomer, hscn.S549, hscn.Breached, 0, "entries[].signatory.party"},
	noStakeholders:           {CodeNoStakeholders, hscn.S533, hscn.Breached, 0, "entries[].stakeholders"},
	serviceNotLive:           {CodeServiceNotLive, hscn.S534, hscn.Breached, 0, "entries[].facts"},
	partyNotReady:            {CodePartyNotReady, hscn.S535, hscn.Breached, 0, "entries[].facts"},
	changeNotComplete:        {CodeChangeNotComplete, hscn.S538, hscn.Breached, 0, "entries[].facts"},
	applicationsNotReachable: {CodeApplicationsNotReachable, hscn.S539, hscn.Breached, 0, "entries[].facts"},
	infrastructureNotShown:   {CodeInfrastructureNotShown, hscn.S545, hscn.Breached, 0, "entries[].facts"},
	applicationsNotShown:     {CodeApplicationsNotShown, hscn.S546, hscn.Breached, 0, "entries[].facts"},
	noQuote:                  {CodeNoQuote, hscn.S604, hscn.Breached, 0, "entries[].order"},

	phaseOrder:            {CodePhaseOrder, hscn.S504, hscn.Breached, 0, "entries[].event"},
	decisionPending:       {CodeDecisionPending, hscn.S540, hscn.Breached, 0, "entries[].event"},
	rescheduleRequired:    {CodeRescheduleRequired, hscn.S543, hscn.Breached, 0, "entries[].event"},
	retestRequired:        {CodeRetestRequired, hscn.S542, hscn.Breached, 0, "entries[].event"},
	regressionNotStated:   {CodeRegressionNotStated, hscn.S544, hscn.Undetermined, 0, "profile.regression"},
	regressionOutstanding: {CodeRegressionOutstanding, hscn.S544, hscn.Breached, 0, "entries[].event"},
	ownTestsOutstanding:   {CodeOwnTestsOutstanding, hscn.S548, hscn.Breached, 0, "entries[].event"},
	ordersNotStated:       {CodeOrdersNotStated, hscn.RR22, hscn.Undetermined, 0, "continuing"},
	ceaseAlreadyRequested: {CodeCeaseAlreadyRequested, hscn.RR22, hscn.Breached, 0, "entries[].order"},
	rollBackUnspecified:   {CodeRollBackUnspecified, hscn.S544, hscn.Unspecified, 0, "entries[].event"},
	goAlreadyDecided:      {CodeGoAlreadyDecided, hscn.S533, hscn.Unspecified, 0, "entries[].event"},
	quoteNeedNotStated:    {CodeQuoteNeedNotStated, hscn.S604, hscn.Undetermined, 0, "orders"},
	outOfTurn:             {CodeOutOfTurn, hscn.S551, hscn.Breached, 0, "entries[].event"},

	unknownEvent:  {CodeUnknownEvent, 0, 0, hscn.UnknownWord, "entries[].event"},
	noDay:         {CodeNoDay, 0, 0, hscn.Missing, "entries[].on"},
	dayGoesBack:   {CodeDayGoesBack, 0, 0, hscn.WrongOrder, "entries[].on"},
	misplacedFact: {CodeMisplacedFact, 0, 0, hscn.Contradiction, "entries[].facts"},
	noSuchTest:    {CodeNoSuchTest, 0, 0, hscn.OutOfRange, "entries[].test"},
	attemptLimit:  {CodeAttemptLimit, 0, 0, hscn.TooMany, "entries[].event"},
	noSuchSite:    {CodeNoSuchSite, 0, 0, hscn.OutOfRange, "site"},
	noSuchOrder:   {CodeNoSuchOrder, 0, 0, hscn.OutOfRange, "entries[].order"},
}

// Code returns the stable word of r; the empty code where r is no reason.
func (r Reason) Code() hscn.Code { return reasonTable[r&63].code }

// Rule returns the statement that makes r a reason; the zero ID for a caller's mistake.
func (r Reason) Rule() hscn.ID { return reasonTable[r&63].rule }

// Verdict returns what r is a case of: Breached where the documents forbid it, Undetermined where a
// fact is missing that would decide, Unspecified where the documents do not say.
func (r Reason) Verdict() hscn.Verdict { return reasonTable[r&63].verdict }

// Problem returns what is wrong in what the caller supplied; no problem where r is a verdict of the
// documents.
func (r Reason) Problem() hscn.Problem { return reasonTable[r&63].problem }

// String returns the code of r.
func (r Reason) String() string { return string(r.Code()) }

// Refusal is the set of reasons for which an entry is not accepted: all of them, not the first. The
// zero value is none: the entry is accepted. Refusals are comparable.
type Refusal uint64

// Has reports whether the reason with the code c is in the set.
func (f Refusal) Has(c hscn.Code) bool {
	for r := range f.All() {
		if r.Code() == c {
			return true
		}
	}
	return false
}

// Len returns the number of reasons.
func (f Refusal) Len() int { return bits.OnesCount64(uint64(f)) }

// All yields the reasons, in the order of the page.
func (f Refusal) All() iter.Seq[Reason] {
	return func(yield func(Reason) bool) {
		for ; f != 0; f &= f - 1 {
			if !yield(Reason(bits.TrailingZeros64(uint64(f)))) {
				return
			}
		}
	}
}

// Verdict returns the heaviest verdict of the reasons, as [hscn.Fold] orders them; Satisfied where
// there is none. A refusal for a caller's mistake alone is Undetermined.
func (f Refusal) Verdict() hscn.Verdict {
	v := hscn.Satisfied
	for r := range f.All() {
		switch r.Verdict() {
		case hscn.Breached:
			return hscn.Breached
		case hscn.Undetermined:
			v = hscn.Undetermined
		case hscn.Unspecified:
			if v == hscn.Satisfied {
				v = hscn.Unspecified
			}
		}
	}
	return v
}

// AppendFindings appends a finding for each reason that a statement gives, at the member of
// entries[index] that would change it. Nothing is appended for a caller's mistake.
func (f Refusal) AppendFindings(dst []hscn.Finding, index int) []hscn.Finding {
	for r := range (f &^ mistakes).All() {
		row := &reasonTable[r]
		at := hscn.At(row.where)
		if strings.HasPrefix(row.where, "entries") {
			at = hscn.At(row.where, index)
		}
		dst = append(dst, hscn.Finding{Rule: row.rule, Force: hscn.Must, Verdict: row.verdict, Code: row.code, Where: at})
	}
	return dst
}

// Err returns f as an error: a *[RefusedError] for the event e in the state s, nil where f is empty.
func (f Refusal) Err(s State, e Event) error {
	if f == 0 {
		return nil
	}
	return &RefusedError{State: s, Event: e, Refusal: f}
}

// A RefusedError says that an event may not follow in a state, and why. It wraps [hscn.ErrBreached],
// [hscn.ErrUndetermined] or [hscn.ErrUnspecified], as the heaviest reason is, and the [hscn.Problem]
// of every mistake of the caller.
type RefusedError struct {
	State   State
	Event   Event
	Refusal Refusal
}

// Error returns at most 256 bytes: the event, the state and the codes of the reasons.
func (e *RefusedError) Error() string {
	b := make([]byte, 0, 256)
	b = append(b, text.Clip(e.Event.String())...)
	b = append(b, " in state "...)
	if e.State == 0 {
		b = append(b, "none"...)
	}
	b = append(b, text.Clip(e.State.String())...)
	sep := ": "
	for r := range e.Refusal.All() {
		code := r.Code()
		if len(b)+len(sep)+len(code) > 251 {
			b = append(b, ", ..."...)
			break
		}
		b = append(append(b, sep...), code...)
		sep = ", "
	}
	return string(b)
}

// Unwrap returns the errors that e wraps.
func (e *RefusedError) Unwrap() []error {
	var out []error
	switch e.Refusal.Verdict() {
	case hscn.Breached:
		out = append(out, hscn.ErrBreached)
	case hscn.Undetermined:
		out = append(out, hscn.ErrUndetermined)
	case hscn.Unspecified:
		out = append(out, hscn.ErrUnspecified)
	}
	for r := range (e.Refusal & mistakes).All() {
		out = append(out, r.Problem())
	}
	return out
}
