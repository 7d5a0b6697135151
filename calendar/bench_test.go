package calendar_test

import (
	"testing"

	"github.com/hscn-go/hscn/calendar"
)

// The sinks keep the compiler from leaving the work out.
var (
	sinkDate calendar.Date
	sinkErr  error
	sinkLen  int
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
