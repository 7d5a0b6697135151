package calendar

import "github.com/hscn-go/hscn/internal/text"

// The words of the enumerations, indexed by their values. They are written nowhere else.
var (
	roundingWords  = text.Words[Rounding]{What: "rounding", List: []string{"refuse", "last-day", "first-of-next"}}
	divisionWords  = text.Words[Division]{What: "division", List: []string{"", "england-and-wales", "scotland", "northern-ireland", "united-kingdom"}}
	effectWords    = text.Words[Effect]{What: "effect", List: []string{"", "added", "withdrawn"}}
	ternaryWords   = text.Words[Ternary]{What: "ternary", List: []string{"unknown", "no", "yes"}}
	precisionWords = text.Words[Precision]{What: "precision", List: []string{"", "day", "month", "season", "year", "range", "unconfirmed"}}
	seasonWords    = text.Words[Season]{What: "season", List: []string{"", "spring", "summer", "autumn", "winter"}}
)

// String returns the word for r: "refuse", "last-day" or "first-of-next".
func (r Rounding) String() string { return roundingWords.Text(r) }

// AppendText appends the word for r to b; a value without one is an error.
func (r Rounding) AppendText(b []byte) ([]byte, error) { return roundingWords.Append(b, r) }

// MarshalText returns the word for r; a value without one is an error.
func (r Rounding) MarshalText() ([]byte, error) { return r.AppendText(nil) }

// UnmarshalText sets *r from its word, which must be exact. On error *r is unchanged.
func (r *Rounding) UnmarshalText(b []byte) error { return roundingWords.Unmarshal(b, r) }

// String returns the word for t: "unknown", "no" or "yes".
func (t Ternary) String() string { return ternaryWords.Text(t) }

// AppendText appends the word for t to b; a value without one is an error.
func (t Ternary) AppendText(b []byte) ([]byte, error) { return ternaryWords.Append(b, t) }

// MarshalText returns the word for t; a value without one is an error.
func (t Ternary) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText sets *t from its word, which must be exact. On error *t is unchanged.
func (t *Ternary) UnmarshalText(b []byte) error { return ternaryWords.Unmarshal(b, t) }

// String returns the word for p, "day" to "unconfirmed", or the empty text for the zero value.
func (p Precision) String() string { return precisionWords.Text(p) }

// AppendText appends the word for p to b, nothing for the zero value; a value without one is an
// error.
func (p Precision) AppendText(b []byte) ([]byte, error) { return precisionWords.Append(b, p) }

// MarshalText returns the word for p, empty for the zero value; a value without one is an error.
func (p Precision) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText sets *p from its word, which must be exact; the empty text gives the zero value. On
// error *p is unchanged.
func (p *Precision) UnmarshalText(b []byte) error { return precisionWords.Unmarshal(b, p) }

// String returns the word for s, "spring" to "winter", or the empty text for the zero value.
func (s Season) String() string { return seasonWords.Text(s) }

// AppendText appends the word for s to b, nothing for the zero value; a value without one is an
// error.
func (s Season) AppendText(b []byte) ([]byte, error) { return seasonWords.Append(b, s) }

// MarshalText returns the word for s, empty for the zero value; a value without one is an error.
func (s Season) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText sets *s from its word, which must be exact; the empty text gives the zero value. On
// error *s is unchanged.
func (s *Season) UnmarshalText(b []byte) error { return seasonWords.Unmarshal(b, s) }

// String returns the word for v: "england-and-wales", "scotland" and "northern-ireland", as gov.uk
// writes them, and "united-kingdom" for anywhere in it, or the empty text for the zero value.
func (v Division) String() string { return divisionWords.Text(v) }

// AppendText appends the word for v to b, nothing for the zero value; a value without one is an
// error.
func (v Division) AppendText(b []byte) ([]byte, error) { return divisionWords.Append(b, v) }

// MarshalText returns the word for v, empty for the zero value; a value without one is an error.
func (v Division) MarshalText() ([]byte, error) { return v.AppendText(nil) }

// UnmarshalText sets *v from its word, which must be exact; the empty text gives the zero value. On
// error *v is unchanged.
func (v *Division) UnmarshalText(b []byte) error { return divisionWords.Unmarshal(b, v) }

// String returns the word for e, "added" or "withdrawn", or the empty text for the zero value.
func (e Effect) String() string { return effectWords.Text(e) }

// AppendText appends the word for e to b, nothing for the zero value; a value without one is an
// error.
func (e Effect) AppendText(b []byte) ([]byte, error) { return effectWords.Append(b, e) }

// MarshalText returns the word for e, empty for the zero value; a value without one is an error.
func (e Effect) MarshalText() ([]byte, error) { return e.AppendText(nil) }

// UnmarshalText sets *e from its word, which must be exact; the empty text gives the zero value. On
// error *e is unchanged.
func (e *Effect) UnmarshalText(b []byte) error { return effectWords.Unmarshal(b, e) }
