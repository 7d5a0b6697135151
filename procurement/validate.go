package procurement

import (
	"strconv"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/internal/record"
	"github.com/hscn-go/hscn/roles"
)

// Validate makes the checks of [DecodeCustomer] on a value built in Go. Its error is a *[hscn.Faults]
// with the same paths; it is nil where there is nothing to fault. What the documents forbid is no fault
// but a finding: see [Customer.Assess].
func (c Customer) Validate() error {
	var f hscn.Faults
	c.check(&f)
	return f.Err()
}

func (c *Customer) check(f *hscn.Faults) {
	record.CheckText(f, "name", c.Name, MaxName)
	if c.Approach == 0 {
		f.Add(hscn.Fault{Path: "approach", Problem: hscn.Missing})
	}
	checkWord(f, "approach", c.Approach, hscn.ApproachCount)
	checkWord(f, "purpose", c.Purpose, ReplaceHSCNService)
	checkWord(f, "route", c.Route, RouteCount)
	checkWord(f, "method", c.Method, MethodCount)
	checkWord(f, "centralGovernment", c.CentralGovernment, hscn.Yes)
	facts := c.Facts.members()
	checkAnswers(f, "facts.", facts[:])
	c.checkPartners(f)
	shared := c.Collaboration.members()
	checkAnswers(f, "collaboration.", shared[:])
	checkList(f, "collaboration.trackRecord", c.Collaboration.TrackRecord, TrackRecordCount, func(path string, t TrackRecord) {
		if t == 0 {
			f.Add(hscn.Fault{Path: path, Problem: hscn.Missing})
		}
		checkWord(f, path, t, TrackRecordCount)
	})
	checkList(f, "connections", c.Connections, MaxConnections, func(path, name string) {
		record.CheckText(f, path, name, MaxName)
	})
	c.checkAggregated(f)
	c.checkSteps(f)
	c.checkTender(f)
	c.checkAward(f)
	c.checkEstimate(f)
	if c.TransitionMonths < 0 || c.TransitionMonths > MaxTransition {
		f.Add(hscn.Fault{Path: "transitionMonths", Problem: hscn.OutOfRange, Got: strconv.Itoa(c.TransitionMonths), Limit: MaxTransition})
	}
}

// checkWord faults a value outside its enumeration, which only a program can make.
func checkWord[E ~uint8](f *hscn.Faults, path string, v, most E) {
	if v > most {
		f.Add(hscn.Fault{Path: path, Problem: hscn.UnknownWord, Got: strconv.Itoa(int(v))})
	}
}

func checkAnswers(f *hscn.Faults, prefix string, members []member) {
	for _, m := range members {
		checkWord(f, prefix+m.name, *m.value, hscn.Yes)
	}
}

