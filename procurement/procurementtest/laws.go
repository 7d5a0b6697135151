package procurementtest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/procurement"
	"github.com/hscn-go/hscn/roles/rolestest"
)

// CheckOption holds the answer about c to what is true of every answer: it has reasons, they are whole
// and fold to its verdict; a choice that leaves out its approach, its route or a method that its place
// asks for is never open (PRO-4); a direct award of the page is open exactly to an individual customer on
// RM1045, while that is open, where it is appropriate (PRO-3); and facts that only advise do not change the
// verdict (PRO-5).
func CheckOption(c procurement.Choice, f procurement.Facts, on calendar.Date) error {
	o := procurement.Judge(c, f, on)
	return checkOption(o, slices.Collect(o.Findings()), procurement.Judge(c, deciding(f), on).Verdict, f.DirectAwardAppropriate)
}

// deciding returns the facts that an option hangs on, without those that only advise.
func deciding(f procurement.Facts) procurement.Facts {
	return procurement.Facts{ServicesCompliant: f.ServicesCompliant, DirectAwardAppropriate: f.DirectAwardAppropriate, ExistingAgreement: f.ExistingAgreement}
}

func checkOption(o procurement.Option, fs []hscn.Finding, bare hscn.Verdict, appropriate hscn.Answer) error {
	err := whole(fs)
	if err == nil {
		err = outOfStep(o, fs, bare, appropriate)
	}
	if err == nil {
		return nil
	}
	return fmt.Errorf("%v, on %v: %w", o, o.On(), err)
}

// outOfStep says where the verdict of o is at odds with its findings, its parts or the facts.
func outOfStep(o procurement.Option, fs []hscn.Finding, bare hscn.Verdict, appropriate hscn.Answer) error {
	c := o.Choice
	if hscn.Fold(fs) != o.Verdict {
		return fmt.Errorf("its findings fold to %v", hscn.Fold(fs))
	}
	if o.IsOpen() && (c.Approach == 0 || c.Route == 0 || c.Method == 0 && c.Route != procurement.ExistingAgreement) {
		return errors.New("open with a part left out")
	}
	if o.IsOpen() && c.Method == procurement.DirectAward && c.Route <= procurement.RM1045 &&
		(c.Approach != hscn.Individual || c.Route != procurement.RM1045 || appropriate != hscn.Yes) {
		return errors.New("a direct award that the table does not offer")
	}
	if c == (procurement.Choice{Approach: hscn.Individual, Route: procurement.RM1045, Method: procurement.DirectAward}) &&
		appropriate == hscn.Yes && contract.RM1045.OpenOn(o.On()) == calendar.Yes && !o.IsOpen() {
		return errors.New("no direct award where the table offers one")
	}
	if bare != o.Verdict {
		return fmt.Errorf("without the facts that advise it is %v", bare)
	}
	return nil
}

// CheckCustomer holds the report on c to what is true of every report: there is at least one finding, and
// the verdict is the heaviest (PRO-1); every finding is whole (PRO-11); the report is in order and is what
// the append form gives, and the order of the members of its lists does not matter (PRO-2); a customer
// without an approach is never allowed (PRO-4); facts that only advise do not change the verdict (PRO-5);
// the customer falls back to an aggregated procurement exactly where readiness or launch was late or
// missed (PRO-8); and judging it again gives the same (PRO-14).
func CheckCustomer(c procurement.Customer, on calendar.Date) error {
	found := c.AppendFindings(nil, on)
	err := checkReport(c.Assess(on), found, turned(c).AppendFindings(nil, on), c.AppendGates(nil, on))
	advised := c
	advised.Facts = deciding(c.Facts)
	return errors.Join(err, rolestest.CheckReport(on, found), checkVerdict(c, hscn.Fold(found), hscn.Fold(advised.AppendFindings(nil, on))))
}

// turned returns c with its lists the other way round, where that is the same customer: of an item that
// stands twice the first counts.
func turned(c procurement.Customer) procurement.Customer {
	if c.Validate() != nil {
		return c
	}
	c.Steps, c.Partners, c.Connections = reversed(c.Steps), reversed(c.Partners), reversed(c.Connections)
	c.Aggregated.Members, c.Tender.Suppliers = reversed(c.Aggregated.Members), reversed(c.Tender.Suppliers)
	c.Collaboration.TrackRecord = reversed(c.Collaboration.TrackRecord)
	return c
}

