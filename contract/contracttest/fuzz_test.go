package contracttest_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/contract/contracttest"
)

// FuzzMoney: two amounts, their texts, their sum, their difference and their order (CON-7, CON-8).
func FuzzMoney(f *testing.F) {
	f.Add(int64(0), int64(-1))
	f.Add(int64(math.MaxInt64), int64(math.MinInt64))
	f.Add(int64(math.MinInt64), int64(math.MinInt64))
	f.Add(int64(123456), int64(-5))
	f.Fuzz(func(t *testing.T, a, b int64) {
		if err := contracttest.CheckMoney(contract.Pence(a), contract.Pence(b)); err != nil {
			t.Error(err)
		}
	})
}

// numbers makes a number of every eight bytes, the last of them short.
func numbers(b []byte) []int64 {
	var list []int64
	for len(b) > 0 && len(list) < 200 {
		var n uint64
		for _, c := range b[:min(len(b), 8)] {
			n = n<<8 | uint64(c)
		}
		list, b = append(list, int64(n)), b[min(len(b), 8):]
	}
	return list
}

// FuzzSum: any number of amounts in any order (CON-8).
func FuzzSum(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("\x7f\xff\xff\xff\xff\xff\xff\xff\x7f\xff\xff\xff\xff\xff\xff\xff\x80\x00\x00\x00\x00\x00\x00\x00"))
	f.Add([]byte("\x80\x00\x00\x00\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\x01"))
	f.Fuzz(func(t *testing.T, b []byte) {
		var list []contract.Money
		for _, n := range numbers(b) {
			list = append(list, contract.Pence(n))
		}
		if err := contracttest.CheckSum(list...); err != nil {
			t.Error(err)
		}
	})
}

// FuzzSharesSum: equal shares, and shares by weight, are the amount again (CON-9).
func FuzzSharesSum(f *testing.F) {
	f.Add(int64(10000), uint16(3), []byte{1, 1, 1})
	f.Add(int64(-5), uint16(2), []byte{3, 7})
	f.Add(int64(math.MinInt64), uint16(7), []byte("\x7f\xff\xff\xff\xff\xff\xff\xff\x00"))
	f.Add(int64(1), uint16(1000), []byte{0, 0, 9})
	f.Fuzz(func(t *testing.T, m int64, n uint16, weights []byte) {
		if err := contracttest.CheckShares(contract.Pence(m), int(n%2000)); err != nil && !(n%2000 == 0 && errors.Is(err, contract.ErrDivision)) {
			t.Error(err)
		}
		small := make([]int64, min(len(weights), 60))
		for i := range small {
			small[i] = int64(weights[i])
		}
		for _, list := range [][]int64{small, numbers(weights[:min(len(weights), 200)])} {
			err := contracttest.CheckSplit(contract.Pence(m), list)
			if err != nil && !errors.Is(err, contract.ErrDivision) && !errors.Is(err, contract.ErrOverflow) {
				t.Error(err)
			}
		}
	})
}

// FuzzRounding: any part of any amount in any mode (CON-10).
func FuzzRounding(f *testing.F) {
	f.Add(int64(1), int64(1), int64(2), uint8(1))
	f.Add(int64(3), int64(-1), int64(2), uint8(2))
	f.Add(int64(3100), int64(10), int64(31), uint8(0))
	f.Add(int64(math.MinInt64), int64(math.MinInt64), int64(math.MaxInt64), uint8(1))
	f.Add(int64(math.MaxInt64), int64(math.MaxInt64), int64(1), uint8(2))
	f.Add(int64(5), int64(1), int64(0), uint8(9))
	f.Fuzz(func(t *testing.T, m, part, whole int64, mode uint8) {
		if err := contracttest.CheckRounding(contract.Pence(m), int(part), int(whole), contract.Rounding(mode)); err != nil {
			t.Error(err)
		}
	})
}

// day returns a day by its number, the zero Date where there is none.
func day(n int32) calendar.Date {
	d, err := calendar.MinDate().AddDays(int(n) - 1)
	if err != nil {
		return calendar.Date{}
	}
	return d
}

