package procurementtest

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/calendar/calendartest"
	"github.com/hscn-go/hscn/procurement"
)

// caught reports whether a law names itself where a fault is planted, within some draws, and finds
// nothing where none is.
func caught(t *testing.T, name, law string, check func(r *rand.Rand, planted bool) error) {
	t.Helper()
	noticed := false
	for seed := range uint64(1500) {
		if err := check(rand.New(rand.NewPCG(seed, 11)), false); err != nil {
			t.Fatalf("%s: seed %d, without a fault: %v", name, seed, err)
		}
		if noticed {
			continue
		}
		if err := check(rand.New(rand.NewPCG(seed, 11)), true); err != nil {
			noticed = strings.HasPrefix(err.Error(), law+": ")
		}
	}
	if !noticed {
		t.Errorf("%s: not noticed by %s", name, law)
	}
}

func TestStatusLawsNoticePlantedFaults(t *testing.T) {
	// coarse plants a fault that shows on coarse days alone.
	coarse := func(f status) status {
		return func(due calendar.Span, done, on calendar.Date) hscn.GateStatus {
			if due.Precision() == calendar.PrecisionDay {
				return hscn.StatusOf(due, done, on)
			}
			return f(due, done, on)
		}
	}
	for _, tt := range []struct {
		name, law string
		of        status
	}{
		{"the last day is late", "CAL-14", func(due calendar.Span, done, on calendar.Date) hscn.GateStatus {
			earlier, err := due.AddDays(-1)
			if err != nil {
				return hscn.StatusOf(due, done, on)
			}
			return hscn.StatusOf(earlier, done, on)
		}},
		{"what comes later counts", "CAL-14", func(due calendar.Span, done, on calendar.Date) hscn.GateStatus {
			if on.IsZero() {
				return hscn.StatusOf(due, done, on)
			}
			return hscn.StatusOf(due, done, calendar.MaxDate())
		}},
		{"a coarse day is its first", "CAL-12", coarse(func(due calendar.Span, done, on calendar.Date) hscn.GateStatus {
			if first, ok := due.Earliest(); ok {
				due = calendar.On(first)
			}
			return hscn.StatusOf(due, done, on)
		})},
		{"what is not known is missed", "CAL-12", coarse(func(due calendar.Span, done, on calendar.Date) hscn.GateStatus {
			return max(hscn.StatusOf(due, done, on), hscn.Due)
		})},
		{"weekends roll", "CAL-14", func(due calendar.Span, done, on calendar.Date) hscn.GateStatus {
			if day, ok := due.Day(); ok && int(day.Weekday())%6 == 0 {
				due, _ = due.AddDays(1)
			}
			return hscn.StatusOf(due, done, on)
		}},
	} {
		caught(t, tt.name, tt.law, func(r *rand.Rand, planted bool) error {
			of := status(hscn.StatusOf)
			if planted {
				of = tt.of
			}
			due, on := calendartest.Span(r), Day(r)
			if first, ok := due.Earliest(); ok && r.IntN(2) == 0 {
				on = add(first, r.IntN(60)-20)
			}
			done := add(on, r.IntN(40)-30)
			if r.IntN(3) == 0 {
				done = calendar.Date{}
			}
			if r.IntN(20) == 0 {
				on = calendar.Date{}
			}
			return checkStatus(due, done, on, r.IntN(20)-10, of)
		})
	}
	// A span and its days wrong alike show in what follows of that.
	due, on := calendar.MustSpan("[2018-03-01..2018-03-20]"), calendar.MustDate("2018-03-10")
	of := func(bad func(done, on calendar.Date) bool) status {
		return func(due calendar.Span, done, on calendar.Date) hscn.GateStatus {
			if due.Precision() == calendar.PrecisionRange && bad(done, on) {
				return hscn.GateUndetermined
			}
			return hscn.StatusOf(due, done, on)
		}
	}
	for name, c := range map[string]struct {
		law string
		err error
	}{
		"later is better": {"CAL-13", checkStatus(due, calendar.MustDate("2018-03-21"), calendar.MustDate("2018-03-30"), 0,
			of(func(done, _ calendar.Date) bool { return done == calendar.MustDate("2018-03-22") }))},
		"done and forgotten": {"CAL-14", checkStatus(due, calendar.MustDate("2018-02-28"), on, 0,
			of(func(_, on calendar.Date) bool { return on == calendar.MustDate("2018-03-11") }))},
		"missed and due again": {"CAL-14", checkStatus(due, calendar.Date{}, calendar.MustDate("2018-03-21"), 0,
			of(func(_, on calendar.Date) bool { return on == calendar.MustDate("2018-03-22") }))},
		"a week that is special": {"CAL-16", checkStatus(due, calendar.Date{}, calendar.MustDate("2018-02-27"), 7,
			of(func(_, on calendar.Date) bool { return on == calendar.MustDate("2018-03-06") }))},
	} {
		if c.err == nil || !strings.HasPrefix(c.err.Error(), c.law+": ") {
			t.Errorf("%s: %v, want %s", name, c.err, c.law)
		}
	}
}

