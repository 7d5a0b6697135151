package hscn

import "github.com/hscn-go/hscn/calendar"

// MaxReference is the longest evidence reference, in bytes.
const MaxReference = 200

// Evidence is something that shows a thing was done: the day it was done and a reference by which
// the caller finds the proof. The zero value is no evidence.
type Evidence struct {
	On  calendar.Date `json:"on,omitzero"`
	Ref string        `json:"ref,omitempty"`
}

// IsZero reports whether e is no evidence at all.
func (e Evidence) IsZero() bool { return e == Evidence{} }

// By reports whether the evidence existed on the day on: it has a day, not after on, and a reference.
func (e Evidence) By(on calendar.Date) bool {
	return !e.On.IsZero() && e.Ref != "" && !e.On.After(on)
}
