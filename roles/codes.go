package roles

import "github.com/hscn-go/hscn"

// The codes of the findings of this package.
const (
	// What is missing, so that the verdict is Undetermined or Unspecified.
	CodeNoDay            hscn.Code = "no-day"             // no day was given to judge by
	CodeNotStated        hscn.Code = "not-stated"         // a fact that decides was not given
	CodeNotAttested      hscn.Code = "not-attested"       // nothing was stated of this duty
	CodeNoEvidence       hscn.Code = "no-evidence"        // stated to be met, with nothing that shows it
	CodeEvidenceAfterDay hscn.Code = "evidence-after-day" // what shows it is later than the day judged
	CodeNotYetBinding    hscn.Code = "not-yet-binding"    // the duty binds later
	CodeNotHosting       hscn.Code = "not-hosting"        // provides no IT services to others

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
)
