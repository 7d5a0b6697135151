package roles_test

import (
	"errors"
	"fmt"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

// Who must do what about a Severity 1 incident that is stuck between a CN-SP and NHS Secure Boundary.
func ExampleIncident_Response() {
	i := roles.Incident{
		Severity: 1, Origin: roles.OriginCNSP, Networks: []roles.Network{roles.NetworkCNSP, roles.NetworkSecureBoundary},
		CanProgress: hscn.No, OthersInvestigate: hscn.Yes,
	}
	r := i.Response()
	fmt.Println("owner:", r.Owner)
	fmt.Println("report to the Service Co-ordinator:", r.Report)
	fmt.Println("escalate to it:", r.Escalate)
	fmt.Println("NHS Digital intervenes:", r.Intervene)
	// Output:
	// owner: cn-sp
	// report to the Service Co-ordinator: yes
	// escalate to it: yes
	// NHS Digital intervenes: no
}

// What was left undone about an incident, each with the statement that asks it.
func ExampleIncident_Assess() {
	i, err := roles.DecodeIncident([]byte(`{"severity":1,"origin":"central-component","owner":"nhs-digital","networks":["cn-sp"],
		"reported":"yes","notified":"no","resolved":"yes","serviceMinutes":340}`))
	if err != nil {
		fmt.Println(err)
	}
	for f := range i.Assess(calendar.MustDate("2022-06-01")).Blocking() {
		fmt.Println(f)
	}
	// Output:
	// RR-48 must: breached, owner-is-cn-sp, at owner, seen nhs-digital, against cn-sp
	// RR-72 must: breached, central-not-notified, at notified
	// SG-01 must: breached, not-resolved-in-time, at serviceMinutes, seen 340 minutes, against 300 minutes
}

func ExampleDecodeIncident() {
	_, err := roles.DecodeIncident([]byte(`{"severity":6,"networks":["cn-sp","internet"]}`))
	fmt.Println(errors.Is(err, hscn.OutOfRange), errors.Is(err, hscn.UnknownWord))
	fmt.Println(err)
	// Output:
	// true true
	// severity: out-of-range (limit 5): "6" (and 1 more)
}

// The duties of a consumer that its attestation leaves unmet, and those that do not bind yet.
func ExampleAttestation_Assess() {
	a := roles.Attestation{
		Party: roles.Consumer, Contract: roles.ReachedOn(calendar.MustDate("2019-04-01")),
		Migration: roles.Milestone{Reached: hscn.No}, HostsForOthers: hscn.No,
		Duties: []roles.Attested{
			{Duty: roles.DutySiteContacts, Met: hscn.No},
			{Duty: roles.DutyIPAM, Met: hscn.Yes, Evidence: hscn.Evidence{On: calendar.MustDate("2019-05-02"), Ref: "IPAM export"}},
		},
	}
	for _, f := range a.Assess(calendar.MustDate("2019-06-01")).Findings {
		if f.Code != roles.CodeNotAttested {
			fmt.Println(f)
		}
	}
	// Output:
	// RR-20 must: breached, site-contact, at duties[0].met
	// RR-22 must: not-in-force, not-yet-binding, at migration
	// RR-28 must: satisfied, at duties[1].met
	// RR-30 must: not-applicable, not-hosting, at hostsForOthers
	// RR-31 must: not-applicable, not-hosting, at hostsForOthers
}

func ExampleAnswers() {
	r := roles.Answers(hscn.Collaborative, roles.ActivityPlan)
	fmt.Println(r.Accountable, "with", r.With, r.Source)
	fmt.Println(roles.Answers(hscn.Individual, roles.ActivityPayLocalLegalAdvice).Verdict)
	// Output:
	// consumer with partner CJ-17
	// unspecified
}

func ExampleDutiesOf() {
	for d := range roles.DutiesOf(roles.Consumer) {
		if e := d.Entry(); e.Number == 8 {
			fmt.Println(e.Number, e.Duty, e.Source)
		}
	}
	// Output:
	// 8 information-governance RR-24
	// 8 security-standards RR-25
	// 8 know-connection-agreement RR-26
}

func ExampleParty_NameOn() {
	for _, on := range []string{"2018-06-01", "2023-02-10", "2024-11-18"} {
		name, known := roles.NHSDigital.NameOn(calendar.MustDate(on))
		fmt.Printf("%s %q %v\n", on, name, known)
	}
	// Output:
	// 2018-06-01 "NHS Digital" true
	// 2023-02-10 "" false
	// 2024-11-18 "NHS England" true
}

func ExampleParseParty() {
	for _, s := range []string{"CNSP", "CN-SP", "customer", "cnsp ltd"} {
		p, err := roles.ParseParty(s)
		fmt.Println(p, err)
	}
	// Output:
	// cn-sp <nil>
	// cn-sp <nil>
	// consumer <nil>
	//  party: unknown word "cnsp ltd"
}

// A supplier that may connect and has not rehearsed its service is refused live connectivity.
func ExampleCompliance_Assess() {
	c := roles.Compliance{
		Stage1: roles.ReachedOn(calendar.MustDate("2017-06-01")), Stage2: roles.ReachedOn(calendar.MustDate("2017-08-01")),
		Rehearsal: roles.Milestone{Reached: hscn.No},
	}
	on := calendar.MustDate("2017-10-01")
	fmt.Println(c.Assess(roles.ActConnect, on).Allowed())
	fmt.Println(c.Assess(roles.ActGoLive, on).Err())
	// Output:
	// true
	// RR-65 must: breached, service-rehearsal-required, at rehearsal, against 2017-10-01
}

// A commissioning support unit orders for a trust, which goes on answering for it.
func ExampleMandate_Acting() {
	trust, csu := roles.MustODS("RX1"), roles.MustODS("0DF")
	m := roles.Mandate{Consumer: trust, Delegations: []roles.Delegation{{Duty: roles.DutyOrdering, From: trust, To: csu, As: roles.CSU}}}
	who, ok := m.Acting(roles.DutyOrdering, calendar.MustDate("2020-01-01"))
	fmt.Println(who, ok, m.Accountable(roles.DutyOrdering))
	m.Delegations = append(m.Delegations, roles.Delegation{Duty: roles.DutyOrdering, From: csu, To: trust, As: roles.Partner})
	fmt.Println(errors.Is(m.Validate(), hscn.Contradiction))
	// Output:
	// 0DF true RX1
	// true
}

func ExampleParseObligation() {
	for _, s := range []string{"OPNSP.3", "OPNSP 3", "TOPS13a"} {
		o, err := roles.ParseObligation(s)
		fmt.Println(o, o.Prefix(), o.Number(), err)
	}
	// Output:
	// OPNSP3 OPNSP 3 <nil>
	// OPNSP3 OPNSP 3 <nil>
	// TOPS13a TOPS 13 <nil>
}
