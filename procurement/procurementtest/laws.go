package procurementtest

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/procurement"
)

// CheckOption holds the answer about c to what is true of every answer: it has reasons, they are whole
// and fold to its verdict, a choice that leaves something out is never open, a direct award is open to
// an individual customer on RM1045 alone where it is appropriate, and advice does not change the verdict.
func CheckOption(c procurement.Choice, f procurement.Facts, on calendar.Date) error {
	o := procurement.Judge(c, f, on)
	fs := slices.Collect(o.Findings())
	if err := whole(fs); err != nil {
		return fmt.Errorf("%v on %v: %w", o, on, err)
	}
	if got := hscn.Fold(fs); got != o.Verdict {
		return fmt.Errorf("%v on %v: its findings fold to %v", o, on, got)
	}
	if (c.Approach == 0 || c.Route == 0 || c.Method == 0 && c.Route != procurement.ExistingAgreement) && o.IsOpen() {
		return fmt.Errorf("%v on %v is open with a part left out", o, on)
	}
	if c.Method == procurement.DirectAward && c.Route <= procurement.RM1045 && o.IsOpen() &&
		(c.Approach != hscn.Individual || c.Route != procurement.RM1045 || f.DirectAwardAppropriate != hscn.Yes) {
		return fmt.Errorf("%v on %v: a direct award that the table does not offer", o, on)
	}
	bare := procurement.Facts{ServicesCompliant: f.ServicesCompliant, DirectAwardAppropriate: f.DirectAwardAppropriate, ExistingAgreement: f.ExistingAgreement}
	if got := procurement.Judge(c, bare, on); got.Verdict != o.Verdict {
		return fmt.Errorf("%v on %v: without the facts that advise it is %v", o, on, got.Verdict)
	}
	return nil
}

// CheckCustomer holds the report on c to what is true of every report: there is at least one finding,
// every finding is whole, the report is in order and is what the append form gives, the same question
// gives the same answer, the order of steps does not matter, and the customer falls back to an
// aggregated procurement exactly where readiness or launch was late or missed.
func CheckCustomer(c procurement.Customer, on calendar.Date) error {
	report := c.Assess(on)
	if err := whole(report.Findings); err != nil {
		return err
	}
	if !slices.IsSortedFunc(report.Findings, hscn.Finding.Compare) {
		return fmt.Errorf("report on %v out of order", on)
	}
	if got := hscn.Canonical(c.AppendFindings(nil, on)); !slices.Equal(got, report.Findings) {
		return fmt.Errorf("on %v the append form gives other findings", on)
	}
	turned := c
	turned.Steps = slices.Clone(c.Steps)
	slices.Reverse(turned.Steps)
	if a, b := outcomes(report.Findings), outcomes(turned.Assess(on).Findings); !slices.Equal(a, b) && c.Validate() == nil {
		return fmt.Errorf("on %v the order of steps changes the findings", on)
	}
	falls, missed := false, false
	for _, f := range report.Findings {
		falls = falls || f.Code == procurement.CodeFallback
	}
	for _, s := range c.AppendGates(nil, on) {
		if late := s.Status == hscn.MetLate || s.Status == hscn.Missed; late && (s.Item == procurement.Readiness || s.Item == procurement.Launch) {
			missed = true
		}
	}
	if falls != missed {
		return fmt.Errorf("on %v: falls back %v, readiness or launch missed %v", on, falls, missed)
	}
	return nil
}

// whole says what is wrong with findings, each of which needs an existing rule, a force, a place and,
// unless it is satisfied, a code of this package.
func whole(fs []hscn.Finding) error {
	if len(fs) == 0 {
		return fmt.Errorf("no finding at all")
	}
	for _, f := range fs {
		switch {
		case !f.Rule.IsValid() || f.Force == 0 || f.Where == (hscn.Path{}):
			return fmt.Errorf("finding %v is not whole", f)
		case f.Code == "" && f.Verdict != hscn.Satisfied:
			return fmt.Errorf("finding %v has no code", f)
		case f.Code != "" && !listed(f.Code):
			return fmt.Errorf("finding %v has a code that is not listed", f)
		}
	}
	return nil
}

func listed(code hscn.Code) bool {
	for c := range procurement.Codes() {
		if c == code {
			return true
		}
	}
	return false
}

// outcomes returns what findings say whatever their place in a list.
func outcomes(fs []hscn.Finding) []string {
	var out []string
	for _, f := range fs {
		out = append(out, fmt.Sprint(f.Rule, f.Force, f.Verdict, f.Code, f.Seen, f.Limit))
	}
	slices.Sort(out)
	return out
}

