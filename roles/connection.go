package roles

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/record"
)

// MaxConnectionBytes is the longest JSON text of a [Connection].
const MaxConnectionBytes = 1 << 14

// A Connection is one organisation's standing under the HSCN Connection Agreement. The zero value is
// nothing known.
type Connection struct {
	Name           string      `json:"name,omitempty"`
	Organisation   ODS         `json:"organisation,omitzero"`
	AbroadProvider hscn.Answer `json:"abroadProvider,omitzero"` // an IT services provider outside the United Kingdom, which needs no code
	Agreement      Milestone   `json:"agreement,omitzero"`      // the Connection Agreement signed
	HostsForOthers hscn.Answer `json:"hostsForOthers,omitzero"` // provides IT services to other users of HSCN
	Variation      Milestone   `json:"variation,omitzero"`      // its Representing Customers variation agreed
	Secured        hscn.Answer `json:"secured,omitzero"`        // those services are secured
	AccessDecided  hscn.Answer `json:"accessDecided,omitzero"`  // who may access them is decided by the organisation
}

// NeedsVariation reports whether the Representing Customers variation is needed: only where IT
// services are provided to other users of HSCN (RR-30, RR-32).
func (c Connection) NeedsVariation() hscn.Answer { return and(c.HostsForOthers, hscn.Yes) }

// Assess judges the connection for a day.
func (c Connection) Assess(on calendar.Date) hscn.Report {
	return hscn.NewReport(on, c.AppendFindings(make([]hscn.Finding, 0, 5), on))
}

// AppendFindings appends a finding on the signature of the agreement, on the organisation code, and
// on each of the three things that providing IT services to others brings with it.
func (c Connection) AppendFindings(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	if on.IsZero() {
		return append(dst, noDay(hscn.CA01))
	}
	hosting := whether(hostsForOthers, c.HostsForOthers)
	code, coded := hscn.No, whether(needsCode, not(c.AbroadProvider))
	if !c.Organisation.IsZero() {
		code, coded = hscn.Yes, whether(needsCode, hscn.Yes) // a code that is there needs no exception
	}
	return append(dst,
		always(hscn.CA01, hscn.Must, c.Agreement.By(on), "agreement", CodeConnectionAgreement),
		coded.then(hscn.CA03, hscn.Must, code, "organisation", CodeNoOrganisationCode),
		hosting.then(hscn.RR30, hscn.Must, c.Secured, "secured", CodeServicesNotSecured),
		hosting.then(hscn.RR31, hscn.Must, c.AccessDecided, "accessDecided", CodeAccessNotDecided),
		hosting.then(hscn.RR32, hscn.Must, c.Variation.By(on), "variation", CodeRepresentingCustomers),
	)
}

// DecodeConnection reads the JSON text of a [Connection] strictly. Its error is a *[hscn.Faults] with
// every fault found.
func DecodeConnection(b []byte) (Connection, error) {
	r, o := record.Read(b, MaxConnectionBytes)
	var c Connection
	c.Name = o.Text("name", MaxName)
	record.Word(o, "organisation", &c.Organisation)
	record.Word(o, "abroadProvider", &c.AbroadProvider)
	c.Agreement = readMilestone(o, "agreement")
	record.Word(o, "hostsForOthers", &c.HostsForOthers)
	c.Variation = readMilestone(o, "variation")
	record.Word(o, "secured", &c.Secured)
	record.Word(o, "accessDecided", &c.AccessDecided)
	o.Done()
	r.Check(c.check)
	if err := r.Err(); err != nil {
		return Connection{}, err
	}
	return c, nil
}

// Validate checks a value built in Go as [DecodeConnection] does. Its error is a *[hscn.Faults].
func (c Connection) Validate() error {
	var f hscn.Faults
	c.check(&f)
	return f.Err()
}

func (c *Connection) check(f *hscn.Faults) {
	checkOptional(f, "name", c.Name, MaxName)
	checkAnswer(f, "abroadProvider", c.AbroadProvider)
	checkMilestone(f, "agreement", c.Agreement)
	checkAnswer(f, "hostsForOthers", c.HostsForOthers)
	checkMilestone(f, "variation", c.Variation)
	checkAnswer(f, "secured", c.Secured)
	checkAnswer(f, "accessDecided", c.AccessDecided)
	if !c.Variation.On.IsZero() && c.Variation.On.Before(c.Agreement.On) {
		f.Add(hscn.Fault{Path: "variation.on", Problem: hscn.WrongOrder, Note: "before the agreement it varies", Got: c.Variation.On.String()})
	}
}
