package hscn_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract/contracttest"
	"github.com/hscn-go/hscn/internal/strict"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/migration/migrationtest"
	"github.com/hscn-go/hscn/procurement"
	"github.com/hscn-go/hscn/procurement/procurementtest"
	"github.com/hscn-go/hscn/roles/rolestest"
)

// written checks that v is written as JSON that the strict reader takes and package encoding/json reads,
// and written again the same (WIR-5, WIR-6).
func written(v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("%T is not written: %w", v, err)
	}
	if _, problem := strict.Parse(b, len(b), 16); problem != 0 {
		return fmt.Errorf("%T is written as %s: problem %d", v, b, problem)
	}
	var plain any
	again, err := json.Marshal(v)
	if err != nil || !bytes.Equal(again, b) || json.Unmarshal(b, &plain) != nil {
		return fmt.Errorf("%T is written as %s and %s, %w", v, b, again, err)
	}
	return nil
}

// judged checks that judging changes neither the record nor what stood before in the findings, gives the
// same again, and that the report is written (WIR-7, PRO-14).
func judged(record any, on calendar.Date, find func([]hscn.Finding, calendar.Date) []hscn.Finding) error {
	before := fmt.Sprintf("%#v", record)
	mark := hscn.Finding{Rule: hscn.CJ01, Code: "mark"}
	room := append(make([]hscn.Finding, 0, 500), mark)
	first := find(room, on)
	second := find([]hscn.Finding{mark}, on)
	if first[0] != mark || fmt.Sprint(first) != fmt.Sprint(second) {
		return fmt.Errorf("%T: judged as %v and as %v", record, first, second)
	}
	if after := fmt.Sprintf("%#v", record); after != before {
		return fmt.Errorf("%T is changed from %s to %s", record, before, after)
	}
	return written(hscn.NewReport(on, first[1:]))
}

// A record is one that judges itself.
type record interface {
	AppendFindings([]hscn.Finding, calendar.Date) []hscn.Finding
}

// drawnRecords draws a record of each kind.
var drawnRecords = []func(*rand.Rand) record{
	func(r *rand.Rand) record { return procurementtest.Customer(r) }, func(r *rand.Rand) record { return contracttest.Contract(r) },
	func(r *rand.Rand) record { return contracttest.Catalogue(r) }, func(r *rand.Rand) record { return contracttest.Order(r) },
	func(r *rand.Rand) record { return contracttest.Review(r) }, func(r *rand.Rand) record { return rolestest.Attestation(r) },
	func(r *rand.Rand) record { return rolestest.Incident(r) }, func(r *rand.Rand) record { return rolestest.Complaint(r) },
	func(r *rand.Rand) record { return rolestest.Mandate(r) }, func(r *rand.Rand) record { return rolestest.Connection(r) },
	func(r *rand.Rand) record { return migrationtest.Site(r, 20) },
}

// drawnAnswers draws what is made of a record besides its report.
var drawnAnswers = []func(*rand.Rand, calendar.Date) any{
	func(r *rand.Rand, on calendar.Date) any { return procurementtest.Customer(r).AppendGates(nil, on) },
	func(r *rand.Rand, on calendar.Date) any { return procurementtest.Customer(r).AppendDates(nil, on) },
	func(r *rand.Rand, on calendar.Date) any {
		return procurement.AppendOptions(nil, procurementtest.Facts(r), on)
	},
	func(r *rand.Rand, on calendar.Date) any {
		return procurement.Recommend(procurementtest.Facts(r), on)
	},
	func(r *rand.Rand, on calendar.Date) any { return contracttest.Contract(r).EndsOn(on) },
	func(r *rand.Rand, _ calendar.Date) any {
		a := contracttest.Account(r)
		out, _ := a.Reconcile(contracttest.Invoice(r, a))
		return out
	},
	func(r *rand.Rand, on calendar.Date) any {
		return hscn.NewReport(on, contracttest.Catalogue(r).AppendOrderFindings(nil, contracttest.Order(r), on))
	},
	func(r *rand.Rand, _ calendar.Date) any { return rolestest.Incident(r).Response() },
	func(r *rand.Rand, _ calendar.Date) any { return snapshot(migrationtest.Site(r, 20)) },
	func(r *rand.Rand, _ calendar.Date) any { return contracttest.Term(r) },
}

// FuzzOutputs: all that is made of drawn records is written strictly, and leaves them as they are (WIR-5 to
// WIR-7).
func FuzzOutputs(f *testing.F) {
	for kind := range uint8(len(drawnRecords)) {
		f.Add(kind, uint64(kind), int32(736700))
	}
	f.Add(uint8(3), uint64(20191122), int32(0))
	f.Fuzz(func(t *testing.T, kind uint8, seed uint64, day int32) {
		on, _ := calendar.MinDate().AddDays(int(day) - 1)
		drawn := drawnRecords[int(kind)%len(drawnRecords)](rand.New(rand.NewPCG(seed, 0)))
		if err := judged(drawn, on, drawn.AppendFindings); err != nil {
			t.Error(err)
		}
		if err := written(drawnAnswers[int(kind)%len(drawnAnswers)](rand.New(rand.NewPCG(seed, 1)), on)); err != nil {
			t.Error(err)
		}
	})
}

func snapshot(s migration.Site) migration.Snapshot {
	j, err := migration.NewJournal(s)
	if err != nil {
		panic(err) // it was drawn as one that follows
	}
	return j.Snapshot()
}

// raw is written as its own bytes.
type raw string

func (r raw) MarshalJSON() ([]byte, error) { return []byte(r), nil }

// wavering is written in another way every time.
type wavering struct{ n *int }

func (w wavering) MarshalJSON() ([]byte, error) { *w.n++; return fmt.Append(nil, *w.n), nil }

// TestOutputLawsNoticePlantedFaults plants what may not be written, and judging that leaves traces.
func TestOutputLawsNoticePlantedFaults(t *testing.T) {
	one := hscn.Finding{Rule: hscn.CJ66, Force: hscn.Must, Verdict: hscn.Breached, Code: "x"}
	record := []int{1, 2}
	turn := 0
	for name, err := range map[string]error{
		"not written":      written(func() {}),
		"a lone surrogate": written(raw(`"\ud800"`)),
		"a NUL":            written(raw("\"\\u0000\"")),
		"in two ways":      written(wavering{new(int)}),
		"the record changed": judged(record, calendar.MinDate(), func(dst []hscn.Finding, _ calendar.Date) []hscn.Finding {
			record[0]++
			return append(dst, one)
		}),
		"what stood before lost": judged(1, calendar.MinDate(), func(dst []hscn.Finding, _ calendar.Date) []hscn.Finding { return []hscn.Finding{one} }),
		"another answer": judged(1, calendar.MinDate(), func(dst []hscn.Finding, _ calendar.Date) []hscn.Finding {
			if turn++; turn > 1 {
				return dst
			}
			return append(dst, one)
		}),
	} {
		if err == nil {
			t.Errorf("%s: not noticed", name)
		}
	}
	if err := judged(record, calendar.MinDate(), func(dst []hscn.Finding, _ calendar.Date) []hscn.Finding { return append(dst, one) }); err != nil {
		t.Error(err)
	}
}
