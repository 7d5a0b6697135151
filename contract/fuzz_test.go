package contract_test

import (
	"encoding/json"
	"errors"
	"math/big"
	"reflect"
	"regexp"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/contract"
)

func FuzzParseMoney(f *testing.F) {
	for _, s := range []string{"", "0.00", "-0.05", "1234.56", "92233720368547758.07", "-92233720368547758.08", "92233720368547758.08", "1e5", "01.00", "-0.00", "1.2"} {
		f.Add(s)
	}
	grammar := regexp.MustCompile(`^-?(0|[1-9][0-9]*)\.[0-9][0-9]$`)
	f.Fuzz(func(t *testing.T, s string) {
		m, err := contract.ParseMoney(s)
		want := len(s) <= contract.MaxMoneyText && grammar.MatchString(s) && s != "-0.00"
		var exact big.Rat
		if want {
			exact.SetString(s)
			want = exact.Mul(&exact, big.NewRat(100, 1)).Num().IsInt64()
		}
		if (err == nil) != want || err == nil && (m.String() != s || exact.Num().Int64() != m.Pence()) {
			t.Errorf("ParseMoney(%q) = %v, %v, want accepted %v", s, m, err, want)
		}
		if err != nil && len(err.Error()) > 256 {
			t.Errorf("an error of %d bytes", len(err.Error()))
		}
	})
}

func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"", "0", "99.5", "-0.000001", "9223372036854.775807", "-9223372036854.775808", "9223372036854.775808", "1.0", "-0", "1e3"} {
		f.Add(s)
	}
	grammar := regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]{0,5}[1-9])?$`)
	f.Fuzz(func(t *testing.T, s string) {
		n, err := contract.ParseNumber(s)
		want := len(s) <= contract.MaxNumberText && grammar.MatchString(s) && s != "-0"
		if want {
			exact, _ := new(big.Rat).SetString(s)
			want = exact.Mul(exact, big.NewRat(1_000_000, 1)).Num().IsInt64()
		}
		if (err == nil) != want || err == nil && n.String() != s {
			t.Errorf("ParseNumber(%q) = %v, %v, want accepted %v", s, n, err, want)
		}
	})
}

func FuzzParseTerm(f *testing.F) {
	for _, s := range []string{"", "3+1+1", "5", "18m+6m", "36m", "0", "50+50", "600m", "601m", "1+1+1+1+1+1+1+1+1", "3+", "+3"} {
		f.Add(s)
	}
	grammar := regexp.MustCompile(`^[1-9][0-9]*m?(\+[1-9][0-9]*m?){0,8}$`)
	f.Fuzz(func(t *testing.T, s string) {
		term, err := contract.ParseTerm(s)
		switch {
		case err == nil && (term.String() != s || !grammar.MatchString(s) || term.IsZero()):
			t.Errorf("ParseTerm(%q) = %v", s, term)
		case err != nil && !errors.Is(err, contract.ErrSyntax) && !errors.Is(err, contract.ErrTermLength):
			t.Errorf("ParseTerm(%q): %v", s, err)
		}
	})
}

func FuzzParseAgreement(f *testing.F) {
	for _, s := range []string{"", "RM3825", "rm3825", "Transition Network", "N3\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if a, err := contract.ParseAgreement(s); err == nil && a.String() != s || err != nil && (a != 0 || len(err.Error()) > 256) {
			t.Errorf("ParseAgreement(%q) = %v, %v", s, a, err)
		}
	})
}

// fuzzDecode holds strict decoding to four laws: what it takes is valid and the same to package
// encoding/json, what it writes it takes again, and what it refuses it refuses with faults in a short text.
func fuzzDecode[T interface{ Validate() error }](f *testing.F, decode func([]byte) (T, error), seeds ...T) {
	f.Helper()
	for _, v := range seeds {
		b, err := json.Marshal(v)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	for _, s := range []string{"", "{}", "[]", "null", `{"ref":1}`, `{"ref":"a","ref":"b"}`, `{"x":{}}`, `{"lines":[{}]}`, `{"ref":"a"} x`, "{\"ref\":\"\x00\"}", `{"ref":"\ud800"}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		v, err := decode(b)
		if err != nil {
			var faults *hscn.Faults
			var zero T
			if !errors.As(err, &faults) || faults.Len() == 0 || len(err.Error()) > 256 || !reflect.DeepEqual(v, zero) {
				t.Fatalf("%v, %v", v, err)
			}
			return
		}
		if err := v.Validate(); err != nil {
			t.Fatalf("decoded and not valid: %v", err)
		}
		var plain T
		if err := json.Unmarshal(b, &plain); err != nil || !reflect.DeepEqual(plain, v) {
			t.Fatalf("encoding/json has %+v, %v, want %+v", plain, err, v)
		}
		out, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		again, err := decode(out)
		if err != nil {
			t.Fatalf("%s is refused: %v", out, err)
		}
		if twice, err := json.Marshal(again); err != nil || string(twice) != string(out) {
			t.Fatalf("%s is written again as %s, %v", out, twice, err)
		}
	})
}

func FuzzDecodeContract(f *testing.F) {
	fuzzDecode(f, contract.DecodeContract, good(), necs(f), modified(func(*contract.Contract, *contract.Modification) {}))
}
func FuzzDecodeCatalogue(f *testing.F) { fuzzDecode(f, contract.DecodeCatalogue, goodCatalogue()) }
func FuzzDecodeOrder(f *testing.F)     { fuzzDecode(f, contract.DecodeOrder, goodOrder()) }
func FuzzDecodeReview(f *testing.F)    { fuzzDecode(f, contract.DecodeReview, goodReview()) }
func FuzzDecodeOffer(f *testing.F) {
	fuzzDecode(f, contract.DecodeOffer, contract.Offer{Ref: "A", Charges: []contract.Charge{oneOff("1.00"), monthly("2.00")}})
}
func FuzzDecodeAccount(f *testing.F) {
	fuzzDecode(f, contract.DecodeAccount, accountOf([]contract.Service{service("A", "2018-01-01/..", monthly("30.00"))}))
}
func FuzzDecodeInvoice(f *testing.F) {
	fuzzDecode(f, contract.DecodeInvoice, invoice("2018-06-01/2018-06-30", "A 2018-06-01/2018-06-30 30.00"))
}
