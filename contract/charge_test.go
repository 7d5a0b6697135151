package contract_test

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
)

func monthly(amount string) contract.Charge {
	return contract.Charge{Item: "line", Billing: contract.Recurring, Amount: pounds(amount), Every: 1, Rounding: contract.HalfUp}
}

func oneOff(amount string) contract.Charge {
	return contract.Charge{Item: "install", Billing: contract.OneOff, Amount: pounds(amount)}
}

func TestChargeOver(t *testing.T) {
	yearly := monthly("1200.00")
	yearly.Every = 12
	longest := monthly("100000.00")
	longest.Every = contract.MaxPartMonths
	perUnit := contract.Charge{Billing: contract.Recurring, Every: 1, UnitPrice: contract.MustNumber("0.0125"), Units: 1000, Amount: pounds("1.00")}
	for _, c := range []struct {
		name          string
		charge        contract.Charge
		first, period string
		want          string
	}{
		{"a whole month", monthly("31.00"), "2018-01-01", "2018-01-01/2018-01-31", "31.00"},
		{"ten days of it", monthly("31.00"), "2018-01-01", "2018-01-01/2018-01-10", "10.00"},
		{"its last day", monthly("31.00"), "2018-01-01", "2018-01-31/2018-01-31", "1.00"},
		{"two months", monthly("31.00"), "2018-01-01", "2018-01-01/2018-02-28", "62.00"},
		{"a month from the middle", monthly("30.00"), "2018-04-15", "2018-04-15/2018-05-14", "30.00"},
		{"before it began", monthly("30.00"), "2018-04-15", "2018-04-01/2018-04-14", "0.00"},
		{"from before it began", monthly("30.00"), "2018-04-15", "2018-04-01/2018-04-15", "1.00"},
		{"an open beginning", monthly("30.00"), "2018-04-15", "../2018-05-14", "30.00"},
		{"a year at once", yearly, "2018-01-01", "2018-01-01/2018-12-31", "1200.00"},
		{"the longest interval", longest, "2018-01-01", "2018-01-01/2018-01-01", "5.48"},
		{"a day of a year", yearly, "2018-01-01", "2018-01-01/2018-01-01", "3.29"},
		{"from the 31st", monthly("30.00"), "2018-01-31", "2018-01-31/2018-02-28", "30.00"},
		{"its second month", monthly("30.00"), "2018-01-31", "2018-03-01/2018-03-30", "30.00"},
		{"across them", monthly("30.00"), "2018-01-31", "2018-01-31/2018-03-30", "60.00"},
		{"units and an amount", perUnit, "2018-01-01", "2018-01-01/2018-01-31", "13.50"},
		{"once, on its day", oneOff("250.00"), "2018-01-15", "2018-01-15/2018-01-15", "250.00"},
		{"once, the day before", oneOff("250.00"), "2018-01-15", "2018-01-01/2018-01-14", "0.00"},
		{"once, the day after", oneOff("250.00"), "2018-01-15", "2018-01-16/2018-12-31", "0.00"},
		{"once, with an open end", oneOff("250.00"), "2018-01-15", "2018-01-01/..", "250.00"},
		{"a credit", monthly("-31.00"), "2018-01-01", "2018-01-01/2018-01-10", "-10.00"},
	} {
		got, err := c.charge.Over(day(c.first), calendar.MustPeriod(c.period))
		if err != nil || got.String() != c.want {
			t.Errorf("%s: %v, %v, want %s", c.name, got, err, c.want)
		}
	}
	exact := monthly("10.00")
	exact.Rounding = contract.Exact
	huge := monthly("92233720368547758.07")
	units := huge
	units.Units, units.UnitPrice = 2, contract.MustNumber("1")
	hugeUnits := units
	hugeUnits.UnitPrice, hugeUnits.Units = contract.MustNumber("9223372036854"), 1<<40
	wrong := monthly("1.00")
	wrong.Billing = 0
	long := monthly("1.00")
	long.Every = contract.MaxPartMonths + 1
	never := monthly("1.00")
	never.Every = 0
	for _, c := range []struct {
		name          string
		charge        contract.Charge
		first, period string
		want          error
	}{
		{"an open end", monthly("1.00"), "2018-01-01", "2018-01-01/..", contract.ErrNoDates},
		{"no period", monthly("1.00"), "2018-01-01", "", contract.ErrNoDates},
		{"no first day", monthly("1.00"), "", "2018-01-01/2018-01-31", contract.ErrNoDates},
		{"no billing", wrong, "2018-01-01", "2018-01-01/2018-01-31", contract.ErrBilling},
		{"no interval", never, "2018-01-01", "2018-01-01/2018-01-31", contract.ErrBilling},
		{"too long an interval", long, "2018-01-01", "2018-01-01/2018-01-31", contract.ErrBilling},
		{"a part of a penny refused", exact, "2018-01-01", "2018-01-01/2018-01-10", contract.ErrInexact},
		{"a part before it refused", exact, "2018-01-01", "2018-01-10/2018-01-31", contract.ErrInexact},
		{"too much", huge, "2018-01-01", "2018-01-01/2018-02-28", contract.ErrOverflow},
		{"too much by far", huge, "2018-01-01", "2018-01-01/2018-04-15", contract.ErrOverflow},
		{"too much by the end", huge, "2018-01-01", "2018-02-01/2018-02-28", contract.ErrOverflow},
		{"too much with a part", huge, "2018-01-01", "2018-01-01/2018-02-01", contract.ErrOverflow},
		{"too much with units", units, "2018-01-01", "2018-01-01/2018-01-31", contract.ErrOverflow},
		{"too many units", hugeUnits, "2018-01-01", "2018-01-01/2018-01-31", contract.ErrOverflow},
		{"an interval out of the calendar", monthly("1.00"), "9999-12-02", "9999-12-02/9999-12-31", calendar.ErrRange},
		{"the same to a later day", monthly("1.00"), "9999-11-15", "9999-12-15/9999-12-31", calendar.ErrRange},
	} {
		var first calendar.Date
		var p calendar.Period
		if c.first != "" {
			first = day(c.first)
		}
		if c.period != "" {
			p = calendar.MustPeriod(c.period)
		}
		if got, err := c.charge.Over(first, p); !errors.Is(err, c.want) || !got.IsZero() {
			t.Errorf("%s: %v, %v, want %v", c.name, got, err, c.want)
		}
	}
	if m, err := perUnit.PerInterval(); err != nil || m != pounds("13.50") {
		t.Errorf("one interval: %v, %v", m, err)
	}
}

