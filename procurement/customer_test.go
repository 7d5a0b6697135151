package procurement_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/procurement"
	"github.com/hscn-go/hscn/roles"
)

// faults returns "path problem" of each fault of err.
func faults(t *testing.T, err error) []string {
	t.Helper()
	var fs *hscn.Faults
	if err != nil && !errors.As(err, &fs) {
		t.Fatalf("%T: %v", err, err)
	}
	var out []string
	if fs != nil {
		if len(fs.Error()) > 256 {
			t.Errorf("an error of %d bytes", len(fs.Error()))
		}
		for f := range fs.All() {
			out = append(out, f.Path+" "+f.Problem.Error())
		}
	}
	return out
}

// everything is a record with every member in it.
func everything() procurement.Customer {
	c := collaborative()
	c.CentralGovernment = no
	c.Facts = procurement.Facts{
		ServicesCompliant: yes, ComplexRequirements: no, WantsDialogue: yes, ComfortableWithOJEU: no, LeadToPublish: yes, BeyondDPS: no,
		ManySites: yes, DirectAwardAppropriate: no, ExistingAgreement: yes, CollaborativeArrangements: no, ArrangementsReady: no, ArrangementsInTime: yes,
		MaturePlans: no, OperatingModel: yes, NewCollaboration: no, WellProgressed: yes, KeepsTimetable: no, ClearPlans: yes, ActsAlone: no,
		CommodityConnections: yes, WantsSpeed: no, LegalEntityLeads: yes, LegalSupport: no, WantsOverlays: yes,
	}
	c.Connections = []string{"Main site"}
	c.Aggregated = aggregated().Aggregated
	c.Tender = procurement.Tender{
		Category: day("2018-01-02"), Invited: day("2018-01-03"), Closes: day("2018-01-15"), AgreedWithAll: yes, SameForAll: no,
		Suppliers: []procurement.Bidder{{Name: "MLL", Compliant: yes, Listed: no, Joining: yes, InCategory: no, Considered: yes, EvidenceAsked: no, Successful: yes}},
	}
	c.Award = procurement.Award{Notice: procurement.Notice{Sent: day("2018-02-01"), Means: procurement.OtherMeans, Received: day("2018-02-05")}, Voluntary: yes, Signed: day("2018-03-01")}
	c.Estimate = procurement.Estimate{
		Subject: procurement.GoodsAndServices, Term: contract.MustTerm("3+1+1"), Initial: contract.MustMoney("300000.00"),
		Options: []contract.Money{contract.MustMoney("100000.00"), contract.MustMoney("100000.00")},
	}
	c.TransitionMonths = 9
	return c
}

// TestRoundTrip: what is written is read back by the strict reader and by encoding/json, with the same
// value, and written again with the same bytes.
func TestRoundTrip(t *testing.T) {
	for _, c := range []procurement.Customer{everything(), collaborative(), individual(), aggregated(), {Name: "x", Approach: ind}} {
		if err := c.Validate(); err != nil {
			t.Fatalf("%s: %v", c.Name, err)
		}
		b, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		got, err := procurement.DecodeCustomer(b)
		if err != nil || !reflect.DeepEqual(got, c) {
			t.Errorf("%s: %v\n%+v\n%+v", b, err, got, c)
		}
		var plain procurement.Customer
		if err := json.Unmarshal(b, &plain); err != nil || !reflect.DeepEqual(plain, c) {
			t.Errorf("%s: %v\n%+v", b, err, plain)
		}
		again, err := json.Marshal(got)
		if err != nil || string(again) != string(b) {
			t.Errorf("%s\n%s", b, again)
		}
	}
}

// TestEveryMemberIsRead: no member of the record is left out by the strict reader.
func TestEveryMemberIsRead(t *testing.T) {
	var walk func(v reflect.Value, path string)
	n := 0
	walk = func(v reflect.Value, path string) {
		switch v.Kind() {
		case reflect.Struct:
			if v.Type().PkgPath() == reflect.TypeFor[procurement.Customer]().PkgPath() || v.Type() == reflect.TypeFor[hscn.Evidence]() {
				for i := range v.NumField() {
					if name := v.Type().Field(i).Name; name != "_" {
						walk(v.Field(i), path+"."+name)
					}
				}
				return
			}
		case reflect.Slice:
			if v.Len() == 0 {
				t.Errorf("%s is empty", path)
				return
			}
			walk(v.Index(0), path)
			return
		}
		n++
		if v.IsZero() {
			t.Errorf("%s is zero", path)
		}
	}
	b, err := json.Marshal(everything())
	if err != nil {
		t.Fatal(err)
	}
	got, err := procurement.DecodeCustomer(b)
	if err != nil {
		t.Fatal(err)
	}
	walk(reflect.ValueOf(got), "")
	if n < 70 {
		t.Errorf("%d members", n)
	}
}

