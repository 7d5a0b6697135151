package procurement

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// sixWeeksBefore stands for a due day that follows from the launch of an aggregated procurement.
const sixWeeksBefore = ""

// gateTable lists what each approach asks for, in the order of the page: "confirm", "evidence",
// "provide", "attend", "notify" are its verbs. Due days are inclusive and never move for a weekend. An
// individual customer has no readiness check and nothing due on 31 October (CJ-173).
var gateTable = [...]struct {
	approach hscn.Approach
	gate     Gate
	verb     Verb
	item     Item
	due      string
	id       hscn.ID // asks for the item
	dated    hscn.ID // gives the day
}{
	{hscn.Collaborative, ReadinessToLaunch, ShowEvidence, Readiness, "2017-09-15", hscn.CJ137, hscn.CJ137},

	{hscn.Collaborative, ReadinessCheck1, Confirm, ConfirmRoute, "2017-09-15", hscn.CJ142, hscn.CJ141},
	{hscn.Collaborative, ReadinessCheck1, Confirm, LeadEntity, "2017-09-15", hscn.CJ143, hscn.CJ141},
	{hscn.Collaborative, ReadinessCheck1, Confirm, Governance, "2017-09-15", hscn.CJ144, hscn.CJ141},
	{hscn.Collaborative, ReadinessCheck1, Confirm, OperatingModel, "2017-09-15", hscn.CJ145, hscn.CJ141},
	{hscn.Collaborative, ReadinessCheck1, Confirm, Organisations, "2017-09-15", hscn.CJ146, hscn.CJ141},
	{hscn.Collaborative, ReadinessCheck1, ShowEvidence, Commitment, "2017-09-15", hscn.CJ147, hscn.CJ141},

	{hscn.Collaborative, ReadinessCheck2, Confirm, Resources, "2017-10-31", hscn.CJ149, hscn.CJ148},
	{hscn.Collaborative, ReadinessCheck2, Confirm, ScopeOfServices, "2017-10-31", hscn.CJ150, hscn.CJ148},
	{hscn.Collaborative, ReadinessCheck2, Confirm, MigrationPriorities, "2017-10-31", hscn.CJ151, hscn.CJ148},

	{hscn.Collaborative, LaunchGate, Do, Launch, "2017-12-31", hscn.CJ135, hscn.CJ152},
	{hscn.Collaborative, LaunchGate, Notify, NotifyLaunch, "2017-12-31", hscn.CJ153, hscn.CJ152},

	{hscn.Collaborative, CompletionGate, Do, Complete, "2018-09-30", hscn.CJ154, hscn.CJ154},
	{hscn.Collaborative, CompletionGate, Notify, NotifyOutcome, "2018-09-30", hscn.CJ155, hscn.CJ154},

	{hscn.Individual, ReadinessToLaunch, ShowEvidence, Readiness, "2017-09-15", hscn.CJ138, hscn.CJ138},

	{hscn.Individual, PlannedConnections, Provide, ConnectionList, "2017-09-30", hscn.CJ168, hscn.CJ167},

	{hscn.Individual, LaunchGate, Do, Launch, "2017-12-31", hscn.CJ136, hscn.CJ169},
	{hscn.Individual, LaunchGate, Notify, NotifyLaunch, "2017-12-31", hscn.CJ170, hscn.CJ169},

	{hscn.Individual, CompletionGate, Do, Complete, "2018-09-30", hscn.CJ171, hscn.CJ171},
	{hscn.Individual, CompletionGate, Notify, NotifyOutcome, "2018-09-30", hscn.CJ172, hscn.CJ171},

	{hscn.Aggregated, BeforeMarket, Confirm, ConfirmIntention, sixWeeksBefore, hscn.CJ92, hscn.CJ91},
	{hscn.Aggregated, BeforeMarket, Attend, AttendWorkshop, sixWeeksBefore, hscn.CJ93, hscn.CJ91},
	{hscn.Aggregated, BeforeMarket, Confirm, ConfirmRequirements, sixWeeksBefore, hscn.CJ95, hscn.CJ91},
}

// A GateState is where one item of one gate stands on a day. It is comparable.
type GateState struct {
	Gate   Gate            `json:"gate"`
	Verb   Verb            `json:"verb"`
	Item   Item            `json:"item"`
	Rule   hscn.ID         `json:"rule"`  // the statement that asks for the item
	Dated  hscn.ID         `json:"dated"` // the statement that gives the day
	Due    calendar.Span   `json:"due,omitzero"`
	Done   calendar.Date   `json:"done,omitzero"` // the day it was done; zero where it had not been by then
	Status hscn.GateStatus `json:"status"`

	step int32 // the place of the step that shows it, where there is one
}

