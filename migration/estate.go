package migration

import (
	"iter"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/record"
	"github.com/hscn-go/hscn/internal/text"
)

// An Estate is where very many sites stand, each found by its code: a number of bytes a site, not its
// journal. What it reports never hangs on the order in which sites and steps came. The zero value is
// an estate without sites, ready to use. It is not for use by several goroutines while one of them
// changes it, and is not to be copied by assignment: see [Estate.Clone].
type Estate struct {
	index index
}

// Put says where a site stands and on which day its migration is planned, the zero Date where it is
// not. A site that the estate has already is changed. It returns the number of the site, from 0 in
// the order of first coming. A code that is no text of up to [MaxID] bytes is a *[hscn.Faults].
func (e *Estate) Put(site string, s Standing, planned calendar.Date) (uint32, error) {
	i, known := e.index.find(site)
	if !known {
		if err := checkCode(site, e.Len()+1); err != nil {
			return 0, err
		}
		i = e.index.add(site)
	}
	t := &e.index.tenants[i]
	t.standing, t.planned = s, planned
	return i, nil
}

// MaxSites is the number of sites that one estate takes.
const MaxSites = 1 << 30

// checkCode returns what is wrong with a code, or with an estate of n sites.
func checkCode(site string, n int) error {
	var f hscn.Faults
	if n > MaxSites {
		f.Add(hscn.Fault{Path: "site", Problem: hscn.TooMany, Limit: MaxSites})
	}
	record.CheckText(&f, "site", site, MaxID)
	return f.Err()
}

// PutJournal is [Estate.Put] for the site of a journal, with the day that its record, or its last
// reschedule, has planned.
func (e *Estate) PutJournal(j Journal) (uint32, error) {
	if j.site == nil {
		return 0, errNoSite
	}
	planned := j.site.Plan.Migration
	for i := range j.entries {
		switch p := &j.entries[i]; p.event {
		case DecideRollBack:
			planned = calendar.Date{}
		case Reschedule:
			planned = p.other
		}
	}
	return e.Put(j.site.ID, j.Standing(), planned)
}

// Len returns the number of sites.
func (e *Estate) Len() int { return len(e.index.tenants) }

// Number returns the number of a site, by which [Estate.Replay] knows it.
func (e *Estate) Number(site string) (uint32, bool) { return e.index.find(site) }

// Standing returns where a site stands, and false where the estate does not have it.
func (e *Estate) Standing(site string) (Standing, bool) {
	i, ok := e.index.find(site)
	if !ok {
		return Standing{}, false
	}
	return e.index.tenants[i].standing, true
}

// Take takes one step of one site, or refuses it as [Next] does; nothing is then changed.
func (e *Estate) Take(site string, step Step) Refusal {
	i, ok := e.index.find(site)
	if !ok {
		return 1 << noSuchSite
	}
	return e.index.tenants[i].take(&step)
}

// take is [Next] for the standing of t.
func (t *tenant) take(step *Step) (refusal Refusal) {
	t.standing, refusal = Next(t.standing, *step)
	return refusal
}

// Replay takes the moves in order, by the numbers of the sites. It stops where [ReplayAll] does, and
// says so as that does.
func (e *Estate) Replay(moves []Move) (int, Refusal) {
	tenants := e.index.tenants
	for i := range moves {
		m := &moves[i]
		if int(m.Site) >= len(tenants) {
			return i, 1 << noSuchSite
		}
		t := &tenants[m.Site]
		if to, ok := t.standing.leads(&m.Step); ok {
			t.standing = t.standing.to(to, m.On, m.Facts)
		} else if refusal := t.take(&m.Step); refusal != 0 {
			return i, refusal
		}
	}
	return len(moves), 0
}

// A SiteStep is one step of one site, by the site's code.
type SiteStep struct {
	Site string
	Step
}

