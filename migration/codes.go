package migration

import "github.com/hscn-go/hscn"

// The codes of refusals: why an entry may not follow.
const (
	CodeProfileNotStated            hscn.Code = "profile-not-stated"
	CodeGoNotDecided                hscn.Code = "go-not-decided"
	CodePreTestsNotPassed           hscn.Code = "pre-tests-not-passed"
	CodeSignOffMissing              hscn.Code = "sign-off-missing"
	CodeContractNotSigned           hscn.Code = "contract-not-signed"
	CodeNoOrder                     hscn.Code = "no-order"
	CodeDueDiligenceNotStarted      hscn.Code = "due-diligence-not-started"
	CodeOrderNotConfirmed           hscn.Code = "order-not-confirmed"
	CodeCircuitNotDelivered         hscn.Code = "circuit-not-delivered"
	CodeCommissioningTestsNotPassed hscn.Code = "commissioning-tests-not-passed"
	CodeImplementationIncomplete    hscn.Code = "implementation-incomplete"
	CodeNotCommissioned             hscn.Code = "not-commissioned"
	CodeNotCutOver                  hscn.Code = "not-cut-over"
	CodePostTestsNotPassed          hscn.Code = "post-tests-not-passed"
	CodeNoIssueFound                hscn.Code = "no-issue-found"
	CodeNotRolledBack               hscn.Code = "not-rolled-back"
	CodeTestsOutstanding            hscn.Code = "tests-outstanding"
	CodeNotComplete                 hscn.Code = "not-complete"
	CodeNotStable                   hscn.Code = "not-stable"
	CodeCeaseNotRequested           hscn.Code = "cease-not-requested"
	CodeDueDiligenceIncomplete      hscn.Code = "due-diligence-incomplete"
	CodeNoConfirmationDate          hscn.Code = "no-confirmation-date"
	CodeNoPremises                  hscn.Code = "no-premises"
	CodeNoSignatory                 hscn.Code = "no-signatory"
	CodeSignatoryNotCustomer        hscn.Code = "signatory-not-customer"
	CodeNoStakeholders              hscn.Code = "no-stakeholders"
	CodeServiceNotLive              hscn.Code = "service-not-live"
	CodePartyNotReady               hscn.Code = "party-not-ready"
	CodeChangeNotComplete           hscn.Code = "change-not-complete"
	CodeApplicationsNotReachable    hscn.Code = "applications-not-reachable"
	CodeInfrastructureNotShown      hscn.Code = "infrastructure-not-shown"
	CodeApplicationsNotShown        hscn.Code = "applications-not-shown"
	CodeNoQuote                     hscn.Code = "no-quote"
	CodePhaseOrder                  hscn.Code = "phase-order"
	CodeDecisionPending             hscn.Code = "decision-pending"
	CodeRescheduleRequired          hscn.Code = "reschedule-required"
	CodeRetestRequired              hscn.Code = "retest-required"
	CodeRegressionNotStated         hscn.Code = "regression-not-stated"
	CodeRegressionOutstanding       hscn.Code = "regression-outstanding"
	CodeOwnTestsOutstanding         hscn.Code = "own-tests-outstanding"
	CodeOrdersNotStated             hscn.Code = "orders-not-stated"
	CodeCeaseAlreadyRequested       hscn.Code = "cease-already-requested"
	CodeRollBackUnspecified         hscn.Code = "roll-back-unspecified"
	CodeGoAlreadyDecided            hscn.Code = "go-already-decided"
	CodeQuoteNeedNotStated          hscn.Code = "quote-need-not-stated"
	CodeOutOfTurn                   hscn.Code = "out-of-turn"
)

// The codes of mistakes in what the caller supplies: these are no verdicts of the documents.
const (
	CodeUnknownEvent  hscn.Code = "unknown-event"
	CodeNoDay         hscn.Code = "no-day"
	CodeDayGoesBack   hscn.Code = "day-goes-back"
	CodeMisplacedFact hscn.Code = "misplaced-fact"
	CodeNoSuchTest    hscn.Code = "no-such-test"
	CodeAttemptLimit  hscn.Code = "attempt-limit"
	CodeNoSuchOrder   hscn.Code = "no-such-order"
	CodeNoSuchSite    hscn.Code = "no-such-site"
)

// The codes of findings about a site's record.
const (
	CodeAwaitingSignOff       hscn.Code = "awaiting-sign-off"
	CodeNotYet                hscn.Code = "not-yet" // the rule speaks of a later part of the journey
	CodeStopped               hscn.Code = "withdrawn"
	CodePlanDecisionPoint     hscn.Code = "plan-decision-point"
	CodeDecisionPointUnstated hscn.Code = "decision-point-not-stated"
	CodeChangeManagement      hscn.Code = "change-management"
	CodeNoPartiesListed       hscn.Code = "no-parties-listed"
	CodeHowToMigrate          hscn.Code = "how-to-migrate"
	CodeApproachNotStated     hscn.Code = "approach-not-stated"
	CodeNotCollaborative      hscn.Code = "not-collaborative"
	CodeServiceNotNamed       hscn.Code = "service-not-named"
	CodeOtherOrigin           hscn.Code = "not-from-the-transition-network"
	CodeNoContinuingOrders    hscn.Code = "no-continuing-orders"
	CodeCeaseRequest          hscn.Code = "cease-request" // a continuing order without one
	CodeStabilityNotReported  hscn.Code = "stability-not-reported"
	CodeNotByTheConsumer      hscn.Code = "not-by-the-consumer"
	CodeQuoteToAsk            hscn.Code = "quote-to-ask"
	CodeQuoteAskedLate        hscn.Code = "quote-asked-late"
	CodeQuoteAwaited          hscn.Code = "quote-awaited"
	CodeQuoteMayComeLate      hscn.Code = "quote-may-come-late" // after the planned migration
	CodeQuoteOverdue          hscn.Code = "quote-overdue"
	CodeQuoteNotNeeded        hscn.Code = "quote-not-needed"
	CodePlanNotStated         hscn.Code = "planned-day-not-stated"
	CodeDaysNotCovered        hscn.Code = "working-days-not-covered"
)

// The codes of findings about a schedule.
const (
	CodeNoAllocation      hscn.Code = "no-allocation"
	CodeSlotsExceeded     hscn.Code = "slots-exceeded"
	CodeNotForecast       hscn.Code = "not-forecast"
	CodeForecastExceeded  hscn.Code = "forecast-exceeded"
	CodeTemplateNotStated hscn.Code = "template-not-stated"
)
