package roles

import (
	"iter"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/text"
)

// MaxObligation is the longest reference to an obligation, in bytes.
const MaxObligation = 16

// Obligation is a reference to an obligation of the HSCN Obligations Framework, made of capital
// letters, perhaps a number, and perhaps a small letter after it. The documents print it with a dot,
// a space or nothing before the number; the one form written here has nothing: "OPNSP3" for OPNSP.3.
// Whoever needs it as printed keeps the text that was parsed. Obligations are comparable. The zero
// value is none.
type Obligation struct{ ref string }

// ParseObligation returns the obligation that s refers to: "OPNSP.3", "OPNSP 11", "TOPS13a", "SMPRO".
// Its error is a *[hscn.Fault] that wraps [hscn.Missing], [hscn.TooLong] or [hscn.Malformed].
func ParseObligation(s string) (Obligation, error) {
	if s == "" {
		return Obligation{}, &hscn.Fault{Problem: hscn.Missing, Note: "obligation"}
	}
	if len(s) > MaxObligation {
		return Obligation{}, &hscn.Fault{Problem: hscn.TooLong, Limit: MaxObligation, Note: "obligation", Got: text.Clip(s)}
	}
	letters := run(s, 'A', 'Z')
	rest := s[letters:]
	separated := rest != "" && (rest[0] == '.' || rest[0] == ' ')
	if separated {
		rest = rest[1:]
	}
	digits := run(rest, '0', '9')
	small := rest[digits:]
	if letters == 0 || separated && digits == 0 || len(small) > 1 || small != "" && (digits == 0 || run(small, 'a', 'z') == 0) {
		return Obligation{}, &hscn.Fault{Problem: hscn.Malformed, Note: "letters, number, small letter wanted", Got: s}
	}
	if !separated {
		return Obligation{s}, nil
	}
	return Obligation{s[:letters] + rest}, nil
}

// run returns how many bytes at the start of s lie between first and last.
func run(s string, first, last byte) int {
	n := 0
	for n < len(s) && s[n] >= first && s[n] <= last {
		n++
	}
	return n
}

// MustObligation is [ParseObligation] for references known to be good, as in tests; it panics on any other.
func MustObligation(s string) Obligation {
	o, err := ParseObligation(s)
	if err != nil {
		panic(err)
	}
	return o
}

// IsZero reports whether o is none.
func (o Obligation) IsZero() bool { return o == Obligation{} }

// Prefix returns the capital letters of o.
func (o Obligation) Prefix() string { return o.ref[:run(o.ref, 'A', 'Z')] }

// Number returns the digits of o as written, leading zeros included; empty where it has none.
func (o Obligation) Number() string {
	rest := o.ref[run(o.ref, 'A', 'Z'):]
	return rest[:run(rest, '0', '9')]
}

// Suffix returns the small letter of o; empty where it has none.
func (o Obligation) Suffix() string { return o.ref[len(o.Prefix())+len(o.Number()):] }

// String returns the normal form of o; the zero value is the empty text.
func (o Obligation) String() string { return o.ref }

// AppendText appends the normal form of o to b. Its error is always nil.
func (o Obligation) AppendText(b []byte) ([]byte, error) { return append(b, o.ref...), nil }

// MarshalText writes the normal form of o; the zero value is the empty text.
func (o Obligation) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what [ParseObligation] does; the empty text is the zero value. On error o is unchanged.
func (o *Obligation) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*o = Obligation{}
		return nil
	}
	got, err := ParseObligation(string(b[:min(len(b), MaxObligation+1)]))
	if err != nil {
		return err
	}
	*o = got
	return nil
}

// A KnownObligation is an obligation that the documents mention.
type KnownObligation struct {
	Obligation Obligation
	Printed    string // as the document prints it
	Subject    string // in our words
	Source     hscn.ID
}

// obligationTable lists the obligations that the documents mention. The framework has more.
var obligationTable = [...]KnownObligation{
	{Obligation{"OPNSP3"}, "OPNSP.3", "minimum service wrap", hscn.RR40},
	{Obligation{"OPNSP11"}, "OPNSP 11", "Commercial Addendum: financial distress, credit score, novation", hscn.OF04},
	{Obligation{"TOPS7"}, "TOPS7", "source of network time", hscn.OF05},
	{Obligation{"TOPS9"}, "TOPS9", "availability", hscn.OF06},
	{Obligation{"TOPS10"}, "TOPS10", "availability", hscn.OF06},
	{Obligation{"TOPS11"}, "TOPS11", "availability", hscn.OF06},
	{Obligation{"TOPS12"}, "TOPS12", "availability", hscn.OF06},
	{Obligation{"TOPS13"}, "TOPS13", "availability", hscn.OF06},
	{Obligation{"TOPS13a"}, "TOPS13a", "availability of access from end to end", hscn.OF01},
	{Obligation{"SMOP7"}, "SMOP7", "complete and current estate data", hscn.OF07},
	{Obligation{"S01"}, "S01", "feed of the Network Analytics Service", hscn.OF08},
	{Obligation{"S02"}, "S02", "feed of the Network Analytics Service", hscn.OF08},
	{Obligation{"S07"}, "S07", "NHS Secure Boundary", hscn.OF09},
	{Obligation{"S09b"}, "S09b", "NHS Secure Boundary", hscn.OF09},
	{Obligation{"SMPRO"}, "SMPRO", "content of updates on a problem", hscn.SR01},
	{Obligation{"SMCHA"}, "SMCHA", "path of a request for change", hscn.SR02},
}

// KnownObligations yields the obligations that the documents mention.
func KnownObligations() iter.Seq[KnownObligation] {
	return func(yield func(KnownObligation) bool) {
		for _, o := range obligationTable {
			if !yield(o) {
				return
			}
		}
	}
}

// AccessAvailability returns what TOPS13a asks of an access from end to end, in hundredths of a per
// cent: at least 99.5 per cent where it is resilient, 99.0 where it is not (OF-01, OF-02).
func AccessAvailability(resilient bool) (hundredths int, source hscn.ID) {
	if resilient {
		return 9950, hscn.OF01
	}
	return 9900, hscn.OF02
}