// FuzzTerm: any term from any day (CON-1 to CON-3, CON-5, CON-6). Two bytes are the months of an option.
func FuzzTerm(f *testing.F) {
	f.Add(uint16(36), []byte{0, 12, 0, 12}, int32(737484)) // from 29 February 2020
	f.Add(uint16(1), []byte{0, 1, 0, 1}, int32(736725))
	f.Add(uint16(60), []byte{}, int32(3652059))
	f.Add(uint16(600), []byte{2, 88, 2, 88, 2, 88}, int32(1))
	f.Add(uint16(1), []byte{}, int32(3652027)) // from 30 November 9999
	f.Fuzz(func(t *testing.T, initial uint16, options []byte, start int32) {
		var parts []contract.Months
		for i := 0; i+1 < len(options); i += 2 {
			parts = append(parts, contract.Months(options[i])<<8|contract.Months(options[i+1]))
		}
		term, err := contract.NewTerm(contract.Months(initial), parts...)
		first := day(start)
		if err != nil || first.IsZero() {
			return
		}
		if err := contracttest.CheckTerm(term, first); err != nil && !errors.Is(err, calendar.ErrRange) {
			t.Error(err)
		}
		if term == contract.AggregatedTerm() && term.Longest() != 60 {
			t.Errorf("%v is %d months at the longest", term, term.Longest())
		}
	})
}

// FuzzAgreement: when an agreement is open, on a day and in a span of days (CAL-12).
func FuzzAgreement(f *testing.F) {
	f.Add(uint8(1), int32(736600), int32(736600), uint16(30))
	f.Add(uint8(7), int32(1), int32(738000), uint16(800))
	f.Add(uint8(200), int32(3652059), int32(1), uint16(0))
	f.Fuzz(func(t *testing.T, a uint8, on, first int32, length uint16) {
		d, begin := day(on), day(first)
		if d.IsZero() || begin.IsZero() || a%16 == 0 || a%16 > contract.AgreementCount {
			return
		}
		s := calendar.On(begin)
		if last, err := begin.AddDays(int(length % 2000)); err == nil {
			s, _ = calendar.Between(begin, last)
		}
		if err := contracttest.CheckAgreement(contract.Agreement(a%16), d, s); err != nil {
			t.Error(err)
		}
	})
}

// FuzzSplitPeriod: what a charge costs over a period does not hang on where the period is divided
// (CON-11).
func FuzzSplitPeriod(f *testing.F) {
	f.Add(int64(3000), uint16(1), uint8(1), int32(736725), uint16(0), uint16(20), uint16(60))
	f.Add(int64(9999), uint16(3), uint8(2), int32(737484), uint16(400), uint16(1), uint16(1000))
	f.Add(int64(-1), uint16(14), uint8(1), int32(736700), uint16(65535), uint16(65535), uint16(65535))
	f.Add(int64(100), uint16(0), uint8(1), int32(736700), uint16(5), uint16(0), uint16(1))
	f.Fuzz(func(t *testing.T, amount int64, every uint16, mode uint8, first int32, begin, middle, end uint16) {
		c := contract.Charge{Billing: contract.OneOff, Amount: contract.Pence(amount), Rounding: contract.Rounding(mode % 3)}
		if every != 0 {
			c.Billing, c.Every = contract.Recurring, contract.Months(every)
		}
		d := day(first)
		from, err := d.AddDays(int(begin) - 400)
		if d.IsZero() || err != nil {
			return
		}
		at, _ := from.AddDays(int(middle))
		to, _ := from.AddDays(int(end))
		_, refused := c.Over(d, period(from, to))
		err = contracttest.CheckCharge(c, d, from, at, to)
		// A part of a penny is refused where the mode is exact, for a part sooner than for the whole.
		if err != nil && refused == nil && mode%3 != uint8(contract.Exact) {
			t.Error(err)
		}
	})
}

