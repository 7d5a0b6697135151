package migration

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/record"
	"github.com/hscn-go/hscn/internal/text"
)

// The limits of a schedule.
const (
	MaxAllocations   = 2_000   // slots of one supplier in one month each
	MaxForecasts     = 2_000   // of one supplier and one template each
	MaxBookings      = 20_000  // planned migrations
	MaxSlots         = 100_000 // of one supplier in one month
	MaxScheduleBytes = 8 << 20 // bytes of its JSON
	ForecastMonths   = 6       // months of a rolling forecast (MG-02)
)

// Template is how a migration is described: a standard one is defined beforehand, a bespoke one is
// priced from a rate card (MG-04). The zero value is not stated.
type Template uint8

// The templates.
const (
	_ Template = iota
	Standard
	Bespoke
)

var templateWords = text.Words[Template]{What: "template", List: []string{"", "standard", "bespoke"}}

// ParseTemplate returns the template whose word is exactly s. Its error wraps [hscn.ErrUnknownWord].
func ParseTemplate(s string) (Template, error) { return templateWords.Parse(s) }

// String returns the word of t; the zero value is the empty text.
func (t Template) String() string { return templateWords.Text(t) }

// AppendText appends the word of t to b.
func (t Template) AppendText(b []byte) ([]byte, error) { return templateWords.Append(b, t) }

// MarshalText writes the word of t; the zero value is the empty text.
func (t Template) MarshalText() ([]byte, error) { return templateWords.Append(nil, t) }

// UnmarshalText reads what MarshalText writes; on error t is unchanged.
func (t *Template) UnmarshalText(b []byte) error { return templateWords.Unmarshal(b, t) }

// An Allocation is the number of migration slots of a CN-SP in one calendar month (MG-01).
type Allocation struct {
	Supplier string        `json:"supplier"`
	Month    calendar.Span `json:"month"` // "2018-03"
	Slots    int           `json:"slots"`
}

// A Forecast is what a CN-SP expects to migrate with one template in six months from one on (MG-02).
type Forecast struct {
	Supplier   string        `json:"supplier"`
	Template   Template      `json:"template"`
	From       calendar.Span `json:"from"`       // the first month
	Migrations []int         `json:"migrations"` // one number for each of [ForecastMonths] months
}

// A Booking is one migration planned for a day.
type Booking struct {
	Site     string        `json:"site"`
	Supplier string        `json:"supplier"`
	On       calendar.Date `json:"on"`
	Template Template      `json:"template,omitzero"`
}

// A Schedule is a plan of migrations, held against the slots and the forecasts of the suppliers. The
// rules of slots come from a third party's copy of the guidance, so that none of them ever blocks:
// its findings are advice and observations. Nothing is optimised. The zero value is an empty plan.
type Schedule struct {
	Allocations []Allocation `json:"allocations,omitempty"`
	Forecasts   []Forecast   `json:"forecasts,omitempty"`
	Bookings    []Booking    `json:"bookings,omitempty"`
}

// DecodeSchedule reads the JSON text of a [Schedule] strictly. Its error is a *[hscn.Faults].
func DecodeSchedule(b []byte) (Schedule, error) {
	r, o := record.Read(b, MaxScheduleBytes)
	if !o.Present() {
		return Schedule{}, r.Err()
	}
	var s Schedule
	for _, a := range o.Objects("allocations", MaxAllocations) {
		var out Allocation
		out.Supplier = a.Text("supplier", MaxName)
		record.Word(a, "month", &out.Month)
		out.Slots = a.Int("slots", 0, MaxSlots)
		a.Need("slots")
		a.Done()
		s.Allocations = append(s.Allocations, out)
	}
	for _, f := range o.Objects("forecasts", MaxForecasts) {
		var out Forecast
		out.Supplier = f.Text("supplier", MaxName)
		record.Word(f, "template", &out.Template)
		record.Word(f, "from", &out.From)
		out.Migrations = f.Ints("migrations", ForecastMonths, 0, MaxSlots)
		f.Done()
		s.Forecasts = append(s.Forecasts, out)
	}
	for _, b := range o.Objects("bookings", MaxBookings) {
		var out Booking
		out.Site = b.Text("site", MaxID)
		out.Supplier = b.Text("supplier", MaxName)
		record.Word(b, "on", &out.On)
		record.Word(b, "template", &out.Template)
		b.Done()
		s.Bookings = append(s.Bookings, out)
	}
	o.Done()
	r.Check(s.check)
	if err := r.Err(); err != nil {
		return Schedule{}, err
	}
	return s, nil
}

