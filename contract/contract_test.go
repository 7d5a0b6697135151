package contract_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
)

// faultsOf returns the faults of err as "path problem", in their order.
func faultsOf(t testing.TB, err error) []string {
	t.Helper()
	if err == nil {
		return nil
	}
	var faults *hscn.Faults
	if !errors.As(err, &faults) {
		t.Fatalf("%T is not *hscn.Faults: %v", err, err)
	}
	var out []string
	for f := range faults.All() {
		out = append(out, strings.TrimSpace(f.Path+" "+f.Problem.Error()))
	}
	if len(err.Error()) > 256 {
		t.Errorf("an error of %d bytes", len(err.Error()))
	}
	return out
}

// faulty is a change that spoils a good record, with the faults it must give.
type faulty[T any] struct {
	name   string
	change func(*T)
	want   string
}

// checkFaulty holds Validate and decoding to the same faults, wherever the record can be written.
func checkFaulty[T interface{ Validate() error }](t *testing.T, fresh func() T, decode func([]byte) (T, error), list []faulty[T]) {
	t.Helper()
	for _, c := range list {
		v := fresh()
		c.change(&v)
		got := faultsOf(t, v.Validate())
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		b, err := json.Marshal(v)
		if err != nil {
			continue // an enumeration's value that has no word
		}
		_, err = decode(b)
		decoded := faultsOf(t, err)
		slices.Sort(got)
		slices.Sort(decoded)
		if !slices.Equal(got, decoded) && !strings.HasSuffix(c.name, "(Go only)") {
			t.Errorf("%s: decoded %q, want %q", c.name, decoded, got)
		}
	}
}

// checkRoundTrip holds a record to its JSON, strict and plain.
func checkRoundTrip[T any](t *testing.T, decode func([]byte) (T, error), v T) {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	strict, err := decode(b)
	if err != nil {
		t.Fatalf("%s: %v", b, err)
	}
	var plain T
	if err := json.Unmarshal(b, &plain); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(strict, v) || !reflect.DeepEqual(plain, v) {
		t.Errorf("through JSON %s:\n got %+v\nand %+v\nwant %+v", b, strict, plain, v)
	}
}

