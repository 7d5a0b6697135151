package roles

import (
	"iter"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/text"
)

// System is a network, a component, a portal, a policy or an agreement that the documents name. The
// zero value is none.
type System uint8

// The systems.
const (
	_                          System = iota
	HSCN                              // Health and Social Care Network
	TransitionNetwork                 // what customers migrate from
	N3                                // the backbone that HSCN replaces
	SecureBoundary                    // NHS Secure Boundary
	NAS                               // Network Analytics Service
	PeeringExchange                   // Peering Exchange Network
	Portal                            // HSCN Portal, which holds site contacts
	CRMPortal                         // the customer relationship management portal of a CN-SP
	SecurityToolkit                   // Data Security and Protection Toolkit
	IPAMPolicy                        // NHS Digital IPAM Policy
	QoSPolicy                         // HSCN Quality of Service policy
	QoSProcess                        // HSCN QoS: change requests and end-to-end configuration
	ConnectionAgreement               // HSCN Connection Agreement
	RepresentingCustomers             // its variation for those who provide IT services to others
	ObligationsFramework              // HSCN Obligations Framework
	MandatorySupplementalTerms        // HSCN Mandatory Supplemental Terms
	CNSPDeed                          // deed between the HSCN Authority and a CN-SP
	OperatingModel                    // HSCN Operating Model
	OperationalDesignOverview         // HSCN Operational Design Overview
	IGStatement                       // statement of compliance that N3 had for information governance
	ComplianceAccreditation           // HSCN Compliance accreditation
)

// SystemCount is the number of systems.
const SystemCount = int(ComplianceAccreditation)

// SystemKind says what sort of thing a [System] is. The zero value is none.
type SystemKind uint8

// The kinds.
const (
	_ SystemKind = iota
	KindNetwork
	KindCentralComponent
	KindPortal
	KindPolicy // a policy, a standard or a process
	KindAgreement
	KindReference // a document that describes
	KindAccreditation
)

var systemKindWords = text.Words[SystemKind]{What: "system kind", List: []string{
	"", "network", "central-component", "portal", "policy", "agreement", "reference", "accreditation",
}}

// String returns the word of k, such as "central-component"; the zero value is the empty text.
func (k SystemKind) String() string { return systemKindWords.Text(k) }

// MarshalText writes the word of k; the zero value is the empty text.
func (k SystemKind) MarshalText() ([]byte, error) { return systemKindWords.Append(nil, k) }

// UnmarshalText reads what MarshalText writes; on error k is unchanged.
func (k *SystemKind) UnmarshalText(b []byte) error { return systemKindWords.Unmarshal(b, k) }

// systemTable is the register of systems. owner is who manages, governs or issues it; nobody where
// the documents do not say.
var systemTable = [SystemCount + 1]struct {
	name       string
	kind       SystemKind
	owner      Party
	replacedBy System
	source     hscn.ID
}{
	HSCN:                       {"Health and Social Care Network", KindNetwork, NHSDigital, 0, hscn.BT07},
	TransitionNetwork:          {"Transition Network", KindNetwork, TNSP, HSCN, hscn.CJ30},
	N3:                         {"N3", KindNetwork, 0, HSCN, hscn.BT09},
	SecureBoundary:             {"NHS Secure Boundary", KindCentralComponent, NHSDigital, 0, hscn.RR78},
	NAS:                        {"Network Analytics Service", KindCentralComponent, NHSDigital, 0, hscn.RR79},
	PeeringExchange:            {"Peering Exchange Network", KindCentralComponent, NHSDigital, 0, hscn.RR70},
	Portal:                     {"HSCN Portal", KindPortal, 0, 0, hscn.RR21},
	CRMPortal:                  {"CRM portal", KindPortal, CNSP, 0, hscn.RR55},
	SecurityToolkit:            {"Data Security and Protection Toolkit", KindPolicy, NHSDigital, 0, hscn.RR34},
	IPAMPolicy:                 {"NHS Digital IPAM Policy", KindPolicy, NHSDigital, 0, hscn.RR35},
	QoSPolicy:                  {"HSCN Quality of Service policy", KindPolicy, 0, 0, hscn.RR87},
	QoSProcess:                 {"HSCN QoS - change requests and end-to-end configuration process", KindPolicy, 0, 0, hscn.RR87},
	ConnectionAgreement:        {"HSCN Connection Agreement", KindAgreement, 0, 0, hscn.RR33},
	RepresentingCustomers:      {"Representing Customers variation of the Connection Agreement", KindAgreement, 0, 0, hscn.RR32},
	ObligationsFramework:       {"HSCN Obligations Framework", KindAgreement, NHSDigital, 0, hscn.RR40},
	MandatorySupplementalTerms: {"HSCN Mandatory Supplemental Terms", KindAgreement, 0, 0, hscn.RR60},
	CNSPDeed:                   {"CN-SP Deed", KindAgreement, HSCNAuthority, 0, hscn.CM04},
	OperatingModel:             {"HSCN Operating Model", KindReference, NHSDigital, 0, hscn.RR62},
	OperationalDesignOverview:  {"HSCN Operational Design Overview", KindReference, 0, 0, hscn.RR90},
	IGStatement:                {"information governance statement of compliance", KindAgreement, 0, ConnectionAgreement, hscn.CA02},
	ComplianceAccreditation:    {"HSCN Compliance accreditation", KindAccreditation, 0, 0, hscn.RR37},
}

