package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

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

// batchLen is how many entries one turn replays: a replay goes on in the next turn where it stopped.
const batchLen = 1000

// A contender replays entries of one form.
type contender[E any] struct {
	begin  func() // puts every site before its first entry
	replay func([]E) error
}

func (c contender[E]) all(list []E) error {
	c.begin()
	return c.replay(list)
}

// work replays batch after batch, and begins anew after the last.
func (c contender[E]) work(list []E) work {
	at := 0
	return func(n int) {
		for range n {
			if at == 0 {
				c.begin()
			}
			if err := c.replay(list[at : at+batchLen]); err != nil {
				panic(err)
			}
			at = (at + batchLen) % len(list)
		}
	}
}

var errRefused = errors.New("an entry is refused")

func refused(entry int, r migration.Refusal) error {
	if r == 0 {
		return nil
	}
	return fmt.Errorf("entry %d: %w: %v", entry, errRefused, r.Len())
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
		fired     = make([]migration.State, replaySites)
		numbered  = make([]migration.State, replaySites)
		words     = make([]string, replaySites)
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

	coded := make([]migration.SiteStep, len(all))
	for i, m := range all {
		coded[i] = migration.SiteStep{Site: codes[m.Site], Step: m.Step}
	}

	replay := func(batch []migration.Move) error {
		n, refusal := migration.ReplayAll(standings, batch)
		return refused(n, refusal)
	}
	ours := contender[migration.Move]{func() {
		for i := range standings {
			standings[i] = start
		}
	}, replay}
	floor := contender[migration.Move]{func() { clear(states) }, func(batch []migration.Move) error {
		for i := range batch {
			m := &batch[i]
			to, _, ok := bare.next(states[m.Site], m.Event, m.Facts)
			if !ok {
				return errRefused
			}
			states[m.Site] = to
		}
		return nil
	}}
	stateless := contender[migration.Move]{func() { clear(fired) }, func(batch []migration.Move) error {
		for i := range batch {
			m := &batch[i]
			one.state, shown.facts = fired[m.Site], m.Facts
			if err := one.fire(m.Event); err != nil {
				return err
			}
			fired[m.Site] = one.state
		}
		return nil
	}}
	looplab := contender[migration.Move]{func() {
		for i := range words {
			words[i] = stateNames[0]
		}
	}, func(batch []migration.Move) error {
		for i := range batch {
			m := &batch[i]
			loop.SetState(words[m.Site])
			shown.facts = m.Facts
			if err := loop.fire(m.Event); err != nil {
				return err
			}
			words[m.Site] = loop.Current()
		}
		return nil
	}}

	oursByCode := contender[migration.SiteStep]{func() {
		for i := range codes {
			must(estate.Put(codes[i], start, calendar.Date{}))
		}
	}, func(batch []migration.SiteStep) error {
		n, refusal := estate.TakeAll(batch)
		return refused(n, refusal)
	}}
	standingByCode := contender[migration.SiteStep]{func() {
		for i := range codes {
			byCode[codes[i]] = start
		}
	}, func(batch []migration.SiteStep) error {
		for i := range batch {
			code := batch[i].Site
			next, refusal := migration.Next(byCode[code], batch[i].Step)
			if refusal != 0 {
				return refused(i, refusal)
			}
			byCode[code] = next
		}
		return nil
	}}
	numberByCode := contender[migration.SiteStep]{func() { clear(numbered) }, func(batch []migration.SiteStep) error {
		for i := range batch {
			m := &batch[i]
			site := numbers[m.Site]
			to, _, ok := bare.next(numbered[site], m.Event, m.Facts)
			if !ok {
				return errRefused
			}
			numbered[site] = to
		}
		return nil
	}}

	return []job{
		{
			name: "replay of 1,000,000 entries over 50,000 sites, an entry",
			per:  batchLen, slice: 20 * time.Millisecond,
			check: func() error {
				if err := firstError(ours.all(all), floor.all(all), stateless.all(all), looplab.all(all)); err != nil {
					return err
				}
				for i := range standings {
					s := standings[i].State()
					if err := firstError(equal("floor", i, s, states[i]), equal("stateless", i, s, fired[i]),
						equal("looplab", i, stateNames[s], words[i])); err != nil {
						return err
					}
				}
				return nil
			},
			floor: floor.work(all),
			ours:  ours.work(all),
			peers: []peer{
				{name: "qmuntal/stateless", least: 33, run: stateless.work(all)},
				{name: "looplab/fsm", least: 75, run: looplab.work(all)},
			},
		},
		{
			name: "the same replay by the codes of the sites, an entry",
			per:  batchLen, slice: 20 * time.Millisecond,
			check: func() error {
				if err := firstError(ours.all(all), oursByCode.all(coded), standingByCode.all(coded), numberByCode.all(coded)); err != nil {
					return err
				}
				for i, code := range codes {
					s, _ := estate.Standing(code)
					if err := firstError(equal("by code", code, standings[i], s),
						equal("map of numbers", code, s.State(), numbered[i]), equal("map of standings", code, s, byCode[code])); err != nil {
						return err
					}
				}
				return nil
			},
			ours: oursByCode.work(coded),
			peers: []peer{
				{name: "a plain Go map of standings", least: 2, run: standingByCode.work(coded)},
				{name: "a plain Go map and a bare table", run: numberByCode.work(coded)},
			},
		},
	}
}
