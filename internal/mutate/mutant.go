package main

import (
	"fmt"
	"strings"
)

// A mutant replaces the bytes from start to end of a file.
type mutant struct {
	file       *source
	start, end int
	with       string
	line, col  int
	slow       bool // it cannot be chosen when the tests run, only when they are compiled
	id         int  // by which the tests choose it; 0 for one that they cannot choose
}

func (m *mutant) text() []byte {
	var out []byte
	out = append(out, m.file.text[:m.start]...)
	out = append(out, m.with...)
	return append(out, m.file.text[m.end:]...)
}

func (m *mutant) String() string {
	was := strings.Join(strings.Fields(string(m.file.text[m.start:m.end])), " ")
	with := strings.Join(strings.Fields(m.with), " ")
	if with == "" {
		with = "nothing"
	}
	return fmt.Sprintf("%s:%d:%d: %s -> %s", m.file.path, m.line, m.col, was, with)
}
