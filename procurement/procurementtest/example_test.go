package procurementtest_test

import (
	"fmt"
	"math/rand/v2"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/procurement"
	"github.com/hscn-go/hscn/procurement/procurementtest"
)

// An integrator's property: whatever customer comes in, the desk of this service hands on exactly the
// findings that block.
func Example() {
	desk := func(c procurement.Customer, r hscn.Report) int {
		n := 0
		for range r.Blocking() {
			n++
		}
		return n
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		c, on := procurementtest.Customer(r), procurementtest.Day(r)
		report := c.Assess(on)
		if report.Allowed() != (desk(c, report) == 0 && report.Verdict() == hscn.Satisfied) {
			fmt.Println("the desk and the report disagree on", on)
		}
		if err := procurementtest.CheckCustomer(c, on); err != nil {
			fmt.Println(err)
		}
	}
	fmt.Println("done")
	// Output: done
}
