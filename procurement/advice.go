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

// What an answer is held against.
const (
	unsaid  asked = 0
	saysNo  asked = 0x55555555
	saysYes asked = 0xAAAAAAAA
)

// askedMembers are the members of a record, by place.
var askedMembers = [...]string{
	"facts.collaborativeArrangements", "facts.arrangementsInTime", "facts.maturePlans", "facts.operatingModel",
	"facts.newCollaboration", "facts.wellProgressed", "facts.keepsTimetable", "facts.clearPlans", "facts.actsAlone",
	"facts.commodityConnections", "facts.wantsSpeed",
}

// asked packs the facts that an approach is recommended by.
func (f *Facts) asked() asked {
	return asked(f.CollaborativeArrangements&3) | asked(f.ArrangementsInTime&3)<<2 | asked(f.MaturePlans&3)<<4 |
		asked(f.OperatingModel&3)<<6 | asked(f.NewCollaboration&3)<<8 | asked(f.WellProgressed&3)<<10 |
		asked(f.KeepsTimetable&3)<<12 | asked(f.ClearPlans&3)<<14 | asked(f.ActsAlone&3)<<16 |
		asked(f.CommodityConnections&3)<<18 | asked(f.WantsSpeed&3)<<20
}

type adviceRow struct {
	approach hscn.Approach
	facts    asked
	answer   asked
	leans    int8
	id       hscn.ID
	force    hscn.Force
	verdict  hscn.Verdict
	code     hscn.Code
}

// speaks reports whether every fact of r has the answer it is held against.
func (r *adviceRow) speaks(facts asked) bool { return facts&r.facts == r.answer&r.facts }

// finding makes the finding of r, which names its first fact.
func (r *adviceRow) finding(facts asked) hscn.Finding {
	place := bits.TrailingZeros32(uint32(r.facts)) / 2
	return hscn.Finding{
		Rule: r.id, Force: r.force, Verdict: r.verdict, Code: r.code, Where: hscn.At(askedMembers[place]),
		Seen: hscn.Word(hscn.Answer(facts >> (2 * place) & 3).String()),
	}
}

