package procurement

import (
	"iter"

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
	return judge(c, f.lanes(), f.ExistingAgreement, c.Route.openOn(on), on)
}

// judge folds what the entry of c needs into one verdict, the heaviest first: a thing that does not
// hold, a thing that is not known, a thing on which the documents are silent.
func judge(c Choice, l lanes, existing hscn.Answer, open calendar.Ternary, on calendar.Date) Option {
	e := c.entry()
	o := Option{Choice: c, Verdict: e.verdict, on: on, lanes: l & (e.needs | e.heeds | e.passes)}
	if e.anyDay {
		return o
	}
	if e.asserted {
		o.lanes = lanes(existing >> 1) // the one fact that such an entry hangs on: yes or not
	}
	needed := l & e.needs
	switch {
	case open == calendar.No || needed&noBits != 0:
		o.Verdict = hscn.Breached
	case open == calendar.Unknown || needed&yesBits != e.needs&yesBits:
		o.Verdict = hscn.Undetermined
	case e.asserted && o.lanes == 0:
		o.Verdict = hscn.Unspecified
	}
	return o
}

// IsOpen reports whether the choice is open: nothing it needs is missing, refused or left open.
func (o Option) IsOpen() bool { return o.Verdict == hscn.Satisfied }

// On returns the day that o answers for.
func (o Option) On() calendar.Date { return o.on }

// AppendOptions appends the nine cells of the customer journey's table, in its order, each with the
// method that the cell names: its own procurement or its competition. The direct award and the routes
// that the table does not show are among [Options].
func AppendOptions(dst []Option, f Facts, on calendar.Date) []Option {
	l := f.lanes()
	ojeu, rm3825, rm1045 := OJEU.openOn(on), RM3825.openOn(on), RM1045.openOn(on)
	for a := range cellMethod {
		row := &cellMethod[a]
		if a == 0 {
			continue
		}
		dst = append(dst,
			judge(Choice{hscn.Approach(a), OJEU, row[OJEU]}, l, f.ExistingAgreement, ojeu, on),
			judge(Choice{hscn.Approach(a), RM3825, row[RM3825]}, l, f.ExistingAgreement, rm3825, on),
			judge(Choice{hscn.Approach(a), RM1045, row[RM1045]}, l, f.ExistingAgreement, rm1045, on))
	}
	return dst
}

// cellMethod is the method that each cell of the table is asked with; a cell that is not applicable is
// asked with the method of its column.
var cellMethod = [hscn.ApproachCount + 1][RM1045 + 1]Method{
	hscn.Aggregated:    {OJEU: OwnProcurement, RM3825: FurtherCompetition, RM1045: MiniCompetition},
	hscn.Collaborative: {OJEU: OwnProcurement, RM3825: Competition, RM1045: Competition},
	hscn.Individual:    {OJEU: OwnProcurement, RM3825: MiniCompetition, RM1045: MiniCompetition},
}

// Options yields the answer for every approach, every route and every method that is not only another
// label of the one before, in order: own procurement, competition under the label of its place, direct
// award.
func Options(f Facts, on calendar.Date) iter.Seq[Option] {
	return func(yield func(Option) bool) {
		for a := hscn.Aggregated; a <= hscn.ApproachCount; a++ {
			for r := OJEU; r <= RouteCount; r++ {
				open := r.openOn(on)
				for _, m := range [...]Method{OwnProcurement, competitionLabel(a, r), DirectAward} {
					if !yield(judge(Choice{a, r, m}, f.lanes(), f.ExistingAgreement, open, on)) {
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
