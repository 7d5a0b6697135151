package roles_test

import (
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

const today = "2022-06-01"

// TestReporting walks every severity and origin: RR-50 for the CN-SP, RR-72 for the supplier of a
// central component.
func TestReporting(t *testing.T) {
	n := 0
	for severity := roles.Severity(0); severity <= roles.MaxSeverity+1; severity++ {
		for origin := roles.Origin(0); origin <= roles.OriginAnotherCNSP+1; origin++ {
			for _, done := range answers {
				n++
				i := roles.Incident{Severity: severity, Origin: origin, Reported: done, Notified: done}
				known, graded := origin >= roles.OriginApplication && origin <= roles.OriginAnotherCNSP, severity.IsValid()
				report, notify := hscn.NotStated, hscn.NotStated
				switch {
				case origin == roles.OriginApplication || graded && severity > 1:
					report = hscn.No
				case known && severity == 1:
					report = hscn.Yes
				}
				switch {
				case known && origin != roles.OriginCentralComponent || graded && severity > 2:
					notify = hscn.No
				case known && graded:
					notify = hscn.Yes
				}
				got := i.Response()
				if got.Report != report || got.Notify != notify {
					t.Errorf("severity %d, origin %v: report %q, notify %q; want %q, %q", severity, origin, got.Report, got.Notify, report, notify)
				}
				findings := i.AppendFindings(nil, day(today))
				checkAsked(t, findings, hscn.RR50, report, done, roles.CodeSeverity1NotReported)
				checkAsked(t, findings, hscn.RR72, notify, done, roles.CodeCentralNotNotified)
				if open := report != hscn.No; open != has(findings, hscn.RR71) {
					t.Errorf("severity %d, origin %v: RR-71 %v", severity, origin, open)
				}
			}
		}
	}
	if n != 7*6*3 {
		t.Errorf("%d cases", n)
	}
}

// checkAsked checks the Must finding of a duty that is asked, or not, and done, or not.
func checkAsked(t *testing.T, findings []hscn.Finding, rule hscn.ID, asked, done hscn.Answer, unmet hscn.Code) {
	t.Helper()
	var f hscn.Finding
	for _, g := range findings {
		if g.Rule == rule && g.Force == hscn.Must {
			f = g
		}
	}
	want := hscn.Undetermined
	switch {
	case asked == hscn.No:
		want = hscn.NotApplicable
	case asked == hscn.Yes && done == hscn.Yes:
		want = hscn.Satisfied
	case asked == hscn.Yes && done == hscn.No:
		want = hscn.Breached
	}
	if f.Verdict != want || (f.Code == unmet) != (want == hscn.Breached) {
		t.Errorf("%v asked %q, done %q: %v", rule, asked, done, f)
	}
}

func has(findings []hscn.Finding, rule hscn.ID) bool {
	for _, f := range findings {
		if f.Rule == rule {
			return true
		}
	}
	return false
}

// TestEscalationAndIntervention walks the truth tables of RR-52 and RR-68, with every fact also left out.
func TestEscalationAndIntervention(t *testing.T) {
	across := map[hscn.Answer][]roles.Network{
		hscn.NotStated: nil, hscn.No: {roles.NetworkCNSP}, hscn.Yes: {roles.NetworkCNSP, roles.NetworkAnotherCNSP},
	}
	n := 0
	for _, origin := range []roles.Origin{0, roles.OriginApplication, roles.OriginCNSP, roles.OriginAnotherCNSP} {
		for spans, networks := range across {
			for _, progress := range answers {
				for _, resolve := range answers {
					for _, others := range answers {
						for _, done := range answers {
							n++
							i := roles.Incident{
								Origin: origin, Networks: networks, CanProgress: progress, CanResolve: resolve, OthersInvestigate: others,
								Escalated: done, Coordinated: done,
							}
							network := origin != roles.OriginApplication
							escalate, intervene := hscn.NotStated, hscn.NotStated
							switch {
							case !network || spans == hscn.No || progress == hscn.Yes && resolve == hscn.Yes:
								escalate = hscn.No
							case origin != 0 && spans == hscn.Yes && (progress == hscn.No || resolve == hscn.No):
								escalate = hscn.Yes
							}
							switch {
							case !network || spans == hscn.No || others == hscn.Yes:
								intervene = hscn.No
							case origin != 0 && spans == hscn.Yes && others == hscn.No:
								intervene = hscn.Yes
							}
							got := i.Response()
							if got.Escalate != escalate || got.Intervene != intervene || i.Spans() != spans {
								t.Errorf("%+v: %+v, want escalate %q, intervene %q", i, got, escalate, intervene)
							}
							findings := i.AppendFindings(nil, day(today))
							checkAsked(t, findings, hscn.RR52, escalate, done, roles.CodeNotEscalated)
							checkAsked(t, findings, hscn.RR68, intervene, done, roles.CodeInterventionDue)
						}
					}
				}
			}
		}
	}
	if n != 4*3*81 {
		t.Errorf("%d cases", n)
	}
}

// TestWhereDecides: an open answer names the fact that would decide, and a no the fact that did.
func TestWhereDecides(t *testing.T) {
	both := []roles.Network{roles.NetworkCNSP, roles.NetworkSecureBoundary}
	for _, c := range []struct {
		name  string
		i     roles.Incident
		rule  hscn.ID
		code  hscn.Code
		where string
	}{
		{"RR-50 nothing known", roles.Incident{}, hscn.RR50, "not-stated", "origin"},
		{"RR-50 origin known", roles.Incident{Origin: roles.OriginCNSP}, hscn.RR50, "not-stated", "severity"},
		{"RR-50 severity known", roles.Incident{Severity: 1}, hscn.RR50, "not-stated", "origin"},
		{"RR-50 severity 2, origin unknown", roles.Incident{Severity: 2}, hscn.RR50, "not-severity-1", "severity"},
		{"RR-50 an application", roles.Incident{Severity: 1, Origin: roles.OriginApplication}, hscn.RR50, "application-fault", "origin"},
		{"RR-50 due, not stated", roles.Incident{Severity: 1, Origin: roles.OriginCNSP}, hscn.RR50, "not-stated", "reported"},
		{"RR-72 not central", roles.Incident{Severity: 1, Origin: roles.OriginCNSP}, hscn.RR72, "not-central", "origin"},
		{"RR-72 severity 3", roles.Incident{Severity: 3, Origin: roles.OriginCentralComponent}, hscn.RR72, "not-severity-1-or-2", "severity"},
		{"RR-72 due, not stated", roles.Incident{Severity: 2, Origin: roles.OriginCentralComponent}, hscn.RR72, "not-stated", "notified"},
		{"RR-52 networks not stated", roles.Incident{Origin: roles.OriginCNSP}, hscn.RR52, "not-stated", "networks"},
		{"RR-52 one network", roles.Incident{Origin: roles.OriginCNSP, Networks: both[:1], CanResolve: hscn.No}, hscn.RR52, "one-network", "networks"},
		{"RR-52 progress not stated", roles.Incident{Origin: roles.OriginCNSP, Networks: both}, hscn.RR52, "not-stated", "canProgress"},
		{"RR-52 resolution not stated", roles.Incident{Origin: roles.OriginCNSP, Networks: both, CanProgress: hscn.Yes}, hscn.RR52, "not-stated", "canResolve"},
		{"RR-52 not stuck", roles.Incident{Origin: roles.OriginCNSP, Networks: both, CanProgress: hscn.Yes, CanResolve: hscn.Yes}, hscn.RR52, "not-stuck", "canProgress"},
		{"RR-68 others not stated", roles.Incident{Origin: roles.OriginCNSP, Networks: both}, hscn.RR68, "not-stated", "othersInvestigate"},
		{"RR-68 others investigate", roles.Incident{Origin: roles.OriginCNSP, Networks: both, OthersInvestigate: hscn.Yes}, hscn.RR68, "others-investigate", "othersInvestigate"},
		{"SG-04 in the network", roles.Incident{Origin: roles.OriginCNSP}, hscn.SG04, "not-an-application", "origin"},
		{"SG-04 an application, customer not told", roles.Incident{Origin: roles.OriginApplication, CustomerTold: hscn.No}, hscn.SG04, "customer-not-told", "customerTold"},
		{"SG-04 origin not stated", roles.Incident{}, hscn.SG04, "not-stated", "origin"},
		{"IH-01 not looked at first", roles.Incident{Triaged: hscn.No}, hscn.IH01, "not-triaged", "triaged"},
		{"IH-02 not raised at the desk", roles.Incident{Origin: roles.OriginCNSP, Raised: hscn.No}, hscn.IH02, "not-raised", "raised"},
		{"IH-02 an application", roles.Incident{Origin: roles.OriginApplication, Raised: hscn.No}, hscn.IH02, "application-fault", "origin"},
		{"IH-04 no site given", roles.Incident{Origin: roles.OriginCNSP, Described: hscn.No}, hscn.IH04, "not-described", "described"},
		{"RR-48 owner not stated", roles.Incident{Origin: roles.OriginCNSP}, hscn.RR48, "not-stated", "owner"},
		{"RR-48 origin not stated", roles.Incident{Owner: roles.CNSP}, hscn.RR48, "not-stated", "origin"},
		{"SG-03 an application is not the CN-SP's", roles.Incident{Origin: roles.OriginApplication, Owner: roles.NHSDigital}, hscn.SG03, "application-fault", "origin"},
	} {
		var f hscn.Finding
		for _, g := range c.i.AppendFindings(nil, day(today)) {
			if g.Rule == c.rule && g.Verdict != hscn.Unspecified {
				f = g
			}
		}
		if f.Code != c.code || f.Where.String() != c.where {
			t.Errorf("%s: %v, want %s at %s", c.name, f, c.code, c.where)
		}
		if advice := c.rule.Document() == hscn.IH; advice != (f.Force == hscn.Should) {
			t.Errorf("%s: force %v", c.name, f.Force)
		}
	}
}

// TestOwnerStays (RR-48, RR-49, IH-03): the CN-SP owns the incident across every network, whoever
// else is told of it or co-ordinates.
func TestOwnerStays(t *testing.T) {
	n := 0
	for origin := roles.Origin(0); origin <= roles.OriginAnotherCNSP; origin++ {
		want := roles.CNSP
		if origin == 0 {
			want = 0
		} else if origin == roles.OriginApplication {
			want = roles.Consumer
		}
		for _, done := range answers {
			for owner := roles.Party(0); int(owner) <= roles.PartyCount; owner++ {
				n++
				i := roles.Incident{
					Severity: 1, Origin: origin, Owner: owner, Networks: []roles.Network{roles.NetworkCNSP, roles.NetworkPeeringExchange},
					CanProgress: hscn.No, OthersInvestigate: hscn.No, Reported: done, Escalated: done, Coordinated: done, Notified: done,
				}
				if got := i.Response().Owner; got != want {
					t.Errorf("origin %v, all done %q: owned by %v", origin, done, got)
				}
				findings := i.AppendFindings(nil, day(today))
				if want != roles.CNSP {
					if has(findings, hscn.RR49) {
						t.Errorf("origin %v: RR-49 judged", origin)
					}
					continue
				}
				verdict, code := hscn.Breached, roles.CodeOwnerIsCNSP
				if owner == 0 {
					verdict, code = hscn.Undetermined, roles.CodeNotStated
				} else if owner == roles.CNSP {
					verdict, code = hscn.Satisfied, ""
				}
				for _, rule := range []hscn.ID{hscn.RR48, hscn.RR49} {
					if f := find(t, findings, rule); f.Verdict != verdict || f.Code != code || f.Where.String() != "owner" {
						t.Errorf("held by %v: %v", owner, f)
					}
				}
			}
		}
	}
	if n != 5*3*22 {
		t.Errorf("%d cases", n)
	}
	one := roles.Incident{Origin: roles.OriginCNSP, Owner: roles.CNSP, Networks: []roles.Network{roles.NetworkCNSP}}
	if has(one.AppendFindings(nil, day(today)), hscn.RR49) {
		t.Error("RR-49 judged within one network")
	}
}

// TestNetworks: the examples of RR-53 span networks, those of RR-69 are known, and ownership reaches
// as far as IH-03 says.
func TestNetworks(t *testing.T) {
	for name, c := range map[string]struct {
		networks []roles.Network
		want     hscn.Answer
	}{
		"RR-53 CN-SP to NHS Secure Boundary": {[]roles.Network{roles.NetworkCNSP, roles.NetworkSecureBoundary}, hscn.Yes},
		"RR-53 CN-SP to another CN-SP":       {[]roles.Network{roles.NetworkCNSP, roles.NetworkAnotherCNSP}, hscn.Yes},
		"one":                                {[]roles.Network{roles.NetworkTNSP}, hscn.No},
		"one twice":                          {[]roles.Network{roles.NetworkTNSP, roles.NetworkTNSP}, hscn.No},
		"two, the second twice":              {[]roles.Network{roles.NetworkTNSP, roles.NetworkOther, roles.NetworkOther}, hscn.Yes},
		"one and no network":                 {[]roles.Network{roles.NetworkTNSP, 0, 99}, hscn.No},
		"no network":                         {[]roles.Network{0, 99}, hscn.NotStated},
		"none":                               {nil, hscn.NotStated},
	} {
		if got := (roles.Incident{Networks: c.networks}).Spans(); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	for n, c := range map[roles.Network]struct {
		id    string
		owned hscn.Answer
	}{
		roles.NetworkCNSP: {"RR-48", hscn.Yes}, roles.NetworkAnotherCNSP: {"RR-53", hscn.Yes}, roles.NetworkSecureBoundary: {"RR-53", hscn.Yes},
		roles.NetworkPeeringExchange: {"RR-69", hscn.Yes}, roles.NetworkTNSP: {"RR-69", hscn.NotStated}, roles.NetworkOther: {"RR-69", hscn.NotStated},
		0: {"", hscn.NotStated}, 99: {"", hscn.NotStated},
	} {
		if n.Source().String() != c.id || n.OwnedByCNSP() != c.owned || n.IsValid() != (c.id != "") {
			t.Errorf("%v: %v, owned %q", n, n.Source(), n.OwnedByCNSP())
		}
	}
}

// TestFixTime: five hours for Severity 1 (SG-01) of contracted service hours (SG-02); the alternate
// level (SG-05) and the contract (RR-44) otherwise.
func TestFixTime(t *testing.T) {
	for _, c := range []struct {
		name    string
		i       roles.Incident
		rule    hscn.ID
		verdict hscn.Verdict
		code    hscn.Code
		where   string
	}{
		{"SG-01 resolved in five hours", roles.Incident{Severity: 1, ServiceMinutes: 300, Resolved: hscn.Yes}, hscn.SG01, hscn.Satisfied, "", "serviceMinutes"},
		{"SG-01 resolved a minute late", roles.Incident{Severity: 1, ServiceMinutes: 301, Resolved: hscn.Yes}, hscn.SG01, hscn.Breached, "not-resolved-in-time", "serviceMinutes"},
		{"SG-01 open after five hours", roles.Incident{Severity: 1, ServiceMinutes: 301, Resolved: hscn.No}, hscn.SG01, hscn.Breached, "not-resolved-in-time", "serviceMinutes"},
		{"SG-01 open, not stated, over", roles.Incident{Severity: 1, ServiceMinutes: 301}, hscn.SG01, hscn.Breached, "not-resolved-in-time", "serviceMinutes"},
		{"SG-01 open within five hours", roles.Incident{Severity: 1, ServiceMinutes: 300, Resolved: hscn.No}, hscn.SG01, hscn.NotInForce, "time-left", "resolved"},
		{"SG-01 resolution not stated", roles.Incident{Severity: 1, ServiceMinutes: 1}, hscn.SG01, hscn.Undetermined, "not-stated", "resolved"},
		{"SG-02 minutes of service hours not stated", roles.Incident{Severity: 1, Resolved: hscn.Yes}, hscn.SG01, hscn.Undetermined, "not-stated", "serviceMinutes"},
		{"SG-01 stands beside the contract's own time", roles.Incident{Severity: 1, ServiceMinutes: 301, AgreedMinutes: 600, Resolved: hscn.Yes, AlternateLevel: hscn.No}, hscn.SG01, hscn.Breached, "not-resolved-in-time", "serviceMinutes"},
		{"SG-05 within the alternate level", roles.Incident{Severity: 1, ServiceMinutes: 600, AgreedMinutes: 600, Resolved: hscn.Yes, AlternateLevel: hscn.Yes}, hscn.SG05, hscn.Satisfied, "", "serviceMinutes"},
		{"SG-05 over the alternate level", roles.Incident{Severity: 1, ServiceMinutes: 601, AgreedMinutes: 600, Resolved: hscn.Yes, AlternateLevel: hscn.Yes}, hscn.SG05, hscn.Breached, "not-resolved-in-time", "serviceMinutes"},
		{"SG-05 alternate level without its time", roles.Incident{Severity: 1, ServiceMinutes: 600, Resolved: hscn.Yes, AlternateLevel: hscn.Yes}, hscn.SG05, hscn.Undetermined, "not-stated", "agreedMinutes"},
		{"RR-44 severity 2 by the contract", roles.Incident{Severity: 2, ServiceMinutes: 480, AgreedMinutes: 480, Resolved: hscn.Yes}, hscn.RR44, hscn.Satisfied, "", "serviceMinutes"},
		{"RR-44 severity 2 over the contract", roles.Incident{Severity: 2, ServiceMinutes: 481, AgreedMinutes: 480, Resolved: hscn.Yes}, hscn.RR44, hscn.Breached, "not-resolved-in-time", "serviceMinutes"},
		{"RR-44 severity 5, no time anywhere", roles.Incident{Severity: 5, ServiceMinutes: 9999, Resolved: hscn.Yes}, hscn.RR44, hscn.Unspecified, "fix-time-not-stated", "agreedMinutes"},
		{"severity not stated", roles.Incident{ServiceMinutes: 301, Resolved: hscn.Yes}, hscn.SG01, hscn.Undetermined, "not-stated", "severity"},
		{"severity 6", roles.Incident{Severity: 6, ServiceMinutes: 301, Resolved: hscn.Yes}, hscn.SG01, hscn.Undetermined, "not-stated", "severity"},
	} {
		c.i.Origin = roles.OriginCNSP
		f := find(t, c.i.AppendFindings(nil, day(today)), c.rule)
		if f.Verdict != c.verdict || f.Code != c.code || f.Where.String() != c.where {
			t.Errorf("%s: %v", c.name, f)
		}
		want := hscn.Must
		if c.verdict == hscn.Unspecified {
			want = hscn.May // silence asks nothing
		}
		if f.Force != want {
			t.Errorf("%s: force %v", c.name, f.Force)
		}
		if judged := f.Verdict == hscn.Satisfied || f.Verdict == hscn.Breached || f.Verdict == hscn.NotInForce; judged && (f.Seen != hscn.Count(int64(c.i.ServiceMinutes), "minutes") || f.Limit.IsZero()) {
			t.Errorf("%s: seen %v against %v", c.name, f.Seen, f.Limit)
		}
		c.i.Origin = roles.OriginApplication
		if f := find(t, c.i.AppendFindings(nil, day(today)), hscn.SG01); f.Verdict != hscn.NotApplicable || f.Code != roles.CodeApplicationFault {
			t.Errorf("%s, in an application: %v", c.name, f)
		}
		c.i.Origin = 0
		if f := find(t, c.i.AppendFindings(nil, day(today)), hscn.SG01); f.Verdict != hscn.Undetermined || f.Where.String() != "origin" {
			t.Errorf("%s, origin not stated: %v", c.name, f)
		}
	}
	for s := roles.Severity(0); s < 10; s++ {
		minutes, v := roles.FixMinutes(s)
		want, verdict := 0, hscn.Undetermined
		if s == 1 {
			want, verdict = 300, hscn.Satisfied
		} else if s >= 2 && s <= 5 {
			verdict = hscn.Unspecified
		}
		if minutes != want || v != verdict {
			t.Errorf("severity %d: %d minutes, %v", s, minutes, v)
		}
	}
}

// TestHowSoonIsNotSaid: no document gives minutes to notify (RR-50), nor which incidents are the
// certain ones (RR-71); both are reported and neither blocks.
func TestHowSoonIsNotSaid(t *testing.T) {
	i := roles.Incident{
		Severity: 1, Origin: roles.OriginCNSP, Networks: []roles.Network{roles.NetworkCNSP}, Owner: roles.CNSP, Triaged: hscn.Yes, Raised: hscn.Yes,
		Described: hscn.Yes, Reported: hscn.Yes, Resolved: hscn.Yes, ServiceMinutes: 40,
	}
	r := i.Assess(day(today))
	if !r.Allowed() {
		t.Errorf("an incident handled well: %v: %v", r.Verdict(), r.Err())
	}
	codes := map[hscn.Code]hscn.ID{}
	for _, f := range r.Findings {
		if f.Verdict == hscn.Unspecified {
			codes[f.Code] = f.Rule
			if f.Force != hscn.May {
				t.Errorf("silence with force: %v", f)
			}
		}
	}
	if codes[roles.CodeNotifyTimeNotStated] != hscn.RR50 || codes[roles.CodeWhichNotStated] != hscn.RR71 || len(codes) != 2 {
		t.Errorf("left open: %v", codes)
	}
	if f := i.AppendFindings(nil, calendar.Date{}); len(f) != 1 || f[0].Code != roles.CodeNoDay {
		t.Errorf("no day: %v", f)
	}
}

// TestHSSI walks all 243 combinations of PD-01, PD-02, PD-03, PD-04 and PD-05.
func TestHSSI(t *testing.T) {
	n := 0
	for k := range 243 {
		a := [5]hscn.Answer{}
		yes, open := 0, 0
		for j, rest := 0, k; j < 5; j, rest = j+1, rest/3 {
			a[j] = hscn.Answer(rest % 3)
			switch a[j] {
			case hscn.Yes:
				yes++
			case hscn.NotStated:
				open++
			}
		}
		h := roles.HSSI{a[0], a[1], a[2], a[3], a[4]}
		want := hscn.No
		if yes > 0 {
			want = hscn.Yes
		} else if open > 0 {
			want = hscn.NotStated
		}
		if got := h.Classify(); got != want {
			t.Errorf("%+v: %q, want %q", h, got, want)
		}
		findings := roles.Incident{HSSI: h}.AppendFindings(nil, day(today))
		for j, rule := range []hscn.ID{hscn.PD01, hscn.PD02, hscn.PD03, hscn.PD04, hscn.PD05} {
			if h == (roles.HSSI{}) {
				if has(findings, rule) {
					t.Errorf("%v judged with nothing stated", rule)
				}
				continue
			}
			n++
			f := find(t, findings, rule)
			verdict := map[hscn.Answer]hscn.Verdict{hscn.Yes: hscn.Satisfied, hscn.No: hscn.NotApplicable, hscn.NotStated: hscn.Undetermined}[a[j]]
			if f.Verdict != verdict || f.Force != hscn.May {
				t.Errorf("%q: %v", a[j], f)
			}
		}
	}
	if n != 242*5 {
		t.Errorf("%d findings", n)
	}
	for s := roles.Severity(0); s <= 5; s++ { // severity says nothing of the classification, nor it of severity
		grave := roles.Incident{Severity: s, Origin: roles.OriginCNSP, HSSI: roles.HSSI{SecurityRisk: hscn.Yes}}
		plain := roles.Incident{Severity: s, Origin: roles.OriginCNSP}
		if grave.Response() != plain.Response() || grave.HSSI.Classify() != hscn.Yes {
			t.Errorf("severity %d: the classification changes what is asked", s)
		}
	}
}

func fullIncident() roles.Incident {
	return roles.Incident{
		Reference: "INC-1", Severity: 1, Origin: roles.OriginCNSP, Networks: []roles.Network{roles.NetworkCNSP, roles.NetworkSecureBoundary},
		Owner: roles.CNSP, Triaged: hscn.Yes, Raised: hscn.Yes, Described: hscn.Yes, CanProgress: hscn.Yes, CanResolve: hscn.No,
		OthersInvestigate: hscn.No, Reported: hscn.Yes, Escalated: hscn.Yes, Coordinated: hscn.Yes, Resolved: hscn.Yes, ServiceMinutes: 120,
		HSSI: roles.HSSI{CutOffCentral: hscn.Yes},
	}
}

func TestIncidentAllocatesNothing(t *testing.T) {
	i, on := fullIncident(), day(today)
	dst := make([]hscn.Finding, 0, 32)
	if n := testing.AllocsPerRun(100, func() { dst = i.AppendFindings(dst[:0], on) }); n != 0 {
		t.Errorf("%v allocations to judge", n)
	}
	var r roles.Response
	if n := testing.AllocsPerRun(100, func() { r = i.Response() }); n != 0 || r.Owner != roles.CNSP {
		t.Errorf("%v allocations to answer", n)
	}
}

func BenchmarkIncident(b *testing.B) {
	i, on := fullIncident(), day(today)
	b.Run("response", func(b *testing.B) {
		b.ReportAllocs()
		var sink roles.Response
		for b.Loop() {
			sink = i.Response()
		}
		_ = sink
	})
	b.Run("findings", func(b *testing.B) {
		dst := make([]hscn.Finding, 0, 32)
		b.ReportAllocs()
		for b.Loop() {
			dst = i.AppendFindings(dst[:0], on)
		}
	})
}
