package contracttest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/roles/rolestest"
)

// CheckMoney checks that a and b read back from their text, that their sum does not depend on their
// order and gives them back, and that comparing agrees with subtracting.
func CheckMoney(a, b contract.Money) error {
	for _, m := range [...]contract.Money{a, b} {
		if back, err := contract.ParseMoney(m.String()); err != nil || back != m {
			return fmt.Errorf("%v is read back as %v, %v", m, back, err)
		}
		if back, err := contract.FromDecimal(m.Decimal(), contract.Exact); err != nil || back != m {
			return fmt.Errorf("%v through decimal is %v, %v", m, back, err)
		}
	}
	sum, err := a.Add(b)
	other, otherErr := b.Add(a)
	if sum != other || (err == nil) != (otherErr == nil) {
		return fmt.Errorf("%v + %v: %v, %v and %v, %v", a, b, sum, err, other, otherErr)
	}
	if all, sumErr := contract.Sum(a, b); all != sum || (err == nil) != (sumErr == nil) {
		return fmt.Errorf("%v + %v: %v, and summed %v, %v", a, b, sum, all, sumErr)
	}
	if err == nil {
		if back, err := sum.Sub(b); err != nil || back != a {
			return fmt.Errorf("%v + %v - %v = %v, %v", a, b, b, back, err)
		}
	}
	if diff, err := a.Sub(b); err == nil && diff.Sign() != a.Compare(b) {
		return fmt.Errorf("%v - %v = %v, and they compare as %d", a, b, diff, a.Compare(b))
	}
	return nil
}

// CheckShares checks that n shares of m sum to m, differ by at most a penny and begin with the larger.
func CheckShares(m contract.Money, n int) error {
	shares, err := m.AppendShares(nil, n)
	if err != nil {
		return err
	}
	if sum, err := contract.Sum(shares...); err != nil || sum != m || len(shares) != n {
		return fmt.Errorf("%d shares of %v sum to %v, %v", len(shares), m, sum, err)
	}
	for i := 1; i < n; i++ {
		larger, smaller := shares[i-1].Pence(), shares[i].Pence()
		if m.Sign() < 0 {
			larger, smaller = -larger, -smaller
		}
		if larger < smaller || larger > smaller+1 {
			return fmt.Errorf("shares of %v: %v then %v", m, shares[i-1], shares[i])
		}
	}
	if d := shares[0].Pence() - shares[n-1].Pence(); d < -1 || d > 1 {
		return fmt.Errorf("shares of %v: first %v, last %v", m, shares[0], shares[n-1])
	}
	return nil
}

// CheckRounding checks that a part of m is at most half a penny off, that a credit is treated as the
// charge it takes back, and that a larger part is no smaller.
func CheckRounding(m contract.Money, part, whole int, mode contract.Rounding) error {
	got, err := m.Prorate(part, whole, mode)
	if err != nil {
		return nil // out of range, or nothing to divide by
	}
	if opposite, err := m.Prorate(-part, whole, mode); err == nil && opposite.Pence() != -got.Pence() {
		return fmt.Errorf("%d of %d of %v is %v, and the opposite %v", part, whole, m, got, opposite)
	}
	if next, err := m.Prorate(part+1, whole, mode); err == nil && next.Compare(got)*m.Sign() < 0 {
		return fmt.Errorf("%d of %d of %v is %v, and one more %v", part, whole, m, got, next)
	}
	if back, err := m.Prorate(whole, whole, mode); err != nil || back != m {
		return fmt.Errorf("the whole of %v is %v, %v", m, back, err)
	}
	return nil
}

