package main

import (
	"fmt"
	"math/rand/v2"
	"time"

	"cloud.google.com/go/civil"
	"github.com/hscn-go/hscn/calendar"
)

var (
	sinkDate  calendar.Date
	sinkTime  time.Time
	sinkCivil civil.Date
	sinkDay   int32
)

// A day is one input in the form that each contender wants it in.
type day struct {
	text  string
	ours  calendar.Date
	time  time.Time
	civil civil.Date
	bare  bareDay
	days  int // to add
	more  int // months to add
}

// inputs is how many inputs a job goes round; a power of two.
const inputs = 64

// someDays returns days from 2010 to 2029, the same ones each time.
func someDays() *[inputs]day {
	r := rand.New(rand.NewPCG(1, 2))
	first := time.Date(2010, 1, 1, 0, 0, 0, 0, time.UTC)
	var list [inputs]day
	for i := range list {
		t := first.AddDate(0, 0, r.IntN(20*365))
		s := t.Format(time.DateOnly)
		list[i] = day{
			text: s, ours: calendar.MustDate(s), time: t, civil: civil.DateOf(t),
			bare: must(parseBare(s)), days: r.IntN(1000), more: r.IntN(60),
		}
	}
	return &list
}

func dateJobs() []job {
	list := someDays()
	var buf [inputs]byte
	return []job{
		{
			name: "parse an ISO date",
			per:  inputs,
			check: eachDay(list, func(d *day) error {
				ours := must(calendar.ParseDate(d.text))
				return firstError(
					equal("time", d.text, ours.String(), must(time.Parse(time.DateOnly, d.text)).Format(time.DateOnly)),
					equal("civil", d.text, ours.String(), must(civil.ParseDate(d.text)).String()),
					equal("floor", d.text, ours.String(), string(must(parseBare(d.text)).append(nil))),
				)
			}),
			floor: func(n int) {
				for range n {
					for i := range inputs {
						d, err := parseBare(list[i].text)
						sinkDay = must(int32(d), err)
					}
				}
			},
			ours: func(n int) {
				for range n {
					for i := range inputs {
						sinkDate = must(calendar.ParseDate(list[i].text))
					}
				}
			},
			peers: []peer{
				{name: "time.Parse", least: 5, run: func(n int) {
					for range n {
						for i := range inputs {
							sinkTime = must(time.Parse(time.DateOnly, list[i].text))
						}
					}
				}},
				{name: "civil.ParseDate", run: func(n int) {
					for range n {
						for i := range inputs {
							sinkCivil = must(civil.ParseDate(list[i].text))
						}
					}
				}},
			},
		},
		{
			name: "append an ISO date",
			per:  inputs,
			check: eachDay(list, func(d *day) error {
				ours := string(must(d.ours.AppendText(nil)))
				return firstError(
					equal("time", d.text, ours, string(d.time.AppendFormat(nil, time.DateOnly))),
					equal("civil", d.text, ours, d.civil.String()),
					equal("floor", d.text, ours, string(d.bare.append(nil))),
				)
			}),
			floor: func(n int) {
				for range n {
					for i := range inputs {
						sinkLen += len(list[i].bare.append(buf[:0]))
					}
				}
			},
			ours: func(n int) {
				for range n {
					for i := range inputs {
						sinkLen += len(must(list[i].ours.AppendText(buf[:0])))
					}
				}
			},
			peers: []peer{
				{name: "time.AppendFormat", least: 4, run: func(n int) {
					for range n {
						for i := range inputs {
							sinkLen += len(list[i].time.AppendFormat(buf[:0], time.DateOnly))
						}
					}
				}},
				{name: "civil.String", run: func(n int) {
					for range n {
						for i := range inputs {
							sinkLen += len(list[i].civil.String())
						}
					}
				}},
			},
		},
		{
			name: "add days",
			per:  inputs,
			check: eachDay(list, func(d *day) error {
				ours := must(d.ours.AddDays(d.days)).String()
				in := fmt.Sprint(d.text, " and ", d.days, " days")
				return firstError(
					equal("time.AddDate", in, ours, d.time.AddDate(0, 0, d.days).Format(time.DateOnly)),
					equal("time.Add", in, ours, d.time.Add(time.Duration(d.days)*24*time.Hour).Format(time.DateOnly)),
					equal("civil", in, ours, d.civil.AddDays(d.days).String()),
					equal("floor", in, ours, string((d.bare+bareDay(d.days)).append(nil))),
				)
			}),
			floor: func(n int) {
				for range n {
					for i := range inputs {
						d := &list[i]
						sinkDay = int32(d.bare) + int32(d.days)
					}
				}
			},
			ours: func(n int) {
				for range n {
					for i := range inputs {
						d := &list[i]
						sinkDate = must(d.ours.AddDays(d.days))
					}
				}
			},
			peers: []peer{
				{name: "time.AddDate", least: 10, run: func(n int) {
					for range n {
						for i := range inputs {
							d := &list[i]
							sinkTime = d.time.AddDate(0, 0, d.days)
						}
					}
				}},
				// Right in UTC alone, where every day has 24 hours.
				{name: "time.Add of 24 hours each", run: func(n int) {
					for range n {
						for i := range inputs {
							d := &list[i]
							sinkTime = d.time.Add(time.Duration(d.days) * 24 * time.Hour)
						}
					}
				}},
				{name: "civil.AddDays", run: func(n int) {
					for range n {
						for i := range inputs {
							d := &list[i]
							sinkCivil = d.civil.AddDays(d.days)
						}
					}
				}},
			},
		},
		{
			name: "add months, or the last day of the month",
			per:  inputs,
			check: eachDay(list, func(d *day) error {
				ours := must(d.ours.AddMonths(d.more, calendar.LastDay)).String()
				in := fmt.Sprint(d.text, " and ", d.more, " months")
				return firstError(
					equal("time", in, ours, timeAddMonths(d.time, d.more).Format(time.DateOnly)),
					equal("civil", in, ours, civilAddMonths(d.civil, d.more).String()),
					equal("floor", in, ours, string(d.bare.addMonths(d.more).append(nil))),
				)
			}),
			floor: func(n int) {
				for range n {
					for i := range inputs {
						d := &list[i]
						sinkDay = int32(d.bare.addMonths(d.more))
					}
				}
			},
			ours: func(n int) {
				for range n {
					for i := range inputs {
						d := &list[i]
						sinkDate = must(d.ours.AddMonths(d.more, calendar.LastDay))
					}
				}
			},
			peers: []peer{
				{name: "time.AddDate, put right", run: func(n int) {
					for range n {
						for i := range inputs {
							d := &list[i]
							sinkTime = timeAddMonths(d.time, d.more)
						}
					}
				}},
				{name: "civil.AddMonths, put right", least: 3, run: func(n int) {
					for range n {
						for i := range inputs {
							d := &list[i]
							sinkCivil = civilAddMonths(d.civil, d.more)
						}
					}
				}},
			},
		},
	}
}

// timeAddMonths adds months as package time does, and takes back the days by which 31 January and
// one month runs into March.
func timeAddMonths(t time.Time, n int) time.Time {
	sum := t.AddDate(0, n, 0)
	if sum.Day() != t.Day() {
		sum = sum.AddDate(0, 0, -sum.Day())
	}
	return sum
}

func civilAddMonths(d civil.Date, n int) civil.Date {
	sum := d.AddMonths(n)
	if sum.Day != d.Day {
		sum = sum.AddDays(-sum.Day)
	}
	return sum
}

func eachDay(list *[inputs]day, check func(*day) error) func() error {
	return func() error {
		for i := range list {
			if err := check(&list[i]); err != nil {
				return err
			}
		}
		return nil
	}
}
