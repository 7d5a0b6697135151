// Package procurementtest helps those who build on package procurement to test what they build: it
// draws valid and nearly valid customers from a source of random numbers, and holds answers, gates, days
// and reports to the laws that every one of them keeps.
//
// Generators draw only from the source they are given, so that a seed gives the same values again. A
// law returns nil, or an error that says how it was broken and by what.
package procurementtest

import (
	"math/rand/v2"
	"strconv"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/procurement"
	"github.com/hscn-go/hscn/roles"
)

// turns are days on which answers change.
var turns = [...]string{
	"2016-01-01", "2017-09-15", "2017-09-30", "2017-10-31", "2017-11-30", "2017-12-01", "2017-12-31", "2018-01-01", "2018-01-31", "2018-09-30",
	"2019-06-30", "2019-07-31", "2019-08-12", "2020-12-31", "2022-05-23", "2022-08-16", "2023-01-13", "2023-08-16", "2025-02-24", "2028-05-23", "2028-12-31",
}

// Day returns a day between 2015 and 2029, often one on which answers change or a neighbour of it.
func Day(r *rand.Rand) calendar.Date {
	if r.IntN(3) == 0 {
		return add(calendar.MustDate("2015-01-01"), r.IntN(5_400))
	}
	return add(calendar.MustDate(turns[r.IntN(len(turns))]), r.IntN(5)-2)
}

func add(d calendar.Date, n int) calendar.Date {
	out, err := d.AddDays(n)
	if err != nil {
		return d
	}
	return out
}

// Answer returns not stated, no or yes.
func Answer(r *rand.Rand) hscn.Answer { return hscn.Answer(r.IntN(3)) }

// fill sets each answer by chance.
func fill(r *rand.Rand, answers ...*hscn.Answer) {
	for _, a := range answers {
		*a = Answer(r)
	}
}

// Facts returns what a customer might state of itself.
func Facts(r *rand.Rand) procurement.Facts {
	var f procurement.Facts
	fill(r, answers(&f)...)
	return f
}

// answers returns every member of f.
func answers(f *procurement.Facts) []*hscn.Answer {
	return []*hscn.Answer{
		&f.ServicesCompliant, &f.ComplexRequirements, &f.WantsDialogue, &f.ComfortableWithOJEU, &f.LeadToPublish, &f.BeyondDPS,
		&f.ManySites, &f.DirectAwardAppropriate, &f.ExistingAgreement, &f.CollaborativeArrangements, &f.ArrangementsReady, &f.ArrangementsInTime,
		&f.MaturePlans, &f.OperatingModel, &f.NewCollaboration, &f.WellProgressed, &f.KeepsTimetable, &f.ClearPlans,
		&f.ActsAlone, &f.CommodityConnections, &f.WantsSpeed, &f.LegalEntityLeads, &f.LegalSupport, &f.WantsOverlays,
	}
}

// Choice returns a choice that names an approach, a route and a method.
func Choice(r *rand.Rand) procurement.Choice {
	return procurement.Choice{
		Approach: hscn.Approach(1 + r.IntN(hscn.ApproachCount)),
		Route:    procurement.Route(1 + r.IntN(procurement.RouteCount)),
		Method:   procurement.Method(1 + r.IntN(procurement.MethodCount)),
	}
}

