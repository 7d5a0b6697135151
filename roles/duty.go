package roles

import (
	"iter"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/text"
)

// Duty is one thing that a document lays on a party. Several duties may share one number of the list
// they come from: the fourth of the consumer's ten is five of them. The zero value is none.
type Duty uint8

// The duties. Only the numbers of the consumer are printed in the document; those of the others are
// positions in a list that the page does not number.
const (
	_ Duty = iota
	// The duties of a consumer, under the numbers that the page itself gives them.
	DutySizeAndProcurement      // 1: size, scale and procurement of the service, with its business applications (RR-04)
	DutyServiceManagement       // 1: its management once awarded (RR-04)
	DutyUnderstandServiceLevels // 2: understand the service level agreements and the service wrap (RR-05)
	DutyConfirmServiceLevels    // 2: have the chosen CN-SP confirm them (RR-07)
	DutySupplierManagement      // 3: manage the CN-SP against the contract (RR-08)
	DutyDayToDay                // 4: manage the operational services from day to day (RR-10)
	DutyOrdering                // 4: order (RR-11)
	DutyMovesAddsChanges        // 4: move, add and change (RR-12)
	DutyServiceReviews          // 4: engage in service management and reviews (RR-13)
	DutyBilling                 // 4: reconcile and pay bills (RR-14)
	DutyKnowContacts            // 5: know the CN-SP's contacts (RR-18)
	DutySiteContacts            // 6: keep site contacts up to date on the HSCN Portal (RR-20)
	DutyCeaseRequests           // 7: have cease requests raised with the TN-SP for all continuing orders (RR-22)
	DutyInformationGovernance   // 8: comply with information governance (RR-24)
	DutySecurityStandards       // 8: comply with data security standards and accreditation (RR-25)
	DutyKnowConnectionAgreement // 8: know the obligations of the Connection Agreement (RR-26)
	DutyApplyForAccess          // 9: apply for access to applications, whoever owns them (RR-27)
	DutyIPAM                    // 10: comply with the IPAM Policy (RR-28)

	// The duties of a consumer that stand outside the numbered list.
	DutySecureServices     // secure the IT services provided to other users (RR-30)
	DutyDecideAccess       // decide who may access them (RR-31)
	DutyManageMoves        // manage a move from one CN-SP to another (LH-01)
	DutyReturnAddresses    // hand back addresses no longer needed (LH-04)
	DutyFewPublicAddresses // use few public addresses (LH-05)

	// The duties of a CN-SP. Their numbers are positions in the list, which the page does not number.
	DutyServiceWrap               // manage the services to the minimum service wrap (RR-39)
	DutyObligationsFramework      // 1: comply with the HSCN Obligations Framework (RR-43)
	DutyContractServiceLevels     // 2: comply with the contract's service levels (RR-44)
	DutyContacts                  // 3: give appropriate contacts (RR-45)
	DutyIncidentGuidance          // 4: explain the incident process (RR-46)
	DutyServiceDesk               // 5: run a service desk for incidents (RR-47)
	DutyOwnIncidents              // 6: own and manage incidents from end to end (RR-48)
	DutyWorkWithSuppliers         // 6: work with other suppliers where required (RR-49)
	DutyReportSeverity1           // 7: report Severity 1 incidents (RR-50)
	DutyEscalate                  // 8: escalate what is stuck across networks (RR-52)
	DutyPerformanceData           // 9: give performance data (RR-54)
	DutyProvideCRMPortal          // 10: give an online CRM portal (RR-55)
	DutyReporting                 // 11: report on management and capacity and advise on improvement (RR-57)
	DutyCapacityAdvice            // 11: advise more capacity where a threshold is breached (RR-58)
	DutyHelpdeskAndCapacityReport // offer a telephone helpdesk and a bandwidth report (SG-09)

	// The duties of NHS Digital. Their numbers are positions in the list, which the page does not number.
	DutyGovernModel             // govern the HSCN Operating Model (RR-62)
	DutyGovernSuppliers         // govern the suppliers (RR-63)
	DutyRehearse                // rehearse the service with every CN-SP (RR-64)
	DutyCoordinateService       // 1: act as service co-ordinator (RR-61)
	DutyEnsureCompliance        // 2: ensure that CN-SPs stay compliant (RR-67)
	DutyCoordinateInterventions // 3: co-ordinate interventions between suppliers (RR-68)
	DutyReceiveSeverity1        // 4: take notice of certain Severity 1 incidents of CN-SPs (RR-71)
	DutyReceiveCentral          // 5: take notice of central suppliers' Severity 1 and 2 incidents (RR-72)
	DutyAddOptions              // 6: add technical options to the framework (RR-74)
	DutyChangeObligations       // 6: change its obligations (RR-75)
	DutyCentralContracts        // 7: manage the contracts of the central components (RR-76)
	DutyMonitorTraffic          // 8: monitor traffic through NAS and report on it (RR-81)
	DutyContactOrganisations    // 8: contact organisations about suspicious traffic (RR-82)
	DutySecureBoundarySupplier  // 9: manage the supplier of NHS Secure Boundary (RR-83)
	DutyPublicCloud             // 10: review and approve public cloud connectivity (RR-84)
	DutyQoSChanges              // 11: manage national changes to quality of service (RR-85)
	DutyQoSValues               // 11: manage the values of the central infrastructure (RR-86)
	DutyRepresentSuppliers      // speak for the CN-SPs on requests for change (SR-03)
)

