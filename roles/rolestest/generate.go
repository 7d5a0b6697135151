// Package rolestest makes values of package roles for property tests, and checks the laws that hold
// for all of them.
//
// A generator draws from the source that it is given and from nothing else, so that a seed names a
// value. The plain generators make valid values: their Validate returns nil. The ones named Nearly
// make a valid value and spoil one member, so that Validate may or may not fault it; neither it nor
// judging may panic.
//
// Three checks are for every package: [CheckDecode] for what a strict decoder does with any bytes,
// [CheckText] for what a text form does with any text, and [CheckReport] for reports.
package rolestest

import (
	"math/rand/v2"
	"slices"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

// Date returns a day of the years 2016 to 2027, month ends and 29 February among the likelier ones.
func Date(r *rand.Rand) calendar.Date {
	d, _ := calendar.MustDate("2016-01-01").AddDays(r.IntN(12 * 365))
	switch r.IntN(8) {
	case 0:
		return d.LastOfMonth()
	case 1:
		return d.FirstOfMonth()
	case 2:
		return calendar.MustDate("2020-02-29")
	}
	return d
}

// Answer returns any of the three answers.
func Answer(r *rand.Rand) hscn.Answer { return hscn.Answer(r.IntN(3)) }

// Milestone returns a milestone not stated, not reached, reached on an unknown day, or reached on a day.
func Milestone(r *rand.Rand) roles.Milestone {
	switch r.IntN(5) {
	case 0:
		return roles.Milestone{}
	case 1:
		return roles.Milestone{Reached: hscn.No}
	case 2:
		return roles.Milestone{Reached: hscn.Yes}
	}
	return roles.ReachedOn(Date(r))
}

// Party returns any party.
func Party(r *rand.Rand) roles.Party { return roles.Party(1 + r.IntN(roles.PartyCount)) }

// ODS returns an organisation code of 1 to 12 characters.
func ODS(r *rand.Rand) roles.ODS {
	const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	b := make([]byte, 1+r.IntN(roles.MaxODS))
	for i := range b {
		b[i] = letters[r.IntN(len(letters))]
	}
	return roles.MustODS(string(b))
}

// Text returns a short text, some of it outside ASCII.
func Text(r *rand.Rand) string {
	return pick(r, "RX1 board minute 7", "Ticket 4411", "Café Nord", "export of 3 May", "x", "<&>\"quoted\"", "病院")
}

func optional(r *rand.Rand, s string) string {
	if r.IntN(3) == 0 {
		return ""
	}
	return s
}

func pick[T any](r *rand.Rand, from ...T) T { return from[r.IntN(len(from))] }

// Evidence returns evidence, or one time in four none.
func Evidence(r *rand.Rand) hscn.Evidence {
	if r.IntN(4) == 0 {
		return hscn.Evidence{}
	}
	return hscn.Evidence{On: Date(r), Ref: Text(r)}
}

// Attestation returns what a consumer, a CN-SP or NHS Digital states of its duties.
func Attestation(r *rand.Rand) roles.Attestation {
	a := roles.Attestation{
		Party: pick(r, roles.Consumer, roles.CNSP, roles.NHSDigital), Name: optional(r, Text(r)),
		Contract: Milestone(r), Migration: Milestone(r), Live: Milestone(r), HostsForOthers: Answer(r),
	}
	if r.IntN(2) == 0 {
		a.Organisation = ODS(r)
	}
	for range r.IntN(3) {
		a.Contacts = append(a.Contacts, roles.Contact{Kind: pick(r, roles.ServiceManager, roles.ServiceDesk, roles.OutOfHours), Detail: Text(r)})
	}
	codes := map[roles.ODS]bool{}
	for range r.IntN(4) {
		if s := (roles.Site{Code: ODS(r), Contact: optional(r, Text(r))}); !codes[s.Code] {
			codes[s.Code] = true
			a.Sites = append(a.Sites, s)
		}
	}
	for d := range roles.DutiesOf(a.Party) {
		if r.IntN(5) != 0 {
			a.Duties = append(a.Duties, roles.Attested{Duty: d, Met: Answer(r), Evidence: Evidence(r)})
		}
	}
	r.Shuffle(len(a.Duties), func(i, j int) { a.Duties[i], a.Duties[j] = a.Duties[j], a.Duties[i] })
	return a
}

// NearlyAttestation returns an attestation with one member spoiled.
func NearlyAttestation(r *rand.Rand) roles.Attestation {
	a := Attestation(r)
	switch r.IntN(8) {
	case 0:
		a.Party = roles.Party(r.IntN(256))
	case 1:
		a.Name = spoiled(r)
	case 2:
		a.Contract = roles.Milestone{Reached: hscn.Answer(r.IntN(256)), On: Date(r)}
	case 3:
		a.Duties = append(a.Duties, roles.Attested{Duty: roles.Duty(r.IntN(256)), Met: hscn.Answer(r.IntN(256))})
	case 4:
		a.Duties = append(a.Duties, a.Duties...)
	case 5:
		a.Sites = append(a.Sites, roles.Site{}, roles.Site{Code: ODS(r), Contact: spoiled(r)})
	case 6:
		a.Contacts = append(a.Contacts, roles.Contact{Kind: roles.ContactKind(r.IntN(256)), Detail: spoiled(r)})
	case 7:
		a.Duties = append(a.Duties, roles.Attested{Duty: roles.DutyOrdering, Evidence: hscn.Evidence{Ref: spoiled(r)}})
	}
	return a
}

func spoiled(r *rand.Rand) string {
	return pick(r, "", " ", " x", "a\x00b", "\xff", string(make([]byte, 300)))
}

// Incident returns an incident of which any fact may be missing.
func Incident(r *rand.Rand) roles.Incident {
	i := roles.Incident{
		Reference: optional(r, Text(r)), Severity: roles.Severity(r.IntN(6)), Origin: roles.Origin(r.IntN(5)),
		Owner:   pick(r, 0, roles.CNSP, roles.Consumer, roles.NHSDigital),
		Triaged: Answer(r), Raised: Answer(r), Described: Answer(r),
		CanProgress: Answer(r), CanResolve: Answer(r), OthersInvestigate: Answer(r),
		Reported: Answer(r), Notified: Answer(r), Escalated: Answer(r), Coordinated: Answer(r), CustomerTold: Answer(r),
		Resolved: Answer(r), ServiceMinutes: pick(r, 0, 1, 299, 300, 301, 2000), AgreedMinutes: pick(r, 0, 0, 60, 2000), AlternateLevel: Answer(r),
	}
	for n := roles.NetworkCNSP; int(n) <= roles.NetworkCount; n++ {
		if r.IntN(4) == 0 {
			i.Networks = append(i.Networks, n)
		}
	}
	if r.IntN(2) == 0 {
		i.HSSI = HSSI(r)
	}
	return i
}

// HSSI returns the five criteria, each stated or not.
func HSSI(r *rand.Rand) roles.HSSI {
	return roles.HSSI{
		StopsRouting: Answer(r), CutOffCentral: Answer(r), CriticalImpact: Answer(r), FinancialLoss: Answer(r), SecurityRisk: Answer(r),
	}
}

// NearlyIncident returns an incident with one member spoiled.
func NearlyIncident(r *rand.Rand) roles.Incident {
	i := Incident(r)
	switch r.IntN(7) {
	case 0:
		i.Severity = roles.Severity(r.IntN(256))
	case 1:
		i.Origin = roles.Origin(r.IntN(256))
	case 2:
		i.Networks = append(i.Networks, roles.Network(r.IntN(256)), roles.NetworkCNSP, roles.NetworkCNSP)
	case 3:
		i.Owner = roles.Party(r.IntN(256))
	case 4:
		i.CanResolve = hscn.Answer(r.IntN(256))
	case 5:
		i.ServiceMinutes = pick(r, -1, roles.MaxServiceMinutes+1)
	case 6:
		i.HSSI.SecurityRisk = hscn.Answer(r.IntN(256))
	}
	return i
}

// Compliance returns how far a supplier has come, with its stages in their order.
func Compliance(r *rand.Rand) roles.Compliance {
	c := roles.Compliance{
		Name: optional(r, Text(r)), Accreditation: Milestone(r), Supplies: Answer(r), Approved: Answer(r),
		Stage1: Milestone(r), Stage2: Milestone(r), Rehearsal: Milestone(r),
	}
	if !c.Stage2.On.IsZero() && c.Stage2.On.Before(c.Stage1.On) {
		c.Stage1.On, c.Stage2.On = c.Stage2.On, c.Stage1.On
	}
	return c
}

// Connection returns one organisation's standing under the Connection Agreement.
func Connection(r *rand.Rand) roles.Connection {
	c := roles.Connection{
		Name: optional(r, Text(r)), AbroadProvider: Answer(r), Agreement: Milestone(r), HostsForOthers: Answer(r),
		Variation: Milestone(r), Secured: Answer(r), AccessDecided: Answer(r),
	}
	if r.IntN(2) == 0 {
		c.Organisation = ODS(r)
	}
	if !c.Variation.On.IsZero() && c.Variation.On.Before(c.Agreement.On) {
		c.Agreement.On, c.Variation.On = c.Variation.On, c.Agreement.On
	}
	return c
}

// Complaint returns a complaint, open or closed.
func Complaint(r *rand.Rand) roles.Complaint {
	c := roles.Complaint{
		Reference: optional(r, Text(r)), Informed: Answer(r), Closed: Milestone(r), Concluded: Answer(r),
		RaiserAgreed: Answer(r), Prevented: Answer(r), RecordKept: Answer(r),
	}
	if r.IntN(2) == 0 {
		c.Deleted = Date(r)
	}
	return c
}

// Mandate returns the delegations of a consumer, without a circle.
func Mandate(r *rand.Rand) roles.Mandate {
	m := roles.Mandate{Consumer: ODS(r)}
	chain := []roles.ODS{m.Consumer}
	for range r.IntN(5) {
		d := roles.Delegation{
			Duty: pick(r, roles.DutyOrdering, roles.DutyBilling, roles.DutySiteContacts), From: pick(r, chain...), To: ODS(r),
			As: pick(r, roles.CSU, roles.CCG, roles.ThirdParty, roles.Partner, roles.BT),
		}
		if r.IntN(2) == 0 {
			d.On = Date(r)
			if r.IntN(2) == 0 {
				d.Until, _ = d.On.AddDays(1 + r.IntN(700))
			}
		}
		if slices.Contains(chain, d.To) {
			continue
		}
		m.Delegations = append(m.Delegations, d)
		if m.Validate() != nil { // the same duty handed on twice
			m.Delegations = m.Delegations[:len(m.Delegations)-1]
			continue
		}
		chain = append(chain, d.To)
	}
	return m
}

// NearlyMandate returns a mandate with a delegation spoiled, such as one that closes a circle.
func NearlyMandate(r *rand.Rand) roles.Mandate {
	m := Mandate(r)
	d := roles.Delegation{Duty: roles.DutyOrdering, From: m.Consumer, To: ODS(r), As: roles.CSU}
	if n := len(m.Delegations); n > 0 {
		d = m.Delegations[r.IntN(n)]
	}
	switch r.IntN(5) {
	case 0:
		d.From, d.To = d.To, m.Consumer
	case 1:
		d.To = d.From
	case 2:
		d.Duty = roles.Duty(r.IntN(256))
	case 3:
		d.As = roles.Party(r.IntN(256))
	case 4:
		m.Consumer = roles.ODS{}
	}
	m.Delegations = append(m.Delegations, d)
	return m
}

// NearlyCompliance returns a supplier's compliance with one member spoiled.
func NearlyCompliance(r *rand.Rand) roles.Compliance {
	c := Compliance(r)
	switch r.IntN(4) {
	case 0:
		c.Name = spoiled(r)
	case 1:
		c.Supplies = hscn.Answer(r.IntN(256))
	case 2:
		c.Stage1, c.Stage2 = roles.ReachedOn(Date(r)), roles.ReachedOn(Date(r))
	case 3:
		c.Rehearsal = roles.Milestone{Reached: hscn.Answer(r.IntN(256)), On: Date(r)}
	}
	return c
}

// NearlyConnection returns a connection with one member spoiled.
func NearlyConnection(r *rand.Rand) roles.Connection {
	c := Connection(r)
	switch r.IntN(4) {
	case 0:
		c.Name = spoiled(r)
	case 1:
		c.HostsForOthers = hscn.Answer(r.IntN(256))
	case 2:
		c.Agreement, c.Variation = roles.ReachedOn(Date(r)), roles.ReachedOn(Date(r))
	case 3:
		c.Variation = roles.Milestone{Reached: hscn.Answer(r.IntN(256)), On: Date(r)}
	}
	return c
}

// NearlyComplaint returns a complaint with one member spoiled.
func NearlyComplaint(r *rand.Rand) roles.Complaint {
	c := Complaint(r)
	switch r.IntN(3) {
	case 0:
		c.Reference = spoiled(r)
	case 1:
		c.RecordKept = hscn.Answer(r.IntN(256))
	case 2:
		c.Closed = roles.Milestone{Reached: hscn.Answer(r.IntN(256)), On: Date(r)}
	}
	return c
}
