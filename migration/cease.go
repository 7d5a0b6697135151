package migration

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

// appendCease judges the consumer's duty to see the legacy orders ceased (RR-22), and what comes
// before it: the quotes (S6-04 to S6-06). None of it keeps a migration from being complete.
func (s *Site) appendCease(dst []hscn.Finding, c *course, on calendar.Date) []hscn.Finding {
	now := c.fold.standing.State()
	orders := hscn.At("orders")
	if s.Origin() != roles.TransitionNetwork {
		return append(dst, notApplicable(hscn.RR22, hscn.Must, CodeOtherOrigin, hscn.At("from")))
	}
	if now == Withdrawn { // the legacy service goes on
		return append(dst, notApplicable(hscn.RR22, hscn.Must, CodeStopped, orders))
	}
	if len(s.Orders) == 0 {
		if s.Continuing == hscn.No {
			return append(dst, notApplicable(hscn.RR22, hscn.Must, CodeNoContinuingOrders, hscn.At("continuing")))
		}
		return append(dst, undetermined(hscn.RR22, hscn.Must, CodeOrdersNotStated, orders))
	}
	for i := range s.Orders {
		dst = append(dst, s.ceaseRequest(c, now, i))
		dst = s.appendQuote(dst, c, i, on)
	}
	for i := range s.Entries {
		if e := &s.Entries[i]; e.Event == RequestCease && !e.On.After(on) {
			dst = append(dst, byConsumer(e.By, i))
		}
	}
	if now.IsComplete() && now != LegacyCeased { // both services run, and cost
		running := satisfied(hscn.S609, hscn.May, orders)
		running.Seen = hscn.Count(int64(on.Sub(c.complete)), "days")
		dst = append(dst, running)
	}
	return dst
}

// ceaseRequest judges the duty for one order. Before the migration is complete it has not arisen;
// until it is reported stable nobody can say whether the request may be raised yet (S6-08).
func (s *Site) ceaseRequest(c *course, now State, i int) hscn.Finding {
	where := hscn.At("orders[].id", i)
	f := satisfied(hscn.RR22, hscn.Must, where)
	if !c.fold.requested.has(i) {
		if !now.IsComplete() {
			f = notApplicable(hscn.RR22, hscn.Must, CodeNotComplete, where)
		} else if now == Complete {
			f = undetermined(hscn.RR22, hscn.Must, CodeStabilityNotReported, where)
		} else {
			f = breached(hscn.RR22, hscn.Must, CodeCeaseRequest, where)
		}
	}
	f.Seen = hscn.Word(s.Orders[i].Kind.String())
	return f
}

// byConsumer judges who raised a cease request: the consumer, and not its CN-SP (S6-02). Of others
// who may act for the consumer the page does not speak.
func byConsumer(by roles.Party, i int) hscn.Finding {
	where := hscn.At("entries[].by", i)
	f := satisfied(hscn.S602, hscn.Should, where)
	switch by {
	case customer:
	case roles.CNSP:
		f = breached(hscn.S602, hscn.Should, CodeNotByTheConsumer, where)
	default:
		f.Verdict, f.Code = hscn.Unspecified, CodeNotByTheConsumer
	}
	f.Seen = hscn.Word(by.String())
	return f
}

// appendQuote judges the cease quote of one order.
func (s *Site) appendQuote(dst []hscn.Finding, c *course, i int, on calendar.Date) []hscn.Finding {
	o := &s.Orders[i]
	switch o.NeedsQuote() {
	case hscn.No:
		return append(dst, notApplicable(hscn.S604, hscn.Must, CodeQuoteNotNeeded, hscn.At("orders[].complex", i)))
	case hscn.NotStated:
		where := hscn.At("orders[].complex", i)
		if o.Complex != hscn.NotStated {
			where = hscn.At("orders[].inTerm", i)
		}
		return append(dst, undetermined(hscn.S604, hscn.Must, CodeQuoteNeedNotStated, where))
	}
	quoted := hscn.At("orders[].quoted", i)
	if !o.Quoted.IsZero() && !o.Quoted.After(on) {
		dst = append(dst, satisfied(hscn.S604, hscn.Must, quoted))
	} else { // not a breach: the cease itself is refused without it
		dst = append(dst, undetermined(hscn.S604, hscn.Should, CodeNoQuote, quoted))
	}
	return append(dst, askedInTime(o, c.planned, i, on), quoteInTime(o, c.planned, i, on))
}

// askedInTime judges S6-06: the quote is asked for at least one month before the planned migration.
func askedInTime(o *Order, planned calendar.Date, i int, on calendar.Date) hscn.Finding {
	where := hscn.At("orders[].quoteAsked", i)
	last := AskQuoteBy(planned)
	if last.IsZero() {
		return undetermined(hscn.S606, hscn.Should, CodePlanNotStated, hscn.At("plan.migration"))
	}
	f := satisfied(hscn.S606, hscn.Should, where)
	f.Seen, f.Limit = dayBy(o.QuoteAsked, on), hscn.Day(last)
	switch hscn.StatusOf(calendar.On(last), o.QuoteAsked, on) {
	case hscn.Met:
	case hscn.Due:
		f.Verdict, f.Code = hscn.Undetermined, CodeQuoteToAsk
	default: // MetLate and Missed: both days are known
		f.Verdict, f.Code = hscn.Breached, CodeQuoteAskedLate
	}
	return f
}

// quoteInTime observes S6-05: a quote can take up to twenty working days, which may be longer than the
// month before the migration in which it was asked for.
func quoteInTime(o *Order, planned calendar.Date, i int, on calendar.Date) hscn.Finding {
	where := hscn.At("orders[].quoted", i)
	if o.QuoteAsked.IsZero() || o.QuoteAsked.After(on) {
		return notApplicable(hscn.S605, hscn.May, CodeQuoteToAsk, hscn.At("orders[].quoteAsked", i))
	}
	last, err := QuoteExpected(o.QuoteAsked)
	if err != nil {
		return undetermined(hscn.S605, hscn.May, CodeDaysNotCovered, hscn.At("orders[].quoteAsked", i))
	}
	f := satisfied(hscn.S605, hscn.May, where)
	f.Seen, f.Limit = dayBy(o.Quoted, on), hscn.Day(last)
	switch hscn.StatusOf(calendar.On(last), o.Quoted, on) {
	case hscn.Met:
	case hscn.Due:
		f.Verdict, f.Code = hscn.Undetermined, CodeQuoteAwaited
		if !planned.IsZero() && last.After(planned) {
			f.Code = CodeQuoteMayComeLate
		}
	default:
		f.Verdict, f.Code = hscn.Breached, CodeQuoteOverdue
	}
	return f
}

// dayBy returns the day d as a value, nothing where it had not come by the day on.
func dayBy(d, on calendar.Date) hscn.Value {
	if d.After(on) {
		return hscn.Value{}
	}
	return hscn.Day(d)
}
