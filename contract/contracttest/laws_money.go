package contracttest

import (
	"cmp"
	"errors"
	"math/big"
	"slices"

	"github.com/hscn-go/hscn/contract"
)

// money is what the laws of amounts ask of an implementation.
type money struct {
	write   func(contract.Money) string
	through func(contract.Money) (contract.Money, error) // decimal and back
	add     func(a, b contract.Money) (contract.Money, error)
	sub     func(a, b contract.Money) (contract.Money, error)
	compare func(a, b contract.Money) int
	sum     func(...contract.Money) (contract.Money, error)
	shares  func(contract.Money, []contract.Money, int) ([]contract.Money, error)
	split   func(contract.Money, []contract.Money, []int64) ([]contract.Money, error)
	prorate func(m contract.Money, part, whole int, r contract.Rounding) (contract.Money, error)
}

func realMoney() money {
	return money{
		contract.Money.String,
		func(m contract.Money) (contract.Money, error) {
			return contract.FromDecimal(m.Decimal(), contract.Exact)
		},
		contract.Money.Add, contract.Money.Sub, contract.Money.Compare, contract.Sum,
		contract.Money.AppendShares, contract.Money.AppendSplit, contract.Money.Prorate,
	}
}

// exactly reports whether a result is the number of pence wanted, or an overflow where that is out of
// range.
func exactly(got contract.Money, err error, want *big.Int) bool {
	if !want.IsInt64() {
		return errors.Is(err, contract.ErrOverflow)
	}
	return err == nil && got.Pence() == want.Int64()
}

func pence(m contract.Money) *big.Int { return big.NewInt(m.Pence()) }

// CheckMoney checks that a and b read back from their text and through decimal (CON-7), and that their
// sum, their difference and their order are those of wider arithmetic, or an overflow where that is out
// of range (CON-8).
func CheckMoney(a, b contract.Money) error { return checkMoney(a, b, realMoney()) }

func checkMoney(a, b contract.Money, impl money) error {
	for _, m := range [...]contract.Money{a, b} {
		if back, err := contract.ParseMoney(impl.write(m)); err != nil || back != m {
			return broken("CON-7", "%v is read back as %v, %v", m, back, err)
		}
		if back, err := impl.through(m); err != nil || back != m {
			return broken("CON-7", "%v through decimal is %v, %v", m, back, err)
		}
	}
	for _, pair := range [...][2]contract.Money{{a, b}, {b, a}} {
		x, y := pair[0], pair[1]
		if sum, err := impl.add(x, y); !exactly(sum, err, new(big.Int).Add(pence(x), pence(y))) {
			return broken("CON-8", "%v + %v = %v, %v", x, y, sum, err)
		}
		if diff, err := impl.sub(x, y); !exactly(diff, err, new(big.Int).Sub(pence(x), pence(y))) {
			return broken("CON-8", "%v - %v = %v, %v", x, y, diff, err)
		}
		if order := impl.compare(x, y); order != pence(x).Cmp(pence(y)) {
			return broken("CON-8", "%v and %v compare as %d", x, y, order)
		}
	}
	return checkSum([]contract.Money{a, b}, impl)
}

// CheckSum checks that the sum of amounts is that of wider arithmetic in whatever order they come, or an
// overflow where the sum itself is out of range: CON-8.
func CheckSum(amounts ...contract.Money) error { return checkSum(amounts, realMoney()) }

func checkSum(amounts []contract.Money, impl money) error {
	want := new(big.Int)
	for _, m := range amounts {
		want.Add(want, pence(m))
	}
	sorted := slices.Clone(amounts)
	for range 3 { // as they come, in order, and the other way round
		if sum, err := impl.sum(sorted...); !exactly(sum, err, want) {
			return broken("CON-8", "%v sum to %v, %v, in wider arithmetic %v pence", sorted, sum, err, want)
		}
		if slices.IsSortedFunc(sorted, contract.Money.Compare) {
			slices.Reverse(sorted)
		} else {
			slices.SortFunc(sorted, contract.Money.Compare)
		}
	}
	return nil
}

// CheckShares checks that n shares of m sum to m, differ by at most a penny and begin with the larger,
// every time alike, and stand behind what there was: CON-9. A number of shares that there cannot be is
// the error of [contract.Money.AppendShares].
func CheckShares(m contract.Money, n int) error { return checkShares(m, n, realMoney()) }

func checkShares(m contract.Money, n int, impl money) error {
	mark := contract.Pence(12345)
	all, err := impl.shares(m, []contract.Money{mark}, n)
	if err != nil {
		return err
	}
	if again, err := impl.shares(m, []contract.Money{mark}, n); err != nil || !slices.Equal(again, all) || len(all) != n+1 || all[0] != mark {
		return broken("CON-9", "%d shares of %v are %v, and again %v, %v", n, m, all, again, err)
	}
	shares := all[1:]
	if sum, err := contract.Sum(shares...); err != nil || sum != m {
		return broken("CON-9", "%d shares of %v sum to %v, %v", n, m, sum, err)
	}
	if !slices.IsSortedFunc(shares, func(a, b contract.Money) int { return cmp.Compare(size(b), size(a)) }) || size(shares[0]) > size(shares[n-1])+1 {
		return broken("CON-9", "shares of %v: %v", m, shares)
	}
	return nil
}

