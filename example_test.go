package hscn_test

import (
	"errors"
	"fmt"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// A report folds its findings to one verdict, and says the same as an error.
func ExampleReport() {
	report := hscn.NewReport(calendar.MustDate("2019-08-01"), []hscn.Finding{
		{Rule: hscn.CJ59, Force: hscn.Must, Verdict: hscn.Breached, Code: "framework-ended", Where: hscn.At("route"), Limit: hscn.When(calendar.MustSpan("2019-07"))},
		{Rule: hscn.CJ60, Force: hscn.Should, Verdict: hscn.Breached, Code: "factor-in-framework-end", Where: hscn.At("route")},
	})
	fmt.Println(report.Verdict(), report.Allowed(), errors.Is(report.Err(), hscn.ErrBreached))
	for finding := range report.Advice() {
		fmt.Println("advice:", finding.Rule.Statement().Cite())
	}
	// Output:
	// breached false true
	// advice: CJ-60, HSCN customer journey, Matrix: Collaborative × RM1045
}

// Every statement of the register can be looked up by its text form.
func ExampleParseID() {
	id, err := hscn.ParseID("RR-50")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(id.Statement().Sentence)
	_, err = hscn.ParseID("RR-93")
	fmt.Println(err)
	// Output:
	// A CN-SP has to report each Severity 1 incident to the HSCN Service Co-ordinator.
	// statement: unknown word "RR-93"
}

// Where a last day is only known to the month, a day within it decides nothing.
func ExampleStatusOf() {
	november := calendar.MustSpan("2017-11")
	for _, on := range []string{"2017-11-01", "2017-11-15", "2017-12-01"} {
		fmt.Println(on, hscn.StatusOf(november, calendar.Date{}, calendar.MustDate(on)))
	}
	// Output:
	// 2017-11-01 due
	// 2017-11-15 undetermined
	// 2017-12-01 missed
}
