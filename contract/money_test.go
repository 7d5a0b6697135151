package contract_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/hscn-go/hscn/contract"
)

func pounds(s string) contract.Money { return contract.MustMoney(s) }

// seeded returns a source with a fixed seed, which it prints.
func seeded(t testing.TB, seed uint64) *rand.Rand {
	t.Helper()
	t.Logf("seed %d", seed)
	return rand.New(rand.NewPCG(seed, seed))
}

// amount draws an amount of any size, the ends of the range and small ones often.
func amount(r *rand.Rand) contract.Money {
	switch r.IntN(6) {
	case 0:
		return contract.Pence([]int64{math.MinInt64, math.MinInt64 + 1, -1, 0, 1, math.MaxInt64 - 1, math.MaxInt64}[r.IntN(7)])
	case 1, 2:
		return contract.Pence(r.Int64N(2_000_001) - 1_000_000)
	}
	return contract.Pence(int64(r.Uint64()) >> r.IntN(63))
}

func TestParseMoney(t *testing.T) {
	for _, c := range []struct {
		in    string
		pence int64
	}{
		{"0.00", 0}, {"0.01", 1}, {"-0.05", -5}, {"0.10", 10}, {"1.00", 100}, {"1234.56", 123456}, {"-12.00", -1200},
		{"92233720368547758.07", math.MaxInt64}, {"-92233720368547758.08", math.MinInt64}, {"-92233720368547758.07", -math.MaxInt64},
	} {
		got, err := contract.ParseMoney(c.in)
		if err != nil || got.Pence() != c.pence {
			t.Errorf("ParseMoney(%q) = %d, %v, want %d", c.in, got.Pence(), err, c.pence)
		}
		if got.String() != c.in {
			t.Errorf("%q is written as %q", c.in, got.String())
		}
	}
}

func TestParseMoneyRefuses(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     error
	}{
		{"nothing", "", contract.ErrSyntax},
		{"a sign alone", "-", contract.ErrSyntax},
		{"no pence", "12", contract.ErrSyntax},
		{"a point and nothing", "12.", contract.ErrSyntax},
		{"one place", "12.5", contract.ErrSyntax},
		{"three places", "12.500", contract.ErrSyntax},
		{"no pounds", ".50", contract.ErrSyntax},
		{"no pounds after a minus", "-.50", contract.ErrSyntax},
		{"a needless zero", "01.00", contract.ErrSyntax},
		{"two zeros", "00.00", contract.ErrSyntax},
		{"minus nothing", "-0.00", contract.ErrSyntax},
		{"a plus sign", "+1.00", contract.ErrSyntax},
		{"a Unicode minus", "\u22121.00", contract.ErrSyntax},
		{"two minuses", "--1.00", contract.ErrSyntax},
		{"a comma", "1,234.00", contract.ErrSyntax},
		{"a comma for the point", "12,34", contract.ErrSyntax},
		{"a pound sign", "£1.00", contract.ErrSyntax},
		{"a space before", " 1.00", contract.ErrSyntax},
		{"a space after", "1.00 ", contract.ErrSyntax},
		{"a line end", "1.00\n", contract.ErrSyntax},
		{"an exponent", "1e5", contract.ErrSyntax},
		{"an exponent with pence", "1e5.00", contract.ErrSyntax},
		{"not a number", "NaN", contract.ErrSyntax},
		{"infinity", "Inf", contract.ErrSyntax},
		{"hexadecimal", "0x1.00", contract.ErrSyntax},
		{"digits of another script", "١.٠٠", contract.ErrSyntax},
		{"a letter among the pence", "1.0a", contract.ErrSyntax},
		{"a character just past the digits", "1.0:", contract.ErrSyntax},
		{"a character just before the digits", "1.0/", contract.ErrSyntax},
		{"two points", "1.1.00", contract.ErrSyntax},
		{"one penny too many", "92233720368547758.08", contract.ErrOverflow},
		{"one penny too few", "-92233720368547758.09", contract.ErrOverflow},
		{"past what 64 bits hold", "999999999999999999.99", contract.ErrOverflow},
		{"one byte too long", "-922337203685477580.08", contract.ErrSyntax},
		{"a million digits", strings.Repeat("9", 1_000_000) + ".00", contract.ErrSyntax},
	} {
		_, err := contract.ParseMoney(c.in)
		var parse *contract.ParseError
		if !errors.Is(err, c.want) || !errors.As(err, &parse) || len(err.Error()) > 256 {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
		m := pounds("7.77")
		if err := m.UnmarshalText([]byte(c.in)); err == nil || m != pounds("7.77") {
			t.Errorf("%s: UnmarshalText gives %v, %v", c.name, m, err)
		}
	}
}

