package procurement_test

import (
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
			"refinement":     procurementtest.CheckRefinement(procurementtest.Choice(r), c.Facts, on),
			"suppliers":      procurementtest.CheckSuppliers(c, on),
			"gates":          procurementtest.CheckGates(c, on),
			"standstill":     procurementtest.CheckStandstill(procurement.Regime(r.IntN(3)), c.Award.Notice, calendar.EnglandAndWales.WorkingDays()),
			"status":         procurementtest.CheckStatus(calendar.On(procurementtest.Day(r)), c.Award.Signed, on, r.IntN(9)),
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
		if err := procurementtest.CheckGates(near, on); err != nil {
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
