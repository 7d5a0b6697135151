package contract_test

import (
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/roles"
)

// walkWords walks the values 0 to last of an enumeration: each has its own word, which reads back
// alone and within JSON, and the value after the last is refused.
func walkWords[T interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
	encoding.TextAppender
}, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, last T, zeroHasWord bool) {
	t.Helper()
	words := map[string]bool{}
	for v := T(0); v <= last; v++ {
		b, err := v.MarshalText()
		if err != nil || v.String() != string(b) || words[string(b)] || (len(b) == 0) != (v == 0 && !zeroHasWord) {
			t.Errorf("%T(%d): word %q, %v", v, v, b, err)
		}
		words[string(b)] = true
		got := T(99)
		if err := P(&got).UnmarshalText(b); err != nil || got != v {
			t.Errorf("%T: %q is read as %d, %v", v, b, got, err)
		}
		if app, err := v.AppendText([]byte("x")); err != nil || string(app) != "x"+string(b) {
			t.Errorf("%T(%d): AppendText gives %q, %v", v, v, app, err)
		}
		var out struct{ V T }
		if data, err := json.Marshal(struct{ V T }{v}); err != nil || json.Unmarshal(data, &out) != nil || out.V != v {
			t.Errorf("%T(%d) through JSON: %v, %v", v, v, out, err)
		}
	}
	if _, err := (last + 1).MarshalText(); !errors.Is(err, hscn.ErrUnknownWord) {
		t.Errorf("%T(%d), past the last, is written: %v", last, last+1, err)
	}
	if got := (last + 1).String(); got == "" {
		t.Errorf("%T past the last has no text", last)
	}
	for _, bad := range []string{"Nonsense", " ", "\x00", "rm3825", "Recurring"} {
		got := last
		if err := P(&got).UnmarshalText([]byte(bad)); !errors.Is(err, hscn.ErrUnknownWord) || got != last {
			t.Errorf("%T: %q is read as %d, %v", last, bad, got, err)
		}
	}
}

func TestWords(t *testing.T) {
	walkWords[contract.Agreement](t, contract.TransitionNetwork, false)
	walkWords[contract.AgreementKind](t, contract.NetworkContract, false)
	walkWords[contract.Event](t, contract.EventModified, false)
	walkWords[contract.Rounding](t, contract.HalfEven, true)
	walkWords[contract.Form](t, contract.OwnContract, false)
	walkWords[contract.Wrap](t, contract.EnhancedWrap, false)
	walkWords[contract.Instrument](t, contract.SupplementalTerms, false)
	walkWords[contract.ServiceKind](t, contract.LAN, false)
	walkWords[contract.Ground](t, contract.NoGround, false)
	walkWords[contract.Billing](t, contract.Recurring, false)
	walkWords[contract.Outcome](t, contract.WrongAmount, false)
	walkWords[contract.Stage](t, contract.Ceased, true)
	walkWords[contract.Origin](t, contract.LocalContract, false)
	walkWords[contract.Bound](t, contract.Capacity, false)
}

func TestParseAgreement(t *testing.T) {
	for want, s := range []string{1: "RM1045", 2: "RM3825", 3: "RM3808", 4: "RM6116", 5: "HSSF", 6: "G-Cloud", 7: "N3", 8: "Transition Network"} {
		if want == 0 {
			continue
		}
		if got, err := contract.ParseAgreement(s); err != nil || got != contract.Agreement(want) {
			t.Errorf("ParseAgreement(%q) = %v, %v", s, got, err)
		}
	}
	if int(contract.TransitionNetwork) != contract.AgreementCount {
		t.Errorf("%d agreements", contract.AgreementCount)
	}
	for _, s := range []string{"", "rm3825", "RM 3825", "RM3825 ", "3825", "n3"} {
		if got, err := contract.ParseAgreement(s); !errors.Is(err, hscn.ErrUnknownWord) || got != 0 {
			t.Errorf("ParseAgreement(%q) = %v, %v", s, got, err)
		}
	}
}

