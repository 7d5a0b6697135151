package roles_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/roles"
	"github.com/hscn-go/hscn/roles/rolestest"
)

// validator is what every record offers.
type validator interface{ Validate() error }

// checkWire checks the laws of one record's JSON: what is valid is written, read back as it was by
// the strict decoder and by encoding/json, and written again in the same bytes; what the strict
// decoder accepts is valid.
func checkWire[T validator](v T, decode func([]byte) (T, error)) error {
	valid := v.Validate() == nil
	b, err := json.Marshal(v)
	if err != nil {
		if valid {
			return fmt.Errorf("a valid value is not written: %v: %+v", err, v)
		}
		return nil
	}
	got, err := decode(b)
	if err != nil {
		if valid {
			return fmt.Errorf("a valid value is refused: %v: %s", err, b)
		}
		if _, ok := errors.AsType[*hscn.Faults](err); !ok || len(err.Error()) > 256 {
			return fmt.Errorf("refused with %T of %d bytes", err, len(err.Error()))
		}
		var zero T
		if !reflect.DeepEqual(got, zero) {
			return fmt.Errorf("refused and not zero: %+v", got)
		}
		return nil
	}
	if !valid {
		return fmt.Errorf("accepted and not valid: %v: %s", v.Validate(), b)
	}
	return checkAccepted(b, got, decode)
}

// checkAccepted checks what holds of every text that a strict decoder accepts.
func checkAccepted[T validator](b []byte, got T, decode func([]byte) (T, error)) error {
	if err := got.Validate(); err != nil {
		return fmt.Errorf("accepted and not valid: %v: %s", err, b)
	}
	var plain T
	if err := json.Unmarshal(b, &plain); err != nil || !reflect.DeepEqual(plain, got) {
		return fmt.Errorf("encoding/json reads %+v, %v; strictly %+v", plain, err, got)
	}
	again, err := json.Marshal(got)
	if err != nil {
		return err
	}
	twice, err := decode(again)
	if err != nil || !reflect.DeepEqual(twice, got) {
		return fmt.Errorf("%s is read back as %+v, %v", again, twice, err)
	}
	if last, _ := json.Marshal(twice); !bytes.Equal(last, again) {
		return fmt.Errorf("%s is written again as %s", again, last)
	}
	var indented bytes.Buffer
	if err := json.Indent(&indented, b, " ", "\t"); err != nil {
		return err
	}
	if spaced, err := decode(indented.Bytes()); err != nil || !reflect.DeepEqual(spaced, got) {
		return fmt.Errorf("white space changes %s: %v", b, err)
	}
	if _, err := decode(append(slices.Clone(b), 'x')); !errors.Is(err, hscn.TrailingData) && !errors.Is(err, hscn.BadSyntax) && !errors.Is(err, hscn.TooLarge) {
		return fmt.Errorf("a byte more and %v", err)
	}
	return nil
}

// wire runs checkWire over values that a generator makes.
func wire[T validator](t *testing.T, decode func([]byte) (T, error), makers ...func(*rand.Rand) T) {
	t.Helper()
	const seed = 20221122
	r := rand.New(rand.NewPCG(seed, 0))
	for n := range 400 {
		for k, make := range makers {
			v := make(r)
			if k == 0 && v.Validate() != nil {
				t.Fatalf("seed %d, value %d: the generator's %+v is not valid: %v", seed, n, v, v.Validate())
			}
			if err := checkWire(v, decode); err != nil {
				t.Fatalf("seed %d, value %d: %v", seed, n, err)
			}
		}
	}
}

func TestWire(t *testing.T) {
	wire(t, roles.DecodeAttestation, rolestest.Attestation, rolestest.NearlyAttestation)
	wire(t, roles.DecodeIncident, rolestest.Incident, rolestest.NearlyIncident)
	wire(t, roles.DecodeCompliance, rolestest.Compliance, rolestest.NearlyCompliance)
	wire(t, roles.DecodeConnection, rolestest.Connection, rolestest.NearlyConnection)
	wire(t, roles.DecodeComplaint, rolestest.Complaint, rolestest.NearlyComplaint)
	wire(t, roles.DecodeMandate, rolestest.Mandate, rolestest.NearlyMandate)
}

