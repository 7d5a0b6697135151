// Package golden holds what tests write, table by table, to committed texts, so that a change of what
// the documents are taken to say is a change of one line. HSCN_UPDATE=1 writes the texts of today; look
// at the difference before keeping it.
package golden

import (
	"bytes"
	"encoding"
	"fmt"
	"os"
	"testing"
)

// Check holds got to the text of a file, line by line. A text of fewer than least bytes holds next to
// nothing and is faulted too.
func Check(t testing.TB, file string, got []byte, least int) {
	t.Helper()
	if os.Getenv("HSCN_UPDATE") == "1" {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	a, b := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
	for i := range min(len(a), len(b)) {
		if !bytes.Equal(a[i], b[i]) {
			t.Errorf("%s, line %d:\n got %s\nwant %s", file, i+1, a[i], b[i])
		}
	}
	if len(a) != len(b) {
		t.Errorf("%s: %d lines, want %d", file, len(a), len(b))
	}
	if len(want) < least {
		t.Errorf("%s: %d bytes hold next to nothing", file, len(want))
	}
}

// Words writes the words of the values 0 to last and one past it, and how a word that is none of them
// is refused.
func Words[T interface {
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

// Rows writes a table, one row a line.
func Rows[T any](b *bytes.Buffer, name string, table []T) {
	for i, row := range table {
		fmt.Fprintf(b, "%s %d: %+v\n", name, i, row)
	}
}
