package migration

import (
	"strconv"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/record"
	"github.com/hscn-go/hscn/roles"
)

// The limits of a site's record.
const (
	MaxEntries   = 10_000  // entries of one site
	MaxSiteBytes = 4 << 20 // bytes of the JSON of one site
)

// A Site is the whole record of one site: what it is, what is planned, which legacy orders it has,
// and what has happened. It is a plain value for reading and writing; [NewJournal] makes of it a
// value that entries are recorded in. The zero value states nothing.
type Site struct {
	ID         string        `json:"id"`                  // stable, the caller's own
	Customer   roles.ODS     `json:"customer,omitzero"`   // the organisation whose site it is
	Premises   string        `json:"premises,omitempty"`  // where the new circuit is delivered (S5-26)
	From       roles.System  `json:"from,omitzero"`       // the network that the site leaves: see [Site.Origin]
	To         string        `json:"to,omitempty"`        // the HSCN service that takes its place (S5-30)
	Approach   hscn.Approach `json:"approach,omitzero"`   // how the service was procured
	Profile    Profile       `json:"profile,omitzero"`    //
	Tests      []string      `json:"tests,omitempty"`     // the customer's own tests, besides those of the page (S5-02)
	Plan       Plan          `json:"plan,omitzero"`       //
	Continuing hscn.Answer   `json:"continuing,omitzero"` // whether any legacy order would continue; an order listed says yes
	Orders     []Order       `json:"orders,omitempty"`    // those that would
	Entries    []Entry       `json:"entries,omitempty"`   // what has happened, oldest first
}

// A Plan is what is planned for a site's migration. The zero value is no plan.
type Plan struct {
	Migration     calendar.Date `json:"migration,omitzero"`     // the planned day; a reschedule entry may set a later one
	DecisionPoint hscn.Answer   `json:"decisionPoint,omitzero"` // whether the second decision point is planned (S5-41)
	HowToMigrate  string        `json:"howToMigrate,omitempty"` // where it is set down how the legacy connections are migrated (CJ-117)
	Implementing  string        `json:"implementing,omitempty"` // change management reference of the implementation (S5-52)
	Migrating     string        `json:"migrating,omitempty"`    // change management reference of the migration (S5-53)
}

// Origin returns the network that the site leaves: the one stated, or the Transition Network, which
// is what customers migrate from (CJ-30, S5-23).
func (s Site) Origin() roles.System {
	if s.From == 0 {
		return roles.TransitionNetwork
	}
	return s.From
}

// orders returns what [Begin] is to be told of the site's continuing orders.
func (s *Site) orders() int {
	if len(s.Orders) == 0 && s.Continuing != hscn.No {
		return -1
	}
	return len(s.Orders)
}

// DecodeSite reads the JSON text of a [Site] strictly. Its error is a *[hscn.Faults] with every fault
// found. Whether the entries may follow one another is another question: see [NewJournal] and
// [Site.Assess].
func DecodeSite(b []byte) (Site, error) {
	r, o := record.Read(b, MaxSiteBytes)
	if !o.Present() {
		return Site{}, r.Err()
	}
	var s Site
	s.ID = o.Text("id", MaxID)
	record.Word(o, "customer", &s.Customer)
	s.Premises = o.Text("premises", MaxName)
	record.Word(o, "from", &s.From)
	s.To = o.Text("to", MaxName)
	record.Word(o, "approach", &s.Approach)
	s.Profile = readProfile(o.Object("profile"))
	s.Tests = texts(o, "tests", MaxOwnTests, MaxID)
	s.Plan = readPlan(o.Object("plan"))
	record.Word(o, "continuing", &s.Continuing)
	for _, order := range o.Objects("orders", MaxOrders) {
		s.Orders = append(s.Orders, readOrder(order))
	}
	entries := o.Objects("entries", MaxEntries)
	if len(entries) > 0 {
		s.Entries = make([]Entry, 0, len(entries))
	}
	for _, entry := range entries {
		s.Entries = append(s.Entries, readEntry(r, entry))
	}
	o.Done()
	r.Check(s.check)
	if err := r.Err(); err != nil {
		return Site{}, err
	}
	return s, nil
}

func readProfile(o record.Object) (p Profile) {
	record.Word(o, "kind", &p.Kind)
	record.Word(o, "regression", &p.Regression)
	record.Word(o, "commissioningSignOff", &p.CommissioningSignOff)
	record.Word(o, "firstDecision", &p.FirstDecision)
	record.Word(o, "preTests", &p.PreTests)
	o.Done()
	return p
}

func readPlan(o record.Object) (p Plan) {
	record.Word(o, "migration", &p.Migration)
	record.Word(o, "decisionPoint", &p.DecisionPoint)
	p.HowToMigrate = o.Text("howToMigrate", hscn.MaxReference)
	p.Implementing = o.Text("implementing", hscn.MaxReference)
	p.Migrating = o.Text("migrating", hscn.MaxReference)
	o.Done()
	return p
}

func readOrder(o record.Object) (order Order) {
	order.ID = o.Text("id", MaxID)
	record.Word(o, "kind", &order.Kind)
	record.Word(o, "complex", &order.Complex)
	record.Word(o, "inTerm", &order.InTerm)
	record.Word(o, "quoteAsked", &order.QuoteAsked)
	record.Word(o, "quoted", &order.Quoted)
	o.Done()
	return order
}

// Validate checks a site built in Go as [DecodeSite] does. Its error is a *[hscn.Faults].
func (s Site) Validate() error {
	var f hscn.Faults
	s.check(&f)
	return f.Err()
}

