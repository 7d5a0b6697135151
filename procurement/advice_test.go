package procurement_test

import (
	"slices"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/procurement"
)

func order(r procurement.Recommendation) []hscn.Approach {
	return []hscn.Approach{r[0].Approach, r[1].Approach, r[2].Approach}
}

// TestRecommend names situations, the order they give, and the reasons.
func TestRecommend(t *testing.T) {
	type facts = procurement.Facts
	for _, c := range []struct {
		name  string
		facts facts
		on    string
		want  []hscn.Approach
		best  procurement.Choice
		says  []expect
	}{
		{"CJ-158: nothing said, the simplest first", facts{}, "2018-01-15", []hscn.Approach{agg, coll, ind}, choose(agg, rm3825, further), []expect{{hscn.CJ158, satisfied, ""}, {hscn.CJ34, breached, procurement.CodeContactManager}, {hscn.CJ76, breached, procurement.CodeLessInfluence}, {hscn.CJ79, satisfied, ""}}},
		{"CJ-73: no arrangements", facts{CollaborativeArrangements: no}, "2018-01-15", []hscn.Approach{agg, coll, ind}, choose(agg, rm3825, further), []expect{{hscn.CJ73, satisfied, ""}}},
		{"CJ-74: none in time, though the plans are mature", facts{ArrangementsReady: no, ArrangementsInTime: no, MaturePlans: yes}, "2018-01-15", []hscn.Approach{agg, coll, ind}, choose(agg, rm3825, further), []expect{{hscn.CJ74, satisfied, ""}}},
		{"S4-04, S4-05, CJ-75, CJ-140: arrangements and mature plans, by the route most are expected to use", facts{CollaborativeArrangements: yes, MaturePlans: yes}, "2018-01-15", []hscn.Approach{coll, agg, ind}, choose(coll, rm3825, comp), []expect{{hscn.CJ140, satisfied, ""}, {hscn.CJ52, satisfied, ""}, {hscn.CJ53, satisfied, ""}}},
		{"CJ-120, CJ-131: an operating model", facts{OperatingModel: yes, NewCollaboration: yes}, "2018-01-15", []hscn.Approach{coll, agg, ind}, choose(coll, rm3825, comp), []expect{{hscn.CJ120, satisfied, ""}, {hscn.CJ131, satisfied, ""}, {hscn.CJ140, undetermined, procurement.CodeNotStated}}},
		{"CJ-156: neither progressed nor able", facts{WellProgressed: no, KeepsTimetable: no, MaturePlans: yes}, "2018-01-15", []hscn.Approach{agg, ind, coll}, choose(agg, rm3825, further), []expect{{hscn.CJ73, undetermined, procurement.CodeNotStated}, {hscn.CJ75, satisfied, ""}}},
		{"CJ-156: not progressed and able is no such advice", facts{WellProgressed: no, KeepsTimetable: yes, MaturePlans: yes}, "2018-01-15", []hscn.Approach{coll, agg, ind}, choose(coll, rm3825, comp), nil},
		{"CJ-161, CJ-166: commodity, speed, clear plans", facts{CommodityConnections: yes, WantsSpeed: yes, ClearPlans: yes}, "2018-01-15", []hscn.Approach{ind, agg, coll}, choose(ind, rm3825, mini), []expect{{hscn.CJ161, satisfied, procurement.CodeSuggested}, {hscn.CJ166, satisfied, ""}}},
		{"CJ-161: commodity without speed", facts{CommodityConnections: yes}, "2018-01-15", []hscn.Approach{agg, coll, ind}, choose(agg, rm3825, further), nil},
		{"CJ-160: acts alone", facts{ActsAlone: yes}, "2018-01-15", []hscn.Approach{ind, agg, coll}, choose(ind, rm3825, mini), []expect{{hscn.CJ160, satisfied, ""}, {hscn.CJ166, undetermined, procurement.CodeNotStated}}},
		{"CJ-140, CJ-166: immature and unclear", facts{MaturePlans: no, ClearPlans: no}, "2018-01-15", []hscn.Approach{agg, coll, ind}, choose(agg, rm3825, further), nil},
		{"CJ-47, CJ-51: reasons for OJEU, compliant services", facts{MaturePlans: yes, ComplexRequirements: yes, ServicesCompliant: yes}, "2018-01-15", []hscn.Approach{coll, agg, ind}, choose(coll, ojeu, ownP), []expect{{hscn.CJ47, satisfied, procurement.CodeConsiderOJEU}}},
		{"CJ-47: reasons for OJEU, compliance not stated", facts{MaturePlans: yes, ComplexRequirements: yes}, "2018-01-15", []hscn.Approach{coll, agg, ind}, choose(coll, rm3825, comp), []expect{{hscn.CJ47, breached, procurement.CodeConsiderOJEU}}},
		{"CJ-63: many sites", facts{ActsAlone: yes, ManySites: yes, ServicesCompliant: yes}, "2018-01-15", []hscn.Approach{ind, agg, coll}, choose(ind, ojeu, ownP), []expect{{hscn.CJ63, satisfied, ""}}},
		{"CJ-84: before the DPS, RM1045", facts{ActsAlone: yes}, "2017-09-01", []hscn.Approach{ind, coll, agg}, choose(ind, rm1045, mini), []expect{{hscn.CJ67, satisfied, ""}}},
		{"PF-01: reasons for a procurement of one's own, today", facts{MaturePlans: yes, WantsDialogue: yes}, "2026-11-22", []hscn.Approach{coll, ind, agg}, choose(coll, fat, ownP), []expect{{hscn.PF01, satisfied, ""}}},
		{"CJ-110: the last day with a launch proposed", facts{}, "2018-12-31", []hscn.Approach{agg, coll, ind}, choose(agg, rm3825, further), nil},
		{"CJ-110: the day after", facts{}, "2019-01-01", []hscn.Approach{coll, ind, agg}, choose(coll, rm3825, comp), nil},
		{"CQ-01: after the DPS", facts{}, "2028-06-01", []hscn.Approach{coll, ind, agg}, choose(coll, fat, ownP), nil},
	} {
		r := procurement.Recommend(c.facts, day(c.on))
		if got := order(r); !slices.Equal(got, c.want) || r[0].Best.Choice != c.best {
			t.Errorf("%s: %v by %v", c.name, got, r[0].Best)
		}
		has(t, c.name, r[0].AppendFindings(nil), c.says...)
		if again := procurement.Recommend(c.facts, day(c.on)); again != r {
			t.Errorf("%s: another answer", c.name)
		}
	}
	r := procurement.Recommend(facts{MaturePlans: no, ClearPlans: no, ActsAlone: no}, day("2018-01-15"))
	for i, want := range []struct{ towards, away int }{{0, 0}, {0, 1}, {0, 2}} {
		if r[i].For != want.towards || r[i].Against != want.away {
			t.Errorf("%v: %d for, %d against", r[i].Approach, r[i].For, r[i].Against)
		}
	}
	has(t, "CJ-156", procurement.Recommend(facts{WellProgressed: no, KeepsTimetable: no}, day("2018-01-15"))[2].AppendFindings(nil), expect{hscn.CJ156, breached, procurement.CodeJoinAggregated})
	has(t, "CJ-160", r[2].AppendFindings(nil), expect{hscn.CJ160, breached, procurement.CodeNotForYou})
	if r := procurement.Recommend(facts{}, day("")); r[0].Best.Verdict != undetermined {
		t.Errorf("without a day: %v", r[0].Best)
	}
}

