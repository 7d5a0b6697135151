package hscn

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/hscn-go/hscn/calendar"
)

// Code is the stable word for why a rule came out as it did: "direct-award-not-supported". Each
// package lists its codes as constants. The empty code says that there is nothing to add.
type Code string

// Path names a member of a record: "sites[3].orders[1].ceased". It is made of a fixed pattern in
// which each [] takes the next index, so that making one allocates nothing. The zero value is the
// whole record.
type Path struct {
	pattern string
	index   [2]int32
}

// At returns the path of pattern with its first two [] filled by the indices given.
func At(pattern string, index ...int) Path {
	p := Path{pattern: pattern}
	for i := range min(len(index), len(p.index)) {
		p.index[i] = int32(index[i])
	}
	return p
}

// String returns the text form of p.
func (p Path) String() string { b, _ := p.AppendText(nil); return string(b) }

// AppendText appends the text form of p to b. Its error is always nil.
func (p Path) AppendText(b []byte) ([]byte, error) {
	rest := p.pattern
	for _, n := range p.index {
		before, after, found := strings.Cut(rest, "[]")
		if !found {
			break
		}
		b = append(append(b, before...), '[')
		b = append(strconv.AppendInt(b, int64(n), 10), ']')
		rest = after
	}
	return append(b, rest...), nil
}

// MarshalText writes the text form of p.
func (p Path) MarshalText() ([]byte, error) { return p.AppendText(nil) }

func (p Path) compare(q Path) int {
	return cmp.Or(strings.Compare(p.pattern, q.pattern), cmp.Compare(p.index[0], q.index[0]), cmp.Compare(p.index[1], q.index[1]))
}

// Value is something that a rule saw or held a case against: a day or coarse date, a count with its
// unit, or a word. The zero value is nothing.
type Value struct {
	word    string
	count   int64
	span    calendar.Span
	counted bool
}

// Day returns a Value of one day; the zero Date gives the zero Value.
func Day(d calendar.Date) Value {
	if d.IsZero() {
		return Value{}
	}
	return Value{span: calendar.On(d)}
}

// When returns a Value of a date as coarse as its document gives it.
func When(s calendar.Span) Value { return Value{span: s} }

// Count returns a Value of n units, such as 42 "days".
func Count(n int64, unit string) Value { return Value{word: unit, count: n, counted: true} }

// Word returns a Value of one fixed word.
func Word(w string) Value { return Value{word: w} }

// IsZero reports whether v is nothing.
func (v Value) IsZero() bool { return v == Value{} }

// Span returns the date of v; the zero Span where v is not a date.
func (v Value) Span() calendar.Span { return v.span }

// String returns the text form of v: "2017-11", "42 days", "rm3825".
func (v Value) String() string { b, _ := v.AppendText(nil); return string(b) }

// AppendText appends the text form of v to b.
func (v Value) AppendText(b []byte) ([]byte, error) {
	if !v.span.IsZero() {
		return v.span.AppendText(b)
	}
	if v.counted {
		b = append(strconv.AppendInt(b, v.count, 10), ' ')
	}
	return append(b, v.word...), nil
}

// MarshalText writes the text form of v.
func (v Value) MarshalText() ([]byte, error) { return v.AppendText(nil) }

func (v Value) compare(w Value) int {
	if v == w {
		return 0
	}
	first, _ := v.span.Earliest()
	otherFirst, _ := w.span.Earliest()
	last, _ := v.span.Latest()
	otherLast, _ := w.span.Latest()
	return cmp.Or(
		first.Compare(otherFirst),
		last.Compare(otherLast),
		cmp.Compare(v.span.Precision(), w.span.Precision()),
		strings.Compare(v.word, w.word),
		cmp.Compare(v.count, w.count),
	)
}

// A Finding is the verdict of one rule about one place of one record. It holds no prose: text is
// made by [Finding.Append] when somebody asks. Findings are comparable with ==.
type Finding struct {
	Rule    ID      `json:"rule"`
	Force   Force   `json:"force"`
	Verdict Verdict `json:"verdict"`
	Code    Code    `json:"code,omitempty"` // why, in one stable word
	Where   Path    `json:"where,omitzero"` // the member judged or, for Undetermined, the one that would decide it
	Seen    Value   `json:"seen,omitzero"`  // what stood there; zero where nothing did
	Limit   Value   `json:"limit,omitzero"` // what it was held against: the last day, the limit, the word required
}

// IsAdvice reports whether f is advice not followed: a Should that is breached. Advice never blocks.
func (f Finding) IsAdvice() bool { return f.Force == Should && f.Verdict == Breached }

// Blocks reports whether f alone keeps its case from being allowed: a Must breached or open.
func (f Finding) Blocks() bool {
	return f.Force == Must && (f.Verdict == Breached || f.Verdict == Undetermined || f.Verdict == Unspecified)
}

// Compare orders findings by register, then place, then content.
func (f Finding) Compare(g Finding) int {
	return cmp.Or(
		cmp.Compare(f.Rule, g.Rule),
		f.Where.compare(g.Where),
		cmp.Compare(f.Verdict, g.Verdict),
		cmp.Compare(f.Force, g.Force),
		strings.Compare(string(f.Code), string(g.Code)),
		f.Seen.compare(g.Seen),
		f.Limit.compare(g.Limit),
	)
}

// String returns f on one line, as [Finding.Append] writes it.
func (f Finding) String() string { return string(f.Append(nil)) }

// Append appends f to b on one line without its sentence:
// "CJ-66 must: breached, direct-award-not-supported, at method, seen direct-award". It is for people;
// the form that is read back is JSON.
func (f Finding) Append(b []byte) []byte {
	b, _ = f.Rule.AppendText(b)
	b = append(append(b, ' '), f.Force.String()...)
	b = append(append(b, ": "...), f.Verdict.String()...)
	if f.Code != "" {
		b = append(append(b, ", "...), f.Code...)
	}
	if f.Where != (Path{}) {
		b, _ = f.Where.AppendText(append(b, ", at "...))
	}
	if !f.Seen.IsZero() {
		b, _ = f.Seen.AppendText(append(b, ", seen "...))
	}
	if !f.Limit.IsZero() {
		b, _ = f.Limit.AppendText(append(b, ", against "...))
	}
	return b
}

// Canonical sorts findings by [Finding.Compare] in place and drops equal ones: a set in the order of
// the register. It allocates nothing.
func Canonical(findings []Finding) []Finding {
	if !slices.IsSortedFunc(findings, Finding.Compare) {
		slices.SortFunc(findings, Finding.Compare)
	}
	return slices.Compact(findings)
}
