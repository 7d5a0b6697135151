package contract_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
)

func service(ref, billed string, charges ...contract.Charge) contract.Service {
	return contract.Service{Ref: ref, Charges: charges, Billed: calendar.MustPeriod(billed)}
}

// invoice makes a valid invoice for a period of lines "service period amount".
func invoice(period string, lines ...string) contract.Invoice {
	v := contract.Invoice{Ref: "I-1", Supplier: "Supplier S", Period: calendar.MustPeriod(period)}
	for _, text := range lines {
		f := strings.Fields(text)
		v.Lines = append(v.Lines, contract.InvoiceLine{Service: f[0], Period: calendar.MustPeriod(f[1]), Amount: pounds(f[2])})
		v.Total, _ = v.Total.Add(pounds(f[2]))
	}
	return v
}

// outcomes writes a reconciliation in short: each line's outcome and dispute, then each omission's.
func outcomes(r contract.Reconciliation) string {
	var b strings.Builder
	for _, m := range r.Lines {
		fmt.Fprintf(&b, "%v %v; ", m.Outcome, m.Dispute)
	}
	for _, m := range r.Omitted {
		fmt.Fprintf(&b, "%v of %d %v; ", m.Outcome, m.Service, m.Dispute)
	}
	return strings.TrimSuffix(b.String(), "; ")
}

