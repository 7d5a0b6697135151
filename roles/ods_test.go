package roles_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/roles"
)

func TestParseODS(t *testing.T) {
	for _, s := range []string{"A", "Z", "0", "9", "RX1", "8HK24", "A1B2C3D4E5F6"} {
		o, err := roles.ParseODS(s)
		if err != nil || o.String() != s || o.IsZero() || o != roles.MustODS(s) {
			t.Errorf("ParseODS(%q) = %v, %v", s, o, err)
		}
		b, err := o.AppendText([]byte("x"))
		if err != nil || string(b) != "x"+s {
			t.Errorf("AppendText of %q = %q, %v", s, b, err)
		}
		var p roles.ODS
		if err := p.UnmarshalText([]byte(s)); err != nil || p != o {
			t.Errorf("UnmarshalText(%q) = %v, %v", s, p, err)
		}
	}
	for s, want := range map[string]hscn.Problem{
		"": hscn.Missing, "A1B2C3D4E5F6G": hscn.TooLong, strings.Repeat("A", 1<<20): hscn.TooLong, strings.Repeat("é", 40): hscn.TooLong,
		"RX 1": hscn.Malformed, " RX1": hscn.Malformed, "RX1 ": hscn.Malformed, "rx1": hscn.Malformed, "RX1\x00": hscn.Malformed,
		"RX-1": hscn.Malformed, "É1": hscn.Malformed, "@": hscn.Malformed, "[": hscn.Malformed, "/": hscn.Malformed, ":": hscn.Malformed, "\xff": hscn.Malformed,
	} {
		o, err := roles.ParseODS(s)
		if _, typed := errors.AsType[*hscn.Fault](err); !typed || !errors.Is(err, want) || !o.IsZero() || len(err.Error()) > 256 {
			t.Errorf("ParseODS(%.20q) = %v, %v; want %v", s, o, err, want)
		}
		p := roles.MustODS("RX1")
		if err := p.UnmarshalText([]byte(s)); s != "" && (err == nil || p.String() != "RX1") {
			t.Errorf("UnmarshalText(%.20q) = %v, %v", s, p, err)
		}
	}
	var zero roles.ODS
	if p := roles.MustODS("A"); p.UnmarshalText(nil) != nil || p != zero || zero.String() != "" || !zero.IsZero() {
		t.Error("the zero code is not the empty text")
	}
	if b, err := zero.MarshalText(); err != nil || len(b) != 0 {
		t.Errorf("the zero code is written %q, %v", b, err)
	}
}

func TestMustODSPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("MustODS of a bad code returns")
		}
	}()
	roles.MustODS("r x")
}

func TestODSOrder(t *testing.T) {
	texts := []string{"RX1", "A", "AB", "9", "ZZZZZZZZZZZZ", "A0"}
	codes := make([]roles.ODS, len(texts))
	for i, s := range texts {
		codes[i] = roles.MustODS(s)
	}
	slices.SortFunc(codes, roles.ODS.Compare)
	slices.Sort(texts)
	for i := range texts {
		if codes[i].String() != texts[i] {
			t.Fatalf("order %v, want %v", codes, texts)
		}
	}
}

func FuzzParseODS(f *testing.F) {
	for _, s := range []string{"", "RX1", "8HK24", "rx1", "A1B2C3D4E5F6G", "A\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want := len(s) >= 1 && len(s) <= 12 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == ""
		o, err := roles.ParseODS(s)
		if (err == nil) != want || err == nil && o.String() != s {
			t.Errorf("ParseODS(%q) = %v, %v", s, o, err)
		}
	})
}
