package hscn

import "github.com/hscn-go/hscn/internal/text"

// Verdict is the answer of one rule about one case. The zero value is [Undetermined], so that a
// verdict nobody gave is never taken for a good one.
type Verdict uint8

// The verdicts.
const (
	Undetermined  Verdict = iota // a fact is missing, or the document's date is too coarse to decide
	Unspecified                  // the documents neither permit nor forbid
	Satisfied                    // the rule holds
	Breached                     // the rule does not hold
	NotApplicable                // the rule speaks of other cases
	NotInForce                   // the rule does not bind on the day of the thing judged
)

var verdictWords = text.Words[Verdict]{What: "verdict", List: []string{
	"undetermined", "unspecified", "satisfied", "breached", "not-applicable", "not-in-force",
}}

// String returns the word of v, such as "not-applicable".
func (v Verdict) String() string { return verdictWords.Text(v) }

// AppendText appends the word of v to b.
func (v Verdict) AppendText(b []byte) ([]byte, error) { return verdictWords.Append(b, v) }

// MarshalText writes the word of v.
func (v Verdict) MarshalText() ([]byte, error) { return verdictWords.Append(nil, v) }

// UnmarshalText reads what MarshalText writes; on error v is unchanged.
func (v *Verdict) UnmarshalText(b []byte) error { return verdictWords.Unmarshal(b, v) }

// Force is how strongly a rule binds. The zero value is no force: a finding without one never
// counts towards a verdict.
type Force uint8

// The forces.
const (
	_      Force = iota
	Must         // an obligation or a prohibition: breached or open, it blocks
	Should       // advice: not followed, it is reported and never blocks
	May          // a permission or an observation: it never blocks
)

var forceWords = text.Words[Force]{What: "force", List: []string{"", "must", "should", "may"}}

// String returns "must", "should" or "may".
func (f Force) String() string { return forceWords.Text(f) }

// AppendText appends the word of f to b.
func (f Force) AppendText(b []byte) ([]byte, error) { return forceWords.Append(b, f) }

// MarshalText writes the word of f; the zero value is the empty text.
func (f Force) MarshalText() ([]byte, error) { return forceWords.Append(nil, f) }

// UnmarshalText reads what MarshalText writes; on error f is unchanged.
func (f *Force) UnmarshalText(b []byte) error { return forceWords.Unmarshal(b, f) }
