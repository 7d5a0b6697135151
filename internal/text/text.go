// Package text gives small enumerations one exact, documented text form.
package text

import (
	"errors"
	"fmt"
	"unicode/utf8"
)

// ErrUnknownWord is wrapped by every [WordError].
var ErrUnknownWord = errors.New("unknown word")

// MaxShown is the longest part, in bytes, of a caller's text that an error repeats.
const MaxShown = 64

// A WordError says that a text is none of an enumeration's words. It wraps [ErrUnknownWord].
type WordError struct {
	What string // the enumeration, in words: "approach"
	Got  string // the text given, clipped to MaxShown bytes
}

// Error returns at most 256 bytes.
func (e *WordError) Error() string {
	s := fmt.Sprintf("%s: unknown word %q", e.What, e.Got)
	if len(s) > 256 { // Got is all escapes
		s = s[:253] + "..."
	}
	return s
}

// Unwrap returns [ErrUnknownWord].
func (e *WordError) Unwrap() error { return ErrUnknownWord }

// Words are the text forms of an enumeration E, indexed by its values. Word 0 is the form of the
// zero value; where it is empty the zero value has no word and is written as the empty text.
type Words[E ~uint8] struct {
	What string
	List []string
}

// Text returns the word for v, or "What(n)" where v is outside the enumeration.
func (w Words[E]) Text(v E) string {
	if int(v) < len(w.List) {
		return w.List[v]
	}
	return fmt.Sprintf("%s(%d)", w.What, uint8(v))
}

// Append appends the word for v to b; a value outside the enumeration is a [WordError].
func (w Words[E]) Append(b []byte, v E) ([]byte, error) {
	if int(v) < len(w.List) {
		return append(b, w.List[v]...), nil
	}
	return b, &WordError{What: w.What, Got: w.Text(v)}
}

// Parse returns the value whose word is exactly s. The empty text is refused.
func (w Words[E]) Parse(s string) (E, error) {
	if s != "" {
		for i, word := range w.List {
			if word == s {
				return E(i), nil
			}
		}
	}
	return 0, &WordError{What: w.What, Got: Clip(s)}
}

// Unmarshal sets *v to the value whose word is exactly b, the empty text included where that is the
// word of the zero value. On error *v is unchanged.
func (w Words[E]) Unmarshal(b []byte, v *E) error {
	for i, word := range w.List {
		if word == string(b) {
			*v = E(i)
			return nil
		}
	}
	return &WordError{What: w.What, Got: Clip(string(b[:min(len(b), MaxShown+1)]))}
}

// Clip returns s, or as much of it as fits in MaxShown bytes without cutting a rune.
func Clip(s string) string {
	if len(s) <= MaxShown {
		return s
	}
	n := MaxShown
	for n > MaxShown-utf8.UTFMax && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
