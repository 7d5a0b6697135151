package procurement

import (
	"iter"
	"slices"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// An Option is the answer about one choice on one day: whether it is open and, on demand, why. It is
// sixteen bytes and comparable; two are equal where the choice, the day, the verdict and the answers
// that it hung on are the same. The zero value is no answer and is Undetermined.
type Option struct {
	Choice  Choice
	Verdict hscn.Verdict // Satisfied is open, Breached closed; never NotApplicable or NotInForce
	on      calendar.Date
	lanes   lanes // the answers that its entry looks at
}

// Judge says whether c is open on the day on to a customer that states f. A choice that leaves out its
// approach, route or method is Breached and never open; a day left out is Undetermined wherever the
// answer is not the same on every day.
func Judge(c Choice, f Facts, on calendar.Date) Option {
	e := c.entry()
	if e.verdict == hscn.Breached {
		return Option{Choice: c, Verdict: hscn.Breached, on: on}
	}
	l := f.lanes()
	if e.asserted {
		l = lanes(f.ExistingAgreement)
	}
	return Option{Choice: c, Verdict: e.judge(l, e.openOn(c.Route, on)), on: on, lanes: l & e.hangs}
}

// judge folds what e needs into one verdict, the heaviest first: a thing that does not hold, a thing
// that is not known, a thing on which the documents are silent.
func (e *entry) judge(l lanes, open calendar.Ternary) hscn.Verdict {
	switch needed := l & e.needs; {
	case open == calendar.No || needed&noBits != 0:
		return hscn.Breached
	case open == calendar.Unknown || needed&yesBits != e.needs&yesBits:
		return hscn.Undetermined
	case e.asserted && l&yesBits == 0:
		return hscn.Unspecified
	}
	return e.verdict
}

// IsOpen reports whether the choice is open: nothing it needs is missing, refused or left open.
func (o Option) IsOpen() bool { return o.Verdict == hscn.Satisfied }

// On returns the day that o answers for.
func (o Option) On() calendar.Date { return o.on }

// pageTable is the nine cells in the order of the page, each with the method that it names: its own
// procurement or its competition. A cell that is not applicable has the method of its column.
var pageTable = [...]struct {
	choice Choice
	entry  *entry
}{
	{Choice{hscn.Aggregated, OJEU, OwnProcurement}, &optionTable[hscn.Aggregated][OJEU][anyway]},
	{Choice{hscn.Aggregated, RM3825, FurtherCompetition}, &optionTable[hscn.Aggregated][RM3825][competitive]},
	{Choice{hscn.Aggregated, RM1045, MiniCompetition}, &optionTable[hscn.Aggregated][RM1045][anyway]},
	{Choice{hscn.Collaborative, OJEU, OwnProcurement}, &optionTable[hscn.Collaborative][OJEU][own]},
	{Choice{hscn.Collaborative, RM3825, Competition}, &optionTable[hscn.Collaborative][RM3825][competitive]},
	{Choice{hscn.Collaborative, RM1045, Competition}, &optionTable[hscn.Collaborative][RM1045][competitive]},
	{Choice{hscn.Individual, OJEU, OwnProcurement}, &optionTable[hscn.Individual][OJEU][own]},
	{Choice{hscn.Individual, RM3825, MiniCompetition}, &optionTable[hscn.Individual][RM3825][competitive]},
	{Choice{hscn.Individual, RM1045, MiniCompetition}, &optionTable[hscn.Individual][RM1045][competitive]},
}

// AppendOptions appends the nine cells of the customer journey's table, in its order, each with the
// method that the cell names: its own procurement or its competition. The direct award and the routes
// that the table does not show are among [Options].
func AppendOptions(dst []Option, f Facts, on calendar.Date) []Option {
	l := f.lanes()
	ojeu, rm3825, rm1045 := OJEU.openOn(on), RM3825.openOn(on), RM1045.openOn(on)
	opens := [...]calendar.Ternary{rm3825, rm3825, rm1045, ojeu, rm3825, rm1045, ojeu, rm3825, rm1045}
	opens[1] = pageTable[1].entry.openOn(RM3825, on)
	n := len(dst)
	dst = slices.Grow(dst, len(pageTable))[:n+len(pageTable)]
	for i := range pageTable {
		p := &pageTable[i]
		e := p.entry
		o := &dst[n+i]
		o.Choice, o.on, o.lanes = p.choice, on, l&e.hangs
		if o.Verdict = e.verdict; e.verdict != hscn.Breached {
			o.Verdict = e.judge(l, opens[i])
		}
	}
	return dst
}

// Options yields the answer for every approach, every route and every method that is not only another
// label of the one before, in order: own procurement, competition under the label of its place, direct
// award.
func Options(f Facts, on calendar.Date) iter.Seq[Option] {
	return func(yield func(Option) bool) {
		for a := hscn.Aggregated; a <= hscn.ApproachCount; a++ {
			for r := OJEU; r <= RouteCount; r++ {
				for _, m := range [...]Method{OwnProcurement, competitionLabel(a, r), DirectAward} {
					if !yield(Judge(Choice{a, r, m}, f, on)) {
						return
					}
				}
			}
		}
	}
}

// competitionLabel returns what the place of a and r calls a competition.
func competitionLabel(a hscn.Approach, r Route) Method {
	if e := (Choice{a, r, Competition}).entry(); e.label != 0 {
		return e.label
	}
	return Competition
}
