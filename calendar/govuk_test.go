package calendar_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hscn-go/hscn/calendar"
)

// live is a small text of the form that https://www.gov.uk/bank-holidays.json has.
const live = `{
	"england-and-wales": {"division": "england-and-wales", "events": [
		{"title": "New Year’s Day", "date": "2029-01-01", "notes": "", "bunting": true},
		{"title": "Boxing Day", "date": "2029-12-26", "notes": "", "bunting": true},
		{"title": "Christmas Day", "date": "2029-12-25", "notes": "", "bunting": true}]},
	"scotland": {"division": "scotland", "events": [
		{"title": "2nd January", "date": "2029-01-02", "notes": "Substitute day", "bunting": true},
		{"title": "Christmas Day", "date": "2029-12-25"}]},
	"northern-ireland": {"division": "northern-ireland", "events": [
		{"title": "New Year’s Day", "date": "2029-01-01", "notes": "Extra bank holiday", "bunting": true},
		{"title": "Christmas Day", "date": "2029-12-25", "notes": "", "bunting": true}]}
}`

// repository is the same in the form of the repository that it is made from.
const repository = `{
	"title": "bank_holidays.calendar.title", "need_id": 100128, "content_id": "58f79dbd", "description": "", "body": "", "last_updated": "24/11/2025",
	"divisions": {
		"common.nations.england-and-wales_slug": {
			"slug": "common.nations.england-and-wales_slug", "title": "common.nations.england-and-wales",
			"2029": [
				{"title": "bank_holidays.new_year", "date": "01/01/2029", "notes": "", "bunting": true},
				{"title": "bank_holidays.boxing_day", "date": "26/12/2029", "notes": "", "bunting": true},
				{"title": "bank_holidays.christmas", "date": "25/12/2029", "notes": "", "bunting": true}]},
		"scotland": {
			"2029": [
				{"title": "bank_holidays.2nd_january", "date": "02/01/2029", "notes": "common.substitute_day", "bunting": true},
				{"title": "bank_holidays.christmas", "date": "25/12/2029", "notes": "", "bunting": true}]},
		"common.nations.northern-ireland_slug": {
			"2029": [
				{"title": "bank_holidays.new_year", "date": "01/01/2029", "notes": "common.extra_bank_holiday", "bunting": true},
				{"title": "bank_holidays.christmas", "date": "25/12/2029", "notes": "", "bunting": true}]}}
}`

