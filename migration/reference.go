package migration

import (
	"iter"

	"github.com/hscn-go/hscn"
)

// A Reference is something that the documents name and that a reader may look for elsewhere.
type Reference struct {
	Name    string
	Purpose string       // what the documents say that it is for
	Content hscn.Verdict // Unspecified where its content is in none of the documents
	Rule    hscn.ID
}

var referenceTable = [...]Reference{
	{"Transition Network", "keeps services going until customers have moved from N3 to HSCN", hscn.Satisfied, hscn.BT41},
	{"HSCN Migration Checklist", "tells the customer what to do at each stage of the migration", hscn.Unspecified, hscn.S522},
	{"TACO Migration Request Portal", "takes the migration requests and templates of CN-SPs", hscn.Unspecified, hscn.MG05},
}

// References yields what the documents on migration name and leave to other places.
func References() iter.Seq[Reference] {
	return func(yield func(Reference) bool) {
		for _, r := range referenceTable {
			if !yield(r) {
				return
			}
		}
	}
}
