package calendar_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"log/slog"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/calendar/calendartest"
)

// badDates are texts that are not the one form of a day, each with the reason.
var badDates = []struct {
	name, in string
	want     error
}{
	{"empty", "", calendar.ErrSyntax},
	{"day too many", "2023-02-29", calendar.ErrNoSuchDay},
	{"day 0", "2023-02-00", calendar.ErrNoSuchDay},
	{"day 32", "2023-01-32", calendar.ErrNoSuchDay},
	{"day 31 of a short month", "2023-04-31", calendar.ErrNoSuchDay},
	{"month 0", "2023-00-10", calendar.ErrNoSuchDay},
	{"month 13", "2023-13-01", calendar.ErrNoSuchDay},
	{"year 0", "0000-01-01", calendar.ErrRange},
	{"two-digit year", "23-02-28", calendar.ErrSyntax},
	{"five-digit year", "12023-02-28", calendar.ErrSyntax},
	{"slashes", "2023/02/28", calendar.ErrSyntax},
	{"first separator", "2023/02-28", calendar.ErrSyntax},
	{"second separator", "2023-02/28", calendar.ErrSyntax},
	{"day first", "28/02/2023", calendar.ErrSyntax},
	{"no separators", "20230228", calendar.ErrSyntax},
	{"ordinal", "2023-059", calendar.ErrSyntax},
	{"week", "2023-W09-2", calendar.ErrSyntax},
	{"leading space", " 2023-02-28", calendar.ErrSyntax},
	{"space for a digit", "2023- 2-28", calendar.ErrSyntax},
	{"trailing newline", "2023-02-28\n", calendar.ErrSyntax},
	{"sign", "+2023-02-28", calendar.ErrSyntax},
	{"sign for a digit", "+023-02-28", calendar.ErrSyntax},
	{"negative year", "-023-02-28", calendar.ErrSyntax},
	{"full-width digits", "２０２３-０２-２８", calendar.ErrSyntax},
	{"minus for hyphen", "2023−02−28", calendar.ErrSyntax},
	{"timestamp", "2023-02-28T00:00:00Z", calendar.ErrSyntax},
	{"slash before 0, year", "/023-02-28", calendar.ErrSyntax},
	{"colon after 9, year", "202:-02-28", calendar.ErrSyntax},
	{"letter, month", "2023-0a-28", calendar.ErrSyntax},
	{"letter, tens of the day", "2023-02-x8", calendar.ErrSyntax},
	{"colon after 9, day", "2023-02-2:", calendar.ErrSyntax},
	{"NUL", "2023-02-2\x00", calendar.ErrSyntax},
	{"not UTF-8", "2023-02-\xff\xff", calendar.ErrSyntax},
	{"long", strings.Repeat("2", 1<<20), calendar.ErrSyntax},
	{"long and hard to quote", strings.Repeat("\xff", 1<<20), calendar.ErrSyntax},
}

// checkBadText holds a parser to refusing a text with the right reason, in a short error that keeps
// little of it, and an UnmarshalText to leaving its receiver alone.
func checkBadText[T comparable](t *testing.T, parse func(string) (T, error), unmarshal func(*T, []byte) error, kept T, in string, want error) {
	t.Helper()
	var zero T
	got, err := parse(in)
	if !errors.Is(err, want) || got != zero {
		t.Errorf("parsed as %v, %v; want %v", got, err, want)
	}
	bad, ok := errors.AsType[*calendar.ParseError](err)
	if !ok {
		t.Fatalf("error is a %T", err)
	}
	if !strings.HasPrefix(in, bad.Input) || len(bad.Input) > 64 || bad.What == "" {
		t.Errorf("error keeps %q of %q", bad.Input, bad.What)
	}
	checkErrorText(t, err)
	if in == "" {
		return
	}
	receiver := kept
	if err := unmarshal(&receiver, []byte(in)); !errors.Is(err, want) {
		t.Errorf("UnmarshalText: %v, want %v", err, want)
	}
	if receiver != kept {
		t.Errorf("UnmarshalText changed its receiver to %v", receiver)
	}
}

func TestParseDateRefuses(t *testing.T) {
	for _, tt := range badDates {
		t.Run(tt.name, func(t *testing.T) {
			checkBadText(t, calendar.ParseDate, (*calendar.Date).UnmarshalText, date("2017-09-15"), tt.in, tt.want)
		})
	}
}