func TestContractFaults(t *testing.T) {
	type C = contract.Contract
	used := func(option int, on string) contract.Exercise { return contract.Exercise{Option: option, On: when(on)} }
	long := strings.Repeat("x", 3000)
	checkFaulty(t, good, contract.DecodeContract, []faulty[C]{
		{"good", func(c *C) {}, ""},
		{"empty", func(c *C) { *c = C{} }, ""},
		{"long texts", func(c *C) {
			c.Ref, c.Customer, c.Supplier.Name, c.Management, c.Support = long, long, long, long, long
		}, "ref too-long, customer too-long, supplier.name too-long, management too-long, support too-long"},
		{"texts as long as may be", func(c *C) {
			c.Ref, c.Customer, c.Support = long[:contract.MaxReference], long[:contract.MaxName], long[:contract.MaxText]
		}, ""},
		{"one byte more", func(c *C) {
			c.Ref, c.Customer, c.Support = long[:contract.MaxReference+1], long[:contract.MaxName+1], long[:contract.MaxText+1]
		}, "ref too-long, customer too-long, support too-long"},
		{"a blank", func(c *C) { c.Ref = "  " }, "ref missing"},
		{"a space before", func(c *C) { c.Ref = " a" }, "ref malformed"},
		{"a space after", func(c *C) { c.Ref = "a\u00a0" }, "ref malformed"},
		{"a control character", func(c *C) { c.Ref = "a\x01b" }, "ref bad-encoding"},
		{"a control character past ASCII", func(c *C) { c.Ref = "a\u0085b" }, "ref bad-encoding"},
		{"letters past ASCII", func(c *C) { c.Customer = "Ysbyty Tŷ" }, ""},
		{"outside enumerations (Go only)", func(c *C) {
			c.Approach, c.Form, c.Agreement, c.Wrap = 9, 9, 99, 9
			c.Supplier.Compliant, c.Supplier.Listed, c.Regulations2015, c.ServesOthers, c.Representing = 3, 3, 3, 3, 3
			c.Termination.WithoutCause, c.Advice.Payer = 3, 99
		}, "approach unknown-word, form unknown-word, agreement unknown-word, supplier.compliant unknown-word, supplier.listed unknown-word, " +
			"termination.withoutCause unknown-word, regulations2015 unknown-word, advice.payer unknown-word, wrap unknown-word, servesOthers unknown-word, representing unknown-word"},
		{"own contract under an agreement", func(c *C) { c.Form = contract.OwnContract }, "agreement contradiction"},
		{"own contract under none", func(c *C) { c.Form, c.Agreement = contract.OwnContract, 0 }, ""},
		{"called off from N3", func(c *C) { c.Agreement = contract.N3 }, "agreement contradiction"},
		{"called off from the Transition Network", func(c *C) { c.Agreement = contract.TransitionNetwork }, "agreement contradiction"},
		{"less than nothing", func(c *C) { c.Value = pounds("-0.01") }, "value out-of-range"},
		{"options in order", func(c *C) { c.Exercised = []contract.Exercise{used(1, "2021-01-01"), used(2, "2022-01-01")} }, ""},
		{"the second first", func(c *C) { c.Exercised = []contract.Exercise{used(2, "2021-01-01")} }, "exercised[0].option wrong-order"},
		{"the first twice", func(c *C) { c.Exercised = []contract.Exercise{used(1, "2021-01-01"), used(1, "2022-01-01")} }, "exercised[1].option wrong-order"},
		{"a third", func(c *C) {
			c.Exercised = []contract.Exercise{used(1, "2021-01-01"), used(2, "2022-01-01"), used(3, "2023-01-01")}
		}, "exercised[2].option out-of-range"},
		{"eight", func(c *C) {
			c.Term, c.Exercised = contract.MustTerm("1+1+1+1+1+1+1+1+1"), nil
			for i := range contract.MaxOptions {
				c.Exercised = append(c.Exercised, used(i+1, fmt.Sprintf("%d-01-01", 2019+i)))
			}
		}, ""},
		{"eight, the last on no day", func(c *C) {
			c.Term, c.Exercised = contract.MustTerm("1+1+1+1+1+1+1+1+1"), nil
			for i := range contract.MaxOptions {
				c.Exercised = append(c.Exercised, used(i+1, fmt.Sprintf("%d-01-01", 2019+i)))
			}
			c.Exercised[contract.MaxOptions-1].On = calendar.Span{}
		}, "exercised[7].on missing"},
		{"nine (Go only)", func(c *C) { c.Exercised = make([]contract.Exercise, contract.MaxOptions+1) }, "exercised too-many"},
		{"an option without a term", func(c *C) { c.Term = contract.Term{}; c.Exercised = []contract.Exercise{used(1, "2021-01-01")} }, "exercised[0].option out-of-range"},
		{"an option on no day", func(c *C) { c.Exercised = []contract.Exercise{{Option: 1}} }, "exercised[0].on missing"},
		{"the second before the first", func(c *C) { c.Exercised = []contract.Exercise{used(1, "2021-01-02"), used(2, "2021-01-01")} }, "exercised[1].on wrong-order"},
		{"both on one day", func(c *C) { c.Exercised = []contract.Exercise{used(1, "2021-01-01"), used(2, "2021-01-01")} }, ""},
		{"on the last day of the term", func(c *C) { c.Exercised = []contract.Exercise{used(1, "2021-03-31")} }, ""},
		{"the day after", func(c *C) { c.Exercised = []contract.Exercise{used(1, "2021-04-01")} }, "exercised[0].on contradiction"},
		{"the day after, of a start known by its month", func(c *C) { c.Start = when("2018-04"); c.Exercised = []contract.Exercise{used(1, "2021-04-01")} }, ""},
		{"the day after, of a term lengthened", func(c *C) {
			c.Exercised = []contract.Exercise{used(1, "2021-04-01")}
			c.Modifications = []contract.Modification{{Ground: contract.NotSubstantial, Agreed: when("2020-01-01"), Lengthens: 1}}
		}, ""},
		{"a long reference of an option", func(c *C) {
			c.Exercised = []contract.Exercise{{Option: 1, On: when("2021-01-01"), Ref: long}}
		}, "exercised[0].ref too-long"},
		{"a start whose term leaves the calendar", func(c *C) { c.Start = when("9995-01-01") }, "start out-of-range"},
		{"the last start that fits", func(c *C) { c.Start = when("9994-12-31") }, ""},
		{"a modification that leaves it", func(c *C) {
			c.Start, c.Modifications = when("9994-12-31"), []contract.Modification{{Agreed: when("9995-01-01"), Lengthens: 1}}
		}, "start out-of-range"},
		{"a modification on no day", func(c *C) { c.Modifications = []contract.Modification{{}} }, "modifications[0].agreed missing"},
		{"modifications out of order", func(c *C) {
			c.Modifications = []contract.Modification{{Agreed: when("2019-02-01")}, {Agreed: when("2019-01-31")}}
		}, "modifications[1].agreed wrong-order"},
		{"figures of a modification", func(c *C) {
			c.Modifications = []contract.Modification{{Agreed: when("2019-02-01"), Lengthens: contract.MaxPartMonths + 1, Increase: pounds("-1.00"), Ref: long}}
		}, "modifications[0].lengthens out-of-range, modifications[0].increase out-of-range, modifications[0].ref too-long"},
		{"words of a modification (Go only)", func(c *C) {
			c.Modifications = []contract.Modification{{Agreed: when("2019-02-01"), Ground: 99, Conditions: 3, BelowThreshold: 3}}
		}, "modifications[0].ground unknown-word, modifications[0].conditions unknown-word, modifications[0].belowThreshold unknown-word"},
		{"as many modifications as may be", func(c *C) {
			c.Modifications = slices.Repeat([]contract.Modification{{Agreed: when("2019-02-01")}}, contract.MaxModifications)
		}, ""},
		{"too many modifications (Go only)", func(c *C) {
			c.Modifications = slices.Repeat([]contract.Modification{{Agreed: when("2019-02-01")}}, contract.MaxModifications+1)
		}, "modifications too-many"},
		{"numbers of days", func(c *C) {
			c.Notice = contract.Notice{Days: contract.MaxDays + 1, Lead: -1}
			c.Termination = contract.Termination{Days: -1, After: contract.MaxPartMonths + 1}
		}, "notice.days out-of-range, notice.lead out-of-range, termination.days out-of-range, termination.after out-of-range"},
		{"as many days as may be", func(c *C) {
			c.Notice = contract.Notice{Days: contract.MaxDays, Lead: contract.MaxDays}
			c.Termination = contract.Termination{Days: contract.MaxDays, After: contract.MaxPartMonths}
		}, ""},
	})
}

