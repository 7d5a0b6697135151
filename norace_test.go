//go:build !race

package hscn_test

// slowed says whether something slows the tests down, so that no time is held to: 32-bit words do.
const slowed = ^uint(0)>>32 == 0
