package procurement_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/procurement"
	"github.com/hscn-go/hscn/procurement/procurementtest"
)

// seed of every property test below; a failure prints the case itself.
const seed1, seed2 = 2017, 915

// TestLaws runs every law on drawn customers, valid and nearly valid.
func TestLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(seed1, seed2))
	valid := 0
	for range 1_500 {
		c, on := procurementtest.Customer(r), procurementtest.Day(r)
		if err := c.Validate(); err != nil {
			t.Fatalf("drawn as valid: %v", err)
		}
		if r.IntN(20) == 0 {
			on = calendar.Date{}
		}
		for name, err := range map[string]error{
			"option":         procurementtest.CheckOption(procurementtest.Choice(r), c.Facts, on),
			"customer":       procurementtest.CheckCustomer(c, on),
			"earlier":        procurementtest.CheckEarlier(c, on),
			"evidence":       procurementtest.CheckEvidence(c, on),
			"recommendation": procurementtest.CheckRecommendation(c.Facts, on),
			"round trip":     procurementtest.CheckRoundTrip(c),
		} {
			if err != nil {
				t.Fatalf("seed %d, %d: %s: %v", seed1, seed2, name, err)
			}
		}
		near := procurementtest.NearlyCustomer(r)
		if near.Validate() == nil {
			valid++
		}
		if err := procurementtest.CheckRoundTrip(near); err != nil {
			t.Fatalf("seed %d, %d: nearly valid: %v", seed1, seed2, err)
		}
		if err := procurementtest.CheckCustomer(near, on); err != nil {
			t.Fatalf("seed %d, %d: nearly valid: %v", seed1, seed2, err)
		}
		near.AppendDates(nil, on)
	}
	if valid == 0 || valid == 1_500 {
		t.Errorf("%d of the nearly valid are valid", valid)
	}
}

// TestEveryCodeOccurs: each listed code is given by some finding, and each stands once.
func TestEveryCodeOccurs(t *testing.T) {
	missing := map[hscn.Code]bool{}
	for c := range procurement.Codes() {
		if missing[c] {
			t.Errorf("%s is listed twice", c)
		}
		missing[c] = true
	}
	for range procurement.Codes() {
		break
	}
	everyOption(func(o procurement.Option, _ procurement.Facts) {
		for f := range o.Findings() {
			delete(missing, f.Code)
		}
	})
	r := rand.New(rand.NewPCG(seed1, seed2))
	for range 20_000 {
		for _, f := range procurementtest.Customer(r).AppendFindings(nil, procurementtest.Day(r)) {
			delete(missing, f.Code)
		}
		if len(missing) == 0 {
			return
		}
	}
	if len(missing) > 0 {
		t.Errorf("no finding has %v", missing)
	}
}

// FuzzDecodeCustomer: no input panics; what the strict reader accepts is valid, is read alike by
// encoding/json and survives being written.
func FuzzDecodeCustomer(f *testing.F) {
	for _, c := range []procurement.Customer{everything(), collaborative(), individual(), aggregated()} {
		b, err := json.Marshal(c)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte(`{"name":"x","approach":"individual","steps":[{"item":"launch","on":"2018-02-30","ref":" "}]}`))
	f.Add([]byte(`{"name":"x","name":"y","approach":"AGGREGATED","aggregated":{"ap":"AP01"}}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		c, err := procurement.DecodeCustomer(b)
		if err != nil {
			if len(err.Error()) > 256 {
				t.Errorf("an error of %d bytes", len(err.Error()))
			}
			return
		}
		if err := procurementtest.CheckRoundTrip(c); err != nil {
			t.Error(err)
		}
		if err := procurementtest.CheckCustomer(c, day("2018-05-01")); err != nil {
			t.Error(err)
		}
	})
}

// fuzzed returns a source that draws from a seed.
func fuzzed(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, seed2)) }

// FuzzCustomer holds drawn customers to the laws on any day.
func FuzzCustomer(f *testing.F) {
	f.Add(uint64(1), 0)
	f.Add(uint64(20190731), 736_900)
	f.Fuzz(func(t *testing.T, seed uint64, n int) {
		r := fuzzed(seed)
		on, err := calendar.MinDate().AddDays(n)
		if err != nil {
			on = procurementtest.Day(r)
		}
		c := procurementtest.Customer(r)
		for _, err := range []error{
			procurementtest.CheckCustomer(c, on), procurementtest.CheckEarlier(c, on), procurementtest.CheckEvidence(c, on),
			procurementtest.CheckRoundTrip(c), procurementtest.CheckCustomer(procurementtest.NearlyCustomer(r), on),
		} {
			if err != nil {
				t.Error(err)
			}
		}
	})
}

// FuzzOption holds answers to the laws for any choice, facts and day.
func FuzzOption(f *testing.F) {
	f.Add(uint64(1), uint8(3), uint8(3), uint8(5), 736_900)
	f.Add(uint64(2), uint8(0), uint8(9), uint8(0), -1)
	f.Fuzz(func(t *testing.T, seed uint64, a, route, m uint8, n int) {
		on, err := calendar.MinDate().AddDays(n)
		if err != nil {
			on = calendar.Date{}
		}
		facts := procurementtest.Facts(fuzzed(seed))
		c := procurement.Choice{Approach: hscn.Approach(a), Route: procurement.Route(route), Method: procurement.Method(m)}
		if err := procurementtest.CheckOption(c, facts, on); err != nil {
			t.Error(err)
		}
		if err := procurementtest.CheckRecommendation(facts, on); err != nil {
			t.Error(err)
		}
	})
}

// FuzzWords: a parser accepts exactly the words that are written.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"", "RM3825", "rm3825", "AP1", "AP01", "mini-competition", "leave-transition-network", "route", "scoping"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if v, err := procurement.ParseRoute(s); (err == nil) != (v != 0 && v.String() == s) {
			t.Errorf("route %q: %v, %v", s, v, err)
		}
		if v, err := procurement.ParseMethod(s); (err == nil) != (v != 0 && v.String() == s) {
			t.Errorf("method %q: %v, %v", s, v, err)
		}
		if v, err := procurement.ParseAP(s); (err == nil) != (v != 0 && v.String() == s) {
			t.Errorf("aggregated procurement %q: %v, %v", s, v, err)
		}
		if v, err := procurement.ParseItem(s); (err == nil) != (v != 0 && v.String() == s) {
			t.Errorf("item %q: %v, %v", s, v, err)
		}
		if v, err := procurement.ParsePurpose(s); (err == nil) != (v != 0 && v.String() == s) {
			t.Errorf("purpose %q: %v, %v", s, v, err)
		}
		if v, err := procurement.ParseStage(s); (err == nil) != (v != 0 && v.String() == s) {
			t.Errorf("stage %q: %v, %v", s, v, err)
		}
	})
}
