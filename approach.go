package hscn

import "github.com/hscn-go/hscn/internal/text"

// Approach is one of the three ways a customer procures HSCN (CJ-01). The zero value is no
// approach, and no rule ever allows it.
type Approach uint8

// The approaches.
const (
	_             Approach = iota
	Aggregated             // NHS Digital runs it and the customer joins (CJ-02)
	Collaborative          // the customer runs it with partners (CJ-03)
	Individual             // the customer runs its own, alone (CJ-04)
)

// ApproachCount is the number of approaches; arrays indexed by Approach have ApproachCount+1 places.
const ApproachCount = 3

var approachWords = text.Words[Approach]{What: "approach", List: []string{"", "aggregated", "collaborative", "individual"}}

// ParseApproach returns the approach named by exactly "aggregated", "collaborative" or
// "individual". Its error wraps [ErrUnknownWord].
func ParseApproach(s string) (Approach, error) { return approachWords.Parse(s) }

// String returns the word that [ParseApproach] reads; the zero value is the empty text.
func (a Approach) String() string { return approachWords.Text(a) }

// AppendText appends the word of a to b.
func (a Approach) AppendText(b []byte) ([]byte, error) { return approachWords.Append(b, a) }

// MarshalText writes the word of a; the zero value is the empty text.
func (a Approach) MarshalText() ([]byte, error) { return approachWords.Append(nil, a) }

// UnmarshalText reads what MarshalText writes; on error a is unchanged.
func (a *Approach) UnmarshalText(b []byte) error { return approachWords.Unmarshal(b, a) }
