package procurement_test

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/procurement"
	"github.com/hscn-go/hscn/roles"
)

// A decisionTable is one of the tables that were written from the statements alone. Its rows are asked
// by their columns' names.
type decisionTable struct {
	name   string
	header []string
	rows   [][]string
}

func decisions(t *testing.T, name string) decisionTable {
	t.Helper()
	data, err := os.ReadFile("../testdata/oracle/" + name + ".tsv")
	if err != nil {
		t.Fatal(err)
	}
	d := decisionTable{name: name}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		switch cells := strings.Split(line, "\t"); {
		case strings.HasPrefix(line, "#"):
		case d.header == nil:
			d.header = cells
		default:
			d.rows = append(d.rows, cells)
		}
	}
	if len(d.rows) == 0 {
		t.Fatalf("%s is empty", name)
	}
	return d
}

// row returns the one row whose input cells match, by column.
func (d decisionTable) row(t *testing.T, in map[string]string) map[string]string {
	t.Helper()
	var found map[string]string
	for _, cells := range d.rows {
		ok := true
		for i, h := range d.header {
			if want, asked := in[h]; asked && !matches(cells[i], want) {
				ok = false
			}
		}
		if !ok {
			continue
		}
		if found != nil {
			t.Fatalf("%s: two rows for %v", d.name, in)
		}
		found = map[string]string{}
		for i, h := range d.header {
			found[h] = cells[i]
		}
	}
	if found == nil {
		t.Fatalf("%s: no row for %v", d.name, in)
	}
	return found
}

// matches reports whether a cell holds the value: *, one of a|b, or a run of days.
func matches(cell, value string) bool {
	for _, part := range strings.Split(cell, "|") {
		first, last, run := strings.Cut(part, "..")
		switch {
		case part == "*" || part == value:
			return true
		case value == "unset" || len(value) != len("2006-01-02"):
		case strings.HasPrefix(part, "<="):
			if value <= part[2:] {
				return true
			}
		case strings.HasPrefix(part, ">="):
			if part[2:] != "0" && value >= part[2:] {
				return true
			}
		case run && first <= value && value <= last:
			return true
		}
	}
	return false
}

var heaviest = []string{"breached", "undetermined", "unspecified", "satisfied"}

// decided is the row that decides among the five tables of options, or nil where a combination has none.
func decided(rows []map[string]string) map[string]string {
	for _, v := range heaviest {
		for _, r := range rows {
			if r["verdict"] == v {
				return r
			}
		}
	}
	return nil
}

func words3(f func(string, hscn.Answer)) {
	f("not-stated", hscn.NotStated)
	f("no", no)
	f("yes", yes)
}