func period(first, last calendar.Date) calendar.Period {
	p, _ := calendar.Through(first, last)
	return p
}

// choices are the bytes of a fuzzer, each of which chooses one member of a record. Those that are used
// up choose 0.
type choices []byte

func (c *choices) next() byte {
	if len(*c) == 0 {
		return 0
	}
	b := (*c)[0]
	*c = (*c)[1:]
	return b
}

func (c *choices) answer() hscn.Answer { return hscn.Answer(c.next() % 4) }

func (c *choices) name() string { return [...]string{"", "S", "T", "Trust A", "Trust B"}[c.next()%5] }

func (c *choices) day() calendar.Date {
	n := int(c.next()) | int(c.next())<<8
	if n == 0 {
		return calendar.Date{}
	}
	d, _ := calendar.MustDate("2015-12-31").AddDays(n)
	return d
}

// span chooses nothing, "to be confirmed", a day, a month, a year, or a range that begins with a day.
func (c *choices) span() calendar.Span {
	kind, d := c.next(), c.day()
	if d.IsZero() {
		if kind&1 != 0 {
			return calendar.ToBeConfirmed()
		}
		return calendar.Span{}
	}
	s := calendar.On(d)
	switch kind % 4 {
	case 1:
		s, _ = calendar.InMonth(d.Year(), d.Month())
	case 2:
		s, _ = calendar.InYear(d.Year())
	case 3:
		last, _ := d.AddDays(1 + int(kind))
		s, _ = calendar.Between(d, last)
	}
	return s
}

func (c *choices) charge() contract.Charge {
	out := contract.Charge{
		Billing: contract.Billing(c.next() % 4), Amount: contract.Pence(int64(c.next()) * 37), Rounding: contract.HalfUp + contract.Rounding(c.next()&1),
		Units: int64(c.next()), UnitPrice: contract.MustNumber("0.0125"),
	}
	if out.Billing == contract.Recurring {
		out.Every = contract.Months(c.next()) % 40
	}
	return out
}

func (c *choices) charges() (list []contract.Charge) {
	for range c.next() % 5 {
		list = append(list, c.charge())
	}
	return list
}

// all is a seed that chooses something everywhere.
func all(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(i*41 + i/5 + n)
	}
	return b
}

// FuzzContract: the ends and the findings of a contract, whatever options were used when and whatever
// was modified (CON-1, CON-2, CON-15).
func FuzzContract(f *testing.F) {
	f.Add([]byte{})
	f.Add(all(80))
	f.Add(all(121))
	f.Add([]byte{1, 0, 2, 2, 4, 0, 0, 200, 3, 0, 150, 3, 2, 0, 0, 9, 0, 7, 2, 200, 8, 0, 200, 8, 0, 40, 9, 0, 40, 10})
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		k := contract.Contract{
			Approach: hscn.Approach(c.next() % 5), Form: contract.Form(c.next() % 4), Agreement: contract.Agreement(c.next() % 10),
			Supplier: contract.Supplier{Name: c.name(), Compliant: c.answer(), Listed: c.answer()}, Value: contract.Pence(int64(c.next()) * 100),
			Placed: c.span(), Start: c.span(), Signed: c.span(), Term: contract.AggregatedTerm(),
			Regulations2015: c.answer(), Wrap: contract.Wrap(c.next() % 4), ServesOthers: c.answer(), Representing: c.answer(),
			Termination: contract.Termination{WithoutCause: c.answer(), Days: int(c.next()), After: contract.Months(c.next())},
			Notice:      contract.Notice{Days: int(c.next()), Lead: int(c.next())},
		}
		if n := c.next(); n != 0 {
			k.Term, _ = contract.NewTerm(contract.Months(n), contract.Months(1+c.next()), contract.Months(1+c.next()%12))
		}
		on := c.day()
		for i := range int(c.next() % 5) {
			k.Exercised = append(k.Exercised, contract.Exercise{Option: i + 1, On: c.span()})
		}
		for range c.next() % 4 {
			k.Modifications = append(k.Modifications, contract.Modification{
				Ground: contract.Ground(c.next() % 10), Agreed: c.span(), Lengthens: contract.Months(c.next()), Increase: contract.Pence(int64(c.next()) * 50),
				Conditions: c.answer(), BelowThreshold: c.answer(), Notice: c.span(),
			})
		}
		if err := contracttest.CheckContract(k, on); err != nil {
			t.Error(err)
		}
		k.InForceOn(on)
		k.EndWithoutCause(on)
		_, _ = k.Option(1)
	})
}