// TestParseErrorShows: as much of the input is shown as 128 bytes hold, quotation marks included.
func TestParseErrorShows(t *testing.T) {
	for n, cut := range map[int]bool{42: false, 43: true} {
		_, err := contract.ParseMoney(strings.Repeat("\x01", 21) + strings.Repeat("x", n))
		if err == nil || strings.Contains(err.Error(), "...") != cut {
			t.Errorf("%d bytes: %v", 21+n, err)
		}
	}
}

// TestMoneyGrammar holds the parser to an expression of its grammar and to math/big on texts near it.
func TestMoneyGrammar(t *testing.T) {
	grammar := regexp.MustCompile(`^(-?(0|[1-9][0-9]*)\.[0-9][0-9])$`)
	r := seeded(t, 1)
	accepted := 0
	for range 50_000 {
		s := nearMoney(r)
		m, err := contract.ParseMoney(s)
		exact, ok := new(big.Rat).SetString(s)
		pence := new(big.Rat)
		if ok {
			pence.Mul(exact, big.NewRat(100, 1))
		}
		want := grammar.MatchString(s) && s != "-0.00" && ok && pence.IsInt() && pence.Num().IsInt64()
		if (err == nil) != want {
			t.Fatalf("ParseMoney(%q): %v, want accepted %v", s, err, want)
		}
		if err != nil {
			continue
		}
		accepted++
		if m.Pence() != pence.Num().Int64() || m.String() != s {
			t.Fatalf("ParseMoney(%q) = %d pence, written %q", s, m.Pence(), m)
		}
	}
	if accepted < 5_000 {
		t.Errorf("only %d texts were accepted", accepted)
	}
}

// nearMoney draws a text that is an amount or almost one.
func nearMoney(r *rand.Rand) string {
	b := []byte(amount(r).String())
	for r.IntN(2) == 0 {
		at := r.IntN(len(b) + 1)
		switch c := "0123456789.-+e, "[r.IntN(16)]; {
		case at < len(b) && r.IntN(2) == 0:
			b[at] = c
		default:
			b = append(b[:at], append([]byte{c}, b[at:]...)...)
		}
	}
	return string(b)
}

