package calendar

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/hscn-go/hscn/internal/golden"
)

// TestTablesGolden holds the words, the bank holidays and their late changes to a committed text.
// HSCN_UPDATE=1 writes the text of today; look at the difference before keeping it.
func TestTablesGolden(t *testing.T) {
	const file = "testdata/tables.txt"
	var b bytes.Buffer
	golden.Words[Rounding](&b, "Rounding", FirstOfNext)
	golden.Words[Division](&b, "Division", AnywhereInUK)
	golden.Words[Effect](&b, "Effect", Withdrawn)
	golden.Words[Ternary](&b, "Ternary", Yes)
	golden.Words[Precision](&b, "Precision", PrecisionUnconfirmed)
	golden.Words[Season](&b, "Season", Winter)
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
	golden.Check(t, file, b.Bytes(), 20_000)
}
