package contract

import (
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/record"
)

// An Offer is what one supplier would charge, from the first day of a term.
type Offer struct {
	Ref      string   `json:"ref,omitempty"`
	Supplier string   `json:"supplier,omitempty"`
	Charges  []Charge `json:"charges,omitempty"`
}

// DecodeOffer reads an offer from strict JSON of at most [MaxInput] bytes. Its error is a
// *[hscn.Faults] with every mistake.
func DecodeOffer(b []byte) (Offer, error) {
	return decode(b, func(o record.Object) Offer {
		return Offer{
			Ref: o.Text("ref", MaxReference), Supplier: o.Text("supplier", MaxName),
			Charges: list(o, "charges", MaxCharges, readCharge),
		}
	}, (*Offer).check)
}

// Validate reports every mistake in o as a *[hscn.Faults], or nil.
func (o Offer) Validate() error {
	var k checker
	o.check(&k)
	return k.err()
}

func (o *Offer) check(k *checker) {
	k.text(at("ref"), o.Ref, MaxReference, false)
	k.text(at("supplier"), o.Supplier, MaxName, false)
	k.count(at("charges"), len(o.Charges), MaxCharges)
	where := pathsOf("charges[]")
	for i := range o.Charges[:min(len(o.Charges), MaxCharges)] {
		o.Charges[i].check(k, where, i)
	}
}

// Cost returns what o costs over term t from the day first, with the given number of options used, and
// the last day of that. Errors are those of [Term.End] and [Charge.Over].
func (o Offer) Cost(t Term, first calendar.Date, options int) (Money, calendar.Date, error) {
	last, err := t.End(first, options)
	if err != nil {
		return Money{}, calendar.Date{}, err
	}
	p, _ := calendar.Through(first, last) // a term is at least a month
	m, err := cost(o.Charges, first, p)
	return m, last, err
}

// A Comparison is what two offers cost over the same term, with the same number of options used.
type Comparison struct {
	Options    int
	Last       calendar.Date // the last day of the term
	First      Money
	Second     Money
	Difference Money // Second less First: more than nothing where the first offer costs less
}

// CompareOffers compares two offers over term t from the day first, once for each number of options
// from none to all.
func CompareOffers(a, b Offer, t Term, first calendar.Date) ([]Comparison, error) {
	if t.IsZero() {
		return nil, ErrNoTerm
	}
	out := make([]Comparison, 0, t.Options()+1)
	for n := range t.Options() + 1 {
		costA, last, err := a.Cost(t, first, n)
		if err != nil {
			return nil, err
		}
		costB, _, err := b.Cost(t, first, n)
		if err != nil {
			return nil, err
		}
		diff, err := costB.Sub(costA)
		if err != nil {
			return nil, err
		}
		out = append(out, Comparison{n, last, costA, costB, diff})
	}
	return out, nil
}
