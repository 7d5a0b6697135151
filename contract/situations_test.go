package contract_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/roles"
)

// good is a call-off contract from an aggregated procurement in which nothing is open.
func good() contract.Contract {
	return contract.Contract{
		Ref: "C-1", Customer: "Trust A", Approach: hscn.Aggregated, Form: contract.CallOffContract, Agreement: contract.RM3825,
		Supplier: contract.Supplier{Name: "Supplier S", Compliant: hscn.Yes}, Term: contract.AggregatedTerm(), Value: pounds("500000.00"),
		Placed: when("2018-03-01"), Signed: when("2018-03-05"), Start: when("2018-04-01"),
		ServiceStart: when("2018-06-01"), BillingStart: when("2018-06-01"), ServesOthers: hscn.No,
	}
}

// modified is good with one modification that every rule allows.
func modified(change func(*contract.Contract, *contract.Modification)) contract.Contract {
	c := good()
	c.Modifications = []contract.Modification{{
		Ground: contract.FurtherServices, Agreed: when("2019-05-01"), Lengthens: 2 * contract.Year, Increase: pounds("250000.00"),
		Conditions: hscn.Yes, BelowThreshold: hscn.Yes, Notice: when("2019-05-20"),
	}}
	change(&c, &c.Modifications[0])
	return c
}

func goodCatalogue() contract.Catalogue {
	return contract.Catalogue{
		Ref: "AP1", WentToMarket: day("2018-01-15"), Completed: day("2018-03-01"), Winner: "Supplier S", Members: []string{"Trust A", "Trust B"},
		Lines: []contract.CatalogueLine{
			{Item: "eth-100", Supplier: "Supplier S", Service: contract.Ethernet, Charges: []contract.Charge{monthly("100.00")}},
			{Item: "fttp", Supplier: "Supplier S", Service: contract.UltrafastFibre},
		},
	}
}

func goodOrder() contract.Order {
	return contract.Order{
		Ref: "O-1", Customer: "Trust A", Supplier: contract.Supplier{Name: "Supplier S", Compliant: hscn.Yes},
		Lines: []contract.OrderLine{{Item: "eth-100", Quantity: 1, Site: "Site 1"}}, Received: day("2018-04-10"),
		Diligence: contract.Diligence{
			Information: contract.Part{Needed: hscn.Yes, Done: day("2018-04-12")},
			Survey:      contract.Part{Needed: hscn.Yes, Done: day("2018-05-02")},
			Existing:    contract.Part{Needed: hscn.No},
		},
		Confirmed: day("2018-05-02"), Firm: day("2018-05-09"), Planned: when("2018-07"), Delivered: day("2018-07-16"),
	}
}

func goodReview() contract.Review {
	june := calendar.MustPeriod("2018-06-01/2018-06-30")
	return contract.Review{
		Ref: "R-1", Supplier: "Supplier S", MigrationComplete: when("2018-08-01"), Wrap: contract.MinimumWrap, WrapMet: hscn.Yes,
		Levels: []contract.Level{
			{Name: "availability", Origin: contract.FrameworkObligation, Bound: contract.AtLeast, Agreed: contract.MustNumber("99.5"),
				Measured: []contract.Measurement{{Period: june, Value: contract.MustNumber("99.5")}}},
			{Name: "fix time in hours", Origin: contract.LocalContract, Bound: contract.AtMost, Agreed: contract.MustNumber("5"), Credit: contract.MustNumber("2.5"),
				Measured: []contract.Measurement{{Period: june, Value: contract.MustNumber("4.75")}}},
			{Name: "utilisation in per cent", Bound: contract.Capacity, Agreed: contract.MustNumber("80"),
				Measured: []contract.Measurement{{Period: june, Value: contract.MustNumber("80")}}},
		},
		Obligations: []contract.Obligation{{Ref: "OPNSP.3", Origin: contract.FrameworkObligation, Met: hscn.Yes}},
	}
}

// A situation is one finding that one record must give.
type situation struct {
	name    string
	found   []hscn.Finding
	rule    hscn.ID
	force   hscn.Force
	verdict hscn.Verdict
	code    hscn.Code
	where   string
}

