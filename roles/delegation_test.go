package roles_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

var (
	trust = roles.MustODS("RX1")
	csu   = roles.MustODS("0DF")
	third = roles.MustODS("8HK24")
)

// TestDelegateEachDuty (RR-15): stated for the fourth duty of the consumer and for no other.
func TestDelegateEachDuty(t *testing.T) {
	allowed := 0
	for d := range roles.Duties() {
		m := roles.Mandate{Consumer: trust, Delegations: []roles.Delegation{{Duty: d, From: trust, To: csu, As: roles.CSU}}}
		f := find(t, m.AppendFindings(nil, day("2019-01-01")), map[bool]hscn.ID{true: hscn.RR16, false: hscn.RR15}[d.Accountable() == roles.Consumer && d.Entry().Number == 4])
		if d.Accountable() == roles.Consumer && d.Entry().Number == 4 {
			allowed++
			if f.Verdict != hscn.Satisfied || f.Where.String() != "delegations[0].as" {
				t.Errorf("%v: %v", d, f)
			}
		} else if f.Verdict != hscn.Unspecified || f.Code != roles.CodeDelegationNotStated || f.Where.String() != "delegations[0].duty" {
			t.Errorf("%v: %v", d, f)
		}
		if f.Force != hscn.May {
			t.Errorf("%v: force %v", d, f.Force)
		}
	}
	if allowed != 5 {
		t.Errorf("%d duties may be delegated, want the five of duty 4", allowed)
	}
}

// TestDelegateEachKind: CSU (RR-16), CCG (RR-17), a third party or partner (RR-15).
func TestDelegateEachKind(t *testing.T) {
	want := map[roles.Party]hscn.ID{roles.CSU: hscn.RR16, roles.CCG: hscn.RR17, roles.ThirdParty: hscn.RR15, roles.Partner: hscn.RR15}
	n := 0
	for as := roles.Party(0); int(as) <= roles.PartyCount; as++ {
		n++
		m := roles.Mandate{Consumer: trust, Delegations: []roles.Delegation{{Duty: roles.DutyBilling, From: trust, To: csu, As: as}}}
		f := m.AppendFindings(nil, day("2019-01-01"))[0]
		switch rule := want[as]; {
		case rule != 0 && f.Rule == rule && f.Verdict == hscn.Satisfied && f.Code == "":
		case as == 0 && f.Verdict == hscn.Undetermined && f.Code == roles.CodeNotStated:
		case rule == 0 && as != 0 && f.Verdict == hscn.Unspecified && f.Code == roles.CodeDelegateNotStated:
		default:
			t.Errorf("as %v: %v", as, f)
		}
	}
	if n != roles.PartyCount+1 {
		t.Error("not all walked")
	}
}

