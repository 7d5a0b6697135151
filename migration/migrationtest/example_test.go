package migrationtest_test

import (
	"fmt"
	"math/rand/v2"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/migration/migrationtest"
)

// An integrator holds a store of its own to the laws: whatever is put in comes out with the same
// standing, and the laws of a site still hold of it.
func ExampleCheckSite() {
	type store map[string]migration.Site // stands for a data base
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(1, seed))
		site := migrationtest.Site(r, 30)
		kept := store{site.ID: site}
		if err := migrationtest.CheckSite(kept[site.ID]); err != nil {
			fmt.Println("seed", seed, err)
			return
		}
	}
	fmt.Println("all sites keep the laws")
	// Output: all sites keep the laws
}

// An integrator's own counter of attempts is held against the machine.
func ExampleSteps() {
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(2, seed))
		s := migrationtest.Begin(r)
		attempts := uint64(1) // the integrator's
		for _, step := range migrationtest.Steps(r, s, 100) {
			if step.Event == migration.Reschedule {
				attempts++
			}
			s, _ = migration.Next(s, step)
		}
		if attempts != s.Attempt() {
			fmt.Println("seed", seed, attempts, s.Attempt())
		}
	}
	fmt.Println("attempts agree")
	// Output: attempts agree
}

// Entries come from a journal, one after the other.
func ExampleEntry() {
	r := rand.New(rand.NewPCG(3, 3))
	j, err := migration.NewJournal(migrationtest.Head(r))
	if err != nil {
		fmt.Println(err)
		return
	}
	for range 3 {
		e, _ := migrationtest.Entry(r, j)
		if j, err = j.Record(calendar.MaxDate(), e); err != nil {
			fmt.Println(err)
		}
		fmt.Println(e.ID, e.Event)
	}
	// Output:
	// e1 receive-order
	// e2 start-due-diligence
	// e3 confirm-order
}
