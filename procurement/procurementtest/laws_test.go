package procurementtest

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/procurement"
)

// TestLawsNoticeFaults plants a fault against every law and sees that it is noticed, and that nothing is
// noticed where there is none.
func TestLawsNoticeFaults(t *testing.T) {
	on := calendar.MustDate("2018-05-01")
	r := rand.New(rand.NewPCG(1, 1))
	c := Customer(r)
	c.Approach, c.Purpose = hscn.Individual, procurement.LeaveTransitionNetwork
	report, fs, gates := c.Assess(on), c.AppendFindings(nil, on), c.AppendGates(nil, on)
	choice := procurement.Choice{Approach: hscn.Individual, Route: procurement.RM1045, Method: procurement.DirectAward}
	open := procurement.Judge(choice, procurement.Facts{DirectAwardAppropriate: hscn.Yes}, on)
	reasons := slices.Collect(open.Findings())
	spoil := func(f func(*hscn.Finding)) []hscn.Finding {
		out := slices.Clone(reasons)
		f(&out[0])
		return out
	}
	of := func(f func(*procurement.Option)) procurement.Option {
		o := open
		f(&o)
		return o
	}
	late := procurement.GateState{Item: procurement.Readiness, Status: hscn.Missed}
	fallback := append(slices.Clone(fs), hscn.Finding{Rule: hscn.CJ139, Force: hscn.May, Verdict: hscn.Satisfied, Code: procurement.CodeFallback, Where: hscn.At("approach")})
	again := procurement.Recommend(c.Facts, on)
	swap := func(f func(*procurement.Recommendation)) procurement.Recommendation {
		out := again
		f(&out)
		return out
	}
	turned := slices.Clone(report.Findings)
	slices.Reverse(turned)
	fault := errors.New("a fault")
	for _, law := range []struct {
		name string
		err  error
		want bool
	}{
		{"an option", checkOption(open, reasons, open.Verdict, hscn.Yes), false},
		{"no findings", checkOption(open, nil, open.Verdict, hscn.Yes), true},
		{"no rule", checkOption(open, spoil(func(f *hscn.Finding) { f.Rule = 0 }), open.Verdict, hscn.Yes), true},
		{"no force", checkOption(open, spoil(func(f *hscn.Finding) { f.Force = 0 }), open.Verdict, hscn.Yes), true},
		{"no place", checkOption(open, spoil(func(f *hscn.Finding) { f.Where = hscn.Path{} }), open.Verdict, hscn.Yes), true},
		{"no code", checkOption(open, spoil(func(f *hscn.Finding) { f.Verdict, f.Code = hscn.Breached, "" }), open.Verdict, hscn.Yes), true},
		{"an unlisted code", checkOption(open, spoil(func(f *hscn.Finding) { f.Code = "some-code" }), open.Verdict, hscn.Yes), true},
		{"another fold", checkOption(of(func(o *procurement.Option) { o.Verdict = hscn.Breached }), reasons, hscn.Breached, hscn.Yes), true},
		{"open without an approach", checkOption(of(func(o *procurement.Option) { o.Choice.Approach = 0 }), reasons, open.Verdict, hscn.Yes), true},
		{"open without a route", checkOption(of(func(o *procurement.Option) { o.Choice.Route = 0 }), reasons, open.Verdict, hscn.Yes), true},
		{"open without a method", checkOption(of(func(o *procurement.Option) { o.Choice.Method = 0 }), reasons, open.Verdict, hscn.Yes), true},
		{"no method on a local agreement", checkOption(of(func(o *procurement.Option) { o.Choice.Route, o.Choice.Method = procurement.ExistingAgreement, 0 }), reasons, open.Verdict, hscn.Yes), false},
		{"a direct award on RM3825", checkOption(of(func(o *procurement.Option) { o.Choice.Route = procurement.RM3825 }), reasons, open.Verdict, hscn.Yes), true},
		{"a direct award to partners", checkOption(of(func(o *procurement.Option) { o.Choice.Approach = hscn.Collaborative }), reasons, open.Verdict, hscn.Yes), true},
		{"a direct award that is not appropriate", checkOption(open, reasons, open.Verdict, hscn.No), true},
		{"advice that decides", checkOption(open, reasons, hscn.Breached, hscn.Yes), true},

		{"a report", checkReport(report, fs, fs, gates), false},
		{"an empty report", checkReport(hscn.Report{}, fs, fs, gates), true},
		{"a report out of order", checkReport(hscn.Report{Findings: turned}, fs, fs, gates), true},
		{"other findings appended", checkReport(report, fs[1:], fs[1:], gates), true},
		{"the order of steps", checkReport(report, fs, fs[1:], gates), true},
		{"a fallback without cause", checkReport(hscn.NewReport(on, slices.Clone(fallback)), fallback, fallback, nil), true},
		{"a cause without fallback", checkReport(hscn.NewReport(on, slices.Clone(reasons)), reasons, reasons, []procurement.GateState{late}), true},

		{"earlier", checkEarlier(procurement.Launch, gates, gates), false},
		{"another gate moves", checkEarlier(procurement.Launch, []procurement.GateState{late}, []procurement.GateState{{Item: procurement.Readiness}}), true},
		{"earlier is worse", checkEarlier(procurement.Readiness, []procurement.GateState{{Item: procurement.Readiness, Status: hscn.Met}}, []procurement.GateState{late}), true},

		{"evidence", checkEvidence(procurement.Launch, []procurement.Item{procurement.Launch, procurement.Complete}, []procurement.Item{procurement.Complete}), false},
		{"evidence that shows nothing", checkEvidence(procurement.Launch, []procurement.Item{procurement.Launch}, []procurement.Item{procurement.Launch}), true},
		{"evidence that shows more", checkEvidence(procurement.Launch, []procurement.Item{procurement.Launch, procurement.Complete}, nil), true},

		{"a recommendation", checkRecommendation(again), false},
		{"an approach twice", checkRecommendation(swap(func(r *procurement.Recommendation) { r[1] = r[0] })), true},
		{"another's option", checkRecommendation(swap(func(r *procurement.Recommendation) { r[0].Best.Choice.Approach = 0 })), true},
		{"closed before open", checkRecommendation(swap(func(r *procurement.Recommendation) {
			r[0].Best.Verdict, r[1].Best.Verdict = hscn.Breached, hscn.Satisfied
		})), true},
		{"nothing ranked", checkRecommendation(procurement.Recommendation{}), true},

		{"a round trip", checkRoundTrip(c, nil, c, nil, c, nil), false},
		{"read though faulted", checkRoundTrip(c, fault, c, nil, c, nil), true},
		{"faulted though valid", checkRoundTrip(c, nil, c, fault, c, nil), true},
		{"faulted alike", checkRoundTrip(c, fault, procurement.Customer{}, fault, c, nil), false},
		{"read as another", checkRoundTrip(c, nil, procurement.Customer{}, nil, c, nil), true},
		{"read as another by encoding/json", checkRoundTrip(c, nil, c, nil, procurement.Customer{}, nil), true},
		{"refused by encoding/json", checkRoundTrip(c, nil, c, nil, c, fault), true},
	} {
		if got := law.err != nil; got != law.want {
			t.Errorf("%s: noticed %v, %v", law.name, got, law.err)
		}
	}
}

// TestGeneratorsAreRepeatable: the same seed gives the same values, and another gives others.
func TestGeneratorsAreRepeatable(t *testing.T) {
	draw := func(seed uint64) []calendar.Date {
		r := rand.New(rand.NewPCG(seed, 0))
		var out []calendar.Date
		for range 100 {
			out = append(out, Day(r))
		}
		return out
	}
	if !slices.Equal(draw(1), draw(1)) || slices.Equal(draw(1), draw(2)) {
		t.Error("draws do not follow their seed")
	}
}

// TestAdd stays on a day that has no such neighbour.
func TestAdd(t *testing.T) {
	if got := add(calendar.MaxDate(), 1); got != calendar.MaxDate() {
		t.Errorf("%v", got)
	}
}
