package contract_test

import (
	"encoding/json"
	"errors"
	"math/big"
	"regexp"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/hscn-go/hscn/contract"
)

func TestParseNumber(t *testing.T) {
	for _, s := range []string{"0", "1", "-3", "99.5", "0.0125", "0.000001", "-0.1", "10", "9223372036854.775807", "-9223372036854.775808", "100", "1000000"} {
		n, err := contract.ParseNumber(s)
		if err != nil || n.String() != s {
			t.Errorf("ParseNumber(%q) = %v, %v", s, n, err)
		}
		back, err := contract.NumberFrom(n.Decimal())
		if err != nil || back != n {
			t.Errorf("%q through decimal: %v, %v", s, back, err)
		}
		if b, _ := json.Marshal(n); string(b) != `"`+s+`"` {
			t.Errorf("%q in JSON: %s", s, b)
		}
	}
	for _, c := range []struct {
		name, in string
		want     error
	}{
		{"nothing", "", contract.ErrSyntax}, {"a minus", "-", contract.ErrSyntax}, {"a trailing zero", "99.50", contract.ErrSyntax},
		{"a whole with places", "1.0", contract.ErrSyntax}, {"a point alone", ".", contract.ErrSyntax}, {"no whole", ".5", contract.ErrSyntax},
		{"no fraction", "5.", contract.ErrSyntax}, {"seven places", "0.0000001", contract.ErrSyntax}, {"a needless zero", "05", contract.ErrSyntax},
		{"minus zero", "-0", contract.ErrSyntax}, {"two points", "1.1.1", contract.ErrSyntax}, {"an exponent", "1e3", contract.ErrSyntax},
		{"a Unicode minus", "\u22121", contract.ErrSyntax}, {"a per cent sign", "5%", contract.ErrSyntax}, {"not a number", "NaN", contract.ErrSyntax},
		{"one too large", "9223372036854.775808", contract.ErrOverflow}, {"far too large", "99999999999999999999", contract.ErrOverflow},
		{"too large once scaled", "18446744073710", contract.ErrOverflow},
		{"a million digits", strings.Repeat("1", 1_000_000), contract.ErrSyntax},
	} {
		n := contract.MustNumber("7")
		err := n.UnmarshalText([]byte(c.in))
		if !errors.Is(err, c.want) || n != contract.MustNumber("7") || len(err.Error()) > 256 {
			t.Errorf("%s: %v, %v", c.name, n, err)
		}
	}
	if v := contract.MustNumber("99.5").LogValue(); v.String() != "99.5" {
		t.Errorf("LogValue: %v", v)
	}
	if !(contract.Number{}).IsZero() || contract.MustNumber("0.000001").IsZero() {
		t.Error("IsZero")
	}
	for _, d := range []struct {
		in   decimal.Decimal
		want error
	}{
		{decimal.New(1, -7), contract.ErrInexact}, {decimal.New(1, 13), contract.ErrOverflow}, {decimal.New(1, 1<<30), contract.ErrTooPrecise},
	} {
		if n, err := contract.NumberFrom(d.in); !errors.Is(err, d.want) || !n.IsZero() {
			t.Errorf("NumberFrom(%v): %v, %v", d.in.Exponent(), n, err)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("MustNumber does not panic")
		}
	}()
	contract.MustNumber("x")
}

// TestNumberOracle holds numbers and prices to math/big.
func TestNumberOracle(t *testing.T) {
	grammar := regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]{0,5}[1-9])?$`)
	r := seeded(t, 8)
	accepted := 0
	var last contract.Number
	lastRat := new(big.Rat)
	for range 30_000 {
		s := nearMoney(r)
		n, err := contract.ParseNumber(s)
		exact, ok := new(big.Rat).SetString(s)
		scaled := new(big.Rat)
		if ok {
			scaled.Mul(exact, big.NewRat(1_000_000, 1))
		}
		want := grammar.MatchString(s) && s != "-0" && ok && scaled.IsInt() && scaled.Num().IsInt64()
		if (err == nil) != want {
			t.Fatalf("ParseNumber(%q): %v, want accepted %v", s, err, want)
		}
		if err != nil {
			continue
		}
		accepted++
		if n.String() != s {
			t.Fatalf("%q is written %q", s, n)
		}
		if got, want := n.Compare(last), exact.Cmp(lastRat); got != want {
			t.Fatalf("%v.Compare(%v) = %d, want %d", n, last, got, want)
		}
		last, lastRat = n, exact
		units, mode := amount(r).Pence(), contract.Rounding(r.IntN(4))
		got, err := n.Price(units, mode)
		pence := new(big.Rat).Mul(exact, new(big.Rat).SetInt64(units))
		pence.Mul(pence, big.NewRat(100, 1))
		checkRounded(t, s, got, err, pence, mode)
	}
	if accepted < 2_000 {
		t.Errorf("only %d texts were accepted", accepted)
	}
}

// TestPriceOfAsMany: a price in millionths and as many units of it are alike in sign.
func TestPriceOfAsMany(t *testing.T) {
	for _, n := range []string{"0.0001", "-0.0001"} {
		price := contract.MustNumber(n)
		units := int64(100)
		if n[0] == '-' {
			units = -100
		}
		if got, err := price.Price(units, contract.Exact); err != nil || got != pounds("0.01") {
			t.Errorf("%d at %s: %v, %v", units, n, got, err)
		}
	}
}