// TestDecodeFaults lists records with mistakes, and every mistake of each.
func TestDecodeFaults(t *testing.T) {
	many := func(n int, item string) string { return strings.Repeat(item+",", n-1) + item }
	for _, c := range []struct {
		name string
		in   string
		want []string
	}{
		{"nothing", ``, []string{" bad-syntax"}},
		{"not an object", `[]`, []string{" wrong-type"}},
		{"two records", `{"name":"x","approach":"individual"} {}`, []string{" trailing-data"}},
		{"empty", `{}`, []string{"name missing", "approach missing"}},
		{"an unset approach", `{"name":"x","approach":""}`, []string{"approach missing"}},
		{"wrong case", `{"name":"x","approach":"Individual"}`, []string{"approach unknown-word"}},
		{"rm3825 in lower case", `{"name":"x","approach":"individual","route":"rm3825"}`, []string{"route unknown-word"}},
		{"AP01", `{"name":"x","approach":"aggregated","aggregated":{"ap":"AP01"}}`, []string{"aggregated.ap unknown-word"}},
		{"many at once", `{"name":" ","approach":"individual","purpose":"leave","method":"direct","ods":"rk9","facts":{"manySites":"maybe","x":"yes"},"name":"y"}`,
			[]string{"name duplicate-name", "name missing", "ods malformed", "purpose unknown-word", "method unknown-word", "facts.manySites unknown-word", "facts.x unknown-member"}},
		{"a partner twice by name", `{"name":"x","approach":"collaborative","partners":[{"name":"a","sector":"health"},{"name":"a","sector":"health"}]}`, []string{"partners[1].name duplicate-value"}},
		{"a partner twice by code", `{"name":"x","approach":"collaborative","partners":[{"name":"a","ods":"A1","sector":"health"},{"name":"b","ods":"A1","sector":"health"}]}`, []string{"partners[1].ods duplicate-value"}},
		{"the customer as its own partner", `{"name":"x","ods":"A1","approach":"collaborative","partners":[{"name":"x","ods":"A1","sector":"health"}]}`,
			[]string{"partners[0].name duplicate-value", "partners[0].ods duplicate-value"}},
		{"a partner without a sector", `{"name":"x","approach":"collaborative","partners":[{"name":"a"}]}`, []string{"partners[0].sector missing"}},
		{"a partner of no sector that the documents know", `{"name":"x","approach":"collaborative","partners":[{"name":"a","sector":"housing"}]}`, []string{"partners[0].sector unknown-word"}},
		{"completion before launch", `{"name":"x","approach":"individual","steps":[{"item":"complete","on":"2018-01-01","ref":"r"},{"item":"launch","on":"2018-01-02","ref":"r"}]}`, []string{"steps[0].on wrong-order"}},
		{"an outcome before completion", `{"name":"x","approach":"individual","steps":[{"item":"complete","on":"2018-01-02","ref":"r"},{"item":"notify-outcome","on":"2018-01-01","ref":"r"}]}`, []string{"steps[1].on wrong-order"}},
		{"a blank reference", `{"name":"x","approach":"individual","steps":[{"item":"launch","on":"2018-01-02","ref":"  "}]}`, []string{"steps[0].ref missing"}},
		{"a missing day", `{"name":"x","approach":"individual","steps":[{"item":"launch","ref":"r"}]}`, []string{"steps[0].on missing"}},
		{"no such day", `{"name":"x","approach":"individual","steps":[{"item":"launch","on":"2018-02-30","ref":"r"}]}`, []string{"steps[0].on malformed"}},
		{"a step twice", `{"name":"x","approach":"individual","steps":[{"item":"launch","on":"2018-02-01","ref":"r"},{"item":"launch","on":"2018-02-02","ref":"r"}]}`, []string{"steps[1].item duplicate-value"}},
		{"a step that nobody takes", `{"name":"x","approach":"individual","steps":[{"item":"agreement-ends","on":"2018-02-01","ref":"r"}]}`, []string{"steps[0].item contradiction"}},
		{"a step without an item", `{"name":"x","approach":"individual","steps":[{"on":"2018-02-01","ref":"r"}]}`, []string{"steps[0].item missing"}},
		{"a million partners", `{"name":"x","approach":"collaborative","partners":[` + many(200_000, `{}`) + `]}`, []string{"partners too-many"}},
		{"too many connections", `{"name":"x","approach":"individual","connections":[` + many(procurement.MaxConnections+1, `"a"`) + `]}`, []string{"connections too-many"}},
		{"a connection twice", `{"name":"x","approach":"individual","connections":["a","b","a",""]}`, []string{"connections[3] missing", "connections[2] duplicate-value"}},
		{"a name too long", `{"name":"` + strings.Repeat("x", procurement.MaxName+1) + `","approach":"individual"}`, []string{"name too-long"}},
		{"a record too large", strings.Repeat(" ", procurement.MaxRecord+1), []string{" too-large"}},
		{"a member of a club twice", `{"name":"x","approach":"aggregated","aggregated":{"members":["A1","A2","A1"]}}`, []string{"aggregated.members[2] duplicate-value"}},
		{"an unknown grouper", `{"name":"x","approach":"aggregated","aggregated":{"groupedBy":"somebody"}}`, []string{"aggregated.groupedBy unknown-word"}},
		{"no track record", `{"name":"x","approach":"collaborative","collaboration":{"trackRecord":[""]}}`, []string{"collaboration.trackRecord[0] missing"}},
		{"a track record twice", `{"name":"x","approach":"collaborative","collaboration":{"trackRecord":["coin","coin"]}}`, []string{"collaboration.trackRecord[1] duplicate-value"}},
		{"an invitation before its category", `{"name":"x","approach":"individual","tender":{"category":"2018-01-02","invited":"2018-01-01","closes":"2017-12-31"}}`, []string{"tender.invited wrong-order", "tender.closes wrong-order"}},
		{"a supplier twice", `{"name":"x","approach":"individual","tender":{"suppliers":[{"name":"a"},{"name":"a"},{}]}}`, []string{"tender.suppliers[2].name missing", "tender.suppliers[1].name duplicate-value"}},
		{"a notice received before it was sent", `{"name":"x","approach":"individual","award":{"notice":{"sent":"2018-01-02","means":"other","received":"2018-01-01"}}}`, []string{"award.notice.received wrong-order"}},
		{"a notice without its day", `{"name":"x","approach":"individual","award":{"notice":{"means":"electronic"}}}`, []string{"award.notice.sent missing"}},
		{"money with an exponent", `{"name":"x","approach":"individual","estimate":{"initial":"1e5"}}`, []string{"estimate.initial malformed"}},
		{"money below nothing", `{"name":"x","approach":"individual","estimate":{"initial":"-1.00","options":["1.00","-2.00"]}}`, []string{"estimate.initial out-of-range", "estimate.options[1] out-of-range"}},
		{"a transition of no months", `{"name":"x","approach":"individual","transitionMonths":0}`, []string{"transitionMonths out-of-range"}},
		{"a transition of too many", `{"name":"x","approach":"individual","transitionMonths":601}`, []string{"transitionMonths out-of-range"}},
		{"a number for a text", `{"name":1,"approach":"individual","partners":{},"facts":[],"steps":[1]}`, []string{"name wrong-type", "facts wrong-type", "partners wrong-type", "steps[0] wrong-type"}},
	} {
		got, err := procurement.DecodeCustomer([]byte(c.in))
		if fs := faults(t, err); !reflect.DeepEqual(fs, c.want) {
			t.Errorf("%s: %q, want %q", c.name, fs, c.want)
		}
		if !reflect.DeepEqual(got, procurement.Customer{}) {
			t.Errorf("%s: a customer beside its faults", c.name)
		}
	}
}

