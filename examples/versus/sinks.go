package main

// The sinks keep the compiler from leaving the work out; those of one kind of work stand beside it.
var (
	sinkYes   bool
	sinkCount int
	sinkLen   int
)
