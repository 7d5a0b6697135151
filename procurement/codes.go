package procurement

import (
	"iter"

	"github.com/hscn-go/hscn"
)

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

	// Of a gate; an item that was not done in time has the word of the item as its code.
	CodeDue                 hscn.Code = "due"
	CodeReadiness           hscn.Code = "readiness"
	CodeConfirmRoute        hscn.Code = "route"
	CodeLeadEntity          hscn.Code = "lead-entity"
	CodeGovernance          hscn.Code = "governance"
	CodeOperatingModel      hscn.Code = "operating-model"
	CodeOrganisations       hscn.Code = "organisations"
	CodeCommitment          hscn.Code = "commitment"
	CodeResources           hscn.Code = "resources"
	CodeScopeOfServices     hscn.Code = "scope-of-services"
	CodeMigrationPriorities hscn.Code = "migration-priorities"
	CodeConnectionList      hscn.Code = "connection-list"
	CodeLaunch              hscn.Code = "launch"
	CodeNotifyLaunch        hscn.Code = "notify-launch"
	CodeComplete            hscn.Code = "complete"
	CodeNotifyOutcome       hscn.Code = "notify-outcome"
	CodeConfirmIntention    hscn.Code = "confirm-intention"
	CodeAttendWorkshop      hscn.Code = "attend-workshop"
	CodeConfirmRequirements hscn.Code = "confirm-requirements"
	CodeReplacing           hscn.Code = "replaces-hscn-service" // the gates bind only those that leave the Transition Network
	CodeNoGateMissed        hscn.Code = "no-gate-missed"
	CodeFallback            hscn.Code = "fallback-to-aggregated"
	CodeWindowClosed        hscn.Code = "window-closed-at-fallback"
	CodeLaunchOfExisting    hscn.Code = "launch-of-existing-agreement"

	// Of an aggregated procurement.
	CodeConsultTimetable     hscn.Code = "consult-timetable"
	CodeLaunchCoarse         hscn.Code = "launch-too-coarse"
	CodeLaunchTBC            hscn.Code = "launch-tbc"
	CodeBeforeProgramme      hscn.Code = "before-programme-start"
	CodeDiffersFromProposed  hscn.Code = "differs-from-proposed"
	CodeRequirementsTooLate  hscn.Code = "requirements-too-late"
	CodeGroupingByNHSDigital hscn.Code = "grouping-by-nhs-digital"
	CodeClubTooSmall         hscn.Code = "buying-club-too-small"
	CodeGroupingElsewhere    hscn.Code = "grouping-not-in-sources"
	CodeNotIncluded          hscn.Code = "not-included-at-market"

	// Of an approach and its partners.
	CodeContactManager       hscn.Code = "contact-regional-migration-manager"
	CodeNoPartners           hscn.Code = "no-partners"
	CodeHasPartners          hscn.Code = "individual-has-partners"
	CodeIndividualIsSingle   hscn.Code = "individual-is-single"
	CodeHowToProcure         hscn.Code = "how-to-procure"
	CodeHowToMigrate         hscn.Code = "how-to-migrate"
	CodeHowToManageContracts hscn.Code = "how-to-manage-contracts"
	CodeHowToManageNetwork   hscn.Code = "how-to-manage-network"
	CodeLeadOrganisation     hscn.Code = "lead-organisation"
	CodeCapability           hscn.Code = "procurement-capability"
	CodeLegalResources       hscn.Code = "legal-resources"
	CodeStructures           hscn.Code = "governance-structures"
	CodeWorkingGroups        hscn.Code = "working-groups"
	CodeNoOperatingModel     hscn.Code = "no-operating-model"
	CodeLegalEntity          hscn.Code = "no-legal-entity-leads"
	CodeNoLegalSupport       hscn.Code = "no-legal-support"
	CodeOverlays             hscn.Code = "overlays-need-another-route"
	CodeWorkWithCCS          hscn.Code = "work-with-ccs"
	CodeLongTransition       hscn.Code = "longer-than-expected"

	// Of a recommendation.
	CodeNotForYou      hscn.Code = "not-positioned-for-you"
	CodeJoinAggregated hscn.Code = "join-aggregated"
	CodeSuggested      hscn.Code = "suggested"

	// Of a competition, an award and an estimate.
	CodeSupplierNotCompliant  hscn.Code = "supplier-not-compliant"
	CodeSupplierNotListed     hscn.Code = "supplier-not-on-framework"
	CodeSupplierNotRegistered hscn.Code = "supplier-not-registered"
	CodeClosedToSuppliers     hscn.Code = "framework-closed-to-new-suppliers"
	CodeNotConsidered         hscn.Code = "supplier-not-considered"
	CodeEvidenceOfOthers      hscn.Code = "evidence-of-unsuccessful"
	CodeCategoryExpired       hscn.Code = "category-expired"
	CodeTenderTooShort        hscn.Code = "tender-period-too-short"
	CodeNoNotice              hscn.Code = "no-award-notice"
	CodeStandstillRunning     hscn.Code = "standstill-running"
	CodeSignedInStandstill    hscn.Code = "signed-in-standstill"
	CodeNotCovered            hscn.Code = "working-days-not-covered"
	CodeRegimeUnknown         hscn.Code = "regime-unknown"
	CodeOptionsLeftOut        hscn.Code = "value-leaves-out-options"
	CodeThresholdUnknown      hscn.Code = "threshold-unknown"
	CodeBelowThreshold        hscn.Code = "below-threshold"
	CodeAtThreshold           hscn.Code = "at-or-above-threshold"
)