// TestChargeLaws: splitting a period anywhere does not change its cost; a day at a time costs the same;
// and each part is within a penny of its exact share.
func TestChargeLaws(t *testing.T) {
	r := seeded(t, 9)
	for range 500 {
		c := monthly("0.00")
		c.Amount = contract.Pence(r.Int64N(1_000_000) - 100_000)
		c.Every = contract.Months(1 + r.IntN(14))
		c.Rounding = contract.Rounding(1 + r.IntN(2))
		first, _ := day("2015-12-15").AddDays(r.IntN(800))
		begin, _ := first.AddDays(r.IntN(900) - 50)
		end, _ := begin.AddDays(r.IntN(900))
		middle, _ := begin.AddDays(r.IntN(end.Sub(begin) + 1))
		whole, _ := calendar.Through(begin, end)
		left, _ := calendar.Through(begin, middle)
		all, err := c.Over(first, whole)
		if err != nil {
			t.Fatal(err)
		}
		sum, err := c.Over(first, left)
		if err != nil {
			t.Fatal(err)
		}
		if after, _ := middle.AddDays(1); !after.After(end) {
			right, _ := calendar.Through(after, end)
			rest, err := c.Over(first, right)
			if err != nil {
				t.Fatal(err)
			}
			sum, _ = sum.Add(rest)
		}
		if sum != all {
			t.Fatalf("%+v from %v over %v: %v, in two parts at %v %v", c, first, whole, all, middle, sum)
		}
		// The slow, obvious way: each day costs its share of the interval it lies in.
		exact := new(big.Rat)
		n := 0
		from, _ := contract.AppendSchedule(nil, first, c.Every, 70)
		for d := range whole.Days() {
			if d.Before(first) {
				continue
			}
			for !d.Before(from[n+1]) {
				n++
			}
			exact.Add(exact, big.NewRat(c.Amount.Pence(), int64(from[n+1].Sub(from[n]))))
		}
		off := exact.Sub(exact, new(big.Rat).SetInt64(all.Pence()))
		if off.Abs(off).Cmp(big.NewRat(1, 1)) > 0 {
			t.Fatalf("%+v from %v over %v: %v is off by %v pence", c, first, whole, all, off.FloatString(3))
		}
	}
}

