package procurement

import "github.com/hscn-go/hscn"

// The codes of this package's findings.
const (
	// Of any rule.
	CodeNotStated hscn.Code = "not-stated" // a fact is left out; the finding says where it belongs
	CodeNoDay     hscn.Code = "no-day"     // no day was given to judge on

	// Of an option.
	CodeUnknownApproach           hscn.Code = "unknown-approach"
	CodeUnknownRoute              hscn.Code = "unknown-route"
	CodeUnknownMethod             hscn.Code = "unknown-method"
	CodeNotApplicable             hscn.Code = "not-applicable"
	CodeRM3825Only                hscn.Code = "rm3825-only"
	CodeMustBeFurtherCompetition  hscn.Code = "must-be-further-competition"
	CodeCompetitionOnly           hscn.Code = "competition-only"
	CodeDirectAwardNotSupported   hscn.Code = "direct-award-not-supported"
	CodeDirectAwardNotAppropriate hscn.Code = "direct-award-not-appropriate"
	CodeMethodNotStated           hscn.Code = "method-not-stated"
	CodeMethodNotOfRoute          hscn.Code = "method-not-of-route"
	CodeServicesNotCompliant      hscn.Code = "services-not-compliant"
	CodeNotYetLaunched            hscn.Code = "not-yet-launched"
	CodeLaunchWithinMonth         hscn.Code = "launched-within-month"
	CodeFrameworkEnded            hscn.Code = "framework-ended"
	CodeEndWithinMonth            hscn.Code = "framework-end-within-month"
	CodeAgreementEnded            hscn.Code = "agreement-ended"
	CodeAgreementStatusUnknown    hscn.Code = "agreement-status-unknown"
	CodeNoticesInOJEU             hscn.Code = "notices-go-to-ojeu"
	CodeNoticesMoveThatDay        hscn.Code = "notices-move-that-day"
	CodeNoticesOnFindATender      hscn.Code = "notices-go-to-find-a-tender"
	CodeAgreementNotAsserted      hscn.Code = "existing-agreement-not-asserted"
	CodeNotAnHSCNRoute            hscn.Code = "not-an-hscn-route"

	// Of the advice that goes with an option.
	CodeLessInfluence         hscn.Code = "less-influence-on-outcome"
	CodeConsiderOJEU          hscn.Code = "consider-ojeu"
	CodeNoLeadToPublish       hscn.Code = "no-lead-organisation-to-publish"
	CodeOJEUUnlikely          hscn.Code = "ojeu-effort-unlikely-route"
	CodeFactorInEnd           hscn.Code = "factor-in-framework-end"
	CodeCompetitionEncouraged hscn.Code = "competition-encouraged"
	CodeLocalOption           hscn.Code = "local-option-not-in-table"
)
