package calendar

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/hscn-go/hscn/internal/strict"
	"github.com/hscn-go/hscn/internal/text"
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
// The lists cover the years that are whole in all divisions, each with a holiday in January and one in
// December: a year begun and not finished would make working days of the holidays still to come.
// There must be such years, and no other year between them.
//
// It is strict: unknown and duplicate members, a day that stands twice in a division, missing
// divisions, data after the end and invalid UTF-8 are refused, all as a [PublishedError] with the
// path of the place. Days may be in any order.
func ParseBankHolidays(data []byte) (BankHolidays, error) {
	root, problem := strict.Parse(data, MaxPublishedBytes, maxDepth)
	switch problem {
	case 0:
	case strict.TooLarge:
		return BankHolidays{}, placed("", &LimitError{What: "bytes", Got: len(data), Limit: MaxPublishedBytes})
	case strict.TooDeep:
		return BankHolidays{}, placed("", &LimitError{What: "levels", Got: maxDepth + 1, Limit: maxDepth})
	default:
		return BankHolidays{}, placed("", ErrSyntax)
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
		if b.horizon.Contains(h.Day) {
			off.set(uint32(h.Day.n - b.horizon.first))
		}
	}
	return newWorkingDays(b.horizon.first, uint32(days), off)
}

// The names in the repository's form are these round the words of the divisions.
const (
	slugPrefix = "common.nations."
	slugSuffix = "_slug"
)

// maxDepth is more than the published forms nest.
const maxDepth = 8

// read takes the lists out of a text of either form.
func (b *BankHolidays) read(root strict.Value) error {
	members, err := objectMembers(root)
	if err != nil {
		return err
	}
	divisions := find(members, "divisions")
	if divisions.Kind() == 0 {
		same := func(name string) string { return name }
		return b.readDivisions(members, same, readEvents)
	}
	if err := only(members, "divisions", "title", "need_id", "content_id", "description", "body", "last_updated"); err != nil {
		return err
	}
	members, err = objectMembers(divisions)
	if err != nil {
		return placed("divisions", err)
	}
	unslug := func(name string) string { // the newer file writes the words as message identifiers
		return strings.TrimSuffix(strings.TrimPrefix(name, slugPrefix), slugSuffix)
	}
	return placed("divisions", b.readDivisions(members, unslug, readYears))
}

// readDivisions reads one member for each division, whose name holds its word.
func (b *BankHolidays) readDivisions(members []strict.Member, wordOf func(string) string, read func([]strict.Member, string) ([]Holiday, error)) error {
	var seen divisionSet
	for _, m := range members {
		word := wordOf(m.Name)
		v, err := divisionWords.Parse(word)
		if err != nil || v > NorthernIreland {
			return placed(m.Name, ErrUnknownMember)
		}
		if seen&v.set() != 0 {
			return placed(m.Name, ErrDuplicate)
		}
		seen |= v.set()
		list := &b.lists[v-1]
		inside, err := objectMembers(m.Value)
		if err != nil {
			return placed(m.Name, err)
		}
		if *list, err = read(inside, word); err != nil {
			return placed(m.Name, err)
		}
		if len(*list) > MaxPublishedHolidays {
			return placed(m.Name, &LimitError{What: "bank holidays", Got: len(*list), Limit: MaxPublishedHolidays})
		}
		slices.SortFunc(*list, func(x, y Holiday) int { return x.Day.Compare(y.Day) })
		for i, h := range (*list)[:max(0, len(*list)-1)] {
			if h.Day == (*list)[i+1].Day {
				return placed(m.Name, placed(h.Day.String(), ErrDuplicate))
			}
		}
	}
	return b.cover()
}

// cover finds the horizon: the whole years that the lists have in common.
func (b *BankHolidays) cover() error {
	first, last := maxYear, 0
	for p, list := range b.lists {
		if len(list) == 0 {
			return placed(divisionWords.Text(Division(p+1)), ErrMissing)
		}
		first, last = min(first, list[0].Day.Year()), max(last, list[len(list)-1].Day.Year())
	}
	years := last - first + 1
	if years > maxYears {
		return &LimitError{What: "years", Got: years, Limit: maxYears}
	}
	from, to := 0, 0
	for i := range years {
		if b.missingIn(first+i) == nil {
			to = first + i
			if from == 0 {
				from = to
			}
		}
	}
	if from == 0 {
		return b.missingIn(first)
	}
	for i := range to - from {
		if err := b.missingIn(from + i); err != nil {
			return err
		}
	}
	b.horizon = Period{dayNumber(uint32(from), 1, 1), dayNumber(uint32(to), 12, 31) + 1}
	return nil
}

// maxYears is the number of whole years that a horizon can have.
const maxYears = MaxHorizon / 366

// missingIn says what the lists lack of a whole year: every division has bank holidays in January
// and in December.
func (b *BankHolidays) missingIn(year int) error {
	for p, list := range b.lists {
		for _, month := range [...]time.Month{time.January, time.December} {
			if !slices.ContainsFunc(list, func(h Holiday) bool { return h.Day.Year() == year && h.Day.Month() == month }) {
				return placed(divisionWords.Text(Division(p+1)), placed(fmt.Sprintf("%04d-%02d", year, month), ErrMissing))
			}
		}
	}
	return nil
}

