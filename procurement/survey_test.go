package procurement_test

import (
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/procurement"
)

// TestSurvey: the figures exactly as published, those computed from them marked so, and no two merged.
func TestSurvey(t *testing.T) {
	want := []procurement.Figure{
		{Percent: 68, FromMonths: 12, ToMonths: 24, Source: hscn.BT01}, // BT-02
		{Percent: 38, Source: hscn.BT03},
		{Percent: 62, Source: hscn.BT04, Derived: true},
		{Percent: 19, Stage: procurement.Adoption, Source: hscn.BT14},
		{Percent: 46, Stage: procurement.Scoping, Source: hscn.BT16},
		{Percent: 35, Source: hscn.BT17, Derived: true},
		{Percent: 33, Approach: coll, Source: hscn.BT20},
		{Percent: 6, Approach: ind, Source: hscn.BT21},
		{Percent: 19, Approach: agg, Source: hscn.BT22},
		{Percent: 42, Source: hscn.BT23, Derived: true},
		{Percent: 73, Source: hscn.BT24},
		{Percent: 64, Source: hscn.BT26},
		{Percent: 84, ToMonths: 24, Source: hscn.BT27},
		{Percent: 88, Source: hscn.BT28},
		{Percent: 40, Source: hscn.BT29},
	}
	i, stages, routes := 0, 0, 0
	for f := range procurement.Survey() {
		if f.Subject == "" {
			t.Errorf("%v has no subject", f.Source)
		}
		if f.Stage != 0 {
			stages += f.Percent
		}
		if f.Approach != 0 {
			routes += f.Percent
		}
		f.Subject = ""
		if i >= len(want) || f != want[i] {
			t.Fatalf("figure %d: %+v", i, f)
		}
		i++
	}
	if i != len(want) || stages != 65 || routes != 58 {
		t.Errorf("%d figures, stages %d, routes %d", i, stages, routes)
	}
	for range procurement.Survey() {
		break
	}
	if procurement.SurveyOrganisations != 50 || procurement.AccreditedSuppliers != 17 {
		t.Error("BT-05, BT-32")
	}
}

// TestSurveyIsUndated: BT-08. The release bears no date, so that nothing in it has a year.
func TestSurveyIsUndated(t *testing.T) {
	if !hscn.BT.Edition().Shown.IsZero() {
		t.Error("the release has a date")
	}
}

// TestStages: BT-15. Three of the named stages are advanced.
func TestStages(t *testing.T) {
	for s, want := range map[procurement.Stage]bool{
		0: false, procurement.Scoping: false, procurement.Adoption: true, procurement.Implementation: true, procurement.RollOut: true, 5: false,
	} {
		if s.IsAdvanced() != want {
			t.Errorf("%v", s)
		}
	}
}

// TestBeside: an estate beside the survey, neither turned into the other (BT-14, BT-16, BT-17).
func TestBeside(t *testing.T) {
	got := procurement.Beside(procurement.Scoping, procurement.RollOut, procurement.Adoption, 0)
	want := procurement.Comparison{Scoping: 1, Advanced: 2, Other: 1, PublishedScoping: 46, PublishedAdvanced: 19, PublishedOther: 35}
	if got != want {
		t.Errorf("%+v", got)
	}
}