func parseBankHolidays(t testing.TB, text string) calendar.BankHolidays {
	t.Helper()
	b, err := calendar.ParseBankHolidays([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestBothPublishedForms(t *testing.T) {
	for name, text := range map[string]string{"live": live, "repository": repository} {
		t.Run(name, func(t *testing.T) {
			b := parseBankHolidays(t, text)
			if got := b.Horizon(); got != calendar.MustPeriod("2029-01-01/2029-12-31") {
				t.Errorf("horizon %v", got)
			}
			want := []calendar.Holiday{
				{Day: date("2029-01-02"), Title: "2nd January", Substitute: true},
				{Day: date("2029-12-25"), Title: "Christmas Day"},
			}
			if got := slices.Collect(b.Holidays(calendar.Scotland)); !slices.Equal(got, want) {
				t.Errorf("Scotland: %v", got)
			}
			want = []calendar.Holiday{
				{Day: date("2029-01-01"), Title: "New Year’s Day"},
				{Day: date("2029-12-25"), Title: "Christmas Day"},
				{Day: date("2029-12-26"), Title: "Boxing Day"},
			}
			if got := slices.Collect(b.Holidays(calendar.EnglandAndWales)); !slices.Equal(got, want) {
				t.Errorf("England and Wales: %v", got)
			}
			if got := len(slices.Collect(b.Holidays(calendar.AnywhereInUK))); got != 7 {
				t.Errorf("anywhere: %d", got)
			}
			for v, n := range map[calendar.Division]int{calendar.EnglandAndWales: 258, calendar.Scotland: 259, calendar.NorthernIreland: 259, calendar.AnywhereInUK: 257} {
				if got, err := b.WorkingDays(v).CountIn(b.Horizon()); err != nil || got != n {
					t.Errorf("%v: %d working days, %v; want %d", v, got, err, n)
				}
			}
			for _, v := range []calendar.Division{0, 5} {
				if b.WorkingDays(v) != (calendar.WorkingDays{}) {
					t.Errorf("division %d has working days", v)
				}
			}
		})
	}
	var zero calendar.BankHolidays
	if !zero.Horizon().IsZero() || zero.WorkingDays(calendar.Scotland) != (calendar.WorkingDays{}) {
		t.Error("nothing published has working days")
	}
	for h := range zero.Holidays(calendar.Scotland) {
		t.Errorf("nothing published has %v", h)
	}
}

// replaced returns the text with one part of it changed, which must be there.
func replaced(t testing.TB, text, old, with string) string {
	t.Helper()
	if !strings.Contains(text, old) {
		t.Fatalf("the text has no %q", old)
	}
	return strings.Replace(text, old, with, 1)
}

func TestParseBankHolidaysRefuses(t *testing.T) {
	const event = `{"title": "Christmas Day", "date": "2029-12-25"}`
	r := func(old, with string) string { return replaced(t, live, old, with) }
	q := func(old, with string) string { return replaced(t, repository, old, with) }
	tests := []struct {
		name, text string
		want       error
		path       string
	}{
		{"empty", "", calendar.ErrSyntax, ""},
		{"null", "null", calendar.ErrSyntax, ""},
		{"array", "[]", calendar.ErrSyntax, ""},
		{"number too large for a float", "1e999", calendar.ErrSyntax, ""},
		{"nothing", "{}", calendar.ErrMissing, "england-and-wales"},
		{"cut short", live[:len(live)-1], calendar.ErrSyntax, ""},
		{"more after the end", live + "{}", calendar.ErrSyntax, ""},
		{"not UTF-8", r("2nd January", "2nd \xffJanuary"), calendar.ErrSyntax, ""},
		{"NUL", r("2nd January", `2nd\u0000January`), calendar.ErrSyntax, ""},
		{"lone surrogate", r("2nd January", `2nd \ud800 January`), calendar.ErrSyntax, ""},
		{"control character", r("2nd January", `2nd\tJanuary`), calendar.ErrSyntax, "scotland.events[0].title"},
		{"too long", live + strings.Repeat(" ", calendar.MaxPublishedBytes), calendar.ErrLimit, ""},
		{"cut short in a list", live[:strings.Index(live, "}")+1], calendar.ErrSyntax, ""},
		{"cut short in an object", `{"scotland"`, calendar.ErrSyntax, ""},
		{"a name that is none", `{1: 2}`, calendar.ErrSyntax, ""},
		{"a comma too many", `{"scotland": [1,]}`, calendar.ErrSyntax, ""},
		{"a comma too few", `{"scotland": [1 2]}`, calendar.ErrSyntax, ""},
		{"too deep", `{"scotland":` + strings.Repeat("[", 100) + strings.Repeat("]", 100) + "}", calendar.ErrLimit, ""},
		{"a title that is a list", q(`"title": "bank_holidays.calendar.title"`, `"title": []`), calendar.ErrSyntax, "title"},
		{"a slug that is a list", q(`"slug": "common.nations.england-and-wales_slug"`, `"slug": []`), calendar.ErrSyntax, "divisions.common.nations.england-and-wales_slug.slug"},
		{"a need that is a list", q(`"need_id": 100128`, `"need_id": []`), calendar.ErrSyntax, "need_id"},
		{"an id that is a list", q(`"content_id": "58f79dbd"`, `"content_id": []`), calendar.ErrSyntax, "content_id"},
		{"a description that is a list", q(`"description": ""`, `"description": []`), calendar.ErrSyntax, "description"},
		{"a day of update that is a list", q(`"last_updated": "24/11/2025"`, `"last_updated": []`), calendar.ErrSyntax, "last_updated"},
		{"a list that nothing is read from", q(`"body": ""`, `"body": []`), calendar.ErrSyntax, "body"},
		{"an object that nothing is read from", r(`"bunting": true`, `"bunting": {"a": 1, "a": 2}`), calendar.ErrSyntax, "england-and-wales.events[0].bunting"},
		{"a division missing", r(`"scotland": {"division": "scotland", "events": [
		{"title": "2nd January", "date": "2029-01-02", "notes": "Substitute day", "bunting": true},
		{"title": "Christmas Day", "date": "2029-12-25"}]},`, ""), calendar.ErrMissing, "scotland"},
		{"a division that is none", r(`"scotland": {`, `"cornwall": {`), calendar.ErrUnknownMember, "cornwall"},
		{"the union is not published", r(`"scotland": {`, `"united-kingdom": {`), calendar.ErrUnknownMember, "united-kingdom"},
		{"a division in the other form", r(`"scotland": {`, `"common.nations.scotland_slug": {`), calendar.ErrUnknownMember, "common.nations.scotland_slug"},
		{"a division twice", r(`"northern-ireland": {`, `"scotland": {`), calendar.ErrDuplicate, "scotland"},
		{"a division twice in two forms", q(`"common.nations.northern-ireland_slug": {`, `"common.nations.scotland_slug": {`), calendar.ErrDuplicate, "divisions.common.nations.scotland_slug"},
		{"a division with another name inside", r(`"division": "scotland"`, `"division": "Scotland"`), calendar.ErrSyntax, "scotland.division"},
		{"a division without its name", r(`"division": "scotland", `, ``), calendar.ErrMissing, "scotland.division"},
		{"a division without events", r(`"division": "scotland", "events": [`, `"division": "scotland", "event": [`), calendar.ErrUnknownMember, "scotland.event"},
		{"a division with no list", `{"scotland": {"division": "scotland"}}`, calendar.ErrMissing, "scotland.events"},
		{"a division that is a list", `{"scotland": []}`, calendar.ErrSyntax, "scotland"},
		{"divisions that are a list", `{"divisions": []}`, calendar.ErrSyntax, "divisions"},
		{"a division of the repository that is a list", `{"divisions": {"scotland": []}}`, calendar.ErrSyntax, "divisions.scotland"},
		{"events that are an object", `{"scotland": {"division": "scotland", "events": {}}}`, calendar.ErrSyntax, "scotland.events"},
		{"an empty list", `{"scotland": {"division": "scotland", "events": []}}`, calendar.ErrMissing, "england-and-wales"},
		{"an event that is a list", r(event, `[]`), calendar.ErrSyntax, "scotland.events[1]"},
		{"an unknown member", r(event, `{"title": "Christmas Day", "date": "2029-12-25", "Date": ""}`), calendar.ErrUnknownMember, `scotland.events[1]."Date"`},
		{"an unknown member with a long name", r(event, `{"`+strings.Repeat(`\u00ff`, 1000)+`": ""}`), calendar.ErrUnknownMember, "-"},
		{"a member twice", r(event, `{"title": "Christmas Day", "date": "2029-12-25", "date": "2029-12-25"}`), calendar.ErrDuplicate, "scotland.events[1].date"},
		{"no title", r(event, `{"date": "2029-12-25"}`), calendar.ErrMissing, "scotland.events[1].title"},
		{"an empty title", r(event, `{"title": "", "date": "2029-12-25"}`), calendar.ErrMissing, "scotland.events[1].title"},
		{"a title that is a number", r(event, `{"title": 1, "date": "2029-12-25"}`), calendar.ErrSyntax, "scotland.events[1].title"},
		{"a title of the greatest length and one", r(event, `{"title": "`+strings.Repeat("x", calendar.MaxPublishedText+1)+`", "date": "2029-12-25"}`), calendar.ErrLimit, "scotland.events[1].title"},
		{"a note that is null", r(event, `{"title": "Christmas Day", "date": "2029-12-25", "notes": null}`), calendar.ErrSyntax, "scotland.events[1].notes"},
		{"no date", r(event, `{"title": "Christmas Day"}`), calendar.ErrMissing, "scotland.events[1].date"},
		{"no such day", r(event, `{"title": "Christmas Day", "date": "2029-12-32"}`), calendar.ErrNoSuchDay, "scotland.events[1].date"},
		{"a date in the other form", r(event, `{"title": "Christmas Day", "date": "25/12/2029"}`), calendar.ErrSyntax, "scotland.events[1].date"},
		{"a day twice", r(event, `{"title": "Christmas Day", "date": "2029-12-25"}, {"title": "Christmas Day", "date": "2029-12-25"}`), calendar.ErrDuplicate, "scotland.2029-12-25"},
		{"no December", r(event, `{"title": "Spring bank holiday", "date": "2029-05-28"}`), calendar.ErrMissing, "scotland.2029-12"},
		{"no January", r(`"2029-01-02"`, `"2029-02-02"`), calendar.ErrMissing, "scotland.2029-01"},
		{"a year between that is not whole", strings.ReplaceAll(live, "]}", `, {"title": "x", "date": "2031-01-01"}, {"title": "x", "date": "2031-12-25"}]}`), calendar.ErrMissing, "england-and-wales.2030-01"},
		{"years too far apart", r(event, event+`, {"title": "New Year’s Day", "date": "9999-01-01"}`), calendar.ErrLimit, ""},
		{"another member of the repository", q(`"need_id"`, `"needs_id"`), calendar.ErrUnknownMember, "needs_id"},
		{"a member from a to z", q(`"need_id"`, `"az_09-id"`), calendar.ErrUnknownMember, "az_09-id"},
		{"another year than it stands under", q(`"02/01/2029"`, `"02/01/2028"`), calendar.ErrSyntax, "divisions.scotland.2029[0].date"},
		{"no such day of a year", q(`"02/01/2029"`, `"32/01/2029"`), calendar.ErrNoSuchDay, "divisions.scotland.2029[0].date"},
		{"first separator", q(`"02/01/2029"`, `"02-01/2029"`), calendar.ErrSyntax, "divisions.scotland.2029[0].date"},
		{"second separator", q(`"02/01/2029"`, `"02/01-2029"`), calendar.ErrSyntax, "divisions.scotland.2029[0].date"},
		{"two-digit year", q(`"02/01/2029"`, `"02/01/29"`), calendar.ErrSyntax, "divisions.scotland.2029[0].date"},
		{"a year in words", q(`"2029": [`, `"next": [`), calendar.ErrUnknownMember, "divisions.common.nations.england-and-wales_slug.next"},
		{"year 0", q(`"2029": [`, `"0000": [`), calendar.ErrUnknownMember, "divisions.common.nations.england-and-wales_slug.0000"},
		{"a year with five digits", q(`"2029": [`, `"12029": [`), calendar.ErrUnknownMember, "divisions.common.nations.england-and-wales_slug.12029"},
		{"a year that is an object", q(`"2029": [`, `"2028": {}, "2029": [`), calendar.ErrSyntax, "divisions.common.nations.england-and-wales_slug.2028"},
	}
	seen := map[string]bool{}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b, err := calendar.ParseBankHolidays([]byte(tt.text))
			bad, ok := errors.AsType[*calendar.PublishedError](err)
			if !ok || !errors.Is(err, tt.want) || tt.path != "-" && bad.Path != tt.path {
				t.Fatalf("%v, want %v at %q", err, tt.want, tt.path)
			}
			if !b.Horizon().IsZero() {
				t.Error("a refused text has a horizon")
			}
			checkErrorText(t, err)
			seen[tt.want.Error()] = true
		})
	}
	if len(seen) != 6 {
		t.Errorf("reasons %v", seen)
	}
}

