package contract_test

import (
	"bytes"
	"encoding"
	"fmt"
	"os"
	"testing"

	"github.com/hscn-go/hscn/contract"
)

const goldenFile = "testdata/tables.golden"

// TestTablesGolden holds every cell of the tables to a committed text, so that a change of what the
// documents are taken to say is a change of one line. HSCN_UPDATE=1 writes the text of today; look at
// the difference before keeping it.
func TestTablesGolden(t *testing.T) {
	got := tables()
	if os.Getenv("HSCN_UPDATE") == "1" {
		if err := os.WriteFile(goldenFile, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(goldenFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		a, b := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
		for i := range min(len(a), len(b)) {
			if !bytes.Equal(a[i], b[i]) {
				t.Errorf("line %d:\n got %s\nwant %s", i+1, a[i], b[i])
			}
		}
		if len(a) != len(b) {
			t.Errorf("%d lines, want %d", len(a), len(b))
		}
	}
	if len(want) < 5000 {
		t.Errorf("%d bytes: the text holds next to nothing", len(want))
	}
}

// tables writes every table of the package, one row a line.
func tables() []byte {
	var b bytes.Buffer
	writeWords[contract.Agreement](&b, "Agreement", contract.TransitionNetwork)
	writeWords[contract.AgreementKind](&b, "AgreementKind", contract.NetworkContract)
	writeWords[contract.Event](&b, "Event", contract.EventModified)
	writeWords[contract.Rounding](&b, "Rounding", contract.HalfEven)
	writeWords[contract.Form](&b, "Form", contract.OwnContract)
	writeWords[contract.Wrap](&b, "Wrap", contract.EnhancedWrap)
	writeWords[contract.Instrument](&b, "Instrument", contract.SupplementalTerms)
	writeWords[contract.ServiceKind](&b, "ServiceKind", contract.LAN)
	writeWords[contract.Ground](&b, "Ground", contract.NoGround)
	writeWords[contract.Billing](&b, "Billing", contract.Recurring)
	writeWords[contract.Outcome](&b, "Outcome", contract.WrongAmount)
	writeWords[contract.Stage](&b, "Stage", contract.Ceased)
	writeWords[contract.Origin](&b, "Origin", contract.LocalContract)
	writeWords[contract.Bound](&b, "Bound", contract.Capacity)
	for a := contract.Agreement(1); a <= contract.AgreementCount+1; a++ { // and one past the last
		p := a.Profile()
		fmt.Fprintf(&b, "%v: %s, %v, owner %q, opening %q, end %q\n", a, p.Title, p.Kind, p.Owner, p.Opening, p.End)
		for _, s := range []struct {
			name   string
			stated contract.Stated
		}{
			{"competition", p.Competition}, {"direct award", p.DirectAward}, {"new suppliers", p.NewSuppliers}, {"connectivity", p.Connectivity},
			{"overlays", p.Overlays}, {"subcontracts", p.Subcontracts},
		} {
			fmt.Fprintf(&b, "%v %s: %q %v\n", a, s.name, s.stated.Answer, s.stated.Source)
		}
		for l := range a.Lots() {
			fmt.Fprintf(&b, "%v lot %q: %s, HSCN %v, %v\n", a, l.Ref, l.Title, l.HSCN, l.Source)
		}
		if a > contract.AgreementCount {
			break
		}
		for _, s := range contract.Steps(a) {
			fmt.Fprintf(&b, "%v from %q: %v %s %v\n", a, s.Text, s.Open, s.Code, s.Basis)
		}
		for d := range a.History() {
			fmt.Fprintf(&b, "%v %v: %q %v, decides %v\n", a, d.Event, d.When, d.Source, d.Decides)
		}
	}
	for i := contract.ConnectionAgreement; i <= contract.SupplementalTerms+1; i++ { // and one past the last
		p := i.Paper()
		fmt.Fprintf(&b, "%v: %s, reference %q, variation of %q, binds %v, %v\n", i, p.Title, p.Reference, p.VariationOf, p.Binds, p.Source)
	}
	for k := contract.UltrafastFibre; k <= contract.LAN; k++ {
		fmt.Fprintf(&b, "%v: connectivity %q, %v\n", k, k.Connectivity().Answer, k.Connectivity().Source)
	}
	for g := contract.ReviewClause; g <= contract.NoGround; g++ {
		fmt.Fprintf(&b, "%v: %s\n", g, contract.GroundRow(g))
	}
	for o := contract.FrameworkObligation; o <= contract.LocalContract; o++ {
		fmt.Fprintf(&b, "%v: %s\n", o, contract.OriginRow(o))
	}
	return b.Bytes()
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
