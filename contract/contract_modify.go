package contract

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// governed says whether the 2015 Regulations govern c: a call-off from an agreement that was let under
// them stays under them for life. For other contracts the caller says.
func (c *Contract) governed() hscn.Answer {
	switch c.Agreement {
	case RM1045, RM3825, RM3808, RM6116:
		return hscn.Yes
	}
	return c.Regulations2015
}

// appendModification judges one modification: the contract was still running (PR-08), the ground and
// its conditions hold (PR-01 to PR-06), and its notice was published (PR-07).
func (c *Contract) appendModification(dst []hscn.Finding, i int, on calendar.Date) []hscn.Finding {
	m := &c.Modifications[i]
	switch c.governed() {
	case hscn.No:
		return append(dst, notApplicable(hscn.PR08, at("modifications[].ground", i), CodeOtherRegime))
	case hscn.NotStated:
		return append(dst, undetermined(hscn.PR08, hscn.Must, at("regulations2015"), CodeRegimeNotStated))
	}
	running := satisfied(hscn.PR08, hscn.Must, at("modifications[].agreed", i))
	end := c.endBefore(i)
	running.Seen, running.Limit = hscn.When(m.Agreed), hscn.When(end)
	switch end.Precedes(m.Agreed) {
	case calendar.Yes:
		running.Verdict, running.Code = hscn.Breached, CodeModifiedAfterEnd
	case calendar.Unknown:
		running.Verdict, running.Code = hscn.Undetermined, CodeModifiedAfterEnd
	}
	dst = append(dst, running)
	if m.Ground == 0 || int(m.Ground) >= len(groundTable) {
		return append(dst, undetermined(hscn.PR08, hscn.Must, at("modifications[].ground", i), CodeGroundNotStated))
	}
	g := &groundTable[m.Ground]
	if m.Ground == NoGround {
		return append(dst, breached(g.rule, hscn.Must, at("modifications[].ground", i), CodeNewProcurementNeeded))
	}
	dst = append(dst, c.judgeGround(i, g.rule, g.limit))
	if g.notice != 0 {
		published := satisfied(g.notice, hscn.Must, at("modifications[].noticePublished", i))
		published.Seen = hscn.When(m.Notice)
		if m.Notice.OnOrBefore(on) != calendar.Yes { // no document gives a last day for it
			published.Verdict, published.Code = hscn.Undetermined, CodeNoticeNotPublished
		}
		dst = append(dst, published)
	}
	return dst
}

// endBefore returns the end that stood when modification i was agreed: the options used and the
// modifications made before it.
func (c *Contract) endBefore(i int) calendar.Span {
	if c.Term.IsZero() {
		return calendar.Span{}
	}
	least := c.Term.Part(0)
	most := least
	for n, e := range c.Exercised[:min(len(c.Exercised), MaxOptions)] {
		switch c.Modifications[i].Agreed.Precedes(e.On) {
		case calendar.No:
			least += c.Term.Part(n + 1)
			most += c.Term.Part(n + 1)
		case calendar.Unknown:
			most += c.Term.Part(n + 1)
		}
	}
	for _, earlier := range c.Modifications[:i] {
		months := min(max(earlier.Lengthens, 0), MaxPartMonths)
		least += months
		most += months
	}
	return c.endSpan(least, most)
}

// judgeGround judges the conditions of the ground of modification i, of which the figures come last.
func (c *Contract) judgeGround(i int, rule hscn.ID, limit limit) hscn.Finding {
	m := &c.Modifications[i]
	f := answered(m.Conditions, rule, at("modifications[].conditions", i), CodeGroundNotMet, CodeConditionsNotStated)
	if f.Verdict == hscn.Breached || limit == unlimited {
		return f
	}
	// The first thing that breaches the ground decides; short of that, the first that is missing.
	if limit == tenth {
		if t := answered(m.BelowThreshold, rule, at("modifications[].belowThreshold", i), CodeOverThreshold, CodeThresholdNotStated); t.Verdict == hscn.Breached {
			return t
		} else if f.Verdict == hscn.Satisfied {
			f = t
		}
	}
	sum := c.judgeIncrease(i, rule, limit)
	if sum.Verdict == hscn.Breached || f.Verdict == hscn.Satisfied {
		return sum
	}
	return f
}

// judgeIncrease holds the increase in price against the original value: at most half of it each time,
// or less than a tenth of it with every earlier modification on the same ground.
func (c *Contract) judgeIncrease(i int, rule hscn.ID, limit limit) hscn.Finding {
	where := at("modifications[].increase", i)
	if c.Value.Sign() <= 0 {
		return undetermined(rule, hscn.Must, at("value"), CodeValueNotStated)
	}
	var all total
	for n := range c.Modifications[:i+1] {
		m := &c.Modifications[n]
		if n < i && (limit == half || m.Ground != BelowThreshold) {
			continue
		}
		if m.Increase.Sign() <= 0 {
			return undetermined(rule, hscn.Must, at("modifications[].increase", n), CodeValueNotStated)
		}
		all.add(m.Increase)
	}
	times, code := int64(2), CodeOverHalf
	if limit == tenth {
		times, code = 10, CodeOverTenth
	}
	over := all.compareTimes(times, c.Value)
	if over > 0 || over == 0 && limit == tenth {
		f := breached(rule, hscn.Must, where, code)
		f.Limit = hscn.Count(c.Value.Pence()/times, "pence")
		return f
	}
	return satisfied(rule, hscn.Must, where)
}
