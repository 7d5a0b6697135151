package procurement_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/oracle"
	"github.com/hscn-go/hscn/procurement"
)

// The words of the tables of gates, and what they are in this package.
var (
	gateNamed = map[string]procurement.Gate{
		"pre-launch": procurement.BeforeMarket, "readiness": procurement.ReadinessToLaunch,
		"readiness-1": procurement.ReadinessCheck1, "readiness-2": procurement.ReadinessCheck2,
		"connection-list": procurement.PlannedConnections, "launch": procurement.LaunchGate, "completion": procurement.CompletionGate,
	}
	itemOf = map[string]procurement.Item{ // an item that is not here has the word of the table
		"intention": procurement.ConfirmIntention, "workshop": procurement.AttendWorkshop, "requirements": procurement.ConfirmRequirements,
	}
	verbOf = map[string]procurement.Item{"launch": procurement.Launch, "complete": procurement.Complete} // do what the item names

	statuses = []string{"met", "met-late", "due", "missed", "undetermined"}
)

func addDays(d calendar.Date, n int) calendar.Date {
	out, err := d.AddDays(n)
	if err != nil {
		panic(err)
	}
	return out
}

func statusOf(word string) hscn.GateStatus {
	var s hscn.GateStatus
	if err := s.UnmarshalText([]byte(word)); err != nil {
		panic(err)
	}
	return s
}

// aggregatedLaunch is the day of an aggregated launch.
const aggregatedLaunch = "2018-03-31"

// gatesOf returns every gate of an approach on a day when all are past.
func gatesOf(a hscn.Approach) (procurement.Customer, []procurement.GateState) {
	c := launched(a, dayOf(aggregatedLaunch))
	return c, c.AppendGates(nil, dayOf("2018-12-31"))
}

func TestOracleGates(t *testing.T) {
	table := oracle.Read(t, "gates", "approach gate item", "verb due due-id id code")
	oracle.Question{Table: table, Cases: table.Keys(), Differ: func(r oracle.Row, in []string) string {
		item, ok := itemOf[in[2]]
		if !ok {
			item, _ = procurement.ParseItem(in[2])
		}
		gate := gateNamed[in[1]]
		if in[1] == "readiness-1" && item == procurement.Readiness {
			gate = procurement.ReadinessToLaunch // kept apart from the items of the meeting of the same day
		}
		c, gates := gatesOf(approachOf(in[0]))
		i := slices.IndexFunc(gates, func(g procurement.GateState) bool { return g.Gate == gate && g.Item == item })
		if i < 0 {
			return "no such gate"
		}
		g := gates[i]
		verb, due := r.Get("verb"), r.Get("due")
		if verbOf[verb] == g.Item {
			verb = procurement.Do.String()
		}
		if due == "launch-42d" {
			due = addDays(dayOf(aggregatedLaunch), -42).String()
		}
		var diff []string
		if g.Verb.String() != verb {
			diff = append(diff, "verb "+g.Verb.String())
		}
		if g.Due.String() != due {
			diff = append(diff, "due "+g.Due.String())
		}
		if !oracle.Accepts(r.Get("due-id"), g.Dated.String()) {
			diff = append(diff, "dated by "+g.Dated.String())
		}
		if !oracle.Accepts(r.Get("id"), g.Rule.String()) {
			diff = append(diff, "asked for by "+g.Rule.String())
		}
		missed := by(c.AppendFindings(nil, dayOf("2018-12-31")), g.Rule)
		if d := said(missed, hscn.Breached, r.Get("id"), r.Get("code")); d != "" {
			diff = append(diff, d)
		}
		return strings.Join(diff, "; ")
	}}.Hold(t, 23, 1378)
	n := 0
	for _, a := range approaches[1:] {
		_, gates := gatesOf(approachOf(a))
		n += len(gates)
	}
	if n != len(table.Rows) {
		t.Errorf("%d items here, %d in the table", n, len(table.Rows))
	}
}

// An act is the day that an item is done, or none, and the day of asking.
type act struct{ done, on calendar.Date }

// status asks for the status of one item of a customer, whichever of the three it is.
func status(due calendar.Span, a act) hscn.GateStatus { return hscn.StatusOf(due, a.done, a.on) }

