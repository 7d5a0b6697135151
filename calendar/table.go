package calendar

import (
	"math/bits"
	"time"
)

// A table holds the working days of a horizon twice over, so that each question is a look-up: as
// bits, with the number of working days before each word of them, and as the list of working days.
// It is never written after it is made.
type table struct {
	first int32    // the number of the first day of the horizon
	days  uint32   // the length of the horizon, at most MaxHorizon
	words []word   // one for each 64 days
	nth   []uint16 // the working days in order, as days counted from 0
}

// A word is 64 days of a table.
type word struct {
	bits uint64 // bit i&63 of word i>>6 is set where day i, counted from 0, is a working day
	rank uint16 // the number of working days before the word
}

// dayBits has a bit for each day of a horizon, set where the day is a holiday.
type dayBits []uint64

func newDayBits(days int) dayBits { return make(dayBits, (days+63)/64) }

func (b dayBits) has(i uint32) bool { return b[i>>6]>>(i&63)&1 != 0 }

func (b dayBits) set(i uint32) { b[i>>6] |= 1 << (i & 63) }

func (b dayBits) clear(i uint32) { b[i>>6] &^= 1 << (i & 63) }

// newTable makes the table of a horizon with its holidays.
func newTable(first int32, days uint32, holidays dayBits) *table {
	t := &table{first: first, days: days, words: make([]word, len(holidays))}
	t.nth = make([]uint16, 0, days*5/7+2) // all but the weekends, at most
	for i := range days {
		w := &t.words[i>>6]
		if i&63 == 0 {
			w.rank = uint16(len(t.nth))
		}
		weekday := Date{first + int32(i)}.Weekday()
		if weekday != time.Saturday && weekday != time.Sunday && !holidays.has(i) {
			w.bits |= 1 << (i & 63)
			t.nth = append(t.nth, uint16(i))
		}
	}
	return t
}

// upTo returns the number of working days up to and including day i.
func (t *table) upTo(i uint32) int {
	w := &t.words[i>>6]
	return int(w.rank) + bits.OnesCount64(w.bits<<(^i&63))
}

// before returns the number of working days before day i.
func (t *table) before(i uint32) int {
	w := &t.words[i>>6]
	return int(w.rank) + bits.OnesCount64(w.bits&(1<<(i&63)-1))
}
