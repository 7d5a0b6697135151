package procurement

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
)

// The lengths of a competition on a dynamic purchasing system.
const (
	categoryDays  = 2  // working days for which a category is good (BF-02)
	tenderMinimum = 10 // days from the invitation to the closing day (PR-10)
)

// categoryEnds returns the last day on which the category is good: the second working day after the one
// it was made on.
func (t *Tender) categoryEnds() (calendar.Date, error) {
	return calendar.EnglandAndWales.WorkingDays().Add(t.Category, categoryDays)
}

// judgeTender judges the competition. The rules of a category and of the time for tenders are those of
// a dynamic purchasing system, which among the routes only RM3825 is.
func (c *Customer) judgeTender(l *findings, on calendar.Date) {
	t := &c.Tender
	route := c.choice().Route
	if route == RM3825 {
		if !t.Category.IsZero() && !t.Category.After(on) {
			t.judgeCategory(l, on)
		}
		if !t.Invited.IsZero() && !t.Closes.IsZero() {
			c.judgeTime(l)
		}
	}
	for i := range t.Suppliers {
		t.Suppliers[i].judge(l, route, i)
	}
}

// judgeCategory judges the day of the invitation or, while none was sent, the day on.
func (t *Tender) judgeCategory(l *findings, on calendar.Date) {
	day := on
	if !t.Invited.IsZero() && !t.Invited.After(on) {
		day = t.Invited
	}
	f := l.say(hscn.BF02, hscn.Must, hscn.Satisfied, "", "tender.category")
	last, err := t.categoryEnds()
	f.Seen, f.Limit = hscn.Day(day), hscn.Day(last)
	if err != nil {
		f.Verdict, f.Code = hscn.Undetermined, CodeNotCovered
	} else if day.After(last) {
		f.Verdict, f.Code = hscn.Breached, CodeCategoryExpired
	}
}

// judgeTime judges the time that tenders have to arrive in: ten days, or what an authority that is not
// central government agrees with every candidate, the same for all.
func (c *Customer) judgeTime(l *findings) {
	t := &c.Tender
	earliest, err := t.Invited.AddDays(tenderMinimum)
	f := l.say(hscn.PR10, hscn.Must, hscn.Satisfied, "", "tender.closes")
	f.Seen, f.Limit = hscn.Day(t.Closes), hscn.Day(earliest)
	if err == nil && !t.Closes.Before(earliest) {
		return
	}
	f.Rule = hscn.PR11
	if c.CentralGovernment == hscn.Yes {
		f.Rule, f.Verdict, f.Code = hscn.PR10, hscn.Breached, CodeTenderTooShort
	} else if t.AgreedWithAll == hscn.No || t.SameForAll == hscn.No {
		f.Verdict, f.Code = hscn.Breached, CodeTenderTooShort
	} else if t.AgreedWithAll == hscn.NotStated {
		f.Verdict, f.Code, f.Where = hscn.Undetermined, CodeNotStated, hscn.At("tender.agreedWithAll")
	} else if t.SameForAll == hscn.NotStated {
		f.Verdict, f.Code, f.Where = hscn.Undetermined, CodeNotStated, hscn.At("tender.sameForAll")
	} else if c.CentralGovernment == hscn.NotStated {
		f.Verdict, f.Code, f.Where = hscn.Undetermined, CodeNotStated, hscn.At("centralGovernment")
	}
}

// judge judges one supplier of a competition on a route. HSCN compliance and a listing are two things,
// and neither shows the other (CJ-12, CJ-57).
func (b *Bidder) judge(l *findings, route Route, i int) {
	switch route {
	case RM3825:
		l.answered(hscn.CJ12, hscn.Must, b.Compliant, CodeSupplierNotCompliant, "").Where = hscn.At("tender.suppliers[].compliant", i)
		l.answered(hscn.BF05, hscn.Must, b.Listed, CodeSupplierNotRegistered, "").Where = hscn.At("tender.suppliers[].listed", i)
		if b.InCategory == hscn.Yes {
			l.answered(hscn.BF03, hscn.Must, b.Considered, CodeNotConsidered, "").Where = hscn.At("tender.suppliers[].considered", i)
		}
		if b.EvidenceAsked == hscn.Yes {
			l.answered(hscn.BF04, hscn.Must, b.Successful, CodeEvidenceOfOthers, "").Where = hscn.At("tender.suppliers[].successful", i)
		}
	case RM1045:
		l.answered(hscn.CJ57, hscn.Must, b.Listed, CodeSupplierNotListed, "").Where = hscn.At("tender.suppliers[].listed", i)
	}
	if b.Joining == hscn.Yes {
		// Whether an agreement takes new suppliers is its own to say, as CJ-58 does of RM1045.
		if s := route.Agreement().Profile().NewSuppliers; s.Source != 0 {
			l.answered(s.Source, hscn.Must, s.Answer, CodeClosedToSuppliers, "").Where = hscn.At("tender.suppliers[].joining", i)
		}
	}
}