// TestProfiles pins the facts of each agreement that do not depend on the day.
func TestProfiles(t *testing.T) {
	yes, no, none := hscn.Yes, hscn.No, hscn.NotStated
	for _, c := range []struct {
		agreement                                  contract.Agreement
		name, title                                string
		kind                                       contract.AgreementKind
		owner                                      roles.Party
		opening, end                               string
		competition, direct, joins, hscn, overlays hscn.Answer
	}{
		{contract.RM1045, "CJ-58, CJ-67, CJ-68: closed, competition or direct award", "Network Services", contract.Framework, roles.CCS, "", "2019-07", yes, yes, no, yes, yes},
		{contract.RM3825, "CJ-66, PR-09: open, no direct award", "HSCN Access Services", contract.DynamicPurchasingSystem, roles.CCS, "2017-11", "2028-05-23", yes, no, yes, yes, no},
		{contract.RM3808, "CD-07, CD-09", "Network Services 2", contract.Framework, roles.CCS, "2019-08-12", "[2022-08-16..2023-08-16]", none, none, none, yes, yes},
		{contract.RM6116, "CD-08", "Network Services 3", contract.Framework, roles.CCS, "", "", none, none, none, yes, yes},
		{contract.HSSF, "HS-03: no route to HSCN in any document", "Health Systems Support Framework", contract.Framework, 0, "", "", none, none, none, none, none},
		{contract.GCloud, "HS-04", "G-Cloud digital marketplace", contract.Framework, 0, "", "", none, none, none, none, none},
		{contract.N3, "BT-35, BT-38", "N3", contract.NetworkContract, 0, "2004", "2017-03-31", none, none, none, no, none},
		{contract.TransitionNetwork, "BT-40, CJ-30", "Transition Network", contract.NetworkContract, roles.NHSDigital, "2017-21", "", none, none, none, no, none},
		{0, "none", "", 0, 0, "", "", none, none, none, none, none},
		{99, "outside the enumeration", "", 0, 0, "", "", none, none, none, none, none},
	} {
		p := c.agreement.Profile()
		if p.Title != c.title || p.Kind != c.kind || p.Owner != c.owner || p.Opening.String() != c.opening || p.End.String() != c.end {
			t.Errorf("%s: %+v", c.name, p)
		}
		got := [5]hscn.Answer{p.Competition.Answer, p.DirectAward.Answer, p.NewSuppliers.Answer, p.Connectivity.Answer, p.Overlays.Answer}
		if want := [5]hscn.Answer{c.competition, c.direct, c.joins, c.hscn, c.overlays}; got != want {
			t.Errorf("%s: %v, want %v", c.name, got, want)
		}
		for i, s := range []contract.Stated{p.Competition, p.DirectAward, p.NewSuppliers, p.Connectivity, p.Overlays, p.Subcontracts} {
			if (s.Answer == none) != (s.Source == 0) || s.Source != 0 && !s.Source.IsValid() {
				t.Errorf("%s: fact %d is %v", c.name, i, s)
			}
		}
	}
	if got := contract.RM3825.Profile().Subcontracts; got != (contract.Stated{Answer: yes, Source: hscn.CQ04}) {
		t.Errorf("CQ-04: %v", got)
	}
	if name, ok := contract.RM3825.Profile().Owner.NameOn(day("2026-11-22")); !ok || name != "Government Commercial Agency" {
		t.Errorf("the owner's name today: %q, %v", name, ok)
	}
}

// TestSteps walks the table of every agreement: the texts and the numbers of the days agree, days
// ascend, and each answer has its statements and, unless it is Yes, its code.
func TestSteps(t *testing.T) {
	walked := 0
	for a := contract.Agreement(1); a <= contract.AgreementCount; a++ {
		steps := contract.Steps(a)
		if len(steps) == 0 || steps[0].Text != "" || steps[0].Day != 0 {
			t.Errorf("%v does not answer from the first day", a)
		}
		for i, s := range steps {
			walked++
			if i > 0 && int32(day(s.Text).Sub(day("0001-01-01"))) != s.Day {
				t.Errorf("%v: %s is not day %d", a, s.Text, s.Day)
			}
			if i > 0 && s.Day <= steps[i-1].Day {
				t.Errorf("%v: %s does not follow", a, s.Text)
			}
			if (s.Code == "") != (s.Open == calendarYes) || !s.Basis[0].IsValid() {
				t.Errorf("%v from %q: code %q, basis %v", a, s.Text, s.Code, s.Basis)
			}
			ended := false
			for _, id := range s.Basis {
				if id != 0 && (ended || !id.IsValid()) {
					t.Errorf("%v from %q: basis %v", a, s.Text, s.Basis)
				}
				ended = id == 0
			}
			if st := s.Basis[0].Document().Edition().Strength; st == hscn.Copy {
				t.Errorf("%v from %q is decided by a copy", a, s.Text)
			}
		}
	}
	if walked < 25 {
		t.Errorf("%d steps walked", walked)
	}
}

