// Package contracttest makes values of package contract for property tests, and checks the laws that
// hold for all of them.
//
// A generator draws from the source that it is given and from nothing else, so that a seed names a
// value. The plain generators make valid values: their Validate returns nil. The ones named Nearly
// make a valid value and spoil one member, so that Validate may or may not fault it; neither it nor
// judging may panic.
//
// A checker returns nil, or an error that begins with the name of the law that fails and shows the
// values. What cannot be asked, such as a term that leaves the calendar, is the error that the package
// itself gives.
package contracttest

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/roles/rolestest"
)

// Span returns what a document may say of a day of the years 2016 to 2027: the day, its month, its
// year, a range that begins with it, "to be confirmed", or nothing.
func Span(r *rand.Rand) calendar.Span {
	switch r.IntN(10) {
	case 0:
		return calendar.Span{}
	case 1:
		return calendar.ToBeConfirmed()
	}
	return knownSpan(r)
}

// knownSpan returns a span that has an interval.
func knownSpan(r *rand.Rand) calendar.Span {
	d := rolestest.Date(r)
	s := calendar.On(d)
	switch r.IntN(6) {
	case 0:
		s, _ = calendar.InMonth(d.Year(), d.Month())
	case 1:
		s, _ = calendar.InYear(d.Year())
	case 2:
		last, _ := d.AddDays(r.IntN(60))
		s, _ = calendar.Between(d, last)
	}
	return s
}

// Money returns an amount of any size and sign, the ends of the range and small ones among the
// likelier.
func Money(r *rand.Rand) contract.Money {
	switch r.IntN(6) {
	case 0:
		return contract.Pence([]int64{math.MinInt64, math.MinInt64 + 1, -1, 0, 1, math.MaxInt64 - 1, math.MaxInt64}[r.IntN(7)])
	case 1, 2:
		return Price(r)
	}
	return contract.Pence(int64(r.Uint64()) >> r.IntN(63))
}

// Price returns an amount from £0.00 to £9,999.99.
func Price(r *rand.Rand) contract.Money { return contract.Pence(r.Int64N(1_000_000)) }

// Number returns a number of any size and sign.
func Number(r *rand.Rand) contract.Number {
	for {
		m := Money(r)
		if n, err := contract.NumberFrom(m.Decimal().Shift(-int32(r.IntN(5)))); err == nil {
			return n
		}
	}
}

// percentage returns a number from 0 to 100 with up to three places.
func percentage(r *rand.Rand) contract.Number {
	n, _ := contract.NumberFrom(contract.Pence(r.Int64N(100_001)).Decimal().Shift(-1))
	return n
}

// Rounding returns half-up or half-even.
func Rounding(r *rand.Rand) contract.Rounding { return pick(r, contract.HalfUp, contract.HalfEven) }

// Term returns a term of up to ten years with up to four options, 3+1+1 one time in three.
func Term(r *rand.Rand) contract.Term {
	if r.IntN(3) == 0 {
		return contract.AggregatedTerm()
	}
	options := make([]contract.Months, r.IntN(5))
	for i := range options {
		options[i] = contract.Months(1 + r.IntN(24))
	}
	initial := contract.Months(1 + r.IntN(120))
	if r.IntN(2) == 0 {
		initial = contract.Year * contract.Months(1+r.IntN(10))
	}
	t, _ := contract.NewTerm(initial, options...)
	return t
}

// Agreement returns any agreement.
func Agreement(r *rand.Rand) contract.Agreement {
	return contract.Agreement(1 + r.IntN(contract.AgreementCount))
}

// Supplier returns one of a few suppliers, with what is known of it.
func Supplier(r *rand.Rand) contract.Supplier {
	return contract.Supplier{Name: name(r), Compliant: rolestest.Answer(r), Listed: rolestest.Answer(r)}
}

func name(r *rand.Rand) string { return pick(r, "", "Supplier S", "Supplier T") }

func customer(r *rand.Rand) string { return pick(r, "", "Trust A", "Trust B", "Trust C") }

