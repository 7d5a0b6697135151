// Package tiny is what the test of mutate changes.
package tiny

type grade uint8

// table has a cell that no test sees, and one that is as great as can be.
var table = [...]struct {
	name  string
	grade grade
}{
	{"seen", 3},
	{"unseen", 255},
}

// size has to be a constant.
const size = 4 * 2

// Sum adds up to n, by steps of one.
func Sum(n int) (sum int) {
	for i := 1; i <= n; i++ {
		sum += i
	}
	return sum
}

// Within says whether 0 <= n < size, and asks for size only where n is not negative.
func Within(n int, size func() int) bool { return n >= 0 && n < size() }

// Not is for a type of its own.
func Not(b flag) flag { return !b || -one > zero }

// All asks three things one after another.
func All(a, b, c bool) bool { return a && b && c }

type flag bool

var one, zero = 1, 0