// TestOptionsAgainstDecisionTables asks the library and the decision tables of options every question
// that they share, and compares what they say, on what ground and with which advice.
func TestOptionsAgainstDecisionTables(t *testing.T) {
	cell, services, window, start, advice := decisions(t, "options-cell"), decisions(t, "options-services"), decisions(t, "options-window"), decisions(t, "options-start"), decisions(t, "options-advice")
	approaches := map[string]hscn.Approach{"unset": 0, "aggregated": agg, "collaborative": coll, "individual": ind}
	routes := map[string]procurement.Route{"unset": 0, "OJEU": ojeu, "RM3825": rm3825, "RM1045": rm1045, "existing-agreement": existing, "HSSF": hssf, "G-Cloud": gcloud}
	methods := map[string][]procurement.Method{"unset": {0}, "ojeu-procedure": {ownP}, "competition": {further, comp, mini}, "direct-award": {award}}
	days := []string{"unset", "2016-01-01", "2017-10-31", "2017-11-01", "2017-11-29", "2017-11-30", "2017-12-01", "2018-05-01", "2019-06-30", "2019-07-01", "2019-07-31", "2019-08-01", "2020-12-30"}
	n := 0
	counts := map[string]int{}
	for approach, a := range approaches {
		for route, r := range routes {
			for method, labels := range methods {
				for _, on := range days {
					words3(func(appropriate string, appropriateAnswer hscn.Answer) {
						words3(func(compliantWord string, compliantAnswer hscn.Answer) {
							words3(func(local string, localAnswer hscn.Answer) {
								if local == "not-stated" {
									local = "no" // the tables ask only whether the caller asserts it
								}
								in := map[string]string{
									"approach": approach, "route": route, "method": method, "appropriate": appropriate,
									"local-agreement": local, "services-compliant": compliantWord, "day": on,
								}
								want := decided([]map[string]string{cell.row(t, in), services.row(t, in), window.row(t, in), start.row(t, in)})
								facts := procurement.Facts{ServicesCompliant: compliantAnswer, DirectAwardAppropriate: appropriateAnswer, ExistingAgreement: localAnswer}
								d := calendar.Date{}
								if on != "unset" {
									d = day(on)
								}
								if r == ojeu && on == "unset" && want["verdict"] == "satisfied" {
									// The five statements put no end to OJEU; PF-01 does, so that the day is needed.
									want = map[string]string{"verdict": "undetermined", "id": "PF-01", "code": "no-day"}
								}
								given := strings.Split(advice.row(t, in)["advice"], "+")
								for _, m := range labels {
									n++
									counts[want["verdict"]]++
									o := procurement.Judge(choose(a, r, m), facts, d)
									if o.Verdict.String() != want["verdict"] {
										t.Fatalf("%v %+v on %s: %v, the tables say %v", o.Choice, in, on, o, want)
									}
									fs := o.AppendFindings(nil)
									if !groundedIn(fs, want) {
										t.Fatalf("%v %+v: the tables decide by %v, the library by\n%s", o.Choice, in, want, lines(fs))
									}
									var got []string
									for _, f := range fs {
										if f.IsAdvice() && f.Code != procurement.CodeLessInfluence { // CJ-76 has a table of its own
											got = append(got, string(f.Code))
										}
									}
									slices.Sort(got)
									if !slices.Equal(got, given) {
										t.Fatalf("%v %+v: advice %q, the tables give %q", o.Choice, in, got, given)
									}
								}
							})
						})
					})
				}
			}
		}
	}
	if want := 4 * 7 * 6 * 13 * 27; n != want || len(counts) != 4 {
		t.Errorf("%d answers compared, want %d: %v", n, want, counts)
	}
}

// groundedIn reports whether a finding has the verdict, one of the statements and the code of a row.
func groundedIn(fs []hscn.Finding, row map[string]string) bool {
	if row["verdict"] == "satisfied" {
		return true // many statements hold; none decides alone
	}
	return slices.ContainsFunc(fs, func(f hscn.Finding) bool {
		return f.Verdict.String() == row["verdict"] && slices.Contains(strings.Split(row["id"], "|"), f.Rule.String()) && (row["code"] == "-" || row["code"] == string(f.Code))
	})
}

// TestSuppliersAgainstDecisionTable: CJ-12 and CJ-57. The library asks for what the table leaves out:
// a supplier that is put forward and not described is undetermined, never assumed.
func TestSuppliersAgainstDecisionTable(t *testing.T) {
	table := decisions(t, "options-supplier")
	n := 0
	for route, r := range map[string]procurement.Route{"OJEU": ojeu, "RM3825": rm3825, "RM1045": rm1045, "HSSF": hssf} {
		words3(func(c string, compliantAnswer hscn.Answer) {
			words3(func(l string, listedAnswer hscn.Answer) {
				n++
				want := table.row(t, map[string]string{"route": route, "supplier-compliant": c, "supplier-listed": l})
				of := procurement.Customer{Name: "x", Approach: ind, Route: r, Method: mini, Tender: procurement.Tender{Suppliers: []procurement.Bidder{{Name: "s", Compliant: compliantAnswer, Listed: listedAnswer}}}}
				var got *hscn.Finding
				for _, f := range of.AppendFindings(nil, day("2018-05-01")) {
					if (f.Rule == hscn.CJ12 || f.Rule == hscn.CJ57) && strings.HasPrefix(f.Where.String(), "tender") {
						got = &f
					}
				}
				switch {
				case want["verdict"] == "not-applicable":
					if got != nil && got.Verdict != undetermined {
						t.Errorf("%v: %v", want, got)
					}
				case got == nil || got.Verdict.String() != want["verdict"] || got.Rule.String() != want["id"] || want["code"] != "-" && string(got.Code) != want["code"]:
					t.Errorf("%v: %v", want, got)
				}
			})
		})
	}
	if n != 36 {
		t.Errorf("%d suppliers", n)
	}
}

