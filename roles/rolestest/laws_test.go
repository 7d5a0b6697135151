package rolestest

import (
	"math/rand/v2"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

// caught reports whether a law notices a planted fault within 2000 values, and that it finds nothing
// where no fault is planted.
func caught(t *testing.T, name string, law func(r *rand.Rand, planted bool) error) {
	t.Helper()
	r := rand.New(rand.NewPCG(11, 0))
	noticed := false
	for range 2000 {
		seed := r.Uint64()
		if err := law(rand.New(rand.NewPCG(seed, 0)), false); err != nil {
			t.Fatalf("%s: without a fault: %v", name, err)
		}
		noticed = noticed || law(rand.New(rand.NewPCG(seed, 0)), true) != nil
	}
	if !noticed {
		t.Errorf("%s: not noticed", name)
	}
}

// TestLawsNoticePlantedFaults plants one fault for each thing that a law says.
func TestLawsNoticePlantedFaults(t *testing.T) {
	for name, spoil := range map[string]func(*roles.Response, roles.Incident){
		"only Severity 2 is reported":  func(r *roles.Response, i roles.Incident) { r.Report = answer(i.Severity == 2) },
		"only Severity 2 is notified":  func(r *roles.Response, i roles.Incident) { r.Notify = answer(i.Severity == 2) },
		"any stuck incident escalated": func(r *roles.Response, i roles.Incident) { r.Escalate = answer(i.CanProgress == hscn.No) },
		"no incident escalated":        func(r *roles.Response, i roles.Incident) { r.Escalate = hscn.No },
		"any spanning intervention":    func(r *roles.Response, i roles.Incident) { r.Intervene = i.Spans() },
		"NHS Digital takes over":       func(r *roles.Response, i roles.Incident) { r.Owner = roles.NHSDigital },
		"CN-SP owns applications":      func(r *roles.Response, i roles.Incident) { r.Owner = roles.CNSP },
		"escalation alone hands it over": func(r *roles.Response, i roles.Incident) {
			if i.Escalated == hscn.Yes && i.Reported == hscn.No {
				r.Owner = roles.NHSDigital
			}
		},
		"reporting ends the duty": func(r *roles.Response, i roles.Incident) {
			if i.Reported == hscn.Yes {
				r.Report = hscn.No
			}
		},
	} {
		caught(t, name, func(r *rand.Rand, planted bool) error {
			return checkIncident(Incident(r), func(i roles.Incident) roles.Response {
				out := i.Response()
				if planted {
					spoil(&out, i)
				}
				return out
			})
		})
	}
	caught(t, "a criterion forgotten", func(r *rand.Rand, planted bool) error {
		return checkHSSI(HSSI(r), func(h roles.HSSI) hscn.Answer {
			if planted {
				h.SecurityRisk = hscn.No
			}
			return h.Classify()
		})
	})
	for name, spoil := range map[string]func(*supplier){
		"live without rehearsal": func(s *supplier) {
			s.find = func(c roles.Compliance, dst []hscn.Finding, act roles.Act, on calendar.Date) []hscn.Finding {
				return c.AppendFindings(dst, min(act, roles.ActConnect), on)
			}
			s.rung = func(roles.Compliance, calendar.Date) (roles.Rung, bool) { return 0, false }
		},
		"market last": func(s *supplier) {
			s.find = func(c roles.Compliance, dst []hscn.Finding, act roles.Act, on calendar.Date) []hscn.Finding {
				return c.AppendFindings(dst, roles.ActGoLive+1-act, on)
			}
		},
		"findings without force": func(s *supplier) {
			s.find = func(c roles.Compliance, dst []hscn.Finding, act roles.Act, on calendar.Date) []hscn.Finding {
				return append(dst, hscn.Finding{Rule: hscn.RR65})
			}
		},
		"rehearsal makes a CN-SP": func(s *supplier) {
			s.cnsp = func(c roles.Compliance, on calendar.Date) hscn.Finding {
				return hscn.Finding{Verdict: hscn.Verdict(c.Rehearsal.By(on))}
			}
		},
		"a rung too high": func(s *supplier) {
			s.rung = func(c roles.Compliance, on calendar.Date) (roles.Rung, bool) { return roles.Rehearsed, true }
		},
	} {
		caught(t, name, func(r *rand.Rand, planted bool) error {
			s := supplier{roles.Compliance.AppendFindings, roles.Compliance.JudgeCNSP, roles.Compliance.Rung}
			if planted {
				spoil(&s)
			}
			return checkCompliance(Compliance(r), Date(r), s)
		})
	}
	for name, spoil := range map[string]func(*mandate){
		"accountability moves": func(m *mandate) {
			m.accountable = func(m roles.Mandate, d roles.Duty) roles.ODS {
				who, _ := m.Acting(d, calendar.MustDate("2020-01-01"))
				return who
			}
		},
		"a CN-SP delegates": func(m *mandate) {
			m.acting = func(m roles.Mandate, d roles.Duty, on calendar.Date) (roles.ODS, bool) {
				if d.Accountable() != roles.Consumer {
					return m.Consumer, true
				}
				return m.Acting(d, on)
			}
		},
		"the first delegate acts": func(m *mandate) {
			m.acting = func(m roles.Mandate, d roles.Duty, on calendar.Date) (roles.ODS, bool) {
				who, ok := m.Acting(d, on)
				for _, x := range m.Delegations {
					if ok && x.Duty == d && x.From == m.Consumer && who != m.Consumer {
						return x.To, true
					}
				}
				return who, ok
			}
		},
		"nobody acts": func(m *mandate) {
			m.acting = func(m roles.Mandate, d roles.Duty, on calendar.Date) (roles.ODS, bool) { return roles.ODS{}, false }
		},
	} {
		caught(t, name, func(r *rand.Rand, planted bool) error {
			impl := mandate{roles.Mandate.Acting, roles.Mandate.Accountable}
			if planted {
				spoil(&impl)
			}
			return checkMandate(Mandate(r), Date(r), impl)
		})
	}
	for name, spoil := range map[string]func(*complaint){
		"closed without agreement": func(c *complaint) {
			c.find = func(c roles.Complaint, dst []hscn.Finding, on calendar.Date) []hscn.Finding {
				c.RaiserAgreed = hscn.Yes
				return c.AppendFindings(dst, on)
			}
		},
		"kept for one year": func(c *complaint) {
			c.keep = func(c roles.Complaint) (calendar.Date, bool) {
				until, ok := c.KeepUntil()
				until, _ = until.AddDays(-365)
				return until, ok
			}
		},
		"deleted early": func(c *complaint) {
			c.find = func(c roles.Complaint, dst []hscn.Finding, on calendar.Date) []hscn.Finding {
				c.Deleted, c.RecordKept = calendar.Date{}, hscn.Yes
				return c.AppendFindings(dst, on)
			}
		},
		"findings without force": func(c *complaint) {
			c.find = func(roles.Complaint, []hscn.Finding, calendar.Date) []hscn.Finding {
				return []hscn.Finding{{Rule: hscn.SL01}}
			}
		},
	} {
		caught(t, name, func(r *rand.Rand, planted bool) error {
			impl := complaint{roles.Complaint.AppendFindings, roles.Complaint.KeepUntil}
			if planted {
				spoil(&impl)
			}
			c := Complaint(r)
			c.Informed, c.Concluded, c.Prevented = hscn.Yes, hscn.Yes, hscn.Yes
			return checkComplaint(c, Date(r), impl)
		})
	}
	for name, spoil := range map[string]func([]hscn.Finding, roles.Attestation) []hscn.Finding{
		"service wrap before migration": func(f []hscn.Finding, _ roles.Attestation) []hscn.Finding {
			for i := range f {
				if f[i].Verdict == hscn.NotInForce {
					f[i].Verdict = hscn.NotApplicable
				}
			}
			return f
		},
		"a duty left out": func(f []hscn.Finding, _ roles.Attestation) []hscn.Finding { return f[1:] },
		"met with nothing stated": func(f []hscn.Finding, a roles.Attestation) []hscn.Finding {
			if len(a.Duties) == 0 {
				f[0].Verdict, f[0].Code = hscn.Satisfied, ""
			}
			return f
		},
		"no reason": func(f []hscn.Finding, _ roles.Attestation) []hscn.Finding {
			f[0].Verdict, f[0].Code = hscn.Breached, ""
			return f
		},
	} {
		caught(t, name, func(r *rand.Rand, planted bool) error {
			return checkAttestation(Attestation(r), Date(r), func(a roles.Attestation, dst []hscn.Finding, on calendar.Date) []hscn.Finding {
				out := a.AppendFindings(dst, on)
				if planted {
					return spoil(out, a)
				}
				return out
			})
		})
	}
	for name, r := range map[string]roles.Responsibility{
		"zero":          {},
		"nobody":        {Verdict: hscn.Satisfied, Force: hscn.Must, Acting: roles.Consumer, Source: hscn.CJ05},
		"nobody acts":   {Verdict: hscn.Satisfied, Force: hscn.Must, Accountable: roles.Consumer, Source: hscn.CJ05},
		"no source":     {Verdict: hscn.Satisfied, Force: hscn.Must, Accountable: roles.Consumer, Acting: roles.Consumer},
		"no force":      {Verdict: hscn.Satisfied, Accountable: roles.Consumer, Acting: roles.Consumer, Source: hscn.CJ05},
		"silent, named": {Verdict: hscn.Unspecified, Accountable: roles.Consumer},
	} {
		if checkResponsibility(r) == nil {
			t.Errorf("responsibility, %s: not noticed", name)
		}
	}
	for name, f := range map[string]hscn.Finding{
		"no rule":              {Force: hscn.Must, Verdict: hscn.Satisfied},
		"a rule of nowhere":    {Rule: 65000, Force: hscn.Must, Verdict: hscn.Satisfied},
		"no force":             {Rule: hscn.RR01, Verdict: hscn.Satisfied},
		"no reason":            {Rule: hscn.RR01, Force: hscn.Must, Verdict: hscn.Breached},
		"a reason where fine":  {Rule: hscn.RR01, Force: hscn.Must, Verdict: hscn.Satisfied, Code: "x"},
		"undetermined, silent": {Rule: hscn.RR01, Force: hscn.Must},
	} {
		if CheckFindings([]hscn.Finding{{Rule: hscn.RR01, Force: hscn.Must, Verdict: hscn.Satisfied}, f}) == nil {
			t.Errorf("finding, %s: not noticed", name)
		}
	}
}

func answer(yes bool) hscn.Answer {
	if yes {
		return hscn.Yes
	}
	return hscn.No
}

// TestLawsHold: the exported checks pass on valid and on spoiled values, and fail on a spoiled
// finding of their own.
func TestLawsHold(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 0))
	for range 500 {
		on := Date(r)
		for _, err := range []error{
			CheckIncident(Incident(r), on), CheckIncident(NearlyIncident(r), on), CheckHSSI(HSSI(r)),
			CheckCompliance(Compliance(r), on), CheckCompliance(NearlyCompliance(r), on),
			CheckMandate(Mandate(r), on), CheckMandate(NearlyMandate(r), on),
			CheckComplaint(Complaint(r), on), CheckComplaint(NearlyComplaint(r), on),
			CheckAttestation(Attestation(r), on), CheckAttestation(NearlyAttestation(r), on),
			CheckFindings(Connection(r).AppendFindings(nil, on)), CheckFindings(NearlyConnection(r).AppendFindings(nil, on)),
			CheckResponsibility(hscn.Approach(r.IntN(5)), roles.Activity(r.IntN(20))),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestGenerators: the plain generators make valid values of every kind, the others some that are not,
// and the same seed makes the same value.
func TestGenerators(t *testing.T) {
	for name, g := range map[string]struct {
		valid, nearly func(*rand.Rand) interface{ Validate() error }
	}{
		"attestation": {func(r *rand.Rand) interface{ Validate() error } { return Attestation(r) }, func(r *rand.Rand) interface{ Validate() error } { return NearlyAttestation(r) }},
		"incident":    {func(r *rand.Rand) interface{ Validate() error } { return Incident(r) }, func(r *rand.Rand) interface{ Validate() error } { return NearlyIncident(r) }},
		"compliance":  {func(r *rand.Rand) interface{ Validate() error } { return Compliance(r) }, func(r *rand.Rand) interface{ Validate() error } { return NearlyCompliance(r) }},
		"connection":  {func(r *rand.Rand) interface{ Validate() error } { return Connection(r) }, func(r *rand.Rand) interface{ Validate() error } { return NearlyConnection(r) }},
		"complaint":   {func(r *rand.Rand) interface{ Validate() error } { return Complaint(r) }, func(r *rand.Rand) interface{ Validate() error } { return NearlyComplaint(r) }},
		"mandate":     {func(r *rand.Rand) interface{ Validate() error } { return Mandate(r) }, func(r *rand.Rand) interface{ Validate() error } { return NearlyMandate(r) }},
	} {
		r := rand.New(rand.NewPCG(13, 0))
		refused := 0
		for range 1000 {
			if err := g.valid(r).Validate(); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if g.nearly(r).Validate() != nil {
				refused++
			}
		}
		if refused < 200 || refused == 1000 {
			t.Errorf("%s: %d of 1000 spoiled values refused", name, refused)
		}
	}
}
