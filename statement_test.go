package hscn_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

func TestIDText(t *testing.T) {
	for want, id := range map[string]hscn.ID{
		"CJ-01": hscn.CJ01, "CJ-66": hscn.CJ66, "CJ-99": hscn.CJ99, "CJ-100": hscn.CJ100, "CJ-174": hscn.CJ174,
		"S5-58": hscn.S558, "BT-44": hscn.BT44, "HS-22": hscn.HS22, "RR-92": hscn.RR92,
	} {
		got, err := hscn.ParseID(want)
		if id.String() != want || err != nil || got != id || !id.IsValid() {
			t.Errorf("%d: text %q, parsed %d, %v", id, id, got, err)
		}
	}
	n := 0
	for s := range hscn.Statements() {
		n++
		got, err := hscn.ParseID(s.ID.String())
		if err != nil || got != s.ID || s.Sentence == "" || s.Place == "" {
			t.Errorf("%v: parsed %v, %v", s.ID, got, err)
		}
		b, _ := json.Marshal(s.ID)
		var back hscn.ID
		if err := json.Unmarshal(b, &back); err != nil || back != s.ID {
			t.Errorf("%v through JSON %s: %v, %v", s.ID, b, back, err)
		}
	}
	if n < 390 {
		t.Errorf("only %d statements walked", n)
	}
}

func TestIDRefusesWhatTheRegisterLacks(t *testing.T) {
	for _, s := range []string{
		"", "CJ", "CJ-", "CJ-0", "CJ-00", "CJ-000", "CJ-1", "CJ-001", "CJ-175", "CJ-999", "CJ-1000", "cj-66", "CJ66", "CJ-6é", "CJ-/0",
		"CJ_66", "CJ-66 ", " CJ-66", "XX-01", "S5-59", "BT-45", "HS-23", "RR-93", "CJ-6A", "-01", "CJ--1",
	} {
		if got, err := hscn.ParseID(s); !errors.Is(err, hscn.ErrUnknownWord) || got != 0 {
			t.Errorf("ParseID(%q) = %v, %v", s, got, err)
		}
		if s == "" {
			continue
		}
		got := hscn.CJ01
		if err := got.UnmarshalText([]byte(s)); err == nil || got != hscn.CJ01 {
			t.Errorf("UnmarshalText(%q) = %v, %v", s, got, err)
		}
	}
	got := hscn.CJ01
	if err := got.UnmarshalText(nil); err != nil || got != 0 {
		t.Errorf("the empty text is read as %v, %v", got, err)
	}
	if b, err := hscn.ID(0).MarshalText(); err != nil || len(b) != 0 {
		t.Errorf("the zero ID is written %q, %v", b, err)
	}
	for _, id := range []hscn.ID{0, 1, 999, 1000, 1175, 6000 - 1, 1000*hscn.ID(hscn.NM+1) + 1, 65535} {
		if id.IsValid() || id.Statement() != (hscn.Statement{}) {
			t.Errorf("%d is taken for a statement: %v", id, id.Statement())
		}
	}
	if err := new(hscn.ID).UnmarshalText([]byte(strings.Repeat("CJ-66", 10_000))); err == nil || len(err.Error()) > 256 {
		t.Errorf("a long text: %v", err)
	}
}

func TestStatementsStop(t *testing.T) {
	n := 0
	for range hscn.Statements() {
		if n++; n == 3 {
			break
		}
	}
	for range hscn.Documents() {
		if n++; n == 6 {
			break
		}
	}
	if n != 6 {
		t.Errorf("walked %d", n)
	}
}

func TestCite(t *testing.T) {
	const want = "CJ-66, HSCN customer journey, Matrix: Individual × RM3825"
	if got := hscn.CJ66.Statement().Cite(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestEditions: every document has a title, a publisher, a strength and the day it was last looked
// at, and the two pages that show a date of editing keep it (S5-57, RR-91).
func TestEditions(t *testing.T) {
	n := 0
	for d := range hscn.Documents() {
		n++
		e := d.Edition()
		if e.Document != d || e.Title == "" || e.Publisher == "" || e.Strength == 0 || e.Checked.IsZero() {
			t.Errorf("%v: %+v", d, e)
		}
		if len(d.String()) != 2 {
			t.Errorf("%v: the prefix is not two characters", d)
		}
	}
	if n != int(hscn.NM) {
		t.Errorf("walked %d documents, want %d", n, hscn.NM)
	}
	for _, c := range []struct {
		name  string
		d     hscn.Document
		shown string
		time  string
	}{
		{"S5-57", hscn.S5, "2019-05-21", "14:56"},
		{"RR-91", hscn.RR, "2022-01-06", "08:29"},
		{"the journey page shows none", hscn.CJ, "", ""},
	} {
		e := c.d.Edition()
		if e.Shown.String() != c.shown || e.ShownTime != c.time {
			t.Errorf("%s: shown %v at %q", c.name, e.Shown, e.ShownTime)
		}
	}
	if e := hscn.Document(0).Edition(); e != (hscn.Edition{}) {
		t.Errorf("no document has an edition: %+v", e)
	}
	if e := (hscn.NM + 1).Edition(); e != (hscn.Edition{}) {
		t.Errorf("a document past the last has an edition: %+v", e)
	}
	if hscn.CJ.Edition().Checked != calendar.MustDate("2026-11-22") {
		t.Error("the day of the last look is not kept")
	}
}