var systemWords = text.Words[System]{What: "system", List: []string{
	HSCN: "hscn", TransitionNetwork: "transition-network", N3: "n3", SecureBoundary: "nhs-secure-boundary",
	NAS: "network-analytics-service", PeeringExchange: "peering-exchange-network", Portal: "hscn-portal", CRMPortal: "crm-portal",
	SecurityToolkit: "data-security-and-protection-toolkit", IPAMPolicy: "ipam-policy", QoSPolicy: "qos-policy",
	QoSProcess: "qos-change-process", ConnectionAgreement: "connection-agreement", RepresentingCustomers: "representing-customers",
	ObligationsFramework: "obligations-framework", MandatorySupplementalTerms: "mandatory-supplemental-terms",
	CNSPDeed: "cn-sp-deed", OperatingModel: "operating-model", OperationalDesignOverview: "operational-design-overview",
	IGStatement: "ig-statement-of-compliance", ComplianceAccreditation: "compliance-accreditation",
}}

// Systems yields every system.
func Systems() iter.Seq[System] {
	return func(yield func(System) bool) {
		for s := HSCN; int(s) <= SystemCount; s++ {
			if !yield(s) {
				return
			}
		}
	}
}

// IsValid reports whether s is a system.
func (s System) IsValid() bool { return s != 0 && int(s) <= SystemCount }

// Name returns how the documents print s, in full: "Peering Exchange Network". It is empty where s is none.
func (s System) Name() string {
	if !s.IsValid() {
		return ""
	}
	return systemTable[s].name
}

// Kind returns what sort of thing s is.
func (s System) Kind() SystemKind {
	if !s.IsValid() {
		return 0
	}
	return systemTable[s].kind
}

// Owner returns who provides, manages, governs or issues s; nobody where the documents do not say.
func (s System) Owner() Party {
	if !s.IsValid() {
		return 0
	}
	return systemTable[s].owner
}

// ReplacedBy returns the system that takes the place of s; the zero value where none does.
func (s System) ReplacedBy() System {
	if !s.IsValid() {
		return 0
	}
	return systemTable[s].replacedBy
}

// Source returns the statement that names s; the zero ID where s is none.
func (s System) Source() hscn.ID {
	if !s.IsValid() {
		return 0
	}
	return systemTable[s].source
}

// IsCentral reports whether s is named as a central component of HSCN (RR-77); the list is open.
func (s System) IsCentral() bool { return s.Kind() == KindCentralComponent }

// ParseSystem returns the system whose word is exactly s. Its error wraps [hscn.ErrUnknownWord].
func ParseSystem(s string) (System, error) { return systemWords.Parse(s) }

// String returns the word of s, such as "nhs-secure-boundary"; the zero value is the empty text.
func (s System) String() string { return systemWords.Text(s) }

// AppendText appends the word of s to b.
func (s System) AppendText(b []byte) ([]byte, error) { return systemWords.Append(b, s) }

// MarshalText writes the word of s; the zero value is the empty text.
func (s System) MarshalText() ([]byte, error) { return systemWords.Append(nil, s) }

// UnmarshalText reads what MarshalText writes; on error s is unchanged.
func (s *System) UnmarshalText(b []byte) error { return systemWords.Unmarshal(b, s) }
