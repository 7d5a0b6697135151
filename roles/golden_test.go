package roles_test

import (
	"bytes"
	"encoding"
	"fmt"
	"iter"
	"slices"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/golden"
	"github.com/hscn-go/hscn/roles"
)

const goldenFile = "testdata/tables.txt"

// TestTablesGolden holds every cell of the tables to a committed text, so that a change of what the
// documents are taken to say is a change of one line. HSCN_UPDATE=1 writes the text of today; look at
// the difference before keeping it.
func TestTablesGolden(t *testing.T) {
	got := tables()
	golden.Check(t, goldenFile, got, 20_000)
}

// tables writes every table of the package, one row a line, and then what the judgements answer.
func tables() []byte {
	var b bytes.Buffer
	writeWords(&b)
	writeParties(&b)
	writeDuties(&b)
	writeOperations(&b)
	writeJudgements(&b)
	return b.Bytes()
}

func writeWords(b *bytes.Buffer) {
	enumeration(b, "parties", roles.BT, roles.ParseParty)
	enumeration(b, "systems", roles.ComplianceAccreditation, roles.ParseSystem)
	enumeration(b, "system kinds", roles.KindAccreditation, read[roles.SystemKind])
	enumeration(b, "sectors", roles.SocialCare, roles.ParseSector)
	enumeration(b, "organisation kinds", roles.NetworkSupplier, roles.ParseOrganisationKind)
	enumeration(b, "activities", roles.ActivityCoordinateMigration, roles.ParseActivity)
	enumeration(b, "duties", roles.DutyRepresentSuppliers, roles.ParseDuty)
	enumeration(b, "phases", roles.WhileHosting, roles.ParsePhase)
	enumeration(b, "contact kinds", roles.OutOfHours, roles.ParseContactKind)
	enumeration(b, "origins", roles.OriginAnotherCNSP, roles.ParseOrigin)
	enumeration(b, "networks", roles.NetworkOther, roles.ParseNetwork)
	enumeration(b, "rungs", roles.Rehearsed, roles.ParseRung)
	enumeration(b, "acts", roles.ActGoLive, roles.ParseAct)
	enumeration(b, "failures", roles.FailureOfContract, roles.ParseFailure)
}

// enumeration writes the words of the values 0 to last and one past it, and how a word that is none
// of them is refused.
func enumeration[T interface {
	~uint8
	fmt.Stringer
}](b *bytes.Buffer, name string, last T, parse func(string) (T, error)) {
	for v := T(0); v <= last+1; v++ {
		fmt.Fprintf(b, "%s %d: %q\n", name, v, v)
	}
	_, err := parse("nonsense")
	fmt.Fprintf(b, "%s: %v\n", name, err)
}

// read parses an enumeration that has no parser of its own.
func read[T any, P interface {
	*T
	encoding.TextUnmarshaler
}](s string) (T, error) {
	var v T
	err := P(&v).UnmarshalText([]byte(s))
	return v, err
}

func writeParties(b *bytes.Buffer) {
	for p := range roles.Parties() {
		fmt.Fprintf(b, "%v: %s, part of %q, %v, also %q\n", p, p.Name(), p.PartOf(), p.Source(), slices.Collect(p.Aliases()))
		if r, ok := p.Renamed(); ok {
			fmt.Fprintf(b, "%v from %v: %s, short %q, %v\n", p, r.From, r.Name, r.Short, r.Source)
		}
	}
	lines(b, "acts", roles.ActsAsRows())
	for s := range roles.Systems() {
		fmt.Fprintf(b, "%v: %s, %v, owner %q, replaced by %q, %v, central %v\n", s, s.Name(), s.Kind(), s.Owner(), s.ReplacedBy(), s.Source(), s.IsCentral())
	}
	for a := range roles.Acronyms() {
		fmt.Fprintf(b, "%s: %q, %v\n", a.Short, a.Expansion, a.Source)
	}
	for k := roles.NHSTrust; k <= roles.NetworkSupplier+1; k++ { // and one past the last
		fmt.Fprintf(b, "%v: sector %q, %v\n", k, k.Sector(), k.Source())
	}
	for a := range roles.Activities() {
		fmt.Fprintf(b, "%v: support %v\n", a, a.IsSupport())
		for approach := hscn.Aggregated; approach <= hscn.Individual; approach++ {
			r := roles.Answers(approach, a)
			fmt.Fprintf(b, "%v %v: %v %q, accountable %q, acting %q, with %q, derived %v, %v\n",
				a, approach, r.Verdict, r.Force, r.Accountable, r.Acting, r.With, r.Derived, r.Source)
		}
	}
}