// CheckTerm checks that t reads back from its text, that each end is the day before the anniversary of
// start itself, that every option used ends the term later, and that an end leads back to its start.
func CheckTerm(t contract.Term, start calendar.Date) error {
	if back, err := contract.ParseTerm(t.String()); err != nil || back != t {
		return fmt.Errorf("%v is read back as %v, %v", t, back, err)
	}
	before := start
	for options := range t.Options() + 1 {
		months, err := t.Length(options)
		if err != nil {
			return err
		}
		end, err := t.End(start, options)
		if err != nil {
			return err
		}
		if next, err := start.AddMonths(int(months), calendar.FirstOfNext); err != nil || next.Sub(end) != 1 {
			return fmt.Errorf("%v from %v with %d options ends on %v and not the day before %v", t, start, options, end, next)
		}
		if options > 0 && !end.After(before) {
			return fmt.Errorf("%v from %v ends on %v with %d options and on %v with one fewer", t, start, end, options, before)
		}
		back, err := t.StartSpan(calendar.On(end), options)
		if err != nil || back.OnOrBefore(start) == calendar.No || back.OnOrAfter(start) == calendar.No {
			return fmt.Errorf("%v from %v ends on %v, which leads back to %v, %v", t, start, end, back, err)
		}
		before = end
	}
	if _, err := t.End(start, t.Options()+1); err == nil {
		return fmt.Errorf("%v has an option more than its %d", t, t.Options())
	}
	return nil
}

// CheckAgreement checks that a answers for the day d with statements behind the answer, and that the
// coarse span s is Yes or No only where every day of it is.
func CheckAgreement(a contract.Agreement, d calendar.Date, s calendar.Span) error {
	if a.OpenOn(d) > calendar.Yes || !a.Basis(d)[0].IsValid() {
		return fmt.Errorf("%v on %v: %v by %v", a, d, a.OpenOn(d), a.Basis(d))
	}
	got := a.OpenIn(s)
	first, ok := s.Earliest()
	last, _ := s.Latest()
	if !ok {
		if got != calendar.Unknown {
			return fmt.Errorf("%v in %v: %v", a, s, got)
		}
		return nil
	}
	want := a.OpenOn(first)
	p, _ := calendar.Through(first, last)
	for day := range p.Days() {
		if a.OpenOn(day) != want {
			want = calendar.Unknown
		}
	}
	if got != want {
		return fmt.Errorf("%v in %v: %v, want %v", a, s, got, want)
	}
	return nil
}

// CheckContract checks that judging c is repeatable and sound: a rule that is Satisfied or Breached
// while a day is known only coarsely stays so whichever day it was, as far as the first and the last
// day show. It also checks that an end never comes before one with less in it, and that advice about
// the agreement never refuses.
func CheckContract(c contract.Contract, on calendar.Date) error {
	findings := c.AppendFindings(nil, on)
	if err := CheckFindings(findings); err != nil {
		return err
	}
	if again := c.Assess(on); !slices.Equal(again.Findings, hscn.Canonical(slices.Clone(findings))) || again.On != on {
		return fmt.Errorf("judged twice: %v and %v", again, findings)
	}
	for _, f := range findings {
		if (f.Code == contract.CodeTermOutlives || f.Code == contract.CodeFactorInFrameworkEnd) && f.Blocks() {
			return fmt.Errorf("advice that blocks: %v", f)
		}
	}
	ends := c.EndsOn(on)
	for _, pair := range [...][2]calendar.Span{{ends.Used, ends.Initial}, {ends.Agreed, ends.Used}, {ends.Longest, ends.Agreed}} {
		if pair[0].Precedes(pair[1]) == calendar.Yes {
			return fmt.Errorf("%v comes before %v: %+v", pair[0], pair[1], ends)
		}
	}
	if _, exact := c.Placed.Day(); exact {
		return nil
	}
	first, ok := c.Placed.Earliest()
	last, _ := c.Placed.Latest()
	for _, day := range [...]calendar.Date{first, last} {
		exact := c
		exact.Placed = calendar.On(day)
		was, is := placed(findings), placed(exact.AppendFindings(nil, on))
		if ok && was != hscn.Undetermined && was != is {
			return fmt.Errorf("placed in %v: %v, on %v: %v", c.Placed, was, day, is)
		}
	}
	return nil
}

