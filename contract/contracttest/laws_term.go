package contracttest

import (
	"errors"
	"math"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
)

// terms is what the laws of terms ask of an implementation.
type terms struct {
	write  func(contract.Term) string
	length func(contract.Term, int) (contract.Months, error)
	end    func(contract.Term, calendar.Date, int) (calendar.Date, error)
	start  func(contract.Term, calendar.Span, int) (calendar.Span, error)
}

func realTerms() terms {
	return terms{contract.Term.String, contract.Term.Length, contract.Term.End, contract.Term.StartSpan}
}

// CheckTerm checks that t reads back from its text; that its lengths are its parts added up and no
// number of options makes it longer (CON-1); that each end is the day before the anniversary of start
// itself and leads back to it (CON-2, CON-6); that every option used ends the term later, by 365 or 366
// days for each year (CON-3); and that a later start ends no earlier, and on the same day only where the
// day of start is not in the month of the end (CON-5). A term that is none, or that leaves the calendar,
// is the error of [contract.Term.End].
func CheckTerm(t contract.Term, start calendar.Date) error { return checkTerm(t, start, realTerms()) }

func checkTerm(t contract.Term, start calendar.Date, impl terms) error {
	if back, err := contract.ParseTerm(impl.write(t)); err != nil && !t.IsZero() || back != t {
		return broken("CON-1", "%v is read back as %v, %v", t, back, err)
	}
	before, length := start, contract.Months(0)
	for options := range t.Options() + 1 {
		length += t.Part(options)
		if months, err := impl.length(t, options); err != nil || months != length {
			return broken("CON-1", "%v with %d options is %d months, %v, and not %d", t, options, months, err, length)
		}
		end, err := impl.end(t, start, options)
		if err != nil {
			return err
		}
		part := t.Part(options)
		days, years := end.Sub(before), int(part/contract.Year)
		if options > 0 && (days <= 0 || part%contract.Year == 0 && (days < 365*years || days > 366*years)) {
			return broken("CON-3", "%v from %v ends on %v with %d options and on %v with one fewer", t, start, end, options, before)
		}
		if next, err := start.AddMonths(int(length), calendar.FirstOfNext); err != nil || next.Sub(end) != 1 {
			return broken("CON-2", "%v from %v with %d options ends on %v and not the day before %v", t, start, options, end, next)
		}
		if err := checkTie(t, start, end, options, impl); err != nil {
			return err
		}
		back, err := impl.start(t, calendar.On(end), options)
		lost := err != nil && !errors.Is(err, calendar.ErrRange) // an end with the calendar leads nowhere
		if lost || err == nil && (back.OnOrBefore(start) == calendar.No || back.OnOrAfter(start) == calendar.No) {
			return broken("CON-2", "%v from %v ends on %v, which leads back to %v, %v", t, start, end, back, err)
		}
		before = end
	}
	for _, options := range [...]int{math.MinInt, -1, t.Options() + 1, math.MaxInt} {
		months, lengthErr := impl.length(t, options)
		end, endErr := impl.end(t, start, options)
		if lengthErr == nil || endErr == nil {
			return broken("CON-1", "%v with %d options is %d months and ends on %v", t, options, months, end)
		}
	}
	return nil
}

// checkTie compares the end from start with that from the day after.
func checkTie(t contract.Term, start, end calendar.Date, options int, impl terms) error {
	next, _ := start.AddDays(1)
	later, err := impl.end(t, next, options)
	if err != nil {
		return nil // the calendar ends before
	}
	months, _ := impl.length(t, options)
	_, noDay := start.AddMonths(int(months), calendar.Refuse)
	if later.Before(end) || later == end && !errors.Is(noDay, calendar.ErrNoSuchDay) {
		return broken("CON-5", "%v with %d options from %v ends on %v, and from %v on %v", t, options, start, end, next, later)
	}
	return nil
}

// agreements is what the laws of agreements ask of an implementation.
type agreements struct {
	open  func(contract.Agreement, calendar.Date) calendar.Ternary
	in    func(contract.Agreement, calendar.Span) calendar.Ternary
	basis func(contract.Agreement, calendar.Date) bool // a statement is behind the answer
}

func realAgreements() agreements {
	return agreements{contract.Agreement.OpenOn, contract.Agreement.OpenIn, func(a contract.Agreement, d calendar.Date) bool {
		return a.Basis(d)[0].IsValid()
	}}
}

// CheckAgreement checks that a answers for the day d with statements behind the answer, and that the
// coarse span s is Yes or No only where every day of it is (CAL-12). Its cost grows with the days of s.
func CheckAgreement(a contract.Agreement, d calendar.Date, s calendar.Span) error {
	return checkAgreement(a, d, s, realAgreements())
}

func checkAgreement(a contract.Agreement, d calendar.Date, s calendar.Span, impl agreements) error {
	if open := impl.open(a, d); open > calendar.Yes || !impl.basis(a, d) {
		return broken("ROL-11", "%v on %v: %v by nothing", a, d, open)
	}
	want := calendar.Unknown
	if first, ok := s.Earliest(); ok {
		last, _ := s.Latest()
		p, _ := calendar.Through(first, last)
		want = impl.open(a, first)
		for day := range p.Days() {
			if impl.open(a, day) != want {
				want = calendar.Unknown
			}
		}
	}
	if got := impl.in(a, s); got != want {
		return broken("CAL-12", "%v in %v: %v, want %v", a, s, got, want)
	}
	return nil
}
