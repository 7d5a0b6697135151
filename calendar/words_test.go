package calendar_test

import (
	"encoding"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/text"
)

type word interface {
	fmt.Stringer
	encoding.TextAppender
	encoding.TextMarshaler
}

// checkWords walks every value an enumeration could have: those with a word round-trip, the others
// are refused, and nothing is unmarshalled that is not a word.
func checkWords[E interface {
	~uint8
	word
}](t *testing.T, words []string, unmarshal func(*E, []byte) error) {
	t.Helper()
	for i := range 256 {
		v := E(i)
		b, err := v.MarshalText()
		appended, appendErr := v.AppendText([]byte("is "))
		if i >= len(words) {
			if !errors.Is(err, text.ErrUnknownWord) || !errors.Is(appendErr, text.ErrUnknownWord) || v.String() == "" {
				t.Errorf("value %d is %q, %v", i, b, err)
			}
			continue
		}
		if err != nil || appendErr != nil || string(b) != words[i] || v.String() != words[i] || string(appended) != "is "+words[i] {
			t.Errorf("value %d is %q, %v, want %q", i, b, err, words[i])
		}
		got := E(1)
		if err := unmarshal(&got, b); err != nil || got != v {
			t.Errorf("%q is %d, %v", b, got, err)
		}
	}
	for _, bad := range []string{"Yes", "day ", "\x00", "no\n"} {
		got := E(1)
		if err := unmarshal(&got, []byte(bad)); !errors.Is(err, text.ErrUnknownWord) || got != 1 {
			t.Errorf("%q is %d, %v", bad, got, err)
		}
	}
}

func TestWords(t *testing.T) {
	checkWords(t, []string{"refuse", "last-day", "first-of-next"}, (*calendar.Rounding).UnmarshalText)
	checkWords(t, []string{"unknown", "no", "yes"}, (*calendar.Ternary).UnmarshalText)
	checkWords(t, []string{"", "day", "month", "season", "year", "range", "unconfirmed"}, (*calendar.Precision).UnmarshalText)
	checkWords(t, []string{"", "england-and-wales", "scotland", "northern-ireland", "united-kingdom"}, (*calendar.Division).UnmarshalText)
	checkWords(t, []string{"", "added", "withdrawn"}, (*calendar.Effect).UnmarshalText)
	checkWords(t, []string{"", "spring", "summer", "autumn", "winter"}, (*calendar.Season).UnmarshalText)
}

func TestTernaryNot(t *testing.T) {
	for in, want := range map[calendar.Ternary]calendar.Ternary{
		calendar.Unknown: calendar.Unknown,
		calendar.No:      calendar.Yes,
		calendar.Yes:     calendar.No,
		3:                calendar.Unknown,
	} {
		if got := in.Not(); got != want {
			t.Errorf("not %v is %v", in, got)
		}
	}
}

// FuzzWords: an enumeration reads a text that it writes, and no other; what it refuses changes nothing.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"", "yes", "Yes", "refuse", "month", "scotland", "added", "winter ", "un\x00known", strings.Repeat("x", 300)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		fuzzWord(t, s, calendar.FirstOfNext, (*calendar.Rounding).UnmarshalText)
		fuzzWord(t, s, calendar.Yes, (*calendar.Ternary).UnmarshalText)
		fuzzWord(t, s, calendar.PrecisionUnconfirmed, (*calendar.Precision).UnmarshalText)
		fuzzWord(t, s, calendar.Scotland, (*calendar.Division).UnmarshalText)
		fuzzWord(t, s, calendar.Withdrawn, (*calendar.Effect).UnmarshalText)
		fuzzWord(t, s, calendar.Winter, (*calendar.Season).UnmarshalText)
	})
}

func fuzzWord[E interface {
	~uint8
	word
}](t *testing.T, s string, other E, unmarshal func(*E, []byte) error) {
	t.Helper()
	got := other
	err := unmarshal(&got, []byte(s))
	if err == nil && got.String() != s || err != nil && (got != other || len(err.Error()) > 256 || !errors.Is(err, text.ErrUnknownWord)) {
		t.Errorf("%q is %v, %v", s, got, err)
	}
}
