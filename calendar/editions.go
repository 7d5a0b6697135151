package calendar

import (
	"errors"
	"fmt"
	"iter"
	"math/bits"
)

// ErrNotRecorded says that the day on which something became known is not on record.
var ErrNotRecorded = errors.New("the day it became known is not recorded")

// An Effect says what a late change did to the list. Its zero value is none.
type Effect uint8

// The effects of a change.
const (
	_         Effect = iota
	Added            // the day became a bank holiday
	Withdrawn        // the day, a bank holiday by custom or statute, ceased to be one
)

// A Change is one late change of a list of bank holidays: a day added or withdrawn after the list
// for its year had been settled. A holiday that was moved is a day withdrawn and another added. The
// zero Change is none.
type Change struct {
	Division Division
	Day      Date
	Effect   Effect
	Title    string
	// Known is the day on which the change became publicly known, as exactly as it is on record; the
	// zero Span where it is not recorded.
	Known  Span
	Source string // where Known comes from
}

const (
	added     = Added
	withdrawn = Withdrawn
)

// A changeRow is one line of the table.
type changeRow struct {
	year       uint16
	month, day uint8
	in         divisionSet
	effect     Effect
	title      string
	when       string // the text form of a span
	source     string
}

func (r *changeRow) date() Date {
	return Date{dayNumber(uint32(r.year), uint32(r.month), uint32(r.day))}
}

func (r *changeRow) known() Span {
	s, _ := parseSpan(r.when) // the empty text, no record, gives the zero Span
	return s
}

// The sources of the days in the table below.
const (
	lordsStatement2010 = "statement of the Lord President of the Council to the House of Lords, 2010-01-05"
	scottishJubilee    = "release of the Scottish Government that confirms the statement of 2010-01-05; it is undated, and speaks of two years' time"
	noRecordNI2012     = "none found: the statement of 2010-01-05 was reported for England and Wales"
	beisRelease2019    = "release of the Department for Business, Energy and Industrial Strategy, 2019-06-07, for England, Wales and Northern Ireland"
	scottishVEDay      = "reported as not yet decided for Scotland on 2019-06-08; confirmed by a spokesman of the Scottish Government in bagpipe.news, 2019-06-14"
	dcmsRelease2020    = "release of the Department for Digital, Culture, Media and Sport, 2020-11-12: Extra bank holiday to mark the Queen's Platinum Jubilee in 2022"
	scottishPlatinum   = "not before the release of 2020-11-12; in the published list for all divisions by 2021-09-08, as noted then at github.com/jurajmajer/enrico/issues/28"
	accessionCouncil   = "proclamations approved at the Accession Council, 2022-09-10, one for England, Wales and Northern Ireland and one for Scotland; the date of the funeral was announced the same day"
	pmRelease2022      = "release of the Prime Minister's Office for the whole United Kingdom, 2022-11-06"
	scottishCoronation = "release of the Scottish Government of 2022-11-06: Scotland to mark the Royal Coronation"
	worldCup2026       = "Royal Proclamation for Scotland, announced by Buckingham Palace on 2026-02-04"
)

// changes are the late changes from 2012 on, in order of day. What became known and when are facts;
// ordinary entries of the lists are not here, since the days they became known are not recorded.
var changes = [...]changeRow{
	{2012, 5, 28, ew, withdrawn, spring, "2010-01-05", lordsStatement2010},
	{2012, 5, 28, sc, withdrawn, spring, "2010", scottishJubilee},
	{2012, 5, 28, ni, withdrawn, spring, "", noRecordNI2012},
	{2012, 6, 4, ew, added, spring, "2010-01-05", lordsStatement2010},
	{2012, 6, 4, sc, added, spring, "2010", scottishJubilee},
	{2012, 6, 4, ni, added, spring, "", noRecordNI2012},
	{2012, 6, 5, ew, added, diamondJubilee, "2010-01-05", lordsStatement2010},
	{2012, 6, 5, sc, added, diamondJubilee, "2010", scottishJubilee},
	{2012, 6, 5, ni, added, diamondJubilee, "", noRecordNI2012},

	{2020, 5, 4, ew, withdrawn, earlyMay, "2019-06-07", beisRelease2019},
	{2020, 5, 4, sc, withdrawn, earlyMay, "[2019-06-08..2019-06-14]", scottishVEDay},
	{2020, 5, 4, ni, withdrawn, earlyMay, "2019-06-07", beisRelease2019},
	{2020, 5, 8, ew, added, veDay, "2019-06-07", beisRelease2019},
	{2020, 5, 8, sc, added, veDay, "[2019-06-08..2019-06-14]", scottishVEDay},
	{2020, 5, 8, ni, added, veDay, "2019-06-07", beisRelease2019},

	{2022, 5, 30, ew, withdrawn, spring, "2020-11-12", dcmsRelease2020},
	{2022, 5, 30, sc, withdrawn, spring, "[2020-11-12..2021-09-08]", scottishPlatinum},
	{2022, 5, 30, ni, withdrawn, spring, "2020-11-12", dcmsRelease2020},
	{2022, 6, 2, ew, added, spring, "2020-11-12", dcmsRelease2020},
	{2022, 6, 2, sc, added, spring, "[2020-11-12..2021-09-08]", scottishPlatinum},
	{2022, 6, 2, ni, added, spring, "2020-11-12", dcmsRelease2020},
	{2022, 6, 3, ew, added, platinumJubilee, "2020-11-12", dcmsRelease2020},
	{2022, 6, 3, sc, added, platinumJubilee, "[2020-11-12..2021-09-08]", scottishPlatinum},
	{2022, 6, 3, ni, added, platinumJubilee, "2020-11-12", dcmsRelease2020},

	{2022, 9, 19, ew, added, stateFuneral, "2022-09-10", accessionCouncil},
	{2022, 9, 19, sc, added, stateFuneral, "2022-09-10", accessionCouncil},
	{2022, 9, 19, ni, added, stateFuneral, "2022-09-10", accessionCouncil},

	{2023, 5, 8, ew, added, coronation, "2022-11-06", pmRelease2022},
	{2023, 5, 8, sc, added, coronation, "2022-11-06", scottishCoronation},
	{2023, 5, 8, ni, added, coronation, "2022-11-06", pmRelease2022},

	{2026, 6, 15, sc, added, worldCup, "2026-02-04", worldCup2026},
}

