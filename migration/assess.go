package migration

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

// Assess judges the site for the day on: what happened up to and including that day counts, what is
// entered for later days had not happened yet. Without a day nothing can be judged.
//
// Where an entry could not follow the ones before it, the report says why, and the rest is judged by
// the entries before it. Advice (Should) and observations (May) never block.
func (s Site) Assess(on calendar.Date) hscn.Report {
	return hscn.NewReport(on, s.AppendFindings(nil, on))
}

// AppendFindings appends the findings of [Site.Assess]. It allocates nothing beyond dst for a site
// without more than 64 entries.
func (s Site) AppendFindings(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	if on.IsZero() {
		return append(dst, undetermined(hscn.S551, hscn.Must, CodeNoDay, hscn.Path{}))
	}
	c, dst := s.course(dst, on)
	dst = s.appendProfile(dst, &c)
	dst = s.appendPlan(dst, &c)
	dst = s.appendSignOff(dst, &c)
	return s.appendCease(dst, &c, on)
}

// A course is what became of a site up to a day.
type course struct {
	fold     fold
	planned  calendar.Date // the migration day now planned
	complete calendar.Date // the day of the customer's sign-off
	signOff  int           // the place of that entry, where there is one
	// Whether an implementation, and a migration, has begun, and whether an entry of it names a change.
	implementing, migrating, implementingChange, migratingChange bool
}

// course replays the site's entries up to the day on, and appends why it stops where it does.
func (s *Site) course(dst []hscn.Finding, on calendar.Date) (course, []hscn.Finding) {
	f, _ := s.begin() // a site over the limits of Begin has no standing: it is faulted by Validate
	c := course{fold: f, planned: s.Plan.Migration}
	var seen map[string]bool
	if len(s.Entries) > 64 {
		seen = make(map[string]bool, len(s.Entries))
	}
	var latest calendar.Date
	for i := range s.Entries {
		e := &s.Entries[i]
		if s.repeated(i, seen) {
			continue
		}
		var next fold
		refusal := Refusal(1 << dayGoesBack)
		if !e.On.Before(latest) {
			latest = e.On
			if e.On.After(on) {
				continue
			}
			step, order := s.step(e)
			next, refusal = c.fold.next(s, step, order)
		}
		if refusal != 0 {
			dst = refusal.AppendFindings(dst, i)
			for r := range (refusal & mistakes).All() {
				dst = append(dst, undetermined(hscn.S551, hscn.Must, r.Code(), hscn.At(reasonTable[r].where, i)))
			}
			return c, dst
		}
		c.fold = next
		c.note(e, i)
	}
	return c, append(dst, hscn.Finding{Rule: hscn.S551, Force: hscn.Must, Verdict: hscn.Satisfied, Where: hscn.At("entries"),
		Seen: hscn.Word(c.fold.standing.State().String())})
}

// repeated reports whether entry i stands before: the same id, as a record that is valid holds it
// only with the same content.
func (s *Site) repeated(i int, seen map[string]bool) bool {
	id := s.Entries[i].ID
	if id == "" {
		return false
	}
	if seen != nil {
		again := seen[id]
		seen[id] = true
		return again
	}
	for k := range i {
		if s.Entries[k].ID == id {
			return true
		}
	}
	return false
}

// note takes from an accepted entry what the rules ask for besides the standing.
func (c *course) note(e *Entry, i int) {
	switch eventPhase[e.Event] {
	case Implementation:
		c.implementing = true
		c.implementingChange = c.implementingChange || e.Change != ""
	case Migration:
		c.migrating = true
		c.migratingChange = c.migratingChange || e.Change != ""
	}
	switch e.Event {
	case DecideRollBack:
		c.planned = calendar.Date{}
	case Reschedule:
		c.planned = e.Planned
	case SignOff:
		c.complete, c.signOff = e.On, i
	}
}

func (s *Site) appendProfile(dst []hscn.Finding, c *course) []hscn.Finding {
	now := c.fold.standing.State()
	kind := satisfied(hscn.S532, hscn.Must, hscn.At("profile.kind"))
	if s.Profile.Kind == 0 {
		kind = undetermined(hscn.S532, hscn.Must, CodeProfileNotStated, hscn.At("profile.kind"))
	}
	regression := satisfied(hscn.S544, hscn.Must, hscn.At("profile.regression"))
	if s.Profile.Regression == hscn.NotStated && now != AwaitingSignOff && !now.IsComplete() { // there they have passed
		regression = undetermined(hscn.S544, hscn.Must, CodeRegressionNotStated, hscn.At("profile.regression"))
	}
	return append(dst, kind, regression)
}

