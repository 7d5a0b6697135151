package migration

import (
	"slices"
	"strconv"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/record"
	"github.com/hscn-go/hscn/roles"
)

// The limits of one entry.
const (
	MaxID           = 64    // bytes of the id of an entry, a site, an order or a test
	MaxName         = 120   // bytes of the name of a person, a party or a place
	MaxStakeholders = 40    // names in a list of stakeholders or parties
	MaxEntryBytes   = 16384 // bytes of the JSON of one entry
)

// An Entry is one thing that happened at one site: what, when, who says so, and by what it can be
// found again. Which of the members after Facts an event has is fixed; one in another entry is a
// fault. The zero value is no entry.
type Entry struct {
	ID    string        `json:"id"`             // stable: recording the same entry again changes nothing
	Site  string        `json:"site,omitempty"` // the site's id; it may be left out within a site's record
	On    calendar.Date `json:"on"`
	Event Event         `json:"event"`
	By    roles.Party   `json:"by"`            // who records it
	Ref   string        `json:"ref,omitempty"` // evidence: where the proof is found
	Facts Facts         `json:"facts,omitzero"`

	Confirmation calendar.Date `json:"confirmation,omitzero"` // confirm-order: the firm order confirmation date (S5-18)
	Delivery     calendar.Span `json:"delivery,omitzero"`     // confirm-order: when the circuit is expected; may be unknown (S5-19)
	Stakeholders []string      `json:"stakeholders,omitempty"`
	Signatory    Signatory     `json:"signatory,omitzero"` // of either sign-off
	Parties      []string      `json:"parties,omitempty"`  // sign-off: the other parties involved (S5-50)
	Planned      calendar.Date `json:"planned,omitzero"`   // reschedule: the new day, where it is known
	Order        string        `json:"order,omitempty"`    // request-cease, confirm-ceased: the continuing order
	Test         string        `json:"test,omitempty"`     // pass-own-test, fail-own-test: its name in the site's record
	Activity     string        `json:"activity,omitempty"` // record-activity: what it was, in the caller's words
	Change       string        `json:"change,omitempty"`   // a change management reference (S5-52, S5-53)
}

// A Signatory is the individual who signs, and the party signed for.
type Signatory struct {
	Name  string      `json:"name,omitempty"`
	Party roles.Party `json:"party,omitzero"`
}

// member is one of the members of an entry that only some events have.
type member uint16

const (
	mConfirmation member = 1 << iota
	mDelivery
	mStakeholders
	mSignatory
	mParties
	mPlanned
	mOrder
	mTest
	mActivity
	mChange
)

// entryMembers says which members an entry of each event may have.
var entryMembers = [...]member{
	ConfirmOrder:           mConfirmation | mDelivery,
	DeliverCircuit:         mChange,
	PassCommissioningTests: mChange,
	FailCommissioningTests: mChange,
	SignOffCommissioning:   mSignatory | mChange,
	DecideGo:               mStakeholders | mChange,
	DecideNoGo:             mStakeholders | mChange,
	PassPreTests:           mChange,
	FailPreTests:           mChange,
	ChangeNetwork:          mChange,
	DecideRollBack:         mStakeholders,
	DecideInvestigate:      mStakeholders,
	Reschedule:             mPlanned,
	PassOwnTest:            mTest,
	FailOwnTest:            mTest,
	SignOff:                mSignatory | mParties,
	RequestCease:           mOrder,
	ConfirmCeased:          mOrder,
	RecordActivity:         mActivity,
	Withdraw:               0,
}

// neededMembers are those without which an entry of the event says nothing.
const neededMembers = mOrder | mTest | mActivity

// members returns the members that stand in e.
func (e *Entry) members() member {
	var m member
	for _, has := range [...]struct {
		member member
		here   bool
	}{
		{mConfirmation, !e.Confirmation.IsZero()}, {mDelivery, !e.Delivery.IsZero()}, {mStakeholders, len(e.Stakeholders) > 0},
		{mSignatory, e.Signatory != Signatory{}}, {mParties, len(e.Parties) > 0}, {mPlanned, !e.Planned.IsZero()},
		{mOrder, e.Order != ""}, {mTest, e.Test != ""}, {mActivity, e.Activity != ""}, {mChange, e.Change != ""},
	} {
		if has.here {
			m |= has.member
		}
	}
	return m
}

// memberNames are in the order of the bits.
var memberNames = [...]string{
	"confirmation", "delivery", "stakeholders", "signatory", "parties", "planned", "order", "test", "activity", "change",
}