// TestConsiderationsAgainstDecisionTables: consider-ojeu with its reasons, the lead organisation, the
// number of sites.
func TestConsiderationsAgainstDecisionTables(t *testing.T) {
	table, lead, sites := decisions(t, "considerations"), decisions(t, "considerations-lead"), decisions(t, "considerations-sites")
	choices := map[string]procurement.Choice{"aggregated": choose(agg, rm3825, further), "collaborative": choose(coll, rm3825, comp), "individual": choose(ind, rm3825, mini)}
	n := 0
	for approach, c := range choices {
		words3(func(w1 string, a1 hscn.Answer) {
			words3(func(w2 string, a2 hscn.Answer) {
				words3(func(w3 string, a3 hscn.Answer) {
					words3(func(w4 string, a4 hscn.Answer) {
						n++
						want := table.row(t, map[string]string{"approach": approach, "complex-requirements": w1, "wants-dialogue-or-negotiation": w2, "comfortable-with-ojeu": w3, "dps-cannot-accommodate": w4})
						fs := procurement.Judge(c, procurement.Facts{ComplexRequirements: a1, WantsDialogue: a2, ComfortableWithOJEU: a3, BeyondDPS: a4}, day("2018-05-01")).AppendFindings(nil)
						given, ids := "no", []string{}
						for _, f := range fs {
							switch {
							case f.Code == procurement.CodeConsiderOJEU:
								given = "yes"
								ids = append(ids, f.Rule.String())
							case given == "no" && f.Verdict == undetermined && f.Rule >= hscn.CJ47 && f.Rule <= hscn.CJ51:
								given = "undetermined"
							}
						}
						if got := strings.Join(ids, "+"); given != want["consider-ojeu"] || got != strings.Trim(want["ids"], "-") && got != want["ids"] {
							t.Errorf("%v: %s by %s", want, given, got)
						}
					})
				})
			})
		})
	}
	said := func(c procurement.Choice, f procurement.Facts, id hscn.ID) string {
		for _, f := range procurement.Judge(c, f, day("2018-05-01")).AppendFindings(nil) {
			if f.Rule == id {
				return map[hscn.Verdict]string{satisfied: "no", breached: "yes", undetermined: "undetermined"}[f.Verdict]
			}
		}
		return "no"
	}
	for approach, a := range map[string]hscn.Approach{"aggregated": agg, "collaborative": coll, "individual": ind} {
		for route, r := range map[string]procurement.Route{"OJEU": ojeu, "RM3825": rm3825, "RM1045": rm1045, "existing-agreement": existing, "HSSF": hssf} {
			m := mini
			if r == ojeu {
				m = ownP
			}
			words3(func(w string, answer hscn.Answer) {
				n++
				if got, want := said(choose(a, r, m), procurement.Facts{LeadToPublish: answer}, hscn.CJ50), lead.row(t, map[string]string{"approach": approach, "route": route, "lead-organisation": w})["no-lead-organisation-to-publish"]; got != want {
					t.Errorf("CJ-50: %s %s %s: %s, want %s", approach, route, w, got, want)
				}
				if got, want := said(choose(a, r, m), procurement.Facts{ManySites: answer}, hscn.CJ63), sites.row(t, map[string]string{"approach": approach, "route": route, "significant-sites": w})["ojeu-effort-unlikely-route"]; got != want {
					t.Errorf("CJ-63: %s %s %s: %s, want %s", approach, route, w, got, want)
				}
			})
		}
	}
	if n != 3*81+3*5*3 {
		t.Errorf("%d questions", n)
	}
}

