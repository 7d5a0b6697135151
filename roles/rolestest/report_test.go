package rolestest

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// anyFindings makes findings of which any part may be wrong, a few of them again and again.
func anyFindings(r *rand.Rand) []hscn.Finding {
	list := make([]hscn.Finding, r.IntN(6))
	for i := range list {
		list[i] = hscn.Finding{
			Rule: hscn.RR01 + hscn.ID(r.IntN(3)), Force: hscn.Force(r.IntN(5)), Verdict: hscn.Verdict(r.IntN(7)),
			Code: pick[hscn.Code](r, "", "a", "b"), Where: hscn.At("duties[].met", r.IntN(2)), Seen: hscn.Count(int64(r.IntN(2)), "days"),
		}
	}
	return list
}

// TestReportLawNoticesPlantedFaults plants faults in the making and the folding of reports.
func TestReportLawNoticesPlantedFaults(t *testing.T) {
	type (
		maker  = func(calendar.Date, []hscn.Finding) hscn.Report
		folder = func(hscn.Report) hscn.Verdict
	)
	for _, tt := range []struct {
		name, law string
		make      maker
		verdict   folder
	}{
		{"in the order given", "PRO-2", func(on calendar.Date, f []hscn.Finding) hscn.Report { return hscn.Report{On: on, Findings: f} }, nil},
		{"sorted by rule alone, once each", "PRO-2", func(on calendar.Date, f []hscn.Finding) hscn.Report {
			slices.SortStableFunc(f, func(a, b hscn.Finding) int { return int(a.Rule) - int(b.Rule) })
			return hscn.Report{On: on, Findings: slices.Compact(f)}
		}, nil},
		{"sorted the wrong way", "PRO-2", func(on calendar.Date, f []hscn.Finding) hscn.Report {
			f = hscn.Canonical(f)
			slices.Reverse(f)
			return hscn.Report{On: on, Findings: f}
		}, nil},
		{"one is left out", "PRO-2", func(on calendar.Date, f []hscn.Finding) hscn.Report {
			f = hscn.Canonical(f)
			return hscn.Report{On: on, Findings: f[:max(len(f)-1, 0)]}
		}, nil},
		{"the day lost", "PRO-2", func() maker {
			n := 0
			return func(on calendar.Date, f []hscn.Finding) hscn.Report {
				if n++; n%2 == 0 {
					on = calendar.Date{}
				}
				return hscn.NewReport(on, f)
			}
		}(), nil},
		{"the last one decides", "PRO-1", nil, func(r hscn.Report) hscn.Verdict {
			if len(r.Findings) == 0 {
				return hscn.Undetermined
			}
			return r.Findings[len(r.Findings)-1].Verdict
		}},
		{"the greatest number", "PRO-1", nil, func(r hscn.Report) (out hscn.Verdict) {
			for _, f := range r.Findings {
				out = max(out, f.Verdict)
			}
			return out
		}},
		{"nothing found is fine", "PRO-1", nil, func(r hscn.Report) hscn.Verdict {
			if len(r.Findings) == 0 {
				return hscn.Satisfied
			}
			return r.Verdict()
		}},
		{"advice is a breach", "PRO-1", nil, func(r hscn.Report) hscn.Verdict {
			for f := range r.Advice() {
				return f.Verdict
			}
			return r.Verdict()
		}},
	} {
		caught(t, tt.name, func(r *rand.Rand, planted bool) error {
			make, verdict := hscn.NewReport, hscn.Report.Verdict
			if planted && tt.make != nil {
				make = tt.make
			}
			if planted && tt.verdict != nil {
				verdict = tt.verdict
			}
			err := checkReport(Date(r), anyFindings(r), make, verdict)
			if err != nil && !strings.HasPrefix(err.Error(), tt.law+": ") {
				t.Errorf("%s: %v, want %s", tt.name, err, tt.law)
			}
			return err
		})
	}
}

// TestReportViewsNoticePlantedFaults: what blocks, what advises and the error, each wrong alone.
func TestReportViewsNoticePlantedFaults(t *testing.T) {
	bad := hscn.Finding{Rule: hscn.RR01, Force: hscn.Must, Verdict: hscn.Breached}
	tip := hscn.Finding{Rule: hscn.RR02, Force: hscn.Should, Verdict: hscn.Breached}
	r := hscn.NewReport(calendar.MinDate(), []hscn.Finding{bad, tip})
	blocks, advises := []hscn.Finding{bad}, []hscn.Finding{tip}
	if err := checkViews(r, blocks, advises, r.Err()); err != nil {
		t.Error(err)
	}
	for name, err := range map[string]error{
		"nothing blocks":        checkViews(r, nil, advises, r.Err()),
		"advice blocks":         checkViews(r, []hscn.Finding{bad, tip}, advises, r.Err()),
		"no advice":             checkViews(r, blocks, nil, r.Err()),
		"no error":              checkViews(r, blocks, advises, nil),
		"an error of nothing":   checkViews(hscn.Report{Findings: advises}, nil, advises, hscn.ErrBreached),
		"no error of no report": checkViews(hscn.Report{}, nil, nil, nil),
	} {
		if err == nil {
			t.Errorf("%s: not noticed", name)
		}
	}
}

// TestReports: the law holds of all that is found, and changes none of it.
func TestReports(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 0))
	for range 3000 {
		findings := anyFindings(r)
		before := slices.Clone(findings)
		if err := CheckReport(Date(r), findings); err != nil || !slices.Equal(findings, before) {
			t.Fatalf("%v: %v", before, err)
		}
	}
}
