package roles

import (
	"fmt"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/record"
)

// DecodeAttestation reads the JSON text of an [Attestation] strictly. Its error is a *[hscn.Faults]
// with every fault found.
func DecodeAttestation(b []byte) (Attestation, error) {
	r, o := record.Read(b, MaxAttestationBytes)
	var a Attestation
	record.Word(o, "party", &a.Party)
	a.Name = o.Text("name", MaxName)
	record.Word(o, "organisation", &a.Organisation)
	a.Contract = readMilestone(o, "contract")
	a.Migration = readMilestone(o, "migration")
	a.Live = readMilestone(o, "live")
	record.Word(o, "hostsForOthers", &a.HostsForOthers)
	for _, item := range o.Objects("contacts", MaxContacts) {
		var c Contact
		record.Word(item, "kind", &c.Kind)
		c.Detail = item.Text("detail", MaxContact)
		item.Done()
		a.Contacts = append(a.Contacts, c)
	}
	for _, item := range o.Objects("sites", MaxSites) {
		var s Site
		record.Word(item, "code", &s.Code)
		s.Contact = item.Text("contact", MaxContact)
		item.Done()
		a.Sites = append(a.Sites, s)
	}
	for _, item := range o.Objects("duties", DutyCount) {
		var d Attested
		record.Word(item, "duty", &d.Duty)
		record.Word(item, "met", &d.Met)
		d.Evidence = item.Evidence("evidence")
		item.Done()
		a.Duties = append(a.Duties, d)
	}
	o.Done()
	if o.Present() {
		r.Check(a.check)
	}
	if err := r.Err(); err != nil {
		return Attestation{}, err
	}
	return a, nil
}

// Validate checks a value built in Go as [DecodeAttestation] does. Its error is a *[hscn.Faults].
func (a Attestation) Validate() error {
	var f hscn.Faults
	a.check(&f)
	return f.Err()
}

func (a *Attestation) check(f *hscn.Faults) {
	if a.Party == 0 {
		f.Add(hscn.Fault{Path: "party", Problem: hscn.Missing})
	} else if firstDuty(a.Party) == 0 {
		f.Add(hscn.Fault{Path: "party", Problem: hscn.OutOfRange, Note: "bears no duties", Got: a.Party.String()})
	}
	checkOptional(f, "name", a.Name, MaxName)
	checkMilestone(f, "contract", a.Contract)
	checkMilestone(f, "migration", a.Migration)
	checkMilestone(f, "live", a.Live)
	checkAnswer(f, "hostsForOthers", a.HostsForOthers)
	if fits(f, "contacts", len(a.Contacts), MaxContacts) {
		a.checkContacts(f)
	}
	if fits(f, "sites", len(a.Sites), MaxSites) {
		a.checkSites(f)
	}
	if fits(f, "duties", len(a.Duties), DutyCount) {
		a.checkDuties(f)
	}
}

// fits notes a list over its limit.
func fits(f *hscn.Faults, path string, n, most int) bool {
	if n > most {
		f.Add(hscn.Fault{Path: path, Problem: hscn.TooMany, Limit: most})
	}
	return n <= most
}

func (a *Attestation) checkContacts(f *hscn.Faults) {
	for i, c := range a.Contacts {
		if c.Kind == 0 || c.Kind > OutOfHours {
			f.Add(hscn.Fault{Path: fmt.Sprintf("contacts[%d].kind", i), Problem: hscn.Missing})
		}
		record.CheckText(f, fmt.Sprintf("contacts[%d].detail", i), c.Detail, MaxContact)
	}
}

func (a *Attestation) checkSites(f *hscn.Faults) {
	seen := make(map[ODS]bool, len(a.Sites))
	for i, s := range a.Sites {
		if s.Code.IsZero() {
			f.Add(hscn.Fault{Path: fmt.Sprintf("sites[%d].code", i), Problem: hscn.Missing})
		} else if seen[s.Code] {
			f.Add(hscn.Fault{Path: fmt.Sprintf("sites[%d].code", i), Problem: hscn.DuplicateValue, Got: s.Code.String()})
		}
		seen[s.Code] = true
		if s.Contact != "" {
			record.CheckText(f, fmt.Sprintf("sites[%d].contact", i), s.Contact, MaxContact)
		}
	}
}

func (a *Attestation) checkDuties(f *hscn.Faults) {
	var seen [DutyCount + 1]bool
	for i, d := range a.Duties {
		path := fmt.Sprintf("duties[%d]", i)
		if !d.Duty.IsValid() {
			f.Add(hscn.Fault{Path: path + ".duty", Problem: hscn.Missing})
		} else if a.Party != 0 && d.Duty.Accountable() != a.Party {
			f.Add(hscn.Fault{Path: path + ".duty", Problem: hscn.Contradiction, Note: "a duty of another party", Got: d.Duty.String()})
		} else if seen[d.Duty] {
			f.Add(hscn.Fault{Path: path + ".duty", Problem: hscn.DuplicateValue, Got: d.Duty.String()})
		} else {
			seen[d.Duty] = true
		}
		checkAnswer(f, path+".met", d.Met)
		if d.Evidence.IsZero() {
			continue
		}
		if d.Evidence.On.IsZero() {
			f.Add(hscn.Fault{Path: path + ".evidence.on", Problem: hscn.Missing})
		}
		record.CheckText(f, path+".evidence.ref", d.Evidence.Ref, hscn.MaxReference)
	}
}