// codes lists every code, in the order above.
var codes = [...]hscn.Code{
	CodeNotStated,
	CodeNoDay,
	CodeUnknownApproach,
	CodeUnknownRoute,
	CodeUnknownMethod,
	CodeNotApplicable,
	CodeRM3825Only,
	CodeMustBeFurtherCompetition,
	CodeCompetitionOnly,
	CodeDirectAwardNotSupported,
	CodeDirectAwardNotAppropriate,
	CodeMethodNotStated,
	CodeMethodNotOfRoute,
	CodeServicesNotCompliant,
	CodeNotYetLaunched,
	CodeLaunchWithinMonth,
	CodeFrameworkEnded,
	CodeEndWithinMonth,
	CodeAgreementEnded,
	CodeAgreementStatusUnknown,
	CodeNoticesInOJEU,
	CodeNoticesMoveThatDay,
	CodeNoticesOnFindATender,
	CodeAgreementNotAsserted,
	CodeNotAnHSCNRoute,
	CodeLessInfluence,
	CodeConsiderOJEU,
	CodeNoLeadToPublish,
	CodeOJEUUnlikely,
	CodeFactorInEnd,
	CodeCompetitionEncouraged,
	CodeLocalOption,
	CodeDue,
	CodeReadiness,
	CodeConfirmRoute,
	CodeLeadEntity,
	CodeGovernance,
	CodeOperatingModel,
	CodeOrganisations,
	CodeCommitment,
	CodeResources,
	CodeScopeOfServices,
	CodeMigrationPriorities,
	CodeConnectionList,
	CodeLaunch,
	CodeNotifyLaunch,
	CodeComplete,
	CodeNotifyOutcome,
	CodeConfirmIntention,
	CodeAttendWorkshop,
	CodeConfirmRequirements,
	CodeReplacing,
	CodeNoGateMissed,
	CodeFallback,
	CodeWindowClosed,
	CodeLaunchOfExisting,
	CodeConsultTimetable,
	CodeLaunchCoarse,
	CodeLaunchTBC,
	CodeBeforeProgramme,
	CodeDiffersFromProposed,
	CodeRequirementsTooLate,
	CodeGroupingByNHSDigital,
	CodeClubTooSmall,
	CodeGroupingElsewhere,
	CodeNotIncluded,
	CodeContactManager,
	CodeNoPartners,
	CodeHasPartners,
	CodeIndividualIsSingle,
	CodeHowToProcure,
	CodeHowToMigrate,
	CodeHowToManageContracts,
	CodeHowToManageNetwork,
	CodeLeadOrganisation,
	CodeCapability,
	CodeLegalResources,
	CodeStructures,
	CodeWorkingGroups,
	CodeNoOperatingModel,
	CodeLegalEntity,
	CodeNoLegalSupport,
	CodeOverlays,
	CodeWorkWithCCS,
	CodeLongTransition,
	CodeNotForYou,
	CodeJoinAggregated,
	CodeSuggested,
	CodeSupplierNotCompliant,
	CodeSupplierNotListed,
	CodeSupplierNotRegistered,
	CodeClosedToSuppliers,
	CodeNotConsidered,
	CodeEvidenceOfOthers,
	CodeCategoryExpired,
	CodeTenderTooShort,
	CodeNoNotice,
	CodeStandstillRunning,
	CodeSignedInStandstill,
	CodeNotCovered,
	CodeRegimeUnknown,
	CodeOptionsLeftOut,
	CodeThresholdUnknown,
	CodeBelowThreshold,
	CodeAtThreshold,
}

// Codes yields every code that a finding of this package may have.
func Codes() iter.Seq[hscn.Code] {
	return func(yield func(hscn.Code) bool) {
		for _, c := range codes {
			if !yield(c) {
				return
			}
		}
	}
}
