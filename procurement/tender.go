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

// appendTender judges the competition. The rules of a category and of the time for tenders are those of
// a dynamic purchasing system, which among the routes only RM3825 is.
func (c *Customer) appendTender(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	t := &c.Tender
	route := c.choice().Route
	if route == RM3825 {
		if !t.Category.IsZero() && !t.Category.After(on) {
			dst = append(dst, t.categoryFinding(on))
		}
		if !t.Invited.IsZero() && !t.Closes.IsZero() {
			dst = append(dst, c.tenderTime())
		}
	}
	for i := range t.Suppliers {
		dst = t.Suppliers[i].appendFindings(dst, route, i)
	}
	return dst
}

// categoryFinding judges the day of the invitation or, while none was sent, the day on.
func (t *Tender) categoryFinding(on calendar.Date) hscn.Finding {
	day := on
	if !t.Invited.IsZero() && !t.Invited.After(on) {
		day = t.Invited
	}
	f := finding(hscn.BF02, hscn.Must, hscn.Undetermined, CodeNotCovered, "tender.category")
	f.Seen = hscn.Day(day)
	last, err := t.categoryEnds()
	if err != nil {
		return f
	}
	f.Verdict, f.Code, f.Limit = hscn.Satisfied, "", hscn.Day(last)
	if day.After(last) {
		f.Verdict, f.Code = hscn.Breached, CodeCategoryExpired
	}
	return f
}

// tenderTime judges the time that tenders have to arrive in: ten days, or what an authority that is not
// central government agrees with every candidate, the same for all.
func (c *Customer) tenderTime() hscn.Finding {
	t := &c.Tender
	f := finding(hscn.PR10, hscn.Must, hscn.Satisfied, "", "tender.closes")
	f.Seen = hscn.Day(t.Closes)
	if earliest, err := t.Invited.AddDays(tenderMinimum); err != nil || t.Closes.Before(earliest) {
		f.Limit = hscn.Day(earliest)
		f.Rule = hscn.PR11
		switch {
		case c.CentralGovernment == hscn.Yes:
			f.Rule, f.Verdict, f.Code = hscn.PR10, hscn.Breached, CodeTenderTooShort
		case t.AgreedWithAll == hscn.No || t.SameForAll == hscn.No:
			f.Verdict, f.Code = hscn.Breached, CodeTenderTooShort
		case t.AgreedWithAll == hscn.NotStated:
			f.Verdict, f.Code, f.Where = hscn.Undetermined, CodeNotStated, hscn.At("tender.agreedWithAll")
		case t.SameForAll == hscn.NotStated:
			f.Verdict, f.Code, f.Where = hscn.Undetermined, CodeNotStated, hscn.At("tender.sameForAll")
		case c.CentralGovernment == hscn.NotStated:
			f.Verdict, f.Code, f.Where = hscn.Undetermined, CodeNotStated, hscn.At("centralGovernment")
		}
	}
	return f
}

// bidderRules are what is asked of each supplier of a competition, by route: HSCN compliance and a
// listing are two things, and neither shows the other (CJ-12, CJ-57).
func (b *Bidder) appendFindings(dst []hscn.Finding, route Route, i int) []hscn.Finding {
	add := func(f hscn.Finding, pattern string) {
		f.Where = hscn.At(pattern, i)
		dst = append(dst, f)
	}
	switch route {
	case RM3825:
		add(answered(hscn.CJ12, hscn.Must, b.Compliant, CodeSupplierNotCompliant, ""), "tender.suppliers[].compliant")
		add(answered(hscn.BF05, hscn.Must, b.Listed, CodeSupplierNotRegistered, ""), "tender.suppliers[].listed")
		if b.InCategory == hscn.Yes {
			add(answered(hscn.BF03, hscn.Must, b.Considered, CodeNotConsidered, ""), "tender.suppliers[].considered")
		}
		if b.EvidenceAsked == hscn.Yes {
			add(answered(hscn.BF04, hscn.Must, b.Successful, CodeEvidenceOfOthers, ""), "tender.suppliers[].successful")
		}
	case RM1045:
		add(answered(hscn.CJ57, hscn.Must, b.Listed, CodeSupplierNotListed, ""), "tender.suppliers[].listed")
	}
	if b.Joining == hscn.Yes {
		// Whether an agreement takes new suppliers is its own, as CJ-58 says of RM1045.
		if s := route.Agreement().Profile().NewSuppliers; s.Source != 0 {
			add(answered(s.Source, hscn.Must, s.Answer, CodeClosedToSuppliers, ""), "tender.suppliers[].joining")
		}
	}
	return dst
}

