package contract

import (
	"iter"

	"github.com/hscn-go/hscn"
)

// A Lot is one part of an agreement.
type Lot struct {
	Ref    string // as the documents number it, such as "1a"; empty where it has no number
	Title  string
	HSCN   bool // whether a document names it as the one to buy HSCN connectivity on
	Source hscn.ID
}

// lotTable is indexed by Agreement. The lots of HSSF are an open list, of which one has a name (HS-12).
var lotTable = [...][]Lot{
	RM1045: {
		{"1", "data access", false, hscn.CD06},
		{"2", "local connectivity", false, hscn.CD06},
		{"3", "traditional telephony", false, hscn.CD06},
		{"4", "inbound telephony", false, hscn.CD06},
		{"5", "IP telephony", false, hscn.CD06},
		{"6", "mobile voice and data", false, hscn.CD06},
		{"7", "paging", false, hscn.CD06},
		{"8", "video conferencing", false, hscn.CD06},
		{"9", "audio conferencing", false, hscn.CD06},
		{"10", "integrated communications", false, hscn.CD06},
	},
	RM3825: {{"", "HSCN Access Services", true, hscn.CD01}},
	RM3808: {
		{"1", "data access", true, hscn.CD09},
		{"2", "local connectivity", false, hscn.CD07},
		{"3", "traditional telephony", false, hscn.CD07},
		{"4", "inbound telephony", false, hscn.CD07},
		{"5", "IP telephony", false, hscn.CD07},
		{"6", "mobile voice and data", false, hscn.CD07},
		{"7", "paging and alerting", false, hscn.CD07},
		{"8", "video conferencing", false, hscn.CD07},
		{"9", "audio conferencing", false, hscn.CD07},
		{"10", "unified communications", false, hscn.CD07},
		{"11", "radio", false, hscn.CD07},
		{"12", "security and surveillance", false, hscn.CD07},
		{"13", "contact centre", false, hscn.CD07},
	},
	RM6116: {
		{"1a", "inter-site connectivity and data access", true, hscn.CD08},
		{"1b", "commercial radio", false, hscn.CD08},
		{"1c", "tactical radio", false, hscn.CD08},
		{"1d", "integrated registry and critical domain", false, hscn.CD08},
		{"2a", "local area networks", false, hscn.CD08},
		{"3a", "smart city", false, hscn.CD08},
		{"3b", "communications platform", false, hscn.CD08},
		{"4a", "analogue telephony", false, hscn.CD08},
		{"4b", "digital telephony and unified communications", false, hscn.CD08},
		{"4c", "contact centre", false, hscn.CD08},
		{"4d", "inbound telephony", false, hscn.CD08},
		{"4e", "paging", false, hscn.CD08},
	},
	HSSF: {{"1", "electronic patient record", false, hscn.HS17}},
}

// Lots yields the lots of a that documents name, in their order.
func (a Agreement) Lots() iter.Seq[Lot] {
	return func(yield func(Lot) bool) {
		if int(a) >= len(lotTable) {
			return
		}
		for _, lot := range lotTable[a] {
			if !yield(lot) {
				return
			}
		}
	}
}
