package migration

import "github.com/hscn-go/hscn"

// A fold is a standing together with which orders it counts, as entries are replayed one by one.
type fold struct {
	standing          Standing
	requested, ceased orderSet
}

// orderSet has a bit for each of a site's orders.
type orderSet [(MaxOrders + 1) / 64]uint64

func (o *orderSet) has(i int) bool { return o[i>>6&3]>>(i&63)&1 != 0 }
func (o *orderSet) add(i int)      { o[i>>6&3] |= 1 << (i & 63) }

// begin returns the fold before a site's first entry.
func (s *Site) begin() (fold, error) {
	standing, err := Begin(s.Profile, len(s.Tests), s.orders())
	return fold{standing: standing}, err
}

// step returns what the machine reads of e, and the place of its order.
func (s *Site) step(e *Entry) (step Step, order int) {
	step = Step{On: e.On, Event: e.Event, Facts: e.Facts & statedFacts}
	order = -1
	switch e.Event {
	case ConfirmOrder:
		step.Facts |= shows(ConfirmationAdvised, !e.Confirmation.IsZero())
	case DeliverCircuit:
		step.Facts |= shows(PremisesKnown, s.Premises != "")
	case DecideGo, DecideNoGo:
		step.Facts |= shows(StakeholdersPresent, len(e.Stakeholders) > 0)
	case SignOffCommissioning, SignOff:
		step.Facts |= shows(SignatoryNamed, e.Signatory.Name != "") | shows(CustomerSigned, e.Signatory.Party == customer)
	case PassOwnTest, FailOwnTest:
		step.Test = uint8(s.test(e.Test))
	case RequestCease, ConfirmCeased:
		order = s.order(e.Order)
		if order >= 0 && e.Event == RequestCease {
			step.Facts |= shows(QuoteInHand, s.Orders[order].quotedBy(e.On))
		}
	}
	return step, order
}

func shows(f Fact, yes bool) Facts {
	if yes {
		return 1 << f
	}
	return 0
}

// next takes one entry. It adds to the machine what needs the orders one by one: each is to be
// ceased once, and ceases once, after that.
func (f fold) next(s *Site, step Step, order int) (fold, Refusal) {
	next := f
	var refusal Refusal
	next.standing, refusal = Next(f.standing, step)
	if order < 0 {
		if step.Event == RequestCease || step.Event == ConfirmCeased {
			refusal |= 1 << noSuchOrder
		}
	} else if step.Event == RequestCease {
		if refusal&(1<<noQuote) != 0 && s.Orders[order].NeedsQuote() == hscn.NotStated {
			refusal ^= 1<<noQuote | 1<<quoteNeedNotStated
		}
		if f.requested.has(order) {
			refusal |= 1 << ceaseAlreadyRequested
		}
		next.requested.add(order)
	} else {
		if !f.requested.has(order) {
			refusal |= 1 << ceaseNotRequested
		}
		if f.ceased.has(order) {
			refusal |= 1 << outOfTurn
		}
		next.ceased.add(order)
	}
	if refusal != 0 {
		return f, refusal
	}
	return next, 0
}
