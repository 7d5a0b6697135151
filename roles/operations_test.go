package roles_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

// checkFinding compares the parts of a finding that a case names.
func checkFinding(t *testing.T, name string, f hscn.Finding, rule hscn.ID, v hscn.Verdict, code hscn.Code, where string) {
	t.Helper()
	if f.Rule != rule || f.Force != hscn.Must || f.Verdict != v || f.Code != code || f.Where.String() != where {
		t.Errorf("%s: %v; want %v, %v %s at %s", name, f, rule, v, code, where)
	}
}

func TestPublicCloud(t *testing.T) {
	on := day("2021-05-05")
	for _, c := range []struct {
		name  string
		c     roles.CloudConnection
		v     hscn.Verdict
		code  hscn.Code
		where string
	}{
		{"RR-84 approved by NHS Digital", roles.CloudConnection{hscn.Yes, roles.ReachedOn(on), roles.NHSDigital}, hscn.Satisfied, "", "approval"},
		{"RR-84 approved by another", roles.CloudConnection{hscn.Yes, roles.ReachedOn(on), roles.CNSP}, hscn.Breached, "public-cloud-approval", "approvedBy"},
		{"RR-84 approved by nobody stated", roles.CloudConnection{hscn.Yes, roles.ReachedOn(on), 0}, hscn.Undetermined, "not-stated", "approvedBy"},
		{"RR-84 approved the day after", roles.CloudConnection{hscn.Yes, roles.ReachedOn(day("2021-05-06")), roles.NHSDigital}, hscn.Breached, "public-cloud-approval", "approval"},
		{"RR-84 not approved", roles.CloudConnection{hscn.Yes, roles.Milestone{Reached: hscn.No}, roles.NHSDigital}, hscn.Breached, "public-cloud-approval", "approval"},
		{"RR-84 approval not stated", roles.CloudConnection{hscn.Yes, roles.Milestone{}, roles.NHSDigital}, hscn.Undetermined, "not-stated", "approval"},
		{"RR-84 a private cloud", roles.CloudConnection{Public: hscn.No}, hscn.NotApplicable, "not-public-cloud", "public"},
		{"RR-84 cloud not stated", roles.CloudConnection{}, hscn.Undetermined, "not-stated", "public"},
	} {
		checkFinding(t, c.name, c.c.Judge(on), hscn.RR84, c.v, c.code, c.where)
	}
	checkFinding(t, "no day", roles.CloudConnection{}.Judge(calendar.Date{}), hscn.RR84, hscn.Undetermined, "no-day", "")
	if f := (roles.CloudConnection{hscn.Yes, roles.ReachedOn(on), roles.CNSP}).Judge(on); f.Seen != hscn.Word("cn-sp") || f.Limit != hscn.Word("nhs-digital") {
		t.Errorf("seen %v against %v", f.Seen, f.Limit)
	}
}

func TestQoSChange(t *testing.T) {
	for _, c := range []struct {
		name  string
		q     roles.QoSChange
		rule  hscn.ID
		v     hscn.Verdict
		code  hscn.Code
		where string
	}{
		{"QS-01 the National Service Desk", roles.QoSChange{RequestedFrom: roles.NationalServiceDesk}, hscn.QS01, hscn.Satisfied, "", "requestedFrom"},
		{"QS-01 another desk", roles.QoSChange{RequestedFrom: roles.CNSP}, hscn.QS01, hscn.Breached, "wrong-desk", "requestedFrom"},
		{"QS-01 not stated", roles.QoSChange{}, hscn.QS01, hscn.Undetermined, "not-stated", "requestedFrom"},
		{"RR-85 NHS Digital", roles.QoSChange{ManagedBy: roles.NHSDigital}, hscn.RR85, hscn.Satisfied, "", "managedBy"},
		{"RR-85 another", roles.QoSChange{ManagedBy: roles.CNSP}, hscn.RR85, hscn.Breached, "not-nhs-digital", "managedBy"},
		{"RR-85 not stated", roles.QoSChange{}, hscn.RR85, hscn.Undetermined, "not-stated", "managedBy"},
		{"RR-87 both documents", roles.QoSChange{Policy: hscn.Yes, Process: hscn.Yes}, hscn.RR87, hscn.Satisfied, "", "process"},
		{"RR-87 without the policy", roles.QoSChange{Policy: hscn.No, Process: hscn.Yes}, hscn.RR87, hscn.Breached, "qos-policy", "policy"},
		{"RR-87 without the process", roles.QoSChange{Policy: hscn.Yes, Process: hscn.No}, hscn.RR87, hscn.Breached, "qos-policy", "process"},
		{"RR-87 policy not stated, without the process", roles.QoSChange{Process: hscn.No}, hscn.RR87, hscn.Breached, "qos-policy", "process"},
		{"RR-87 policy not stated", roles.QoSChange{Process: hscn.Yes}, hscn.RR87, hscn.Undetermined, "not-stated", "policy"},
		{"RR-87 process not stated", roles.QoSChange{Policy: hscn.Yes}, hscn.RR87, hscn.Undetermined, "not-stated", "process"},
		{"RR-87 nothing stated", roles.QoSChange{}, hscn.RR87, hscn.Undetermined, "not-stated", "policy"},
		{"QS-02 twenty days", roles.QoSChange{Days: 20}, hscn.QS02, hscn.Satisfied, "", "days"},
		{"QS-02 twenty-one days", roles.QoSChange{Days: 21}, hscn.QS02, hscn.Breached, "assessment-late", "days"},
		{"QS-02 one day", roles.QoSChange{Days: 1}, hscn.QS02, hscn.Satisfied, "", "days"},
		{"QS-02 not stated", roles.QoSChange{}, hscn.QS02, hscn.Undetermined, "not-stated", "days"},
	} {
		f := find(t, c.q.AppendFindings(nil), c.rule)
		checkFinding(t, c.name, f, c.rule, c.v, c.code, c.where)
		if c.rule == hscn.QS02 && (f.Limit != hscn.Count(20, "business days") || c.q.Days > 0 && f.Seen != hscn.Count(int64(c.q.Days), "business days")) {
			t.Errorf("%s: seen %v against %v", c.name, f.Seen, f.Limit)
		}
	}
}

