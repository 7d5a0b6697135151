package users_test

import (
	"fmt"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

// A network supplier's service desk asks of an incident who owns it and who must be told, and what
// it has left undone.
func Example_networkSupplier() {
	incident := roles.Incident{
		Severity:    1,
		Origin:      roles.OriginCNSP,
		Networks:    []roles.Network{roles.NetworkCNSP, roles.NetworkSecureBoundary},
		CanProgress: hscn.No,
		CanResolve:  hscn.No,
		Reported:    hscn.Yes,
		Escalated:   hscn.No,
	}
	asked := incident.Response()
	fmt.Printf("owner %v, report %v, escalate %v\n", asked.Owner, asked.Report, asked.Escalate)
	if asked.Intervene == hscn.NotStated {
		fmt.Println("whether NHS Digital intervenes hangs on whether the others investigate")
	}

	for finding := range incident.Assess(calendar.MustDate("2024-11-18")).Blocking() {
		if finding.Verdict == hscn.Breached {
			fmt.Println(finding)
		}
	}
	// Output:
	// owner cn-sp, report yes, escalate yes
	// whether NHS Digital intervenes hangs on whether the others investigate
	// RR-52 must: breached, not-escalated, at escalated
}