// TestMoneyArithmetic holds sums, differences, products and prorations to math/big.
func TestMoneyArithmetic(t *testing.T) {
	r := seeded(t, 2)
	big64 := func(n int64) *big.Int { return big.NewInt(n) }
	check := func(op string, got contract.Money, err error, want *big.Int) {
		t.Helper()
		switch {
		case !want.IsInt64():
			if !errors.Is(err, contract.ErrOverflow) || !got.IsZero() {
				t.Fatalf("%s: %v, %v, want an overflow", op, got, err)
			}
		case err != nil || got.Pence() != want.Int64():
			t.Fatalf("%s: %d, %v, want %v", op, got.Pence(), err, want)
		}
	}
	for range 30_000 {
		a, b := amount(r), amount(r)
		x, y := big64(a.Pence()), big64(b.Pence())
		got, err := a.Add(b)
		check(fmt.Sprintf("%v + %v", a, b), got, err, new(big.Int).Add(x, y))
		got, err = a.Sub(b)
		check(fmt.Sprintf("%v - %v", a, b), got, err, new(big.Int).Sub(x, y))
		got, err = a.Neg()
		check(fmt.Sprintf("-%v", a), got, err, new(big.Int).Neg(x))
		n := b.Pence()
		got, err = a.Mul(n)
		check(fmt.Sprintf("%v * %d", a, n), got, err, new(big.Int).Mul(x, big64(n)))
		if got, want := a.Compare(b), x.Cmp(y); got != want {
			t.Fatalf("%v.Compare(%v) = %d, want %d", a, b, got, want)
		}
		if a.Sign() != x.Sign() || a.IsZero() != (x.Sign() == 0) {
			t.Fatalf("%v: sign %d", a, a.Sign())
		}
		part, whole := int(amount(r).Pence()), int(amount(r).Pence()>>1)
		mode := contract.Rounding(r.IntN(4))
		got, err = a.Prorate(part, whole, mode)
		op := fmt.Sprintf("%v * %d / %d %v", a, part, whole, mode)
		if whole <= 0 {
			if !errors.Is(err, contract.ErrDivision) {
				t.Fatalf("%s: %v, %v", op, got, err)
			}
			continue
		}
		checkRounded(t, op, got, err, new(big.Rat).SetFrac(new(big.Int).Mul(x, big64(int64(part))), big64(int64(whole))), mode)
	}
}

// checkRounded holds an amount to the exact number of pence it was rounded from.
func checkRounded(t *testing.T, op string, got contract.Money, err error, exact *big.Rat, mode contract.Rounding) {
	t.Helper()
	if mode != contract.HalfUp && mode != contract.HalfEven && !exact.IsInt() {
		if err == nil {
			t.Fatalf("%s: %v is not exact", op, got)
		}
		return
	}
	want := nearest(exact, mode)
	switch {
	case !want.IsInt64():
		if !errors.Is(err, contract.ErrOverflow) {
			t.Fatalf("%s: %v, %v, want an overflow", op, got, err)
		}
	case err != nil || got.Pence() != want.Int64():
		t.Fatalf("%s: %d, %v, want %v", op, got.Pence(), err, want)
	}
}

// nearest is the slow, obvious rounding: the nearer of the two neighbours, and on a tie the one that
// the mode names.
func nearest(x *big.Rat, mode contract.Rounding) *big.Int {
	floor := new(big.Int).Div(x.Num(), x.Denom())
	ceil := new(big.Int).Add(floor, big.NewInt(1))
	if x.IsInt() {
		return floor
	}
	down := new(big.Rat).Sub(x, new(big.Rat).SetInt(floor))
	switch down.Cmp(big.NewRat(1, 2)) {
	case -1:
		return floor
	case +1:
		return ceil
	}
	if mode == contract.HalfEven {
		if floor.Bit(0) == 0 {
			return floor
		}
		return ceil
	}
	if x.Sign() < 0 {
		return floor
	}
	return ceil
}

// TestRoundingTies names each tie: half a penny, one and a half, and both sides of nothing.
func TestRoundingTies(t *testing.T) {
	for _, c := range []struct {
		pence, part int64
		whole       int
		up, even    string
	}{
		{1, 1, 2, "0.01", "0.00"}, {3, 1, 2, "0.02", "0.02"}, {-1, 1, 2, "-0.01", "0.00"}, {-3, 1, 2, "-0.02", "-0.02"},
		{1, 49, 100, "0.00", "0.00"}, {1, 51, 100, "0.01", "0.01"}, {5, 1, 2, "0.03", "0.02"}, {1, -1, 2, "-0.01", "0.00"},
	} {
		for mode, want := range map[contract.Rounding]string{contract.HalfUp: c.up, contract.HalfEven: c.even} {
			got, err := contract.Pence(c.pence).Prorate(int(c.part), c.whole, mode)
			if err != nil || got.String() != want {
				t.Errorf("%d * %d / %d %v = %v, %v, want %s", c.pence, c.part, c.whole, mode, got, err, want)
			}
		}
		if got, err := contract.Pence(c.pence).Prorate(int(c.part), c.whole, contract.Exact); !errors.Is(err, contract.ErrInexact) {
			t.Errorf("%d * %d / %d exact = %v, %v", c.pence, c.part, c.whole, got, err)
		}
	}
	if got, err := pounds("31.00").Prorate(10, 31, contract.Exact); err != nil || got != pounds("10.00") {
		t.Errorf("an exact part: %v, %v", got, err)
	}
}

