package calendar

import (
	"math/bits"
	"time"
)

// A table holds the working days of a horizon twice over, so that each question is a look-up: as
// bits, with the number of working days before each word of them, and as the list of working days.
// Days are counted from 0, the first day of the horizon. It is never written after it is made.
type table struct {
	words []word   // one for each 8 days
	nth   []uint16 // the working days in order
}

// A word is 8 days of a table: in its low byte, bit i&7 of word i>>3 is set where day i is a working
// day, and above it stands the number of working days before the word.
type word uint32

// dayBits has a bit for each day of a horizon, set where the day is a holiday.
type dayBits []uint64

func newDayBits(days int) dayBits { return make(dayBits, (days+63)/64) }

func (b dayBits) has(i uint32) bool { return b[i>>6]>>(i&63)&1 != 0 }

func (b dayBits) set(i uint32) { b[i>>6] |= 1 << (i & 63) }

func (b dayBits) clear(i uint32) { b[i>>6] &^= 1 << (i & 63) }

// newWorkingDays makes the working days of a horizon with its holidays.
func newWorkingDays(first int32, days uint32, holidays dayBits) WorkingDays {
	t := &table{words: make([]word, (days+7)/8)}
	t.nth = make([]uint16, 0, days*5/7+2) // all but the weekends, at most
	for i := range days {
		w := &t.words[i>>3]
		if i&7 == 0 {
			*w = word(len(t.nth)) << 8
		}
		weekday := Date{first + int32(i)}.Weekday()
		if weekday != time.Saturday && weekday != time.Sunday && !holidays.has(i) {
			*w |= 1 << (i & 7)
			t.nth = append(t.nth, uint16(i))
		}
	}
	return WorkingDays{first, days, t}
}

// has reports whether day i is a working day.
func (t *table) has(i uint32) bool { return t.words[i>>3]>>(i&7)&1 != 0 }

// upTo returns the number of working days up to and including day i.
func (t *table) upTo(i uint32) int {
	w := t.words[i>>3]
	return int(w>>8) + bits.OnesCount8(uint8(w<<(^i&7)))
}

// before returns the number of working days before day i.
func (t *table) before(i uint32) int {
	w := t.words[i>>3]
	return int(w>>8) + bits.OnesCount8(uint8(w<<(^i&7))&0x7F)
}
