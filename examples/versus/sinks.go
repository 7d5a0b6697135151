package main

import (
	"time"

	"cloud.google.com/go/civil"
	"github.com/hscn-go/hscn/calendar"
)

// The sinks keep the compiler from leaving the work out.
var (
	sinkDate  calendar.Date
	sinkTime  time.Time
	sinkCivil civil.Date
	sinkDay   int32
	sinkYes   bool
	sinkCount int
	sinkLen   int
)
