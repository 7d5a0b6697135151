package roles

import (
	"fmt"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/record"
)

// Limits of a [Mandate].
const (
	MaxMandateBytes = 1 << 16
	MaxDelegations  = 100
)

// A Mandate says who acts for one consumer. Accountability is no part of it: the consumer answers for
// its duties whoever acts (RR-15). The zero value delegates nothing.
type Mandate struct {
	Consumer    ODS          `json:"consumer"`
	Delegations []Delegation `json:"delegations,omitempty"`
}

// A Delegation hands the carrying out of one duty from one organisation to another.
type Delegation struct {
	Duty  Duty          `json:"duty"`
	From  ODS           `json:"from"`
	To    ODS           `json:"to"`
	As    Party         `json:"as"`             // what the delegate is: CSU, CCG, ThirdParty, Partner
	On    calendar.Date `json:"on,omitzero"`    // the first day; zero where it has always held
	Until calendar.Date `json:"until,omitzero"` // the day after the last; zero where it is open
}

// holds reports whether the delegation holds on a day.
func (d *Delegation) holds(on calendar.Date) bool {
	return !on.Before(d.On) && (d.Until.IsZero() || on.Before(d.Until))
}

// Accountable returns who answers for a duty of the mandate's consumer: always the consumer itself.
// It is the zero ODS where the duty is not a consumer's.
func (m Mandate) Accountable(d Duty) ODS {
	if d.Accountable() != Consumer {
		return ODS{}
	}
	return m.Consumer
}

// Acting returns who carries out a duty on a day: the last in the chain of delegations, or the
// consumer itself where there is none. It reports false where the duty is not a consumer's, the day
// is unset, or the chain runs in a circle.
func (m Mandate) Acting(d Duty, on calendar.Date) (ODS, bool) {
	if d.Accountable() != Consumer || on.IsZero() {
		return ODS{}, false
	}
	who := m.Consumer
	for range len(m.Delegations) + 1 { // a longer chain is a circle
		next := m.link(d, who, on)
		if next < 0 {
			return who, true
		}
		who = m.Delegations[next].To
	}
	return ODS{}, false
}

// link returns the delegation of d by from that holds on a day, or -1.
func (m *Mandate) link(d Duty, from ODS, on calendar.Date) int {
	for i := range m.Delegations {
		if x := &m.Delegations[i]; x.Duty == d && x.From == from && x.holds(on) {
			return i
		}
	}
	return -1
}

// delegable is the number of the one consumer duty that the document lets others carry out (RR-15).
const delegable = 4

// delegateTable lists the kinds of body to which it may be handed; other bodies count as third parties.
var delegateTable = [...]struct {
	as     Party
	source hscn.ID
}{
	{CSU, hscn.RR16},
	{CCG, hscn.RR17},
	{ThirdParty, hscn.RR15},
	{Partner, hscn.RR15},
}

func delegateKind(as Party) (hscn.ID, hscn.Verdict, hscn.Code) {
	for _, row := range delegateTable {
		if row.as == as {
			return row.source, hscn.Satisfied, ""
		}
	}
	if !as.IsValid() {
		return hscn.RR15, hscn.Undetermined, CodeNotStated
	}
	return hscn.RR15, hscn.Unspecified, CodeDelegateNotStated
}

// Assess judges the delegations of the mandate for a day.
func (m Mandate) Assess(on calendar.Date) hscn.Report {
	return hscn.NewReport(on, m.AppendFindings(make([]hscn.Finding, 0, len(m.Delegations)), on))
}

// AppendFindings appends a finding for each delegation: Satisfied where the consumer itself hands the
// management of day-to-day services, its fourth duty, to another body; Unspecified where the duty is
// another one, where a delegate passes it on, or where the delegate is not of a kind that the
// document mentions; NotInForce where it does not hold on the day. A delegation in a circle is an
// error of the caller, see [Mandate.Validate].
func (m Mandate) AppendFindings(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	for i := range m.Delegations {
		d := &m.Delegations[i]
		f := hscn.Finding{Rule: hscn.RR15, Force: hscn.May, Where: hscn.At("delegations[].duty", i)}
		if on.IsZero() {
			f.Verdict, f.Code = hscn.Undetermined, CodeNoDay
		} else if !d.Duty.IsValid() {
			f.Verdict, f.Code = hscn.Undetermined, CodeNotStated
		} else if !d.holds(on) {
			f.Verdict, f.Code, f.Where = hscn.NotInForce, CodeDelegationNotHolding, hscn.At("delegations[].on", i)
		} else if dutyTable[d.Duty].accountable != Consumer || dutyTable[d.Duty].number != delegable {
			f.Verdict, f.Code = hscn.Unspecified, CodeDelegationNotStated
		} else if d.From != m.Consumer {
			f.Verdict, f.Code, f.Where = hscn.Unspecified, CodeSubDelegationNotStated, hscn.At("delegations[].from", i)
		} else {
			f.Where = hscn.At("delegations[].as", i)
			f.Rule, f.Verdict, f.Code = delegateKind(d.As)
		}
		dst = append(dst, f)
	}
	return dst
}