// appendAward judges the standstill and the day of signature. A call-off needs no standstill (PR-17); a
// procurement of one's own does, of the kind of its regime.
func (c *Customer) appendAward(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	w := &c.Award
	if w.Notice.Sent.IsZero() && w.Signed.IsZero() {
		return dst
	}
	route := c.choice().Route
	begun, _ := c.act(on)
	regime, source := RegimeOf(route, begun)
	if regime == 0 {
		return append(dst, finding(hscn.PA02, hscn.Must, hscn.Undetermined, CodeRegimeUnknown, "route"))
	}
	f := finding(source, hscn.May, hscn.Satisfied, "", "award")
	f.Seen = hscn.Word(regime.String())
	dst = append(dst, f)
	force := hscn.Must
	if !route.IsOwn() {
		force = hscn.Should
		dst = append(dst, finding(hscn.PR17, hscn.May, hscn.Satisfied, "", "award"))
		if w.Voluntary != hscn.Yes {
			return dst
		}
		dst = append(dst, finding(hscn.PA07, hscn.May, hscn.Satisfied, "", "award.voluntary"))
	}
	return append(dst, w.standstillFinding(regime, force, on))
}

// standstillFinding judges the day of signature against the end of the standstill.
func (w *Award) standstillFinding(r Regime, force hscn.Force, on calendar.Date) hscn.Finding {
	f := finding(hscn.PR16, force, hscn.Undetermined, CodeNotStated, "award.notice.means")
	if r == PA2023 {
		f.Rule = hscn.PA04
	}
	signed := w.Signed
	if signed.After(on) {
		signed = calendar.Date{}
	}
	if w.Notice.Sent.IsZero() || w.Notice.Sent.After(on) {
		f.Where = hscn.At("award.notice.sent")
		if !signed.IsZero() {
			if r == PA2023 {
				f.Rule = hscn.PA06
			}
			f.Verdict, f.Code, f.Seen = hscn.Breached, CodeNoNotice, hscn.Day(signed)
		}
		return f
	}
	end, err := r.StandstillEnd(w.Notice, r.WorkingDays())
	switch {
	case r == PCR2015 && w.Notice.Means == 0:
		return f
	case err != nil:
		f.Code, f.Where = CodeNotCovered, hscn.At("award.notice.sent")
		return f
	}
	f.Limit, f.Where = hscn.Day(end), hscn.At("award.signed")
	switch {
	case !signed.IsZero() && !signed.After(end):
		f.Verdict, f.Code, f.Seen = hscn.Breached, CodeSignedInStandstill, hscn.Day(signed)
	case !signed.IsZero():
		f.Verdict, f.Code, f.Seen = hscn.Satisfied, "", hscn.Day(signed)
	case on.After(end):
		f.Verdict, f.Code = hscn.Satisfied, ""
	default:
		f.Verdict, f.Code = hscn.NotInForce, CodeStandstillRunning
	}
	return f
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

// appendEstimate holds the value against the threshold of the day on which the procurement began.
func (c *Customer) appendEstimate(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	e := &c.Estimate
	if e.Initial.IsZero() && len(e.Options) == 0 {
		return dst
	}
	whole := finding(hscn.PT07, hscn.Must, hscn.Undetermined, CodeNotStated, "estimate.term")
	whole.Seen = hscn.Count(int64(len(e.Options)), "options")
	if !e.Term.IsZero() {
		whole.Limit = hscn.Count(int64(e.Term.Options()), "options")
		whole.Verdict, whole.Code, whole.Where = hscn.Satisfied, "", hscn.At("estimate.options")
		if len(e.Options) < e.Term.Options() {
			whole.Verdict, whole.Code = hscn.Breached, CodeOptionsLeftOut
		}
	}
	dst = append(dst, whole)
	begun, _ := c.act(on)
	threshold, id, ok := Threshold(e.Subject, c.CentralGovernment, begun)
	total, err := e.Total()
	f := finding(id, hscn.May, hscn.Satisfied, CodeAtThreshold, "estimate")
	switch {
	case !ok || err != nil:
		f.Rule, f.Verdict, f.Code = hscn.PT06, hscn.Undetermined, CodeThresholdUnknown
		switch {
		case e.Subject == 0:
			f.Where = hscn.At("estimate.subject")
		case c.CentralGovernment == hscn.NotStated:
			f.Where = hscn.At("centralGovernment")
		}
	case total.Compare(threshold) < 0:
		f.Verdict, f.Code = hscn.NotApplicable, CodeBelowThreshold
	}
	if ok && err == nil {
		f.Seen, f.Limit = hscn.Count(total.Pence(), "pence"), hscn.Count(threshold.Pence(), "pence")
	}
	return append(dst, f)
}
