//go:build !race

package hscn_test

// slowed says whether something slows the tests down, so that no time is held to.
const slowed = false
