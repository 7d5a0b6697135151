package procurement

import (
	"iter"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// A factRule is what the documents say of an option by the answer to one fact: not stated leaves it
// open, no breaches it and yes satisfies it. Of a consideration they say something only to a yes.
type factRule struct {
	lane   lanes
	member string // of the record
	force  hscn.Force
	id     hscn.ID
	alone  hscn.ID // where another statement says it of an individual customer
	no     hscn.Code
	yes    hscn.Code
}

// factTable lists the facts that options hang on or are advised by, in the order of their lanes.
var factTable = [...]factRule{
	{servicesCompliant, "facts.servicesCompliant", hscn.Must, hscn.CJ46, hscn.CJ62, CodeServicesNotCompliant, ""},
	{complexNeeds, "facts.complexRequirements", hscn.Should, hscn.CJ47, 0, "", CodeConsiderOJEU},
	{wantsDialogue, "facts.wantsDialogue", hscn.Should, hscn.CJ48, 0, "", CodeConsiderOJEU},
	{comfortable, "facts.comfortableWithOJEU", hscn.Should, hscn.CJ49, 0, "", CodeConsiderOJEU},
	{publisher, "facts.leadToPublish", hscn.Should, hscn.CJ50, 0, CodeNoLeadToPublish, ""},
	{beyondDPS, "facts.beyondDPS", hscn.Should, hscn.CJ51, 0, "", CodeConsiderOJEU},
	{manySites, "facts.manySites", hscn.Should, hscn.CJ63, 0, CodeOJEUUnlikely, ""},
	{appropriate, "facts.directAwardAppropriate", hscn.Must, hscn.CJ68, 0, CodeDirectAwardNotAppropriate, ""},
}

// answerVerdict is what a rule that wants a yes makes of an answer.
var answerVerdict = [...]hscn.Verdict{hscn.NotStated: hscn.Undetermined, hscn.No: hscn.Breached, hscn.Yes: hscn.Satisfied}

// Findings yields the reasons of o as findings: what refuses it or is silent on it, what its day and
// its facts say, what permits it, and the advice that goes with it.
func (o Option) Findings() iter.Seq[hscn.Finding] {
	return func(yield func(hscn.Finding) bool) {
		var room [24]hscn.Finding
		for _, f := range o.AppendFindings(room[:0]) {
			if !yield(f) {
				return
			}
		}
	}
}

// AppendFindings appends what [Option.Findings] yields. It allocates nothing where dst has room.
func (o Option) AppendFindings(dst []hscn.Finding) []hscn.Finding {
	e := o.Choice.entry()
	route := hscn.Word(o.Choice.Route.String())
	if f := o.because(e); f.Rule != 0 {
		dst = append(dst, f)
	}
	if e.anyDay {
		return dst
	}
	if f := o.dayFinding(); f.Rule != 0 {
		dst = append(dst, f)
	}
	if hangs := e.needs | e.heeds | e.passes; hangs != 0 {
		for i := range factTable {
			if f := o.factFinding(i, e, hangs); f.Rule != 0 {
				dst = append(dst, f)
			}
		}
	}
	for _, id := range e.requires {
		if id != 0 {
			dst = append(dst, hscn.Finding{Rule: id, Force: hscn.Must, Verdict: hscn.Satisfied, Where: hscn.At("route"), Seen: route})
		}
	}
	for _, id := range e.permits {
		if id != 0 {
			dst = append(dst, hscn.Finding{Rule: id, Force: hscn.May, Verdict: hscn.Satisfied, Where: hscn.At("route"), Seen: route})
		}
	}
	for _, id := range e.notes {
		if id != 0 {
			dst = append(dst, hscn.Finding{Rule: id, Force: hscn.May, Verdict: hscn.Satisfied, Where: hscn.At("route"), Seen: route})
		}
	}
	for _, g := range e.advises {
		if g.id != 0 {
			dst = append(dst, hscn.Finding{Rule: g.id, Force: hscn.Should, Verdict: hscn.Breached, Code: g.code, Where: hscn.At("route"), Seen: route})
		}
	}
	return dst
}

// because returns why the entry is refused or not specified, whatever the day and the facts; the zero
// Finding where it is neither.
func (o *Option) because(e *entry) hscn.Finding {
	f := hscn.Finding{Rule: e.because.id, Force: hscn.Must, Verdict: e.verdict, Code: e.because.code}
	switch e.because.code {
	case CodeAgreementNotAsserted:
		if o.lanes != 0 { // asserted
			return hscn.Finding{}
		}
		f.Verdict, f.Where = hscn.Unspecified, hscn.At("facts.existingAgreement")
	case CodeUnknownApproach:
		f.Where, f.Seen = hscn.At("approach"), hscn.Word(o.Choice.Approach.String())
	case CodeUnknownMethod, CodeMethodNotOfRoute, CodeMethodNotStated, CodeCompetitionOnly, CodeDirectAwardNotSupported, CodeMustBeFurtherCompetition:
		f.Where, f.Seen = hscn.At("method"), hscn.Word(o.Choice.Method.String())
	default:
		f.Where, f.Seen = hscn.At("route"), hscn.Word(o.Choice.Route.String())
	}
	return f
}

// factFinding returns what the answer to fact i says of the option; the zero Finding where it says
// nothing.
func (o *Option) factFinding(i int, e *entry, hangs lanes) hscn.Finding {
	r := &factTable[i]
	a := hscn.Answer(o.lanes >> (8 * i))
	consideration := considerations&r.lane != 0
	if hangs&r.lane == 0 || int(a) >= len(answerVerdict) || consideration && a != hscn.Yes {
		return hscn.Finding{}
	}
	f := hscn.Finding{Rule: r.id, Force: r.force, Verdict: answerVerdict[a], Where: hscn.At(r.member)}
	if r.alone != 0 && o.Choice.Approach == hscn.Individual {
		f.Rule = r.alone
	}
	switch a {
	case hscn.NotStated:
		f.Code = CodeNotStated
		return f
	case hscn.No:
		f.Code = r.no
	case hscn.Yes:
		f.Code = r.yes
		if e.passes&r.lane != 0 {
			f.Verdict = hscn.Breached // advice that is not followed here
		}
	}
	f.Seen = hscn.Word(a.String())
	return f
}

// String returns the text form of o.
func (o Option) String() string { b, _ := o.AppendText(nil); return string(b) }

// AppendText appends o on one line, with the statements that decide it and the codes they give:
// "individual RM3825 direct-award: breached, CJ-66 direct-award-not-supported". Its error is always
// nil.
func (o Option) AppendText(b []byte) ([]byte, error) {
	b = append(b, o.Choice.Approach.String()...)
	b = append(append(b, ' '), o.Choice.Route.String()...)
	b = append(append(b, ' '), o.Choice.Method.String()...)
	b = append(append(b, ": "...), o.Verdict.String()...)
	e := o.Choice.entry()
	if o.Verdict == hscn.Satisfied {
		for _, ids := range [...][]hscn.ID{e.requires[:], e.permits[:]} {
			for _, id := range ids {
				if id != 0 {
					b, _ = id.AppendText(append(b, ", "...))
				}
			}
		}
		return b, nil
	}
	if e.verdict == o.Verdict || o.Verdict == hscn.Unspecified {
		b = appendGround(b, e.because)
	}
	if e.anyDay {
		return b, nil
	}
	if want := open(o.Verdict); want != calendar.Yes && o.Choice.Route.openOn(o.on) == want {
		f := o.dayFinding()
		b = appendGround(b, ground{f.Rule, f.Code})
	}
	for i := range factTable {
		if e.needs&factTable[i].lane != 0 {
			if f := o.factFinding(i, e, e.needs); f.Verdict == o.Verdict {
				b = appendGround(b, ground{f.Rule, f.Code})
			}
		}
	}
	return b, nil
}

// open returns the openness of a route that gives an option the verdict v; Yes where none does.
func open(v hscn.Verdict) calendar.Ternary {
	switch v {
	case hscn.Breached:
		return calendar.No
	case hscn.Undetermined:
		return calendar.Unknown
	}
	return calendar.Yes
}

func appendGround(b []byte, g ground) []byte {
	b, _ = g.id.AppendText(append(b, ", "...))
	return append(append(b, ' '), g.code...)
}
