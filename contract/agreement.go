package contract

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/text"
	"github.com/hscn-go/hscn/roles"
)

// An Agreement is one that the documents name: a framework or dynamic purchasing system that
// contracts are called off from, or a network contract of the past. The zero value is none. Its text
// form is the name as it is printed: "RM3825", never "rm3825".
type Agreement uint8

// The agreements.
const (
	_                 Agreement = iota
	RM1045                      // Network Services, a framework (CJ-24)
	RM3825                      // the HSCN dynamic purchasing system (CJ-07)
	RM3808                      // Network Services 2 (CD-04)
	RM6116                      // Network Services 3 (CD-08)
	HSSF                        // the Health Systems Support Framework (HS-01)
	GCloud                      // the marketplace that HSSF is modelled on (HS-04)
	N3                          // the network contract before HSCN (BT-35)
	TransitionNetwork           // the network contract from N3 to HSCN (BT-40)
)

// AgreementCount is the number of agreements; arrays indexed by Agreement have AgreementCount+1 places.
const AgreementCount = 8

var agreementWords = text.Words[Agreement]{What: "agreement", List: []string{
	"", "RM1045", "RM3825", "RM3808", "RM6116", "HSSF", "G-Cloud", "N3", "Transition Network",
}}

// ParseAgreement returns the agreement whose printed name is exactly s. Its error wraps
// [hscn.ErrUnknownWord].
func ParseAgreement(s string) (Agreement, error) { return agreementWords.Parse(s) }

// String returns the printed name, such as "RM3825"; the zero value is the empty text.
func (a Agreement) String() string { return agreementWords.Text(a) }

// AppendText appends the name of a to b.
func (a Agreement) AppendText(b []byte) ([]byte, error) { return agreementWords.Append(b, a) }

// MarshalText writes the name of a; the zero value is the empty text.
func (a Agreement) MarshalText() ([]byte, error) { return agreementWords.Append(nil, a) }

// UnmarshalText reads what MarshalText writes; on error a is unchanged.
func (a *Agreement) UnmarshalText(b []byte) error { return agreementWords.Unmarshal(b, a) }

// AgreementKind says what an agreement is. The zero value is none.
type AgreementKind uint8

// The kinds of agreement.
const (
	_                       AgreementKind = iota
	Framework                             // closed to suppliers that are not on it
	DynamicPurchasingSystem               // open to new suppliers while it lasts (CJ-08, PR-09)
	NetworkContract                       // one contract with one supplier, not called off from
)

var agreementKindWords = text.Words[AgreementKind]{What: "kind of agreement", List: []string{
	"", "framework", "dynamic-purchasing-system", "network-contract",
}}

// String returns the word of k, such as "framework"; the zero value is the empty text.
func (k AgreementKind) String() string { return agreementKindWords.Text(k) }

// AppendText appends the word of k to b.
func (k AgreementKind) AppendText(b []byte) ([]byte, error) { return agreementKindWords.Append(b, k) }

// MarshalText writes the word of k; the zero value is the empty text.
func (k AgreementKind) MarshalText() ([]byte, error) { return agreementKindWords.Append(nil, k) }

// UnmarshalText reads what MarshalText writes; on error k is unchanged.
func (k *AgreementKind) UnmarshalText(b []byte) error { return agreementKindWords.Unmarshal(b, k) }

// Stated is an answer with the statement that gives it. Where no document answers it is the zero value.
type Stated struct {
	Answer hscn.Answer
	Source hscn.ID
}

// A Profile is what the documents say of an agreement whatever the day. It is comparable.
type Profile struct {
	Title   string
	Kind    AgreementKind
	Owner   roles.Party   // its name on a day is [roles.Party.NameOn]; nobody where no document says
	Opening calendar.Span // as coarse as the document that decides; zero where none gives it
	End     calendar.Span // the last day, the same way; with an option not known to be used, the range

	Competition  Stated // whether contracts are awarded on it by competition
	DirectAward  Stated // whether by direct award, where that is appropriate
	NewSuppliers Stated // whether suppliers may still join it
	Connectivity Stated // whether HSCN connectivity is bought on it
	Overlays     Stated // whether voice, video and local networks are bought on it
	Subcontracts Stated // whether the supplier answers for all that its subcontractors deliver
}

// profile is a Profile with its days as text, so that the table is a literal.
type profile struct {
	title        string
	kind         AgreementKind
	owner        roles.Party
	opening, end string
	competition  Stated
	direct       Stated
	newSuppliers Stated
	connectivity Stated
	overlays     Stated
	subcontracts Stated
}

// agreementTable is indexed by Agreement.
var agreementTable = [AgreementCount + 1]profile{
	RM1045: {
		title: "Network Services", kind: Framework, owner: roles.CCS, end: "2019-07",
		competition:  Stated{hscn.Yes, hscn.CJ67},
		direct:       Stated{hscn.Yes, hscn.CJ68},
		newSuppliers: Stated{hscn.No, hscn.CJ58},
		connectivity: Stated{hscn.Yes, hscn.CJ21},
		overlays:     Stated{hscn.Yes, hscn.CD06},
	},
	RM3825: {
		title: "HSCN Access Services", kind: DynamicPurchasingSystem, owner: roles.CCS, opening: "2017-11", end: "2028-05-23",
		competition:  Stated{hscn.Yes, hscn.CJ41},
		direct:       Stated{hscn.No, hscn.CJ66},
		newSuppliers: Stated{hscn.Yes, hscn.PR09},
		connectivity: Stated{hscn.Yes, hscn.CJ07},
		overlays:     Stated{hscn.No, hscn.CJ13},
		subcontracts: Stated{hscn.Yes, hscn.CQ04},
	},
	RM3808: {
		title: "Network Services 2", kind: Framework, owner: roles.CCS, opening: "2019-08-12", end: "[2022-08-16..2023-08-16]",
		connectivity: Stated{hscn.Yes, hscn.CD09},
		overlays:     Stated{hscn.Yes, hscn.CD07},
	},
	RM6116: {
		title: "Network Services 3", kind: Framework, owner: roles.CCS,
		connectivity: Stated{hscn.Yes, hscn.CD08},
		overlays:     Stated{hscn.Yes, hscn.CD08},
	},
	HSSF:   {title: "Health Systems Support Framework", kind: Framework},
	GCloud: {title: "G-Cloud digital marketplace", kind: Framework},
	N3: {
		title: "N3", kind: NetworkContract, opening: "2004", end: "2017-03-31",
		connectivity: Stated{hscn.No, hscn.BT38},
	},
	TransitionNetwork: {
		title: "Transition Network", kind: NetworkContract, owner: roles.NHSDigital, opening: "2017-21",
		connectivity: Stated{hscn.No, hscn.CJ30},
	},
}

// Profile returns what the documents say of a; the zero Profile for none.
func (a Agreement) Profile() Profile {
	if int(a) >= len(agreementTable) {
		return Profile{}
	}
	p := &agreementTable[a]
	return Profile{
		Title: p.title, Kind: p.kind, Owner: p.owner, Opening: span(p.opening), End: span(p.end),
		Competition: p.competition, DirectAward: p.direct, NewSuppliers: p.newSuppliers,
		Connectivity: p.connectivity, Overlays: p.overlays, Subcontracts: p.subcontracts,
	}
}

// span reads a span of a table, where the empty text says that no document gives it.
func span(s string) calendar.Span {
	if s == "" {
		return calendar.Span{}
	}
	return calendar.MustSpan(s)
}
