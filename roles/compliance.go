package roles

import (
	"iter"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/record"
	"github.com/hscn-go/hscn/internal/text"
)

// Rung is how far a supplier has climbed towards live connectivity. The zero value is not known.
type Rung uint8

// The rungs.
const (
	_         Rung = iota
	PreStage1      // judges itself against the documents (CM-01)
	Stage1         // may market HSCN services and be called a CN-SP (CM-02)
	Stage2         // may connect to the central services (CM-03)
	Rehearsed      // may give live connectivity (RR-65); a step of the same process (RR-66)
)

var rungWords = text.Words[Rung]{What: "rung", List: []string{"", "pre-stage-1", "stage-1", "stage-2", "rehearsed"}}

// ParseRung returns the rung whose word is exactly s. Its error wraps [hscn.ErrUnknownWord].
func ParseRung(s string) (Rung, error) { return rungWords.Parse(s) }

// String returns the word of r; the zero value is the empty text.
func (r Rung) String() string { return rungWords.Text(r) }

// AppendText appends the word of r to b.
func (r Rung) AppendText(b []byte) ([]byte, error) { return rungWords.Append(b, r) }

// MarshalText writes the word of r; the zero value is the empty text.
func (r Rung) MarshalText() ([]byte, error) { return rungWords.Append(nil, r) }

// UnmarshalText reads what MarshalText writes; on error r is unchanged.
func (r *Rung) UnmarshalText(b []byte) error { return rungWords.Unmarshal(b, r) }

// Act is something that a supplier wants to do. The zero value is none.
type Act uint8

// The acts.
const (
	_          Act = iota
	ActMarket      // offer services under the HSCN name
	ActConnect     // connect to the central services and peering
	ActGoLive      // give customers live connectivity
)

var actWords = text.Words[Act]{What: "act", List: []string{"", "market", "connect", "go-live"}}

// ParseAct returns the act whose word is exactly s. Its error wraps [hscn.ErrUnknownWord].
func ParseAct(s string) (Act, error) { return actWords.Parse(s) }

// String returns the word of a; the zero value is the empty text.
func (a Act) String() string { return actWords.Text(a) }

// AppendText appends the word of a to b.
func (a Act) AppendText(b []byte) ([]byte, error) { return actWords.Append(b, a) }

// MarshalText writes the word of a; the zero value is the empty text.
func (a Act) MarshalText() ([]byte, error) { return actWords.Append(nil, a) }

// UnmarshalText reads what MarshalText writes; on error a is unchanged.
func (a *Act) UnmarshalText(b []byte) error { return actWords.Unmarshal(b, a) }

// stepTable is the ladder: what each rung needs, and what it allows. A rung counts only on top of
// those below it.
var stepTable = [...]struct {
	rung   Rung
	allows Act // nothing before stage 1
	source hscn.ID
	code   hscn.Code // what is refused before it
	where  string
}{
	{PreStage1, 0, hscn.CM01, "", ""},
	{Stage1, ActMarket, hscn.CM02, CodeStage1Required, "stage1"},
	{Stage2, ActConnect, hscn.CM03, CodeStage2Required, "stage2"},
	{Rehearsed, ActGoLive, hscn.RR65, CodeServiceRehearsalRequired, "rehearsal"},
}

// Allows yields what a supplier on rung r may do, first the least.
func (r Rung) Allows() iter.Seq[Act] {
	return func(yield func(Act) bool) {
		for i := range stepTable {
			if stepTable[i].rung <= r && int(r) <= len(stepTable) && stepTable[i].allows != 0 && !yield(stepTable[i].allows) {
				return
			}
		}
	}
}

// MaxComplianceBytes is the longest JSON text of a [Compliance].
const MaxComplianceBytes = 1 << 14

// Compliance is how far one supplier has come in the process of HSCN compliance. The zero value is
// nothing known.
type Compliance struct {
	Name          string      `json:"name,omitempty"`
	Accreditation Milestone   `json:"accreditation,omitzero"` // HSCN Compliance accreditation achieved
	Supplies      hscn.Answer `json:"supplies,omitzero"`      // supplies HSCN connectivity
	Approved      hscn.Answer `json:"approved,omitzero"`      // is approved to supply it
	Stage1        Milestone   `json:"stage1,omitzero"`
	Stage2        Milestone   `json:"stage2,omitzero"`
	Rehearsal     Milestone   `json:"rehearsal,omitzero"` // service rehearsal held with NHS Digital
}

func (c *Compliance) milestone(r Rung) Milestone {
	switch r {
	case Stage1:
		return c.Stage1
	case Stage2:
		return c.Stage2
	}
	return c.Rehearsal
}

