//go:build !race

package oracle

const race = false
