package calendar

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"
)

// The limits of a published list. Past one of them it is a [PublishedError] that wraps a
// [LimitError].
const (
	MaxPublishedBytes    = 256 << 10 // the whole text, in bytes
	MaxPublishedHolidays = 1000      // the bank holidays of one division
	MaxPublishedText     = 200       // a title or note, in bytes
)

// The reasons that the errors of published lists wrap, beside those of dates, limits and duplicates.
var (
	// ErrUnknownMember says that an object has a member that the published form does not have.
	ErrUnknownMember = errors.New("unknown member")
	// ErrMissing says that something the published form has is missing.
	ErrMissing = errors.New("missing")
)

// A PublishedError says what is wrong with a published list and where. It wraps Err.
type PublishedError struct {
	Path string // "scotland.events[3].date"; empty for the text as a whole
	Err  error
}

func (e *PublishedError) Error() string {
	if e.Path == "" {
		return fmt.Sprintf("bank holidays: %v", e.Err)
	}
	return fmt.Sprintf("bank holidays: %s: %v", e.Path, e.Err)
}

// Unwrap returns the reason.
func (e *PublishedError) Unwrap() error { return e.Err }

// BankHolidays are the lists of the three divisions as the government publishes them, read by
// [ParseBankHolidays]. The zero BankHolidays hold nothing and cover no day.
type BankHolidays struct {
	lists   [maxDivisions][]Holiday // in the order of the Division constants
	horizon Period
}

// ParseBankHolidays reads the bank holidays that the government publishes as JSON, so that a service
// can take in a newer list than the one built in. It takes the two forms there are: that of
// https://www.gov.uk/bank-holidays.json, and that of the file in the repository it is made from,
// whose days are grouped by year and written dd/mm/yyyy, and whose titles are message identifiers
// (those known here are given in English, others are left as they are).
//
// The lists cover whole years, from the first to the last they name, and each division must have in
// each of them a holiday in January and one in December: a year begun and not finished would make
// working days of the holidays still to come.
//
// It is strict: unknown and duplicate members, a day that stands twice in a division, missing
// divisions, data after the end and invalid UTF-8 are refused, all as a [PublishedError] with the
// path of the place. Days may be in any order.
func ParseBankHolidays(data []byte) (BankHolidays, error) {
	if len(data) > MaxPublishedBytes {
		return BankHolidays{}, &PublishedError{Err: &LimitError{What: "bytes", Got: len(data), Limit: MaxPublishedBytes}}
	}
	root, err := readDocument(data)
	if err != nil {
		return BankHolidays{}, placed("", err)
	}
	var b BankHolidays
	if err := b.read(root); err != nil {
		return BankHolidays{}, placed("", err)
	}
	return b, nil
}

// Holidays returns the bank holidays of v in order of day. For [AnywhereInUK] they are those of every
// part, and a day comes as often as there are parts that keep it.
func (b BankHolidays) Holidays(v Division) iter.Seq[Holiday] {
	var all []Holiday
	for p, list := range b.lists {
		if v.set()>>p&1 != 0 {
			all = append(all, list...)
		}
	}
	slices.SortStableFunc(all, func(x, y Holiday) int { return x.Day.Compare(y.Day) })
	return slices.Values(all)
}

// Horizon returns the days that the lists cover, whole years.
func (b BankHolidays) Horizon() Period { return b.horizon }

// WorkingDays returns the working days of v with the lists and horizon of b. They are the zero
// WorkingDays for the zero BankHolidays and for a division without a name. The result is made anew
// on every call: keep it.
func (b BankHolidays) WorkingDays(v Division) WorkingDays {
	days, _ := b.horizon.Len()
	if days == 0 || v.set() == 0 {
		return WorkingDays{}
	}
	off := newDayBits(days)
	for h := range b.Holidays(v) {
		off.set(uint32(h.Day.n - b.horizon.first))
	}
	return WorkingDays{newTable(b.horizon.first, uint32(days), off)}
}

