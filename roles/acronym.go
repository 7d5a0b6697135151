package roles

import (
	"iter"

	"github.com/hscn-go/hscn"
)

// An Acronym is a short form that the documents use, with the expansion that a document gives. The
// expansion is empty where no document gives one: it is never supplied from elsewhere.
type Acronym struct {
	Short     string
	Expansion string
	Source    hscn.ID
}

// acronymTable lists the short forms, each expansion as its document spells it.
var acronymTable = [...]Acronym{
	{"ALB", "", hscn.CJ114},
	{"CCG", "clinical commissioning group", hscn.RR17},
	{"CCS", "Crown Commercial Service", hscn.CJ85},
	{"CN-SP", "consumer network service provider", hscn.RR36},
	{"CN-SP", "consumer network service supplier", hscn.S520},
	{"CNSP", "Consumer Network Services Provider", hscn.BT33},
	{"CRM", "customer relationship management", hscn.RR56},
	{"CSU", "commissioning support unit", hscn.RR16},
	{"CoIN", "community of interest network", hscn.CJ122},
	{"DPS", "dynamic purchasing system", hscn.CJ08},
	{"GCA", "Government Commercial Agency", hscn.NM02},
	{"HSCN", "Health and Social Care Network", hscn.BT07},
	{"HSSF", "Health Systems Support Framework", hscn.HS01},
	{"ICF", "intelligent client function", hscn.CJ123},
	{"IPAM", "", hscn.RR35},
	{"LAN", "local area network", hscn.RR92},
	{"N3", "", hscn.BT09},
	{"NAS", "Network Analytics Service", hscn.RR79},
	{"OJEU", "Official Journal of the European Union", hscn.CJ23},
	{"PN", "Peering Exchange Network", hscn.RR70},
	{"QoS", "quality of service", hscn.RR88},
	{"STP", "sustainability and transformation partnership", hscn.CJ82},
	{"TN-SP", "Transition Network Service Provider", hscn.RR23},
}

// ExpandAcronym returns the short form that is exactly short, with the expansion of the document that
// governs where several give one. It reports false where the documents do not use the short form;
// "IPAM" is known and not expanded, "DSPT" is not known.
func ExpandAcronym(short string) (Acronym, bool) {
	for i := range acronymTable {
		if acronymTable[i].Short == short {
			return acronymTable[i], true
		}
	}
	return Acronym{}, false
}

// Acronyms yields every short form in byte order, once for each expansion; the first governs.
func Acronyms() iter.Seq[Acronym] {
	return func(yield func(Acronym) bool) {
		for _, a := range acronymTable {
			if !yield(a) {
				return
			}
		}
	}
}

// EnquiriesTelephone is the number for questions about the customer journey (CJ-174).
const EnquiriesTelephone = "0300 303 5678"
