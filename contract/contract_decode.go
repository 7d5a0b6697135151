package contract

import "github.com/hscn-go/hscn/internal/record"

// DecodeContract reads a contract from strict JSON of at most [MaxInput] bytes. Its error is a
// *[hscn.Faults] with every mistake.
func DecodeContract(b []byte) (Contract, error) {
	return decode(b, readContract, (*Contract).check)
}

func readContract(o record.Object) Contract {
	var c Contract
	c.Ref = o.Text("ref", MaxReference)
	c.Customer = o.Text("customer", MaxName)
	record.Word(o, "approach", &c.Approach)
	record.Word(o, "form", &c.Form)
	record.Word(o, "agreement", &c.Agreement)
	c.Supplier = readSupplier(o)
	record.Word(o, "term", &c.Term)
	record.Word(o, "value", &c.Value)
	record.Word(o, "placed", &c.Placed)
	record.Word(o, "signed", &c.Signed)
	record.Word(o, "start", &c.Start)
	record.Word(o, "serviceStart", &c.ServiceStart)
	record.Word(o, "billingStart", &c.BillingStart)
	c.Exercised = list(o, "exercised", MaxOptions, func(o record.Object) Exercise {
		var e Exercise
		e.Option = o.Int("option", 1, MaxOptions)
		record.Word(o, "on", &e.On)
		e.Ref = o.Text("ref", MaxReference)
		return e
	})
	c.Modifications = list(o, "modifications", MaxModifications, readModification)
	notice := o.Object("notice")
	c.Notice = Notice{Days: notice.Int("days", 0, MaxDays), Lead: notice.Int("lead", 0, MaxDays)}
	notice.Done()
	t := o.Object("termination")
	record.Word(t, "withoutCause", &c.Termination.WithoutCause)
	c.Termination.Days = t.Int("days", 0, MaxDays)
	c.Termination.After = Months(t.Int("after", 0, MaxPartMonths))
	t.Done()
	record.Word(o, "regulations2015", &c.Regulations2015)
	a := o.Object("advice")
	record.Word(a, "taken", &c.Advice.Taken)
	record.Word(a, "payer", &c.Advice.Payer)
	a.Done()
	c.Management = o.Text("management", MaxText)
	record.Word(o, "wrap", &c.Wrap)
	c.Support = o.Text("support", MaxText)
	record.Word(o, "servesOthers", &c.ServesOthers)
	record.Word(o, "representing", &c.Representing)
	return c
}

func readSupplier(o record.Object) Supplier {
	var s Supplier
	o = o.Object("supplier")
	s.Name = o.Text("name", MaxName)
	record.Word(o, "compliant", &s.Compliant)
	record.Word(o, "listed", &s.Listed)
	o.Done()
	return s
}

func readModification(o record.Object) Modification {
	var m Modification
	record.Word(o, "ground", &m.Ground)
	record.Word(o, "agreed", &m.Agreed)
	m.Lengthens = Months(o.Int("lengthens", 0, MaxPartMonths))
	record.Word(o, "increase", &m.Increase)
	record.Word(o, "conditions", &m.Conditions)
	record.Word(o, "belowThreshold", &m.BelowThreshold)
	record.Word(o, "noticePublished", &m.Notice)
	m.Ref = o.Text("ref", MaxReference)
	return m
}
