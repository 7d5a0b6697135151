package calendar_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/hscn-go/hscn/calendar"
)

// seed makes every run of the random tests the same.
const seed = 20170915

func newRand() *rand.Rand { return rand.New(rand.NewPCG(seed, seed)) }

// hold fails a test where a law does not hold.
func hold(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// bytesRand draws from bytes, so that a fuzzer steers the draw, and from a fixed seed where they are
// used up.
func bytesRand(b []byte) *rand.Rand { return rand.New(&bytesSource{b, rand.NewPCG(seed, seed)}) }

type bytesSource struct {
	left []byte
	then rand.Source
}

func (s *bytesSource) Uint64() uint64 {
	if len(s.left) < 2 {
		return s.then.Uint64()
	}
	v := uint64(s.left[0])<<8 | uint64(s.left[1])
	s.left = s.left[2:]
	return v<<48 | v // package rand looks at the high bits or, for a power of two, at the low ones
}

func date(s string) calendar.Date { return calendar.MustDate(s) }

// dayOf returns the day with a number counted from 0001-01-01 as 1.
func dayOf(t testing.TB, n int) calendar.Date {
	t.Helper()
	d, err := calendar.MinDate().AddDays(n - 1)
	if err != nil {
		t.Fatalf("day %d: %v", n, err)
	}
	return d
}

const lastDay = 3652059

func randomDate(t testing.TB, r *rand.Rand) calendar.Date { return dayOf(t, 1+r.IntN(lastDay)) }

func add(t testing.TB, d calendar.Date, n int) calendar.Date {
	t.Helper()
	got, err := d.AddDays(n)
	if err != nil {
		t.Fatalf("%v %+d days: %v", d, n, err)
	}
	return got
}

// utc is the slow, obvious form of a day: midnight in package time.
func utc(d calendar.Date) time.Time {
	return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, time.UTC)
}

// published returns a file of published data, and skips the test where the folder is absent.
func published(t testing.TB, name string) []byte {
	t.Helper()
	dir := os.Getenv("HSCN_DATA")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared", "data")
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("published data not found in %s; set HSCN_DATA", dir)
	}
	b, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return b
}
