package migration_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/migration/migrationtest"
)

// walk is a migration in twelve steps, from the order to the customer's sign-off.
func walk() []migration.Step {
	d := calendar.MustDate("2019-03-01")
	of := migration.FactsOf
	return []migration.Step{
		{On: d, Event: migration.ReceiveOrder},
		{On: d, Event: migration.StartDueDiligence},
		{On: d, Event: migration.ConfirmOrder, Facts: of(migration.DueDiligenceComplete, migration.ConfirmationAdvised)},
		{On: d, Event: migration.DeliverCircuit, Facts: of(migration.PremisesKnown, migration.ContractSigned)},
		{On: d, Event: migration.PassCommissioningTests},
		{On: d, Event: migration.SignOffCommissioning, Facts: of(migration.SignatoryNamed, migration.CustomerSigned)},
		{On: d, Event: migration.DecideGo, Facts: of(migration.StakeholdersPresent, migration.ServiceLive, migration.PartiesReady)},
		{On: d, Event: migration.PassPreTests},
		{On: d, Event: migration.ChangeNetwork},
		{On: d, Event: migration.PassPostTests, Facts: of(migration.ChangeComplete, migration.ApplicationsReachable)},
		{On: d, Event: migration.PassRegressionTests, Facts: of(migration.InfrastructureUnaffected, migration.ApplicationsUnaffected)},
		{On: d, Event: migration.SignOff, Facts: of(migration.SignatoryNamed, migration.CustomerSigned)},
	}
}

// usual is the profile of most tests: the seven activities, with regression tests.
func usual() migration.Profile {
	return migration.Profile{Kind: migration.ReplacementService, Regression: hscn.Yes}
}

// begin is the standing of a usual site with one continuing order.
func begin() migration.Standing {
	s, err := migration.Begin(usual(), 0, 1)
	if err != nil {
		panic(err)
	}
	return s
}

// after is where the usual site stands after n steps of the walk.
func after(n int) migration.Standing {
	s, k, _ := migration.Replay(begin(), walk()[:n])
	if k != n {
		panic(k)
	}
	return s
}

var (
	sinkStanding migration.Standing
	sinkRefusal  migration.Refusal
	sinkEvents   migration.Events
	sinkTally    migration.Tally
	sinkFindings []hscn.Finding
	sinkBytes    []byte
)

func BenchmarkNext(b *testing.B) {
	s, step := after(6), walk()[6]
	b.ReportAllocs()
	for b.Loop() {
		sinkStanding, sinkRefusal = migration.Next(s, step)
	}
}

func BenchmarkNextRefused(b *testing.B) {
	s, step := after(6), walk()[6]
	step.Facts = 0
	b.ReportAllocs()
	for b.Loop() {
		sinkStanding, sinkRefusal = migration.Next(s, step)
	}
}

func BenchmarkNextOutOfTurn(b *testing.B) {
	s, step := after(3), walk()[11]
	b.ReportAllocs()
	for b.Loop() {
		sinkStanding, sinkRefusal = migration.Next(s, step)
	}
}

func BenchmarkPermitted(b *testing.B) {
	s := after(6)
	b.ReportAllocs()
	for b.Loop() {
		sinkEvents = migration.Permitted(s)
	}
}

func BenchmarkMissing(b *testing.B) {
	s := after(6)
	b.ReportAllocs()
	for b.Loop() {
		sinkRefusal = s.Missing()
	}
}

func BenchmarkWalk(b *testing.B) {
	s, steps := begin(), walk()
	b.ReportAllocs()
	for b.Loop() {
		sinkStanding, _, sinkRefusal = migration.Replay(s, steps)
	}
}

// mixed returns twenty moves for each of n sites, the sites taken in turn in a scattered order.
func mixed(n int) []migration.Move {
	steps := walk()
	back := steps[8]
	for _, e := range []migration.Event{migration.FindIssue, migration.DecideRollBack, migration.Reschedule} {
		back.Event = e
		steps = append(steps[:9+len(steps)-12:9+len(steps)-12], append([]migration.Step{back}, steps[9+len(steps)-12:]...)...)
	}
	again := walk()[6:9]
	steps = append(steps[:12:12], append(again, steps[12:]...)...)
	moves := make([]migration.Move, 0, n*len(steps))
	r := rand.New(rand.NewPCG(1, 1))
	order := r.Perm(n)
	for _, step := range steps {
		for _, i := range order {
			moves = append(moves, migration.Move{Site: uint32(i), Step: step})
		}
	}
	return moves
}

