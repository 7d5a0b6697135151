package procurement_test

import (
	"fmt"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/procurement"
)

// May this trust make a direct award on RM1045, and until when?
func ExampleJudge() {
	choice := procurement.Choice{Approach: hscn.Individual, Route: procurement.RM1045, Method: procurement.DirectAward}
	facts := procurement.Facts{DirectAwardAppropriate: hscn.Yes}
	for _, on := range []string{"2019-06-30", "2019-07-15", "2019-08-01"} {
		fmt.Println(on, procurement.Judge(choice, facts, calendar.MustDate(on)))
	}
	// Output:
	// 2019-06-30 individual RM1045 direct-award: satisfied, CJ-162, CJ-165, CJ-68
	// 2019-07-15 individual RM1045 direct-award: undetermined, CJ-59 framework-end-within-month
	// 2019-08-01 individual RM1045 direct-award: breached, CJ-59 framework-ended
}

// Which fact would decide it?
func ExampleOption_Findings() {
	choice := procurement.Choice{Approach: hscn.Collaborative, Route: procurement.OJEU, Method: procurement.OwnProcurement}
	option := procurement.Judge(choice, procurement.Facts{}, calendar.MustDate("2018-05-01"))
	for f := range option.Findings() {
		if f.Blocks() {
			fmt.Println(f.Rule, f.Verdict, "until we know", f.Where)
			fmt.Println(f.Rule.Statement().Sentence)
		}
	}
	// Output:
	// CJ-46 undetermined until we know facts.servicesCompliant
	// The services bought by customers acting together through an OJEU procurement of their own have to be HSCN compliant.
}

// The table of the customer journey on one day.
func ExampleAppendOptions() {
	facts := procurement.Facts{ServicesCompliant: hscn.Yes}
	for _, o := range procurement.AppendOptions(nil, facts, calendar.MustDate("2018-05-01")) {
		fmt.Println(o)
	}
	// Output:
	// aggregated OJEU own-procurement: breached, CJ-40 not-applicable
	// aggregated RM3825 further-competition: satisfied, CJ-41, CJ-09
	// aggregated RM1045 mini-competition: breached, CJ-43 not-applicable
	// collaborative OJEU own-procurement: satisfied, CJ-45, CJ-20, CJ-46
	// collaborative RM3825 competition: satisfied, CJ-52, CJ-19
	// collaborative RM1045 competition: satisfied, CJ-21
	// individual OJEU own-procurement: satisfied, CJ-61, CJ-62
	// individual RM3825 mini-competition: satisfied, CJ-65
	// individual RM1045 mini-competition: satisfied, CJ-67, CJ-162
}

// What is open to an individual customer today?
func ExampleOptions() {
	for o := range procurement.Options(procurement.Facts{}, calendar.MustDate("2026-11-22")) {
		if o.Choice.Approach == hscn.Individual && o.IsOpen() {
			fmt.Println(o.Choice.Route, o.Choice.Method)
		}
	}
	// Output:
	// RM3825 mini-competition
	// find-a-tender own-procurement
}

// Which approach is right for a group with mature plans and complex requirements?
func ExampleRecommend() {
	facts := procurement.Facts{MaturePlans: hscn.Yes, ComplexRequirements: hscn.Yes, ServicesCompliant: hscn.Yes, CollaborativeArrangements: hscn.Yes}
	for _, s := range procurement.Recommend(facts, calendar.MustDate("2018-01-15")) {
		fmt.Printf("%v: %d for, %d against, best %v by %v\n", s.Approach, s.For, s.Against, s.Best.Choice.Route, s.Best.Choice.Method)
	}
	// Output:
	// collaborative: 1 for, 0 against, best OJEU by own-procurement
	// aggregated: 0 for, 0 against, best RM3825 by further-competition
	// individual: 0 for, 0 against, best RM3825 by mini-competition
}

// A trust whose HSCN contract ends next year buys again.
func ExampleDecodeCustomer() {
	customer, err := procurement.DecodeCustomer([]byte(`{
		"name": "A trust", "purpose": "replace-hscn-service", "approach": "individual", "route": "RM3825", "method": "mini-competition",
		"tender": {"category": "2026-11-16", "invited": "2026-11-17", "closes": "2026-11-25", "agreedWithAll": "no"}
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	report := customer.Assess(calendar.MustDate("2026-11-22"))
	fmt.Println(report.Verdict())
	for f := range report.Blocking() {
		fmt.Println(f)
	}
	// Output:
	// breached
	// PR-11 must: breached, tender-period-too-short, at tender.closes, seen 2026-11-25, against 2026-11-27
}

// Every mistake in a record is told at once.
func ExampleDecodeCustomer_mistakes() {
	_, err := procurement.DecodeCustomer([]byte(`{"name": "A trust", "approach": "individual", "route": "rm3825", "aggregated": {"ap": "AP01"}}`))
	for _, fault := range err.(*hscn.Faults).Unwrap() {
		fmt.Println(fault)
	}
	// Output:
	// route: unknown-word: "rm3825"
	// aggregated.ap: unknown-word: "AP01"
}

// What is still to come for a customer of AP6, of which only the month is known.
func ExampleCustomer_AppendDates() {
	customer := procurement.Customer{
		Name: "A trust", Purpose: procurement.LeaveTransitionNetwork, Approach: hscn.Aggregated,
		Aggregated: procurement.Aggregation{AP: procurement.AP6},
	}
	for _, d := range customer.AppendDates(nil, calendar.MustDate("2018-01-31")) {
		fmt.Println(d.When, d.What, d.Who, d.Rule)
	}
	// Output:
	// [2018-01-18..2018-02-17] confirm-intention consumer CJ-92
	// [2018-01-18..2018-02-17] attend-workshop consumer CJ-93
	// [2018-01-18..2018-02-17] confirm-requirements consumer CJ-95
	// 2018-03 aggregated-launch nhs-digital CJ-106
	// 2028-05-23 agreement-ends ccs CQ-01
}

// When may the contract be entered into?
func ExampleRegime_StandstillEnd() {
	for _, begun := range []string{"2024-12-01", "2025-03-01"} {
		regime, rule := procurement.RegimeOf(procurement.FindATender, calendar.MustDate(begun))
		notice := procurement.Notice{Sent: calendar.MustDate("2025-04-10"), Means: procurement.Electronic}
		end, err := regime.StandstillEnd(notice, regime.WorkingDays())
		fmt.Println(regime, rule, "standstill to", end, err)
	}
	// Output:
	// pcr-2015 PA-02 standstill to 2025-04-22 <nil>
	// pa-2023 PA-01 standstill to 2025-04-23 <nil>
}
