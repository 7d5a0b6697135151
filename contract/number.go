package contract

import (
	"cmp"
	"log/slog"
	"math/big"
	"math/bits"

	"github.com/shopspring/decimal"
)

// A Number is a decimal number with at most six places: a unit price in pounds, a percentage, a
// measurement. It is eight bytes and comparable with ==, since equal numbers have one value: 99.5 and
// 99.50 are the same. Its zero value is 0. What it counts is said where it stands.
type Number struct{ millionths int64 }

const (
	numberPlaces = 6
	numberScale  = 1_000_000
)

// MaxNumberText is the length of the longest number in its text form, in bytes.
const MaxNumberText = len("-9223372036854.775808")

// NumberFrom returns d, which must have at most six places; otherwise it is [ErrInexact]. Past
// [MaxDigits] it is [ErrTooPrecise], and what does not fit is [ErrOverflow].
func NumberFrom(d decimal.Decimal) (Number, error) {
	if !bounded(d) {
		return Number{}, ErrTooPrecise
	}
	n, err := Exact.penny(d.Shift(numberPlaces))
	return Number{n.pence}, err
}

// Decimal returns n exactly.
func (n Number) Decimal() decimal.Decimal {
	return decimal.NewFromBigInt(big.NewInt(n.millionths), -numberPlaces)
}

// IsZero reports whether n is 0.
func (n Number) IsZero() bool { return n == Number{} }

// Compare returns -1 where n is less than o, 0 where they are equal, +1 where it is more.
func (n Number) Compare(o Number) int { return cmp.Compare(n.millionths, o.millionths) }

// Price returns what units cost at n pounds each, rounded once.
func (n Number) Price(units int64, r Rounding) (Money, error) {
	const divisor = numberScale / 100 // millionths of a pound in a penny
	hi, lo := bits.Mul64(size(n.millionths), size(units))
	if hi >= divisor {
		return Money{}, ErrOverflow
	}
	quotient, rest := bits.Div64(hi, lo, divisor)
	more, ok := r.up(quotient, rest, divisor)
	if !ok {
		return Money{}, ErrInexact
	}
	sum, carry := bits.Add64(quotient, more, 0)
	return signed(carry, sum, n.millionths^units < 0)
}

// ParseNumber returns the number written in s in its one form: digits, and where there is a fraction a
// point and one to six digits of which the last is not 0, with a minus where it is less than 0: 99.5,
// 0.0125, 12, -3. Anything else, a text longer than [MaxNumberText] first of all, is a [ParseError]
// that wraps [ErrSyntax]; a well-formed number that does not fit wraps [ErrOverflow].
func ParseNumber(s string) (Number, error) {
	n, err := parseNumber(s)
	if err != nil {
		return Number{}, parseError("number", s, err)
	}
	return n, nil
}

func parseNumber(s string) (Number, error) {
	digits, negative := s, false
	if len(s) > 0 && s[0] == '-' {
		digits, negative = s[1:], true
	}
	if len(s) > MaxNumberText || digits == "" || len(digits) > 1 && digits[0] == '0' && digits[1] != '.' {
		return Number{}, ErrSyntax
	}
	var n uint64
	places := -1 // digits after the point; -1 before it
	for i := range len(digits) {
		if digits[i] == '.' && places < 0 && i > 0 {
			places = 0
			continue
		}
		c := uint64(digits[i] - '0')
		if c > 9 || places == numberPlaces {
			return Number{}, ErrSyntax
		}
		if places >= 0 {
			places++
		}
		hi, lo := bits.Mul64(n, 10)
		if n = lo + c; hi != 0 || n < lo {
			return Number{}, ErrOverflow
		}
	}
	last := digits[len(digits)-1]
	if places >= 0 && (last == '.' || last == '0') || n == 0 && negative {
		return Number{}, ErrSyntax
	}
	var high uint64
	for range numberPlaces - max(places, 0) {
		hi, lo := bits.Mul64(n, 10)
		high |= hi
		n = lo
	}
	m, err := signed(high, n, negative)
	return Number{m.pence}, err
}

// MustNumber is [ParseNumber] for texts known to be right, in tables and tests. It panics on others.
func MustNumber(s string) Number {
	n, err := ParseNumber(s)
	if err != nil {
		panic(err)
	}
	return n
}

// String returns n in the form that [ParseNumber] takes.
func (n Number) String() string {
	b, _ := n.AppendText(make([]byte, 0, MaxNumberText))
	return string(b)
}

// AppendText appends n to b in the form that [ParseNumber] takes. The error is always nil.
func (n Number) AppendText(b []byte) ([]byte, error) {
	var buf [MaxNumberText]byte
	i, places := len(buf), numberPlaces
	rest := size(n.millionths)
	for places > 0 && rest%10 == 0 {
		rest /= 10
		places--
	}
	fraction := places > 0
	for digits := 0; rest > 0 || digits <= places; digits++ {
		if fraction && digits == places {
			i--
			buf[i] = '.'
		}
		i--
		buf[i] = byte('0' + rest%10)
		rest /= 10
	}
	if n.millionths < 0 {
		i--
		buf[i] = '-'
	}
	return append(b, buf[i:]...), nil
}

// MarshalText returns n in the form that [ParseNumber] takes; in JSON a number of this type is a string.
func (n Number) MarshalText() ([]byte, error) { return n.AppendText(nil) }

// UnmarshalText sets *n from its one text form. On error, a [ParseError], *n is unchanged.
func (n *Number) UnmarshalText(b []byte) error {
	got, err := ParseNumber(string(b[:min(len(b), maxTextRead)]))
	if err != nil {
		return err
	}
	*n = got
	return nil
}

// LogValue gives a log the text form of n.
func (n Number) LogValue() slog.Value { return slog.StringValue(n.String()) }