func (s *Site) appendPlan(dst []hscn.Finding, c *course) []hscn.Finding {
	point := hscn.At("plan.decisionPoint")
	switch s.Plan.DecisionPoint {
	case hscn.Yes:
		dst = append(dst, satisfied(hscn.S541, hscn.Should, point))
	case hscn.No:
		dst = append(dst, breached(hscn.S541, hscn.Should, CodePlanDecisionPoint, point))
	default:
		dst = append(dst, undetermined(hscn.S541, hscn.Should, CodeDecisionPointUnstated, point))
	}
	dst = append(dst,
		changeManaged(hscn.S552, c.implementing, s.Plan.Implementing != "" || c.implementingChange, "plan.implementing"),
		changeManaged(hscn.S553, c.migrating, s.Plan.Migrating != "" || c.migratingChange, "plan.migrating"))

	how := hscn.At("plan.howToMigrate")
	if s.Plan.HowToMigrate != "" {
		dst = append(dst, satisfied(hscn.CJ117, hscn.Must, how))
	} else if s.Approach == hscn.Collaborative {
		dst = append(dst, breached(hscn.CJ117, hscn.Must, CodeHowToMigrate, how))
	} else if s.Approach == 0 {
		dst = append(dst, undetermined(hscn.CJ117, hscn.Must, CodeApproachNotStated, hscn.At("approach")))
	} else {
		dst = append(dst, notApplicable(hscn.CJ117, hscn.Must, CodeNotCollaborative, hscn.At("approach")))
	}

	from := satisfied(hscn.CJ30, hscn.May, hscn.At("from"))
	from.Seen = hscn.Word(s.Origin().String())
	if s.Origin() != roles.TransitionNetwork {
		from.Verdict, from.Code = hscn.NotApplicable, CodeOtherOrigin
	}
	to := satisfied(hscn.S530, hscn.May, hscn.At("to"))
	if s.To == "" {
		to.Verdict, to.Code = hscn.Undetermined, CodeServiceNotNamed
	}
	return append(dst, from, to)
}

// changeManaged judges whether activities follow the customer's change management (S5-52, S5-53).
func changeManaged(rule hscn.ID, begun, named bool, where string) hscn.Finding {
	if named {
		return satisfied(rule, hscn.Should, hscn.At(where))
	}
	if !begun {
		return notApplicable(rule, hscn.Should, CodeNotYet, hscn.At(where))
	}
	return breached(rule, hscn.Should, CodeChangeManagement, hscn.At(where))
}

func (s *Site) appendSignOff(dst []hscn.Finding, c *course) []hscn.Finding {
	now := c.fold.standing.State()
	if now == AwaitingSignOff { // neither complete nor a breach
		return append(dst, satisfied(hscn.S548, hscn.Must, hscn.At("entries")),
			undetermined(hscn.S549, hscn.Should, CodeAwaitingSignOff, hscn.At("entries")),
			notApplicable(hscn.S550, hscn.Should, CodeNotYet, hscn.At("entries")))
	}
	if now.IsComplete() {
		parties := hscn.At("entries[].parties", c.signOff)
		with := satisfied(hscn.S550, hscn.Should, parties)
		if len(s.Entries[c.signOff].Parties) == 0 {
			with = breached(hscn.S550, hscn.Should, CodeNoPartiesListed, parties)
		}
		return append(dst, satisfied(hscn.S548, hscn.Must, hscn.At("entries")),
			satisfied(hscn.S549, hscn.Should, hscn.At("entries[].signatory", c.signOff)), with)
	}
	if now == Withdrawn {
		return append(dst, notApplicable(hscn.S548, hscn.Must, CodeStopped, hscn.At("entries")))
	}
	return append(dst, notApplicable(hscn.S548, hscn.Must, CodeNotYet, hscn.At("entries")))
}

// The shapes of findings.

func satisfied(rule hscn.ID, force hscn.Force, where hscn.Path) hscn.Finding {
	return hscn.Finding{Rule: rule, Force: force, Verdict: hscn.Satisfied, Where: where}
}

func breached(rule hscn.ID, force hscn.Force, code hscn.Code, where hscn.Path) hscn.Finding {
	return hscn.Finding{Rule: rule, Force: force, Verdict: hscn.Breached, Code: code, Where: where}
}

func undetermined(rule hscn.ID, force hscn.Force, code hscn.Code, where hscn.Path) hscn.Finding {
	return hscn.Finding{Rule: rule, Force: force, Verdict: hscn.Undetermined, Code: code, Where: where}
}

func notApplicable(rule hscn.ID, force hscn.Force, code hscn.Code, where hscn.Path) hscn.Finding {
	return hscn.Finding{Rule: rule, Force: force, Verdict: hscn.NotApplicable, Code: code, Where: where}
}
