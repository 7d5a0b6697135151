//go:build race

package calendar_test

// underRace makes the longest walks take longer steps, since the race detector slows them tenfold.
const underRace = true
