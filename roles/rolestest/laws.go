package rolestest

import (
	"errors"
	"fmt"
	"slices"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

// The laws are checked against an implementation, which is the package itself except in the tests of
// the laws, where a fault is planted in it.

// CheckResponsibility checks that a look-up of who answers is total: it names exactly one
// accountable party, somebody who acts and a source, or it is explicitly unspecified and names
// nobody.
func CheckResponsibility(approach hscn.Approach, activity roles.Activity) error {
	return checkResponsibility(roles.Answers(approach, activity))
}

func checkResponsibility(r roles.Responsibility) error {
	named := r.Accountable.IsValid() && r.Acting.IsValid() && r.Source.IsValid() && r.Force != 0
	if r.Verdict == hscn.Satisfied && named || r == (roles.Responsibility{Verdict: hscn.Unspecified}) {
		return nil
	}
	return fmt.Errorf("neither said nor unspecified: %+v", r)
}

// CheckFindings checks what holds of all findings of this package: each cites a statement of the
// register, has a force, and says why unless it is Satisfied.
func CheckFindings(findings []hscn.Finding) error {
	for _, f := range findings {
		if !f.Rule.IsValid() || f.Force == 0 || (f.Code == "") != (f.Verdict == hscn.Satisfied) {
			return fmt.Errorf("finding out of form: %v", f)
		}
	}
	return nil
}

// CheckIncident checks that reporting only grows with gravity, that escalation and intervention are
// asked exactly under both of their conditions, that the CN-SP owns every incident of the network,
// and that nothing done about it changes what it asks.
func CheckIncident(i roles.Incident, on calendar.Date) error {
	return errors.Join(CheckFindings(i.AppendFindings(nil, on)), checkIncident(i, roles.Incident.Response))
}

func checkIncident(i roles.Incident, respond func(roles.Incident) roles.Response) error {
	got := respond(i)
	if i.Severity > 1 && i.Severity.IsValid() {
		graver := i
		graver.Severity--
		more := respond(graver)
		if got.Report == hscn.Yes && more.Report != hscn.Yes || got.Notify == hscn.Yes && more.Notify != hscn.Yes {
			return fmt.Errorf("severity %d is told and %d is not: %+v", i.Severity, graver.Severity, i)
		}
	}
	network := i.Origin == roles.OriginCNSP || i.Origin == roles.OriginCentralComponent || i.Origin == roles.OriginAnotherCNSP
	across := network && i.Spans() == hscn.Yes
	stuck := i.CanProgress == hscn.No || i.CanResolve == hscn.No
	if want := across && stuck; (got.Escalate == hscn.Yes) != want {
		return fmt.Errorf("escalated %v, want %v: %+v", got.Escalate, want, i)
	}
	if want := across && i.OthersInvestigate == hscn.No; (got.Intervene == hscn.Yes) != want {
		return fmt.Errorf("intervention %v, want %v: %+v", got.Intervene, want, i)
	}
	if (got.Owner == roles.CNSP) != network {
		return fmt.Errorf("owned by %v: %+v", got.Owner, i)
	}
	for bits := range 1 << 5 { // whatever was done, in whatever order it came about
		j := i
		for n, done := range [...]*hscn.Answer{&j.Reported, &j.Notified, &j.Escalated, &j.Coordinated, &j.CustomerTold} {
			*done = hscn.No + hscn.Answer(bits>>n&1)
		}
		if respond(j) != got {
			return fmt.Errorf("what was done changes what is asked: %+v", j)
		}
	}
	return nil
}

// CheckHSSI checks that any one criterion is enough and that all must be denied for a no. What is neither
// yes nor no is not stated.
func CheckHSSI(h roles.HSSI) error { return checkHSSI(h, roles.HSSI.Classify) }

func checkHSSI(h roles.HSSI, classify func(roles.HSSI) hscn.Answer) error {
	all := []hscn.Answer{h.StopsRouting, h.CutOffCentral, h.CriticalImpact, h.FinancialLoss, h.SecurityRisk}
	want := hscn.NotStated
	if slices.Contains(all, hscn.Yes) {
		want = hscn.Yes
	} else if !slices.ContainsFunc(all, func(a hscn.Answer) bool { return a != hscn.No }) {
		want = hscn.No
	}
	if got := classify(h); got != want {
		return fmt.Errorf("classified %v, want %v: %+v", got, want, h)
	}
	return nil
}

// supplier is what the laws of compliance ask of an implementation.
type supplier struct {
	find func(roles.Compliance, []hscn.Finding, roles.Act, calendar.Date) []hscn.Finding
	cnsp func(roles.Compliance, calendar.Date) hscn.Finding
	rung func(roles.Compliance, calendar.Date) (roles.Rung, bool)
}

// CheckCompliance checks that live connectivity needs the rehearsal, that each act needs what the
// lesser ones need, that a rung allows as many acts as lie below it, and that a rehearsal makes no
// difference to being a CN-SP.
func CheckCompliance(c roles.Compliance, on calendar.Date) error {
	return checkCompliance(c, on, supplier{roles.Compliance.AppendFindings, roles.Compliance.JudgeCNSP, roles.Compliance.Rung})
}

func checkCompliance(c roles.Compliance, on calendar.Date, s supplier) error {
	var allowed [roles.ActGoLive + 1]bool
	for act := roles.ActMarket; act <= roles.ActGoLive; act++ {
		findings := s.find(c, nil, act, on)
		if err := CheckFindings(findings); err != nil {
			return err
		}
		allowed[act] = hscn.Fold(findings) == hscn.Satisfied
		if allowed[act] && act > roles.ActMarket && !allowed[act-1] {
			return fmt.Errorf("%v allowed and the act before it not: %+v", act, c)
		}
	}
	if allowed[roles.ActGoLive] && c.Rehearsal.By(on) != hscn.Yes {
		return fmt.Errorf("live without rehearsal on %v: %+v", on, c)
	}
	unrehearsed := c
	unrehearsed.Rehearsal = roles.Milestone{Reached: hscn.No}
	if s.cnsp(c, on) != s.cnsp(unrehearsed, on) {
		return fmt.Errorf("rehearsal decides who is a CN-SP: %+v", c)
	}
	if rung, known := s.rung(c, on); known {
		acts := len(slices.Collect(rung.Allows()))
		if acts != int(rung)-1 || allowed[roles.ActGoLive] != (rung == roles.Rehearsed) {
			return fmt.Errorf("rung %v allows %d acts: %+v", rung, acts, c)
		}
	}
	return nil
}

// mandate is what the laws of delegation ask of an implementation.
type mandate struct {
	acting      func(roles.Mandate, roles.Duty, calendar.Date) (roles.ODS, bool)
	accountable func(roles.Mandate, roles.Duty) roles.ODS
}

// CheckMandate checks that the consumer stays accountable for each of its duties whoever acts, that
// no duty of another is handed on, that whoever acts is at the end of the chain of delegations, and that
// a valid mandate says who acts: no chain of it runs in a circle.
func CheckMandate(m roles.Mandate, on calendar.Date) error {
	return errors.Join(CheckFindings(m.AppendFindings(nil, on)), checkMandate(m, on, mandate{roles.Mandate.Acting, roles.Mandate.Accountable}))
}

func checkMandate(m roles.Mandate, on calendar.Date, impl mandate) error {
	valid := m.Validate() == nil
	for d := range roles.Duties() {
		who, ok := impl.acting(m, d, on)
		accountable := impl.accountable(m, d)
		if d.Accountable() != roles.Consumer {
			if ok || !accountable.IsZero() {
				return fmt.Errorf("%v of %v is delegated: %+v", d, d.Accountable(), m)
			}
		} else if accountable != m.Consumer {
			return fmt.Errorf("accountability for %v has moved: %+v", d, m)
		} else if valid && !on.IsZero() && (!ok || who.IsZero()) {
			return fmt.Errorf("nobody acts for %v: %+v", d, m)
		} else if want, ends := chain(m, d, on); valid && !on.IsZero() && (!ends || who != want) {
			return fmt.Errorf("%v acts for %v, and at the end of the chain is %v, %v: %+v", who, d, want, ends, m)
		}
	}
	return nil
}

// chain walks the delegations of d that hold on a day from the consumer to the last of them. It is false
// where they come back to somebody.
func chain(m roles.Mandate, d roles.Duty, on calendar.Date) (who roles.ODS, ends bool) {
	passed := map[roles.ODS]bool{}
	for who = m.Consumer; !passed[who]; {
		passed[who] = true
		next := slices.IndexFunc(m.Delegations, func(x roles.Delegation) bool {
			return x.Duty == d && x.From == who && !on.Before(x.On) && (x.Until.IsZero() || on.Before(x.Until))
		})
		if next < 0 {
			return who, true
		}
		who = m.Delegations[next].To
	}
	return who, false
}

// complaint is what the laws of complaints ask of an implementation.
type complaint struct {
	find func(roles.Complaint, []hscn.Finding, calendar.Date) []hscn.Finding
	keep func(roles.Complaint) (calendar.Date, bool)
}

// CheckComplaint checks that a complaint closed without the raiser's agreement is never in order, that
// its record is kept for two years from the closure, and that none that went earlier is in order.
func CheckComplaint(c roles.Complaint, on calendar.Date) error {
	return checkComplaint(c, on, complaint{roles.Complaint.AppendFindings, roles.Complaint.KeepUntil})
}

func checkComplaint(c roles.Complaint, on calendar.Date, impl complaint) error {
	findings := impl.find(c, nil, on)
	if err := CheckFindings(findings); err != nil {
		return err
	}
	closed := hscn.Fold(findings) == hscn.Satisfied && c.Closed.By(on) == hscn.Yes // and in order
	if closed && c.RaiserAgreed != hscn.Yes {
		return fmt.Errorf("closed without agreement: %+v", c)
	}
	until, ok := impl.keep(c)
	if !ok {
		return nil
	}
	if days := until.Sub(c.Closed.On); days < 730 || days > 731 {
		return fmt.Errorf("kept for %d days: %+v", days, c)
	}
	if closed && !c.Deleted.IsZero() && !c.Deleted.After(on) && c.Deleted.Before(until) {
		return fmt.Errorf("record deleted early: %+v", c)
	}
	return nil
}

// CheckAttestation checks that every duty of the party on the page of roles and responsibilities is
// judged, that the service wrap binds exactly from the completion of migration, and that withdrawing
// what was stated never leaves a duty met.
func CheckAttestation(a roles.Attestation, on calendar.Date) error {
	return checkAttestation(a, on, roles.Attestation.AppendFindings)
}

func checkAttestation(a roles.Attestation, on calendar.Date, find func(roles.Attestation, []hscn.Finding, calendar.Date) []hscn.Finding) error {
	findings := find(a, nil, on)
	if err := CheckFindings(findings); err != nil {
		return err
	}
	if a.Validate() != nil {
		return nil
	}
	judged := map[hscn.ID]bool{}
	for _, f := range findings {
		judged[f.Rule] = true
		if f.Rule == hscn.RR39 && !on.IsZero() && (f.Verdict == hscn.NotInForce) != (a.Migration.By(on) == hscn.No) {
			return fmt.Errorf("service wrap %v with migration %+v on %v", f.Verdict, a.Migration, on)
		}
	}
	for d := range roles.DutiesOf(a.Party) {
		if rule := d.Entry().Source; rule.Document() == hscn.RR && !judged[rule] {
			return fmt.Errorf("%v is not judged: %+v", d, a)
		}
	}
	bare := a
	bare.Duties, bare.Contacts = nil, nil
	for _, f := range find(bare, nil, on) {
		if f.Verdict == hscn.Satisfied {
			return fmt.Errorf("%v met with nothing stated: %+v", f.Rule, a)
		}
	}
	return nil
}
