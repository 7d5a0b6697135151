package contract

import (
	"database/sql/driver"
	"fmt"
	"log/slog"
	"math/bits"
)

// MaxMoneyText is the length of the longest amount in its text form, in bytes.
const MaxMoneyText = len("-92233720368547758.08")

// ParseMoney returns the amount written in s in the one form it has: pounds, a point and two digits
// of pence, with a minus before them where it is less than nothing: 1234.56, 0.05, -12.00. There are
// no needless zeros, signs, separators or exponents, and no minus before 0.00. Anything else, a text
// longer than [MaxMoneyText] first of all, is a [ParseError] that wraps [ErrSyntax]; a well-formed
// amount that does not fit wraps [ErrOverflow].
func ParseMoney(s string) (Money, error) {
	m, err := parseMoney(s)
	if err != nil {
		return Money{}, parseError("amount", s, err)
	}
	return m, nil
}

func parseMoney(s string) (Money, error) {
	if len(s) > MaxMoneyText {
		return Money{}, ErrSyntax
	}
	digits, negative := s, false
	if len(s) > 0 && s[0] == '-' {
		digits, negative = s[1:], true
	}
	point := len(digits) - 3
	if point < 1 || digits[point] != '.' || digits[0] == '0' && point > 1 {
		return Money{}, ErrSyntax
	}
	var n uint64 // at most twenty digits, of which nineteen always fit
	for i := range len(digits) {
		if i == point {
			continue
		}
		c := uint64(digits[i] - '0')
		if c > 9 {
			return Money{}, ErrSyntax
		}
		hi, lo := bits.Mul64(n, 10)
		if n = lo + c; hi != 0 || n < lo {
			return Money{}, ErrOverflow
		}
	}
	if n == 0 && negative {
		return Money{}, ErrSyntax
	}
	return signed(0, n, negative)
}

// MustMoney is [ParseMoney] for texts known to be right, in tables and tests. It panics on others.
func MustMoney(s string) Money {
	m, err := ParseMoney(s)
	if err != nil {
		panic(err)
	}
	return m
}

// String returns m in the form that [ParseMoney] takes.
func (m Money) String() string {
	b, _ := m.AppendText(make([]byte, 0, MaxMoneyText))
	return string(b)
}

// AppendText appends m to b in the form that [ParseMoney] takes. The error is always nil.
func (m Money) AppendText(b []byte) ([]byte, error) {
	var buf [MaxMoneyText]byte
	n, i := size(m.pence), len(buf)
	for digits := 0; n > 0 || digits < 3; digits++ {
		if digits == 2 {
			i--
			buf[i] = '.'
		}
		i--
		buf[i] = byte('0' + n%10)
		n /= 10
	}
	if m.pence < 0 {
		i--
		buf[i] = '-'
	}
	return append(b, buf[i:]...), nil
}

// MarshalText returns m in the form that [ParseMoney] takes; in JSON an amount is a string.
func (m Money) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText sets *m from its one text form. On error, a [ParseError], *m is unchanged.
func (m *Money) UnmarshalText(b []byte) error {
	got, err := ParseMoney(string(b[:min(len(b), maxTextRead)]))
	if err != nil {
		return err
	}
	*m = got
	return nil
}

// maxTextRead is more than any text form here has and enough for an error to show.
const maxTextRead = 256

// Value gives a database the text form of m.
func (m Money) Value() (driver.Value, error) { return m.String(), nil }

// Scan sets *m from a text in the one form. A number is refused, since it does not say whether it
// counts pounds or pence, and so is NULL, since £0.00 is an amount. On error, a [ParseError], *m is
// unchanged.
func (m *Money) Scan(src any) error {
	switch src := src.(type) {
	case string:
		return m.UnmarshalText([]byte(src[:min(len(src), maxTextRead)]))
	case []byte:
		return m.UnmarshalText(src)
	}
	return parseError("amount", fmt.Sprintf("%T", src), ErrSyntax)
}

// LogValue gives a log the text form of m.
func (m Money) LogValue() slog.Value { return slog.StringValue(m.String()) }
