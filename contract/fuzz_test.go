package contract_test

import (
	"encoding/json"
	"errors"
	"math/big"
	"regexp"
	"strings"
	"testing"

	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/roles/rolestest"
)

func FuzzParseMoney(f *testing.F) {
	for _, s := range []string{"", "0.00", "-0.05", "1234.56", "92233720368547758.07", "-92233720368547758.08", "92233720368547758.08", "1e5", "01.00", "-0.00", "1.2"} {
		f.Add(s)
	}
	grammar := regexp.MustCompile(`^-?(0|[1-9][0-9]*)\.[0-9][0-9]$`)
	f.Fuzz(func(t *testing.T, s string) {
		m, err := contract.ParseMoney(s)
		scanned := contract.Pence(777)
		if scanErr := scanned.Scan(s); (scanErr == nil) != (err == nil) || err == nil && scanned != m || err != nil && scanned.Pence() != 777 {
			t.Errorf("%q: %v, %v, and from a database %v, %v", s, m, err, scanned, scanErr)
		}
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

// fuzzDecode holds a decoder to the laws of decoding for any bytes.
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
		if err := rolestest.CheckDecode(b, decode); err != nil {
			t.Error(err)
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

// FuzzWords: every text form of this package reads what it writes and leaves alone what it refuses.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"", "RM3825", "one-off", "half-even", "framework", "at-least", "matched", "0.00", "99.5", "3+1+1", "Half-Up", "call-off\x00", strings.Repeat("9", 300)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, err := range []error{
			rolestest.CheckText(s, contract.RM1045, contract.ParseAgreement), rolestest.CheckText(s, contract.Framework, nil),
			rolestest.CheckText(s, contract.OneOff, nil), rolestest.CheckText(s, contract.AtLeast, nil), rolestest.CheckText(s, contract.EventLate, nil),
			rolestest.CheckText(s, contract.CallOffContract, nil), rolestest.CheckText(s, contract.ReviewClause, nil),
			rolestest.CheckText(s, contract.ConnectionAgreement, nil), rolestest.CheckText(s, contract.FrameworkObligation, nil),
			rolestest.CheckText(s, contract.Matched, nil), rolestest.CheckText(s, contract.HalfUp, nil), rolestest.CheckText(s, contract.LAN, nil),
			rolestest.CheckText(s, contract.Delivered, nil), rolestest.CheckText(s, contract.MinimumWrap, nil),
			rolestest.CheckText(s, contract.Pence(1), contract.ParseMoney), rolestest.CheckText(s, contract.MustNumber("1.5"), contract.ParseNumber),
			rolestest.CheckText(s, contract.AggregatedTerm(), contract.ParseTerm),
		} {
			if err != nil {
				t.Error(err)
			}
		}
	})
}
