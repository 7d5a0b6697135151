package procurement

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
	golden.Rows(&b, "words", []any{apWords, journeyWords, itemWords, verbWords, gateWords, purposeWords, trackRecordWords, regimeWords, meansWords, subjectWords, routeWords, methodWords, stageWords})
	golden.Rows(&b, "asked", askedMembers[:])
	golden.Rows(&b, "advice", adviceTable[:])
	golden.Rows(&b, "candidates", candidates[:])
	golden.Rows(&b, "openness", openness[:])
	golden.Rows(&b, "aggregated procurement", apTable[:])
	golden.Rows(&b, "approach", approachTable[:])
	golden.Rows(&b, "shared", sharedTable[:])
	golden.Rows(&b, "track record", trackRecordTable[:])
	golden.Rows(&b, "code", codes[:])
	golden.Rows(&b, "gate", gateTable[:])
	golden.Rows(&b, "window", windows[:])
	golden.Rows(&b, "day", dayRule[:])
	golden.Rows(&b, "fact", factTable[:])
	golden.Rows(&b, "answer", answerVerdict[:])
	golden.Rows(&b, "threshold", thresholdTable[:])
	golden.Rows(&b, "agreement", routeAgreement[:])
	golden.Rows(&b, "class", methodClass[:])
	golden.Rows(&b, "survey", surveyTable[:])
	for i, page := range pageTable {
		c := page.choice
		fmt.Fprintf(&b, "page %d: %v, its own brief %v\n", i, c, page.brief == &briefs[c.Approach][c.Route][c.Method])
	}
	for a, routes := range optionTable {
		for r, classes := range routes {
			golden.Rows(&b, fmt.Sprintf("option %d %d", a, r), classes[:])
		}
	}
	for a, routes := range beyondTable {
		for r, classes := range routes {
			golden.Rows(&b, fmt.Sprintf("beyond %d %d", a, r), classes[:])
		}
	}
	golden.Check(t, file, b.Bytes(), 20_000)
}
