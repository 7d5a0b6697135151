package procurement

import (
	"iter"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// An Option is the answer about one choice on one day: whether it is open and, on demand, why. It is
// sixteen bytes and comparable; two are equal where the choice, the day and what was stated are the same.
// The zero value is no answer and is Undetermined.
type Option struct {
	Choice  Choice
	Verdict hscn.Verdict // Satisfied is open, Breached closed; never NotApplicable or NotInForce
	on      calendar.Date
	state   state // what was stated, and what the day means for the route
}

// Judge says whether c is open on the day on to a customer that states f. A choice that leaves out its
// approach, its route or, where the place asks for one, its method is Breached and never open; a day left
// out is Undetermined wherever the answer is not the same on every day.
func Judge(c Choice, f Facts, on calendar.Date) Option {
	return c.entry().judge(c, f.state()|c.Route.openOn(on), on)
}

// judge folds what e needs into one verdict, the heaviest last: a thing on which the documents are
// silent, a thing that is not known, a thing that does not hold. It takes no branch.
func (e *entry) judge(c Choice, s state, on calendar.Date) Option {
	v := uint32(e.verdict)
	if s&e.asserts != e.asserts {
		v = uint32(hscn.Unspecified)
	}
	if s&e.needs != e.needs {
		v = uint32(hscn.Undetermined)
	}
	if s&(e.needs>>1) != 0 {
		v = uint32(hscn.Breached)
	}
	return Option{Choice: c, Verdict: hscn.Verdict(v), on: on, state: s}
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
	facts := f.state()
	days := [...]state{facts, facts | OJEU.openOn(on), facts | RM3825.openOn(on), facts | RM1045.openOn(on)}
	for i := range pageTable {
		p := &pageTable[i]
		dst = append(dst, p.entry.judge(p.choice, days[p.choice.Route&3], on))
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