func TestSchedule(t *testing.T) {
	got, err := contract.AppendSchedule([]calendar.Date{day("2000-01-01")}, day("2018-01-31"), 1, 4)
	if err != nil || fmt.Sprint(got) != "[2000-01-01 2018-01-31 2018-03-01 2018-03-31 2018-05-01]" {
		t.Errorf("from the 31st: %v, %v", got, err)
	}
	if got, err := contract.AppendSchedule(nil, day("2018-01-01"), 3, 0); err != nil || len(got) != 0 {
		t.Errorf("none: %v, %v", got, err)
	}
	for name, c := range map[string]struct {
		first string
		every contract.Months
		n     int
		want  error
	}{
		"no interval":           {"2018-01-01", 0, 1, contract.ErrBilling},
		"too long":              {"2018-01-01", contract.MaxPartMonths + 1, 1, contract.ErrBilling},
		"fewer than none":       {"2018-01-01", 1, -1, contract.ErrTooMany},
		"too many":              {"2018-01-01", 1, contract.MaxSchedule + 1, contract.ErrTooMany},
		"out of the calendar":   {"9999-01-01", 1, 13, calendar.ErrRange},
		"out of it on the 31st": {"9999-01-31", 1, 13, calendar.ErrRange},
		"no first day":          {"", 1, 1, calendar.ErrNoDate},
	} {
		if got, err := contract.AppendSchedule(make([]calendar.Date, 1), dayOrNone(c.first), c.every, c.n); !errors.Is(err, c.want) || len(got) != 1 {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
	if got, err := contract.AppendSchedule(nil, day("2018-01-01"), contract.MaxPartMonths, 2); err != nil || len(got) != 2 {
		t.Errorf("the longest interval: %v, %v", got, err)
	}
	if got, err := contract.AppendSchedule(nil, day("0001-01-01"), 1, contract.MaxSchedule); err != nil || len(got) != contract.MaxSchedule {
		t.Errorf("the most: %d, %v", len(got), err)
	}
}

func dayOrNone(s string) calendar.Date {
	if s == "" {
		return calendar.Date{}
	}
	return day(s)
}

// TestScheduleOracle: every day of a schedule is the sum from its first day, whichever day that is.
func TestScheduleOracle(t *testing.T) {
	for d := range calendar.MustPeriod("2019-12-27/2020-03-05").Days() {
		for _, every := range []contract.Months{1, 2, 3, 7, 12, 18} {
			got, err := contract.AppendSchedule(nil, d, every, 30)
			if err != nil || len(got) != 30 {
				t.Fatalf("%v: %v", d, err)
			}
			for i, g := range got {
				if want, _ := d.AddMonths(i*int(every), calendar.FirstOfNext); g != want {
					t.Fatalf("%v every %d months: %v, want %v", d, every, g, want)
				}
			}
		}
	}
}

func TestOffers(t *testing.T) {
	cheapFirst := contract.Offer{Ref: "A", Supplier: "S", Charges: []contract.Charge{oneOff("1000.00"), monthly("100.00")}}
	cheapLater := contract.Offer{Ref: "B", Supplier: "T", Charges: []contract.Charge{oneOff("2000.00"), monthly("75.00")}}
	got, err := contract.CompareOffers(cheapFirst, cheapLater, contract.AggregatedTerm(), day("2018-04-01"))
	want := "[{0 2021-03-31 4600.00 4700.00 100.00} {1 2022-03-31 5800.00 5600.00 -200.00} {2 2023-03-31 7000.00 6500.00 -500.00}]"
	if err != nil || fmt.Sprint(got) != want {
		t.Errorf("3+1+1: %v, %v\nwant %s", got, err, want)
	}
	broken := contract.Offer{Charges: []contract.Charge{{}}}
	huge := contract.Offer{Charges: []contract.Charge{oneOff("92233720368547758.07")}}
	credit := contract.Offer{Charges: []contract.Charge{oneOff("-92233720368547758.07")}}
	for name, c := range map[string]struct {
		a, b  contract.Offer
		term  string
		start string
		want  error
	}{
		"the first is broken":  {broken, cheapLater, "1", "2018-04-01", contract.ErrBilling},
		"the second is broken": {cheapLater, broken, "1", "2018-04-01", contract.ErrBilling},
		"out of the calendar":  {cheapLater, cheapLater, "1", "9999-04-01", calendar.ErrRange},
		"too far apart":        {huge, credit, "1", "2018-04-01", contract.ErrOverflow},
	} {
		if got, err := contract.CompareOffers(c.a, c.b, contract.MustTerm(c.term), day(c.start)); !errors.Is(err, c.want) || got != nil {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
	if _, err := contract.CompareOffers(huge, huge, contract.Term{}, day("2018-04-01")); !errors.Is(err, contract.ErrNoTerm) {
		t.Errorf("no term: %v", err)
	}
	double := contract.Offer{Charges: []contract.Charge{oneOff("92233720368547758.07"), oneOff("0.01")}}
	if _, _, err := double.Cost(contract.MustTerm("1"), day("2018-04-01"), 0); !errors.Is(err, contract.ErrOverflow) {
		t.Errorf("two charges that are too much: %v", err)
	}
	// Charges of nothing or more never cost less with more options.
	r := seeded(t, 10)
	for range 500 {
		o := contract.Offer{}
		for range 1 + r.IntN(4) {
			c := monthly("0.00")
			c.Amount, c.Every = contract.Pence(r.Int64N(100_000)), contract.Months(1+r.IntN(24))
			o.Charges = append(o.Charges, c)
		}
		start, _ := day("2017-01-01").AddDays(r.IntN(2000))
		before := contract.Money{}
		for n := range 3 {
			m, _, err := o.Cost(contract.AggregatedTerm(), start, n)
			if err != nil || m.Compare(before) < 0 {
				t.Fatalf("%+v from %v with %d options: %v after %v, %v", o, start, n, m, before, err)
			}
			before = m
		}
	}
}

func TestOfferRecord(t *testing.T) {
	fresh := func() contract.Offer {
		return contract.Offer{Ref: "A", Supplier: "S", Charges: []contract.Charge{oneOff("1.00"), monthly("2.00")}}
	}
	checkRoundTrip(t, contract.DecodeOffer, fresh())
	checkRoundTrip(t, contract.DecodeOffer, contract.Offer{Charges: []contract.Charge{{Item: "i", Billing: contract.Recurring, Every: 3,
		UnitPrice: contract.MustNumber("0.5"), Units: 7, Rounding: contract.HalfEven}}})
	long := strings.Repeat("x", 300)
	checkFaulty(t, fresh, contract.DecodeOffer, []faulty[contract.Offer]{
		{"good", func(o *contract.Offer) {}, ""},
		{"long texts", func(o *contract.Offer) { o.Ref, o.Supplier, o.Charges[1].Item = long, long, long }, "ref too-long, supplier too-long, charges[1].item too-long"},
		{"a one-off every month", func(o *contract.Offer) { o.Charges[0].Every = 1 }, "charges[0].every contradiction"},
		{"recurring never", func(o *contract.Offer) { o.Charges[1].Every = 0 }, "charges[1].every out-of-range"},
		{"recurring too seldom", func(o *contract.Offer) { o.Charges[1].Every = 601 }, "charges[1].every out-of-range"},
		{"recurring as seldom as may be", func(o *contract.Offer) { o.Charges[1].Every = 600 }, ""},
		{"no billing", func(o *contract.Offer) { o.Charges[0].Billing = 0 }, "charges[0].billing missing"},
		{"words (Go only)", func(o *contract.Offer) { o.Charges[0].Billing, o.Charges[1].Rounding = 3, 9 }, "charges[0].billing unknown-word, charges[1].rounding unknown-word"},
		{"too many units", func(o *contract.Offer) { o.Charges[0].Units = contract.MaxQuantity + 1 }, "charges[0].units out-of-range"},
		{"fewer than none", func(o *contract.Offer) { o.Charges[0].Units = -1 }, "charges[0].units out-of-range"},
		{"as many as may be", func(o *contract.Offer) { o.Charges[0].Units = contract.MaxQuantity }, ""},
		{"too many charges (Go only)", func(o *contract.Offer) {
			o.Charges = make([]contract.Charge, contract.MaxCharges+1)
			for i := range o.Charges {
				o.Charges[i] = oneOff("1.00")
			}
		}, "charges too-many"},
	})
}

func ExampleCompareOffers() {
	charge := func(b contract.Billing, amount string, every contract.Months) contract.Charge {
		return contract.Charge{Billing: b, Amount: contract.MustMoney(amount), Every: every, Rounding: contract.HalfUp}
	}
	a := contract.Offer{Supplier: "A", Charges: []contract.Charge{charge(contract.OneOff, "1000.00", 0), charge(contract.Recurring, "100.00", 1)}}
	b := contract.Offer{Supplier: "B", Charges: []contract.Charge{charge(contract.OneOff, "2000.00", 0), charge(contract.Recurring, "225.00", 3)}}
	rows, err := contract.CompareOffers(a, b, contract.AggregatedTerm(), calendar.MustDate("2018-04-01"))
	for _, row := range rows {
		fmt.Println(row.Options, "options to", row.Last, row.First, row.Second, row.Difference)
	}
	fmt.Println(err)
	// Output:
	// 0 options to 2021-03-31 4600.00 4700.00 100.00
	// 1 options to 2022-03-31 5800.00 5600.00 -200.00
	// 2 options to 2023-03-31 7000.00 6500.00 -500.00
	// <nil>
}

func BenchmarkSum60(b *testing.B) {
	list := make([]contract.Money, 60)
	for i := range list {
		list[i] = contract.Pence(int64(i) * 12345)
	}
	limit := pounds("10000000.00")
	for b.Loop() {
		if m, _ := contract.Sum(list...); m.Compare(limit) > 0 {
			b.Fatal(m)
		}
	}
}

func BenchmarkProrate(b *testing.B) {
	m := pounds("1234.56")
	for b.Loop() {
		_, _ = m.Prorate(10, 31, contract.HalfUp)
	}
}

func BenchmarkSchedule60(b *testing.B) {
	first := day("2018-01-15")
	dst := make([]calendar.Date, 0, 60)
	for b.Loop() {
		dst, _ = contract.AppendSchedule(dst[:0], first, 1, 60)
	}
}

func BenchmarkChargeOver(b *testing.B) {
	c, first, p := monthly("100.00"), day("2018-01-31"), calendar.MustPeriod("2018-03-05/2019-05-06")
	for b.Loop() {
		_, _ = c.Over(first, p)
	}
}
