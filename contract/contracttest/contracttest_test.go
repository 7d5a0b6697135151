package contracttest_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/contract/contracttest"
	"github.com/hscn-go/hscn/roles/rolestest"
)

// laws draws one of everything from a seed and returns the first law that does not hold.
func laws(seed uint64) error {
	r := rand.New(rand.NewPCG(seed, seed))
	on := rolestest.Date(r)
	c, k, o, v, a := contracttest.Contract(r), contracttest.Catalogue(r), contracttest.Order(r), contracttest.Review(r), contracttest.Account(r)
	invoice, offer, term := contracttest.Invoice(r, a), contracttest.Offer(r), contracttest.Term(r)
	first := rolestest.Date(r)
	begin, _ := first.AddDays(r.IntN(900) - 50)
	middle, _ := begin.AddDays(r.IntN(400))
	end, _ := begin.AddDays(r.IntN(800))
	for _, law := range []struct {
		name string
		err  error
	}{
		{"money", contracttest.CheckMoney(contracttest.Money(r), contracttest.Money(r))},
		{"sum", contracttest.CheckSum(contracttest.Money(r), contracttest.Money(r), contracttest.Money(r), contracttest.Money(r))},
		{"shares", contracttest.CheckShares(contracttest.Money(r), 1+r.IntN(50))},
		{"split", contracttest.CheckSplit(contracttest.Money(r), []int64{r.Int64N(9), 1 + r.Int64N(9), r.Int64() >> 1, r.Int64() >> 2})},
		{"rounding", contracttest.CheckRounding(contracttest.Money(r), r.IntN(2000)-1000, r.IntN(400), contracttest.Rounding(r))},
		{"number", rolestest.CheckText(contracttest.Number(r).String(), contract.Number{}, contract.ParseNumber)},
		{"term", contracttest.CheckTerm(term, first)},
		{"agreement", contracttest.CheckAgreement(contracttest.Agreement(r), on, contracttest.Span(r))},
		{"contract is valid", c.Validate()},
		{"contract", contracttest.CheckContract(c, on)},
		{"contract without a day", contracttest.CheckContract(c, calendar.Date{})},
		{"contract JSON", contracttest.CheckJSON(c, contract.DecodeContract)},
		{"catalogue is valid", k.Validate()},
		{"catalogue", contracttest.CheckCatalogue(k, o, on)},
		{"catalogue without a day", contracttest.CheckCatalogue(k, o, calendar.Date{})},
		{"catalogue JSON", contracttest.CheckJSON(k, contract.DecodeCatalogue)},
		{"order is valid", o.Validate()},
		{"order", contracttest.CheckOrder(o, on)},
		{"order without a day", contracttest.CheckOrder(o, calendar.Date{})},
		{"order JSON", contracttest.CheckJSON(o, contract.DecodeOrder)},
		{"review is valid", v.Validate()},
		{"review", contracttest.CheckReview(v, on)},
		{"review without a day", contracttest.CheckReview(v, calendar.Date{})},
		{"review JSON", contracttest.CheckJSON(v, contract.DecodeReview)},
		{"charge", contracttest.CheckCharge(contracttest.Charge(r), first, begin, middle, end)},
		{"offer is valid", offer.Validate()},
		{"offer", contracttest.CheckOffer(offer, term, first)},
		{"offer JSON", contracttest.CheckJSON(offer, contract.DecodeOffer)},
		{"account is valid", a.Validate()},
		{"account JSON", contracttest.CheckJSON(a, contract.DecodeAccount)},
		{"invoice is valid", invoice.Validate()},
		{"invoice JSON", contracttest.CheckJSON(invoice, contract.DecodeInvoice)},
		{"reconciliation", contracttest.CheckReconciliation(a, invoice)},
	} {
		if law.err != nil {
			return fmt.Errorf("%s: %w", law.name, law.err)
		}
	}
	return nil
}

// nearly draws one of everything with a member spoiled and judges it: nothing may panic, a fault has its
// path, and what Validate finds nothing wrong with is written and read back.
func nearly(seed uint64) error {
	r := rand.New(rand.NewPCG(seed, seed))
	on := rolestest.Date(r)
	c, k, o, v, a := contracttest.NearlyContract(r), contracttest.NearlyCatalogue(r), contracttest.NearlyOrder(r), contracttest.NearlyReview(r), contracttest.Account(r)
	invoice := contracttest.NearlyInvoice(r, a)
	c.EndsOn(on)
	c.InForceOn(on)
	c.EndWithoutCause(on)
	_, _ = c.Option(1)
	for _, findings := range [][]hscn.Finding{
		c.AppendFindings(nil, on), k.AppendFindings(nil, on), k.AppendOrderFindings(nil, o, on), o.AppendFindings(nil, on), v.AppendFindings(nil, on),
	} {
		if err := contracttest.CheckFindings(findings); err != nil {
			return err
		}
	}
	if err := c.Validate(); err == nil {
		if err := contracttest.CheckJSON(c, contract.DecodeContract); err != nil {
			return err
		}
	}
	if err := k.Validate(); err == nil {
		if err := contracttest.CheckJSON(k, contract.DecodeCatalogue); err != nil {
			return err
		}
	}
	if err := o.Validate(); err == nil {
		if err := contracttest.CheckJSON(o, contract.DecodeOrder); err != nil {
			return err
		}
	}
	if err := v.Validate(); err == nil {
		if err := contracttest.CheckJSON(v, contract.DecodeReview); err != nil {
			return err
		}
	}
	if err := invoice.Validate(); err == nil {
		if err := contracttest.CheckReconciliation(a, invoice); err != nil {
			return err
		}
	} else if _, got := a.Reconcile(invoice); got == nil {
		return fmt.Errorf("an invoice with faults is reconciled: %w", err)
	}
	return nil
}

