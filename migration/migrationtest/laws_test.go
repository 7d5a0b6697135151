package migrationtest_test

import (
	"math/rand/v2"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/migration/migrationtest"
)

// TestGenerators: everything that is to be valid is, and what may be wrong now and then is.
func TestGenerators(t *testing.T) {
	wrong, refused, spoiled := 0, 0, 0
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(5, seed))
		p, tests, orders := migrationtest.AnyProfile(r), r.IntN(3), r.IntN(4)-1
		s, err := migration.Begin(p, tests, orders)
		if err != nil {
			t.Fatal(seed, err)
		}
		if p.Kind == 0 {
			wrong++
		}
		steps := migrationtest.AnySteps(r, s, 50)
		if err := migrationtest.CheckSteps(p, tests, orders, steps); err != nil {
			t.Fatal(seed, err)
		}
		if _, n, _ := migration.Replay(s, steps); n < len(steps) {
			refused++
		}
		site := migrationtest.Site(r, 40)
		if err := site.Validate(); err != nil {
			t.Fatal(seed, err)
		}
		bad := migrationtest.Spoil(r, site)
		if _, err := migration.NewJournal(bad); err != nil {
			spoiled++
		}
		if err := migrationtest.CheckSite(bad); err != nil {
			t.Fatal(seed, err)
		}
		sites := []migration.Standing{migrationtest.Begin(r), migrationtest.Begin(r)}
		var moves []migration.Move
		for i, s := range sites {
			for _, step := range migrationtest.Steps(r, s, 20) {
				moves = append(moves, migration.Move{Site: uint32(i), Step: step})
			}
		}
		if err := migrationtest.CheckIndependent(sites, moves); err != nil {
			t.Fatal(seed, err)
		}
	}
	if wrong == 0 || refused == 0 || spoiled < 40 {
		t.Errorf("%d profiles unstated, %d runs refused, %d sites spoiled", wrong, refused, spoiled)
	}
	empty := migrationtest.Spoil(rand.New(rand.NewPCG(1, 1)), migration.Site{ID: "S"})
	if err := empty.Validate(); err == nil {
		t.Error("a site without entries is not spoiled")
	}
}

// TestLimits: a beginning that the machine does not take is an error of the checker as well.
func TestLimits(t *testing.T) {
	if err := migrationtest.CheckSteps(migration.Profile{Regression: hscn.No}, migration.MaxOwnTests+1, 0, nil); err == nil {
		t.Error("eight own tests")
	}
}
