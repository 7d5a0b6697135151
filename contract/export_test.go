package contract

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// StepOf is a row of stepTable for tests.
type StepOf struct {
	Text  string
	Day   int32
	Open  calendar.Ternary
	Code  hscn.Code
	Basis [3]hscn.ID
}

// Steps returns the rows of stepTable for tests.
func Steps(a Agreement) []StepOf {
	var out []StepOf
	for _, s := range stepTable[a] {
		out = append(out, StepOf{s.first, s.day, s.open, s.code, s.basis})
	}
	return out
}
