package rolestest

import (
	"slices"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// CheckReport checks what holds of every report, whatever package made its findings: they are a set in
// the order of the register, whatever order they come in and how often (PRO-2); the verdict is the
// heaviest that any of them gives, advice never being a breach (PRO-1); and what blocks, what advises
// and the error view agree with it. No finding at all is never allowed (PRO-4). findings is not changed.
func CheckReport(on calendar.Date, findings []hscn.Finding) error {
	return checkReport(on, findings, hscn.NewReport, hscn.Report.Verdict)
}

func checkReport(on calendar.Date, findings []hscn.Finding, make func(calendar.Date, []hscn.Finding) hscn.Report, verdict func(hscn.Report) hscn.Verdict) error {
	r := make(on, slices.Clone(findings))
	turned := slices.Clone(findings)
	slices.Reverse(turned)
	for _, list := range [...][]hscn.Finding{turned, slices.Concat(findings, turned)} {
		if other := make(on, list); other.On != r.On || !slices.Equal(other.Findings, r.Findings) {
			return broken("PRO-2", "%v, and in another order or twice %v", r.Findings, other.Findings)
		}
	}
	for i, f := range r.Findings {
		if i > 0 && r.Findings[i-1].Compare(f) >= 0 {
			return broken("PRO-2", "%v stands after %v", f, r.Findings[i-1])
		}
	}
	for _, f := range findings {
		if !slices.Contains(r.Findings, f) {
			return broken("PRO-2", "%v is lost", f)
		}
	}
	want := heaviest(findings)
	if got := verdict(r); got != want || r.Allowed() != (want == hscn.Satisfied) {
		return broken("PRO-1", "%v folds to %v and not to %v, allowed %v", r.Findings, got, want, r.Allowed())
	}
	return checkViews(r, slices.Collect(r.Blocking()), slices.Collect(r.Advice()), r.Err())
}

// checkViews holds the views of a report to its findings.
func checkViews(r hscn.Report, blocks, advises []hscn.Finding, err error) error {
	var blocking, advice []hscn.Finding
	for _, f := range r.Findings {
		open := f.Verdict == hscn.Breached || f.Verdict == hscn.Undetermined || f.Verdict == hscn.Unspecified
		if f.Force == hscn.Must && open {
			blocking = append(blocking, f)
		}
		if f.Force == hscn.Should && f.Verdict == hscn.Breached {
			advice = append(advice, f)
		}
	}
	if !slices.Equal(blocks, blocking) || !slices.Equal(advises, advice) {
		return broken("PRO-1", "%v blocks by %v and advises %v", r.Findings, blocks, advises)
	}
	if (err == nil) != (len(blocking) == 0 && len(r.Findings) > 0) {
		return broken("PRO-1", "%v gives the error %v", r.Findings, err)
	}
	return nil
}

// heaviest is the fold in words: the heaviest verdict of what must be, then of the rest, in which advice
// not followed counts as satisfied; what does not apply or bind decides only where nothing else does.
func heaviest(findings []hscn.Finding) hscn.Verdict {
	has := func(must bool, v hscn.Verdict) bool {
		return slices.ContainsFunc(findings, func(f hscn.Finding) bool {
			said := f.Verdict
			if !must && said == hscn.Breached {
				said = hscn.Satisfied
			}
			binds := must && f.Force == hscn.Must || !must && (f.Force == hscn.Should || f.Force == hscn.May)
			return binds && said == v
		})
	}
	for _, v := range [...]hscn.Verdict{hscn.Breached, hscn.Undetermined, hscn.Unspecified, hscn.Satisfied} {
		if has(true, v) {
			return v
		}
	}
	for _, v := range [...]hscn.Verdict{hscn.Undetermined, hscn.Unspecified, hscn.Satisfied} {
		if has(false, v) {
			return v
		}
	}
	for _, must := range [...]bool{true, false} {
		for _, v := range [...]hscn.Verdict{hscn.NotApplicable, hscn.NotInForce} {
			if has(must, v) {
				return v
			}
		}
	}
	return hscn.Undetermined
}
