package contract

import (
	"strings"
	"unicode/utf8"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/record"
)

// The limits of records.
const (
	MaxInput         = 4 << 20 // bytes of one record's JSON
	MaxReference     = 100     // bytes of a reference, an item or a site
	MaxName          = 200     // bytes of the name of an organisation or of a level
	MaxText          = 2000    // bytes of a description
	MaxModifications = 50      // modifications of one contract
	MaxDays          = 3660    // days of notice or lead
	MaxMembers       = 2000    // organisations included in one procurement
	MaxLines         = 20_000  // lines of an invoice, and services of an account
	MaxCatalogue     = 5000    // lines of a catalogue
	MaxOrderLines    = 1000    // lines of one order
	MaxQuantity      = 1_000_000
	MaxCharges       = 200 // charges of one offer or service
	MaxLevels        = 200 // service levels or obligations of one review
	MaxMeasurements  = 500 // measurements of one service level
)

// A checker collects the faults of one record. It holds none, and allocates nothing, while all is well.
type checker struct{ faults *hscn.Faults }

func (c *checker) err() error {
	if c.faults == nil {
		return nil
	}
	return c.faults.Err()
}

// add notes a fault, unless its place has one already: the first says more.
func (c *checker) add(at hscn.Path, p hscn.Problem, note string) {
	c.fault(hscn.Fault{Path: at.String(), Problem: p, Note: note})
}

func (c *checker) limit(at hscn.Path, p hscn.Problem, limit int) {
	c.fault(hscn.Fault{Path: at.String(), Problem: p, Limit: limit})
}

func (c *checker) fault(f hscn.Fault) {
	if c.faults == nil {
		c.faults = new(hscn.Faults)
	}
	if c.faults.Len() <= hscn.MaxFaults { // not yet with the note that there are more
		for have := range c.faults.All() {
			if have.Path == f.Path {
				return
			}
		}
	}
	c.faults.Add(f)
}

// text checks a text as strict decoding does.
func (c *checker) text(at hscn.Path, s string, limit int, required bool) {
	if s == "" {
		if required {
			c.add(at, hscn.Missing, "")
		}
		return
	}
	if len(s) > limit {
		c.limit(at, hscn.TooLong, limit)
		return
	}
	trimmed := strings.TrimSpace(s)
	if trimmed == "" {
		c.add(at, hscn.Missing, "blank")
	} else if trimmed != s {
		c.add(at, hscn.Malformed, "space at an end")
	} else if !printable(s) {
		c.add(at, hscn.BadEncoding, "")
	}
}

// printable reports whether s is UTF-8 without a control character.
func printable(s string) bool {
	for _, r := range s {
		if r < 0x20 || r >= 0x7F && r < 0xA0 || r == utf8.RuneError {
			return false
		}
	}
	return true
}

// word checks that an enumeration's value is one of its words, of which the last is most.
func (c *checker) word(at hscn.Path, v, most uint8) {
	if v > most {
		c.add(at, hscn.UnknownWord, "")
	}
}

// number checks that n is from least to most.
func (c *checker) number(at hscn.Path, n, least, most int) {
	if n < least || n > most {
		c.limit(at, hscn.OutOfRange, most)
	}
}

// count checks the length of a list.
func (c *checker) count(at hscn.Path, n, most int) {
	if n > most {
		c.limit(at, hscn.TooMany, most)
	}
}

// decode reads one record from b with read and checks it with check, all faults together.
func decode[T any](b []byte, read func(record.Object) T, check func(*T, *checker)) (T, error) {
	var zero T
	r, o := record.Read(b, MaxInput)
	if !o.Present() {
		return zero, r.Err()
	}
	v := read(o)
	o.Done()
	r.Check(func(f *hscn.Faults) { check(&v, &checker{f}) })
	if err := r.Err(); err != nil {
		return zero, err
	}
	return v, nil
}

// list reads the objects of member name with read. An absent member gives nil.
func list[T any](o record.Object, name string, most int, read func(record.Object) T) []T {
	if !o.Has(name) {
		return nil
	}
	objects := o.Objects(name, most)
	out := make([]T, 0, len(objects))
	for _, item := range objects {
		out = append(out, read(item))
		item.Done()
	}
	return out
}

// at is hscn.At, which findings and faults name their places with.
func at(pattern string, index ...int) hscn.Path { return hscn.At(pattern, index...) }

// satisfied, breached and undetermined make the common findings.
func satisfied(rule hscn.ID, force hscn.Force, where hscn.Path) hscn.Finding {
	return hscn.Finding{Rule: rule, Force: force, Verdict: hscn.Satisfied, Where: where}
}

func breached(rule hscn.ID, force hscn.Force, where hscn.Path, code hscn.Code) hscn.Finding {
	return hscn.Finding{Rule: rule, Force: force, Verdict: hscn.Breached, Code: code, Where: where}
}

func undetermined(rule hscn.ID, force hscn.Force, where hscn.Path, code hscn.Code) hscn.Finding {
	return hscn.Finding{Rule: rule, Force: force, Verdict: hscn.Undetermined, Code: code, Where: where}
}

func notApplicable(rule hscn.ID, where hscn.Path, code hscn.Code) hscn.Finding {
	return hscn.Finding{Rule: rule, Force: hscn.Must, Verdict: hscn.NotApplicable, Code: code, Where: where}
}

// answered gives the finding of a rule that one answer decides: Yes satisfies it, No breaches it.
func answered(a hscn.Answer, rule hscn.ID, where hscn.Path, no, missing hscn.Code) hscn.Finding {
	switch a {
	case hscn.Yes:
		return satisfied(rule, hscn.Must, where)
	case hscn.No:
		return breached(rule, hscn.Must, where, no)
	}
	return undetermined(rule, hscn.Must, where, missing)
}

// undated turns every finding into an open one: without a day nothing is judged.
func undated(findings []hscn.Finding) {
	for i := range findings {
		findings[i].Verdict, findings[i].Code, findings[i].Where = hscn.Undetermined, CodeDayNotGiven, at("on")
	}
}
