package procurement_test

import (
	"encoding/json"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/procurement"
)

var (
	benchFacts  = procurement.Facts{ServicesCompliant: yes, ComplexRequirements: yes, ManySites: no, MaturePlans: yes}
	sinkOption  procurement.Option
	sinkRanking procurement.Recommendation
)

func BenchmarkOption(b *testing.B) {
	on, c := day("2018-05-01"), choose(ind, rm3825, award)
	b.ReportAllocs()
	for b.Loop() {
		sinkOption = procurement.Judge(c, benchFacts, on)
	}
}

func BenchmarkOptions(b *testing.B) {
	on := day("2018-05-01")
	dst := make([]procurement.Option, 0, 9)
	b.ReportAllocs()
	for b.Loop() {
		dst = procurement.AppendOptions(dst[:0], benchFacts, on)
	}
}

func BenchmarkExplanation(b *testing.B) {
	o := procurement.Judge(choose(ind, rm3825, award), benchFacts, day("2018-05-01"))
	dst := make([]byte, 0, 256)
	b.ReportAllocs()
	for b.Loop() {
		dst = o.Append(dst[:0])
	}
}

func BenchmarkOptionFindings(b *testing.B) {
	o := procurement.Judge(choose(ind, rm1045, award), benchFacts, day("2018-05-01"))
	dst := make([]hscn.Finding, 0, 32)
	b.ReportAllocs()
	for b.Loop() {
		dst = o.AppendFindings(dst[:0])
	}
}

func BenchmarkRecommend(b *testing.B) {
	on := day("2018-05-01")
	b.ReportAllocs()
	for b.Loop() {
		sinkRanking = procurement.Recommend(benchFacts, on)
	}
}

func BenchmarkReport(b *testing.B) {
	for name, c := range map[string]procurement.Customer{"aggregated": aggregated(), "collaborative": collaborative(), "individual": individual()} {
		b.Run("approach="+name, func(b *testing.B) {
			on := day("2018-05-01")
			dst := make([]hscn.Finding, 0, 64)
			b.ReportAllocs()
			for b.Loop() {
				dst = c.AppendFindings(dst[:0], on)
			}
		})
	}
}

func BenchmarkDates(b *testing.B) {
	c, on := collaborative(), day("2017-09-01")
	dst := make([]procurement.NextDate, 0, 32)
	b.ReportAllocs()
	for b.Loop() {
		dst = c.AppendDates(dst[:0], on)
	}
}

func BenchmarkDecodeCustomer(b *testing.B) {
	in, err := json.Marshal(everything())
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		if _, err := procurement.DecodeCustomer(in); err != nil {
			b.Fatal(err)
		}
	}
}

// TestNothingIsAllocated: the common paths use the caller's memory alone.
func TestNothingIsAllocated(t *testing.T) {
	on := day("2018-05-01")
	o := procurement.Judge(choose(ind, rm1045, award), benchFacts, on)
	options, text := make([]procurement.Option, 0, 9), make([]byte, 0, 256)
	findings, gates, dates := make([]hscn.Finding, 0, 64), make([]procurement.GateState, 0, 32), make([]procurement.NextDate, 0, 32)
	all := []procurement.Customer{collaborative(), individual(), aggregated(), everything()}
	for name, f := range map[string]func(){
		"one option":     func() { sinkOption = procurement.Judge(o.Choice, benchFacts, on) },
		"nine options":   func() { options = procurement.AppendOptions(options[:0], benchFacts, on) },
		"an explanation": func() { text = o.Append(text[:0]) },
		"its findings":   func() { findings = o.AppendFindings(findings[:0]) },
		"a ranking":      func() { sinkRanking = procurement.Recommend(benchFacts, on) },
		"a standing":     func() { findings = sinkRanking[0].AppendFindings(findings[:0]) },
		"reports": func() {
			for _, c := range all {
				findings = c.AppendFindings(findings[:0], on)
			}
		},
		"statuses": func() {
			for _, c := range all {
				gates = c.AppendGates(gates[:0], on)
			}
		},
		"dates to come": func() {
			for _, c := range all {
				dates = c.AppendDates(dates[:0], on)
			}
		},
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}