// TestCeaseRequest (RR-23): to the TN-SP, or to BT, which is it (BT-42).
func TestCeaseRequest(t *testing.T) {
	n := 0
	for p := roles.Party(0); int(p) <= roles.PartyCount; p++ {
		n++
		want, code := hscn.Breached, hscn.Code("cease-goes-to-tn-sp")
		switch p {
		case 0:
			want, code = hscn.Undetermined, "not-stated"
		case roles.TNSP, roles.BT:
			want, code = hscn.Satisfied, ""
		}
		checkFinding(t, p.String(), roles.JudgeCeaseRequest(p), hscn.RR23, want, code, "to")
	}
	if n != 22 {
		t.Errorf("%d parties", n)
	}
}

func TestObligationChange(t *testing.T) {
	for _, c := range []struct {
		name  string
		c     roles.ObligationChange
		rule  hscn.ID
		v     hscn.Verdict
		code  hscn.Code
		where string
	}{
		{"RR-75 NHS Digital", roles.ObligationChange{By: roles.NHSDigital}, hscn.RR75, hscn.Satisfied, "", "by"},
		{"RR-75 another", roles.ObligationChange{By: roles.CNSP}, hscn.RR75, hscn.Breached, "not-nhs-digital", "by"},
		{"RR-75 not stated", roles.ObligationChange{}, hscn.RR75, hscn.Undetermined, "not-stated", "by"},
		{"OF-10 published", roles.ObligationChange{Published: hscn.Yes}, hscn.OF10, hscn.Satisfied, "", "published"},
		{"OF-10 not published", roles.ObligationChange{Published: hscn.No}, hscn.OF10, hscn.Breached, "not-published", "published"},
		{"OF-10 not stated", roles.ObligationChange{}, hscn.OF10, hscn.Undetermined, "not-stated", "published"},
	} {
		checkFinding(t, c.name, find(t, c.c.AppendFindings(nil), c.rule), c.rule, c.v, c.code, c.where)
	}
	n := 0
	for _, published := range answers {
		for _, answered := range answers {
			for _, agreed := range answers {
				n++
				want := hscn.NotStated
				switch {
				case published == hscn.No || answered == hscn.Yes && agreed == hscn.No:
					want = hscn.No
				case published == hscn.Yes && (answered == hscn.No || agreed == hscn.Yes):
					want = hscn.Yes // silence accepts
				}
				c := roles.ObligationChange{Published: published, Answered: answered, Agreed: agreed}
				if got := c.Accepted(); got != want {
					t.Errorf("OF-10 %+v: %q, want %q", c, got, want)
				}
			}
		}
	}
	if n != 27 {
		t.Errorf("%d cases", n)
	}
}

