package rolestest_test

import (
	"fmt"
	"math/rand/v2"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/roles"
	"github.com/hscn-go/hscn/roles/rolestest"
)

// An integrator's own rule, tested over incidents of every sort: the pager rings for exactly those
// that the CN-SP must report.
func Example() {
	rings := func(i roles.Incident) bool { return i.Response().Report == hscn.Yes }

	r := rand.New(rand.NewPCG(1, 2))
	rang := 0
	for range 1000 {
		i, on := rolestest.Incident(r), rolestest.Date(r)
		if err := rolestest.CheckIncident(i, on); err != nil {
			fmt.Println(err)
		}
		if rings(i) {
			rang++
			if i.Severity != 1 {
				fmt.Println("rang for severity", i.Severity)
			}
		}
	}
	fmt.Println("rang at all:", rang > 0)
	// Output:
	// rang at all: true
}
