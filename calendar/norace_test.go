//go:build !race

package calendar_test

const underRace = false
