package migration_test

import (
	"encoding/binary"
	"encoding/json"
	"maps"
	"math/rand/v2"
	"os"
	"reflect"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/migration/migrationtest"
	"github.com/hscn-go/hscn/roles"
	"github.com/hscn-go/hscn/roles/rolestest"
)

// choices are the bytes of a fuzzer, each of which chooses one thing. Those that are used up choose 0.
type choices []byte

func (c *choices) next() byte {
	if len(*c) == 0 {
		return 0
	}
	b := (*c)[0]
	*c = (*c)[1:]
	return b
}

func (c *choices) profile() migration.Profile {
	return migration.Profile{
		Kind: migration.ProfileKind(c.next() % 3), Regression: hscn.Answer(c.next() % 3), CommissioningSignOff: hscn.Answer(c.next() % 3),
		FirstDecision: hscn.Answer(c.next() % 3), PreTests: hscn.Answer(c.next() % 3),
	}
}

// begin chooses a beginning: a profile, the number of own tests and the number of orders.
func (c *choices) begin() (p migration.Profile, tests, orders int, s migration.Standing) {
	p, tests, orders = c.profile(), int(c.next())%(migration.MaxOwnTests+1), int(c.next()%6)-1
	s, err := migration.Begin(p, tests, orders)
	if err != nil {
		panic(err) // the numbers are within their limits
	}
	return p, tests, orders, s
}

// step chooses a step from s. Half the bytes choose one of the events that may follow, with what it has
// to show; the others any event, with any facts, on any day.
func (c *choices) step(s migration.Standing) migration.Step {
	b := c.next()
	step := migration.Step{On: s.On(), Event: migration.Event(b), Test: 1}
	if step.On.IsZero() {
		step.On = date("2019-01-01")
	}
	if may := migration.Permitted(s); b < 128 && may != 0 {
		n := int(b) % may.Len()
		for e := range may.All() {
			if n--; n < 0 {
				step.Event = e
				break
			}
		}
		for n := range uint8(migration.MaxOwnTests) { // one that is due, where one is
			if s.OwnTestsDue()>>n&1 != 0 {
				step.Test = n + 1
			}
		}
		step.Facts = step.Event.Shows()
		return step
	}
	step.Event, step.Facts = migration.Event(b%34), migration.Facts(c.next())|migration.Facts(c.next())<<8
	step.On, _ = step.On.AddDays(int(c.next()%8) - 2)
	if step.Test = c.next() % 9; step.Test == 8 {
		step.On = calendar.Date{}
	}
	return step
}

// steps chooses steps until the bytes are used up, at most n of them.
func (c *choices) steps(s migration.Standing, n int) []migration.Step {
	var out []migration.Step
	for len(*c) > 0 && len(out) < n {
		step := c.step(s)
		out = append(out, step)
		s, _ = migration.Next(s, step)
	}
	return out
}

// runs are bytes that choose whole runs, since the first event that may follow leads on and the others
// aside.
func runs(f *testing.F) {
	f.Helper()
	f.Add([]byte{})
	for _, head := range [][]byte{{1, 2, 0, 0, 0, 2, 3}, {2, 1, 1, 1, 1, 0, 0}, {0, 0, 2, 0, 0, 7, 5}, {1, 1, 0, 0, 0, 0, 2}} {
		f.Add(append(head, make([]byte, 30)...))
		mixed := append([]byte{}, head...)
		for i := range byte(60) {
			mixed = append(mixed, i*23%131, i)
		}
		f.Add(mixed)
	}
	r := rand.New(rand.NewPCG(7, 7))
	for range 6 {
		b := make([]byte, 70)
		for i := range b {
			b[i] = byte(r.IntN(140))
		}
		f.Add(b)
	}
}

// FuzzSteps: any run of steps keeps the laws of the machine (MIG-1 to MIG-8, MIG-10, MIG-12 to MIG-15,
// MIG-17).
func FuzzSteps(f *testing.F) {
	runs(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		p, tests, orders, s := c.begin()
		if err := migrationtest.CheckSteps(p, tests, orders, c.steps(s, 60)); err != nil {
			t.Fatal(err)
		}
	})
}

// FuzzOracle: any run of steps leads machine and oracle alike, and is refused for the same reasons
// (MIG-19).
func FuzzOracle(f *testing.F) {
	runs(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		p, tests, orders, s := c.begin()
		o := oracle{p: p, ownTests: tests, orders: orders, attempt: 1}
		for range 80 {
			step := c.step(s)
			if step.Event == 0 || int(step.Event) > migration.EventCount || step.On.IsZero() || step.On.Before(s.On()) || step.Facts&^step.Event.Takes() != 0 {
				if _, refusal := migration.Next(s, step); refusal == 0 {
					t.Fatalf("a mistake is taken: %+v", step)
				}
				continue
			}
			if step.Event == migration.RequestCease && !step.Facts.Has(migration.QuoteInHand) {
				continue // the machine gives the reason of the entry's order, which is above the oracle
			}
			want := o.judge(step.Event, step.Facts, int(step.Test))
			next, refusal := migration.Next(s, step)
			got := codes{}
			for r := range refusal.All() {
				got[r.Code()] = true
			}
			if !maps.Equal(got, want) || next.State().String() != o.state() || next.Attempt() != uint64(o.attempt) {
				t.Fatalf("%+v, %d tests, %d orders, in %q: %+v\n got %q, %v\nwant %q, %v", p, tests, orders, s.State(), step, next.State(), list(got), o.state(), list(want))
			}
			if s = next; len(c) == 0 {
				return
			}
		}
	})
}

