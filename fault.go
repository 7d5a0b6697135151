package hscn

import (
	"fmt"
	"iter"
	"strconv"

	"github.com/hscn-go/hscn/internal/text"
)

// ErrUnknownWord is wrapped by the error of every parser of an enumeration.
var ErrUnknownWord = text.ErrUnknownWord

// Problem is what is wrong with one member of a caller's record. It is an error, so that
// errors.Is(err, hscn.UnknownMember) finds it in [Fault] and [Faults]. The zero value is no problem.
type Problem uint8

// The problems.
const (
	_              Problem = iota
	Malformed              // not the text form that the member has
	Missing                // required and absent, or blank
	UnknownWord            // none of the enumeration's words
	UnknownMember          // a member that the record does not have
	DuplicateName          // a member given twice
	DuplicateValue         // a value listed twice where each may stand once
	WrongType              // a number where a text stands, and the like
	TooLarge               // the whole input is over its limit of bytes
	TooLong                // a text over its limit of bytes
	TooMany                // a list over its limit of items, or more faults than are listed
	TooDeep                // nested over the limit
	OutOfRange             // a number or a day outside its bounds
	Contradiction          // two members that cannot both hold
	WrongOrder             // days or entries in an order that cannot be
	BadEncoding            // invalid UTF-8, a NUL or a control character
	BadSyntax              // not JSON
	TrailingData           // more bytes after the record
)

var problemWords = text.Words[Problem]{What: "problem", List: []string{
	"", "malformed", "missing", "unknown-word", "unknown-member", "duplicate-name", "duplicate-value", "wrong-type", "too-large",
	"too-long", "too-many", "too-deep", "out-of-range", "contradiction", "wrong-order", "bad-encoding", "bad-syntax", "trailing-data",
}}

// Error returns the word of p.
func (p Problem) Error() string { return problemWords.Text(p) }

// String returns the word of p, such as "unknown-member".
func (p Problem) String() string { return problemWords.Text(p) }

// MarshalText writes the word of p; the zero value is the empty text.
func (p Problem) MarshalText() ([]byte, error) { return problemWords.Append(nil, p) }

// UnmarshalText reads what MarshalText writes; on error p is unchanged.
func (p *Problem) UnmarshalText(b []byte) error { return problemWords.Unmarshal(b, p) }

// A Fault is one mistake in what a caller supplied. As an error it wraps its [Problem].
type Fault struct {
	Path    string // the member: "partners[2].name"; empty for the whole input
	Problem Problem
	Got     string // what stood there, clipped; empty where nothing did
	Limit   int    // the limit passed, in bytes, items or levels; 0 where there is none
	Note    string // a short fixed text for what the problem's word leaves out; may be empty
}

const maxPathShown = 96

// Error returns at most 256 bytes: the path, the problem, the limit and the clipped input.
func (f *Fault) Error() string {
	path := f.Path
	if path == "" {
		path = "input"
	}
	path = path[:min(len(path), maxPathShown)]
	b := make([]byte, 0, 256)
	b = append(b, path...)
	b = append(b, ": "...)
	b = append(b, f.Problem.Error()...)
	if f.Limit != 0 {
		b = append(b, " (limit "...)
		b = strconv.AppendInt(b, int64(f.Limit), 10)
		b = append(b, ')')
	}
	if f.Note != "" {
		b = append(b, ", "...)
		b = append(b, f.Note...)
	}
	if f.Got != "" {
		b = append(b, ": "...)
		b = strconv.AppendQuoteToASCII(b, text.Clip(f.Got))
	}
	if len(b) > 256 {
		b = append(b[:253], "..."...)
	}
	return string(b)
}

// Unwrap returns the fault's [Problem].
func (f *Fault) Unwrap() error { return f.Problem }

// MaxFaults is the number of faults that are listed; one more [TooMany] fault says that there were others.
const MaxFaults = 100

// Faults collects every mistake in one input, in the order in which they were found. The zero value
// is ready to use and holds none.
type Faults struct{ list []*Fault }

// Add notes a fault; past [MaxFaults] it only notes, once, that there are more.
func (f *Faults) Add(fault Fault) {
	if len(f.list) < MaxFaults {
		fault.Got = text.Clip(fault.Got)
		f.list = append(f.list, &fault)
	} else if len(f.list) == MaxFaults {
		f.list = append(f.list, &Fault{Problem: TooMany, Limit: MaxFaults, Note: "more faults are not listed"})
	}
}

// Len returns the number of faults listed.
func (f *Faults) Len() int { return len(f.list) }

// All yields the faults in the order in which they were found.
func (f *Faults) All() iter.Seq[Fault] {
	return func(yield func(Fault) bool) {
		for _, fault := range f.list {
			if !yield(*fault) {
				return
			}
		}
	}
}

// Err returns f as an error, or nil where it holds no fault.
func (f *Faults) Err() error {
	if len(f.list) == 0 {
		return nil
	}
	return f
}

// Error returns the first fault and the number of others, in at most 256 bytes.
func (f *Faults) Error() string {
	switch len(f.list) {
	case 0:
		return "no fault"
	case 1:
		return f.list[0].Error()
	}
	first := f.list[0].Error()
	more := fmt.Sprintf(" (and %d more)", len(f.list)-1)
	return first[:min(len(first), 256-len(more))] + more
}

// Unwrap returns every fault, each a *[Fault].
func (f *Faults) Unwrap() []error {
	out := make([]error, len(f.list))
	for i, fault := range f.list {
		out[i] = fault
	}
	return out
}
