package contracttest

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/roles/rolestest"
)

var errPlanted = errors.New("planted")

// caught reports whether a law names itself where a fault is planted, within some draws, and finds
// nothing where none is.
func caught(t *testing.T, name, law string, check func(r *rand.Rand, planted bool) error) {
	t.Helper()
	noticed := false
	for seed := range uint64(600) {
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

func TestMoneyLawsNoticePlantedFaults(t *testing.T) {
	for _, tt := range []struct {
		name, law string
		plant     func(*money)
	}{
		{"written without pence", "CON-7", func(i *money) {
			i.write = func(m contract.Money) string { return strings.TrimSuffix(m.String(), ".00") }
		}},
		{"credits written as charges", "CON-7", func(i *money) {
			i.write = func(m contract.Money) string { return strings.TrimPrefix(m.String(), "-") }
		}},
		{"the last penny lost in decimal", "CON-7", func(i *money) {
			i.through = func(m contract.Money) (contract.Money, error) { return contract.Pence(m.Pence() &^ 1), nil }
		}},
		{"sums that wrap", "CON-8", func(i *money) {
			i.add = func(a, b contract.Money) (contract.Money, error) { return contract.Pence(a.Pence() + b.Pence()), nil }
		}},
		{"differences the wrong way", "CON-8", func(i *money) {
			i.sub = func(a, b contract.Money) (contract.Money, error) { return b.Sub(a) }
		}},
		{"compared by size", "CON-8", func(i *money) {
			i.compare = func(a, b contract.Money) int {
				return contract.Pence(a.Pence() >> 1).Compare(contract.Pence(b.Pence() >> 1))
			}
		}},
		{"summed one by one", "CON-8", func(i *money) {
			i.sum = func(list ...contract.Money) (sum contract.Money, err error) {
				for _, m := range list {
					if sum, err = sum.Add(m); err != nil {
						return contract.Money{}, err
					}
				}
				return sum, nil
			}
		}},
		{"the largest left out of a sum", "CON-8", func(i *money) {
			i.sum = func(list ...contract.Money) (contract.Money, error) { return contract.Sum(list[1:]...) }
		}},
	} {
		caught(t, tt.name, tt.law, func(r *rand.Rand, planted bool) error {
			impl := realMoney()
			if planted {
				tt.plant(&impl)
			}
			a, b := Money(r), Money(r)
			return errors.Join(checkMoney(a, b, impl), checkSum([]contract.Money{a, b, Money(r), Money(r)}, impl))
		})
	}
}

func TestShareLawsNoticePlantedFaults(t *testing.T) {
	type shares = func(contract.Money, []contract.Money, int) ([]contract.Money, error)
	after := func(f func([]contract.Money)) shares {
		return func(m contract.Money, dst []contract.Money, n int) ([]contract.Money, error) {
			all, err := m.AppendShares(dst, n)
			f(all[len(dst):])
			return all, err
		}
	}
	turn := 0
	for name, plant := range map[string]shares{
		"the smaller first": after(slices.Reverse[[]contract.Money]),
		"the rest to the first": after(func(s []contract.Money) {
			for i := range s[1:] {
				d, _ := s[1+i].Sub(s[len(s)-1])
				s[1+i], _ = s[1+i].Sub(d)
				s[0], _ = s[0].Add(d)
			}
		}),
		"a penny lost": after(func(s []contract.Money) { s[0], _ = s[0].Sub(contract.Pence(1)) }),
		"written over what there was": func(m contract.Money, dst []contract.Money, n int) ([]contract.Money, error) {
			return m.AppendShares(dst[:0], n+1)
		},
		"other shares every time": func(m contract.Money, dst []contract.Money, n int) ([]contract.Money, error) {
			all, err := m.AppendShares(dst, n)
			if turn++; turn%2 == 0 {
				slices.Reverse(all[len(dst):])
			}
			return all, err
		},
	} {
		caught(t, name, "CON-9", func(r *rand.Rand, planted bool) error {
			impl := realMoney()
			if planted {
				impl.shares = plant
			}
			return checkShares(contract.Pence(r.Int64N(2_000_000)-1_000_000), 1+r.IntN(20), impl)
		})
	}
	type split = func(contract.Money, []contract.Money, []int64) ([]contract.Money, error)
	for name, plant := range map[string]split{
		"equal shares": func(m contract.Money, dst []contract.Money, w []int64) ([]contract.Money, error) {
			return m.AppendShares(dst, len(w))
		},
		"the penny to the last": func(m contract.Money, dst []contract.Money, w []int64) ([]contract.Money, error) {
			turned := slices.Clone(w)
			slices.Reverse(turned)
			out, err := m.AppendSplit(dst, turned)
			slices.Reverse(out)
			return out, err
		},
		"a penny lost": func(m contract.Money, dst []contract.Money, w []int64) ([]contract.Money, error) {
			out, err := m.AppendSplit(dst, w)
			out[0], _ = out[0].Add(contract.Pence(1))
			return out, err
		},
		"a share too many": func(m contract.Money, dst []contract.Money, w []int64) ([]contract.Money, error) {
			return m.AppendSplit(dst, append(slices.Clone(w), 0))
		},
	} {
		caught(t, name, "CON-9", func(r *rand.Rand, planted bool) error {
			impl := realMoney()
			if planted {
				impl.split = plant
			}
			weights := make([]int64, 1+r.IntN(6))
			for i := range weights {
				weights[i] = r.Int64N(8)
			}
			weights[0]++
			return checkSplit(contract.Pence(r.Int64N(20_000)-10_000), weights, impl)
		})
	}
}

// Weights and numbers of shares that there cannot be are the errors that the package gives.
func TestNothingToShare(t *testing.T) {
	if err := CheckSplit(contract.Pence(1), nil); !errors.Is(err, contract.ErrDivision) {
		t.Error(err)
	}
	if err := CheckShares(contract.Pence(1), 0); !errors.Is(err, contract.ErrDivision) {
		t.Error(err)
	}
}

func TestRoundingLawsNoticePlantedFaults(t *testing.T) {
	type prorate = func(contract.Money, int, int, contract.Rounding) (contract.Money, error)
	for name, plant := range map[string]prorate{
		"cut off": func(m contract.Money, part, whole int, mode contract.Rounding) (contract.Money, error) {
			got, err := m.Prorate(part, whole, mode)
			if errors.Is(err, contract.ErrInexact) || err != nil || whole == 1 {
				return got, err
			}
			return contract.Pence(m.Pence() * int64(part) / int64(whole)), nil
		},
		"half up for half even": func(m contract.Money, part, whole int, mode contract.Rounding) (contract.Money, error) {
			return m.Prorate(part, whole, max(mode&1, mode>>1))
		},
		"half even for half up": func(m contract.Money, part, whole int, mode contract.Rounding) (contract.Money, error) {
			return m.Prorate(part, whole, mode*2)
		},
		"exact refuses nothing": func(m contract.Money, part, whole int, mode contract.Rounding) (contract.Money, error) {
			return m.Prorate(part, whole, max(mode, contract.HalfUp))
		},
		"nothing divided is nothing": func(m contract.Money, part, whole int, mode contract.Rounding) (contract.Money, error) {
			if whole <= 0 {
				return contract.Money{}, nil
			}
			return m.Prorate(part, whole, mode)
		},
		"rounded and rounded again": func(m contract.Money, part, whole int, mode contract.Rounding) (contract.Money, error) {
			if part == 1 && whole == 1 {
				return m.Add(contract.Pence(1))
			}
			return m.Prorate(part, whole, mode)
		},
		"a credit is another amount": func(m contract.Money, part, whole int, mode contract.Rounding) (contract.Money, error) {
			got, err := m.Prorate(part, whole, mode)
			if part < 0 && err == nil {
				return got.Add(contract.Pence(1))
			}
			return got, err
		},
		"a part more is less": func(m contract.Money, part, whole int, mode contract.Rounding) (contract.Money, error) {
			if part == 8 {
				return contract.Money{}, nil
			}
			return m.Prorate(part, whole, mode)
		},
	} {
		caught(t, name, "CON-10", func(r *rand.Rand, planted bool) error {
			impl := realMoney()
			if planted {
				impl.prorate = plant
			}
			m := contract.Pence(r.Int64N(2_000) - 1_000)
			if r.IntN(8) == 0 {
				m = Money(r)
			}
			return checkRounding(m, r.IntN(20), r.IntN(12), contract.Rounding(r.IntN(3)), impl)
		})
	}
}

func TestTermLawsNoticePlantedFaults(t *testing.T) {
	type end = func(contract.Term, calendar.Date, int) (calendar.Date, error)
	ends := func(f end) func(*terms) { return func(i *terms) { i.end = f } }
	for _, tt := range []struct {
		name, law string
		plant     func(*terms)
	}{
		{"written without its options", "CON-1", func(i *terms) {
			i.write = func(t contract.Term) string { s, _, _ := strings.Cut(t.String(), "+"); return s }
		}},
		{"an option more", "CON-1", func(i *terms) {
			i.length = func(t contract.Term, n int) (contract.Months, error) {
				m, err := t.Length(min(n, t.Options()))
				if n > t.Options() && n < math.MaxInt {
					m += 12
				}
				return m, err
			}
		}},
		{"the option's length alone", "CON-1", func(i *terms) {
			i.length = func(t contract.Term, n int) (contract.Months, error) {
				if n > 0 && n <= t.Options() {
					return t.Part(n), nil
				}
				return t.Length(n)
			}
		}},
		{"ends beyond its options", "CON-1", ends(func(t contract.Term, d calendar.Date, n int) (calendar.Date, error) {
			return t.End(d, min(max(n, 0), t.Options()))
		})},
		{"counted from the end before", "CON-2", ends(func(t contract.Term, d calendar.Date, n int) (calendar.Date, error) {
			end, err := t.End(d, 0)
			if n < 0 || n > t.Options() {
				return end, contract.ErrNoOption
			}
			for i := range n {
				next, _ := end.AddDays(1)
				next, err = next.AddMonths(int(t.Part(i+1)), calendar.FirstOfNext)
				end, _ = next.AddDays(-1)
			}
			return end, err
		})},
		{"an option is a year of 364 days", "CON-3", ends(func(t contract.Term, d calendar.Date, n int) (calendar.Date, error) {
			end, err := t.End(d, n)
			if n > 0 && err == nil {
				end, err = t.End(d, 0)
				end, _ = end.AddDays(364 * n)
			}
			return end, err
		})},
		{"rounded down", "CON-2", ends(func(t contract.Term, d calendar.Date, n int) (calendar.Date, error) {
			m, err := t.Length(n)
			if err != nil {
				return calendar.Date{}, err
			}
			next, err := d.AddMonths(int(m), calendar.LastDay)
			end, _ := next.AddDays(-1)
			return end, err
		})},
		{"the anniversary itself", "CON-2", ends(func(t contract.Term, d calendar.Date, n int) (calendar.Date, error) {
			end, err := t.End(d, n)
			next, _ := end.AddDays(1)
			return next, err
		})},
		{"led back a day early", "CON-2", func(i *terms) {
			i.start = func(t contract.Term, s calendar.Span, n int) (calendar.Span, error) {
				back, err := t.StartSpan(s, n)
				first, _ := back.Earliest()
				before, _ := first.AddDays(-1)
				return calendar.On(before), err
			}
		}},
		{"from later it ends earlier", "CON-5", ends(func(t contract.Term, d calendar.Date, n int) (calendar.Date, error) {
			if d == calendar.MustDate("2018-06-02") {
				d = calendar.MustDate("2018-05-31")
			}
			return t.End(d, n)
		})},
		{"two starts, one end", "CON-5", ends(func(t contract.Term, d calendar.Date, n int) (calendar.Date, error) {
			if d == calendar.MustDate("2018-06-02") {
				d = calendar.MustDate("2018-06-01")
			}
			return t.End(d, n)
		})},
	} {
		caught(t, tt.name, tt.law, func(r *rand.Rand, planted bool) error {
			impl := realTerms()
			if planted {
				tt.plant(&impl)
			}
			start := rolestest.Date(r)
			if r.IntN(4) == 0 {
				start = calendar.MustDate("2018-06-01")
			}
			return checkTerm(Term(r), start, impl)
		})
	}
	if err := CheckTerm(contract.AggregatedTerm(), calendar.MustDate("9994-12-31")); err != nil {
		t.Errorf("the last start but one: %v", err)
	}
	if err := CheckTerm(contract.MustTerm("1m"), calendar.MustDate("9999-11-30")); err != nil {
		t.Errorf("a start before one that leaves the calendar: %v", err)
	}
}

func TestAgreementLawsNoticePlantedFaults(t *testing.T) {
	for _, tt := range []struct {
		name, law string
		plant     func(*agreements)
	}{
		{"no answer at all", "ROL-11", func(i *agreements) {
			i.open = func(a contract.Agreement, d calendar.Date) calendar.Ternary { return a.OpenOn(d) + 1 }
		}},
		{"nothing behind it", "ROL-11", func(i *agreements) { i.basis = func(contract.Agreement, calendar.Date) bool { return false } }},
		{"by its first day", "CAL-12", func(i *agreements) {
			i.in = func(a contract.Agreement, s calendar.Span) calendar.Ternary {
				first, _ := s.Earliest()
				return a.OpenOn(first)
			}
		}},
		{"what is not known is no", "CAL-12", func(i *agreements) {
			i.in = func(a contract.Agreement, s calendar.Span) calendar.Ternary { return max(a.OpenIn(s), calendar.No) }
		}},
	} {
		caught(t, tt.name, tt.law, func(r *rand.Rand, planted bool) error {
			impl := realAgreements()
			if planted {
				tt.plant(&impl)
			}
			return checkAgreement(Agreement(r), rolestest.Date(r), Span(r), impl)
		})
	}
}

func TestChargeLawsNoticePlantedFaults(t *testing.T) {
	for name, over := range map[string]func(contract.Charge, calendar.Date, calendar.Period) (contract.Money, error){
		"a penny a period": func(c contract.Charge, first calendar.Date, p calendar.Period) (contract.Money, error) {
			m, _ := c.Over(first, p)
			return m.Add(contract.Pence(1))
		},
		"rounded day by day": func(c contract.Charge, first calendar.Date, p calendar.Period) (contract.Money, error) {
			each, err := c.PerInterval()
			n, _ := p.Len()
			if err != nil {
				return each, err
			}
			return each.Prorate(n, 30, contract.HalfUp)
		},
		"no part of a part": func(c contract.Charge, first calendar.Date, p calendar.Period) (contract.Money, error) {
			if n, _ := p.Len(); n < 3 {
				return contract.Money{}, errPlanted
			}
			return c.Over(first, p)
		},
	} {
		caught(t, name, "CON-11", func(r *rand.Rand, planted bool) error {
			impl := realBills()
			if planted {
				impl.over = over
			}
			first := rolestest.Date(r)
			begin, _ := first.AddDays(r.IntN(60) - 20)
			middle, _ := begin.AddDays(r.IntN(40))
			end, _ := middle.AddDays(1 + r.IntN(80))
			err := checkCharge(Charge(r), first, begin, middle, end, impl)
			if errors.Is(err, errPlanted) {
				return nil // that is the whole, which is the caller's to see
			}
			return err
		})
	}
	type compare = func(a, b contract.Offer, t contract.Term, first calendar.Date) ([]contract.Comparison, error)
	rows := func(f func([]contract.Comparison) []contract.Comparison) compare {
		return func(a, b contract.Offer, t contract.Term, first calendar.Date) ([]contract.Comparison, error) {
			list, err := contract.CompareOffers(a, b, t, first)
			return f(list), err
		}
	}
	for name, plant := range map[string]compare{
		"the last row left out": rows(func(l []contract.Comparison) []contract.Comparison { return l[:len(l)-1] }),
		"from the longest down": rows(func(l []contract.Comparison) []contract.Comparison { slices.Reverse(l); return l }),
		"a difference of itself": rows(func(l []contract.Comparison) []contract.Comparison {
			l[0].Difference = contract.Pence(1)
			return l
		}),
		"two prices of one": rows(func(l []contract.Comparison) []contract.Comparison {
			l[0].First, _ = l[0].First.Add(contract.Pence(1))
			return l
		}),
		"an option is a discount": rows(func(l []contract.Comparison) []contract.Comparison {
			for i := range l[1:] {
				l[1+i].First, l[1+i].Second = contract.Money{}, contract.Money{}
			}
			return l
		}),
	} {
		caught(t, name, "CON-12", func(r *rand.Rand, planted bool) error {
			impl := realBills()
			if planted {
				impl.compare = plant
			}
			return checkOffer(Offer(r), Term(r), rolestest.Date(r), impl)
		})
	}
}

func TestReconcilingLawsNoticePlantedFaults(t *testing.T) {
	after := func(f func(*contract.Reconciliation)) func(*bills) {
		return func(i *bills) {
			i.reconcile = func(a contract.Account, v contract.Invoice) (contract.Reconciliation, error) {
				r, err := a.Reconcile(v)
				f(&r)
				return r, err
			}
		}
	}
	for name, plant := range map[string]func(*bills){
		"a line without an outcome": after(func(r *contract.Reconciliation) {
			if len(r.Lines) > 0 {
				r.Lines[0].Outcome = 0
			}
		}),
		"matched and in dispute": after(func(r *contract.Reconciliation) {
			if len(r.Lines) > 0 {
				r.Lines[0].Outcome, r.Lines[0].Dispute = contract.Matched, contract.Pence(1)
			}
		}),
		"a line lost":          after(func(r *contract.Reconciliation) { r.Lines = r.Lines[:max(len(r.Lines)-1, 0)] }),
		"a column that is off": after(func(r *contract.Reconciliation) { r.Disputed, _ = r.Disputed.Add(contract.Pence(1)) }),
		"another due":          after(func(r *contract.Reconciliation) { r.Due, _ = r.Due.Add(contract.Pence(1)) }),
		"always settled":       func(i *bills) { i.settled = func(contract.Reconciliation) bool { return true } },
		"services cost otherwise": func(i *bills) {
			i.service = func(s contract.Service, p calendar.Period) (contract.Money, error) {
				m, err := s.Over(p)
				if err != nil {
					return m, err
				}
				return m.Add(contract.Pence(1))
			}
		},
	} {
		caught(t, name, "reconciling", func(r *rand.Rand, planted bool) error {
			impl := realBills()
			if planted {
				plant(&impl)
			}
			a := Account(r)
			return checkReconciliation(a, Invoice(r, a), impl)
		})
	}
	impl := realBills()
	impl.service = func(contract.Service, calendar.Period) (contract.Money, error) { return contract.Money{}, errPlanted }
	r := rand.New(rand.NewPCG(1, 1))
	a := Account(r)
	if err := checkReconciliation(a, Invoice(r, a), impl); !errors.Is(err, errPlanted) {
		t.Errorf("an error of a service: %v", err)
	}
}

func TestRecordLawsNoticePlantedFaults(t *testing.T) {
	on := calendar.MustDate("2019-06-01")
	spoil := func(f func([]hscn.Finding) []hscn.Finding) func(*records) {
		return func(i *records) {
			i.contract = func(c contract.Contract, dst []hscn.Finding, on calendar.Date) []hscn.Finding {
				return f(c.AppendFindings(dst, on))
			}
		}
	}
	ends := func(f func(*contract.Ends, contract.Contract)) func(*records) {
		return func(i *records) {
			i.ends = func(c contract.Contract, on calendar.Date) contract.Ends {
				e := c.EndsOn(on)
				f(&e, c)
				return e
			}
		}
	}
	turn := 0
	for _, tt := range []struct {
		name, law string
		plant     func(*records)
	}{
		{"a finding without a rule", "finding out of form", spoil(func(f []hscn.Finding) []hscn.Finding { return append(f, hscn.Finding{}) })},
		{"another answer every time", "PRO-14", spoil(func(f []hscn.Finding) []hscn.Finding {
			if turn++; turn%2 == 0 && len(f) > 1 {
				return f[1:]
			}
			return f
		})},
		{"advice that refuses", "CON-15", spoil(func(f []hscn.Finding) []hscn.Finding {
			for i := range f {
				if f[i].Code == contract.CodeTermOutlives || f[i].Code == contract.CodeFactorInFrameworkEnd {
					f[i].Force = hscn.Must
				}
			}
			return f
		})},
		{"a coarse day is its first", "CAL-12", func(i *records) {
			i.contract = func(c contract.Contract, dst []hscn.Finding, on calendar.Date) []hscn.Finding {
				if first, ok := c.Placed.Earliest(); ok {
					c.Placed = calendar.On(first)
				}
				return c.AppendFindings(dst, on)
			}
		}},
		{"the initial end last", "CON-3", ends(func(e *contract.Ends, _ contract.Contract) { e.Initial, e.Used = e.Longest, e.Initial })},
		{"every option counts as used", "CON-2", ends(func(e *contract.Ends, _ contract.Contract) { e.Used, e.Agreed = e.Longest, e.Longest })},
		{"the initial length is the longest", "CON-2", ends(func(e *contract.Ends, _ contract.Contract) {
			e.Initial, e.Used, e.Agreed = e.Longest, e.Longest, e.Longest
		})},
		{"a year beyond the options", "CON-1", ends(func(e *contract.Ends, _ contract.Contract) {
			if later, err := e.Longest.AddDays(365); err == nil {
				e.Longest = later
			}
		})},
	} {
		caught(t, tt.name, tt.law, func(r *rand.Rand, planted bool) error {
			impl := realRecords()
			if planted {
				tt.plant(&impl)
			}
			err := checkContract(Contract(r), on, impl)
			if err != nil && strings.HasPrefix(err.Error(), "finding out of form") {
				return errors.New("finding out of form: " + err.Error())
			}
			return err
		})
	}
}

func TestCatalogueLawsNoticePlantedFaults(t *testing.T) {
	on := calendar.MustDate("2019-06-01")
	type onOrder = func(contract.Catalogue, []hscn.Finding, contract.Order, calendar.Date) []hscn.Finding
	for _, tt := range []struct {
		name, law string
		plant     func(*records)
	}{
		{"any number of suppliers", "CON-13", func(i *records) {
			i.catalogue = func(c contract.Catalogue, dst []hscn.Finding, on calendar.Date) []hscn.Finding {
				c.Lines = nil
				return c.AppendFindings(dst, on)
			}
		}},
		{"no supplier is one", "CON-13", func(i *records) {
			i.catalogue = func(c contract.Catalogue, dst []hscn.Finding, on calendar.Date) []hscn.Finding {
				out := c.AppendFindings(dst, on)
				for k := range out {
					if out[k].Code == contract.CodeNoSupplier {
						out[k].Verdict, out[k].Code = hscn.Satisfied, ""
					}
				}
				return out
			}
		}},
		{"one more line is fine", "CON-13", func(i *records) {
			i.catalogue = func(c contract.Catalogue, dst []hscn.Finding, on calendar.Date) []hscn.Finding {
				if n := len(c.Lines); n > 0 && c.Lines[n-1].Item == "another" {
					c.Lines = c.Lines[:n-1]
				}
				return c.AppendFindings(dst, on)
			}
		}},
		{"out of form", "finding", func(i *records) {
			i.catalogue = func(contract.Catalogue, []hscn.Finding, calendar.Date) []hscn.Finding { return make([]hscn.Finding, 1) }
		}},
		{"an order out of form", "finding", func(i *records) {
			i.onOrder = onOrder(func(contract.Catalogue, []hscn.Finding, contract.Order, calendar.Date) []hscn.Finding {
				return make([]hscn.Finding, 1)
			})
		}},
		{"anything may be ordered", "CON-14: allowed", func(i *records) {
			i.onOrder = func(c contract.Catalogue, dst []hscn.Finding, o contract.Order, on calendar.Date) []hscn.Finding {
				o.Lines = slices.DeleteFunc(slices.Clone(o.Lines), func(l contract.OrderLine) bool {
					_, ok := c.Line(l.Item)
					return !ok
				})
				return c.AppendOrderFindings(dst, o, on)
			}
		}},
		{"anybody may order", `CON-14: "`, func(i *records) {
			i.onOrder = func(c contract.Catalogue, dst []hscn.Finding, o contract.Order, on calendar.Date) []hscn.Finding {
				if len(c.Members) > 0 {
					o.Customer = c.Members[0]
				}
				return c.AppendOrderFindings(dst, o, on)
			}
		}},
		{"only the first member", "CON-14: with", func(i *records) {
			i.onOrder = func(c contract.Catalogue, dst []hscn.Finding, o contract.Order, on calendar.Date) []hscn.Finding {
				c.Members = c.Members[:min(len(c.Members), 1)]
				return c.AppendOrderFindings(dst, o, on)
			}
		}},
		{"the number of members", "CON-14: with", func(i *records) {
			i.onOrder = func(c contract.Catalogue, dst []hscn.Finding, o contract.Order, on calendar.Date) []hscn.Finding {
				out := c.AppendOrderFindings(dst, o, on)
				out[0].Limit = hscn.Count(int64(len(c.Members)), "members")
				return out
			}
		}},
	} {
		law := tt.law
		if !strings.Contains(law, ":") && law != "finding" {
			law += ":"
		}
		noticed := false
		for seed := range uint64(3000) {
			r := rand.New(rand.NewPCG(seed, 12))
			c, o := Catalogue(r), Order(r)
			if r.IntN(2) == 0 { // one that may well be allowed
				o.Received, o.Supplier.Name = on, c.Winner
				c.WentToMarket, c.Completed = calendar.MustDate("2018-01-01"), calendar.MustDate("2018-06-01")
				if len(c.Members) > 0 && r.IntN(2) == 0 {
					o.Customer = c.Members[r.IntN(len(c.Members))]
				}
			}
			if err := CheckCatalogue(c, o, on); err != nil {
				t.Fatalf("%s: seed %d, without a fault: %v", tt.name, seed, err)
			}
			impl := realRecords()
			tt.plant(&impl)
			if err := checkCatalogue(c, o, on, impl); err != nil && strings.HasPrefix(err.Error(), law) {
				noticed = true
				break
			}
		}
		if !noticed {
			t.Errorf("%s: not noticed by %s", tt.name, law)
		}
	}
}

func TestOrderAndReviewLawsNoticePlantedFaults(t *testing.T) {
	for name, plant := range map[string]func(*records){
		"out of form": func(i *records) {
			i.order = func(contract.Order, []hscn.Finding, calendar.Date) []hscn.Finding { return make([]hscn.Finding, 1) }
		},
		"ceased on one day": func(i *records) {
			i.stage = func(o contract.Order, on calendar.Date) contract.Stage {
				if on == o.Ceased {
					return contract.Ceased + 1
				}
				return o.StageOn(on)
			}
		},
		"a review out of form": func(i *records) {
			i.review = func(contract.Review, []hscn.Finding, calendar.Date) []hscn.Finding { return make([]hscn.Finding, 1) }
		},
		"nothing to manage": func(i *records) {
			i.review = func(v contract.Review, dst []hscn.Finding, on calendar.Date) []hscn.Finding {
				out := v.AppendFindings(dst, on)
				return slices.DeleteFunc(out, func(f hscn.Finding) bool { return f.Rule == hscn.RR09 })
			}
		},
	} {
		noticed := false
		for seed := range uint64(1000) {
			r := rand.New(rand.NewPCG(seed, 13))
			o, v, on := Order(r), Review(r), rolestest.Date(r)
			if !o.Ceased.IsZero() && r.IntN(2) == 0 {
				on = o.Ceased
			}
			impl := realRecords()
			if err := errors.Join(checkOrder(o, on, impl), checkReview(v, on, impl)); err != nil {
				t.Fatalf("%s: seed %d, without a fault: %v", name, seed, err)
			}
			plant(&impl)
			if noticed = errors.Join(checkOrder(o, on, impl), checkReview(v, on, impl)) != nil; noticed {
				break
			}
		}
		if !noticed {
			t.Errorf("%s: not noticed", name)
		}
	}
}
