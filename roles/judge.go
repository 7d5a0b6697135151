package roles

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/record"
)

// A fact is one of the questions that decide whether a duty arises: its answer, the member that
// gives it, and the code that says why there is no duty where it is no.
type fact struct {
	is   hscn.Answer
	name string
	no   hscn.Code
}

// A condition is whether a duty arises: all of its facts hold. The decisive fact is the first that
// does not hold or, where none fails, the first that is not stated.
type condition struct {
	due      hscn.Answer
	decisive fact
}

func whether(all ...fact) condition {
	c := condition{due: hscn.Yes}
	for _, f := range all {
		if c.due == hscn.Yes && f.is != hscn.Yes || c.due == hscn.NotStated && f.is == hscn.No {
			c.due, c.decisive = f.is, f
		}
	}
	return c
}

// then judges a duty that arises on condition c, of which member where says whether it is done:
// NotApplicable where it does not arise, and Undetermined where a fact is missing.
func (c condition) then(rule hscn.ID, force hscn.Force, done hscn.Answer, where string, unmet hscn.Code) hscn.Finding {
	f := hscn.Finding{Rule: rule, Force: force, Where: hscn.At(where)}
	switch {
	case c.due == hscn.No:
		f.Verdict, f.Code, f.Where = hscn.NotApplicable, c.decisive.no, hscn.At(c.decisive.name)
	case c.due == hscn.NotStated:
		f.Code, f.Where = CodeNotStated, hscn.At(c.decisive.name)
	case done == hscn.Yes:
		f.Verdict = hscn.Satisfied
	case done == hscn.No:
		f.Verdict, f.Code = hscn.Breached, unmet
	default:
		f.Code = CodeNotStated
	}
	return f
}

// always judges a duty that needs no case to arise.
func always(rule hscn.ID, force hscn.Force, done hscn.Answer, where string, unmet hscn.Code) hscn.Finding {
	return condition{due: hscn.Yes}.then(rule, force, done, where, unmet)
}

// noDay is the one finding of a record that is judged for no day.
func noDay(rule hscn.ID) hscn.Finding {
	return hscn.Finding{Rule: rule, Force: hscn.Must, Verdict: hscn.Undetermined, Code: CodeNoDay}
}

// checkMilestone notes a day without the milestone having been reached.
func checkMilestone(f *hscn.Faults, path string, m Milestone) {
	if !m.On.IsZero() && m.Reached != hscn.Yes {
		f.Add(hscn.Fault{Path: path + ".on", Problem: hscn.Contradiction, Note: "a day and not reached"})
	}
	checkAnswer(f, path+".reached", m.Reached)
}

// checkAnswer notes a value that is no answer.
func checkAnswer(f *hscn.Faults, path string, a hscn.Answer) {
	if a > hscn.Yes {
		f.Add(hscn.Fault{Path: path, Problem: hscn.UnknownWord, Got: a.String()})
	}
}

// checkOptional checks a text that may be absent.
func checkOptional(f *hscn.Faults, path, s string, limit int) {
	if s != "" {
		record.CheckText(f, path, s, limit)
	}
}

// readMilestone reads the milestone that is member name.
func readMilestone(o record.Object, name string) (m Milestone) {
	o = o.Object(name)
	record.Word(o, "reached", &m.Reached)
	record.Word(o, "on", &m.On)
	o.Need("reached")
	o.Done()
	return m
}
