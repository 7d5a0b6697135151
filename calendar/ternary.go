package calendar

// A Ternary is the answer to a question about days that may be known only coarsely. Its zero value
// is [Unknown]: both answers are possible.
type Ternary uint8

// The three answers.
const (
	Unknown Ternary = iota // the days the span may mean do not agree
	No                     // certainly not, whichever day is meant
	Yes                    // certainly, whichever day is meant
)

// Not returns the opposite answer; the opposite of [Unknown] is Unknown.
func (t Ternary) Not() Ternary {
	switch t {
	case No:
		return Yes
	case Yes:
		return No
	}
	return Unknown
}

// ternary returns the answer where the conditions are those that settle it.
func ternary(yes, no bool) Ternary {
	if yes {
		return Yes
	}
	if no {
		return No
	}
	return Unknown
}