// adviceTable is which approach is right for whom. A row speaks where every fact of it has the answer
// it is held against, and then leans for its approach, against it, or neither. None of it closes an
// approach.
var adviceTable = [...]adviceRow{
	// Aggregated is for those without arrangements of their own, or who cannot make them in time; those
	// who have them may join all the same.
	{hscn.Aggregated, arrangements, saysNo, +1, hscn.CJ73, hscn.Should, hscn.Satisfied, ""},
	{hscn.Aggregated, inTime, saysNo, +1, hscn.CJ74, hscn.Should, hscn.Satisfied, ""},
	{hscn.Aggregated, arrangements, saysYes, 0, hscn.CJ75, hscn.May, hscn.Satisfied, ""},
	{hscn.Aggregated, wellProgressed | keepsTimetable, saysNo, +1, hscn.CJ156, hscn.Should, hscn.Satisfied, CodeJoinAggregated},

	// Collaborative is for mature plans and, as a rule, a model that the partners share already.
	{hscn.Collaborative, operatingModel, saysYes, +1, hscn.CJ120, hscn.Should, hscn.Satisfied, ""},
	{hscn.Collaborative, operatingModel, saysNo, 0, hscn.CJ120, hscn.Should, hscn.Breached, CodeNoOperatingModel},
	{hscn.Collaborative, newCollaboration, saysYes, 0, hscn.CJ131, hscn.May, hscn.Satisfied, ""},
	{hscn.Collaborative, maturePlans, saysYes, +1, hscn.CJ140, hscn.Should, hscn.Satisfied, ""},
	{hscn.Collaborative, maturePlans, saysNo, -1, hscn.CJ140, hscn.Should, hscn.Breached, CodeNotForYou},
	{hscn.Collaborative, maturePlans, unsaid, 0, hscn.CJ140, hscn.Should, hscn.Undetermined, CodeNotStated},
	{hscn.Collaborative, wellProgressed | keepsTimetable, saysNo, -1, hscn.CJ156, hscn.Should, hscn.Breached, CodeJoinAggregated},

	// Individual is for clear plans of one organisation that wants neither of the others.
	{hscn.Individual, actsAlone, saysYes, +1, hscn.CJ160, hscn.Should, hscn.Satisfied, ""},
	{hscn.Individual, actsAlone, saysNo, -1, hscn.CJ160, hscn.Should, hscn.Breached, CodeNotForYou},
	{hscn.Individual, commodity | wantsSpeed, saysYes, +1, hscn.CJ161, hscn.May, hscn.Satisfied, CodeSuggested},
	{hscn.Individual, clearPlans, saysYes, +1, hscn.CJ166, hscn.Should, hscn.Satisfied, ""},
	{hscn.Individual, clearPlans, saysNo, -1, hscn.CJ166, hscn.Should, hscn.Breached, CodeNotForYou},
	{hscn.Individual, clearPlans, unsaid, 0, hscn.CJ166, hscn.Should, hscn.Undetermined, CodeNotStated},
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
var openness = [...]uint8{hscn.Satisfied: 0, hscn.Unspecified: 1, hscn.Undetermined: 2, hscn.Breached: 3}

// Recommend ranks the approaches for a customer that states f on the day on: first those with an option
// that is open, or may be; then those that no statement leans away from; then by the statements that
// lean towards them less those that lean away; and last as the page lists them, aggregated first, which
// is the simplest (CJ-158). The ranking is advice: it closes nothing.
func Recommend(f Facts, on calendar.Date) Recommendation {
	var out Recommendation
	var towards, away [hscn.ApproachCount + 1]int
	facts := f.asked()
	for i := range adviceTable {
		if row := &adviceTable[i]; row.leans != 0 && row.speaks(facts) {
			if row.leans > 0 {
				towards[row.approach]++
			} else {
				away[row.approach]++
			}
		}
	}
	for i := range out {
		a := hscn.Approach(i + 1)
		s := Standing{Approach: a, For: towards[a], Against: away[a], Best: best(a, f, on), facts: facts}
		k := i
		for ; k > 0 && s.before(&out[k-1]); k-- {
			out[k] = out[k-1]
		}
		out[k] = s
	}
	return out
}

// before reports whether s is to be preferred to t.
func (s *Standing) before(t *Standing) bool {
	return cmp.Or(
		cmp.Compare(openness[s.Best.Verdict], openness[t.Best.Verdict]),
		cmp.Compare(min(s.Against, 1), min(t.Against, 1)),
		cmp.Compare(t.For-t.Against, s.For-s.Against),
		cmp.Compare(s.Approach, t.Approach),
	) < 0
}

// best returns the option of a to prefer: the first of those that stand best. Where the customer has a
// reason to consider OJEU, or as a single organisation has many sites, a procurement of its own comes
// first.
func best(a hscn.Approach, f Facts, on calendar.Date) Option {
	prefersOwn := a == hscn.Collaborative && f.lanes()&considerations&yesBits != 0 || a == hscn.Individual && f.ManySites == hscn.Yes
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

// AppendFindings appends why s stands where it does: the advice that speaks of its approach, that the
// options are best discussed with the Regional Migration Manager (CJ-34), and its best option's reasons.
func (s Standing) AppendFindings(dst []hscn.Finding) []hscn.Finding {
	dst = append(dst, hscn.Finding{Rule: hscn.CJ34, Force: hscn.Should, Verdict: hscn.Breached, Code: CodeContactManager, Where: hscn.At("approach")})
	dst = appendAdvice(dst, s.Approach, s.facts)
	return s.Best.AppendFindings(dst)
}

// appendAdvice appends the rows that speak of a.
func appendAdvice(dst []hscn.Finding, a hscn.Approach, facts asked) []hscn.Finding {
	for i := range adviceTable {
		if row := &adviceTable[i]; row.approach == a && row.speaks(facts) {
			dst = append(dst, row.finding(facts))
		}
	}
	return dst
}
