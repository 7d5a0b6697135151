package calendar

import "iter"

// A Division is a part of the United Kingdom that has bank holidays of its own, or any part of it.
// Its zero value is none: it has no holidays, and its working days cover no day.
type Division uint8

// The divisions.
const (
	_ Division = iota
	EnglandAndWales
	Scotland
	NorthernIreland
	// AnywhereInUK counts a day as a bank holiday where it is one in any part of the United Kingdom.
	AnywhereInUK
)

// divisionSet has a bit for each division with holidays of its own.
type divisionSet uint8

const (
	ew   divisionSet = 0b001
	sc   divisionSet = 0b010
	ni   divisionSet = 0b100
	ewSC divisionSet = 0b011
	ewNI divisionSet = 0b101
	uk   divisionSet = 0b111
)

// divisionSets are indexed by Division.
var divisionSets = [...]divisionSet{EnglandAndWales: ew, Scotland: sc, NorthernIreland: ni, AnywhereInUK: uk}

// set returns the divisions whose holidays count in v, none for a value without a name.
func (v Division) set() divisionSet {
	if int(v) < len(divisionSets) {
		return divisionSets[v]
	}
	return 0
}

// builtIn are indexed by Division.
var builtIn = [...]WorkingDays{
	EnglandAndWales: {builtInFirst, builtInDays, &englandAndWalesTable},
	Scotland:        {builtInFirst, builtInDays, &scotlandTable},
	NorthernIreland: {builtInFirst, builtInDays, &northernIrelandTable},
	AnywhereInUK:    {builtInFirst, builtInDays, &anywhereInUKTable},
}

// WorkingDays returns the working days of v with the bank holidays as they are known to this
// release, from 2012-01-01 to 2028-12-31. It costs nothing.
func (v Division) WorkingDays() WorkingDays {
	if int(v) < len(builtIn) {
		return builtIn[v]
	}
	return WorkingDays{}
}

// Holidays returns the bank holidays of v from 2012 to 2028, in order of day, as published. For
// [AnywhereInUK] a day comes twice where two parts keep it under different titles.
func (v Division) Holidays() iter.Seq[Holiday] {
	return func(yield func(Holiday) bool) {
		for i := range bankHolidays {
			r := &bankHolidays[i]
			if r.in&v.set() != 0 && !yield(r.holiday(v)) {
				return
			}
		}
	}
}
