package main

import (
	"runtime"
	"slices"
	"testing"
	"time"
)

// effort says how long to measure.
type effort struct {
	slice  time.Duration // one turn of one contender, so short that most turns are not interrupted
	rounds int           // turns of each contender, unless they would take longer than longest
	fewest int           // turns of each contender however long they take
	budget time.Duration // for the turns of one job
}

var (
	thorough = effort{slice: 2 * time.Millisecond, rounds: 101, fewest: 7, budget: 4 * time.Second}
	quick    = effort{slice: time.Millisecond, rounds: 31, fewest: 6, budget: time.Second}
)

// A result is what was measured of one job, in nanoseconds an operation.
type result struct {
	job    *job
	floor  float64 // 0 where there is none
	ours   float64
	peers  []float64 // in the order of the job's peers
	allocs float64   // of ours, an operation
	rounds int
}

// ratio says how many times as long as ours the i-th peer takes.
func (r *result) ratio(i int) float64 { return r.peers[i] / r.ours }

// measure times the contenders of a job in turn, round after round, so that what else the machine
// does meets them all alike, and takes the median of each.
func measure(j *job, e effort) result {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	contenders := []work{j.floor, j.ours}
	for _, p := range j.peers {
		contenders = append(contenders, p.run)
	}

	turns := make([]int, len(contenders))
	var round time.Duration
	for i, run := range contenders {
		if run != nil {
			var took time.Duration
			turns[i], took = calibrate(run, max(e.slice, j.slice))
			round += took
		}
	}
	rounds := min(e.rounds, max(e.fewest, int(e.budget/max(round, 1))))

	samples := make([][]float64, len(contenders))
	for range rounds {
		for i, run := range contenders {
			if run == nil {
				continue
			}
			if i == 1 {
				runtime.GC() // no peer's garbage is collected in our turn
			}
			took := timed(run, turns[i])
			samples[i] = append(samples[i], float64(took)/float64(turns[i])/float64(max(j.per, 1)))
		}
	}

	r := result{job: j, floor: median(samples[0]), ours: median(samples[1]), rounds: rounds}
	for _, s := range samples[2:] {
		r.peers = append(r.peers, median(s))
	}
	if j.ours != nil && !j.allocates {
		n := min(turns[1], 1000)
		r.allocs = testing.AllocsPerRun(3, func() { j.ours(n) }) / float64(n)
	}
	return r
}

// calibrate returns how many turns of run fill a slice, and how long they took.
func calibrate(run work, slice time.Duration) (n int, took time.Duration) {
	run(1) // warm what it caches
	for n = 1; ; n *= 2 {
		if took = timed(run, n); took >= slice/4 {
			break
		}
	}
	n = max(1, int(float64(n)*float64(slice)/float64(max(took, 1))))
	return n, max(slice, took)
}

func timed(run work, n int) time.Duration {
	begin := processor()
	run(n)
	return processor() - begin
}

func median(s []float64) float64 {
	if len(s) == 0 {
		return 0
	}
	slices.Sort(s)
	return (s[len(s)/2] + s[(len(s)-1)/2]) / 2
}
