package procurement

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// FallsBack asks the rule of CJ-139 about statuses that no one record can have together.
func FallsBack(a hscn.Approach, status map[Item]hscn.GateStatus) calendar.Ternary {
	c := Customer{Purpose: LeaveTransitionNetwork, Approach: a}
	gates := c.AppendGates(nil, calendar.MustDate("2018-12-31"))
	for i := range gates {
		gates[i].Status = status[gates[i].Item]
	}
	return c.fallsBack(gates)
}
