package procurement_test

import (
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/procurement"
)

var facts = procurement.Facts{ServicesCompliant: hscn.Yes, ComplexRequirements: hscn.Yes, ManySites: hscn.No}

func BenchmarkOption(b *testing.B) {
	on := calendar.MustDate("2018-05-01")
	b.ReportAllocs()
	for b.Loop() {
		sink = procurement.Judge(procurement.Choice{Approach: hscn.Individual, Route: procurement.RM1045, Method: procurement.DirectAward}, facts, on)
	}
}

var sink procurement.Option

func BenchmarkOptions(b *testing.B) {
	on := calendar.MustDate("2018-05-01")
	var dst []procurement.Option
	b.ReportAllocs()
	for b.Loop() {
		dst = procurement.AppendOptions(dst[:0], facts, on)
	}
}

func BenchmarkExplanation(b *testing.B) {
	on := calendar.MustDate("2018-05-01")
	o := procurement.Judge(procurement.Choice{Approach: hscn.Individual, Route: procurement.RM1045, Method: procurement.DirectAward}, facts, on)
	var dst []byte
	b.ReportAllocs()
	for b.Loop() {
		dst, _ = o.AppendText(dst[:0])
	}
	b.Log(string(dst))
}

func BenchmarkOptionFindings(b *testing.B) {
	on := calendar.MustDate("2018-05-01")
	o := procurement.Judge(procurement.Choice{Approach: hscn.Individual, Route: procurement.RM1045, Method: procurement.DirectAward}, facts, on)
	var dst []hscn.Finding
	b.ReportAllocs()
	for b.Loop() {
		dst = o.AppendFindings(dst[:0])
	}
}