func TestContractJSON(t *testing.T) {
	c := good()
	checkRoundTrip(t, contract.DecodeContract, c)
	checkRoundTrip(t, contract.DecodeContract, contract.Contract{})
	checkRoundTrip(t, contract.DecodeContract, necs(t))
	c.Exercised = []contract.Exercise{{Option: 1, On: when("2021-01"), Ref: "letter"}}
	c.Notice, c.Termination = contract.Notice{Days: 90, Lead: 30}, contract.Termination{WithoutCause: hscn.Yes, Days: 30, After: 12}
	c.Advice = contract.Advice{Taken: when("2018-02"), Payer: 1}
	c.Regulations2015, c.Representing, c.Wrap, c.Support, c.Management = hscn.No, hscn.Yes, contract.EnhancedWrap, "24 hours", "a board"
	checkRoundTrip(t, contract.DecodeContract, c)
	for _, c := range []struct{ name, in, want string }{
		{"not JSON", `{`, "bad-syntax"},
		{"a list", `[]`, "wrong-type"},
		{"trailing data", `{} {}`, "trailing-data"},
		{"a lower-case agreement", `{"agreement":"rm3825"}`, "agreement unknown-word"},
		{"2+1+1 is well formed", `{"term":"2+1+1"}`, ""},
		{"a term with an exponent", `{"term":"1e1"}`, "term malformed"},
		{"an amount with three places", `{"value":"1.234"}`, "value malformed"},
		{"an amount as a number", `{"value":1.23}`, "value wrong-type"},
		{"a Unicode minus", `{"value":"−1.00"}`, "value malformed"},
		{"NaN", `{"value":NaN}`, "bad-syntax"},
		{"a huge number of days", `{"notice":{"days":1e9}}`, "notice.days malformed"},
		{"an unknown member", `{"price":"1.00"}`, "price unknown-member"},
		{"unknown members within", `{"notice":{"x":1},"termination":{"x":1},"advice":{"x":1},"supplier":{"x":1},"modifications":[{"agreed":"2019","x":1}],"exercised":[{"option":1,"on":"2019","x":1}],"term":"1+1"}`,
			"supplier.x unknown-member, exercised[0].x unknown-member, modifications[0].x unknown-member, notice.x unknown-member, termination.x unknown-member, advice.x unknown-member"},
		{"a member twice", `{"ref":"a","ref":"b"}`, "ref duplicate-name"},
		{"NUL", `{"ref":"a\u0000"}`, "bad-encoding"},
		{"a day that is none", `{"signed":"2018-02-30"}`, "signed malformed"},
		{"an empty word", `{"form":""}`, "form missing"},
		{"several at once", `{"approach":"joint","term":"3+","exercised":[{"option":2,"on":"x"}],"extra":1}`,
			"approach unknown-word, term malformed, exercised[0].on malformed, extra unknown-member, exercised[0].option wrong-order"},
	} {
		_, err := contract.DecodeContract([]byte(c.in))
		if got := strings.Join(faultsOf(t, err), ", "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if _, err := contract.DecodeContract(make([]byte, contract.MaxInput+1)); !errors.Is(err, hscn.TooLarge) {
		t.Errorf("too large: %v", err)
	}
}

// TestHostileInputIsQuick: input over a limit is refused in bounded time.
func TestHostileInputIsQuick(t *testing.T) {
	for name, in := range map[string]string{
		"too large":           `{"ref":"` + strings.Repeat("x", contract.MaxInput) + `"}`,
		"deep":                strings.Repeat(`{"supplier":`, 100_000),
		"a long amount":       `{"value":"` + strings.Repeat("9", 1_000_000) + `"}`,
		"a long term":         `{"term":"` + strings.Repeat("1+", 500_000) + `1"}`,
		"many modifications":  `{"modifications":[` + strings.Repeat(`{},`, 100_000) + `{}]}`,
		"many unknown fields": `{` + strings.Repeat(`"a":1,`, 100_000) + `"b":1}`,
	} {
		begun := time.Now()
		if _, err := contract.DecodeContract([]byte(in)); err == nil || len(err.Error()) > 256 {
			t.Errorf("%s: %v", name, err)
		}
		if took := time.Since(begun); took > time.Second {
			t.Errorf("%s took %v", name, took)
		}
	}
}

func TestEnds(t *testing.T) {
	c := good()
	c.Exercised = []contract.Exercise{{Option: 1, On: when("2021-01-15")}, {Option: 2, On: when("2022-02")}}
	c.Modifications = []contract.Modification{{Agreed: when("2022-10"), Lengthens: 6}}
	for _, s := range []struct{ name, on, initial, used, agreed, longest string }{
		{"nothing used", "2021-01-14", "2021-03-31", "2021-03-31", "2021-03-31", "2023-03-31"},
		{"the first option on its day", "2021-01-15", "2021-03-31", "2022-03-31", "2022-03-31", "2023-03-31"},
		{"the second some day of February", "2022-02-15", "2021-03-31", "[2022-03-31..2023-03-31]", "[2022-03-31..2023-03-31]", "2023-03-31"},
		{"the second by the end of February", "2022-02-28", "2021-03-31", "2023-03-31", "2023-03-31", "2023-03-31"},
		{"the modification some day of October", "2022-10-15", "2021-03-31", "2023-03-31", "[2023-03-31..2023-09-30]", "[2023-03-31..2023-09-30]"},
		{"the modification by the end of October", "2022-10-31", "2021-03-31", "2023-03-31", "2023-09-30", "2023-09-30"},
	} {
		e := c.EndsOn(day(s.on))
		if got, want := fmt.Sprintln(e.Initial, e.Used, e.Agreed, e.Longest), fmt.Sprintln(s.initial, s.used, s.agreed, s.longest); got != want {
			t.Errorf("%s: %+v", s.name, e)
		}
	}
	if e := c.EndsOn(calendar.Date{}); e != (contract.Ends{}) {
		t.Errorf("no day: %+v", e)
	}
	if e := (contract.Contract{Start: when("2018-04-01")}).EndsOn(day("2019-01-01")); e != (contract.Ends{}) {
		t.Errorf("no term: %+v", e)
	}
	c.Start = calendar.Span{}
	if e := c.EndsOn(day("2022-01-01")); e != (contract.Ends{}) {
		t.Errorf("no start: %+v", e)
	}
	c.Start = when("[9990-01-01..9999-01-01]")
	if e := c.EndsOn(day("2022-01-01")); e != (contract.Ends{}) {
		t.Errorf("perhaps out of the calendar: %+v", e)
	}
	c.Start = when("9999-01-01")
	if e := c.EndsOn(day("2022-01-01")); e != (contract.Ends{}) {
		t.Errorf("out of the calendar: %+v", e)
	}
}

func TestInForce(t *testing.T) {
	for _, s := range []struct {
		name, start, on string
		want            calendar.Ternary
	}{
		{"the day before it begins", "2018-04-01", "2018-03-31", calendar.No},
		{"its first day", "2018-04-01", "2018-04-01", calendar.Yes},
		{"its last day", "2018-04-01", "2021-03-31", calendar.Yes},
		{"the day after", "2018-04-01", "2021-04-01", calendar.No},
		{"in the month it begins", "2018-04", "2018-04-15", calendar.Unknown},
		{"in the month it ends", "2018-04", "2021-04-15", calendar.Unknown},
		{"begun some day, ended long ago", "2018-04", "2022-04-15", calendar.No},
		{"no start", "", "2018-04-15", calendar.Unknown},
	} {
		c := good()
		c.Start = calendar.Span{}
		if s.start != "" {
			c.Start = when(s.start)
		}
		if got := c.InForceOn(day(s.on)); got != s.want {
			t.Errorf("%s: %v, want %v", s.name, got, s.want)
		}
	}
	noTerm := good()
	noTerm.Term = contract.Term{}
	if got := noTerm.InForceOn(day("2019-01-01")); got != calendar.Unknown {
		t.Errorf("no term: %v", got)
	}
	if got := good().InForceOn(calendar.Date{}); got != calendar.Unknown {
		t.Errorf("no day: %v", got)
	}
}

func TestOption(t *testing.T) {
	c := good()
	c.Notice = contract.Notice{Days: 90, Lead: 30}
	o, err := c.Option(1)
	if want := (contract.Option{Lengthens: when("2021-03-31"), Notice: when("2020-12-31"), Lead: when("2020-12-01"), Until: when("2022-03-31")}); err != nil || o != want {
		t.Errorf("the first option: %+v, %v", o, err)
	}
	if o, err := c.Option(2); err != nil || o.Lengthens != when("2022-03-31") || o.Until != when("2023-03-31") {
		t.Errorf("the second option: %+v, %v", o, err)
	}
	for _, n := range []int{0, 3, -1} {
		if _, err := c.Option(n); !errors.Is(err, contract.ErrNoOption) {
			t.Errorf("option %d: %v", n, err)
		}
	}
	c.Notice = contract.Notice{Lead: 30}
	if o, err := c.Option(1); err != nil || !o.Notice.IsZero() || !o.Lead.IsZero() {
		t.Errorf("no notice stated: %+v, %v", o, err)
	}
	c.Notice.Days, c.Notice.Lead, c.Start = 10, 0, when("2018-04")
	if o, err := c.Option(1); err != nil || o.Notice != when("[2021-03-21..2021-04-19]") || !o.Lead.IsZero() {
		t.Errorf("a coarse start: %+v, %v", o, err)
	}
	c.Start = calendar.Span{}
	if o, err := c.Option(1); err != nil || o != (contract.Option{}) {
		t.Errorf("no start: %+v, %v", o, err)
	}
}

func TestEndWithoutCause(t *testing.T) {
	draft := contract.Termination{WithoutCause: hscn.Yes, Days: 30, After: contract.Year}
	for _, s := range []struct {
		name, start, given string
		t                  contract.Termination
		may                calendar.Ternary
		last               string
	}{
		{"in the first year", "2018-04-01", "2019-03-31", draft, calendar.No, ""},
		{"the day after it", "2018-04-01", "2019-04-01", draft, calendar.Yes, "2019-05-01"},
		{"after the end", "2018-04-01", "2021-04-01", draft, calendar.No, ""},
		{"before the start", "2018-04-01", "2018-03-31", contract.Termination{WithoutCause: hscn.Yes, Days: 30}, calendar.No, ""},
		{"at once", "2018-04-01", "2018-04-01", contract.Termination{WithoutCause: hscn.Yes}, calendar.Yes, "2018-04-01"},
		{"not stated", "2018-04-01", "2020-01-01", contract.Termination{Days: 30}, calendar.Unknown, ""},
		{"not allowed", "2018-04-01", "2020-01-01", contract.Termination{WithoutCause: hscn.No, Days: 30}, calendar.No, ""},
		{"a coarse start", "2018-04", "2019-04-15", draft, calendar.Unknown, ""},
		{"a coarse start, after the end, perhaps before it may be given", "2018", "2022-06-01", contract.Termination{WithoutCause: hscn.Yes, Days: 30, After: 4 * contract.Year}, calendar.No, ""},
		{"a coarse start, well after", "2018-04", "2019-05-01", draft, calendar.Yes, "2019-05-31"},
		{"no start", "", "2019-05-01", draft, calendar.Unknown, ""},
		{"out of the calendar", "9995-12-31", "9999-12-30", contract.Termination{WithoutCause: hscn.Yes, Days: 2}, calendar.Unknown, ""},
	} {
		c := good()
		c.Start, c.Termination, c.Term = calendar.Span{}, s.t, contract.MustTerm("3")
		if s.start != "" {
			c.Start = when(s.start)
		}
		if strings.HasPrefix(s.given, "9999") {
			c.Term = contract.MustTerm("4")
		}
		if may, last := c.EndWithoutCause(day(s.given)); may != s.may || last.String() != s.last {
			t.Errorf("%s: %v, %v", s.name, may, last)
		}
	}
	if may, last := good().EndWithoutCause(calendar.Date{}); may != calendar.Unknown || !last.IsZero() {
		t.Errorf("no day: %v, %v", may, last)
	}
}

func BenchmarkTermEnds(b *testing.B) {
	term, start := contract.AggregatedTerm(), day("2018-04-01")
	for b.Loop() {
		for n := range 3 {
			_, _ = term.End(start, n)
		}
	}
}

func BenchmarkContractFindings(b *testing.B) {
	c, on := good(), day("2019-06-01")
	dst := make([]hscn.Finding, 0, 64)
	for b.Loop() {
		dst = c.AppendFindings(dst[:0], on)
	}
}

func BenchmarkCallOffWhileOpen(b *testing.B) {
	placed := when("2018-03-01")
	for b.Loop() {
		_ = contract.RM3825.OpenIn(placed)
	}
}

func BenchmarkValidateOrder(b *testing.B) {
	o := goodOrder()
	for b.Loop() {
		_ = o.Validate()
	}
}