// FuzzWayOut: from wherever steps lead there is a way to the end (MIG-11).
func FuzzWayOut(f *testing.F) {
	runs(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		p, tests, orders, s := c.begin()
		if err := migrationtest.CheckWayOut(p, tests, orders, c.steps(s, 200)); err != nil {
			t.Fatal(err)
		}
	})
}

// FuzzInterleaving: any mix of the moves of three sites gives each its own (MIG-16). A byte chooses the
// site, the next ones its step.
func FuzzInterleaving(f *testing.F) {
	runs(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		var begin, now [3]migration.Standing
		for i := range begin {
			_, _, _, begin[i] = c.begin()
			now[i] = begin[i]
		}
		var moves []migration.Move
		for len(c) > 0 && len(moves) < 100 {
			i := c.next() % 4
			step := c.step(now[i%3])
			now[i%3], _ = migration.Next(now[i%3], step)
			moves = append(moves, migration.Move{Site: uint32(i), Step: step})
		}
		if err := migrationtest.CheckIndependent(begin[:], moves); err != nil {
			t.Fatal(err)
		}
	})
}

// site chooses the record of a site: what it is, then entries that follow one another, now and then one
// that is spoiled.
func (c *choices) site() migration.Site {
	s := migration.Site{
		ID: "SITE", Customer: roles.MustODS("R1"), Premises: "1 High Street", Profile: c.profile(),
		From: roles.System(c.next() % 3), Continuing: hscn.Answer(c.next() % 3),
	}
	for i := range c.next() % 3 {
		s.Tests = append(s.Tests, "test "+string('a'+i))
	}
	for i := range c.next() % 4 {
		o := migration.Order{ID: "order " + string('a'+i), Kind: migration.OrderKind(1 + i), Complex: hscn.Answer(c.next() % 3), InTerm: hscn.Answer(c.next() % 3)}
		if days := c.next(); days != 0 {
			o.QuoteAsked, _ = date("2018-12-01").AddDays(int(days))
			o.Quoted, _ = o.QuoteAsked.AddDays(int(c.next()))
		}
		s.Orders, s.Continuing = append(s.Orders, o), hscn.Yes
	}
	if days := c.next(); days != 0 {
		s.Plan.Migration, _ = date("2019-01-01").AddDays(int(days))
	}
	j, err := migration.NewJournal(s)
	if err != nil {
		return s
	}
	for len(*c) > 0 && len(s.Entries) < 40 {
		e, ok := migrationtest.EntryFor(j, c.step(j.Standing()))
		if !ok {
			continue
		}
		if c.next() >= 250 {
			e.Signatory, e.Stakeholders, e.Order = migration.Signatory{}, nil, "order a"
		}
		s.Entries = append(s.Entries, e)
		if next, err := j.Record(calendar.MaxDate(), e); err == nil {
			j = next
		}
	}
	return s
}