// AppendGates appends the status on the day on of every item that the gates ask of c, in the order of
// the page. Gates bind a customer that leaves the Transition Network: one that replaces an HSCN service
// has none, and where the purpose is not stated every status is undetermined.
func (c Customer) AppendGates(dst []GateState, on calendar.Date) []GateState {
	if c.Purpose == ReplaceHSCNService {
		return dst
	}
	return c.appendGates(dst, on)
}

func (c *Customer) appendGates(dst []GateState, on calendar.Date) []GateState {
	for i := range gateTable {
		row := &gateTable[i]
		if row.approach != c.Approach {
			continue
		}
		s := GateState{Gate: row.gate, Verb: row.verb, Item: row.item, Rule: row.id, Dated: row.dated}
		if row.due == sixWeeksBefore {
			s.Due = cutoff(c.Aggregated.launch())
		} else {
			s.Due = calendar.On(calendar.MustDate(row.due))
		}
		if done, step := c.done(row.item); !done.After(on) {
			s.Done, s.step = done, step
		}
		if c.Purpose == LeaveTransitionNetwork {
			s.Status = hscn.StatusOf(s.Due, s.Done, on)
		}
		dst = append(dst, s)
	}
	return dst
}

// done returns the day on which i was done and the place of its step, so far as evidence shows it; the
// zero Date where none does. A list that names nothing shows nothing: organisations without a partner
// (CJ-146), connections without a connection (CJ-168).
func (c *Customer) done(i Item) (on calendar.Date, step int32) {
	if i == Organisations && len(c.Partners) == 0 || i == ConnectionList && len(c.Connections) == 0 {
		return calendar.Date{}, 0
	}
	for k := range c.Steps {
		if s := &c.Steps[k]; s.Item == i && s.Ref != "" {
			return s.On, int32(k)
		}
	}
	return calendar.Date{}, 0
}

// late reports whether an item was done after its day or, by the day asked about, not at all.
func late(s hscn.GateStatus) bool { return s == hscn.MetLate || s == hscn.Missed }

// judgeGate makes the finding of one status. An item that is not due yet does not bind yet.
func (c *Customer) judgeGate(l *findings, s *GateState, on calendar.Date) {
	f := l.say(s.Rule, hscn.Must, hscn.Undetermined, CodeLaunchCoarse, "steps")
	if f.Limit = hscn.When(s.Due); !s.Done.IsZero() {
		f.Seen, f.Where = hscn.Day(s.Done), hscn.At("steps[].on", int(s.step))
	}
	if c.Purpose == ReplaceHSCNService {
		f.Verdict, f.Code, f.Where = hscn.NotApplicable, CodeReplacing, hscn.At("purpose")
	} else if on.IsZero() {
		f.Code, f.Where = CodeNoDay, hscn.At("on")
	} else if c.Purpose != LeaveTransitionNetwork {
		f.Code, f.Where = CodeNotStated, hscn.At("purpose")
	} else if s.Status == hscn.Met {
		f.Verdict, f.Code = hscn.Satisfied, ""
	} else if late(s.Status) {
		f.Verdict, f.Code = hscn.Breached, s.Item.code()
	} else if s.Status == hscn.Due {
		f.Verdict, f.Code = hscn.NotInForce, CodeDue
	} else if s.Due.IsZero() {
		f.Code, f.Where = CodeNotStated, hscn.At("aggregated.ap")
	} else if s.Due.Precision() == calendar.PrecisionUnconfirmed {
		f.Code, f.Where = CodeLaunchTBC, hscn.At("aggregated.launch")
	} else {
		f.Where = hscn.At("aggregated.launch")
	}
}

// fallsBack says whether NHS Digital has to bring c into an aggregated procurement: whether its
// readiness or its launch, and no other gate, was late or missed (CJ-139).
func (c *Customer) fallsBack(gates []GateState) calendar.Ternary {
	out := calendar.No
	for i := range gates {
		if s := &gates[i]; s.Item == Readiness || s.Item == Launch {
			if late(s.Status) {
				return calendar.Yes
			}
			if s.Status == hscn.GateUndetermined {
				out = calendar.Unknown
			}
		}
	}
	return out
}
