package migration_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/migration/migrationtest"
	"github.com/hscn-go/hscn/roles"
)

// finding returns the finding of a rule at a path.
func finding(r hscn.Report, rule hscn.ID, where string) (hscn.Finding, bool) {
	for _, f := range r.Findings {
		if f.Rule == rule && f.Where.String() == where {
			return f, true
		}
	}
	return hscn.Finding{}, false
}

// forces of the rules that are no Must: what the page says with should, and what is only observed.
var forces = map[hscn.ID]hscn.Force{
	hscn.S541: hscn.Should, hscn.S549: hscn.Should, hscn.S550: hscn.Should, hscn.S552: hscn.Should, hscn.S553: hscn.Should,
	hscn.S602: hscn.Should, hscn.S606: hscn.Should, hscn.S605: hscn.May, hscn.S609: hscn.May, hscn.CJ30: hscn.May, hscn.S530: hscn.May,
}

// TestAssess: each rule about a site's record, by day and by what the record says.
func TestAssess(t *testing.T) {
	for _, c := range []struct {
		name    string // the statement and the situation
		spoil   func(s *migration.Site)
		on      string
		rule    hscn.ID
		where   string
		verdict hscn.Verdict
		code    hscn.Code
	}{
		{"S5-51 nothing yet", nil, "2019-01-06", hscn.S551, "entries", hscn.Satisfied, ""},
		{"S5-51 at the end", nil, "2019-08-14", hscn.S551, "entries", hscn.Satisfied, ""},
		{"S5-51 an entry is missing", func(s *migration.Site) { s.Entries = append(s.Entries[:1:1], s.Entries[3:]...) }, "2019-08-14", hscn.S510, "entries[1].event", hscn.Breached, "due-diligence-not-started"},
		{"S5-51 and nothing is said of it before its day", func(s *migration.Site) { s.Entries = append(s.Entries[:1:1], s.Entries[3:]...) }, "2019-01-31", hscn.S551, "entries", hscn.Satisfied, ""},
		{"S5-51 a day goes back", func(s *migration.Site) { s.Entries[4].On = date("2019-01-31") }, "2019-08-14", hscn.S551, "entries[4].on", hscn.Undetermined, "day-goes-back"},
		{"S5-51 a day goes back past the day asked about", func(s *migration.Site) { s.Entries[3].On = date("2019-05-01") }, "2019-04-20", hscn.S551, "entries[4].on", hscn.Undetermined, "day-goes-back"},
		{"S5-32 stated", nil, "2019-01-06", hscn.S532, "profile.kind", hscn.Satisfied, ""},
		{"S5-32 not stated", func(s *migration.Site) { s.Profile.Kind = 0 }, "2019-01-06", hscn.S532, "profile.kind", hscn.Undetermined, "profile-not-stated"},
		{"S5-32 not stated at the go", func(s *migration.Site) { s.Profile.Kind = 0 }, "2019-05-13", hscn.S532, "profile.kind", hscn.Undetermined, "profile-not-stated"},
		{"S5-44 stated", nil, "2019-01-06", hscn.S544, "profile.regression", hscn.Satisfied, ""},
		{"S5-44 not stated", func(s *migration.Site) { s.Profile.Regression = hscn.NotStated }, "2019-06-11", hscn.S544, "profile.regression", hscn.Undetermined, "regression-not-stated"},
		{"S5-44 not stated, and passed", func(s *migration.Site) { s.Profile.Regression = hscn.NotStated }, "2019-06-12", hscn.S544, "profile.regression", hscn.Satisfied, ""},
		{"S5-41 planned", nil, "2019-01-06", hscn.S541, "plan.decisionPoint", hscn.Satisfied, ""},
		{"S5-41 not planned", func(s *migration.Site) { s.Plan.DecisionPoint = hscn.No }, "2019-01-06", hscn.S541, "plan.decisionPoint", hscn.Breached, "plan-decision-point"},
		{"S5-41 not stated", func(s *migration.Site) { s.Plan.DecisionPoint = 0 }, "2019-01-06", hscn.S541, "plan.decisionPoint", hscn.Undetermined, "decision-point-not-stated"},
		{"S5-52 with a reference", nil, "2019-04-12", hscn.S552, "plan.implementing", hscn.Satisfied, ""},
		{"S5-52 without, in call-off", func(s *migration.Site) { s.Plan.Implementing = "" }, "2019-04-11", hscn.S552, "plan.implementing", hscn.NotApplicable, "not-yet"},
		{"S5-52 without, from delivery on", func(s *migration.Site) { s.Plan.Implementing = "" }, "2019-04-12", hscn.S552, "plan.implementing", hscn.Breached, "change-management"},
		{"S5-52 in an entry", func(s *migration.Site) { s.Plan.Implementing, s.Entries[5].Change = "", "CHG-9" }, "2019-04-16", hscn.S552, "plan.implementing", hscn.Satisfied, ""},
		{"S5-53 without, before the go", func(s *migration.Site) { s.Plan.Migrating = "" }, "2019-05-12", hscn.S553, "plan.migrating", hscn.NotApplicable, "not-yet"},
		{"S5-53 without, from the go on", func(s *migration.Site) { s.Plan.Migrating = "" }, "2019-05-13", hscn.S553, "plan.migrating", hscn.Breached, "change-management"},
		{"S5-53 in an entry", func(s *migration.Site) { s.Plan.Migrating, s.Entries[9].Change = "", "CHG-9" }, "2019-06-12", hscn.S553, "plan.migrating", hscn.Satisfied, ""},
		{"CJ-117 set down", nil, "2019-01-06", hscn.CJ117, "plan.howToMigrate", hscn.Satisfied, ""},
		{"CJ-117 not set down", func(s *migration.Site) { s.Plan.HowToMigrate = "" }, "2019-01-06", hscn.CJ117, "plan.howToMigrate", hscn.Breached, "how-to-migrate"},
		{"CJ-117 individual", func(s *migration.Site) { s.Plan.HowToMigrate, s.Approach = "", hscn.Individual }, "2019-01-06", hscn.CJ117, "approach", hscn.NotApplicable, "not-collaborative"},
		{"CJ-117 approach not stated", func(s *migration.Site) { s.Plan.HowToMigrate, s.Approach = "", 0 }, "2019-01-06", hscn.CJ117, "approach", hscn.Undetermined, "approach-not-stated"},
		{"CJ-30 from the Transition Network", func(s *migration.Site) { s.From = 0 }, "2019-01-06", hscn.CJ30, "from", hscn.Satisfied, ""},
		{"S5-23 from elsewhere", func(s *migration.Site) { s.From = roles.HSCN }, "2019-01-06", hscn.CJ30, "from", hscn.NotApplicable, "not-from-the-transition-network"},
		{"S5-30 to a service", nil, "2019-01-06", hscn.S530, "to", hscn.Satisfied, ""},
		{"S5-30 to nothing named", func(s *migration.Site) { s.To = "" }, "2019-01-06", hscn.S530, "to", hscn.Undetermined, "service-not-named"},
		{"S5-48 not yet", nil, "2019-06-11", hscn.S548, "entries", hscn.NotApplicable, "not-yet"},
		{"S5-48 tests done", nil, "2019-06-13", hscn.S548, "entries", hscn.Satisfied, ""},
		{"S5-49 awaiting sign-off is no breach", nil, "2019-06-13", hscn.S549, "entries", hscn.Undetermined, "awaiting-sign-off"},
		{"S5-49 signed off", nil, "2019-06-14", hscn.S549, "entries[19].signatory", hscn.Satisfied, ""},
		{"S5-50 not yet", nil, "2019-06-13", hscn.S550, "entries", hscn.NotApplicable, "not-yet"},
		{"S5-50 with the parties", nil, "2019-06-14", hscn.S550, "entries[19].parties", hscn.Satisfied, ""},
		{"S5-50 without them", func(s *migration.Site) { s.Entries[19].Parties = nil }, "2019-06-14", hscn.S550, "entries[19].parties", hscn.Breached, "no-parties-listed"},
		{"S5-48 withdrawn", func(s *migration.Site) {
			s.Entries = append(s.Entries[:3:3], migration.Entry{ID: "w", On: date("2019-02-01"), Event: migration.Withdraw, By: roles.Consumer})
		}, "2019-02-01", hscn.S548, "entries", hscn.NotApplicable, "withdrawn"},
		{"RR-22 withdrawn", func(s *migration.Site) {
			s.Entries = append(s.Entries[:3:3], migration.Entry{ID: "w", On: date("2019-02-01"), Event: migration.Withdraw, By: roles.Consumer})
		}, "2019-02-01", hscn.RR22, "orders", hscn.NotApplicable, "withdrawn"},
		{"RR-22 before completion", nil, "2019-06-13", hscn.RR22, "orders[0].id", hscn.NotApplicable, "not-complete"},
		{"RR-22 complete and not yet stable", nil, "2019-06-27", hscn.RR22, "orders[1].id", hscn.Undetermined, "stability-not-reported"},
		{"RR-22 stable, without a request", nil, "2019-06-28", hscn.RR22, "orders[0].id", hscn.Breached, "cease-request"},
		{"RR-22 stable, a voice overlay without a request", nil, "2019-06-30", hscn.RR22, "orders[1].id", hscn.Breached, "cease-request"},
		{"RR-22 requested", nil, "2019-07-01", hscn.RR22, "orders[1].id", hscn.Satisfied, ""},
		{"RR-22 orders not stated", func(s *migration.Site) { s.Orders, s.Continuing, s.Entries = nil, 0, s.Entries[:20] }, "2019-06-14", hscn.RR22, "orders", hscn.Undetermined, "orders-not-stated"},
		{"RR-22 no orders", func(s *migration.Site) { s.Orders, s.Continuing, s.Entries = nil, hscn.No, s.Entries[:20] }, "2019-06-14", hscn.RR22, "continuing", hscn.NotApplicable, "no-continuing-orders"},
		{"RR-22 another network", func(s *migration.Site) { s.From = roles.HSCN }, "2019-06-30", hscn.RR22, "from", hscn.NotApplicable, "not-from-the-transition-network"},
		{"RR-22 an order that the site has not", func(s *migration.Site) { s.Entries[21].Order = "SIN9" }, "2019-07-01", hscn.S551, "entries[21].order", hscn.Undetermined, "no-such-order"},
		{"S6-02 by the consumer", nil, "2019-07-01", hscn.S602, "entries[21].by", hscn.Satisfied, ""},
		{"S6-02 by the CN-SP", func(s *migration.Site) { s.Entries[21].By = roles.CNSP }, "2019-07-01", hscn.S602, "entries[21].by", hscn.Breached, "not-by-the-consumer"},
		{"S6-02 by a CSU", func(s *migration.Site) { s.Entries[21].By = roles.CSU }, "2019-07-01", hscn.S602, "entries[21].by", hscn.Unspecified, "not-by-the-consumer"},
		{"S6-04 needed and there", nil, "2019-04-24", hscn.S604, "orders[1].quoted", hscn.Satisfied, ""},
		{"S6-04 needed, and awaited", nil, "2019-04-23", hscn.S604, "orders[1].quoted", hscn.Undetermined, "no-quote"},
		{"S6-04 not needed", nil, "2019-04-23", hscn.S604, "orders[0].complex", hscn.NotApplicable, "quote-not-needed"},
		{"S6-04 complexity not stated", func(s *migration.Site) { s.Orders[0].Complex = 0 }, "2019-04-23", hscn.S604, "orders[0].complex", hscn.Undetermined, "quote-need-not-stated"},
		{"S6-04 term not stated", func(s *migration.Site) { s.Orders[0].InTerm = 0 }, "2019-04-23", hscn.S604, "orders[0].inTerm", hscn.Undetermined, "quote-need-not-stated"},
		{"S6-05 in time", nil, "2019-04-24", hscn.S605, "orders[1].quoted", hscn.Satisfied, ""},
		{"S6-05 awaited on the last day", func(s *migration.Site) { s.Orders[1].Quoted = calendar.Date{} }, "2019-05-01", hscn.S605, "orders[1].quoted", hscn.Undetermined, "quote-awaited"},
		{"S6-05 awaited, a month before", func(s *migration.Site) {
			s.Orders[1].QuoteAsked, s.Orders[1].Quoted = date("2019-04-14"), calendar.Date{}
		}, "2019-04-14", hscn.S605, "orders[1].quoted", hscn.Undetermined, "quote-may-come-late"},
		{"S6-05 awaited, three days earlier", func(s *migration.Site) {
			s.Orders[1].QuoteAsked, s.Orders[1].Quoted = date("2019-04-11"), calendar.Date{}
		}, "2019-04-14", hscn.S605, "orders[1].quoted", hscn.Undetermined, "quote-awaited"},
		{"S6-05 overdue the day after", func(s *migration.Site) { s.Orders[1].Quoted = calendar.Date{} }, "2019-05-02", hscn.S605, "orders[1].quoted", hscn.Breached, "quote-overdue"},
		{"S6-05 received late", func(s *migration.Site) { s.Orders[1].Quoted = date("2019-05-02") }, "2019-06-01", hscn.S605, "orders[1].quoted", hscn.Breached, "quote-overdue"},
		{"S6-05 not asked yet", nil, "2019-03-31", hscn.S605, "orders[1].quoteAsked", hscn.NotApplicable, "quote-to-ask"},
		{"S6-05 outside the bank holidays known", func(s *migration.Site) { s.Orders[1].QuoteAsked = date("1999-01-01") }, "2019-03-31", hscn.S605, "orders[1].quoteAsked", hscn.Undetermined, "working-days-not-covered"},
		{"S6-06 asked in time", nil, "2019-04-01", hscn.S606, "orders[1].quoteAsked", hscn.Satisfied, ""},
		{"S6-06 asked on the last day", func(s *migration.Site) { s.Orders[1].QuoteAsked = date("2019-04-14") }, "2019-04-14", hscn.S606, "orders[1].quoteAsked", hscn.Satisfied, ""},
		{"S6-06 asked the day after", func(s *migration.Site) { s.Orders[1].QuoteAsked = date("2019-04-15") }, "2019-04-15", hscn.S606, "orders[1].quoteAsked", hscn.Breached, "quote-asked-late"},
		{"S6-06 not asked, on the last day", func(s *migration.Site) { s.Orders[1].QuoteAsked = calendar.Date{} }, "2019-04-14", hscn.S606, "orders[1].quoteAsked", hscn.Undetermined, "quote-to-ask"},
		{"S6-06 not asked, the day after", func(s *migration.Site) { s.Orders[1].QuoteAsked = calendar.Date{} }, "2019-04-15", hscn.S606, "orders[1].quoteAsked", hscn.Breached, "quote-asked-late"},
		{"S6-06 asked by the new plan", func(s *migration.Site) { s.Orders[1].QuoteAsked = date("2019-05-11") }, "2019-05-20", hscn.S606, "orders[1].quoteAsked", hscn.Satisfied, ""},
		{"S6-06 rolled back, no plan", nil, "2019-05-14", hscn.S606, "plan.migration", hscn.Undetermined, "planned-day-not-stated"},
		{"S6-09 both run", nil, "2019-06-28", hscn.S609, "orders", hscn.Satisfied, ""},
	} {
		s := leeds(t)
		if c.spoil != nil {
			c.spoil(&s)
		}
		report := s.Assess(date(c.on))
		f, ok := finding(report, c.rule, c.where)
		force := forces[c.rule]
		if force == 0 {
			force = hscn.Must
		}
		if c.code == migration.CodeNoQuote {
			force = hscn.Should // the cease itself is refused without it
		}
		if !ok || f.Verdict != c.verdict || f.Code != c.code || f.Force != force {
			t.Errorf("%s: %v, want %v %s; all: %v", c.name, f, c.verdict, c.code, report.Findings)
		}
	}
}