func TestReconcile(t *testing.T) {
	june := "2018-06-01/2018-06-30"
	a := service("A", "2018-01-01/..", monthly("30.00"))
	for _, c := range []struct {
		name     string
		services []contract.Service
		invoice  contract.Invoice
		want     string
		totals   string // invoiced, due, disputed
	}{
		{"nothing", nil, invoice(june), "", "0.00 0.00 0.00"},
		{"what is due", []contract.Service{a}, invoice(june, "A 2018-06-01/2018-06-30 30.00"), "matched 0.00", "30.00 30.00 0.00"},
		{"in two lines", []contract.Service{a}, invoice(june, "A 2018-06-11/2018-06-30 20.00", "A 2018-06-01/2018-06-10 10.00"), "matched 0.00; matched 0.00", "30.00 30.00 0.00"},
		{"half of it", []contract.Service{a}, invoice(june, "A 2018-06-01/2018-06-15 15.00"), "matched 0.00; missing of 0 -15.00", "15.00 30.00 -15.00"},
		{"left out", []contract.Service{a}, invoice(june), "missing of 0 -30.00", "0.00 30.00 -30.00"},
		{"a penny too much", []contract.Service{a}, invoice(june, "A 2018-06-01/2018-06-30 30.01"), "wrong-amount 0.01", "30.01 30.00 0.01"},
		{"a penny too little", []contract.Service{a}, invoice(june, "A 2018-06-01/2018-06-30 29.99"), "wrong-amount -0.01", "29.99 30.00 -0.01"},
		{"no such service", []contract.Service{a}, invoice(june, "A 2018-06-01/2018-06-30 30.00", "B 2018-06-01/2018-06-30 5.00"), "matched 0.00; unexpected 5.00", "35.00 30.00 5.00"},
		{"twice", []contract.Service{a}, invoice(june, "A 2018-06-01/2018-06-30 30.00", "A 2018-06-01/2018-06-30 30.00"), "matched 0.00; duplicate 30.00", "60.00 30.00 30.00"},
		{"overlapping by a day", []contract.Service{a}, invoice(june, "A 2018-06-01/2018-06-15 15.00", "A 2018-06-15/2018-06-30 16.00"), "matched 0.00; duplicate 1.00", "31.00 30.00 1.00"},
		{"one within another", []contract.Service{a}, invoice(june, "A 2018-06-01/2018-06-30 30.00", "A 2018-06-05/2018-06-06 2.00", "A 2018-06-30/2018-06-30 1.00"), "matched 0.00; duplicate 2.00; duplicate 1.00", "33.00 30.00 3.00"},
		{"a month before the invoice's", []contract.Service{a}, invoice(june, "A 2018-05-01/2018-05-31 30.00"), "wrong-period 30.00; missing of 0 -30.00", "30.00 30.00 0.00"},
		{"from a day too early", []contract.Service{a}, invoice(june, "A 2018-05-31/2018-06-30 31.00"), "wrong-period 1.00", "31.00 30.00 1.00"},
		{"to a day too late", []contract.Service{a}, invoice(june, "A 2018-06-01/2018-07-01 31.00"), "wrong-period 1.00", "31.00 30.00 1.00"},
		{"before it was billed", []contract.Service{service("A", "2018-06-16/..", monthly("30.00"))}, invoice(june, "A 2018-06-01/2018-06-30 30.00"), "wrong-period 15.00", "30.00 15.00 15.00"},
		{"after it was ceased", []contract.Service{service("A", "2018-01-01/2018-06-10", monthly("30.00"))}, invoice(june, "A 2018-06-01/2018-06-30 30.00"), "after-cease 20.00", "30.00 10.00 20.00"},
		{"to the day it was ceased", []contract.Service{service("A", "2018-01-01/2018-06-10", monthly("30.00"))}, invoice(june, "A 2018-06-01/2018-06-10 10.00"), "matched 0.00", "10.00 10.00 0.00"},
		{"long after it was ceased", []contract.Service{service("A", "2018-01-01/2018-03-31", monthly("30.00"))}, invoice(june, "A 2018-06-01/2018-06-30 30.00"), "after-cease 30.00", "30.00 0.00 30.00"},
		{"a service that starts later", []contract.Service{service("A", "2018-07-01/..", monthly("30.00"))}, invoice(june), "", "0.00 0.00 0.00"},
		{"installation with the first month", []contract.Service{service("A", "2018-06-11/..", oneOff("250.00"), monthly("30.00"))}, invoice(june, "A 2018-06-11/2018-06-30 270.00"), "matched 0.00", "270.00 270.00 0.00"},
		{"a credit note left out", []contract.Service{service("A", "2018-01-01/..", monthly("-30.00"))}, invoice(june), "missing of 0 30.00", "0.00 -30.00 30.00"},
		{"to the end of the calendar", []contract.Service{service("A", "9999-11-01/9999-11-30", monthly("30.00"))}, invoice("9999-11-01/9999-12-31", "A 9999-11-01/9999-12-31 30.00", "A 9999-12-31/9999-12-31 1.00"), "after-cease 0.00; duplicate 1.00", "31.00 30.00 1.00"},
	} {
		r, err := accountOf(c.services).Reconcile(c.invoice)
		if got := outcomes(r); err != nil || got != c.want {
			t.Errorf("%s: %s, %v, want %s", c.name, got, err, c.want)
		}
		for _, m := range r.Omitted {
			if m.Line != -1 || m.Outcome != contract.Missing {
				t.Errorf("%s: omitted %+v", c.name, m)
			}
		}
		if got := fmt.Sprintln(r.Invoiced, r.Due, r.Disputed); got != c.totals+"\n" {
			t.Errorf("%s: totals %s, want %s", c.name, got, c.totals)
		}
		if r.Settled() != !strings.ContainsAny(strings.ReplaceAll(c.want, "matched 0.00", ""), "abcdefghijklmnopqrstuvwxyz") {
			t.Errorf("%s: settled %v", c.name, r.Settled())
		}
	}
}

