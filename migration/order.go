package migration

import (
	"iter"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/text"
	"github.com/hscn-go/hscn/roles"
)

// OrderKind is a kind of order on the Transition Network that would continue after the migration
// unless it is ceased: the connection itself, or an overlay of voice, video or LAN, the local area
// network (RR-22, RR-92). The zero value is not stated.
type OrderKind uint8

// The kinds of continuing order.
const (
	_ OrderKind = iota
	Connectivity
	VoiceOverlay
	VideoOverlay
	LANOverlay
)

var orderKindWords = text.Words[OrderKind]{What: "order kind", List: []string{"", "connectivity", "voice-overlay", "video-overlay", "lan-overlay"}}

// ParseOrderKind returns the kind whose word is exactly s. Its error wraps [hscn.ErrUnknownWord].
func ParseOrderKind(s string) (OrderKind, error) { return orderKindWords.Parse(s) }

// IsOverlay reports whether k is an overlay on the connection.
func (k OrderKind) IsOverlay() bool { return k >= VoiceOverlay && k <= LANOverlay }

// String returns the word of k; the zero value is the empty text.
func (k OrderKind) String() string { return orderKindWords.Text(k) }

// AppendText appends the word of k to b.
func (k OrderKind) AppendText(b []byte) ([]byte, error) { return orderKindWords.Append(b, k) }

// MarshalText writes the word of k; the zero value is the empty text.
func (k OrderKind) MarshalText() ([]byte, error) { return orderKindWords.Append(nil, k) }

// UnmarshalText reads what MarshalText writes; on error k is unchanged.
func (k *OrderKind) UnmarshalText(b []byte) error { return orderKindWords.Unmarshal(b, k) }

// An Order is one order on the Transition Network that would continue after the migration. What is
// requested and what has ceased stands in the site's entries. The zero value states nothing.
type Order struct {
	ID         string        `json:"id"` // by which the TN-SP knows it
	Kind       OrderKind     `json:"kind"`
	Complex    hscn.Answer   `json:"complex,omitzero"`    // a complex service
	InTerm     hscn.Answer   `json:"inTerm,omitzero"`     // still within its term
	QuoteAsked calendar.Date `json:"quoteAsked,omitzero"` // the day the cease quote was asked for
	Quoted     calendar.Date `json:"quoted,omitzero"`     // the day it was received
}

// NeedsQuote reports whether a cease quote has to come before the cease: yes for a complex service or
// one within its term, no where both are denied, and otherwise not stated (S6-04).
func (o Order) NeedsQuote() hscn.Answer {
	if o.Complex == hscn.Yes || o.InTerm == hscn.Yes {
		return hscn.Yes
	}
	if o.Complex == hscn.No && o.InTerm == hscn.No {
		return hscn.No
	}
	return hscn.NotStated
}

// quotedBy reports whether nothing is left to wait for, on the day on, before the order may cease.
func (o *Order) quotedBy(on calendar.Date) bool {
	return !o.Quoted.IsZero() && !o.Quoted.After(on) || o.NeedsQuote() == hscn.No
}

// QuoteWorkingDays is how long a cease quote can take, in working days (S6-05).
const QuoteWorkingDays = 20

// QuoteExpected returns the last day on which a quote asked for on the day asked can be expected: the
// twentieth working day of England and Wales after it (S6-05). Its error is that of
// [calendar.WorkingDays.Add], for a day that the published bank holidays do not cover.
func QuoteExpected(asked calendar.Date) (calendar.Date, error) {
	return calendar.EnglandAndWales.WorkingDays().Add(asked, QuoteWorkingDays)
}

// AskQuoteBy returns the last day on which asking for a quote is at least one month before a planned
// migration (S6-06): the same day of the month before or, where that month is too short, its last
// day. It is the zero Date where the planned day is unset or in the calendar's first month.
func AskQuoteBy(planned calendar.Date) calendar.Date {
	d, err := planned.AddMonths(-1, calendar.LastDay)
	if err != nil {
		return calendar.Date{}
	}
	return d
}

// A Notice is one thing that the documents say about giving notice of a cease, or about what
// follows it.
type Notice struct {
	What string
	By   roles.Party // nobody where the documents do not say who
	Rule hscn.ID
}

var noticeTable = [...]Notice{
	{"gives notice to the provider of the Transition Network", roles.Consumer, hscn.S602},
	{"on the Continuing Orders portal", roles.Consumer, hscn.S603},
	{"or through the Continuing Orders helpdesk, 0800 085 0503", roles.Consumer, hscn.S603},
	{"old equipment is collected or disposed of", 0, hscn.S610},
	{"wipes the configuration of old equipment", roles.TNSP, hscn.S611},
}

// Notices yields how a cease is notified and what happens to the old equipment.
func Notices() iter.Seq[Notice] {
	return func(yield func(Notice) bool) {
		for _, n := range noticeTable {
			if !yield(n) {
				return
			}
		}
	}
}
