package main

import (
	"fmt"
	"math/rand/v2"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
)

// journey is a way with a rollback and a cease: twenty steps, no two of which stay in one state.
var journey = [...]migration.Event{
	migration.ReceiveOrder, migration.StartDueDiligence, migration.ConfirmOrder, migration.DeliverCircuit,
	migration.PassCommissioningTests, migration.SignOffCommissioning, migration.DecideGo, migration.PassPreTests,
	migration.ChangeNetwork, migration.FindIssue, migration.DecideRollBack, migration.Reschedule,
	migration.DecideGo, migration.PassPreTests, migration.ChangeNetwork, migration.PassPostTests,
	migration.PassRegressionTests, migration.SignOff, migration.ReportStable, migration.RequestCease,
}

const replaySites = 50_000

// moves returns the journeys of so many sites, step by step, the sites in another order each time.
func moves(sites int) []migration.Move {
	r := rand.New(rand.NewPCG(15, 16))
	order := make([]uint32, sites)
	for i := range order {
		order[i] = uint32(i)
	}
	list := make([]migration.Move, 0, sites*len(journey))
	for k, e := range journey {
		r.Shuffle(sites, func(i, j int) { order[i], order[j] = order[j], order[i] })
		on := must(entryDay.AddDays(k))
		for _, site := range order {
			list = append(list, migration.Move{Site: site, Step: migration.Step{On: on, Event: e, Facts: e.Shows()}})
		}
	}
	return list
}

// siteCode returns the code of the i-th site, five letters and digits as ODS has them.
func siteCode(i int) string {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	n := (i*7919 + 1234) % (26 * 36 * 36 * 36 * 36) // 7919 is prime to all of these, so that no code comes twice
	b := [5]byte{}
	for k := 4; k > 0; k-- {
		b[k] = letters[n%36]
		n /= 36
	}
	b[0] = letters[n]
	return string(b[:])
}

func replayJobs() []job {
	var (
		t     = newTable()
		bare  = newBareMachine(t)
		all   = moves(replaySites)
		codes = make([]string, replaySites)
		start = begin()

		standings = make([]migration.Standing, replaySites)
		states    = make([]migration.State, replaySites)
		estate    migration.Estate
		numbers   = make(map[string]uint32, replaySites)
		byCode    = make(map[string]migration.Standing, replaySites)

		shown = &evidence{}
		one   = newStateless(t, shown, false, false)
		loop  = newLooplab(t, shown, false)
	)
	for i := range codes {
		codes[i] = siteCode(i)
		numbers[codes[i]] = uint32(i)
	}

	// A round begins anew and replays every entry.
	ours := func() error {
		for i := range standings {
			standings[i] = start
		}
		if n, refusal := migration.ReplayAll(standings, all); refusal != 0 {
			return fmt.Errorf("entry %d: %w", n, refusal.Err(0, all[n].Event))
		}
		return nil
	}
	floor := func() error {
		clear(states)
		for i := range all {
			m := &all[i]
			to, _, ok := bare.next(states[m.Site], m.Event, m.Facts)
			if !ok {
				return fmt.Errorf("entry %d is refused", i)
			}
			states[m.Site] = to
		}
		return nil
	}
	stateless := func() error {
		clear(states)
		for i := range all {
			m := &all[i]
			one.state, shown.facts = states[m.Site], m.Facts
			if err := one.fire(m.Event); err != nil {
				return err
			}
			states[m.Site] = one.state
		}
		return nil
	}
	words := make([]string, replaySites)
	looplab := func() error {
		for i := range words {
			words[i] = stateNames[0]
		}
		for i := range all {
			m := &all[i]
			loop.SetState(words[m.Site])
			shown.facts = m.Facts
			if err := loop.fire(m.Event); err != nil {
				return err
			}
			words[m.Site] = loop.Current()
		}
		return nil
	}
	oursByCode := func() error {
		for i := range codes {
			if _, err := estate.Put(codes[i], start, calendar.Date{}); err != nil {
				return err
			}
		}
		for i := range all {
			if refusal := estate.Take(codes[all[i].Site], all[i].Step); refusal != 0 {
				return refusal.Err(0, all[i].Event)
			}
		}
		return nil
	}
	numberByCode := func() error {
		clear(states)
		for i := range all {
			m := &all[i]
			site := numbers[codes[m.Site]]
			to, _, ok := bare.next(states[site], m.Event, m.Facts)
			if !ok {
				return fmt.Errorf("entry %d is refused", i)
			}
			states[site] = to
		}
		return nil
	}
	standingByCode := func() error {
		for i := range codes {
			byCode[codes[i]] = start
		}
		for i := range all {
			m := &all[i]
			code := codes[m.Site]
			next, refusal := migration.Next(byCode[code], m.Step)
			if refusal != 0 {
				return refusal.Err(0, m.Event)
			}
			byCode[code] = next
		}
		return nil
	}
	repeat := func(round func() error) work {
		return func(n int) {
			for range n {
				if err := round(); err != nil {
					panic(err)
				}
			}
		}
	}

	return []job{
		{
			name: "replay of 1,000,000 entries over 50,000 sites, an entry",
			per:  len(all),
			check: func() error {
				if err := firstError(ours(), floor()); err != nil {
					return err
				}
				for i := range standings {
					if err := equal("floor", i, standings[i].State(), states[i]); err != nil {
						return err
					}
				}
				if err := firstError(stateless(), looplab()); err != nil {
					return err
				}
				for i := range standings {
					if err := firstError(equal("stateless", i, standings[i].State(), states[i]),
						equal("looplab", i, stateNames[standings[i].State()], words[i])); err != nil {
						return err
					}
				}
				return nil
			},
			floor: repeat(floor),
			ours:  repeat(ours),
			peers: []peer{
				{name: "qmuntal/stateless", least: 33, run: repeat(stateless)},
				{name: "looplab/fsm", least: 75, run: repeat(looplab)},
			},
		},
		{
			name: "the same replay by the codes of the sites, an entry",
			per:  len(all),
			check: func() error {
				if err := firstError(ours(), oursByCode(), numberByCode(), standingByCode()); err != nil {
					return err
				}
				for i, code := range codes {
					s, _ := estate.Standing(code)
					if err := firstError(equal("by code", code, standings[i], s),
						equal("map of numbers", code, s.State(), states[i]), equal("map of standings", code, s, byCode[code])); err != nil {
						return err
					}
				}
				return nil
			},
			ours: repeat(oursByCode),
			peers: []peer{
				{name: "a plain Go map of standings", least: 2, run: repeat(standingByCode)},
				{name: "a plain Go map and a bare table", run: repeat(numberByCode)},
			},
		},
	}
}
