package roles

import (
	"iter"
	"slices"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/text"
)

// Party is a part played by somebody whom the documents name. One organisation may play several
// ([Party.ActsAs]). The zero value is nobody.
type Party uint8

// The parties.
const (
	_                        Party = iota
	Consumer                       // uses HSCN or has access to it; the customer of a procurement (RR-03, CJ-32)
	CNSP                           // consumer network service provider (RR-36)
	NHSDigital                     // governs HSCN and its suppliers; NHS England from February 2023 (CJ-31, NM-01)
	TNSP                           // Transition Network Service Provider (RR-23)
	ServiceCoordinator             // receives reports and escalations (RR-51)
	CentralComponentSupplier       // supplies a central component of HSCN (RR-73)
	Supplier                       // HSCN-compliant supplier that competes, wins and delivers (CJ-33)
	Partner                        // health or social care partner in a procurement (CJ-17)
	LeadOrganisation               // nominated lead of an intelligent client function (CJ-124)
	TechnicalDesignAuthority       // a working group of an intelligent client function (CJ-129)
	CSU                            // commissioning support unit (RR-16)
	CCG                            // clinical commissioning group (RR-17)
	ThirdParty                     // any other body that manages on a consumer's behalf (RR-15)
	DeploymentOffice               // HSCN Deployment Office (CJ-29)
	HSCNTeam                       // NHS Digital HSCN team (CJ-97)
	RegionalMigrationManager       // the customer's contact about its options (CJ-35)
	DataSecurityCentre             // NHS Digital Data Security Centre (RR-80)
	NationalServiceDesk            // takes requests to change quality of service (QS-01)
	HSCNAuthority                  // the other side of the CN-SP Deed (CM-04)
	CCS                            // Crown Commercial Service; GCA from April 2026 (CJ-85, NM-02)
	BT                             // the company (BT-06)
)

// PartyCount is the number of parties; arrays indexed by Party have PartyCount+1 places.
const PartyCount = int(BT)

// partyWords holds the words of the parties, by which they are written.
var partyWords = text.Words[Party]{What: "party", List: []string{
	Consumer:                 "consumer",
	CNSP:                     "cn-sp",
	NHSDigital:               "nhs-digital",
	TNSP:                     "tn-sp",
	ServiceCoordinator:       "service-coordinator",
	CentralComponentSupplier: "central-component-supplier",
	Supplier:                 "supplier",
	Partner:                  "partner",
	LeadOrganisation:         "lead-organisation",
	TechnicalDesignAuthority: "technical-design-authority",
	CSU:                      "csu",
	CCG:                      "ccg",
	ThirdParty:               "third-party",
	DeploymentOffice:         "deployment-office",
	HSCNTeam:                 "hscn-team",
	RegionalMigrationManager: "regional-migration-manager",
	DataSecurityCentre:       "data-security-centre",
	NationalServiceDesk:      "national-service-desk",
	HSCNAuthority:            "hscn-authority",
	CCS:                      "ccs",
	BT:                       "bt",
}}

// partyTable is the register of parties. name is how the documents print it; aliases are the other
// spellings they use.
var partyTable = [PartyCount + 1]struct {
	name    string
	partOf  Party
	source  hscn.ID
	aliases []string
}{
	Consumer: {"HSCN consumer", 0, hscn.RR03,
		[]string{"customer", "HSCN consumer"}},
	CNSP: {"CN-SP", 0, hscn.RR36,
		[]string{"CN-SP", "CNSP", "cnsp", "consumer network service provider", "consumer network service supplier", "Consumer Network Services Provider"}},
	NHSDigital:               {"NHS Digital", 0, hscn.CJ31, []string{"NHS Digital"}},
	TNSP:                     {"TN-SP", 0, hscn.RR23, []string{"TN-SP", "TNSP", "tnsp", "Transition Network Service Provider"}},
	ServiceCoordinator:       {"HSCN Service Co-ordinator", 0, hscn.RR51, []string{"service co-ordinator", "Service Co-ordinator", "HSCN Service Co-ordinator"}},
	CentralComponentSupplier: {"central component supplier", 0, hscn.RR73, []string{"central component supplier"}},
	Supplier:                 {"HSCN supplier", 0, hscn.CJ33, []string{"HSCN supplier", "HSCN-compliant supplier", "HSCN compliant supplier"}},
	Partner:                  {"partner", 0, hscn.CJ17, []string{"partner organisation"}},
	LeadOrganisation:         {"lead organisation", 0, hscn.CJ124, []string{"lead organisation", "lead entity"}},
	TechnicalDesignAuthority: {"technical design authority", 0, hscn.CJ129, []string{"technical design authority"}},
	CSU:                      {"CSU", 0, hscn.RR16, []string{"CSU", "commissioning support unit"}},
	CCG:                      {"CCG", 0, hscn.RR17, []string{"CCG", "clinical commissioning group"}},
	ThirdParty:               {"third party", 0, hscn.RR15, []string{"third party", "3rd party"}},
	DeploymentOffice:         {"HSCN Deployment Office", NHSDigital, hscn.CJ29, []string{"HSCN Deployment Office", "NHS Digital HSCN Deployment Office"}},
	HSCNTeam:                 {"NHS Digital HSCN team", NHSDigital, hscn.CJ97, []string{"NHS Digital HSCN team"}},
	RegionalMigrationManager: {"Regional Migration Manager", 0, hscn.CJ35, []string{"Regional Migration Manager"}},
	DataSecurityCentre:       {"NHS Digital Data Security Centre", NHSDigital, hscn.RR80, []string{"Data Security Centre", "NHS Digital Data Security Centre"}},
	NationalServiceDesk:      {"National Service Desk", 0, hscn.QS01, []string{"National Service Desk"}},
	HSCNAuthority:            {"HSCN Authority", 0, hscn.CM04, []string{"HSCN Authority"}},
	CCS:                      {"Crown Commercial Service", 0, hscn.CJ85, []string{"CCS", "Crown Commercial Service"}},
	BT:                       {"BT", 0, hscn.BT06, []string{"BT"}},
}