func position(d, first, last calendar.Date, before, within, after string) string {
	switch {
	case d.Before(first):
		return before
	case d.After(last):
		return after
	}
	return within
}

// around yields every act on the days from first to last and n days about them.
func around(first, last calendar.Date, n int) []act {
	var out []act
	for on := addDays(first, -n); !on.After(addDays(last, n)); on = addDays(on, 1) {
		out = append(out, act{on: on})
		for done := addDays(first, -n); !done.After(addDays(last, n)); done = addDays(done, 1) {
			out = append(out, act{done, on})
		}
	}
	return out
}

func seen(a act) string {
	if !a.done.IsZero() && !a.done.After(a.on) {
		return "yes"
	}
	return "no"
}

// heldTo answers a row of a table of statuses: with every act that is such a case, or with none where it
// is said to be impossible.
func heldTo(r oracle.Row, acts []act, due calendar.Span) string {
	if len(acts) == 0 {
		if r.Get("status") != "impossible" {
			return "impossible"
		}
		return ""
	}
	for _, a := range acts {
		if got := status(due, a); got.String() != r.Get("status") {
			return fmt.Sprintf("due %v, done %v, on %v: %v, want %s", due, a.done, a.on, got, r.Get("status"))
		}
	}
	return ""
}

func TestOracleGateStatus(t *testing.T) {
	due := dayOf("2017-12-31")
	acts := map[[3]string][]act{}
	for _, a := range around(due, due, 4) {
		done := "not-done"
		if !a.done.IsZero() {
			done = position(a.done, due, due, "in-time", "in-time", "late")
		}
		key := [3]string{done, position(a.on, due, due, "before", "on", "after"), seen(a)}
		acts[key] = append(acts[key], a)
	}
	oracle.Question{
		Table: oracle.Read(t, "gate-status", "done as-of seen", "status"),
		Cases: possible(oracle.Product([]string{"not-done", "in-time", "late"}, []string{"before", "on", "after"}, []string{"yes", "no"})),
		Differ: func(r oracle.Row, in []string) string {
			return heldTo(r, acts[[3]string(in)], calendar.On(due))
		},
	}.Hold(t, 15, 44)
}

// possible leaves out what is not done and seen.
func possible(cases func(func([]string) bool)) func(func([]string) bool) {
	return func(yield func([]string) bool) {
		for in := range cases {
			if !(slices.Contains(in, "not-done") && in[len(in)-1] == "yes") && !yield(in) {
				return
			}
		}
	}
}

func TestOracleGateStatusCoarse(t *testing.T) {
	for _, c := range []struct {
		name string
		due  calendar.Span
	}{
		{"a month", calendar.MustSpan("2018-02")}, {"a cut-off", procurement.AP5.Cutoff()}, {"a week", calendar.MustSpan("[2018-01-04..2018-01-10]")},
	} {
		t.Run(c.name, func(t *testing.T) {
			first, _ := c.due.Earliest()
			last, _ := c.due.Latest()
			acts := map[[3]string][]act{}
			for _, a := range around(first, last, 4) {
				done := "not-done"
				if !a.done.IsZero() {
					done = position(a.done, addDays(first, 1), last, "by-first", "within", "after-last")
				}
				key := [3]string{done, position(a.on, addDays(first, 1), last, "by-first", "within", "after-last"), seen(a)}
				acts[key] = append(acts[key], a)
			}
			oracle.Question{
				Table: oracle.Read(t, "gate-status-coarse", "due done as-of seen", "status"),
				Cases: possible(oracle.Product([]string{"none", "window"}, []string{"not-done", "by-first", "within", "after-last"},
					[]string{"by-first", "within", "after-last"}, []string{"yes", "no"})),
				Differ: func(r oracle.Row, in []string) string {
					if in[0] == "none" {
						if acts := acts[[3]string(in[1:])]; len(acts) > 0 {
							return heldTo(r, acts, calendar.ToBeConfirmed())
						}
						return ""
					}
					return heldTo(r, acts[[3]string(in[1:])], c.due)
				},
			}.Hold(t, 42, 85)
		})
	}
}

