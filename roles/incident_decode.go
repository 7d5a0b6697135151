package roles

import (
	"fmt"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/record"
)

// Limits of an [Incident].
const (
	MaxIncidentBytes  = 1 << 14 // of its JSON text
	MaxServiceMinutes = 1 << 20 // nearly two years
)

// DecodeIncident reads the JSON text of an [Incident] strictly. Its error is a *[hscn.Faults] with
// every fault found; a severity of 0 or 6 is [hscn.OutOfRange].
func DecodeIncident(b []byte) (Incident, error) {
	r, o := record.Read(b, MaxIncidentBytes)
	var i Incident
	i.Reference = o.Text("reference", hscn.MaxReference)
	i.Severity = Severity(o.Int("severity", 1, int(MaxSeverity)))
	record.Word(o, "origin", &i.Origin)
	i.Networks = record.Words[Network](o, "networks", NetworkCount)
	if len(i.Networks) == 0 {
		i.Networks = nil
	}
	record.Word(o, "owner", &i.Owner)
	for _, m := range i.answers() {
		record.Word(o, m.name, m.answer)
	}
	i.ServiceMinutes = o.Int("serviceMinutes", 1, MaxServiceMinutes)
	i.AgreedMinutes = o.Int("agreedMinutes", 1, MaxServiceMinutes)
	h := o.Object("hssi")
	for _, m := range i.HSSI.answers() {
		record.Word(h, m.name, m.answer)
	}
	h.Done()
	o.Done()
	r.Check(i.check)
	if err := r.Err(); err != nil {
		return Incident{}, err
	}
	return i, nil
}

// A namedAnswer is a member that is an answer.
type namedAnswer struct {
	name   string
	answer *hscn.Answer
}

// answers lists every member of the incident that is an answer.
func (i *Incident) answers() [13]namedAnswer {
	return [...]namedAnswer{
		{"triaged", &i.Triaged}, {"raised", &i.Raised}, {"described", &i.Described},
		{"canProgress", &i.CanProgress}, {"canResolve", &i.CanResolve}, {"othersInvestigate", &i.OthersInvestigate},
		{"reported", &i.Reported}, {"notified", &i.Notified}, {"escalated", &i.Escalated},
		{"coordinated", &i.Coordinated}, {"customerTold", &i.CustomerTold},
		{"resolved", &i.Resolved}, {"alternateLevel", &i.AlternateLevel},
	}
}

// Validate checks a value built in Go as [DecodeIncident] does. Its error is a *[hscn.Faults].
func (i Incident) Validate() error {
	var f hscn.Faults
	i.check(&f)
	return f.Err()
}

func (i *Incident) check(f *hscn.Faults) {
	checkOptional(f, "reference", i.Reference, hscn.MaxReference)
	if i.Severity > MaxSeverity {
		f.Add(hscn.Fault{Path: "severity", Problem: hscn.OutOfRange, Limit: int(MaxSeverity)})
	}
	if i.Origin > OriginAnotherCNSP {
		f.Add(hscn.Fault{Path: "origin", Problem: hscn.UnknownWord})
	}
	if int(i.Owner) > PartyCount {
		f.Add(hscn.Fault{Path: "owner", Problem: hscn.UnknownWord})
	}
	if len(i.Networks) > NetworkCount {
		f.Add(hscn.Fault{Path: "networks", Problem: hscn.TooMany, Limit: NetworkCount})
	} else {
		var seen [NetworkCount + 1]bool
		for k, n := range i.Networks {
			if !n.IsValid() {
				f.Add(hscn.Fault{Path: fmt.Sprintf("networks[%d]", k), Problem: hscn.UnknownWord})
			} else if seen[n] {
				f.Add(hscn.Fault{Path: fmt.Sprintf("networks[%d]", k), Problem: hscn.DuplicateValue, Got: n.String()})
			} else {
				seen[n] = true
			}
		}
	}
	for _, m := range i.answers() {
		checkAnswer(f, m.name, *m.answer)
	}
	for _, m := range i.HSSI.answers() {
		checkAnswer(f, "hssi."+m.name, *m.answer)
	}
	for _, x := range [...]struct {
		path string
		n    int
	}{{"serviceMinutes", i.ServiceMinutes}, {"agreedMinutes", i.AgreedMinutes}} {
		if x.n < 0 || x.n > MaxServiceMinutes {
			f.Add(hscn.Fault{Path: x.path, Problem: hscn.OutOfRange, Limit: MaxServiceMinutes})
		}
	}
}
