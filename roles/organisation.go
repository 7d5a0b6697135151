package roles

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/text"
)

// Sector is one of the two sectors that HSCN joins (BT-10). The zero value is not stated.
type Sector uint8

// The sectors.
const (
	_ Sector = iota
	Health
	SocialCare
)

var sectorWords = text.Words[Sector]{What: "sector", List: []string{"", "health", "social-care"}}

// ParseSector returns the sector named by exactly "health" or "social-care". Its error wraps
// [hscn.ErrUnknownWord].
func ParseSector(s string) (Sector, error) { return sectorWords.Parse(s) }

// String returns the word of s; the zero value is the empty text.
func (s Sector) String() string { return sectorWords.Text(s) }

// AppendText appends the word of s to b.
func (s Sector) AppendText(b []byte) ([]byte, error) { return sectorWords.Append(b, s) }

// MarshalText writes the word of s; the zero value is the empty text.
func (s Sector) MarshalText() ([]byte, error) { return sectorWords.Append(nil, s) }

// UnmarshalText reads what MarshalText writes; on error s is unchanged.
func (s *Sector) UnmarshalText(b []byte) error { return sectorWords.Unmarshal(b, s) }

// OrganisationKind is a kind of organisation that the documents name. The zero value is not stated.
// The list is what the documents happen to mention, not a classification of the health service.
type OrganisationKind uint8

// The kinds.
const (
	_                                          OrganisationKind = iota
	NHSTrust                                                    // BT-01
	SocialCareOrganisation                                      // CJ-18
	HealthOrganisation                                          // CJ-18
	ClinicalCommissioningGroup                                  // RR-17
	CommissioningSupportUnit                                    // RR-16
	SustainabilityAndTransformationPartnership                  // CJ-82
	ALB                                                         // CJ-114; not expanded by any document
	NetworkSupplier                                             // CJ-33
)

// organisationTable says what the documents say of each kind of organisation.
var organisationTable = [...]struct {
	sector Sector // zero where no document says
	source hscn.ID
}{
	NHSTrust:                                   {Health, hscn.BT01},
	SocialCareOrganisation:                     {SocialCare, hscn.CJ18},
	HealthOrganisation:                         {Health, hscn.CJ18},
	ClinicalCommissioningGroup:                 {0, hscn.RR17},
	CommissioningSupportUnit:                   {0, hscn.RR16},
	SustainabilityAndTransformationPartnership: {0, hscn.CJ82},
	ALB:             {0, hscn.CJ114},
	NetworkSupplier: {0, hscn.CJ33},
}

var organisationWords = text.Words[OrganisationKind]{What: "organisation kind", List: []string{
	NHSTrust: "nhs-trust", SocialCareOrganisation: "social-care-organisation", HealthOrganisation: "health-organisation",
	ClinicalCommissioningGroup: "clinical-commissioning-group", CommissioningSupportUnit: "commissioning-support-unit",
	SustainabilityAndTransformationPartnership: "sustainability-and-transformation-partnership", ALB: "alb",
	NetworkSupplier: "network-supplier",
}}

// Sector returns the sector that the documents give k; the zero value where they give none.
func (k OrganisationKind) Sector() Sector {
	if int(k) >= len(organisationTable) {
		return 0
	}
	return organisationTable[k].sector
}

// Source returns the statement that names k; the zero ID where k is no kind.
func (k OrganisationKind) Source() hscn.ID {
	if int(k) >= len(organisationTable) {
		return 0
	}
	return organisationTable[k].source
}

// ParseOrganisationKind returns the kind whose word is exactly s. Its error wraps [hscn.ErrUnknownWord].
func ParseOrganisationKind(s string) (OrganisationKind, error) { return organisationWords.Parse(s) }

// String returns the word of k, such as "nhs-trust"; the zero value is the empty text.
func (k OrganisationKind) String() string { return organisationWords.Text(k) }

// AppendText appends the word of k to b.
func (k OrganisationKind) AppendText(b []byte) ([]byte, error) { return organisationWords.Append(b, k) }

// MarshalText writes the word of k; the zero value is the empty text.
func (k OrganisationKind) MarshalText() ([]byte, error) { return organisationWords.Append(nil, k) }

// UnmarshalText reads what MarshalText writes; on error k is unchanged.
func (k *OrganisationKind) UnmarshalText(b []byte) error { return organisationWords.Unmarshal(b, k) }