// TestOracleCoarseDatesAreSound holds the status of the six weeks before each aggregated procurement, on
// every day of three years and for an act on every one of them, to the status for the exact days that
// the timetable could mean: what is not undetermined is the same for each of them, and what is
// undetermined is not.
func TestOracleCoarseDatesAreSound(t *testing.T) {
	table := oracle.Read(t, "gate-status", "done as-of seen", "status")
	var exact [3][3][2]hscn.GateStatus // done, as-of, seen
	for i, done := range []string{"not-done", "in-time", "late"} {
		for j, on := range []string{"before", "on", "after"} {
			for k, seen := range []string{"no", "yes"} {
				if done == "not-done" && seen == "yes" {
					continue
				}
				r, err := table.Find(done, on, seen)
				if err != nil {
					t.Fatal(err)
				}
				if s := r.Get("status"); s != "impossible" {
					exact[i][j][k] = statusOf(s)
				}
			}
		}
	}
	// Days are counted from the first of the three years; an act after the last is no act.
	first := dayOf("2017-01-01")
	const days, none = 3 * 365, 1 << 20
	of := func(due, done, on int) hscn.GateStatus {
		i, j, k := 0, 0, 0
		if done != none {
			i = 1
			if done > due {
				i = 2
			}
			if done <= on {
				k = 1
			}
		}
		if on == due {
			j = 1
		} else if on > due {
			j = 2
		}
		return exact[i][j][k]
	}
	cases, undetermined := 0, 0
	for ap := procurement.AP1; ap <= procurement.AP10; ap++ {
		due := ap.Cutoff()
		a, dated := due.Earliest()
		b, _ := due.Latest()
		from, to := a.Sub(first), b.Sub(first)
		for on := range days {
			onDay := addDays(first, on)
			for done := range days + 1 {
				doneDay := calendar.Date{}
				if done == days {
					done = none
				} else {
					doneDay = addDays(first, done)
				}
				cases++
				got := status(due, act{doneDay, onDay})
				if !dated {
					if got != hscn.GateUndetermined {
						t.Fatalf("%v, done %v, on %v: %v, with no day to go by", ap, doneDay, onDay, got)
					}
					undetermined++
					continue
				}
				// The exact status changes only where the due day passes the act or the day of asking.
				one := of(from, done, on)
				same := true
				for _, d := range [...]int{to, done - 1, done, on - 1, on} {
					same = same && (d < from || d > to || of(d, done, on) == one)
				}
				switch {
				case got == hscn.GateUndetermined && same:
					t.Fatalf("%v, done %v, on %v: undetermined, and %v for every day it could mean", ap, doneDay, onDay, one)
				case got != hscn.GateUndetermined && (!same || got != one):
					t.Fatalf("%v, done %v, on %v: %v, and not so for every day it could mean", ap, doneDay, onDay, got)
				case got == hscn.GateUndetermined:
					undetermined++
				}
			}
		}
	}
	t.Logf("%d cases, %d undetermined", cases, undetermined)
	if cases != 12_001_200 || undetermined != 1_947_102 {
		t.Errorf("%d cases, %d undetermined", cases, undetermined)
	}
}

func TestOracleFallback(t *testing.T) {
	ternaries := map[string]calendar.Ternary{"yes": calendar.Yes, "no": calendar.No, "undetermined": calendar.Unknown}
	oracle.Question{
		Table: oracle.Read(t, "fallback", "approach readiness launch gate-2 completion", "fallback id"),
		Cases: oracle.Product(approaches[1:], statuses, statuses, statuses, statuses),
		Differ: func(r oracle.Row, in []string) string {
			gates := map[procurement.Item]hscn.GateStatus{
				procurement.Readiness: statusOf(in[1]), procurement.Launch: statusOf(in[2]),
				procurement.Resources: statusOf(in[3]), procurement.ScopeOfServices: statusOf(in[3]), procurement.MigrationPriorities: statusOf(in[3]),
				procurement.Complete: statusOf(in[4]),
			}
			if got := procurement.FallsBack(approachOf(in[0]), gates); got != ternaries[r.Get("fallback")] {
				return fmt.Sprintf("%v, want %s", got, r.Get("fallback"))
			}
			if in[0] == "aggregated" {
				if r.Get("id") != hscn.CJ139.String() {
					return "by CJ-139"
				}
			} else {
				c, _ := gatesOf(approachOf(in[0]))
				return said(c.AppendFindings(nil, dayOf("2018-12-31")), hscn.Satisfied, r.Get("id"), string(procurement.CodeFallback))
			}
			return ""
		},
	}.Hold(t, 1875, 27)
}