// DutyCount is the number of duties.
const DutyCount = int(DutyRepresentSuppliers)

// dutyTable is the register of duties. acting is empty where the accountable party itself acts; code
// is the word for a duty not met, where it has one of its own.
var dutyTable = [DutyCount + 1]struct {
	accountable, acting Party
	number              uint8 // in the party's list; 0 outside it
	phase               Phase
	force               hscn.Force
	source              hscn.ID
	code                hscn.Code
	shownBy             string
}{
	DutySizeAndProcurement:        {Consumer, 0, 1, Always, hscn.Must, hscn.RR04, "", "the decision on size and scale and the record of the procurement"},
	DutyServiceManagement:         {Consumer, 0, 1, FromContract, hscn.Must, hscn.RR04, "", "the named manager of the service"},
	DutyUnderstandServiceLevels:   {Consumer, 0, 2, FromContract, hscn.Must, hscn.RR05, "", "a review of the service level agreements and service wrap"},
	DutyConfirmServiceLevels:      {Consumer, 0, 2, FromContract, hscn.Must, hscn.RR07, "", "the CN-SP's confirmation of both"},
	DutySupplierManagement:        {Consumer, 0, 3, FromContract, hscn.Must, hscn.RR08, "", "records of performance against the contract"},
	DutyDayToDay:                  {Consumer, 0, 4, FromContract, hscn.Must, hscn.RR10, "", "the named manager, or the mandate of whoever acts"},
	DutyOrdering:                  {Consumer, 0, 4, FromContract, hscn.Must, hscn.RR11, "", "the orders placed"},
	DutyMovesAddsChanges:          {Consumer, 0, 4, FromContract, hscn.Must, hscn.RR12, "", "the requests for moves, adds and changes"},
	DutyServiceReviews:            {Consumer, 0, 4, FromContract, hscn.Must, hscn.RR13, "", "the minutes of service reviews"},
	DutyBilling:                   {Consumer, 0, 4, FromContract, hscn.Must, hscn.RR14, "", "reconciled and paid invoices"},
	DutyKnowContacts:              {Consumer, 0, 5, FromContract, hscn.Must, hscn.RR18, "", "the list of the CN-SP's contacts"},
	DutySiteContacts:              {Consumer, 0, 6, Always, hscn.Must, hscn.RR20, CodeSiteContact, "an export of site contacts from the HSCN Portal"},
	DutyCeaseRequests:             {Consumer, 0, 7, FromMigrationComplete, hscn.Must, hscn.RR22, CodeCeaseRequest, "the TN-SP's receipt for each continuing order, or that none continues"},
	DutyInformationGovernance:     {Consumer, 0, 8, Always, hscn.Must, hscn.RR24, CodeInformationGovernance, "the published assessment of the Data Security and Protection Toolkit"},
	DutySecurityStandards:         {Consumer, 0, 8, Always, hscn.Must, hscn.RR25, CodeDataSecurityStandards, "the certificates of accreditation"},
	DutyKnowConnectionAgreement:   {Consumer, 0, 8, Always, hscn.Must, hscn.RR26, "", "the signed agreement and who keeps it"},
	DutyApplyForAccess:            {Consumer, 0, 9, Always, hscn.Must, hscn.RR27, "", "the applications for access"},
	DutyIPAM:                      {Consumer, 0, 10, Always, hscn.Must, hscn.RR28, CodeIPAM, "the latest check against the IPAM Policy"},
	DutySecureServices:            {Consumer, 0, 0, WhileHosting, hscn.Must, hscn.RR30, CodeServicesNotSecured, "the security assessment of the services provided"},
	DutyDecideAccess:              {Consumer, 0, 0, WhileHosting, hscn.Must, hscn.RR31, CodeAccessNotDecided, "the record of decisions on access"},
	DutyManageMoves:               {Consumer, 0, 0, Always, hscn.Must, hscn.LH01, "", "the migration checklist of each move"},
	DutyReturnAddresses:           {Consumer, 0, 0, Always, hscn.Must, hscn.LH04, "", "the notice to IPAM"},
	DutyFewPublicAddresses:        {Consumer, 0, 0, Always, hscn.Should, hscn.LH05, "", "the reasons for each public range"},
	DutyServiceWrap:               {CNSP, 0, 0, FromMigrationComplete, hscn.Must, hscn.RR39, "", "service reports against the minimum service wrap"},
	DutyObligationsFramework:      {CNSP, 0, 1, Always, hscn.Must, hscn.RR43, "", "the current compliance certificate"},
	DutyContractServiceLevels:     {CNSP, 0, 2, FromContract, hscn.Must, hscn.RR44, "", "service levels measured against the contract"},
	DutyContacts:                  {CNSP, 0, 3, Always, hscn.Must, hscn.RR45, CodeContacts, "the contacts given to consumers"},
	DutyIncidentGuidance:          {CNSP, 0, 4, Always, hscn.Must, hscn.RR46, "", "the guidance given to consumers"},
	DutyServiceDesk:               {CNSP, 0, 5, Always, hscn.Must, hscn.RR47, "", "the service desk's number and hours"},
	DutyOwnIncidents:              {CNSP, 0, 6, Always, hscn.Must, hscn.RR48, CodeOwnerIsCNSP, "the incident records"},
	DutyWorkWithSuppliers:         {CNSP, 0, 6, Always, hscn.Must, hscn.RR49, "", "the incident records that involve others"},
	DutyReportSeverity1:           {CNSP, 0, 7, Always, hscn.Must, hscn.RR50, CodeSeverity1NotReported, "the reports to the Service Co-ordinator"},
	DutyEscalate:                  {CNSP, 0, 8, Always, hscn.Must, hscn.RR52, CodeNotEscalated, "the escalations to the Service Co-ordinator"},
	DutyPerformanceData:           {CNSP, 0, 9, FromContract, hscn.Must, hscn.RR54, "", "the latest performance data"},
	DutyProvideCRMPortal:          {CNSP, 0, 10, Always, hscn.Must, hscn.RR55, "", "the portal's address"},
	DutyReporting:                 {CNSP, 0, 11, Always, hscn.Must, hscn.RR57, "", "the latest management and capacity reports"},
	DutyCapacityAdvice:            {CNSP, 0, 11, Always, hscn.Must, hscn.RR58, CodeCapacityAdviceDue, "the advice given on capacity"},
	DutyHelpdeskAndCapacityReport: {CNSP, 0, 0, Always, hscn.Must, hscn.SG09, "", "the helpdesk's number and the latest bandwidth report"},
	DutyGovernModel:               {NHSDigital, 0, 0, Always, hscn.Must, hscn.RR62, "", "the governance of the HSCN Operating Model"},
	DutyGovernSuppliers:           {NHSDigital, 0, 0, Always, hscn.Must, hscn.RR63, "", "the governance of suppliers"},
	DutyRehearse:                  {NHSDigital, 0, 0, BeforeLive, hscn.Must, hscn.RR64, CodeServiceRehearsalRequired, "the record of the service rehearsal"},
	DutyCoordinateService:         {NHSDigital, 0, 1, Always, hscn.Must, hscn.RR61, "", "the services of the Operational Design Overview"},
	DutyEnsureCompliance:          {NHSDigital, 0, 2, Always, hscn.Must, hscn.RR67, "", "the reviews of CN-SPs' compliance"},
	DutyCoordinateInterventions:   {NHSDigital, 0, 3, Always, hscn.Must, hscn.RR68, CodeInterventionDue, "the records of interventions"},
	DutyReceiveSeverity1:          {NHSDigital, 0, 4, Always, hscn.Must, hscn.RR71, "", "the notifications received"},
	DutyReceiveCentral:            {NHSDigital, 0, 5, Always, hscn.Must, hscn.RR72, "", "the notifications received"},
	DutyAddOptions:                {NHSDigital, 0, 6, Always, hscn.Must, hscn.RR74, "", "the change notes of the framework"},
	DutyChangeObligations:         {NHSDigital, 0, 6, Always, hscn.Must, hscn.RR75, "", "the change notes of the framework"},
	DutyCentralContracts:          {NHSDigital, 0, 7, Always, hscn.Must, hscn.RR76, "", "the contracts of the central components"},
	DutyMonitorTraffic:            {NHSDigital, DataSecurityCentre, 8, Always, hscn.Must, hscn.RR81, "", "the Data Security Centre's reports"},
	DutyContactOrganisations:      {NHSDigital, DataSecurityCentre, 8, Always, hscn.Must, hscn.RR82, CodeOrganisationNotContacted, "the contacts made"},
	DutySecureBoundarySupplier:    {NHSDigital, 0, 9, Always, hscn.Must, hscn.RR83, "", "the firewall policy in force"},
	DutyPublicCloud:               {NHSDigital, 0, 10, Always, hscn.Must, hscn.RR84, CodePublicCloudApproval, "the reviews and approvals"},
	DutyQoSChanges:                {NHSDigital, 0, 11, Always, hscn.Must, hscn.RR85, CodeQoSPolicy, "the register of changes to quality of service"},
	DutyQoSValues:                 {NHSDigital, 0, 11, Always, hscn.Must, hscn.RR86, "", "the values in force"},
	DutyRepresentSuppliers:        {NHSDigital, ServiceCoordinator, 0, Always, hscn.Must, hscn.SR03, "", "the records of requests for change"},
}

