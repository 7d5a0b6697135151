package rolestest

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/roles"
)

// A faulty decoder is one of complaints with something planted in it.
type faulty = func([]byte) (roles.Complaint, error)

// kept is what a decoder that keeps the bytes of its input would return: a value that changes with them.
type kept struct{ raw *[]byte }

func (k kept) GoString() string             { return string(*k.raw) }
func (k kept) MarshalJSON() ([]byte, error) { return *k.raw, nil }
func (k *kept) UnmarshalJSON(b []byte) error {
	c := bytes.Clone(b)
	k.raw = &c
	return nil
}

// strange is valid to nobody.
type strange struct{ A int }

func (strange) Validate() error { return errors.New("never") }

// mute cannot be written.
type mute struct{ A int }

func (mute) MarshalJSON() ([]byte, error) { return nil, errors.New("planted") }

// fickle is written in another way every second time.
type fickle struct{ n *int }

func (f fickle) GoString() string { return "fickle" }
func (f fickle) MarshalJSON() ([]byte, error) {
	if *f.n++; *f.n%2 == 0 {
		return []byte("[2]"), nil
	}
	return []byte("[]"), nil
}
func (f *fickle) UnmarshalJSON([]byte) error { return nil }

// TestDecodingLawsNoticePlantedFaults plants one fault for each thing that is said of decoding.
func TestDecodingLawsNoticePlantedFaults(t *testing.T) {
	const good = `{"reference":"a","closed":{"reached":"yes","on":"2020-02-29"},"informed":"no"}`
	faults := func(f hscn.Fault) error {
		var all hscn.Faults
		all.Add(f)
		return all.Err()
	}
	refusing := func(err error) faulty {
		return func([]byte) (roles.Complaint, error) { return roles.Complaint{}, err }
	}
	for _, tt := range []struct {
		name, law, data string
		decode          faulty
	}{
		{"the input written over", "WIR-7", good, func(b []byte) (roles.Complaint, error) {
			v, err := roles.DecodeComplaint(b)
			b[0] = '['
			return v, err
		}},
		{"another error", "WIR-8", good, refusing(errors.New("planted"))},
		{"no fault at all", "WIR-8", good, refusing(&hscn.Faults{})},
		{"a fault without a problem", "WIR-8", good, refusing(faults(hscn.Fault{Path: "closed"}))},
		{"refused and returned", "WIR-8", good, func([]byte) (roles.Complaint, error) {
			return roles.Complaint{Reference: "a"}, faults(hscn.Fault{Problem: hscn.Missing})
		}},
		{"refuses what it wrote", "WIR-1", good, func(b []byte) (roles.Complaint, error) {
			if !bytes.Equal(b, []byte(good)) {
				return roles.Complaint{}, errors.New("planted")
			}
			return roles.DecodeComplaint(b)
		}},
		{"reads more than encoding/json", "WIR-9", `{"reference":"a"`, func(b []byte) (roles.Complaint, error) {
			return roles.Complaint{Reference: "a"}, nil
		}},
		{"reads other than encoding/json", "WIR-9", good, func(b []byte) (roles.Complaint, error) {
			v, err := roles.DecodeComplaint(b)
			v.Reference = strings.ToUpper(v.Reference)
			return v, err
		}},
		{"the first member matters", "WIR-2", good, func(b []byte) (roles.Complaint, error) {
			v, err := roles.DecodeComplaint(b)
			if err == nil && !bytes.HasPrefix(b, []byte(`{"reference"`)) {
				v.Reference = ""
			}
			return v, err
		}},
		{"space is refused", "WIR-2", good, func(b []byte) (roles.Complaint, error) {
			if bytes.ContainsAny(b, "\t\n") {
				return roles.Complaint{}, faults(hscn.Fault{Problem: hscn.BadSyntax})
			}
			return roles.DecodeComplaint(b)
		}},
		{"the rest is not read", "WIR-2", good, func(b []byte) (roles.Complaint, error) {
			if v, err := roles.DecodeComplaint(b); err == nil || !bytes.HasPrefix(b, []byte(good)) {
				return v, err
			}
			return roles.DecodeComplaint([]byte(good))
		}},
	} {
		if err := CheckDecode([]byte(tt.data), roles.DecodeComplaint); err != nil {
			t.Fatalf("%s: without a fault: %v", tt.name, err)
		}
		if err := CheckDecode([]byte(tt.data), tt.decode); err == nil || !strings.HasPrefix(err.Error(), tt.law+": ") {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.law)
		}
	}
	counter := new(int)
	for name, c := range map[string]struct {
		law string
		err error
	}{
		"the bytes are kept": {"WIR-7", CheckDecode([]byte("[1]"), func(b []byte) (kept, error) { return kept{&b}, nil })},
		"taken and not valid": {"WIR-1", CheckDecode([]byte(`{"A":1}`), func(b []byte) (v strange, err error) {
			err = json.Unmarshal(b, &v)
			return v, err
		})},
		"not written": {"WIR-5", CheckDecode([]byte(`{"A":1}`), func(b []byte) (v mute, err error) {
			err = json.Unmarshal(b, &v)
			return v, err
		})},
		"a value that is not written": {"WIR-5", CheckJSON(mute{}, func([]byte) (mute, error) { return mute{}, nil })},
		"written in two ways":         {"WIR-1", CheckDecode([]byte("[]"), func([]byte) (fickle, error) { return fickle{counter}, nil })},
		"written as another":          {"WIR-1", CheckJSON(roles.Complaint{Reference: " a"}, roles.DecodeComplaint)},
	} {
		if c.err == nil || !strings.HasPrefix(c.err.Error(), c.law+": ") {
			t.Errorf("%s: %v, want %s", name, c.err, c.law)
		}
	}
}

// TestTurned: the members in the opposite order and the items in theirs.
func TestTurned(t *testing.T) {
	for in, want := range map[string]string{
		`{"a":[1,{"b":2,"c":3}],"d":"e, f"}`: `{"d":"e, f","a":[1,{"c":3,"b":2}]}`,
		` [] `:                               `[]`, `{}`: `{}`, `1`: `1`, `"{"`: `"{"`, ``: ``,
	} {
		got, err := turned([]byte(in))
		var tight bytes.Buffer
		if in != "" && err == nil {
			err = json.Compact(&tight, got)
		}
		if err != nil || tight.String() != want {
			t.Errorf("%s: %s, %v", in, got, err)
		}
	}
	for _, in := range []string{"{", "[1", `{"a"`, `{"a":`, `{"a":1`, `{"a":[}}`, `{1:2}`, "{x}"} {
		got, err := turned([]byte(in))
		if err == nil && json.Valid(got) {
			t.Errorf("%s: %s", in, got)
		}
	}
}

// TestValuesKeepTheLawsOfDecoding: all that the generators make is read back.
func TestValuesKeepTheLawsOfDecoding(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 0))
	for range 300 {
		for _, err := range []error{
			CheckJSON(Attestation(r), roles.DecodeAttestation), CheckJSON(Incident(r), roles.DecodeIncident),
			CheckJSON(Compliance(r), roles.DecodeCompliance), CheckJSON(Connection(r), roles.DecodeConnection),
			CheckJSON(Complaint(r), roles.DecodeComplaint), CheckJSON(Mandate(r), roles.DecodeMandate),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	long := append([]byte(`{"reference":"a"}`), bytes.Repeat([]byte(" "), roles.MaxComplaintBytes-len(`{"reference":"a"}`))...)
	if err := CheckDecode(long, roles.DecodeComplaint); err != nil {
		t.Errorf("as long as may be: %v", err)
	}
}
