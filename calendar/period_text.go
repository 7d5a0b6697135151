package calendar

import (
	"log/slog"
	"strings"
)

// openText stands for an open end in the text form of a period.
const openText = ".."

const periodLen = len("2006-01-02/2006-01-02")

// ParsePeriod returns the period written in s in exactly the form of ISO 8601-2: its first and last
// day, both included, with a slash between them, and ".." for an open end: 2017-11-01/2017-11-30,
// 2018-04-01/.. . Anything else, the empty text included, is a [ParseError].
func ParsePeriod(s string) (Period, error) {
	got, err := parsePeriod(s)
	if err != nil {
		return Period{}, parseError("period", s, err)
	}
	return got, nil
}

func parsePeriod(s string) (Period, error) {
	if len(s) > periodLen {
		return Period{}, ErrSyntax
	}
	from, to, found := strings.Cut(s, "/")
	if !found {
		return Period{}, ErrSyntax
	}
	p := Always()
	if from != openText {
		n, err := parseDay(from)
		if err != nil {
			return Period{}, err
		}
		p.first = n
	}
	if to != openText {
		n, err := parseDay(to)
		if err != nil {
			return Period{}, err
		}
		p.end = n + 1
	}
	if p.end <= p.first {
		return Period{}, ErrOrder
	}
	return p, nil
}

// MustPeriod is [ParsePeriod] for texts known to be right, in tables and tests. It panics on
// others.
func MustPeriod(s string) Period {
	p, err := ParsePeriod(s)
	if err != nil {
		panic(err)
	}
	return p
}

// String returns p in the form that [ParsePeriod] takes, or the empty text for the zero Period.
func (p Period) String() string {
	b, _ := p.AppendText(make([]byte, 0, periodLen))
	return string(b)
}

// AppendText appends p to b in the form that [ParsePeriod] takes, or nothing for the zero Period.
// The error is always nil.
func (p Period) AppendText(b []byte) ([]byte, error) {
	if p.IsZero() {
		return b, nil
	}
	b = appendEnd(b, p.First)
	b = append(b, '/')
	return appendEnd(b, p.Last), nil
}

func appendEnd(b []byte, end func() (Date, bool)) []byte {
	d, ok := end()
	if !ok {
		return append(b, openText...)
	}
	b, _ = d.AppendText(b)
	return b
}

// MarshalText returns p in the form that [ParsePeriod] takes, or the empty text for the zero Period.
func (p Period) MarshalText() ([]byte, error) {
	return p.AppendText(make([]byte, 0, periodLen))
}

// UnmarshalText sets *p from its text form; the empty text gives the zero Period. On error, a
// [ParseError], *p is unchanged.
func (p *Period) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*p = Period{}
		return nil
	}
	got, err := ParsePeriod(string(b[:min(len(b), maxTextRead)]))
	if err != nil {
		return err
	}
	*p = got
	return nil
}

// LogValue gives a log the text form of p.
func (p Period) LogValue() slog.Value { return slog.StringValue(p.String()) }
