package calendar_test

import (
	"fmt"
	"testing"

	"github.com/hscn-go/hscn/calendar"
)

// The sinks keep the compiler from leaving the work out.
var (
	sinkDate calendar.Date
	sinkErr  error
	sinkLen  int
	sinkBool bool
)

func BenchmarkParseDate(b *testing.B) {
	texts := [...]string{"2017-09-15", "2018-04-01", "2020-02-29", "1999-12-31"}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		sinkDate, sinkErr = calendar.ParseDate(texts[i&3])
	}
}

func BenchmarkAppendDate(b *testing.B) {
	d := date("2017-09-15")
	buf := make([]byte, 0, 16)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		buf, sinkErr = d.AppendText(buf[:0])
		sinkLen += len(buf)
	}
}

func BenchmarkAddDays(b *testing.B) {
	d := date("2017-09-15")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		sinkDate, sinkErr = d.AddDays(i & 1023)
	}
}

func BenchmarkAddMonths(b *testing.B) {
	d := date("2017-10-31")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		sinkDate, sinkErr = d.AddMonths(i&1023, calendar.LastDay)
	}
}

func BenchmarkIsWorkingDay(b *testing.B) {
	w := calendar.EnglandAndWales.WorkingDays()
	days := benchDays(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		sinkBool, sinkErr = w.IsWorkingDay(days[i&1023])
	}
}

func BenchmarkAddWorkingDays(b *testing.B) {
	w := calendar.EnglandAndWales.WorkingDays()
	days := benchDays(b)
	for _, n := range []int{10, 100, 1000} {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				sinkDate, sinkErr = w.Add(days[i&1023], n)
			}
		})
	}
}

func BenchmarkCountWorkingDays(b *testing.B) {
	w := calendar.EnglandAndWales.WorkingDays()
	days := benchDays(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		d := days[i&1023]
		e, _ := d.AddDays(3 * 365)
		sinkLen, sinkErr = w.CountBetween(d, e)
	}
}

// benchDays are days within the horizon, and three years before its end.
func benchDays(b *testing.B) []calendar.Date {
	r := newRand()
	days := make([]calendar.Date, 1024)
	for i := range days {
		days[i] = add(b, date("2014-01-01"), r.IntN(8*365))
	}
	return days
}
