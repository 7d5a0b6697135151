package rolestest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/hscn-go/hscn"
)

// maxErrorText is the length of the longest error, in bytes.
const maxErrorText = 256

// broken makes the error of a law that fails, which begins with its name.
func broken(law, format string, a ...any) error {
	return fmt.Errorf("%s: %s", law, fmt.Sprintf(format, a...))
}

// CheckDecode checks what a strict decoder of any package does with any bytes.
//
// What it refuses is no value at all and a short *[hscn.Faults] in which every fault has one problem
// (WIR-8). What it takes is the same to package encoding/json (WIR-9), is written so that it is taken
// again as the same and written again the same (WIR-1, WIR-5), does not hang on the order of members or
// on space, and is refused with any other byte at its end (WIR-2). The bytes are neither changed nor
// kept (WIR-7). A value that has a Validate method is valid.
func CheckDecode[T any](data []byte, decode func([]byte) (T, error)) error {
	mine := bytes.Clone(data)
	v, err := decode(mine)
	if !bytes.Equal(mine, data) {
		return broken("WIR-7", "%q is changed to %q", data, mine)
	}
	if err != nil {
		return checkRefused(data, v, err)
	}
	want := syntax(v)
	for i := range mine {
		mine[i] = '#'
	}
	if got := syntax(v); got != want {
		return broken("WIR-7", "%s keeps its bytes: %s", want, got)
	}
	var plain T
	err = json.Unmarshal(data, &plain)
	other, notJSON := turned(data)
	if err != nil || notJSON != nil || syntax(plain) != want {
		return broken("WIR-9", "%q is %s, and to encoding/json %s, %v", data, want, syntax(plain), err)
	}
	if valid, ok := any(v).(interface{ Validate() error }); ok && valid.Validate() != nil {
		return broken("WIR-1", "%q is taken and not valid: %v", data, valid.Validate())
	}
	if err := checkWritten(v, want, decode); err != nil {
		return err
	}
	return checkSpelling(data, other, want, decode)
}

// syntax tells apart all that the JSON of a value does not, such as no list and an empty one.
func syntax(v any) string { return fmt.Sprintf("%#v", v) }

func checkRefused[T any](data []byte, v T, err error) error {
	var zero T
	faults, ok := errors.AsType[*hscn.Faults](err)
	if !ok || faults.Len() == 0 || len(err.Error()) > maxErrorText || syntax(v) != syntax(zero) {
		return broken("WIR-8", "%q is refused as %+v with %T %q", data, v, err, err)
	}
	for f := range faults.All() {
		if f.Problem == 0 || len(f.Error()) > maxErrorText || !errors.Is(&f, f.Problem) {
			return broken("WIR-8", "%q has the fault %v", data, &f)
		}
	}
	return nil
}

func checkWritten[T any](v T, want string, decode func([]byte) (T, error)) error {
	out, err := json.Marshal(v)
	if err != nil {
		return broken("WIR-5", "%s is not written: %v", want, err)
	}
	again, err := decode(bytes.Clone(out))
	if err != nil || syntax(again) != want {
		return broken("WIR-1", "%s is written as %s and read back as %s, %v", want, out, syntax(again), err)
	}
	if twice, err := json.Marshal(again); err != nil || !bytes.Equal(twice, out) {
		return broken("WIR-1", "%s is written again as %s, %v", out, twice, err)
	}
	return nil
}

// checkSpelling reads the same members in another order and with space, and with something behind them.
func checkSpelling[T any](data, other []byte, want string, decode func([]byte) (T, error)) error {
	for _, text := range [...][]byte{other, append(bytes.Clone(data), " \n\t\r"...)} {
		got, err := decode(bytes.Clone(text))
		if errors.Is(err, hscn.TooLarge) {
			continue // the space was one byte too many
		}
		if err != nil || syntax(got) != want {
			return broken("WIR-2", "%q is %s, and %q %s, %v", data, want, text, syntax(got), err)
		}
	}
	for _, c := range []byte("}],:0x\"{\x00\xff") {
		if _, err := decode(append(bytes.Clone(data), c)); err == nil {
			return broken("WIR-2", "%q and %q behind it is taken", data, c)
		}
	}
	return nil
}

// turned writes a JSON value with the members of each object in the opposite order and space wherever
// there may be some.
func turned(raw []byte) ([]byte, error) {
	raw = bytes.TrimSpace(raw)
	if len(raw) == 0 || raw[0] != '{' && raw[0] != '[' {
		return raw, nil
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	open, _ := d.Token() // which raw begins with
	var parts [][]byte
	for d.More() {
		part := []byte(" ")
		if open == json.Delim('{') {
			name, err := d.Token()
			if err != nil {
				return nil, err
			}
			quoted, _ := json.Marshal(name) // a text
			part = append(append(part, quoted...), " :\t"...)
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return nil, err
		}
		inside, _ := turned(value) // which is whole
		part = append(append(part, inside...), '\n')
		if open == json.Delim('{') {
			parts = append([][]byte{part}, parts...)
		} else {
			parts = append(parts, part)
		}
	}
	out := append([]byte{'\n', raw[0], '\r'}, bytes.Join(parts, []byte(","))...)
	return append(out, ' ', raw[len(raw)-1]), nil
}

// CheckJSON checks that v is read back from its JSON as the same value, and all that [CheckDecode] says
// of that JSON.
func CheckJSON[T any](v T, decode func([]byte) (T, error)) error {
	b, err := json.Marshal(v)
	if err != nil {
		return broken("WIR-5", "%v is not written: %v", v, err)
	}
	got, err := decode(bytes.Clone(b))
	if err != nil || syntax(got) != syntax(v) {
		return broken("WIR-1", "%s is written as %s and read back as %s, %v", syntax(v), b, syntax(got), err)
	}
	return CheckDecode(b, decode)
}
