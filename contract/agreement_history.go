package contract

import (
	"iter"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/text"
)

// Event is what a document says happened to an agreement. The zero value is none.
type Event uint8

// The events.
const (
	_              Event = iota
	EventLate            // it had not opened yet
	EventAwarded         // the contract was awarded
	EventQuestions       // questions of suppliers were being answered
	EventOpened          // it opened
	EventSeen            // a document shows it in being
	EventEnds            // its last day
	EventOption          // its last day if an option is used
	EventPublished       // it was published anew
	EventReplaced        // another took its place
	EventCallOff         // a contract on it: its last day
	EventModified        // a contract on it was modified
)

var eventWords = text.Words[Event]{What: "event", List: []string{
	"", "late", "awarded", "questions", "opened", "seen", "ends", "option", "published", "replaced", "call-off", "modified",
}}

// String returns the word of e, such as "opened"; the zero value is the empty text.
func (e Event) String() string { return eventWords.Text(e) }

// AppendText appends the word of e to b.
func (e Event) AppendText(b []byte) ([]byte, error) { return eventWords.Append(b, e) }

// MarshalText writes the word of e; the zero value is the empty text.
func (e Event) MarshalText() ([]byte, error) { return eventWords.Append(nil, e) }

// UnmarshalText reads what MarshalText writes; on error e is unchanged.
func (e *Event) UnmarshalText(b []byte) error { return eventWords.Unmarshal(b, e) }

// A Dated is one dated thing that one document says of an agreement.
type Dated struct {
	Event   Event
	When    calendar.Span // zero where the document gives no date
	Source  hscn.ID
	Decides bool // whether the answers of this package rest on it; otherwise it is kept beside
}

// history is a Dated with its day as text, so that the table is a literal.
type history struct {
	agreement Agreement
	event     Event
	when      string
	source    hscn.ID
	decides   bool
}

// historyTable lists what documents say in the order of the agreements, and for each of them the
// order in which it happened. What is more exact than the five documents, or differs from them,
// stands beside them and decides nothing.
var historyTable = [...]history{
	{RM1045, EventLate, "2015-06", hscn.NP02, true},
	{RM1045, EventSeen, "", hscn.CJ24, true},
	{RM1045, EventEnds, "2019", hscn.CJ56, false},
	{RM1045, EventEnds, "2019-07", hscn.CJ59, true},
	{RM1045, EventReplaced, "2019-07", hscn.OP01, false},

	{RM3825, EventQuestions, "2017-10-26", hscn.CQ03, false},
	{RM3825, EventOpened, "2017-11", hscn.CJ84, true},
	{RM3825, EventOpened, "2017-11-25", hscn.CD02, false},
	{RM3825, EventEnds, "2022-05-23", hscn.CD03, true},
	{RM3825, EventPublished, "2023-01-13", hscn.CQ02, true},
	{RM3825, EventCallOff, "2023-08", hscn.NT01, false},
	{RM3825, EventModified, "2023-08-16", hscn.NT02, false},
	{RM3825, EventEnds, "2028-05-23", hscn.CQ01, true},

	{RM3808, EventOpened, "2019-08-12", hscn.CD04, true},
	{RM3808, EventOpened, "2019-08-12", hscn.NP03, false},
	{RM3808, EventEnds, "2022-08-16", hscn.CD05, true},
	{RM3808, EventOption, "2023-08-16", hscn.NP04, true},

	{RM6116, EventSeen, "2021-10", hscn.NP05, false},
	{RM6116, EventSeen, "2024-10", hscn.CD08, false},
	{RM6116, EventCallOff, "", hscn.NT03, false},

	{HSSF, EventSeen, "", hscn.HS11, false},
	{HSSF, EventOpened, "", hscn.HS18, false}, // its first lot, in the month of an undated article

	{GCloud, EventSeen, "", hscn.HS04, false},

	{N3, EventAwarded, "2004", hscn.BT35, true},
	{N3, EventEnds, "2017-03-31", hscn.BT38, true},
	{N3, EventEnds, "2017-03-31", hscn.OP02, false},

	{TransitionNetwork, EventAwarded, "2017-21", hscn.BT40, true},
	{TransitionNetwork, EventSeen, "2019-05-21", hscn.S523, true},
}

// History yields every dated thing that the documents say of a, also where they differ, in the order
// in which it happened.
func (a Agreement) History() iter.Seq[Dated] {
	return func(yield func(Dated) bool) {
		for i := range historyTable {
			h := &historyTable[i]
			if h.agreement == a && !yield(Dated{h.event, span(h.when), h.source, h.decides}) {
				return
			}
		}
	}
}