func TestGateLawsNoticePlantedFaults(t *testing.T) {
	after := func(f func(*procurement.GateState)) gates {
		return func(c procurement.Customer, dst []procurement.GateState, on calendar.Date) []procurement.GateState {
			out := c.AppendGates(dst, on)
			for i := range out {
				f(&out[i])
			}
			return out
		}
	}
	for _, tt := range []struct {
		name, law string
		of        gates
	}{
		{"asked of everybody", "PRO-6", func(c procurement.Customer, dst []procurement.GateState, on calendar.Date) []procurement.GateState {
			if c.Purpose == procurement.ReplaceHSCNService {
				c.Purpose = procurement.LeaveTransitionNetwork
			}
			return c.AppendGates(dst, on)
		}},
		{"steps of another item count", "PRO-6", func(c procurement.Customer, dst []procurement.GateState, on calendar.Date) []procurement.GateState {
			c.Steps = append([]procurement.Step(nil), c.Steps...)
			for i := range c.Steps {
				if c.Steps[i].Item == procurement.Complete {
					c.Steps[i].Item = procurement.Readiness
				}
			}
			return c.AppendGates(dst, on)
		}},
		{"lists that name nothing count", "PRO-6", func(c procurement.Customer, dst []procurement.GateState, on calendar.Date) []procurement.GateState {
			c.Partners, c.Connections = append(c.Partners, procurement.Partner{}), append(c.Connections, "x")
			return c.AppendGates(dst, on)
		}},
		{"the weather counts", "CAL-14", func(c procurement.Customer, dst []procurement.GateState, on calendar.Date) []procurement.GateState {
			out := c.AppendGates(dst, on)
			for i := range out {
				if on == calendar.MustDate("2018-01-02") {
					out[i].Status = hscn.Due
				}
			}
			return out
		}},
		{"an individual readiness check", "PRO-10", after(func(s *procurement.GateState) {
			if s.Due == calendar.MustSpan("2017-09-30") {
				s.Due = calendar.MustSpan("2017-10-31")
				s.Status = hscn.Missed
			}
		})},
		{"five weeks before", "CAL-15", after(func(s *procurement.GateState) {
			if s.Gate == procurement.BeforeMarket && s.Status != hscn.Due && s.Due.Precision() == calendar.PrecisionRange {
				s.Due, _ = s.Due.AddDays(7)
			}
		})},
	} {
		caught(t, tt.name, tt.law, func(r *rand.Rand, planted bool) error {
			of := gates(procurement.Customer.AppendGates)
			if planted {
				of = tt.of
			}
			c, on := Customer(r), Day(r)
			if r.IntN(2) == 0 {
				c.Purpose = procurement.LeaveTransitionNetwork
			}
			return checkGates(c, on, of)
		})
	}
	for launch, want := range map[string]string{"2018-02-12": "2018-01-01", "0001-01-10": "", "0001-02-12": "0001-01-01"} {
		if got := sixWeeks(procurement.Aggregation{AP: procurement.AP10, Launch: calendar.MustDate(launch)}); got.String() != want {
			t.Errorf("six weeks before %s is %v", launch, got)
		}
	}
	if got := sixWeeks(procurement.Aggregation{AP: procurement.AP10}); got != calendar.ToBeConfirmed() {
		t.Errorf("six weeks before AP10: %v", got)
	}
}

