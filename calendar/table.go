package calendar

import (
	"math/bits"
	"time"
)

// A table holds the working days of a horizon three times over, so that each question is a look-up:
// as bits, as the number of working days before each word of bits, and as the list of working days.
// It is never written after it is made.
type table struct {
	first int32    // the number of the first day of the horizon
	days  uint32   // the length of the horizon, at most MaxHorizon
	bits  []uint64 // bit i&63 of word i>>6 is set where day i, counted from 0, is a working day
	rank  []uint16 // the number of working days before each word
	nth   []uint16 // the working days in order, as days counted from 0
}

// words returns the number of words for that many bits.
func words(days int) int { return (days + 63) / 64 }

// newTable makes the table of a horizon whose holidays are the bits of off. It takes over off.
func newTable(first int32, days uint32, off []uint64) *table {
	t := &table{first: first, days: days, bits: off, rank: make([]uint16, len(off))}
	working := 0
	for i := range days {
		word, bit := i>>6, i&63
		if bit == 0 {
			t.rank[word] = uint16(working)
		}
		weekday := Date{first + int32(i)}.Weekday()
		t.bits[word] ^= 1 << bit
		if weekday == time.Saturday || weekday == time.Sunday {
			t.bits[word] &^= 1 << bit
		}
		working += int(t.bits[word] >> bit & 1)
	}
	t.nth = make([]uint16, 0, working)
	for i := range days {
		if t.bits[i>>6]>>(i&63)&1 != 0 {
			t.nth = append(t.nth, uint16(i))
		}
	}
	return t
}

// upTo returns the number of working days up to and including day i.
func (t *table) upTo(i uint32) int {
	word := i >> 6
	return int(t.rank[word]) + bits.OnesCount64(t.bits[word]<<(63-i&63))
}

// before returns the number of working days before day i.
func (t *table) before(i uint32) int {
	word := i >> 6
	return int(t.rank[word]) + bits.OnesCount64(t.bits[word]&(1<<(i&63)-1))
}