var dutyWords = text.Words[Duty]{What: "duty", List: []string{
	DutySizeAndProcurement:        "size-and-procurement",
	DutyServiceManagement:         "service-management",
	DutyUnderstandServiceLevels:   "understand-service-levels",
	DutyConfirmServiceLevels:      "confirm-service-levels",
	DutySupplierManagement:        "supplier-management",
	DutyDayToDay:                  "day-to-day",
	DutyOrdering:                  "ordering",
	DutyMovesAddsChanges:          "moves-adds-changes",
	DutyServiceReviews:            "service-reviews",
	DutyBilling:                   "billing",
	DutyKnowContacts:              "know-contacts",
	DutySiteContacts:              "site-contacts",
	DutyCeaseRequests:             "cease-requests",
	DutyInformationGovernance:     "information-governance",
	DutySecurityStandards:         "security-standards",
	DutyKnowConnectionAgreement:   "know-connection-agreement",
	DutyApplyForAccess:            "apply-for-access",
	DutyIPAM:                      "ipam",
	DutySecureServices:            "secure-services",
	DutyDecideAccess:              "decide-access",
	DutyManageMoves:               "manage-moves",
	DutyReturnAddresses:           "return-addresses",
	DutyFewPublicAddresses:        "few-public-addresses",
	DutyServiceWrap:               "service-wrap",
	DutyObligationsFramework:      "obligations-framework",
	DutyContractServiceLevels:     "contract-service-levels",
	DutyContacts:                  "contacts",
	DutyIncidentGuidance:          "incident-guidance",
	DutyServiceDesk:               "service-desk",
	DutyOwnIncidents:              "own-incidents",
	DutyWorkWithSuppliers:         "work-with-suppliers",
	DutyReportSeverity1:           "report-severity-1",
	DutyEscalate:                  "escalate",
	DutyPerformanceData:           "performance-data",
	DutyProvideCRMPortal:          "provide-crm-portal",
	DutyReporting:                 "reporting",
	DutyCapacityAdvice:            "capacity-advice",
	DutyHelpdeskAndCapacityReport: "helpdesk-and-capacity-report",
	DutyGovernModel:               "govern-model",
	DutyGovernSuppliers:           "govern-suppliers",
	DutyRehearse:                  "rehearse",
	DutyCoordinateService:         "co-ordinate-service",
	DutyEnsureCompliance:          "ensure-compliance",
	DutyCoordinateInterventions:   "co-ordinate-interventions",
	DutyReceiveSeverity1:          "receive-severity-1",
	DutyReceiveCentral:            "receive-central",
	DutyAddOptions:                "add-options",
	DutyChangeObligations:         "change-obligations",
	DutyCentralContracts:          "central-contracts",
	DutyMonitorTraffic:            "monitor-traffic",
	DutyContactOrganisations:      "contact-organisations",
	DutySecureBoundarySupplier:    "secure-boundary-supplier",
	DutyPublicCloud:               "public-cloud",
	DutyQoSChanges:                "qos-changes",
	DutyQoSValues:                 "qos-values",
	DutyRepresentSuppliers:        "represent-suppliers",
}}

