package procurement

import (
	"iter"
	"math/bits"
	"slices"

	"github.com/hscn-go/hscn"
)

// A factRule is what the documents say of an option by the answer to one fact: not stated leaves it
// open, no breaches it and yes satisfies it. A no to a consideration is no reason, and nothing is said.
type factRule struct {
	place  state
	member string // of the record
	force  hscn.Force
	id     hscn.ID
	alone  hscn.ID // where another statement says it of an individual customer
	no     hscn.Code
	yes    hscn.Code
}

// factTable lists the facts that options hang on or are advised by, in the order of their places.
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
	var room [24]hscn.Finding
	return slices.Values(o.AppendFindings(room[:0]))
}

// AppendFindings appends what [Option.Findings] yields. It allocates nothing where dst has room.
func (o Option) AppendFindings(dst []hscn.Finding) []hscn.Finding {
	l := findings(dst)
	o.sayReasons(&l)
	o.sayAdvice(&l)
	l.say(hscn.CJ34, hscn.Should, hscn.Breached, CodeContactManager, "approach")
	return l
}

// sayReasons says all that decides.
func (o *Option) sayReasons(l *findings) {
	e := o.Choice.entry()
	if e.because.id != 0 {
		o.sayBecause(l, e)
	}
	if e.verdict == hscn.Breached {
		return
	}
	o.sayDay(l)
	if e.needs&programme != 0 {
		o.sayProgramme(l)
	}
	if (e.needs|e.heeds)&^(open|programme) != 0 {
		for i := range factTable {
			o.sayFact(l, e, i)
		}
	}
	if !o.asserted(e) {
		return // nothing is permitted that is not asserted
	}
	route := hscn.Word(o.Choice.Route.String())
	for _, id := range e.requires {
		if id != 0 {
			l.say(id, hscn.Must, hscn.Satisfied, "", "route").Seen = route
		}
	}
	for _, id := range e.permits {
		if id != 0 {
			l.say(id, hscn.May, hscn.Satisfied, "", "route").Seen = route
		}
	}
	for _, id := range e.notes {
		if id != 0 {
			l.say(id, hscn.May, hscn.Satisfied, "", "route").Seen = route
		}
	}
}

// sayAdvice says what to heed whatever the verdict. The end of RM1045 is to be factored in wherever it
// is thought of.
func (o *Option) sayAdvice(l *findings) {
	e := o.Choice.entry()
	route := hscn.Word(o.Choice.Route.String())
	if o.Choice.Route == RM1045 && e.advises[0].id == 0 {
		l.say(hscn.CJ60, hscn.Should, hscn.Breached, CodeFactorInEnd, "route").Seen = route
	}
	if !o.asserted(e) {
		return
	}
	for _, g := range e.advises {
		if g.id != 0 {
			l.say(g.id, hscn.Should, hscn.Breached, g.code, "route").Seen = route
		}
	}
}

// sayBecause says why the entry is refused or not specified, whatever the day and the facts.
func (o *Option) sayBecause(l *findings, e *entry) {
	g, v := e.because, e.verdict
	where, seen := "route", o.Choice.Route.String()
	switch g.code {
	case CodeAgreementNotAsserted:
		if o.asserted(e) {
			return
		}
		v, where, seen = hscn.Unspecified, "facts.existingAgreement", ""
	case CodeUnknownApproach:
		where, seen = "approach", o.Choice.Approach.String()
	case CodeUnknownMethod:
		where, seen, g.id = "method", o.Choice.Method.String(), o.Choice.statement()
	case CodeMethodNotOfRoute, CodeMethodNotStated, CodeCompetitionOnly, CodeDirectAwardNotSupported, CodeMustBeFurtherCompetition:
		where, seen = "method", o.Choice.Method.String()
	}
	l.say(g.id, hscn.Must, v, g.code, where).Seen = hscn.Word(seen)
}

// asserted reports whether the customer asserts what e wants asserted.
func (o *Option) asserted(e *entry) bool { return o.state&e.asserts == e.asserts }

// answer returns the answer to fact i. A value outside the answers, which only a program can make, reads
// as the verdict has read it.
func (o *Option) answer(i int) hscn.Answer {
	a := o.state >> (8 * i)
	if a&1 != 0 {
		return hscn.No
	}
	if a&2 != 0 {
		return hscn.Yes
	}
	return hscn.NotStated
}

