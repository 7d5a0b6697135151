package migration_test

import (
	"bytes"
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
