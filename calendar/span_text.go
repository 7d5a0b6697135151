package calendar

import (
	"log/slog"
	"time"
)

// The text forms of a span are those of ISO 8601-2, the Extended Date/Time Format: 2017-09-15,
// 2017-11, 2017-21 (spring), 2018, XXXX (to be confirmed: no digit of the year is known), and
// [2017-11-20..2017-12-20], one day of a set.
const (
	yearLen         = len("2006")
	monthLen        = len("2006-01")
	rangeLen        = len("[2006-01-02..2006-01-02]")
	unconfirmedText = "XXXX"
)

// ParseSpan returns the span written in s, in exactly one of the forms 2017-09-15, 2017-11, 2017-21
// to 2017-24 (spring, summer, autumn, winter), 2018, [2017-11-20..2017-12-20] and XXXX (to be
// confirmed). Anything else, the empty text included, is a [ParseError].
func ParseSpan(s string) (Span, error) {
	got, err := parseSpan(s)
	if err != nil {
		return Span{}, parseError("span", s, err)
	}
	return got, nil
}

// parseSpan returns the span written in s, or a bare reason.
func parseSpan(s string) (Span, error) {
	switch len(s) {
	case dateLen:
		n, err := parseDay(s)
		return On(Date{n}), err
	case yearLen:
		if s == unconfirmedText {
			return ToBeConfirmed(), nil
		}
		year, err := parseYear(s)
		if err != nil {
			return Span{}, err
		}
		return reason(InYear(int(year)))
	case monthLen:
		year, err := parseYear(s[:yearLen])
		if err != nil {
			return Span{}, err
		}
		month, ok := twoDigits(s[5], s[6])
		if s[4] != '-' || !ok {
			return Span{}, ErrSyntax
		}
		if month > seasonCode && month <= seasonCode+uint32(Winter) {
			return reason(InSeason(int(year), Season(month-seasonCode)))
		}
		return reason(InMonth(int(year), time.Month(month)))
	case rangeLen:
		return parseRange(s)
	}
	return Span{}, ErrSyntax
}

func parseRange(s string) (Span, error) {
	if s[0] != '[' || s[11:13] != ".." || s[23] != ']' {
		return Span{}, ErrSyntax
	}
	first, err := parseDay(s[1:11])
	if err != nil {
		return Span{}, err
	}
	last, err := parseDay(s[13:23])
	if err != nil {
		return Span{}, err
	}
	if last < first {
		return Span{}, ErrOrder
	}
	if last == first { // the day has a form of its own
		return Span{}, ErrSyntax
	}
	return between(first, last), nil
}

func parseYear(s string) (uint32, error) {
	hi, ok1 := twoDigits(s[0], s[1])
	lo, ok2 := twoDigits(s[2], s[3])
	if !ok1 || !ok2 {
		return 0, ErrSyntax
	}
	return 100*hi + lo, nil
}

// reason takes the bare reason out of a constructor's error.
func reason(s Span, err error) (Span, error) {
	if err != nil {
		return Span{}, err.(*CivilError).Err
	}
	return s, nil
}

// String returns s in the form that [ParseSpan] takes, or the empty text for the zero Span.
func (s Span) String() string {
	b, _ := s.AppendText(make([]byte, 0, rangeLen))
	return string(b)
}

// AppendText appends s to b in the form that [ParseSpan] takes, or nothing for the zero Span. The
// error is always nil.
func (s Span) AppendText(b []byte) ([]byte, error) {
	first, last := Date{s.first}, Date{s.last}
	start := len(b)
	switch s.precision {
	case PrecisionDay:
		return first.AppendText(b)
	case PrecisionMonth:
		b, _ = first.AppendText(b)
		return b[:start+monthLen], nil
	case PrecisionSeason:
		b, _ = first.AppendText(b)
		_, month, _ := civil(s.first)
		code := pairs[seasonCode+month/3] // spring begins in month 3, winter in month 12
		return append(b[:start+yearLen], '-', code[0], code[1]), nil
	case PrecisionYear:
		b, _ = first.AppendText(b)
		return b[:start+yearLen], nil
	case PrecisionRange:
		b, _ = first.AppendText(append(b, '['))
		b, _ = last.AppendText(append(b, ".."...))
		return append(b, ']'), nil
	case PrecisionUnconfirmed:
		return append(b, unconfirmedText...), nil
	}
	return b, nil
}

// MarshalText returns s in the form that [ParseSpan] takes, or the empty text for the zero Span.
func (s Span) MarshalText() ([]byte, error) {
	return s.AppendText(make([]byte, 0, rangeLen))
}

// UnmarshalText sets *s from its text form; the empty text gives the zero Span. On error, a
// [ParseError], *s is unchanged.
func (s *Span) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*s = Span{}
		return nil
	}
	got, err := ParseSpan(string(b[:min(len(b), maxTextRead)]))
	if err != nil {
		return err
	}
	*s = got
	return nil
}

// LogValue gives a log the text form of s.
func (s Span) LogValue() slog.Value { return slog.StringValue(s.String()) }