// TestAdviceAgainstDecisionTables asks each piece of advice over every answer to the facts it hangs on.
func TestAdviceAgainstDecisionTables(t *testing.T) {
	table := decisions(t, "advice")
	fact := func(f *procurement.Facts, name string) *hscn.Answer {
		return map[string]*hscn.Answer{
			"has-arrangements": &f.CollaborativeArrangements, "arrangements-ready": &f.ArrangementsReady, "can-create-in-time": &f.ArrangementsInTime,
			"operating-model-in-place": &f.OperatingModel, "mature-joint-plans": &f.MaturePlans, "well-progressed": &f.WellProgressed, "can-conform": &f.KeepsTimetable,
			"commodity-connections": &f.CommodityConnections, "quickly": &f.WantsSpeed, "plans-clear": &f.ClearPlans,
		}[name]
	}
	answers := map[string]hscn.Answer{"yes": yes, "no": no, "not-stated": 0}
	// where the advice that a table asks about is given: by which approach's standing, and as what
	given := map[string]struct {
		approach hscn.Approach
		as       hscn.Verdict
	}{
		"CJ-73": {agg, satisfied}, "CJ-74": {agg, satisfied}, "CJ-75": {agg, satisfied}, "CJ-76": {agg, breached}, "CJ-120": {coll, breached},
		"CJ-140": {coll, breached}, "CJ-156": {coll, breached}, "CJ-161": {ind, satisfied}, "CJ-166": {ind, breached},
	}
	n := 0
	for _, cells := range table.rows {
		row := map[string]string{}
		for i, h := range table.header {
			row[h] = cells[i]
		}
		g, ok := given[row["id"]]
		if !ok {
			t.Errorf("no such advice: %s", row["id"])
			continue
		}
		if row["approach"] != "*" && !matches(row["approach"], g.approach.String()) {
			if row["given"] != "no" {
				t.Errorf("%v is given to another approach", row)
			}
			continue
		}
		n++
		var f procurement.Facts
		for i := 1; i <= 3; i++ {
			if p := fact(&f, row["fact-"+strconv.Itoa(i)]); p != nil && row["value-"+strconv.Itoa(i)] != "*" {
				*p = answers[row["value-"+strconv.Itoa(i)]]
			}
		}
		got := "no"
		for _, s := range procurement.Recommend(f, day("2018-05-01")) {
			if s.Approach != g.approach {
				continue
			}
			for _, f := range s.AppendFindings(nil) {
				switch {
				case f.Rule.String() != row["id"]:
				case f.Verdict == g.as:
					got = "yes"
					if row["code"] != "-" && string(f.Code) != row["code"] {
						t.Errorf("%v: %v", row, f)
					}
				case f.Verdict == undetermined:
					got = "undetermined"
				}
			}
		}
		if got != row["given"] {
			t.Errorf("%v: %s", row, got)
		}
	}
	if n < 60 {
		t.Errorf("%d questions", n)
	}
}

// TestAggregatedAdviceAgainstDecisionTable: CJ-73 or CJ-74, taken together.
func TestAggregatedAdviceAgainstDecisionTable(t *testing.T) {
	table := decisions(t, "advice-aggregated")
	n := 0
	words3(func(w1 string, has hscn.Answer) {
		words3(func(w2 string, ready hscn.Answer) {
			words3(func(w3 string, can hscn.Answer) {
				n++
				want := table.row(t, map[string]string{"has-arrangements": w1, "arrangements-ready": w2, "can-create-in-time": w3})
				got, ids := "no", []string{}
				for _, s := range procurement.Recommend(procurement.Facts{CollaborativeArrangements: has, ArrangementsReady: ready, ArrangementsInTime: can}, day("2018-05-01")) {
					if s.Approach != agg {
						continue
					}
					for _, f := range s.AppendFindings(nil) {
						if f.Rule != hscn.CJ73 && f.Rule != hscn.CJ74 {
							continue
						}
						if f.Verdict == satisfied {
							got = "yes"
							ids = append(ids, f.Rule.String())
						} else if got == "no" {
							got = "undetermined"
						}
					}
				}
				if got != want["recommend-aggregated"] || strings.Join(ids, "+") != strings.TrimPrefix(want["ids"], "-") && want["ids"] != strings.Join(ids, "+") && !(want["ids"] == "-" && len(ids) == 0) {
					t.Errorf("%v: %s by %v", want, got, ids)
				}
			})
		})
	})
	if n != 27 {
		t.Errorf("%d questions", n)
	}
}

// TestGatesAgainstDecisionTable: the gate table and the one written from the statements have the same
// items, verbs, days and statements.
func TestGatesAgainstDecisionTable(t *testing.T) {
	table := decisions(t, "gates")
	verbs := map[procurement.Verb]string{procurement.Confirm: "confirm", procurement.ShowEvidence: "evidence", procurement.Provide: "provide", procurement.Attend: "attend", procurement.Notify: "notify"}
	names := map[procurement.Item]string{procurement.ConfirmIntention: "intention", procurement.AttendWorkshop: "workshop", procurement.ConfirmRequirements: "requirements"}
	n := 0
	for _, of := range []procurement.Customer{collaborative(), individual(), aggregated()} {
		of.Steps = nil
		for _, s := range of.AppendGates(nil, day("2020-01-01")) {
			n++
			item := s.Item.String()
			if name, ok := names[s.Item]; ok {
				item = name
			}
			row := table.row(t, map[string]string{"approach": of.Approach.String(), "item": item})
			verb, due := verbs[s.Verb], s.Due.String()
			if s.Verb == procurement.Do {
				verb = item
			}
			if of.Approach == agg {
				due = "launch-42d"
			}
			if row["verb"] != verb || row["due"] != due || !matches(row["id"], s.Rule.String()) || !matches(row["due-id"], s.Dated.String()) {
				t.Errorf("%v: %+v", row, s)
			}
			if row["code"] != "-" {
				has(t, item, of.AppendFindings(nil, day("2020-01-01")), expect{s.Rule, breached, hscn.Code(row["code"])})
			}
		}
	}
	if n != len(table.rows) {
		t.Errorf("%d items, the table has %d", n, len(table.rows))
	}
}

