//go:build race

package hscn_test

// slowed says that the race detector slows the tests down, so that no time is held to.
const slowed = true
