package procurement_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/procurement"
)

// dates returns "when what who rule" of each day that is to come.
func dates(c procurement.Customer, on string) []string {
	var out []string
	for _, d := range c.AppendDates(nil, day(on)) {
		out = append(out, fmt.Sprint(d.When, " ", d.What, " ", d.Who, " ", d.Rule))
	}
	return out
}

// TestDates: what is to come, as exactly as it is known, in order.
func TestDates(t *testing.T) {
	undone := func(c procurement.Customer) procurement.Customer { c.Steps = nil; return c }
	coarse := undone(aggregated())
	coarse.Aggregated = procurement.Aggregation{AP: procurement.AP6}
	tbc := coarse
	tbc.Aggregated.AP = procurement.AP10
	none := coarse
	none.Aggregated.AP = 0
	tender := procurement.Customer{Name: "x", Purpose: procurement.ReplaceHSCNService, Approach: ind, Route: rm3825, Method: mini}
	tender.Tender.Category = day("2024-02-29")
	invited := tender
	invited.Tender.Invited = day("2024-03-01")
	closing := invited
	closing.Tender.Closes = day("2024-03-20")
	own := procurement.Customer{Name: "x", Purpose: procurement.ReplaceHSCNService, Approach: ind, Route: fat, Method: ownP}
	own.Award.Notice = procurement.Notice{Sent: day("2025-03-03"), Means: procurement.Electronic}
	old := own
	old.Steps = []procurement.Step{step(procurement.Launch, "2024-12-01")}
	post := old
	post.Award.Notice.Means = procurement.OtherMeans
	voluntary := tender
	voluntary.Tender = procurement.Tender{}
	voluntary.Award = procurement.Award{Notice: own.Award.Notice, Voluntary: yes}
	for _, c := range []struct {
		name string
		of   procurement.Customer
		on   string
		want []string
	}{
		{"CJ-142 to CJ-155: a collaborative customer after its first check", undone(collaborative()), "2017-09-16", []string{
			"2017-10-31 resources consumer CJ-149", "2017-10-31 scope-of-services consumer CJ-150", "2017-10-31 migration-priorities consumer CJ-151",
			"2017-12-31 launch consumer CJ-135", "2017-12-31 notify-launch consumer CJ-153", "2018-09-30 complete consumer CJ-154", "2018-09-30 notify-outcome consumer CJ-155",
			"2028-05-23 agreement-ends ccs CQ-01",
		}},
		{"CJ-59: what is done is not to come, the end of RM1045 is", individual(), "2017-12-31", []string{
			"2018-09-30 complete consumer CJ-171", "2018-09-30 notify-outcome consumer CJ-172", "2019-07 agreement-ends ccs CJ-59",
		}},
		{"CJ-59: within the month of the end", individual(), "2019-07-31", []string{"2019-07 agreement-ends ccs CJ-59"}},
		{"CJ-59: after it", individual(), "2019-08-01", nil},
		{"CJ-91, CJ-106: a sixth week as coarse as the launch", coarse, "2018-02-17", []string{
			"[2018-01-18..2018-02-17] confirm-intention consumer CJ-92", "[2018-01-18..2018-02-17] attend-workshop consumer CJ-93", "[2018-01-18..2018-02-17] confirm-requirements consumer CJ-95",
			"2018-03 aggregated-launch nhs-digital CJ-106", "2028-05-23 agreement-ends ccs CQ-01",
		}},
		{"CJ-106: the day after its last possible day", coarse, "2018-02-18", []string{"2018-03 aggregated-launch nhs-digital CJ-106", "2028-05-23 agreement-ends ccs CQ-01"}},
		{"CJ-110: to be confirmed stands last", tbc, "2018-02-18", []string{
			"2028-05-23 agreement-ends ccs CQ-01",
			"XXXX confirm-intention consumer CJ-92", "XXXX attend-workshop consumer CJ-93", "XXXX confirm-requirements consumer CJ-95", "XXXX aggregated-launch nhs-digital CJ-110",
		}},
		{"no aggregated procurement named", none, "2018-02-18", []string{"2028-05-23 agreement-ends ccs CQ-01"}},
		{"BF-02: a category", tender, "2024-03-01", []string{"2024-03-04 category-expires consumer BF-02", "2028-05-23 agreement-ends ccs CQ-01"}},
		{"BF-02: a category on its last day", tender, "2024-03-04", []string{"2024-03-04 category-expires consumer BF-02", "2028-05-23 agreement-ends ccs CQ-01"}},
		{"BF-02: a category that has expired", tender, "2024-03-05", []string{"2028-05-23 agreement-ends ccs CQ-01"}},
		{"PR-10: invited, so that the category has done its work", invited, "2024-03-01", []string{"2024-03-11 tenders-close consumer PR-10", "2028-05-23 agreement-ends ccs CQ-01"}},
		{"PR-10: still to be invited", invited, "2024-02-29", []string{"2024-03-04 category-expires consumer BF-02", "2024-03-11 tenders-close consumer PR-10", "2028-05-23 agreement-ends ccs CQ-01"}},
		{"PR-10: a closing day set", closing, "2024-03-01", []string{"2028-05-23 agreement-ends ccs CQ-01"}},
		{"PA-04: a standstill under the Act", own, "2025-03-04", []string{"2025-03-12 standstill-ends consumer PA-04"}},
		{"PR-12: one under the regulations", old, "2025-03-04", []string{"2025-03-13 standstill-ends consumer PR-12"}},
		{"PR-13: one by post", post, "2025-03-04", []string{"2025-03-18 standstill-ends consumer PR-13"}},
		{"PA-07: one of its own accord", voluntary, "2025-03-04", []string{"2025-03-13 standstill-ends consumer PR-12", "2028-05-23 agreement-ends ccs CQ-01"}},
		{"no day to count from", collaborative(), "", nil},
	} {
		if got := dates(c.of, c.on); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
	mandatory := voluntary
	mandatory.Award.Voluntary = no
	if got := dates(mandatory, "2025-03-04"); len(got) != 1 {
		t.Errorf("a call-off without a standstill: %q", got)
	}
}

// TestDatesAreToCome: on every day of 2017 to 2019 nothing that is certainly past is told, the list is
// in order, and what stood before it is kept.
func TestDatesAreToCome(t *testing.T) {
	span, err := calendar.Through(day("2017-01-01"), day("2019-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	first := procurement.NextDate{What: procurement.Launch}
	for _, c := range []procurement.Customer{collaborative(), individual(), aggregated()} {
		for on := range span.Days() {
			got := c.AppendDates([]procurement.NextDate{first}, on)
			if got[0] != first {
				t.Fatal("what stood before is gone")
			}
			var last calendar.Date
			for _, d := range got[1:] {
				n++
				e, _ := d.When.Earliest()
				if d.When.Before(on) == calendar.Yes || e.Before(last) || d.Who == 0 || !d.Rule.IsValid() {
					t.Fatalf("%v on %v: %+v", c.Approach, on, d)
				}
				last = e
			}
		}
	}
	if n < 3000 {
		t.Errorf("only %d dates", n)
	}
}