// TestFallbackAgainstDecisionTable walks readiness, launch and one other gate through their statuses.
func TestFallbackAgainstDecisionTable(t *testing.T) {
	table := decisions(t, "fallback")
	n := 0
	for _, base := range []procurement.Customer{collaborative(), individual()} {
		for _, on := range []string{"2017-09-15", "2017-09-16", "2017-12-31", "2018-01-01", "2020-01-01"} {
			for _, readiness := range []string{"", "2017-09-15", "2017-09-16"} {
				for _, launch := range []string{"", "2017-12-31", "2018-01-01"} {
					for _, completion := range []string{"", "2018-09-30", "2018-10-01"} {
						for _, purpose := range []procurement.Purpose{0, procurement.LeaveTransitionNetwork} {
							n++
							c := base
							c.Purpose = purpose
							for item, d := range map[procurement.Item]string{procurement.Readiness: readiness, procurement.Launch: launch, procurement.Complete: completion} {
								if c = without(c, item); d != "" {
									c.Steps = append(c.Steps, step(item, d))
								}
							}
							status := func(i procurement.Item) string { return gateOf(t, c, i, on).Status.String() }
							want := table.row(t, map[string]string{"approach": c.Approach.String(), "readiness": status(procurement.Readiness), "launch": status(procurement.Launch)})
							got := "no"
							for _, f := range c.AppendFindings(nil, day(on)) {
								if f.Rule == hscn.CJ139 {
									got = map[hscn.Verdict]string{satisfied: "yes", undetermined: "undetermined", notForIt: "no"}[f.Verdict]
								}
							}
							if got != want["fallback"] {
								t.Errorf("%v on %s, readiness %s, launch %s: %s, want %v", c.Approach, on, readiness, launch, got, want)
							}
						}
					}
				}
			}
		}
	}
	if n != 2*5*3*3*3*2 {
		t.Errorf("%d situations", n)
	}
}

// TestStatusesAgainstDecisionTables: every aggregated procurement with a launch known to the month or
// year, done and asked before, within and after the window of its sixth week; and one gate known to
// the day.
func TestStatusesAgainstDecisionTables(t *testing.T) {
	coarse, exact := decisions(t, "gate-status-coarse"), decisions(t, "gate-status")
	n := 0
	for a := procurement.AP1; a <= procurement.AP10; a++ {
		due := "none"
		first, last := day("2018-01-01"), day("2018-02-01")
		if f, ok := a.Cutoff().Earliest(); ok {
			due, first = "window", f
			last, _ = a.Cutoff().Latest()
		}
		place := func(d calendar.Date) string {
			switch {
			case !d.After(first):
				return "by-first"
			case d.After(last):
				return "after-last"
			}
			return "within"
		}
		around := []calendar.Date{}
		for _, d := range []calendar.Date{first, last} {
			for k := -1; k <= 1; k++ {
				e, err := d.AddDays(k)
				if err != nil {
					t.Fatal(err)
				}
				around = append(around, e)
			}
		}
		for _, on := range around {
			for _, done := range append(around, calendar.Date{}) {
				n++
				c := procurement.Customer{Name: "x", Purpose: procurement.LeaveTransitionNetwork, Approach: agg, Aggregated: procurement.Aggregation{AP: a}}
				in := map[string]string{"due": due, "done": "not-done", "as-of": place(on), "seen": "no"}
				if !done.IsZero() {
					c.Steps = []procurement.Step{step(procurement.ConfirmIntention, done.String())}
					if in["done"] = place(done); !done.After(on) {
						in["seen"] = "yes"
					}
				}
				if got, want := gateOf(t, c, procurement.ConfirmIntention, on.String()).Status.String(), coarse.row(t, in)["status"]; got != want {
					t.Errorf("%v %v: %s, want %s", a, in, got, want)
				}
			}
		}
	}
	for _, on := range []string{"2017-09-14", "2017-09-15", "2017-09-16", "2017-09-17"} {
		for _, done := range []string{"", "2017-09-14", "2017-09-15", "2017-09-16", "2017-09-17"} {
			n++
			c := without(individual(), procurement.Readiness)
			in := map[string]string{"done": "not-done", "as-of": map[bool]string{true: "before", false: "after"}[on < "2017-09-15"], "seen": "no"}
			if on == "2017-09-15" {
				in["as-of"] = "on"
			}
			if done != "" {
				c.Steps = append(c.Steps, step(procurement.Readiness, done))
				if in["done"] = "in-time"; done > "2017-09-15" {
					in["done"] = "late"
				}
				if done <= on {
					in["seen"] = "yes"
				}
			}
			want := exact.row(t, in)["status"]
			if got := gateOf(t, c, procurement.Readiness, on).Status.String(); got != want {
				t.Errorf("%v: %s, want %s", in, got, want)
			}
		}
	}
	if n != 10*6*7+20 {
		t.Errorf("%d situations", n)
	}
}

