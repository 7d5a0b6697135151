package text_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hscn-go/hscn/internal/text"
)

type colour uint8

var words = text.Words[colour]{What: "colour", List: []string{"", "red", "green"}}

func TestWordsRoundTrip(t *testing.T) {
	for v := range colour(3) {
		b, err := words.Append(nil, v)
		if err != nil {
			t.Fatal(err)
		}
		got := colour(9)
		if err := words.Unmarshal(b, &got); err != nil || got != v {
			t.Errorf("%d written as %q is read as %d, %v", v, b, got, err)
		}
		if words.Text(v) != string(b) {
			t.Errorf("%d: Text gives %q, Append %q", v, words.Text(v), b)
		}
	}
	if words.Text(7) != "colour(7)" {
		t.Errorf("outside the enumeration: %q", words.Text(7))
	}
	if _, err := words.Append(nil, 7); !errors.Is(err, text.ErrUnknownWord) {
		t.Errorf("a value outside the enumeration is written: %v", err)
	}
}

func TestWordsRefuse(t *testing.T) {
	for _, s := range []string{"", "Red", "red ", " red", "redd", "re", "blue", "red\x00", strings.Repeat("red", 10_000)} {
		if got, err := words.Parse(s); !errors.Is(err, text.ErrUnknownWord) || got != 0 {
			t.Errorf("Parse(%.20q) = %d, %v", s, got, err)
		}
		if s == "" {
			continue
		}
		got := colour(2)
		err := words.Unmarshal([]byte(s), &got)
		var word *text.WordError
		if !errors.As(err, &word) || got != 2 || word.What != "colour" {
			t.Errorf("Unmarshal(%.20q) = %d, %v", s, got, err)
		} else if len(err.Error()) > 256 {
			t.Errorf("Unmarshal(%.20q): the error is %d bytes long", s, len(err.Error()))
		}
	}
}

func TestUnmarshalEmptyNeedsAnEmptyWord(t *testing.T) {
	full := text.Words[colour]{What: "colour", List: []string{"none", "red"}}
	got := colour(1)
	if err := full.Unmarshal(nil, &got); !errors.Is(err, text.ErrUnknownWord) || got != 1 {
		t.Errorf("the empty text is read as %d, %v", got, err)
	}
	if err := words.Unmarshal(nil, &got); err != nil || got != 0 {
		t.Errorf("the empty text is read as %d, %v, want the zero value", got, err)
	}
}

func TestClip(t *testing.T) {
	for _, s := range []string{"", "short", strings.Repeat("x", text.MaxShown), strings.Repeat("x", text.MaxShown+1), strings.Repeat("é", text.MaxShown), "x" + strings.Repeat("é", text.MaxShown)} {
		got := text.Clip(s)
		if !strings.HasPrefix(s, got) || len(got) > text.MaxShown || !utf8.ValidString(got) || len(s) <= text.MaxShown && got != s || len(s) > text.MaxShown && len(got) < text.MaxShown-3 {
			t.Errorf("Clip(%.10q, %d bytes) is %d bytes: %q", s, len(s), len(got), got)
		}
	}
}
