package hscn_test

import (
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/procurement"
	"github.com/hscn-go/hscn/roles"
	"github.com/hscn-go/hscn/roles/rolestest"
)

// FuzzReport: any findings, seven bytes each, make a set in the order of the register that folds to the
// heaviest of their verdicts (PRO-1, PRO-2).
func FuzzReport(f *testing.F) {
	f.Add(int32(0), []byte{})
	f.Add(int32(736700), []byte{1, 1, 3, 0, 0, 0, 0, 1, 1, 3, 0, 0, 0, 0, 2, 2, 3, 1, 1, 0, 3})
	f.Add(int32(736700), []byte{9, 1, 4, 1, 2, 1, 1, 9, 2, 5, 1, 2, 1, 2, 9, 3, 0, 1, 2, 1, 3, 9, 0, 1, 1, 2, 1, 4})
	f.Add(int32(3652059), []byte{255, 4, 6, 7, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0})
	f.Fuzz(func(t *testing.T, day int32, b []byte) {
		on, _ := calendar.MinDate().AddDays(int(day) - 1)
		var list []hscn.Finding
		for ; len(b) >= 7 && len(list) < 100; b = b[7:] {
			f := hscn.Finding{Rule: hscn.ID(b[0]), Force: hscn.Force(b[1] % 5), Verdict: hscn.Verdict(b[2] % 7)}
			f.Code = [...]hscn.Code{"", "a", "b", "aa"}[b[3]%4]
			f.Where = hscn.At([...]string{"", "steps[].on", "a[].b[]", "name"}[b[4]%4], int(b[5]), int(b[5]>>4))
			switch seen := int64(b[6]); b[6] % 5 {
			case 1:
				f.Seen = hscn.Count(seen, "days")
			case 2:
				f.Seen = hscn.Word("word")
			case 3:
				f.Seen, f.Limit = hscn.Day(on), hscn.When(calendar.ToBeConfirmed())
			case 4:
				f.Limit = hscn.When(calendar.MustSpan("2017-11"))
			}
			list = append(list, f)
		}
		if err := rolestest.CheckReport(on, list); err != nil {
			t.Error(err)
		}
		for _, x := range list {
			if s := x.String(); s == "" || strings.ContainsAny(s, "\n") {
				t.Errorf("%q", s)
			}
		}
	})
}

// FuzzWords: every text form of this package reads what it writes and leaves alone what it refuses.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"", "CJ-66", "CJ-066", "cj-66", "CJ-999", "aggregated", "yes", "must", "breached", "met-late", "missing", "rule", "Must ", "context\x00", strings.Repeat("CJ", 200)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, err := range []error{
			rolestest.CheckText(s, hscn.CJ01, hscn.ParseID), rolestest.CheckText(s, hscn.Individual, hscn.ParseApproach),
			rolestest.CheckText(s, hscn.Yes, nil), rolestest.CheckText(s, hscn.RR, nil), rolestest.CheckText(s, hscn.Must, nil),
			rolestest.CheckText(s, hscn.Met, nil), rolestest.CheckText(s, hscn.Missing, nil), rolestest.CheckText(s, hscn.Breached, nil),
			rolestest.CheckText(s, hscn.Rule, nil), rolestest.CheckText(s, hscn.Kind(1), nil), rolestest.CheckText(s, hscn.Strength(1), nil),
		} {
			if err != nil {
				t.Error(err)
			}
		}
	})
}

// TestZeroIsNeverAllowed: a record that says nothing is allowed on no day.
func TestZeroIsNeverAllowed(t *testing.T) {
	asked := 0
	for _, on := range []calendar.Date{{}, calendar.MinDate(), calendar.MustDate("2018-05-01"), calendar.MustDate("2026-11-22"), calendar.MaxDate()} {
		for name, r := range map[string]hscn.Report{
			"report": {}, "customer": procurement.Customer{}.Assess(on), "contract": contract.Contract{}.Assess(on), "catalogue": contract.Catalogue{}.Assess(on),
			"order on a catalogue": hscn.NewReport(on, contract.Catalogue{}.AppendOrderFindings(nil, contract.Order{}, on)),
			"order":                contract.Order{}.Assess(on), "attestation": roles.Attestation{}.Assess(on), "incident": roles.Incident{}.Assess(on),
			"compliance": roles.Compliance{}.Assess(roles.ActGoLive, on), "connection": roles.Connection{}.Assess(on), "complaint": roles.Complaint{}.Assess(on),
			"mandate": roles.Mandate{}.Assess(on), "site": migration.Site{}.Assess(on), "option": hscn.NewReport(on, procurement.Judge(procurement.Choice{}, procurement.Facts{}, on).AppendFindings(nil)),
		} {
			asked++
			if r.Allowed() {
				t.Errorf("%s on %v: %v", name, on, r.Findings)
			}
		}
	}
	if (procurement.Option{}).IsOpen() || asked < 60 {
		t.Errorf("%d asked", asked)
	}
}
