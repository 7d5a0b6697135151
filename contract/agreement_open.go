package contract

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// A step is one answer to whether an agreement is open, from one day to the day before the next step.
type step struct {
	first string // the day as text; empty for the beginning of time
	day   int32  // the same day counted from 0001-01-01 as 0, so that the table is a literal
	open  calendar.Ternary
	code  hscn.Code  // why it is not Yes
	basis [3]hscn.ID // the statements behind the answer, the deciding one first
}

// stepTable is indexed by Agreement. Each agreement answers for every day there is. A date of month
// or season precision leaves its own days Unknown, except that an agreement which opened in a month
// had opened by the month's last day.
var stepTable = [AgreementCount + 1][]step{
	RM1045: {
		// No document names the day it opened. A framework of four years that ends in July 2019, late in
		// June 2015, was in being from 2016 on any reading.
		{"", 0, calendar.Unknown, CodeStatusNotKnown, [3]hscn.ID{hscn.CJ24, hscn.NP01, hscn.NP02}},
		{"2016-01-01", 735963, calendar.Yes, "", [3]hscn.ID{hscn.CJ56, hscn.CJ59, hscn.CJ24}},
		{"2019-01-01", 737059, calendar.Yes, "", [3]hscn.ID{hscn.CJ59, hscn.CJ56}},
		{"2019-07-01", 737240, calendar.Unknown, CodeFrameworkEndInMonth, [3]hscn.ID{hscn.CJ59}},
		{"2019-08-01", 737271, calendar.No, CodeFrameworkEnded, [3]hscn.ID{hscn.CJ59}},
	},
	RM3825: {
		{"", 0, calendar.No, CodeNotYetLaunched, [3]hscn.ID{hscn.CJ84}},
		{"2017-11-01", 736633, calendar.Unknown, CodeLaunchWithinMonth, [3]hscn.ID{hscn.CJ84}},
		{"2017-11-30", 736662, calendar.Yes, "", [3]hscn.ID{hscn.CJ84, hscn.CD03}},
		// It had been let to 2022-05-23 and was public again from 2023-01-13; nothing says what held between.
		{"2022-05-24", 738298, calendar.Unknown, CodeStatusNotKnown, [3]hscn.ID{hscn.CD03, hscn.CQ02}},
		{"2023-01-13", 738532, calendar.Yes, "", [3]hscn.ID{hscn.CQ01, hscn.CQ02}},
		{"2028-05-24", 740490, calendar.No, CodeFrameworkEnded, [3]hscn.ID{hscn.CQ01}},
	},
	RM3808: {
		{"", 0, calendar.No, CodeNotYetLaunched, [3]hscn.ID{hscn.CD04, hscn.NP03}},
		{"2019-08-12", 737282, calendar.Yes, "", [3]hscn.ID{hscn.CD04, hscn.CD05, hscn.NP03}},
		{"2022-08-17", 738383, calendar.Unknown, CodeOptionNotKnown, [3]hscn.ID{hscn.NP04, hscn.CD05}}, // the option of a year
		{"2023-08-17", 738748, calendar.No, CodeFrameworkEnded, [3]hscn.ID{hscn.NP04, hscn.CD05}},
	},
	// Its dates are in no document: that it was shown to buyers in a month does not open a day.
	RM6116: {{"", 0, calendar.Unknown, CodeStatusNotKnown, [3]hscn.ID{hscn.CD08, hscn.NP05}}},
	HSSF:   {{"", 0, calendar.Unknown, CodeStatusNotKnown, [3]hscn.ID{hscn.HS11, hscn.HS18}}},
	GCloud: {{"", 0, calendar.Unknown, CodeStatusNotKnown, [3]hscn.ID{hscn.HS04}}},
	N3: {
		{"", 0, calendar.No, CodeNotYetLaunched, [3]hscn.ID{hscn.BT35}},
		{"2004-01-01", 731580, calendar.Unknown, CodeStatusNotKnown, [3]hscn.ID{hscn.BT35}},
		{"2005-01-01", 731946, calendar.Yes, "", [3]hscn.ID{hscn.BT38, hscn.BT36, hscn.BT35}},
		{"2017-04-01", 736419, calendar.No, CodeFrameworkEnded, [3]hscn.ID{hscn.BT38, hscn.OP02}},
	},
	TransitionNetwork: {
		{"", 0, calendar.No, CodeNotYetLaunched, [3]hscn.ID{hscn.BT40}},
		{"2017-03-01", 736388, calendar.Unknown, CodeStatusNotKnown, [3]hscn.ID{hscn.BT40}},
		{"2017-06-22", 736501, calendar.Yes, "", [3]hscn.ID{hscn.BT40, hscn.S523}},
		// The stage 5 page, edited on 2019-05-21, still has customers leaving it; no document says when it ended.
		{"2019-05-22", 737200, calendar.Unknown, CodeStatusNotKnown, [3]hscn.ID{hscn.BT40, hscn.S523}},
	},
}

// at returns the index of the step that answers for day d, or -1 where there is none.
func (a Agreement) at(d calendar.Date) int {
	if a == 0 || a > AgreementCount || d.IsZero() {
		return -1
	}
	steps := stepTable[a]
	day := int32(d.Sub(calendar.MinDate()))
	i := len(steps) - 1
	for steps[i].day > day {
		i--
	}
	return i
}

// OpenOn says whether a was open on the day d, that is, whether a contract could be called off from
// it or, for a network contract, whether it was in being. It is Unknown where the documents are too
// coarse or silent, and for the zero Agreement or Date. [Agreement.Basis] gives the statements behind
// the answer. Where a document outside the five is more exact than they are, the five stand: see
// [Agreement.History].
func (a Agreement) OpenOn(d calendar.Date) calendar.Ternary {
	if i := a.at(d); i >= 0 {
		return stepTable[a][i].open
	}
	return calendar.Unknown
}

// Basis returns the statements behind [Agreement.OpenOn], the deciding one first and zeros after the
// last. It is all zeros for the zero Agreement or Date.
func (a Agreement) Basis(d calendar.Date) [3]hscn.ID {
	if i := a.at(d); i >= 0 {
		return stepTable[a][i].basis
	}
	return [3]hscn.ID{}
}

// OpenIn says whether a was open on a day that is known only as coarsely as s: Yes or No where every
// day that s may mean has that answer, and otherwise Unknown.
func (a Agreement) OpenIn(s calendar.Span) calendar.Ternary {
	t, _ := a.openIn(s)
	return t
}

// openIn returns the answer of [Agreement.OpenIn] and the step behind it, nil where there is none. Where
// days of s differ it is the first step within s that is not Yes.
func (a Agreement) openIn(s calendar.Span) (calendar.Ternary, *step) {
	first, _ := s.Earliest()
	last, _ := s.Latest()
	from, to := a.at(first), a.at(last)
	if from < 0 {
		return calendar.Unknown, nil
	}
	steps := stepTable[a][from : to+1]
	answer, decides := steps[0].open, &steps[0]
	for i := range steps {
		if steps[i].open != steps[0].open {
			answer = calendar.Unknown
			if decides.open == calendar.Yes {
				decides = &steps[i]
			}
		}
	}
	return answer, decides
}
