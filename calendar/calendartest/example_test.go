package calendartest_test

import (
	"fmt"
	"math/rand/v2"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/calendar/calendartest"
)

// An integrator's own rule, tested over days and lists of holidays of every sort: an invoice is paid
// on the thirtieth day, or the working day before it where that is a day off. It may not be paid
// late, nor on a day off.
func Example() {
	payment := func(w calendar.WorkingDays, received calendar.Date) (calendar.Date, error) {
		due, err := received.AddDays(30)
		if err != nil {
			return calendar.Date{}, err
		}
		return w.RollBack(due)
	}

	r := rand.New(rand.NewPCG(1, 2))
	paid := 0
	for range 2000 {
		w := calendartest.WorkingDays(r)
		received := calendartest.DateIn(r, w.Horizon())
		if err := calendartest.CheckWorkingDays(w, received, r.IntN(30), r.IntN(30)); err != nil {
			fmt.Println(err)
		}
		day, err := payment(w, received)
		if err != nil {
			continue // past the end of the list: there is no telling
		}
		paid++
		if working, _ := w.IsWorkingDay(day); !working || day.Sub(received) > 30 {
			fmt.Printf("received %v, paid %v\n", received, day)
		}
	}
	fmt.Println("paid at all:", paid > 500)
	// Output:
	// paid at all: true
}