func TestLaws(t *testing.T) {
	for seed := range uint64(300) {
		if err := laws(seed); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
	}
}

func TestNearly(t *testing.T) {
	faulted := 0
	for seed := range uint64(600) {
		if err := nearly(seed); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if contracttest.NearlyContract(rand.New(rand.NewPCG(seed, seed))).Validate() != nil {
			faulted++
		}
	}
	if faulted < 100 || faulted > 580 {
		t.Errorf("%d of 600 contracts are faulted", faulted)
	}
}

// Example is an integrator's property test: whatever the contract, its end as agreed lies within what
// its term envisaged, unless it was modified.
func Example() {
	r := rand.New(rand.NewPCG(1, 1))
	for range 1000 {
		c, on := contracttest.Contract(r), rolestest.Date(r)
		ends := c.EndsOn(on)
		if len(c.Modifications) == 0 && ends.Longest.Precedes(ends.Agreed) == calendar.Yes {
			fmt.Println(c.Term, ends)
		}
		if err := contracttest.CheckContract(c, on); err != nil {
			fmt.Println(err)
		}
	}
	fmt.Println("checked")
	// Output: checked
}

// TestLawsNotice: a law that is asked of what cannot hold says so.
func TestLawsNotice(t *testing.T) {
	d := calendar.MustDate("2018-06-01")
	last := calendar.MaxDate()
	exact := contract.Charge{Billing: contract.Recurring, Every: 1, Amount: contract.MustMoney("0.01")}
	huge := contract.Charge{Billing: contract.Recurring, Every: 1, Amount: contract.MustMoney("-1.00"), Rounding: contract.HalfUp}
	good := contract.Invoice{Period: calendar.MustPeriod("2018-06-01/2018-06-30")}
	lossy := func(err error) func([]byte) (contract.Offer, error) {
		return func([]byte) (contract.Offer, error) { return contract.Offer{Ref: "other"}, err }
	}
	loose := func(b []byte) (contract.Offer, error) {
		o, err := contract.DecodeOffer(b)
		if err != nil {
			err = nil
		}
		return o, err
	}
	for name, err := range map[string]error{
		"no shares":                  contracttest.CheckShares(contract.Pence(1), 0),
		"no term":                    contracttest.CheckTerm(contract.Term{}, d),
		"a term out of the calendar": contracttest.CheckTerm(contract.AggregatedTerm(), last),
		"a part of a penny":          contracttest.CheckCharge(exact, d, d, d.LastOfMonth().FirstOfMonth(), d.LastOfMonth().FirstOfMonth()),
		"no term for an offer":       contracttest.CheckOffer(contract.Offer{}, contract.Term{}, d),
		"an offer that pays back":    contracttest.CheckOffer(contract.Offer{Charges: []contract.Charge{huge}}, contract.AggregatedTerm(), d),
		"an invoice without period":  contracttest.CheckReconciliation(contract.Account{}, contract.Invoice{}),
		"findings without a rule":    contracttest.CheckFindings([]hscn.Finding{{}}),
		"a decoder that refuses":     contracttest.CheckJSON(contract.Offer{}, lossy(contract.ErrSyntax)),
		"a decoder that loses":       contracttest.CheckJSON(contract.Offer{}, lossy(nil)),
		"a decoder that is too kind": contracttest.CheckJSON(contract.Offer{}, loose),
		"a value without JSON":       contracttest.CheckJSON(func() {}, func([]byte) (func(), error) { return nil, nil }),
		"a shape of its own":         contracttest.CheckJSON(odd{}, func([]byte) (odd, error) { return odd{}, nil }),
	} {
		if err == nil {
			t.Errorf("%s: nothing noticed", name)
		}
	}
	for name, err := range map[string]error{
		"nothing to reconcile":       contracttest.CheckReconciliation(contract.Account{}, good),
		"no part of a period":        contracttest.CheckCharge(huge, d, d, d, calendar.MustDate("2018-05-01")),
		"the middle before it":       contracttest.CheckCharge(huge, d, d, calendar.MustDate("2018-05-01"), d),
		"the middle at its end":      contracttest.CheckCharge(huge, d, d, d, d),
		"the middle at the last day": contracttest.CheckCharge(contract.Charge{Billing: contract.OneOff}, d, d, last, last),
		"a part out of range":        contracttest.CheckRounding(contract.Pence(1), 1, 0, contract.HalfUp),
	} {
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// odd is written as JSON that does not read back into it.
type odd struct{}

func (odd) MarshalJSON() ([]byte, error) { return []byte("1"), nil }

func (*odd) UnmarshalJSON([]byte) error { return contract.ErrSyntax }
