package calendar

// DayNumber opens the day number to the tests.
func (d Date) DayNumber() int { return int(d.n) }
