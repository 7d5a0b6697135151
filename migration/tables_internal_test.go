package migration

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/hscn-go/hscn/internal/golden"
)

// TestTablesHeld holds every cell of the tables to a committed text, so that a change of what the
// documents are taken to say is a change of one line. HSCN_UPDATE=1 writes the text of today; look at
// the difference before keeping it.
func TestTablesHeld(t *testing.T) {
	const file = "testdata/tables.txt"
	var b bytes.Buffer
	golden.Rows(&b, "words", []any{eventWords, firstWords, secondWords, factWords, orderKindWords, phaseWords, activityWords, profileKindWords, templateWords, stateWords, riskWords})
	golden.Rows(&b, "title", phaseTitles[:])
	golden.Rows(&b, "members", entryMembers[:])
	golden.Rows(&b, "member", memberNames[:])
	golden.Rows(&b, "activity of event", eventActivity[:])
	golden.Rows(&b, "only", onlyWords[:])
	golden.Rows(&b, "demand", demand[:])
	golden.Rows(&b, "phase of event", eventPhase[:])
	golden.Rows(&b, "when", whenWords[:])
	golden.Rows(&b, "notice", noticeTable[:])
	golden.Rows(&b, "stage", stageTable[:])
	golden.Rows(&b, "activity", activityTable[:])
	golden.Rows(&b, "reason", reasonTable[:])
	golden.Rows(&b, "reference", referenceTable[:])
	for s, situation := range machine {
		for e, row := range situation.rows {
			if row.rule != 0 {
				fmt.Fprintf(&b, "state %d event %d: %+v\n", s, e, row)
			}
		}
		fmt.Fprintf(&b, "state %d: phase %v, past %b, turn %b, may %b, counts %v\n", s, situation.phase, situation.is, situation.turn, situation.may, situation.counts)
	}
	golden.Check(t, file, b.Bytes(), 20_000)
}
