package procurement

import (
	"cmp"

	"github.com/hscn-go/hscn"
)

// A ground is a statement with the code of what it says.
type ground struct {
	id   hscn.ID
	code hscn.Code
}

// An entry is what the documents say of one way of awarding in one cell. Its zero value says
// nothing.
type entry struct {
	verdict  hscn.Verdict // where all it needs holds: Satisfied, Unspecified or, on any day, Breached
	label    Method       // what the place calls a competition
	needs    state        // what has to hold
	asserts  state        // what the customer has to assert, since the documents say nothing of it
	heeds    state        // what only advises
	passes   state        // of that, the considerations for another route that are passed over here
	because  ground       // why it is refused or not specified
	permits  [3]hscn.ID   // the permissions it rests on
	requires [2]hscn.ID   // the obligations that it keeps
	notes    [3]hscn.ID   // what the place has the customer note
	advises  [2]ground    // advice that goes with it whatever the facts
}

// A cell is one cell of the table: its entries by class of method. What stands under anyway holds for
// every method that has no entry of its own, and every cell has it.
type cell [classes]entry

// considerations are the customer's reasons to consider OJEU (CJ-47 to CJ-49, CJ-51).
const considerations = complexNeeds | wantsDialogue | comfortable | beyondDPS

// optionTable is the table of the customer journey, three approaches by three routes (CJ-39). Seven
// cells offer something, two are not applicable, and one offers a direct award (CJ-70).
var optionTable = [hscn.ApproachCount + 1][RM1045 + 1]cell{

	hscn.Aggregated: { // led by NHS Digital (CJ-44)
		OJEU: {
			anyway: {verdict: hscn.Breached, because: ground{hscn.CJ40, CodeNotApplicable}},
		},
		RM3825: {
			competitive: {
				verdict: hscn.Satisfied, label: FurtherCompetition, needs: open | programme,
				requires: [2]hscn.ID{hscn.CJ41, hscn.CJ09},
				notes:    [3]hscn.ID{hscn.CJ79, hscn.CJ83, hscn.CJ158},
				advises:  [2]ground{{hscn.CJ76, CodeLessInfluence}},
			},
			anyway: {verdict: hscn.Breached, because: ground{hscn.CJ41, CodeMustBeFurtherCompetition}},
		},
		RM1045: {
			anyway: {verdict: hscn.Breached, because: ground{hscn.CJ43, CodeNotApplicable}},
		},
	},

	hscn.Collaborative: { // led by the customer
		OJEU: {
			own: {
				verdict: hscn.Satisfied, label: OwnProcurement, needs: open | servicesCompliant, heeds: considerations | publisher,
				permits: [3]hscn.ID{hscn.CJ45, hscn.CJ20},
			},
			anyway: {verdict: hscn.Breached, because: ground{hscn.CJ23, CodeMethodNotOfRoute}},
		},
		RM3825: {
			competitive: {
				verdict: hscn.Satisfied, label: Competition, needs: open,
				permits: [3]hscn.ID{hscn.CJ52, hscn.CJ19},
				notes:   [3]hscn.ID{hscn.CJ53, hscn.CJ54, hscn.CJ55}, // quicker, simpler, less flexible
				heeds:   considerations, passes: considerations,
			},
			anyway: {verdict: hscn.Breached, because: ground{hscn.CJ52, CodeCompetitionOnly}},
		},
		RM1045: {
			competitive: {
				verdict: hscn.Satisfied, label: Competition, needs: open,
				permits: [3]hscn.ID{hscn.CJ21},
				notes:   [3]hscn.ID{hscn.CJ57, hscn.CJ58},
				advises: [2]ground{{hscn.CJ60, CodeFactorInEnd}},
				heeds:   considerations, passes: considerations,
			},
			anyway: { // the cell names no method at all
				verdict: hscn.Unspecified, needs: open, because: ground{hscn.CJ71, CodeMethodNotStated},
				notes:   [3]hscn.ID{hscn.CJ57, hscn.CJ58},
				advises: [2]ground{{hscn.CJ60, CodeFactorInEnd}},
				heeds:   considerations, passes: considerations,
			},
		},
	},

	hscn.Individual: { // led by the customer
		OJEU: {
			own: {
				verdict: hscn.Satisfied, label: OwnProcurement, needs: open | servicesCompliant, heeds: manySites,
				permits: [3]hscn.ID{hscn.CJ61},
				notes:   [3]hscn.ID{hscn.CJ64},
			},
			anyway: {verdict: hscn.Breached, because: ground{hscn.CJ23, CodeMethodNotOfRoute}},
		},
		RM3825: {
			competitive: {
				verdict: hscn.Satisfied, label: MiniCompetition, needs: open,
				permits: [3]hscn.ID{hscn.CJ65},
			},
			anyway: {verdict: hscn.Breached, because: ground{hscn.CJ65, CodeMethodNotOfRoute}},
			direct: {verdict: hscn.Breached, because: ground{hscn.CJ66, CodeDirectAwardNotSupported}},
		},
		RM1045: {
			competitive: {
				verdict: hscn.Satisfied, label: MiniCompetition, needs: open,
				permits: [3]hscn.ID{hscn.CJ67, hscn.CJ162},
				notes:   [3]hscn.ID{hscn.CJ57, hscn.CJ58, hscn.CJ69}, // the constraints above
				advises: [2]ground{{hscn.CJ60, CodeFactorInEnd}},
			},
			direct: {
				verdict: hscn.Satisfied, label: DirectAward, needs: open | appropriate,
				permits: [3]hscn.ID{hscn.CJ162, hscn.CJ165},
				notes:   [3]hscn.ID{hscn.CJ57, hscn.CJ58, hscn.CJ69},
				advises: [2]ground{{hscn.CJ60, CodeFactorInEnd}, {hscn.CJ164, CodeCompetitionEncouraged}},
			},
			anyway: {verdict: hscn.Breached, because: ground{hscn.CJ67, CodeMethodNotOfRoute}},
		},
	},
}

