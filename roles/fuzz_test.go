package roles_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
	"github.com/hscn-go/hscn/roles/rolestest"
)

// choices are the bytes of a fuzzer, each of which chooses one member of a record. Those that are used
// up choose 0.
type choices []byte

func (c *choices) next() byte {
	if len(*c) == 0 {
		return 0
	}
	b := (*c)[0]
	*c = (*c)[1:]
	return b
}

// answer chooses one of the answers or, one time in four, none of them.
func (c *choices) answer() hscn.Answer { return hscn.Answer(c.next() % 4) }

// day chooses no day or one of the years from 2016.
func (c *choices) day() calendar.Date {
	n := int(c.next()) | int(c.next())<<8
	if n == 0 {
		return calendar.Date{}
	}
	d, _ := day("2015-12-31").AddDays(n)
	return d
}

func (c *choices) milestone() roles.Milestone {
	return roles.Milestone{Reached: c.answer(), On: c.day()}
}

// seeds are what the targets of records begin with: nothing, something of everything, and bytes that
// choose the first of each.
func seeds(f *testing.F) {
	f.Add([]byte{})
	all := make([]byte, 128)
	for i := range all {
		all[i] = byte(i*37 + i/7)
	}
	f.Add(all)
	ones := make([]byte, 64)
	for i := range ones {
		ones[i] = 1
	}
	f.Add(ones)
	twos := make([]byte, 64)
	for i := range twos {
		twos[i] = 2
	}
	f.Add(twos)
}

// FuzzIncident: reporting, escalation, intervention and ownership (ROL-4 to ROL-6).
func FuzzIncident(f *testing.F) {
	seeds(f)
	f.Add([]byte{1, 2, 1, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0b11})
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		i := roles.Incident{
			Severity: roles.Severity(c.next()), Origin: roles.Origin(c.next() % 8), Owner: roles.Party(c.next() % 32),
			Triaged: c.answer(), Raised: c.answer(), Described: c.answer(), CanProgress: c.answer(), CanResolve: c.answer(),
			OthersInvestigate: c.answer(), Reported: c.answer(), Notified: c.answer(), Escalated: c.answer(), Coordinated: c.answer(),
			CustomerTold: c.answer(), Resolved: c.answer(), AlternateLevel: c.answer(),
			ServiceMinutes: int(c.next()) * 3, AgreedMinutes: int(c.next()) - 5,
			HSSI: roles.HSSI{StopsRouting: c.answer(), CutOffCentral: c.answer(), CriticalImpact: c.answer(), FinancialLoss: c.answer(), SecurityRisk: c.answer()},
		}
		for range c.next() % 8 {
			i.Networks = append(i.Networks, roles.Network(c.next()%8))
		}
		on := c.day()
		for _, err := range []error{
			rolestest.CheckIncident(i, on), rolestest.CheckHSSI(i.HSSI), rolestest.CheckReport(on, i.AppendFindings(nil, on)),
			rolestest.CheckIncident(i, day("2020-02-29")),
		} {
			if err != nil {
				t.Error(err)
			}
		}
	})
}

// FuzzLadder: what a supplier may do as it is accredited, connected and rehearsed (ROL-7).
func FuzzLadder(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		s := roles.Compliance{
			Accreditation: c.milestone(), Supplies: c.answer(), Approved: c.answer(), Stage1: c.milestone(), Stage2: c.milestone(), Rehearsal: c.milestone(),
		}
		on := c.day()
		if err := rolestest.CheckCompliance(s, on); err != nil {
			t.Error(err)
		}
		for act := roles.Act(0); act <= roles.ActGoLive+1; act++ {
			if err := rolestest.CheckReport(on, s.AppendFindings(nil, act, on)); err != nil {
				t.Error(err)
			}
		}
		k := roles.Connection{
			AbroadProvider: c.answer(), Agreement: c.milestone(), HostsForOthers: c.answer(), Variation: c.milestone(), Secured: c.answer(), AccessDecided: c.answer(),
		}
		findings := k.AppendFindings(nil, on)
		if err := errors.Join(rolestest.CheckFindings(findings), rolestest.CheckReport(on, findings)); err != nil {
			t.Error(err)
		}
	})
}

