package contract_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/roles"
)

func TestCatalogueRecord(t *testing.T) {
	type K = contract.Catalogue
	checkRoundTrip(t, contract.DecodeCatalogue, goodCatalogue())
	checkRoundTrip(t, contract.DecodeCatalogue, K{})
	long := strings.Repeat("x", 300)
	checkFaulty(t, goodCatalogue, contract.DecodeCatalogue, []faulty[K]{
		{"good", func(c *K) {}, ""},
		{"long texts", func(c *K) {
			c.Ref, c.Winner, c.Members[1], c.Lines[0].Item, c.Lines[1].Supplier = long, long, long, long, long
		},
			"ref too-long, winner too-long, members[1] too-long, lines[0].item too-long, lines[1].supplier too-long"},
		{"characters that are none", func(c *K) {
			c.Ref, c.Winner, c.Members[1], c.Lines[0].Item = "a\x1Fb", "a\x7Fb", "a\u009Fb", "a\uFFFDb"
		},
			"ref bad-encoding, winner bad-encoding, members[1] bad-encoding, lines[0].item bad-encoding"},
		{"the first characters after those", func(c *K) { c.Ref, c.Winner = "a b", "a\u00A0b~" }, ""},
		{"complete before market", func(c *K) { c.Completed = day("2018-01-14") }, "completed wrong-order"},
		{"complete on the day", func(c *K) { c.Completed = c.WentToMarket }, ""},
		{"never to market", func(c *K) { c.WentToMarket = calendar.Date{} }, ""},
		{"an item without name", func(c *K) { c.Lines[1].Item = "" }, "lines[1].item missing"},
		{"two without name", func(c *K) { c.Lines[0].Item, c.Lines[1].Item = "", "" }, "lines[0].item missing, lines[1].item missing"},
		{"an item twice", func(c *K) { c.Lines[1].Item = c.Lines[0].Item }, "lines[1].item duplicate-value"},
		{"an item three times", func(c *K) { c.Lines = append(c.Lines, c.Lines[1], c.Lines[1]) }, "lines[2].item duplicate-value, lines[3].item duplicate-value"},
		{"a charge without billing", func(c *K) { c.Lines[0].Charges[0].Billing = 0 }, "lines[0].charges[0].billing missing"},
		{"a kind of service that is none (Go only)", func(c *K) { c.Lines[0].Service = 99 }, "lines[0].service unknown-word"},
		{"too many members (Go only)", func(c *K) { c.Members = strings.Fields(strings.Repeat("A ", contract.MaxMembers+1)) }, "members too-many"},
		{"a member without name (Go only)", func(c *K) { c.Members[0] = "" }, "members[0] missing"},
		{"too many lines (Go only)", func(c *K) {
			c.Lines = make([]contract.CatalogueLine, contract.MaxCatalogue+1)
			for i := range c.Lines {
				c.Lines[i].Item = fmt.Sprint(i)
			}
		}, "lines too-many"},
		{"too many charges (Go only)", func(c *K) {
			c.Lines[1].Charges = make([]contract.Charge, contract.MaxCharges+1)
			for i := range c.Lines[1].Charges {
				c.Lines[1].Charges[i] = oneOff("1.00")
			}
		}, "lines[1].charges too-many"},
	})
	if r := (K{}).Assess(day("2018-01-15")); len(r.Findings) == 0 {
		t.Error("nothing is found of a catalogue that says nothing")
	}
	if l, ok := goodCatalogue().Line("fttp"); !ok || l.Service != contract.UltrafastFibre {
		t.Errorf("fttp: %+v, %v", l, ok)
	}
	if _, ok := goodCatalogue().Line("voice"); ok {
		t.Error("voice is in the catalogue")
	}
}

// TestFaultsFoundTwice: what decoding and checking both find is listed once, to the last that is listed.
func TestFaultsFoundTwice(t *testing.T) {
	for n, want := range map[int]int{1: 1, hscn.MaxFaults: hscn.MaxFaults, hscn.MaxFaults + 1: hscn.MaxFaults + 1} {
		text := `{"lines":[` + strings.TrimSuffix(strings.Repeat(`{"item":5},`, n), ",") + `]}`
		_, err := contract.DecodeCatalogue([]byte(text))
		faults, ok := errors.AsType[*hscn.Faults](err)
		if !ok || faults.Len() != want {
			t.Errorf("%d faults: %d listed: %v", n, faults.Len(), err)
		}
	}
}

