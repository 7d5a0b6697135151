package roles

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/record"
)

// MaxComplaintBytes is the longest JSON text of a [Complaint].
const MaxComplaintBytes = 1 << 14

// recordMonths is how long the record of a complaint is kept from its closure: two years (SL-04).
const recordMonths = 24

// A Complaint is what is known of one complaint on the day it is judged. The zero value is nothing
// known.
type Complaint struct {
	Reference    string        `json:"reference,omitempty"`
	Informed     hscn.Answer   `json:"informed,omitzero"` // the raiser is kept informed
	Closed       Milestone     `json:"closed,omitzero"`
	Concluded    hscn.Answer   `json:"concluded,omitzero"`    // managed to its conclusion
	RaiserAgreed hscn.Answer   `json:"raiserAgreed,omitzero"` // to the closing
	Prevented    hscn.Answer   `json:"prevented,omitzero"`    // something was done against its coming back
	RecordKept   hscn.Answer   `json:"recordKept,omitzero"`   // its record is on the audit trail
	Deleted      calendar.Date `json:"deleted,omitzero"`      // the day its record was deleted; zero where it was not
}

// MayClose reports whether the complaint may be closed: once it is concluded (SL-02), and only with the
// agreement of whoever raised it (SL-03).
func (c Complaint) MayClose() hscn.Answer { return and(c.Concluded, c.RaiserAgreed) }

// KeepUntil returns the day from which the record may be deleted: two calendar years from the closure,
// 1 March where that has no 29 February. It reports false where the complaint is not closed, or on no
// stated day.
func (c Complaint) KeepUntil() (calendar.Date, bool) {
	if c.Closed.Reached != hscn.Yes || c.Closed.On.IsZero() {
		return calendar.Date{}, false
	}
	d, err := c.Closed.On.AddMonths(recordMonths, calendar.FirstOfNext)
	return d, err == nil
}

// Assess judges the complaint for a day.
func (c Complaint) Assess(on calendar.Date) hscn.Report {
	return hscn.NewReport(on, c.AppendFindings(make([]hscn.Finding, 0, 5), on))
}

// AppendFindings appends a finding for each of the five rules on complaints; those on closing and on
// the record do not apply while it is open.
func (c Complaint) AppendFindings(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	if on.IsZero() {
		return append(dst, noDay(hscn.SL03))
	}
	closed := whether(isClosed, c.Closed.By(on))
	return append(dst,
		always(hscn.SL01, hscn.Must, c.Informed, "informed", CodeRaiserNotInformed),
		closed.then(hscn.SL02, hscn.Must, c.Concluded, "concluded", CodeNotConcluded),
		closed.then(hscn.SL03, hscn.Must, c.RaiserAgreed, "raiserAgreed", CodeRaiserNotAgreed),
		c.judgeRecord(closed, on),
		closed.then(hscn.SL05, hscn.Must, c.Prevented, "prevented", CodeNotPrevented),
	)
}

// judgeRecord judges whether the record has been kept for as long as it must be.
func (c *Complaint) judgeRecord(closed condition, on calendar.Date) hscn.Finding {
	f := closed.then(hscn.SL04, hscn.Must, c.RecordKept, "recordKept", CodeRecordNotKept)
	if closed.due != hscn.Yes {
		return f
	}
	until, ok := c.KeepUntil()
	gone := !c.Deleted.IsZero() && !c.Deleted.After(on)
	if !ok && (gone || c.RecordKept != hscn.Yes) {
		f.Verdict, f.Code, f.Where = hscn.Undetermined, CodeNotStated, hscn.At("closed.on")
	} else if gone && c.Deleted.Before(until) {
		f.Verdict, f.Code, f.Where = hscn.Breached, CodeRecordNotKept, hscn.At("deleted")
		f.Seen, f.Limit = hscn.Day(c.Deleted), hscn.Day(until)
	} else if gone {
		f.Verdict, f.Code, f.Where = hscn.Satisfied, "", hscn.At("deleted")
		f.Seen, f.Limit = hscn.Day(c.Deleted), hscn.Day(until)
	} else if ok && c.RecordKept == hscn.No && !on.Before(until) { // gone, on a day that is not stated
		f.Verdict, f.Code, f.Where = hscn.Undetermined, CodeNotStated, hscn.At("deleted")
	}
	return f
}

// DecodeComplaint reads the JSON text of a [Complaint] strictly. Its error is a *[hscn.Faults] with
// every fault found.
func DecodeComplaint(b []byte) (Complaint, error) {
	r, o := record.Read(b, MaxComplaintBytes)
	var c Complaint
	c.Reference = o.Text("reference", hscn.MaxReference)
	record.Word(o, "informed", &c.Informed)
	c.Closed = readMilestone(o, "closed")
	record.Word(o, "concluded", &c.Concluded)
	record.Word(o, "raiserAgreed", &c.RaiserAgreed)
	record.Word(o, "prevented", &c.Prevented)
	record.Word(o, "recordKept", &c.RecordKept)
	record.Word(o, "deleted", &c.Deleted)
	o.Done()
	r.Check(c.check)
	if err := r.Err(); err != nil {
		return Complaint{}, err
	}
	return c, nil
}

// Validate checks a value built in Go as [DecodeComplaint] does. Its error is a *[hscn.Faults].
func (c Complaint) Validate() error {
	var f hscn.Faults
	c.check(&f)
	return f.Err()
}

func (c *Complaint) check(f *hscn.Faults) {
	checkOptional(f, "reference", c.Reference, hscn.MaxReference)
	checkAnswer(f, "informed", c.Informed)
	checkMilestone(f, "closed", c.Closed)
	checkAnswer(f, "concluded", c.Concluded)
	checkAnswer(f, "raiserAgreed", c.RaiserAgreed)
	checkAnswer(f, "prevented", c.Prevented)
	checkAnswer(f, "recordKept", c.RecordKept)
}