// beyondTable holds the routes that the table does not show: those that came later, local agreements,
// and the two that are known by name alone. The page leaves the customer's own routes open (CJ-22,
// CJ-38) and the aggregated one closed (CJ-09).
var beyondTable = [hscn.ApproachCount + 1][RouteCount + 1]cell{

	hscn.Aggregated: {
		FindATender:       {anyway: {verdict: hscn.Breached, because: ground{hscn.CJ09, CodeRM3825Only}}},
		RM3808:            {anyway: {verdict: hscn.Breached, because: ground{hscn.CJ09, CodeRM3825Only}}},
		RM6116:            {anyway: {verdict: hscn.Breached, because: ground{hscn.CJ09, CodeRM3825Only}}},
		ExistingAgreement: {anyway: {verdict: hscn.Breached, because: ground{hscn.CJ09, CodeRM3825Only}}},
		HSSF:              {anyway: {verdict: hscn.Breached, because: ground{hscn.CJ09, CodeRM3825Only}}},
		GCloud:            {anyway: {verdict: hscn.Breached, because: ground{hscn.CJ09, CodeRM3825Only}}},
	},

	hscn.Collaborative: {
		FindATender: {
			own:    {verdict: hscn.Satisfied, label: OwnProcurement, needs: open, permits: [3]hscn.ID{hscn.CJ22}},
			anyway: {verdict: hscn.Breached, because: ground{hscn.CJ23, CodeMethodNotOfRoute}},
		},
		RM3808: {
			competitive: {verdict: hscn.Satisfied, label: Competition, needs: open, permits: [3]hscn.ID{hscn.CJ22, hscn.CD09}},
			direct:      {verdict: hscn.Unspecified, needs: open, because: ground{hscn.CD09, CodeMethodNotStated}},
			anyway:      {verdict: hscn.Breached, because: ground{hscn.CJ23, CodeMethodNotOfRoute}},
		},
		RM6116: {
			competitive: {verdict: hscn.Satisfied, label: Competition, needs: open, permits: [3]hscn.ID{hscn.CJ22, hscn.CD08}},
			direct:      {verdict: hscn.Unspecified, needs: open, because: ground{hscn.CD08, CodeMethodNotStated}},
			anyway:      {verdict: hscn.Breached, because: ground{hscn.CJ23, CodeMethodNotOfRoute}},
		},
		ExistingAgreement: { // of which the page says nothing more, and not that it may be awarded on directly
			competitive: {
				verdict: hscn.Satisfied, asserts: existing, because: ground{hscn.CJ38, CodeAgreementNotAsserted},
				permits: [3]hscn.ID{hscn.CJ38}, notes: [3]hscn.ID{hscn.HS09}, advises: [2]ground{{hscn.CJ38, CodeLocalOption}},
			},
			anyway: {
				verdict: hscn.Unspecified, asserts: existing, because: ground{hscn.CJ38, CodeMethodNotStated},
				advises: [2]ground{{hscn.CJ38, CodeLocalOption}},
			},
		},
		HSSF:   {anyway: {verdict: hscn.Unspecified, because: ground{hscn.HS03, CodeNotAnHSCNRoute}}},
		GCloud: {anyway: {verdict: hscn.Unspecified, because: ground{hscn.HS04, CodeNotAnHSCNRoute}}},
	},

	hscn.Individual: {
		FindATender: {
			own:    {verdict: hscn.Satisfied, label: OwnProcurement, needs: open, permits: [3]hscn.ID{hscn.CJ38}},
			anyway: {verdict: hscn.Breached, because: ground{hscn.CJ23, CodeMethodNotOfRoute}},
		},
		RM3808: {
			competitive: {verdict: hscn.Satisfied, label: Competition, needs: open, permits: [3]hscn.ID{hscn.CJ162, hscn.CD09}},
			direct:      {verdict: hscn.Unspecified, needs: open, because: ground{hscn.CD09, CodeMethodNotStated}},
			anyway:      {verdict: hscn.Breached, because: ground{hscn.CJ23, CodeMethodNotOfRoute}},
		},
		RM6116: {
			competitive: {verdict: hscn.Satisfied, label: Competition, needs: open, permits: [3]hscn.ID{hscn.CJ162, hscn.CD08}},
			direct:      {verdict: hscn.Unspecified, needs: open, because: ground{hscn.CD08, CodeMethodNotStated}},
			anyway:      {verdict: hscn.Breached, because: ground{hscn.CJ23, CodeMethodNotOfRoute}},
		},
		ExistingAgreement: { // of which the page says nothing more, and not that it may be awarded on directly
			competitive: {
				verdict: hscn.Satisfied, asserts: existing, because: ground{hscn.CJ38, CodeAgreementNotAsserted},
				permits: [3]hscn.ID{hscn.CJ163, hscn.CJ38}, notes: [3]hscn.ID{hscn.HS09}, advises: [2]ground{{hscn.CJ38, CodeLocalOption}},
			},
			anyway: {
				verdict: hscn.Unspecified, asserts: existing, because: ground{hscn.CJ38, CodeMethodNotStated},
				advises: [2]ground{{hscn.CJ38, CodeLocalOption}},
			},
		},
		HSSF:   {anyway: {verdict: hscn.Unspecified, because: ground{hscn.HS03, CodeNotAnHSCNRoute}}},
		GCloud: {anyway: {verdict: hscn.Unspecified, because: ground{hscn.HS04, CodeNotAnHSCNRoute}}},
	},
}

