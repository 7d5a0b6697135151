package calendartest

import (
	"errors"

	"github.com/hscn-go/hscn/calendar"
)

// CheckDateText checks that s is either the one text of its date or refused, as [CheckSpanText] has it.
func CheckDateText(s string) error {
	return checkText(s, texts[calendar.Date]{calendar.ParseDate, calendar.Date.String, (*calendar.Date).UnmarshalText, calendar.MaxDate()})
}

// CheckSpanText checks that s is either the one text of its span (CAL-2) or refused: with the zero
// value, in UnmarshalText with no change, and a short [calendar.ParseError] that wraps a reason.
func CheckSpanText(s string) error {
	return checkText(s, texts[calendar.Span]{calendar.ParseSpan, calendar.Span.String, (*calendar.Span).UnmarshalText, calendar.ToBeConfirmed()})
}

// CheckPeriodText checks that s is either the one text of its period or refused, as [CheckSpanText]
// has it.
func CheckPeriodText(s string) error {
	return checkText(s, texts[calendar.Period]{calendar.ParsePeriod, calendar.Period.String, (*calendar.Period).UnmarshalText, calendar.Always()})
}

// texts is what the laws of texts ask of an implementation.
type texts[T comparable] struct {
	parse     func(string) (T, error)
	write     func(T) string
	unmarshal func(*T, []byte) error
	other     T // any value, to be kept where a text is refused
}

// maxErrorText is the length of the longest error, in bytes.
const maxErrorText = 256

func checkText[T comparable](s string, impl texts[T]) error {
	var zero T
	got, err := impl.parse(s)
	read := impl.other
	readErr := impl.unmarshal(&read, []byte(s))
	if err == nil {
		if impl.write(got) != s || got == zero || read != got || readErr != nil {
			return broken("CAL-2", "%q is read as %v and %v, %v", s, impl.write(got), impl.write(read), readErr)
		}
		return nil
	}
	if _, ok := errors.AsType[*calendar.ParseError](err); !ok || !reasoned(err) || len(err.Error()) > maxErrorText || got != zero {
		return broken("CAL-2", "%q is refused with %v: %v", s, impl.write(got), err)
	}
	want := impl.other
	if s == "" {
		want = zero // the text of the zero value, which UnmarshalText takes
	}
	if read != want || (readErr == nil) != (s == "") {
		return broken("CAL-2", "%q is refused, and changes a value to %v, %v", s, impl.write(read), readErr)
	}
	return nil
}

// reasoned reports whether an error wraps one of the reasons for refusing a text.
func reasoned(err error) bool {
	for _, reason := range [...]error{calendar.ErrSyntax, calendar.ErrNoSuchDay, calendar.ErrRange, calendar.ErrOrder} {
		if errors.Is(err, reason) {
			return true
		}
	}
	return false
}
