package contracttest

import (
	"errors"
	"slices"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/roles/rolestest"
)

// records is what the laws of records ask of an implementation.
type records struct {
	contract  func(contract.Contract, []hscn.Finding, calendar.Date) []hscn.Finding
	ends      func(contract.Contract, calendar.Date) contract.Ends
	catalogue func(contract.Catalogue, []hscn.Finding, calendar.Date) []hscn.Finding
	onOrder   func(contract.Catalogue, []hscn.Finding, contract.Order, calendar.Date) []hscn.Finding
	order     func(contract.Order, []hscn.Finding, calendar.Date) []hscn.Finding
	stage     func(contract.Order, calendar.Date) contract.Stage
	review    func(contract.Review, []hscn.Finding, calendar.Date) []hscn.Finding
}

func realRecords() records {
	return records{
		contract.Contract.AppendFindings, contract.Contract.EndsOn, contract.Catalogue.AppendFindings, contract.Catalogue.AppendOrderFindings,
		contract.Order.AppendFindings, contract.Order.StageOn, contract.Review.AppendFindings,
	}
}

// checkFound checks the form of findings and what every report of them keeps.
func checkFound(on calendar.Date, findings []hscn.Finding) error {
	return errors.Join(rolestest.CheckFindings(findings), rolestest.CheckReport(on, findings))
}

// CheckContract checks that judging c is repeatable and sound: a rule that is Satisfied or Breached
// while a day is known only coarsely stays so whichever day it was, as far as the first and the last
// day show (CAL-12). It checks that an end never comes before one with less in it, and that the ends are
// those of the term from its first day, whatever the order and the days of the options used (CON-1,
// CON-2); and that advice about the agreement's end never refuses (CON-15).
func CheckContract(c contract.Contract, on calendar.Date) error {
	return checkContract(c, on, realRecords())
}

