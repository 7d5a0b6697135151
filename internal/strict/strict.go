// Package strict reads JSON texts without copying them and refuses everything doubtful: invalid
// UTF-8, NUL, lone surrogates, duplicate members, trailing data, and anything over its limits.
// Limits are checked before anything is allocated for what they bound.
package strict

import (
	"bytes"
	"encoding/json"
	"strconv"
	"unicode/utf8"
)

// Problem is what is wrong with a text. The zero value is no problem.
type Problem uint8

// The problems.
const (
	TooLarge     Problem = iota + 1 // more bytes than the limit
	BadEncoding                     // invalid UTF-8, NUL, or half a surrogate pair
	TooDeep                         // nested deeper than the limit
	BadSyntax                       // not JSON
	TrailingData                    // a JSON value and then something else
)

// Kind is the kind of a [Value].
type Kind uint8

// The kinds.
const (
	Null Kind = iota + 1
	Bool
	Number
	String
	Array
	Object
)

func (k Kind) String() string {
	return [...]string{"nothing", "null", "bool", "number", "string", "array", "object"}[k]
}

// A Value is one valid JSON value, as its bytes without white space around it. The zero value is nothing.
type Value struct{ raw []byte }

// A Member is one name and its value within an object.
type Member struct {
	Name  string
	Value Value
}

// Parse checks that b, at most size bytes nested at most depth deep, is exactly one JSON value. The
// value shares the bytes of b.
func Parse(b []byte, size, depth int) (Value, Problem) {
	if len(b) > size {
		return Value{}, TooLarge
	}
	if !utf8.Valid(b) || bytes.IndexByte(b, 0) >= 0 || badEscape(b) {
		return Value{}, BadEncoding
	}
	if deeper(b, depth) {
		return Value{}, TooDeep
	}
	if json.Valid(b) {
		return Value{bytes.TrimSpace(b)}, 0
	}
	var first json.RawMessage
	if json.NewDecoder(bytes.NewReader(b)).Decode(&first) == nil {
		return Value{}, TrailingData
	}
	return Value{}, BadSyntax
}

// Kind returns the kind of v, and 0 for nothing.
func (v Value) Kind() Kind {
	if len(v.raw) == 0 {
		return 0
	}
	switch v.raw[0] {
	case 'n':
		return Null
	case 't', 'f':
		return Bool
	case '"':
		return String
	case '[':
		return Array
	case '{':
		return Object
	}
	return Number
}

// Text returns the string that v is; for a number, bool or null, the text as written.
func (v Value) Text() string {
	if v.Kind() != String {
		return string(v.raw)
	}
	return unquote(v.raw)
}

func unquote(raw []byte) string {
	if !bytes.ContainsRune(raw, '\\') {
		return string(raw[1 : len(raw)-1])
	}
	var s string
	_ = json.Unmarshal(raw, &s) // raw is a valid JSON string
	return s
}

// Len returns the number of items of an array or members of an object.
func (v Value) Len() int { return v.lenUpTo(len(v.raw)) }

// Over reports whether an array has more than most items, or an object more than most members. It
// reads no further than it must.
func (v Value) Over(most int) bool { return v.lenUpTo(most) > most }

// lenUpTo counts the commas between items, and stops at the first item past most.
func (v Value) lenUpTo(most int) int {
	b := v.inside()
	if len(b) == 0 {
		return 0
	}
	n, depth := 1, 0
	for len(b) > 0 && n <= most {
		c := b[0]
		if c == '"' {
			b = afterString(b)
			continue
		}
		b = b[1:]
		switch c {
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		case ',':
			if depth == 0 {
				n++
			}
		}
	}
	return n
}

// Items returns the items of an array.
func (v Value) Items() []Value {
	out := make([]Value, 0, v.Len())
	for rest := v.inside(); len(rest) > 0; {
		var item []byte
		item, rest = next(rest)
		out = append(out, Value{item})
	}
	return out
}

// Members returns the members of an object in the order written, duplicates included.
func (v Value) Members() []Member {
	out := make([]Member, 0, v.Len())
	for rest := v.inside(); len(rest) > 0; {
		var name, value []byte
		name, rest = next(rest)
		value, rest = next(rest)
		out = append(out, Member{unquote(name), Value{value}})
	}
	return out
}

// inside returns what stands between the brackets of v.
func (v Value) inside() []byte { return bytes.TrimSpace(v.raw[1 : len(v.raw)-1]) }

// next splits valid JSON text into its first value and what follows the separator after it.
func next(b []byte) (value, rest []byte) {
	switch b[0] {
	case '"':
		rest = afterString(b)
	case '[', '{':
		rest = afterBracket(b)
	default:
		for rest = b; len(rest) > 0 && rest[0] != ',' && rest[0] > ' '; {
			rest = rest[1:]
		}
	}
	value = b[:len(b)-len(rest)]
	rest = bytes.TrimSpace(rest)
	if len(rest) > 0 { // a comma or a colon
		rest = bytes.TrimSpace(rest[1:])
	}
	return value, rest
}

// afterString returns what follows the string that b begins with, nothing where it does not end.
func afterString(b []byte) []byte {
	b = b[1:]
	escaped := false
	for i, c := range b {
		if escaped {
			escaped = false
		} else if c == '"' {
			return b[i:][1:]
		} else {
			escaped = c == '\\'
		}
	}
	return nil
}

// afterBracket returns what follows the array or object that b, valid JSON, begins with.
func afterBracket(b []byte) []byte {
	for depth := 0; ; {
		c := b[0]
		if c == '"' {
			b = afterString(b)
			continue
		}
		b = b[1:]
		switch c {
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth == 0 {
				return b
			}
		}
	}
}

// deeper reports whether brackets outside strings nest deeper than limit.
func deeper(b []byte, limit int) bool {
	for depth := 0; len(b) > 0; {
		c := b[0]
		if c == '"' {
			b = afterString(b)
			continue
		}
		b = b[1:]
		switch c {
		case '[', '{':
			if depth++; depth > limit {
				return true
			}
		case ']', '}':
			depth--
		}
	}
	return false
}

// The upper six bits of the code units that are half a character: the first half, and the second.
const first, second = 0xD800 >> 10, 0xDC00 >> 10

// badEscape reports a \u0000 or a surrogate without its other half. Any other malformed escape is a
// matter of syntax.
func badEscape(b []byte) bool {
	for {
		at := bytes.IndexByte(b, '\\')
		if at < 0 {
			return false
		}
		b = b[at:]
		r, ok := escaped(b)
		if !ok {
			b = b[min(2, len(b)):]
			continue
		}
		b = b[6:]
		if r == 0 || r>>10 == second {
			return true
		}
		if r>>10 == first {
			if r, ok = escaped(b); !ok || r>>10 != second {
				return true
			}
			b = b[6:]
		}
	}
}

// escaped returns the code unit of a \uXXXX at the start of b.
func escaped(b []byte) (uint16, bool) {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(b[2:6]), 16, 16)
	return uint16(n), err == nil
}
