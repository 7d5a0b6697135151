package roles_test

import (
	"slices"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

var answers = []hscn.Answer{hscn.NotStated, hscn.No, hscn.Yes}

// TestUserIsConsumer walks every combination of RR-03, with RR-02 for an individual alone.
func TestUserIsConsumer(t *testing.T) {
	n := 0
	for _, org := range answers {
		for _, uses := range answers {
			for _, access := range answers {
				n++
				f := roles.User{Organisation: org, Uses: uses, HasAccess: access}.Judge()
				want, code, rule := hscn.Undetermined, roles.CodeNotStated, hscn.RR03
				switch {
				case uses == hscn.No && access == hscn.No:
					want, code = hscn.NotApplicable, roles.CodeNotAConsumer
				case org == hscn.No:
					want, code, rule = hscn.Unspecified, roles.CodeIndividual, hscn.RR02
				case org == hscn.Yes && (uses == hscn.Yes || access == hscn.Yes):
					want, code = hscn.Satisfied, ""
				}
				if f.Verdict != want || f.Code != code || f.Rule != rule || f.Force != hscn.May {
					t.Errorf("organisation %q, uses %q, access %q: %v", org, uses, access, f)
				}
				if want == hscn.Undetermined {
					fact := map[string]hscn.Answer{"organisation": org, "uses": uses, "hasAccess": access}
					if a, ok := fact[f.Where.String()]; !ok || a != hscn.NotStated {
						t.Errorf("organisation %q, uses %q, access %q: the fact that decides is not %v", org, uses, access, f.Where)
					}
				}
			}
		}
	}
	if n != 27 {
		t.Errorf("%d cases", n)
	}
}

// TestJudgeCNSP walks RR-36 and RR-37: accredited, and supplies or is approved to.
func TestJudgeCNSP(t *testing.T) {
	on := day("2018-05-01")
	n := 0
	for _, accredited := range answers {
		for _, supplies := range answers {
			for _, approved := range answers {
				n++
				c := roles.Compliance{Accreditation: roles.Milestone{Reached: accredited}, Supplies: supplies, Approved: approved}
				f := c.JudgeCNSP(on)
				want, code := hscn.Undetermined, roles.CodeNotStated
				switch {
				case accredited == hscn.No:
					want, code = hscn.Breached, roles.CodeNotAccredited
				case supplies == hscn.No && approved == hscn.No:
					want, code = hscn.Breached, roles.CodeNotASupplier
				case accredited == hscn.Yes && (supplies == hscn.Yes || approved == hscn.Yes):
					want, code = hscn.Satisfied, ""
				}
				if f.Verdict != want || f.Code != code || (f.Rule == hscn.RR37) != (accredited == hscn.No) || f.Force != hscn.Must {
					t.Errorf("accredited %q, supplies %q, approved %q: %v", accredited, supplies, approved, f)
				}
				if want == hscn.Undetermined {
					fact := map[string]hscn.Answer{"accreditation": accredited, "supplies": supplies, "approved": approved}
					if a, ok := fact[f.Where.String()]; !ok || a != hscn.NotStated {
						t.Errorf("accredited %q, supplies %q, approved %q: the fact that decides is not %v", accredited, supplies, approved, f.Where)
					}
				}
			}
		}
	}
	if n != 27 {
		t.Errorf("%d cases", n)
	}
	for name, c := range map[string]struct {
		c    roles.Compliance
		on   calendar.Date
		want hscn.Verdict
		code hscn.Code
	}{
		"S5-21: provides services, not accredited": {roles.Compliance{Accreditation: roles.Milestone{Reached: hscn.No}, Supplies: hscn.Yes}, on, hscn.Breached, "not-accredited"},
		"RR-36: accredited tomorrow":               {roles.Compliance{Accreditation: roles.ReachedOn(day("2018-05-02")), Supplies: hscn.Yes}, on, hscn.Breached, "not-accredited"},
		"RR-36: accredited today":                  {roles.Compliance{Accreditation: roles.ReachedOn(on), Supplies: hscn.Yes}, on, hscn.Satisfied, ""},
		"RR-36: approved, supplies nothing yet":    {roles.Compliance{Accreditation: roles.ReachedOn(on), Supplies: hscn.No, Approved: hscn.Yes}, on, hscn.Satisfied, ""},
		"no day":                                   {roles.Compliance{Accreditation: roles.ReachedOn(on), Supplies: hscn.Yes}, calendar.Date{}, hscn.Undetermined, "no-day"},
	} {
		if f := c.c.JudgeCNSP(c.on); f.Verdict != c.want || f.Code != c.code {
			t.Errorf("%s: %v", name, f)
		}
	}
}

// TestLadder walks what each act needs: CM-02 to market, CM-03 to connect, RR-65 to go live.
func TestLadder(t *testing.T) {
	on := day("2018-05-01")
	n := 0
	for _, s1 := range answers {
		for _, s2 := range answers {
			for _, rehearsed := range answers {
				c := roles.Compliance{Stage1: roles.Milestone{Reached: s1}, Stage2: roles.Milestone{Reached: s2}, Rehearsal: roles.Milestone{Reached: rehearsed}}
				for act := roles.ActMarket; act <= roles.ActGoLive; act++ {
					n++
					r := c.Assess(act, on)
					needs := []struct {
						rule hscn.ID
						has  hscn.Answer
						code hscn.Code
					}{{hscn.CM02, s1, "stage-1-required"}, {hscn.CM03, s2, "stage-2-required"}, {hscn.RR65, rehearsed, "service-rehearsal-required"}}[:act]
					if len(r.Findings) != len(needs) {
						t.Fatalf("%v: %v", act, r.Findings)
					}
					allowed := true
					for _, need := range needs {
						f := find(t, r.Findings, need.rule)
						allowed = allowed && need.has == hscn.Yes
						switch {
						case need.has == hscn.Yes && f.Verdict == hscn.Satisfied:
						case need.has == hscn.No && f.Verdict == hscn.Breached && f.Code == need.code:
						case need.has == hscn.NotStated && f.Verdict == hscn.Undetermined && f.Code == roles.CodeNotStated:
						default:
							t.Errorf("%v of %+v: %v", act, c, f)
						}
					}
					if r.Allowed() != allowed {
						t.Errorf("%v of %+v: allowed %v", act, c, r.Allowed())
					}
				}
				rung, known := c.Rung(on)
				var want roles.Rung
				switch {
				case s1 == hscn.No:
					want = roles.PreStage1
				case s1 == hscn.Yes && s2 == hscn.No:
					want = roles.Stage1
				case s1 == hscn.Yes && s2 == hscn.Yes && rehearsed == hscn.No:
					want = roles.Stage2
				case s1 == hscn.Yes && s2 == hscn.Yes && rehearsed == hscn.Yes:
					want = roles.Rehearsed
				}
				if rung != want || known != (want != 0) {
					t.Errorf("%+v: rung %v, %v; want %v", c, rung, known, want)
				}
			}
		}
	}
	if n != 81 {
		t.Errorf("%d cases", n)
	}
}

// TestRehearsalBeforeLive (RR-65): the day before the rehearsal nothing goes live; on its day it may.
func TestRehearsalBeforeLive(t *testing.T) {
	c := roles.Compliance{Stage1: roles.ReachedOn(day("2017-06-01")), Stage2: roles.ReachedOn(day("2017-08-01")), Rehearsal: roles.ReachedOn(day("2017-10-02"))}
	f := find(t, c.AppendFindings(nil, roles.ActGoLive, day("2017-10-01")), hscn.RR65)
	if f.Verdict != hscn.Breached || f.Code != roles.CodeServiceRehearsalRequired || f.Seen != hscn.Day(day("2017-10-02")) || f.Limit != hscn.Day(day("2017-10-01")) {
		t.Errorf("the day before: %v", f)
	}
	if r := c.Assess(roles.ActGoLive, day("2017-10-02")); !r.Allowed() {
		t.Errorf("on the day: %v", r.Err())
	}
	if f := c.AppendFindings(nil, roles.ActGoLive, calendar.Date{}); len(f) != 1 || f[0].Code != roles.CodeNoDay {
		t.Errorf("no day: %v", f)
	}
	if _, known := c.Rung(calendar.Date{}); known {
		t.Error("a rung on no day")
	}
	for _, act := range []roles.Act{0, roles.ActGoLive + 1} {
		if f := c.AppendFindings(nil, act, day("2017-10-02")); len(f) != 1 || f[0].Verdict != hscn.Undetermined || f[0].Where.String() != "act" || f[0].Rule != hscn.RR66 {
			t.Errorf("act %d: %v", act, f)
		}
	}
}

// TestRungAllows: CM-01 allows nothing, and the rehearsal (RR-66) is the last step of the ladder.
func TestRungAllows(t *testing.T) {
	for rung, want := range map[roles.Rung][]roles.Act{
		0: nil, roles.PreStage1: nil, roles.Stage1: {roles.ActMarket}, roles.Stage2: {roles.ActMarket, roles.ActConnect},
		roles.Rehearsed: {roles.ActMarket, roles.ActConnect, roles.ActGoLive}, roles.Rehearsed + 1: nil,
	} {
		if got := slices.Collect(rung.Allows()); !slices.Equal(got, want) {
			t.Errorf("%v allows %v, want %v", rung, got, want)
		}
	}
	for range roles.Rehearsed.Allows() {
		break
	}
}

// TestConnection: CA-01, CA-03, and the three that hosting brings: RR-30, RR-31, RR-32.
func TestConnection(t *testing.T) {
	on := day("2019-03-01")
	signed := roles.ReachedOn(on)
	n := 0
	for _, hosts := range answers {
		for _, done := range answers {
			n++
			c := roles.Connection{
				Organisation: roles.MustODS("RX1"), Agreement: signed, HostsForOthers: hosts,
				Secured: done, AccessDecided: done, Variation: roles.Milestone{Reached: done},
			}
			if c.NeedsVariation() != hosts {
				t.Errorf("hosts %q, variation needed %q", hosts, c.NeedsVariation())
			}
			r := c.Assess(on)
			if len(r.Findings) != 5 {
				t.Fatalf("%v", r.Findings)
			}
			for rule, code := range map[hscn.ID]hscn.Code{
				hscn.RR30: "services-not-secured", hscn.RR31: "access-not-decided", hscn.RR32: "representing-customers-variation",
			} {
				f := find(t, r.Findings, rule)
				want, why := hscn.Undetermined, roles.CodeNotStated
				switch {
				case hosts == hscn.No:
					want, why = hscn.NotApplicable, roles.CodeNotHosting
				case hosts == hscn.Yes && done == hscn.Yes:
					want, why = hscn.Satisfied, ""
				case hosts == hscn.Yes && done == hscn.No:
					want, why = hscn.Breached, code
				}
				if f.Verdict != want || f.Code != why {
					t.Errorf("hosts %q, done %q: %v", hosts, done, f)
				}
				if where := f.Where.String(); (hosts != hscn.Yes) != (where == "hostsForOthers") {
					t.Errorf("hosts %q: decided at %s", hosts, where)
				}
			}
			if r.Allowed() != (hosts == hscn.No || hosts == hscn.Yes && done == hscn.Yes) {
				t.Errorf("hosts %q, done %q: %v", hosts, done, r.Verdict())
			}
		}
	}
	if n != 9 {
		t.Errorf("%d cases", n)
	}
	if f := (roles.Connection{}).AppendFindings(nil, calendar.Date{}); len(f) != 1 || f[0].Code != roles.CodeNoDay {
		t.Errorf("no day: %v", f)
	}
}

func TestConnectionAgreementAndCode(t *testing.T) {
	on := day("2019-03-01")
	for _, c := range []struct {
		name    string
		c       roles.Connection
		rule    hscn.ID
		verdict hscn.Verdict
		code    hscn.Code
		where   string
	}{
		{"CA-01 signed on the day", roles.Connection{Agreement: roles.ReachedOn(on)}, hscn.CA01, hscn.Satisfied, "", "agreement"},
		{"CA-01 signed the day after", roles.Connection{Agreement: roles.ReachedOn(day("2019-03-02"))}, hscn.CA01, hscn.Breached, "connection-agreement", "agreement"},
		{"CA-01 not stated", roles.Connection{}, hscn.CA01, hscn.Undetermined, "not-stated", "agreement"},
		{"CA-03 a code", roles.Connection{Organisation: roles.MustODS("RX1")}, hscn.CA03, hscn.Satisfied, "", "organisation"},
		{"CA-03 a code abroad", roles.Connection{Organisation: roles.MustODS("RX1"), AbroadProvider: hscn.Yes}, hscn.CA03, hscn.Satisfied, "", "organisation"},
		{"CA-03 no code at home", roles.Connection{AbroadProvider: hscn.No}, hscn.CA03, hscn.Breached, "no-organisation-code", "organisation"},
		{"CA-03 no code abroad", roles.Connection{AbroadProvider: hscn.Yes}, hscn.CA03, hscn.NotApplicable, "abroad-provider", "abroadProvider"},
		{"CA-03 no code, nothing stated", roles.Connection{}, hscn.CA03, hscn.Undetermined, "not-stated", "abroadProvider"},
	} {
		if f := find(t, c.c.AppendFindings(nil, on), c.rule); f.Verdict != c.verdict || f.Code != c.code || f.Where.String() != c.where {
			t.Errorf("%s: %v", c.name, f)
		}
	}
}
