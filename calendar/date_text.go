package calendar

import (
	"database/sql/driver"
	"fmt"
	"log/slog"
	"time"
)

// dateLen is the length of the one text form, in bytes.
const dateLen = len("2006-01-02")

// pairs holds the digits of the numbers 00 to 99, so that two are written at once.
var pairs = [100][2]byte{
	{'0', '0'}, {'0', '1'}, {'0', '2'}, {'0', '3'}, {'0', '4'}, {'0', '5'}, {'0', '6'}, {'0', '7'}, {'0', '8'}, {'0', '9'},
	{'1', '0'}, {'1', '1'}, {'1', '2'}, {'1', '3'}, {'1', '4'}, {'1', '5'}, {'1', '6'}, {'1', '7'}, {'1', '8'}, {'1', '9'},
	{'2', '0'}, {'2', '1'}, {'2', '2'}, {'2', '3'}, {'2', '4'}, {'2', '5'}, {'2', '6'}, {'2', '7'}, {'2', '8'}, {'2', '9'},
	{'3', '0'}, {'3', '1'}, {'3', '2'}, {'3', '3'}, {'3', '4'}, {'3', '5'}, {'3', '6'}, {'3', '7'}, {'3', '8'}, {'3', '9'},
	{'4', '0'}, {'4', '1'}, {'4', '2'}, {'4', '3'}, {'4', '4'}, {'4', '5'}, {'4', '6'}, {'4', '7'}, {'4', '8'}, {'4', '9'},
	{'5', '0'}, {'5', '1'}, {'5', '2'}, {'5', '3'}, {'5', '4'}, {'5', '5'}, {'5', '6'}, {'5', '7'}, {'5', '8'}, {'5', '9'},
	{'6', '0'}, {'6', '1'}, {'6', '2'}, {'6', '3'}, {'6', '4'}, {'6', '5'}, {'6', '6'}, {'6', '7'}, {'6', '8'}, {'6', '9'},
	{'7', '0'}, {'7', '1'}, {'7', '2'}, {'7', '3'}, {'7', '4'}, {'7', '5'}, {'7', '6'}, {'7', '7'}, {'7', '8'}, {'7', '9'},
	{'8', '0'}, {'8', '1'}, {'8', '2'}, {'8', '3'}, {'8', '4'}, {'8', '5'}, {'8', '6'}, {'8', '7'}, {'8', '8'}, {'8', '9'},
	{'9', '0'}, {'9', '1'}, {'9', '2'}, {'9', '3'}, {'9', '4'}, {'9', '5'}, {'9', '6'}, {'9', '7'}, {'9', '8'}, {'9', '9'},
}

// ParseDate returns the day written as YYYY-MM-DD, the full-date of RFC 3339, in exactly that form.
// Anything else, the empty text included, is a [ParseError].
func ParseDate(s string) (Date, error) {
	n, err := parseDay(s)
	if err != nil {
		return Date{}, parseError("date", s, err)
	}
	return Date{n}, nil
}

// parseDay returns the number of the day written in s, or a bare reason.
func parseDay(s string) (int32, error) {
	if len(s) != dateLen || s[4] != '-' || s[7] != '-' {
		return 0, ErrSyntax
	}
	hi, ok1 := twoDigits(s[0], s[1])
	lo, ok2 := twoDigits(s[2], s[3])
	month, ok3 := twoDigits(s[5], s[6])
	day, ok4 := twoDigits(s[8], s[9])
	if !(ok1 && ok2 && ok3 && ok4) {
		return 0, ErrSyntax
	}
	year := 100*hi + lo
	if year == 0 {
		return 0, ErrRange
	}
	if month-1 >= 12 || day-1 >= daysIn(year, month) {
		return 0, ErrNoSuchDay
	}
	return dayNumber(year, month, day), nil
}

func twoDigits(tens, units byte) (uint32, bool) {
	t, u := uint32(tens-'0'), uint32(units-'0')
	return 10*t + u, t <= 9 && u <= 9
}

// String returns d as YYYY-MM-DD, or the empty text for the zero Date.
func (d Date) String() string {
	b, _ := d.AppendText(make([]byte, 0, dateLen))
	return string(b)
}

// AppendText appends d as YYYY-MM-DD to b, or nothing for the zero Date. The error is always nil.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if d.IsZero() {
		return b, nil
	}
	year, month, day := civil(d.n)
	hi, lo, m, n := pairs[year/100], pairs[year%100], pairs[month], pairs[day]
	return append(b, hi[0], hi[1], lo[0], lo[1], '-', m[0], m[1], '-', n[0], n[1]), nil
}

// MarshalText returns d as YYYY-MM-DD, or the empty text for the zero Date.
func (d Date) MarshalText() ([]byte, error) {
	return d.AppendText(make([]byte, 0, dateLen))
}

// UnmarshalText sets *d from its one text form; the empty text gives the zero Date. On error, a
// [ParseError], *d is unchanged.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	got, err := ParseDate(string(b[:min(len(b), maxTextRead)]))
	if err != nil {
		return err
	}
	*d = got
	return nil
}

// maxTextRead is more than any text form here has and enough for an error to show: no more of a
// caller's bytes is copied.
const maxTextRead = 128

// Value gives a database the text YYYY-MM-DD, and NULL for the zero Date.
func (d Date) Value() (driver.Value, error) {
	if d.IsZero() {
		return nil, nil
	}
	return d.String(), nil
}

// Scan sets *d from a database: a text in the one form, a time that is midnight in its own zone (as
// drivers give for a column of dates), or NULL, which gives the zero Date. On error, a [ParseError],
// *d is unchanged.
func (d *Date) Scan(src any) error {
	var got Date
	var err error
	switch src := src.(type) {
	case nil:
	case string:
		got, err = ParseDate(src)
	case []byte:
		got, err = ParseDate(string(src[:min(len(src), maxTextRead)]))
	case time.Time:
		// A time within the day is an instant, and which day that is depends on a zone nobody named.
		if hour, minute, second := src.Clock(); hour|minute|second|src.Nanosecond() != 0 {
			return parseError("date", src.Format(time.RFC3339Nano), ErrSyntax)
		}
		got, err = NewDate(src.Date())
	default:
		return parseError("date", fmt.Sprintf("%T", src), ErrSyntax)
	}
	if err != nil {
		return err
	}
	*d = got
	return nil
}

// LogValue gives a log the text YYYY-MM-DD, or the empty text for the zero Date.
func (d Date) LogValue() slog.Value { return slog.StringValue(d.String()) }
