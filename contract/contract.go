package contract

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

// A Contract is what one customer and one supplier agreed. Its days are kept apart: placing the
// call-off, signing it, the first day of the term, the start of service and the start of billing are
// different days, and none stands for another. Each may be as coarse as it is known: "2018-08". What
// is envisaged (Term), what was used (Exercised) and what was changed (Modifications) are kept apart too.
type Contract struct {
	Ref       string        `json:"ref,omitempty"`
	Customer  string        `json:"customer,omitempty"`
	Approach  hscn.Approach `json:"approach,omitzero"`
	Form      Form          `json:"form,omitzero"`
	Agreement Agreement     `json:"agreement,omitzero"` // for a call-off contract
	Supplier  Supplier      `json:"supplier,omitzero"`
	Term      Term          `json:"term,omitzero"`
	Value     Money         `json:"value,omitzero"` // the original value; zero: not stated

	Placed       calendar.Span `json:"placed,omitzero"`       // the day the call-off was placed or the contract awarded
	Signed       calendar.Span `json:"signed,omitzero"`       // the day of signature
	Start        calendar.Span `json:"start,omitzero"`        // the first day of the term
	ServiceStart calendar.Span `json:"serviceStart,omitzero"` // the first day of service
	BillingStart calendar.Span `json:"billingStart,omitzero"` // the first day that is charged

	Exercised     []Exercise     `json:"exercised,omitempty"`     // the options used, in their order
	Modifications []Modification `json:"modifications,omitempty"` // in the order in which they were agreed
	Notice        Notice         `json:"notice,omitzero"`
	Termination   Termination    `json:"termination,omitzero"`

	Regulations2015 hscn.Answer `json:"regulations2015,omitzero"` // whether the 2015 Regulations govern it; known for call-offs from the RM agreements
	Advice          Advice      `json:"advice,omitzero"`
	Management      string      `json:"management,omitempty"` // how partners manage the contract in life (CJ-118)
	Wrap            Wrap        `json:"wrap,omitzero"`
	Support         string      `json:"support,omitempty"` // the details of enhanced support (RR-42)
	ServesOthers    hscn.Answer `json:"servesOthers,omitzero"`
	Representing    hscn.Answer `json:"representing,omitzero"` // whether the Representing Customers variation is in place (RR-32)
}

// A Supplier is the one supplier of a contract or an order.
type Supplier struct {
	Name      string      `json:"name,omitempty"`
	Compliant hscn.Answer `json:"compliant,omitzero"` // whether it is HSCN compliant
	Listed    hscn.Answer `json:"listed,omitzero"`    // whether it is on the agreement; compliance does not imply it
}

// An Exercise is an option of the term that was used.
type Exercise struct {
	Option int           `json:"option"` // 1 for the first
	On     calendar.Span `json:"on"`
	Ref    string        `json:"ref,omitempty"`
}

// A Modification is a change of a contract during its term, which is no option of it.
type Modification struct {
	Ground         Ground        `json:"ground,omitzero"`
	Agreed         calendar.Span `json:"agreed"`
	Lengthens      Months        `json:"lengthens,omitempty"`      // added to the end, counted from the first day of the term
	Increase       Money         `json:"increase,omitzero"`        // in price; zero: not stated
	Conditions     hscn.Answer   `json:"conditions,omitzero"`      // whether what the ground asks for, beyond figures and notice, holds
	BelowThreshold hscn.Answer   `json:"belowThreshold,omitzero"`  // for 72(1)(f)
	Notice         calendar.Span `json:"noticePublished,omitzero"` // the day its notice was published
	Ref            string        `json:"ref,omitempty"`
}

// A Notice is how long before an end an option has to be used, as the contract says, and how long
// before that the customer wants to be at work on it. No document gives either; zero is not stated.
type Notice struct {
	Days int `json:"days,omitempty"`
	Lead int `json:"lead,omitempty"`
}

// A Termination is what the contract says about the customer ending it without cause. No document
// gives it; a draft had thirty days after the first year.
type Termination struct {
	WithoutCause hscn.Answer `json:"withoutCause,omitzero"`
	Days         int         `json:"days,omitempty"`  // of notice
	After        Months      `json:"after,omitempty"` // of the term before notice may be given
}

// Advice is legal advice that the customer took locally before it signed.
type Advice struct {
	Taken calendar.Span `json:"taken,omitzero"`
	Payer roles.Party   `json:"payer,omitzero"`
}

// IsZero reports whether no advice was taken.
func (a Advice) IsZero() bool { return a == Advice{} }

// Validate reports every mistake in c as a *[hscn.Faults], or nil.
func (c Contract) Validate() error {
	var k checker
	c.check(&k)
	return k.err()
}

