package hscn_test

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/contract/contracttest"
	"github.com/hscn-go/hscn/migration/migrationtest"
	"github.com/hscn-go/hscn/procurement"
	"github.com/hscn-go/hscn/procurement/procurementtest"
	"github.com/hscn-go/hscn/roles"
	"github.com/hscn-go/hscn/roles/rolestest"
)

// TestVerdicts notes which verdicts each rule gives over generated records and holds the list to
// testdata/verdicts.tsv, from which the page of statements takes them. HSCN_UPDATE=1 writes it anew.
func TestVerdicts(t *testing.T) {
	var seen [1 << 16]uint8 // by statement, a bit for each verdict
	note := func(findings []hscn.Finding) {
		for i := range findings {
			seen[findings[i].Rule] |= 1 << findings[i].Verdict
		}
	}
	r := rand.New(rand.NewPCG(2019, 7))
	var room []hscn.Finding
	for range 10_000 {
		on := procurementtest.Day(r)
		room = procurementtest.Customer(r).AppendFindings(room[:0], on)
		note(room)
		room = procurement.Judge(procurementtest.Choice(r), procurementtest.Facts(r), on).AppendFindings(room[:0])
		note(room)
		room = contracttest.Contract(r).AppendFindings(room[:0], on)
		note(room)
		order := contracttest.Order(r)
		room = order.AppendFindings(room[:0], on)
		note(room)
		room = contracttest.Catalogue(r).AppendOrderFindings(room[:0], order, on)
		note(room)
		room = contracttest.Catalogue(r).AppendFindings(room[:0], on)
		note(room)
		room = contracttest.Review(r).AppendFindings(room[:0], on)
		note(room)
		on = rolestest.Date(r)
		room = rolestest.Attestation(r).AppendFindings(room[:0], on)
		note(room)
		room = rolestest.Incident(r).AppendFindings(room[:0], on)
		note(room)
		room = rolestest.Compliance(r).AppendFindings(room[:0], roles.Act(1+r.IntN(3)), on)
		note(room)
		room = rolestest.Connection(r).AppendFindings(room[:0], on)
		note(room)
		room = rolestest.Complaint(r).AppendFindings(room[:0], on)
		note(room)
		room = rolestest.Mandate(r).AppendFindings(room[:0], on)
		note(room)
		site := migrationtest.Site(r, r.IntN(30))
		room = site.AppendFindings(room[:0], migrationtest.Day(r))
		note(room)
		site = migrationtest.Spoil(r, site)
		room = site.AppendFindings(room[:0], migrationtest.Day(r))
		note(room)
	}
	var b strings.Builder
	b.WriteString("id\tverdicts\n")
	for s := range hscn.Statements() {
		var words []string
		for v := range hscn.NotInForce + 1 {
			if seen[s.ID]>>v&1 != 0 {
				words = append(words, v.String())
			}
		}
		if len(words) > 0 {
			b.WriteString(s.ID.String() + "\t" + strings.Join(words, " ") + "\n")
		}
	}
	if strings.Count(b.String(), "\n") < 150 {
		t.Errorf("only %d rules gave a verdict", strings.Count(b.String(), "\n"))
	}
	if os.Getenv("HSCN_UPDATE") == "1" {
		if err := os.WriteFile("testdata/verdicts.tsv", []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/verdicts.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Error("testdata/verdicts.tsv is not what the rules give; HSCN_UPDATE=1 writes it anew, and go generate the page from it")
	}
}
