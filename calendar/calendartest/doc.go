// Package calendartest makes values of package calendar for property tests, and checks the laws that
// hold for all of them.
//
// A generator draws from the source that it is given and from nothing else, so that a seed names a
// value. The ones named Nearly make a text in the right form and spoil it, so that it may or may not
// still be in that form; reading it may not panic.
//
// A checker returns nil, or an error that begins with the name of the law that fails and shows the
// values. Arguments that a law does not speak of are an error as well, so that a test cannot pass
// by checking nothing: the zero Date is [calendar.ErrNoDate], a count below 0 [calendar.ErrCount], a
// day outside the horizon a [calendar.CoverageError]. The laws are:
//
//   - CAL-1: days add up, in any two steps, there and back, and leave the calendar only at its ends.
//   - CAL-2: a text that can be read is the only one for its value, and what is written is read back.
//   - CAL-3: the order of days is that of their texts and of the signs of their distances.
//   - CAL-4: the day of the week is that of package time, and a week later it is the same.
//   - CAL-5: LastDay and FirstOfNext give the same day where the target month has it, and then Refuse
//     gives it too; otherwise they are a day apart, and Refuse refuses.
//   - CAL-6: a later day plus the same months is no earlier, a month more is later.
//   - CAL-7: two sums of months are the one of both together where the first month has the day;
//     otherwise they may fall short with LastDay and go too far with FirstOfNext, never the other way.
//   - CAL-8: working days are counted one by one: a move ends on one, two moves are the one of both
//     together, the way back leads home from a working day only, and counting undoes adding.
//   - CAL-9: more holidays never give an earlier day.
//   - CAL-10: days of the calendar rolled forward end on the first working day not before their sum.
//   - CAL-11: a span keeps its precision; only a day has one day, and what is to be confirmed none.
//   - CAL-12: a coarse answer is the answer of every day that may be meant, and where it is Unknown
//     there are days for both.
//   - CAL-13: as the day of acting grows, being in time goes from Yes by Unknown to No and never back.
//   - CAL-14: as the day of asking grows, a deadline goes from ahead by Unknown to passed and never back.
//   - CAL-15: a span moved by days is from its first day moved to its last day moved.
package calendartest