func TestOrderRecord(t *testing.T) {
	type O = contract.Order
	checkRoundTrip(t, contract.DecodeOrder, goodOrder())
	checkRoundTrip(t, contract.DecodeOrder, O{})
	long := strings.Repeat("x", 300)
	checkFaulty(t, goodOrder, contract.DecodeOrder, []faulty[O]{
		{"good", func(o *O) {}, ""},
		{"long texts", func(o *O) {
			o.Ref, o.Customer, o.Supplier.Name, o.Lines[0].Item, o.Lines[0].Site = long, long, long, long, long
		},
			"ref too-long, customer too-long, supplier.name too-long, lines[0].item too-long, lines[0].site too-long"},
		{"no item", func(o *O) { o.Lines[0].Item = "" }, "lines[0].item missing"},
		{"none of it", func(o *O) { o.Lines[0].Quantity = 0 }, "lines[0].quantity out-of-range"},
		{"too much of it", func(o *O) { o.Lines[0].Quantity = contract.MaxQuantity + 1 }, "lines[0].quantity out-of-range"},
		{"as much as may be", func(o *O) { o.Lines[0].Quantity = contract.MaxQuantity }, ""},
		{"needed is none of the words (Go only)", func(o *O) { o.Diligence.Survey.Needed = 3 }, "diligence.survey.needed unknown-word"},
		{"done and not needed", func(o *O) { o.Diligence.Existing.Done = day("2018-05-01") }, "diligence.existing.done contradiction"},
		{"confirmed before it was received", func(o *O) { o.Confirmed = day("2018-04-09") }, "confirmed wrong-order"},
		{"confirmed on the day", func(o *O) { o.Confirmed = day("2018-04-10") }, ""},
		{"delivered before it was received", func(o *O) { o.Delivered = day("2018-04-09") }, "delivered wrong-order"},
		{"delivered before its firm date", func(o *O) { o.Delivered = day("2018-05-03") }, ""},
		{"ceased before it was delivered", func(o *O) { o.Ceased = day("2018-07-15") }, "ceased wrong-order"},
		{"ceased and never delivered", func(o *O) { o.Ceased, o.Delivered = day("2018-07-15"), calendar.Date{} }, "ceased contradiction"},
		{"a firm date without confirmation", func(o *O) { o.Confirmed = calendar.Date{} }, "firm contradiction"},
		{"too many lines (Go only)", func(o *O) {
			o.Lines = make([]contract.OrderLine, contract.MaxOrderLines+1)
			for i := range o.Lines {
				o.Lines[i] = contract.OrderLine{Item: "a", Quantity: 1}
			}
		}, "lines too-many"},
	})
}