// The names in the repository's form are these round the words of the divisions.
const (
	slugPrefix = "common.nations."
	slugSuffix = "_slug"
)

// read takes the lists out of a text of either form.
func (b *BankHolidays) read(root *node) error {
	if divisions := root.member("divisions"); divisions != nil {
		if err := root.only("divisions", "title", "need_id", "content_id", "description", "body", "last_updated"); err != nil {
			return err
		}
		unslug := func(name string) string { // the newer file writes the words as message identifiers
			return strings.TrimSuffix(strings.TrimPrefix(name, slugPrefix), slugSuffix)
		}
		return placed("divisions", b.readDivisions(divisions, unslug, readYears))
	}
	same := func(name string) string { return name }
	return b.readDivisions(root, same, readEvents)
}

// readDivisions reads an object with one member for each division, whose name holds its word.
func (b *BankHolidays) readDivisions(n *node, wordOf func(string) string, read func(*node, string) ([]Holiday, error)) error {
	if n.kind != '{' {
		return ErrSyntax
	}
	var seen divisionSet
	for _, m := range n.members {
		word := wordOf(m.name)
		v, err := divisionWords.Parse(word)
		if err != nil || v > NorthernIreland {
			return placed(m.name, ErrUnknownMember)
		}
		if seen&v.set() != 0 {
			return placed(m.name, ErrDuplicate)
		}
		seen |= v.set()
		list := &b.lists[v-1]
		if *list, err = read(m.value, word); err != nil {
			return placed(m.name, err)
		}
		if len(*list) > MaxPublishedHolidays {
			return placed(m.name, &LimitError{What: "bank holidays", Got: len(*list), Limit: MaxPublishedHolidays})
		}
		slices.SortFunc(*list, func(x, y Holiday) int { return x.Day.Compare(y.Day) })
		for i, h := range (*list)[:max(0, len(*list)-1)] {
			if h.Day == (*list)[i+1].Day {
				return placed(m.name, placed(h.Day.String(), ErrDuplicate))
			}
		}
	}
	return b.cover()
}

// cover finds the horizon and refuses lists that do not fill it.
func (b *BankHolidays) cover() error {
	first, last := maxYear, 0
	for p, list := range b.lists {
		if len(list) == 0 {
			return placed(divisionWords.Text(Division(p+1)), ErrMissing)
		}
		first, last = min(first, list[0].Day.Year()), max(last, list[len(list)-1].Day.Year())
	}
	horizon := Period{dayNumber(uint32(first), 1, 1), dayNumber(uint32(last), 12, 31) + 1}
	if days, _ := horizon.Len(); days > MaxHorizon {
		return &LimitError{What: "days of horizon", Got: days, Limit: MaxHorizon}
	}
	for p, list := range b.lists {
		for year := first; year <= last; year++ {
			for _, month := range []time.Month{time.January, time.December} {
				if !slices.ContainsFunc(list, func(h Holiday) bool { return h.Day.Year() == year && h.Day.Month() == month }) {
					return placed(divisionWords.Text(Division(p+1)), placed(fmt.Sprintf("%04d-%02d", year, month), ErrMissing))
				}
			}
		}
	}
	b.horizon = horizon
	return nil
}

// readEvents reads a division of https://www.gov.uk/bank-holidays.json.
func readEvents(n *node, word string) ([]Holiday, error) {
	if err := n.only("division", "events"); err != nil {
		return nil, err
	}
	if name, err := n.text("division"); err != nil {
		return nil, err
	} else if name != word {
		return nil, placed("division", ErrSyntax)
	}
	events := n.member("events")
	if events == nil {
		return nil, placed("events", ErrMissing)
	}
	list, err := readList(events, ParseDate)
	return list, placed("events", err)
}