// A DutyEntry is what the documents say of one duty.
type DutyEntry struct {
	Duty        Duty
	Accountable Party      // who answers for it, whoever acts
	Acting      Party      // who does it; the accountable party unless a document names a part of it
	Number      int        // its place in the party's list; 0 where it stands outside the list
	Numbered    bool       // whether the document prints the number (RR-29) or it is only a position (RR-59, RR-89)
	Phase       Phase      // when it binds
	Force       hscn.Force // Must, or Should for advice
	ShownBy     string     // in our words, what shows that it is met
	Source      hscn.ID
}

// Entry returns what the documents say of d; the zero entry where d is no duty.
func (d Duty) Entry() DutyEntry {
	if !d.IsValid() {
		return DutyEntry{}
	}
	row := &dutyTable[d]
	e := DutyEntry{d, row.accountable, row.acting, int(row.number), row.accountable == Consumer && row.number != 0, row.phase, row.force, row.shownBy, row.source}
	if e.Acting == 0 {
		e.Acting = e.Accountable
	}
	return e
}

// IsValid reports whether d is a duty.
func (d Duty) IsValid() bool { return d != 0 && int(d) <= DutyCount }

// Accountable returns who answers for d; nobody where d is no duty.
func (d Duty) Accountable() Party {
	if int(d) > DutyCount {
		return 0
	}
	return dutyTable[d].accountable
}

