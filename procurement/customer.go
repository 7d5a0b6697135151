package procurement

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/roles"
)

// A Customer is the record of one procurement: who buys, why, with whom and how, and what was done on
// which day. Its zero value is empty and not valid; [Customer.Validate] says what is wrong with a
// value, [Customer.Assess] what the rules find in it.
type Customer struct {
	Name     string        `json:"name"`
	ODS      roles.ODS     `json:"ods,omitzero"`
	Purpose  Purpose       `json:"purpose,omitzero"`
	Approach hscn.Approach `json:"approach"`
	// Route and Method may be left out while they are not chosen. An aggregated procurement has no
	// choice of them: left out, they are a further competition on RM3825.
	Route  Route  `json:"route,omitzero"`
	Method Method `json:"method,omitzero"`

	CentralGovernment hscn.Answer `json:"centralGovernment,omitzero"` // a central government authority, as trusts are not
	Facts             Facts       `json:"facts,omitzero"`

	Partners         []Partner     `json:"partners,omitempty"`        // of a collaborative procurement
	Collaboration    Collaboration `json:"collaboration,omitzero"`    // of a collaborative procurement
	Connections      []string      `json:"connections,omitempty"`     // that an individual customer plans to procure, by name
	Aggregated       Aggregation   `json:"aggregated,omitzero"`       // of an aggregated procurement, or of the one fallen back to
	Steps            []Step        `json:"steps,omitempty"`           // each item at most once
	Tender           Tender        `json:"tender,omitzero"`           // the competition, once there is one
	Award            Award         `json:"award,omitzero"`            // the award, once there is one
	Estimate         Estimate      `json:"estimate,omitzero"`         // of what is procured
	TransitionMonths int           `json:"transitionMonths,omitzero"` // how long the customer plans to migrate for
}

// A Partner is one organisation that a customer procures together with.
type Partner struct {
	Name   string       `json:"name"`
	ODS    roles.ODS    `json:"ods,omitzero"`
	Sector roles.Sector `json:"sector"`
}

// Collaboration is what partners share: what they have worked out together (CJ-116 to CJ-119), the
// parts of their intelligent client function (CJ-123), and what they already do together.
type Collaboration struct {
	HowToProcure         hscn.Answer `json:"howToProcure,omitzero"`
	HowToMigrate         hscn.Answer `json:"howToMigrate,omitzero"`
	HowToManageContracts hscn.Answer `json:"howToManageContracts,omitzero"`
	HowToManageNetwork   hscn.Answer `json:"howToManageNetwork,omitzero"`

	LeadOrganisation      hscn.Answer `json:"leadOrganisation,omitzero"`
	ProcurementCapability hscn.Answer `json:"procurementCapability,omitzero"`
	LegalResources        hscn.Answer `json:"legalResources,omitzero"`
	GovernanceStructures  hscn.Answer `json:"governanceStructures,omitzero"`
	WorkingGroups         hscn.Answer `json:"workingGroups,omitzero"` // any; a technical design authority is one of them

	TrackRecord []TrackRecord `json:"trackRecord,omitempty"` // each at most once
}

// An Aggregation is the aggregated procurement that a customer takes part in, or falls back to.
type Aggregation struct {
	AP        AP            `json:"ap,omitzero"`
	Launch    calendar.Date `json:"launch,omitzero"`    // the day it goes to market, where that is known; it stands before the timetable
	GroupedBy roles.Party   `json:"groupedBy,omitzero"` // who put the buying club together
	Members   []roles.ODS   `json:"members,omitempty"`  // the buying club when it went to market, or as it stands
}

// launch returns the launch as exactly as it is known.
func (a *Aggregation) launch() calendar.Span {
	if !a.Launch.IsZero() {
		return calendar.On(a.Launch)
	}
	return a.AP.Proposed()
}

// A Step is an item that was done, with the evidence that shows it.
type Step struct {
	Item Item `json:"item"`
	hscn.Evidence
}

// A Tender is one competition. Its zero value is none.
type Tender struct {
	Category      calendar.Date `json:"category,omitzero"`      // the day the category of suppliers was made
	Invited       calendar.Date `json:"invited,omitzero"`       // the day the invitation was sent
	Closes        calendar.Date `json:"closes,omitzero"`        // the day by which tenders have to arrive
	AgreedWithAll hscn.Answer   `json:"agreedWithAll,omitzero"` // the time for tenders was agreed with every candidate selected
	SameForAll    hscn.Answer   `json:"sameForAll,omitzero"`    // and is the same for each of them
	Suppliers     []Bidder      `json:"suppliers,omitempty"`
}

// A Bidder is one supplier of a competition.
type Bidder struct {
	Name          string      `json:"name"`
	Compliant     hscn.Answer `json:"compliant,omitzero"`     // HSCN compliant
	Listed        hscn.Answer `json:"listed,omitzero"`        // on the agreement; on RM3825, Registered
	Joining       hscn.Answer `json:"joining,omitzero"`       // asks to be put on the agreement
	InCategory    hscn.Answer `json:"inCategory,omitzero"`    // in the category that the competition is held with
	Considered    hscn.Answer `json:"considered,omitzero"`    // in the competition
	EvidenceAsked hscn.Answer `json:"evidenceAsked,omitzero"` // of what its tender says
	Successful    hscn.Answer `json:"successful,omitzero"`
}

// An Award is how one procurement ended. Its zero value is none.
type Award struct {
	Notice    Notice        `json:"notice,omitzero"`
	Voluntary hscn.Answer   `json:"voluntary,omitzero"` // a standstill is held where none is mandatory
	Signed    calendar.Date `json:"signed,omitzero"`    // the day the contract was entered into
}

// An Estimate is the value of what is procured, in pounds without value added tax (PT-06).
type Estimate struct {
	Subject Subject          `json:"subject,omitzero"`
	Term    contract.Term    `json:"term,omitzero"`
	Initial contract.Money   `json:"initial,omitzero"`  // over the initial term
	Options []contract.Money `json:"options,omitempty"` // over each option, in order
}

// The limits of a record.
const (
	MaxRecord      = 1 << 20 // bytes of JSON
	MaxName        = 200     // bytes of any name
	MaxPartners    = 500
	MaxConnections = 10_000
	MaxMembers     = 1_000
	MaxSuppliers   = 500
	MaxTransition  = 600 // months
)

// act returns the day on which the choice of route is judged: the day of the launch, where the
// procurement was launched by the day on, and otherwise on itself.
func (c *Customer) act(on calendar.Date) (day calendar.Date, launched bool) {
	if d := c.launchDay(); !d.IsZero() && !on.IsZero() && !d.After(on) {
		return d, true
	}
	return on, false
}

// launchDay returns the day of the launch; the zero Date where it is not known.
func (c *Customer) launchDay() calendar.Date {
	if c.Approach == hscn.Aggregated {
		return c.Aggregated.Launch
	}
	day, _ := c.done(Launch)
	return day
}

// choice returns the customer's choice, completed where the page leaves none.
func (c *Customer) choice() Choice {
	out := Choice{c.Approach, c.Route, c.Method}
	if c.Approach == hscn.Aggregated {
		if out.Route == 0 {
			out.Route = RM3825
		}
		if out.Method == 0 {
			out.Method = FurtherCompetition
		}
	}
	return out
}
