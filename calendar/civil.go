package calendar

// Day numbers are counted from 0001-01-01 as 1. The conversions are those of Neri and Schneider,
// "Euclidean affine functions and their application to calendar algorithms" (2022): a year that
// begins on 1 March has its leap day last, and the divisions become multiplications.

const (
	maxYear = 9999
	maxDay  = 3652059 // 9999-12-31

	// marchEpoch is the number of days from 0000-03-01 to the day before 0001-01-01.
	marchEpoch = 305
)

// civil returns the year, month and day of day number n, which must be 1 to maxDay.
func civil(n int32) (year, month, day uint32) {
	n1 := 4*uint32(n+marchEpoch) + 3
	century, dayOfCentury := n1/146097, n1%146097/4

	p := 2939745 * uint64(4*dayOfCentury+3)
	yearOfCentury, dayOfYear := uint32(p>>32), uint32(p)/2939745/4

	n3 := 2141*dayOfYear + 197913
	year, month, day = 100*century+yearOfCentury, n3>>16, n3&0xFFFF/2141+1
	if dayOfYear >= 306 { // January and February belong to the next civil year
		year++
		month -= 12
	}
	return year, month, day
}

// dayNumber returns the number of a day that exists.
func dayNumber(year, month, day uint32) int32 {
	if month <= 2 {
		year--
		month += 12
	}
	century := year / 100
	return int32(1461*year/4-century+century/4+(979*month-2919)/32+day) - marchEpoch - 1
}

func leap(year uint32) bool {
	return year%4 == 0 && (year%100 != 0 || year%400 == 0)
}

// daysIn returns the length of a month, which must be 1 to 12.
func daysIn(year, month uint32) uint32 {
	if month == 2 {
		if leap(year) {
			return 29
		}
		return 28
	}
	return 30 + (month^month>>3)&1 // odd months to July and even ones after it have 31 days
}
