package main

import (
	"fmt"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/procurement"
)

func main() {
	choice := procurement.Choice{Approach: hscn.Individual, Route: procurement.RM1045, Method: procurement.DirectAward}
	facts := procurement.Facts{DirectAwardAppropriate: hscn.Yes}
	option := procurement.Judge(choice, facts, calendar.MustDate("2019-08-01"))

	fmt.Println(option.IsOpen(), option.Verdict) // false breached
	for finding := range option.Findings() {
		fmt.Println(finding, "|", finding.Rule.Statement().Cite())
	}
}