func TestParseDateReadsWhatItWrites(t *testing.T) {
	visited := 0
	for n := 1; n <= lastDay; n += 11 {
		d := dayOf(t, n)
		if got, err := calendar.ParseDate(d.String()); err != nil || got != d {
			t.Fatalf("%v parsed as %v, %v", d, got, err)
		}
		visited++
	}
	if visited < 300_000 {
		t.Fatalf("visited %d days", visited)
	}
}

func TestMustDatePanics(t *testing.T) {
	defer func() {
		if err, ok := recover().(error); !ok || !errors.Is(err, calendar.ErrNoSuchDay) {
			t.Errorf("panicked with %v", err)
		}
	}()
	calendar.MustDate("2023-02-29")
}

// FuzzParseDate compares the parser with package time, which is as strict for this layout once the
// year 0 is left out.
func FuzzParseDate(f *testing.F) {
	for _, tt := range badDates {
		f.Add(tt.in[:min(len(tt.in), 100)])
	}
	f.Add("2017-09-15")
	f.Add("2024-02-29")
	f.Fuzz(func(t *testing.T, s string) {
		want, wantErr := time.Parse(time.DateOnly, s)
		hold(t, calendartest.CheckDateText(s))
		got, err := calendar.ParseDate(s)
		scanned := calendar.MaxDate()
		if scanErr := scanned.Scan(s); (scanErr == nil) != (err == nil) || err == nil && scanned != got || err != nil && scanned != calendar.MaxDate() {
			t.Fatalf("%q: %v, %v, and from a database %v, %v", s, got, err, scanned, scanErr)
		}
		if (err == nil) != (wantErr == nil && want.Year() > 0) {
			t.Fatalf("%q: %v, package time: %v, %v", s, err, want, wantErr)
		}
		if err != nil {
			checkErrorText(t, err)
			return
		}
		if !utc(got).Equal(want) || got.String() != s {
			t.Fatalf("%q is %v, package time: %v", s, got, want)
		}
	})
}

func TestPublishedFullDates(t *testing.T) {
	var groups []struct {
		Tests []struct {
			Description string
			Data        any
			Valid       bool
		}
	}
	if err := json.Unmarshal(published(t, "dates/rfc3339-date.json"), &groups); err != nil {
		t.Fatal(err)
	}
	visited := 0
	for _, group := range groups {
		for _, tt := range group.Tests {
			s, ok := tt.Data.(string)
			if !ok {
				continue
			}
			visited++
			if _, err := calendar.ParseDate(s); (err == nil) != tt.Valid {
				t.Errorf("%s: %q: %v", tt.Description, s, err)
			}
		}
	}
	if visited < 50 {
		t.Errorf("visited %d texts", visited)
	}
}

func TestDateAsText(t *testing.T) {
	var zero calendar.Date
	if zero.String() != "" {
		t.Errorf("the zero Date is %q", zero)
	}
	if b, err := zero.MarshalText(); err != nil || b == nil || len(b) != 0 {
		t.Errorf("the zero Date is %q, %v", b, err)
	}
	d := date("2017-09-15")
	if err := d.UnmarshalText(nil); err != nil || !d.IsZero() {
		t.Errorf("the empty text is %v, %v", d, err)
	}
	if b, err := date("0017-09-05").AppendText([]byte("on ")); err != nil || string(b) != "on 0017-09-05" {
		t.Errorf("appended %q, %v", b, err)
	}
}

func TestDateInJSON(t *testing.T) {
	type record struct {
		On   calendar.Date          `json:"on"`
		Off  calendar.Date          `json:"off,omitzero"`
		Days map[calendar.Date]bool `json:"days"`
	}
	in := record{On: date("2017-09-15"), Days: map[calendar.Date]bool{date("2018-04-01"): true}}
	b, err := json.Marshal(in)
	if err != nil || string(b) != `{"on":"2017-09-15","days":{"2018-04-01":true}}` {
		t.Fatalf("%s, %v", b, err)
	}
	var out record
	if err := json.Unmarshal(b, &out); err != nil || out.On != in.On || !out.Days[date("2018-04-01")] {
		t.Errorf("%v, %v", out, err)
	}
	if err := json.Unmarshal([]byte(`{"on":"2023-02-29"}`), &out); !errors.Is(err, calendar.ErrNoSuchDay) || out.On != in.On {
		t.Errorf("%v, %v", out, err)
	}
}

