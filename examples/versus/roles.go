package main

import (
	"fmt"
	"math/rand/v2"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/roles"
)

var (
	sinkParty roles.Party
	sinkWord  string
)

func roleJobs() []job {
	type place struct {
		approach hscn.Approach
		activity roles.Activity
	}
	type asked struct {
		place
		key string
	}
	var (
		all   []asked
		words = map[string]string{}
		bare  [hscn.ApproachCount + 1][roles.ActivityCount + 1]roles.Party
	)
	for approach := hscn.Aggregated; approach <= hscn.ApproachCount; approach++ {
		for activity := range roles.Activities() {
			r := roles.Answers(approach, activity)
			if r.Verdict != hscn.Satisfied {
				continue
			}
			key := approach.String() + " " + activity.String()
			all = append(all, asked{place{approach, activity}, key})
			words[key] = r.Accountable.String()
			bare[approach][activity] = r.Accountable
		}
	}
	// Each contender reads its own form of what is asked.
	var (
		places [inputs]place
		keys   [inputs]string
	)
	r := rand.New(rand.NewPCG(9, 10))
	for i := range places {
		a := all[r.IntN(len(all))]
		places[i], keys[i] = a.place, a.key
	}
	return []job{{
		name: "who answers for it",
		per:  inputs,
		check: func() error {
			if len(all) == 0 {
				return fmt.Errorf("nothing to ask")
			}
			for _, a := range all {
				party := roles.AccountableFor(a.approach, a.activity)
				if err := firstError(
					equal("map of strings", a.key, party.String(), words[a.key]),
					equal("floor", a.key, party, bare[a.approach][a.activity]),
				); err != nil {
					return err
				}
			}
			return nil
		},
		floor: func(n int) {
			for range n {
				for i := range inputs {
					a := places[i]
					sinkParty = bare[a.approach][a.activity]
				}
			}
		},
		ours: func(n int) {
			for range n {
				for i := range inputs {
					a := places[i]
					sinkParty = roles.AccountableFor(a.approach, a.activity)
				}
			}
		},
		peers: []peer{{name: "map of strings", least: 7, run: func(n int) {
			for range n {
				for i := range inputs {
					sinkWord = words[keys[i]]
				}
			}
		}}},
	}}
}
