package contract

import (
	"github.com/shopspring/decimal"

	"github.com/hscn-go/hscn/internal/text"
)

// A Rounding says what an amount that is no whole number of pence becomes. It is named at the place
// where the rounding happens, once, at the end. Its zero value is [Exact], and so is any value
// without a name.
type Rounding uint8

// The roundings. Both of the last two lie at most half a penny off and treat a credit as the charge
// that it takes back.
const (
	Exact    Rounding = iota // refuse: an error that wraps [ErrInexact]
	HalfUp                   // to the nearest penny, half a penny away from zero
	HalfEven                 // to the nearest penny, half a penny to the even one
)

var roundingWords = text.Words[Rounding]{What: "rounding", List: []string{"exact", "half-up", "half-even"}}

// String returns the word of r: "exact", "half-up" or "half-even".
func (r Rounding) String() string { return roundingWords.Text(r) }

// AppendText appends the word of r to b.
func (r Rounding) AppendText(b []byte) ([]byte, error) { return roundingWords.Append(b, r) }

// MarshalText writes the word of r.
func (r Rounding) MarshalText() ([]byte, error) { return roundingWords.Append(nil, r) }

// UnmarshalText reads what MarshalText writes; on error r is unchanged.
func (r *Rounding) UnmarshalText(b []byte) error { return roundingWords.Unmarshal(b, r) }

// up reports whether a quotient whose whole part is whole, with remainder rest of divisor, becomes one
// more in size. ok is false where the rounding refuses.
func (r Rounding) up(whole, rest, divisor uint64) (more uint64, ok bool) {
	if rest == 0 {
		return 0, true
	}
	// rest is less than divisor, so that divisor - rest does not wrap.
	over := divisor - rest
	if r != HalfUp && r != HalfEven {
		return 0, false
	}
	if rest > over || rest == over && (r == HalfUp || whole&1 == 1) {
		return 1, true
	}
	return 0, true
}

// MaxDigits bounds a decimal that amounts are made from: its digits, and how far its exponent moves
// them either way. A decimal past it is refused before anything is computed with it.
const MaxDigits = 64

// maxBits is what MaxDigits digits take; looked at first, it keeps a huge number from being written out.
const maxBits = 213

// bounded reports whether d is within [MaxDigits].
func bounded(d decimal.Decimal) bool {
	exp := d.Exponent()
	return exp >= -MaxDigits && exp <= MaxDigits && d.Coefficient().BitLen() <= maxBits && d.NumDigits() <= MaxDigits
}

// penny rounds an amount of pence in d, which must be bounded, to whole pence.
func (r Rounding) penny(d decimal.Decimal) (Money, error) {
	rounded := d
	switch r {
	case HalfUp:
		rounded = d.Round(0)
	case HalfEven:
		rounded = d.RoundBank(0)
	default:
		if rounded = d.Truncate(0); !rounded.Equal(d) {
			return Money{}, ErrInexact
		}
	}
	n := rounded.BigInt()
	if !n.IsInt64() {
		return Money{}, ErrOverflow
	}
	return Money{n.Int64()}, nil
}