// Contract returns a valid contract, of any approach and form, at any point of its life.
func Contract(r *rand.Rand) contract.Contract {
	c := contract.Contract{
		Ref: optional(r, rolestest.Text(r)), Customer: customer(r), Approach: hscn.Approach(r.IntN(hscn.ApproachCount + 1)), Form: contract.Form(r.IntN(3)),
		Supplier: Supplier(r), Term: Term(r), Value: Price(r),
		Placed: Span(r), Signed: Span(r), Start: Span(r), ServiceStart: Span(r), BillingStart: Span(r),
		Notice:          contract.Notice{Days: r.IntN(400), Lead: r.IntN(100)},
		Termination:     contract.Termination{WithoutCause: rolestest.Answer(r), Days: r.IntN(100), After: contract.Months(r.IntN(25))},
		Regulations2015: rolestest.Answer(r), Management: optional(r, rolestest.Text(r)), Wrap: contract.Wrap(r.IntN(3)), Support: optional(r, rolestest.Text(r)),
		ServesOthers: rolestest.Answer(r), Representing: rolestest.Answer(r),
	}
	if c.Form != contract.OwnContract {
		c.Agreement = pick(r, 0, contract.RM1045, contract.RM3825, contract.RM3808, contract.RM6116, contract.HSSF, contract.GCloud)
	}
	if r.IntN(3) == 0 {
		c.Advice = contract.Advice{Taken: Span(r), Payer: rolestest.Party(r)}
	}
	var before calendar.Span
	for i := range r.IntN(c.Term.Options() + 1) {
		e := contract.Exercise{Option: i + 1, On: knownSpan(r), Ref: optional(r, rolestest.Text(r))}
		end, err := c.Term.EndSpan(c.Start, i)
		if e.On.Precedes(before) == calendar.Yes || err == nil && end.Precedes(e.On) == calendar.Yes {
			break
		}
		c.Exercised = append(c.Exercised, e)
		before = e.On
	}
	before = calendar.Span{}
	for range r.IntN(4) {
		m := Modification(r)
		if m.Agreed.Precedes(before) == calendar.Yes {
			break
		}
		c.Modifications = append(c.Modifications, m)
		before = m.Agreed
	}
	return c
}

// Modification returns a modification on any ground.
func Modification(r *rand.Rand) contract.Modification {
	return contract.Modification{
		Ground: contract.Ground(r.IntN(int(contract.NoGround) + 1)), Agreed: knownSpan(r), Lengthens: contract.Months(r.IntN(36)), Increase: Price(r),
		Conditions: rolestest.Answer(r), BelowThreshold: rolestest.Answer(r), Notice: Span(r), Ref: optional(r, rolestest.Text(r)),
	}
}

// NearlyContract returns a contract with one member spoiled.
func NearlyContract(r *rand.Rand) contract.Contract {
	c := Contract(r)
	switch r.IntN(12) {
	case 0:
		c.Agreement, c.Form = contract.Agreement(r.IntN(256)), contract.Form(r.IntN(256))
	case 1:
		c.Approach, c.Wrap = hscn.Approach(r.IntN(256)), contract.Wrap(r.IntN(256))
	case 2:
		c.Exercised = slices.Repeat(append(c.Exercised, contract.Exercise{Option: r.IntN(5) - 1, On: Span(r)}), 1+r.IntN(12))
	case 3:
		c.Modifications = slices.Repeat(append(c.Modifications, Modification(r)), 1+r.IntN(60))
	case 4:
		c.Modifications = append(c.Modifications, contract.Modification{Ground: contract.Ground(r.IntN(256)), Lengthens: contract.Months(int32(r.Uint32())), Increase: Money(r)})
	case 5:
		c.Start = calendar.On(calendar.MaxDate())
	case 6:
		c.Term = contract.Term{}
	case 7:
		c.Notice, c.Termination.Days = contract.Notice{Days: int(int32(r.Uint32())), Lead: int(int32(r.Uint32()))}, int(int32(r.Uint32()))
	case 8:
		c.Ref, c.Support = spoiled(r), spoiled(r)
	case 9:
		c.Value = Money(r)
	case 10:
		c.Start = calendar.On(calendar.MinDate())
	case 11:
		c.Regulations2015, c.Supplier.Compliant, c.Termination.WithoutCause = hscn.Answer(r.IntN(256)), hscn.Answer(r.IntN(256)), hscn.Answer(r.IntN(256))
	}
	return c
}

// Charge returns a valid charge, one-off or recurring, whose part of an interval is rounded.
func Charge(r *rand.Rand) contract.Charge {
	c := contract.Charge{Item: optional(r, rolestest.Text(r)), Billing: contract.OneOff, Amount: Price(r), Rounding: Rounding(r)}
	if r.IntN(3) == 0 {
		c.Units, c.UnitPrice = r.Int64N(1000), percentage(r)
	}
	if r.IntN(4) != 0 {
		c.Billing, c.Every = contract.Recurring, contract.Months(1+r.IntN(14))
	}
	return c
}

func charges(r *rand.Rand) []contract.Charge {
	var list []contract.Charge
	for range r.IntN(4) {
		list = append(list, Charge(r))
	}
	return list
}

// Offer returns a valid offer.
func Offer(r *rand.Rand) contract.Offer {
	return contract.Offer{Ref: optional(r, rolestest.Text(r)), Supplier: name(r), Charges: charges(r)}
}