// judgeAward judges the standstill and the day of signature. A call-off needs no standstill (PR-17); a
// procurement of one's own does, of the kind of its regime.
func (c *Customer) judgeAward(l *findings, on calendar.Date) {
	w := &c.Award
	if w.Notice.Sent.IsZero() && w.Signed.IsZero() {
		return
	}
	route := c.choice().Route
	begun, _ := c.act(on)
	regime, source := RegimeOf(route, begun)
	if regime == 0 {
		l.say(hscn.PA02, hscn.Must, hscn.Undetermined, CodeRegimeUnknown, "route")
		return
	}
	l.say(source, hscn.May, hscn.Satisfied, "", "award").Seen = hscn.Word(regime.String())
	force := hscn.Must
	if !route.IsOwn() {
		l.say(hscn.PR17, hscn.May, hscn.Satisfied, "", "award")
		if w.Voluntary != hscn.Yes {
			return
		}
		force = hscn.Should
		l.say(hscn.PA07, hscn.May, hscn.Satisfied, "", "award.voluntary")
	}
	w.judgeStandstill(l, regime, force, on)
}

// judgeStandstill judges the day of signature against the end of the standstill.
func (w *Award) judgeStandstill(l *findings, r Regime, force hscn.Force, on calendar.Date) {
	signed, sent := w.Signed, w.Notice.Sent
	if signed.After(on) {
		signed = calendar.Date{}
	}
	if sent.After(on) {
		sent = calendar.Date{}
	}
	end, err := r.StandstillEnd(w.Notice, r.WorkingDays())
	id, without := hscn.PR16, hscn.PR16
	if r == PA2023 {
		id, without = hscn.PA04, hscn.PA06
	}
	f := l.say(id, force, hscn.Undetermined, CodeNotStated, "award.signed")
	f.Seen, f.Limit = hscn.Day(signed), hscn.Day(end)
	if sent.IsZero() && signed.IsZero() {
		f.Where = hscn.At("award.notice.sent")
	} else if sent.IsZero() {
		f.Rule, f.Verdict, f.Code, f.Where = without, hscn.Breached, CodeNoNotice, hscn.At("award.notice.sent")
	} else if r == PCR2015 && w.Notice.Means == 0 {
		f.Where = hscn.At("award.notice.means")
	} else if err != nil {
		f.Code, f.Where = CodeNotCovered, hscn.At("award.notice.sent")
	} else if !signed.IsZero() && !signed.After(end) {
		f.Verdict, f.Code = hscn.Breached, CodeSignedInStandstill
	} else if !signed.IsZero() || on.After(end) {
		f.Verdict, f.Code = hscn.Satisfied, ""
	} else {
		f.Verdict, f.Code = hscn.NotInForce, CodeStandstillRunning
	}
}

// Total returns the value over the initial term and every option (PT-07). Its error wraps
// [contract.ErrOverflow].
func (e Estimate) Total() (contract.Money, error) {
	total := e.Initial
	for _, o := range e.Options {
		var err error
		if total, err = total.Add(o); err != nil {
			return contract.Money{}, err
		}
	}
	return total, nil
}

// judgeEstimate holds the value against the threshold of the day on which the procurement began.
func (c *Customer) judgeEstimate(l *findings, on calendar.Date) {
	e := &c.Estimate
	if e.Initial.IsZero() && len(e.Options) == 0 {
		return
	}
	f := l.say(hscn.PT07, hscn.Must, hscn.Undetermined, CodeNotStated, "estimate.term")
	if f.Seen = hscn.Count(int64(len(e.Options)), "options"); !e.Term.IsZero() {
		f.Verdict, f.Code, f.Where = hscn.Satisfied, "", hscn.At("estimate.options")
		if f.Limit = hscn.Count(int64(e.Term.Options()), "options"); len(e.Options) < e.Term.Options() {
			f.Verdict, f.Code = hscn.Breached, CodeOptionsLeftOut
		}
	}
	begun, _ := c.act(on)
	threshold, id, ok := Threshold(e.Subject, c.CentralGovernment, begun)
	total, err := e.Total()
	if !ok || err != nil {
		f := l.say(hscn.PT06, hscn.May, hscn.Undetermined, CodeThresholdUnknown, "estimate")
		if e.Subject == 0 {
			f.Where = hscn.At("estimate.subject")
		} else if e.Subject == GoodsAndServices && c.CentralGovernment == hscn.NotStated {
			f.Where = hscn.At("centralGovernment")
		}
		return
	}
	f = l.say(id, hscn.May, hscn.Satisfied, CodeAtThreshold, "estimate")
	f.Seen, f.Limit = hscn.Count(total.Pence(), "pence"), hscn.Count(threshold.Pence(), "pence")
	if total.Compare(threshold) < 0 {
		f.Verdict, f.Code = hscn.NotApplicable, CodeBelowThreshold
	}
}
