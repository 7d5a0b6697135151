package procurement_test

import (
	"encoding/json"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/procurement"
	"github.com/hscn-go/hscn/procurement/procurementtest"
	"github.com/hscn-go/hscn/roles"
	"github.com/hscn-go/hscn/roles/rolestest"
)

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

// answer chooses one of the answers or, one time in four, none of them.
func (c *choices) answer() hscn.Answer { return hscn.Answer(c.next() % 4) }

// day chooses no day or one from 2016 on.
func (c *choices) day() calendar.Date {
	n := int(c.next()) | int(c.next())<<8
	if n == 0 {
		return calendar.Date{}
	}
	d, _ := day("2015-12-31").AddDays(n)
	return d
}

func (c *choices) facts() procurement.Facts {
	return procurement.Facts{
		ServicesCompliant: c.answer(), DirectAwardAppropriate: c.answer(), ExistingAgreement: c.answer(), ComplexRequirements: c.answer(),
		WantsDialogue: c.answer(), ComfortableWithOJEU: c.answer(), LeadToPublish: c.answer(), BeyondDPS: c.answer(), ManySites: c.answer(),
		CollaborativeArrangements: c.answer(), ArrangementsReady: c.answer(), ArrangementsInTime: c.answer(), MaturePlans: c.answer(),
		OperatingModel: c.answer(), NewCollaboration: c.answer(), WellProgressed: c.answer(), KeepsTimetable: c.answer(), ClearPlans: c.answer(),
		ActsAlone: c.answer(), CommodityConnections: c.answer(), WantsSpeed: c.answer(), LegalEntityLeads: c.answer(), LegalSupport: c.answer(),
		WantsOverlays: c.answer(),
	}
}

// customer chooses a customer: first what its gates hang on, then a step of every three bytes.
func (c *choices) customer() procurement.Customer {
	out := procurement.Customer{
		Name: "customer", Approach: hscn.Approach(c.next() % 5), Purpose: procurement.Purpose(c.next() % 4),
		Route: procurement.Route(c.next() % 12), Method: procurement.Method(c.next() % 8),
		Aggregated: procurement.Aggregation{AP: procurement.AP(c.next() % 12), Launch: c.day()},
	}
	lists := c.next()
	if lists&1 != 0 {
		out.Partners = []procurement.Partner{{Name: "partner", Sector: roles.Health}}
	}
	if lists&2 != 0 {
		out.Connections = []string{"site"}
	}
	if lists&4 != 0 {
		out.ODS, out.Aggregated.Members = roles.MustODS("R1"), []roles.ODS{roles.MustODS("R1"), roles.MustODS("R2")}
	}
	for range c.next() % 20 {
		s := procurement.Step{Item: procurement.Item(c.next() % 24), Evidence: hscn.Evidence{On: c.day(), Ref: "shown"}}
		if s.On.IsZero() {
			s.Ref = ""
		}
		out.Steps = append(out.Steps, s)
	}
	return out
}

// rest chooses the members of a customer that no gate hangs on.
func (c *choices) rest(out *procurement.Customer) {
	out.Facts, out.CentralGovernment = c.facts(), c.answer()
	for _, a := range []*hscn.Answer{
		&out.Collaboration.HowToProcure, &out.Collaboration.HowToMigrate, &out.Collaboration.HowToManageContracts, &out.Collaboration.HowToManageNetwork,
		&out.Collaboration.LeadOrganisation, &out.Collaboration.LegalResources,
	} {
		*a = c.answer()
	}
	out.Tender = procurement.Tender{Category: c.day(), Invited: c.day(), Closes: c.day(), AgreedWithAll: c.answer(), SameForAll: c.answer()}
	for range c.next() % 3 {
		out.Tender.Suppliers = append(out.Tender.Suppliers, procurement.Bidder{
			Name: "supplier", Compliant: c.answer(), Listed: c.answer(), Joining: c.answer(), InCategory: c.answer(), Considered: c.answer(),
			EvidenceAsked: c.answer(), Successful: c.answer(),
		})
	}
	out.Award = procurement.Award{Notice: c.notice(), Voluntary: c.answer(), Signed: c.day()}
	out.Estimate = procurement.Estimate{Subject: procurement.Subject(c.next() % 5), Initial: contract.Pence(int64(c.next()) * 100_000_00)}
	out.TransitionMonths = int(c.next())
}