// TestValidateFaults: what only a program can make.
func TestValidateFaults(t *testing.T) {
	change := func(f func(c *procurement.Customer)) procurement.Customer {
		c := everything()
		f(&c)
		return c
	}
	for _, c := range []struct {
		name string
		of   procurement.Customer
		want []string
	}{
		{"nothing", procurement.Customer{}, []string{"name missing", "approach missing"}},
		{"values outside their enumerations", change(func(c *procurement.Customer) {
			c.Approach, c.Purpose, c.Route, c.Method, c.CentralGovernment, c.Facts.ManySites = 4, 3, 10, 6, 3, 3
			c.Collaboration.HowToMigrate, c.Collaboration.TrackRecord = 3, []procurement.TrackRecord{5}
			c.Aggregated.AP, c.Aggregated.GroupedBy = 11, 200
			c.Partners[0].Sector = 9
			c.Tender.SameForAll, c.Tender.AgreedWithAll, c.Tender.Suppliers = 3, 3, []procurement.Bidder{{Name: "a", Listed: 3}}
			c.Award.Notice.Means, c.Award.Voluntary, c.Estimate.Subject = 3, 3, 4
		}), []string{
			"approach unknown-word", "purpose unknown-word", "route unknown-word", "method unknown-word", "centralGovernment unknown-word", "facts.manySites unknown-word",
			"partners[0].sector unknown-word", "collaboration.howToMigrate unknown-word", "collaboration.trackRecord[0] unknown-word",
			"aggregated.ap unknown-word", "aggregated.groupedBy unknown-word", "tender.agreedWithAll unknown-word", "tender.sameForAll unknown-word", "tender.suppliers[0].listed unknown-word",
			"award.notice.means unknown-word", "award.voluntary unknown-word", "estimate.subject unknown-word",
		}},
		{"steps", change(func(c *procurement.Customer) {
			c.Steps = []procurement.Step{{Item: 200, Evidence: hscn.Evidence{On: day("2018-01-01"), Ref: "r"}}, {Item: procurement.Complete}, step(procurement.Launch, "2018-01-01")}
		}), []string{"steps[0].item unknown-word", "steps[1].on missing", "steps[1].ref missing"}},
		{"a zero code in a club", change(func(c *procurement.Customer) { c.Aggregated.Members = make([]roles.ODS, 1) }), []string{"aggregated.members[0] missing"}},
		{"lists over their limits", change(func(c *procurement.Customer) {
			c.Partners = make([]procurement.Partner, procurement.MaxPartners+1)
			c.Connections = make([]string, procurement.MaxConnections+1)
			c.Aggregated.Members = make([]roles.ODS, procurement.MaxMembers+1)
			c.Steps = make([]procurement.Step, procurement.ItemCount+1)
			c.Tender.Suppliers = make([]procurement.Bidder, procurement.MaxSuppliers+1)
			c.Estimate.Options = make([]contract.Money, contract.MaxOptions+1)
			c.Collaboration.TrackRecord = make([]procurement.TrackRecord, procurement.TrackRecordCount+1)
			c.TransitionMonths = -1
		}), []string{"partners too-many", "collaboration.trackRecord too-many", "connections too-many", "aggregated.members too-many", "steps too-many", "tender.suppliers too-many", "estimate.options too-many", "transitionMonths out-of-range"}},
		{"names that the reader would refuse", change(func(c *procurement.Customer) {
			c.Name, c.Connections, c.Partners[0].Name, c.Tender.Suppliers[0].Name = "a\x00", []string{" x"}, "", "\n"
		}), []string{"name bad-encoding", "partners[0].name missing", "connections[0] malformed", "tender.suppliers[0].name missing"}},
		{"lists at their limits", change(func(c *procurement.Customer) {
			c.Partners, c.Tender.Suppliers, c.Connections, c.Aggregated.Members = nil, nil, nil, nil
			for i := range procurement.MaxPartners {
				c.Partners = append(c.Partners, procurement.Partner{Name: fmt.Sprint(i), Sector: roles.Health})
			}
			for i := range procurement.MaxSuppliers {
				c.Tender.Suppliers = append(c.Tender.Suppliers, procurement.Bidder{Name: fmt.Sprint(i)})
			}
			for i := range procurement.MaxConnections {
				c.Connections = append(c.Connections, fmt.Sprint(i))
			}
			for i := range procurement.MaxMembers {
				c.Aggregated.Members = append(c.Aggregated.Members, roles.MustODS(fmt.Sprint(i)))
			}
			c.TransitionMonths = procurement.MaxTransition
		}), nil},
	} {
		if got := faults(t, c.of.Validate()); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestWords: every enumeration has one text form that is read back, and refuses others.
func TestWords(t *testing.T) {
	n := walkWords(t, procurement.RouteCount, procurement.ParseRoute) +
		walkWords(t, procurement.MethodCount, procurement.ParseMethod) +
		walkWords(t, procurement.APCount, procurement.ParseAP) +
		walkWords(t, procurement.ReplaceHSCNService, procurement.ParsePurpose) +
		walkWords(t, procurement.StandstillEnds, procurement.ParseItem) +
		walkWords(t, procurement.RollOut, procurement.ParseStage) +
		walkWords[procurement.TrackRecord](t, procurement.TrackRecordCount, nil) +
		walkWords[procurement.Verb](t, procurement.Notify, nil) +
		walkWords[procurement.Gate](t, procurement.GateCount, nil) +
		walkWords[procurement.Regime](t, procurement.PA2023, nil) +
		walkWords[procurement.Means](t, procurement.OtherMeans, nil) +
		walkWords[procurement.Subject](t, procurement.LightTouch, nil) +
		walkWords[procurement.Journey](t, procurement.CustomerLedJourney, nil)
	if n != 9+5+10+2+24+4+4+6+7+2+2+3+2 {
		t.Errorf("%d words", n)
	}
}

type word interface {
	~uint8
	fmt.Stringer
	AppendText([]byte) ([]byte, error)
	MarshalText() ([]byte, error)
}

// walkWords walks the words of one enumeration whose last value is last, and returns how many there are.
func walkWords[E word](t *testing.T, last E, parse func(string) (E, error)) int {
	t.Helper()
	seen := map[string]bool{"": true}
	n := 0
	for v := E(0); v <= last; v++ {
		s := v.String()
		if (v == 0) != (s == "") || v != 0 && seen[s] {
			t.Errorf("%T(%d): word %q", v, v, s)
		}
		seen[s] = true
		b, err := v.MarshalText()
		c, err2 := v.AppendText([]byte("x"))
		if string(b) != s || string(c) != "x"+s || err != nil || err2 != nil {
			t.Errorf("%T(%d): %q, %q, %v, %v", v, v, b, c, err, err2)
		}
		got := last
		if err := json.Unmarshal([]byte(`"`+s+`"`), &got); err != nil || got != v {
			t.Errorf("%T(%d): read back as %v, %v", v, v, got, err)
		}
		if parse != nil {
			if got, err := parse(s); (err == nil) != (v != 0) || got != v {
				t.Errorf("%T(%d): parsed as %v, %v", v, v, got, err)
			}
		}
		if v != 0 {
			n++
			got := v
			if err := json.Unmarshal([]byte(`"`+s+`x"`), &got); err == nil || got != v {
				t.Errorf("%T: %qx read as %v", v, s, got)
			}
		}
	}
	if _, err := (last + 1).MarshalText(); err == nil || !strings.Contains((last+1).String(), "(") {
		t.Errorf("%T(%d) has a word", last, last+1)
	}
	return n
}

// TestNothingOfTheCallerIsChanged: assessing and decoding leave the caller's memory as it was.
func TestNothingOfTheCallerIsChanged(t *testing.T) {
	c, want := everything(), everything()
	b, _ := json.Marshal(c)
	kept := string(b)
	c.Assess(day("2018-05-01"))
	c.AppendGates(nil, day("2018-05-01"))
	c.AppendDates(nil, day("2018-05-01"))
	if _, err := procurement.DecodeCustomer(b); err != nil || string(b) != kept || !reflect.DeepEqual(c, want) {
		t.Errorf("changed: %v", err)
	}
	got, _ := procurement.DecodeCustomer(b)
	clear(b)
	if !reflect.DeepEqual(got, want) {
		t.Error("the record holds on to the bytes it was read from")
	}
}

// TestLimitsOfLists: a list as long as may be is read, and so is the last word of an enumeration.
func TestLimitsOfLists(t *testing.T) {
	valid := procurement.Customer{Name: "x", Approach: hscn.Individual}
	faults := func(change func(*procurement.Customer)) string {
		c := valid
		change(&c)
		if err := c.Validate(); err != nil {
			return err.Error()
		}
		return ""
	}
	zero, below := contract.Money{}, contract.MustMoney("-0.01")
	for name, c := range map[string]struct{ got, want string }{
		"an option of nothing": {faults(func(c *procurement.Customer) { c.Estimate.Options = []contract.Money{zero} }), ""},
		"the last of as many options as may be": {faults(func(c *procurement.Customer) {
			c.Estimate.Options = append(make([]contract.Money, contract.MaxOptions-1), below)
		}), "estimate.options[7]: out-of-range, below nothing: \"-0.01\""},
		"one option more": {faults(func(c *procurement.Customer) { c.Estimate.Options = make([]contract.Money, contract.MaxOptions+1) }), "estimate.options: too-many (limit 8)"},
		"the last item is no step": {faults(func(c *procurement.Customer) {
			c.Steps = []procurement.Step{{Item: procurement.Item(procurement.ItemCount), Evidence: hscn.Evidence{On: day("2018-01-01"), Ref: "r"}}}
		}), "steps[0].item: contradiction"},
		"as many steps as may be": {faults(func(c *procurement.Customer) {
			c.Steps = slices.Repeat([]procurement.Step{{Item: procurement.Launch, Evidence: hscn.Evidence{On: day("2018-01-01"), Ref: "r"}}}, procurement.ItemCount)
		}), "steps[1].item: duplicate-value"},
		"one step more": {faults(func(c *procurement.Customer) { c.Steps = make([]procurement.Step, procurement.ItemCount+1) }), "steps: too-many"},
	} {
		if !strings.HasPrefix(c.got, c.want) || c.want == "" && c.got != "" {
			t.Errorf("%s: %q, want %q", name, c.got, c.want)
		}
	}
}
