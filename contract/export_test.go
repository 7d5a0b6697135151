package contract

import (
	"fmt"

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

// GroundRow is a row of groundTable as text, for tests.
func GroundRow(g Ground) string {
	r := groundTable[g]
	return fmt.Sprintf("%v, limit %d, notice %v", r.rule, r.limit, r.notice)
}

// OriginRow is a row of originTable as text, for tests.
func OriginRow(o Origin) string {
	r := originTable[o]
	return fmt.Sprintf("binds by %v, taken up with %v by %v", r.binds, r.with, r.source)
}