// CheckEarlier holds the gates of c to monotony: doing one item a day earlier never worsens its status,
// and changes no other. It expects a valid customer.
func CheckEarlier(c procurement.Customer, on calendar.Date) error {
	before := c.AppendGates(nil, on)
	for i := range c.Steps {
		moved := c
		moved.Steps = slices.Clone(c.Steps)
		moved.Steps[i].On = add(moved.Steps[i].On, -1)
		after := moved.AppendGates(nil, on)
		for k := range before {
			switch {
			case before[k].Item != c.Steps[i].Item:
				if before[k] != after[k] {
					return fmt.Errorf("moving %v changes %v on %v: %+v, %+v", c.Steps[i].Item, before[k].Item, on, before[k], after[k])
				}
			case worth[after[k].Status] < worth[before[k].Status]:
				return fmt.Errorf("doing %v a day earlier turns %v into %v on %v", c.Steps[i].Item, before[k].Status, after[k].Status, on)
			}
		}
	}
	return nil
}

// worth orders statuses from worst to best.
var worth = [...]int{hscn.Missed: 0, hscn.MetLate: 1, hscn.GateUndetermined: 2, hscn.Due: 3, hscn.Met: 4}

// CheckEvidence holds the gates of c to this: evidence of a missed item on its first possible day takes
// that item, and only that item, out of what is missed.
func CheckEvidence(c procurement.Customer, on calendar.Date) error {
	missed := missedItems(c, on)
	for _, s := range c.AppendGates(nil, on) {
		first, ok := s.Due.Earliest()
		if s.Status != hscn.Missed || !ok || first.After(on) {
			continue
		}
		if s.Item == procurement.Organisations && len(c.Partners) == 0 || s.Item == procurement.ConnectionList && len(c.Connections) == 0 {
			continue // a list that names nothing shows nothing
		}
		shown := c
		shown.Steps = slices.DeleteFunc(slices.Clone(c.Steps), func(t procurement.Step) bool { return t.Item == s.Item })
		shown.Steps = append(shown.Steps, procurement.Step{Item: s.Item, Evidence: hscn.Evidence{On: first, Ref: "shown"}})
		want := slices.DeleteFunc(slices.Clone(missed), func(i procurement.Item) bool { return i == s.Item })
		if got := missedItems(shown, on); !slices.Equal(got, want) {
			return fmt.Errorf("with %v shown on %v, missed are %v and not %v", s.Item, first, got, want)
		}
	}
	return nil
}

func missedItems(c procurement.Customer, on calendar.Date) []procurement.Item {
	var out []procurement.Item
	for _, s := range c.AppendGates(nil, on) {
		if s.Status == hscn.Missed {
			out = append(out, s.Item)
		}
	}
	return out
}

// CheckRecommendation holds a recommendation to this: it ranks each approach once, prefers an option of
// the approach it stands for, and puts none that stands worse before one that stands better.
func CheckRecommendation(f procurement.Facts, on calendar.Date) error {
	r := procurement.Recommend(f, on)
	seen := map[hscn.Approach]bool{}
	for i, s := range r {
		if seen[s.Approach] || s.Approach != s.Best.Choice.Approach {
			return fmt.Errorf("on %v: %v stands twice, or by an option of %v", on, s.Approach, s.Best.Choice.Approach)
		}
		seen[s.Approach] = true
		if i > 0 && s.Best.IsOpen() && !r[i-1].Best.IsOpen() {
			return fmt.Errorf("on %v: %v is open and stands after %v", on, s.Best, r[i-1].Best)
		}
		if err := whole(s.AppendFindings(nil)); err != nil {
			return fmt.Errorf("on %v: %w", on, err)
		}
	}
	return nil
}

// CheckRoundTrip holds the text form of c to this: what encoding/json writes of a valid customer the
// strict reader reads back as the same value, and so does encoding/json; of one that is not valid the
// strict reader finds at least one fault.
func CheckRoundTrip(c procurement.Customer) error {
	valid := c.Validate()
	b, err := json.Marshal(c)
	if err != nil {
		if valid == nil {
			return fmt.Errorf("a valid customer is not written: %w", err)
		}
		return nil // a value outside its enumeration has no word
	}
	got, err := procurement.DecodeCustomer(b)
	if (err == nil) != (valid == nil) {
		return fmt.Errorf("validated with %v, read with %v: %s", valid, err, b)
	}
	if err != nil {
		return nil
	}
	if !reflect.DeepEqual(got, c) {
		return fmt.Errorf("read back as another customer: %s", b)
	}
	var plain procurement.Customer
	if err := json.Unmarshal(b, &plain); err != nil || !reflect.DeepEqual(plain, c) {
		return fmt.Errorf("encoding/json reads another customer, %v: %s", err, b)
	}
	return nil
}
