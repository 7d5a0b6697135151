package roles_test

import (
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/roles"
)

// testEnumeration walks the values 0 to last: each but the zero value has a word of its own, which
// reads back, alone, appended and within JSON; the value after the last and words of wrong case are
// refused and leave the receiver as it was.
func testEnumeration[T interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
}, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, last T, parse func(string) (T, error)) {
	t.Helper()
	name := fmt.Sprintf("%T", last)
	words := map[string]bool{}
	for v := T(0); v <= last; v++ {
		b, err := v.MarshalText()
		if err != nil || v.String() != string(b) || words[string(b)] || (len(b) == 0) != (v == 0) {
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
		if parse != nil {
			if got, err := parse(string(b)); (err == nil) != (v != 0) || got != v {
				t.Errorf("%s: parse %q = %d, %v", name, b, got, err)
			}
		}
	}
	if len(words) != int(last)+1 || last == 0 {
		t.Errorf("%s: %d words walked", name, len(words))
	}
	for _, v := range []T{last + 1, 255} {
		if _, err := v.MarshalText(); !errors.Is(err, hscn.ErrUnknownWord) {
			t.Errorf("%s(%d), past the last, is written: %v", name, v, err)
		}
	}
	for _, bad := range []string{"Nonsense", " ", "\x00", last.String() + " ", "X" + last.String(), string(make([]byte, 1000))} {
		got := last
		if err := P(&got).UnmarshalText([]byte(bad)); !errors.Is(err, hscn.ErrUnknownWord) || got != last || len(err.Error()) > 256 {
			t.Errorf("%s: %q is read as %d, %v", name, bad, got, err)
		}
	}
}

func TestEnumerations(t *testing.T) {
	testEnumeration[roles.Party](t, roles.BT, roles.ParseParty)
	testEnumeration[roles.System](t, roles.ComplianceAccreditation, roles.ParseSystem)
	testEnumeration[roles.SystemKind](t, roles.KindAccreditation, nil)
	testEnumeration[roles.Sector](t, roles.SocialCare, roles.ParseSector)
	testEnumeration[roles.OrganisationKind](t, roles.NetworkSupplier, roles.ParseOrganisationKind)
	testEnumeration[roles.Activity](t, roles.ActivityCoordinateMigration, roles.ParseActivity)
	testEnumeration[roles.Duty](t, roles.DutyRepresentSuppliers, roles.ParseDuty)
	testEnumeration[roles.Phase](t, roles.WhileHosting, roles.ParsePhase)
	testEnumeration[roles.ContactKind](t, roles.OutOfHours, roles.ParseContactKind)
	testEnumeration[roles.Rung](t, roles.Rehearsed, roles.ParseRung)
	testEnumeration[roles.Act](t, roles.ActGoLive, roles.ParseAct)
	testEnumeration[roles.Origin](t, roles.OriginAnotherCNSP, roles.ParseOrigin)
	testEnumeration[roles.Network](t, roles.NetworkOther, roles.ParseNetwork)
	testEnumeration[roles.Failure](t, roles.FailureOfContract, roles.ParseFailure)
}