// The entries of choices that name nothing the table knows.
var (
	unknownApproach = entry{verdict: hscn.Breached, because: ground{hscn.CJ01, CodeUnknownApproach}}
	unknownRoute    = entry{verdict: hscn.Breached, because: ground{hscn.CJ39, CodeUnknownRoute}}
	unknownMethod   = entry{verdict: hscn.Breached, because: ground{hscn.CJ39, CodeUnknownMethod}}
)

// entry returns what the documents say of c. A method that is left out or outside is refused, except
// where the place is the same whatever the method or asks for none.
func (c Choice) entry() *entry {
	if c.Approach == 0 || c.Approach > hscn.ApproachCount {
		return &unknownApproach
	}
	if c.Route == 0 || c.Route > RouteCount {
		return &unknownRoute
	}
	in := &beyondTable[c.Approach][c.Route]
	if c.Route <= RM1045 {
		in = &optionTable[c.Approach][c.Route]
	}
	if c.Method == 0 || c.Method > MethodCount {
		if in[competitive].asserts != 0 {
			return &in[competitive]
		}
		if in[competitive].verdict != hscn.Undetermined || in[own].verdict != hscn.Undetermined {
			return &unknownMethod
		}
		return &in[anyway]
	}
	k := int(methodClass[c.Method])
	if in[k].verdict == hscn.Undetermined {
		k = int(anyway)
	}
	return &in[k]
}

// statement returns the statement that the place of c rests on, for a method that it does not know.
func (c Choice) statement() hscn.ID {
	e := (Choice{c.Approach, c.Route, OwnProcurement}).entry()
	if e.verdict != hscn.Satisfied {
		e = (Choice{c.Approach, c.Route, Competition}).entry()
	}
	return cmp.Or(e.requires[0], e.permits[0])
}
