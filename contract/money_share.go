package contract

import (
	"cmp"
	"math/bits"
	"slices"
)

// MaxShares is the largest number of shares that an amount is divided into at once.
const MaxShares = 100_000

// AppendShares appends n equal shares of m to dst. They sum to m exactly, differ by at most a penny,
// and the larger come first (for a credit, the larger credits). No share at all is [ErrDivision], more
// than [MaxShares] is [ErrTooMany]. On error dst is returned as it was.
func (m Money) AppendShares(dst []Money, n int) ([]Money, error) {
	if n < 1 {
		return dst, ErrDivision
	}
	if n > MaxShares {
		return dst, ErrTooMany
	}
	each, rest := m.pence/int64(n), m.pence%int64(n)
	dst = slices.Grow(dst, n)
	for range n {
		share := each
		if rest > 0 {
			share, rest = share+1, rest-1
		} else if rest < 0 {
			share, rest = share-1, rest+1
		}
		dst = append(dst, Money{share})
	}
	return dst, nil
}

// AppendSplit appends to dst the shares of m in proportion to weights, which are not negative and not
// all zero; otherwise it is [ErrDivision]. The shares sum to m exactly and each is less than a penny
// from its proportion: the pence left over go to the largest remainders, of equal ones to the
// first. Past [MaxShares] it is [ErrTooMany]; weights whose sum leaves the range of an int64 are
// [ErrOverflow]. On error dst is returned as it was.
func (m Money) AppendSplit(dst []Money, weights []int64) ([]Money, error) {
	if len(weights) > MaxShares {
		return dst, ErrTooMany
	}
	var all int64
	for _, w := range weights {
		if w < 0 {
			return dst, ErrDivision
		}
		if all += w; all < 0 {
			return dst, ErrOverflow
		}
	}
	if all == 0 {
		return dst, ErrDivision
	}
	start := len(dst)
	dst = slices.Grow(dst, len(weights))
	type remainder struct {
		rest uint64
		at   int
	}
	rests := make([]remainder, len(weights))
	left, sign := size(m.pence), int64(m.Sign())
	for i, w := range weights {
		hi, lo := bits.Mul64(size(m.pence), uint64(w))
		share, rest := bits.Div64(hi, lo, uint64(all)) // w is at most all, so that the share fits
		rests[i] = remainder{rest, start + i}
		left -= share
		dst = append(dst, Money{sign * int64(share)})
	}
	slices.SortStableFunc(rests, func(a, b remainder) int { return cmp.Compare(b.rest, a.rest) })
	for i := range left { // fewer than there are shares
		dst[rests[i].at].pence += sign
	}
	return dst, nil
}