func writeDuties(b *bytes.Buffer) {
	for d := range roles.Duties() {
		e := d.Entry()
		fmt.Fprintf(b, "%v: %v, acting %v, number %d, printed %v, %v, %v, %v, %s, shown by %s\n",
			e.Duty, e.Accountable, e.Acting, e.Number, e.Numbered, e.Phase, e.Force, e.Source, roles.DutyRow(d), e.ShownBy)
	}
	lines(b, "delegate", roles.DelegateRows())
}

func writeOperations(b *bytes.Buffer) {
	for s := roles.Severity(0); s <= roles.MaxSeverity+1; s++ {
		minutes, verdict := roles.FixMinutes(s)
		fmt.Fprintf(b, "severity %d: valid %v, %d minutes, %v\n", s, s.IsValid(), minutes, verdict)
	}
	for n := roles.NetworkCNSP; n <= roles.NetworkOther; n++ {
		fmt.Fprintf(b, "%v: owned %q, %v\n", n, n.OwnedByCNSP(), n.Source())
	}
	lines(b, "rung", roles.StepRows())
	for r := roles.PreStage1; r <= roles.Rehearsed; r++ {
		fmt.Fprintf(b, "%v: may %q\n", r, slices.Collect(r.Allows()))
	}
	for f := roles.FailureOfObligation; f <= roles.FailureOfContract+1; f++ { // and one past the last
		to, source := f.TakenTo()
		fmt.Fprintf(b, "failure of %v: taken to %q, %v\n", f, to, source)
	}
	for _, public := range []bool{false, true} {
		keeper, source := roles.KeepsAddresses(public)
		fmt.Fprintf(b, "addresses, public %v: kept by %v, %v\n", public, keeper, source)
	}
	for o := range roles.KnownObligations() {
		fmt.Fprintf(b, "%v: printed %s, %s, %v\n", o.Obligation, o.Printed, o.Subject, o.Source)
	}
	for _, resilient := range []bool{false, true} {
		hundredths, source := roles.AccessAvailability(resilient)
		fmt.Fprintf(b, "availability, resilient %v: %d, %v\n", resilient, hundredths, source)
	}
	lines(b, "question", roles.QuestionRows())
}