func situations() []situation {
	const (
		must, should, may                         = hscn.Must, hscn.Should, hscn.May
		ok, bad, open, na, unspecified, notYetDue = hscn.Satisfied, hscn.Breached, hscn.Undetermined, hscn.NotApplicable, hscn.Unspecified, hscn.NotInForce
	)
	on := day("2019-06-01")
	of := func(change func(*contract.Contract)) []hscn.Finding {
		c := good()
		change(&c)
		return c.AppendFindings(nil, on)
	}
	mod := func(change func(*contract.Contract, *contract.Modification)) []hscn.Finding {
		return modified(change).AppendFindings(nil, on)
	}
	cat := func(change func(*contract.Catalogue)) []hscn.Finding {
		c := goodCatalogue()
		change(&c)
		return c.AppendFindings(nil, on)
	}
	ordered := func(change func(*contract.Catalogue, *contract.Order)) []hscn.Finding {
		c, o := goodCatalogue(), goodOrder()
		change(&c, &o)
		return c.AppendOrderFindings(nil, o, on)
	}
	order := func(change func(*contract.Order)) []hscn.Finding {
		o := goodOrder()
		change(&o)
		return o.AppendFindings(nil, on)
	}
	review := func(change func(*contract.Review)) []hscn.Finding {
		v := goodReview()
		change(&v)
		return v.AppendFindings(nil, on)
	}
	type C = contract.Contract
	type M = contract.Modification
	type K = contract.Catalogue
	type O = contract.Order
	type V = contract.Review
	use := func(a contract.Agreement, placed string) func(*C) {
		return func(c *C) {
			c.Agreement = a
			if c.Placed = (calendar.Span{}); placed != "" {
				c.Placed = when(placed)
			}
		}
	}
	list := []situation{
		{"CJ-77: 3+1+1", of(func(c *C) {}), hscn.CJ77, must, ok, "", "term"},
		{"CJ-77: 2+1+1 is another term", of(func(c *C) { c.Term = contract.MustTerm("2+1+1") }), hscn.CJ77, must, bad, contract.CodeTermNot3Plus1Plus1, "term"},
		{"five years without options is another term", of(func(c *C) { c.Term = contract.MustTerm("5") }), hscn.CJ77, must, bad, contract.CodeTermNot3Plus1Plus1, "term"},
		{"no term", of(func(c *C) { c.Term = contract.Term{} }), hscn.CJ77, must, open, contract.CodeTermNotStated, "term"},
		{"no approach", of(func(c *C) { c.Approach = 0 }), hscn.CJ77, must, open, contract.CodeApproachNotStated, "approach"},
		{"an individual customer's term is its own", of(func(c *C) { c.Approach = hscn.Individual; c.Term = contract.MustTerm("7") }), hscn.CJ77, must, na, contract.CodeOtherApproach, "term"},

		{"CJ-78: no extension", of(func(c *C) {}), hscn.CJ78, must, ok, "", "exercised"},
		{"two extensions", of(func(c *C) { c.Exercised = make([]contract.Exercise, 2) }), hscn.CJ78, must, ok, "", "exercised"},
		{"a third extension", of(func(c *C) { c.Exercised = make([]contract.Exercise, 3) }), hscn.CJ78, must, bad, contract.CodeTooManyExtensions, "exercised[2]"},
		{"three elsewhere", of(func(c *C) { c.Approach = hscn.Collaborative; c.Exercised = make([]contract.Exercise, 3) }), hscn.CJ78, must, na, contract.CodeOtherApproach, "exercised"},
		{"extensions and no approach", of(func(c *C) { c.Approach = 0 }), hscn.CJ78, must, open, contract.CodeApproachNotStated, "approach"},

		{"S5-07: a call-off contract", of(func(c *C) {}), hscn.S507, must, ok, "", "form"},
		{"a contract of its own", of(func(c *C) { c.Form = contract.OwnContract }), hscn.S507, must, bad, contract.CodeCallOffContractRequired, "form"},
		{"no form", of(func(c *C) { c.Form = 0 }), hscn.S507, must, open, contract.CodeFormNotStated, "form"},
		{"another approach", of(func(c *C) { c.Approach = hscn.Individual; c.Form = contract.OwnContract }), hscn.S507, must, na, contract.CodeOtherApproach, "form"},
		{"form and no approach", of(func(c *C) { c.Approach = 0 }), hscn.S507, must, open, contract.CodeApproachNotStated, "approach"},

		{"CJ-09: on RM3825", of(func(c *C) {}), hscn.CJ09, must, ok, "", "agreement"},
		{"aggregated on RM1045", of(func(c *C) { c.Agreement = contract.RM1045 }), hscn.CJ09, must, bad, contract.CodeNotOnRM3825, "agreement"},
		{"aggregated on nothing", of(func(c *C) { c.Agreement = 0 }), hscn.CJ09, must, open, contract.CodeAgreementNotStated, "agreement"},
		{"individual on RM1045", of(func(c *C) { c.Approach, c.Agreement = hscn.Individual, contract.RM1045 }), hscn.CJ09, must, na, contract.CodeOtherApproach, "agreement"},
		{"on RM3825 and no approach", of(func(c *C) { c.Approach = 0 }), hscn.CJ09, must, open, contract.CodeApproachNotStated, "approach"},
		{"called off from nothing", of(func(c *C) { c.Agreement = 0 }), hscn.S508, must, open, contract.CodeAgreementNotStated, "agreement"},
		{"of no form, from nothing", of(func(c *C) { c.Form, c.Agreement = 0, 0 }), hscn.S508, must, open, contract.CodeAgreementNotStated, "agreement"},
		{"CJ-84: placed while RM3825 is open", of(func(c *C) {}), hscn.CJ84, must, ok, "", "placed"},
		{"before its launch", of(use(contract.RM3825, "2017-10-31")), hscn.CJ84, must, bad, contract.CodeNotYetLaunched, "placed"},
		{"in the month of its launch", of(use(contract.RM3825, "2017-11-29")), hscn.CJ84, must, open, contract.CodeLaunchWithinMonth, "placed"},
		{"a month that holds the launch", of(use(contract.RM3825, "2017-11")), hscn.CJ84, must, open, contract.CodeLaunchWithinMonth, "placed"},
		{"CD-03: after its first end", of(use(contract.RM3825, "2022-09-01")), hscn.CD03, must, open, contract.CodeStatusNotKnown, "placed"},
		{"a year that holds its first end", of(use(contract.RM3825, "2022")), hscn.CD03, must, open, contract.CodeStatusNotKnown, "placed"},
		{"CQ-01: after its later end", of(use(contract.RM3825, "2028-05-24")), hscn.CQ01, must, bad, contract.CodeFrameworkEnded, "placed"},
		{"CJ-56: RM1045 in 2018", of(use(contract.RM1045, "2018")), hscn.CJ56, must, ok, "", "placed"},
		{"CJ-59: RM1045 in July 2019", of(use(contract.RM1045, "2019-07-31")), hscn.CJ59, must, open, contract.CodeFrameworkEndInMonth, "placed"},
		{"RM1045 in August 2019", of(use(contract.RM1045, "2019-08-01")), hscn.CJ59, must, bad, contract.CodeFrameworkEnded, "placed"},
		{"NP-04: RM3808 in the year of its option", of(use(contract.RM3808, "2023")), hscn.NP04, must, open, contract.CodeOptionNotKnown, "placed"},
		{"placed on an unknown day", of(use(contract.RM3825, "")), hscn.CJ84, must, open, contract.CodePlacedNotStated, "placed"},
		{"HS-03: HSSF is no route", of(use(contract.HSSF, "2019-01-01")), hscn.HS03, must, unspecified, contract.CodeNotAnHSCNRoute, "agreement"},
		{"HS-04: nor is G-Cloud", of(use(contract.GCloud, "2019-01-01")), hscn.HS04, must, unspecified, contract.CodeNotAnHSCNRoute, "agreement"},
		{"CJ-60: RM1045's end is to be factored in", of(use(contract.RM1045, "2018-05-01")), hscn.CJ60, should, bad, contract.CodeFactorInFrameworkEnd, "agreement"},
		{"a term that outlives RM1045 is advice", of(use(contract.RM1045, "2018-05-01")), hscn.CJ59, should, bad, contract.CodeTermOutlives, "term"},
		{"a term within RM3825", of(func(c *C) {}), hscn.CQ01, should, ok, "", "term"},
		{"a term that outlives RM3825", of(func(c *C) { c.Start = when("2026-01-01") }), hscn.CQ01, should, bad, contract.CodeTermOutlives, "term"},
		{"a term that may outlive RM3808", of(func(c *C) { c.Agreement = contract.RM3808; c.Start = when("2019-09-01") }), hscn.NP04, should, open, contract.CodeTermOutlives, "term"},

		{"S5-08: one supplier", of(func(c *C) {}), hscn.S508, must, ok, "", "supplier.name"},
		{"no supplier", of(func(c *C) { c.Supplier.Name = "" }), hscn.S508, must, open, contract.CodeSupplierNotStated, "supplier.name"},
		{"S5-06: compliant", of(func(c *C) {}), hscn.S506, must, ok, "", "supplier.compliant"},
		{"not compliant", of(func(c *C) { c.Supplier.Compliant = hscn.No }), hscn.S506, must, bad, contract.CodeSupplierNotCompliant, "supplier.compliant"},
		{"compliance not stated", of(func(c *C) { c.Supplier.Compliant = 0 }), hscn.S506, must, open, contract.CodeComplianceNotStated, "supplier.compliant"},
		{"CJ-57: listed on RM1045", of(func(c *C) { c.Agreement = contract.RM1045; c.Supplier.Listed = hscn.Yes }), hscn.CJ57, must, ok, "", "supplier.listed"},
		{"compliant and not listed", of(func(c *C) { c.Agreement = contract.RM1045; c.Supplier.Listed = hscn.No }), hscn.CJ57, must, bad, contract.CodeSupplierNotOnFramework, "supplier.listed"},
		{"listing not stated", of(func(c *C) { c.Agreement = contract.RM1045 }), hscn.CJ57, must, open, contract.CodeListingNotStated, "supplier.listed"},

		{"S5-09: signed", of(func(c *C) {}), hscn.S509, must, ok, "", "signed"},
		{"not signed, nothing begun", of(func(c *C) {
			c.Signed, c.ServiceStart, c.BillingStart = calendar.Span{}, calendar.Span{}, calendar.Span{}
		}), hscn.S509, must, na, contract.CodeNotSignedYet, "signed"},
		{"signed later, nothing begun", of(func(c *C) {
			c.Signed, c.ServiceStart, c.BillingStart = when("2019-06-02"), when("2019-08-01"), calendar.Span{}
		}), hscn.S509, must, na, contract.CodeNotSignedYet, "signed"},
		{"signed on the day", of(func(c *C) {
			c.Signed, c.ServiceStart, c.BillingStart = when("2019-06-01"), when("2019-06-01"), calendar.Span{}
		}), hscn.S509, must, ok, "", "signed"},
		{"service without signature", of(func(c *C) { c.Signed = calendar.Span{} }), hscn.S509, must, bad, contract.CodeContractNotSigned, "signed"},
		{"billing before signature", of(func(c *C) { c.Signed, c.ServiceStart = when("2018-06-02"), calendar.Span{} }), hscn.S509, must, bad, contract.CodeContractNotSigned, "signed"},
		{"signed some day of the month", of(func(c *C) {
			c.Signed, c.ServiceStart, c.BillingStart = when("2019-06"), calendar.Span{}, calendar.Span{}
		}), hscn.S509, must, open, contract.CodeSignatureNotKnown, "signed"},

		{"S5-55: advice before signature", of(func(c *C) { c.Advice = contract.Advice{Taken: when("2018-02-01"), Payer: roles.Consumer} }), hscn.S555, may, ok, "", "advice.taken"},
		{"S5-56: the customer pays", of(func(c *C) { c.Advice = contract.Advice{Taken: when("2018-02-01"), Payer: roles.Consumer} }), hscn.S556, must, ok, "", "advice.payer"},
		{"NHS Digital pays", of(func(c *C) { c.Advice = contract.Advice{Taken: when("2018-02-01"), Payer: roles.NHSDigital} }), hscn.S556, must, bad, contract.CodeCustomerPays, "advice.payer"},
		{"payer not stated", of(func(c *C) { c.Advice.Taken = when("2018-02-01") }), hscn.S556, must, open, contract.CodePayerNotStated, "advice.payer"},
		{"advice to an individual customer", of(func(c *C) { c.Approach = hscn.Individual; c.Advice.Payer = roles.Consumer }), hscn.S555, may, unspecified, contract.CodeAdviceOutsideAggregated, "advice.taken"},
		{"its payer", of(func(c *C) { c.Approach = hscn.Individual; c.Advice.Payer = roles.NHSDigital }), hscn.S556, must, na, contract.CodeAdviceOutsideAggregated, "advice.payer"},
		{"advice after signature", of(func(c *C) { c.Advice = contract.Advice{Taken: when("2018-03-06"), Payer: roles.CSU} }), hscn.S556, must, na, contract.CodeAdviceOutsideAggregated, "advice.payer"},
		{"advice on the day of signature", of(func(c *C) { c.Advice = contract.Advice{Taken: when("2018-03-05"), Payer: roles.CSU} }), hscn.S556, must, bad, contract.CodeCustomerPays, "advice.payer"},
		{"advice and no approach", of(func(c *C) { c.Approach = 0; c.Advice.Payer = roles.Consumer }), hscn.S555, may, open, contract.CodeApproachNotStated, "approach"},
		{"its payer and no approach", of(func(c *C) { c.Approach = 0; c.Advice.Payer = roles.Consumer }), hscn.S556, must, open, contract.CodeApproachNotStated, "approach"},

		{"CJ-118: partners and no way to manage", of(func(c *C) { c.Approach = hscn.Collaborative }), hscn.CJ118, must, bad, contract.CodeHowToManageContracts, "management"},
		{"partners who know how", of(func(c *C) { c.Approach = hscn.Collaborative; c.Management = "the lead trust" }), hscn.CJ118, must, ok, "", "management"},
		{"no partners", of(func(c *C) {}), hscn.CJ118, must, na, contract.CodeOtherApproach, "management"},
		{"management and no approach", of(func(c *C) { c.Approach = 0 }), hscn.CJ118, must, open, contract.CodeApproachNotStated, "approach"},

		{"RR-32: serves others with the variation", of(func(c *C) { c.ServesOthers, c.Representing = hscn.Yes, hscn.Yes }), hscn.RR32, must, ok, "", "representing"},
		{"without it", of(func(c *C) { c.ServesOthers, c.Representing = hscn.Yes, hscn.No }), hscn.RR32, must, bad, contract.CodeRepresentingCustomers, "representing"},
		{"the variation not stated", of(func(c *C) { c.ServesOthers = hscn.Yes }), hscn.RR32, must, open, contract.CodeVariationNotStated, "representing"},
		{"serves no others", of(func(c *C) {}), hscn.RR32, must, na, contract.CodeServesNoOthers, "representing"},
		{"serving others not stated", of(func(c *C) { c.ServesOthers = 0 }), hscn.RR32, must, open, contract.CodeServesOthersNotStated, "servesOthers"},

		{"RR-41: an enhanced level", of(func(c *C) { c.Wrap, c.Support = contract.EnhancedWrap, "24 hours" }), hscn.RR41, may, ok, "", "wrap"},
		{"RR-42: its details in the contract", of(func(c *C) { c.Wrap, c.Support = contract.EnhancedWrap, "24 hours" }), hscn.RR42, should, ok, "", "support"},
		{"no details", of(func(c *C) { c.Wrap = contract.EnhancedWrap }), hscn.RR42, should, bad, contract.CodeSupportDetailsInContract, "support"},

		{"PR-02: further services, half the value", mod(func(c *C, m *M) {}), hscn.PR02, must, ok, "", "modifications[0].increase"},
		{"a penny over half", mod(func(c *C, m *M) { m.Increase = pounds("250000.01") }), hscn.PR02, must, bad, contract.CodeOverHalf, "modifications[0].increase"},
		{"increase not stated", mod(func(c *C, m *M) { m.Increase = contract.Money{} }), hscn.PR02, must, open, contract.CodeValueNotStated, "modifications[0].increase"},
		{"original value not stated", mod(func(c *C, m *M) { c.Value = contract.Money{} }), hscn.PR02, must, open, contract.CodeValueNotStated, "value"},
		{"conditions not stated", mod(func(c *C, m *M) { m.Conditions = 0 }), hscn.PR02, must, open, contract.CodeConditionsNotStated, "modifications[0].conditions"},
		{"conditions not stated and over half", mod(func(c *C, m *M) { m.Conditions = 0; m.Increase = pounds("300000.00") }), hscn.PR02, must, bad, contract.CodeOverHalf, "modifications[0].increase"},
		{"conditions not met", mod(func(c *C, m *M) { m.Conditions = hscn.No }), hscn.PR02, must, bad, contract.CodeGroundNotMet, "modifications[0].conditions"},
		{"PR-07: its notice published", mod(func(c *C, m *M) {}), hscn.PR07, must, ok, "", "modifications[0].noticePublished"},
		{"not yet published", mod(func(c *C, m *M) { m.Notice = when("2019-06-02") }), hscn.PR07, must, open, contract.CodeNoticeNotPublished, "modifications[0].noticePublished"},
		{"no notice", mod(func(c *C, m *M) { m.Notice = calendar.Span{} }), hscn.PR07, must, open, contract.CodeNoticeNotPublished, "modifications[0].noticePublished"},
		{"PR-03: unforeseen, over half", mod(func(c *C, m *M) { m.Ground = contract.Unforeseen; m.Increase = pounds("400000.00") }), hscn.PR03, must, bad, contract.CodeOverHalf, "modifications[0].increase"},
		{"PR-03: unforeseen", mod(func(c *C, m *M) { m.Ground = contract.Unforeseen }), hscn.PR03, must, ok, "", "modifications[0].increase"},
		{"PR-01: a review clause, whatever the sum", mod(func(c *C, m *M) { m.Ground = contract.ReviewClause; m.Increase = pounds("900000.00") }), hscn.PR01, must, ok, "", "modifications[0].conditions"},
		{"PR-04: a new contractor", mod(func(c *C, m *M) { m.Ground = contract.NewContractor }), hscn.PR04, must, ok, "", "modifications[0].conditions"},
		{"PR-05: not substantial", mod(func(c *C, m *M) { m.Ground = contract.NotSubstantial; m.Conditions = hscn.No }), hscn.PR05, must, bad, contract.CodeGroundNotMet, "modifications[0].conditions"},
		{"PR-06: just under a tenth", mod(func(c *C, m *M) { m.Ground = contract.BelowThreshold; m.Increase = pounds("49999.99") }), hscn.PR06, must, ok, "", "modifications[0].increase"},
		{"a tenth", mod(func(c *C, m *M) { m.Ground = contract.BelowThreshold; m.Increase = pounds("50000.00") }), hscn.PR06, must, bad, contract.CodeOverTenth, "modifications[0].increase"},
		{"far more than a tenth", mod(func(c *C, m *M) {
			m.Ground, m.Increase = contract.BelowThreshold, pounds("92233720368547758.07")
			c.Modifications = append(c.Modifications, *m, *m, *m)
		}), hscn.PR06, must, bad, contract.CodeOverTenth, "modifications[3].increase"},
		{"so much more that ten times it leaves 64 bits", mod(func(c *C, m *M) {
			m.Ground, m.Increase = contract.BelowThreshold, pounds("18446744073709551.62")
		}), hscn.PR06, must, bad, contract.CodeOverTenth, "modifications[0].increase"},
		{"two that make a tenth together", mod(func(c *C, m *M) {
			m.Ground, m.Increase = contract.BelowThreshold, pounds("25000.00")
			c.Modifications = append(c.Modifications, contract.Modification{Ground: contract.FurtherServices, Agreed: when("2019-05-02")}, *m)
		}), hscn.PR06, must, bad, contract.CodeOverTenth, "modifications[2].increase"},
		{"two, the first of unknown price", mod(func(c *C, m *M) {
			second := *m
			m.Ground, m.Increase = contract.BelowThreshold, contract.Money{}
			second.Ground, second.Increase = contract.BelowThreshold, pounds("1.00")
			c.Modifications = append(c.Modifications, second)
		}), hscn.PR06, must, open, contract.CodeValueNotStated, "modifications[0].increase"},
		{"two halves, each within its own", mod(func(c *C, m *M) { c.Modifications = append(c.Modifications, *m) }), hscn.PR02, must, ok, "", "modifications[1].increase"},
		{"over the threshold", mod(func(c *C, m *M) {
			m.Ground, m.BelowThreshold, m.Increase = contract.BelowThreshold, hscn.No, pounds("1.00")
		}), hscn.PR06, must, bad, contract.CodeOverThreshold, "modifications[0].belowThreshold"},
		{"the threshold not stated", mod(func(c *C, m *M) { m.Ground, m.BelowThreshold, m.Increase = contract.BelowThreshold, 0, pounds("1.00") }), hscn.PR06, must, open, contract.CodeThresholdNotStated, "modifications[0].belowThreshold"},
		{"conditions and threshold not stated", mod(func(c *C, m *M) {
			m.Ground, m.BelowThreshold, m.Conditions, m.Increase = contract.BelowThreshold, 0, 0, pounds("1.00")
		}), hscn.PR06, must, open, contract.CodeConditionsNotStated, "modifications[0].conditions"},
		{"PR-08: none of the grounds", mod(func(c *C, m *M) { m.Ground = contract.NoGround }), hscn.PR08, must, bad, contract.CodeNewProcurementNeeded, "modifications[0].ground"},
		{"a ground that is none", mod(func(c *C, m *M) { m.Ground = contract.NoGround + 1 }), hscn.PR08, must, open, contract.CodeGroundNotStated, "modifications[0].ground"},
		{"no ground stated", mod(func(c *C, m *M) { m.Ground = 0 }), hscn.PR08, must, open, contract.CodeGroundNotStated, "modifications[0].ground"},
		{"during the term", mod(func(c *C, m *M) {}), hscn.PR08, must, ok, "", "modifications[0].agreed"},
		{"on the last day of the term", modified(func(c *C, m *M) { m.Agreed = when("2021-03-31") }).AppendFindings(nil, day("2022-01-01")), hscn.PR08, must, ok, "", "modifications[0].agreed"},
		{"the day after it", modified(func(c *C, m *M) { m.Agreed = when("2021-04-01") }).AppendFindings(nil, day("2022-01-01")), hscn.PR08, must, bad, contract.CodeModifiedAfterEnd, "modifications[0].agreed"},
		{"in the month of its end", modified(func(c *C, m *M) { m.Agreed = when("2021-04"); c.Start = when("2018-04") }).AppendFindings(nil, day("2022-01-01")), hscn.PR08, must, open, contract.CodeModifiedAfterEnd, "modifications[0].agreed"},
		{"after it, but an option was used", modified(func(c *C, m *M) {
			m.Agreed = when("2021-04-01")
			c.Exercised = []contract.Exercise{{Option: 1, On: when("2021-01-01")}}
		}).AppendFindings(nil, day("2022-01-01")), hscn.PR08, must, ok, "", "modifications[0].agreed"},
		{"an option used in the same month", modified(func(c *C, m *M) {
			m.Agreed = when("2021-04-15")
			c.Exercised = []contract.Exercise{{Option: 1, On: when("2021-04")}}
		}).AppendFindings(nil, day("2022-01-01")), hscn.PR08, must, open, contract.CodeModifiedAfterEnd, "modifications[0].agreed"},
		{"after it, but lengthened before", modified(func(c *C, m *M) {
			c.Modifications = append(c.Modifications, contract.Modification{Ground: contract.NotSubstantial, Agreed: when("2022-06-01"), Conditions: hscn.Yes})
		}).AppendFindings(nil, day("2023-01-01")), hscn.PR08, must, ok, "", "modifications[1].agreed"},
		{"no term to modify", mod(func(c *C, m *M) { c.Term = contract.Term{} }), hscn.PR08, must, open, contract.CodeModifiedAfterEnd, "modifications[0].agreed"},
		{"another regime", mod(func(c *C, m *M) { c.Agreement, c.Form, c.Regulations2015 = 0, contract.OwnContract, hscn.No }), hscn.PR08, must, na, contract.CodeOtherRegime, "modifications[0].ground"},
		{"regime not stated", mod(func(c *C, m *M) { c.Agreement, c.Form = 0, contract.OwnContract }), hscn.PR08, must, open, contract.CodeRegimeNotStated, "regulations2015"},
		{"the 2015 Regulations stated", mod(func(c *C, m *M) { c.Agreement, c.Form, c.Regulations2015 = 0, contract.OwnContract, hscn.Yes }), hscn.PR02, must, ok, "", "modifications[0].increase"},

		{"CJ-87: one supplier", cat(func(c *K) {}), hscn.CJ87, must, ok, "", "winner"},
		{"one supplier by the lines alone", cat(func(c *K) { c.Winner = "" }), hscn.CJ87, must, ok, "", "winner"},
		{"a line of another supplier", cat(func(c *K) { c.Lines[1].Supplier = "Supplier T" }), hscn.CJ87, must, bad, contract.CodeMultipleSuppliers, "lines[1].supplier"},
		{"no supplier", cat(func(c *K) { c.Winner, c.Lines[0].Supplier, c.Lines[1].Supplier = "", "", "" }), hscn.CJ87, must, bad, contract.CodeNoSupplier, "winner"},
		{"CJ-13: connectivity", cat(func(c *K) {}), hscn.CJ13, must, ok, "", "lines[0].service"},
		{"BT-34: managed security is none", cat(func(c *K) { c.Lines[1].Service = contract.ManagedSecurity }), hscn.CJ13, must, bad, contract.CodeNotConnectivity, "lines[1].service"},
		{"Wi-Fi is left open", cat(func(c *K) { c.Lines[1].Service = contract.WiFi }), hscn.CJ13, must, open, contract.CodeNotConnectivity, "lines[1].service"},
		{"a service of no stated kind", cat(func(c *K) { c.Lines[1].Service = 0 }), hscn.CJ13, must, open, contract.CodeServiceNotStated, "lines[1].service"},

		{"CJ-15: ordered after completion", ordered(func(c *K, o *O) {}), hscn.CJ15, must, ok, "", "received"},
		{"on the day of completion", ordered(func(c *K, o *O) { o.Received = c.Completed }), hscn.CJ15, must, ok, "", "received"},
		{"the day before", ordered(func(c *K, o *O) { o.Received = day("2018-02-28") }), hscn.CJ15, must, bad, contract.CodeProcurementNotComplete, "received"},
		{"never completed", ordered(func(c *K, o *O) { c.Completed = calendar.Date{} }), hscn.CJ15, must, bad, contract.CodeProcurementNotComplete, "received"},
		{"completed after the day", ordered(func(c *K, o *O) { c.Completed, o.Received = day("2019-07-01"), day("2019-08-01") }), hscn.CJ15, must, bad, contract.CodeProcurementNotComplete, "received"},
		{"not received", ordered(func(c *K, o *O) { o.Received = calendar.Date{} }), hscn.CJ15, must, open, contract.CodeReceivedNotStated, "received"},
		{"CJ-16: to the winner", ordered(func(c *K, o *O) {}), hscn.CJ16, must, ok, "", "supplier.name"},
		{"to another", ordered(func(c *K, o *O) { o.Supplier.Name = "Supplier T" }), hscn.CJ16, must, bad, contract.CodeNotWinningSupplier, "supplier.name"},
		{"no winner", ordered(func(c *K, o *O) { c.Winner = "" }), hscn.CJ16, must, open, contract.CodeWinnerNotStated, "supplier.name"},
		{"to nobody", ordered(func(c *K, o *O) { o.Supplier.Name = "" }), hscn.CJ16, must, open, contract.CodeSupplierNotStated, "supplier.name"},
		{"CJ-88: one of two items is enough", ordered(func(c *K, o *O) {}), hscn.CJ88, must, ok, "", "lines[0].item"},
		{"an item that is not in it", ordered(func(c *K, o *O) { o.Lines = append(o.Lines, contract.OrderLine{Item: "voice", Quantity: 1}) }), hscn.CJ88, must, bad, contract.CodeNotInCatalogue, "lines[1].item"},
		{"nothing ordered", ordered(func(c *K, o *O) { o.Lines = nil }), hscn.CJ88, must, open, contract.CodeNoOrderLines, "lines"},
		{"CJ-89: included at market", ordered(func(c *K, o *O) {}), hscn.CJ89, must, ok, "", "customer"},
		{"not included", ordered(func(c *K, o *O) { o.Customer = "Trust C" }), hscn.CJ89, must, bad, contract.CodeNotIncludedAtMarket, "customer"},
		{"no customer", ordered(func(c *K, o *O) { o.Customer = "" }), hscn.CJ89, must, open, contract.CodeMembersNotStated, "customer"},
		{"no members", ordered(func(c *K, o *O) { c.Members = nil }), hscn.CJ89, must, open, contract.CodeMembersNotStated, "customer"},

		{"S5-06: an order to a compliant supplier", order(func(o *O) {}), hscn.S506, must, ok, "", "supplier.compliant"},
		{"to one that is not", order(func(o *O) { o.Supplier.Compliant = hscn.No }), hscn.S506, must, bad, contract.CodeSupplierNotCompliant, "supplier.compliant"},
		{"S5-11: due diligence after receipt", order(func(o *O) {}), hscn.S511, must, ok, "", "diligence"},
		{"on the day of receipt", order(func(o *O) { o.Diligence.Information.Done = o.Received }), hscn.S511, must, ok, "", "diligence"},
		{"the day before", order(func(o *O) { o.Diligence.Survey.Done = day("2018-04-09") }), hscn.S511, must, bad, contract.CodeDiligenceBeforeOrder, "diligence.survey.done"},
		{"due diligence on nothing received", order(func(o *O) { o.Received = calendar.Date{} }), hscn.S511, must, open, contract.CodeReceivedNotStated, "received"},
		{"S5-16: confirmed on the day it was finished", order(func(o *O) {}), hscn.S516, must, ok, "", "confirmed"},
		{"confirmed the day before", order(func(o *O) { o.Confirmed = day("2018-05-01") }), hscn.S516, must, bad, contract.CodeConfirmedBeforeDiligence, "diligence.survey.done"},
		{"a part never finished", order(func(o *O) { o.Diligence.Existing.Needed = hscn.Yes }), hscn.S516, must, bad, contract.CodeConfirmedBeforeDiligence, "diligence.existing.done"},
		{"a part nobody spoke of", order(func(o *O) { o.Diligence.Information = contract.Part{} }), hscn.S516, must, open, contract.CodeDiligenceNotStated, "diligence.information.needed"},
		{"two parts nobody spoke of", order(func(o *O) { o.Diligence = contract.Diligence{} }), hscn.S516, must, open, contract.CodeDiligenceNotStated, "diligence.information.needed"},
		{"not confirmed", order(func(o *O) { o.Confirmed = calendar.Date{} }), hscn.S516, must, na, contract.CodeNotConfirmedYet, "confirmed"},
		{"confirmed the day after", order(func(o *O) { o.Confirmed = day("2019-06-02") }), hscn.S516, must, na, contract.CodeNotConfirmedYet, "confirmed"},
		{"confirmed on the day", order(func(o *O) { o.Confirmed = day("2019-06-01") }), hscn.S516, must, ok, "", "confirmed"},
		{"S5-17, S5-18: a firm date", order(func(o *O) {}), hscn.S517, must, ok, "", "firm"},
		{"no firm date", order(func(o *O) { o.Firm = calendar.Date{} }), hscn.S517, must, bad, contract.CodeFirmDateMissing, "firm"},
		{"no firm date before confirmation", order(func(o *O) { o.Confirmed, o.Firm = calendar.Date{}, calendar.Date{} }), hscn.S517, must, na, contract.CodeNotConfirmedYet, "firm"},

		{"RR-06: no level agreed, and none by default", review(func(v *V) { v.Levels = nil }), hscn.RR06, must, unspecified, contract.CodeNoLevelAgreed, "levels"},
		{"RR-43: an obligation of the framework", review(func(v *V) {}), hscn.RR43, must, ok, "", "levels[0].measured[0].value"},
		{"short by a millionth", review(func(v *V) { v.Levels[0].Measured[0].Value = contract.MustNumber("99.499999") }), hscn.RR43, must, bad, contract.CodeLevelBreached, "levels[0].measured[0].value"},
		{"RR-44: a level of the contract", review(func(v *V) {}), hscn.RR44, must, ok, "", "levels[1].measured[0].value"},
		{"over it", review(func(v *V) { v.Levels[1].Measured[0].Value = contract.MustNumber("5.000001") }), hscn.RR44, must, bad, contract.CodeLevelBreached, "levels[1].measured[0].value"},
		{"RR-58: at the threshold", review(func(v *V) {}), hscn.RR58, should, ok, "", "levels[2].measured[0].value"},
		{"over the threshold", review(func(v *V) { v.Levels[2].Measured[0].Value = contract.MustNumber("80.1") }), hscn.RR58, should, bad, contract.CodeIncreaseCapacity, "levels[2].measured[0].value"},
		{"a level from nowhere", review(func(v *V) { v.Levels[0].Origin = 0 }), hscn.RR06, must, open, contract.CodeOriginNotStated, "levels[0].origin"},
		{"a level without a side", review(func(v *V) { v.Levels[0].Bound = 0 }), hscn.RR43, must, open, contract.CodeBoundNotStated, "levels[0].bound"},
		{"not measured", review(func(v *V) { v.Levels[1].Measured = nil }), hscn.RR44, must, open, contract.CodeNotMeasured, "levels[1].measured"},
		{"the month is not over", review(func(v *V) { v.Levels[1].Measured[0].Period = calendar.MustPeriod("2019-05-15/2019-06-02") }), hscn.RR44, must, open, contract.CodeNotMeasured, "levels[1].measured"},
		{"the month ends on the day", review(func(v *V) { v.Levels[1].Measured[0].Period = calendar.MustPeriod("2019-05-15/2019-06-01") }), hscn.RR44, must, ok, "", "levels[1].measured[0].value"},
		{"an obligation met", review(func(v *V) {}), hscn.RR43, must, ok, "", "obligations[0].met"},
		{"an obligation not met", review(func(v *V) { v.Obligations[0].Met = hscn.No }), hscn.RR43, must, bad, contract.CodeObligationUnmet, "obligations[0].met"},
		{"an obligation nobody spoke of", review(func(v *V) { v.Obligations[0].Met = 0 }), hscn.RR43, must, open, contract.CodeObligationNotKnown, "obligations[0].met"},
		{"an obligation from nowhere", review(func(v *V) { v.Obligations[0].Origin = 0 }), hscn.RR06, must, open, contract.CodeOriginNotStated, "obligations[0].origin"},
		{"RR-40: the minimum wrap met", review(func(v *V) {}), hscn.RR40, must, ok, "", "wrapMet"},
		{"not met", review(func(v *V) { v.WrapMet = hscn.No }), hscn.RR40, must, bad, contract.CodeWrapNotMet, "wrapMet"},
		{"not stated whether it is met", review(func(v *V) { v.WrapMet = 0 }), hscn.RR40, must, open, contract.CodeWrapNotStated, "wrapMet"},
		{"which wrap is not stated", review(func(v *V) { v.Wrap = 0 }), hscn.RR40, must, open, contract.CodeWrapNotStated, "wrap"},
		{"an enhanced wrap", review(func(v *V) { v.Wrap = contract.EnhancedWrap }), hscn.RR41, must, ok, "", "wrapMet"},
		{"on the day migration is complete", review(func(v *V) { v.MigrationComplete = when("2019-06-01") }), hscn.RR40, must, ok, "", "wrapMet"},
		{"the day before", review(func(v *V) { v.MigrationComplete = when("2019-06-02") }), hscn.RR40, must, notYetDue, contract.CodeMigrationNotComplete, "migrationComplete"},
		{"some day of the month", review(func(v *V) { v.MigrationComplete = when("2019-06") }), hscn.RR40, must, open, contract.CodeMigrationNotKnown, "migrationComplete"},
		{"not complete", review(func(v *V) { v.MigrationComplete = calendar.Span{} }), hscn.RR40, must, notYetDue, contract.CodeMigrationNotComplete, "migrationComplete"},
		{"RR-09: nothing unmet", review(func(v *V) {}), hscn.RR09, must, na, contract.CodeNothingUnmet, "managing"},
		{"capacity is advice and leaves nothing unmet", review(func(v *V) { v.Levels[2].Measured[0].Value = contract.MustNumber("99") }), hscn.RR09, must, na, contract.CodeNothingUnmet, "managing"},
		{"unmet and managed", review(func(v *V) { v.WrapMet = hscn.No; v.Managing = hscn.Yes }), hscn.RR09, must, ok, "", "managing"},
		{"unmet and not managed", review(func(v *V) { v.Obligations[0].Met = hscn.No; v.Managing = hscn.No }), hscn.RR09, must, bad, contract.CodeManageToContract, "managing"},
		{"unmet and nobody says", review(func(v *V) { v.Levels[0].Measured[0].Value = contract.MustNumber("1") }), hscn.RR09, must, open, contract.CodeManagingNotStated, "managing"},
		{"closed while unmet", review(func(v *V) { v.WrapMet, v.Managing, v.Closed = hscn.No, hscn.Yes, day("2019-06-01") }), hscn.RR09, must, bad, contract.CodeClosedWhileUnmet, "closed"},
		{"to be closed", review(func(v *V) { v.WrapMet, v.Managing, v.Closed = hscn.No, hscn.Yes, day("2019-06-02") }), hscn.RR09, must, ok, "", "managing"},
		{"closed and met", review(func(v *V) { v.Closed = day("2019-05-01") }), hscn.RR09, must, na, contract.CodeNothingUnmet, "managing"},
	}
	// Without a day every rule is open.
	for _, findings := range [][]hscn.Finding{
		good().AppendFindings(nil, calendar.Date{}), goodCatalogue().AppendFindings(nil, calendar.Date{}), goodOrder().AppendFindings(nil, calendar.Date{}),
		goodCatalogue().AppendOrderFindings(nil, goodOrder(), calendar.Date{}), goodReview().AppendFindings(nil, calendar.Date{}),
	} {
		for _, f := range findings {
			list = append(list, situation{"no day", []hscn.Finding{f}, f.Rule, f.Force, open, contract.CodeDayNotGiven, "on"})
		}
	}
	return list
}

