package procurement

import (
	"bytes"
	"fmt"
	"os"
	"testing"
)

// TestTablesHeld holds every cell of the tables to a committed text, so that a change of what the
// documents are taken to say is a change of one line. HSCN_UPDATE=1 writes the text of today; look at
// the difference before keeping it.
func TestTablesHeld(t *testing.T) {
	const file = "testdata/tables.txt"
	var b bytes.Buffer
	held(&b, "words", []any{apWords, journeyWords, itemWords, verbWords, gateWords, purposeWords, trackRecordWords, regimeWords, meansWords, subjectWords, routeWords, methodWords, stageWords})
	held(&b, "asked", askedMembers[:])
	held(&b, "advice", adviceTable[:])
	held(&b, "candidates", candidates[:])
	held(&b, "openness", openness[:])
	held(&b, "aggregated procurement", apTable[:])
	held(&b, "approach", approachTable[:])
	held(&b, "shared", sharedTable[:])
	held(&b, "track record", trackRecordTable[:])
	held(&b, "code", codes[:])
	held(&b, "gate", gateTable[:])
	held(&b, "window", windows[:])
	held(&b, "day", dayRule[:])
	held(&b, "fact", factTable[:])
	held(&b, "answer", answerVerdict[:])
	held(&b, "threshold", thresholdTable[:])
	held(&b, "agreement", routeAgreement[:])
	held(&b, "class", methodClass[:])
	held(&b, "survey", surveyTable[:])
	for i, page := range pageTable {
		c := page.choice
		fmt.Fprintf(&b, "page %d: %v, its own brief %v\n", i, c, page.brief == &briefs[c.Approach][c.Route][c.Method])
	}
	for a, routes := range optionTable {
		for r, classes := range routes {
			held(&b, fmt.Sprintf("option %d %d", a, r), classes[:])
		}
	}
	for a, routes := range beyondTable {
		for r, classes := range routes {
			held(&b, fmt.Sprintf("beyond %d %d", a, r), classes[:])
		}
	}
	if os.Getenv("HSCN_UPDATE") == "1" {
		if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(b.Bytes(), want) {
		a, w := bytes.Split(b.Bytes(), []byte("\n")), bytes.Split(want, []byte("\n"))
		for i := range min(len(a), len(w)) {
			if !bytes.Equal(a[i], w[i]) {
				t.Fatalf("line %d:\n got %s\nwant %s", i+1, a[i], w[i])
			}
		}
		t.Errorf("%d lines, want %d", len(a), len(w))
	}
	if len(want) < 20_000 {
		t.Errorf("%d bytes: the text holds next to nothing", len(want))
	}
}

// held writes a table, one row a line.
func held[T any](b *bytes.Buffer, name string, table []T) {
	for i, row := range table {
		fmt.Fprintf(b, "%s %d: %+v\n", name, i, row)
	}
}