func TestStandstillLawNoticesPlantedFaults(t *testing.T) {
	for name, of := range map[string]standstill{
		"the day of sending counts": func(r procurement.Regime, n procurement.Notice, w calendar.WorkingDays) (calendar.Date, error) {
			n.Sent, n.Received = add(n.Sent, -1), add(n.Received, -1)
			return r.StandstillEnd(n, w)
		},
		"days off do not count": func(r procurement.Regime, n procurement.Notice, w calendar.WorkingDays) (calendar.Date, error) {
			end, err := r.StandstillEnd(n, w)
			if err == nil && r == procurement.PCR2015 && n.Means == procurement.Electronic {
				return w.Add(n.Sent, 10)
			}
			return end, err
		},
		"it may end on a day off": func(r procurement.Regime, n procurement.Notice, w calendar.WorkingDays) (calendar.Date, error) {
			end, err := r.StandstillEnd(n, w)
			if err == nil && n.Means == procurement.Electronic && r == procurement.PCR2015 {
				return n.Sent.AddDays(10)
			}
			return end, err
		},
		"receipt never matters": func(r procurement.Regime, n procurement.Notice, w calendar.WorkingDays) (calendar.Date, error) {
			n.Received = calendar.Date{}
			return r.StandstillEnd(n, w)
		},
		"any regime will do": func(r procurement.Regime, n procurement.Notice, w calendar.WorkingDays) (calendar.Date, error) {
			return procurement.Regime(1+r%2).StandstillEnd(n, w)
		},
		"without means it is electronic": func(r procurement.Regime, n procurement.Notice, w calendar.WorkingDays) (calendar.Date, error) {
			n.Means = max(n.Means, procurement.Electronic)
			return r.StandstillEnd(n, w)
		},
	} {
		caught(t, name, "CAL-10", func(r *rand.Rand, planted bool) error {
			use := standstill(procurement.Regime.StandstillEnd)
			if planted {
				use = of
			}
			n := procurement.Notice{Sent: Day(r), Means: procurement.Means(r.IntN(4))}
			if r.IntN(2) == 0 {
				n.Received = add(n.Sent, r.IntN(20))
			}
			if r.IntN(20) == 0 {
				n.Sent = calendar.Date{}
			}
			return checkStandstill(procurement.Regime(r.IntN(4)), n, calendartest.Division(r).WorkingDays(), use)
		})
	}
	n := procurement.Notice{Sent: calendar.MustDate("2018-06-04"), Means: procurement.Electronic}
	err := checkStandstill(procurement.PCR2015, n, procurement.PCR2015.WorkingDays(), func(r procurement.Regime, m procurement.Notice, w calendar.WorkingDays) (calendar.Date, error) {
		if m != n {
			return calendar.MustDate("2018-06-05"), nil
		}
		return r.StandstillEnd(m, w)
	})
	if err == nil || !strings.Contains(err.Error(), "of a day later") {
		t.Errorf("a later notice that ends earlier: %v", err)
	}
	if err := CheckStandstill(procurement.PCR2015, procurement.Notice{Sent: calendar.MaxDate(), Means: procurement.Electronic}, procurement.PCR2015.WorkingDays()); err != nil {
		t.Errorf("past the calendar: %v", err)
	}
	var off []calendar.Date
	horizon := calendar.MustPeriod("9999-12-01/9999-12-31")
	for d := range horizon.Days() {
		off = append(off, d)
	}
	none, err := calendar.NewWorkingDays(off, horizon)
	if err != nil {
		t.Fatal(err)
	}
	last := procurement.Notice{Sent: calendar.MustDate("9999-12-05"), Means: procurement.Electronic}
	if err := errors.Join(CheckStandstill(procurement.PCR2015, last, none), CheckStandstill(procurement.PA2023, last, none)); err != nil {
		t.Errorf("no working day before the calendar ends: %v", err)
	}
}