// A year begun, or in the lists of one division alone, is not covered.
func TestPublishedHorizon(t *testing.T) {
	christmas := `{"title": "Christmas Day", "date": "2029-12-25"}`
	for name, more := range map[string]string{
		"a year begun":               `{"title": "x", "date": "2030-01-01"}`,
		"a year of one division":     `{"title": "x", "date": "2030-01-01"}, {"title": "x", "date": "2030-12-25"}`,
		"the end of the year before": `{"title": "x", "date": "2028-12-25"}`,
		"the year before and after":  `{"title": "x", "date": "2028-01-03"}, {"title": "x", "date": "2030-12-25"}`,
	} {
		b := parseBankHolidays(t, replaced(t, live, christmas, christmas+", "+more))
		if b.Horizon() != calendar.MustPeriod("2029-01-01/2029-12-31") {
			t.Errorf("%s: %v", name, b.Horizon())
		}
		if n, err := b.WorkingDays(calendar.Scotland).CountIn(b.Horizon()); err != nil || n != 259 {
			t.Errorf("%s: %d working days, %v", name, n, err)
		}
	}
	more := strings.ReplaceAll(live, "]}", `, {"title": "x", "date": "2030-01-01"}, {"title": "x", "date": "2030-12-25"}]}`)
	if b := parseBankHolidays(t, more); b.Horizon() != calendar.MustPeriod("2029-01-01/2030-12-31") {
		t.Errorf("two years: %v", b.Horizon())
	}
	// 179 years are fewer days than the longest horizon, 180 more.
	for last, want := range map[string]error{"2207": calendar.ErrMissing, "2208": calendar.ErrLimit} {
		far := strings.ReplaceAll(live, "]}", `, {"title": "x", "date": "`+last+`-01-01"}, {"title": "x", "date": "`+last+`-12-25"}]}`)
		if _, err := calendar.ParseBankHolidays([]byte(far)); !errors.Is(err, want) {
			t.Errorf("from 2029 to %s: %v", last, err)
		}
	}
}

