package main

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/hscn-go/hscn/calendar"
	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/gb"
)

// Bank holidays from 2013 to 2019 follow the formulae that rickar/cal has, so that it can be right.
const firstWorkingYear, lastWorkingYear = 2013, 2019

// A workday is one input in the form that each contender wants it in.
type workday struct {
	ours   calendar.Date
	time   time.Time
	offset int32 // from the first day of the bare table
}

// someWorkdays returns days of the first three years, the same ones each time.
func someWorkdays() *[inputs]workday {
	r := rand.New(rand.NewPCG(3, 4))
	first := time.Date(firstWorkingYear, 1, 1, 0, 0, 0, 0, time.UTC)
	var list [inputs]workday
	for i := range list {
		offset := r.IntN(3 * 365)
		t := first.AddDate(0, 0, offset)
		list[i] = workday{ours: calendar.MustDate(t.Format(time.DateOnly)), time: t, offset: int32(offset)}
	}
	return &list
}

// rickar returns the calendar of rickar/cal for England and Wales. A cached one keeps every day of
// the years that are asked for.
func rickar(cached bool) *cal.BusinessCalendar {
	cal.CacheMaxSize = 366 * (lastWorkingYear - firstWorkingYear + 1)
	c := cal.NewBusinessCalendar()
	c.Cacheable = cached
	c.AddHoliday(gb.Holidays...)
	return c
}

// A bareTable has what a hand-written program would look up: for each day whether it is a working
// day and how many working days there are up to it, and for each working day which day it is.
type bareTable struct {
	working []bool
	upTo    []uint16
	nth     []int32
}

func newBareTable(c *cal.BusinessCalendar) *bareTable {
	var t bareTable
	for d := time.Date(firstWorkingYear, 1, 1, 0, 0, 0, 0, time.UTC); d.Year() <= lastWorkingYear; d = d.AddDate(0, 0, 1) {
		working := c.IsWorkday(d)
		if working {
			t.nth = append(t.nth, int32(len(t.working)))
		}
		t.working = append(t.working, working)
		t.upTo = append(t.upTo, uint16(len(t.nth)))
	}
	return &t
}

func (t *bareTable) add(day int32, n int) int32 { return t.nth[int(t.upTo[day])-1+n] }

func (t *bareTable) count(first, last int32) int {
	n := int(t.upTo[last]) - int(t.upTo[first])
	if t.working[first] {
		n++
	}
	return n
}

func workingDayJobs() []job {
	var (
		list   = someWorkdays()
		cached = rickar(true)
		plain  = rickar(false)
		bare   = newBareTable(plain)
		ours   = calendar.EnglandAndWales.WorkingDays()
		first  = time.Date(firstWorkingYear, 1, 1, 0, 0, 0, 0, time.UTC)
	)
	all := []job{{
		name: "is this a working day",
		per:  inputs,
		check: func() error {
			for i := range bare.working {
				t := first.AddDate(0, 0, i)
				d := calendar.MustDate(t.Format(time.DateOnly))
				yes := must(ours.IsWorkingDay(d))
				if err := firstError(
					equal("rickar/cal, cached", d, yes, cached.IsWorkday(t)),
					equal("rickar/cal", d, yes, plain.IsWorkday(t)),
					equal("floor", d, yes, bare.working[i]),
				); err != nil {
					return err
				}
			}
			return nil
		},
		floor: func(n int) {
			odd := false
			for range n {
				for i := range inputs {
					odd = odd != bare.working[list[i].offset]
				}
			}
			sinkYes = odd
		},
		ours: func(n int) {
			odd := false
			for range n {
				for i := range inputs {
					odd = odd != must(ours.IsWorkingDay(list[i].ours))
				}
			}
			sinkYes = odd
		},
		peers: []peer{
			{name: "rickar/cal, cached", least: 18, run: func(n int) {
				odd := false
				for range n {
					for i := range inputs {
						odd = odd != cached.IsWorkday(list[i].time)
					}
				}
				sinkYes = odd
			}},
			{name: "rickar/cal", run: func(n int) {
				odd := false
				for range n {
					for i := range inputs {
						odd = odd != plain.IsWorkday(list[i].time)
					}
				}
				sinkYes = odd
			}},
		},
	}}

	adding := func(days int) work {
		return func(n int) {
			for range n {
				for i := range inputs {
					d, err := ours.Add(list[i].ours, days)
					if err != nil {
						panic(err)
					}
					sinkDate = d
				}
			}
		}
	}
	for _, row := range []struct {
		days  int
		least float64
	}{{10, 200}, {100, 2_000}, {1000, 18_000}} {
		j := job{
			name: fmt.Sprintf("add %d working days", row.days),
			per:  inputs,
			check: func() error {
				for i := range list {
					w := &list[i]
					sum := must(ours.Add(w.ours, row.days)).String()
					in := fmt.Sprint(w.ours, " and ", row.days, " working days")
					if err := firstError(
						equal("rickar/cal, cached", in, sum, cached.WorkdaysFrom(w.time, row.days).Format(time.DateOnly)),
						equal("floor", in, sum, first.AddDate(0, 0, int(bare.add(w.offset, row.days))).Format(time.DateOnly)),
					); err != nil {
						return err
					}
				}
				return nil
			},
			floor: func(n int) {
				for range n {
					for i := range inputs {
						sinkDay = bare.add(list[i].offset, row.days)
					}
				}
			},
			ours: adding(row.days),
			peers: []peer{{name: "rickar/cal, cached", least: row.least, run: func(n int) {
				for range n {
					for i := range inputs {
						sinkTime = cached.WorkdaysFrom(list[i].time, row.days)
					}
				}
			}}},
		}
		if row.days == 10 {
			j.peers = append(j.peers, peer{name: "this library, 1000 working days", most: 1.25, run: adding(1000)})
		}
		all = append(all, j)
	}

	// Three years from each of the days, both ends included. Each contender reads its own form of them.
	type (
		times   struct{ first, last time.Time }
		offsets struct{ from, to int32 }
	)
	var (
		spans  [inputs]calendar.Period
		theirs [inputs]times
		bares  [inputs]offsets
	)
	for i := range list {
		w := &list[i]
		last := w.time.AddDate(3, 0, -1)
		spans[i] = must(calendar.Through(w.ours, calendar.MustDate(last.Format(time.DateOnly))))
		theirs[i] = times{w.time, last}
		bares[i] = offsets{w.offset, w.offset + int32(last.Sub(w.time)/(24*time.Hour))}
	}
	return append(all, job{
		name: "working days over three years",
		per:  inputs,
		check: func() error {
			for i := range spans {
				count := must(ours.CountIn(spans[i]))
				if err := firstError(
					equal("rickar/cal, cached", spans[i], count, cached.WorkdaysInRange(theirs[i].first, theirs[i].last)),
					equal("floor", spans[i], count, bare.count(bares[i].from, bares[i].to)),
				); err != nil {
					return err
				}
			}
			return nil
		},
		floor: func(n int) {
			for range n {
				for i := range inputs {
					sinkCount = bare.count(bares[i].from, bares[i].to)
				}
			}
		},
		ours: func(n int) {
			for range n {
				for i := range inputs {
					sinkCount = must(ours.CountIn(spans[i]))
				}
			}
		},
		peers: []peer{{name: "rickar/cal, cached", least: 17_000, run: func(n int) {
			for range n {
				for i := range inputs {
					sinkCount = cached.WorkdaysInRange(theirs[i].first, theirs[i].last)
				}
			}
		}}},
	})
}
