package calendar_test

import (
	"fmt"
	"testing"

	"github.com/hscn-go/hscn/calendar"
)

func BenchmarkParseDate(b *testing.B) {
	texts := [...]string{"2017-09-15", "2018-04-01", "2020-02-29", "1999-12-31"}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := calendar.ParseDate(texts[i&3]); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAppendDate(b *testing.B) {
	d := date("2017-09-15")
	buf := make([]byte, 0, 16)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if got, err := d.AppendText(buf[:0]); err != nil || len(got) != 10 {
			b.Fatal(got, err)
		}
	}
}

func BenchmarkAddDays(b *testing.B) {
	d := date("2017-09-15")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := d.AddDays(i & 1023); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAddMonths(b *testing.B) {
	d := date("2017-10-31")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := d.AddMonths(i&1023, calendar.LastDay); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkIsWorkingDay(b *testing.B) {
	w := calendar.EnglandAndWales.WorkingDays()
	days := benchDays(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := w.IsWorkingDay(days[i&1023]); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAddWorkingDays(b *testing.B) {
	w := calendar.EnglandAndWales.WorkingDays()
	days := benchDays(b)
	for _, n := range []int{10, 100, 1000} {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if _, err := w.Add(days[i&1023], n); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkCountWorkingDays(b *testing.B) {
	w := calendar.EnglandAndWales.WorkingDays()
	days := benchDays(b)
	ends := make([]calendar.Date, len(days))
	for i, d := range days {
		ends[i] = add(b, d, 3*365)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := w.CountBetween(days[i&1023], ends[i&1023]); err != nil {
			b.Fatal(err)
		}
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