// TestSumOrder: an overflow depends on the sum alone, never on the order or on a sum on the way.
func TestSumOrder(t *testing.T) {
	most, least := contract.Pence(math.MaxInt64), contract.Pence(math.MinInt64)
	if got, err := contract.Sum(most, most, least, least); err != nil || got.Pence() != -2 {
		t.Errorf("Sum that leaves and comes back: %v, %v", got, err)
	}
	if got, err := contract.Sum(); err != nil || !got.IsZero() {
		t.Errorf("Sum of none: %v, %v", got, err)
	}
	r := seeded(t, 3)
	for range 6_000 {
		list := make([]contract.Money, r.IntN(12))
		want := new(big.Int)
		for i := range list {
			list[i] = amount(r)
			want.Add(want, big.NewInt(list[i].Pence()))
		}
		got, err := contract.Sum(list...)
		if (err == nil) != want.IsInt64() || err == nil && got.Pence() != want.Int64() {
			t.Fatalf("Sum(%v) = %v, %v, want %v", list, got, err, want)
		}
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		again, errAgain := contract.Sum(list...)
		if again != got || (err == nil) != (errAgain == nil) {
			t.Fatalf("Sum depends on the order: %v, %v and %v, %v", got, err, again, errAgain)
		}
	}
}

func TestShares(t *testing.T) {
	got, err := pounds("-10.00").AppendShares([]contract.Money{pounds("1.00")}, 3)
	if err != nil || fmt.Sprint(got) != "[1.00 -3.34 -3.33 -3.33]" {
		t.Errorf("three shares of a credit: %v, %v", got, err)
	}
	r := seeded(t, 4)
	for range 5_000 {
		m, n := amount(r), 1+r.IntN(40)
		shares, err := m.AppendShares(nil, n)
		if err != nil || len(shares) != n {
			t.Fatalf("%v in %d: %v, %v", m, n, shares, err)
		}
		sum, err := contract.Sum(shares...)
		if err != nil || sum != m {
			t.Fatalf("%v in %d sums to %v, %v", m, n, sum, err)
		}
		for i := 1; i < n; i++ {
			if d := (shares[i-1].Pence() - shares[i].Pence()) * int64(max(m.Sign(), -1)|1); d < 0 || d > 1 {
				t.Fatalf("%v in %d: shares %v then %v", m, n, shares[i-1], shares[i])
			}
		}
		if d := shares[0].Pence() - shares[n-1].Pence(); d > 1 || d < -1 {
			t.Fatalf("%v in %d: first %v, last %v", m, n, shares[0], shares[n-1])
		}
	}
	for _, c := range []struct {
		n    int
		want error
	}{{0, contract.ErrDivision}, {-1, contract.ErrDivision}, {contract.MaxShares + 1, contract.ErrTooMany}} {
		if got, err := pounds("1.00").AppendShares(nil, c.n); !errors.Is(err, c.want) || got != nil {
			t.Errorf("%d shares: %v, %v", c.n, got, err)
		}
	}
	if got, err := pounds("1.00").AppendShares(nil, contract.MaxShares); err != nil || len(got) != contract.MaxShares {
		t.Errorf("the most shares: %d, %v", len(got), err)
	}
}

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		amount  string
		weights []int64
		want    string
	}{
		{"100.00", []int64{1, 1, 1}, "[33.34 33.33 33.33]"},
		{"0.01", []int64{1, 1}, "[0.01 0.00]"},
		{"0.05", []int64{3, 7}, "[0.02 0.03]"}, // 1.5 and 3.5: the first of equal remainders
		{"-0.05", []int64{3, 7}, "[-0.02 -0.03]"},
		{"10.00", []int64{0, 1, 2}, "[0.00 3.33 6.67]"},
		{"10.00", []int64{7}, "[10.00]"},
	} {
		got, err := pounds(c.amount).AppendSplit(nil, c.weights)
		if err != nil || fmt.Sprint(got) != c.want {
			t.Errorf("%s by %v: %v, %v, want %s", c.amount, c.weights, got, err, c.want)
		}
	}
	for _, c := range []struct {
		name    string
		weights []int64
		want    error
	}{
		{"none", nil, contract.ErrDivision},
		{"all zero", []int64{0, 0}, contract.ErrDivision},
		{"one negative", []int64{3, -1}, contract.ErrDivision},
		{"a sum out of range", []int64{math.MaxInt64, 1}, contract.ErrOverflow},
		{"too many", make([]int64, contract.MaxShares+1), contract.ErrTooMany},
	} {
		dst := []contract.Money{pounds("1.00")}
		if got, err := pounds("1.00").AppendSplit(dst, c.weights); !errors.Is(err, c.want) || len(got) != 1 {
			t.Errorf("%s: %v, %v", c.name, got, err)
		}
	}
	full := make([]int64, contract.MaxShares)
	full[0] = 1
	if got, err := pounds("1.00").AppendSplit(nil, full); err != nil || len(got) != contract.MaxShares || got[0] != pounds("1.00") {
		t.Errorf("as many as may be: %d, %v", len(got), err)
	}
	r := seeded(t, 5)
	for range 5_000 {
		m := amount(r)
		weights := make([]int64, 1+r.IntN(8))
		all := new(big.Int)
		for i := range weights {
			weights[i] = amount(r).Pence() & math.MaxInt64 >> 4
			all.Add(all, big.NewInt(weights[i]))
		}
		if all.Sign() == 0 {
			continue
		}
		got, err := m.AppendSplit([]contract.Money{pounds("9.99")}, weights)
		if err != nil || got[0] != pounds("9.99") {
			t.Fatalf("%v by %v: %v", m, weights, err)
		}
		if sum, err := contract.Sum(got[1:]...); err != nil || sum != m {
			t.Fatalf("%v by %v sums to %v", m, weights, sum)
		}
		for i, w := range weights {
			exact := new(big.Rat).SetFrac(new(big.Int).Mul(big.NewInt(m.Pence()), big.NewInt(w)), all)
			off := exact.Sub(exact, new(big.Rat).SetInt64(got[i+1].Pence()))
			if off.Abs(off).Cmp(big.NewRat(1, 1)) >= 0 {
				t.Fatalf("%v by %v: share %d is %v", m, weights, i, got[i+1])
			}
		}
	}
}

