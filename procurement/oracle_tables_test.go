package procurement_test

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/oracle"
	"github.com/hscn-go/hscn/procurement"
)

// This file holds the package to the decision tables of testdata/oracle, which were written from the
// statements alone.

// The words of the tables, and what they are in this package. A word that is not here is the text form.
var (
	approaches = []string{"unset", "aggregated", "collaborative", "individual"}
	routes     = []string{"unset", "OJEU", "RM3825", "RM1045", "existing-agreement", "HSSF", "G-Cloud"}
	methods    = []string{"unset", "ojeu-procedure", "competition", "direct-award"}
	answers    = []string{"yes", "no", "not-stated"}
	assertions = []string{"no", "yes"}

	methodsOf = map[string][]procurement.Method{
		"unset":          {0},
		"ojeu-procedure": {procurement.OwnProcurement},
		"competition":    {procurement.FurtherCompetition, procurement.Competition, procurement.MiniCompetition},
		"direct-award":   {procurement.DirectAward},
	}
	answerOf  = map[string]hscn.Answer{"yes": hscn.Yes, "no": hscn.No, "not-stated": hscn.NotStated}
	verdictOf = map[string]hscn.Verdict{
		"breached": hscn.Breached, "undetermined": hscn.Undetermined, "unspecified": hscn.Unspecified,
		"satisfied": hscn.Satisfied, "not-applicable": hscn.NotApplicable,
	}
)

func approachOf(word string) hscn.Approach {
	a, _ := hscn.ParseApproach(word) // "unset" is none
	return a
}

func routeOf(word string) procurement.Route {
	r, _ := procurement.ParseRoute(word)
	return r
}

func dayOf(word string) calendar.Date {
	d, _ := calendar.ParseDate(word)
	return d
}

// Why the package differs from the tables where the statements leave room.
const (
	noMethod    = "a choice without its method is no choice yet, and nothing goes with it"
	noticesMove = "notices left the OJEU on 2020-12-31 (PF-01), so that a procurement there hangs on its day"
	dpsRenewed  = "the end of RM3825 is in later documents alone (CD-03), and was moved"
	noFirstDay  = "RM1045 exists when the page is written (CJ-24); how long it had is nowhere said"
)

// knownOptions are the cases of the product in which the verdict differs: cells by domain.
var knownOptions = []oracle.Known{
	{In: []string{"collaborative|individual", "OJEU", "ojeu-procedure", "*", "*", "*", "*", "*", "unset"}, Why: noticesMove},
}

// isKnown reports whether c is one of them.
func (o *optionOracle) isKnown(c *combination) bool {
	return slices.ContainsFunc(knownOptions, func(k oracle.Known) bool {
		for p, cell := range k.In {
			if !oracle.Match(cell, o.domains[p][c[p]]) {
				return false
			}
		}
		return true
	})
}

// openDay is a day on which every route of the tables is open.
const openDay = "2018-06-01"

// criticalDays are one day for each region of days that the tables tell apart.
var criticalDays = []string{"unset", "2017-10-31", "2017-11-01", "2017-11-30", "2017-12-01", "2019-07-01", "2019-08-01"}

// said looks for a finding with one of the statements and the verdict and, where the cell names one, the
// code, and says what stands there instead.
func said(findings []hscn.Finding, verdict hscn.Verdict, ids, codes string) string {
	for _, f := range findings {
		if f.Verdict == verdict && oracle.Accepts(ids, f.Rule.String()) && (codes == "-" || oracle.Accepts(codes, string(f.Code))) {
			return ""
		}
	}
	return fmt.Sprintf("want %v by %s with %s, got%s", verdict, ids, codes, brief(findings))
}

func brief(findings []hscn.Finding) string {
	var b strings.Builder
	for _, f := range findings {
		if f.Force == hscn.Must || f.Verdict == hscn.Undetermined {
			fmt.Fprintf(&b, " [%v %v %v %s]", f.Rule, f.Force, f.Verdict, f.Code)
		}
	}
	return b.String()
}