// TestHistory walks every dated thing: it has a valid source of the right strength, and what decides
// agrees with the answers about the day.
func TestHistory(t *testing.T) {
	n := map[hscn.ID]bool{}
	for a := contract.Agreement(0); a <= contract.AgreementCount; a++ {
		for d := range a.History() {
			n[d.Source] = true
			if d.Event == 0 || !d.Source.IsValid() {
				t.Errorf("%v: %+v", a, d)
			}
			if d.Decides && d.Source.Document().Edition().Strength == hscn.Copy {
				t.Errorf("%v: a copy decides %+v", a, d)
			}
			if last, ok := d.When.Latest(); ok && d.Decides && d.Event == contract.EventOpened && a.OpenOn(last) != calendarYes {
				t.Errorf("%v is not open on the last day it can have opened: %+v", a, d)
			}
		}
		for range a.History() {
			break
		}
	}
	// CJ-56, CJ-59, OP-01, OP-02, CQ-03, CJ-84, CD-02, CD-03, CQ-02, CQ-01, NT-01, NT-02, NT-03, CD-04,
	// CD-05, NP-02, NP-03, NP-04, NP-05, CD-08, HS-18, BT-35, BT-38 and BT-40 are all there.
	for _, id := range []hscn.ID{hscn.CJ56, hscn.CJ59, hscn.OP01, hscn.OP02, hscn.CQ01, hscn.CQ02, hscn.CQ03, hscn.CJ84, hscn.CD02, hscn.CD03, hscn.NT01,
		hscn.NT02, hscn.NT03, hscn.CD04, hscn.CD05, hscn.NP02, hscn.NP03, hscn.NP04, hscn.NP05, hscn.CD08, hscn.HS18, hscn.BT35, hscn.BT38, hscn.BT40} {
		if !n[id] {
			t.Errorf("%v is in no history", id)
		}
	}
	var got []string
	for d := range contract.RM3825.History() {
		got = append(got, fmt.Sprint(d.Event, " ", d.When, " ", d.Source, " ", d.Decides))
	}
	want := "[questions 2017-10-26 CQ-03 false opened 2017-11 CJ-84 true opened 2017-11-25 CD-02 false ends 2022-05-23 CD-03 true " +
		"published 2023-01-13 CQ-02 true call-off 2023-08 NT-01 false modified 2023-08-16 NT-02 false ends 2028-05-23 CQ-01 true]"
	if fmt.Sprint(got) != want {
		t.Errorf("RM3825:\n got %v\nwant %v", got, want)
	}
}

func TestLots(t *testing.T) {
	for _, c := range []struct {
		name      string
		agreement contract.Agreement
		count     int
		hscn      string
	}{
		{"CD-06", contract.RM1045, 10, ""}, {"CD-01", contract.RM3825, 1, "HSCN Access Services"}, {"CD-07, CD-09", contract.RM3808, 13, "data access"},
		{"CD-08", contract.RM6116, 12, "inter-site connectivity and data access"}, {"HS-17", contract.HSSF, 1, ""}, {"none", contract.N3, 0, ""}, {"out of range", 99, 0, ""},
	} {
		count, named := 0, ""
		refs := map[string]bool{}
		for lot := range c.agreement.Lots() {
			count++
			if lot.HSCN {
				named += lot.Title
			}
			if lot.Title == "" || !lot.Source.IsValid() || refs[lot.Ref] {
				t.Errorf("%s: %+v", c.name, lot)
			}
			refs[lot.Ref] = true
		}
		if count != c.count || named != c.hscn {
			t.Errorf("%s: %v has %d lots, HSCN on %q", c.name, c.agreement, count, named)
		}
		for range c.agreement.Lots() {
			break
		}
	}
}

func TestInstruments(t *testing.T) {
	for _, c := range []struct {
		name string
		i    contract.Instrument
		want contract.Paper
	}{
		{"RR-33", contract.ConnectionAgreement, contract.Paper{Title: "HSCN Connection Agreement", Binds: roles.Consumer, Source: hscn.RR33}},
		{"RR-32", contract.RepresentingCustomers, contract.Paper{Title: "Representing Customers", VariationOf: contract.ConnectionAgreement, Binds: roles.Consumer, Source: hscn.RR32}},
		{"RR-40", contract.ObligationsFramework, contract.Paper{Title: "HSCN Obligations Framework", Reference: "OPNSP.3", Binds: roles.CNSP, Source: hscn.RR40}},
		{"RR-60", contract.SupplementalTerms, contract.Paper{Title: "HSCN Mandatory Supplemental Terms", Binds: roles.CNSP, Source: hscn.RR60}},
		{"none", 0, contract.Paper{}},
		{"outside the enumeration", 99, contract.Paper{}},
	} {
		if got := c.i.Paper(); got != c.want {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
}

func TestConnectivity(t *testing.T) {
	got := ""
	for k := contract.ServiceKind(0); k <= contract.LAN+1; k++ {
		s := k.Connectivity()
		got += fmt.Sprintf("%v=%v(%v) ", k, s.Answer, s.Source)
	}
	want := "=() ultrafast-fibre=yes(BT-34) ethernet=yes(BT-34) 4g=yes(BT-34) wi-fi=(BT-34) cloud=no(BT-34) managed-security=no(BT-34) voice=no(RR-22) video=no(RR-22) lan=no(RR-22) kind of service(10)=() "
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
