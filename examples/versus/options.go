package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types/ref"
	"github.com/cedar-policy/cedar-go"
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/procurement"
	"github.com/open-policy-agent/opa/v1/ast"
)

var (
	sinkOption  procurement.Option
	sinkAnswer  *bareAnswer
	sinkList    []any
	sinkValue   ref.Val
	sinkReasons []cedar.DiagnosticReason

	sinkRecommendation procurement.Recommendation
)

// The nine cells of the option table with the method that each is asked with, and the direct awards.
var cells = [...]procurement.Choice{
	{Approach: hscn.Aggregated, Route: procurement.OJEU, Method: procurement.OwnProcurement},
	{Approach: hscn.Aggregated, Route: procurement.RM3825, Method: procurement.FurtherCompetition},
	{Approach: hscn.Aggregated, Route: procurement.RM1045, Method: procurement.MiniCompetition},
	{Approach: hscn.Collaborative, Route: procurement.OJEU, Method: procurement.OwnProcurement},
	{Approach: hscn.Collaborative, Route: procurement.RM3825, Method: procurement.Competition},
	{Approach: hscn.Collaborative, Route: procurement.RM1045, Method: procurement.Competition},
	{Approach: hscn.Individual, Route: procurement.OJEU, Method: procurement.OwnProcurement},
	{Approach: hscn.Individual, Route: procurement.RM3825, Method: procurement.MiniCompetition},
	{Approach: hscn.Individual, Route: procurement.RM1045, Method: procurement.MiniCompetition},

	{Approach: hscn.Aggregated, Route: procurement.RM3825, Method: procurement.DirectAward},
	{Approach: hscn.Aggregated, Route: procurement.RM1045, Method: procurement.DirectAward},
	{Approach: hscn.Collaborative, Route: procurement.RM3825, Method: procurement.DirectAward},
	{Approach: hscn.Collaborative, Route: procurement.RM1045, Method: procurement.DirectAward},
	{Approach: hscn.Individual, Route: procurement.RM3825, Method: procurement.DirectAward},
	{Approach: hscn.Individual, Route: procurement.RM1045, Method: procurement.DirectAward},
}

const nine = 9 // the cells proper

// A choice is one option to be judged, in the form that each contender wants it in.
type choice struct {
	ours  procurement.Choice
	facts procurement.Facts
	on    calendar.Date

	prefix string // what the text of the option begins with
	names  map[string]any
	cel    cel.Activation
	cedar  cedar.Request
	rego   ast.Value
	bare   bareChoice
}

// engines are the others that judge options.
type engines struct {
	expr, exprExplains *exprOption
	cel, celExplains   *celOption
	celTracks          *celOption // its explanation, with the state of every step kept
	cedar              *cedarOption
	rego, regoExplains *regoOption
}

func newEngines() *engines {
	return &engines{
		expr: newExprOption(optionRules), exprExplains: newExprOption(explanationRules),
		cel: newCELOption(optionRules), celExplains: newCELOption(explanationRules), celTracks: newCELOption(explanationRules, cel.OptTrackState),
		cedar: newCedarOption(),
		rego:  newRegoOption("data.hscn.reasons"), regoExplains: newRegoOption("data.hscn.explanation"),
	}
}

func (e *engines) choice(c procurement.Choice, f procurement.Facts, on calendar.Date) choice {
	y, m, d := on.Civil()
	q := question{
		approach: c.Approach.String(), route: c.Route.String(), method: c.Method.String(),
		day: int64(y*10_000 + int(m)*100 + d),
	}
	for i, a := range optionFacts(&f) {
		q.facts[i] = a.String()
	}
	names := q.names()
	return choice{
		ours: c, facts: f, on: on,
		prefix: q.approach + " " + q.route + " " + q.method + ": ",
		names:  names, cel: must(cel.NewActivation(names)), cedar: e.cedar.request(&q), rego: e.rego.input(&q),
		bare: bareChoice{c.Approach, c.Route, c.Method, f.ServicesCompliant, f.DirectAwardAppropriate, int32(q.day)},
	}
}

// optionFacts returns the facts that options hang on or are advised by, in the order of factNames.
func optionFacts(f *procurement.Facts) [len(factNames)]*hscn.Answer {
	return [...]*hscn.Answer{
		&f.ServicesCompliant, &f.ComplexRequirements, &f.WantsDialogue, &f.ComfortableWithOJEU,
		&f.LeadToPublish, &f.BeyondDPS, &f.ManySites, &f.DirectAwardAppropriate,
	}
}