func TestOracleAPs(t *testing.T) {
	table := oracle.Read(t, "aps", "ap", "name planned regional cutoff-first cutoff-last id")
	if len(table.Rows) != procurement.APCount {
		t.Errorf("%d rows", len(table.Rows))
	}
	oracle.Question{Table: table, Cases: table.Keys(), Differ: func(r oracle.Row, in []string) string {
		ap, err := procurement.ParseAP(in[0])
		if err != nil {
			return err.Error()
		}
		first, last := "-", "-"
		if d, ok := ap.Cutoff().Earliest(); ok {
			first = d.String()
		}
		if d, ok := ap.Cutoff().Latest(); ok {
			last = d.String()
		}
		regional := map[hscn.Answer]string{hscn.Yes: "yes", hscn.No: "no", hscn.NotStated: "not-stated"}[ap.Regional()]
		got := []string{ap.Name(), ap.Proposed().String(), regional, first, last, ap.Statement().String()}
		if !slices.Equal(got, r.Out) {
			return fmt.Sprintf("%q, want %q", got, r.Out)
		}
		return ""
	}}.Hold(t, 10, 412)
}

func TestOracleAPOrder(t *testing.T) {
	table := oracle.Read(t, "ap-order", "first second", "order id")
	oracle.Question{Table: table, Cases: table.Keys(), Differ: func(r oracle.Row, in []string) string {
		a, _ := procurement.ParseAP(in[0])
		b, _ := procurement.ParseAP(in[1])
		got := "undetermined"
		switch {
		case a == b && a.Proposed().Precision() != calendar.PrecisionUnconfirmed:
			got = "same"
		case a.Proposed().Precedes(b.Proposed()) == calendar.Yes:
			got = "before"
		case b.Proposed().Precedes(a.Proposed()) == calendar.Yes:
			got = "after"
		}
		if got != r.Get("order") || r.Get("id") != hscn.CJ112.String() {
			return got
		}
		return ""
	}}.Hold(t, 100, 400)
}

func TestOraclePartners(t *testing.T) {
	table := oracle.Read(t, "partners", "approach partners", "verdict id code")
	oracle.Question{Table: table, Cases: oracle.Product(approaches, []string{"0", ">=1"}), Differ: func(r oracle.Row, in []string) string {
		for _, n := range []int{0, 1, 2, procurement.MaxPartners} {
			if (n > 0) != (in[1] == ">=1") {
				continue
			}
			c := procurement.Customer{Purpose: procurement.LeaveTransitionNetwork, Approach: approachOf(in[0]), Partners: make([]procurement.Partner, n)}
			if diff := one(r, by(c.AppendFindings(nil, dayOf(openDay)), hscn.CJ01, hscn.CJ03, hscn.CJ04, hscn.CJ160)); diff != "" {
				return fmt.Sprintf("%d partners: %s", n, diff)
			}
		}
		return ""
	}}.Hold(t, 8, 40)
}

// given says whether advice is given: by a finding with the code, or by one that wants a fact.
func given(findings []hscn.Finding, is func(hscn.Finding) bool) string {
	out := "no"
	for _, f := range findings {
		switch {
		case !is(f):
		case f.Verdict == hscn.Undetermined:
			out = "undetermined"
		default:
			return "yes"
		}
	}
	return out
}

func sameAdvice(got, want string) string {
	if got != want {
		return fmt.Sprintf("advice %s, want %s", got, want)
	}
	return ""
}

// advised returns what is said of a choice for a customer that states the facts.
func advised(approach, route string, f procurement.Facts) []hscn.Finding {
	c := procurement.Customer{Purpose: procurement.LeaveTransitionNetwork, Approach: approachOf(approach), Route: routeOf(route), Method: procurement.Competition, Facts: f}
	if c.Route == procurement.OJEU {
		c.Method = procurement.OwnProcurement
	}
	return c.AppendFindings(nil, dayOf(openDay))
}

