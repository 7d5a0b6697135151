package contract_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/internal/golden"
)

const goldenFile = "testdata/tables.golden"

// TestTablesGolden holds every cell of the tables to a committed text, so that a change of what the
// documents are taken to say is a change of one line. HSCN_UPDATE=1 writes the text of today; look at
// the difference before keeping it.
func TestTablesGolden(t *testing.T) {
	got := tables()
	golden.Check(t, goldenFile, got, 5000)
}

// tables writes every table of the package, one row a line.
func tables() []byte {
	var b bytes.Buffer
	golden.Words[contract.Agreement](&b, "Agreement", contract.TransitionNetwork)
	golden.Words[contract.AgreementKind](&b, "AgreementKind", contract.NetworkContract)
	golden.Words[contract.Event](&b, "Event", contract.EventModified)
	golden.Words[contract.Rounding](&b, "Rounding", contract.HalfEven)
	golden.Words[contract.Form](&b, "Form", contract.OwnContract)
	golden.Words[contract.Wrap](&b, "Wrap", contract.EnhancedWrap)
	golden.Words[contract.Instrument](&b, "Instrument", contract.SupplementalTerms)
	golden.Words[contract.ServiceKind](&b, "ServiceKind", contract.LAN)
	golden.Words[contract.Ground](&b, "Ground", contract.NoGround)
	golden.Words[contract.Billing](&b, "Billing", contract.Recurring)
	golden.Words[contract.Outcome](&b, "Outcome", contract.WrongAmount)
	golden.Words[contract.Stage](&b, "Stage", contract.Ceased)
	golden.Words[contract.Origin](&b, "Origin", contract.LocalContract)
	golden.Words[contract.Bound](&b, "Bound", contract.Capacity)
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