// DecodeMandate reads the JSON text of a [Mandate] strictly. Its error is a *[hscn.Faults] with every
// fault found.
func DecodeMandate(b []byte) (Mandate, error) {
	r, o := record.Read(b, MaxMandateBytes)
	var m Mandate
	record.Word(o, "consumer", &m.Consumer)
	for _, item := range o.Objects("delegations", MaxDelegations) {
		var d Delegation
		record.Word(item, "duty", &d.Duty)
		record.Word(item, "from", &d.From)
		record.Word(item, "to", &d.To)
		record.Word(item, "as", &d.As)
		record.Word(item, "on", &d.On)
		record.Word(item, "until", &d.Until)
		item.Done()
		m.Delegations = append(m.Delegations, d)
	}
	o.Done()
	if o.Present() {
		r.Check(m.check)
	}
	if err := r.Err(); err != nil {
		return Mandate{}, err
	}
	return m, nil
}

// Validate checks a value built in Go as [DecodeMandate] does. Its error is a *[hscn.Faults]: a
// delegation to oneself or in a circle is a [hscn.Contradiction], a second one of the same duty by
// the same organisation at the same time a [hscn.DuplicateValue].
func (m Mandate) Validate() error {
	var f hscn.Faults
	m.check(&f)
	return f.Err()
}

func (m *Mandate) check(f *hscn.Faults) {
	if m.Consumer.IsZero() {
		f.Add(hscn.Fault{Path: "consumer", Problem: hscn.Missing})
	}
	if len(m.Delegations) > MaxDelegations {
		f.Add(hscn.Fault{Path: "delegations", Problem: hscn.TooMany, Limit: MaxDelegations})
		return
	}
	for i := range m.Delegations {
		d := &m.Delegations[i]
		path := fmt.Sprintf("delegations[%d]", i)
		for _, member := range [...]struct {
			name  string
			there bool
		}{{"duty", d.Duty.IsValid()}, {"from", !d.From.IsZero()}, {"to", !d.To.IsZero()}, {"as", d.As.IsValid()}} {
			if !member.there {
				f.Add(hscn.Fault{Path: path + "." + member.name, Problem: hscn.Missing})
			}
		}
		if !d.Until.IsZero() && !d.On.Before(d.Until) {
			f.Add(hscn.Fault{Path: path + ".until", Problem: hscn.WrongOrder, Got: d.Until.String()})
			continue
		}
		if d.From.IsZero() || d.To.IsZero() {
			continue
		}
		if d.From == d.To {
			f.Add(hscn.Fault{Path: path + ".to", Problem: hscn.Contradiction, Note: "a delegation to oneself", Got: d.To.String()})
		} else if m.repeats(i) {
			f.Add(hscn.Fault{Path: path, Problem: hscn.DuplicateValue, Note: "delegated already", Got: d.Duty.String()})
		} else if m.circles(i) {
			f.Add(hscn.Fault{Path: path + ".to", Problem: hscn.Contradiction, Note: "a delegation in a circle", Got: d.To.String()})
		}
	}
}

// repeats reports whether an earlier delegation hands on the same duty at the same time.
func (m *Mandate) repeats(i int) bool {
	d := &m.Delegations[i]
	for j := range m.Delegations[:i] {
		x := &m.Delegations[j]
		if x.Duty == d.Duty && x.From == d.From && (x.holds(d.On) || d.holds(x.On)) {
			return true
		}
	}
	return false
}

// circles reports whether delegation i leads back to whoever made it. A circle exists on the first
// day of the last of its delegations, so that looking on the first day of each finds every one.
func (m *Mandate) circles(i int) bool {
	d := &m.Delegations[i]
	who := d.To
	for range m.Delegations {
		if who == d.From {
			return true
		}
		next := m.link(d.Duty, who, d.On)
		if next < 0 {
			return false
		}
		who = m.Delegations[next].To
	}
	return false
}