func TestReconcileRefuses(t *testing.T) {
	june := "2018-06-01/2018-06-30"
	a := service("A", "2018-01-01/..", monthly("30.00"))
	wrong := invoice(june, "A 2018-06-01/2018-06-30 30.00")
	wrong.Total = pounds("30.01")
	noRef, open := a, a
	noRef.Ref = ""
	open.Billed = calendar.MustPeriod("../2018-12-31")
	many := a
	many.Charges = make([]contract.Charge, contract.MaxCharges+1)
	for i := range many.Charges {
		many.Charges[i] = monthly("1.00")
	}
	bad := a
	bad.Charges = []contract.Charge{monthly("1.00"), {Billing: contract.Recurring}}
	for _, c := range []struct {
		name     string
		services []contract.Service
		invoice  contract.Invoice
		want     string
	}{
		{"a total that is not the sum", []contract.Service{a}, wrong, "total contradiction"},
		{"two services of one reference", []contract.Service{a, a}, invoice(june), "services[1].ref duplicate-value"},
		{"a service without reference", []contract.Service{noRef}, invoice(june), "services[0].ref missing"},
		{"a service without a first day", []contract.Service{open}, invoice(june), "services[0].billed missing"},
		{"a service without days", []contract.Service{{Ref: "A"}}, invoice(june), "services[0].billed missing"},
		{"too many charges", []contract.Service{many}, invoice(june), "services[0].charges too-many"},
		{"a charge without interval", []contract.Service{bad}, invoice(june), "services[0].charges[1].every out-of-range"},
	} {
		r, err := accountOf(c.services).Reconcile(c.invoice)
		if got := strings.Join(faultsOf(t, err), ", "); got != c.want || r.Lines != nil {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	exact := a
	exact.Charges = []contract.Charge{{Billing: contract.Recurring, Every: 1, Amount: pounds("0.01")}}
	most := service("A", "2018-06-01/..", oneOff("92233720368547758.07"))
	// Costs more until the end of June and less from then on, so that its whole fits and a part does not.
	yearly := monthly("-36000.00")
	yearly.Every = 12
	swing := service("A", "2018-06-01/..", oneOff("92233720368547728.07"), monthly("3000.00"), yearly)
	for _, c := range []struct {
		name     string
		services []contract.Service
		invoice  contract.Invoice
		want     error
	}{
		{"a part of a penny refused", []contract.Service{exact}, invoice("2018-06-01/2018-06-15"), contract.ErrInexact},
		{"a part of a line refused", []contract.Service{exact}, invoice(june, "A 2018-06-01/2018-06-15 0.01"), contract.ErrInexact},
		{"a dispute out of range", []contract.Service{most}, invoice(june, "A 2018-06-01/2018-06-01 -1.00"), contract.ErrOverflow},
		{"a sum due out of range", []contract.Service{most, service("B", "2018-06-01/..", oneOff("0.01"))}, invoice(june), contract.ErrOverflow},
		{"lines that are due too much together", []contract.Service{swing}, invoice("2018-06-01/2018-07-31", "A 2018-06-01/2018-06-15 0.00", "A 2018-06-16/2018-06-30 0.00"), contract.ErrOverflow},
		{"charges out of range", []contract.Service{service("A", "2018-06-01/..", oneOff("92233720368547758.07"), oneOff("0.01"))}, invoice(june), contract.ErrOverflow},
	} {
		if r, err := accountOf(c.services).Reconcile(c.invoice); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, %v", c.name, r, err)
		}
	}
}

func TestAccountRecord(t *testing.T) {
	type A = contract.Account
	fresh := func() A {
		return A{Ref: "a", Supplier: "Supplier S", Services: []contract.Service{service("A", "2018-01-01/..", oneOff("1.00"), monthly("30.00")), service("B", "2018-01-01/2018-06-30")}}
	}
	checkRoundTrip(t, contract.DecodeAccount, A{})
	a := fresh()
	a.Services[1].Charges = nil
	checkRoundTrip(t, contract.DecodeAccount, a)
	long := strings.Repeat("x", 300)
	checkFaulty(t, fresh, contract.DecodeAccount, []faulty[A]{
		{"good", func(a *A) {}, ""},
		{"long texts", func(a *A) { a.Ref, a.Supplier, a.Services[1].Ref = long, long, long }, "ref too-long, supplier too-long, services[1].ref too-long"},
		{"one reference twice", func(a *A) { a.Services[1].Ref = "A" }, "services[1].ref duplicate-value"},
		{"no days", func(a *A) { a.Services[1].Billed = calendar.Period{} }, "services[1].billed missing"},
		{"too many services (Go only)", func(a *A) {
			a.Services = make([]contract.Service, contract.MaxLines+1)
			for i := range a.Services {
				a.Services[i] = service(fmt.Sprint(i), "2018-01-01/..")
			}
		}, "services too-many"},
	})
	if _, err := fresh().Reconcile(contract.Invoice{Supplier: "Supplier T", Period: calendar.MustPeriod("2018-06-01/2018-06-30")}); strings.Join(faultsOf(t, err), ", ") != "supplier contradiction" {
		t.Errorf("another supplier's invoice: %v", err)
	}
}

// TestReconcileLaws: the columns add up to the penny, each line has one outcome, what is due does not
// depend on the invoice, and a line more never changes what is due.
func TestReconcileLaws(t *testing.T) {
	r := seeded(t, 11)
	seen := map[contract.Outcome]int{}
	for range 700 {
		services, v := drawInvoice(r, 1+r.IntN(5), r.IntN(10))
		got, err := accountOf(services).Reconcile(v)
		if err != nil {
			t.Fatal(err)
		}
		var all [3]contract.Money
		for _, list := range [][]contract.Matching{got.Lines, got.Omitted} {
			for _, m := range list {
				seen[m.Outcome]++
				all[0], _ = all[0].Add(m.Invoiced)
				all[1], _ = all[1].Add(m.Due)
				all[2], _ = all[2].Add(m.Dispute)
				if d, _ := m.Invoiced.Sub(m.Due); d != m.Dispute {
					t.Fatalf("%+v", m)
				}
				if m.Outcome == contract.Matched && !m.Dispute.IsZero() {
					t.Fatalf("%+v is matched", m)
				}
			}
		}
		if all != [3]contract.Money{got.Invoiced, got.Due, got.Disputed} || got.Invoiced != v.Total {
			t.Fatalf("columns %v, totals %+v", all, got)
		}
		if d, _ := got.Invoiced.Sub(got.Due); d != got.Disputed {
			t.Fatalf("totals %+v", got)
		}
		due := contract.Money{}
		for _, s := range services {
			m, err := s.Over(v.Period)
			if err != nil {
				t.Fatal(err)
			}
			due, _ = due.Add(m)
		}
		if due != got.Due {
			t.Fatalf("due %v, by the services alone %v", got.Due, due)
		}
		for i, m := range got.Lines {
			if m.Line != i || (m.Service < 0) != (m.Outcome == contract.Unexpected) || m.Service >= 0 && services[m.Service].Ref != v.Lines[i].Service {
				t.Fatalf("line %d: %+v", i, m)
			}
		}
	}
	for o := contract.Matched; o <= contract.WrongAmount; o++ {
		if seen[o] == 0 {
			t.Errorf("%v never came out", o)
		}
	}
	t.Logf("%v", seen)
}

// drawInvoice draws services and an invoice for June 2018 that has most of it right.
func drawInvoice(r *rand.Rand, services, lines int) ([]contract.Service, contract.Invoice) {
	var list []contract.Service
	for i := range services {
		first, _ := day("2018-04-01").AddDays(r.IntN(80))
		billed, _ := calendar.From(first)
		if r.IntN(3) == 0 {
			last, _ := first.AddDays(r.IntN(80))
			billed, _ = calendar.Through(first, last)
		}
		c := monthly("0.00")
		c.Amount, c.Every = contract.Pence(r.Int64N(50_000)), contract.Months(1+r.IntN(3))
		list = append(list, contract.Service{Ref: string(rune('A' + i)), Charges: []contract.Charge{c}, Billed: billed})
	}
	v := contract.Invoice{Period: calendar.MustPeriod("2018-06-01/2018-06-30")}
	for range lines {
		first, _ := day("2018-05-25").AddDays(r.IntN(35))
		last, _ := first.AddDays(r.IntN(30))
		p, _ := calendar.Through(first, last)
		s := list[r.IntN(len(list))]
		if r.IntN(2) == 0 {
			if both, ok := v.Period.Intersect(s.Billed); ok {
				p = both
			}
		}
		amount, _ := s.Over(p)
		ref := s.Ref
		switch r.IntN(8) {
		case 0:
			amount, _ = amount.Add(pounds("0.01"))
		case 1:
			ref = "Z"
		}
		v.Lines = append(v.Lines, contract.InvoiceLine{Service: ref, Period: p, Amount: amount})
		v.Total, _ = v.Total.Add(amount)
	}
	return list, v
}

func TestInvoiceRecord(t *testing.T) {
	fresh := func() contract.Invoice {
		return invoice("2018-06-01/2018-06-30", "A 2018-06-01/2018-06-30 30.00", "B 2018-06-01/2018-06-30 -5.00")
	}
	checkRoundTrip(t, contract.DecodeInvoice, fresh())
	long := strings.Repeat("x", 300)
	type V = contract.Invoice
	checkFaulty(t, fresh, contract.DecodeInvoice, []faulty[V]{
		{"good", func(v *V) {}, ""},
		{"long texts", func(v *V) { v.Ref, v.Supplier, v.Lines[1].Service = long, long, long }, "ref too-long, supplier too-long, lines[1].service too-long"},
		{"no period", func(v *V) { v.Period = calendar.Period{} }, "period missing"},
		{"an open period", func(v *V) { v.Period = calendar.MustPeriod("2018-06-01/..") }, "period out-of-range"},
		{"a line without service", func(v *V) { v.Lines[0].Service = "" }, "lines[0].service missing"},
		{"a line without period", func(v *V) { v.Lines[0].Period = calendar.Period{} }, "lines[0].period missing"},
		{"a line with an open period", func(v *V) { v.Lines[0].Period = calendar.MustPeriod("../2018-06-30") }, "lines[0].period out-of-range"},
		{"a total that is not the sum", func(v *V) { v.Total = pounds("25.01") }, "total contradiction"},
		{"a sum out of range", func(v *V) {
			v.Lines[0].Amount, v.Lines[1].Amount = pounds("92233720368547758.07"), pounds("0.01")
		}, "total contradiction"},
		{"too many lines (Go only)", func(v *V) {
			line := v.Lines[0]
			line.Amount = contract.Money{}
			v.Lines, v.Total = make([]contract.InvoiceLine, contract.MaxLines+1), contract.Money{}
			for i := range v.Lines {
				v.Lines[i] = line
			}
		}, "lines too-many"},
	})
	for name, in := range map[string]string{
		"no total":                      `{"period":"2018-06-01/2018-06-30"}`,
		"a line without amount":         `{"period":"2018-06-01/2018-06-30","total":"0.00","lines":[{"service":"A","period":"2018-06-01/2018-06-30"}]}`,
		"an unknown member of a line":   `{"period":"2018-06-01/2018-06-30","total":"0.00","lines":[{"service":"A","period":"2018-06-01/2018-06-30","amount":"0.00","x":1}]}`,
		"a line that is not an object":  `{"period":"2018-06-01/2018-06-30","total":"0.00","lines":[1]}`,
		"lines that are not a list":     `{"period":"2018-06-01/2018-06-30","total":"0.00","lines":{}}`,
		"an amount with a thousand sep": `{"period":"2018-06-01/2018-06-30","total":"1,000.00"}`,
	} {
		if v, err := contract.DecodeInvoice([]byte(in)); len(faultsOf(t, err)) != 1 || v.Lines != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestDualRunning(t *testing.T) {
	old := service("N", "2015-01-01/2018-08-31", monthly("300.00"))
	running := service("N", "2015-01-01/..", monthly("300.00"))
	fresh := service("H", "2018-07-01/..", monthly("100.00"))
	for _, c := range []struct {
		name     string
		old, new contract.Service
		on       string
		want     string
	}{
		{"two months", old, fresh, "2019-01-01", "2018-07-01/2018-08-31 600.00"},
		{"so far", old, fresh, "2018-07-31", "2018-07-01/2018-07-31 300.00"},
		{"not begun", old, fresh, "2018-06-30", " 0.00"},
		{"not ceased", running, fresh, "2018-09-30", "2018-07-01/2018-09-30 900.00"},
		{"ceased before", service("N", "2015-01-01/2018-06-30", monthly("300.00")), fresh, "2019-01-01", " 0.00"},
	} {
		got, err := contract.DualRunning(c.old, c.new, day(c.on))
		if s := got.Period.String() + " " + got.Cost.String(); err != nil || s != c.want {
			t.Errorf("%s: %s, %v, want %s", c.name, s, err, c.want)
		}
	}
	if _, err := contract.DualRunning(old, fresh, calendar.Date{}); !errors.Is(err, contract.ErrNoDates) {
		t.Errorf("no day: %v", err)
	}
	if _, err := contract.DualRunning(old, contract.Service{}, day("2019-01-01")); !errors.Is(err, contract.ErrNoDates) {
		t.Errorf("no new service: %v", err)
	}
	open := old
	open.Billed = calendar.MustPeriod("../2018-08-31")
	if _, err := contract.DualRunning(open, fresh, day("2019-01-01")); !errors.Is(err, contract.ErrNoDates) {
		t.Errorf("an old service without a first day: %v", err)
	}
}

func ExampleAccount_Reconcile() {
	line := contract.Charge{Billing: contract.Recurring, Amount: contract.MustMoney("300.00"), Every: 1, Rounding: contract.HalfUp}
	services := []contract.Service{
		{Ref: "site-1", Charges: []contract.Charge{line}, Billed: calendar.MustPeriod("2018-04-01/..")},
		{Ref: "site-2", Charges: []contract.Charge{line}, Billed: calendar.MustPeriod("2018-04-01/2018-06-10")},
	}
	june := calendar.MustPeriod("2018-06-01/2018-06-30")
	account := contract.Account{Supplier: "Supplier S", Services: services}
	r, err := account.Reconcile(contract.Invoice{
		Period: june,
		Lines: []contract.InvoiceLine{
			{Service: "site-1", Period: june, Amount: contract.MustMoney("300.00")},
			{Service: "site-2", Period: june, Amount: contract.MustMoney("300.00")},
		},
		Total: contract.MustMoney("600.00"),
	})
	for _, m := range r.Lines {
		fmt.Println(services[m.Service].Ref, m.Outcome, "in dispute:", m.Dispute)
	}
	fmt.Println("asked", r.Invoiced, "due", r.Due, err)
	// Output:
	// site-1 matched in dispute: 0.00
	// site-2 after-cease in dispute: 200.00
	// asked 600.00 due 400.00 <nil>
}

func BenchmarkReconcile(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			services, v := manyLines(n)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := accountOf(services).Reconcile(v); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/line")
		})
	}
}

// manyLines makes n services and an invoice with a line for each.
func manyLines(n int) ([]contract.Service, contract.Invoice) {
	v := contract.Invoice{Period: calendar.MustPeriod("2018-06-01/2018-06-30")}
	services := make([]contract.Service, n)
	for i := range services {
		services[i] = service(fmt.Sprintf("S%06d", i), "2018-01-15/..", monthly("30.00"))
		amount, _ := services[i].Over(v.Period)
		v.Lines = append(v.Lines, contract.InvoiceLine{Service: services[i].Ref, Period: v.Period, Amount: amount})
		v.Total, _ = v.Total.Add(amount)
	}
	return services, v
}

func accountOf(services []contract.Service) contract.Account {
	return contract.Account{Services: services}
}
