package migration_test

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/migration/migrationtest"
)

// stand is one site of an estate as a test writes it down.
type stand struct {
	code    string
	s       migration.Standing
	planned calendar.Date
}

// anyEstate returns n sites that stand anywhere.
func anyEstate(r *rand.Rand, n int) []stand {
	var out []stand
	for i := range n {
		s := migrationtest.Begin(r)
		for _, step := range migrationtest.Steps(r, s, r.IntN(40)) {
			s, _ = migration.Next(s, step)
		}
		x := stand{code: fmt.Sprintf("S%d", i), s: s}
		if i%5 == 0 {
			x.code = strings.Repeat("site ", 1+i%4) + fmt.Sprint(i)
		}
		if r.IntN(3) > 0 {
			x.planned = migrationtest.Day(r)
		}
		out = append(out, x)
	}
	return out
}

func put(t testing.TB, sites []stand) *migration.Estate {
	t.Helper()
	var e migration.Estate
	for _, x := range sites {
		if _, err := e.Put(x.code, x.s, x.planned); err != nil {
			t.Fatal(err)
		}
	}
	return &e
}

// slowTally counts site by site, reason by reason.
func slowTally(sites []stand, on, by calendar.Date) (states map[migration.State]int, reasons map[hscn.Code]int, risks map[migration.Risk]int, ahead int) {
	states, reasons, risks = map[migration.State]int{}, map[hscn.Code]int{}, map[migration.Risk]int{}
	for _, x := range sites {
		if x.s.On().After(on) {
			ahead++
			continue
		}
		states[x.s.State()]++
		for r := range x.s.Missing().All() {
			reasons[r.Code()]++
		}
		risks[migration.RiskOf(x.s, x.planned, on, by)]++
	}
	return states, reasons, risks, ahead
}

// TestTally: the report equals the slow count, whatever the order of the sites, and adds up.
func TestTally(t *testing.T) {
	seeds(t, 100, func(r *rand.Rand) error {
		sites := anyEstate(r, 200)
		on, by := migrationtest.Day(r), migrationtest.Day(r)
		if r.IntN(2) == 0 {
			on = date("2024-01-01")
		}
		tally := put(t, sites).Tally(on, by)
		states, reasons, risks, ahead := slowTally(sites, on, by)
		blocked := map[hscn.Code]int{}
		for reason, n := range tally.Blockers() {
			blocked[reason.Code()] = n
			if tally.Blocked(reason.Code()) != n {
				return fmt.Errorf("%v holds back %d", reason, n)
			}
		}
		if !maps.Equal(blocked, reasons) || tally.Ahead != ahead || tally.Sites != 200 || tally.Blocked("nonsense") != 0 {
			return fmt.Errorf("blockers %v, want %v", blocked, reasons)
		}
		phases := map[migration.Phase]int{}
		for s := migration.State(0); int(s) <= migration.StateCount; s++ {
			if tally.States[s] != states[s] {
				return fmt.Errorf("%d sites in %v, want %d", tally.States[s], s, states[s])
			}
			phases[s.Phase()] += states[s]
		}
		for p, n := range tally.Phases {
			if n != phases[migration.Phase(p)] {
				return fmt.Errorf("%d sites in %v, want %d", n, migration.Phase(p), phases[migration.Phase(p)])
			}
		}
		for k, n := range tally.Risks {
			if n != risks[migration.Risk(k)] {
				return fmt.Errorf("%d sites %v, want %d", n, migration.Risk(k), risks[migration.Risk(k)])
			}
		}
		for range tally.Blockers() {
			break
		}
		r.Shuffle(len(sites), func(i, k int) { sites[i], sites[k] = sites[k], sites[i] })
		if put(t, sites).Tally(on, by) != tally {
			return errors.New("the order of the sites matters")
		}
		cut := r.IntN(len(sites))
		sum, ok := put(t, sites[:cut]).Tally(on, by).Add(put(t, sites[cut:]).Tally(on, by))
		if !ok || sum != tally {
			return errors.New("tallies do not add up")
		}
		if _, ok := tally.Add(put(t, sites).Tally(by, by)); ok && on != by {
			return errors.New("tallies of different days add up")
		}
		return nil
	})
}