// TestDecimalEdges: rates go through decimal, and the rounding is the one named.
func TestDecimalEdges(t *testing.T) {
	for _, c := range []struct {
		name string
		got  func() (contract.Money, error)
		want string
		err  error
	}{
		{"17.5 per cent", func() (contract.Money, error) {
			return pounds("10.00").Percent(decimal.RequireFromString("17.5"), contract.Exact)
		}, "1.75", nil},
		{"a third of a penny refused", func() (contract.Money, error) {
			return pounds("0.01").Percent(decimal.RequireFromString("33.3"), contract.Exact)
		}, "", contract.ErrInexact},
		{"half up", func() (contract.Money, error) { return pounds("0.01").Times(decimal.New(5, -1), contract.HalfUp) }, "0.01", nil},
		{"half even", func() (contract.Money, error) { return pounds("0.01").Times(decimal.New(5, -1), contract.HalfEven) }, "0.00", nil},
		{"from pounds", func() (contract.Money, error) {
			return contract.FromDecimal(decimal.RequireFromString("12.345"), contract.HalfEven)
		}, "12.34", nil},
		{"the zero decimal", func() (contract.Money, error) { return contract.FromDecimal(decimal.Decimal{}, contract.Exact) }, "0.00", nil},
		{"a zero with an exponent", func() (contract.Money, error) { return contract.FromDecimal(decimal.New(0, 60), contract.Exact) }, "0.00", nil},
		{"too large", func() (contract.Money, error) { return contract.FromDecimal(decimal.New(1, 17), contract.HalfUp) }, "", contract.ErrOverflow},
		{"one penny too large", func() (contract.Money, error) {
			return contract.FromDecimal(decimal.RequireFromString("92233720368547758.08"), contract.HalfUp)
		}, "", contract.ErrOverflow},
		{"the largest", func() (contract.Money, error) {
			return contract.FromDecimal(decimal.RequireFromString("92233720368547758.07"), contract.Exact)
		}, "92233720368547758.07", nil},
		{"64 digits", func() (contract.Money, error) {
			return contract.FromDecimal(decimal.RequireFromString("0."+strings.Repeat("3", 64)), contract.HalfUp)
		}, "0.33", nil},
		{"the largest of 64 digits", func() (contract.Money, error) {
			return contract.FromDecimal(decimal.RequireFromString("0."+strings.Repeat("9", 64)), contract.HalfUp)
		}, "1.00", nil},
		{"65 digits", func() (contract.Money, error) {
			return contract.FromDecimal(decimal.RequireFromString("1."+strings.Repeat("3", 64)), contract.HalfUp)
		}, "", contract.ErrTooPrecise},
		{"65 places", func() (contract.Money, error) { return contract.FromDecimal(decimal.New(1, -65), contract.HalfUp) }, "", contract.ErrTooPrecise},
		{"an exponent of 65", func() (contract.Money, error) { return contract.FromDecimal(decimal.New(1, 65), contract.HalfUp) }, "", contract.ErrTooPrecise},
		{"an exponent of 64", func() (contract.Money, error) { return contract.FromDecimal(decimal.New(1, 64), contract.HalfUp) }, "", contract.ErrOverflow},
		{"64 places", func() (contract.Money, error) { return contract.FromDecimal(decimal.New(1, -64), contract.HalfUp) }, "0.00", nil},
		{"an exponent of a thousand million", func() (contract.Money, error) {
			return contract.FromDecimal(decimal.New(1, 1_000_000_000), contract.HalfUp)
		}, "", contract.ErrTooPrecise},
		{"the same below nothing", func() (contract.Money, error) {
			return pounds("1.00").Percent(decimal.New(1, -1_000_000_000), contract.HalfUp)
		}, "", contract.ErrTooPrecise},
	} {
		got, err := c.got()
		if !errors.Is(err, c.err) || err == nil && got.String() != c.want || err != nil && !got.IsZero() {
			t.Fatalf("%s: %v, %v, want %s, %v", c.name, got, err, c.want, c.err) // the last ones would take long
		}
	}
	r := seeded(t, 6)
	for range 6_000 {
		m, mode := amount(r), contract.Rounding(r.IntN(4))
		if got, err := contract.FromDecimal(m.Decimal(), contract.Exact); err != nil || got != m {
			t.Fatalf("%v through decimal: %v, %v", m, got, err)
		}
		d := decimal.New(int64(r.Uint64())>>r.IntN(63), int32(r.IntN(20)-15))
		exact := new(big.Rat).Mul(d.Rat(), big.NewRat(m.Pence(), 1))
		got, err := m.Times(d, mode)
		checkRounded(t, fmt.Sprintf("%v times %v %v", m, d, mode), got, err, exact, mode)
		got, err = m.Percent(d, mode)
		checkRounded(t, fmt.Sprintf("%v per cent of %v %v", d, m, mode), got, err, new(big.Rat).Quo(exact, big.NewRat(100, 1)), mode)
	}
}

