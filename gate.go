package hscn

import (
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/text"
)

// GateStatus is where one dated item stands on a day. The zero value is [GateUndetermined].
type GateStatus uint8

// The statuses.
const (
	GateUndetermined GateStatus = iota // a date is missing or too coarse to decide
	Due                                // not done, and the last day has not passed
	Met                                // done on or before the last day
	MetLate                            // done, after the last day
	Missed                             // not done, and the last day has passed
)

var gateWords = text.Words[GateStatus]{What: "gate status", List: []string{"undetermined", "due", "met", "met-late", "missed"}}

// String returns the word of g, such as "met-late".
func (g GateStatus) String() string { return gateWords.Text(g) }

// AppendText appends the word of g to b.
func (g GateStatus) AppendText(b []byte) ([]byte, error) { return gateWords.Append(b, g) }

// MarshalText writes the word of g.
func (g GateStatus) MarshalText() ([]byte, error) { return gateWords.Append(nil, g) }

// UnmarshalText reads what MarshalText writes; on error g is unchanged.
func (g *GateStatus) UnmarshalText(b []byte) error { return gateWords.Unmarshal(b, g) }

// StatusOf tells where an item with the last day due stands on the day on, where done is the day it
// was done and the zero Date means not yet. Only what had happened by on counts. The last day
// itself is in time, and an undone item is Missed from the day after (no weekend rolls).
func StatusOf(due calendar.Span, done, on calendar.Date) GateStatus {
	if on.IsZero() { // a due day that is not stated is before none
		return GateUndetermined
	}
	if done.IsZero() || done.After(on) {
		switch due.Before(on) {
		case calendar.Yes:
			return Missed
		case calendar.No:
			return Due
		}
		return GateUndetermined
	}
	switch due.Before(done) {
	case calendar.Yes:
		return MetLate
	case calendar.No:
		return Met
	}
	return GateUndetermined
}