func TestOracleConsiderations(t *testing.T) {
	oracle.Question{
		Table: oracle.Read(t, "considerations", "approach complex-requirements wants-dialogue-or-negotiation comfortable-with-ojeu dps-cannot-accommodate", "consider-ojeu ids"),
		Cases: oracle.Product(approaches[1:], answers, answers, answers, answers),
		Differ: func(r oracle.Row, in []string) string {
			f := procurement.Facts{
				ServicesCompliant: hscn.Yes, ComplexRequirements: answerOf[in[1]], WantsDialogue: answerOf[in[2]],
				ComfortableWithOJEU: answerOf[in[3]], BeyondDPS: answerOf[in[4]],
			}
			for _, route := range routes[1:4] {
				of := by(advised(in[0], route, f), hscn.CJ47, hscn.CJ48, hscn.CJ49, hscn.CJ51)
				if diff := sameAdvice(given(of, func(hscn.Finding) bool { return true }), r.Get("consider-ojeu")); diff != "" {
					return route + ": " + diff
				}
				ids := map[string]bool{}
				for _, f := range of {
					if f.Code == procurement.CodeConsiderOJEU {
						ids[f.Rule.String()] = true
					}
				}
				got := strings.Join(slices.Sorted(maps.Keys(ids)), "+")
				if got == "" {
					got = "-"
				}
				if got != r.Get("ids") {
					return fmt.Sprintf("%s: by %s, want %s", route, got, r.Get("ids"))
				}
			}
			return ""
		},
	}.Hold(t, 243, 1346)
}

func TestOracleConsiderationsLead(t *testing.T) {
	oracle.Question{
		Table: oracle.Read(t, "considerations-lead", "approach route lead-organisation", "no-lead-organisation-to-publish id"),
		Cases: oracle.Product(approaches[1:], routes, answers),
		Differ: func(r oracle.Row, in []string) string {
			of := by(advised(in[0], in[1], procurement.Facts{ServicesCompliant: hscn.Yes, LeadToPublish: answerOf[in[2]]}), hscn.CJ50)
			got := given(of, func(f hscn.Finding) bool { return f.Verdict != hscn.Satisfied })
			if r.Get("id") != hscn.CJ50.String() {
				return "by CJ-50"
			}
			return sameAdvice(got, r.Get("no-lead-organisation-to-publish"))
		},
	}.Hold(t, 63, 18)
}

func TestOracleConsiderationsSites(t *testing.T) {
	oracle.Question{
		Table: oracle.Read(t, "considerations-sites", "approach route significant-sites", "ojeu-effort-unlikely-route id"),
		Cases: oracle.Product(approaches[1:], routes, answers),
		Differ: func(r oracle.Row, in []string) string {
			of := by(advised(in[0], in[1], procurement.Facts{ServicesCompliant: hscn.Yes, ManySites: answerOf[in[2]]}), hscn.CJ63)
			got := given(of, func(f hscn.Finding) bool { return f.Verdict != hscn.Satisfied })
			if r.Get("id") != hscn.CJ63.String() {
				return "by CJ-63"
			}
			return sameAdvice(got, r.Get("ojeu-effort-unlikely-route"))
		},
	}.Hold(t, 63, 15)
}

// Three-valued logic, for facts that the tables tell apart and this package asks as one.

// arranged sets what the facts say of collaborative arrangements.
func arranged(f *procurement.Facts, has, ready, create hscn.Answer) {
	f.CollaborativeArrangements, f.ArrangementsReady, f.ArrangementsInTime = has, ready, create
}

// factsOf states facts by the names of the tables.
func factsOf(named map[string]hscn.Answer) procurement.Facts {
	f := procurement.Facts{
		OperatingModel: named["operating-model-in-place"], MaturePlans: named["mature-joint-plans"],
		WellProgressed: named["well-progressed"], KeepsTimetable: named["can-conform"],
		CommodityConnections: named["commodity-connections"], WantsSpeed: named["quickly"], ClearPlans: named["plans-clear"],
		ServicesCompliant: hscn.Yes,
	}
	arranged(&f, named["has-arrangements"], named["arrangements-ready"], named["can-create-in-time"])
	return f
}