// TestDecimalSettings: a host program that changes every package-level setting of decimal sees the
// same answers.
func TestDecimalSettings(t *testing.T) {
	type settings struct {
		division, power, expansion, exponent int
		quotes, trim, scientific             bool
		zero                                 decimal.Decimal
	}
	before := settings{decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.ExpMaxIterations, decimal.MaxDecodeExponent,
		decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation, decimal.Zero}
	apply := func(s settings) {
		decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.ExpMaxIterations = s.division, s.power, s.expansion
		decimal.MaxDecodeExponent, decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros = s.exponent, s.quotes, s.trim
		decimal.UseScientificNotation, decimal.Zero = s.scientific, s.zero
	}
	defer apply(before)
	answers := func() string {
		r := rand.New(rand.NewPCG(7, 7))
		var b strings.Builder
		for range 500 {
			m, d := amount(r), decimal.New(int64(r.Uint64())>>r.IntN(63), int32(r.IntN(20)-15))
			for mode := range contract.Rounding(3) {
				x, errX := m.Times(d, mode)
				y, errY := m.Percent(d, mode)
				z, errZ := contract.FromDecimal(d, mode)
				n, errN := contract.NumberFrom(d)
				p, errP := n.Price(m.Pence()>>20, mode)
				fmt.Fprintln(&b, x, errX, y, errY, z, errZ, n, errN, p, errP)
			}
			j, _ := json.Marshal(m)
			b.Write(j)
			b.WriteString(m.Decimal().StringFixed(2))
		}
		return b.String()
	}
	want := answers()
	apply(settings{1, 1, 1, 1, true, true, true, decimal.New(42, 3)})
	if got := answers(); got != want {
		t.Error("the settings of package decimal change an answer")
	}
	apply(settings{-5, 0, 0, 0, true, false, true, decimal.New(-1, 0)})
	if got := answers(); got != want {
		t.Error("other settings of package decimal change an answer")
	}
}