// by returns the findings of the statements.
func by(findings []hscn.Finding, ids ...hscn.ID) []hscn.Finding {
	return slices.DeleteFunc(slices.Clone(findings), func(f hscn.Finding) bool { return !slices.Contains(ids, f.Rule) })
}

// one holds findings to a row with a verdict: none is "not-applicable", any other is said.
func one(r oracle.Row, findings []hscn.Finding) string {
	if len(findings) == 0 && r.Get("verdict") == "not-applicable" && r.Get("id") == "-" && r.Get("code") == "-" {
		return ""
	}
	return said(findings, verdictOf[r.Get("verdict")], r.Get("id"), r.Get("code"))
}

// ofDay returns what o says of its day.
func ofDay(o procurement.Option) []hscn.Finding {
	return slices.DeleteFunc(o.AppendFindings(nil), func(f hscn.Finding) bool { return !isOfDay(o, f) })
}

// notOfDay returns the rest.
func notOfDay(o procurement.Option) []hscn.Finding {
	return slices.DeleteFunc(o.AppendFindings(nil), func(f hscn.Finding) bool { return isOfDay(o, f) })
}

func isOfDay(o procurement.Option, f hscn.Finding) bool {
	return f.Where == hscn.At("on") || !o.On().IsZero() && f.Seen == hscn.Day(o.On())
}

// ofSupplier returns what is said of the supplier put forward.
func ofSupplier(findings []hscn.Finding) []hscn.Finding {
	return slices.DeleteFunc(by(findings, hscn.CJ12, hscn.CJ57), func(f hscn.Finding) bool {
		return !strings.HasPrefix(f.Where.String(), "tender.suppliers")
	})
}

func TestOracleOptionCell(t *testing.T) {
	oracle.Question{
		Table: oracle.Read(t, "options-cell", "approach route method appropriate local-agreement", "verdict id code"),
		Cases: oracle.Product(approaches, routes, methods, answers, assertions),
		Differ: func(r oracle.Row, in []string) string {
			f := procurement.Facts{ServicesCompliant: hscn.Yes, DirectAwardAppropriate: answerOf[in[3]]}
			if in[4] == "yes" {
				f.ExistingAgreement = hscn.Yes
			}
			for _, m := range methodsOf[in[2]] {
				o := procurement.Judge(procurement.Choice{Approach: approachOf(in[0]), Route: routeOf(in[1]), Method: m}, f, dayOf(openDay))
				if want := verdictOf[r.Get("verdict")]; o.Verdict != want {
					return fmt.Sprintf("%v: %v, want %v", m, o, want)
				}
				if diff := said(notOfDay(o), o.Verdict, r.Get("id"), r.Get("code")); diff != "" {
					return m.String() + ": " + diff
				}
			}
			return ""
		},
	}.Hold(t, 672, 1601)
}

func TestOracleOptionServices(t *testing.T) {
	oracle.Question{
		Table: oracle.Read(t, "options-services", "approach route services-compliant", "verdict id code"),
		Cases: oracle.Product(approaches, routes, answers),
		Differ: func(r oracle.Row, in []string) string {
			f := procurement.Facts{ServicesCompliant: answerOf[in[2]], ExistingAgreement: hscn.Yes, DirectAwardAppropriate: hscn.Yes}
			method := procurement.Competition
			if routeOf(in[1]) == procurement.OJEU {
				method = procurement.OwnProcurement
			}
			o := procurement.Judge(procurement.Choice{Approach: approachOf(in[0]), Route: routeOf(in[1]), Method: method}, f, dayOf(openDay))
			return one(r, by(o.AppendFindings(nil), hscn.CJ46, hscn.CJ62))
		},
	}.Hold(t, 84, 42)
}

// bidder returns the supplier that is put forward, if one is. In the tables a condition arises only of a
// supplier whose fact is stated; here a supplier that is put forward without it is undetermined, so that
// such a supplier is not put forward.
func bidder(route procurement.Route, compliant, listed hscn.Answer) []procurement.Bidder {
	asked := hscn.NotStated
	switch route {
	case procurement.RM3825:
		asked = compliant
	case procurement.RM1045:
		asked = listed
	}
	if asked == hscn.NotStated {
		return nil
	}
	return []procurement.Bidder{{Name: "Supplier", Compliant: compliant, Listed: listed}}
}