func checkContract(c contract.Contract, on calendar.Date, impl records) error {
	findings := impl.contract(c, nil, on)
	if err := checkFound(on, findings); err != nil {
		return err
	}
	if again := impl.contract(c, nil, on); !slices.Equal(again, findings) {
		return broken("PRO-14", "judged twice: %v and %v", again, findings)
	}
	advice := func(f hscn.Finding) bool {
		return f.Code == contract.CodeTermOutlives || f.Code == contract.CodeFactorInFrameworkEnd
	}
	for _, f := range findings {
		if advice(f) && (f.Blocks() || f.Force != hscn.Should) {
			return broken("CON-15", "advice that blocks: %v", f)
		}
	}
	if err := checkEnds(c, on, impl.ends(c, on)); err != nil {
		return err
	}
	if _, exact := c.Placed.Day(); exact {
		return nil
	}
	first, ok := c.Placed.Earliest()
	last, _ := c.Placed.Latest()
	for _, day := range [...]calendar.Date{first, last} {
		exact := c
		exact.Placed = calendar.On(day)
		was, is := placed(findings), placed(impl.contract(exact, nil, on))
		if ok && was != hscn.Undetermined && was != is {
			return broken("CAL-12", "placed in %v: %v, on %v: %v", c.Placed, was, day, is)
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

// checkEnds holds the ends of c to its term and to one another.
func checkEnds(c contract.Contract, on calendar.Date, ends contract.Ends) error {
	for _, pair := range [...][2]calendar.Span{{ends.Used, ends.Initial}, {ends.Agreed, ends.Used}, {ends.Longest, ends.Agreed}} {
		if pair[0].Precedes(pair[1]) == calendar.Yes {
			return broken("CON-3", "%v comes before %v: %+v", pair[0], pair[1], ends)
		}
	}
	if c.Validate() != nil || on.IsZero() || c.Term.IsZero() {
		return nil
	}
	used, open := 0, false
	for _, e := range c.Exercised {
		switch e.On.OnOrBefore(on) {
		case calendar.Yes:
			used++
		case calendar.Unknown:
			open = true
		}
	}
	counted := func(options int) calendar.Span {
		end, err := c.Term.EndSpan(c.Start, options)
		if err != nil {
			return calendar.Span{}
		}
		return end
	}
	if ends.Initial != counted(0) || !open && ends.Used != counted(used) {
		return broken("CON-2", "with %d options used by %v the ends are %+v", used, on, ends)
	}
	if len(c.Modifications) == 0 && (ends.Longest != counted(c.Term.Options()) || ends.Agreed != ends.Used) {
		return broken("CON-1", "without a modification the ends of %v from %v are %+v", c.Term, c.Start, ends)
	}
	return nil
}

// CheckCatalogue checks that a catalogue has exactly one supplier or is refused (CON-13); that an order
// is held to the catalogue whatever the order of its members, that nothing is allowed that is not in it
// or asked for by somebody who was not included when it went to market, and that whoever else was
// included makes no difference (CON-14).
func CheckCatalogue(c contract.Catalogue, o contract.Order, on calendar.Date) error {
	return checkCatalogue(c, o, on, realRecords())
}

func checkCatalogue(c contract.Catalogue, o contract.Order, on calendar.Date, impl records) error {
	own := impl.catalogue(c, nil, on)
	if err := checkFound(on, own); err != nil {
		return err
	}
	findings := impl.onOrder(c, nil, o, on)
	if err := checkFound(on, findings); err != nil {
		return err
	}
	names := map[string]bool{c.Winner: true}
	for _, l := range c.Lines {
		names[l.Supplier] = true
	}
	delete(names, "")
	for _, f := range own {
		if f.Rule == hscn.CJ87 && !on.IsZero() && (f.Verdict == hscn.Satisfied) != (len(names) == 1) {
			return broken("CON-13", "%d suppliers, and %v", len(names), f)
		}
	}
	if c.Winner != "" && !on.IsZero() {
		more := c
		more.Lines = append(slices.Clone(c.Lines), contract.CatalogueLine{Item: "another", Supplier: c.Winner + " and another"})
		if hscn.Fold(impl.catalogue(more, nil, on)) != hscn.Breached {
			return broken("CON-13", "a line of another supplier is allowed beside those of %q", c.Winner)
		}
	}
	if hscn.Fold(findings) == hscn.Satisfied {
		for _, l := range o.Lines {
			if _, ok := c.Line(l.Item); !ok {
				return broken("CON-14", "allowed to order %q, which is not in the catalogue", l.Item)
			}
		}
		if !slices.Contains(c.Members, o.Customer) {
			return broken("CON-14", "%q may order and was not included", o.Customer)
		}
	}
	return checkMembers(c, o, on, findings, impl)
}

func checkMembers(c contract.Catalogue, o contract.Order, on calendar.Date, findings []hscn.Finding, impl records) error {
	turned := c
	turned.Members = slices.Clone(c.Members)
	slices.Reverse(turned.Members)
	alone := c
	if slices.Contains(c.Members, o.Customer) {
		alone.Members = []string{o.Customer}
	}
	for _, same := range [...]contract.Catalogue{turned, alone} {
		if other := impl.onOrder(same, nil, o, on); !slices.Equal(other, findings) {
			return broken("CON-14", "with %q for %q, %v becomes %v", same.Members, c.Members, findings, other)
		}
	}
	return nil
}

// CheckOrder checks that judging o is sound in form and that its stage never goes back from one day to
// the next.
func CheckOrder(o contract.Order, on calendar.Date) error { return checkOrder(o, on, realRecords()) }

func checkOrder(o contract.Order, on calendar.Date, impl records) error {
	if err := checkFound(on, impl.order(o, nil, on)); err != nil {
		return err
	}
	if next, err := on.AddDays(1); err == nil && impl.stage(o, next) < impl.stage(o, on) {
		return broken("CAL-14", "%v on %v and %v on %v", impl.stage(o, on), on, impl.stage(o, next), next)
	}
	return nil
}

// CheckReview checks that judging v is sound in form, and that a breach of a level or obligation calls
// for managing.
func CheckReview(v contract.Review, on calendar.Date) error { return checkReview(v, on, realRecords()) }

func checkReview(v contract.Review, on calendar.Date, impl records) error {
	findings := impl.review(v, nil, on)
	if err := checkFound(on, findings); err != nil {
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
		return broken("managing", "unmet %v, and managing is %v", unmet, managing)
	}
	return nil
}