// TestTallyCounts: attempts and ceases, counted by hand.
func TestTallyCounts(t *testing.T) {
	j := journal(t, leeds(t))
	var e migration.Estate
	upTo := func(n int) migration.Journal {
		s := leeds(t)
		s.ID = fmt.Sprintf("RX1-%03d", n)
		s.Entries = s.Entries[:n]
		return journal(t, s)
	}
	for _, n := range []int{0, 3, 12, 13, 20, 21, 22, 23, 24, 25} {
		if _, err := e.PutJournal(upTo(n)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := e.PutJournal(migration.Journal{}); err == nil {
		t.Error("a journal of no site is put")
	}
	on := date("2019-08-14")
	tally := e.Tally(on, date("2019-06-30"))
	// Rescheduled: entries 13 to 25. Stable without every request: after 21 and 22 entries, 2 and 1 orders.
	// Running at complete sites: 2 after 20, 21, 22, 23 entries, 1 after 24, 0 after 25.
	if tally.Sites != 10 || tally.Again != 7 || tally.Attempts != 17 || tally.Most != 2 || tally.CeaseDue != 2 || tally.OrdersDue != 3 ||
		tally.CeaseOverdue != 2 || tally.DualRunning != 9 || tally.Ahead != 0 {
		t.Errorf("%+v", tally)
	}
	if got := tally.Risks; got != [migration.RiskCount + 1]int{migration.NoRisk: 6, migration.Overdue: 3, migration.Unplanned: 1} {
		t.Errorf("risks %v", got)
	}
	if early := e.Tally(date("2019-06-28"), on); early.CeaseDue != 1 || early.CeaseOverdue != 0 || early.Ahead != 4 {
		t.Errorf("on the day of the report of stability: %+v", early)
	}
	if later := e.Tally(date("2019-06-29"), on); later.CeaseDue != 1 || later.CeaseOverdue != 1 {
		t.Errorf("the day after: %+v", later)
	}
	if none := e.Tally(calendar.Date{}, on); none.Ahead != 10 || none.States[0] != 0 {
		t.Errorf("no day: %+v", none)
	}
	if s, ok := e.Standing("RX1-025"); !ok || s != j.Standing() {
		t.Errorf("RX1-025 stands in %v", s.State())
	}
	if _, ok := e.Standing("RX1-999"); ok {
		t.Error("a site that is not there stands")
	}
	var names []string
	for name, risk := range e.AtRisk(on, date("2019-06-30")) {
		names = append(names, name+" "+risk.String())
	}
	if want := []string{"RX1-000 overdue", "RX1-003 overdue", "RX1-012 unplanned", "RX1-013 overdue"}; !slices.Equal(names, want) {
		t.Errorf("at risk: %v", names)
	}
	for range e.AtRisk(on, on) {
		break
	}
}

// TestRisk: the days themselves are in time.
func TestRisk(t *testing.T) {
	s := after(6)
	on, by := date("2019-06-01"), date("2019-08-31")
	for _, c := range []struct {
		name    string
		s       migration.Standing
		planned string
		on, by  calendar.Date
		want    migration.Risk
	}{
		{"planned for the day asked on", s, "2019-06-01", on, by, migration.OnPlan},
		{"planned for the day before", s, "2019-05-31", on, by, migration.Overdue},
		{"planned for the last day", s, "2019-08-31", on, by, migration.OnPlan},
		{"planned for the day after", s, "2019-09-01", on, by, migration.TooLate},
		{"not planned", s, "", on, by, migration.Unplanned},
		{"complete", after(12), "", on, by, migration.NoRisk},
		{"no day on", s, "2019-06-01", calendar.Date{}, by, 0},
		{"no day by", s, "2019-06-01", on, calendar.Date{}, 0},
		{"an entry after the day", s, "2019-06-01", date("2019-02-28"), by, 0},
	} {
		var planned calendar.Date
		if c.planned != "" {
			planned = date(c.planned)
		}
		if got := migration.RiskOf(c.s, planned, c.on, c.by); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	withdrawn, _ := migration.Next(s, migration.Step{On: s.On(), Event: migration.Withdraw})
	if got := migration.RiskOf(withdrawn, calendar.Date{}, on, by); got != migration.NoRisk {
		t.Errorf("withdrawn: %v", got)
	}
}

// TestMerge: estates merge in any order to the same, and not at all where a site stands differently.
func TestMerge(t *testing.T) {
	seeds(t, 50, func(r *rand.Rand) error {
		sites := anyEstate(r, 60)
		a, b := put(t, sites[:40]), put(t, sites[20:])
		ab, ba := a.Clone(), b.Clone()
		if err := errors.Join(ab.Merge(b), ba.Merge(a), ab.Merge(a), ab.Merge(ab)); err != nil {
			return err
		}
		on := date("2024-01-01")
		if ab.Len() != 60 || ab.Tally(on, on) != ba.Tally(on, on) || ab.Tally(on, on) != put(t, sites).Tally(on, on) {
			return errors.New("the order of merging matters")
		}
		next, stop := nextSites(ab), nextSites(ba)
		if !slices.Equal(next, stop) || !slices.IsSorted(next) {
			return errors.New("the sites come in another order")
		}
		if a.Len() != 40 || a.Tally(on, on) != put(t, sites[:40]).Tally(on, on) {
			return errors.New("a clone shares something")
		}
		other := put(t, []stand{{"zz", migration.Standing{}, on}, {sites[30].code, sites[30].s, date("1999-01-01")}, {sites[31].code, sites[31].s, date("1999-01-01")}})
		before := ab.Tally(on, on)
		var conflict *migration.ConflictError
		if err := ab.Merge(other); !errors.As(err, &conflict) || !errors.Is(err, hscn.Contradiction) || conflict.Site != min(sites[30].code, sites[31].code) ||
			!strings.Contains(err.Error(), conflict.Site) || ab.Len() != 60 || ab.Tally(on, on) != before {
			return fmt.Errorf("a conflict: %w", err)
		}
		return nil
	})
}

func nextSites(e *migration.Estate) []string {
	var out []string
	for code, s := range e.All() {
		out = append(out, code+" "+s.State().String())
	}
	for range e.All() {
		break
	}
	return out
}

// TestEstateFinds: every code, short and long, whatever it collides with, as a map does.
func TestEstateFinds(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	var e migration.Estate
	model := map[string]migration.Standing{}
	check := func() {
		t.Helper()
		if e.Len() != len(model) {
			t.Fatalf("%d sites, want %d", e.Len(), len(model))
		}
		for code, s := range model {
			if got, ok := e.Standing(code); !ok || got != s {
				t.Fatalf("%q stands in %v, %v", code, got.State(), ok)
			}
		}
	}
	add := func(code string) {
		t.Helper()
		s := after(r.IntN(13))
		i, err := e.Put(code, s, calendar.Date{})
		if n, ok := e.Number(code); err != nil || !ok || n != i {
			t.Fatalf("%q: %d, %v", code, i, err)
		}
		model[code] = s
	}
	if _, ok := e.Number("x"); ok {
		t.Error("an empty estate has x")
	}
	for n := 1; n <= migration.MaxID; n++ {
		add(strings.Repeat("a", n))
		add(strings.Repeat("a", n-1) + "b")
	}
	for range 3000 {
		add(fmt.Sprintf("%0*d", 1+r.IntN(20), r.IntN(2000)))
	}
	check()
	// Codes that all want one place, as somebody might choose them.
	found, want := 0, migration.Home("A", 1<<14)
	for i := 0; found < 150; i++ {
		if code := fmt.Sprintf("H%d", i); migration.Home(code, 1<<14) == want {
			add(code)
			found++
		}
	}
	if _, overflow := e.Slots(); overflow == 0 {
		t.Error("nothing went to the map")
	}
	check()
	clone := e.Clone()
	for i := range 8000 {
		add(fmt.Sprintf("more %d", i))
	}
	check()
	if clone.Len() == e.Len() {
		t.Error("a clone grows with its estate")
	}
	for code, s := range e.All() {
		if model[code] != s {
			t.Fatalf("%q is yielded in %v", code, s.State())
		}
	}
	if err := migration.CheckCode("x", migration.MaxSites+1); !errors.Is(err, hscn.TooMany) || migration.CheckCode("x", migration.MaxSites) != nil {
		t.Errorf("more sites than an estate takes: %v", err)
	}
	for _, bad := range []string{"", " x", "x\x00", strings.Repeat("x", migration.MaxID+1)} {
		if _, err := e.Put(bad, migration.Standing{}, calendar.Date{}); err == nil {
			t.Errorf("%q is taken for a code", bad)
		}
	}
}

// TestEstateTakes: by code and by number, with the answers of the machine.
func TestEstateTakes(t *testing.T) {
	var e migration.Estate
	for i := range 100 {
		if _, err := e.Put(fmt.Sprintf("S%d", i), begin(), calendar.Date{}); err != nil {
			t.Fatal(err)
		}
	}
	var steps []migration.SiteStep
	for _, step := range walk() {
		for i := range 100 {
			steps = append(steps, migration.SiteStep{Site: fmt.Sprintf("S%d", i), Step: step})
		}
	}
	if n, refusal := e.TakeAll(steps); n != 1200 || refusal != 0 {
		t.Fatal(n, refusal)
	}
	for _, s := range e.All() {
		if s != after(12) {
			t.Fatal(s.State())
		}
	}
	if n, refusal := e.TakeAll(steps); n != 0 || !refusal.Has(migration.CodeOutOfTurn) {
		t.Errorf("the order again: stops at %d", n)
	}
	stable := migration.Step{On: date("2019-04-01"), Event: migration.ReportStable}
	if n, refusal := e.TakeAll([]migration.SiteStep{{Site: "S1", Step: stable}, {Site: "T", Step: stable}}); n != 1 || !refusal.Has(migration.CodeNoSuchSite) {
		t.Errorf("a site that is not there: stops at %d", n)
	}
	if refusal := e.Take("S2", stable); refusal != 0 {
		t.Error(refusal)
	}
	if refusal := e.Take("S2", stable); !refusal.Has(migration.CodeOutOfTurn) {
		t.Error("stable again")
	}
	if refusal := e.Take("T", stable); !refusal.Has(migration.CodeNoSuchSite) {
		t.Error("a site that is not there takes a step")
	}
	if n, refusal := e.Replay([]migration.Move{{Site: 3, Step: stable}, {Site: 3, Step: stable}}); n != 1 || !refusal.Has(migration.CodeOutOfTurn) {
		t.Errorf("by number: stops at %d", n)
	}
	if n, refusal := e.Replay([]migration.Move{{Site: 4, Step: stable}, {Site: 100, Step: stable}}); n != 1 || !refusal.Has(migration.CodeNoSuchSite) {
		t.Errorf("number 100 of 100: stops at %d", n)
	}
	if n, refusal := e.Replay([]migration.Move{{Site: 5, Step: stable}}); n != 1 || refusal != 0 {
		t.Error("by number", n)
	}
	if tally := e.Tally(date("2019-05-01"), date("2019-05-01")); tally.States[migration.Stable] != 5 || tally.States[migration.Complete] != 95 {
		t.Errorf("%d stable, %d complete", tally.States[migration.Stable], tally.States[migration.Complete])
	}
}

// TestBytesPerSite: at most 64 with the index, however the memory has grown.
func TestBytesPerSite(t *testing.T) {
	const n = 200_000
	codes := make([]string, n)
	for i := range codes {
		codes[i] = fmt.Sprintf("RX%06d", i)
	}
	s := begin()
	for _, size := range []int{n / 2, 98_400, 131_000, n} { // before and after the table doubles
		var before, now runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		e := &migration.Estate{}
		for _, code := range codes[:size] {
			if _, err := e.Put(code, s, calendar.Date{}); err != nil {
				t.Fatal(err)
			}
		}
		runtime.GC()
		runtime.ReadMemStats(&now)
		if per := float64(now.HeapAlloc-before.HeapAlloc) / float64(size); per > 64 {
			t.Errorf("%d sites take %.1f bytes each", size, per)
		}
		runtime.KeepAlive(e)
	}
	runtime.KeepAlive(codes)
}

// TestTakeAllStopsWhereItIsRefused: the number of steps taken is that of those before the refused one,
// wherever it stands.
func TestTakeAllStopsWhereItIsRefused(t *testing.T) {
	for _, site := range []string{"S", "nowhere"} {
		for at := range 150 { // past two of the chunks that it works in
			var e migration.Estate
			standing := after(4)
			if _, err := e.Put("S", standing, calendar.Date{}); err != nil {
				t.Fatal(err)
			}
			steps := make([]migration.SiteStep, at+2)
			for i := range steps {
				steps[i] = migration.SiteStep{Site: "S", Step: migration.Step{On: date("2030-01-01"), Event: migration.RecordActivity}}
			}
			steps[at].Site, steps[at].Step.Event = site, migration.ReceiveOrder
			if n, refusal := e.TakeAll(steps); n != at || refusal == 0 {
				t.Fatalf("refused at %d: %d taken, %v", at, n, refusal)
			}
		}
	}
}