// Catalogue returns a valid catalogue, most often of one supplier.
func Catalogue(r *rand.Rand) contract.Catalogue {
	c := contract.Catalogue{Ref: optional(r, rolestest.Text(r)), WentToMarket: rolestest.Date(r), Winner: name(r)}
	if r.IntN(3) != 0 {
		c.Completed, _ = c.WentToMarket.AddDays(r.IntN(400))
	}
	for _, m := range [...]string{"Trust A", "Trust B", "Trust C"} {
		if r.IntN(2) == 0 {
			c.Members = append(c.Members, m)
		}
	}
	for i := range r.IntN(6) {
		supplier := c.Winner
		if r.IntN(8) == 0 {
			supplier = name(r)
		}
		c.Lines = append(c.Lines, contract.CatalogueLine{
			Item: item(i), Supplier: supplier, Service: contract.ServiceKind(r.IntN(int(contract.LAN) + 1)), Charges: charges(r),
		})
	}
	return c
}

func item(i int) string { return fmt.Sprintf("item %d", i) }

// NearlyCatalogue returns a catalogue with one member spoiled.
func NearlyCatalogue(r *rand.Rand) contract.Catalogue {
	c := Catalogue(r)
	switch r.IntN(5) {
	case 0:
		c.Completed = rolestest.Date(r)
	case 1:
		c.Members = append(c.Members, spoiled(r))
	case 2:
		c.Lines = append(c.Lines, contract.CatalogueLine{Item: spoiled(r), Service: contract.ServiceKind(r.IntN(256))})
	case 3:
		c.Lines = append(c.Lines, c.Lines...)
	case 4:
		c.Lines = append(c.Lines, contract.CatalogueLine{Item: "x", Charges: []contract.Charge{{Billing: contract.Billing(r.IntN(256)), Every: contract.Months(int32(r.Uint32())), Units: int64(r.Uint64())}}})
	}
	return c
}

// Order returns a valid order at any stage.
func Order(r *rand.Rand) contract.Order {
	o := contract.Order{Ref: optional(r, rolestest.Text(r)), Customer: customer(r), Supplier: Supplier(r), Planned: Span(r)}
	for range r.IntN(4) {
		o.Lines = append(o.Lines, contract.OrderLine{Item: item(r.IntN(7)), Quantity: 1 + r.IntN(10), Site: optional(r, rolestest.Text(r))})
	}
	if r.IntN(6) == 0 {
		return o
	}
	o.Received = rolestest.Date(r)
	part := func() contract.Part {
		p := contract.Part{Needed: rolestest.Answer(r)}
		if p.Needed != hscn.No && r.IntN(3) != 0 {
			p.Done, _ = o.Received.AddDays(r.IntN(60) - 5)
		}
		return p
	}
	o.Diligence = contract.Diligence{Information: part(), Survey: part(), Existing: part()}
	if r.IntN(2) == 0 {
		o.Confirmed, _ = o.Received.AddDays(r.IntN(80))
		if r.IntN(4) != 0 {
			o.Firm, _ = o.Confirmed.AddDays(r.IntN(30))
		}
	}
	if r.IntN(2) == 0 {
		o.Delivered, _ = o.Received.AddDays(r.IntN(200))
		if r.IntN(3) == 0 {
			o.Ceased, _ = o.Delivered.AddDays(r.IntN(900))
		}
	}
	return o
}

// NearlyOrder returns an order with one member spoiled.
func NearlyOrder(r *rand.Rand) contract.Order {
	o := Order(r)
	switch r.IntN(5) {
	case 0:
		o.Confirmed, o.Delivered = rolestest.Date(r), rolestest.Date(r)
	case 1:
		o.Lines = append(o.Lines, contract.OrderLine{Item: spoiled(r), Quantity: int(int32(r.Uint32())), Site: spoiled(r)})
	case 2:
		o.Diligence.Survey = contract.Part{Needed: hscn.Answer(r.IntN(256)), Done: rolestest.Date(r)}
	case 3:
		o.Ceased, o.Firm = rolestest.Date(r), rolestest.Date(r)
	case 4:
		o.Ref, o.Customer = spoiled(r), spoiled(r)
	}
	return o
}

// Account returns a valid account of one to six services.
func Account(r *rand.Rand) contract.Account {
	a := contract.Account{Ref: optional(r, rolestest.Text(r)), Supplier: name(r)}
	for i := range 1 + r.IntN(6) {
		first := rolestest.Date(r)
		billed, _ := calendar.From(first)
		if r.IntN(2) == 0 {
			last, _ := first.AddDays(r.IntN(1500))
			billed, _ = calendar.Through(first, last)
		}
		a.Services = append(a.Services, contract.Service{Ref: item(i), Charges: charges(r), Billed: billed})
	}
	return a
}