func (s *Site) check(f *hscn.Faults) {
	s.checkHead(f)
	if len(s.Entries) > MaxEntries {
		f.Add(hscn.Fault{Path: "entries", Problem: hscn.TooMany, Limit: MaxEntries})
		return
	}
	ids := make(map[string]int, len(s.Entries))
	for i := range s.Entries {
		e := &s.Entries[i]
		prefix := "entries[" + strconv.Itoa(i) + "]."
		e.check(f, prefix)
		s.checkEntry(f, prefix, e)
		if first, again := ids[e.ID]; !again {
			ids[e.ID] = i
		} else if e.ID != "" && !s.Entries[first].equal(e) {
			f.Add(hscn.Fault{Path: prefix + "id", Problem: hscn.DuplicateValue, Got: e.ID, Note: "the same id with other content"})
		}
	}
}

// checkHead notes what is wrong with everything but the entries.
func (s *Site) checkHead(f *hscn.Faults) {
	record.CheckText(f, "id", s.ID, MaxID)
	checkOptional(f, "premises", s.Premises, MaxName)
	checkOptional(f, "to", s.To, MaxName)
	checkEnum(f, "from", uint8(s.From), roles.SystemCount)
	checkEnum(f, "approach", uint8(s.Approach), hscn.ApproachCount)
	s.Profile.check(f)
	if len(s.Tests) > MaxOwnTests {
		f.Add(hscn.Fault{Path: "tests", Problem: hscn.TooMany, Limit: MaxOwnTests})
	}
	for i, name := range s.Tests {
		path := "tests[" + strconv.Itoa(i) + "]"
		record.CheckText(f, path, name, MaxID)
		if s.test(name) != i+1 {
			f.Add(hscn.Fault{Path: path, Problem: hscn.DuplicateValue, Got: name})
		}
	}
	checkAnswer(f, "plan.decisionPoint", s.Plan.DecisionPoint)
	checkOptional(f, "plan.howToMigrate", s.Plan.HowToMigrate, hscn.MaxReference)
	checkOptional(f, "plan.implementing", s.Plan.Implementing, hscn.MaxReference)
	checkOptional(f, "plan.migrating", s.Plan.Migrating, hscn.MaxReference)
	checkAnswer(f, "continuing", s.Continuing)
	if s.Continuing == hscn.No && len(s.Orders) > 0 {
		f.Add(hscn.Fault{Path: "continuing", Problem: hscn.Contradiction, Note: "orders are listed"})
	}
	if len(s.Orders) > MaxOrders {
		f.Add(hscn.Fault{Path: "orders", Problem: hscn.TooMany, Limit: MaxOrders})
	}
	for i := range s.Orders {
		o, prefix := &s.Orders[i], "orders["+strconv.Itoa(i)+"]."
		if record.CheckText(f, prefix+"id", o.ID, MaxID) && s.order(o.ID) != i {
			f.Add(hscn.Fault{Path: prefix + "id", Problem: hscn.DuplicateValue, Got: o.ID})
		}
		checkWord(f, prefix+"kind", uint8(o.Kind), int(LANOverlay))
		checkAnswer(f, prefix+"complex", o.Complex)
		checkAnswer(f, prefix+"inTerm", o.InTerm)
		if !o.Quoted.IsZero() && o.Quoted.Before(o.QuoteAsked) {
			f.Add(hscn.Fault{Path: prefix + "quoted", Problem: hscn.WrongOrder, Got: o.Quoted.String(), Note: "before it was asked for"})
		}
	}
}

// checkEntry notes what in e does not fit its site.
func (s *Site) checkEntry(f *hscn.Faults, prefix string, e *Entry) {
	if e.Site != "" && e.Site != s.ID {
		f.Add(hscn.Fault{Path: prefix + "site", Problem: hscn.Contradiction, Got: e.Site, Note: "an entry of another site"})
	}
	if e.Order != "" && s.order(e.Order) < 0 {
		f.Add(hscn.Fault{Path: prefix + "order", Problem: hscn.Contradiction, Got: e.Order, Note: "not among the site's orders"})
	}
	if e.Test != "" && s.test(e.Test) == 0 {
		f.Add(hscn.Fault{Path: prefix + "test", Problem: hscn.Contradiction, Got: e.Test, Note: "not among the site's tests"})
	}
}

func (p Profile) check(f *hscn.Faults) {
	checkEnum(f, "profile.kind", uint8(p.Kind), int(OtherService))
	checkAnswer(f, "profile.regression", p.Regression)
	checkAnswer(f, "profile.commissioningSignOff", p.CommissioningSignOff)
	checkAnswer(f, "profile.firstDecision", p.FirstDecision)
	checkAnswer(f, "profile.preTests", p.PreTests)
	if p.Kind == OtherService {
		return
	}
	if p.FirstDecision == hscn.No {
		f.Add(hscn.Fault{Path: "profile.firstDecision", Problem: hscn.Contradiction, Note: "only other-service leaves it out"})
	}
	if p.PreTests == hscn.No {
		f.Add(hscn.Fault{Path: "profile.preTests", Problem: hscn.Contradiction, Note: "only other-service leaves it out"})
	}
}

// checkEnum checks a value of an enumeration that may be absent.
func checkEnum(f *hscn.Faults, path string, v uint8, last int) {
	if v != 0 {
		checkWord(f, path, v, last)
	}
}

// order returns the place of the order with that id, -1 where there is none.
func (s *Site) order(id string) int {
	for i := range s.Orders {
		if s.Orders[i].ID == id {
			return i
		}
	}
	return -1
}

// test returns the number of the own test with that name, from 1; 0 where there is none.
func (s *Site) test(name string) int {
	for i, t := range s.Tests {
		if t == name {
			return i + 1
		}
	}
	return 0
}
