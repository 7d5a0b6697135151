package migration_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/migration/migrationtest"
	"github.com/hscn-go/hscn/roles"
)

// leeds is a whole site: rolled back once, complete at the second attempt, its two orders ceased.
func leeds(t testing.TB) migration.Site {
	t.Helper()
	data, err := os.ReadFile("testdata/site.json")
	if err != nil {
		t.Fatal(err)
	}
	s, err := migration.DecodeSite(data)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func date(s string) calendar.Date { return calendar.MustDate(s) }

// TestSiteRoundTrip: what is read strictly is written and read alike, strictly and plainly.
func TestSiteRoundTrip(t *testing.T) {
	check := func(s migration.Site) error {
		data, err := json.Marshal(s)
		if err != nil {
			return err
		}
		strict, err := migration.DecodeSite(data)
		if err != nil {
			return err
		}
		var plain migration.Site
		if err := json.Unmarshal(data, &plain); err != nil {
			return err
		}
		again, _ := json.Marshal(strict)
		if !reflect.DeepEqual(strict, plain) || string(again) != string(data) || strict.Validate() != nil {
			return errors.New("differs: " + string(data) + "\n" + string(again))
		}
		return nil
	}
	if err := check(leeds(t)); err != nil {
		t.Error(err)
	}
	seeds(t, 300, func(r *rand.Rand) error { return check(migrationtest.Site(r, 30)) })
}

// TestSiteFaults: each mistake has its path and its problem, and no other comes of it.
func TestSiteFaults(t *testing.T) {
	const head = `{"id":"S","tests":["a"],"orders":[{"id":"o1","kind":"connectivity"}],"entries":[`
	const entry = `{"id":"e1","on":"2019-01-07","event":"receive-order","by":"cn-sp","ref":"r"}`
	long := strings.Repeat("x", 300)
	for in, want := range map[string]struct {
		path    string
		problem hscn.Problem
	}{
		``:                                   {"", hscn.BadSyntax},
		`[]`:                                 {"", hscn.WrongType},
		`{}`:                                 {"id", hscn.Missing},
		`{"id":"S"} x`:                       {"", hscn.TrailingData},
		`{"id":"S","x":1}`:                   {"x", hscn.UnknownMember},
		`{"id":"S\u0000"}`:                   {"", hscn.BadEncoding},
		`{"id":" S"}`:                        {"id", hscn.Malformed},
		`{"id":"` + long + `"}`:              {"id", hscn.TooLong},
		`{"id":"S","id":"S"}`:                {"id", hscn.DuplicateName},
		`{"id":"S","customer":"rx1"}`:        {"customer", hscn.Malformed},
		`{"id":"S","premises":""}`:           {"premises", hscn.Missing},
		`{"id":"S","from":"N3"}`:             {"from", hscn.UnknownWord},
		`{"id":"S","approach":"Aggregated"}`: {"approach", hscn.UnknownWord},
		`{"id":"S","profile":{"kind":"x"}}`:  {"profile.kind", hscn.UnknownWord},
		`{"id":"S","profile":{"regression":"maybe"}}`:                                                                                         {"profile.regression", hscn.UnknownWord},
		`{"id":"S","profile":{"kind":"replacement-service","preTests":"no"}}`:                                                                 {"profile.preTests", hscn.Contradiction},
		`{"id":"S","profile":{"firstDecision":"no"}}`:                                                                                         {"profile.firstDecision", hscn.Contradiction},
		`{"id":"S","profile":{"x":"no"}}`:                                                                                                     {"profile.x", hscn.UnknownMember},
		`{"id":"S","plan":{"migration":"2019-02-30"}}`:                                                                                        {"plan.migration", hscn.Malformed},
		`{"id":"S","plan":{"x":1}}`:                                                                                                           {"plan.x", hscn.UnknownMember},
		`{"id":"S","tests":["a","a"]}`:                                                                                                        {"tests[1]", hscn.DuplicateValue},
		`{"id":"S","tests":["1","2","3","4","5","6","7","8"]}`:                                                                                {"tests", hscn.TooMany},
		`{"id":"S","continuing":"no","orders":[{"id":"o","kind":"connectivity"}]}`:                                                            {"continuing", hscn.Contradiction},
		`{"id":"S","orders":[{"id":"o","kind":"connectivity"},{"id":"o","kind":"voice-overlay"}]}`:                                            {"orders[1].id", hscn.DuplicateValue},
		`{"id":"S","orders":[{"id":"o"}]}`:                                                                                                    {"orders[0].kind", hscn.Missing},
		`{"id":"S","orders":[{"id":"o","kind":"radio"}]}`:                                                                                     {"orders[0].kind", hscn.UnknownWord},
		`{"id":"S","orders":[{"id":"o","kind":"connectivity","x":1}]}`:                                                                        {"orders[0].x", hscn.UnknownMember},
		`{"id":"S","orders":[{"id":"o","kind":"connectivity","quoteAsked":"2019-02-02","quoted":"2019-02-01"}]}`:                              {"orders[0].quoted", hscn.WrongOrder},
		head + `{"id":"e1","on":"2019-01-07","event":"teleport","by":"cn-sp"}]}`:                                                              {"entries[0].event", hscn.UnknownWord},
		head + `{"id":"e1","on":"2019-01-07","by":"cn-sp"}]}`:                                                                                 {"entries[0].event", hscn.Missing},
		head + `{"id":"e1","event":"receive-order","by":"cn-sp"}]}`:                                                                           {"entries[0].on", hscn.Missing},
		head + `{"id":"e1","on":"2019-01-07","event":"receive-order"}]}`:                                                                      {"entries[0].by", hscn.Missing},
		head + `{"id":"e1","on":"2019-01-07","event":"receive-order","by":"me"}]}`:                                                            {"entries[0].by", hscn.UnknownWord},
		head + `{"on":"2019-01-07","event":"receive-order","by":"cn-sp"}]}`:                                                                   {"entries[0].id", hscn.Missing},
		head + `{"id":"e1","site":"T","on":"2019-01-07","event":"receive-order","by":"cn-sp"}]}`:                                              {"entries[0].site", hscn.Contradiction},
		head + entry + `,{"id":"e1","on":"2019-01-08","event":"receive-order","by":"cn-sp","ref":"r"}]}`:                                      {"entries[1].id", hscn.DuplicateValue},
		head + `{"id":"e1","on":"2019-01-07","event":"receive-order","by":"cn-sp","ref":"r","facts":["service-live"]}]}`:                      {"entries[0].facts", hscn.Contradiction},
		head + `{"id":"e1","on":"2019-01-07","event":"receive-order","by":"cn-sp","ref":"r","facts":["premises-known"]}]}`:                    {"entries[0].facts", hscn.Contradiction},
		head + `{"id":"e1","on":"2019-01-07","event":"receive-order","by":"cn-sp","facts":["contract-signed"]}]}`:                             {"entries[0].ref", hscn.Missing},
		head + `{"id":"e1","on":"2019-01-07","event":"receive-order","by":"cn-sp","ref":"r","facts":["contract-signed","contract-signed"]}]}`: {"entries[0].facts[1]", hscn.DuplicateValue},
		head + `{"id":"e1","on":"2019-01-07","event":"receive-order","by":"cn-sp","ref":"r","facts":["x"]}]}`:                                 {"entries[0].facts[0]", hscn.UnknownWord},
		head + `{"id":"e1","on":"2019-01-07","event":"receive-order","by":"cn-sp","signatory":{"name":"A"}}]}`:                                {"entries[0].signatory", hscn.Contradiction},
		head + `{"id":"e1","on":"2019-01-07","event":"receive-order","by":"cn-sp","confirmation":"2019-01-07"}]}`:                             {"entries[0].confirmation", hscn.Contradiction},
		head + `{"id":"e1","on":"2019-01-07","event":"receive-order","by":"cn-sp","delivery":"2019-03"}]}`:                                    {"entries[0].delivery", hscn.Contradiction},
		head + `{"id":"e1","on":"2019-01-07","event":"receive-order","by":"cn-sp","stakeholders":["A"]}]}`:                                    {"entries[0].stakeholders", hscn.Contradiction},
		head + `{"id":"e1","on":"2019-01-07","event":"receive-order","by":"cn-sp","parties":["A"]}]}`:                                         {"entries[0].parties", hscn.Contradiction},
		head + `{"id":"e1","on":"2019-01-07","event":"receive-order","by":"cn-sp","planned":"2019-03-01"}]}`:                                  {"entries[0].planned", hscn.Contradiction},
		head + `{"id":"e1","on":"2019-01-07","event":"receive-order","by":"cn-sp","order":"o1"}]}`:                                            {"entries[0].order", hscn.Contradiction},
		head + `{"id":"e1","on":"2019-01-07","event":"receive-order","by":"cn-sp","test":"a"}]}`:                                              {"entries[0].test", hscn.Contradiction},
		head + `{"id":"e1","on":"2019-01-07","event":"receive-order","by":"cn-sp","activity":"a"}]}`:                                          {"entries[0].activity", hscn.Contradiction},
		head + `{"id":"e1","on":"2019-01-07","event":"receive-order","by":"cn-sp","change":"a"}]}`:                                            {"entries[0].change", hscn.Contradiction},
		head + `{"id":"e1","on":"2019-01-07","event":"request-cease","by":"consumer"}]}`:                                                      {"entries[0].order", hscn.Missing},
		head + `{"id":"e1","on":"2019-01-07","event":"request-cease","by":"consumer","order":"o9"}]}`:                                         {"entries[0].order", hscn.Contradiction},
		head + `{"id":"e1","on":"2019-01-07","event":"pass-own-test","by":"consumer"}]}`:                                                      {"entries[0].test", hscn.Missing},
		head + `{"id":"e1","on":"2019-01-07","event":"pass-own-test","by":"consumer","test":"b"}]}`:                                           {"entries[0].test", hscn.Contradiction},
		head + `{"id":"e1","on":"2019-01-07","event":"record-activity","by":"consumer"}]}`:                                                    {"entries[0].activity", hscn.Missing},
		head + `{"id":"e1","on":"2019-01-07","event":"decide-go","by":"consumer","stakeholders":["A"," "]}]}`:                                 {"entries[0].stakeholders[1]", hscn.Missing},
		head + `{"id":"e1","on":"2019-01-07","event":"sign-off","by":"consumer","signatory":{"x":1}}]}`:                                       {"entries[0].signatory.x", hscn.UnknownMember},
	} {
		_, err := migration.DecodeSite([]byte(in))
		var faults *hscn.Faults
		if !errors.As(err, &faults) || faults.Len() != 1 || len(err.Error()) > 256 {
			t.Errorf("%.120s: %v", in, err)
			continue
		}
		for f := range faults.All() {
			if f.Path != want.path || f.Problem != want.problem {
				t.Errorf("%.120s: %v, want %v at %q", in, &f, want.problem, want.path)
			}
		}
	}
	if _, err := migration.DecodeSite([]byte(head + entry + `,` + entry + `]}`)); err != nil {
		t.Errorf("the same entry twice: %v", err)
	}
	if _, err := migration.DecodeSite([]byte(strings.Repeat(" ", migration.MaxSiteBytes+1))); !errors.Is(err, hscn.TooLarge) {
		t.Errorf("over the limit of bytes: %v", err)
	}
	if _, err := migration.DecodeSite([]byte(`{"id":"S","entries":[` + strings.Repeat(`{},`, migration.MaxEntries) + `{}]}`)); !errors.Is(err, hscn.TooMany) {
		t.Errorf("over the limit of entries: %v", err)
	}
}

// TestSiteBuiltInGo holds what only a value built in Go can be wrong in.
func TestSiteBuiltInGo(t *testing.T) {
	for path, spoil := range map[string]func(s *migration.Site){
		"from":                         func(s *migration.Site) { s.From = 200 },
		"approach":                     func(s *migration.Site) { s.Approach = 9 },
		"profile.kind":                 func(s *migration.Site) { s.Profile.Kind = 9 },
		"profile.commissioningSignOff": func(s *migration.Site) { s.Profile.CommissioningSignOff = 9 },
		"plan.decisionPoint":           func(s *migration.Site) { s.Plan.DecisionPoint = 9 },
		"plan.howToMigrate":            func(s *migration.Site) { s.Plan.HowToMigrate = " " },
		"continuing":                   func(s *migration.Site) { s.Continuing = 9 },
		"orders":                       func(s *migration.Site) { s.Orders = make([]migration.Order, 256) },
		"orders[0].complex":            func(s *migration.Site) { s.Orders[0].Complex = 9 },
		"tests":                        func(s *migration.Site) { s.Tests = make([]string, 8) },
		"entries":                      func(s *migration.Site) { s.Entries = make([]migration.Entry, migration.MaxEntries+1) },
		"entries[0].event":             func(s *migration.Site) { s.Entries[0].Event = 99 },
		"entries[0].by":                func(s *migration.Site) { s.Entries[0].By = 99 },
		"entries[6].signatory.party":   func(s *migration.Site) { s.Entries[6].Signatory.Party = 99 },
		"entries[7].stakeholders":      func(s *migration.Site) { s.Entries[7].Stakeholders = make([]string, 41) },
		"entries[0].facts":             func(s *migration.Site) { s.Entries[0].Facts = 1 << 15 },
	} {
		s := leeds(t)
		spoil(&s)
		err := s.Validate()
		var faults *hscn.Faults
		if !errors.As(err, &faults) {
			t.Errorf("%s: %v", path, err)
			continue
		}
		found := false
		for f := range faults.All() {
			found = found || f.Path == path
		}
		if !found {
			t.Errorf("%s: %v", path, err)
		}
	}
	if err := leeds(t).Validate(); err != nil {
		t.Error(err)
	}
}

// TestDecodeEntry reads one entry alone.
func TestDecodeEntry(t *testing.T) {
	for _, e := range leeds(t).Entries {
		data, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		got, err := migration.DecodeEntry(data)
		if err != nil || !reflect.DeepEqual(got, e) || e.Validate() != nil {
			t.Errorf("%s: %+v, %v", data, got, err)
		}
	}
	for in, want := range map[string]error{
		`[]`: hscn.WrongType, `{}`: hscn.Missing,
		`{"id":"e","on":"2019-01-01","event":"withdraw","by":"consumer","order":"x"}`: hscn.Contradiction,
	} {
		if got, err := migration.DecodeEntry([]byte(in)); !errors.Is(err, want) || !reflect.DeepEqual(got, migration.Entry{}) {
			t.Errorf("%s: %v, want %v", in, err, want)
		}
	}
	// What another member shows is not stated among the facts, even by the event that asks for it.
	for e := range migration.AllEvents() {
		for fact := migration.ConfirmationAdvised; fact <= migration.QuoteInHand; fact++ {
			entry := migration.Entry{ID: "e", On: date("2019-01-01"), Event: e, By: roles.Consumer, Ref: "r", Facts: migration.FactsOf(fact), Order: "o", Test: "t", Activity: "a"}
			found := false
			var faults *hscn.Faults
			if errors.As(entry.Validate(), &faults) {
				for f := range faults.All() {
					found = found || f.Path == "facts" && f.Problem == hscn.Contradiction
				}
			}
			if !found {
				t.Errorf("%v states %v", e, fact)
			}
		}
	}
	if err := (migration.Entry{}).Validate(); !errors.Is(err, hscn.Missing) {
		t.Errorf("no entry at all: %v", err)
	}
}

// TestOrigin: CJ-30 and S5-23, migration starts from the Transition Network unless it is said.
func TestOrigin(t *testing.T) {
	var s migration.Site
	if s.Origin() != roles.TransitionNetwork {
		t.Errorf("unstated: %v", s.Origin())
	}
	s.From = roles.HSCN
	if s.Origin() != roles.HSCN {
		t.Errorf("stated: %v", s.Origin())
	}
}

// TestQuotes: S6-04 to S6-06 on a real calendar.
func TestQuotes(t *testing.T) {
	for asked, want := range map[string]string{
		"2019-04-01": "2019-05-01", // over Good Friday and Easter Monday
		"2019-12-02": "2020-01-02", // over Christmas and New Year
		"2019-06-03": "2019-07-01",
		"2019-06-01": "2019-06-28", // from a Saturday
	} {
		if got, err := migration.QuoteExpected(date(asked)); err != nil || got != date(want) {
			t.Errorf("asked on %s: %v, %v, want %s (S6-05)", asked, got, err, want)
		}
	}
	if _, err := migration.QuoteExpected(date("1999-01-04")); !errors.Is(err, calendar.ErrCoverage) {
		t.Errorf("before the known bank holidays: %v", err)
	}
	for planned, want := range map[string]string{
		"2019-05-14": "2019-04-14", "2019-03-31": "2019-02-28", "2020-03-31": "2020-02-29", "2019-01-01": "2018-12-01", "2019-03-28": "2019-02-28",
	} {
		if got := migration.AskQuoteBy(date(planned)); got != date(want) {
			t.Errorf("planned for %s: %v, want %s (S6-06)", planned, got, want)
		}
	}
	if got := migration.AskQuoteBy(calendar.Date{}); !got.IsZero() {
		t.Errorf("unplanned: %v", got)
	}
	for _, c := range []struct{ complex, inTerm, want hscn.Answer }{
		{hscn.Yes, hscn.NotStated, hscn.Yes}, {hscn.NotStated, hscn.Yes, hscn.Yes}, {hscn.No, hscn.Yes, hscn.Yes}, {hscn.No, hscn.No, hscn.No},
		{hscn.No, hscn.NotStated, hscn.NotStated}, {hscn.NotStated, hscn.No, hscn.NotStated}, {hscn.NotStated, hscn.NotStated, hscn.NotStated},
	} {
		if got := (migration.Order{Complex: c.complex, InTerm: c.inTerm}).NeedsQuote(); got != c.want {
			t.Errorf("complex %q, in term %q: %q (S6-04)", c.complex, c.inTerm, got)
		}
	}
}