// Rung returns how far the supplier had climbed by a day. It reports false where that is not known:
// the day is unset, or it is not stated whether the next rung had been reached.
func (c Compliance) Rung(on calendar.Date) (Rung, bool) {
	if on.IsZero() {
		return 0, false
	}
	for r := Stage1; r <= Rehearsed; r++ {
		switch c.milestone(r).By(on) {
		case hscn.No:
			return r - 1, true
		case hscn.NotStated:
			return 0, false
		}
	}
	return Rehearsed, true
}

// JudgeCNSP says whether the supplier is a CN-SP on a day: it has achieved HSCN Compliance
// accreditation, and supplies HSCN connectivity or is approved to (RR-36). Satisfied means that it
// is, Breached that it may not be called one. Approval is no leave to go live (RR-65), and a
// rehearsal makes nobody a CN-SP. The looser wording of S5-21, by which any supplier that provides
// HSCN services is one, is not followed.
func (c Compliance) JudgeCNSP(on calendar.Date) hscn.Finding {
	accredited, provides := c.Accreditation.By(on), or(c.Supplies, c.Approved)
	f := hscn.Finding{Rule: hscn.RR36, Force: hscn.Must}
	if on.IsZero() {
		f.Code = CodeNoDay
	} else if accredited == hscn.No {
		f.Rule, f.Verdict, f.Code, f.Where = hscn.RR37, hscn.Breached, CodeNotAccredited, hscn.At("accreditation")
	} else if provides == hscn.No {
		f.Verdict, f.Code, f.Where = hscn.Breached, CodeNotASupplier, hscn.At("supplies")
	} else if accredited == hscn.NotStated {
		f.Code, f.Where = CodeNotStated, hscn.At("accreditation")
	} else if provides == hscn.Yes {
		f.Verdict = hscn.Satisfied
	} else if c.Supplies == hscn.NotStated {
		f.Code, f.Where = CodeNotStated, hscn.At("supplies")
	} else {
		f.Code, f.Where = CodeNotStated, hscn.At("approved")
	}
	return f
}

// Assess judges whether the supplier may do act on a day.
func (c Compliance) Assess(act Act, on calendar.Date) hscn.Report {
	return hscn.NewReport(on, c.AppendFindings(nil, act, on))
}

// AppendFindings appends a finding for every rung that act needs: the act is allowed where all are
// Satisfied. An unset act or day is Undetermined.
func (c Compliance) AppendFindings(dst []hscn.Finding, act Act, on calendar.Date) []hscn.Finding {
	if on.IsZero() {
		return append(dst, noDay(hscn.RR66))
	}
	if act == 0 || act > ActGoLive {
		return append(dst, hscn.Finding{Rule: hscn.RR66, Force: hscn.Must, Code: CodeNotStated, Where: hscn.At("act")})
	}
	for i := range stepTable {
		row := &stepTable[i]
		if row.allows == 0 || row.allows > act {
			continue
		}
		m := c.milestone(row.rung)
		f := always(row.source, hscn.Must, m.By(on), row.where, row.code)
		if f.Verdict == hscn.Breached {
			f.Seen, f.Limit = hscn.Day(m.On), hscn.Day(on)
		}
		dst = append(dst, f)
	}
	return dst
}

// DecodeCompliance reads the JSON text of a [Compliance] strictly. Its error is a *[hscn.Faults] with
// every fault found.
func DecodeCompliance(b []byte) (Compliance, error) {
	r, o := record.Read(b, MaxComplianceBytes)
	var c Compliance
	c.Name = o.Text("name", MaxName)
	c.Accreditation = readMilestone(o, "accreditation")
	record.Word(o, "supplies", &c.Supplies)
	record.Word(o, "approved", &c.Approved)
	c.Stage1 = readMilestone(o, "stage1")
	c.Stage2 = readMilestone(o, "stage2")
	c.Rehearsal = readMilestone(o, "rehearsal")
	o.Done()
	r.Check(c.check)
	if err := r.Err(); err != nil {
		return Compliance{}, err
	}
	return c, nil
}

// Validate checks a value built in Go as [DecodeCompliance] does. Its error is a *[hscn.Faults].
func (c Compliance) Validate() error {
	var f hscn.Faults
	c.check(&f)
	return f.Err()
}

func (c *Compliance) check(f *hscn.Faults) {
	checkOptional(f, "name", c.Name, MaxName)
	checkAnswer(f, "supplies", c.Supplies)
	checkAnswer(f, "approved", c.Approved)
	checkMilestone(f, "accreditation", c.Accreditation)
	checkMilestone(f, "stage1", c.Stage1)
	checkMilestone(f, "stage2", c.Stage2)
	checkMilestone(f, "rehearsal", c.Rehearsal)
	if !c.Stage2.On.IsZero() && c.Stage2.On.Before(c.Stage1.On) {
		f.Add(hscn.Fault{Path: "stage2.on", Problem: hscn.WrongOrder, Note: "before stage 1", Got: c.Stage2.On.String()})
	}
}
