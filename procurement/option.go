package procurement

import (
	"iter"
	"slices"

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
	if c.Approach > hscn.ApproachCount || c.Route > RouteCount || c.Method > MethodCount {
		return c.judgeOutside(&f, on)
	}
	day, near := openingOn(on)
	if !near {
		day = openingByWindows(on)
	}
	return briefs[c.Approach&3][c.Route&15][c.Method&7].judge(c, day.of(c.Route)|f.state(), on)
}

// judgeOutside is [Judge] for a choice with a part outside its words, which is read as left out.
func (c Choice) judgeOutside(f *Facts, on calendar.Date) Option {
	known := c
	if c.Approach > hscn.ApproachCount {
		known.Approach = 0
	}
	if c.Route > RouteCount {
		known.Route = 0
	}
	if c.Method > MethodCount {
		known.Method = 0
	}
	o := Judge(known, *f, on)
	o.Choice = c
	return o
}

// IsOpen reports whether the choice is open: nothing it needs is missing, refused or left open.
func (o Option) IsOpen() bool { return o.Verdict == hscn.Satisfied }

// On returns the day that o answers for.
func (o Option) On() calendar.Date { return o.on }

// pageTable is the nine cells in the order of the page, each with the method that it names: its own
// procurement or its competition. A cell that is not applicable has the method of its column.
var pageTable = [...]struct {
	choice Choice
	brief  *brief
}{
	{Choice{hscn.Aggregated, OJEU, OwnProcurement}, &briefs[hscn.Aggregated][OJEU][OwnProcurement]},
	{Choice{hscn.Aggregated, RM3825, FurtherCompetition}, &briefs[hscn.Aggregated][RM3825][FurtherCompetition]},
	{Choice{hscn.Aggregated, RM1045, MiniCompetition}, &briefs[hscn.Aggregated][RM1045][MiniCompetition]},
	{Choice{hscn.Collaborative, OJEU, OwnProcurement}, &briefs[hscn.Collaborative][OJEU][OwnProcurement]},
	{Choice{hscn.Collaborative, RM3825, Competition}, &briefs[hscn.Collaborative][RM3825][Competition]},
	{Choice{hscn.Collaborative, RM1045, Competition}, &briefs[hscn.Collaborative][RM1045][Competition]},
	{Choice{hscn.Individual, OJEU, OwnProcurement}, &briefs[hscn.Individual][OJEU][OwnProcurement]},
	{Choice{hscn.Individual, RM3825, MiniCompetition}, &briefs[hscn.Individual][RM3825][MiniCompetition]},
	{Choice{hscn.Individual, RM1045, MiniCompetition}, &briefs[hscn.Individual][RM1045][MiniCompetition]},
}

// AppendOptions appends the nine cells of the customer journey's table, in its order, each with the
// method that the cell names: its own procurement or its competition. The direct award and the routes
// that the table does not show are among [Options].
func AppendOptions(dst []Option, f Facts, on calendar.Date) []Option {
	facts := f.state()
	day, near := openingOn(on)
	if !near {
		day = openingByWindows(on)
	}
	states := [...]state{OJEU: day.of(OJEU) | facts, RM3825: day.of(RM3825) | facts, RM1045: day.of(RM1045) | facts}
	n := len(dst)
	if cap(dst) < n+len(pageTable) {
		dst = slices.Grow(dst, len(pageTable))
	}
	dst = dst[:n+len(pageTable)]
	page := (*[len(pageTable)]Option)(dst[n:])
	for i := range pageTable {
		p := &pageTable[i]
		page[i] = p.brief.judge(p.choice, states[p.choice.Route&3], on)
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
