package contracttest

import (
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
)

// bills is what the laws of what is due ask of an implementation.
type bills struct {
	over      func(contract.Charge, calendar.Date, calendar.Period) (contract.Money, error)
	compare   func(a, b contract.Offer, t contract.Term, first calendar.Date) ([]contract.Comparison, error)
	reconcile func(contract.Account, contract.Invoice) (contract.Reconciliation, error)
	settled   func(contract.Reconciliation) bool
	service   func(contract.Service, calendar.Period) (contract.Money, error)
}

func realBills() bills {
	return bills{contract.Charge.Over, contract.CompareOffers, contract.Account.Reconcile, contract.Reconciliation.Settled, contract.Service.Over}
}

// CheckCharge checks that what c costs from the day first over a period is the same when the period is
// divided after the day middle: CON-11. Days that make no period leave nothing to check.
func CheckCharge(c contract.Charge, first, begin, middle, end calendar.Date) error {
	return checkCharge(c, first, begin, middle, end, realBills())
}

func checkCharge(c contract.Charge, first, begin, middle, end calendar.Date, impl bills) error {
	whole, err := calendar.Through(begin, end)
	if err != nil {
		return nil
	}
	all, err := impl.over(c, first, whole)
	if err != nil {
		return err
	}
	after, err := middle.AddDays(1)
	if err != nil {
		return nil
	}
	left, leftErr := calendar.Through(begin, middle)
	right, rightErr := calendar.Through(after, end)
	if leftErr != nil || rightErr != nil {
		return nil
	}
	one, oneErr := impl.over(c, first, left)
	two, twoErr := impl.over(c, first, right)
	if sum, err := one.Add(two); err != nil || oneErr != nil || twoErr != nil || sum != all {
		return broken("CON-11", "%+v from %v over %v costs %v, and in two parts %v (%v, %v, %v)", c, first, whole, all, sum, err, oneErr, twoErr)
	}
	return nil
}

// CheckOffer checks that an offer whose charges are nothing or more never costs less with more options
// (CON-12), and that comparing it with itself finds no difference. An error of comparing is returned.
func CheckOffer(o contract.Offer, t contract.Term, first calendar.Date) error {
	return checkOffer(o, t, first, realBills())
}

func checkOffer(o contract.Offer, t contract.Term, first calendar.Date, impl bills) error {
	rows, err := impl.compare(o, o, t, first)
	if err != nil {
		return err
	}
	var before contract.Money
	for i, row := range rows {
		if row.Options != i || !row.Difference.IsZero() || row.First != row.Second || row.First.Compare(before) < 0 {
			return broken("CON-12", "%+v over %v from %v: %+v after %v", o, t, first, row, before)
		}
		before = row.First
	}
	if len(rows) != t.Options()+1 {
		return broken("CON-12", "%d rows for %v", len(rows), t)
	}
	return nil
}

// CheckReconciliation checks that every line has one outcome, that the columns add up to the penny, that
// what is due does not depend on what is asked for, and that nothing in dispute means settled. An error
// of reconciling is returned.
func CheckReconciliation(a contract.Account, v contract.Invoice) error {
	return checkReconciliation(a, v, realBills())
}

func checkReconciliation(a contract.Account, v contract.Invoice, impl bills) error {
	r, err := impl.reconcile(a, v)
	if err != nil {
		return err
	}
	var invoiced, due, disputed, services []contract.Money
	settled := true
	for _, list := range [...][]contract.Matching{r.Lines, r.Omitted} {
		for _, m := range list {
			invoiced, due, disputed = append(invoiced, m.Invoiced), append(due, m.Due), append(disputed, m.Dispute)
			settled = settled && m.Outcome == contract.Matched
			if m.Outcome == 0 || m.Outcome == contract.Matched && !m.Dispute.IsZero() {
				return broken("reconciling", "out of form: %+v", m)
			}
		}
	}
	if len(r.Lines) != len(v.Lines) || settled != impl.settled(r) {
		return broken("reconciling", "%d lines of %d, settled %v", len(r.Lines), len(v.Lines), impl.settled(r))
	}
	for _, s := range a.Services {
		m, err := impl.service(s, v.Period)
		if err != nil {
			return err
		}
		services = append(services, m)
	}
	for _, column := range [...]struct {
		list []contract.Money
		want contract.Money
	}{{invoiced, r.Invoiced}, {due, r.Due}, {disputed, r.Disputed}, {invoiced, v.Total}, {services, r.Due}} {
		if sum, err := contract.Sum(column.list...); err != nil || sum != column.want {
			return broken("reconciling", "a column sums to %v, %v, and its total is %v", sum, err, column.want)
		}
	}
	return nil
}