func TestFactLawsNoticePlantedFaults(t *testing.T) {
	for name, of := range map[string]judge{
		"silence is consent": func(c procurement.Choice, f procurement.Facts, on calendar.Date) procurement.Option {
			if f.ServicesCompliant == hscn.NotStated {
				f.ServicesCompliant = hscn.Yes
			}
			return procurement.Judge(c, f, on)
		},
		"no day is today": func(c procurement.Choice, f procurement.Facts, on calendar.Date) procurement.Option {
			if on.IsZero() {
				on = calendar.MustDate("2018-05-01")
			}
			return procurement.Judge(c, f, on)
		},
	} {
		caught(t, name, "PRO-13", func(r *rand.Rand, planted bool) error {
			use := judge(procurement.Judge)
			if planted {
				use = of
			}
			return checkRefinement(Choice(r), Facts(r), Day(r), use)
		})
	}
	type find = func(procurement.Customer, []hscn.Finding, calendar.Date) []hscn.Finding
	edit := func(f func(*procurement.Bidder)) find {
		return func(c procurement.Customer, dst []hscn.Finding, on calendar.Date) []hscn.Finding {
			c.Tender.Suppliers = append([]procurement.Bidder(nil), c.Tender.Suppliers...)
			for i := range c.Tender.Suppliers {
				f(&c.Tender.Suppliers[i])
			}
			return c.AppendFindings(dst, on)
		}
	}
	for name, plant := range map[string]find{
		"who is compliant is listed": edit(func(b *procurement.Bidder) { b.Listed = max(b.Listed, b.Compliant) }),
		"who is listed is compliant": edit(func(b *procurement.Bidder) { b.Compliant = max(b.Listed, b.Compliant) }),
	} {
		caught(t, name, "PRO-12", func(r *rand.Rand, planted bool) error {
			use := procurement.Customer.AppendFindings
			if planted {
				use = plant
			}
			c := Customer(r)
			c.Approach, c.Route = hscn.Individual, procurement.RM3825
			return checkSuppliers(c, Day(r), use)
		})
	}
}

func TestVerdictLawsNoticePlantedFaults(t *testing.T) {
	c := procurement.Customer{Approach: hscn.Individual}
	for name, law := range map[string]struct {
		name string
		err  error
	}{
		"allowed without an approach": {"PRO-4", checkVerdict(procurement.Customer{}, hscn.Satisfied, hscn.Satisfied)},
		"advice that decides":         {"PRO-5", checkVerdict(c, hscn.Breached, hscn.Satisfied)},
	} {
		if law.err == nil || !strings.HasPrefix(law.err.Error(), law.name+": ") {
			t.Errorf("%s: %v, want %s", name, law.err, law.name)
		}
	}
	if err := errors.Join(checkVerdict(c, hscn.Satisfied, hscn.Satisfied), checkVerdict(procurement.Customer{}, hscn.Breached, hscn.Breached)); err != nil {
		t.Error(err)
	}
	// A direct award that is refused where the page offers it.
	on := calendar.MustDate("2018-05-01")
	refused := procurement.Judge(procurement.Choice{Approach: hscn.Individual, Route: procurement.RM1045, Method: procurement.DirectAward}, procurement.Facts{}, on)
	if err := checkOption(refused, refused.AppendFindings(nil), refused.Verdict, hscn.Yes); err == nil || !strings.Contains(err.Error(), "no direct award") {
		t.Errorf("%v", err)
	}
}