// TestLaunchUnknown: past the timetable's dates it is open whether there is an aggregated procurement to
// join, and the ranking says so (CJ-110).
func TestLaunchUnknown(t *testing.T) {
	last := calendar.Date{}
	for a := procurement.AP1; a <= procurement.APCount; a++ {
		if d, ok := a.Proposed().Latest(); ok && d.After(last) {
			last = d
		}
	}
	next, err := last.AddDays(1)
	if err != nil {
		t.Fatal(err)
	}
	for on, want := range map[calendar.Date]bool{last: false, next: true} {
		for _, s := range procurement.Recommend(procurement.Facts{}, on) {
			said := slices.ContainsFunc(s.AppendFindings(nil), func(f hscn.Finding) bool {
				return f.Rule == hscn.CJ110 && f.Force == hscn.Should && f.Verdict == hscn.Undetermined && f.Code == procurement.CodeLaunchTBC
			})
			if said != (want && s.Approach == hscn.Aggregated) || s.Against != map[bool]int{true: 1}[said] {
				t.Errorf("%v on %v: said %v, %d against", s.Approach, on, said, s.Against)
			}
		}
	}
}

// TestRecommendClosesNothing: whatever advice says, the verdict of the options it prefers is that of the
// day and of the facts that decide.
func TestRecommendClosesNothing(t *testing.T) {
	n := 0
	for bits := range 1 << 11 {
		var f procurement.Facts
		for i, p := range []*hscn.Answer{&f.CollaborativeArrangements, &f.ArrangementsInTime, &f.MaturePlans, &f.OperatingModel, &f.NewCollaboration, &f.WellProgressed,
			&f.KeepsTimetable, &f.ClearPlans, &f.ActsAlone, &f.CommodityConnections, &f.WantsSpeed} {
			*p = hscn.Answer(1 + bits>>i&1)
		}
		r := procurement.Recommend(f, day("2018-01-15"))
		seen := map[hscn.Approach]bool{}
		for i, s := range r {
			n++
			seen[s.Approach] = true
			if !s.Best.IsOpen() || s.Best.Choice.Method == award {
				t.Fatalf("%v", s.Best)
			}
			if i > 0 && s.Against == 0 && r[i-1].Against > 0 {
				t.Fatalf("%v stands after %v", s.Approach, r[i-1].Approach)
			}
		}
		if len(seen) != 3 {
			t.Fatalf("%v", order(r))
		}
	}
	if n != 3*2048 {
		t.Errorf("%d standings", n)
	}
}
