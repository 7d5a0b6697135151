package users_test

import (
	"fmt"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
)

// A commissioning support unit checks a supplier's invoice against the services that run: one line
// is for a month after the service had ceased, and one service was left out.
func Example_supportUnit() {
	monthly := []contract.Charge{{Billing: contract.Recurring, Every: 1, Amount: contract.MustMoney("310.00")}}
	account := contract.Account{Supplier: "A CN-SP", Services: []contract.Service{
		{Ref: "practice-1", Charges: monthly, Billed: calendar.MustPeriod("2018-09-01/..")},
		{Ref: "practice-2", Charges: monthly, Billed: calendar.MustPeriod("2018-09-01/2018-09-30")},
		{Ref: "practice-3", Charges: monthly, Billed: calendar.MustPeriod("2018-09-01/..")},
	}}
	october := calendar.MustPeriod("2018-10-01/2018-10-31")
	invoice := contract.Invoice{Supplier: "A CN-SP", Period: october, Total: contract.MustMoney("620.00"), Lines: []contract.InvoiceLine{
		{Service: "practice-1", Period: october, Amount: contract.MustMoney("310.00")},
		{Service: "practice-2", Period: october, Amount: contract.MustMoney("310.00")},
	}}
	result, err := account.Reconcile(invoice)
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, line := range result.Lines {
		fmt.Println(invoice.Lines[i].Service, line.Outcome, "in dispute:", line.Dispute)
	}
	for _, line := range result.Omitted {
		fmt.Println(account.Services[line.Service].Ref, line.Outcome, "in dispute:", line.Dispute)
	}
	fmt.Println("invoiced", result.Invoiced, "due", result.Due, "in dispute", result.Disputed)
	// Output:
	// practice-1 matched in dispute: 0.00
	// practice-2 after-cease in dispute: 310.00
	// practice-3 missing in dispute: -310.00
	// invoiced 620.00 due 620.00 in dispute 0.00
}
