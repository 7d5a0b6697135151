package procurement

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/internal/text"
)

// Regime is the law of procurement that a contract is awarded under. The zero value is not known.
type Regime uint8

// The regimes.
const (
	_       Regime = iota
	PCR2015        // the Public Contracts Regulations 2015
	PA2023         // the Procurement Act 2023
)

var regimeWords = text.Words[Regime]{What: "regime", List: []string{"", "pcr-2015", "pa-2023"}}

// String returns the word of r, such as "pcr-2015"; the zero value is the empty text.
func (r Regime) String() string { return regimeWords.Text(r) }

// AppendText appends the word of r to b.
func (r Regime) AppendText(b []byte) ([]byte, error) { return regimeWords.Append(b, r) }

// MarshalText writes the word of r; the zero value is the empty text.
func (r Regime) MarshalText() ([]byte, error) { return regimeWords.Append(nil, r) }

// UnmarshalText reads what MarshalText writes; on error r is unchanged.
func (r *Regime) UnmarshalText(b []byte) error { return regimeWords.Unmarshal(b, r) }

// actInForce is the first day of procurements under the Act of 2023 (PA-01).
const actInForce = "2025-02-24"

// RegimeOf returns the regime of a procurement on r that was begun on the day begun, with the
// statement that gives it. A procurement of one's own keeps the regime of its first day (PA-01, PA-02);
// what is called off from an agreement made under the earlier regulations stays under them whenever it
// is made (PA-03). It is zero for a procurement of one's own without its day, and for a local agreement,
// of which only the customer knows when it was made.
func RegimeOf(r Route, begun calendar.Date) (Regime, hscn.ID) {
	switch r {
	case RM3825, RM1045, RM3808, RM6116:
		return PCR2015, hscn.PA03
	case OJEU, FindATender:
		if begun.IsZero() {
			return 0, 0
		}
		if begun.Before(calendar.MustDate(actInForce)) {
			return PCR2015, hscn.PA02
		}
		return PA2023, hscn.PA01
	}
	return 0, 0
}

// Means is how a notice of an award was sent. The zero value is not stated.
type Means uint8

// The means.
const (
	_          Means = iota
	Electronic       // by electronic means, to all (PR-12)
	OtherMeans       // by other means alone (PR-13)
)

var meansWords = text.Words[Means]{What: "means", List: []string{"", "electronic", "other"}}

// String returns "electronic", "other" or the empty text.
func (m Means) String() string { return meansWords.Text(m) }

// AppendText appends the word of m to b.
func (m Means) AppendText(b []byte) ([]byte, error) { return meansWords.Append(b, m) }

// MarshalText writes the word of m; the zero value is the empty text.
func (m Means) MarshalText() ([]byte, error) { return meansWords.Append(nil, m) }

// UnmarshalText reads what MarshalText writes; on error m is unchanged.
func (m *Means) UnmarshalText(b []byte) error { return meansWords.Unmarshal(b, m) }

// A Notice tells of an award. Where notices went out on different days it holds the last of them
// (PR-15).
type Notice struct {
	Sent     calendar.Date `json:"sent,omitzero"` // under the Act of 2023, the day of publication
	Means    Means         `json:"means,omitzero"`
	Received calendar.Date `json:"received,omitzero"` // of a notice sent by other means, the day it arrived
}

// WorkingDays returns the working days that r counts by: those of England and Wales under the
// regulations, those of every part of the United Kingdom under the Act (PA-05).
func (r Regime) WorkingDays() calendar.WorkingDays {
	switch r {
	case PCR2015:
		return calendar.EnglandAndWales.WorkingDays()
	case PA2023:
		return calendar.AnywhereInUK.WorkingDays()
	}
	return calendar.WorkingDays{}
}

// The lengths of the standstill, in days.
const (
	standstillDays        = 10 // calendar days after sending by electronic means (PR-12)
	standstillOtherDays   = 15 // calendar days after sending by other means (PR-13)
	standstillReceiptDays = 10 // calendar days after receipt (PR-13)
	standstillWorkingDays = 8  // working days, the first of them the day of publication (PA-04)
)