// factGround returns what the answer to fact i makes of the option and on what ground. It is false where
// the documents say nothing to that answer.
func (o *Option) factGround(e *entry, i int) (hscn.Verdict, ground, bool) {
	r := &factTable[i]
	a := o.answer(i)
	if (e.needs|e.heeds)&r.place == 0 || considerations&r.place != 0 && a == hscn.No {
		return 0, ground{}, false
	}
	g := ground{id: r.id}
	if r.alone != 0 && o.Choice.Approach == hscn.Individual {
		g.id = r.alone
	}
	switch a {
	case hscn.No:
		g.code = r.no
	case hscn.Yes:
		if g.code = r.yes; e.passes&r.place != 0 {
			return hscn.Breached, g, true // advice that is not followed here
		}
	default:
		g.code = CodeNotStated
	}
	return answerVerdict[a], g, true
}

// sayFact says what the answer to fact i makes of the option.
func (o *Option) sayFact(l *findings, e *entry, i int) {
	v, g, ok := o.factGround(e, i)
	if !ok {
		return
	}
	f := l.say(g.id, factTable[i].force, v, g.code, factTable[i].member)
	if a := o.answer(i); a != hscn.NotStated {
		f.Seen = hscn.Word(a.String())
	}
}

// String returns o on one line, as [Option.Append] writes it.
func (o Option) String() string { return string(o.Append(nil)) }

// Append appends o to b on one line, with the statements that decide it and the codes they give:
// "individual RM3825 direct-award: breached, CJ-66 direct-award-not-supported".
func (o Option) Append(b []byte) []byte {
	c := o.Choice
	if c.Approach > hscn.ApproachCount || c.Route > RouteCount || c.Method > MethodCount {
		return o.appendVerdict(o.appendChoice(b))
	}
	line := &lines[c.Approach&3][c.Route&15][c.Method&7]
	if o.Verdict == briefs[c.Approach&3][c.Route&15][c.Method&7].verdict {
		return append(b, line.text...)
	}
	return o.appendVerdict(append(b, line.text[:line.choice]...))
}

// A line is what [Option.Append] writes of a choice for which all holds that it needs. The lines are made
// from the tables of options, and held to them by a test.
type line struct {
	text   string
	choice int // the length of the part that names the choice
}

// appendChoice appends what is asked about.
func (o *Option) appendChoice(b []byte) []byte {
	b = append(b, o.Choice.Approach.String()...)
	b = append(append(b, ' '), o.Choice.Route.String()...)
	b = append(append(b, ' '), o.Choice.Method.String()...)
	return append(b, ": "...)
}

// appendVerdict appends the verdict and what decides it.
func (o *Option) appendVerdict(b []byte) []byte {
	b = append(b, o.Verdict.String()...)
	e := o.Choice.entry()
	switch o.Verdict {
	case hscn.Satisfied:
		for i := 0; i < len(e.requires) && e.requires[i] != 0; i++ {
			b, _ = e.requires[i].AppendText(append(b, ", "...))
		}
		for i := 0; i < len(e.permits) && e.permits[i] != 0; i++ {
			b, _ = e.permits[i].AppendText(append(b, ", "...))
		}
		if facts := e.needs &^ (open | programme); facts != 0 {
			_, g, _ := o.factGround(e, bits.TrailingZeros64(uint64(facts))/8)
			b, _ = g.id.AppendText(append(b, ", "...))
		}
		return b
	case e.verdict, hscn.Unspecified:
		g := e.because
		if g.code == CodeUnknownMethod {
			g.id = o.Choice.statement()
		}
		return appendGround(b, g)
	}
	if e.needs&open != 0 {
		if v, g := o.dayGround(); v == o.Verdict {
			b = appendGround(b, g)
		}
	}
	if e.needs&programme != 0 {
		if v, g := o.programmeGround(); v == o.Verdict {
			b = appendGround(b, g)
		}
	}
	if facts := e.needs &^ (open | programme); facts != 0 {
		if v, g, _ := o.factGround(e, bits.TrailingZeros64(uint64(facts))/8); v == o.Verdict {
			b = appendGround(b, g)
		}
	}
	return b
}

func appendGround(b []byte, g ground) []byte {
	b, _ = g.id.AppendText(append(b, ", "...))
	return append(append(b, ' '), g.code...)
}
