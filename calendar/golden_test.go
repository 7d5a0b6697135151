package calendar

import (
	"bytes"
	"encoding"
	"fmt"
	"os"
	"testing"
)

// TestTablesGolden holds the words, the bank holidays and their late changes to a committed text.
// HSCN_UPDATE=1 writes the text of today; look at the difference before keeping it.
func TestTablesGolden(t *testing.T) {
	const file = "testdata/tables.txt"
	var b bytes.Buffer
	writeWords[Rounding](&b, "Rounding", FirstOfNext)
	writeWords[Division](&b, "Division", AnywhereInUK)
	writeWords[Effect](&b, "Effect", Withdrawn)
	writeWords[Ternary](&b, "Ternary", Yes)
	writeWords[Precision](&b, "Precision", PrecisionUnconfirmed)
	writeWords[Season](&b, "Season", Winter)
	for v := range AnywhereInUK + 2 { // and one past the last
		for h := range v.Holidays() {
			fmt.Fprintf(&b, "%v: %+v\n", v, h)
		}
	}
	for v := range AnywhereInUK + 2 {
		for c := range v.Changes() {
			fmt.Fprintf(&b, "%v: %v %v: %v %s, known %q by the %s\n", v, c.Division, c.Day, c.Effect, c.Title, c.Known, c.Source)
		}
	}
	for _, m := range messageTitles {
		fmt.Fprintf(&b, "%s: %s\n", m.id, m.title)
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
	if len(want) < 20_000 {
		t.Errorf("%d bytes: the text holds next to nothing", len(want))
	}
}

// writeWords writes the words of the values 0 to last and one past it, and how a word that is none of
// them is refused.
func writeWords[T interface {
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
