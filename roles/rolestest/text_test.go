package rolestest

import (
	"errors"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/roles"
)

// A shaky word has one fault: the one that its text names.
type shaky string

func (w *shaky) UnmarshalText(b []byte) error {
	switch s := string(b); s {
	case "overwrites":
		b[0] = 'x'
	case "cleared":
		*w = ""
		return errors.New("planted")
	case "at length":
		return errors.New(strings.Repeat("x", 257))
	case "refused":
		return errors.New("planted")
	}
	*w += shaky(b)
	return nil
}

func (w shaky) MarshalText() ([]byte, error) {
	if w == "unwritten" {
		return nil, errors.New("planted")
	}
	return []byte(w), nil
}

// drift is read as itself and written as something else every time.
type drift struct{}

var drifts int

func (*drift) UnmarshalText([]byte) error { return nil }
func (drift) MarshalText() ([]byte, error) {
	drifts++
	return []byte(strings.Repeat("x", drifts)), nil
}

// TestTextLawNoticesPlantedFaults plants one fault for each thing that is said of texts.
func TestTextLawNoticesPlantedFaults(t *testing.T) {
	for name, c := range map[string]struct {
		law string
		err error
	}{
		"the text written over":  {"WIR-7", CheckText("overwrites", shaky(""), nil)},
		"cleared and refused":    {"WIR-3", CheckText("cleared", shaky("other"), nil)},
		"an endless error":       {"WIR-3", CheckText("at length", shaky("other"), nil)},
		"not written":            {"WIR-1", CheckText("unwritten", shaky(""), nil)},
		"added to what was":      {"WIR-1", CheckText("word", shaky("other"), nil)},
		"parsed as another":      {"WIR-1", CheckText("word", shaky(""), func(s string) (shaky, error) { return shaky(s + "s"), nil })},
		"parsed though refused":  {"WIR-1", CheckText("refused", shaky("other"), func(s string) (shaky, error) { return shaky(s), nil })},
		"not parsed though read": {"WIR-1", CheckText("word", shaky(""), func(s string) (shaky, error) { return "", errors.New("planted") })},
		"written in two ways":    {"ROL-10", CheckText("x", drift{}, nil)},
	} {
		if c.err == nil || !strings.HasPrefix(c.err.Error(), c.law+": ") {
			t.Errorf("%s: %v, want %s", name, c.err, c.law)
		}
	}
	for name, err := range map[string]error{
		"refused":          CheckText("refused", shaky("other"), nil),
		"a word":           CheckText("word", shaky(""), nil),
		"nothing":          CheckText("", roles.BT, roles.ParseParty),
		"an alias":         CheckText("consumer network service provider", roles.BT, roles.ParseParty),
		"nobody":           CheckText("nobody", roles.BT, roles.ParseParty),
		"an answer":        CheckText("yes", hscn.NotStated, nil),
		"an organisation":  CheckText("RX1", roles.ODS{}, roles.ParseODS),
		"no organisation":  CheckText("rx1", roles.MustODS("RX1"), roles.ParseODS),
		"a number of ours": CheckText("CJ-66", hscn.CJ01, hscn.ParseID),
	} {
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
