package contract

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/record"
)

// An Invoice is what a supplier asks for over one period.
type Invoice struct {
	Ref      string          `json:"ref,omitempty"`
	Supplier string          `json:"supplier,omitempty"`
	Period   calendar.Period `json:"period"` // both ends closed
	Lines    []InvoiceLine   `json:"lines,omitempty"`
	Total    Money           `json:"total"` // must be the sum of the lines
}

// An InvoiceLine asks for one service over one period.
type InvoiceLine struct {
	Service string          `json:"service"`
	Period  calendar.Period `json:"period"`
	Amount  Money           `json:"amount"`
}

// DecodeInvoice reads an invoice from strict JSON of at most [MaxInput] bytes. Its error is a
// *[hscn.Faults] with every mistake.
func DecodeInvoice(b []byte) (Invoice, error) {
	return decode(b, func(o record.Object) Invoice {
		var v Invoice
		v.Ref = o.Text("ref", MaxReference)
		v.Supplier = o.Text("supplier", MaxName)
		record.Word(o, "period", &v.Period)
		v.Lines = list(o, "lines", MaxLines, func(o record.Object) InvoiceLine {
			var l InvoiceLine
			l.Service = o.Text("service", MaxReference)
			record.Word(o, "period", &l.Period)
			record.Word(o, "amount", &l.Amount)
			o.Need("amount")
			return l
		})
		record.Word(o, "total", &v.Total)
		o.Need("total")
		return v
	}, (*Invoice).check)
}

// Validate reports every mistake in v as a *[hscn.Faults], or nil: among them a total that is not the
// sum of the lines.
func (v Invoice) Validate() error {
	var k checker
	v.check(&k)
	return k.err()
}

func (v *Invoice) check(k *checker) {
	k.text(at("ref"), v.Ref, MaxReference, false)
	k.text(at("supplier"), v.Supplier, MaxName, false)
	closed(k, at("period"), v.Period)
	k.count(at("lines"), len(v.Lines), MaxLines)
	var all total
	for i := range v.Lines[:min(len(v.Lines), MaxLines)] {
		l := &v.Lines[i]
		k.text(at("lines[].service", i), l.Service, MaxReference, true)
		closed(k, at("lines[].period", i), l.Period)
		all.add(l.Amount)
	}
	if sum, err := all.money(); err != nil || sum != v.Total {
		k.add(at("total"), hscn.Contradiction, "not the sum of the lines")
	}
}

// closed checks that p has both ends.
func closed(k *checker, where hscn.Path, p calendar.Period) {
	if p.IsZero() {
		k.add(where, hscn.Missing, "")
	} else if _, ok := p.Len(); !ok {
		k.add(where, hscn.OutOfRange, "an end is open")
	}
}