// decoders are the decoders, each with its limit and a text that it accepts.
var decoders = []struct {
	name   string
	limit  int
	good   string
	decode func([]byte) error
}{
	{"attestation", roles.MaxAttestationBytes, `{"party":"consumer"}`, func(b []byte) error { _, err := roles.DecodeAttestation(b); return err }},
	{"incident", roles.MaxIncidentBytes, `{"severity":1}`, func(b []byte) error { _, err := roles.DecodeIncident(b); return err }},
	{"compliance", roles.MaxComplianceBytes, `{"supplies":"yes"}`, func(b []byte) error { _, err := roles.DecodeCompliance(b); return err }},
	{"connection", roles.MaxConnectionBytes, `{"secured":"yes"}`, func(b []byte) error { _, err := roles.DecodeConnection(b); return err }},
	{"complaint", roles.MaxComplaintBytes, `{"informed":"yes"}`, func(b []byte) error { _, err := roles.DecodeComplaint(b); return err }},
	{"mandate", roles.MaxMandateBytes, `{"consumer":"RX1"}`, func(b []byte) error { _, err := roles.DecodeMandate(b); return err }},
}

// TestHostileTexts: every decoder refuses what is not a record with a typed fault, shortly and soon.
func TestHostileTexts(t *testing.T) {
	for _, d := range decoders {
		if err := d.decode([]byte(d.good)); err != nil {
			t.Errorf("%s: %v", d.name, err)
		}
		padded := d.good + strings.Repeat(" ", d.limit-len(d.good))
		if err := d.decode([]byte(padded)); err != nil {
			t.Errorf("%s: at its limit: %v", d.name, err)
		}
		for _, c := range []struct {
			name, text string
			want       hscn.Problem
		}{
			{"nothing", "", hscn.BadSyntax},
			{"null", "null", hscn.WrongType},
			{"a list", "[]", hscn.WrongType},
			{"half an object", `{"a":`, hscn.BadSyntax},
			{"trailing data", d.good + "{}", hscn.TrailingData},
			{"an unknown member", `{"nonsense":1}`, hscn.UnknownMember},
			{"a member twice", strings.Replace(d.good, "}", ","+d.good[1:], 1), hscn.DuplicateName},
			{"NUL", "{\"name\":\"a\x00\"}", hscn.BadEncoding},
			{"an escaped NUL", `{"name":"a\u0000"}`, hscn.BadEncoding},
			{"invalid UTF-8", "{\"name\":\"\xff\"}", hscn.BadEncoding},
			{"one byte over its limit", padded + " ", hscn.TooLarge},
			{"nested too deeply", strings.Repeat(`{"a":`, 20) + "1" + strings.Repeat("}", 20), hscn.TooDeep},
			{"too many members", "{" + manyMembers(100) + "}", hscn.TooMany},
			{"far too large", strings.Repeat("[", 4<<20), hscn.TooLarge},
		} {
			start := time.Now()
			err := d.decode([]byte(c.text))
			if _, ok := errors.AsType[*hscn.Faults](err); !ok || !errors.Is(err, c.want) || len(err.Error()) > 256 {
				t.Errorf("%s, %s: %v, want %v", d.name, c.name, err, c.want)
			}
			if took := time.Since(start); took > time.Second {
				t.Errorf("%s, %s: took %v", d.name, c.name, took)
			}
		}
	}
}

func manyMembers(n int) string {
	var out []string
	for i := range n {
		out = append(out, fmt.Sprintf(`"m%d":1`, i))
	}
	return strings.Join(out, ",")
}