func TestPublishedLimits(t *testing.T) {
	// As many days as may be, over some years, and one more.
	var events []string
	for d := date("2029-01-01"); len(events) < calendar.MaxPublishedHolidays+1; d = add(t, d, 1) {
		events = append(events, fmt.Sprintf(`{"title":"x","date":"%v"}`, d))
	}
	event := `{"title": "2nd January", "date": "2029-01-02", "notes": "Substitute day", "bunting": true},
		{"title": "Christmas Day", "date": "2029-12-25"}`
	over := replaced(t, live, event, strings.Join(events, ","))
	if _, err := calendar.ParseBankHolidays([]byte(over)); !errors.Is(err, calendar.ErrLimit) {
		t.Errorf("one too many: %v", err)
	}
	most := replaced(t, live, event, strings.Join(events[1:], ","))
	parseBankHolidays(t, most)
	half := strings.Repeat(`{"title": "x", "date": "25/12/2029"},`, calendar.MaxPublishedHolidays/2) + `{"title": "x", "date": "25/12/2029"}`
	years := fmt.Sprintf(`{"divisions": {"scotland": {"2029": [%s], "2030": [%s]}}}`, half, strings.ReplaceAll(half, "2029", "2030"))
	if _, err := calendar.ParseBankHolidays([]byte(years)); !errors.Is(err, calendar.ErrLimit) {
		t.Errorf("too many over two years: %v", err)
	}
	longest := replaced(t, live, "2nd January", strings.Repeat("x", calendar.MaxPublishedText))
	parseBankHolidays(t, longest)
	padded := live + strings.Repeat(" ", calendar.MaxPublishedBytes-len(live))
	parseBankHolidays(t, padded)
}