func at(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// checkList faults a list over its limit, and otherwise checks its items and that none stands twice.
func checkList[T comparable](f *hscn.Faults, path string, list []T, most int, check func(path string, item T)) {
	if len(list) > most {
		f.Add(hscn.Fault{Path: path, Problem: hscn.TooMany, Limit: most})
		return
	}
	seen := make(map[T]bool, len(list))
	for i, item := range list {
		if seen[item] {
			f.Add(hscn.Fault{Path: at(path, i), Problem: hscn.DuplicateValue})
		}
		seen[item] = true
		check(at(path, i), item)
	}
}

// checkPartners faults an organisation that stands twice, by its name or by its code, the customer
// itself among them.
func (c *Customer) checkPartners(f *hscn.Faults) {
	if len(c.Partners) > MaxPartners {
		f.Add(hscn.Fault{Path: "partners", Problem: hscn.TooMany, Limit: MaxPartners})
		return
	}
	names := map[string]bool{c.Name: true}
	codes := map[roles.ODS]bool{c.ODS: true}
	for i, p := range c.Partners {
		path := at("partners", i)
		if record.CheckText(f, path+".name", p.Name, MaxName) && names[p.Name] {
			f.Add(hscn.Fault{Path: path + ".name", Problem: hscn.DuplicateValue, Got: p.Name})
		}
		if !p.ODS.IsZero() && codes[p.ODS] {
			f.Add(hscn.Fault{Path: path + ".ods", Problem: hscn.DuplicateValue, Got: p.ODS.String()})
		}
		names[p.Name], codes[p.ODS] = true, true
		if p.Sector == 0 {
			f.Add(hscn.Fault{Path: path + ".sector", Problem: hscn.Missing})
		}
		checkWord(f, path+".sector", p.Sector, roles.SocialCare)
	}
}

func (c *Customer) checkAggregated(f *hscn.Faults) {
	a := &c.Aggregated
	checkWord(f, "aggregated.ap", a.AP, APCount)
	if a.GroupedBy != 0 && !a.GroupedBy.IsValid() {
		f.Add(hscn.Fault{Path: "aggregated.groupedBy", Problem: hscn.UnknownWord, Got: strconv.Itoa(int(a.GroupedBy))})
	}
	checkList(f, "aggregated.members", a.Members, MaxMembers, func(path string, code roles.ODS) {
		if code.IsZero() {
			f.Add(hscn.Fault{Path: path, Problem: hscn.Missing, Note: "organisation code"})
		}
	})
}

// checkSteps faults an item that stands twice or is nothing that is done, missing evidence, and an end
// before its beginning.
func (c *Customer) checkSteps(f *hscn.Faults) {
	if len(c.Steps) > ItemCount {
		f.Add(hscn.Fault{Path: "steps", Problem: hscn.TooMany, Limit: ItemCount})
		return
	}
	var first [ItemCount + 1]int // the place after the step of each item, 0 where there is none
	for i := range c.Steps {
		s := &c.Steps[i]
		path := at("steps", i)
		if s.Item == 0 {
			f.Add(hscn.Fault{Path: path + ".item", Problem: hscn.Missing})
		} else if int(s.Item) > ItemCount {
			checkWord(f, path+".item", s.Item, Item(ItemCount))
		} else if !s.Item.isStep() {
			f.Add(hscn.Fault{Path: path + ".item", Problem: hscn.Contradiction, Got: s.Item.String(), Note: "not a thing that a customer does"})
		} else if first[s.Item] != 0 {
			f.Add(hscn.Fault{Path: path + ".item", Problem: hscn.DuplicateValue, Got: s.Item.String()})
		} else {
			first[s.Item] = i + 1
		}
		if s.On.IsZero() {
			f.Add(hscn.Fault{Path: path + ".on", Problem: hscn.Missing})
		}
		record.CheckText(f, path+".ref", s.Ref, hscn.MaxReference)
	}
	for _, pair := range [...][2]Item{{Launch, Complete}, {Complete, NotifyOutcome}} {
		before, after := first[pair[0]], first[pair[1]]
		if before != 0 && after != 0 && c.Steps[after-1].On.Before(c.Steps[before-1].On) && !c.Steps[after-1].On.IsZero() {
			f.Add(hscn.Fault{Path: at("steps", after-1) + ".on", Problem: hscn.WrongOrder, Got: c.Steps[after-1].On.String(), Note: "before " + pair[0].String()})
		}
	}
}

func (c *Customer) checkTender(f *hscn.Faults) {
	t := &c.Tender
	checkWord(f, "tender.agreedWithAll", t.AgreedWithAll, hscn.Yes)
	checkWord(f, "tender.sameForAll", t.SameForAll, hscn.Yes)
	if !t.Invited.IsZero() && t.Invited.Before(t.Category) { // no day is before one that is not stated
		f.Add(hscn.Fault{Path: "tender.invited", Problem: hscn.WrongOrder, Got: t.Invited.String(), Note: "before the category was made"})
	}
	if !t.Closes.IsZero() && t.Closes.Before(t.Invited) {
		f.Add(hscn.Fault{Path: "tender.closes", Problem: hscn.WrongOrder, Got: t.Closes.String(), Note: "before the invitation"})
	}
	if len(t.Suppliers) > MaxSuppliers {
		f.Add(hscn.Fault{Path: "tender.suppliers", Problem: hscn.TooMany, Limit: MaxSuppliers})
		return
	}
	names := map[string]bool{}
	for i := range t.Suppliers {
		s := &t.Suppliers[i]
		path := at("tender.suppliers", i)
		if record.CheckText(f, path+".name", s.Name, MaxName) && names[s.Name] {
			f.Add(hscn.Fault{Path: path + ".name", Problem: hscn.DuplicateValue, Got: s.Name})
		}
		names[s.Name] = true
		m := s.members()
		checkAnswers(f, path+".", m[:])
	}
}

func (c *Customer) checkAward(f *hscn.Faults) {
	n := &c.Award.Notice
	checkWord(f, "award.notice.means", n.Means, OtherMeans)
	checkWord(f, "award.voluntary", c.Award.Voluntary, hscn.Yes)
	if !n.Received.IsZero() && n.Received.Before(n.Sent) {
		f.Add(hscn.Fault{Path: "award.notice.received", Problem: hscn.WrongOrder, Got: n.Received.String(), Note: "before it was sent"})
	}
	if n.Sent.IsZero() && (n.Means != 0 || !n.Received.IsZero()) {
		f.Add(hscn.Fault{Path: "award.notice.sent", Problem: hscn.Missing})
	}
}

func (c *Customer) checkEstimate(f *hscn.Faults) {
	e := &c.Estimate
	checkWord(f, "estimate.subject", e.Subject, LightTouch)
	if e.Initial.Sign() < 0 {
		f.Add(hscn.Fault{Path: "estimate.initial", Problem: hscn.OutOfRange, Got: e.Initial.String(), Note: "below nothing"})
	}
	if len(e.Options) > contract.MaxOptions {
		f.Add(hscn.Fault{Path: "estimate.options", Problem: hscn.TooMany, Limit: contract.MaxOptions})
		return
	}
	for i, o := range e.Options {
		if o.Sign() < 0 {
			f.Add(hscn.Fault{Path: at("estimate.options", i), Problem: hscn.OutOfRange, Got: o.String(), Note: "below nothing"})
		}
	}
}