func reversed[T any](list []T) []T {
	list = slices.Clone(list)
	slices.Reverse(list)
	return list
}

func checkVerdict(c procurement.Customer, verdict, bare hscn.Verdict) error {
	if verdict == hscn.Satisfied && (c.Approach == 0 || c.Approach > hscn.ApproachCount) {
		return broken("PRO-4", "allowed without an approach: %+v", c)
	}
	if verdict != bare {
		return broken("PRO-5", "%v, and without the facts that advise %v: %+v", verdict, bare, c.Facts)
	}
	return nil
}

func checkReport(r hscn.Report, appended, turned []hscn.Finding, gates []procurement.GateState) error {
	falls := slices.ContainsFunc(appended, func(f hscn.Finding) bool { return f.Code == procurement.CodeFallback })
	missed := slices.ContainsFunc(gates, func(s procurement.GateState) bool {
		return (s.Status == hscn.MetLate || s.Status == hscn.Missed) && (s.Item == procurement.Readiness || s.Item == procurement.Launch)
	})
	err := whole(r.Findings)
	if err == nil && !slices.IsSortedFunc(r.Findings, hscn.Finding.Compare) {
		err = errors.New("out of order")
	}
	if err == nil && !slices.Equal(hscn.Canonical(slices.Clone(appended)), r.Findings) {
		err = errors.New("the append form gives other findings")
	}
	if err == nil && !slices.Equal(outcomes(appended), outcomes(turned)) {
		err = errors.New("the order of a list changes the findings")
	}
	if err == nil && falls != missed {
		err = fmt.Errorf("falls back %v, readiness or launch missed %v", falls, missed)
	}
	if err == nil {
		return nil
	}
	return fmt.Errorf("report on %v: %w", r.On, err)
}

