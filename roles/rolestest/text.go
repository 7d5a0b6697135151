package rolestest

import "encoding"

// CheckText checks what a type with a text form does with any text, other being any value of it.
//
// What it reads it writes, and what it writes it reads as the same and writes the same again, so that a
// text with several spellings has one that stays (ROL-10, WIR-1). What it refuses leaves the receiver as
// it was (WIR-3) and gives a short error. The text is not changed (WIR-7). parse, where the type has
// one, reads every text but the empty one alike.
func CheckText[T comparable, P interface {
	*T
	encoding.TextMarshaler
	encoding.TextUnmarshaler
}](s string, other T, parse func(string) (T, error)) error {
	v, in := other, []byte(s)
	err := P(&v).UnmarshalText(in)
	if string(in) != s {
		return broken("WIR-7", "%q is changed to %q", s, in)
	}
	if parse != nil && s != "" {
		if got, parseErr := parse(s); (parseErr == nil) != (err == nil) || err == nil && got != v {
			return broken("WIR-1", "%q is parsed as %v, %v, and unmarshalled as %v, %v", s, got, parseErr, v, err)
		}
	}
	if err != nil {
		if v != other || len(err.Error()) > maxErrorText {
			return broken("WIR-3", "%q is refused with %d bytes, and %v becomes %v", s, len(err.Error()), other, v)
		}
		return nil
	}
	out, err := P(&v).MarshalText()
	again := other
	if err != nil || P(&again).UnmarshalText(out) != nil || again != v {
		return broken("WIR-1", "%q is written as %q, %v, and read back as %v", s, out, err, again)
	}
	if twice, err := P(&again).MarshalText(); err != nil || string(twice) != string(out) {
		return broken("ROL-10", "%q is written as %q, and again as %q, %v", s, out, twice, err)
	}
	return nil
}
