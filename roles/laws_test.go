package roles_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
	"github.com/hscn-go/hscn/roles/rolestest"
)

// checkLaws makes one value of each kind, valid and spoiled, and checks every law of it.
func checkLaws(r *rand.Rand, codes map[hscn.Code]bool) error {
	on := rolestest.Date(r)
	if r.IntN(20) == 0 {
		on = calendar.Date{}
	}
	collect := func(findings []hscn.Finding) {
		for _, f := range findings {
			codes[f.Code] = true
		}
	}
	for _, i := range []roles.Incident{rolestest.Incident(r), rolestest.NearlyIncident(r)} {
		collect(i.AppendFindings(nil, on))
		if err := rolestest.CheckIncident(i, on); err != nil {
			return err
		}
	}
	if err := rolestest.CheckHSSI(rolestest.HSSI(r)); err != nil {
		return err
	}
	for _, c := range []roles.Compliance{rolestest.Compliance(r), rolestest.NearlyCompliance(r)} {
		for act := roles.Act(0); act <= roles.ActGoLive; act++ {
			collect(c.AppendFindings(nil, act, on))
		}
		collect([]hscn.Finding{c.JudgeCNSP(on)})
		if err := rolestest.CheckCompliance(c, on); err != nil {
			return err
		}
	}
	for _, m := range []roles.Mandate{rolestest.Mandate(r), rolestest.NearlyMandate(r)} {
		collect(m.AppendFindings(nil, on))
		if err := rolestest.CheckMandate(m, on); err != nil {
			return err
		}
	}
	for _, c := range []roles.Complaint{rolestest.Complaint(r), rolestest.NearlyComplaint(r)} {
		collect(c.AppendFindings(nil, on))
		if err := rolestest.CheckComplaint(c, on); err != nil {
			return err
		}
	}
	for _, a := range []roles.Attestation{rolestest.Attestation(r), rolestest.NearlyAttestation(r)} {
		collect(a.AppendFindings(nil, on))
		if err := rolestest.CheckAttestation(a, on); err != nil {
			return err
		}
	}
	var rest []hscn.Finding
	for _, c := range []roles.Connection{rolestest.Connection(r), rolestest.NearlyConnection(r)} {
		rest = c.AppendFindings(rest, on)
	}
	a := func() hscn.Answer { return rolestest.Answer(r) }
	rest = append(rest,
		roles.User{Organisation: a(), Uses: a(), HasAccess: a()}.Judge(),
		roles.CloudConnection{Public: a(), Approval: rolestest.Milestone(r), ApprovedBy: rolestest.Party(r)}.Judge(on),
		roles.JudgeCeaseRequest(rolestest.Party(r)), roles.JudgeTraffic(a(), a()),
		roles.Capacity{Utilisation: r.IntN(3), Threshold: r.IntN(3), Advised: a()}.Judge(),
		roles.JudgeLead(hscn.Approach(r.IntN(4)), rolestest.Party(r)),
	)
	rest = roles.QoSChange{RequestedFrom: rolestest.Party(r), ManagedBy: rolestest.Party(r), Policy: a(), Process: a(), Days: r.IntN(40)}.AppendFindings(rest)
	rest = roles.ObligationChange{By: rolestest.Party(r), Published: a()}.AppendFindings(rest)
	collect(rest)
	return rolestest.CheckFindings(rest)
}

// TestLaws checks the laws over values from one seed, and that every code of the package is produced.
func TestLaws(t *testing.T) {
	const seed = 20261122
	r := rand.New(rand.NewPCG(seed, 0))
	codes := map[hscn.Code]bool{}
	n := 2000
	if testing.Short() {
		n = 500
	}
	for i := range n {
		if err := checkLaws(r, codes); err != nil {
			t.Fatalf("seed %d, value %d: %v", seed, i, err)
		}
	}
	delete(codes, "")
	want := declaredCodes(t)
	for code := range want {
		if !codes[code] {
			t.Errorf("no value produced the code %q", code)
		}
	}
	for code := range codes {
		if !want[code] {
			t.Errorf("the code %q is not declared", code)
		}
	}
	if len(want) < 50 {
		t.Errorf("only %d codes found in codes.go", len(want))
	}
}