func TestOracleOptionSupplier(t *testing.T) {
	oracle.Question{
		Table: oracle.Read(t, "options-supplier", "route supplier-compliant supplier-listed", "verdict id code"),
		Cases: oracle.Product(routes, answers, answers),
		Differ: func(r oracle.Row, in []string) string {
			route, compliant, listed := routeOf(in[0]), answerOf[in[1]], answerOf[in[2]]
			for _, a := range []hscn.Approach{hscn.Collaborative, hscn.Individual} {
				c := procurement.Customer{Purpose: procurement.LeaveTransitionNetwork, Approach: a, Route: route, Method: procurement.Competition}
				c.Tender.Suppliers = bidder(route, compliant, listed)
				if diff := one(r, ofSupplier(c.AppendFindings(nil, dayOf(openDay)))); diff != "" {
					return diff
				}
			}
			return ""
		},
	}.Hold(t, 63, 40)
}

func TestOracleOptionWindow(t *testing.T) {
	days := append([]string{"unset", "0001-01-01", "2015-12-31", "2016-01-01"}, everyDay("2017-01-01", "2019-12-31")...)
	days = append(days, "2020-12-30", "2020-12-31", "2021-01-01", "2022-05-23", "2022-05-24", "2023-01-13", "2028-05-24", "9999-12-31")
	oracle.Question{
		Table: oracle.Read(t, "options-window", "route day", "verdict id code"),
		Cases: oracle.Product(routes, days),
		Known: []oracle.Known{
			{In: []string{"OJEU", "unset|>=2020-12-31"}, Why: noticesMove, Stated: true},
			{In: []string{"RM3825", ">=2022-05-24"}, Why: dpsRenewed, Stated: true},
			{In: []string{"RM1045", "<=2015-12-31"}, Why: noFirstDay, Stated: true},
		},
		Differ: func(r oracle.Row, in []string) string {
			f := procurement.Facts{ServicesCompliant: hscn.Yes, ExistingAgreement: hscn.Yes}
			c := procurement.Choice{Approach: hscn.Collaborative, Route: routeOf(in[0]), Method: procurement.Competition}
			if c.Route == procurement.OJEU {
				c.Method = procurement.OwnProcurement
			}
			o := procurement.Judge(c, f, dayOf(in[1]))
			return one(r, ofDay(o))
		},
	}.Hold(t, 7749, 66)
}

// launched returns a customer whose aggregated procurement is launched on the day.
func launched(a hscn.Approach, day calendar.Date) procurement.Customer {
	c := procurement.Customer{Purpose: procurement.LeaveTransitionNetwork, Approach: a}
	if a == hscn.Aggregated {
		c.Aggregated.Launch = day
	}
	return c
}

func everyDay(first, last string) []string {
	var out []string
	for d := dayOf(first); !d.After(dayOf(last)); d, _ = d.AddDays(1) {
		out = append(out, d.String())
	}
	return out
}

func TestOracleOptionStart(t *testing.T) {
	table := oracle.Read(t, "options-start", "approach day", "verdict id code")
	cases := oracle.Product(approaches, append([]string{"unset"}, everyDay("2017-01-01", "2019-12-31")...))
	t.Run("of a customer", func(t *testing.T) {
		oracle.Question{Table: table, Cases: cases, Differ: func(r oracle.Row, in []string) string {
			c := launched(approachOf(in[0]), dayOf(in[1]))
			return one(r, by(c.AppendFindings(nil, dayOf(in[1])), hscn.CJ98))
		}}.Hold(t, 4384, 20)
	})
	t.Run("of an option", func(t *testing.T) {
		oracle.Question{Table: table, Cases: cases, Differ: func(r oracle.Row, in []string) string {
			c := procurement.Choice{Approach: approachOf(in[0]), Route: procurement.RM3825, Method: procurement.FurtherCompetition}
			return one(r, by(procurement.Judge(c, procurement.Facts{}, dayOf(in[1])).AppendFindings(nil), hscn.CJ98))
		}}.Hold(t, 4384, 20)
	})
}

