// Package calendar counts in civil days: it has days, coarse dates, runs of days and working days,
// and neither clock nor time zone.
//
// A [Date] is one civil day of the proleptic Gregorian calendar. A [Span] is what a document says
// when it names no day: a month, a season, a year, "to be confirmed"; comparing it with a day gives
// a [Ternary]. A [Period] is a run of days whose ends were stated by name ([Until], [Through]).
// [WorkingDays] answers for a stated horizon and refuses outside it; the bank holidays of the
// United Kingdom are data here ([Division]), since they are proclaimed and not computed, and can be
// had as they were known on a day ([Division.AsKnownOn]).
//
// All values are immutable and safe for use by any number of goroutines.
package calendar