// customers returns what some customers state, and the days asked about: from the opening of RM3825 on
// the last day of November 2017, the day before the aggregated programme begins, to December 2020; of
// the three routes RM1045 alone comes to an end between them.
func customers() (facts [inputs]procurement.Facts, days [inputs]calendar.Date) {
	r := rand.New(rand.NewPCG(5, 6))
	critical := [...]string{"2017-11-30", "2017-12-01", "2018-05-01", "2019-06-30", "2019-07-01", "2019-07-31", "2019-08-01", "2020-12-30"}
	for i := range facts {
		f := &facts[i]
		for _, a := range optionFacts(f) {
			*a = answers[r.IntN(len(answers))]
		}
		// What an approach is recommended by, and no option hangs on.
		for _, a := range [...]*hscn.Answer{
			&f.CollaborativeArrangements, &f.ArrangementsInTime, &f.MaturePlans, &f.OperatingModel, &f.NewCollaboration,
			&f.WellProgressed, &f.KeepsTimetable, &f.ClearPlans, &f.ActsAlone, &f.CommodityConnections, &f.WantsSpeed,
		} {
			*a = answers[r.IntN(len(answers))]
		}
		days[i] = calendar.MustDate(critical[r.IntN(len(critical))])
	}
	return facts, days
}

func optionJobs() []job {
	e := newEngines()
	facts, days := customers()
	var (
		one [inputs]choice // any option
		all [inputs][nine]choice

		// What we and the bare table read of them, side by side.
		choices [inputs]procurement.Choice
		bares   [inputs]bareChoice

		r    = rand.New(rand.NewPCG(7, 8))
		bare = newBareOptions(e)
	)
	for i := range facts {
		one[i] = e.choice(cells[r.IntN(len(cells))], facts[i], days[i])
		choices[i], bares[i] = one[i].ours, one[i].bare
		for c := range nine {
			all[i][c] = e.choice(cells[c], facts[i], days[i])
		}
	}

	var (
		options  []procurement.Option
		findings []hscn.Finding
		looked   []*bareAnswer
		lists    [][]any
		values   []ref.Val
		reasons  [][]cedar.DiagnosticReason
		told     []string
		text     []byte
	)
	// tell writes the text of an option to the buffer, as our own is written.
	tell := func(c *choice, words []string) { text = appendWords(append(text[:0], c.prefix...), words) }
	// Every option of every customer, once for all jobs that ask for them.
	checkAll := sync.OnceValue(func() error {
		for a := range facts {
			for i := range cells {
				c := e.choice(cells[i], facts[a], days[a])
				if err := e.check(&c, bare); err != nil {
					return err
				}
			}
		}
		return nil
	})

	return []job{
		{
			name:  "one option with its reasons",
			per:   inputs,
			check: checkAll,
			floor: func(n int) {
				for range n {
					for i := range inputs {
						sinkAnswer = bare.judge(bares[i])
					}
				}
			},
			ours: func(n int) {
				for range n {
					for i := range inputs {
						c, f, on := choices[i], &facts[i], days[i]
						sinkOption = procurement.Judge(c, *f, on)
					}
				}
			},
			peers: []peer{
				{name: "expr", least: 55, run: func(n int) {
					for range n {
						for i := range inputs {
							sinkList = e.expr.judge(one[i].names)
						}
					}
				}},
				{name: "cel-go", least: 85, run: func(n int) {
					for range n {
						for i := range inputs {
							sinkValue = e.cel.judge(one[i].cel)
						}
					}
				}},
				{name: "cedar-go", least: 160, run: func(n int) {
					for range n {
						for i := range inputs {
							sinkReasons = e.cedar.judge(one[i].cedar)
						}
					}
				}},
				{name: "OPA", least: 1_800, run: func(n int) {
					for range n {
						for i := range inputs {
							sinkList = e.rego.judge(one[i].rego)
						}
					}
				}},
			},
		},
		{
			name: "all nine options with their reasons",
			per:  inputs,
			check: func() error {
				for i := range all {
					options = procurement.AppendOptions(options[:0], facts[i], days[i])
					for c := range all[i] {
						one := procurement.Judge(all[i][c].ours, facts[i], days[i])
						if err := equal("AppendOptions", all[i][c].prefix, one.String(), options[c].String()); err != nil {
							return err
						}
					}
				}
				return checkAll()
			},
			floor: func(n int) {
				for range n {
					for i := range inputs {
						looked = bare.appendNine(looked[:0], &facts[i], bares[i].day)
					}
				}
			},
			ours: func(n int) {
				for range n {
					for i := range inputs {
						options = procurement.AppendOptions(options[:0], facts[i], days[i])
					}
				}
			},
			peers: []peer{
				{name: "expr", least: 160, run: func(n int) {
					for range n {
						for i := range inputs {
							lists = lists[:0]
							for c := range all[i] {
								lists = append(lists, e.expr.judge(all[i][c].names))
							}
						}
					}
				}},
				{name: "cel-go", least: 230, run: func(n int) {
					for range n {
						for i := range inputs {
							values = values[:0]
							for c := range all[i] {
								values = append(values, e.cel.judge(all[i][c].cel))
							}
						}
					}
				}},
				{name: "cedar-go", least: 500, run: func(n int) {
					for range n {
						for i := range inputs {
							reasons = reasons[:0]
							for c := range all[i] {
								reasons = append(reasons, e.cedar.judge(all[i][c].cedar))
							}
						}
					}
				}},
				{name: "OPA", least: 5_000, run: func(n int) {
					for range n {
						for i := range inputs {
							lists = lists[:0]
							for c := range all[i] {
								lists = append(lists, e.rego.judge(all[i][c].rego))
							}
						}
					}
				}},
			},
		},
		{
			name:  "one option and its explanation as text",
			per:   inputs,
			check: checkAll,
			floor: func(n int) {
				for range n {
					for i := range inputs {
						text = append(append(text[:0], one[i].prefix...), bare.judge(bares[i]).text...)
					}
				}
			},
			ours: func(n int) {
				for range n {
					for i := range inputs {
						c, f, on := choices[i], &facts[i], days[i]
						text = procurement.Judge(c, *f, on).Append(text[:0])
					}
				}
			},
			peers: []peer{
				{name: "cel-go, tracking its state", least: 20, run: func(n int) {
					for range n {
						for i := range inputs {
							told = e.celTracks.words(told[:0], one[i].cel)
							tell(&one[i], told)
						}
					}
				}},
				{name: "cel-go", run: func(n int) {
					for range n {
						for i := range inputs {
							told = e.celExplains.words(told[:0], one[i].cel)
							tell(&one[i], told)
						}
					}
				}},
				{name: "cedar-go", least: 35, run: func(n int) {
					for range n {
						for i := range inputs {
							told = e.cedar.explain(told[:0], one[i].cedar)
							tell(&one[i], told)
						}
					}
				}},
				{name: "OPA", least: 450, run: func(n int) {
					for range n {
						for i := range inputs {
							tell(&one[i], words(e.regoExplains.judge(one[i].rego)))
						}
					}
				}},
			},
		},
		{
			// The rules by which approaches are recommended are ours alone: the other judges the nine options
			// that a recommendation begins with, and no more.
			name: "a customer's whole recommendation",
			per:  inputs,
			check: func() error {
				for i := range facts {
					for _, s := range procurement.Recommend(facts[i], days[i]) {
						one := procurement.Judge(s.Best.Choice, facts[i], days[i])
						if err := equal("Recommend", facts[i], one.String(), s.Best.String()); err != nil {
							return err
						}
					}
				}
				return checkAll()
			},
			ours: func(n int) {
				for range n {
					for i := range inputs {
						sinkRecommendation = procurement.Recommend(facts[i], days[i])
					}
				}
			},
			peers: []peer{{name: "expr, the nine options alone", least: 15, run: func(n int) {
				for range n {
					for i := range inputs {
						lists = lists[:0]
						for c := range all[i] {
							lists = append(lists, e.expr.judge(all[i][c].names))
						}
					}
				}
			}}},
		},
		{
			// The others could say no more than their reasons; ours come with force, verdict, code, place
			// and what was seen. Nothing is promised of it.
			name:  "one option and every finding behind it",
			per:   inputs,
			check: checkAll,
			ours: func(n int) {
				for range n {
					for i := range inputs {
						findings = procurement.Judge(choices[i], facts[i], days[i]).AppendFindings(findings[:0])
					}
				}
			},
			peers: []peer{{name: "expr, the reasons alone", run: func(n int) {
				for range n {
					for i := range inputs {
						sinkList = e.expr.judge(one[i].names)
					}
				}
			}}},
		},
	}
}

