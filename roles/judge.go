package roles

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/record"
)

// A question is something that decides whether a duty arises.
type question uint8

const (
	_ question = iota
	isNetwork
	isApplication
	isCentral
	isSeverity1
	isSeverity2
	spansNetworks
	isStuckProgress
	isStuckResolution
	isNeglected
	hostsForOthers
	needsCode
	isClosed
	isPublicCloud
	isSuspicious
	isThresholdPassed
	stopsRouting
	isCutOff
	isCritical
	isLoss
	isRisk
)

// questions gives the member of the record that answers each question, and the code that says why
// nothing is asked where the answer is no.
var questions = [...]struct {
	member string
	no     hscn.Code
}{
	isNetwork:         {"origin", CodeApplicationFault},
	isApplication:     {"origin", CodeNotAnApplication},
	isCentral:         {"origin", CodeNotCentral},
	isSeverity1:       {"severity", CodeNotSeverity1},
	isSeverity2:       {"severity", CodeNotSeverity2},
	spansNetworks:     {"networks", CodeOneNetwork},
	isStuckProgress:   {"canProgress", CodeNotStuck},
	isStuckResolution: {"canResolve", CodeNotStuck},
	isNeglected:       {"othersInvestigate", CodeOthersInvestigate},
	hostsForOthers:    {"hostsForOthers", CodeNotHosting},
	needsCode:         {"abroadProvider", CodeAbroadProvider},
	isClosed:          {"closed", CodeComplaintOpen},
	isPublicCloud:     {"public", CodeNotPublicCloud},
	isSuspicious:      {"suspicious", CodeNotSuspicious},
	isThresholdPassed: {"utilisation", CodeThresholdNotPassed},
	stopsRouting:      {"hssi.stopsRouting", CodeCriterionNotMet},
	isCutOff:          {"hssi.cutOffCentral", CodeCriterionNotMet},
	isCritical:        {"hssi.criticalImpact", CodeCriterionNotMet},
	isLoss:            {"hssi.financialLoss", CodeCriterionNotMet},
	isRisk:            {"hssi.securityRisk", CodeCriterionNotMet},
}

// A condition is whether a duty arises, and the question that decides it: the first whose answer is
// no or, where none is, the first that is not answered.
type condition struct {
	due     hscn.Answer
	decides question
}

// whether is the condition of one question.
func whether(q question, answer hscn.Answer) condition { return condition{answer, q} }

// and is the condition that both hold.
func (c condition) and(q question, answer hscn.Answer) condition {
	if c.due == hscn.Yes && answer != hscn.Yes || c.due == hscn.NotStated && answer == hscn.No {
		return condition{answer, q}
	}
	return c
}

// then judges a duty that arises on condition c, of which member where says whether it is done:
// NotApplicable where it does not arise, and Undetermined where a fact is missing.
func (c condition) then(rule hscn.ID, force hscn.Force, done hscn.Answer, where string, unmet hscn.Code) hscn.Finding {
	f := hscn.Finding{Rule: rule, Force: force, Where: hscn.At(where)}
	if c.due == hscn.No {
		f.Verdict, f.Code, f.Where = hscn.NotApplicable, questions[c.decides].no, hscn.At(questions[c.decides].member)
	} else if c.due != hscn.Yes {
		f.Code, f.Where = CodeNotStated, hscn.At(questions[c.decides].member)
	} else if done == hscn.Yes {
		f.Verdict = hscn.Satisfied
	} else if done == hscn.No {
		f.Verdict, f.Code = hscn.Breached, unmet
	} else {
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