// TestChainOfDelegations: whoever acts, the consumer stays accountable (RR-15).
func TestChainOfDelegations(t *testing.T) {
	m := roles.Mandate{Consumer: trust, Delegations: []roles.Delegation{
		{Duty: roles.DutyOrdering, From: csu, To: third, As: roles.ThirdParty, On: day("2019-06-01")},
		{Duty: roles.DutyOrdering, From: trust, To: csu, As: roles.CSU, On: day("2019-01-01"), Until: day("2020-01-01")},
	}}
	if err := m.Validate(); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		on   string
		want roles.ODS
	}{
		{"2018-12-31", trust}, {"2019-01-01", csu}, {"2019-05-31", csu}, {"2019-06-01", third}, {"2019-12-31", third}, {"2020-01-01", trust},
	} {
		if who, ok := m.Acting(roles.DutyOrdering, day(c.on)); who != c.want || !ok {
			t.Errorf("%s: %v acts, %v; want %v", c.on, who, ok, c.want)
		}
		if m.Accountable(roles.DutyOrdering) != trust {
			t.Error("RR-15: accountability has moved")
		}
	}
	if who, ok := m.Acting(roles.DutyBilling, day("2019-07-01")); who != trust || !ok {
		t.Errorf("a duty never handed on: %v, %v", who, ok)
	}
	if who, ok := m.Acting(roles.DutyOwnIncidents, day("2019-07-01")); ok || who != (roles.ODS{}) || m.Accountable(roles.DutyOwnIncidents) != (roles.ODS{}) {
		t.Errorf("a duty of the CN-SP: %v, %v", who, ok)
	}
	if _, ok := m.Acting(roles.DutyOrdering, calendar.Date{}); ok {
		t.Error("somebody acts on no day")
	}
	r := m.Assess(day("2019-07-01"))
	if len(r.Findings) != 2 || r.Verdict() != hscn.Unspecified {
		t.Fatalf("%v: %v", r.Verdict(), r.Findings)
	}
	for _, c := range []struct {
		on           string
		first, later hscn.Verdict
	}{
		{"2018-12-31", hscn.NotInForce, hscn.NotInForce}, {"2019-01-01", hscn.Satisfied, hscn.NotInForce},
		{"2019-06-01", hscn.Satisfied, hscn.Unspecified}, {"2020-01-01", hscn.NotInForce, hscn.Unspecified},
	} {
		f := m.AppendFindings(nil, day(c.on))
		if f[1].Verdict != c.first || f[0].Verdict != c.later {
			t.Errorf("%s: %v", c.on, f)
		}
		if c.later == hscn.Unspecified && (f[0].Code != roles.CodeSubDelegationNotStated || f[0].Where.String() != "delegations[0].from") ||
			c.first == hscn.NotInForce && (f[1].Code != roles.CodeDelegationNotHolding || f[1].Where.String() != "delegations[1].on") {
			t.Errorf("%s: %v", c.on, f)
		}
	}
	for _, f := range m.AppendFindings(nil, calendar.Date{}) {
		if f.Code != roles.CodeNoDay || f.Verdict != hscn.Undetermined {
			t.Errorf("no day: %v", f)
		}
	}
	if f := (roles.Mandate{Consumer: trust, Delegations: []roles.Delegation{{From: trust, To: csu, As: roles.CSU}}}).AppendFindings(nil, day("2019-01-01")); f[0].Verdict != hscn.Undetermined || f[0].Code != roles.CodeNotStated {
		t.Errorf("no duty: %v", f)
	}
}

