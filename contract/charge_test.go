package contract_test

import "github.com/hscn-go/hscn/contract"

func monthly(amount string) contract.Charge {
	return contract.Charge{Item: "line", Billing: contract.Recurring, Amount: pounds(amount), Every: 1, Rounding: contract.HalfUp}
}
