package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strconv"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/procurement"
	"github.com/hscn-go/hscn/roles"
)

// The limits of a record.
const (
	maxRecord = 8 << 20 // bytes
	maxSites  = 1000
	maxAbout  = 20
)

// A record is one organisation's file: a title and a day, and the record of each package, any of
// which may be left out but the customer.
type record struct {
	Title    string
	About    []string
	On       calendar.Date
	Customer procurement.Customer
	Contract *contract.Contract
	Sites    []migration.Site
	Duties   *roles.Attestation
	Incident *roles.Incident
}

// decode reads a record. Its error is a *[hscn.Faults] with every mistake in every part.
func decode(data []byte) (record, error) {
	var r record
	var faults hscn.Faults
	parts := members(&faults, data, "title", "about", "on", "customer", "contract", "sites", "duties", "incident")
	for _, name := range []string{"title", "on", "customer"} {
		if parts[name] == nil && faults.Len() == 0 {
			faults.Add(hscn.Fault{Path: name, Problem: hscn.Missing})
		}
	}
	plain(&faults, parts, "title", &r.Title)
	plain(&faults, parts, "about", &r.About)
	plain(&faults, parts, "on", &r.On)
	if len(r.About) > maxAbout {
		faults.Add(hscn.Fault{Path: "about", Problem: hscn.TooMany, Limit: maxAbout})
	}
	r.Customer = *part(&faults, parts, "customer", procurement.DecodeCustomer)
	if parts["contract"] != nil {
		r.Contract = part(&faults, parts, "contract", contract.DecodeContract)
	}
	var sites []json.RawMessage
	plain(&faults, parts, "sites", &sites)
	if len(sites) > maxSites {
		faults.Add(hscn.Fault{Path: "sites", Problem: hscn.TooMany, Limit: maxSites})
		sites = nil
	}
	for i, raw := range sites {
		name := "sites[" + strconv.Itoa(i) + "]"
		r.Sites = append(r.Sites, *part(&faults, map[string]json.RawMessage{name: raw}, name, migration.DecodeSite))
	}
	if parts["duties"] != nil {
		r.Duties = part(&faults, parts, "duties", roles.DecodeAttestation)
	}
	if parts["incident"] != nil {
		r.Incident = part(&faults, parts, "incident", roles.DecodeIncident)
	}
	return r, faults.Err()
}

// members splits a JSON object into its members and faults what is unknown, doubled or no object.
func members(faults *hscn.Faults, data []byte, known ...string) map[string]json.RawMessage {
	if len(data) > maxRecord {
		faults.Add(hscn.Fault{Problem: hscn.TooLarge, Limit: maxRecord})
		return nil
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	out := map[string]json.RawMessage{}
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		faults.Add(hscn.Fault{Problem: hscn.BadSyntax, Note: "an object is wanted"})
		return nil
	}
	for dec.More() {
		t, err := dec.Token()
		name, _ := t.(string)
		var raw json.RawMessage
		if err == nil {
			err = dec.Decode(&raw)
		}
		switch {
		case err != nil:
			faults.Add(hscn.Fault{Problem: hscn.BadSyntax, Note: "after " + strconv.Itoa(int(dec.InputOffset())) + " bytes"})
			return nil
		case !slices.Contains(known, name):
			faults.Add(hscn.Fault{Path: strconv.QuoteToASCII(name), Problem: hscn.UnknownMember})
		case out[name] != nil:
			faults.Add(hscn.Fault{Path: name, Problem: hscn.DuplicateName})
		default:
			out[name] = raw
		}
	}
	if _, err := dec.Token(); err != nil {
		faults.Add(hscn.Fault{Problem: hscn.BadSyntax, Note: "the object is not closed"})
	} else if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		faults.Add(hscn.Fault{Problem: hscn.TrailingData})
	}
	return out
}

// plain reads a member that is a text, a list of texts or a date.
func plain(faults *hscn.Faults, parts map[string]json.RawMessage, name string, dst any) {
	if raw := parts[name]; raw != nil && json.Unmarshal(raw, dst) != nil {
		faults.Add(hscn.Fault{Path: name, Problem: hscn.Malformed, Got: string(raw)})
	}
}

// part reads a member by the decoder of its package, whose faults get the member's name before them.
// A part that is absent or faulty is its zero value.
func part[T any](faults *hscn.Faults, parts map[string]json.RawMessage, name string, decode func([]byte) (T, error)) *T {
	var out T
	raw := parts[name]
	if raw == nil {
		return &out
	}
	out, err := decode(raw)
	if list, ok := errors.AsType[*hscn.Faults](err); ok {
		for fault := range list.All() {
			if fault.Path == "" {
				fault.Path = name
			} else {
				fault.Path = name + "." + fault.Path
			}
			faults.Add(fault)
		}
	}
	return &out
}
