package roles

import "github.com/hscn-go/hscn"

// The codes of the findings of this package.
const (
	// What is missing, so that the verdict is Undetermined.
	CodeNoDay            hscn.Code = "no-day"             // no day was given to judge by
	CodeNotStated        hscn.Code = "not-stated"         // a fact that decides was not given
	CodeNotAttested      hscn.Code = "not-attested"       // nothing was stated of this duty
	CodeNoEvidence       hscn.Code = "no-evidence"        // stated to be met, with nothing that shows it
	CodeEvidenceAfterDay hscn.Code = "evidence-after-day" // what shows it is later than the day judged

	// What the documents leave open, so that the verdict is Unspecified.
	CodeIndividual             hscn.Code = "individual"                // whether an individual alone is a consumer
	CodeDelegationNotStated    hscn.Code = "delegation-not-stated"     // whether this duty may be carried out by others
	CodeSubDelegationNotStated hscn.Code = "sub-delegation-not-stated" // whether a delegate may pass it on
	CodeDelegateNotStated      hscn.Code = "delegate-not-stated"       // whether a body of this kind may carry it out
	CodeNotifyTimeNotStated    hscn.Code = "notify-time-not-stated"    // how soon it is to be reported
	CodeWhichNotStated         hscn.Code = "which-not-stated"          // which Severity 1 incidents NHS Digital is bound to take
	CodeFixTimeNotStated       hscn.Code = "fix-time-not-stated"       // how long Severity 2 to 5 may take
	CodeThresholdNotStated     hscn.Code = "threshold-not-stated"      // at what utilisation advice is due

	// Why a rule does not apply, or not yet.
	CodeNotYetBinding        hscn.Code = "not-yet-binding"        // the duty binds later
	CodeNotHosting           hscn.Code = "not-hosting"            // provides no IT services to others
	CodeNotAConsumer         hscn.Code = "not-a-consumer"         // neither uses HSCN nor has access to it
	CodeAbroadProvider       hscn.Code = "abroad-provider"        // an IT services provider outside the United Kingdom
	CodeDelegationNotHolding hscn.Code = "delegation-not-holding" // outside its days
	CodeApplicationFault     hscn.Code = "application-fault"      // not an incident of the network
	CodeNotAnApplication     hscn.Code = "not-an-application"     // an incident of the network
	CodeNotSeverity1         hscn.Code = "not-severity-1"
	CodeNotSeverity2         hscn.Code = "not-severity-1-or-2"
	CodeNotCentral           hscn.Code = "not-central"        // not in a central component
	CodeOneNetwork           hscn.Code = "one-network"        // within one supplier network
	CodeNotStuck             hscn.Code = "not-stuck"          // progress and resolution are possible
	CodeOthersInvestigate    hscn.Code = "others-investigate" // the other suppliers investigate adequately
	CodeTimeLeft             hscn.Code = "time-left"          // open, and within its fix time
	CodeCriterionNotMet      hscn.Code = "criterion-not-met"
	CodeComplaintOpen        hscn.Code = "complaint-open"
	CodeNotPublicCloud       hscn.Code = "not-public-cloud"
	CodeNotSuspicious        hscn.Code = "not-suspicious"
	CodeThresholdNotPassed   hscn.Code = "threshold-not-passed"

	// What is breached.
	CodeDutyNotMet               hscn.Code = "duty-not-met"
	CodeLeadMustBeNHSDigital     hscn.Code = "lead-must-be-nhs-digital"
	CodeLeadMustBeCustomer       hscn.Code = "lead-must-be-customer"
	CodeSiteContact              hscn.Code = "site-contact"
	CodeCeaseRequest             hscn.Code = "cease-request"
	CodeInformationGovernance    hscn.Code = "information-governance"
	CodeDataSecurityStandards    hscn.Code = "data-security-standards"
	CodeIPAM                     hscn.Code = "ipam"
	CodeServicesNotSecured       hscn.Code = "services-not-secured"
	CodeAccessNotDecided         hscn.Code = "access-not-decided"
	CodeContacts                 hscn.Code = "contacts"
	CodeOwnerIsCNSP              hscn.Code = "owner-is-cn-sp"
	CodeSeverity1NotReported     hscn.Code = "severity-1-not-reported"
	CodeNotEscalated             hscn.Code = "not-escalated"
	CodeCapacityAdviceDue        hscn.Code = "capacity-advice-due"
	CodeServiceRehearsalRequired hscn.Code = "service-rehearsal-required"
	CodeInterventionDue          hscn.Code = "intervention-due"
	CodeOrganisationNotContacted hscn.Code = "organisation-not-contacted"
	CodePublicCloudApproval      hscn.Code = "public-cloud-approval"
	CodeQoSPolicy                hscn.Code = "qos-policy"
	CodeStage1Required           hscn.Code = "stage-1-required"
	CodeStage2Required           hscn.Code = "stage-2-required"
	CodeNotAccredited            hscn.Code = "not-accredited"
	CodeNotASupplier             hscn.Code = "not-a-supplier" // neither supplies HSCN connectivity nor is approved to
	CodeConnectionAgreement      hscn.Code = "connection-agreement"
	CodeNoOrganisationCode       hscn.Code = "no-organisation-code"
	CodeRepresentingCustomers    hscn.Code = "representing-customers-variation"
	CodeCeaseGoesToTNSP          hscn.Code = "cease-goes-to-tn-sp"
	CodeNotTriaged               hscn.Code = "not-triaged"
	CodeNotRaised                hscn.Code = "not-raised"
	CodeNotDescribed             hscn.Code = "not-described"
	CodeCentralNotNotified       hscn.Code = "central-not-notified"
	CodeCustomerNotTold          hscn.Code = "customer-not-told"
	CodeNotResolvedInTime        hscn.Code = "not-resolved-in-time"
	CodeRaiserNotInformed        hscn.Code = "raiser-not-informed"
	CodeNotConcluded             hscn.Code = "not-concluded"
	CodeRaiserNotAgreed          hscn.Code = "raiser-not-agreed"
	CodeRecordNotKept            hscn.Code = "record-not-kept"
	CodeNotPrevented             hscn.Code = "not-prevented"
	CodeAssessmentLate           hscn.Code = "assessment-late"
	CodeWrongDesk                hscn.Code = "wrong-desk"
	CodeNotNHSDigital            hscn.Code = "not-nhs-digital"
	CodeNotPublished             hscn.Code = "not-published"
)