// Validate checks a schedule built in Go as [DecodeSchedule] does. Its error is a *[hscn.Faults].
func (s Schedule) Validate() error {
	var f hscn.Faults
	s.check(&f)
	return f.Err()
}

func (s *Schedule) check(f *hscn.Faults) {
	tooMany := func(path string, n, most int) bool {
		if n > most {
			f.Add(hscn.Fault{Path: path, Problem: hscn.TooMany, Limit: most})
		}
		return n > most
	}
	if tooMany("allocations", len(s.Allocations), MaxAllocations) || tooMany("forecasts", len(s.Forecasts), MaxForecasts) ||
		tooMany("bookings", len(s.Bookings), MaxBookings) {
		return
	}
	slots := make(map[slot]bool, len(s.Allocations))
	for i, a := range s.Allocations {
		prefix := "allocations[" + strconv.Itoa(i) + "]."
		record.CheckText(f, prefix+"supplier", a.Supplier, MaxName)
		month := checkMonth(f, prefix+"month", a.Month)
		checkRange(f, prefix+"slots", a.Slots, 0, MaxSlots)
		if key := (slot{a.Supplier, 0, month}); month != 0 && slots[key] {
			f.Add(hscn.Fault{Path: prefix + "month", Problem: hscn.DuplicateValue, Got: a.Month.String()})
		} else {
			slots[key] = true
		}
	}
	expected := make(map[slot]bool, len(s.Forecasts)*ForecastMonths)
	for i, a := range s.Forecasts {
		prefix := "forecasts[" + strconv.Itoa(i) + "]."
		record.CheckText(f, prefix+"supplier", a.Supplier, MaxName)
		checkWord(f, prefix+"template", uint8(a.Template), int(Bespoke))
		month := checkMonth(f, prefix+"from", a.From)
		if len(a.Migrations) != ForecastMonths {
			f.Add(hscn.Fault{Path: prefix + "migrations", Problem: hscn.OutOfRange, Got: strconv.Itoa(len(a.Migrations)), Limit: ForecastMonths, Note: "months"})
			continue
		}
		for k, n := range a.Migrations {
			path := prefix + "migrations[" + strconv.Itoa(k) + "]"
			checkRange(f, path, n, 0, MaxSlots)
			if key := (slot{a.Supplier, a.Template, month + k}); month != 0 && expected[key] {
				f.Add(hscn.Fault{Path: path, Problem: hscn.DuplicateValue, Note: "a month forecast twice"})
			} else {
				expected[key] = true
			}
		}
	}
	sites := make(map[string]bool, len(s.Bookings))
	for i, b := range s.Bookings {
		prefix := "bookings[" + strconv.Itoa(i) + "]."
		if record.CheckText(f, prefix+"site", b.Site, MaxID) && sites[b.Site] {
			f.Add(hscn.Fault{Path: prefix + "site", Problem: hscn.DuplicateValue, Got: b.Site})
		}
		sites[b.Site] = true
		record.CheckText(f, prefix+"supplier", b.Supplier, MaxName)
		if b.On.IsZero() {
			f.Add(hscn.Fault{Path: prefix + "on", Problem: hscn.Missing})
		}
		checkEnum(f, prefix+"template", uint8(b.Template), int(Bespoke))
	}
}

// checkMonth notes a span that is not one month, and returns its number otherwise.
func checkMonth(f *hscn.Faults, path string, s calendar.Span) int {
	if s.IsZero() {
		f.Add(hscn.Fault{Path: path, Problem: hscn.Missing})
	} else if s.Precision() != calendar.PrecisionMonth {
		f.Add(hscn.Fault{Path: path, Problem: hscn.Malformed, Got: s.String(), Note: "one month wanted"})
	} else {
		first, _ := s.Earliest()
		return monthOf(first)
	}
	return 0
}

// monthOf numbers months so that the next month is one more.
func monthOf(d calendar.Date) int { return 12*d.Year() + int(d.Month()) - 1 }

// monthNumber numbers the month that s is, 0 where it is none.
func monthNumber(s calendar.Span) int { return checkMonth(&hscn.Faults{}, "", s) }

