package text_test

import (
	"errors"
	"fmt"
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
	for _, v := range []colour{3, 7} {
		if want := fmt.Sprintf("colour(%d)", v); words.Text(v) != want {
			t.Errorf("outside the enumeration: %q, want %q", words.Text(v), want)
		}
		if _, err := words.Append(nil, v); !errors.Is(err, text.ErrUnknownWord) {
			t.Errorf("%d, outside the enumeration, is written: %v", v, err)
		}
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
		} else if word.Error() != fmt.Sprintf("colour: unknown word %q", text.Clip(s)) {
			t.Errorf("Unmarshal(%.20q): %v", s, err)
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
	for _, s := range []string{"", "short", strings.Repeat("x", text.MaxShown), strings.Repeat("x", text.MaxShown+1), strings.Repeat("é", text.MaxShown), "x" + strings.Repeat("é", text.MaxShown), strings.Repeat("x", text.MaxShown-1) + "🙂", strings.Repeat("x", text.MaxShown-4) + "🙂🙂", strings.Repeat("\x80", 100)} {
		got := text.Clip(s)
		if s[:min(len(s), 1)] == "\x80" { // not a text: cut somewhere near
			if len(got) > text.MaxShown || len(got) < text.MaxShown-4 {
				t.Errorf("%d bytes of garbage kept", len(got))
			}
			continue
		}
		if !strings.HasPrefix(s, got) || len(got) > text.MaxShown || !utf8.ValidString(got) || len(s) <= text.MaxShown && got != s || len(s) > text.MaxShown && len(got) < text.MaxShown-3 {
			t.Errorf("Clip(%.10q, %d bytes) is %d bytes: %q", s, len(s), len(got), got)
		}
	}
}

func TestWordErrorIsShort(t *testing.T) {
	e := &text.WordError{What: "organisation kind", Got: string(make([]byte, text.MaxShown))}
	if n := len(e.Error()); n > 256 {
		t.Errorf("an error of %d bytes", n)
	}
	for n, cut := range map[int]bool{256: false, 257: true} {
		e := &text.WordError{What: "colour"}
		e.Got = strings.Repeat("x", n-len(e.Error()))
		if got := e.Error(); len(got) != 256 || strings.HasSuffix(got, "...") != cut {
			t.Errorf("%d bytes are %d: %s", n, len(got), got)
		}
	}
}
