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