func TestSituations(t *testing.T) {
	looked := 0
	for _, s := range situations() {
		looked++
		want := hscn.Finding{Rule: s.rule, Force: s.force, Verdict: s.verdict, Code: s.code}
		found := false
		for _, f := range s.found {
			got := hscn.Finding{Rule: f.Rule, Force: f.Force, Verdict: f.Verdict, Code: f.Code}
			found = found || got == want && f.Where.String() == s.where
		}
		if !found {
			t.Errorf("%s: no finding %v at %s among", s.name, want, s.where)
			for _, f := range s.found {
				if f.Rule == s.rule {
					t.Errorf("    %v", f)
				}
			}
		}
	}
	if looked < 200 {
		t.Errorf("%d situations", looked)
	}
}

// TestFindingsAreWhole: each finding of each situation cites a statement, has a force, and has a code
// unless it is satisfied or does not bind; no rule speaks twice about one place.
func TestFindingsAreWhole(t *testing.T) {
	type place struct {
		rule  hscn.ID
		force hscn.Force
		where string
	}
	for _, s := range situations() {
		seen := map[place]hscn.Finding{}
		for _, f := range s.found {
			if !f.Rule.IsValid() || f.Force == 0 {
				t.Errorf("%s: %v cites nothing", s.name, f)
			}
			if (f.Code == "") != (f.Verdict == hscn.Satisfied) {
				t.Errorf("%s: %v has its reason wrong", s.name, f)
			}
			p := place{f.Rule, f.Force, f.Where.String()}
			if other, twice := seen[p]; twice && other != f {
				t.Errorf("%s: two findings of %v at %s", s.name, f.Rule, p.where)
			}
			seen[p] = f
		}
	}
}

