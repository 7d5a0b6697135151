package contract

import (
	"errors"
	"strconv"
	"strings"

	"github.com/hscn-go/hscn/internal/text"
)

// The reasons that the errors of this package wrap.
var (
	// ErrSyntax says that a text is not in the one form that it must have.
	ErrSyntax = errors.New("not in the required form")
	// ErrOverflow says that an amount leaves -92233720368547758.08 to 92233720368547758.07.
	ErrOverflow = errors.New("amount out of range")
	// ErrInexact says that an amount is no whole number of pence and that rounding it was refused.
	ErrInexact = errors.New("not a whole number of pence")
	// ErrTooPrecise says that a decimal has more digits than [MaxDigits].
	ErrTooPrecise = errors.New("too many digits")
	// ErrDivision says that a part was asked of nothing: no shares, weights that sum to zero, no days.
	ErrDivision = errors.New("nothing to divide by")
	// ErrNoOption says that a term does not have the option asked for.
	ErrNoOption = errors.New("no such option")
	// ErrNoTerm says that a term was needed and the zero value was given.
	ErrNoTerm = errors.New("no term given")
	// ErrTermLength says that a part of a term is not positive, or that it has too many or too long parts.
	ErrTermLength = errors.New("length out of range")
	// ErrNoDates says that a period with both ends, or a day, was needed and not given.
	ErrNoDates = errors.New("no period with both ends given")
	// ErrBilling says that a charge is neither one-off nor recurring with an interval of months.
	ErrBilling = errors.New("billing not stated")
	// ErrTooMany says that a list is longer than its limit.
	ErrTooMany = errors.New("too many items")
)

// A ParseError says that a text is not an amount, number or term, and why. It wraps Err.
type ParseError struct {
	What  string // what was looked for: "amount", "number", "term"
	Input string // the text given, its first bytes only
	Err   error  // [ErrSyntax], [ErrOverflow], [ErrTermLength] or [ErrInexact]
}

// Error returns at most 256 bytes.
func (e *ParseError) Error() string {
	input := strconv.QuoteToASCII(text.Clip(e.Input))
	if len(input) > 128 {
		input = input[:128] + "..."
	}
	return e.What + " " + input + ": " + e.Err.Error()
}

// Unwrap returns the reason.
func (e *ParseError) Unwrap() error { return e.Err }

// parseError keeps a copy of the beginning of s, so that it does not keep all of s alive.
func parseError(what, s string, err error) error {
	return &ParseError{What: what, Input: strings.Clone(text.Clip(s)), Err: err}
}