// writeJudgements writes what each judgement finds where all that it asks for was left undone, and
// what it finds of each party.
func writeJudgements(b *bytes.Buffer) {
	on := calendar.MustDate("2020-06-01")
	reached, no := roles.ReachedOn(calendar.MustDate("2019-03-01")), roles.Milestone{Reached: hscn.No}
	for _, p := range []roles.Party{roles.Consumer, roles.CNSP, roles.NHSDigital} {
		a := roles.Attestation{Party: p, Contract: reached, Migration: reached, Live: reached, HostsForOthers: hscn.Yes}
		for d := range roles.DutiesOf(p) {
			a.Duties = append(a.Duties, roles.Attested{Duty: d, Met: hscn.No})
		}
		findings(b, "duties of "+p.String(), a.AppendFindings(nil, on)...)
	}
	for origin := range roles.OriginAnotherCNSP + 1 {
		for s := roles.Severity(1); s <= 3; s++ {
			findings(b, fmt.Sprintf("origin %q, severity %d", origin, s), roles.Incident{
				Severity: s, Origin: origin, Owner: roles.TNSP, Networks: []roles.Network{roles.NetworkCNSP, roles.NetworkTNSP},
				Triaged: hscn.No, Raised: hscn.No, Described: hscn.No, CanProgress: hscn.No, CanResolve: hscn.No, OthersInvestigate: hscn.No,
				Reported: hscn.No, Notified: hscn.No, Escalated: hscn.No, Coordinated: hscn.No, CustomerTold: hscn.No,
				Resolved: hscn.No, ServiceMinutes: 301,
			}.AppendFindings(nil, on)...)
		}
	}
	findings(b, "progress", roles.Incident{
		Severity: 5, Origin: roles.OriginCNSP, Networks: []roles.Network{roles.NetworkCNSP, roles.NetworkTNSP},
		CanProgress: hscn.Yes, CanResolve: hscn.Yes, OthersInvestigate: hscn.Yes,
		HSSI: roles.HSSI{StopsRouting: hscn.No, CutOffCentral: hscn.No, CriticalImpact: hscn.No, FinancialLoss: hscn.No, SecurityRisk: hscn.No},
	}.AppendFindings(nil, on)...)
	findings(b, "high severity", roles.Incident{
		HSSI: roles.HSSI{StopsRouting: hscn.Yes, CutOffCentral: hscn.Yes, CriticalImpact: hscn.Yes, FinancialLoss: hscn.Yes, SecurityRisk: hscn.Yes},
	}.AppendFindings(nil, on)...)
	findings(b, "complaint", roles.Complaint{
		Informed: hscn.No, Closed: reached, Concluded: hscn.No, RaiserAgreed: hscn.No, Prevented: hscn.No, RecordKept: hscn.No,
	}.AppendFindings(nil, on)...)
	findings(b, "connection", roles.Connection{
		AbroadProvider: hscn.No, Agreement: no, HostsForOthers: hscn.Yes, Variation: no, Secured: hscn.No, AccessDecided: hscn.No,
	}.AppendFindings(nil, on)...)
	c := roles.Compliance{Accreditation: no, Supplies: hscn.No, Approved: hscn.No, Stage1: no, Stage2: no, Rehearsal: no}
	findings(b, "compliance", c.JudgeCNSP(on))
	for act := roles.ActMarket; act <= roles.ActGoLive; act++ {
		findings(b, act.String(), c.AppendFindings(nil, act, on)...)
	}
	findings(b, "quality of service", roles.QoSChange{
		RequestedFrom: roles.CNSP, ManagedBy: roles.CNSP, Policy: hscn.No, Process: hscn.No, Days: 21,
	}.AppendFindings(nil)...)
	findings(b, "obligation", roles.ObligationChange{By: roles.CNSP, Published: hscn.No}.AppendFindings(nil)...)
	findings(b, "user", roles.User{Organisation: hscn.Yes, Uses: hscn.No, HasAccess: hscn.No}.Judge(), roles.User{Organisation: hscn.No, Uses: hscn.Yes}.Judge())
	findings(b, "cloud", roles.CloudConnection{Public: hscn.Yes, Approval: no}.Judge(on), roles.CloudConnection{Public: hscn.No}.Judge(on))
	findings(b, "traffic", roles.JudgeTraffic(hscn.Yes, hscn.No), roles.JudgeTraffic(hscn.No, hscn.No))
	findings(b, "capacity", roles.Capacity{Utilisation: 8001, Threshold: 8000, Advised: hscn.No}.Judge(), roles.Capacity{Utilisation: 8000, Threshold: 8000}.Judge())
	own, other := roles.MustODS("A1"), roles.MustODS("B2")
	for p := range roles.Parties() {
		findings(b, "cease request to "+p.String(), roles.JudgeCeaseRequest(p))
		for approach := hscn.Aggregated; approach <= hscn.Individual; approach++ {
			findings(b, approach.String()+" led", roles.JudgeLead(approach, p))
		}
		m := roles.Mandate{Consumer: own, Delegations: []roles.Delegation{{Duty: roles.DutyBilling, From: own, To: other, As: p}}}
		findings(b, "delegated to "+p.String(), m.AppendFindings(nil, on)...)
	}
}

func findings(b *bytes.Buffer, title string, found ...hscn.Finding) {
	for _, f := range found {
		fmt.Fprintf(b, "%s: %v\n", title, f)
	}
}

func lines(b *bytes.Buffer, title string, rows iter.Seq[string]) {
	for row := range rows {
		fmt.Fprintf(b, "%s %s\n", title, row)
	}
}
