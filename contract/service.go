package contract

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/record"
)

// A Service is one that is being charged for: ordered, delivered and perhaps ceased.
type Service struct {
	Ref     string          `json:"ref"` // by which invoices name it
	Charges []Charge        `json:"charges,omitempty"`
	Billed  calendar.Period `json:"billed"` // from the first day charged to the last, open while not ceased
}

// An Account is the services that one supplier charges one customer for.
type Account struct {
	Ref      string    `json:"ref,omitempty"`
	Supplier string    `json:"supplier,omitempty"`
	Services []Service `json:"services,omitempty"`
}

// DecodeAccount reads an account from strict JSON of at most [MaxInput] bytes. Its error is a
// *[hscn.Faults] with every mistake.
func DecodeAccount(b []byte) (Account, error) {
	return decode(b, func(o record.Object) Account {
		return Account{
			Ref: o.Text("ref", MaxReference), Supplier: o.Text("supplier", MaxName),
			Services: list(o, "services", MaxLines, readService),
		}
	}, (*Account).check)
}

// Validate reports every mistake in a as a *[hscn.Faults], or nil.
func (a Account) Validate() error {
	var k checker
	a.check(&k)
	return k.err()
}

func (a *Account) check(k *checker) { a.index(k) }

// index checks a and returns the place of each service by its reference.
func (a *Account) index(k *checker) map[string]int {
	k.text(at("ref"), a.Ref, MaxReference, false)
	k.text(at("supplier"), a.Supplier, MaxName, false)
	k.count(at("services"), len(a.Services), MaxLines)
	where := pathsOf("services[].charges[]")
	services := a.Services[:min(len(a.Services), MaxLines)]
	byRef := make(map[string]int, len(services))
	for i := range services {
		services[i].check(k, i, where)
		if _, twice := byRef[services[i].Ref]; twice {
			k.add(at("services[].ref", i), hscn.DuplicateValue, "")
		}
		byRef[services[i].Ref] = i
	}
	return byRef
}

func (s *Service) check(k *checker, i int, where chargePaths) {
	k.text(at("services[].ref", i), s.Ref, MaxReference, true)
	k.count(at("services[].charges", i), len(s.Charges), MaxCharges)
	for n := range s.Charges[:min(len(s.Charges), MaxCharges)] {
		s.Charges[n].check(k, where, i, n)
	}
	if _, ok := s.Billed.First(); !ok {
		k.add(at("services[].billed", i), hscn.Missing, "a first day is needed")
	}
}

func readService(o record.Object) Service {
	var s Service
	s.Ref = o.Text("ref", MaxReference)
	s.Charges = list(o, "charges", MaxCharges, readCharge)
	record.Word(o, "billed", &s.Billed)
	return s
}

// Over returns what s costs in the part of p in which it is billed.
func (s Service) Over(p calendar.Period) (Money, error) {
	first, ok := s.Billed.First()
	if !ok {
		return Money{}, ErrNoDates
	}
	both, ok := p.Intersect(s.Billed)
	if !ok {
		return Money{}, nil
	}
	return cost(s.Charges, first, both)
}

// Dual is the cost of running an old service beside its replacement.
type Dual struct {
	Period calendar.Period // the days on which both were billed; zero where there were none
	Cost   Money           // of the old service in that period
}

// DualRunning returns what the old service cost, to the day on, while it was billed beside its
// replacement: the old one is billed until it is ceased. The zero Date is [ErrNoDates].
func DualRunning(old, replacement Service, on calendar.Date) (Dual, error) {
	if _, ok := replacement.Billed.First(); !ok {
		return Dual{}, ErrNoDates
	}
	until, err := calendar.UpTo(on)
	if err != nil {
		return Dual{}, ErrNoDates
	}
	p, ok := old.Billed.Intersect(replacement.Billed)
	if ok {
		p, ok = p.Intersect(until)
	}
	if !ok {
		return Dual{}, nil
	}
	m, err := old.Over(p)
	if err != nil {
		return Dual{}, err
	}
	return Dual{p, m}, nil
}