func TestMandateFaults(t *testing.T) {
	link := func(from, to roles.ODS) roles.Delegation {
		return roles.Delegation{Duty: roles.DutyOrdering, From: from, To: to, As: roles.CSU}
	}
	dated := func(d roles.Delegation, on, until string) roles.Delegation {
		d.On = day(on)
		if until != "" {
			d.Until = day(until)
		}
		return d
	}
	for _, c := range []struct {
		name string
		m    roles.Mandate
		want hscn.Problem // 0: none
		path string
	}{
		{"nothing delegated", roles.Mandate{Consumer: trust}, 0, ""},
		{"no consumer", roles.Mandate{}, hscn.Missing, "consumer"},
		{"to oneself", roles.Mandate{trust, []roles.Delegation{link(trust, trust)}}, hscn.Contradiction, "delegations[0].to"},
		{"a circle of two", roles.Mandate{trust, []roles.Delegation{link(trust, csu), link(csu, trust)}}, hscn.Contradiction, "delegations[0].to"},
		{"a circle beyond the consumer", roles.Mandate{trust, []roles.Delegation{link(trust, csu), link(csu, third), link(third, csu)}}, hscn.Contradiction, "delegations[1].to"},
		{"a circle of different duties is none", roles.Mandate{trust, []roles.Delegation{link(trust, csu), {Duty: roles.DutyBilling, From: csu, To: trust, As: roles.Partner}}}, 0, ""},
		{"there and back in different years", roles.Mandate{trust, []roles.Delegation{dated(link(trust, csu), "2018-01-01", "2019-01-01"), dated(link(csu, trust), "2019-01-01", "")}}, 0, ""},
		{"there and back with one day in common", roles.Mandate{trust, []roles.Delegation{dated(link(trust, csu), "2018-01-01", "2019-01-02"), dated(link(csu, trust), "2019-01-01", "")}}, hscn.Contradiction, "delegations[1].to"},
		{"twice", roles.Mandate{trust, []roles.Delegation{link(trust, csu), link(trust, third)}}, hscn.DuplicateValue, "delegations[1]"},
		{"one after the other", roles.Mandate{trust, []roles.Delegation{dated(link(trust, csu), "2018-01-01", "2019-01-01"), dated(link(trust, third), "2019-01-01", "")}}, 0, ""},
		{"two with one day in common", roles.Mandate{trust, []roles.Delegation{dated(link(trust, csu), "2018-01-01", "2019-01-02"), dated(link(trust, third), "2019-01-01", "")}}, hscn.DuplicateValue, "delegations[1]"},
		{"two with one day in common, later first", roles.Mandate{trust, []roles.Delegation{dated(link(trust, third), "2019-01-01", ""), dated(link(trust, csu), "2018-01-01", "2019-01-02")}}, hscn.DuplicateValue, "delegations[1]"},
		{"ends before it begins", roles.Mandate{trust, []roles.Delegation{dated(link(trust, csu), "2019-01-01", "2019-01-01")}}, hscn.WrongOrder, "delegations[0].until"},
		{"no duty", roles.Mandate{trust, []roles.Delegation{{From: trust, To: csu, As: roles.CSU}}}, hscn.Missing, "delegations[0].duty"},
		{"no from", roles.Mandate{trust, []roles.Delegation{{Duty: roles.DutyOrdering, To: csu, As: roles.CSU}}}, hscn.Missing, "delegations[0].from"},
		{"no to", roles.Mandate{trust, []roles.Delegation{{Duty: roles.DutyOrdering, From: trust, As: roles.CSU}}}, hscn.Missing, "delegations[0].to"},
		{"no kind", roles.Mandate{trust, []roles.Delegation{{Duty: roles.DutyOrdering, From: trust, To: csu}}}, hscn.Missing, "delegations[0].as"},
		{"too many", roles.Mandate{trust, make([]roles.Delegation, roles.MaxDelegations+1)}, hscn.TooMany, "delegations"},
	} {
		err := c.m.Validate()
		if c.want == 0 {
			if err != nil {
				t.Errorf("%s: %v", c.name, err)
			}
			continue
		}
		if !errors.Is(err, c.want) || !hasFault(err, c.path, c.want) {
			t.Errorf("%s: %v, want %v at %s", c.name, err, c.want, c.path)
		}
		for d := range roles.Duties() { // judging what is faulted neither hangs nor moves accountability
			_, _ = c.m.Acting(d, day("2019-01-01"))
		}
	}
	unfinished := roles.Mandate{trust, []roles.Delegation{link(trust, roles.ODS{}), link(trust, roles.ODS{})}}
	if err := unfinished.Validate(); !errors.Is(err, hscn.Missing) || errors.Is(err, hscn.DuplicateValue) {
		t.Errorf("what leads nowhere is only unfinished: %v", err)
	}
	circle := roles.Mandate{trust, []roles.Delegation{link(trust, csu), link(csu, trust)}}
	if who, ok := circle.Acting(roles.DutyOrdering, day("2019-01-01")); ok || who != (roles.ODS{}) || circle.Accountable(roles.DutyOrdering) != trust {
		t.Errorf("in a circle %v acts, %v", who, ok)
	}
	if err := full(roles.MaxDelegations).Validate(); err != nil {
		t.Errorf("a chain at the limit: %v", err)
	}
}

// full returns a mandate with a chain of n delegations.
func full(n int) roles.Mandate {
	m := roles.Mandate{Consumer: trust}
	from := trust
	for i := range n {
		to := roles.MustODS(fmt.Sprintf("D%d", i))
		m.Delegations = append(m.Delegations, roles.Delegation{Duty: roles.DutyOrdering, From: from, To: to, As: roles.CSU})
		from = to
	}
	return m
}

// hasFault reports whether err holds a fault of the problem at the path.
func hasFault(err error, path string, want hscn.Problem) bool {
	faults, ok := errors.AsType[*hscn.Faults](err)
	if !ok {
		return false
	}
	for f := range faults.All() {
		if f.Path == path && f.Problem == want {
			return true
		}
	}
	return false
}

func TestMandateAllocatesNothing(t *testing.T) {
	m, on := full(10), day("2019-01-01")
	dst := make([]hscn.Finding, 0, 16)
	if n := testing.AllocsPerRun(100, func() {
		dst = m.AppendFindings(dst[:0], on)
		_, _ = m.Acting(roles.DutyOrdering, on)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
