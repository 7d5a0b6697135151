package main

import (
	"fmt"
	"time"
)

// work does one piece of work n times over.
type work func(n int)

// A peer is another way to do the work of a job.
type peer struct {
	name  string
	run   work
	least float64 // promised: it takes at least so many times as long as ours; 0 where nothing is promised
	most  float64 // promised: it takes at most so many times as long as ours; 0 where nothing is promised
}

// A job is one piece of work that this library and others do on equal inputs.
type job struct {
	name  string
	per   int // operations in one turn of the work, where the figures are for each; 0 means 1
	check func() error
	floor work // a bare hand-written table; nil where there is none to write
	ours  work
	peers []peer

	slice     time.Duration // how long a turn takes at least, where memory has to be warm; 0 for the usual
	allocates bool          // whether ours may allocate
}

// families are the jobs, one function for each file.
var families = []func() []job{
	dateJobs,
	workingDayJobs,
	optionJobs,
	amountJobs,
	transitionJobs,
	replayJobs,
	orderJobs,
	roleJobs,
}

func jobs() []job {
	var all []job
	for _, family := range families {
		all = append(all, family()...)
	}
	return all
}

// equal is an error unless what a peer answers is what we answer.
func equal[T comparable](peer string, input any, ours, theirs T) error {
	if ours != theirs {
		return fmt.Errorf("%s: for %v it answers %v, and we answer %v", peer, input, theirs, ours)
	}
	return nil
}

// firstError returns the first error there is.
func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// must returns v, and stops the program on an error: the inputs are our own.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
