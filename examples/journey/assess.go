package main

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/procurement"
	"github.com/hscn-go/hscn/roles"
)

// assess asks every package about its part of the record.
func assess(r record, on calendar.Date) assessment {
	a := assessment{Title: r.Title, On: on, About: r.About}
	add := func(title string, items []item) {
		if len(items) > 0 {
			a.Sections = append(a.Sections, section{title, items})
		}
	}
	add("Which options are open to it on this day, and why not the others", options(r.Customer, on))
	add("Which approach is right for it", approaches(r.Customer, on))
	add("Which gates are met, due or missed", gates(r.Customer, on))
	add("What the rules find in its procurement", report(r.Customer.Assess(on), "the procurement"))
	add("Which days come next", dates(r.Customer, on))
	if r.Contract != nil {
		add("How long its contract may run", terms(*r.Contract, on))
	}
	add("Where each site's migration stands, and what may happen next", sites(r.Sites, on))
	add("Who answers for its procurement", answers(r.Customer))
	if r.Duties != nil {
		add("Which duties are met", report(r.Duties.Assess(on), "the duties of the "+r.Duties.Party.String()))
	}
	if r.Incident != nil {
		add("What the incident asks, and of whom", report(r.Incident.Assess(on), "the incident"))
	}
	return a
}

// options lists the options of the customer's approach, open ones first. An open option shows every
// reason, another only those that keep it from being open.
func options(c procurement.Customer, on calendar.Date) []item {
	var items []item
	for o := range procurement.Options(c.Facts, on) {
		if o.Choice.Approach != c.Approach {
			continue
		}
		it := item{Status: o.Verdict.String(), What: fmt.Sprintf("%v by %v", o.Choice.Route, o.Choice.Method)}
		senseless := false // a method that the route does not have, such as OJEU by direct award
		for f := range o.Findings() {
			senseless = senseless || f.Code == procurement.CodeMethodNotOfRoute
			if o.IsOpen() || f.Blocks() {
				it.Why = append(it.Why, because(f))
			}
		}
		if !senseless {
			items = append(items, it)
		}
	}
	slices.SortStableFunc(items, func(a, b item) int { return rank(a.Status) - rank(b.Status) })
	return merge(items)
}

func rank(status string) int {
	return slices.Index([]string{"satisfied", "undetermined", "unspecified", "breached"}, status)
}

// merge joins neighbouring items that came out alike for the same reasons.
func merge(items []item) []item {
	var out []item
	for _, it := range items {
		if n := len(out) - 1; n >= 0 && out[n].Status == it.Status && slices.Equal(out[n].Why, it.Why) {
			out[n].What += "; " + it.What
			continue
		}
		out = append(out, it)
	}
	return out
}

func approaches(c procurement.Customer, on calendar.Date) []item {
	var items []item
	for i, s := range procurement.Recommend(c.Facts, on) {
		what := s.Best.Choice.Approach.String() + ": "
		if s.Best.Choice.Route != 0 {
			what += fmt.Sprintf("its best option is %v by %v, %v", s.Best.Choice.Route, s.Best.Choice.Method, s.Best.Verdict)
		}
		it := item{Status: fmt.Sprintf("rank %d", i+1), What: what}
		for _, f := range s.AppendFindings(nil) {
			it.Why = append(it.Why, because(f))
		}
		items = append(items, it)
	}
	return items
}

func gates(c procurement.Customer, on calendar.Date) []item {
	var items []item
	for _, g := range c.AppendGates(nil, on) {
		what := fmt.Sprintf("%v: %v %v", g.Gate, g.Verb, g.Item)
		if !g.Due.IsZero() {
			what += fmt.Sprintf(", last day %v", g.Due)
		}
		if !g.Done.IsZero() {
			what += fmt.Sprintf(", done %v", g.Done)
		}
		it := item{Status: g.Status.String(), What: what, Why: []reason{rests(g.Rule)}}
		if g.Dated != g.Rule && g.Dated != 0 {
			it.Why = append(it.Why, rests(g.Dated))
		}
		items = append(items, it)
	}
	return items
}

func dates(c procurement.Customer, on calendar.Date) []item {
	var items []item
	for _, d := range c.AppendDates(nil, on) {
		items = append(items, item{Status: d.When.String(), What: fmt.Sprintf("%v, by %v", d.What, d.Who), Why: []reason{rests(d.Rule)}})
	}
	return items
}