func TestDateInADatabase(t *testing.T) {
	d := date("2017-09-15")
	if v, err := d.Value(); err != nil || v != "2017-09-15" {
		t.Errorf("value %v, %v", v, err)
	}
	if v, err := (calendar.Date{}).Value(); err != nil || v != nil {
		t.Errorf("value of the zero Date %v, %v", v, err)
	}
	west := time.FixedZone("west", -5*3600)
	tests := []struct {
		name string
		src  any
		want string
		err  error
	}{
		{"text", "2018-04-01", "2018-04-01", nil},
		{"bytes", []byte("2018-04-01"), "2018-04-01", nil},
		{"null", nil, "", nil},
		{"midnight", time.Date(2018, 4, 1, 0, 0, 0, 0, time.UTC), "2018-04-01", nil},
		{"midnight in another zone", time.Date(2018, 4, 1, 0, 0, 0, 0, west), "2018-04-01", nil},
		{"hour", time.Date(2018, 4, 1, 1, 0, 0, 0, time.UTC), "", calendar.ErrSyntax},
		{"minute", time.Date(2018, 4, 1, 0, 1, 0, 0, time.UTC), "", calendar.ErrSyntax},
		{"second", time.Date(2018, 4, 1, 0, 0, 1, 0, time.UTC), "", calendar.ErrSyntax},
		{"nanosecond", time.Date(2018, 4, 1, 0, 0, 0, 1, time.UTC), "", calendar.ErrSyntax},
		{"year 0", time.Date(0, 4, 1, 0, 0, 0, 0, time.UTC), "", calendar.ErrRange},
		{"empty text", "", "", calendar.ErrSyntax},
		{"wrong text", "1 April 2018", "", calendar.ErrSyntax},
		{"wrong bytes", []byte("2018-04-31"), "", calendar.ErrNoSuchDay},
		{"many bytes", bytes.Repeat([]byte("9"), 1<<20), "", calendar.ErrSyntax},
		{"number", int64(20180401), "", calendar.ErrSyntax},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := d
			err := got.Scan(tt.src)
			if !errors.Is(err, tt.err) || err == nil && got.String() != tt.want {
				t.Errorf("%v, %v; want %q, %v", got, err, tt.want, tt.err)
			}
			if err != nil {
				checkErrorText(t, err)
				if got != d {
					t.Errorf("the receiver became %v", got)
				}
			}
		})
	}
}

func TestDateInALog(t *testing.T) {
	var buf bytes.Buffer
	log := slog.New(slog.NewTextHandler(&buf, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}))
	log.Info("due", "on", date("2017-09-15"), "launch", calendar.MustSpan("2017-11"), "term", calendar.MustPeriod("2018-04-01/.."))
	if got, want := buf.String(), "level=INFO msg=due on=2017-09-15 launch=2017-11 term=2018-04-01/..\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// A text that is far too long costs no more than one that is a little too long.
func TestLongTextsAreRefusedCheaply(t *testing.T) {
	long := bytes.Repeat([]byte("2"), 1<<20)
	text := string(long)
	for name, f := range map[string]func() error{
		"ParseDate":            func() error { return second(calendar.ParseDate(text)) },
		"ParseSpan":            func() error { return second(calendar.ParseSpan(text)) },
		"ParsePeriod":          func() error { return second(calendar.ParsePeriod(text)) },
		"Date.UnmarshalText":   func() error { return new(calendar.Date).UnmarshalText(long) },
		"Span.UnmarshalText":   func() error { return new(calendar.Span).UnmarshalText(long) },
		"Period.UnmarshalText": func() error { return new(calendar.Period).UnmarshalText(long) },
		"Scan":                 func() error { return new(calendar.Date).Scan(long) },
		"ParseBankHolidays":    func() error { return second(calendar.ParseBankHolidays(long)) },
	} {
		if err := f(); err == nil {
			t.Errorf("%s accepts it", name)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		for range 10 {
			_ = f()
		}
		runtime.ReadMemStats(&after)
		if bytes := (after.TotalAlloc - before.TotalAlloc) / 10; bytes > 4096 {
			t.Errorf("%s allocates %d bytes", name, bytes)
		}
	}
}