// Customer returns a customer that [procurement.Customer.Validate] finds nothing to fault in. What the
// rules find in it is another matter.
func Customer(r *rand.Rand) procurement.Customer {
	choice := Choice(r)
	c := procurement.Customer{
		Name:              "customer",
		Purpose:           procurement.Purpose(r.IntN(3)),
		Approach:          choice.Approach,
		Route:             choice.Route,
		Method:            choice.Method,
		CentralGovernment: Answer(r),
		Facts:             Facts(r),
	}
	if r.IntN(8) > 0 {
		c.ODS = code(0)
	}
	switch r.IntN(8) {
	case 0:
		c.Route = 0
	case 1:
		c.Method = 0
	}
	for i := range r.IntN(4) {
		c.Partners = append(c.Partners, procurement.Partner{
			Name: "partner " + strconv.Itoa(i), ODS: code(1 + i), Sector: roles.Sector(1 + r.IntN(2)),
		})
	}
	for i := range r.IntN(3) {
		c.Connections = append(c.Connections, "site "+strconv.Itoa(i))
	}
	c.Collaboration = collaboration(r)
	c.Aggregated = aggregation(r)
	c.Steps = Steps(r)
	c.Tender = tender(r)
	c.Award = award(r)
	c.Estimate = estimate(r)
	if r.IntN(2) == 0 {
		c.TransitionMonths = 1 + r.IntN(24)
	}
	return c
}

func code(i int) roles.ODS { return roles.MustODS("R" + strconv.Itoa(i)) }

func collaboration(r *rand.Rand) procurement.Collaboration {
	var c procurement.Collaboration
	fill(r, &c.HowToProcure, &c.HowToMigrate, &c.HowToManageContracts, &c.HowToManageNetwork, &c.LeadOrganisation,
		&c.ProcurementCapability, &c.LegalResources, &c.GovernanceStructures, &c.WorkingGroups)
	for t := procurement.TrackRecord(1); t <= procurement.TrackRecordCount; t++ {
		if r.IntN(2) == 0 {
			c.TrackRecord = append(c.TrackRecord, t)
		}
	}
	return c
}

func aggregation(r *rand.Rand) procurement.Aggregation {
	var a procurement.Aggregation
	if r.IntN(4) > 0 {
		a.AP = procurement.AP(1 + r.IntN(procurement.APCount))
	}
	if r.IntN(2) == 0 {
		a.Launch = Day(r)
	}
	if r.IntN(2) == 0 {
		a.GroupedBy = [...]roles.Party{roles.NHSDigital, roles.Consumer}[r.IntN(2)]
	}
	first := r.IntN(2)
	for i := range r.IntN(4) {
		a.Members = append(a.Members, code(first+i))
	}
	return a
}

// Steps returns steps of different items, in any order, of which none ends before it began.
func Steps(r *rand.Rand) []procurement.Step {
	var out []procurement.Step
	for _, i := range r.Perm(int(procurement.ContactManager)) {
		if r.IntN(3) == 0 {
			continue
		}
		out = append(out, procurement.Step{
			Item: procurement.Item(1 + i), Evidence: hscn.Evidence{On: Day(r), Ref: "evidence " + strconv.Itoa(i)},
		})
	}
	raise := func(before, after procurement.Item) {
		var from calendar.Date
		for _, s := range out {
			if s.Item == before {
				from = s.On
			}
		}
		for i := range out {
			if out[i].Item == after && out[i].On.Before(from) {
				out[i].On = add(from, r.IntN(300))
			}
		}
	}
	raise(procurement.Launch, procurement.Complete)
	raise(procurement.Complete, procurement.NotifyOutcome)
	return out
}

func tender(r *rand.Rand) procurement.Tender {
	var t procurement.Tender
	if r.IntN(2) == 0 {
		t.Category = Day(r)
		t.Invited = add(t.Category, r.IntN(6))
		t.Closes = add(t.Invited, r.IntN(14))
	}
	fill(r, &t.AgreedWithAll, &t.SameForAll)
	for i := range r.IntN(3) {
		b := procurement.Bidder{Name: "supplier " + strconv.Itoa(i)}
		fill(r, &b.Compliant, &b.Listed, &b.Joining, &b.InCategory, &b.Considered, &b.EvidenceAsked, &b.Successful)
		t.Suppliers = append(t.Suppliers, b)
	}
	return t
}