// Invoice returns a valid invoice for the services of a, most of its lines right and some of them wrong
// in their amount, their period or their service, or asked for twice.
func Invoice(r *rand.Rand, a contract.Account) contract.Invoice {
	first := rolestest.Date(r).FirstOfMonth()
	period, _ := calendar.Through(first, first.LastOfMonth())
	v := contract.Invoice{Ref: optional(r, rolestest.Text(r)), Supplier: a.Supplier, Period: period}
	add := func(l contract.InvoiceLine) {
		v.Lines = append(v.Lines, l)
		v.Total, _ = v.Total.Add(l.Amount)
	}
	for _, s := range a.Services {
		p, ok := period.Intersect(s.Billed)
		if !ok || r.IntN(6) == 0 {
			p = period
			if r.IntN(4) != 0 {
				continue
			}
		}
		l := contract.InvoiceLine{Service: s.Ref, Period: p}
		switch r.IntN(12) {
		case 0:
			l.Service = "another"
		case 1:
			begin, _ := p.First()
			end, _ := p.Last()
			begin, _ = begin.AddDays(-r.IntN(40))
			end, _ = end.AddDays(r.IntN(40))
			l.Period, _ = calendar.Through(begin, end)
		}
		l.Amount, _ = s.Over(l.Period)
		if r.IntN(8) == 0 {
			l.Amount, _ = l.Amount.Add(contract.Pence(r.Int64N(3) - 1))
		}
		add(l)
		if r.IntN(10) == 0 {
			add(l)
		}
	}
	return v
}

// NearlyInvoice returns an invoice with one member spoiled.
func NearlyInvoice(r *rand.Rand, a contract.Account) contract.Invoice {
	v := Invoice(r, a)
	switch r.IntN(4) {
	case 0:
		v.Total = Money(r)
	case 1:
		v.Period, _ = calendar.From(rolestest.Date(r))
	case 2:
		v.Lines = append(v.Lines, contract.InvoiceLine{Service: spoiled(r), Amount: Money(r)})
	case 3:
		v.Supplier, v.Ref = spoiled(r), spoiled(r)
	}
	return v
}

// Review returns a valid review.
func Review(r *rand.Rand) contract.Review {
	v := contract.Review{
		Ref: optional(r, rolestest.Text(r)), Supplier: name(r), MigrationComplete: Span(r), Wrap: contract.Wrap(r.IntN(3)),
		WrapMet: rolestest.Answer(r), Managing: rolestest.Answer(r),
	}
	if r.IntN(3) == 0 {
		v.Closed = rolestest.Date(r)
	}
	for i := range r.IntN(5) {
		l := contract.Level{Name: item(i), Origin: contract.Origin(r.IntN(3)), Bound: contract.Bound(r.IntN(4)), Agreed: percentage(r), Credit: percentage(r)}
		for range r.IntN(4) {
			first := rolestest.Date(r)
			last, _ := first.AddDays(r.IntN(40))
			p, _ := calendar.Through(first, last)
			l.Measured = append(l.Measured, contract.Measurement{Period: p, Value: percentage(r)})
		}
		v.Levels = append(v.Levels, l)
	}
	for i := range r.IntN(3) {
		v.Obligations = append(v.Obligations, contract.Obligation{Ref: item(i), Origin: contract.Origin(r.IntN(3)), Met: rolestest.Answer(r)})
	}
	return v
}

// NearlyReview returns a review with one member spoiled.
func NearlyReview(r *rand.Rand) contract.Review {
	v := Review(r)
	switch r.IntN(4) {
	case 0:
		v.Levels = append(v.Levels, contract.Level{Name: spoiled(r), Origin: contract.Origin(r.IntN(256)), Bound: contract.Bound(r.IntN(256)), Credit: Number(r)})
	case 1:
		v.Obligations = append(v.Obligations, contract.Obligation{Ref: spoiled(r), Origin: contract.Origin(r.IntN(256)), Met: hscn.Answer(r.IntN(256))})
	case 2:
		v.Wrap, v.WrapMet, v.Managing = contract.Wrap(r.IntN(256)), hscn.Answer(r.IntN(256)), hscn.Answer(r.IntN(256))
	case 3:
		v.Levels = append(v.Levels, contract.Level{Name: "x", Measured: []contract.Measurement{{}, {Period: calendar.Always()}}})
	}
	return v
}

// spoiled returns a text that most members refuse.
func spoiled(r *rand.Rand) string {
	long := make([]byte, 4000)
	for i := range long {
		long[i] = 'x'
	}
	return pick(r, "", " ", " a", "a ", "\x00", "a\x7fb", "\xff", string(long))
}

func optional(r *rand.Rand, s string) string {
	if r.IntN(3) == 0 {
		return ""
	}
	return s
}

func pick[T any](r *rand.Rand, from ...T) T { return from[r.IntN(len(from))] }
