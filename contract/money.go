package contract

import (
	"cmp"
	"math"
	"math/bits"

	"github.com/shopspring/decimal"
)

// Money is an amount of pounds sterling in whole pence, positive or negative. It is eight bytes,
// comparable with == and a good map key; its zero value is no money, £0.00. Nothing wraps: what
// leaves the range is an error that wraps [ErrOverflow]. The documents name no tax; whether an amount
// is with or without it is the caller's to keep apart.
type Money struct{ pence int64 }

// Pence returns the amount of n pence.
func Pence(n int64) Money { return Money{n} }

// Pence returns m in pence.
func (m Money) Pence() int64 { return m.pence }

// IsZero reports whether m is £0.00.
func (m Money) IsZero() bool { return m.pence == 0 }

// Sign returns -1, 0 or +1.
func (m Money) Sign() int { return cmp.Compare(m.pence, 0) }

// Compare returns -1 where m is less than o, 0 where they are equal, +1 where it is more.
func (m Money) Compare(o Money) int { return cmp.Compare(m.pence, o.pence) }

// Add returns m + o.
func (m Money) Add(o Money) (Money, error) {
	sum := m.pence + o.pence
	if (sum < m.pence) != (o.pence < 0) {
		return Money{}, ErrOverflow
	}
	return Money{sum}, nil
}

// Sub returns m - o.
func (m Money) Sub(o Money) (Money, error) {
	diff := m.pence - o.pence
	if (diff > m.pence) != (o.pence < 0) {
		return Money{}, ErrOverflow
	}
	return Money{diff}, nil
}

// Neg returns -m; the smallest amount has no opposite.
func (m Money) Neg() (Money, error) { return Money{}.Sub(m) }

// Mul returns n times m.
func (m Money) Mul(n int64) (Money, error) {
	hi, lo := bits.Mul64(size(m.pence), size(n))
	return signed(hi, lo, m.pence^n < 0)
}

// size returns the distance of n from 0.
func size(n int64) uint64 { return uint64(max(n, -n)) } // the least int64 is its own opposite, and 1<<63 unsigned

// signed returns the amount of the given size and sign.
func signed(hi, lo uint64, negative bool) (Money, error) {
	if hi != 0 || lo > math.MaxInt64+1 || lo == math.MaxInt64+1 && !negative {
		return Money{}, ErrOverflow
	}
	if negative {
		return Money{int64(-lo)}, nil
	}
	return Money{int64(lo)}, nil
}

// Sum returns the sum of amounts, £0.00 of none. Only the sum itself must be in range, so that the
// order of the amounts never matters.
func Sum(amounts ...Money) (Money, error) {
	var t total
	for _, m := range amounts {
		t.add(m)
	}
	return t.money()
}

// A total is a sum of amounts in 128 bits, in two's complement.
type total struct {
	hi int64
	lo uint64
}

func (t *total) add(m Money) {
	lo, carry := bits.Add64(t.lo, uint64(m.pence), 0)
	t.lo = lo
	t.hi += m.pence>>63 + int64(carry)
}

func (t total) money() (Money, error) {
	if t.hi != int64(t.lo)>>63 {
		return Money{}, ErrOverflow
	}
	return Money{int64(t.lo)}, nil
}

// compareTimes compares n times a sum that is not negative with m, which is not negative, for a small n.
func (t total) compareTimes(n int64, m Money) int {
	hi, lo := bits.Mul64(t.lo, uint64(n))
	if t.hi != 0 || hi != 0 {
		return +1
	}
	return cmp.Compare(lo, uint64(m.pence))
}

// Prorate returns part wholes of m, rounded once: Prorate(10, 31, HalfUp) is what ten days of a month
// of 31 days cost. A whole that is not positive is [ErrDivision]. A negative part gives a credit.
func (m Money) Prorate(part, whole int, r Rounding) (Money, error) {
	if whole <= 0 {
		return Money{}, ErrDivision
	}
	hi, lo := bits.Mul64(size(m.pence), size(int64(part)))
	if hi >= uint64(whole) {
		return Money{}, ErrOverflow
	}
	quotient, rest := bits.Div64(hi, lo, uint64(whole))
	more, ok := r.up(quotient, rest, uint64(whole))
	if !ok {
		return Money{}, ErrInexact
	}
	sum, carry := bits.Add64(quotient, more, 0)
	return signed(carry, sum, m.pence^int64(part) < 0)
}

// Times returns m times factor, rounded once: a unit price times a quantity that is no whole number.
// A factor past [MaxDigits] is [ErrTooPrecise].
func (m Money) Times(factor decimal.Decimal, r Rounding) (Money, error) {
	if !bounded(factor) {
		return Money{}, ErrTooPrecise
	}
	return r.penny(decimal.New(m.pence, 0).Mul(factor))
}

// Percent returns rate per cent of m, rounded once: a rate of 17.5 of £10.00 is £1.75. A rate past
// [MaxDigits] is [ErrTooPrecise].
func (m Money) Percent(rate decimal.Decimal, r Rounding) (Money, error) {
	if !bounded(rate) {
		return Money{}, ErrTooPrecise
	}
	return r.penny(decimal.New(m.pence, -2).Mul(rate))
}

// Decimal returns m in pounds, exactly, with two decimal places.
func (m Money) Decimal() decimal.Decimal { return decimal.New(m.pence, -2) }

// FromDecimal returns the amount of d pounds, rounded once. A decimal past [MaxDigits] is
// [ErrTooPrecise].
func FromDecimal(d decimal.Decimal, r Rounding) (Money, error) { return Pence(100).Times(d, r) }
