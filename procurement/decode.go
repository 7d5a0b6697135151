package procurement

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/internal/record"
	"github.com/hscn-go/hscn/roles"
)

// DecodeCustomer reads a customer from strict JSON of at most [MaxRecord] bytes: no unknown, doubled or
// wrongly cased member, nothing after the record, no blank text. Its error is a *[hscn.Faults] that
// lists every mistake with its path, those of [Customer.Validate] included; the customer is then zero.
func DecodeCustomer(b []byte) (Customer, error) {
	r, o := record.Read(b, MaxRecord)
	var c Customer
	c.read(o)
	o.Done()
	if o.Present() {
		r.Check(c.check)
	}
	if err := r.Err(); err != nil {
		return Customer{}, err
	}
	return c, nil
}

func (c *Customer) read(o record.Object) {
	o.Need("name", "approach")
	c.Name = o.Text("name", MaxName)
	record.Word(o, "ods", &c.ODS)
	record.Word(o, "purpose", &c.Purpose)
	record.Word(o, "approach", &c.Approach)
	record.Word(o, "route", &c.Route)
	record.Word(o, "method", &c.Method)
	record.Word(o, "centralGovernment", &c.CentralGovernment)
	c.Facts.read(o.Object("facts"))
	for _, p := range o.Objects("partners", MaxPartners) {
		c.Partners = append(c.Partners, readPartner(p))
	}
	c.Collaboration.read(o.Object("collaboration"))
	if o.Has("connections") {
		c.Connections = nonEmpty(o.Texts("connections", MaxConnections, MaxName))
	}
	c.Aggregated.read(o.Object("aggregated"))
	for _, s := range o.Objects("steps", ItemCount) {
		c.Steps = append(c.Steps, readStep(s))
	}
	c.Tender.read(o.Object("tender"))
	c.Award.read(o.Object("award"))
	c.Estimate.read(o.Object("estimate"))
	c.TransitionMonths = o.Int("transitionMonths", 1, MaxTransition)
}

// nonEmpty returns s, or nil where it holds nothing, as a plain reading of an omitted list gives.
func nonEmpty[T any](s []T) []T {
	if len(s) == 0 {
		return nil
	}
	return s
}

// A member is one answer of a record with its name.
type member struct {
	name  string
	value *hscn.Answer
}

func (f *Facts) members() [24]member {
	return [...]member{
		{"servicesCompliant", &f.ServicesCompliant}, {"complexRequirements", &f.ComplexRequirements},
		{"wantsDialogue", &f.WantsDialogue}, {"comfortableWithOJEU", &f.ComfortableWithOJEU},
		{"leadToPublish", &f.LeadToPublish}, {"beyondDPS", &f.BeyondDPS}, {"manySites", &f.ManySites},
		{"directAwardAppropriate", &f.DirectAwardAppropriate}, {"existingAgreement", &f.ExistingAgreement},
		{"collaborativeArrangements", &f.CollaborativeArrangements}, {"arrangementsReady", &f.ArrangementsReady}, {"arrangementsInTime", &f.ArrangementsInTime},
		{"maturePlans", &f.MaturePlans}, {"operatingModel", &f.OperatingModel}, {"newCollaboration", &f.NewCollaboration},
		{"wellProgressed", &f.WellProgressed}, {"keepsTimetable", &f.KeepsTimetable}, {"clearPlans", &f.ClearPlans},
		{"actsAlone", &f.ActsAlone}, {"commodityConnections", &f.CommodityConnections}, {"wantsSpeed", &f.WantsSpeed},
		{"legalEntityLeads", &f.LegalEntityLeads}, {"legalSupport", &f.LegalSupport}, {"wantsOverlays", &f.WantsOverlays},
	}
}

func (c *Collaboration) members() [9]member {
	return [...]member{
		{"howToProcure", &c.HowToProcure}, {"howToMigrate", &c.HowToMigrate},
		{"howToManageContracts", &c.HowToManageContracts}, {"howToManageNetwork", &c.HowToManageNetwork},
		{"leadOrganisation", &c.LeadOrganisation}, {"procurementCapability", &c.ProcurementCapability},
		{"legalResources", &c.LegalResources}, {"governanceStructures", &c.GovernanceStructures},
		{"workingGroups", &c.WorkingGroups},
	}
}

func (b *Bidder) members() [7]member {
	return [...]member{
		{"compliant", &b.Compliant}, {"listed", &b.Listed}, {"joining", &b.Joining}, {"inCategory", &b.InCategory},
		{"considered", &b.Considered}, {"evidenceAsked", &b.EvidenceAsked}, {"successful", &b.Successful},
	}
}

func readAnswers(o record.Object, members []member) {
	for _, m := range members {
		record.Word(o, m.name, m.value)
	}
}

func (f *Facts) read(o record.Object) {
	m := f.members()
	readAnswers(o, m[:])
	o.Done()
}

func (c *Collaboration) read(o record.Object) {
	m := c.members()
	readAnswers(o, m[:])
	c.TrackRecord = nonEmpty(record.Words[TrackRecord](o, "trackRecord", TrackRecordCount))
	o.Done()
}

func readPartner(o record.Object) Partner {
	var p Partner
	p.Name = o.Text("name", MaxName)
	record.Word(o, "ods", &p.ODS)
	record.Word(o, "sector", &p.Sector)
	o.Need("name", "sector")
	o.Done()
	return p
}

func (a *Aggregation) read(o record.Object) {
	record.Word(o, "ap", &a.AP)
	record.Word(o, "launch", &a.Launch)
	record.Word(o, "groupedBy", &a.GroupedBy)
	a.Members = nonEmpty(record.Words[roles.ODS](o, "members", MaxMembers))
	o.Done()
}

func readStep(o record.Object) Step {
	var s Step
	record.Word(o, "item", &s.Item)
	record.Word(o, "on", &s.On)
	s.Ref = o.Text("ref", hscn.MaxReference)
	o.Need("item", "on", "ref")
	o.Done()
	return s
}

func (t *Tender) read(o record.Object) {
	record.Word(o, "category", &t.Category)
	record.Word(o, "invited", &t.Invited)
	record.Word(o, "closes", &t.Closes)
	record.Word(o, "agreedWithAll", &t.AgreedWithAll)
	record.Word(o, "sameForAll", &t.SameForAll)
	for _, s := range o.Objects("suppliers", MaxSuppliers) {
		t.Suppliers = append(t.Suppliers, readBidder(s))
	}
	o.Done()
}

func readBidder(o record.Object) Bidder {
	var b Bidder
	b.Name = o.Text("name", MaxName)
	m := b.members()
	readAnswers(o, m[:])
	o.Need("name")
	o.Done()
	return b
}

func (a *Award) read(o record.Object) {
	n := o.Object("notice")
	record.Word(n, "sent", &a.Notice.Sent)
	record.Word(n, "means", &a.Notice.Means)
	record.Word(n, "received", &a.Notice.Received)
	n.Done()
	record.Word(o, "voluntary", &a.Voluntary)
	record.Word(o, "signed", &a.Signed)
	o.Done()
}

func (e *Estimate) read(o record.Object) {
	record.Word(o, "subject", &e.Subject)
	record.Word(o, "term", &e.Term)
	record.Word(o, "initial", &e.Initial)
	e.Options = nonEmpty(record.Words[contract.Money](o, "options", contract.MaxOptions))
	o.Done()
}
