package hscn_test

import (
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/hscn-go/hscn"
)

// enumeration is what every enumeration of the module offers.
type enumeration[T any] interface {
	*T
	encoding.TextUnmarshaler
}

// testEnumeration walks the values 0 to last of an enumeration: each has its own word, which reads
// back, alone and within JSON, and the value after the last is refused.
func testEnumeration[T interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
}, P enumeration[T]](t *testing.T, last T, zeroHasWord bool) {
	t.Helper()
	name := fmt.Sprintf("%T", last)
	words := map[string]bool{}
	for v := T(0); v <= last; v++ {
		b, err := v.MarshalText()
		if err != nil || v.String() != string(b) || words[string(b)] || (len(b) == 0) != (v == 0 && !zeroHasWord) {
			t.Errorf("%s(%d): word %q, %v; String %q", name, v, b, err, v)
		}
		words[string(b)] = true
		got := T(99)
		if err := P(&got).UnmarshalText(b); err != nil || got != v {
			t.Errorf("%s: %q is read as %d, %v", name, b, got, err)
		}
		if app, ok := any(v).(encoding.TextAppender); ok {
			if c, err := app.AppendText([]byte("x")); err != nil || string(c) != "x"+string(b) {
				t.Errorf("%s(%d): AppendText gives %q, %v", name, v, c, err)
			}
		}
		in := struct{ V T }{v}
		var out struct{ V T }
		data, err := json.Marshal(in)
		if err == nil {
			err = json.Unmarshal(data, &out)
		}
		if err != nil || in != out {
			t.Errorf("%s(%d) through JSON %s: %v, %v", name, v, data, out, err)
		}
	}
	if _, err := (last + 1).MarshalText(); !errors.Is(err, hscn.ErrUnknownWord) {
		t.Errorf("%s(%d), past the last, is written: %v", name, last+1, err)
	}
	for _, bad := range []string{"Nonsense", " ", "\x00", "SATISFIED", "Yes"} {
		got := last
		if err := P(&got).UnmarshalText([]byte(bad)); !errors.Is(err, hscn.ErrUnknownWord) || got != last {
			t.Errorf("%s: %q is read as %d, %v", name, bad, got, err)
		}
	}
}

func TestEnumerations(t *testing.T) {
	testEnumeration[hscn.Approach](t, hscn.Individual, false)
	testEnumeration[hscn.Answer](t, hscn.Yes, false)
	testEnumeration[hscn.Verdict](t, hscn.NotInForce, true)
	testEnumeration[hscn.Force](t, hscn.May, false)
	testEnumeration[hscn.GateStatus](t, hscn.Missed, true)
	testEnumeration[hscn.Kind](t, hscn.KindFigure, false)
	testEnumeration[hscn.Treatment](t, hscn.Context, false)
	testEnumeration[hscn.Strength](t, hscn.Copy, false)
	testEnumeration[hscn.Document](t, hscn.NM, false)
	testEnumeration[hscn.Problem](t, hscn.TrailingData, false)
}

func TestParseApproach(t *testing.T) {
	for want, s := range []string{1: "aggregated", 2: "collaborative", 3: "individual"} {
		if want == 0 {
			continue
		}
		if got, err := hscn.ParseApproach(s); err != nil || int(got) != want {
			t.Errorf("ParseApproach(%q) = %v, %v", s, got, err)
		}
	}
	for _, s := range []string{"", "Aggregated", "self-serve", "individual "} {
		if got, err := hscn.ParseApproach(s); !errors.Is(err, hscn.ErrUnknownWord) || got != 0 {
			t.Errorf("ParseApproach(%q) = %v, %v", s, got, err)
		}
	}
	if hscn.ApproachCount != int(hscn.Individual) {
		t.Error("ApproachCount is not the number of approaches (CJ-01)")
	}
}