// StandstillEnd returns the last day of the standstill that n begins under r, counted by the working
// days given; a contract may be entered into from the day after (PR-16).
//
// Under the regulations the day of sending is not counted, days are calendar days, and a last day that
// is not a working day moves to the next one (PR-14). Under the Act the days are working days and the
// day of publication is the first of them, where it is one. The error is [calendar.ErrNoDate] where a
// day or the means is missing, [ErrNoRegime] for the zero Regime, and a [calendar.CoverageError] where
// the working days do not reach.
func (r Regime) StandstillEnd(n Notice, days calendar.WorkingDays) (calendar.Date, error) {
	switch r {
	case PA2023:
		return days.AddIncluding(n.Sent, standstillWorkingDays)
	case PCR2015:
	default:
		return calendar.Date{}, ErrNoRegime
	}
	switch n.Means {
	case Electronic:
		return days.AddDaysThenRollForward(n.Sent, standstillDays)
	case OtherMeans:
		end, err := days.AddDaysThenRollForward(n.Sent, standstillOtherDays)
		if err != nil || n.Received.IsZero() {
			return end, err
		}
		byReceipt, err := days.AddDaysThenRollForward(n.Received, standstillReceiptDays)
		if err != nil || byReceipt.Before(end) {
			return byReceipt, err
		}
		return end, nil
	}
	return calendar.Date{}, calendar.ErrNoDate
}

// Subject is what a contract is for, so far as thresholds tell contracts apart. The zero value is not
// stated.
type Subject uint8

// The subjects.
const (
	_ Subject = iota
	GoodsAndServices
	Works
	LightTouch
)

var subjectWords = text.Words[Subject]{What: "subject", List: []string{"", "goods-and-services", "works", "light-touch"}}

// String returns the word of s, such as "goods-and-services"; the zero value is the empty text.
func (s Subject) String() string { return subjectWords.Text(s) }

// AppendText appends the word of s to b.
func (s Subject) AppendText(b []byte) ([]byte, error) { return subjectWords.Append(b, s) }

// MarshalText writes the word of s; the zero value is the empty text.
func (s Subject) MarshalText() ([]byte, error) { return subjectWords.Append(nil, s) }

// UnmarshalText reads what MarshalText writes; on error s is unchanged.
func (s *Subject) UnmarshalText(b []byte) error { return subjectWords.Unmarshal(b, s) }

// thresholdTable lists the thresholds that documents give, in pounds without value added tax, each
// from its first to its last day. No document gives the first day of the oldest or anything after 2019.
var thresholdTable = [...]struct {
	first, last string
	subject     Subject
	central     hscn.Answer // NotStated where it is the same for every authority
	pounds      int64
	id          hscn.ID
}{
	{"2017-01-01", "2017-12-31", GoodsAndServices, hscn.No, 164_176, hscn.PT01},
	{"2018-01-01", "2019-12-31", GoodsAndServices, hscn.No, 181_302, hscn.PT02},
	{"2018-01-01", "2019-12-31", GoodsAndServices, hscn.Yes, 118_133, hscn.PT03},
	{"2018-01-01", "2019-12-31", Works, hscn.NotStated, 4_551_413, hscn.PT04},
	{"2018-01-01", "2019-12-31", LightTouch, hscn.NotStated, 615_278, hscn.PT05},
}

// Threshold returns the threshold of the day on for a contract with the subject s by an authority that
// is or is not central government, without value added tax, and the statement that gives it. It is
// false where no document gives one, or where it hangs on an answer that is not stated.
func Threshold(s Subject, central hscn.Answer, on calendar.Date) (contract.Money, hscn.ID, bool) {
	for i := range thresholdTable {
		t := &thresholdTable[i]
		if t.subject != s || t.central != hscn.NotStated && t.central != central ||
			on.Before(calendar.MustDate(t.first)) || on.After(calendar.MustDate(t.last)) {
			continue
		}
		return contract.Pence(100 * t.pounds), t.id, true
	}
	return contract.Money{}, 0, false
}
