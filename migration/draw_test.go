package migration_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/hscn-go/hscn/migration"
)

// TestPictures holds the drawn table to the committed pictures. HSCN_UPDATE=1 writes them anew, for
// somebody to read beside the page.
func TestPictures(t *testing.T) {
	for file, draw := range map[string]func([]byte, migration.State) []byte{
		"testdata/migration.mmd": migration.AppendMermaid,
		"testdata/migration.dot": migration.AppendGraphviz,
	} {
		got := draw(nil, migration.CutOver)
		if os.Getenv("HSCN_UPDATE") != "" {
			if err := os.WriteFile(file, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s differs from the table (%v): set HSCN_UPDATE=1 and read the difference", file, err)
		}
		if plain := draw([]byte("x"), 0); !bytes.HasPrefix(plain, []byte("x")) || bytes.Contains(plain, []byte("#005eb8")) {
			t.Errorf("%s: nothing is to be highlighted", file)
		}
		if bytes.Contains(draw(nil, 99), []byte("#005eb8")) {
			t.Errorf("%s: state 99 is highlighted", file)
		}
	}
}

// TestTables holds the table of transitions, cell by cell, and that of the reasons, to the committed
// ones. HSCN_UPDATE=1 writes them anew, for somebody to read beside the page.
func TestTables(t *testing.T) {
	var rows, reasons strings.Builder
	rows.WriteString("from\tevent\tonly\tto\tinstead\twhen\trule\tshows\tmay show\tactivity\n")
	for x := range migration.Transitions() {
		fmt.Fprintf(&rows, "%v\t%v\t%s\t%v\t%v\t%s\t%v\t%s\t%s\t%v\n", x.From, x.Event, x.Only, x.To, x.Instead, x.When, x.Rule,
			words(x.Event.Shows()), words(x.Event.Takes()&^x.Event.Shows()), x.Event.Activity())
	}
	reasons.WriteString("code\trule\tverdict\tproblem\twhere\n")
	for _, r := range migration.Reasons() {
		where := ""
		for _, f := range migration.Refusal(1<<r).AppendFindings(nil, 0) {
			where = f.Where.String()
		}
		fmt.Fprintf(&reasons, "%v\t%v\t%v\t%v\t%s\n", r, r.Rule(), r.Verdict(), r.Problem(), where)
	}
	for file, got := range map[string]string{"testdata/transitions.tsv": rows.String(), "testdata/reasons.tsv": reasons.String()} {
		if os.Getenv("HSCN_UPDATE") != "" {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil || got != string(want) {
			t.Errorf("%s differs (%v): set HSCN_UPDATE=1 and read the difference", file, err)
		}
	}
}

// TestPicturesAreComplete: every row has its arrow, every state its place, and one is highlighted.
func TestPicturesAreComplete(t *testing.T) {
	rows := 0
	for s := range migration.States() {
		mermaid, dot := string(migration.AppendMermaid(nil, s)), string(migration.AppendGraphviz(nil, s))
		name := strings.ReplaceAll(s.String(), "-", "_")
		if !strings.Contains(mermaid, "class "+name+" here") || strings.Count(dot, "fillcolor") != 1 || !strings.Contains(dot, name+" [label=\""+s.String()+"\"") {
			t.Errorf("%v is not highlighted", s)
		}
	}
	mermaid, dot := string(migration.AppendMermaid(nil, 0)), string(migration.AppendGraphviz(nil, 0))
	for row := range migration.Transitions() {
		if row.Event == migration.RecordActivity {
			continue
		}
		rows++
		label := row.Event.String() + ", " + row.Rule.String()
		if row.Only != "" {
			label = row.Event.String() + " where " + row.Only + ", " + row.Rule.String()
		}
		if !strings.Contains(mermaid, label) || !strings.Contains(dot, label) {
			t.Errorf("%v from %v is not drawn", row.Event, row.From)
		}
		if row.Instead != 0 && !strings.Contains(dot, row.Event.String()+" where "+row.When+", "+row.Rule.String()) {
			t.Errorf("%v from %v to %v is not drawn", row.Event, row.From, row.Instead)
		}
	}
	if rows == 0 || strings.Count(dot, " -> ") <= rows {
		t.Errorf("%d rows", rows)
	}
}
