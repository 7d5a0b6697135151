package migration_test

import (
	"encoding/binary"
	"encoding/json"
	"math/rand/v2"
	"os"
	"reflect"
	"testing"

	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/migration/migrationtest"
)

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

func fuzzed(data []byte) *rand.Rand {
	return rand.New(&source{data, rand.NewPCG(uint64(len(data)), 1)})
}

// FuzzDecodeSite: no input panics; what is read is valid, is written and read alike, and keeps the
// laws of a site.
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
		s, err := migration.DecodeSite(data)
		if err != nil {
			if len(err.Error()) > 256 {
				t.Errorf("%d bytes of error", len(err.Error()))
			}
			return
		}
		out, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		again, err := migration.DecodeSite(out)
		var plain migration.Site
		if err != nil || json.Unmarshal(data, &plain) != nil || !reflect.DeepEqual(again, s) || s.Validate() != nil {
			t.Fatalf("%s is read and written as %s: %v", data, out, err)
		}
		s.AppendFindings(nil, migrationtest.Day(fuzzed(data)))
		if err := migrationtest.CheckSite(s); err != nil {
			t.Fatal(err)
		}
	})
}

// FuzzDecodeSnapshot: no input panics, and no snapshot is taken for that of a journal but its own.
func FuzzDecodeSnapshot(f *testing.F) {
	j := journal(f, leeds(f))
	own, _ := json.Marshal(j.Snapshot())
	f.Add(own)
	f.Add([]byte(`{"site":"S","revision":1,"attempt":1,"state":"complete"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := migration.DecodeSnapshot(data)
		if err != nil {
			return
		}
		if err := s.Validate(); err != nil {
			t.Fatal(err)
		}
		if (j.Check(s) == nil) != reflect.DeepEqual(s, j.Snapshot()) {
			t.Fatalf("%s is taken for %s", data, own)
		}
	})
}

// FuzzDecodeSchedule: no input panics, and a plan that is read has its findings.
func FuzzDecodeSchedule(f *testing.F) {
	data, _ := json.Marshal(spring())
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := migration.DecodeSchedule(data)
		if err != nil {
			return
		}
		out, err := json.Marshal(s)
		if err != nil || s.Validate() != nil {
			t.Fatal(err)
		}
		if _, err := migration.DecodeSchedule(out); err != nil {
			t.Fatalf("%s: %v", out, err)
		}
		for _, x := range s.Assess(date("2018-01-01")).Findings {
			if x.Blocks() {
				t.Fatal(x)
			}
		}
		s.Holistic()
	})
}

// FuzzDecodeEntry: no input panics, and what is read is written and read alike.
func FuzzDecodeEntry(f *testing.F) {
	for _, e := range leeds(f).Entries {
		data, _ := json.Marshal(e)
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		e, err := migration.DecodeEntry(data)
		if err != nil {
			return
		}
		out, _ := json.Marshal(e)
		if again, err := migration.DecodeEntry(out); err != nil || !reflect.DeepEqual(again, e) {
			t.Fatalf("%s: %v", out, err)
		}
	})
}

// FuzzSteps: any run of steps keeps the laws of the machine.
func FuzzSteps(f *testing.F) {
	for seed := range uint64(8) {
		r := rand.New(rand.NewPCG(7, seed))
		data := make([]byte, 400)
		for i := range data {
			data[i] = byte(r.Uint32())
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r := fuzzed(data)
		p, tests, orders := migrationtest.AnyProfile(r), r.IntN(migration.MaxOwnTests+1), r.IntN(5)-1
		s, err := migration.Begin(p, tests, orders)
		if err != nil {
			t.Fatal(err)
		}
		if err := migrationtest.CheckSteps(p, tests, orders, migrationtest.AnySteps(r, s, 30)); err != nil {
			t.Fatal(err)
		}
	})
}

// FuzzSites: any record of a site keeps the laws of a site.
func FuzzSites(f *testing.F) {
	f.Add([]byte{1})
	f.Add([]byte("0123456789abcdef0123456789abcdef"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r := fuzzed(data)
		if err := migrationtest.CheckSite(migrationtest.Spoil(r, migrationtest.Site(r, 25))); err != nil {
			t.Fatal(err)
		}
	})
}

// FuzzIndependent: any mix of the moves of two sites gives each its own.
func FuzzIndependent(f *testing.F) {
	f.Add([]byte("two sites"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r := fuzzed(data)
		sites := []migration.Standing{migrationtest.Begin(r), migrationtest.Begin(r)}
		var moves []migration.Move
		now := append([]migration.Standing(nil), sites...)
		for range 40 {
			i := r.IntN(2)
			step, ok := migrationtest.Next(r, now[i])
			if !ok {
				continue
			}
			now[i], _ = migration.Next(now[i], step)
			moves = append(moves, migration.Move{Site: uint32(i), Step: step})
		}
		if err := migrationtest.CheckIndependent(sites, moves); err != nil {
			t.Fatal(err)
		}
	})
}