// declaredCodes reads the constants of codes.go.
func declaredCodes(t *testing.T) map[hscn.Code]bool {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "codes.go", nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	out := map[hscn.Code]bool{}
	for _, d := range file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST {
			continue
		}
		for _, s := range g.Specs {
			for _, v := range s.(*ast.ValueSpec).Values {
				word, err := strconv.Unquote(v.(*ast.BasicLit).Value)
				if err != nil || out[hscn.Code(word)] {
					t.Errorf("code %s: %v, or declared twice", v.(*ast.BasicLit).Value, err)
				}
				out[hscn.Code(word)] = true
			}
		}
	}
	return out
}

// TestJudgingKeepsItsHands: judging changes neither the record nor what stood in dst before.
func TestJudgingKeepsItsHands(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 0))
	mark := hscn.Finding{Rule: hscn.RR01, Force: hscn.May, Code: "mark"}
	for range 200 {
		on := rolestest.Date(r)
		i, a := rolestest.Incident(r), rolestest.Attestation(r)
		networks, duties := slices.Clone(i.Networks), slices.Clone(a.Duties)
		first := i.AppendFindings([]hscn.Finding{mark}, on)
		second := i.AppendFindings(nil, on)
		if first[0] != mark || !slices.Equal(first[1:], second) || !slices.Equal(networks, i.Networks) {
			t.Fatal("judging an incident has side effects")
		}
		findings := a.AppendFindings([]hscn.Finding{mark}, on)
		if findings[0] != mark || !slices.Equal(findings[1:], a.AppendFindings(nil, on)) || !slices.Equal(duties, a.Duties) {
			t.Fatal("judging an attestation has side effects")
		}
		if got := a.Assess(on); !slices.IsSortedFunc(got.Findings, hscn.Finding.Compare) {
			t.Fatal("a report out of order")
		}
	}
	if got := slices.Collect(roles.Consumer.Aliases()); len(got) == 0 {
		t.Fatal("no aliases")
	} else {
		got[0] = "changed"
		if slices.Collect(roles.Consumer.Aliases())[0] == "changed" {
			t.Error("the table can be changed through what it returned")
		}
	}
}

// TestLookupsAreTotal asks every table about every value of a byte: there is an answer with its source,
// or none at all.
func TestLookupsAreTotal(t *testing.T) {
	answered := 0
	for n := range 256 {
		network, system, kind, failure := roles.Network(n), roles.System(n), roles.OrganisationKind(n), roles.Failure(n)
		party, duty, severity := roles.Party(n), roles.Duty(n), roles.Severity(n)
		to, why := failure.TakenTo()
		minutes, verdict := roles.FixMinutes(severity)
		for name, whole := range map[string]bool{
			"network":  network.Source().IsValid() == network.IsValid() && (network.OwnedByCNSP() == hscn.NotStated || network.IsValid()),
			"system":   system.Source().IsValid() == system.IsValid() && (system.Name() != "") == system.IsValid() && (system.Kind() != 0) == system.IsValid(),
			"kind":     kind.Source().IsValid() || kind.Sector() == 0,
			"failure":  why.IsValid() || to == 0,
			"party":    party.Source().IsValid() == party.IsValid() && (party.Name() != "") == party.IsValid(),
			"duty":     duty.Entry().Source.IsValid() == duty.IsValid() && duty.Accountable().IsValid() == duty.IsValid() && duty.Entry().Acting.IsValid() == duty.IsValid(),
			"severity": (minutes > 0) == (verdict == hscn.Satisfied) && (verdict != hscn.Undetermined) == severity.IsValid(),
		} {
			if !whole {
				t.Errorf("%s %d is neither answered nor none", name, n)
			}
		}
		if duty.IsValid() || network.IsValid() {
			answered++
		}
	}
	for _, which := range []bool{false, true} {
		p, source := roles.KeepsAddresses(which)
		hundredths, id := roles.AccessAvailability(which)
		if !p.IsValid() || !source.IsValid() || hundredths == 0 || !id.IsValid() {
			t.Errorf("%v: %v by %v, %d by %v", which, p, source, hundredths, id)
		}
	}
	if answered != roles.DutyCount {
		t.Errorf("%d values answered", answered)
	}
}