// readEvents reads a division of https://www.gov.uk/bank-holidays.json.
func readEvents(members []strict.Member, word string) ([]Holiday, error) {
	if err := only(members, "division", "events"); err != nil {
		return nil, err
	}
	name, err := shortText(members, "division")
	if err != nil {
		return nil, err
	}
	if name != word {
		return nil, placed("division", ErrSyntax)
	}
	events := find(members, "events")
	if events.Kind() == 0 {
		return nil, placed("events", ErrMissing)
	}
	list, err := readList(events, ParseDate)
	return list, placed("events", err)
}

// readYears reads a division of the repository's file.
func readYears(members []strict.Member, _ string) ([]Holiday, error) {
	var all []Holiday
	for _, m := range members {
		if m.Name == "slug" || m.Name == "title" {
			continue
		}
		if _, err := InYear(yearOf(m.Name)); err != nil {
			return nil, placed(m.Name, ErrUnknownMember)
		}
		list, err := readList(m.Value, func(s string) (Date, error) { return parseDayFirst(s, m.Name) })
		if err != nil {
			return nil, placed(m.Name, err)
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

func readList(v strict.Value, parse func(string) (Date, error)) ([]Holiday, error) {
	if v.Kind() != strict.Array {
		return nil, ErrSyntax
	}
	if n := v.Len(); n > MaxPublishedHolidays {
		return nil, &LimitError{What: "bank holidays", Got: n, Limit: MaxPublishedHolidays}
	}
	var list []Holiday
	for i, item := range v.Items() {
		h, err := readHoliday(item, parse)
		if err != nil {
			return nil, placed(fmt.Sprintf("[%d]", i), err)
		}
		list = append(list, h)
	}
	return list, nil
}

func readHoliday(v strict.Value, parse func(string) (Date, error)) (Holiday, error) {
	members, err := objectMembers(v)
	if err != nil {
		return Holiday{}, err
	}
	if err := only(members, "title", "date", "notes", "bunting"); err != nil {
		return Holiday{}, err
	}
	title, err := shortText(members, "title")
	if err != nil {
		return Holiday{}, err
	}
	if title == "" {
		return Holiday{}, placed("title", ErrMissing)
	}
	notes := ""
	if find(members, "notes").Kind() != 0 {
		if notes, err = shortText(members, "notes"); err != nil {
			return Holiday{}, err
		}
	}
	written, err := shortText(members, "date")
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

// unreadMembers are the members of the published forms that nothing is read from, or a text alone.
var unreadMembers = [...]string{"title", "slug", "bunting", "need_id", "content_id", "description", "body", "last_updated"}

// objectMembers returns the members of an object; one that stands twice is refused, and so are
// lists and objects among the members that nothing is read from.
func objectMembers(v strict.Value) ([]strict.Member, error) {
	if v.Kind() != strict.Object {
		return nil, ErrSyntax
	}
	members := v.Members()
	seen := make(map[string]bool)
	for _, m := range members {
		if seen[m.Name] {
			return nil, placed(m.Name, ErrDuplicate)
		}
		seen[m.Name] = true
		unread := slices.Contains(unreadMembers[:], m.Name)
		if kind := m.Value.Kind(); unread && (kind == strict.Array || kind == strict.Object) {
			return nil, placed(m.Name, ErrSyntax)
		}
	}
	return members, nil
}

// find returns the value of a member, or nothing.
func find(members []strict.Member, name string) strict.Value {
	for _, m := range members {
		if m.Name == name {
			return m.Value
		}
	}
	return strict.Value{}
}

// only refuses members that have none of the names.
func only(members []strict.Member, names ...string) error {
	for _, m := range members {
		if !slices.Contains(names, m.Name) {
			return placed(m.Name, ErrUnknownMember)
		}
	}
	return nil
}

// shortText returns the text of a member, which must be a short string of printable characters.
func shortText(members []strict.Member, name string) (string, error) {
	value := find(members, name)
	if value.Kind() == 0 {
		return "", placed(name, ErrMissing)
	}
	if value.Kind() != strict.String {
		return "", placed(name, ErrSyntax)
	}
	s := value.Text()
	if len(s) > MaxPublishedText {
		return "", placed(name, &LimitError{What: "bytes", Got: len(s), Limit: MaxPublishedText})
	}
	if strings.ContainsFunc(s, unicode.IsControl) {
		return "", placed(name, ErrSyntax)
	}
	return strings.Clone(s), nil
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

// maxPath is more than any path of known members has, in bytes.
const maxPath = 96

// placed puts a place in front of the path of an error; nil stays nil.
func placed(place string, err error) error {
	if err == nil {
		return nil
	}
	inner, ok := err.(*PublishedError)
	if !ok {
		inner = &PublishedError{Err: err}
	}
	path := showName(place)
	if path != "" && inner.Path != "" && inner.Path[0] != '[' {
		path += "."
	}
	path += inner.Path
	return &PublishedError{Path: path[:min(len(path), maxPath)], Err: inner.Err}
}

// showName returns a member's name as a path shows it, quoted where it has other than plain bytes.
func showName(name string) string {
	plain := func(c rune) bool {
		return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || strings.ContainsRune("-_.[]", c)
	}
	if strings.IndexFunc(name, func(c rune) bool { return !plain(c) }) >= 0 {
		return quote(name)
	}
	return strings.Clone(text.Clip(name))
}
