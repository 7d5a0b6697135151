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