func (c *choices) notice() procurement.Notice {
	return procurement.Notice{Sent: c.day(), Means: procurement.Means(c.next() % 4), Received: c.day()}
}

// seeds are what the targets of customers begin with: nothing, and something of everything in each
// approach.
func seeds(f *testing.F) {
	f.Add([]byte{})
	for approach := range byte(4) {
		b := make([]byte, 200)
		for i := range b {
			b[i] = byte(i*41 + i/5)
		}
		b[0], b[1], b[2], b[3], b[8] = approach, 1, 1+approach, approach, 7
		f.Add(b)
	}
	f.Add([]byte{3, 1, 3, 5, 4, 0, 0, 2, 6, 1, 110, 2, 11, 120, 2, 12, 200, 2, 13, 201, 2, 14, 200, 3, 15, 201, 3})
	f.Add([]byte{2, 1, 2, 3, 0, 0, 0, 1, 5, 1, 110, 2, 6, 110, 2, 7, 112, 2, 12, 219, 2, 14, 234, 3})
	f.Add([]byte{1, 1, 2, 2, 1, 0, 0, 0, 3, 16, 188, 2, 17, 200, 2, 18, 219, 2})
}

// FuzzDecodeCustomer holds the decoder to the laws of decoding, and what it takes to those of customers.
func FuzzDecodeCustomer(f *testing.F) {
	for _, c := range []procurement.Customer{everything(), collaborative(), individual(), aggregated()} {
		b, err := json.Marshal(c)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte(`{"name":"x","approach":"individual","steps":[{"item":"launch","on":"2018-02-30","ref":" "}]}`))
	f.Add([]byte(`{"name":"x","name":"y","approach":"AGGREGATED","aggregated":{"ap":"AP01"}}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		if err := rolestest.CheckDecode(b, procurement.DecodeCustomer); err != nil {
			t.Error(err)
		}
		c, err := procurement.DecodeCustomer(b)
		if err != nil {
			return
		}
		if err := procurementtest.CheckRoundTrip(c); err != nil {
			t.Error(err)
		}
		if err := procurementtest.CheckCustomer(c, day("2018-05-01")); err != nil {
			t.Error(err)
		}
	})
}

// FuzzCustomer holds the report on any customer to the laws of reports (PRO-1, PRO-2, PRO-4, PRO-5,
// PRO-8, PRO-11, PRO-14).
func FuzzCustomer(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		of := c.customer()
		c.rest(&of)
		if err := procurementtest.CheckCustomer(of, c.day()); err != nil {
			t.Error(err)
		}
		if err := procurementtest.CheckCustomer(of, calendar.Date{}); err != nil {
			t.Error(err)
		}
		if err := procurementtest.CheckRoundTrip(of); err != nil {
			t.Error(err)
		}
		of.AppendDates(nil, c.day())
	})
}

// FuzzGates: each gate stands as the steps show it, day by day (PRO-6, PRO-10, CAL-14, CAL-15).
func FuzzGates(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		of := c.customer()
		for _, on := range []calendar.Date{c.day(), day("2017-09-15"), day("2017-12-31"), day("2018-10-01")} {
			if err := procurementtest.CheckGates(of, on); err != nil {
				t.Error(err)
			}
		}
	})
}

// FuzzEvidenceMonotone: showing what is missed takes that away and nothing else (PRO-6, PRO-10).
func FuzzEvidenceMonotone(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		of := c.customer()
		if of.Validate() != nil {
			return
		}
		for _, on := range []calendar.Date{c.day(), day("2018-10-01")} {
			if err := procurementtest.CheckEvidence(of, on); err != nil {
				t.Error(err)
			}
		}
	})
}

// FuzzEarlier: doing something a day earlier never makes it worse, and changes nothing else (PRO-7,
// PRO-9).
func FuzzEarlier(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		c := choices(b)
		of := c.customer()
		if of.Validate() != nil {
			return
		}
		for _, on := range []calendar.Date{c.day(), day("2018-10-01")} {
			if err := procurementtest.CheckEarlier(of, on); err != nil {
				t.Error(err)
			}
		}
	})
}

// spanOf returns the span of one precision that begins in or with a day; the zero Span where there is
// none such.
func spanOf(kind uint8, first int32, length uint16) (s calendar.Span) {
	d, err := calendar.MinDate().AddDays(int(first) - 1)
	if err != nil {
		return calendar.Span{}
	}
	switch kind % 6 {
	case 0:
		s = calendar.On(d)
	case 1:
		s, _ = calendar.InMonth(d.Year(), d.Month())
	case 2:
		s, _ = calendar.InYear(d.Year())
	case 3:
		if last, err := d.AddDays(int(length)); err == nil {
			s, _ = calendar.Between(d, last)
		}
	case 4:
		s = calendar.ToBeConfirmed()
	}
	return s
}

// FuzzStatus: where an item stands that is due in any span, done on any day or not, on any day (CAL-12 to
// CAL-14, CAL-16).
func FuzzStatus(f *testing.F) {
	f.Add(uint8(1), int32(736700), uint16(0), int32(736690), int32(736700), int32(7))
	f.Add(uint8(3), int32(736700), uint16(30), int32(736710), int32(736740), int32(-1))
	f.Add(uint8(0), int32(736700), uint16(0), int32(0), int32(736701), int32(3))
	f.Add(uint8(4), int32(1), uint16(0), int32(5), int32(9), int32(1))
	f.Add(uint8(2), int32(1), uint16(0), int32(0), int32(3652059), int32(-365))
	f.Fuzz(func(t *testing.T, kind uint8, first int32, length uint16, done, on, shift int32) {
		due := spanOf(kind, first, length)
		if err := procurementtest.CheckStatus(due, numbered(done), numbered(on), int(shift)); err != nil {
			t.Error(err)
		}
		if begin, ok := due.Earliest(); ok { // beside its ends
			end, _ := due.Latest()
			if err := procurementtest.CheckStatus(due, begin, end, int(shift%1000)); err != nil {
				t.Error(err)
			}
		}
	})
}

// numbered returns a day by its number, the zero Date where there is none.
func numbered(n int32) calendar.Date {
	d, err := calendar.MinDate().AddDays(int(n) - 1)
	if err != nil {
		return calendar.Date{}
	}
	return d
}

// FuzzStandstill: the last day of any standstill, by the working days of any division (CAL-10).
func FuzzStandstill(f *testing.F) {
	f.Add(uint8(1), uint8(1), uint8(1), int32(736650), int32(0))
	f.Add(uint8(1), uint8(2), uint8(2), int32(736650), int32(736660))
	f.Add(uint8(2), uint8(0), uint8(4), int32(740670), int32(0))
	f.Add(uint8(1), uint8(1), uint8(1), int32(3652059), int32(1))
	f.Add(uint8(0), uint8(0), uint8(0), int32(0), int32(0))
	f.Fuzz(func(t *testing.T, regime, means, division uint8, sent, received int32) {
		n := procurement.Notice{Sent: numbered(sent), Means: procurement.Means(means % 4), Received: numbered(received)}
		w := calendar.Division(division % 6).WorkingDays()
		if err := procurementtest.CheckStandstill(procurement.Regime(regime%4), n, w); err != nil {
			t.Error(err)
		}
	})
}

// FuzzOption holds answers to the laws for any choice, facts and day (PRO-3 to PRO-5, PRO-11).
func FuzzOption(f *testing.F) {
	f.Add(uint8(3), uint8(3), uint8(5), 736_900, []byte{2, 2, 2})
	f.Add(uint8(0), uint8(9), uint8(0), -1, []byte{})
	f.Add(uint8(2), uint8(1), uint8(1), 736_900, []byte{2, 0, 0, 2, 2, 2, 2, 2, 2, 1, 1, 1})
	f.Fuzz(func(t *testing.T, a, route, m uint8, n int, b []byte) {
		on, facts := dayNumber(n), (*choices)(&b).facts()
		c := procurement.Choice{Approach: hscn.Approach(a), Route: procurement.Route(route), Method: procurement.Method(m)}
		if err := procurementtest.CheckOption(c, facts, on); err != nil {
			t.Error(err)
		}
		if err := procurementtest.CheckRecommendation(facts, on); err != nil {
			t.Error(err)
		}
	})
}

// dayNumber returns the day that many days after the first of the calendar, the zero Date where there is
// none.
func dayNumber(n int) calendar.Date {
	d, err := calendar.MinDate().AddDays(n)
	if err != nil {
		return calendar.Date{}
	}
	return d
}

// FuzzRefinement: stating what was left out never opens what was closed, nor closes what was open
// (PRO-13).
func FuzzRefinement(f *testing.F) {
	f.Add(uint8(2), uint8(1), uint8(1), 736_900, []byte{})
	f.Add(uint8(3), uint8(3), uint8(5), 736_900, []byte{0, 2})
	f.Add(uint8(1), uint8(2), uint8(2), 736_500, []byte{1})
	f.Fuzz(func(t *testing.T, a, route, m uint8, n int, b []byte) {
		c := procurement.Choice{Approach: hscn.Approach(a % 5), Route: procurement.Route(route % 12), Method: procurement.Method(m % 8)}
		if err := procurementtest.CheckRefinement(c, (*choices)(&b).facts(), dayNumber(n)); err != nil {
			t.Error(err)
		}
	})
}

// FuzzSuppliers: compliance does not show listing, nor listing compliance (PRO-12).
func FuzzSuppliers(f *testing.F) {
	f.Add(uint8(2), []byte{2, 1, 0, 1, 2, 2, 0, 2})
	f.Add(uint8(3), []byte{1, 2, 2, 2, 0, 1})
	f.Fuzz(func(t *testing.T, route uint8, b []byte) {
		c := choices(b)
		of := procurement.Customer{Approach: hscn.Individual, Route: procurement.Route(route % 12), Method: procurement.Competition}
		for len(c) > 0 && len(of.Tender.Suppliers) < 6 {
			of.Tender.Suppliers = append(of.Tender.Suppliers, procurement.Bidder{
				Compliant: c.answer(), Listed: c.answer(), Joining: c.answer(), InCategory: c.answer(), Considered: c.answer(),
				EvidenceAsked: c.answer(), Successful: c.answer(),
			})
		}
		if err := procurementtest.CheckSuppliers(of, day("2018-05-01")); err != nil {
			t.Error(err)
		}
	})
}

// FuzzWords: every text form of this package reads what it writes and leaves alone what it refuses, and
// has one spelling.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"", "RM3825", "rm3825", "AP1", "AP01", "mini-competition", "leave-transition-network", "route", "scoping", "works", "electronic", "pcr-2015", "notify\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, err := range []error{
			rolestest.CheckText(s, procurement.OJEU, procurement.ParseRoute), rolestest.CheckText(s, procurement.DirectAward, procurement.ParseMethod),
			rolestest.CheckText(s, procurement.AP1, procurement.ParseAP), rolestest.CheckText(s, procurement.Launch, procurement.ParseItem),
			rolestest.CheckText(s, procurement.ReplaceHSCNService, procurement.ParsePurpose), rolestest.CheckText(s, procurement.Stage(1), procurement.ParseStage),
			rolestest.CheckText(s, procurement.LaunchGate, nil), rolestest.CheckText(s, procurement.CustomerLedJourney, nil),
			rolestest.CheckText(s, procurement.Electronic, nil), rolestest.CheckText(s, procurement.PA2023, nil),
			rolestest.CheckText(s, procurement.Works, nil), rolestest.CheckText(s, procurement.SharedService, nil), rolestest.CheckText(s, procurement.Notify, nil),
		} {
			if err != nil {
				t.Error(err)
			}
		}
		if v, err := procurement.ParseItem(s); err == nil && v.String() != s {
			t.Errorf("%q is read as %v", s, v)
		}
		if v, err := procurement.ParseRoute(s); err == nil && v.String() != s {
			t.Errorf("%q is read as %v", s, v)
		}
	})
}