// TestEveryCodeIsProduced reads the list of codes from its file: each is produced by a situation and
// none is written twice.
func TestEveryCodeIsProduced(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "codes.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	produced := map[hscn.Code]bool{}
	for _, s := range situations() {
		for _, f := range s.found {
			produced[f.Code] = true
		}
	}
	listed := map[hscn.Code]string{"": "none"}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		text, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		code := hscn.Code(text)
		if err != nil || listed[code] != "" {
			t.Errorf("%s: %q, written as %s too", spec.Names[0].Name, text, listed[code])
		}
		listed[code] = spec.Names[0].Name
		if !produced[code] {
			t.Errorf("%s is produced by no situation", spec.Names[0].Name)
		}
		return true
	})
	for code := range produced {
		if listed[code] == "" {
			t.Errorf("%q is not in the list", code)
		}
	}
	if len(listed) < 60 {
		t.Errorf("%d codes", len(listed))
	}
}

// TestGoodRecords: what is good is allowed, and its report says so.
func TestGoodRecords(t *testing.T) {
	on := day("2019-06-01")
	for name, r := range map[string]hscn.Report{
		"contract": good().Assess(on), "catalogue": goodCatalogue().Assess(on), "order": goodOrder().Assess(on), "review": goodReview().Assess(on),
		"modified contract":      modified(func(*contract.Contract, *contract.Modification) {}).Assess(on),
		"order on its catalogue": hscn.NewReport(on, goodCatalogue().AppendOrderFindings(nil, goodOrder(), on)),
	} {
		if !r.Allowed() || r.Err() != nil || r.On != on {
			t.Errorf("%s: %v", name, r.Err())
		}
	}
	for name, err := range map[string]error{
		"contract": good().Validate(), "catalogue": goodCatalogue().Validate(), "order": goodOrder().Validate(), "review": goodReview().Validate(),
		"modified contract": modified(func(*contract.Contract, *contract.Modification) {}).Validate(),
	} {
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestOwnContract: a contract that is not called off is held to no agreement.
func TestOwnContract(t *testing.T) {
	c := good()
	c.Approach, c.Form, c.Agreement, c.Placed = hscn.Individual, contract.OwnContract, 0, calendar.Span{}
	if r := c.Assess(day("2019-06-01")); !r.Allowed() {
		t.Errorf("%v", r.Err())
	}
}

// TestAdviceNeverRefuses: whatever the agreement's end, a term that outlives it is never refused for it.
func TestAdviceNeverRefuses(t *testing.T) {
	on := day("2019-06-01")
	asked := 0
	for a := contract.RM1045; a <= contract.RM3808; a++ {
		for d := range calendar.MustPeriod("2017-01-01/2030-12-31").Days() {
			c := good()
			c.Agreement, c.Supplier.Listed, c.Start = a, hscn.Yes, calendar.On(d)
			for _, f := range c.AppendFindings(nil, on) {
				if f.Code == contract.CodeTermOutlives || f.Code == contract.CodeFactorInFrameworkEnd {
					asked++
					if f.Blocks() || f.Force != hscn.Should {
						t.Fatalf("%v from %v: %v", a, d, f)
					}
				}
			}
		}
	}
	if asked < 5000 {
		t.Errorf("%d pieces of advice", asked)
	}
}

func TestAssessAllocates(t *testing.T) {
	c, k, o, v := modified(func(*contract.Contract, *contract.Modification) {}), goodCatalogue(), goodOrder(), goodReview()
	on := day("2019-06-01")
	dst := make([]hscn.Finding, 0, 64)
	if n := testing.AllocsPerRun(100, func() {
		dst = c.AppendFindings(dst[:0], on)
		dst = k.AppendFindings(dst[:0], on)
		dst = k.AppendOrderFindings(dst[:0], o, on)
		dst = o.AppendFindings(dst[:0], on)
		dst = v.AppendFindings(dst[:0], on)
		c.EndsOn(on)
		c.InForceOn(on)
		_ = c.Validate()
		_ = o.Validate()
		_ = v.Validate()
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// TestLimitShown: a finding over a limit shows the limit in pence, half (PR-02) or a tenth (PR-06) of
// the value.
func TestLimitShown(t *testing.T) {
	for ground, want := range map[contract.Ground]int64{contract.FurtherServices: 250_000_00, contract.BelowThreshold: 50_000_00} {
		c := modified(func(c *contract.Contract, m *contract.Modification) {
			m.Ground, m.Increase = ground, pounds("400000.00")
		})
		shown := false
		for _, f := range c.AppendFindings(nil, day("2019-06-01")) {
			shown = shown || f.Limit == hscn.Count(want, "pence")
		}
		if !shown {
			t.Errorf("%v: no finding shows %d pence", ground, want)
		}
	}
}

// TestLastAgreementIsOne: the last of the agreements is stated like any other, the value past it is not.
func TestLastAgreementIsOne(t *testing.T) {
	for a, want := range map[contract.Agreement]bool{contract.TransitionNetwork: false, contract.TransitionNetwork + 1: true} {
		c := good()
		c.Agreement = a
		got := false
		for _, f := range c.AppendFindings(nil, day("2019-06-01")) {
			got = got || f.Rule == hscn.S508 && f.Code == contract.CodeAgreementNotStated
		}
		if got != want {
			t.Errorf("%v: taken as not stated: %v", a, got)
		}
	}
}