// TestFaultPaths: each mistake is found where it stands, the decoder and Validate agreeing.
func TestFaultPaths(t *testing.T) {
	for _, c := range []struct {
		decoder, text, path string
		want                hscn.Problem
	}{
		{"attestation", `{}`, "party", hscn.Missing},
		{"attestation", `{"party":"nobody"}`, "party", hscn.UnknownWord},
		{"attestation", `{"party":"Consumer"}`, "party", hscn.UnknownWord},
		{"attestation", `{"party":"bt"}`, "party", hscn.OutOfRange},
		{"attestation", `{"party":"consumer","name":" x"}`, "name", hscn.Malformed},
		{"attestation", `{"party":"consumer","name":"` + strings.Repeat("x", 201) + `"}`, "name", hscn.TooLong},
		{"attestation", `{"party":"consumer","organisation":"rx1"}`, "organisation", hscn.Malformed},
		{"attestation", `{"party":"consumer","organisation":"RX 1"}`, "organisation", hscn.Malformed},
		{"attestation", `{"party":"consumer","contract":{}}`, "contract.reached", hscn.Missing},
		{"attestation", `{"party":"consumer","contract":{"reached":"no","on":"2020-01-01"}}`, "contract.on", hscn.Contradiction},
		{"attestation", `{"party":"consumer","migration":{"reached":"yes","on":"2020-02-30"}}`, "migration.on", hscn.Malformed},
		{"attestation", `{"party":"consumer","live":{"reached":"maybe"}}`, "live.reached", hscn.UnknownWord},
		{"attestation", `{"party":"consumer","hostsForOthers":true}`, "hostsForOthers", hscn.WrongType},
		{"attestation", `{"party":"cn-sp","contacts":[{"detail":"x"}]}`, "contacts[0].kind", hscn.Missing},
		{"attestation", `{"party":"cn-sp","contacts":[{"kind":"service-desk"}]}`, "contacts[0].detail", hscn.Missing},
		{"attestation", `{"party":"consumer","sites":[{"contact":"x"}]}`, "sites[0].code", hscn.Missing},
		{"attestation", `{"party":"consumer","sites":[{"code":"A"},{"code":"A"}]}`, "sites[1].code", hscn.DuplicateValue},
		{"attestation", `{"party":"consumer","sites":[{"code":"A","contact":""}]}`, "sites[0].contact", hscn.Missing},
		{"attestation", `{"party":"consumer","duties":[{"met":"yes"}]}`, "duties[0].duty", hscn.Missing},
		{"attestation", `{"party":"consumer","duties":[{"duty":"ordering"},{"duty":"ordering"}]}`, "duties[1].duty", hscn.DuplicateValue},
		{"attestation", `{"party":"consumer","duties":[{"duty":"service-desk"}]}`, "duties[0].duty", hscn.Contradiction},
		{"attestation", `{"party":"consumer","duties":[{"duty":"ordering","evidence":{"ref":"x"}}]}`, "duties[0].evidence.on", hscn.Missing},
		{"attestation", `{"party":"consumer","duties":[{"duty":"ordering","evidence":{"on":"2020-01-01"}}]}`, "duties[0].evidence.ref", hscn.Missing},
		{"attestation", `{"party":"consumer","duties":[{"duty":"ordering","extra":1}]}`, "duties[0].extra", hscn.UnknownMember},
		{"attestation", `{"party":"consumer","sites":[` + strings.Repeat(`{},`, roles.MaxSites) + `{}]}`, "sites", hscn.TooMany},
		{"incident", `{"severity":0}`, "severity", hscn.OutOfRange},
		{"incident", `{"severity":6}`, "severity", hscn.OutOfRange},
		{"incident", `{"severity":"1"}`, "severity", hscn.WrongType},
		{"incident", `{"severity":1.5}`, "severity", hscn.Malformed},
		{"incident", `{"severity":257}`, "severity", hscn.OutOfRange},
		{"incident", `{"origin":"elsewhere"}`, "origin", hscn.UnknownWord},
		{"incident", `{"networks":["cn-sp","cn-sp"]}`, "networks[1]", hscn.DuplicateValue},
		{"incident", `{"networks":["internet"]}`, "networks[0]", hscn.UnknownWord},
		{"incident", `{"networks":["cn-sp","cn-sp","cn-sp","cn-sp","cn-sp","cn-sp","cn-sp"]}`, "networks", hscn.TooMany},
		{"incident", `{"owner":"somebody"}`, "owner", hscn.UnknownWord},
		{"incident", `{"canProgress":"perhaps"}`, "canProgress", hscn.UnknownWord},
		{"incident", `{"serviceMinutes":0}`, "serviceMinutes", hscn.OutOfRange},
		{"incident", `{"agreedMinutes":99999999}`, "agreedMinutes", hscn.OutOfRange},
		{"incident", `{"hssi":{"securityRisk":"Yes"}}`, "hssi.securityRisk", hscn.UnknownWord},
		{"incident", `{"hssi":{"other":"yes"}}`, "hssi.other", hscn.UnknownMember},
		{"compliance", `{"stage1":{"reached":"yes","on":"2018-01-02"},"stage2":{"reached":"yes","on":"2018-01-01"}}`, "stage2.on", hscn.WrongOrder},
		{"compliance", `{"rehearsal":"yes"}`, "rehearsal", hscn.WrongType},
		{"connection", `{"agreement":{"reached":"yes","on":"2018-01-02"},"variation":{"reached":"yes","on":"2018-01-01"}}`, "variation.on", hscn.WrongOrder},
		{"complaint", `{"deleted":"2020"}`, "deleted", hscn.Malformed},
		{"complaint", `{"closed":{"reached":"yes","when":"x"}}`, "closed.when", hscn.UnknownMember},
		{"mandate", `{}`, "consumer", hscn.Missing},
		{"mandate", `{"consumer":"RX1","delegations":[{"duty":"ordering","from":"RX1","to":"RX1","as":"csu"}]}`, "delegations[0].to", hscn.Contradiction},
		{"mandate", `{"consumer":"RX1","delegations":[{"duty":"ordering","from":"RX1","to":"0DF"}]}`, "delegations[0].as", hscn.Missing},
	} {
		found := false
		for _, d := range decoders {
			if d.name != c.decoder {
				continue
			}
			found = true
			if err := d.decode([]byte(c.text)); !hasFault(err, c.path, c.want) {
				t.Errorf("%s %.80s: %v, want %v at %s", c.decoder, c.text, err, c.want, c.path)
			}
		}
		if !found {
			t.Errorf("no decoder %q", c.decoder)
		}
	}
}