// FuzzMandate: who acts and who answers, whatever is handed on from whom to whom and for how long
// (ROL-2). Four bytes choose a delegation, so that chains, forks and circles are near.
func FuzzMandate(f *testing.F) {
	seeds(f)
	f.Add([]byte("\x01\x00ab\x01\x00bc\x01\x00ca"))
	f.Add([]byte("\x01\x00ab\x12\x00bc\x23\x00ca"))
	f.Fuzz(func(t *testing.T, b []byte) {
		who := func(c byte) roles.ODS { return roles.MustODS("R" + string('A'+c%8)) }
		c := choices(b)
		on, _ := day("2018-01-01").AddDays(int(c.next()))
		m := roles.Mandate{Consumer: who('a')}
		for len(c) > 0 && len(m.Delegations) < roles.MaxDelegations {
			when, duty := c.next(), c.next()
			d := roles.Delegation{Duty: roles.DutyOrdering + roles.Duty(duty%3), From: who(c.next()), To: who(c.next()), As: roles.CSU + roles.Party(duty>>4)}
			if when&1 == 0 {
				d.On, _ = day("2018-01-01").AddDays(int(when>>2) * 5)
				if when&2 == 0 {
					d.Until, _ = d.On.AddDays(1 + int(duty))
				}
			}
			m.Delegations = append(m.Delegations, d)
		}
		for _, err := range []error{
			rolestest.CheckMandate(m, on), rolestest.CheckMandate(m, calendar.Date{}), rolestest.CheckReport(on, m.AppendFindings(nil, on)),
		} {
			if err != nil {
				t.Error(err)
			}
		}
	})
}

// FuzzComplaint: closing and keeping (ROL-9).
func FuzzComplaint(f *testing.F) {
	seeds(f)
	f.Add([]byte{2, 2, 60, 6, 2, 2, 2, 2, 60, 8, 61, 8})
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		v := roles.Complaint{
			Informed: c.answer(), Closed: c.milestone(), Concluded: c.answer(), RaiserAgreed: c.answer(), Prevented: c.answer(), RecordKept: c.answer(), Deleted: c.day(),
		}
		on := c.day()
		if err := errors.Join(rolestest.CheckComplaint(v, on), rolestest.CheckReport(on, v.AppendFindings(nil, on))); err != nil {
			t.Error(err)
		}
	})
}

// FuzzAttestation: which duties bind a party on a day and which are met (ROL-8).
func FuzzAttestation(f *testing.F) {
	seeds(f)
	f.Add([]byte{2, 2, 9, 9, 2, 9, 9, 2, 9, 9, 1, 4, 4, 24, 2, 9, 9, 25, 1, 9, 9, 26, 2, 0, 0, 27, 0, 9, 9, 9, 10})
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		a := roles.Attestation{
			Party: roles.Party(c.next() % 4), Contract: c.milestone(), Migration: c.milestone(), Live: c.milestone(), HostsForOthers: c.answer(),
		}
		on := c.day()
		for range c.next() % 64 {
			d := roles.Attested{Duty: roles.Duty(c.next() % 64), Met: c.answer(), Evidence: hscn.Evidence{On: c.day()}}
			if !d.Evidence.On.IsZero() {
				d.Evidence.Ref = "shown"
			}
			a.Duties = append(a.Duties, d)
		}
		if err := errors.Join(rolestest.CheckAttestation(a, on), rolestest.CheckReport(on, a.AppendFindings(nil, on))); err != nil {
			t.Error(err)
		}
	})
}

// FuzzResponsibility: who answers for what is said or explicitly unspecified, for any two bytes (ROL-1,
// ROL-11).
func FuzzResponsibility(f *testing.F) {
	f.Add(uint8(0), uint8(0))
	f.Add(uint8(3), uint8(18))
	f.Add(uint8(255), uint8(255))
	f.Fuzz(func(t *testing.T, approach, activity uint8) {
		if err := rolestest.CheckResponsibility(hscn.Approach(approach), roles.Activity(activity)); err != nil {
			t.Error(err)
		}
	})
}

