package main

import "errors"

// A bareDay is a day as a hand-written program would have it: the number of days since 1 March 2000.
// It knows the years 2000 to 2099 and nothing of errors but that there was one.
type bareDay int32

// before has the days of a year that begins in March before each of its months.
var before = [...]int32{0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337}

// lengths has the days of each month of such a year; its last is February.
var lengths = [...]int32{31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 29}

var errBare = errors.New("no day")

func parseBare(s string) (bareDay, error) {
	if len(s) != 10 || s[0] != '2' || s[1] != '0' || s[4] != '-' || s[7] != '-' {
		return 0, errBare
	}
	y, m, d := two(s[2], s[3]), two(s[5], s[6]), two(s[8], s[9])
	if y|m|d > 99 || m-1 > 11 {
		return 0, errBare
	}
	if m -= 3; m > 11 {
		m += 12
		y--
	}
	if d-1 >= uint32(lengths[m]) || m == 11 && d == 29 && (y+1)%4 != 0 {
		return 0, errBare
	}
	return bareOf(int32(y), int32(m), int32(d)), nil
}

// two returns the number of two digits, or more than 99.
func two(a, b byte) uint32 {
	x, y := uint32(a-'0'), uint32(b-'0')
	if x > 9 || y > 9 {
		return 1 << 8
	}
	return 10*x + y
}

// bareOf returns the day d of month m of the year y, both counted from March 2000 as 0.
func bareOf(y, m, d int32) bareDay { return bareDay(y*365 + y/4 + before[m] + d - 1) }

func (b bareDay) civil() (y, m, d int32) {
	n := uint32(b)
	y = int32((4*n + 3) / 1461)
	rest := int32(n) - (y*365 + y/4)
	m = (rest*5 + 2) / 153
	return y, m, rest - before[m] + 1
}

func (b bareDay) append(dst []byte) []byte {
	y, m, d := b.civil()
	if m += 3; m > 12 {
		m -= 12
		y++
	}
	return append(dst, '2', '0', byte('0'+y/10), byte('0'+y%10), '-',
		byte('0'+m/10), byte('0'+m%10), '-', byte('0'+d/10), byte('0'+d%10))
}

func (b bareDay) addMonths(n int) bareDay {
	y, m, d := b.civil()
	months := uint32(y*12+m) + uint32(n)
	y, m = int32(months/12), int32(months%12)
	last := lengths[m]
	if m == 11 && (y+1)%4 != 0 {
		last = 28
	}
	return bareOf(y, m, min(d, last))
}

// appendSchedule appends sixty days a month apart; where a month has no such day it is the first of
// the next.
func (b bareDay) appendSchedule(dst []bareDay) []bareDay {
	y, m, d := b.civil()
	for range charges {
		last := lengths[m]
		if m == 11 && (y+1)%4 != 0 {
			last = 28
		}
		dst = append(dst, bareOf(y, m, min(d, last+1)))
		if m++; m == 12 {
			y, m = y+1, 0
		}
	}
	return dst
}
