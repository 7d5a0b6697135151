package users_test

import (
	"fmt"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
)

// The national programme keeps where every site stands and asks each morning how many are where, and
// which will not be complete by the day the old network closes.
func Example_nationalProgramme() {
	day := calendar.MustDate("2018-06-04")
	profile := migration.Profile{Kind: migration.ReplacementService, Regression: hscn.No}
	happy := []migration.Event{
		migration.ReceiveOrder, migration.StartDueDiligence, migration.ConfirmOrder, migration.DeliverCircuit,
		migration.PassCommissioningTests, migration.SignOffCommissioning, migration.DecideGo, migration.PassPreTests,
		migration.ChangeNetwork, migration.PassPostTests, migration.SignOff, migration.ReportStable,
	}
	var estate migration.Estate
	for n := range len(happy) + 1 { // site n has taken the first n steps
		standing, err := migration.Begin(profile, 0, 1)
		if err != nil {
			fmt.Println(err)
			return
		}
		code := fmt.Sprintf("site-%02d", n)
		if _, err := estate.Put(code, standing, calendar.MustDate("2020-07-01")); err != nil {
			fmt.Println(err)
			return
		}
		for _, event := range happy[:n] {
			if refused := estate.Take(code, migration.Step{On: day, Event: event, Facts: event.Shows()}); refused != 0 {
				fmt.Println(code, event, refused.Err(0, event))
			}
		}
	}
	tally := estate.Tally(calendar.MustDate("2020-07-15"), calendar.MustDate("2020-08-31"))
	fmt.Println(tally.Sites, "sites;", tally.Phases[migration.Migration], "in migration;", tally.CeaseDue, "with a cease request due (RR-22)")
	late := 0
	for range estate.AtRisk(calendar.MustDate("2020-07-15"), calendar.MustDate("2020-08-31")) {
		late++
	}
	fmt.Println(late, "at risk by the end of August 2020")
	// Output:
	// 13 sites; 5 in migration; 1 with a cease request due (RR-22)
	// 11 at risk by the end of August 2020
}