// placed returns the verdict about the day of the call-off; Undetermined where there is none.
func placed(findings []hscn.Finding) hscn.Verdict {
	for _, f := range findings {
		if f.Where == hscn.At("placed") {
			return f.Verdict
		}
	}
	return hscn.Undetermined
}

// CheckCatalogue checks that a line of another supplier makes a catalogue invalid, that an order is held
// to the catalogue whatever the order of its members, and that nothing is allowed that is not in it.
func CheckCatalogue(c contract.Catalogue, o contract.Order, on calendar.Date) error {
	if err := CheckFindings(c.AppendFindings(nil, on)); err != nil {
		return err
	}
	findings := c.AppendOrderFindings(nil, o, on)
	if err := CheckFindings(findings); err != nil {
		return err
	}
	report := hscn.NewReport(on, findings)
	for _, l := range o.Lines {
		if _, ok := c.Line(l.Item); !ok && report.Allowed() {
			return fmt.Errorf("allowed to order %q, which is not in the catalogue", l.Item)
		}
	}
	if c.Winner != "" && !on.IsZero() {
		more := c
		more.Lines = append(append([]contract.CatalogueLine(nil), c.Lines...), contract.CatalogueLine{Item: "another", Supplier: c.Winner + " and another"})
		if more.Assess(on).Verdict() != hscn.Breached {
			return fmt.Errorf("a line of another supplier is allowed beside those of %q", c.Winner)
		}
	}
	turned := c
	turned.Members = nil
	for _, m := range c.Members {
		turned.Members = append([]string{m}, turned.Members...)
	}
	if other := hscn.NewReport(on, turned.AppendOrderFindings(nil, o, on)); !slices.Equal(other.Findings, report.Findings) {
		return fmt.Errorf("the order of the members changes %v to %v", report, other)
	}
	return nil
}

// CheckOrder checks that judging o is sound in form and that its stage never goes back from one day to
// the next.
func CheckOrder(o contract.Order, on calendar.Date) error {
	if err := CheckFindings(o.AppendFindings(nil, on)); err != nil {
		return err
	}
	if next, err := on.AddDays(1); err == nil && o.StageOn(next) < o.StageOn(on) {
		return fmt.Errorf("%v on %v and %v on %v", o.StageOn(on), on, o.StageOn(next), next)
	}
	return nil
}

// CheckCharge checks that what c costs from the day first over a period is the same when the period is
// divided after the day middle.
func CheckCharge(c contract.Charge, first, begin, middle, end calendar.Date) error {
	whole, err := calendar.Through(begin, end)
	if err != nil {
		return nil
	}
	all, err := c.Over(first, whole)
	if err != nil {
		return err
	}
	left, err := calendar.Through(begin, middle)
	if err != nil {
		return nil
	}
	after, err := middle.AddDays(1)
	if err != nil {
		return nil
	}
	right, err := calendar.Through(after, end)
	if err != nil {
		return nil
	}
	one, err := c.Over(first, left)
	if err != nil {
		return err
	}
	two, err := c.Over(first, right)
	if err != nil {
		return err
	}
	if sum, err := one.Add(two); err != nil || sum != all {
		return fmt.Errorf("%+v from %v over %v costs %v, and in two parts %v, %v", c, first, whole, all, sum, err)
	}
	return nil
}

// CheckOffer checks that an offer whose charges are nothing or more never costs less with more options,
// and that comparing it with itself finds no difference.
func CheckOffer(o contract.Offer, t contract.Term, first calendar.Date) error {
	rows, err := contract.CompareOffers(o, o, t, first)
	if err != nil {
		return err
	}
	var before contract.Money
	for i, row := range rows {
		if row.Options != i || !row.Difference.IsZero() || row.First != row.Second || row.First.Compare(before) < 0 {
			return fmt.Errorf("%+v over %v from %v: %+v after %v", o, t, first, row, before)
		}
		before = row.First
	}
	if len(rows) != t.Options()+1 {
		return fmt.Errorf("%d rows for %v", len(rows), t)
	}
	return nil
}