// The published files are read whole, and what they say is what is built in.
func TestPublishedFiles(t *testing.T) {
	visited := 0
	for _, tt := range []struct {
		file, years string
		known       calendar.Period
	}{
		{"govuk-2012-2021.json", "2012-01-01/2021-12-31", calendar.MustPeriod("2012-01-01/2021-12-31")},
		{"govuk-2019-2028.json", "2019-01-01/2028-12-31", calendar.MustPeriod("2019-01-01/2028-12-31")},
	} {
		b, err := calendar.ParseBankHolidays(published(t, "bank-holidays/"+tt.file))
		if err != nil {
			t.Fatal(err)
		}
		if b.Horizon().String() != tt.years {
			t.Errorf("%s covers %v", tt.file, b.Horizon())
		}
		for _, v := range divisions {
			var want []calendar.Holiday
			for h := range v.Holidays() {
				if b.Horizon().Contains(h.Day) && v != calendar.AnywhereInUK {
					h.Known = calendar.Span{} // the file does not say
					want = append(want, h)
				}
			}
			if got := slices.Collect(b.Holidays(v)); v != calendar.AnywhereInUK && !slices.Equal(got, want) {
				t.Errorf("%s: %v:\n%v\nbuilt in:\n%v", tt.file, v, got, want)
			}
			mine, builtIn := b.WorkingDays(v), v.WorkingDays()
			for d := range b.Horizon().Days() {
				x, err1 := mine.IsWorkingDay(d)
				y, err2 := builtIn.IsWorkingDay(d)
				if x != y || err1 != nil || err2 != nil {
					t.Fatalf("%s: %v: %v is a working day: %v; built in: %v", tt.file, v, d, x, y)
				}
				visited++
			}
		}
	}
	if visited == 0 {
		t.Error("no day visited")
	}
}