// speaksFor is the approach that each piece of advice is about; the advice is looked for in what a
// recommendation says of it.
var speaksFor = map[string]hscn.Approach{
	"CJ-73": hscn.Aggregated, "CJ-74": hscn.Aggregated, "CJ-161": hscn.Individual,
}

// adviceGiven says whether the advice of a statement is given to a customer. What leans the other way, a
// Should that is satisfied, is none, but for the advice that recommends.
func adviceGiven(id string, approach hscn.Approach, f procurement.Facts) string {
	var findings []hscn.Finding
	about, recommends := speaksFor[id]
	if recommends {
		for _, s := range procurement.Recommend(f, dayOf(openDay)) {
			if s.Approach == about {
				findings = s.AppendFindings(nil)
			}
		}
	} else {
		c := procurement.Customer{Purpose: procurement.LeaveTransitionNetwork, Approach: approach, Facts: f}
		findings = c.AppendFindings(nil, dayOf(openDay))
	}
	return given(findings, func(g hscn.Finding) bool {
		return g.Rule.String() == id && (recommends || g.Verdict != hscn.Satisfied || g.Force == hscn.May)
	})
}

func TestOracleAdvice(t *testing.T) {
	table := oracle.Read(t, "advice", "id approach fact-1 value-1 fact-2 value-2 fact-3 value-3", "code given")
	cases := func(yield func([]string) bool) { // each id with its own facts
		for i, r := range table.Rows {
			if i > 0 && table.Rows[i-1].In[0] == r.In[0] {
				continue
			}
			values := func(fact string) []string {
				if fact == "-" {
					return []string{"-"}
				}
				return answers
			}
			for in := range oracle.Product([]string{r.In[0]}, approaches[1:], []string{r.In[2]}, values(r.In[2]), []string{r.In[4]}, values(r.In[4]), []string{r.In[6]}, values(r.In[6])) {
				if !yield(in) {
					return
				}
			}
		}
	}
	codes := map[string]string{} // of the advice, where it is given
	for in := range cases {
		c := procurement.Customer{Purpose: procurement.LeaveTransitionNetwork, Approach: approachOf(in[1])}
		c.Facts = factsOf(map[string]hscn.Answer{in[2]: answerOf[in[3]], in[4]: answerOf[in[5]], in[6]: answerOf[in[7]]})
		for _, f := range c.AppendFindings(nil, dayOf(openDay)) {
			if f.Rule.String() == in[0] && f.Verdict == hscn.Breached {
				codes[in[0]] = string(f.Code)
			}
		}
	}
	oracle.Question{Table: table, Cases: cases, Known: []oracle.Known{}, Differ: func(r oracle.Row, in []string) string {
		f := factsOf(map[string]hscn.Answer{in[2]: answerOf[in[3]], in[4]: answerOf[in[5]], in[6]: answerOf[in[7]]})
		if diff := sameAdvice(adviceGiven(in[0], approachOf(in[1]), f), r.Get("given")); diff != "" {
			return diff
		}
		if code := codes[in[0]]; !oracle.Accepts(r.Get("code"), code) {
			return "code " + code
		}
		return ""
	}}.Hold(t, 183, 315)
}

func TestOracleAdviceAggregated(t *testing.T) {
	oracle.Question{
		Table: oracle.Read(t, "advice-aggregated", "has-arrangements arrangements-ready can-create-in-time", "recommend-aggregated ids"),
		Cases: oracle.Product(answers, answers, answers),
		Differ: func(r oracle.Row, in []string) string {
			f := factsOf(map[string]hscn.Answer{"has-arrangements": answerOf[in[0]], "arrangements-ready": answerOf[in[1]], "can-create-in-time": answerOf[in[2]]})
			var ids []string
			got := "no"
			for _, id := range []string{"CJ-73", "CJ-74"} {
				switch adviceGiven(id, 0, f) {
				case "yes":
					ids = append(ids, id)
					got = "yes"
				case "undetermined":
					if got == "no" {
						got = "undetermined"
					}
				}
			}
			if ids == nil {
				ids = []string{"-"}
			}
			if by := strings.Join(ids, "+"); by != r.Get("ids") {
				return "by " + by + ", want " + r.Get("ids")
			}
			return sameAdvice(got, r.Get("recommend-aggregated"))
		},
	}.Hold(t, 27, 124)
}
