package contract

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/text"
	"github.com/hscn-go/hscn/roles"
)

// Form is what kind of contract one is. The zero value is not stated.
type Form uint8

// The forms. A call-off contract is made with one supplier under an agreement and is no framework
// itself, although the stage 5 page words it so (S5-08).
const (
	_               Form = iota
	CallOffContract      // called off from an agreement
	OwnContract          // from a procurement of the customer's own, or an existing arrangement
)

var formWords = text.Words[Form]{What: "form of contract", List: []string{"", "call-off-contract", "own-contract"}}

// String returns the word of f, such as "call-off-contract"; the zero value is the empty text.
func (f Form) String() string { return formWords.Text(f) }

// AppendText appends the word of f to b.
func (f Form) AppendText(b []byte) ([]byte, error) { return formWords.Append(b, f) }

// MarshalText writes the word of f; the zero value is the empty text.
func (f Form) MarshalText() ([]byte, error) { return formWords.Append(nil, f) }

// UnmarshalText reads what MarshalText writes; on error f is unchanged.
func (f *Form) UnmarshalText(b []byte) error { return formWords.Unmarshal(b, f) }

// Wrap is the standard of the service around the connection. The zero value is not stated.
type Wrap uint8

// The service wraps.
const (
	_            Wrap = iota
	MinimumWrap       // the minimum standards of OPNSP.3 (RR-40)
	EnhancedWrap      // more than that, as the contract says (RR-41)
)

var wrapWords = text.Words[Wrap]{What: "service wrap", List: []string{"", "minimum", "enhanced"}}

// String returns "minimum" or "enhanced"; the zero value is the empty text.
func (w Wrap) String() string { return wrapWords.Text(w) }

// AppendText appends the word of w to b.
func (w Wrap) AppendText(b []byte) ([]byte, error) { return wrapWords.Append(b, w) }

// MarshalText writes the word of w; the zero value is the empty text.
func (w Wrap) MarshalText() ([]byte, error) { return wrapWords.Append(nil, w) }

// UnmarshalText reads what MarshalText writes; on error w is unchanged.
func (w *Wrap) UnmarshalText(b []byte) error { return wrapWords.Unmarshal(b, w) }

// An Instrument is a text beside the contract that lays down obligations. The zero value is none.
type Instrument uint8

// The instruments.
const (
	_                     Instrument = iota
	ConnectionAgreement              // binds every consumer (RR-33)
	RepresentingCustomers            // the variation for those who serve other users (RR-32)
	ObligationsFramework             // holds the minimum standards of service wrap (RR-40)
	SupplementalTerms                // the HSCN Mandatory Supplemental Terms (RR-60)
)

var instrumentWords = text.Words[Instrument]{What: "instrument", List: []string{
	"", "connection-agreement", "representing-customers", "obligations-framework", "mandatory-supplemental-terms",
}}

// String returns the word of i, such as "connection-agreement"; the zero value is the empty text.
func (i Instrument) String() string { return instrumentWords.Text(i) }

// AppendText appends the word of i to b.
func (i Instrument) AppendText(b []byte) ([]byte, error) { return instrumentWords.Append(b, i) }

// MarshalText writes the word of i; the zero value is the empty text.
func (i Instrument) MarshalText() ([]byte, error) { return instrumentWords.Append(nil, i) }

// UnmarshalText reads what MarshalText writes; on error i is unchanged.
func (i *Instrument) UnmarshalText(b []byte) error { return instrumentWords.Unmarshal(b, i) }

// A Paper is what the documents say of an [Instrument]. It is comparable.
type Paper struct {
	Title       string
	Reference   string      // where in it the matter at hand stands; empty where no document says
	VariationOf Instrument  // the instrument that it varies; zero where it is none
	Binds       roles.Party // on whom it lays obligations
	Source      hscn.ID
}

// instrumentTable is indexed by Instrument.
var instrumentTable = [...]Paper{
	ConnectionAgreement:   {"HSCN Connection Agreement", "", 0, roles.Consumer, hscn.RR33},
	RepresentingCustomers: {"Representing Customers", "", ConnectionAgreement, roles.Consumer, hscn.RR32},
	ObligationsFramework:  {"HSCN Obligations Framework", "OPNSP.3", 0, roles.CNSP, hscn.RR40},
	SupplementalTerms:     {"HSCN Mandatory Supplemental Terms", "", 0, roles.CNSP, hscn.RR60},
}

// Paper returns what the documents say of i; the zero Paper where it is none.
func (i Instrument) Paper() Paper {
	if int(i) >= len(instrumentTable) {
		return Paper{}
	}
	return instrumentTable[i]
}

