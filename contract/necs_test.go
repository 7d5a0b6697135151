package contract_test

import (
	"fmt"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
)

// necs is the contract of NT-01 and NT-02: awarded on RM3825 for about 460 practices with at most five
// years that were to expire in August 2023, then lengthened by two years under regulation 72(1)(b),
// as a notice of 2023-08-16 says. Its start and its price are in no document: the start follows from
// the end as far as a month allows.
func necs(t testing.TB) contract.Contract {
	t.Helper()
	term := contract.MustTerm("5")
	start, err := term.StartSpan(when("2023-08"), 0)
	if err != nil || start != when("[2018-08-02..2018-09-01]") {
		t.Fatalf("five years that expire in August 2023 began on %v, %v", start, err)
	}
	c := contract.Contract{
		Ref: "ocds-h6vhtk-03f053", Customer: "NECS", Approach: hscn.Collaborative, Form: contract.CallOffContract, Agreement: contract.RM3825,
		Supplier: contract.Supplier{Name: "the supplier", Compliant: hscn.Yes}, Term: term, Placed: start, Signed: start, Start: start,
		Management: "by NECS", ServesOthers: hscn.No,
		Modifications: []contract.Modification{{
			Ground: contract.FurtherServices, Agreed: when("2023-08-16"), Lengthens: 2 * contract.Year, Notice: when("2023-08-16"), Ref: "ocds-h6vhtk-03f053",
		}},
	}
	if err := c.Validate(); err != nil {
		t.Fatal(err)
	}
	return c
}

// TestNECS asks the contract on every day from 2018 to 2025: NT-01, NT-02.
func TestNECS(t *testing.T) {
	c := necs(t)
	// The days on which the answer changes, and the answer from each on.
	const yes, no, unknown = calendar.Yes, calendar.No, calendar.Unknown
	changes := []struct {
		from   string
		in     calendar.Ternary
		agreed string
		why    string
	}{
		{"2018-01-01", no, "[2023-08-01..2023-08-31]", "before any day it can have begun"},
		{"2018-08-02", unknown, "[2023-08-01..2023-08-31]", "the first day it can have begun"},
		{"2018-09-01", yes, "[2023-08-01..2023-08-31]", "the last day it can have begun"},
		{"2023-08-02", unknown, "[2023-08-01..2023-08-31]", "the day after the first day it can have ended"},
		{"2023-08-16", yes, "[2025-08-01..2025-08-31]", "two years more, from the notice on"},
		{"2025-08-02", unknown, "[2025-08-01..2025-08-31]", "the day after the first day it can have ended then"},
		{"2025-09-01", no, "[2025-08-01..2025-08-31]", "after the last"},
	}
	next, days := 0, 0
	var in calendar.Ternary
	var agreed string
	for d := range calendar.MustPeriod("2018-01-01/2025-12-31").Days() {
		days++
		if next < len(changes) && d == day(changes[next].from) {
			in, agreed = changes[next].in, changes[next].agreed
			next++
		}
		if got := c.InForceOn(d); got != in {
			t.Fatalf("in force on %v: %v, want %v (%s)", d, got, in, changes[next-1].why)
		}
		ends := c.EndsOn(d)
		if ends.Initial.String() != "[2023-08-01..2023-08-31]" || ends.Used != ends.Initial || ends.Agreed.String() != agreed || ends.Longest != ends.Agreed {
			t.Fatalf("ends on %v: %+v, want %s", d, ends, agreed)
		}
	}
	if next != len(changes) || days != 2922 {
		t.Errorf("%d changes on %d days", next, days)
	}
}

// TestNECSFindings: what each stage of the contract answers.
func TestNECSFindings(t *testing.T) {
	c := necs(t)
	find := func(on string, rule hscn.ID, force hscn.Force) hscn.Finding {
		t.Helper()
		for _, f := range c.Assess(day(on)).Findings {
			if f.Rule == rule && f.Force == force {
				return f
			}
		}
		return hscn.Finding{Verdict: 99}
	}
	for _, s := range []struct {
		name, on string
		rule     hscn.ID
		force    hscn.Force
		verdict  hscn.Verdict
		code     hscn.Code
	}{
		{"placed while RM3825 was open, whichever the day", "2018-10-01", hscn.CJ84, hscn.Must, hscn.Satisfied, ""},
		{"CJ-77 is not about it", "2018-10-01", hscn.CJ77, hscn.Must, hscn.NotApplicable, contract.CodeOtherApproach},
		{"within RM3825 as it was lengthened", "2018-10-01", hscn.CQ01, hscn.Should, hscn.Satisfied, ""},
		{"no modification yet", "2023-08-15", hscn.PR02, hscn.Must, 99, ""},
		{"whether it still ran when it was modified depends on the day in August", "2023-08-16", hscn.PR08, hscn.Must, hscn.Undetermined, contract.CodeModifiedAfterEnd},
		{"the conditions of 72(1)(b) are not stated", "2023-08-16", hscn.PR02, hscn.Must, hscn.Undetermined, contract.CodeConditionsNotStated},
		{"the notice was published", "2023-08-16", hscn.PR07, hscn.Must, hscn.Satisfied, ""},
	} {
		if f := find(s.on, s.rule, s.force); f.Verdict != s.verdict || f.Code != s.code {
			t.Errorf("%s: %v", s.name, f)
		}
	}
	// With the facts that the notice leaves out, each question closes.
	c.Modifications[0].Conditions = hscn.Yes
	if f := find("2023-08-16", hscn.PR02, hscn.Must); f.Code != contract.CodeValueNotStated || f.Where.String() != "value" {
		t.Errorf("conditions stated: %v", f)
	}
	c.Value, c.Modifications[0].Increase = pounds("1000000.00"), pounds("400000.00")
	if f := find("2023-08-16", hscn.PR02, hscn.Must); f.Verdict != hscn.Satisfied {
		t.Errorf("two years for two fifths of the price: %v", f)
	}
	c.Start = when("2018-09-01")
	if f := find("2023-08-16", hscn.PR08, hscn.Must); f.Verdict != hscn.Satisfied {
		t.Errorf("a term to 2023-08-31 still ran: %v", f)
	}
	c.Start = when("2018-08-16")
	if f := find("2023-08-16", hscn.PR08, hscn.Must); f.Verdict != hscn.Breached {
		t.Errorf("a term to 2023-08-15 had ended: %v", f)
	}
}

func ExampleContract_EndsOn() {
	term := contract.MustTerm("5")
	start, _ := term.StartSpan(calendar.MustSpan("2023-08"), 0)
	c := contract.Contract{
		Agreement: contract.RM3825, Term: term, Start: start,
		Modifications: []contract.Modification{{Ground: contract.FurtherServices, Agreed: calendar.MustSpan("2023-08-16"), Lengthens: 2 * contract.Year}},
	}
	fmt.Println("began", start)
	for _, on := range []string{"2023-08-01", "2023-08-15", "2023-08-16", "2025-08-31", "2025-09-01"} {
		d := calendar.MustDate(on)
		fmt.Println(on, "in force:", c.InForceOn(d), "to", c.EndsOn(d).Agreed)
	}
	// Output:
	// began [2018-08-02..2018-09-01]
	// 2023-08-01 in force: yes to [2023-08-01..2023-08-31]
	// 2023-08-15 in force: unknown to [2023-08-01..2023-08-31]
	// 2023-08-16 in force: yes to [2025-08-01..2025-08-31]
	// 2025-08-31 in force: unknown to [2025-08-01..2025-08-31]
	// 2025-09-01 in force: no to [2025-08-01..2025-08-31]
}
