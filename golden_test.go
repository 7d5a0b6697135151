package hscn_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/golden"
)

// TestTablesGolden holds the words of every enumeration and what is said of every document to a
// committed text. HSCN_UPDATE=1 writes the text of today; look at the difference before keeping it.
func TestTablesGolden(t *testing.T) {
	const file = "testdata/tables.txt"
	var b bytes.Buffer
	golden.Words[hscn.Approach](&b, "Approach", hscn.Individual)
	golden.Words[hscn.Answer](&b, "Answer", hscn.Yes)
	golden.Words[hscn.Verdict](&b, "Verdict", hscn.NotInForce)
	golden.Words[hscn.Force](&b, "Force", hscn.May)
	golden.Words[hscn.GateStatus](&b, "GateStatus", hscn.Missed)
	golden.Words[hscn.Kind](&b, "Kind", hscn.KindFigure)
	golden.Words[hscn.Treatment](&b, "Treatment", hscn.Context)
	golden.Words[hscn.Strength](&b, "Strength", hscn.Copy)
	golden.Words[hscn.Document](&b, "Document", hscn.NM)
	golden.Words[hscn.Problem](&b, "Problem", hscn.TrailingData)
	for d := range hscn.Documents() {
		e := d.Edition()
		fmt.Fprintf(&b, "%v: %s; %s; %v; shown %q at %q, checked %v; %s\n", e.Document, e.Title, e.Publisher, e.Strength, e.Shown, e.ShownTime, e.Checked, e.Address)
	}
	golden.Check(t, file, b.Bytes(), 6000)
}
