package hscn_test

import (
	"bytes"
	"encoding"
	"fmt"
	"os"
	"testing"

	"github.com/hscn-go/hscn"
)

// TestTablesGolden holds the words of every enumeration and what is said of every document to a
// committed text. HSCN_UPDATE=1 writes the text of today; look at the difference before keeping it.
func TestTablesGolden(t *testing.T) {
	const file = "testdata/tables.txt"
	var b bytes.Buffer
	words[hscn.Approach](&b, "Approach", hscn.Individual)
	words[hscn.Answer](&b, "Answer", hscn.Yes)
	words[hscn.Verdict](&b, "Verdict", hscn.NotInForce)
	words[hscn.Force](&b, "Force", hscn.May)
	words[hscn.GateStatus](&b, "GateStatus", hscn.Missed)
	words[hscn.Kind](&b, "Kind", hscn.KindFigure)
	words[hscn.Treatment](&b, "Treatment", hscn.Context)
	words[hscn.Strength](&b, "Strength", hscn.Copy)
	words[hscn.Document](&b, "Document", hscn.NM)
	words[hscn.Problem](&b, "Problem", hscn.TrailingData)
	for d := range hscn.Documents() {
		e := d.Edition()
		fmt.Fprintf(&b, "%v: %s; %s; %v; shown %q at %q, checked %v; %s\n", e.Document, e.Title, e.Publisher, e.Strength, e.Shown, e.ShownTime, e.Checked, e.Address)
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
		t.Errorf("not the text of %s but\n%s", file, b.Bytes())
	}
	if len(want) < 6000 {
		t.Errorf("%d bytes: the text holds next to nothing", len(want))
	}
}

// words writes the words of the values 0 to last and one past it, and how a word that is none of them
// is refused.
func words[T interface {
	~uint8
	fmt.Stringer
}, P interface {
	*T
	encoding.TextUnmarshaler
}](b *bytes.Buffer, name string, last T) {
	for v := T(0); v <= last+1; v++ {
		fmt.Fprintf(b, "%s %d: %q\n", name, v, v)
	}
	fmt.Fprintf(b, "%s: %v\n", name, P(new(T)).UnmarshalText([]byte("nonsense")))
}