// TestTimetableAgainstDecisionTables: the ten procurements and the order of every pair.
func TestTimetableAgainstDecisionTables(t *testing.T) {
	table, orders := decisions(t, "aps"), decisions(t, "ap-order")
	n := 0
	for _, cells := range table.rows {
		row := map[string]string{}
		for i, h := range table.header {
			row[h] = cells[i]
		}
		a, err := procurement.ParseAP(row["ap"])
		if err != nil {
			t.Fatal(err)
		}
		n++
		first, last := "-", "-"
		if d, ok := a.Cutoff().Earliest(); ok {
			first = d.String()
			d, _ = a.Cutoff().Latest()
			last = d.String()
		}
		regional := map[hscn.Answer]string{hscn.NotStated: "not-stated", no: "no", yes: "yes"}[a.Regional()]
		if a.Name() != row["name"] || a.Proposed().String() != row["planned"] || regional != row["regional"] || a.Statement().String() != row["id"] ||
			first != row["cutoff-first"] || last != row["cutoff-last"] {
			t.Errorf("%v: %q, %v, %s, %v, %s to %s", row, a.Name(), a.Proposed(), regional, a.Statement(), first, last)
		}
	}
	for a := procurement.AP1; a <= procurement.AP10; a++ {
		for b := procurement.AP1; b <= procurement.AP10; b++ {
			n++
			want := orders.row(t, map[string]string{"first": a.String(), "second": b.String()})["order"]
			got := map[calendar.Ternary]string{calendar.Yes: "before", calendar.Unknown: "undetermined", calendar.No: "undetermined"}[a.Proposed().Precedes(b.Proposed())]
			switch {
			case a == b && a != procurement.AP10:
				got = "same"
			case b.Proposed().Precedes(a.Proposed()) == calendar.Yes:
				got = "after"
			}
			if got != want {
				t.Errorf("%v against %v: %s, want %s", a, b, got, want)
			}
		}
	}
	if n != procurement.APCount+100 {
		t.Errorf("%d questions", n)
	}
}

// TestPartnersAgainstDecisionTable: how many partners an approach allows.
func TestPartnersAgainstDecisionTable(t *testing.T) {
	table := decisions(t, "partners")
	n := 0
	for approach, a := range map[string]hscn.Approach{"aggregated": agg, "collaborative": coll, "individual": ind} {
		for count := range 3 {
			n++
			word := "0"
			if count > 0 {
				word = ">=1"
			}
			want := table.row(t, map[string]string{"approach": approach, "partners": word})
			c := procurement.Customer{Name: "x", Approach: a}
			for i := range count {
				c.Partners = append(c.Partners, procurement.Partner{Name: strconv.Itoa(i), Sector: roles.Health})
			}
			var got []hscn.Finding
			for _, f := range c.AppendFindings(nil, day("2018-05-01")) {
				if f.Where.String() == "partners" {
					got = append(got, f)
				}
			}
			if want["verdict"] == "not-applicable" {
				if len(got) != 0 {
					t.Errorf("%v: %v", want, got)
				}
				continue
			}
			for _, f := range got {
				if f.Verdict.String() != want["verdict"] || !matches(want["id"], f.Rule.String()) || f.Code != "" && !matches(want["code"], string(f.Code)) {
					t.Errorf("%v: %v", want, f)
				}
			}
			if len(got) == 0 {
				t.Errorf("%v: nothing", want)
			}
		}
	}
	if n != 9 {
		t.Errorf("%d", n)
	}
}
