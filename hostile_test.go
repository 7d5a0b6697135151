package hscn_test

import (
	"errors"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/procurement"
	"github.com/hscn-go/hscn/roles"
)

// What anything over a limit may cost at most.
const (
	mostText   = 256
	mostTime   = time.Millisecond
	mostMemory = 64 << 10
)

// A decoder reads bytes and says whether what it returned is the zero value.
type decoder struct {
	name string
	read func([]byte) (zero bool, err error)
	list string // a list that it has, so that one over its limit can be made
}

func decoderOf[T any](name, list string, decode func([]byte) (T, error)) decoder {
	return decoder{name: name, list: list, read: func(b []byte) (bool, error) {
		v, err := decode(b)
		return reflect.ValueOf(v).IsZero(), err
	}}
}

var decoders = []decoder{
	decoderOf("procurement.DecodeCustomer", "partners", procurement.DecodeCustomer),
	decoderOf("contract.DecodeContract", "modifications", contract.DecodeContract),
	decoderOf("contract.DecodeCatalogue", "lines", contract.DecodeCatalogue),
	decoderOf("contract.DecodeOrder", "lines", contract.DecodeOrder),
	decoderOf("contract.DecodeOffer", "charges", contract.DecodeOffer),
	decoderOf("contract.DecodeAccount", "services", contract.DecodeAccount),
	decoderOf("contract.DecodeInvoice", "lines", contract.DecodeInvoice),
	decoderOf("contract.DecodeReview", "levels", contract.DecodeReview),
	decoderOf("roles.DecodeAttestation", "duties", roles.DecodeAttestation),
	decoderOf("roles.DecodeIncident", "networks", roles.DecodeIncident),
	decoderOf("roles.DecodeCompliance", "", roles.DecodeCompliance),
	decoderOf("roles.DecodeConnection", "", roles.DecodeConnection),
	decoderOf("roles.DecodeComplaint", "", roles.DecodeComplaint),
	decoderOf("roles.DecodeMandate", "delegations", roles.DecodeMandate),
	decoderOf("migration.DecodeSite", "entries", migration.DecodeSite),
	decoderOf("migration.DecodeEntry", "parties", migration.DecodeEntry),
	decoderOf("migration.DecodeSnapshot", "", migration.DecodeSnapshot),
	decoderOf("migration.DecodeSchedule", "bookings", migration.DecodeSchedule),
}

// over are inputs that pass a limit; each costs next to nothing to refuse.
func over(d decoder) map[string][]byte {
	out := map[string][]byte{
		"ten million bytes":          []byte(strings.Repeat(" ", 10_000_000)),
		"ten million quoted bytes":   []byte(`"` + strings.Repeat("x", 10_000_000) + `"`),
		"a hundred thousand arrays":  []byte(strings.Repeat("[", 100_000)),
		"a hundred thousand objects": []byte(strings.Repeat(`{"a":`, 20_000)),
		"a thousand members":         []byte(`{` + strings.Repeat(`"x":1,`, 1000) + `"y":1}`),
		"a long name":                []byte(`{"` + strings.Repeat("n", 10_000) + `":1}`),
		"a long text":                []byte(`{"name":"` + strings.Repeat("x", 10_000) + `","ref":"` + strings.Repeat("x", 10_000) + `","id":"` + strings.Repeat("x", 10_000) + `"}`),
	}
	if d.list != "" {
		out["a list too long"] = []byte(`{"` + d.list + `":[` + strings.Repeat("1,", 20_001) + `1]}`)
	}
	return out
}

// wrong are inputs that are short and wrong.
var wrong = map[string]string{
	"nothing": "", "white space": " ", "no object": "[]", "a number": "7", "null": "null", "cut off": `{"name":"x`, "two records": "{}{}",
	"NUL": "{}\x00", "escaped NUL": `{"name":"\u0000"}`, "invalid UTF-8": "{\"name\":\"\xff\"}", "half a pair": `{"name":"\ud800"}`,
	"a byte order mark": "\xEF\xBB\xBF{}", "unknown member": `{"unheardOf":1}`, "wrong case": `{"NAME":"x"}`, "twice": `{"x":1,"x":2}`,
	"control characters": "{\"name\":\"a\\u0007b\"}", "a comment": "{} // x", "a trailing comma": `{"name":"x",}`,
}

// measure returns the least time and memory of some runs: as few as keep the bounds, since others may
// be using the machine.
func measure(f func()) (time.Duration, uint64) {
	least, memory := time.Hour, ^uint64(0)
	var before, after runtime.MemStats
	for n := 0; n < 100 && (n == 0 || least > mostTime || memory > mostMemory); n++ {
		runtime.ReadMemStats(&before)
		start := time.Now()
		f()
		least = min(least, time.Since(start))
		runtime.ReadMemStats(&after)
		memory = min(memory, after.TotalAlloc-before.TotalAlloc)
	}
	return least, memory
}

// TestHostileInput gives every decoder every hostile input: a typed error with a path or a limit, in
// at most 256 bytes of text, nothing decoded and, over a limit, within the time and memory promised.
func TestHostileInput(t *testing.T) {
	cases := 0
	for _, d := range decoders {
		check := func(name string, in []byte) {
			cases++
			zero, err := d.read(in)
			faults, typed := errors.AsType[*hscn.Faults](err)
			if !typed || !zero {
				t.Errorf("%s, %s: zero %v, %v", d.name, name, zero, err)
				return
			}
			if n := len(err.Error()); n > mostText {
				t.Errorf("%s, %s: %d bytes of error", d.name, name, n)
			}
			for f := range faults.All() {
				if f.Problem == 0 || len(f.Error()) > mostText || len(f.Got) > 64 {
					t.Errorf("%s, %s: %v", d.name, name, &f)
				}
			}
		}
		for name, in := range wrong {
			check(name, []byte(in))
		}
		for name, in := range over(d) {
			check(name, in)
			took, memory := measure(func() { _, _ = d.read(in) })
			if memory > mostMemory {
				t.Errorf("%s, %s: %d bytes of memory", d.name, name, memory)
			}
			if took > mostTime && !slowed {
				t.Errorf("%s, %s: %v", d.name, name, took)
			}
		}
	}
	if cases < len(decoders)*20 {
		t.Errorf("only %d cases", cases)
	}
}

// TestHostileTexts gives every parser texts of a million bytes.
func TestHostileTexts(t *testing.T) {
	parsers := map[string]func(string) error{
		"working days": func(string) error {
			_, err := calendar.NewWorkingDays(make([]calendar.Date, 1_000_000), calendar.MustPeriod("2018-01-01/2018-12-31"))
			return err
		},
	}
	if _, err := calendar.ParseBankHolidays(make([]byte, 10_000_000)); err == nil || len(err.Error()) > mostText {
		t.Errorf("bank holidays of ten million bytes: %v", err)
	}
	for _, f := range forms {
		parsers[f.name] = func(s string) error { _, err := f.parse(s); return err }
	}
	for name, parse := range parsers {
		for _, c := range []string{"9", "x", "\x00", "é", "-", "2017-09-15", "AP1", "["} {
			in := strings.Repeat(c, 1_000_000/len(c))
			err := parse(in)
			if err == nil || len(err.Error()) > mostText {
				t.Errorf("%s, a million bytes of %q: %.300v", name, c, err)
				continue
			}
			if name == "working days" {
				continue // its list is made by the caller
			}
			took, memory := measure(func() { err = parse(in) })
			if memory > mostMemory || took > mostTime && !slowed {
				t.Errorf("%s, a million bytes of %q: %v, %d bytes of memory", name, c, took, memory)
			}
		}
	}
}