// A slot is what slots and forecasts are counted by.
type slot struct {
	supplier string
	template Template
	month    int
}

// Assess holds the plan of bookings, as it stands on the day on, against slots and forecasts. Bookings
// before that day are judged as well: they used slots.
func (s Schedule) Assess(on calendar.Date) hscn.Report {
	return hscn.NewReport(on, s.AppendFindings(nil, on))
}

// AppendFindings appends the findings of [Schedule.Assess].
func (s Schedule) AppendFindings(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	if on.IsZero() {
		return append(dst, undetermined(hscn.MG01, hscn.Should, CodeNoDay, hscn.Path{}))
	}
	booked := map[slot]int{} // by month, and by month and template
	for i := range s.Bookings {
		b := &s.Bookings[i]
		booked[slot{b.Supplier, 0, monthOf(b.On)}]++
		if b.Template != 0 {
			booked[slot{b.Supplier, b.Template, monthOf(b.On)}]++
		}
	}
	slots := map[slot]bool{}
	for i, a := range s.Allocations {
		key := slot{a.Supplier, 0, monthNumber(a.Month)}
		slots[key] = true
		where := hscn.At("allocations[].slots", i)
		f := satisfied(hscn.MG01, hscn.Should, where)
		if booked[key] > a.Slots {
			f = breached(hscn.MG01, hscn.Should, CodeSlotsExceeded, where)
		}
		f.Seen, f.Limit = hscn.Count(int64(booked[key]), "migrations"), hscn.Count(int64(a.Slots), "slots")
		dst = append(dst, f)
	}
	expected := map[slot]bool{}
	for i, a := range s.Forecasts {
		month := monthNumber(a.From)
		for k, n := range a.Migrations {
			key := slot{a.Supplier, a.Template, month + k}
			expected[key] = true
			where := hscn.At("forecasts[].migrations[]", i, k)
			f := satisfied(hscn.MG02, hscn.Should, where)
			if booked[key] > n {
				f = breached(hscn.MG02, hscn.Should, CodeForecastExceeded, where)
			}
			f.Seen, f.Limit = hscn.Count(int64(booked[key]), "migrations"), hscn.Count(int64(n), "migrations")
			dst = append(dst, f)
		}
	}
	for i := range s.Bookings {
		b := &s.Bookings[i]
		if !slots[slot{b.Supplier, 0, monthOf(b.On)}] {
			dst = append(dst, undetermined(hscn.MG01, hscn.Should, CodeNoAllocation, hscn.At("bookings[].on", i)))
		}
		if b.Template == 0 {
			dst = append(dst, undetermined(hscn.MG04, hscn.May, CodeTemplateNotStated, hscn.At("bookings[].template", i)))
		} else if (!expected[slot{b.Supplier, b.Template, monthOf(b.On)}]) {
			dst = append(dst, undetermined(hscn.MG02, hscn.Should, CodeNotForecast, hscn.At("bookings[].on", i)))
		}
	}
	return dst
}

// An Expectation is the number of migrations expected from all suppliers in one month.
type Expectation struct {
	Month      calendar.Span
	Template   Template
	Migrations int
}

// Holistic returns what all forecasts together expect, month by month and template by template: the
// holistic forecast, which the Deployment Office keeps (MG-03). The order of the forecasts never
// matters.
func (s Schedule) Holistic() []Expectation {
	var out []Expectation
	for _, a := range s.Forecasts {
		first, ok := a.From.Earliest()
		for k, n := range a.Migrations {
			month, err := first.AddMonths(k, calendar.Refuse) // the first of a month is in every month
			if !ok || err != nil {
				break
			}
			span, _ := calendar.InMonth(month.Year(), month.Month()) // the month of a day is a month
			out = append(out, Expectation{Month: span, Template: a.Template, Migrations: n})
		}
	}
	slices.SortFunc(out, func(a, b Expectation) int {
		return cmp.Or(strings.Compare(a.Month.String(), b.Month.String()), cmp.Compare(a.Template, b.Template))
	})
	merged := out[:0]
	for _, x := range out {
		if n := len(merged); n > 0 && merged[n-1].Month == x.Month && merged[n-1].Template == x.Template {
			merged[n-1].Migrations += x.Migrations
		} else {
			merged = append(merged, x)
		}
	}
	return merged
}