// whole says what is wrong with findings, each of which needs an existing rule, a force, a place and,
// unless it is satisfied, a code of this package.
func whole(fs []hscn.Finding) error {
	if len(fs) == 0 {
		return errors.New("no finding at all")
	}
	for _, f := range fs {
		if !f.Rule.IsValid() || f.Force == 0 || f.Where == (hscn.Path{}) {
			return fmt.Errorf("finding %v is not whole", f)
		}
		if f.Code == "" && f.Verdict != hscn.Satisfied {
			return fmt.Errorf("finding %v has no code", f)
		}
		if f.Code != "" && !listed(f.Code) {
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
func outcomes(fs []hscn.Finding) []hscn.Finding {
	out := slices.Clone(fs)
	for i := range out {
		out[i].Where = hscn.Path{}
	}
	slices.SortFunc(out, hscn.Finding.Compare)
	return out
}

// CheckEarlier holds the gates of c to monotony: doing one item a day earlier never worsens its status,
// and changes no other. It expects a valid customer.
func CheckEarlier(c procurement.Customer, on calendar.Date) error {
	var err error
	before := c.AppendGates(nil, on)
	for i := range c.Steps {
		moved := c
		moved.Steps = slices.Clone(c.Steps)
		moved.Steps[i].On = add(moved.Steps[i].On, -1)
		err = errors.Join(err, checkEarlier(c.Steps[i].Item, before, moved.AppendGates(nil, on)))
	}
	return err
}

func checkEarlier(moved procurement.Item, before, after []procurement.GateState) error {
	for k := range before {
		if before[k].Item != moved && before[k] != after[k] {
			return fmt.Errorf("moving %v changes %v", moved, before[k].Item)
		}
		if worth[after[k].Status] < worth[before[k].Status] {
			return fmt.Errorf("doing %v a day earlier turns %v into %v", moved, before[k].Status, after[k].Status)
		}
	}
	return nil
}

// worth orders statuses from worst to best.
var worth = [...]int{hscn.Missed: 0, hscn.MetLate: 1, hscn.GateUndetermined: 2, hscn.Due: 3, hscn.Met: 4}

// CheckEvidence holds the gates of c to this: evidence of a missed item on its first possible day takes
// that item, and only that item, out of what is missed.
func CheckEvidence(c procurement.Customer, on calendar.Date) error {
	var err error
	for _, s := range c.AppendGates(nil, on) {
		first, ok := s.Due.Earliest()
		if s.Status != hscn.Missed || !ok || s.Item == procurement.Organisations && len(c.Partners) == 0 ||
			s.Item == procurement.ConnectionList && len(c.Connections) == 0 {
			continue // not missed, or a list that names nothing and so shows nothing
		}
		shown := c
		shown.Steps = slices.DeleteFunc(slices.Clone(c.Steps), func(t procurement.Step) bool { return t.Item == s.Item })
		shown.Steps = append(shown.Steps, procurement.Step{Item: s.Item, Evidence: hscn.Evidence{On: first, Ref: "shown"}})
		err = errors.Join(err, checkEvidence(s.Item, missed(c, on), missed(shown, on)))
	}
	return err
}

func checkEvidence(shown procurement.Item, before, after []procurement.Item) error {
	want := slices.DeleteFunc(slices.Clone(before), func(i procurement.Item) bool { return i == shown })
	if !slices.Equal(after, want) {
		return fmt.Errorf("with %v shown, missed are %v and not %v", shown, after, want)
	}
	return nil
}

// missed returns the items that were missed by the day on.
func missed(c procurement.Customer, on calendar.Date) []procurement.Item {
	var out []procurement.Item
	for _, s := range c.AppendGates(nil, on) {
		if s.Status == hscn.Missed {
			out = append(out, s.Item)
		}
	}
	return out
}

// CheckRecommendation holds a recommendation to this: it ranks each approach once, by an option of that
// approach, puts none that is not open before one that is, and gives whole reasons.
func CheckRecommendation(f procurement.Facts, on calendar.Date) error {
	return checkRecommendation(procurement.Recommend(f, on))
}

func checkRecommendation(r procurement.Recommendation) error {
	var err error
	seen := map[hscn.Approach]bool{}
	for i, s := range r {
		if seen[s.Approach] || s.Approach != s.Best.Choice.Approach {
			return fmt.Errorf("%v stands twice, or by %v", s.Approach, s.Best)
		}
		seen[s.Approach] = true
		if i > 0 && s.Best.IsOpen() && !r[i-1].Best.IsOpen() {
			return fmt.Errorf("%v stands after %v", s.Best, r[i-1].Best)
		}
		err = errors.Join(err, whole(s.AppendFindings(nil)))
	}
	return err
}

// CheckRoundTrip holds the text form of c to this: what encoding/json writes of a valid customer the
// strict reader reads back as the same value, and so does encoding/json; of one that is not valid the
// strict reader finds at least one fault, unless it cannot be written at all.
func CheckRoundTrip(c procurement.Customer) error {
	b, err := json.Marshal(c)
	if err != nil {
		b = nil // a value outside its enumeration has no word
	}
	strict, strictErr := procurement.DecodeCustomer(b)
	var plain procurement.Customer
	plainErr := json.Unmarshal(b, &plain)
	return checkRoundTrip(c, c.Validate(), strict, strictErr, plain, plainErr)
}

func checkRoundTrip(c procurement.Customer, valid error, strict procurement.Customer, strictErr error, plain procurement.Customer, plainErr error) error {
	if (valid == nil) != (strictErr == nil) {
		return fmt.Errorf("validated with %v, read with %v", valid, strictErr)
	}
	if valid != nil {
		return nil
	}
	if !same(strict, c) {
		return errors.New("read back as another customer")
	}
	if plainErr != nil || !same(plain, c) {
		return fmt.Errorf("encoding/json reads another customer, %v", plainErr)
	}
	return nil
}

// same reports whether two customers are written alike. One that cannot be written is like no other.
func same(a, b procurement.Customer) bool {
	x, err := json.Marshal(a)
	y, err2 := json.Marshal(b)
	return err == nil && err2 == nil && bytes.Equal(x, y)
}