// FuzzSnapshotFold: the journal of any record is its replay, in one go or entry by entry, and no snapshot
// but its own is taken for it (MIG-7 to MIG-9).
func FuzzSnapshotFold(f *testing.F) {
	runs(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		s := c.site()
		if err := migrationtest.CheckSite(s); err != nil {
			t.Fatal(err)
		}
		if n := len(s.Entries); n > 1 { // and where two of them change places
			i, k := int(c.next())%n, int(c.next())%n
			s.Entries[i], s.Entries[k] = s.Entries[k], s.Entries[i]
			if err := migrationtest.CheckSite(s); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// source draws from the bytes of a fuzzer and, once they are used up, from a fixed generator.
type source struct {
	bytes []byte
	rest  *rand.PCG
}

func (s *source) Uint64() uint64 {
	if len(s.bytes) < 8 {
		return s.rest.Uint64()
	}
	n := binary.LittleEndian.Uint64(s.bytes)
	s.bytes = s.bytes[8:]
	return n
}

// FuzzSites: any record that the generators make and spoil keeps the laws of a site.
func FuzzSites(f *testing.F) {
	f.Add([]byte{1})
	f.Add([]byte("0123456789abcdef0123456789abcdef"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r := rand.New(&source{data, rand.NewPCG(uint64(len(data)), 1)})
		if err := migrationtest.CheckSite(migrationtest.Spoil(r, migrationtest.Site(r, 25))); err != nil {
			t.Fatal(err)
		}
	})
}

// FuzzAssessment: what is found of a site is in form, waits for the sign-off and never lets the cease keep
// a migration from being complete (MIG-18).
func FuzzAssessment(f *testing.F) {
	runs(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		after := int(c.next())
		s := c.site()
		on, _ := date("2018-12-20").AddDays(after)
		for _, day := range []calendar.Date{on, calendar.MaxDate(), {}} {
			if err := migrationtest.CheckAssessment(s, day); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// FuzzDecodeSite holds the decoder to the laws of decoding, and what it takes to those of a site.
func FuzzDecodeSite(f *testing.F) {
	whole, err := os.ReadFile("testdata/site.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole)
	for seed := range uint64(4) {
		data, _ := json.Marshal(migrationtest.Spoil(rand.New(rand.NewPCG(7, seed)), migrationtest.Site(rand.New(rand.NewPCG(7, seed)), 30)))
		f.Add(data)
	}
	f.Add([]byte(`{"id":"S","entries":[{"id":"e","on":"2019-01-01","event":"receive-order","by":"cn-sp"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := rolestest.CheckDecode(data, migration.DecodeSite); err != nil {
			t.Fatal(err)
		}
		s, err := migration.DecodeSite(data)
		if err != nil {
			return
		}
		if err := migrationtest.CheckSite(s); err != nil {
			t.Fatal(err)
		}
		if err := migrationtest.CheckAssessment(s, date("2019-06-01")); err != nil {
			t.Fatal(err)
		}
	})
}

// FuzzDecodeSnapshot holds the decoder to the laws of decoding; no snapshot is taken for that of a journal
// but its own.
func FuzzDecodeSnapshot(f *testing.F) {
	j := journal(f, leeds(f))
	own, _ := json.Marshal(j.Snapshot())
	f.Add(own)
	f.Add([]byte(`{"site":"S","revision":1,"attempt":1,"state":"complete"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := rolestest.CheckDecode(data, migration.DecodeSnapshot); err != nil {
			t.Fatal(err)
		}
		s, err := migration.DecodeSnapshot(data)
		if err == nil && (j.Check(s) == nil) != reflect.DeepEqual(s, j.Snapshot()) {
			t.Fatalf("%s is taken for %s", data, own)
		}
	})
}

// FuzzDecodeSchedule holds the decoder to the laws of decoding; what is found in a plan never blocks.
func FuzzDecodeSchedule(f *testing.F) {
	data, _ := json.Marshal(spring())
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := rolestest.CheckDecode(data, migration.DecodeSchedule); err != nil {
			t.Fatal(err)
		}
		s, err := migration.DecodeSchedule(data)
		if err != nil {
			return
		}
		found := s.AppendFindings(nil, date("2018-01-01"))
		if err := rolestest.CheckReport(date("2018-01-01"), found); err != nil {
			t.Fatal(err)
		}
		for _, x := range found {
			if x.Blocks() {
				t.Fatal(x)
			}
		}
		s.Holistic()
	})
}

// FuzzDecodeEntry holds the decoder to the laws of decoding.
func FuzzDecodeEntry(f *testing.F) {
	for _, e := range leeds(f).Entries {
		data, _ := json.Marshal(e)
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := rolestest.CheckDecode(data, migration.DecodeEntry); err != nil {
			t.Fatal(err)
		}
	})
}

// FuzzWords: every text form of this package reads what it writes and leaves alone what it refuses.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"", "receive-order", "service-live", "connectivity", "call-off", "replacement-service", "complete", "standard", "go", "no-go", "at-risk", "Complete", "roll-back\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, err := range []error{
			rolestest.CheckText(s, migration.SignOff, migration.ParseEvent), rolestest.CheckText(s, migration.ServiceLive, migration.ParseFact),
			rolestest.CheckText(s, migration.OrderKind(1), migration.ParseOrderKind), rolestest.CheckText(s, migration.CallOff, migration.ParsePhase),
			rolestest.CheckText(s, migration.OtherService, migration.ParseProfileKind), rolestest.CheckText(s, migration.Complete, migration.ParseState),
			rolestest.CheckText(s, migration.Standard, migration.ParseTemplate), rolestest.CheckText(s, migration.DueDiligence, nil),
			rolestest.CheckText(s, migration.Go, nil), rolestest.CheckText(s, migration.RollBack, nil), rolestest.CheckText(s, migration.Risk(1), nil),
		} {
			if err != nil {
				t.Error(err)
			}
		}
		for _, text := range []string{s, `["` + s + `"]`} {
			facts := migration.FactsOf(migration.ServiceLive)
			if err := facts.UnmarshalJSON([]byte(text)); err != nil && facts != migration.FactsOf(migration.ServiceLive) {
				t.Errorf("%q is refused, and the facts become %b", text, facts)
			}
		}
	})
}
