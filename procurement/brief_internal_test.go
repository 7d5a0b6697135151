package procurement

import (
	"fmt"
	"go/format"
	"os"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// update is set to write the generated tables anew, which then are not held to what they were.
var update = os.Getenv("HSCN_UPDATE") != ""

// TestBriefs holds the briefs to the tables of options. HSCN_UPDATE=1 writes them anew.
func TestBriefs(t *testing.T) {
	var b strings.Builder
	b.WriteString("// Code generated from the tables of options by TestBriefs with HSCN_UPDATE=1. DO NOT EDIT.\n\n")
	texts := "\nvar lines = [4][16][8]line{\n"
	b.WriteString("package procurement\n\n// Undetermined is 0, Unspecified 1, Satisfied 2 and Breached 3.\n")
	b.WriteString("var briefs = [4][16][8]brief{\n")
	for a := range hscn.Approach(hscn.ApproachCount + 1) {
		fmt.Fprintf(&b, "{ // %v\n", a)
		texts += "{{\n"
		for r := range Route(RouteCount + 1) {
			b.WriteString("{")
			for m := range Method(MethodCount + 1) {
				e := (Choice{a, r, m}).entry()
				want := brief{e.needs, uint8(e.asserts), e.verdict}
				if state(want.asserts) != e.asserts {
					t.Errorf("%v %v %v asserts more than a brief has room for", a, r, m)
				}
				if got := briefs[a][r][m]; got != want && !update {
					t.Errorf("%v %v %v: %v, and the table says %v", a, r, m, got, want)
				}
				fmt.Fprintf(&b, "{%#x, %#x, %d}, ", uint64(want.needs), want.asserts, want.verdict)

				o := Option{Choice: Choice{a, r, m}, Verdict: e.verdict, state: e.needs | e.asserts}
				choice := o.appendChoice(nil)
				wanted := line{string(o.appendVerdict(choice)), len(choice)}
				texts += fmt.Sprintf("{%q, %d},\n", wanted.text, wanted.choice)
				if got := lines[a][r][m]; got != wanted && !update {
					t.Errorf("%v %v %v: %v, and the table says %v", a, r, m, got, wanted)
				}
			}
			texts += "}, {\n"
			fmt.Fprintf(&b, "}, // %v\n", r)
		}
		b.WriteString("},\n")
		texts = strings.TrimSuffix(texts, ", {\n") + "},\n"
	}
	b.WriteString("}\n" + texts + "}\n")
	for _, c := range []Choice{
		{4, RM1045, DirectAward}, {hscn.Individual, RouteCount + 1, DirectAward}, {255, 255, 255}, {hscn.Individual, RM1045, MethodCount + 1},
		{hscn.Collaborative, HSSF, MethodCount + 1}, {hscn.Individual, GCloud, 255}, {hscn.Individual, ExistingAgreement, 255},
	} {
		e := c.entry()
		want := (&brief{e.needs, uint8(e.asserts), e.verdict}).judge(c, openingByWindows(calendar.MinDate()).of(c.Route), calendar.MinDate())
		if got := Judge(c, Facts{}, calendar.MinDate()); got.Verdict != want.Verdict || got.Choice != c {
			t.Errorf("%v: %v", c, got)
		}
	}
	writeGenerated(t, "briefs_gen.go", b.String())
}

// TestOpenings holds what is open on each day to the windows of the routes.
func TestOpenings(t *testing.T) {
	var b strings.Builder
	b.WriteString("// Code generated from the windows of the routes by TestOpenings with HSCN_UPDATE=1. DO NOT EDIT.\n\n")
	b.WriteString("package procurement\n\n// openings has two bits for the programme and for each route up to RM6116, day by day.\n")
	b.WriteString("var openings = [...]uint16{")
	days := day20280524 - firstOpening + 1
	if len(openings) != days && !update {
		t.Errorf("%d days, and the windows have %d", len(openings), days)
	}
	for i := range days {
		on := dayAt(firstOpening + i)
		want := uint16(openingByWindows(on))
		if i%16 == 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "%#04x,", want)
		if i < len(openings) && openings[i] != want && !update {
			t.Errorf("%v: %#x, and the windows say %#x", on, openings[i], want)
		}
	}
	b.WriteString("\n}\n")
	writeGenerated(t, "openings_gen.go", b.String())
	if update {
		return
	}
	// The days around all that changes, and none.
	for _, on := range []calendar.Date{{}, calendar.MinDate(), dayAt(firstOpening - 1), dayAt(firstOpening), dayAt(day20280524), dayAt(day20280524 + 1), calendar.MaxDate()} {
		got, near := openingOn(on)
		if want := firstOpening <= on.Sub(calendar.MinDate()) && on.Sub(calendar.MinDate()) <= day20280524 && !on.IsZero(); near != want {
			t.Errorf("%v: near %v, want %v", on, near, want)
		}
		if want := openingByWindows(on); near && got != want {
			t.Errorf("%v: %#x, and by the windows %#x", on, got, want)
		}
	}
}

// writeGenerated writes a file anew where HSCN_UPDATE is set.
func writeGenerated(t *testing.T, name, text string) {
	t.Helper()
	if !update {
		return
	}
	out, err := format.Source([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, out, 0o644); err != nil {
		t.Fatal(err)
	}
}