// check compares what the others answer with our option: every finding behind it, and its text.
func (e *engines) check(c *choice, bare *bareOptions) error {
	option := procurement.Judge(c.ours, c.facts, c.on)
	var findings []string
	for f := range option.Findings() {
		findings = append(findings, strings.TrimSpace(fmt.Sprint(f.Rule, " ", f.Verdict, " ", f.Code)))
	}
	ours, in := sorted(findings), fmt.Sprintf("%s%+v %v", c.prefix, c.facts, c.on)
	var permitted []string
	for _, r := range e.cedar.judge(c.cedar) {
		permitted = append(permitted, string(r.PolicyID))
	}
	line := option.String()
	text := func(words []string) string { return string(appendWords([]byte(c.prefix), words)) }
	return firstError(
		equal("expr", in, ours, sorted(words(e.expr.judge(c.names)))),
		equal("cel-go", in, ours, sorted(e.cel.words(nil, c.cel))),
		equal("cedar-go", in, ours, sorted(permitted)),
		equal("OPA", in, ours, sorted(words(e.rego.judge(c.rego)))),

		equal("cel-go", in, line, text(e.celExplains.words(nil, c.cel))),
		equal("cel-go, tracking", in, line, text(e.celTracks.words(nil, c.cel))),
		equal("cedar-go", in, line, text(e.cedar.explain(nil, c.cedar))),
		equal("OPA", in, line, text(words(e.regoExplains.judge(c.rego)))),
		equal("floor", in, line, c.prefix+bare.judge(c.bare).text),
	)
}

func appendWords(b []byte, words []string) []byte {
	for i, w := range words {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = append(b, w...)
	}
	return b
}
