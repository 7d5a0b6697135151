package main

import (
	"fmt"
	"slices"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
)

// A transition is one row of the migration machine as the others are given it: for a replacement
// service with regression tests, a commissioning sign-off and one order to cease.
type transition struct {
	from, to migration.State
	event    migration.Event
	shown    migration.Facts // what the entry has to show
}

// The days of the entries do not matter here; all are of one day.
var entryDay = calendar.MustDate("2018-05-01")

// begin returns a site before its first entry.
func begin() migration.Standing {
	return must(migration.Begin(migration.Profile{Kind: migration.ReplacementService, Regression: hscn.Yes}, 0, 1))
}

// step returns an entry of the event that shows everything it has to show.
func step(e migration.Event) migration.Step {
	return migration.Step{On: entryDay, Event: e, Facts: e.Shows()}
}

// happy is the way of a site through its migration, twelve steps long.
var happy = [...]migration.Event{
	migration.ReceiveOrder, migration.StartDueDiligence, migration.ConfirmOrder, migration.DeliverCircuit,
	migration.PassCommissioningTests, migration.SignOffCommissioning, migration.DecideGo, migration.PassPreTests,
	migration.ChangeNetwork, migration.PassPostTests, migration.PassRegressionTests, migration.SignOff,
}

// A table is the machine as rows, with a standing of our own for each of its states.
type table struct {
	rows      []transition
	standings [migration.StateCount + 1]migration.Standing
}

// newTable walks our machine from its beginning and writes down every row it comes by, those of the
// happy path first, where a machine that searches its rows finds them soonest.
func newTable() *table {
	var t table
	t.standings[0] = begin()
	seen := map[migration.State]bool{0: true}
	for queue := []migration.State{0}; len(queue) > 0; queue = queue[1:] {
		from := queue[0]
		for e := range migration.AllEvents() {
			next, refusal := migration.Next(t.standings[from], step(e))
			if refusal != 0 {
				continue
			}
			to := next.State()
			t.rows = append(t.rows, transition{from, to, e, e.Shows()})
			if !seen[to] {
				seen[to] = true
				t.standings[to] = next
				queue = append(queue, to)
			}
		}
	}
	first, s := map[transition]int{}, begin()
	for i, e := range happy {
		next, refusal := migration.Next(s, step(e))
		if refusal != 0 {
			panic(fmt.Sprint(e, " is refused in ", s.State()))
		}
		first[transition{s.State(), next.State(), e, e.Shows()}] = i - len(happy)
		s = next
	}
	slices.SortStableFunc(t.rows, func(a, b transition) int { return first[a] - first[b] })
	return &t
}

// guarded returns the rows that ask for evidence.
func (t *table) guarded() []transition {
	var rows []transition
	for _, r := range t.rows {
		if r.shown != 0 && r.from != r.to {
			rows = append(rows, r)
		}
	}
	return rows
}

// A bareMachine is the table that a hand-written program would have.
type bareMachine [32][32]struct {
	to    migration.State
	shown migration.Facts
	there bool
}

func newBareMachine(t *table) *bareMachine {
	var m bareMachine
	for _, r := range t.rows {
		c := &m[r.from][r.event]
		c.to, c.shown, c.there = r.to, r.shown, true
	}
	return &m
}

// next returns the state after an entry, or what the entry does not show.
func (m *bareMachine) next(s migration.State, e migration.Event, facts migration.Facts) (migration.State, migration.Facts, bool) {
	c := &m[s&31][e&31]
	if missing := c.shown &^ facts; missing != 0 || !c.there {
		return s, missing, false
	}
	return c.to, 0, true
}
