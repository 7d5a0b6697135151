package migration_test

import (
	"fmt"
	"os"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/roles"
)

// A step that may not follow is refused with every reason at once, each from its statement.
func ExampleNext() {
	site, _ := migration.Begin(migration.Profile{Kind: migration.ReplacementService, Regression: hscn.No}, 0, 1)
	day := calendar.MustDate("2019-03-01")

	site, refusal := migration.Next(site, migration.Step{On: day, Event: migration.ReceiveOrder})
	fmt.Println(site.State(), refusal == 0)

	_, refusal = migration.Next(site, migration.Step{On: day, Event: migration.ConfirmOrder, Facts: migration.FactsOf(migration.ConfirmationAdvised)})
	for reason := range refusal.All() {
		fmt.Println(reason.Rule(), reason.Code())
	}
	// Output:
	// order-received true
	// S5-10 due-diligence-not-started
	// S5-16 due-diligence-incomplete
}

// What may happen next, and why something else may not.
func ExamplePermitted() {
	site := commissioned()
	for event := range migration.Permitted(site).All() {
		fmt.Println(event)
	}
	for reason := range site.Why(migration.ChangeNetwork).All() {
		fmt.Println("change-network:", reason.Code())
	}
	// Output:
	// decide-go
	// decide-no-go
	// record-activity
	// withdraw
	// change-network: go-not-decided
	// change-network: pre-tests-not-passed
}

func commissioned() migration.Standing {
	s, _ := migration.Begin(migration.Profile{Kind: migration.ReplacementService, Regression: hscn.No}, 0, 1)
	s, _, _ = migration.Replay(s, walk()[:6])
	return s
}

// The two decisions are different types, with different outcomes.
func ExampleSecondDecision() {
	fmt.Println(migration.Go.Event(), migration.NoGo.Event())
	fmt.Println(migration.RollBack.Event(), migration.InvestigateAndResolve.Event())
	// Output:
	// decide-go decide-no-go
	// decide-roll-back decide-investigate
}

// A journal is a value: recording gives another one.
func ExampleJournal_Record() {
	journal, err := migration.NewJournal(migration.Site{ID: "RX1-017", Profile: migration.Profile{Kind: migration.ReplacementService}})
	if err != nil {
		fmt.Println(err)
		return
	}
	today := calendar.MustDate("2019-01-10")
	order := migration.Entry{ID: "e1", On: calendar.MustDate("2019-01-07"), Event: migration.ReceiveOrder, By: roles.CNSP, Ref: "ORD-77"}

	next, err := journal.Record(today, order)
	fmt.Println(journal.Revision(), next.Revision(), err)

	again, err := next.Record(today, order) // a retry changes nothing
	fmt.Println(again.Revision(), err)

	early := migration.Entry{ID: "e2", On: calendar.MustDate("2019-01-08"), Event: migration.ConfirmOrder, By: roles.CNSP, Confirmation: today}
	_, err = next.Record(today, early)
	fmt.Println(err)
	// Output:
	// 0 1 <nil>
	// 1 <nil>
	// entries[1] "e2": confirm-order in state order-received: due-diligence-not-started, due-diligence-incomplete
}

// A site's record is read strictly and judged for a day.
func ExampleSite_Assess() {
	data, err := os.ReadFile("testdata/site.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	site, err := migration.DecodeSite(data)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, on := range []string{"2019-06-13", "2019-06-30", "2019-08-14"} {
		report := site.Assess(calendar.MustDate(on))
		fmt.Println(on, report.Verdict())
		for f := range report.Blocking() {
			fmt.Println("  ", f)
		}
	}
	// Output:
	// 2019-06-13 satisfied
	// 2019-06-30 breached
	//    RR-22 must: breached, cease-request, at orders[0].id, seen connectivity
	//    RR-22 must: breached, cease-request, at orders[1].id, seen voice-overlay
	// 2019-08-14 satisfied
}

// An estate is counted in one pass, whatever its size.
func ExampleEstate_Tally() {
	var estate migration.Estate
	planned := calendar.MustDate("2019-05-14")
	for i, code := range []string{"RX1-001", "RX1-002", "RX1-003"} {
		if _, err := estate.Put(code, after(4*i), planned); err != nil {
			fmt.Println(err)
		}
	}
	tally := estate.Tally(calendar.MustDate("2019-06-01"), calendar.MustDate("2019-08-31"))
	fmt.Println(tally.Sites, "sites,", tally.States[migration.PreTestsPassed], "before the cut-over,", tally.Blocked(migration.CodeNotCommissioned), "not commissioned")
	for site, risk := range estate.AtRisk(tally.On, tally.By) {
		fmt.Println(site, risk)
	}
	// Output:
	// 3 sites, 1 before the cut-over, 2 not commissioned
	// RX1-001 overdue
	// RX1-002 overdue
	// RX1-003 overdue
}

// The table reads like the page.
func ExampleTransitions() {
	for t := range migration.Transitions() {
		if t.From == migration.IssueFound && t.Event != migration.RecordActivity {
			fmt.Println(t.From, t.Event, t.To, t.Rule)
		}
	}
	// Output:
	// issue-found decide-roll-back rolled-back S5-42
	// issue-found decide-investigate investigating S5-42
}

// A cease quote is asked for at least a month before the migration and can take up to twenty working
// days: over Easter and a bank holiday the two do not fit, by a day.
func ExampleQuoteExpected() {
	planned := calendar.MustDate("2019-05-14")
	ask := migration.AskQuoteBy(planned)
	expected, err := migration.QuoteExpected(ask)
	fmt.Println(ask, expected, err)
	// Output: 2019-04-14 2019-05-15 <nil>
}

// The forecasts of all suppliers together are the holistic forecast.
func ExampleSchedule_Holistic() {
	s := migration.Schedule{Forecasts: []migration.Forecast{
		{Supplier: "A Networks", Template: migration.Standard, From: calendar.MustSpan("2018-03"), Migrations: []int{2, 1, 0, 0, 0, 0}},
		{Supplier: "B Telecom", Template: migration.Standard, From: calendar.MustSpan("2018-03"), Migrations: []int{3, 0, 0, 0, 0, 0}},
	}}
	for _, x := range s.Holistic()[:2] {
		fmt.Println(x.Month, x.Template, x.Migrations)
	}
	// Output:
	// 2018-03 standard 5
	// 2018-04 standard 1
}
