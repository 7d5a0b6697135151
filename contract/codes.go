package contract

import "github.com/hscn-go/hscn"

// The codes of this package's findings.
const (
	CodeDayNotGiven   hscn.Code = "day-not-given"  // the day to judge by is the zero Date
	CodeOtherApproach hscn.Code = "other-approach" // the rule speaks of another approach

	// The agreement that a contract is called off from.
	CodeNotYetLaunched       hscn.Code = "not-yet-launched"
	CodeLaunchWithinMonth    hscn.Code = "launch-within-month"
	CodeFrameworkEndInMonth  hscn.Code = "framework-end-within-month"
	CodeFrameworkEnded       hscn.Code = "framework-ended"
	CodeStatusNotKnown       hscn.Code = "agreement-status-not-known"
	CodeOptionNotKnown       hscn.Code = "agreement-option-not-known"
	CodeNotAnHSCNRoute       hscn.Code = "not-an-hscn-route"
	CodePlacedNotStated      hscn.Code = "placed-not-stated"
	CodeFactorInFrameworkEnd hscn.Code = "factor-in-framework-end"
	CodeTermOutlives         hscn.Code = "term-outlives-framework"

	// The contract itself.
	CodeApproachNotStated        hscn.Code = "approach-not-stated"
	CodeTermNotStated            hscn.Code = "term-not-stated"
	CodeTermNot3Plus1Plus1       hscn.Code = "term-not-3+1+1"
	CodeTooManyExtensions        hscn.Code = "too-many-extensions"
	CodeFormNotStated            hscn.Code = "form-not-stated"
	CodeCallOffContractRequired  hscn.Code = "call-off-contract-required"
	CodeContractNotSigned        hscn.Code = "contract-not-signed"
	CodeNotSignedYet             hscn.Code = "not-signed-yet"
	CodeServesNoOthers           hscn.Code = "serves-no-others"
	CodeSignatureNotKnown        hscn.Code = "signature-not-known"
	CodeSupplierNotStated        hscn.Code = "supplier-not-stated"
	CodeComplianceNotStated      hscn.Code = "compliance-not-stated"
	CodeSupplierNotCompliant     hscn.Code = "supplier-not-compliant"
	CodeListingNotStated         hscn.Code = "listing-not-stated"
	CodeSupplierNotOnFramework   hscn.Code = "supplier-not-on-framework"
	CodePayerNotStated           hscn.Code = "payer-not-stated"
	CodeCustomerPays             hscn.Code = "customer-pays"
	CodeAdviceOutsideAggregated  hscn.Code = "advice-outside-aggregated"
	CodeHowToManageContracts     hscn.Code = "how-to-manage-contracts"
	CodeServesOthersNotStated    hscn.Code = "serves-others-not-stated"
	CodeVariationNotStated       hscn.Code = "variation-not-stated"
	CodeRepresentingCustomers    hscn.Code = "representing-customers-variation"
	CodeSupportDetailsInContract hscn.Code = "support-details-in-contract"

	// Modifications.
	CodeOtherRegime          hscn.Code = "other-regime" // not the 2015 Regulations
	CodeRegimeNotStated      hscn.Code = "regime-not-stated"
	CodeGroundNotStated      hscn.Code = "ground-not-stated"
	CodeNewProcurementNeeded hscn.Code = "new-procurement-required"
	CodeConditionsNotStated  hscn.Code = "conditions-not-stated"
	CodeGroundNotMet         hscn.Code = "ground-not-met"
	CodeValueNotStated       hscn.Code = "value-not-stated"
	CodeOverHalf             hscn.Code = "over-half-of-value"
	CodeOverTenth            hscn.Code = "over-tenth-of-value"
	CodeThresholdNotStated   hscn.Code = "threshold-not-stated"
	CodeOverThreshold        hscn.Code = "over-threshold"
	CodeNoticeNotPublished   hscn.Code = "notice-not-published"
	CodeModifiedAfterEnd     hscn.Code = "modified-after-end"

	// Catalogues and orders.
	CodeNoSupplier               hscn.Code = "no-supplier"
	CodeMultipleSuppliers        hscn.Code = "multiple-suppliers"
	CodeServiceNotStated         hscn.Code = "service-not-stated"
	CodeNotConnectivity          hscn.Code = "not-connectivity"
	CodeReceivedNotStated        hscn.Code = "received-not-stated"
	CodeProcurementNotComplete   hscn.Code = "procurement-not-complete"
	CodeWinnerNotStated          hscn.Code = "winner-not-stated"
	CodeNotWinningSupplier       hscn.Code = "not-winning-supplier"
	CodeNotInCatalogue           hscn.Code = "not-in-catalogue"
	CodeNoOrderLines             hscn.Code = "no-order-lines"
	CodeNotIncludedAtMarket      hscn.Code = "not-included-at-market"
	CodeMembersNotStated         hscn.Code = "members-not-stated"
	CodeDiligenceBeforeOrder     hscn.Code = "due-diligence-before-order"
	CodeDiligenceNotStated       hscn.Code = "due-diligence-not-stated"
	CodeConfirmedBeforeDiligence hscn.Code = "confirmed-before-due-diligence"
	CodeNotConfirmedYet          hscn.Code = "not-confirmed-yet"
	CodeFirmDateMissing          hscn.Code = "firm-date-missing"

	// Service levels.
	CodeNoLevelAgreed        hscn.Code = "no-level-agreed"
	CodeOriginNotStated      hscn.Code = "origin-not-stated"
	CodeBoundNotStated       hscn.Code = "bound-not-stated"
	CodeNotMeasured          hscn.Code = "not-measured"
	CodeLevelBreached        hscn.Code = "level-breached"
	CodeIncreaseCapacity     hscn.Code = "increase-capacity"
	CodeManagingNotStated    hscn.Code = "managing-not-stated"
	CodeManageToContract     hscn.Code = "manage-to-contract"
	CodeClosedWhileUnmet     hscn.Code = "closed-while-unmet"
	CodeNothingUnmet         hscn.Code = "nothing-unmet"
	CodeMigrationNotComplete hscn.Code = "migration-not-complete"
	CodeMigrationNotKnown    hscn.Code = "migration-complete-not-known"
	CodeWrapNotStated        hscn.Code = "wrap-not-stated"
	CodeWrapNotMet           hscn.Code = "wrap-not-met"
	CodeObligationNotKnown   hscn.Code = "obligation-not-known"
	CodeObligationUnmet      hscn.Code = "obligation-unmet"
)