// TestTraffic (RR-82): contacted where suspicious, and only then.
func TestTraffic(t *testing.T) {
	for _, c := range []struct {
		suspicious, contacted hscn.Answer
		v                     hscn.Verdict
		code                  hscn.Code
		where                 string
	}{
		{hscn.Yes, hscn.Yes, hscn.Satisfied, "", "contacted"},
		{hscn.Yes, hscn.No, hscn.Breached, "organisation-not-contacted", "contacted"},
		{hscn.Yes, hscn.NotStated, hscn.Undetermined, "not-stated", "contacted"},
		{hscn.No, hscn.No, hscn.NotApplicable, "not-suspicious", "suspicious"},
		{hscn.NotStated, hscn.Yes, hscn.Undetermined, "not-stated", "suspicious"},
	} {
		checkFinding(t, "RR-82", roles.JudgeTraffic(c.suspicious, c.contacted), hscn.RR82, c.v, c.code, c.where)
	}
}

// TestCapacity (RR-58): past the caller's threshold, and unspecified without one.
func TestCapacity(t *testing.T) {
	for _, c := range []struct {
		name  string
		c     roles.Capacity
		v     hscn.Verdict
		code  hscn.Code
		where string
	}{
		{"no threshold", roles.Capacity{Utilisation: 9999}, hscn.Unspecified, "threshold-not-stated", "threshold"},
		{"at the threshold", roles.Capacity{Utilisation: 8000, Threshold: 8000, Advised: hscn.No}, hscn.NotApplicable, "threshold-not-passed", "utilisation"},
		{"past it, not advised", roles.Capacity{Utilisation: 8001, Threshold: 8000, Advised: hscn.No}, hscn.Breached, "capacity-advice-due", "advised"},
		{"past it, advised", roles.Capacity{Utilisation: 8001, Threshold: 8000, Advised: hscn.Yes}, hscn.Satisfied, "", "advised"},
		{"past it, not stated", roles.Capacity{Utilisation: 8001, Threshold: 8000}, hscn.Undetermined, "not-stated", "advised"},
		{"hardly used", roles.Capacity{Utilisation: 1, Threshold: 1}, hscn.NotApplicable, "threshold-not-passed", "utilisation"},
		{"use not stated", roles.Capacity{Threshold: 1, Advised: hscn.No}, hscn.Undetermined, "not-stated", "utilisation"},
	} {
		checkFinding(t, "RR-58 "+c.name, c.c.Judge(), hscn.RR58, c.v, c.code, c.where)
	}
}

func TestFailuresAndAddresses(t *testing.T) {
	for f, want := range map[roles.Failure]struct {
		to roles.Party
		id string
	}{
		roles.FailureOfObligation: {roles.NHSDigital, "SG-06"},
		roles.FailureOfContract:   {0, "SG-07"}, // and SG-08: service credits stay there too
		0:                         {0, ""},
		9:                         {0, ""},
	} {
		if to, id := f.TakenTo(); to != want.to || id.String() != want.id {
			t.Errorf("%v is taken to %v by %v, want %+v", f, to, id, want)
		}
	}
	if p, id := roles.KeepsAddresses(false); p != roles.Consumer || id.String() != "LH-02" {
		t.Errorf("private addresses stay with %v (%v)", p, id)
	}
	if p, id := roles.KeepsAddresses(true); p != roles.CNSP || id.String() != "LH-03" {
		t.Errorf("public addresses stay with %v (%v)", p, id)
	}
	if n, id := roles.AccessAvailability(true); n != 9950 || id.String() != "OF-01" {
		t.Errorf("resilient access: %d (%v)", n, id)
	}
	if n, id := roles.AccessAvailability(false); n != 9900 || id.String() != "OF-02" {
		t.Errorf("access without resilience: %d (%v)", n, id)
	}
}