// FuzzOperations: the small judgements, none of which may be out of form.
func FuzzOperations(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		on := c.day()
		found := []hscn.Finding{
			roles.User{Organisation: c.answer(), Uses: c.answer(), HasAccess: c.answer()}.Judge(),
			roles.CloudConnection{Public: c.answer(), Approval: c.milestone(), ApprovedBy: roles.Party(c.next())}.Judge(on),
			roles.JudgeCeaseRequest(roles.Party(c.next())), roles.JudgeTraffic(c.answer(), c.answer()),
			roles.Capacity{Utilisation: int(int8(c.next())), Threshold: int(int8(c.next())), Advised: c.answer()}.Judge(),
			roles.JudgeLead(hscn.Approach(c.next()), roles.Party(c.next())),
		}
		found = roles.QoSChange{RequestedFrom: roles.Party(c.next()), ManagedBy: roles.Party(c.next()), Policy: c.answer(), Process: c.answer(), Days: int(int8(c.next()))}.AppendFindings(found)
		found = roles.ObligationChange{By: roles.Party(c.next()), Published: c.answer()}.AppendFindings(found)
		if err := errors.Join(rolestest.CheckFindings(found), rolestest.CheckReport(on, found)); err != nil {
			t.Error(err)
		}
	})
}

// FuzzWords: every text form of this package reads what it writes and leaves alone what it refuses; the
// spellings of a party have one word that stays (ROL-10).
func FuzzWords(f *testing.F) {
	for p := range roles.Parties() {
		for s := range p.Aliases() {
			f.Add(s)
		}
	}
	for _, s := range []string{"", "yes", "no", "severity", "go-live", "market", "billing", "CN-SP", "cn-sp ", "health", "nhs-trust", "cn-sp.1", "RX1", "rx1", "\x00", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, err := range []error{
			rolestest.CheckText(s, roles.ActGoLive, roles.ParseAct), rolestest.CheckText(s, roles.ActivityLead, roles.ParseActivity),
			rolestest.CheckText(s, roles.ServiceDesk, roles.ParseContactKind), rolestest.CheckText(s, roles.DutyBilling, roles.ParseDuty),
			rolestest.CheckText(s, roles.Failure(1), roles.ParseFailure), rolestest.CheckText(s, roles.NetworkOther, roles.ParseNetwork),
			rolestest.CheckText(s, roles.OrganisationKind(1), roles.ParseOrganisationKind), rolestest.CheckText(s, roles.OriginCNSP, roles.ParseOrigin),
			rolestest.CheckText(s, roles.WhileHosting, roles.ParsePhase), rolestest.CheckText(s, roles.Rehearsed, roles.ParseRung),
			rolestest.CheckText(s, roles.Health, roles.ParseSector), rolestest.CheckText(s, roles.HSCN, roles.ParseSystem),
			rolestest.CheckText(s, roles.BT, roles.ParseParty), rolestest.CheckText(s, roles.SystemKind(1), nil),
			rolestest.CheckText(s, roles.MustODS("RX1"), roles.ParseODS), rolestest.CheckText(s, roles.Obligation{}, roles.ParseObligation),
		} {
			if err != nil {
				t.Error(err)
			}
		}
		for _, on := range []calendar.Date{{}, day("2018-01-01"), day("2024-01-01"), day("2027-01-01")} {
			p, err := roles.ParsePartyOn(s, on)
			if err == nil && !p.IsValid() || err != nil && (p != 0 || !errors.Is(err, hscn.ErrUnknownWord) || len(err.Error()) > 256) {
				t.Errorf("%q on %v: %v, %v", s, on, p, err)
			}
		}
		if a, ok := roles.ExpandAcronym(s); ok && a.Short != s {
			t.Errorf("%q is expanded as %q", s, a.Short)
		}
	})
}

// FuzzJSON: whatever record is drawn is read back from its JSON as it was (WIR-1).
func FuzzJSON(f *testing.F) {
	for kind := range uint8(6) {
		f.Add(kind, uint64(kind))
	}
	f.Fuzz(func(t *testing.T, kind uint8, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 0))
		if err := [...]func() error{
			func() error { return rolestest.CheckJSON(rolestest.Attestation(r), roles.DecodeAttestation) },
			func() error { return rolestest.CheckJSON(rolestest.Incident(r), roles.DecodeIncident) },
			func() error { return rolestest.CheckJSON(rolestest.Compliance(r), roles.DecodeCompliance) },
			func() error { return rolestest.CheckJSON(rolestest.Connection(r), roles.DecodeConnection) },
			func() error { return rolestest.CheckJSON(rolestest.Complaint(r), roles.DecodeComplaint) },
			func() error { return rolestest.CheckJSON(rolestest.Mandate(r), roles.DecodeMandate) },
		}[kind%6](); err != nil {
			t.Error(err)
		}
	})
}
