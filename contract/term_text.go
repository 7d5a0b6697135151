package contract

import "strconv"

// MaxTermText is the length of the longest term in its text form, in bytes.
const MaxTermText = (1+MaxOptions)*len("599m+") - len("+")

// ParseTerm returns the term written in s: its parts in order with a plus sign between them, each a
// number of years, or of months with an m where it is no whole number of years: 3+1+1, 5+5, 18m+6m.
// There is one spelling, so that 36m and 03 are refused. Anything else is a [ParseError] that wraps
// [ErrSyntax] or, where a part is too long or there are too many, [ErrTermLength].
func ParseTerm(s string) (Term, error) {
	t, err := parseTerm(s)
	if err != nil {
		return Term{}, parseError("term", s, err)
	}
	return t, nil
}

func parseTerm(s string) (Term, error) {
	if len(s) > MaxTermText {
		return Term{}, ErrSyntax
	}
	var t Term
	for i := 0; ; i++ { // i stands on the first digit of a part
		start, n := i, 0
		for ; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
			if n = 10*n + int(s[i]-'0'); n > MaxPartMonths {
				return Term{}, ErrTermLength
			}
		}
		if i == start || s[start] == '0' {
			return Term{}, ErrSyntax
		}
		part := Months(n) * Year
		if i < len(s) && s[i] == 'm' {
			i++
			if part = Months(n); part%Year == 0 {
				return Term{}, ErrSyntax
			}
		}
		if i < len(s) && s[i] != '+' {
			return Term{}, ErrSyntax
		}
		if !t.add(part) {
			return Term{}, ErrTermLength
		}
		if i == len(s) {
			return t, nil
		}
	}
}

// MustTerm is [ParseTerm] for texts known to be right, in tables and tests. It panics on others.
func MustTerm(s string) Term {
	t, err := ParseTerm(s)
	if err != nil {
		panic(err)
	}
	return t
}

// String returns t in the form that [ParseTerm] takes, or the empty text for the zero Term.
func (t Term) String() string {
	b, _ := t.AppendText(make([]byte, 0, MaxTermText))
	return string(b)
}

// AppendText appends t to b in the form that [ParseTerm] takes, or nothing for the zero Term. The error
// is always nil.
func (t Term) AppendText(b []byte) ([]byte, error) {
	for i, part := range t.parts[:t.n] {
		if i > 0 {
			b = append(b, '+')
		}
		if part%uint16(Year) == 0 {
			b = strconv.AppendUint(b, uint64(part/uint16(Year)), 10)
		} else {
			b = append(strconv.AppendUint(b, uint64(part), 10), 'm')
		}
	}
	return b, nil
}

// MarshalText returns t in the form that [ParseTerm] takes, or the empty text for the zero Term.
func (t Term) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText sets *t from its text form; the empty text gives the zero Term. On error, a
// [ParseError], *t is unchanged.
func (t *Term) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*t = Term{}
		return nil
	}
	got, err := ParseTerm(string(b[:min(len(b), maxTextRead)]))
	if err != nil {
		return err
	}
	*t = got
	return nil
}