// Duties yields every duty, party by party in the order of their lists.
func Duties() iter.Seq[Duty] { return dutiesWhere(func(Duty) bool { return true }) }

// DutiesOf yields the duties that p answers for. Only a consumer, a CN-SP and NHS Digital have any (RR-01).
func DutiesOf(p Party) iter.Seq[Duty] {
	return dutiesWhere(func(d Duty) bool { return dutyTable[d].accountable == p })
}

// DutiesIn yields the duties that bind in a phase.
func DutiesIn(phase Phase) iter.Seq[Duty] {
	return dutiesWhere(func(d Duty) bool { return dutyTable[d].phase == phase })
}

// DutiesFrom yields the duties that come from one document.
func DutiesFrom(doc hscn.Document) iter.Seq[Duty] {
	return dutiesWhere(func(d Duty) bool { return dutyTable[d].source.Document() == doc })
}

func dutiesWhere(keep func(Duty) bool) iter.Seq[Duty] {
	return func(yield func(Duty) bool) {
		for d := Duty(1); int(d) <= DutyCount; d++ {
			if keep(d) && !yield(d) {
				return
			}
		}
	}
}

// ParseDuty returns the duty whose word is exactly s. Its error wraps [hscn.ErrUnknownWord].
func ParseDuty(s string) (Duty, error) { return dutyWords.Parse(s) }

// String returns the word of d, such as "site-contacts"; the zero value is the empty text.
func (d Duty) String() string { return dutyWords.Text(d) }

// AppendText appends the word of d to b.
func (d Duty) AppendText(b []byte) ([]byte, error) { return dutyWords.Append(b, d) }

// MarshalText writes the word of d; the zero value is the empty text.
func (d Duty) MarshalText() ([]byte, error) { return dutyWords.Append(nil, d) }

// UnmarshalText reads what MarshalText writes; on error d is unchanged.
func (d *Duty) UnmarshalText(b []byte) error { return dutyWords.Unmarshal(b, d) }
