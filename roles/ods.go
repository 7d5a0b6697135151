package roles

import (
	"bytes"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/text"
)

// MaxODS is the longest organisation code, in bytes.
const MaxODS = 12

// ODS is the code of an organisation: 1 to [MaxODS] upper-case letters and digits, which nothing here
// reads any meaning into. It is comparable and usable as a map key. The zero value is no code.
type ODS struct{ code [MaxODS]byte } // unused places are 0

// ParseODS returns the code that is exactly s. Its error is a *[hscn.Fault] that wraps
// [hscn.Missing], [hscn.TooLong] or [hscn.Malformed].
func ParseODS(s string) (ODS, error) { return parseODS(s) }

// parseODS refuses a long text by its length alone.
func parseODS[T string | []byte](s T) (ODS, error) {
	if len(s) == 0 {
		return ODS{}, &hscn.Fault{Problem: hscn.Missing, Note: "organisation code"}
	}
	if len(s) > MaxODS {
		return ODS{}, &hscn.Fault{Problem: hscn.TooLong, Limit: MaxODS, Note: "organisation code", Got: string(s[:min(len(s), text.MaxShown)])}
	}
	var o ODS
	for i := range len(s) {
		c := s[i]
		if (c < 'A' || c > 'Z') && (c < '0' || c > '9') {
			return ODS{}, &hscn.Fault{Problem: hscn.Malformed, Note: "upper-case letters and digits wanted", Got: string(s)}
		}
		o.code[i] = c
	}
	return o, nil
}

// MustODS is [ParseODS] for codes known to be good, as in tests; it panics on any other.
func MustODS(s string) ODS {
	o, err := ParseODS(s)
	if err != nil {
		panic(err)
	}
	return o
}

// IsZero reports whether o is no code.
func (o ODS) IsZero() bool { return o == ODS{} }

// Compare orders codes as their texts.
func (o ODS) Compare(p ODS) int { return bytes.Compare(o.code[:], p.code[:]) }

// String returns the code; the zero value is the empty text.
func (o ODS) String() string { return string(o.bytes()) }

func (o *ODS) bytes() []byte {
	n := bytes.IndexByte(o.code[:], 0)
	if n < 0 {
		n = MaxODS
	}
	return o.code[:n]
}

// AppendText appends the code to b. Its error is always nil.
func (o ODS) AppendText(b []byte) ([]byte, error) { return append(b, o.bytes()...), nil }

// MarshalText writes the code; the zero value is the empty text.
func (o ODS) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; on error o is unchanged.
func (o *ODS) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*o = ODS{}
		return nil
	}
	got, err := parseODS(b)
	if err != nil {
		return err
	}
	*o = got
	return nil
}