// TestStageOn walks an order day by day: S5-05, S5-11, S5-16, S5-18 and S5-19 keep its days apart.
func TestStageOn(t *testing.T) {
	o := goodOrder()
	o.Confirmed, o.Firm, o.Ceased = day("2018-05-09"), day("2018-05-20"), day("2019-03-31")
	for _, c := range []struct {
		name, on string
		want     contract.Stage
	}{
		{"before it was received", "2018-04-09", contract.NotReceived},
		{"received", "2018-04-10", contract.InDiligence},
		{"one part to go", "2018-05-01", contract.InDiligence},
		{"due diligence finished", "2018-05-02", contract.ReadyToConfirm},
		{"the day before it was confirmed", "2018-05-08", contract.ReadyToConfirm},
		{"confirmed", "2018-05-09", contract.Confirmed},
		{"the firm date is no delivery", "2018-05-20", contract.Confirmed},
		{"delivered", "2018-07-16", contract.Delivered},
		{"its last day", "2019-03-31", contract.Delivered},
		{"ceased", "2019-04-01", contract.Ceased},
	} {
		if got := o.StageOn(day(c.on)); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	if got := o.StageOn(calendar.Date{}); got != contract.NotReceived {
		t.Errorf("no day: %v", got)
	}
	o.Diligence.Survey.Needed, o.Confirmed = hscn.NotStated, calendar.Date{}
	if got := o.StageOn(day("2018-06-01")); got != contract.InDiligence {
		t.Errorf("a part nobody spoke of: %v", got)
	}
}

// TestMembershipIsASnapshot: a change of the list after the market changes no verdict of CJ-89, since
// the catalogue holds the list as it was then (CJ-89).
func TestMembershipIsASnapshot(t *testing.T) {
	c, o := goodCatalogue(), goodOrder()
	find := func() hscn.Verdict {
		for _, f := range c.AppendOrderFindings(nil, o, day("2019-06-01")) {
			if f.Rule == hscn.CJ89 {
				return f.Verdict
			}
		}
		return 99
	}
	for _, customer := range []string{"Trust A", "Trust B"} {
		if o.Customer = customer; find() != hscn.Satisfied {
			t.Errorf("%s was included", customer)
		}
	}
	if o.Customer = "Trust C"; find() != hscn.Breached {
		t.Error("Trust C was not included")
	}
}

func TestReviewRecord(t *testing.T) {
	type V = contract.Review
	checkRoundTrip(t, contract.DecodeReview, goodReview())
	checkRoundTrip(t, contract.DecodeReview, V{})
	v := goodReview()
	v.Managing, v.Closed = hscn.Yes, day("2018-09-01")
	checkRoundTrip(t, contract.DecodeReview, v)
	long := strings.Repeat("x", 300)
	checkFaulty(t, goodReview, contract.DecodeReview, []faulty[V]{
		{"good", func(v *V) {}, ""},
		{"long texts", func(v *V) { v.Ref, v.Supplier, v.Levels[1].Name, v.Obligations[0].Ref = long, long, long, long },
			"ref too-long, supplier too-long, levels[1].name too-long, obligations[0].ref too-long"},
		{"no name", func(v *V) { v.Levels[0].Name = "" }, "levels[0].name missing"},
		{"no reference", func(v *V) { v.Obligations[0].Ref = "" }, "obligations[0].ref missing"},
		{"a credit that costs", func(v *V) { v.Levels[1].Credit = contract.MustNumber("-1") }, "levels[1].credit out-of-range"},
		{"a measurement of no time", func(v *V) { v.Levels[0].Measured[0].Period = calendar.Period{} }, "levels[0].measured[0].period missing"},
		{"a measurement without end", func(v *V) { v.Levels[0].Measured[0].Period = calendar.MustPeriod("2018-06-01/..") }, "levels[0].measured[0].period out-of-range"},
		{"words (Go only)", func(v *V) {
			v.Levels[0].Origin, v.Levels[0].Bound, v.Obligations[0].Origin, v.Obligations[0].Met, v.Wrap, v.WrapMet, v.Managing = 9, 9, 9, 9, 9, 9, 9
		}, "levels[0].origin unknown-word, levels[0].bound unknown-word, obligations[0].origin unknown-word, obligations[0].met unknown-word, wrap unknown-word, wrapMet unknown-word, managing unknown-word"},
		{"too many (Go only)", func(v *V) {
			v.Levels[0].Measured = make([]contract.Measurement, contract.MaxMeasurements+1)
			for i := range v.Levels[0].Measured {
				v.Levels[0].Measured[i].Period = calendar.MustPeriod("2018-06-01/2018-06-30")
			}
		}, "levels[0].measured too-many"},
		{"too many levels (Go only)", func(v *V) {
			v.Levels = make([]contract.Level, contract.MaxLevels+1)
			v.Obligations = make([]contract.Obligation, contract.MaxLevels+1)
			for i := range v.Levels {
				v.Levels[i].Name, v.Obligations[i].Ref = "a", "b"
			}
		}, "levels too-many, obligations too-many"},
	})
	for name, in := range map[string]string{
		"no agreed value":   `{"levels":[{"name":"a"}]}`,
		"no measured value": `{"levels":[{"name":"a","agreed":"1","measured":[{"period":"2018-06-01/2018-06-30"}]}]}`,
		"a trailing zero":   `{"levels":[{"name":"a","agreed":"99.50"}]}`,
	} {
		if _, err := contract.DecodeReview([]byte(in)); len(faultsOf(t, err)) != 1 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestReviewOfObligations: a review may hold obligations and no level.
func TestReviewOfObligations(t *testing.T) {
	v := contract.Review{Obligations: make([]contract.Obligation, 20)}
	if r := v.Assess(day("2019-06-01")); len(r.Findings) != 23 {
		t.Errorf("%d findings", len(r.Findings))
	}
}

func TestReviewOfNothing(t *testing.T) {
	if r := (contract.Review{}).Assess(day("2019-06-01")); len(r.Findings) != 3 {
		t.Errorf("%d findings", len(r.Findings))
	}
	v := contract.Review{Levels: []contract.Level{{Origin: contract.LocalContract + 1, Bound: contract.AtLeast}}}
	if f := v.AppendFindings(nil, day("2019-06-01"))[0]; f.Code != contract.CodeOriginNotStated {
		t.Errorf("an origin that is none: %+v", f)
	}
	v = contract.Review{Obligations: []contract.Obligation{{Origin: contract.LocalContract + 1}}}
	seen := false
	for _, f := range v.AppendFindings(nil, day("2019-06-01")) {
		seen = seen || f.Code == contract.CodeOriginNotStated
	}
	if !seen {
		t.Error("an obligation of an origin that is none is judged")
	}
}

func TestTakenUpWith(t *testing.T) {
	for _, c := range []struct {
		name   string
		origin contract.Origin
		with   roles.Party
		source hscn.ID
	}{
		{"SG-06: a failure of the framework", contract.FrameworkObligation, roles.NHSDigital, hscn.SG06},
		{"SG-07: a failure of the contract", contract.LocalContract, roles.CNSP, hscn.SG07},
		{"neither", 0, 0, 0},
		{"past the last", contract.LocalContract + 1, 0, 0},
		{"outside the enumeration", 9, 0, 0},
	} {
		if with, source := c.origin.TakenUpWith(); with != c.with || source != c.source {
			t.Errorf("%s: %v, %v", c.name, with, source)
		}
	}
}

func TestCredits(t *testing.T) {
	june := calendar.MustPeriod("2018-06-01/2018-06-30")
	level := contract.Level{Origin: contract.LocalContract, Bound: contract.AtLeast, Agreed: contract.MustNumber("99.5"), Credit: contract.MustNumber("2.5")}
	for _, v := range []string{"99.4", "99.5", "99.6", "10"} {
		level.Measured = append(level.Measured, contract.Measurement{Period: june, Value: contract.MustNumber(v)})
	}
	if got, err := level.CreditOn(pounds("200.00"), contract.Exact); err != nil || got != pounds("10.00") {
		t.Errorf("two breaches at 2.5 per cent: %v, %v", got, err)
	}
	if got, err := level.CreditOn(pounds("0.10"), contract.HalfUp); err != nil || got != pounds("0.01") {
		t.Errorf("rounded once: %v, %v", got, err)
	}
	framework, capacity, huge := level, level, level
	framework.Origin, capacity.Bound, huge.Credit = contract.FrameworkObligation, contract.Capacity, contract.MustNumber("9223372036854")
	if got, err := framework.CreditOn(pounds("200.00"), contract.Exact); err != nil || !got.IsZero() {
		t.Errorf("SG-08: credits belong to the contract: %v, %v", got, err)
	}
	if got, err := capacity.CreditOn(pounds("200.00"), contract.Exact); err != nil || !got.IsZero() {
		t.Errorf("a threshold: %v, %v", got, err)
	}
	if got, err := huge.CreditOn(pounds("200.00"), contract.Exact); !errors.Is(err, contract.ErrOverflow) || !got.IsZero() {
		t.Errorf("credits out of range: %v, %v", got, err)
	}
	if level.Breaches(contract.MustNumber("99.5")) || !level.Breaches(contract.MustNumber("99.499999")) {
		t.Error("at least")
	}
	if level.Bound = contract.AtMost; level.Breaches(contract.MustNumber("99.5")) || !level.Breaches(contract.MustNumber("99.500001")) {
		t.Error("at most")
	}
	if level.Bound = 0; level.Breaches(contract.MustNumber("0")) || level.Breaches(contract.MustNumber("100")) {
		t.Error("no side")
	}
}

// TestManyFaults: a record with thousands of faults lists the first hundred and says that there are more.
func TestManyFaults(t *testing.T) {
	c := goodCatalogue()
	c.Lines = make([]contract.CatalogueLine, contract.MaxCatalogue)
	err := c.Validate()
	if got := faultsOf(t, err); len(got) != hscn.MaxFaults+1 || got[hscn.MaxFaults] != "too-many" {
		t.Errorf("%d faults, the last %q", len(got), got[len(got)-1])
	}
	var parse *contract.ParseError
	if _, err := contract.ParseMoney(strings.Repeat("\x00", 64)); !errors.As(err, &parse) || len(err.Error()) > 256 || !strings.HasSuffix(err.Error(), "...: "+contract.ErrSyntax.Error()) {
		t.Errorf("an amount of control characters: %v", err)
	}
}

func ExampleCatalogue_AppendOrderFindings() {
	catalogue := contract.Catalogue{
		WentToMarket: calendar.MustDate("2018-01-15"), Completed: calendar.MustDate("2018-03-01"), Winner: "Supplier S",
		Members: []string{"Trust A"}, Lines: []contract.CatalogueLine{{Item: "eth-100", Supplier: "Supplier S", Service: contract.Ethernet}},
	}
	order := contract.Order{
		Customer: "Trust B", Supplier: contract.Supplier{Name: "Supplier S"}, Received: calendar.MustDate("2018-04-10"),
		Lines: []contract.OrderLine{{Item: "eth-100", Quantity: 1}, {Item: "voice", Quantity: 1}},
	}
	on := calendar.MustDate("2018-04-11")
	report := hscn.NewReport(on, catalogue.AppendOrderFindings(nil, order, on))
	for f := range report.Blocking() {
		fmt.Println(f)
	}
	// Output:
	// CJ-88 must: breached, not-in-catalogue, at lines[1].item
	// CJ-89 must: breached, not-included-at-market, at customer
}