// A Renaming says that a party bears another name from some time on.
type Renaming struct {
	From   calendar.Span // as exact as the source gives it
	Name   string
	Short  string // the short form; empty where there is none
	Source hscn.ID
}

// renamed returns the later name of p.
func renamed(p Party) (Renaming, bool) {
	switch p {
	case NHSDigital:
		return Renaming{calendar.MustSpan("2023-02"), "NHS England", "", hscn.NM01}, true
	case CCS:
		return Renaming{calendar.MustSpan("2026-04"), "Government Commercial Agency", "GCA", hscn.NM02}, true
	}
	return Renaming{}, false
}

// actsAsTable lists the parts that one party plays besides its own.
var actsAsTable = [...]struct {
	party, as Party
	source    hscn.ID
}{
	{NHSDigital, ServiceCoordinator, hscn.RR61},
	{BT, TNSP, hscn.BT42},
	{BT, CNSP, hscn.BT33},
}

// Parties yields every party.
func Parties() iter.Seq[Party] {
	return func(yield func(Party) bool) {
		for p := Consumer; int(p) <= PartyCount; p++ {
			if !yield(p) {
				return
			}
		}
	}
}

// IsValid reports whether p is a party.
func (p Party) IsValid() bool { return p != 0 && int(p) <= PartyCount }

// Name returns how the documents print p: "CN-SP". It is empty where p is nobody.
func (p Party) Name() string {
	if !p.IsValid() {
		return ""
	}
	return partyTable[p].name
}

// NameOn returns the name that p bears on a day. It reports false where the day is unset, where the
// source is too coarse to say which name holds on that day, and where p is nobody.
func (p Party) NameOn(on calendar.Date) (string, bool) {
	if on.IsZero() || !p.IsValid() {
		return "", false
	}
	if later, ok := renamed(p); ok {
		switch later.From.OnOrBefore(on) {
		case calendar.Yes:
			return later.Name, true
		case calendar.Unknown:
			return "", false
		}
	}
	return partyTable[p].name, true
}

// Renamed returns the later name of p, and false where p keeps its name.
func (p Party) Renamed() (Renaming, bool) { return renamed(p) }

// PartOf returns the party that p is part of; nobody where the documents name none.
func (p Party) PartOf() Party {
	if !p.IsValid() {
		return 0
	}
	return partyTable[p].partOf
}

// Source returns the statement that names p; the zero ID where p is nobody.
func (p Party) Source() hscn.ID {
	if !p.IsValid() {
		return 0
	}
	return partyTable[p].source
}

// Aliases yields the spellings besides its word by which [ParseParty] knows p.
func (p Party) Aliases() iter.Seq[string] {
	return func(yield func(string) bool) {
		if !p.IsValid() {
			return
		}
		for _, a := range partyTable[p].aliases {
			if !yield(a) {
				return
			}
		}
	}
}

// ActsAs reports whether the documents say that p plays the part of q. Every party plays its own.
func (p Party) ActsAs(q Party) bool {
	if p == q {
		return p.IsValid()
	}
	for i := range actsAsTable {
		if actsAsTable[i].party == p && actsAsTable[i].as == q {
			return true
		}
	}
	return false
}

// ParseParty returns the party whose word is s ("cn-sp"), or one of whose documented spellings is
// exactly s ("CN-SP", "CNSP", "consumer network service supplier"). Later names are not among them,
// since what "NHS England" means depends on the day: see [ParsePartyOn]. The error wraps
// [hscn.ErrUnknownWord].
func ParseParty(s string) (Party, error) {
	p, err := partyWords.Parse(s)
	if err == nil {
		return p, nil
	}
	for i := range partyTable {
		if slices.Contains(partyTable[i].aliases, s) {
			return Party(i), nil
		}
	}
	return 0, err
}

// ParsePartyOn is [ParseParty] for a text written on a day: it also knows the names that a party
// certainly bears on that day, so that "NHS England" is [NHSDigital] from March 2023 and unknown in
// 2018, when it was another body. The error wraps [hscn.ErrUnknownWord].
func ParsePartyOn(s string, on calendar.Date) (Party, error) {
	p, err := ParseParty(s)
	if err == nil {
		return p, nil
	}
	for p := range Parties() {
		later, ok := renamed(p)
		if ok && !on.IsZero() && later.From.OnOrBefore(on) == calendar.Yes && (s == later.Name || s != "" && s == later.Short) {
			return p, nil
		}
	}
	return 0, err
}

// String returns the word of p, such as "cn-sp"; the zero value is the empty text.
func (p Party) String() string { return partyWords.Text(p) }

// AppendText appends the word of p to b.
func (p Party) AppendText(b []byte) ([]byte, error) { return partyWords.Append(b, p) }

// MarshalText writes the word of p; the zero value is the empty text.
func (p Party) MarshalText() ([]byte, error) { return partyWords.Append(nil, p) }

// UnmarshalText reads what MarshalText writes and the spellings of [ParseParty]; on error p is unchanged.
func (p *Party) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*p = 0
		return nil
	}
	got, err := ParseParty(string(b[:min(len(b), text.MaxShown+1)])) // no spelling is as long
	if err != nil {
		return err
	}
	*p = got
	return nil
}
