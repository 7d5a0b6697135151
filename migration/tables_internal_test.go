package migration

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
	held(&b, "words", []any{eventWords, firstWords, secondWords, factWords, orderKindWords, phaseWords, activityWords, profileKindWords, templateWords, stateWords, riskWords})
	held(&b, "title", phaseTitles[:])
	held(&b, "members", entryMembers[:])
	held(&b, "member", memberNames[:])
	held(&b, "activity of event", eventActivity[:])
	held(&b, "only", onlyWords[:])
	held(&b, "demand", demand[:])
	held(&b, "phase of event", eventPhase[:])
	held(&b, "when", whenWords[:])
	held(&b, "notice", noticeTable[:])
	held(&b, "stage", stageTable[:])
	held(&b, "activity", activityTable[:])
	held(&b, "reason", reasonTable[:])
	held(&b, "reference", referenceTable[:])
	for s, situation := range machine {
		for e, row := range situation.rows {
			if row.rule != 0 {
				fmt.Fprintf(&b, "state %d event %d: %+v\n", s, e, row)
			}
		}
		fmt.Fprintf(&b, "state %d: phase %v, past %b, turn %b, may %b, counts %v\n", s, situation.phase, situation.is, situation.turn, situation.may, situation.counts)
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
