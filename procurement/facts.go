package procurement

import "github.com/hscn-go/hscn"

// Facts are what a customer states of itself. Each may be left out, and what is left out is never
// taken for yes or no: a rule that hangs on it is Undetermined and names it. The zero value states
// nothing.
type Facts struct {
	// What the options hang on or are advised by.

	ServicesCompliant      hscn.Answer `json:"servicesCompliant,omitzero"`      // what is bought is HSCN compliant (CJ-46, CJ-62)
	ComplexRequirements    hscn.Answer `json:"complexRequirements,omitzero"`    // CJ-47
	WantsDialogue          hscn.Answer `json:"wantsDialogue,omitzero"`          // dialogue or negotiation with suppliers (CJ-48)
	ComfortableWithOJEU    hscn.Answer `json:"comfortableWithOJEU,omitzero"`    // CJ-49
	LeadToPublish          hscn.Answer `json:"leadToPublish,omitzero"`          // a lead organisation, in place or to come, publishes the notice (CJ-50)
	BeyondDPS              hscn.Answer `json:"beyondDPS,omitzero"`              // the HSCN DPS is felt not to accommodate the requirements (CJ-51)
	ManySites              hscn.Answer `json:"manySites,omitzero"`              // a significant number of sites, which the customer judges (CJ-63)
	DirectAwardAppropriate hscn.Answer `json:"directAwardAppropriate,omitzero"` // which the customer judges (CJ-68)
	ExistingAgreement      hscn.Answer `json:"existingAgreement,omitzero"`      // the customer has a local agreement to buy on (CJ-38)

	// What an approach is recommended by.

	CollaborativeArrangements hscn.Answer `json:"collaborativeArrangements,omitzero"` // in place with partners (CJ-73)
	ArrangementsReady         hscn.Answer `json:"arrangementsReady,omitzero"`         // those it has are ready (CJ-74)
	ArrangementsInTime        hscn.Answer `json:"arrangementsInTime,omitzero"`        // can be made in time to leave the legacy network (CJ-74)
	MaturePlans               hscn.Answer `json:"maturePlans,omitzero"`               // plans for joint working are mature (CJ-140)
	OperatingModel            hscn.Answer `json:"operatingModel,omitzero"`            // shared with partners already (CJ-120)
	NewCollaboration          hscn.Answer `json:"newCollaboration,omitzero"`          // being formed for HSCN (CJ-131)
	WellProgressed            hscn.Answer `json:"wellProgressed,omitzero"`            // with a collaborative procurement (CJ-156)
	KeepsTimetable            hscn.Answer `json:"keepsTimetable,omitzero"`            // can conform to the collaborative timetable (CJ-156)
	ClearPlans                hscn.Answer `json:"clearPlans,omitzero"`                // for a procurement of its own (CJ-166)
	ActsAlone                 hscn.Answer `json:"actsAlone,omitzero"`                 // wishes neither to collaborate nor to join (CJ-160)
	CommodityConnections      hscn.Answer `json:"commodityConnections,omitzero"`      // CJ-161
	WantsSpeed                hscn.Answer `json:"wantsSpeed,omitzero"`                // CJ-161

	// What a customer-led procurement needs besides.

	LegalEntityLeads hscn.Answer `json:"legalEntityLeads,omitzero"` // S4-01
	LegalSupport     hscn.Answer `json:"legalSupport,omitzero"`     // S4-02
	WantsOverlays    hscn.Answer `json:"wantsOverlays,omitzero"`    // voice, video, local or wireless networks besides (S4-07)

	_ [8]byte // 32 bytes are copied in two moves that do not overlap: what is read next need not wait
}

// state is the answers that an option hangs on, two bits each: 0 not stated or not known, 1 no, 2 yes.
// Facts have a byte each, in the order of [Facts], so that they are packed by one load; what is no fact
// of the first eight stands in the room that the first byte leaves.
type state uint64

// The places of a state, each by the bit that says yes; the bit below it says no.
const (
	servicesCompliant state = 2 << (8 * iota)
	complexNeeds
	wantsDialogue
	comfortable
	publisher
	beyondDPS
	manySites
	appropriate
)

// The places that are no fact of the first eight.
const (
	open      state = 2 << 2 // the route is open on the day
	existing  state = 2 << 4 // the customer says that it has a local agreement
	programme state = 2 << 6 // the programme of aggregated procurements has begun on the day (CJ-98)
)

// state packs the facts of an option.
func (f *Facts) state() state {
	eight := state(f.ServicesCompliant) | state(f.ComplexRequirements)<<8 | state(f.WantsDialogue)<<16 |
		state(f.ComfortableWithOJEU)<<24 | state(f.LeadToPublish)<<32 | state(f.BeyondDPS)<<40 |
		state(f.ManySites)<<48 | state(f.DirectAwardAppropriate)<<56
	return eight&0x0303030303030303 | state(f.ExistingAgreement&3)<<4
}
