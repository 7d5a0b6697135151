//go:build !linux

package main

import "time"

var started = time.Now()

// processor returns how long the program has run: here there is no clock for a thread alone.
func processor() time.Duration { return time.Since(started) }