// TestAssessWhole: a clean site is allowed on every day on which nothing is open, and the findings are
// the same in any memory.
func TestAssessWhole(t *testing.T) {
	s := leeds(t)
	for on, want := range map[string]hscn.Verdict{
		"2019-01-06": hscn.Satisfied, "2019-06-13": hscn.Satisfied, "2019-06-20": hscn.Undetermined,
		"2019-06-28": hscn.Breached, "2019-07-01": hscn.Satisfied, "2019-08-14": hscn.Satisfied,
	} {
		if got := s.Assess(date(on)); got.Verdict() != want || got.On != date(on) {
			t.Errorf("on %s: %v, want %v: %v", on, got.Verdict(), want, got.Err())
		}
	}
	if r := s.Assess(date("2019-06-30")); !errors.Is(r.Err(), hscn.ErrBreached) {
		t.Errorf("a missing cease request: %v", r.Err())
	}
	if f, ok := finding(s.Assess(date("2019-06-28")), hscn.S609, "orders"); !ok || f.Seen != hscn.Count(14, "days") {
		t.Errorf("S6-09, both have run for %v", f.Seen)
	}
	if _, ok := finding(s.Assess(date("2019-08-14")), hscn.S609, "orders"); ok {
		t.Error("S6-09, both run though one has ceased")
	}
	r := (migration.Site{}).Assess(calendar.Date{})
	if len(r.Findings) != 1 || r.Verdict() != hscn.Undetermined || r.Findings[0].Code != migration.CodeNoDay {
		t.Errorf("no day: %v", r.Findings)
	}
	wrong := migration.Site{Tests: make([]string, 9), Entries: make([]migration.Entry, 2)} // over a limit, entries without id
	wrong.Entries[0] = migration.Entry{On: date("2019-01-01"), Event: migration.ReceiveOrder}
	wrong.Entries[1].On = date("2019-01-01")
	if f, ok := finding(wrong.Assess(date("2019-01-01")), hscn.S551, "entries[1].event"); !ok || f.Code != migration.CodeUnknownEvent {
		t.Errorf("a site that is wrong in itself: %v", wrong.Assess(date("2019-01-01")).Findings)
	}
}

// TestAssessAlways: for any site on any day every finding cites a statement, every verdict but
// Satisfied has a code, and an entry that stands twice changes nothing.
func TestAssessAlways(t *testing.T) {
	seeds(t, 600, func(r *rand.Rand) error {
		s := migrationtest.Site(r, 50)
		if r.IntN(3) == 0 {
			s = migrationtest.Spoil(r, s)
		}
		on := migrationtest.Day(r)
		report := s.Assess(on)
		for _, f := range report.Findings {
			if f.Rule.Statement().ID != f.Rule || f.Rule == 0 || (f.Code == "") != (f.Verdict == hscn.Satisfied) || f.Force == 0 {
				return errors.New(f.String())
			}
		}
		if s.Validate() != nil || len(s.Entries) == 0 {
			return nil
		}
		twice := s
		twice.Entries = nil
		for _, e := range s.Entries {
			twice.Entries = append(twice.Entries, e)
			for range 2 {
				twice.Entries = append(twice.Entries, twice.Entries[0])
			}
		}
		again := twice.Assess(on)
		if again.Verdict() != report.Verdict() {
			return errors.New("entries that stand twice change the verdict")
		}
		return nil
	})
}