// FuzzCatalogue: one supplier, and orders held to what is in the catalogue and to who was included
// (CON-13, CON-14).
func FuzzCatalogue(f *testing.F) {
	f.Add([]byte{})
	f.Add(all(90))
	f.Add([]byte{10, 8, 20, 8, 1, 2, 3, 4, 1, 1, 1, 0, 3, 1, 40, 8, 1, 0, 2, 0, 50, 8})
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		k := contract.Catalogue{WentToMarket: c.day(), Completed: c.day(), Winner: c.name()}
		for range c.next() % 4 {
			k.Members = append(k.Members, c.name())
		}
		for i := range int(c.next() % 5) {
			k.Lines = append(k.Lines, contract.CatalogueLine{Item: strconv.Itoa(i), Supplier: c.name(), Service: contract.ServiceKind(c.next() % 16)})
		}
		o := contract.Order{Customer: c.name(), Supplier: contract.Supplier{Name: c.name()}, Received: c.day()}
		for range c.next() % 4 {
			o.Lines = append(o.Lines, contract.OrderLine{Item: strconv.Itoa(int(c.next() % 6)), Quantity: 1})
		}
		if err := contracttest.CheckCatalogue(k, o, c.day()); err != nil {
			t.Error(err)
		}
	})
}

// FuzzOrder: the stage of an order never goes back, and its findings are in form.
func FuzzOrder(f *testing.F) {
	f.Add([]byte{})
	f.Add(all(60))
	f.Add([]byte{1, 10, 8, 20, 8, 30, 8, 40, 8, 50, 8, 2, 12, 8, 1, 0, 0, 0, 13, 8, 0, 60, 8, 60, 8})
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		o := contract.Order{
			Supplier: contract.Supplier{Name: c.name()}, Received: c.day(), Confirmed: c.day(), Firm: c.day(), Delivered: c.day(), Ceased: c.day(),
			Diligence: contract.Diligence{
				Information: contract.Part{Needed: c.answer(), Done: c.day()}, Survey: contract.Part{Needed: c.answer(), Done: c.day()},
				Existing: contract.Part{Needed: c.answer(), Done: c.day()},
			},
			Planned: c.span(),
		}
		for _, on := range []calendar.Date{c.day(), o.Received, o.Confirmed, o.Delivered, o.Ceased} {
			if err := contracttest.CheckOrder(o, on); err != nil {
				t.Error(err)
			}
		}
	})
}

// FuzzOffer: charges of nothing or more never cost less with more options (CON-12).
func FuzzOffer(f *testing.F) {
	f.Add(int32(736700), uint8(36), []byte{2, 2, 100, 1, 0, 1, 1, 50})
	f.Add(int32(737484), uint8(1), all(40))
	f.Fuzz(func(t *testing.T, first int32, initial uint8, b []byte) {
		c := choices(b)
		term, err := contract.NewTerm(contract.Months(initial), contract.Months(1+c.next()%24), contract.Months(1+c.next()))
		o := contract.Offer{Charges: c.charges()}
		if d := day(first); err == nil && !d.IsZero() && o.Validate() == nil {
			if err := contracttest.CheckOffer(o, term, d); err != nil && !errors.Is(err, calendar.ErrRange) {
				t.Error(err)
			}
		}
	})
}

