package oracle

import (
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
)

// Random returns how many random cases to try, the ordinary number or that of HSCN_CASES, and a source
// for them whose seed it logs and HSCN_SEED sets. The ordinary number is a tenth under the race detector
// and with -short.
func Random(t testing.TB, ordinary int) (int, *rand.Rand) {
	t.Helper()
	cases, seed := ordinary, uint64(20171130)
	if n, err := strconv.Atoi(os.Getenv("HSCN_CASES")); err == nil {
		cases = n
	} else if race || testing.Short() {
		cases /= 10
	}
	if n, err := strconv.ParseUint(os.Getenv("HSCN_SEED"), 10, 64); err == nil {
		seed = n
	}
	t.Logf("%d cases, HSCN_SEED=%d", cases, seed)
	return cases, rand.New(rand.NewPCG(seed, 0))
}