func TestParseObligation(t *testing.T) {
	for _, c := range []struct{ printed, normal, prefix, number, suffix string }{
		{"OPNSP.3", "OPNSP3", "OPNSP", "3", ""},
		{"OPNSP 3", "OPNSP3", "OPNSP", "3", ""},
		{"OPNSP3", "OPNSP3", "OPNSP", "3", ""},
		{"OPNSP 11", "OPNSP11", "OPNSP", "11", ""},
		{"TOPS13a", "TOPS13a", "TOPS", "13", "a"},
		{"TOPS.13z", "TOPS13z", "TOPS", "13", "z"},
		{"S01", "S01", "S", "01", ""},
		{"S09b", "S09b", "S", "09", "b"},
		{"SMPRO", "SMPRO", "SMPRO", "", ""},
		{"Z0", "Z0", "Z", "0", ""},
		{"ABCDEFGHIJKLMNOP", "ABCDEFGHIJKLMNOP", "ABCDEFGHIJKLMNOP", "", ""},
	} {
		o, err := roles.ParseObligation(c.printed)
		if err != nil || o.String() != c.normal || o.Prefix() != c.prefix || o.Number() != c.number || o.Suffix() != c.suffix || o.IsZero() {
			t.Errorf("%q: %q = %q %q %q, %v", c.printed, o, o.Prefix(), o.Number(), o.Suffix(), err)
		}
		var p roles.Obligation
		if err := p.UnmarshalText([]byte(c.printed)); err != nil || p != o || p != roles.MustObligation(c.normal) {
			t.Errorf("%q is read as %v, %v", c.printed, p, err)
		}
		if b, err := o.AppendText([]byte("x")); err != nil || string(b) != "x"+c.normal {
			t.Errorf("%q is written %q, %v", c.printed, b, err)
		}
	}
	for s, want := range map[string]hscn.Problem{
		"": hscn.Missing, "ABCDEFGHIJKLMNOPQ": hscn.TooLong, strings.Repeat("A", 1000): hscn.TooLong,
		"3": hscn.Malformed, ".3": hscn.Malformed, "OPNSP.": hscn.Malformed, "OPNSP ": hscn.Malformed, "OPNSP..3": hscn.Malformed, "OPNSP. 3": hscn.Malformed,
		"OPNSP3ab": hscn.Malformed, "OPNSPa": hscn.Malformed, "opnsp3": hscn.Malformed, "TOPS13A": hscn.Malformed, "TOPS 13 a": hscn.Malformed,
		"TOPS-13": hscn.Malformed, "TOPS13 ": hscn.Malformed, " TOPS13": hscn.Malformed, "TOPS.a": hscn.Malformed, "S\x00": hscn.Malformed, "TOPS13{": hscn.Malformed,
	} {
		o, err := roles.ParseObligation(s)
		if _, typed := errors.AsType[*hscn.Fault](err); !typed || !errors.Is(err, want) || !o.IsZero() || len(err.Error()) > 256 {
			t.Errorf("%q: %v, %v; want %v", s, o, err, want)
		}
		p := roles.MustObligation("S01")
		if err := p.UnmarshalText([]byte(s)); s != "" && (err == nil || p.String() != "S01") {
			t.Errorf("%q is read as %v, %v", s, p, err)
		}
	}
	var zero roles.Obligation
	if p := roles.MustObligation("S1"); p.UnmarshalText(nil) != nil || p != zero || !zero.IsZero() || zero.Prefix()+zero.Number()+zero.Suffix()+zero.String() != "" {
		t.Error("the zero obligation is not the empty text")
	}
	if b, err := roles.MustObligation("OPNSP.3").MarshalText(); err != nil || string(b) != "OPNSP3" {
		t.Errorf("written %q, %v", b, err)
	}
}

func TestMustObligationPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("MustObligation of a bad reference returns")
		}
	}()
	roles.MustObligation("3")
}

// TestKnownObligations: OPNSP.3 (RR-40), and those of OF-01, OF-04, OF-05, OF-06, OF-07, OF-08,
// OF-09, SR-01 and SR-02, each read from the form in which it is printed.
func TestKnownObligations(t *testing.T) {
	want := map[string]string{
		"OPNSP.3": "RR-40", "OPNSP 11": "OF-04", "TOPS7": "OF-05", "TOPS9": "OF-06", "TOPS10": "OF-06", "TOPS11": "OF-06", "TOPS12": "OF-06",
		"TOPS13": "OF-06", "TOPS13a": "OF-01", "SMOP7": "OF-07", "S01": "OF-08", "S02": "OF-08", "S07": "OF-09", "S09b": "OF-09", "SMPRO": "SR-01", "SMCHA": "SR-02",
	}
	n := 0
	for k := range roles.KnownObligations() {
		n++
		o, err := roles.ParseObligation(k.Printed)
		if err != nil || o != k.Obligation || want[k.Printed] != k.Source.String() || k.Subject == "" {
			t.Errorf("%+v is read as %v, %v", k, o, err)
		}
	}
	if n != len(want) {
		t.Errorf("%d obligations, want %d", n, len(want))
	}
	for range roles.KnownObligations() {
		break
	}
}

func FuzzParseObligation(f *testing.F) {
	for _, s := range []string{"OPNSP.3", "OPNSP 11", "TOPS13a", "S01", "SMPRO", "", ".3", "A.", "A1ab"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		o, err := roles.ParseObligation(s)
		if err != nil {
			return
		}
		again, err := roles.ParseObligation(o.String())
		if err != nil || again != o || o.Prefix()+o.Number()+o.Suffix() != o.String() || len(s)-len(o.String()) > 1 {
			t.Errorf("%q is %q, then %q, %v", s, o, again, err)
		}
	})
}