// division returns the one division of a set.
func (s divisionSet) division() Division {
	return Division(bits.TrailingZeros8(uint8(s)) + 1)
}

// Changes returns the late changes of the lists of v from 2012 on, in order of day. For
// [AnywhereInUK] they are those of every part.
func (v Division) Changes() iter.Seq[Change] {
	return func(yield func(Change) bool) {
		for i := range changes {
			r := &changes[i]
			if r.in&v.set() != 0 && !yield(r.change()) {
				return
			}
		}
	}
}

func (r *changeRow) change() Change {
	return Change{
		Division: r.in.division(),
		Day:      r.date(),
		Effect:   r.effect,
		Title:    r.title,
		Known:    r.known(),
		Source:   r.source,
	}
}

// A NotRecordedError says that a list as known on a day cannot be told, because the record does not
// show whether a change was known by then. It wraps [ErrNotRecorded].
type NotRecordedError struct {
	Change Change
	On     Date // the day of the list asked for
}

func (e *NotRecordedError) Error() string {
	return fmt.Sprintf("%v: %v %v as known on %v: %v", e.Change.Division, e.Change.Day, e.Change.Effect, e.On, ErrNotRecorded)
}

// Unwrap returns [ErrNotRecorded].
func (e *NotRecordedError) Unwrap() error { return ErrNotRecorded }

// AsKnownOn returns the working days of v as they were publicly known at the end of the given day,
// with the horizon of [Division.WorkingDays]: without the late changes ([Division.Changes]) that
// became known only afterwards. The ordinary entries of the lists, whose days of becoming known are
// not recorded, are taken as known throughout.
//
// Where the record does not show whether a change was known by then it is a [NotRecordedError]; a
// change was known at the latest on its own day. The zero Date is [ErrNoDate], and a division
// without a name has the zero WorkingDays.
//
// The result is made anew on every call: keep it.
func (v Division) AsKnownOn(on Date) (WorkingDays, error) {
	if on.IsZero() {
		return WorkingDays{}, ErrNoDate
	}
	final := v.WorkingDays()
	if final == (WorkingDays{}) {
		return final, nil
	}
	var off [maxDivisions]dayBits // for each part its own, since a change is of one part
	for p := range off {
		off[p] = newDayBits(int(final.days))
	}
	for i := range bankHolidays {
		r := &bankHolidays[i]
		for p := range off {
			if r.in&v.set()>>p&1 != 0 {
				off[p].set(uint32(r.date().n - final.first))
			}
		}
	}
	for i := range changes {
		r := &changes[i]
		if r.in&v.set() == 0 {
			continue
		}
		day := uint32(r.date().n - final.first)
		part := off[r.in.division()-1]
		switch r.knownBy(on) {
		case Unknown:
			return WorkingDays{}, &NotRecordedError{Change: r.change(), On: on}
		case No:
			if r.effect == added {
				part.clear(day)
			} else {
				part.set(day)
			}
		}
	}
	union := off[0]
	for _, part := range off[1:] {
		for i := range union {
			union[i] |= part[i]
		}
	}
	return newWorkingDays(final.first, final.days, union), nil
}

// knownBy says whether the change was publicly known at the end of a day.
func (r *changeRow) knownBy(on Date) Ternary {
	if !on.Before(r.date()) {
		return Yes
	}
	return r.known().OnOrBefore(on)
}

// maxDivisions is the number of divisions with holidays of their own.
const maxDivisions = 3

// A Move is one deadline that two lists of holidays place on different days.
type Move struct {
	Start    Date // the day the deadline is counted from
	Was, Now Date // the deadline by each list
}

// Moved returns the deadlines that moved between two lists, in order: for every day of starts it
// asks deadline of both, and keeps those that differ. A deadline is any count, for instance
//
//	func(w WorkingDays, d Date) (Date, error) { return w.AddIncluding(d, 8) }
//
// An error of deadline ends it and is returned. A period longer than [MaxHorizon] days is a
// [LimitError], an open one [ErrHorizon].
func Moved(was, now WorkingDays, starts Period, deadline func(WorkingDays, Date) (Date, error)) ([]Move, error) {
	days, closed := starts.Len()
	if !closed {
		return nil, ErrHorizon
	}
	if days > MaxHorizon {
		return nil, &LimitError{What: "days to start from", Got: days, Limit: MaxHorizon}
	}
	var moved []Move
	for start := range starts.Days() {
		before, err := deadline(was, start)
		if err != nil {
			return nil, err
		}
		after, err := deadline(now, start)
		if err != nil {
			return nil, err
		}
		if before != after {
			moved = append(moved, Move{Start: start, Was: before, Now: after})
		}
	}
	return moved, nil
}
