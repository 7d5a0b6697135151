package roles

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// Limits of an [Attestation].
const (
	MaxAttestationBytes = 1 << 20 // of its JSON text
	MaxName             = 200     // bytes of a name
	MaxContact          = 200     // bytes of a contact
	MaxSites            = 5000
	MaxContacts         = 100
)

// An Attestation is what one organisation states about the duties it bears in one part: the facts on
// which they depend, and for each duty whether it is met and what shows it. The zero value states
// nothing.
type Attestation struct {
	Party          Party       `json:"party,omitzero"` // Consumer, CNSP or NHSDigital: nobody else bears duties (RR-01)
	Name           string      `json:"name,omitempty"`
	Organisation   ODS         `json:"organisation,omitzero"`
	Contract       Milestone   `json:"contract,omitzero"`       // the award of the contract between consumer and CN-SP
	Migration      Milestone   `json:"migration,omitzero"`      // the completion of the consumer's migration
	Live           Milestone   `json:"live,omitzero"`           // live connectivity given by the CN-SP
	HostsForOthers hscn.Answer `json:"hostsForOthers,omitzero"` // provides IT services to other users of HSCN
	Contacts       []Contact   `json:"contacts,omitempty"`      // those that a CN-SP gives its consumers
	Sites          []Site      `json:"sites,omitempty"`         // the consumer's sites as the HSCN Portal shows them
	Duties         []Attested  `json:"duties,omitempty"`        // each duty at most once
}

// Attested is what an [Attestation] states of one duty.
type Attested struct {
	Duty     Duty          `json:"duty"`
	Met      hscn.Answer   `json:"met,omitzero"`
	Evidence hscn.Evidence `json:"evidence,omitzero"` // what shows that it is met
}

// A Site is one site of a consumer and its contact on the HSCN Portal, empty where it has none.
type Site struct {
	Code    ODS    `json:"code"`
	Contact string `json:"contact,omitempty"`
}

// Assess judges every duty of the attestation's party for a day.
func (a Attestation) Assess(on calendar.Date) hscn.Report {
	return hscn.NewReport(on, a.AppendFindings(make([]hscn.Finding, 0, DutyCount), on))
}

// AppendFindings appends a finding for each duty of the attestation's party: Satisfied where it is
// met and evidence of that existed by the day, Breached where it is stated not to be met, NotInForce
// where it does not bind yet, NotApplicable where it binds only those who host for others, and
// Undetermined where a fact or the evidence is missing. A duty that comes from another document than
// the page on roles and responsibilities is judged only where the attestation speaks of it.
func (a Attestation) AppendFindings(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	if first := firstDuty(a.Party); first == 0 {
		return append(dst, hscn.Finding{Rule: hscn.RR01, Force: hscn.Must, Verdict: hscn.Undetermined, Code: CodeNotStated, Where: hscn.At("party")})
	}
	var at [DutyCount + 1]int // place in a.Duties, from 1
	for i := range a.Duties {
		if d := a.Duties[i].Duty; d.IsValid() && at[d] == 0 {
			at[d] = i + 1
		}
	}
	for d := firstDuty(a.Party); int(d) <= DutyCount && dutyTable[d].accountable == a.Party; d++ {
		if at[d] == 0 && dutyTable[d].source.Document() != hscn.RR {
			continue
		}
		dst = append(dst, hscn.Finding{})
		a.judge(&dst[len(dst)-1], d, at[d]-1, on)
	}
	switch a.Party {
	case Consumer:
		dst = a.appendSites(dst)
	case CNSP:
		dst = a.appendContacts(dst)
	}
	return dst
}

// firstDuty returns the first duty of p; those of one party stand together in the table.
func firstDuty(p Party) Duty {
	switch p {
	case Consumer:
		return DutySizeAndProcurement
	case CNSP:
		return DutyServiceWrap
	case NHSDigital:
		return DutyGovernModel
	}
	return 0
}