// readYears reads a division of the repository's file.
func readYears(n *node, _ string) ([]Holiday, error) {
	if n.kind != '{' {
		return nil, ErrSyntax
	}
	var all []Holiday
	for _, m := range n.members {
		switch m.name {
		case "slug", "title":
			continue
		}
		if _, err := InYear(yearOf(m.name)); err != nil {
			return nil, placed(m.name, ErrUnknownMember)
		}
		list, err := readList(m.value, func(s string) (Date, error) { return parseDayFirst(s, m.name) })
		if err != nil {
			return nil, placed(m.name, err)
		}
		all = append(all, list...)
	}
	return all, nil
}

// yearOf returns the year that a member is named after, or 0.
func yearOf(name string) int {
	if len(name) != yearLen {
		return 0
	}
	year, _ := parseYear(name)
	return int(year)
}

// parseDayFirst reads a day written dd/mm/yyyy of the year that it stands under.
func parseDayFirst(s, year string) (Date, error) {
	if len(s) != dateLen || s[2] != '/' || s[5] != '/' || s[6:] != year {
		return Date{}, parseError("date", s, ErrSyntax)
	}
	return ParseDate(s[6:] + "-" + s[3:5] + "-" + s[:2])
}

func readList(n *node, parse func(string) (Date, error)) ([]Holiday, error) {
	if n.kind != '[' {
		return nil, ErrSyntax
	}
	list := make([]Holiday, 0, min(len(n.members), MaxPublishedHolidays))
	for _, m := range n.members {
		h, err := readHoliday(m.value, parse)
		if err != nil {
			return nil, placed(m.name, err)
		}
		list = append(list, h)
	}
	return list, nil
}

func readHoliday(n *node, parse func(string) (Date, error)) (Holiday, error) {
	if err := n.only("title", "date", "notes", "bunting"); err != nil {
		return Holiday{}, err
	}
	title, err := n.text("title")
	if err != nil {
		return Holiday{}, err
	}
	if title == "" {
		return Holiday{}, placed("title", ErrMissing)
	}
	notes := ""
	if n.member("notes") != nil {
		if notes, err = n.text("notes"); err != nil {
			return Holiday{}, err
		}
	}
	written, err := n.text("date")
	if err != nil {
		return Holiday{}, err
	}
	day, err := parse(written)
	if err != nil {
		return Holiday{}, placed("date", err)
	}
	return Holiday{
		Day:        day,
		Title:      messageTitle(title),
		Substitute: notes == "Substitute day" || notes == "common.substitute_day",
	}, nil
}

// messageTitles are the titles that the repository's file writes as message identifiers.
var messageTitles = [...]struct{ id, title string }{
	{"bank_holidays.new_year", newYearsDay},
	{"bank_holidays.2nd_january", secondOfJanuary},
	{"bank_holidays.st_patrick", stPatricksDay},
	{"bank_holidays.good_friday", goodFriday},
	{"bank_holidays.easter_monday", easterMonday},
	{"bank_holidays.early_may", earlyMay},
	{"bank_holidays.early_may_ve", veDay},
	{"bank_holidays.kings_coronation", coronation},
	{"bank_holidays.spring", spring},
	{"bank_holidays.queen_diamond", diamondJubilee},
	{"bank_holidays.queen_platinum", platinumJubilee},
	{"bank_holidays.world_cup", worldCup},
	{"bank_holidays.battle_boyne", battleOfTheBoyne},
	{"bank_holidays.summer", summer},
	{"bank_holidays.late_august", summer},
	{"bank_holidays.queens_bank_holiday", stateFuneral},
	{"bank_holidays.st_andrew", stAndrewsDay},
	{"bank_holidays.christmas", christmasDay},
	{"bank_holidays.boxing_day", boxingDay},
}

// messageTitle returns the English for a message identifier, and any other title as it is.
func messageTitle(title string) string {
	for _, m := range messageTitles {
		if m.id == title {
			return m.title
		}
	}
	return title
}