// size returns how far m is from nothing, in pence.
func size(m contract.Money) uint64 {
	if n := m.Pence(); n < 0 {
		return -uint64(n)
	}
	return uint64(m.Pence())
}

// CheckSplit checks that the shares of m in proportion to weights sum to m, are each less than a penny
// from their proportion, and that the pence left over go to the largest remainders, of equal ones to the
// first: CON-9. Its cost grows with the square of the weights. Weights that there cannot be are the error
// of [contract.Money.AppendSplit].
func CheckSplit(m contract.Money, weights []int64) error { return checkSplit(m, weights, realMoney()) }

func checkSplit(m contract.Money, weights []int64, impl money) error {
	shares, err := impl.split(m, nil, weights)
	if err != nil {
		return err
	}
	if sum, err := contract.Sum(shares...); err != nil || sum != m || len(shares) != len(weights) {
		return broken("CON-9", "%v by %v is %v, together %v, %v", m, weights, shares, sum, err)
	}
	all, whole := new(big.Int), new(big.Int).Abs(pence(m))
	for _, w := range weights {
		all.Add(all, big.NewInt(w))
	}
	more, rest := make([]*big.Int, len(weights)), make([]*big.Int, len(weights))
	for i, w := range weights {
		floor, remainder := new(big.Int).QuoRem(new(big.Int).Mul(whole, big.NewInt(w)), all, new(big.Int))
		more[i], rest[i] = new(big.Int).Sub(new(big.Int).SetUint64(size(shares[i])), floor), remainder
		if more[i].Sign() < 0 || more[i].Cmp(big.NewInt(1)) > 0 || more[i].Sign() > 0 && rest[i].Sign() == 0 || shares[i].Sign()*m.Sign() < 0 {
			return broken("CON-9", "%v by %v is %v: share %d is a penny off", m, weights, shares, i)
		}
	}
	for i := range weights {
		for k := range i {
			if before, after := more[k].Cmp(more[i]), rest[k].Cmp(rest[i]); before < 0 && after >= 0 || before > 0 && after < 0 {
				return broken("CON-9", "%v by %v is %v: the penny of share %d or %d is the other's", m, weights, shares, k, i)
			}
		}
	}
	return nil
}

// CheckRounding checks the part of m against exact arithmetic: it is at most half a penny off and of two
// neighbours the one that the mode names, and [contract.Exact] refuses what is no whole penny; rounding
// it again changes nothing, a credit is the charge that it takes back, and a larger part is no smaller:
// CON-10. A whole that is not positive is to be [contract.ErrDivision], what is out of range an overflow.
func CheckRounding(m contract.Money, part, whole int, mode contract.Rounding) error {
	return checkRounding(m, part, whole, mode, realMoney())
}

func checkRounding(m contract.Money, part, whole int, mode contract.Rounding, impl money) error {
	got, err := impl.prorate(m, part, whole, mode)
	if whole <= 0 {
		if !errors.Is(err, contract.ErrDivision) {
			return broken("CON-10", "%d of %d of %v is %v, %v", part, whole, m, got, err)
		}
		return nil
	}
	exact := new(big.Rat).SetFrac(new(big.Int).Mul(pence(m), big.NewInt(int64(part))), big.NewInt(int64(whole)))
	want := nearest(exact, mode)
	if want == nil {
		if err == nil {
			return broken("CON-10", "%d of %d of %v is no whole number of pence, and is %v", part, whole, m, got)
		}
		return nil
	}
	if !exactly(got, err, want) {
		return broken("CON-10", "%d of %d of %v, %v, is %v, %v, and of exact arithmetic %v pence", part, whole, m, mode, got, err, want)
	}
	if err != nil {
		return nil // out of range, as it has to be
	}
	if again, err := impl.prorate(got, 1, 1, mode); err != nil || again != got {
		return broken("CON-10", "%v rounded again is %v, %v", got, again, err)
	}
	if opposite, err := impl.prorate(m, -part, whole, mode); err == nil && -part != part && opposite.Pence() != -got.Pence() {
		return broken("CON-10", "%d of %d of %v is %v, and the opposite %v", part, whole, m, got, opposite)
	}
	if next, err := impl.prorate(m, part+1, whole, mode); err == nil && part < part+1 && next.Compare(got)*m.Sign() < 0 {
		return broken("CON-10", "%d of %d of %v is %v, and one more %v", part, whole, m, got, next)
	}
	return nil
}

// nearest is the slow, obvious rounding; nil where the mode refuses.
func nearest(x *big.Rat, mode contract.Rounding) *big.Int {
	floor := new(big.Int).Div(x.Num(), x.Denom())
	if x.IsInt() {
		return floor
	}
	if mode != contract.HalfUp && mode != contract.HalfEven {
		return nil
	}
	ceil := new(big.Int).Add(floor, big.NewInt(1))
	down := new(big.Rat).Sub(x, new(big.Rat).SetInt(floor))
	switch down.Cmp(big.NewRat(1, 2)) {
	case -1:
		return floor
	case +1:
		return ceil
	}
	if mode == contract.HalfEven && floor.Bit(0) == 0 || mode == contract.HalfUp && x.Sign() < 0 {
		return floor
	}
	return ceil
}