// check notes what is wrong with e by itself; prefix is its path, with a dot, or empty.
func (e *Entry) check(f *hscn.Faults, prefix string) {
	fault := func(name string, p hscn.Problem, note string) {
		f.Add(hscn.Fault{Path: prefix + name, Problem: p, Note: note})
	}
	record.CheckText(f, prefix+"id", e.ID, MaxID)
	checkOptional(f, prefix+"site", e.Site, MaxID)
	if e.On.IsZero() {
		fault("on", hscn.Missing, "")
	}
	checkWord(f, prefix+"event", uint8(e.Event), EventCount)
	checkWord(f, prefix+"by", uint8(e.By), roles.PartyCount)
	checkOptional(f, prefix+"ref", e.Ref, hscn.MaxReference)
	if e.Facts&^statedFacts != 0 {
		fault("facts", hscn.Contradiction, "a fact that another member shows")
	} else if e.Event != 0 && e.Event <= Withdraw && e.Facts&^e.Event.Takes() != 0 {
		fault("facts", hscn.Contradiction, "evidence of another event")
	}
	if e.Facts != 0 && e.Ref == "" {
		fault("ref", hscn.Missing, "facts without evidence")
	}
	checkNames(f, prefix+"stakeholders", e.Stakeholders, MaxStakeholders, MaxName)
	checkNames(f, prefix+"parties", e.Parties, MaxStakeholders, MaxName)
	if e.Signatory != (Signatory{}) {
		checkOptional(f, prefix+"signatory.name", e.Signatory.Name, MaxName)
		if int(e.Signatory.Party) > roles.PartyCount {
			fault("signatory.party", hscn.UnknownWord, "")
		}
	}
	checkOptional(f, prefix+"order", e.Order, MaxID)
	checkOptional(f, prefix+"test", e.Test, MaxID)
	checkOptional(f, prefix+"activity", e.Activity, MaxName)
	checkOptional(f, prefix+"change", e.Change, hscn.MaxReference)
	if int(e.Event) >= len(entryMembers) {
		return
	}
	has, may := e.members(), entryMembers[e.Event]
	for i, name := range memberNames {
		m := member(1) << i
		if has&m != 0 && may&m == 0 {
			fault(name, hscn.Contradiction, "belongs to another event")
		} else if has&m == 0 && may&m&neededMembers != 0 {
			fault(name, hscn.Missing, "")
		}
	}
}

// Validate checks an entry built in Go as [DecodeEntry] does. Its error is a *[hscn.Faults]. Whether
// the entry may follow in a journal is another question: see [Journal.Record].
func (e Entry) Validate() error {
	var f hscn.Faults
	e.check(&f, "")
	return f.Err()
}

// DecodeEntry reads the JSON text of one entry strictly. Its error is a *[hscn.Faults] with every
// fault found.
func DecodeEntry(b []byte) (Entry, error) {
	r, o := record.Read(b, MaxEntryBytes)
	if !o.Present() {
		return Entry{}, r.Err()
	}
	e := readEntry(r, o)
	r.Check(func(f *hscn.Faults) { e.check(f, "") })
	if err := r.Err(); err != nil {
		return Entry{}, err
	}
	return e, nil
}

func readEntry(r *record.Reader, o record.Object) (e Entry) {
	e.ID = o.Text("id", MaxID)
	e.Site = o.Text("site", MaxID)
	record.Word(o, "on", &e.On)
	record.Word(o, "event", &e.Event)
	record.Word(o, "by", &e.By)
	e.Ref = o.Text("ref", hscn.MaxReference)
	for i, fact := range record.Words[Fact](o, "facts", FactCount) {
		if fact != 0 && e.Facts.Has(fact) {
			r.Add(hscn.Fault{Path: o.Path("facts") + "[" + strconv.Itoa(i) + "]", Problem: hscn.DuplicateValue, Got: fact.String()})
		}
		e.Facts |= FactsOf(fact)
	}
	record.Word(o, "confirmation", &e.Confirmation)
	record.Word(o, "delivery", &e.Delivery)
	e.Stakeholders = texts(o, "stakeholders", MaxStakeholders, MaxName)
	if s := o.Object("signatory"); s.Present() {
		e.Signatory.Name = s.Text("name", MaxName)
		record.Word(s, "party", &e.Signatory.Party)
		s.Done()
	}
	e.Parties = texts(o, "parties", MaxStakeholders, MaxName)
	record.Word(o, "planned", &e.Planned)
	e.Order = o.Text("order", MaxID)
	e.Test = o.Text("test", MaxID)
	e.Activity = o.Text("activity", MaxName)
	e.Change = o.Text("change", hscn.MaxReference)
	o.Done()
	return e
}

// texts reads a list of names; an empty list is none, as it is where the member is absent.
func texts(o record.Object, name string, most, limit int) []string {
	list := o.Texts(name, most, limit)
	if len(list) == 0 {
		return nil
	}
	return list
}

func checkNames(f *hscn.Faults, path string, names []string, most, limit int) {
	if len(names) > most {
		f.Add(hscn.Fault{Path: path, Problem: hscn.TooMany, Limit: most})
		return
	}
	for i, name := range names {
		record.CheckText(f, path+"["+strconv.Itoa(i)+"]", name, limit)
	}
}

// checkOptional checks a text that may be absent.
func checkOptional(f *hscn.Faults, path, s string, limit int) {
	if s != "" {
		record.CheckText(f, path, s, limit)
	}
}

// checkWord checks a value of an enumeration that may not be absent.
func checkWord(f *hscn.Faults, path string, v uint8, last int) {
	if v == 0 {
		f.Add(hscn.Fault{Path: path, Problem: hscn.Missing})
	} else if int(v) > last {
		f.Add(hscn.Fault{Path: path, Problem: hscn.UnknownWord, Got: strconv.Itoa(int(v))})
	}
}

// checkAnswer notes a value that is no answer.
func checkAnswer(f *hscn.Faults, path string, a hscn.Answer) {
	if a > hscn.Yes {
		f.Add(hscn.Fault{Path: path, Problem: hscn.UnknownWord, Got: a.String()})
	}
}

// equal reports whether e and d record the same, whether or not they name their site.
func (e *Entry) equal(d *Entry) bool {
	return e.ID == d.ID && e.On == d.On && e.Event == d.Event && e.By == d.By && e.Ref == d.Ref && e.Facts == d.Facts &&
		e.Confirmation == d.Confirmation && e.Delivery == d.Delivery && slices.Equal(e.Stakeholders, d.Stakeholders) &&
		e.Signatory == d.Signatory && slices.Equal(e.Parties, d.Parties) && e.Planned == d.Planned && e.Order == d.Order &&
		e.Test == d.Test && e.Activity == d.Activity && e.Change == d.Change
}