// TakeAll takes the steps in order, and stops at the first that may not follow or whose site the
// estate does not have, as [Estate.Replay] does.
func (e *Estate) TakeAll(steps []SiteStep) (int, Refusal) {
	var numbers [some]uint32
	for done := 0; done < len(steps); done += some {
		chunk := steps[done:min(done+some, len(steps))]
		for i := range chunk {
			k, ok := e.index.find(chunk[i].Site)
			if !ok {
				k = math.MaxUint32
			}
			numbers[i] = k
		}
		for i := range chunk {
			if numbers[i] == math.MaxUint32 {
				return done + i, 1 << noSuchSite
			}
			t, step := &e.index.tenants[numbers[i]], &chunk[i].Step
			if to, ok := t.standing.leads(step); ok {
				t.standing = t.standing.to(to, step.On, step.Facts)
			} else if refusal := t.take(step); refusal != 0 {
				return done + i, refusal
			}
		}
	}
	return len(steps), 0
}

// Clone returns an estate that shares nothing with e.
func (e *Estate) Clone() *Estate {
	return &Estate{index{
		tenants: slices.Clone(e.index.tenants), slots: slices.Clone(e.index.slots),
		overflow: maps.Clone(e.index.overflow), long: slices.Clone(e.index.long),
	}}
}

// A ConflictError names a site that stands in two estates differently. It wraps [hscn.Contradiction].
type ConflictError struct{ Site string }

func (e *ConflictError) Error() string {
	return "site " + text.Clip(e.Site) + " stands differently in the two estates"
}

// Unwrap returns [hscn.Contradiction].
func (e *ConflictError) Unwrap() error { return hscn.Contradiction }

// Merge adds the sites of o to e. A site that both have must stand alike in both: otherwise the error
// is a *[ConflictError] for the first such code in order, and e is as it was. More than [MaxSites]
// together are a *[hscn.Faults].
func (e *Estate) Merge(o *Estate) error {
	var conflict string
	fresh := 0
	for k := range o.index.tenants {
		code, theirs := o.index.code(uint32(k)), &o.index.tenants[k]
		i, ok := e.index.find(code)
		if !ok {
			fresh++
			continue
		}
		own := &e.index.tenants[i]
		if (own.standing != theirs.standing || own.planned != theirs.planned) && (conflict == "" || code < conflict) {
			conflict = code
		}
	}
	err := checkCode("merged", e.Len()+fresh)
	if conflict != "" {
		err = &ConflictError{Site: conflict}
	}
	if err != nil {
		return err
	}
	for k := range len(o.index.tenants) {
		code, theirs := o.index.code(uint32(k)), o.index.tenants[k]
		i, ok := e.index.find(code)
		if !ok {
			i = e.index.add(code)
		}
		e.index.tenants[i].standing, e.index.tenants[i].planned = theirs.standing, theirs.planned
	}
	return nil
}

// All yields the sites in the order of their codes, with their standings.
func (e *Estate) All() iter.Seq2[string, Standing] {
	return func(yield func(string, Standing) bool) {
		for _, i := range e.ordered() {
			if !yield(e.index.code(i), e.index.tenants[i].standing) {
				return
			}
		}
	}
}

// AtRisk yields, in the order of their codes, the sites that are not on the way to be complete by a
// day, as seen on the day on, with the reason: see [RiskOf].
func (e *Estate) AtRisk(on, by calendar.Date) iter.Seq2[string, Risk] {
	return func(yield func(string, Risk) bool) {
		for _, i := range e.ordered() {
			if r := RiskOf(e.index.tenants[i].standing, e.index.tenants[i].planned, on, by); r >= Unplanned && !yield(e.index.code(i), r) {
				return
			}
		}
	}
}

// ordered returns the numbers of the sites in the order of their codes.
func (e *Estate) ordered() []uint32 {
	order := make([]uint32, e.Len())
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int { return strings.Compare(e.index.code(a), e.index.code(b)) })
	return order
}