func TestOracleOptionAdvice(t *testing.T) {
	codes := []string{"contact-regional-migration-manager", "factor-in-framework-end", "competition-encouraged", "local-option-not-in-table"}
	oracle.Question{
		Table: oracle.Read(t, "options-advice", "approach route method local-agreement", "advice"),
		Cases: oracle.Product(approaches, routes, methods, assertions),
		Known: []oracle.Known{
			{In: []string{"collaborative|individual", "RM1045", "unset", "*"}, Why: noMethod, Stated: true},
			{In: []string{"collaborative|individual", "existing-agreement", "unset", "yes"}, Why: noMethod, Stated: true},
		},
		Differ: func(r oracle.Row, in []string) string {
			c := procurement.Customer{Purpose: procurement.LeaveTransitionNetwork, Approach: approachOf(in[0]), Route: routeOf(in[1])}
			c.Facts = procurement.Facts{ServicesCompliant: hscn.Yes, DirectAwardAppropriate: hscn.Yes}
			if in[3] == "yes" {
				c.Facts.ExistingAgreement = hscn.Yes
			}
			for _, c.Method = range methodsOf[in[2]] {
				var got []string
				for _, f := range c.AppendFindings(nil, dayOf(openDay)) {
					if f.IsAdvice() && slices.Contains(codes, string(f.Code)) {
						got = append(got, string(f.Code))
					}
				}
				slices.Sort(got)
				if got := strings.Join(slices.Compact(got), "+"); got != r.Get("advice") {
					return fmt.Sprintf("%v: %s, want %s", c.Method, got, r.Get("advice"))
				}
			}
			return ""
		},
	}.Hold(t, 224, 24)
}

// The product of everything that an option hangs on.

// A combination is one case of the product, each value by its place in its domain.
type combination [9]int

var domains = [9][]string{approaches, routes, methods, answers, answers, answers, answers, assertions, criticalDays}

// An optionOracle is the five tables of an option, looked up by place.
type optionOracle struct {
	cell, services, supplier, window, start []hscn.Verdict
	domains                                 [9][]string
}

func newOptionOracle(t testing.TB, days []string) *optionOracle {
	d := domains
	d[8] = days
	fold := func(name, in string, places ...int) []hscn.Verdict {
		table := oracle.Read(t, name, in, "verdict id code")
		var ds [][]string
		for _, p := range places {
			ds = append(ds, d[p])
		}
		var out []hscn.Verdict
		for in := range oracle.Product(ds...) {
			r, err := table.Find(in...)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, verdictOf[r.Get("verdict")])
		}
		return out
	}
	return &optionOracle{
		cell:     fold("options-cell", "approach route method appropriate local-agreement", 0, 1, 2, 3, 7),
		services: fold("options-services", "approach route services-compliant", 0, 1, 4),
		supplier: fold("options-supplier", "route supplier-compliant supplier-listed", 1, 5, 6),
		window:   fold("options-window", "route day", 1, 8),
		start:    fold("options-start", "approach day", 0, 8),
		domains:  d,
	}
}

// place is the place of a combination of some domains in the list of all.
func (o *optionOracle) place(c *combination, places ...int) int {
	n := 0
	for _, p := range places {
		n = n*len(o.domains[p]) + c[p]
	}
	return n
}

// worse orders verdicts for the fold.
var worse = [...]uint8{hscn.NotApplicable: 0, hscn.Satisfied: 1, hscn.Unspecified: 2, hscn.Undetermined: 3, hscn.Breached: 4}

func worst(vs ...hscn.Verdict) hscn.Verdict {
	out := hscn.NotApplicable
	for _, v := range vs {
		if worse[v] > worse[out] {
			out = v
		}
	}
	return out
}

