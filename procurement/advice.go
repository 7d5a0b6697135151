package procurement

import (
	"cmp"
	"math/bits"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// asked is answers to what an approach is recommended by, two bits each: 0 not stated, 1 no, 2 yes.
type asked uint32

// The places of what is asked.
const (
	arrangements asked = 3 << (2 * iota)
	ready
	inTime
	maturePlans
	operatingModel
	newCollaboration
	wellProgressed
	keepsTimetable
	clearPlans
	actsAlone
	commodity
	wantsSpeed
)

// The answers that facts are held against, in every place.
const (
	saysNo  asked = 0x55555555
	saysYes asked = 0xAAAAAAAA
)

// askedMembers are the members of a record, by place.
var askedMembers = [...]string{
	"facts.collaborativeArrangements", "facts.arrangementsReady", "facts.arrangementsInTime", "facts.maturePlans",
	"facts.operatingModel", "facts.newCollaboration", "facts.wellProgressed", "facts.keepsTimetable", "facts.clearPlans",
	"facts.actsAlone", "facts.commodityConnections", "facts.wantsSpeed",
}

// asked packs the facts that an approach is recommended by.
func (f *Facts) asked() asked {
	return asked(f.CollaborativeArrangements&3) | asked(f.ArrangementsReady&3)<<2 | asked(f.ArrangementsInTime&3)<<4 |
		asked(f.MaturePlans&3)<<6 | asked(f.OperatingModel&3)<<8 | asked(f.NewCollaboration&3)<<10 |
		asked(f.WellProgressed&3)<<12 | asked(f.KeepsTimetable&3)<<14 | asked(f.ClearPlans&3)<<16 |
		asked(f.ActsAlone&3)<<18 | asked(f.CommodityConnections&3)<<20 | asked(f.WantsSpeed&3)<<22
}

// An adviceRow is one piece of advice. It is given where all of some facts have an answer and, if it
// names others, any one of those has it too; where that hangs on a fact that is not stated, and the
// advice is for all to know, it is undetermined.
type adviceRow struct {
	approach hscn.Approach
	all      asked
	any      asked
	answer   asked
	leans    int8 // what it counts for or against the approach where it is given
	unsure   bool // whether a fact not stated is told
	id       hscn.ID
	force    hscn.Force
	verdict  hscn.Verdict
	code     hscn.Code
}

// given says whether the advice of r is given to a customer that states facts.
func (r *adviceRow) given(facts asked) hscn.Answer {
	other := r.answer ^ (saysNo | saysYes)
	if facts&r.answer&r.all == r.answer&r.all && (r.any == 0 || facts&r.answer&r.any != 0) {
		return hscn.Yes
	}
	if facts&other&r.all != 0 || r.any != 0 && facts&other&r.any == other&r.any {
		return hscn.No
	}
	return hscn.NotStated
}

// say says the advice of r, or the first fact that it hangs on.
func (r *adviceRow) say(l *findings, facts asked) {
	given := r.given(facts)
	named := uint32(r.all | r.any)
	if given == hscn.Yes {
		f := l.say(r.id, r.force, r.verdict, r.code, "approach")
		if place := bits.TrailingZeros32(named) / 2; named != 0 {
			f.Where, f.Seen = hscn.At(askedMembers[place]), hscn.Word(hscn.Answer(facts>>(2*place)&3).String())
		}
	} else if given == hscn.NotStated && r.unsure {
		stated := uint32(facts|facts>>1) & uint32(saysNo)
		place := bits.TrailingZeros32(named&uint32(saysNo)&^stated) / 2
		l.say(r.id, r.force, hscn.Undetermined, CodeNotStated, askedMembers[place])
	}
}

// adviceTable is which approach is right for whom. None of it closes an approach.
var adviceTable = [...]adviceRow{
	// Aggregated is for those without arrangements of their own, or who have none ready and cannot make
	// them in time; those who have them may join all the same.
	{hscn.Aggregated, arrangements, 0, saysNo, +1, true, hscn.CJ73, hscn.Should, hscn.Satisfied, ""},
	{hscn.Aggregated, inTime, arrangements | ready, saysNo, +1, true, hscn.CJ74, hscn.Should, hscn.Satisfied, ""},
	{approach: hscn.Aggregated, id: hscn.CJ75, force: hscn.May, verdict: hscn.Satisfied},

	// Collaborative is for mature plans and, as a rule, for partners that share an operating model.
	{hscn.Collaborative, operatingModel, 0, saysYes, +1, true, hscn.CJ120, hscn.Should, hscn.Satisfied, ""},
	{hscn.Collaborative, operatingModel, 0, saysNo, 0, false, hscn.CJ120, hscn.Should, hscn.Breached, CodeNoOperatingModel},
	{hscn.Collaborative, newCollaboration, 0, saysYes, 0, false, hscn.CJ131, hscn.May, hscn.Satisfied, ""},
	{hscn.Collaborative, maturePlans, 0, saysYes, +1, true, hscn.CJ140, hscn.Should, hscn.Satisfied, ""},
	{hscn.Collaborative, maturePlans, 0, saysNo, -1, false, hscn.CJ140, hscn.Should, hscn.Breached, CodeNotForYou},
	{hscn.Collaborative, wellProgressed | keepsTimetable, 0, saysNo, -1, true, hscn.CJ156, hscn.Should, hscn.Breached, CodeJoinAggregated},

	// Individual is for clear plans of one organisation that wants neither of the others.
	{hscn.Individual, actsAlone, 0, saysYes, +1, false, hscn.CJ160, hscn.Should, hscn.Satisfied, ""},
	{hscn.Individual, actsAlone, 0, saysNo, -1, false, hscn.CJ160, hscn.Should, hscn.Breached, CodeNotForYou},
	{hscn.Individual, commodity | wantsSpeed, 0, saysYes, +1, true, hscn.CJ161, hscn.May, hscn.Satisfied, CodeSuggested},
	{hscn.Individual, clearPlans, 0, saysYes, +1, true, hscn.CJ166, hscn.Should, hscn.Satisfied, ""},
	{hscn.Individual, clearPlans, 0, saysNo, -1, false, hscn.CJ166, hscn.Should, hscn.Breached, CodeNotForYou},
}

// A Standing is how one approach stands with a customer on a day. It is comparable.
type Standing struct {
	Approach hscn.Approach
	For      int    // statements that lean towards it
	Against  int    // statements that lean away from it
	Best     Option // of its options the one to prefer
	facts    asked
}

// A Recommendation is the three approaches, the one to prefer first. It is comparable.
type Recommendation [hscn.ApproachCount]Standing

// candidates are the options of each approach that are compared, in the order in which one is preferred
// to another that stands no better: the DPS is quicker and simpler than a procurement of one's own
// (CJ-53, CJ-54, S4-05), which costs a single organisation much effort (CJ-63, CJ-64). Direct awards are
// never preferred, since competition is encouraged (CJ-164).
var candidates = [hscn.ApproachCount + 1][]Choice{
	hscn.Aggregated: {
		{hscn.Aggregated, RM3825, FurtherCompetition},
	},
	hscn.Collaborative: {
		{hscn.Collaborative, RM3825, Competition},
		{hscn.Collaborative, OJEU, OwnProcurement},
		{hscn.Collaborative, FindATender, OwnProcurement},
		{hscn.Collaborative, RM1045, Competition},
		{hscn.Collaborative, RM3808, Competition},
		{hscn.Collaborative, RM6116, Competition},
		{hscn.Collaborative, ExistingAgreement, Competition},
	},
	hscn.Individual: {
		{hscn.Individual, RM3825, MiniCompetition},
		{hscn.Individual, RM1045, MiniCompetition},
		{hscn.Individual, RM3808, Competition},
		{hscn.Individual, RM6116, Competition},
		{hscn.Individual, ExistingAgreement, Competition},
		{hscn.Individual, OJEU, OwnProcurement},
		{hscn.Individual, FindATender, OwnProcurement},
	},
}

// openness orders the verdicts of options, the best first.
var openness = [...]uint8{hscn.Satisfied: 0, hscn.Undetermined: 1, hscn.Unspecified: 2, hscn.Breached: 3}

// Recommend ranks the approaches for a customer that states f on the day on: first those with an option
// that is open, or may be; then those that no statement leans away from; then by the statements that
// lean towards them less those that lean away; and last as the page lists them, aggregated first, which
// is the simplest (CJ-158). The ranking is advice: it closes nothing.
func Recommend(f Facts, on calendar.Date) Recommendation {
	var out Recommendation
	var towards, away [hscn.ApproachCount + 1]int
	facts := f.asked()
	for i := range adviceTable {
		if row := &adviceTable[i]; row.leans != 0 && row.given(facts) == hscn.Yes {
			towards[row.approach] += int(max(row.leans, 0))
			away[row.approach] -= int(min(row.leans, 0))
		}
	}
	for i := range out {
		a := hscn.Approach(i + 1)
		s := Standing{Approach: a, For: towards[a], Against: away[a], Best: best(a, f, on), facts: facts}
		if s.launchUnknown() {
			s.Against++
		}
		k := i
		for ; k > 0 && s.before(&out[k-1]); k-- {
			out[k] = out[k-1]
		}
		out[k] = s
	}
	return out
}

// launchUnknown reports whether there may be no aggregated procurement left to join: a customer has to be
// in one when it goes to market (CJ-89), and past the timetable's dates only AP10 is still to come.
func (s *Standing) launchUnknown() bool {
	return s.Approach == hscn.Aggregated && s.Best.on.After(lastProposed)
}

// before reports whether s is to be preferred to t.
func (s *Standing) before(t *Standing) bool {
	return cmp.Or(
		cmp.Compare(openness[s.Best.Verdict], openness[t.Best.Verdict]),
		cmp.Compare(min(s.Against, 1), min(t.Against, 1)),
		cmp.Compare(t.For-t.Against, s.For-s.Against),
		cmp.Compare(s.Approach, t.Approach), // which differ
	) == -1
}

// best returns the option of a to prefer: the first of those that stand best. Where the customer has a
// reason to consider OJEU, or as a single organisation has many sites, a procurement of its own comes
// first.
func best(a hscn.Approach, f Facts, on calendar.Date) Option {
	prefersOwn := a == hscn.Collaborative && f.state()&considerations != 0 || a == hscn.Individual && f.ManySites == hscn.Yes
	var out Option
	rank := ^uint8(0)
	for i := range candidates[a] {
		c := candidates[a][i]
		o := Judge(c, f, on)
		r := 2 * openness[o.Verdict]
		if prefersOwn && !c.Route.IsOwn() {
			r++
		}
		if r < rank {
			if out, rank = o, r; r == 0 {
				break // none stands better
			}
		}
	}
	return out
}

// AppendFindings appends why s stands where it does: the advice that speaks of its approach and the
// reasons of its best option.
func (s Standing) AppendFindings(dst []hscn.Finding) []hscn.Finding {
	l := findings(dst)
	sayAdvice(&l, s.Approach, s.facts)
	if s.launchUnknown() {
		l.say(hscn.CJ110, hscn.Should, hscn.Undetermined, CodeLaunchTBC, "aggregated.launch")
	}
	return s.Best.AppendFindings(l)
}

// sayAdvice says what speaks of a.
func sayAdvice(l *findings, a hscn.Approach, facts asked) {
	for i := range adviceTable {
		if row := &adviceTable[i]; row.approach == a {
			row.say(l, facts)
		}
	}
}