// report shows what a report blocks on, what it advises, leaves open or says to follow, and how much
// simply holds. Findings that come to the same word stand together.
func report(r hscn.Report, of string) []item {
	items := []item{{Status: r.Verdict().String(), What: of + " as a whole"}}
	at := map[string]int{}
	var holds []string
	idle := 0
	for _, f := range r.Findings {
		switch {
		case f.Verdict == hscn.NotApplicable || f.Verdict == hscn.NotInForce:
			idle++
		case f.Verdict == hscn.Satisfied && f.Code == "":
			holds = append(holds, f.Rule.String())
		default:
			why := because(f)
			key := why.verdict() + " " + string(f.Code)
			if at[key] == 0 {
				at[key] = len(items)
				items = append(items, item{Status: why.verdict(), What: strings.ReplaceAll(string(f.Code), "-", " ")})
			}
			items[at[key]].Why = append(items[at[key]].Why, why)
		}
	}
	if len(holds) > 0 {
		items = append(items, item{Status: "satisfied", What: strings.Join(slices.Compact(holds), ", ")})
	}
	if idle > 0 {
		items = append(items, item{Status: "not asked", What: fmt.Sprintf("%d rules speak of other cases or do not bind on this day", idle)})
	}
	return items
}

func terms(c contract.Contract, on calendar.Date) []item {
	ends := c.EndsOn(on)
	items := []item{{
		Status: "term",
		What:   fmt.Sprintf("%v from %v; in force on this day: %v", c.Term, spanOr(c.Start), c.InForceOn(on)),
	}}
	for _, e := range []struct {
		what string
		end  calendar.Span
	}{
		{"is the last day of the initial length", ends.Initial},
		{"is the last day with the options used so far", ends.Used},
		{"is the last day with the modifications agreed so far, and the end that stands", ends.Agreed},
		{"is the last day that the contract can reach", ends.Longest},
	} {
		items = append(items, item{Status: spanOr(e.end), What: e.what})
	}
	return append(items, report(c.Assess(on), "the contract")...)
}

func spanOr(s calendar.Span) string {
	if s.IsZero() {
		return "not known"
	}
	return s.String()
}

func sites(list []migration.Site, on calendar.Date) []item {
	var items []item
	for _, s := range list {
		journal, err := migration.NewJournal(s)
		standing := journal.At(on)
		what := fmt.Sprintf("%s: phase %v, attempt %d", s.ID, standing.State().Phase(), standing.Attempt())
		if last := standing.On(); !last.IsZero() {
			what += fmt.Sprintf(", since %v", last)
		}
		if err != nil {
			what += "; its journal stops: " + err.Error()
		}
		items = append(items, item{Status: standing.State().String(), What: what})
		if next := words(migration.Permitted(standing).All()); next != "" {
			items = append(items, item{Status: "next", What: "may happen: " + next})
		}
		items = append(items, refused(s.ID, standing)...)
		items = append(items, report(s.Assess(on), s.ID)...)
	}
	return items
}

// refused says why the customer cannot sign the site's migration off as complete today.
func refused(id string, standing migration.Standing) []item {
	missing := standing.Missing()
	if missing.Len() == 0 || standing.State().IsTerminal() {
		return nil
	}
	var lacks []string
	for _, f := range missing.AppendFindings(nil, 0) {
		lacks = append(lacks, fmt.Sprintf("%s (%v)", f.Code, f.Rule))
	}
	title := hscn.S5.Edition().Title
	return []item{{Status: "not yet", What: id + " cannot be signed off as complete: " + strings.Join(lacks, ", ") + " [" + title + "]"}}
}

// words joins the words of a sequence.
func words[T fmt.Stringer](all iter.Seq[T]) string {
	var list []string
	for v := range all {
		list = append(list, v.String())
	}
	return strings.Join(list, ", ")
}

// answers says who answers for each activity of a procurement by the customer's approach.
func answers(c procurement.Customer) []item {
	var items []item
	for activity := range roles.Activities() {
		a := roles.Answers(c.Approach, activity)
		if a.Verdict != hscn.Satisfied {
			continue
		}
		what := activity.String() + ", done by " + a.Acting.String()
		if a.With != 0 {
			what += " with " + a.With.String()
		}
		items = append(items, item{Status: a.Accountable.String(), What: what, Why: []reason{rests(a.Source)}})
	}
	return items
}