// judge judges duty d into f. a.Duties[i] speaks of it, or none does where i is negative.
func (a *Attestation) judge(f *hscn.Finding, d Duty, i int, on calendar.Date) {
	row := &dutyTable[d]
	f.Rule, f.Force, f.Where = row.source, row.force, hscn.At("duties")
	stated := &Attested{}
	if i >= 0 {
		stated, f.Where = &a.Duties[i], hscn.At("duties[].met", i)
	}
	if on.IsZero() {
		f.Code = CodeNoDay
		return
	}
	shown := stated.Met == hscn.Yes && stated.Evidence.By(on)
	bound, fact := a.binds(row.phase, on)
	if bound != hscn.Yes && bound != hscn.No {
		f.Code, f.Where = CodeNotStated, hscn.At(fact)
	} else if bound == hscn.No && row.phase == WhileHosting {
		f.Verdict, f.Code, f.Where = hscn.NotApplicable, CodeNotHosting, hscn.At(fact)
	} else if bound == hscn.No && !(row.phase == BeforeLive && shown) {
		f.Verdict, f.Code, f.Where = hscn.NotInForce, CodeNotYetBinding, hscn.At(fact)
	} else if shown && bound == hscn.Yes && row.phase == BeforeLive && a.Live.On.IsZero() {
		f.Code, f.Where = CodeNotStated, hscn.At("live.on")
	} else if shown && bound == hscn.Yes && row.phase == BeforeLive && stated.Evidence.On.After(a.Live.On) {
		f.Verdict, f.Code, f.Where = hscn.Breached, row.code, hscn.At("duties[].evidence.on", i)
		f.Seen, f.Limit = hscn.Day(stated.Evidence.On), hscn.Day(a.Live.On)
	} else if shown {
		f.Verdict = hscn.Satisfied
	} else if stated.Met == hscn.No {
		f.Verdict, f.Code = hscn.Breached, row.code
		if f.Code == "" {
			f.Code = CodeDutyNotMet
		}
	} else if stated.Met != hscn.Yes {
		f.Code = CodeNotAttested
	} else if stated.Evidence.On.After(on) {
		f.Code, f.Where = CodeEvidenceAfterDay, hscn.At("duties[].evidence.on", i)
		f.Seen, f.Limit = hscn.Day(stated.Evidence.On), hscn.Day(on)
	} else {
		f.Code, f.Where = CodeNoEvidence, hscn.At("duties[].evidence", i)
	}
}

// binds reports whether a duty of a phase binds on a day, and names the fact that says so.
func (a *Attestation) binds(phase Phase, on calendar.Date) (bound hscn.Answer, fact string) {
	switch phase {
	case FromContract:
		return a.Contract.By(on), "contract"
	case FromMigrationComplete:
		return a.Migration.By(on), "migration"
	case BeforeLive:
		return a.Live.By(on), "live"
	case WhileHosting:
		return a.HostsForOthers, "hostsForOthers"
	}
	return hscn.Yes, ""
}

// appendSites appends a finding for each site that has no contact on the HSCN Portal.
func (a *Attestation) appendSites(dst []hscn.Finding) []hscn.Finding {
	for i := range a.Sites {
		if a.Sites[i].Contact == "" {
			dst = append(dst, hscn.Finding{
				Rule: hscn.RR20, Force: hscn.Must, Verdict: hscn.Breached, Code: CodeSiteContact, Where: hscn.At("sites[].contact", i),
			})
		}
	}
	return dst
}

// appendContacts judges the contacts that a CN-SP gives, where it lists them: a service desk is among
// them. A manager is an example, and support out of hours there may be none.
func (a *Attestation) appendContacts(dst []hscn.Finding) []hscn.Finding {
	if len(a.Contacts) == 0 {
		return dst
	}
	f := hscn.Finding{Rule: hscn.RR45, Force: hscn.Must, Verdict: hscn.Breached, Code: CodeContacts, Where: hscn.At("contacts"), Limit: hscn.Word(ServiceDesk.String())}
	for i := range a.Contacts {
		if a.Contacts[i].Kind == ServiceDesk {
			f.Verdict, f.Code, f.Where = hscn.Satisfied, "", hscn.At("contacts[].kind", i)
			break
		}
	}
	return append(dst, f)
}