func (o *optionOracle) verdict(c *combination) hscn.Verdict {
	return worst(o.cell[o.place(c, 0, 1, 2, 3, 7)], o.services[o.place(c, 0, 1, 4)], o.supplier[o.place(c, 1, 5, 6)],
		o.window[o.place(c, 1, 8)], o.start[o.place(c, 0, 8)])
}

// library returns the verdict of the package on a combination: that of the option, of the supplier put
// forward, and of the start of the programme. The label of a competition is the n-th of the three.
func library(o *optionOracle, c *combination, n int, room []hscn.Finding) hscn.Verdict {
	w := func(p int) string { return o.domains[p][c[p]] }
	labels := methodsOf[w(2)]
	choice := procurement.Choice{Approach: approachOf(w(0)), Route: routeOf(w(1)), Method: labels[n%len(labels)]}
	facts := procurement.Facts{DirectAwardAppropriate: answerOf[w(3)], ServicesCompliant: answerOf[w(4)]}
	if w(7) == "yes" {
		facts.ExistingAgreement = hscn.Yes
	}
	day := dayOf(w(8))
	out := procurement.Judge(choice, facts, day).Verdict
	customer := launched(choice.Approach, day)
	customer.Route, customer.Method, customer.Facts = choice.Route, choice.Method, facts
	customer.Tender.Suppliers = bidder(choice.Route, answerOf[w(5)], answerOf[w(6)])
	for _, f := range customer.AppendFindings(room, day) {
		if f.Force == hscn.Must && (f.Rule == hscn.CJ12 || f.Rule == hscn.CJ57 || f.Rule == hscn.CJ98) {
			out = worst(out, f.Verdict)
		}
	}
	return out
}

// product yields every combination.
func product() iter.Seq[combination] {
	return func(yield func(combination) bool) {
		var c combination
		for {
			if !yield(c) {
				return
			}
			i := len(c) - 1
			for ; i >= 0; i-- {
				if c[i]++; c[i] < len(domains[i]) {
					break
				}
				c[i] = 0
			}
			if i < 0 {
				return
			}
		}
	}
}

func TestOracleOptionProduct(t *testing.T) {
	o := newOptionOracle(t, criticalDays)
	room := make([]hscn.Finding, 0, 64)
	want, got := map[hscn.Verdict]int{}, map[hscn.Verdict]int{}
	cases, known, different := 0, 0, map[string]int{}
	for c := range product() {
		cases++
		w, g := o.verdict(&c), library(o, &c, cases, room)
		want[w]++
		got[g]++
		if w == g {
			continue
		}
		if o.isKnown(&c) {
			known++
			continue
		}
		different[fmt.Sprintf("%s %s %s (agreement %s): %v, want %v", domains[0][c[0]], domains[1][c[1]], domains[2][c[2]], domains[7][c[7]], g, w)]++
	}
	for d, n := range different {
		t.Errorf("%d times %s", n, d)
	}
	t.Logf("%d combinations: the tables %v, the package %v; %d known to differ", cases, want, got, known)
	if cases != 127_008 || want[hscn.Breached] != 93_528 || want[hscn.Undetermined] != 2_448 || want[hscn.Unspecified] != 25_812 || want[hscn.Satisfied] != 5_220 {
		t.Errorf("the tables give %v over %d combinations", want, cases)
	}
}

func TestOracleOptionRandom(t *testing.T) {
	o := newOptionOracle(t, append([]string{"unset"}, everyDay("2017-01-01", "2019-12-31")...))
	cases, r := oracle.Random(t, 1_000_000)
	room := make([]hscn.Finding, 0, 64)
	different := map[string]bool{}
	for n := range cases {
		var c combination
		for i := range c {
			c[i] = r.IntN(len(o.domains[i]))
		}
		if w, g := o.verdict(&c), library(o, &c, n, room); w != g && !o.isKnown(&c) {
			different[fmt.Sprintf("%s %s %s (agreement %s): %v, want %v", domains[0][c[0]], domains[1][c[1]], domains[2][c[2]], domains[7][c[7]], g, w)] = true
		}
	}
	for d := range different {
		t.Error(d)
	}
}
