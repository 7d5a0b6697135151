package calendar

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/hscn-go/hscn/internal/text"
)

// The reasons that the errors of this package wrap.
var (
	// ErrSyntax says that a text is not in the one form it must have.
	ErrSyntax = errors.New("not in the required form")
	// ErrNoSuchDay says that the calendar has no such day: 30 February, month 13.
	ErrNoSuchDay = errors.New("no such day")
	// ErrRange says that a day lies outside 0001-01-01 to 9999-12-31.
	ErrRange = errors.New("outside 0001-01-01 to 9999-12-31")
	// ErrNoDate says that a day was needed and the zero value was given.
	ErrNoDate = errors.New("no date given")
	// ErrNoZone says that a day was asked of a time without a zone to see it in.
	ErrNoZone = errors.New("no time zone given")
	// ErrOrder says that an end does not come after its beginning.
	ErrOrder = errors.New("end before beginning")
)

// A ParseError says that a text is not a date, span or period, and why. It wraps Err.
type ParseError struct {
	What  string // what was looked for: "date", "span", "period"
	Input string // the text given, its first bytes only
	Err   error  // [ErrSyntax], [ErrNoSuchDay], [ErrRange] or [ErrOrder]
}

func (e *ParseError) Error() string {
	return e.What + " " + quote(e.Input) + ": " + e.Err.Error()
}

// Unwrap returns the reason.
func (e *ParseError) Unwrap() error { return e.Err }

// A CivilError says that a year, month and day do not name a day of the calendar. A month or a day
// of 0 was not part of the question. It wraps Err.
type CivilError struct {
	Year  int
	Month time.Month
	Day   int
	Err   error // [ErrNoSuchDay] or [ErrRange]
}

func (e *CivilError) Error() string {
	return fmt.Sprintf("year %d month %d day %d: %v", e.Year, int(e.Month), e.Day, e.Err)
}

// Unwrap returns the reason.
func (e *CivilError) Unwrap() error { return e.Err }

// An ArithmeticError says that a sum leaves the calendar. It wraps [ErrRange].
type ArithmeticError struct {
	From Date   // the day added to
	N    int    // how many units were added
	Unit string // "days", "months" or "years"
}

func (e *ArithmeticError) Error() string {
	return fmt.Sprintf("%v %+d %s: %v", e.From, e.N, e.Unit, ErrRange)
}

// Unwrap returns [ErrRange].
func (e *ArithmeticError) Unwrap() error { return ErrRange }

// An OrderError says that the end of a run of days does not come after its beginning. It wraps
// [ErrOrder].
type OrderError struct {
	First Date // the beginning given
	End   Date // the end given
}

func (e *OrderError) Error() string { return fmt.Sprintf("%v to %v: %v", e.First, e.End, ErrOrder) }

// Unwrap returns [ErrOrder].
func (e *OrderError) Unwrap() error { return ErrOrder }

// maxQuoted keeps an error's text short whatever the quoting does to a caller's bytes.
const maxQuoted = 96

func quote(s string) string {
	q := strconv.QuoteToASCII(text.Clip(s))
	if len(q) > maxQuoted {
		return q[:maxQuoted] + "..."
	}
	return q
}

// parseError keeps a copy of the beginning of s, so that it does not keep all of s alive.
func parseError(what, s string, err error) error {
	return &ParseError{What: what, Input: strings.Clone(text.Clip(s)), Err: err}
}

func noSuchDay(year, month, day uint32) error {
	return &CivilError{Year: int(year), Month: time.Month(month), Day: int(day), Err: ErrNoSuchDay}
}