// TestAllFaultsAtOnce: one call reports every mistake, and nothing twice.
func TestAllFaultsAtOnce(t *testing.T) {
	_, err := roles.DecodeAttestation([]byte(`{"party":"nobody","organisation":"x","contract":{"reached":"no","on":"2020-01-01"},"duties":[{"duty":"x"}],"z":1}`))
	faults, ok := errors.AsType[*hscn.Faults](err)
	if !ok {
		t.Fatal(err)
	}
	var got []string
	for f := range faults.All() {
		got = append(got, f.Path+" "+f.Problem.String())
	}
	slices.Sort(got)
	want := []string{"contract.on contradiction", "duties[0].duty unknown-word", "organisation malformed", "party unknown-word", "z unknown-member"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestDecodedRecords: each record with every member that it can have.
func TestDecodedRecords(t *testing.T) {
	a, err := roles.DecodeAttestation([]byte(`{"party":"CNSP","name":"Net Ltd","organisation":"8HK24","contract":{"reached":"yes","on":"2019-01-07"},
		"migration":{"reached":"no"},"live":{"reached":"yes"},"hostsForOthers":"no","contacts":[{"kind":"service-desk","detail":"0300 000"}],
		"sites":[{"code":"RX1","contact":"x"}],"duties":[{"duty":"service-desk","met":"yes","evidence":{"on":"2019-02-01","ref":"desk opened"}}]}`))
	want := roles.Attestation{
		Party: roles.CNSP, Name: "Net Ltd", Organisation: roles.MustODS("8HK24"), Contract: roles.ReachedOn(day("2019-01-07")),
		Migration: roles.Milestone{Reached: hscn.No}, Live: roles.Milestone{Reached: hscn.Yes}, HostsForOthers: hscn.No,
		Contacts: []roles.Contact{{Kind: roles.ServiceDesk, Detail: "0300 000"}}, Sites: []roles.Site{{Code: roles.MustODS("RX1"), Contact: "x"}},
		Duties: []roles.Attested{{Duty: roles.DutyServiceDesk, Met: hscn.Yes, Evidence: hscn.Evidence{On: day("2019-02-01"), Ref: "desk opened"}}},
	}
	if err != nil || !reflect.DeepEqual(a, want) {
		t.Errorf("%+v, %v", a, err)
	}
}

// TestValidateAtTheLimits: values built in Go are held to the limits of the decoders.
func TestValidateAtTheLimits(t *testing.T) {
	sites := func(n int) []roles.Site {
		out := make([]roles.Site, n)
		for i := range out {
			out[i].Code = roles.MustODS(fmt.Sprintf("S%d", i))
		}
		return out
	}
	contacts := func(n int) []roles.Contact {
		return slices.Repeat([]roles.Contact{{Kind: roles.ServiceDesk, Detail: "x"}}, n)
	}
	for name, c := range map[string]struct {
		v    validator
		want hscn.Problem
		path string
	}{
		"as many sites as may be":     {roles.Attestation{Party: roles.Consumer, Sites: sites(roles.MaxSites)}, 0, ""},
		"one site too many":           {roles.Attestation{Party: roles.Consumer, Sites: sites(roles.MaxSites + 1)}, hscn.TooMany, "sites"},
		"as many contacts as may be":  {roles.Attestation{Party: roles.CNSP, Contacts: contacts(roles.MaxContacts)}, 0, ""},
		"one contact too many":        {roles.Attestation{Party: roles.CNSP, Contacts: contacts(roles.MaxContacts + 1)}, hscn.TooMany, "contacts"},
		"more duties than there are":  {roles.Attestation{Party: roles.CNSP, Duties: make([]roles.Attested, roles.DutyCount+1)}, hscn.TooMany, "duties"},
		"a full list is read too":     {roles.Attestation{Party: roles.CNSP, Contacts: append(contacts(roles.MaxContacts-1), roles.Contact{})}, hscn.Missing, "contacts[99].kind"},
		"a kind that is none":         {roles.Attestation{Party: roles.CNSP, Contacts: []roles.Contact{{Kind: 9, Detail: "x"}}}, hscn.Missing, "contacts[0].kind"},
		"minutes at the limit":        {roles.Incident{ServiceMinutes: roles.MaxServiceMinutes}, 0, ""},
		"minutes over the limit":      {roles.Incident{ServiceMinutes: roles.MaxServiceMinutes + 1}, hscn.OutOfRange, "serviceMinutes"},
		"minutes below nothing":       {roles.Incident{AgreedMinutes: -1}, hscn.OutOfRange, "agreedMinutes"},
		"severity 5":                  {roles.Incident{Severity: 5}, 0, ""},
		"severity 6":                  {roles.Incident{Severity: 6}, hscn.OutOfRange, "severity"},
		"an origin that is none":      {roles.Incident{Origin: roles.OriginAnotherCNSP + 1}, hscn.UnknownWord, "origin"},
		"the last of the parties":     {roles.Incident{Owner: roles.Party(roles.PartyCount)}, 0, ""},
		"a party that is none":        {roles.Incident{Owner: roles.Party(roles.PartyCount + 1)}, hscn.UnknownWord, "owner"},
		"a network that is none":      {roles.Incident{Networks: []roles.Network{0}}, hscn.UnknownWord, "networks[0]"},
		"a network twice":             {roles.Incident{Networks: []roles.Network{1, 2, 1}}, hscn.DuplicateValue, "networks[2]"},
		"every network":               {roles.Incident{Networks: []roles.Network{1, 2, 3, 4, 5, 6}}, 0, ""},
		"too many networks":           {roles.Incident{Networks: make([]roles.Network, roles.NetworkCount+1)}, hscn.TooMany, "networks"},
		"an answer that is none":      {roles.Incident{Resolved: 3}, hscn.UnknownWord, "resolved"},
		"a criterion that is none":    {roles.Incident{HSSI: roles.HSSI{FinancialLoss: 3}}, hscn.UnknownWord, "hssi.financialLoss"},
		"a milestone that is none":    {roles.Compliance{Stage1: roles.Milestone{Reached: 3}}, hscn.UnknownWord, "stage1.reached"},
		"a reference too long":        {roles.Complaint{Reference: strings.Repeat("x", hscn.MaxReference+1)}, hscn.TooLong, "reference"},
		"both stages on one day":      {roles.Compliance{Stage1: roles.ReachedOn(day("2018-01-01")), Stage2: roles.ReachedOn(day("2018-01-01"))}, 0, ""},
		"stage 1 on an unknown day":   {roles.Compliance{Stage1: roles.Milestone{Reached: hscn.Yes}, Stage2: roles.ReachedOn(day("2018-01-01"))}, 0, ""},
		"agreement and variation":     {roles.Connection{Agreement: roles.ReachedOn(day("2018-01-01")), Variation: roles.ReachedOn(day("2018-01-01"))}, 0, ""},
		"answers of a connection":     {roles.Connection{Secured: 3}, hscn.UnknownWord, "secured"},
		"other answers of it":         {roles.Connection{AccessDecided: 3}, hscn.UnknownWord, "accessDecided"},
		"where it is":                 {roles.Connection{AbroadProvider: 3}, hscn.UnknownWord, "abroadProvider"},
		"whom it hosts":               {roles.Connection{HostsForOthers: 3}, hscn.UnknownWord, "hostsForOthers"},
		"answers of a complaint":      {roles.Complaint{RecordKept: 3}, hscn.UnknownWord, "recordKept"},
		"its informing":               {roles.Complaint{Informed: 3}, hscn.UnknownWord, "informed"},
		"its conclusion":              {roles.Complaint{Concluded: 3}, hscn.UnknownWord, "concluded"},
		"its raiser":                  {roles.Complaint{RaiserAgreed: 3}, hscn.UnknownWord, "raiserAgreed"},
		"its prevention":              {roles.Complaint{Prevented: 3}, hscn.UnknownWord, "prevented"},
		"its closing":                 {roles.Complaint{Closed: roles.Milestone{On: day("2020-01-01")}}, hscn.Contradiction, "closed.on"},
		"answers of a supplier":       {roles.Compliance{Supplies: 3}, hscn.UnknownWord, "supplies"},
		"other answers of a supplier": {roles.Compliance{Approved: 3}, hscn.UnknownWord, "approved"},
		"accreditation":               {roles.Compliance{Accreditation: roles.Milestone{Reached: 3}}, hscn.UnknownWord, "accreditation.reached"},
		"rehearsal":                   {roles.Compliance{Rehearsal: roles.Milestone{Reached: 3}}, hscn.UnknownWord, "rehearsal.reached"},
		"stage 2":                     {roles.Compliance{Stage2: roles.Milestone{Reached: 3}}, hscn.UnknownWord, "stage2.reached"},
		"a supplier's name":           {roles.Compliance{Name: " "}, hscn.Missing, "name"},
		"an organisation's name":      {roles.Connection{Name: " "}, hscn.Missing, "name"},
		"an incident's reference":     {roles.Incident{Reference: " "}, hscn.Missing, "reference"},
		"an attestation's facts":      {roles.Attestation{Party: roles.CNSP, Migration: roles.Milestone{Reached: 3}}, hscn.UnknownWord, "migration.reached"},
		"its hosting":                 {roles.Attestation{Party: roles.CNSP, HostsForOthers: 3}, hscn.UnknownWord, "hostsForOthers"},
		"its live day":                {roles.Attestation{Party: roles.CNSP, Live: roles.Milestone{Reached: 3}}, hscn.UnknownWord, "live.reached"},
		"its duty's answer":           {roles.Attestation{Party: roles.CNSP, Duties: []roles.Attested{{Duty: roles.DutyContacts, Met: 3}}}, hscn.UnknownWord, "duties[0].met"},
	} {
		err := c.v.Validate()
		if c.want == 0 && err != nil || c.want != 0 && !hasFault(err, c.path, c.want) {
			t.Errorf("%s: %v, want %v at %s", name, err, c.want, c.path)
		}
	}
}

// fuzzRecord holds a decoder to the laws of decoding for any bytes.
func fuzzRecord[T validator](f *testing.F, decode func([]byte) (T, error), make func(*rand.Rand) T) {
	r := rand.New(rand.NewPCG(7, 0))
	for range 8 {
		b, err := json.Marshal(make(r))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte(`{"party":"consumer","duties":[{}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		if err := rolestest.CheckDecode(b, decode); err != nil {
			t.Error(err)
		}
	})
}

func FuzzDecodeAttestation(f *testing.F) {
	fuzzRecord(f, roles.DecodeAttestation, rolestest.Attestation)
}
func FuzzDecodeIncident(f *testing.F) { fuzzRecord(f, roles.DecodeIncident, rolestest.Incident) }
func FuzzDecodeCompliance(f *testing.F) {
	fuzzRecord(f, roles.DecodeCompliance, rolestest.Compliance)
}
func FuzzDecodeConnection(f *testing.F) {
	fuzzRecord(f, roles.DecodeConnection, rolestest.Connection)
}
func FuzzDecodeComplaint(f *testing.F) { fuzzRecord(f, roles.DecodeComplaint, rolestest.Complaint) }
func FuzzDecodeMandate(f *testing.F)   { fuzzRecord(f, roles.DecodeMandate, rolestest.Mandate) }