// CheckReconciliation checks that every line has one outcome, that the columns add up to the penny, that
// what is due does not depend on what is asked for, and that nothing in dispute means settled.
func CheckReconciliation(a contract.Account, v contract.Invoice) error {
	r, err := a.Reconcile(v)
	if err != nil {
		return err
	}
	var invoiced, due, disputed []contract.Money
	settled := true
	for _, list := range [...][]contract.Matching{r.Lines, r.Omitted} {
		for _, m := range list {
			invoiced, due, disputed = append(invoiced, m.Invoiced), append(due, m.Due), append(disputed, m.Dispute)
			settled = settled && m.Outcome == contract.Matched
			if m.Outcome == 0 || m.Outcome == contract.Matched && !m.Dispute.IsZero() {
				return fmt.Errorf("out of form: %+v", m)
			}
		}
	}
	if len(r.Lines) != len(v.Lines) || settled != r.Settled() {
		return fmt.Errorf("%d lines of %d, settled %v", len(r.Lines), len(v.Lines), r.Settled())
	}
	for _, column := range [...]struct {
		list []contract.Money
		want contract.Money
	}{{invoiced, r.Invoiced}, {due, r.Due}, {disputed, r.Disputed}, {invoiced, v.Total}} {
		if sum, err := contract.Sum(column.list...); err != nil || sum != column.want {
			return fmt.Errorf("a column sums to %v, %v, and its total is %v", sum, err, column.want)
		}
	}
	due = due[:0]
	for _, s := range a.Services {
		m, err := s.Over(v.Period)
		if err != nil {
			return err
		}
		due = append(due, m)
	}
	if sum, err := contract.Sum(due...); err != nil || sum != r.Due {
		return fmt.Errorf("due %v, and by the services alone %v, %v", r.Due, sum, err)
	}
	return nil
}

// CheckReview checks that judging v is sound in form, and that a breach of a level or obligation calls
// for managing.
func CheckReview(v contract.Review, on calendar.Date) error {
	findings := v.AppendFindings(nil, on)
	if err := CheckFindings(findings); err != nil {
		return err
	}
	unmet, managing := false, hscn.NotApplicable
	for _, f := range findings {
		if f.Rule == hscn.RR09 {
			managing = f.Verdict
		} else if f.Force == hscn.Must && f.Verdict == hscn.Breached {
			unmet = true
		}
	}
	if unmet != (managing != hscn.NotApplicable) && !on.IsZero() {
		return fmt.Errorf("unmet %v, and managing is %v", unmet, managing)
	}
	return nil
}

// CheckFindings checks what holds of all findings of this package, as [rolestest.CheckFindings] does:
// each cites a statement, has a force, and says why unless it is Satisfied.
func CheckFindings(findings []hscn.Finding) error { return rolestest.CheckFindings(findings) }

// CheckJSON checks that v reads back from its JSON the same, by strict decoding and by package
// encoding/json, that what is written is written again the same, and that a byte more is refused.
func CheckJSON[T any](v T, decode func([]byte) (T, error)) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	strict, err := decode(b)
	if err != nil {
		return fmt.Errorf("%s: %w", b, err)
	}
	var plain T
	if err := json.Unmarshal(b, &plain); err != nil {
		return err
	}
	// The Go syntax of a value tells apart all that its JSON does not, such as no list and an empty one.
	if want := fmt.Sprintf("%#v", v); fmt.Sprintf("%#v", strict) != want || fmt.Sprintf("%#v", plain) != want {
		return fmt.Errorf("%s is read back as %+v and %+v", b, strict, plain)
	}
	if again, err := json.Marshal(strict); err != nil || !bytes.Equal(again, b) {
		return fmt.Errorf("%s is written again as %s, %v", b, again, err)
	}
	if _, err := decode(append(b, '}')); err == nil {
		return fmt.Errorf("%s and a byte more is accepted", b)
	}
	return nil
}