func award(r *rand.Rand) procurement.Award {
	var a procurement.Award
	if r.IntN(2) == 0 {
		a.Notice.Sent = Day(r)
		a.Notice.Means = procurement.Means(r.IntN(3))
		if r.IntN(2) == 0 {
			a.Notice.Received = add(a.Notice.Sent, r.IntN(20))
		}
	}
	if r.IntN(2) == 0 {
		a.Signed = Day(r)
	}
	fill(r, &a.Voluntary)
	return a
}

func estimate(r *rand.Rand) procurement.Estimate {
	var e procurement.Estimate
	if r.IntN(2) == 0 {
		e.Subject = procurement.Subject(r.IntN(4))
		e.Initial = contract.Pence(r.Int64N(1_000_000_000))
		for range r.IntN(3) {
			e.Options = append(e.Options, contract.Pence(r.Int64N(10_000_000)))
		}
	}
	if r.IntN(2) == 0 {
		e.Term = contract.AggregatedTerm()
	}
	return e
}

// NearlyCustomer returns a customer with one to three members spoilt: most are faulted, some are still
// valid.
func NearlyCustomer(r *rand.Rand) procurement.Customer {
	c := Customer(r)
	for range 1 + r.IntN(3) {
		spoils[r.IntN(len(spoils))](&c, r)
	}
	return c
}

var spoils = [...]func(*procurement.Customer, *rand.Rand){
	func(c *procurement.Customer, _ *rand.Rand) { c.Name = "" },
	func(c *procurement.Customer, _ *rand.Rand) { c.Name = " customer" },
	func(c *procurement.Customer, _ *rand.Rand) { c.Approach = 0 },
	func(c *procurement.Customer, r *rand.Rand) { c.Approach = hscn.Approach(r.IntN(256)) },
	func(c *procurement.Customer, r *rand.Rand) { c.Route = procurement.Route(r.IntN(256)) },
	func(c *procurement.Customer, r *rand.Rand) { c.Method = procurement.Method(r.IntN(256)) },
	func(c *procurement.Customer, r *rand.Rand) { c.Purpose = procurement.Purpose(r.IntN(256)) },
	func(c *procurement.Customer, r *rand.Rand) { c.Facts.ServicesCompliant = hscn.Answer(r.IntN(256)) },
	func(c *procurement.Customer, r *rand.Rand) { c.Facts.MaturePlans = hscn.Answer(r.IntN(256)) },
	func(c *procurement.Customer, r *rand.Rand) { c.Aggregated.AP = procurement.AP(r.IntN(256)) },
	func(c *procurement.Customer, _ *rand.Rand) { c.Partners = append(c.Partners, c.Partners...) },
	func(c *procurement.Customer, _ *rand.Rand) { c.Partners = append(c.Partners, procurement.Partner{}) },
	func(c *procurement.Customer, _ *rand.Rand) { c.Steps = append(c.Steps, c.Steps...) },
	func(c *procurement.Customer, r *rand.Rand) {
		c.Steps = append(c.Steps, procurement.Step{Item: procurement.Item(r.IntN(256)), Evidence: hscn.Evidence{On: Day(r)}})
	},
	func(c *procurement.Customer, r *rand.Rand) {
		for i := range c.Steps {
			c.Steps[i].On = Day(r)
		}
	},
	func(c *procurement.Customer, _ *rand.Rand) { c.Connections = append(c.Connections, "\x00", "") },
	func(c *procurement.Customer, r *rand.Rand) { c.TransitionMonths = r.IntN(2_000) - 500 },
	func(c *procurement.Customer, r *rand.Rand) { c.Tender.Invited, c.Tender.Closes = Day(r), Day(r) },
	func(c *procurement.Customer, _ *rand.Rand) {
		c.Award.Notice = procurement.Notice{Means: procurement.OtherMeans}
	},
	func(c *procurement.Customer, _ *rand.Rand) { c.Estimate.Initial = contract.Pence(-1) },
	func(c *procurement.Customer, r *rand.Rand) {
		c.Collaboration.TrackRecord = append(c.Collaboration.TrackRecord, procurement.TrackRecord(r.IntN(256)))
	},
}
