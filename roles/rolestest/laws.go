package rolestest

import (
	"fmt"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

// CheckResponsibility checks that a look-up of who answers is total: it names exactly one
// accountable party, somebody who acts and a source, or it is explicitly unspecified and names
// nobody.
func CheckResponsibility(approach hscn.Approach, activity roles.Activity) error {
	r := roles.Answers(approach, activity)
	named := r.Accountable.IsValid() && r.Acting.IsValid() && r.Source.IsValid() && r.Force != 0
	switch {
	case r == roles.Responsibility{}:
		return fmt.Errorf("%v, %v: the zero responsibility", approach, activity)
	case r.Verdict == hscn.Satisfied && named:
		return nil
	case r == roles.Responsibility{Verdict: hscn.Unspecified}:
		return nil
	}
	return fmt.Errorf("%v, %v: neither said nor unspecified: %+v", approach, activity, r)
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

// CheckIncident checks that reporting only grows with gravity, that escalation and intervention need
// both of their conditions, and that nothing done about an incident moves its owner.
func CheckIncident(i roles.Incident, on calendar.Date) error {
	if err := CheckFindings(i.AppendFindings(nil, on)); err != nil {
		return err
	}
	got := i.Response()
	if i.Severity > 1 && i.Severity.IsValid() {
		graver := i
		graver.Severity--
		more := graver.Response()
		if got.Report == hscn.Yes && more.Report != hscn.Yes || got.Notify == hscn.Yes && more.Notify != hscn.Yes {
			return fmt.Errorf("severity %d is reported and %d is not: %+v", i.Severity, graver.Severity, i)
		}
	}
	stuck := i.CanProgress == hscn.No || i.CanResolve == hscn.No
	if got.Escalate == hscn.Yes && (i.Spans() != hscn.Yes || !stuck) {
		return fmt.Errorf("escalated without both conditions: %+v", i)
	}
	if got.Intervene == hscn.Yes && (i.Spans() != hscn.Yes || i.OthersInvestigate != hscn.No) {
		return fmt.Errorf("intervention without both conditions: %+v", i)
	}
	known := i.Origin == roles.OriginCNSP || i.Origin == roles.OriginCentralComponent || i.Origin == roles.OriginAnotherCNSP
	if known && i.Spans() == hscn.Yes {
		if stuck && got.Escalate != hscn.Yes {
			return fmt.Errorf("stuck across networks and not escalated: %+v", i)
		}
		if i.OthersInvestigate == hscn.No && got.Intervene != hscn.Yes {
			return fmt.Errorf("neglected across networks and no intervention: %+v", i)
		}
	}
	if known && got.Owner != roles.CNSP {
		return fmt.Errorf("a network incident owned by %v: %+v", got.Owner, i)
	}
	for _, done := range []hscn.Answer{hscn.No, hscn.Yes} {
		j := i
		j.Reported, j.Notified, j.Escalated, j.Coordinated, j.CustomerTold = done, done, done, done, done
		if j.Response() != got {
			return fmt.Errorf("what was done changes what is asked: %+v", i)
		}
	}
	return nil
}

// CheckHSSI checks that any one criterion is enough and that all must be denied for a no.
func CheckHSSI(h roles.HSSI) error {
	want := hscn.No
	for _, a := range []hscn.Answer{h.StopsRouting, h.CutOffCentral, h.CriticalImpact, h.FinancialLoss, h.SecurityRisk} {
		switch {
		case a == hscn.Yes:
			want = hscn.Yes
		case a == hscn.NotStated && want == hscn.No:
			want = hscn.NotStated
		}
	}
	if got := h.Classify(); got != want {
		return fmt.Errorf("classified %v, want %v: %+v", got, want, h)
	}
	return nil
}

// CheckCompliance checks that live connectivity needs the rehearsal, that each act needs what the
// lesser ones need, and that a rehearsal makes no difference to being a CN-SP.
func CheckCompliance(c roles.Compliance, on calendar.Date) error {
	var allowed [4]bool
	for act := roles.ActMarket; act <= roles.ActGoLive; act++ {
		findings := c.AppendFindings(nil, act, on)
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
	if c.JudgeCNSP(on) != unrehearsed.JudgeCNSP(on) {
		return fmt.Errorf("rehearsal decides who is a CN-SP: %+v", c)
	}
	if rung, known := c.Rung(on); known {
		n := roles.Rung(1)
		for range rung.Allows() {
			n++
		}
		if n != rung || allowed[roles.ActGoLive] != (rung == roles.Rehearsed) {
			return fmt.Errorf("rung %v allows %d acts: %+v", rung, n-1, c)
		}
	}
	return nil
}

// CheckMandate checks that the consumer stays accountable for each of its duties whoever acts, and
// that a valid mandate says who that is.
func CheckMandate(m roles.Mandate, on calendar.Date) error {
	if err := CheckFindings(m.AppendFindings(nil, on)); err != nil {
		return err
	}
	valid := m.Validate() == nil
	for d := range roles.Duties() {
		who, ok := m.Acting(d, on)
		if d.Accountable() != roles.Consumer {
			if ok || m.Accountable(d) != (roles.ODS{}) {
				return fmt.Errorf("%v of %v is delegated: %+v", d, d.Accountable(), m)
			}
			continue
		}
		if m.Accountable(d) != m.Consumer {
			return fmt.Errorf("accountability for %v has moved: %+v", d, m)
		}
		if valid && !on.IsZero() && (!ok || who.IsZero()) {
			return fmt.Errorf("nobody acts for %v: %+v", d, m)
		}
	}
	return nil
}

// CheckComplaint checks that a complaint closed without the raiser's agreement is never in order, and
// that no record may go before two years have passed since the closure.
func CheckComplaint(c roles.Complaint, on calendar.Date) error {
	findings := c.AppendFindings(nil, on)
	if err := CheckFindings(findings); err != nil {
		return err
	}
	fine := hscn.Fold(findings) == hscn.Satisfied
	if fine && c.Closed.By(on) == hscn.Yes && c.RaiserAgreed != hscn.Yes {
		return fmt.Errorf("closed without agreement: %+v", c)
	}
	until, ok := c.KeepUntil()
	if !ok {
		return nil
	}
	if days := until.Sub(c.Closed.On); days < 730 || days > 731 {
		return fmt.Errorf("kept for %d days: %+v", days, c)
	}
	if fine && !c.Deleted.IsZero() && !c.Deleted.After(on) && c.Closed.By(on) == hscn.Yes && c.Deleted.Before(until) {
		return fmt.Errorf("record deleted early: %+v", c)
	}
	return nil
}

// CheckAttestation checks that every duty of the party on the page of roles and responsibilities is
// judged once, that the service wrap binds exactly from the completion of migration, and that
// withdrawing what was stated never makes a duty met.
func CheckAttestation(a roles.Attestation, on calendar.Date) error {
	findings := a.AppendFindings(nil, on)
	if err := CheckFindings(findings); err != nil {
		return err
	}
	if a.Validate() != nil {
		return nil
	}
	judged := map[string]int{}
	for _, f := range findings {
		judged[f.Rule.String()]++
		if f.Rule == hscn.RR39 && !on.IsZero() {
			if bound := f.Verdict != hscn.NotInForce; bound != (a.Migration.By(on) != hscn.No) {
				return fmt.Errorf("service wrap %v with migration %+v on %v", f.Verdict, a.Migration, on)
			}
		}
	}
	for d := range roles.DutiesOf(a.Party) {
		if e := d.Entry(); e.Source.Document() == hscn.RR && judged[e.Source.String()] == 0 {
			return fmt.Errorf("%v is not judged: %+v", d, a)
		}
	}
	bare := a
	bare.Duties = nil
	for _, f := range bare.AppendFindings(nil, on) {
		if f.Verdict == hscn.Satisfied && f.Rule != hscn.RR45 {
			return fmt.Errorf("%v met with nothing stated: %+v", f.Rule, a)
		}
	}
	return nil
}