// ServiceKind is a kind of service that a supplier offers. The zero value is not stated.
type ServiceKind uint8

// The kinds of service: the six of BT's range (BT-34), and the overlays that the handbook names (RR-22).
const (
	_ ServiceKind = iota
	UltrafastFibre
	Ethernet
	FourG
	WiFi
	Cloud
	ManagedSecurity
	Voice
	Video
	LAN
)

var serviceWords = text.Words[ServiceKind]{What: "kind of service", List: []string{
	"", "ultrafast-fibre", "ethernet", "4g", "wi-fi", "cloud", "managed-security", "voice", "video", "lan",
}}

// String returns the word of k, such as "ultrafast-fibre"; the zero value is the empty text.
func (k ServiceKind) String() string { return serviceWords.Text(k) }

// AppendText appends the word of k to b.
func (k ServiceKind) AppendText(b []byte) ([]byte, error) { return serviceWords.Append(b, k) }

// MarshalText writes the word of k; the zero value is the empty text.
func (k ServiceKind) MarshalText() ([]byte, error) { return serviceWords.Append(nil, k) }

// UnmarshalText reads what MarshalText writes; on error k is unchanged.
func (k *ServiceKind) UnmarshalText(b []byte) error { return serviceWords.Unmarshal(b, k) }

// connectivityTable says whether a kind of service is connectivity. BT counts Wi-Fi as connectivity and
// others count it as an overlay, so that it is left open.
var connectivityTable = [...]Stated{
	UltrafastFibre:  {hscn.Yes, hscn.BT34},
	Ethernet:        {hscn.Yes, hscn.BT34},
	FourG:           {hscn.Yes, hscn.BT34},
	WiFi:            {hscn.NotStated, hscn.BT34},
	Cloud:           {hscn.No, hscn.BT34},
	ManagedSecurity: {hscn.No, hscn.BT34},
	Voice:           {hscn.No, hscn.RR22},
	Video:           {hscn.No, hscn.RR22},
	LAN:             {hscn.No, hscn.RR22},
}

// Connectivity says whether k is connectivity, with the statement that says so.
func (k ServiceKind) Connectivity() Stated {
	if int(k) >= len(connectivityTable) {
		return Stated{}
	}
	return connectivityTable[k]
}

// A Ground is one of the grounds of regulation 72 on which a contract may be modified without a new
// procurement. The zero value is not stated.
type Ground uint8

// The grounds.
const (
	_               Ground = iota
	ReviewClause           // 72(1)(a): the contract's own review clause (PR-01)
	FurtherServices        // 72(1)(b): necessary, and no other supplier could (PR-02)
	Unforeseen             // 72(1)(c): what could not be foreseen (PR-03)
	NewContractor          // 72(1)(d): another contractor in place of the first (PR-04)
	NotSubstantial         // 72(1)(e) (PR-05)
	BelowThreshold         // 72(1)(f): below the threshold and a tenth (PR-06)
	NoGround               // none of them: a new procurement is needed (PR-08)
)

var groundWords = text.Words[Ground]{What: "ground of modification", List: []string{
	"", "72-1-a", "72-1-b", "72-1-c", "72-1-d", "72-1-e", "72-1-f", "none",
}}

// String returns the word of g, such as "72-1-b"; the zero value is the empty text.
func (g Ground) String() string { return groundWords.Text(g) }

// AppendText appends the word of g to b.
func (g Ground) AppendText(b []byte) ([]byte, error) { return groundWords.Append(b, g) }

// MarshalText writes the word of g; the zero value is the empty text.
func (g Ground) MarshalText() ([]byte, error) { return groundWords.Append(nil, g) }

// UnmarshalText reads what MarshalText writes; on error g is unchanged.
func (g *Ground) UnmarshalText(b []byte) error { return groundWords.Unmarshal(b, g) }

// limit says how the sum of a modification is bounded.
type limit uint8

const (
	unlimited limit = iota
	half            // each at most half of the original value
	tenth           // all together less than a tenth of it, and below the threshold
)

// groundTable is indexed by Ground. notice is the rule that asks for a notice, where there is one.
var groundTable = [...]struct {
	rule   hscn.ID
	limit  limit
	notice hscn.ID
}{
	ReviewClause:    {hscn.PR01, unlimited, 0},
	FurtherServices: {hscn.PR02, half, hscn.PR07},
	Unforeseen:      {hscn.PR03, half, hscn.PR07},
	NewContractor:   {hscn.PR04, unlimited, 0},
	NotSubstantial:  {hscn.PR05, unlimited, 0},
	BelowThreshold:  {hscn.PR06, tenth, 0},
	NoGround:        {hscn.PR08, unlimited, 0},
}
