package hscn

import "github.com/hscn-go/hscn/internal/text"

// Answer is a fact that a caller states, denies or leaves out. The zero value is not stated, and
// never stands for either of the others.
type Answer uint8

// The answers.
const (
	NotStated Answer = iota
	No
	Yes
)

var answerWords = text.Words[Answer]{What: "answer", List: []string{"", "no", "yes"}}

// String returns "yes", "no", or the empty text where nothing is stated.
func (a Answer) String() string { return answerWords.Text(a) }

// AppendText appends the word of a to b.
func (a Answer) AppendText(b []byte) ([]byte, error) { return answerWords.Append(b, a) }

// MarshalText writes the word of a; not stated is the empty text.
func (a Answer) MarshalText() ([]byte, error) { return answerWords.Append(nil, a) }

// UnmarshalText reads what MarshalText writes; on error a is unchanged.
func (a *Answer) UnmarshalText(b []byte) error { return answerWords.Unmarshal(b, a) }
