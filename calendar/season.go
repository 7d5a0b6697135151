package calendar

import "time"

// A Season is a season of the northern hemisphere. Its zero value is none.
type Season uint8

// The seasons, each with the days it may reach over: from the first day that meteorologists give it
// to the last day before the next equinox or solstice of this century, so that a span holds
// whichever a document meant.
const (
	_      Season = iota
	Spring        // 1 March to 21 June
	Summer        // 1 June to 23 September
	Autumn        // 1 September to 22 December
	Winter        // 1 December to 21 March of the next year
)

// seasonExtents are indexed by Season.
var seasonExtents = [...]struct{ firstMonth, lastMonth, lastDay uint32 }{
	Spring: {uint32(time.March), uint32(time.June), 21},
	Summer: {uint32(time.June), uint32(time.September), 23},
	Autumn: {uint32(time.September), uint32(time.December), 22},
	Winter: {uint32(time.December), uint32(time.March), 21},
}

// seasonCode is the number that ISO 8601-2 writes where a month stands, for the zero Season: spring
// is 21.
const seasonCode = 20

// extent returns the first and last day that the season of a year may reach to. s must be one of
// the four.
func (s Season) extent(year uint32) (first, last int32) {
	e := seasonExtents[s]
	first = dayNumber(year, e.firstMonth, 1)
	if s == Winter {
		year++
	}
	return first, dayNumber(year, e.lastMonth, e.lastDay)
}