// FuzzReconciliation: every line of an invoice has one outcome, and the columns add up.
func FuzzReconciliation(f *testing.F) {
	f.Add([]byte{})
	f.Add(all(100))
	f.Add([]byte{2, 1, 2, 100, 0, 0, 1, 10, 8, 0, 1, 2, 50, 0, 0, 1, 10, 8, 200, 10, 9, 2, 0, 1, 50, 1, 1, 90})
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		var a contract.Account
		for i := range int(c.next() % 5) {
			s := contract.Service{Ref: strconv.Itoa(i), Charges: c.charges()}
			if first := c.day(); !first.IsZero() {
				s.Billed, _ = calendar.From(first)
				if last, err := first.AddDays(int(c.next()) * 4); err == nil && c.next()&1 == 0 {
					s.Billed = period(first, last)
				}
			}
			a.Services = append(a.Services, s)
		}
		first := c.day()
		last, _ := first.AddDays(int(c.next()))
		v := contract.Invoice{Period: period(first, last)}
		for range c.next() % 6 {
			l := contract.InvoiceLine{Service: strconv.Itoa(int(c.next() % 6)), Period: v.Period, Amount: contract.Pence(int64(c.next())*37 - 1000)}
			if c.next()&1 != 0 {
				from, _ := first.AddDays(int(c.next()) - 20)
				to, _ := from.AddDays(int(c.next() % 40))
				l.Period = period(from, to)
			}
			v.Lines = append(v.Lines, l)
			v.Total, _ = v.Total.Add(l.Amount)
		}
		if a.Validate() != nil || v.Validate() != nil {
			return
		}
		if err := contracttest.CheckReconciliation(a, v); err != nil {
			t.Error(err)
		}
	})
}

// FuzzReview: what is breached is to be managed, and findings are in form.
func FuzzReview(f *testing.F) {
	f.Add([]byte{})
	f.Add(all(70))
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		v := contract.Review{
			MigrationComplete: c.span(), Wrap: contract.Wrap(c.next() % 4), WrapMet: c.answer(), Managing: c.answer(), Closed: c.day(),
		}
		number := func() contract.Number { return contract.MustNumber(strconv.Itoa(int(int8(c.next())))) }
		for i := range int(c.next() % 4) {
			l := contract.Level{Name: strconv.Itoa(i), Origin: contract.Origin(c.next() % 4), Bound: contract.Bound(c.next() % 5), Agreed: number(), Credit: number()}
			for range c.next() % 4 {
				first := c.day()
				l.Measured = append(l.Measured, contract.Measurement{Period: period(first, first), Value: number()})
			}
			v.Levels = append(v.Levels, l)
		}
		for i := range int(c.next() % 3) {
			v.Obligations = append(v.Obligations, contract.Obligation{Ref: strconv.Itoa(i), Origin: contract.Origin(c.next() % 4), Met: c.answer()})
		}
		for _, on := range []calendar.Date{c.day(), {}} {
			if err := contracttest.CheckReview(v, on); err != nil {
				t.Error(err)
			}
		}
	})
}

// FuzzJSON: whatever record is drawn is read back from its JSON as it was (WIR-1).
func FuzzJSON(f *testing.F) {
	for kind := range uint8(7) {
		f.Add(kind, uint64(kind))
	}
	f.Fuzz(func(t *testing.T, kind uint8, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 0))
		if err := [...]func() error{
			func() error { return contracttest.CheckJSON(contracttest.Contract(r), contract.DecodeContract) },
			func() error { return contracttest.CheckJSON(contracttest.Catalogue(r), contract.DecodeCatalogue) },
			func() error { return contracttest.CheckJSON(contracttest.Order(r), contract.DecodeOrder) },
			func() error { return contracttest.CheckJSON(contracttest.Review(r), contract.DecodeReview) },
			func() error { return contracttest.CheckJSON(contracttest.Offer(r), contract.DecodeOffer) },
			func() error { return contracttest.CheckJSON(contracttest.Account(r), contract.DecodeAccount) },
			func() error {
				return contracttest.CheckJSON(contracttest.Invoice(r, contracttest.Account(r)), contract.DecodeInvoice)
			},
		}[kind%7](); err != nil {
			t.Error(err)
		}
	})
}
