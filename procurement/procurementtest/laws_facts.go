package procurementtest

import (
	"slices"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/procurement"
)

// judge is [procurement.Judge], or one with a planted fault.
type judge func(procurement.Choice, procurement.Facts, calendar.Date) procurement.Option

// CheckRefinement checks that stating what was left out never opens what was closed nor closes what was
// open: an answer that is decided stays as it is, whichever fact is stated and whichever day it turns out
// to be (PRO-13).
func CheckRefinement(c procurement.Choice, f procurement.Facts, on calendar.Date) error {
	return checkRefinement(c, f, on, procurement.Judge)
}

func checkRefinement(c procurement.Choice, f procurement.Facts, on calendar.Date, of judge) error {
	was := of(c, f, on)
	if decided(was.Verdict) {
		for i, a := range answers(&f) {
			if *a != hscn.NotStated {
				continue
			}
			for _, said := range [...]hscn.Answer{hscn.No, hscn.Yes} {
				*a = said
				if now := of(c, f, on); now.Verdict != was.Verdict {
					return broken("PRO-13", "%v, and with fact %d stated as %v it is %v", was, i, said, now)
				}
			}
			*a = hscn.NotStated
		}
	}
	if some := of(c, f, calendar.Date{}); decided(some.Verdict) && some.Verdict != was.Verdict {
		return broken("PRO-13", "%v without a day, and on %v it is %v", some, on, was)
	}
	return nil
}

func decided(v hscn.Verdict) bool { return v == hscn.Satisfied || v == hscn.Breached }

// CheckSuppliers checks that what is found of a supplier's compliance does not hang on its listing, nor
// the other way round: neither shows the other (PRO-12).
func CheckSuppliers(c procurement.Customer, on calendar.Date) error {
	return checkSuppliers(c, on, procurement.Customer.AppendFindings)
}

func checkSuppliers(c procurement.Customer, on calendar.Date, find func(procurement.Customer, []hscn.Finding, calendar.Date) []hscn.Finding) error {
	was := find(c, nil, on)
	for i := range c.Tender.Suppliers {
		listed, compliant := hscn.At("tender.suppliers[].listed", i), hscn.At("tender.suppliers[].compliant", i)
		for _, said := range [...]hscn.Answer{hscn.NotStated, hscn.No, hscn.Yes} {
			other := c
			other.Tender.Suppliers = slices.Clone(c.Tender.Suppliers)
			other.Tender.Suppliers[i].Listed = said
			if !slices.Equal(without(find(other, nil, on), listed), without(was, listed)) {
				return broken("PRO-12", "supplier %d listed %v changes more than its listing", i, said)
			}
			other.Tender.Suppliers[i] = c.Tender.Suppliers[i]
			other.Tender.Suppliers[i].Compliant = said
			if !slices.Equal(without(find(other, nil, on), compliant), without(was, compliant)) {
				return broken("PRO-12", "supplier %d compliant %v changes more than its compliance", i, said)
			}
		}
	}
	return nil
}

// without returns the findings about other places.
func without(findings []hscn.Finding, where hscn.Path) []hscn.Finding {
	return slices.DeleteFunc(slices.Clone(findings), func(f hscn.Finding) bool { return f.Where == where })
}