func (c *Contract) check(k *checker) {
	k.text(at("ref"), c.Ref, MaxReference, false)
	k.text(at("customer"), c.Customer, MaxName, false)
	k.word(at("approach"), uint8(c.Approach), hscn.ApproachCount)
	k.word(at("form"), uint8(c.Form), uint8(OwnContract))
	k.word(at("agreement"), uint8(c.Agreement), AgreementCount)
	c.Supplier.check(k)
	if c.Form == OwnContract && c.Agreement != 0 {
		k.add(at("agreement"), hscn.Contradiction, "a contract of one's own is under no agreement")
	} else if c.Agreement <= AgreementCount && agreementTable[c.Agreement].kind == NetworkContract {
		k.add(at("agreement"), hscn.Contradiction, "nothing is called off from it")
	}
	if c.Value.Sign() < 0 {
		k.add(at("value"), hscn.OutOfRange, "less than nothing")
	}
	c.checkTerm(k)
	k.count(at("modifications"), len(c.Modifications), MaxModifications)
	for i := range c.Modifications[:min(len(c.Modifications), MaxModifications)] {
		c.checkModification(k, i)
	}
	k.number(at("notice.days"), c.Notice.Days, 0, MaxDays)
	k.number(at("notice.lead"), c.Notice.Lead, 0, MaxDays)
	k.word(at("termination.withoutCause"), uint8(c.Termination.WithoutCause), uint8(hscn.Yes))
	k.number(at("termination.days"), c.Termination.Days, 0, MaxDays)
	k.number(at("termination.after"), int(c.Termination.After), 0, MaxPartMonths)
	k.word(at("regulations2015"), uint8(c.Regulations2015), uint8(hscn.Yes))
	k.word(at("advice.payer"), uint8(c.Advice.Payer), uint8(roles.PartyCount))
	k.text(at("management"), c.Management, MaxText, false)
	k.word(at("wrap"), uint8(c.Wrap), uint8(EnhancedWrap))
	k.text(at("support"), c.Support, MaxText, false)
	k.word(at("servesOthers"), uint8(c.ServesOthers), uint8(hscn.Yes))
	k.word(at("representing"), uint8(c.Representing), uint8(hscn.Yes))
}

func (s *Supplier) check(k *checker) {
	k.text(at("supplier.name"), s.Name, MaxName, false)
	k.word(at("supplier.compliant"), uint8(s.Compliant), uint8(hscn.Yes))
	k.word(at("supplier.listed"), uint8(s.Listed), uint8(hscn.Yes))
}

func (c *Contract) checkTerm(k *checker) {
	if len(c.Exercised) > MaxOptions {
		k.count(at("exercised"), len(c.Exercised), MaxOptions)
		return
	}
	for i, e := range c.Exercised {
		if e.Option != i+1 {
			k.add(at("exercised[].option", i), hscn.WrongOrder, "options are used one by one from the first")
		} else if e.Option > c.Term.Options() {
			k.limit(at("exercised[].option", i), hscn.OutOfRange, c.Term.Options())
		}
		if e.On.IsZero() {
			k.add(at("exercised[].on", i), hscn.Missing, "")
		} else if i > 0 && e.On.Precedes(c.Exercised[i-1].On) == calendar.Yes {
			k.add(at("exercised[].on", i), hscn.WrongOrder, "before the option before it")
		} else if c.endedBefore(e.On, i) {
			k.add(at("exercised[].on", i), hscn.Contradiction, "the term had ended")
		}
		k.text(at("exercised[].ref", i), e.Ref, MaxReference, false)
	}
	if !c.Term.IsZero() {
		if last, ok := c.Start.Latest(); ok {
			if _, err := (c.Term.Longest() + c.lengthened()).end(last); err != nil {
				k.add(at("start"), hscn.OutOfRange, "the term leaves the calendar")
			}
		}
	}
}

// endedBefore reports whether the term, with so many options used, had certainly ended before day, and
// no modification lengthened it.
func (c *Contract) endedBefore(day calendar.Span, options int) bool {
	end, _ := c.Term.EndSpan(c.Start, options) // an end that cannot be had precedes no day
	return c.lengthened() == 0 && end.Precedes(day) == calendar.Yes
}

// lengthened returns the months that all modifications add together.
func (c *Contract) lengthened() Months {
	var months Months
	for _, m := range c.Modifications[:min(len(c.Modifications), MaxModifications)] {
		months += min(max(m.Lengthens, 0), MaxPartMonths)
	}
	return months
}

func (c *Contract) checkModification(k *checker, i int) {
	m := &c.Modifications[i]
	k.word(at("modifications[].ground", i), uint8(m.Ground), uint8(NoGround))
	if m.Agreed.IsZero() {
		k.add(at("modifications[].agreed", i), hscn.Missing, "")
	} else if i > 0 && m.Agreed.Precedes(c.Modifications[i-1].Agreed) == calendar.Yes {
		k.add(at("modifications[].agreed", i), hscn.WrongOrder, "before the modification before it")
	}
	k.number(at("modifications[].lengthens", i), int(m.Lengthens), 0, MaxPartMonths)
	if m.Increase.Sign() < 0 {
		k.add(at("modifications[].increase", i), hscn.OutOfRange, "less than nothing")
	}
	k.word(at("modifications[].conditions", i), uint8(m.Conditions), uint8(hscn.Yes))
	k.word(at("modifications[].belowThreshold", i), uint8(m.BelowThreshold), uint8(hscn.Yes))
	k.text(at("modifications[].ref", i), m.Ref, MaxReference, false)
}
