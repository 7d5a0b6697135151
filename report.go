package hscn

import (
	"errors"
	"iter"

	"github.com/hscn-go/hscn/calendar"
)

// A Report is what the rules found in one record on one day, in the order of the register. The zero
// Report holds no finding and is Undetermined: nothing judged is nothing allowed.
type Report struct {
	On       calendar.Date `json:"on,omitzero"`
	Findings []Finding     `json:"findings"`
}

// NewReport returns the report of findings for the day on. It takes over the slice and puts it in
// order.
func NewReport(on calendar.Date, findings []Finding) Report {
	return Report{On: on, Findings: Canonical(findings)}
}

// ranked are the verdicts in the order of the fold, heaviest last; that of no finding at all is first.
var ranked = [...]Verdict{Undetermined, NotInForce, NotApplicable, Satisfied, Unspecified, Undetermined, Breached}

// rank is the place of each verdict in ranked.
var rank = [...]uint8{NotInForce: 1, NotApplicable: 2, Satisfied: 3, Unspecified: 4, Undetermined: 5, Breached: 6}

// Fold returns the one verdict of a set of findings: the heaviest verdict of a Must, in the order
// Breached, Undetermined, Unspecified, Satisfied, NotApplicable, NotInForce. Findings of lesser
// force decide only where no Must was judged; even then advice never gives Breached. No finding at
// all is Undetermined.
func Fold(findings []Finding) Verdict {
	var must, other uint8 // the heaviest rank of each
	for i := range findings {
		v := findings[i].Verdict
		if int(v) >= len(rank) {
			continue
		}
		switch findings[i].Force {
		case Must:
			must = max(must, rank[v])
		case Should, May:
			if v == Breached {
				v = Satisfied
			}
			other = max(other, rank[v])
		}
	}
	if must >= rank[Satisfied] || must > 0 && other < rank[Satisfied] {
		return ranked[must]
	}
	return ranked[other]
}

// Verdict returns the fold of the report's findings, as [Fold] says.
func (r Report) Verdict() Verdict { return Fold(r.Findings) }

// Allowed reports whether the verdict is Satisfied: no Must is breached or open, and something was judged.
func (r Report) Allowed() bool { return r.Verdict() == Satisfied }

// Blocking yields the findings that keep the case from being allowed.
func (r Report) Blocking() iter.Seq[Finding] { return r.where(Finding.Blocks) }

// Advice yields the advice that was not followed; it never blocks.
func (r Report) Advice() iter.Seq[Finding] { return r.where(Finding.IsAdvice) }

func (r Report) where(keep func(Finding) bool) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for _, f := range r.Findings {
			if keep(f) && !yield(f) {
				return
			}
		}
	}
}

// The errors that [Report.Err] wraps, one for each verdict that blocks.
var (
	ErrBreached     = errors.New("a rule is breached")
	ErrUndetermined = errors.New("a rule cannot be decided")
	ErrUnspecified  = errors.New("the documents do not say")
)

// A FindingError is a blocking finding seen as an error. It wraps [ErrBreached], [ErrUndetermined]
// or [ErrUnspecified].
type FindingError struct{ Finding Finding }

// Error returns the finding's text.
func (e *FindingError) Error() string { return e.Finding.String() }

// Unwrap returns the error of the finding's verdict.
func (e *FindingError) Unwrap() error {
	switch e.Finding.Verdict {
	case Breached:
		return ErrBreached
	case Unspecified:
		return ErrUnspecified
	}
	return ErrUndetermined
}

// Err returns nil where no finding blocks, and otherwise an error that wraps a *[FindingError] for
// each finding that does. A report without findings gives [ErrUndetermined].
func (r Report) Err() error {
	if len(r.Findings) == 0 {
		return ErrUndetermined
	}
	var errs []error
	for f := range r.Blocking() {
		errs = append(errs, &FindingError{f})
	}
	return errors.Join(errs...)
}