func BenchmarkReplay(b *testing.B) {
	for _, n := range []int{10, 1_000, 50_000} {
		b.Run(fmt.Sprintf("sites=%d", n), func(b *testing.B) {
			moves, sites, first := mixed(n), make([]migration.Standing, n), begin()
			b.ReportAllocs()
			for b.Loop() {
				for i := range sites {
					sites[i] = first
				}
				if k, refusal := migration.ReplayAll(sites, moves); refusal != 0 {
					b.Fatal(k, refusal.Err(sites[moves[k].Site].State(), moves[k].Event))
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(moves)), "ns/entry")
		})
	}
}

// BenchmarkReplayCodes replays by the codes of the sites, as entries that were read bring them, with an
// estate and with a plain map.
func BenchmarkReplayCodes(b *testing.B) {
	const n = 50_000
	first := begin()
	code := make([]string, n)
	for i := range code {
		code[i] = fmt.Sprintf("RX%05d", i)
	}
	var log []migration.SiteStep
	for _, m := range mixed(n) {
		log = append(log, migration.SiteStep{Site: strings.Clone(code[m.Site]), Step: m.Step})
	}
	b.Run("estate", func(b *testing.B) {
		var e migration.Estate
		b.ReportAllocs()
		for b.Loop() {
			for _, c := range code {
				_, _ = e.Put(c, first, calendar.Date{})
			}
			if k, refusal := e.TakeAll(log); refusal != 0 {
				b.Fatal(k, refusal)
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(log)), "ns/entry")
	})
	b.Run("map", func(b *testing.B) {
		e := map[string]migration.Standing{}
		b.ReportAllocs()
		for b.Loop() {
			for _, c := range code {
				e[c] = first
			}
			for i := range log {
				next, refusal := migration.Next(e[log[i].Site], log[i].Step)
				if refusal != 0 {
					b.Fatal(refusal)
				}
				e[log[i].Site] = next
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(log)), "ns/entry")
	})
}

func BenchmarkEstate(b *testing.B) {
	for _, n := range []int{10, 1_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprintf("sites=%d", n), func(b *testing.B) {
			e := estateOf(n)
			on, by := calendar.MustDate("2020-01-01"), calendar.MustDate("2020-08-31")
			b.ReportAllocs()
			for b.Loop() {
				sinkTally = e.Tally(on, by)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/site")
		})
	}
}

// estateOf returns an estate of n sites that stand everywhere along the walk.
func estateOf(n int) *migration.Estate {
	var e migration.Estate
	var stands [13]migration.Standing
	for i := range stands {
		stands[i] = after(i)
	}
	planned := calendar.MustDate("2020-03-02")
	for i := range n {
		if _, err := e.Put(fmt.Sprintf("RX%07d", i), stands[i%13], planned); err != nil {
			panic(err)
		}
	}
	return &e
}

func BenchmarkAssess(b *testing.B) {
	s := migrationtest.Site(rand.New(rand.NewPCG(7, 3)), 30)
	on := calendar.MustDate("2022-01-01")
	b.ReportAllocs()
	for b.Loop() {
		sinkFindings = s.AppendFindings(sinkFindings[:0], on)
	}
}

func BenchmarkRecord(b *testing.B) {
	r := rand.New(rand.NewPCG(7, 3))
	j, err := migration.NewJournal(migrationtest.Site(r, 8))
	if err != nil {
		b.Fatal(err)
	}
	e, _ := migrationtest.Entry(r, j)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := j.Record(e.On, e); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMermaid(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		sinkBytes = migration.AppendMermaid(sinkBytes[:0], migration.CutOver)
	}
}

// TestNothingIsAllocated holds the paths that are taken for every entry.
func TestNothingIsAllocated(t *testing.T) {
	s, steps := begin(), walk()
	refused := steps[6]
	refused.Facts = 0
	sites, moves := make([]migration.Standing, 10), mixed(10)
	e := estateOf(100)
	site := migrationtest.Site(rand.New(rand.NewPCG(7, 3)), 30)
	on := calendar.MustDate("2022-01-01")
	dst := make([]hscn.Finding, 0, 200)
	for name, f := range map[string]func(){
		"next":      func() { sinkStanding, sinkRefusal = migration.Next(s, steps[0]) },
		"refused":   func() { sinkStanding, sinkRefusal = migration.Next(after6, refused) },
		"permitted": func() { sinkEvents = migration.Permitted(s) },
		"why":       func() { sinkRefusal = s.Why(migration.ChangeNetwork) },
		"missing":   func() { sinkRefusal = s.Missing() },
		"replay":    func() { sinkStanding, _, sinkRefusal = migration.Replay(s, steps) },
		"replay all": func() {
			for i := range sites {
				sites[i] = s
			}
			_, sinkRefusal = migration.ReplayAll(sites, moves)
		},
		"take":     func() { sinkRefusal = e.Take("RX0000000", steps[0]) },
		"tally":    func() { sinkTally = e.Tally(on, on) },
		"findings": func() { sinkFindings = site.AppendFindings(dst[:0], on) },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
}

var after6 = after(6)