// The published file in the live form gives the same.
func TestPublishedFileInLiveForm(t *testing.T) {
	var file struct {
		Divisions map[string]map[string]json.RawMessage
	}
	if err := json.Unmarshal(published(t, "bank-holidays/govuk-2019-2028.json"), &file); err != nil {
		t.Fatal(err)
	}
	type event struct {
		Title   string `json:"title"`
		Date    string `json:"date"`
		Notes   string `json:"notes"`
		Bunting bool   `json:"bunting"`
	}
	type division struct {
		Division string  `json:"division"`
		Events   []event `json:"events"`
	}
	out := map[string]division{}
	for slug, years := range file.Divisions {
		name := strings.TrimSuffix(strings.TrimPrefix(slug, "common.nations."), "_slug")
		d := division{Division: name}
		for year, list := range years {
			var events []event
			if json.Unmarshal(list, &events) != nil {
				continue
			}
			for _, e := range events {
				e.Date = year + "-" + e.Date[3:5] + "-" + e.Date[:2]
				if e.Notes == "common.substitute_day" {
					e.Notes = "Substitute day"
				}
				d.Events = append(d.Events, e)
			}
		}
		out[name] = d
	}
	text, err := json.Marshal(out)
	if err != nil {
		t.Fatal(err)
	}
	b := parseBankHolidays(t, string(text))
	for _, v := range divisions[:3] {
		got := slices.Collect(b.Holidays(v))
		if len(got) < 83 {
			t.Errorf("%v: %d holidays", v, len(got))
		}
		w := v.WorkingDays()
		for _, h := range got {
			if working, err := w.IsWorkingDay(h.Day); err != nil || working {
				t.Errorf("%v: %v is a working day, %v", v, h, err)
			}
		}
	}
}

// Nobody's JSON but the government's is taken for it, however well it is formed; and what stands
// where nothing is read is still held to JSON.
func TestForeignJSON(t *testing.T) {
	published(t, "json-test-suite/y_object.json") // skips where there is none
	dir := os.Getenv("HSCN_DATA")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared", "data")
	}
	files, err := filepath.Glob(filepath.Join(dir, "json-test-suite", "*.json"))
	if err != nil || len(files) < 200 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	accepted := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, err = calendar.ParseBankHolidays(data)
		if err == nil {
			t.Errorf("%s is a list of bank holidays", file)
			continue
		}
		checkErrorText(t, err)
		inside := []byte(replaced(t, repository, `"body": ""`, `"body": `+string(data)))
		_, err = calendar.ParseBankHolidays(inside)
		if err == nil {
			accepted++
		}
		if err == nil && !json.Valid(inside) {
			t.Errorf("%s inside: %v", file, err)
		}
	}
	if accepted < 8 {
		t.Errorf("accepted %d", accepted)
	}
}

// FuzzParseBankHolidays: a text is refused with a short typed error, or it is a list whose every
// holiday is a day off within its horizon, and that a standard decoder reads the same.
func FuzzParseBankHolidays(f *testing.F) {
	f.Add([]byte(live))
	f.Add([]byte(repository))
	f.Add([]byte(`{"scotland":[{"date":"2029-12-25"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := calendar.ParseBankHolidays(bytes.Clone(data))
		if err != nil {
			if _, ok := errors.AsType[*calendar.PublishedError](err); !ok {
				t.Fatalf("error %#v", err)
			}
			checkErrorText(t, err)
			return
		}
		if !json.Valid(data) {
			t.Fatal("accepted what is not JSON")
		}
		for _, v := range divisions {
			w, last, n := b.WorkingDays(v), calendar.Date{}, 0
			for h := range b.Holidays(v) {
				working, err := w.IsWorkingDay(h.Day)
				if (err == nil) != b.Horizon().Contains(h.Day) || working || h.Title == "" || h.Day.Before(last) {
					t.Fatalf("%v: %v: working day %v, %v", v, h, working, err)
				}
				last = h.Day
				n++
			}
			if n == 0 {
				t.Fatalf("%v has no holidays", v)
			}
		}
	})
}
