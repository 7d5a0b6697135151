package roles_test

import (
	"errors"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

// find returns the finding of rule in findings, and fails where there is not exactly one.
func find(t *testing.T, findings []hscn.Finding, rule hscn.ID) hscn.Finding {
	t.Helper()
	var out hscn.Finding
	n := 0
	for _, f := range findings {
		if f.Rule == rule {
			n++
			out = f
		}
	}
	if n != 1 {
		t.Fatalf("%d findings of %v in %v", n, rule, findings)
	}
	return out
}

// met returns evidence that the duties are met.
func met(on string, duties ...roles.Duty) []roles.Attested {
	var out []roles.Attested
	for _, d := range duties {
		out = append(out, roles.Attested{Duty: d, Met: hscn.Yes, Evidence: hscn.Evidence{On: day(on), Ref: "board paper 7"}})
	}
	return out
}

// TestAttestationOfOneDuty: each verdict that one duty can have, and the fact that decides.
func TestAttestationOfOneDuty(t *testing.T) {
	const on = "2022-06-01"
	reached, not := roles.ReachedOn(day("2022-06-01")), roles.Milestone{Reached: hscn.No}
	later := roles.ReachedOn(day("2022-06-02"))
	proof := func(s string) hscn.Evidence { return hscn.Evidence{On: day(s), Ref: "x"} }
	for _, c := range []struct {
		name    string
		a       roles.Attestation
		d       roles.Attested
		verdict hscn.Verdict
		code    hscn.Code
		where   string
	}{
		{"RR-20 met", roles.Attestation{}, roles.Attested{roles.DutySiteContacts, hscn.Yes, proof(on)}, hscn.Satisfied, "", "duties[0].met"},
		{"RR-20 shown the day after", roles.Attestation{}, roles.Attested{roles.DutySiteContacts, hscn.Yes, proof("2022-06-02")}, hscn.Undetermined, "evidence-after-day", "duties[0].evidence.on"},
		{"RR-20 nothing shows it", roles.Attestation{}, roles.Attested{roles.DutySiteContacts, hscn.Yes, hscn.Evidence{}}, hscn.Undetermined, "no-evidence", "duties[0].evidence"},
		{"RR-20 evidence without its reference", roles.Attestation{}, roles.Attested{roles.DutySiteContacts, hscn.Yes, hscn.Evidence{On: day(on)}}, hscn.Undetermined, "no-evidence", "duties[0].evidence"},
		{"RR-20 not met", roles.Attestation{}, roles.Attested{roles.DutySiteContacts, hscn.No, proof(on)}, hscn.Breached, "site-contact", "duties[0].met"},
		{"RR-20 listed, not stated", roles.Attestation{}, roles.Attested{Duty: roles.DutySiteContacts, Evidence: proof(on)}, hscn.Undetermined, "not-attested", "duties[0].met"},
		{"RR-24 not met", roles.Attestation{}, roles.Attested{Duty: roles.DutyInformationGovernance, Met: hscn.No}, hscn.Breached, "information-governance", "duties[0].met"},
		{"RR-25 not met", roles.Attestation{}, roles.Attested{Duty: roles.DutySecurityStandards, Met: hscn.No}, hscn.Breached, "data-security-standards", "duties[0].met"},
		{"RR-28 not met", roles.Attestation{}, roles.Attested{Duty: roles.DutyIPAM, Met: hscn.No}, hscn.Breached, "ipam", "duties[0].met"},
		{"RR-27 not met, no word of its own", roles.Attestation{}, roles.Attested{Duty: roles.DutyApplyForAccess, Met: hscn.No}, hscn.Breached, "duty-not-met", "duties[0].met"},
		{"RR-08 before the contract", roles.Attestation{Contract: not}, roles.Attested{roles.DutySupplierManagement, hscn.No, hscn.Evidence{}}, hscn.NotInForce, "not-yet-binding", "contract"},
		{"RR-08 the day before the contract", roles.Attestation{Contract: later}, roles.Attested{roles.DutySupplierManagement, hscn.No, hscn.Evidence{}}, hscn.NotInForce, "not-yet-binding", "contract"},
		{"RR-08 on the day of the contract", roles.Attestation{Contract: reached}, roles.Attested{roles.DutySupplierManagement, hscn.No, hscn.Evidence{}}, hscn.Breached, "duty-not-met", "duties[0].met"},
		{"RR-08 contract not stated", roles.Attestation{}, roles.Attested{roles.DutySupplierManagement, hscn.Yes, proof(on)}, hscn.Undetermined, "not-stated", "contract"},
		{"RR-04 managed once awarded", roles.Attestation{Contract: reached}, roles.Attested{roles.DutyServiceManagement, hscn.Yes, proof(on)}, hscn.Satisfied, "", "duties[0].met"},
		{"RR-22 before migration", roles.Attestation{Migration: not}, roles.Attested{Duty: roles.DutyCeaseRequests, Met: hscn.No}, hscn.NotInForce, "not-yet-binding", "migration"},
		{"RR-22 after migration", roles.Attestation{Migration: reached}, roles.Attested{Duty: roles.DutyCeaseRequests, Met: hscn.No}, hscn.Breached, "cease-request", "duties[0].met"},
		{"RR-30 hosts nobody", roles.Attestation{HostsForOthers: hscn.No}, roles.Attested{Duty: roles.DutySecureServices, Met: hscn.No}, hscn.NotApplicable, "not-hosting", "hostsForOthers"},
		{"RR-30 hosting not stated", roles.Attestation{}, roles.Attested{Duty: roles.DutySecureServices, Met: hscn.No}, hscn.Undetermined, "not-stated", "hostsForOthers"},
		{"RR-30 hosting answered with nonsense", roles.Attestation{HostsForOthers: 9}, roles.Attested{Duty: roles.DutySecureServices, Met: hscn.No}, hscn.Undetermined, "not-stated", "hostsForOthers"},
		{"RR-30 hosts, not secured", roles.Attestation{HostsForOthers: hscn.Yes}, roles.Attested{Duty: roles.DutySecureServices, Met: hscn.No}, hscn.Breached, "services-not-secured", "duties[0].met"},
		{"RR-31 hosts, not decided", roles.Attestation{HostsForOthers: hscn.Yes}, roles.Attested{Duty: roles.DutyDecideAccess, Met: hscn.No}, hscn.Breached, "access-not-decided", "duties[0].met"},
		{"RR-39 before migration", roles.Attestation{Contract: reached, Migration: not}, roles.Attested{Duty: roles.DutyServiceWrap, Met: hscn.No}, hscn.NotInForce, "not-yet-binding", "migration"},
		{"RR-39 the day before migration", roles.Attestation{Migration: later}, roles.Attested{Duty: roles.DutyServiceWrap, Met: hscn.No}, hscn.NotInForce, "not-yet-binding", "migration"},
		{"RR-39 on the day of migration", roles.Attestation{Migration: reached}, roles.Attested{Duty: roles.DutyServiceWrap, Met: hscn.No}, hscn.Breached, "duty-not-met", "duties[0].met"},
		{"RR-39 migrated, day unknown", roles.Attestation{Migration: roles.Milestone{Reached: hscn.Yes}}, roles.Attested{roles.DutyServiceWrap, hscn.Yes, proof(on)}, hscn.Satisfied, "", "duties[0].met"},
		{"RR-58 not met", roles.Attestation{}, roles.Attested{Duty: roles.DutyCapacityAdvice, Met: hscn.No}, hscn.Breached, "capacity-advice-due", "duties[0].met"},
		{"RR-64 neither live nor rehearsed", roles.Attestation{Live: not}, roles.Attested{Duty: roles.DutyRehearse, Met: hscn.No}, hscn.NotInForce, "not-yet-binding", "live"},
		{"RR-64 rehearsed before live", roles.Attestation{Live: not}, roles.Attested{roles.DutyRehearse, hscn.Yes, proof(on)}, hscn.Satisfied, "", "duties[0].met"},
		{"RR-64 rehearsed on the day of going live", roles.Attestation{Live: reached}, roles.Attested{roles.DutyRehearse, hscn.Yes, proof(on)}, hscn.Satisfied, "", "duties[0].met"},
		{"RR-64 rehearsed the day after going live", roles.Attestation{Live: roles.ReachedOn(day("2022-05-31"))}, roles.Attested{roles.DutyRehearse, hscn.Yes, proof(on)}, hscn.Breached, "service-rehearsal-required", "duties[0].evidence.on"},
		{"RR-64 live on an unknown day", roles.Attestation{Live: roles.Milestone{Reached: hscn.Yes}}, roles.Attested{roles.DutyRehearse, hscn.Yes, proof(on)}, hscn.Undetermined, "not-stated", "live.on"},
		{"RR-64 live, never rehearsed", roles.Attestation{Live: reached}, roles.Attested{Duty: roles.DutyRehearse, Met: hscn.No}, hscn.Breached, "service-rehearsal-required", "duties[0].met"},
		{"RR-64 live not stated", roles.Attestation{}, roles.Attested{roles.DutyRehearse, hscn.Yes, proof(on)}, hscn.Undetermined, "not-stated", "live"},
		{"RR-64 rehearsal said, not shown, not live", roles.Attestation{Live: not}, roles.Attested{Duty: roles.DutyRehearse, Met: hscn.Yes}, hscn.NotInForce, "not-yet-binding", "live"},
	} {
		c.a.Party = c.d.Duty.Accountable()
		c.a.Duties = []roles.Attested{c.d}
		if err := c.a.Validate(); err != nil && c.d.Evidence.Ref != "" {
			t.Errorf("%s: %v", c.name, err)
		}
		var f hscn.Finding
		for _, g := range c.a.AppendFindings(nil, day(on)) {
			if g.Rule.String() == c.name[:5] && (g.Where.String() == c.where || c.where != "duties" && g.Where.String() != "duties") && (f.Rule == 0 || g.Where.String() == c.where) {
				f = g
			}
		}
		if f.Verdict != c.verdict || f.Code != c.code || f.Where.String() != c.where || f.Force != hscn.Must {
			t.Errorf("%s: %v, want %v %v at %s", c.name, f, c.verdict, c.code, c.where)
		}
	}
}

// TestAttestationSeen: what was seen and held against is shown where days decide.
func TestAttestationSeen(t *testing.T) {
	a := roles.Attestation{Party: roles.Consumer, Duties: met("2022-06-02", roles.DutyIPAM)}
	f := find(t, a.AppendFindings(nil, day("2022-06-01")), hscn.RR28)
	if f.Seen != hscn.Day(day("2022-06-02")) || f.Limit != hscn.Day(day("2022-06-01")) {
		t.Errorf("RR-28: %v", f)
	}
	n := roles.Attestation{Party: roles.NHSDigital, Live: roles.ReachedOn(day("2022-05-31")), Duties: met("2022-06-01", roles.DutyRehearse)}
	f = find(t, n.AppendFindings(nil, day("2022-07-01")), hscn.RR64)
	if f.Seen != hscn.Day(day("2022-06-01")) || f.Limit != hscn.Day(day("2022-05-31")) {
		t.Errorf("RR-64: %v", f)
	}
}

// TestAttestationOfAParty: a whole consumer, CN-SP and NHS Digital with everything met.
func TestAttestationOfAParty(t *testing.T) {
	for p, rules := range map[roles.Party]int{roles.Consumer: 20, roles.CNSP: 14, roles.NHSDigital: 17} {
		a := roles.Attestation{
			Party: p, Contract: roles.ReachedOn(day("2019-01-07")), Migration: roles.ReachedOn(day("2020-02-03")),
			Live: roles.ReachedOn(day("2020-02-03")), HostsForOthers: hscn.Yes,
		}
		for d := range roles.DutiesOf(p) {
			if d.Entry().Source.Document() == hscn.RR {
				a.Duties = append(a.Duties, met("2020-02-03", d)...)
			}
		}
		r := a.Assess(day("2021-03-01"))
		if !r.Allowed() || len(r.Findings) != rules || r.On != day("2021-03-01") {
			t.Errorf("%v: %v with %d findings: %v", p, r.Verdict(), len(r.Findings), r.Err())
		}
		for i, f := range r.Findings {
			if i > 0 && r.Findings[i-1].Compare(f) >= 0 {
				t.Errorf("%v: findings out of order at %d", p, i)
			}
		}
		a.Duties[0].Met = hscn.No
		if r := a.Assess(day("2021-03-01")); r.Verdict() != hscn.Breached || !errors.Is(r.Err(), hscn.ErrBreached) {
			t.Errorf("%v: %v with a duty unmet", p, r.Verdict())
		}
		if r := a.Assess(calendar.Date{}); r.Verdict() != hscn.Undetermined {
			t.Errorf("%v: %v on no day", p, r.Verdict())
		}
		for _, f := range a.AppendFindings(nil, calendar.Date{}) {
			if f.Code != roles.CodeNoDay || f.Verdict != hscn.Undetermined {
				t.Errorf("%v: on no day %v", p, f)
			}
		}
	}
}

// TestAttestationOfNobody: only three parties bear duties (RR-01).
func TestAttestationOfNobody(t *testing.T) {
	for p := roles.Party(0); int(p) <= roles.PartyCount; p++ {
		if p == roles.Consumer || p == roles.CNSP || p == roles.NHSDigital {
			continue
		}
		a := roles.Attestation{Party: p}
		f := find(t, a.AppendFindings(nil, day("2020-01-01")), hscn.RR01)
		if f.Verdict != hscn.Undetermined || f.Code != roles.CodeNotStated || f.Where.String() != "party" || a.Validate() == nil {
			t.Errorf("%v: %v, %v", p, f, a.Validate())
		}
	}
}

// TestFurtherDutiesOnlyWhereStated: LH-01, LH-04, LH-05, SG-09 and SR-03 are judged where the
// attestation speaks of them.
func TestFurtherDutiesOnlyWhereStated(t *testing.T) {
	n := 0
	for _, d := range []roles.Duty{
		roles.DutyManageMoves, roles.DutyReturnAddresses, roles.DutyFewPublicAddresses, roles.DutyHelpdeskAndCapacityReport, roles.DutyRepresentSuppliers,
	} {
		n++
		a := roles.Attestation{Party: d.Accountable()}
		for _, f := range a.AppendFindings(nil, day("2022-01-01")) {
			if f.Rule == d.Entry().Source {
				t.Errorf("%v is judged unasked: %v", d, f)
			}
		}
		a.Duties = []roles.Attested{{Duty: d, Met: hscn.No}}
		if f := find(t, a.AppendFindings(nil, day("2022-01-01")), d.Entry().Source); f.Verdict != hscn.Breached || f.Force != d.Entry().Force {
			t.Errorf("%v: %v", d, f)
		}
	}
	if n != 5 {
		t.Error("not all walked")
	}
}

// TestSiteWithoutContact (RR-20).
func TestSiteWithoutContact(t *testing.T) {
	a := roles.Attestation{Party: roles.Consumer, Duties: met("2022-01-01", roles.DutySiteContacts), Sites: []roles.Site{
		{roles.MustODS("RX101"), "reception"}, {roles.MustODS("RX102"), ""}, {roles.MustODS("RX103"), ""},
	}}
	var got []string
	for _, f := range a.AppendFindings(nil, day("2022-06-01")) {
		if f.Rule == hscn.RR20 && f.Verdict == hscn.Breached && f.Code == roles.CodeSiteContact {
			got = append(got, f.Where.String())
		}
	}
	if len(got) != 2 || got[0] != "sites[1].contact" || got[1] != "sites[2].contact" {
		t.Errorf("sites without contact: %q", got)
	}
	a.Party = roles.CNSP
	for _, f := range a.AppendFindings(nil, day("2022-06-01")) {
		if f.Rule == hscn.RR20 {
			t.Errorf("a CN-SP keeps no site contacts: %v", f)
		}
	}
}

// TestContactsOfACNSP (RR-45, RR-19): a service desk is among them; support out of hours need not be.
func TestContactsOfACNSP(t *testing.T) {
	desk, manager, night := roles.Contact{roles.ServiceDesk, "x"}, roles.Contact{roles.ServiceManager, "y"}, roles.Contact{roles.OutOfHours, "z"}
	for _, c := range []struct {
		name     string
		contacts []roles.Contact
		verdict  hscn.Verdict
		where    string
	}{
		{"desk alone", []roles.Contact{desk}, hscn.Satisfied, "contacts[0].kind"},
		{"desk last", []roles.Contact{manager, night, desk}, hscn.Satisfied, "contacts[2].kind"},
		{"no desk", []roles.Contact{manager, night}, hscn.Breached, "contacts"},
		{"manager alone", []roles.Contact{manager}, hscn.Breached, "contacts"},
	} {
		a := roles.Attestation{Party: roles.CNSP, Contacts: c.contacts}
		var f hscn.Finding
		for _, g := range a.AppendFindings(nil, day("2022-06-01")) {
			if g.Rule == hscn.RR45 && g.Where.String() != "duties" {
				f = g
			}
		}
		if f.Verdict != c.verdict || f.Where.String() != c.where || (f.Code == roles.CodeContacts) != (c.verdict == hscn.Breached) || f.Limit != hscn.Word("service-desk") {
			t.Errorf("%s: %v", c.name, f)
		}
	}
	find(t, roles.Attestation{Party: roles.CNSP}.AppendFindings(nil, day("2022-06-01")), hscn.RR45)
	for _, f := range (roles.Attestation{Party: roles.Consumer, Contacts: []roles.Contact{manager}}).AppendFindings(nil, day("2022-06-01")) {
		if f.Rule == hscn.RR45 {
			t.Errorf("a consumer gives no contacts: %v", f)
		}
	}
}

// TestMilestoneBy: a milestone on a day, before and after it, and where the day is not known.
func TestMilestoneBy(t *testing.T) {
	on := day("2020-05-05")
	for _, c := range []struct {
		name string
		m    roles.Milestone
		on   calendar.Date
		want hscn.Answer
	}{
		{"nothing stated", roles.Milestone{}, on, hscn.NotStated},
		{"not reached", roles.Milestone{Reached: hscn.No}, on, hscn.No},
		{"reached, day unknown", roles.Milestone{Reached: hscn.Yes}, on, hscn.Yes},
		{"reached the day before", roles.ReachedOn(day("2020-05-04")), on, hscn.Yes},
		{"reached on the day", roles.ReachedOn(on), on, hscn.Yes},
		{"reached the day after", roles.ReachedOn(day("2020-05-06")), on, hscn.No},
		{"a day and nothing stated", roles.Milestone{On: on}, on, hscn.NotStated},
		{"reached, asked of no day", roles.ReachedOn(on), calendar.Date{}, hscn.NotStated},
		{"not reached, asked of no day", roles.Milestone{Reached: hscn.No}, calendar.Date{}, hscn.NotStated},
		{"no answer at all", roles.Milestone{Reached: 9}, on, hscn.NotStated},
	} {
		if got := c.m.By(c.on); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func fullAttestation() roles.Attestation {
	a := roles.Attestation{
		Party: roles.Consumer, Contract: roles.ReachedOn(day("2019-01-07")), Migration: roles.ReachedOn(day("2020-02-03")), HostsForOthers: hscn.Yes,
	}
	for d := range roles.DutiesOf(roles.Consumer) {
		a.Duties = append(a.Duties, met("2020-02-03", d)...)
	}
	return a
}

func TestAttestationAllocatesNothing(t *testing.T) {
	a, on := fullAttestation(), day("2021-03-01")
	dst := make([]hscn.Finding, 0, 64)
	if n := testing.AllocsPerRun(100, func() { dst = a.AppendFindings(dst[:0], on) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
	if len(dst) != 23 {
		t.Errorf("%d findings", len(dst))
	}
}

func BenchmarkAttestation(b *testing.B) {
	a, on := fullAttestation(), day("2021-03-01")
	dst := make([]hscn.Finding, 0, 64)
	b.ReportAllocs()
	for b.Loop() {
		dst = a.AppendFindings(dst[:0], on)
	}
}