func TestMoneyForms(t *testing.T) {
	type bill struct {
		Total contract.Money `json:"total"`
	}
	b, err := json.Marshal(bill{pounds("-12.30")})
	if err != nil || string(b) != `{"total":"-12.30"}` {
		t.Errorf("JSON: %s, %v", b, err)
	}
	var back bill
	if err := json.Unmarshal(b, &back); err != nil || back.Total != pounds("-12.30") {
		t.Errorf("JSON back: %v, %v", back, err)
	}
	if err := json.Unmarshal([]byte(`{"total":12.30}`), &back); err == nil {
		t.Error("a JSON number is taken for an amount")
	}
	if v, err := pounds("0.07").Value(); err != nil || v != "0.07" {
		t.Errorf("Value: %v, %v", v, err)
	}
	if v := pounds("0.07").LogValue(); v.String() != "0.07" {
		t.Errorf("LogValue: %v", v)
	}
	for _, c := range []struct {
		name string
		src  any
		want string
	}{
		{"a text", "1.23", "1.23"}, {"bytes", []byte("-1.23"), "-1.23"}, {"a number of pence or pounds", int64(5), ""},
		{"a float", 1.5, ""}, {"NULL", nil, ""}, {"a bad text", "1.2", ""}, {"a long text", strings.Repeat("1", 1000), ""},
	} {
		m := pounds("7.77")
		err := m.Scan(c.src)
		if (err == nil) != (c.want != "") || err == nil && m.String() != c.want || err != nil && m != pounds("7.77") {
			t.Errorf("Scan of %s: %v, %v", c.name, m, err)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("MustMoney does not panic")
		}
	}()
	contract.MustMoney("1")
}

func TestMoneyAllocates(t *testing.T) {
	m, list := pounds("1234.56"), make([]contract.Money, 60)
	for i := range list {
		list[i] = m
	}
	buf := make([]byte, 0, 64)
	shares := make([]contract.Money, 0, 8)
	if n := testing.AllocsPerRun(100, func() {
		a, _ := contract.ParseMoney("1234.56")
		a, _ = a.Add(m)
		a, _ = a.Prorate(10, 31, contract.HalfUp)
		_, _ = contract.Sum(list...)
		buf, _ = a.AppendText(buf[:0])
		shares, _ = a.AppendShares(shares[:0], 7)
		_, _ = contract.MustNumber("0.0125").Price(7, contract.HalfEven)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
