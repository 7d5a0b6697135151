package procurement_test

import (
	"bytes"
	"fmt"
	"os"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/procurement"
)

// golden compares got with a file, or writes the file where HSCN_UPDATE is set.
func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if os.Getenv("HSCN_UPDATE") != "" {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(got, want) {
		return
	}
	g, w := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
	for i := range min(len(g), len(w)) {
		if !bytes.Equal(g[i], w[i]) {
			t.Fatalf("%s:%d:\n got %s\nwant %s", file, i+1, g[i], w[i])
		}
	}
	t.Fatalf("%s: %d lines, want %d", file, len(g), len(w))
}

// TestGoldenOptions writes down every option with every finding behind it, so that a change of what the
// documents say is a change of one line here.
func TestGoldenOptions(t *testing.T) {
	var b bytes.Buffer
	every := procurement.Facts{}
	for _, a := range []*hscn.Answer{&every.ServicesCompliant, &every.ComplexRequirements, &every.WantsDialogue, &every.ComfortableWithOJEU,
		&every.LeadToPublish, &every.BeyondDPS, &every.ManySites, &every.DirectAwardAppropriate, &every.ExistingAgreement} {
		*a = yes
	}
	for _, c := range []struct {
		name  string
		facts procurement.Facts
		on    string
	}{
		{"all stated, before the DPS", every, "2017-10-31"},
		{"all stated, while RM1045 is open", every, "2018-05-01"},
		{"nothing stated, in the month of its end", procurement.Facts{}, "2019-07-15"},
		{"all stated, in 2021", every, "2021-06-01"},
		{"nothing stated, no day", procurement.Facts{}, ""},
	} {
		fmt.Fprintf(&b, "# %s: %s\n", c.name, c.on)
		for o := range procurement.Options(c.facts, day(c.on)) {
			fmt.Fprintln(&b, o)
			for f := range o.Findings() {
				fmt.Fprintf(&b, "\t%v\n", f)
			}
		}
	}
	golden(t, "testdata/options.txt", b.Bytes())
}

// TestGoldenReports writes down the reports, gates and dates of customers that did everything and of
// customers that did nothing.
func TestGoldenReports(t *testing.T) {
	var b bytes.Buffer
	bare := func(c procurement.Customer) procurement.Customer {
		return procurement.Customer{Name: c.Name, Purpose: c.Purpose, Approach: c.Approach, Route: c.Route, Method: c.Method}
	}
	for _, c := range []procurement.Customer{collaborative(), individual(), aggregated(), everything(), bare(collaborative()), bare(individual()), bare(aggregated())} {
		for _, on := range []string{"2017-09-16", "2018-05-01"} {
			r := c.Assess(day(on))
			fmt.Fprintf(&b, "# %s, %v, %d steps, on %s: %v\n", c.Name, c.Approach, len(c.Steps), on, r.Verdict())
			for _, f := range r.Findings {
				fmt.Fprintf(&b, "\t%v\n", f)
			}
			for _, s := range c.AppendGates(nil, day(on)) {
				fmt.Fprintln(&b, "gate", s.Gate, s.Verb, s.Item, s.Rule, s.Dated, s.Due, s.Done, s.Status)
			}
			for _, d := range c.AppendDates(nil, day(on)) {
				fmt.Fprintln(&b, "next", d.When, d.What, d.Who, d.Rule)
			}
		}
	}
	golden(t, "testdata/reports.txt", b.Bytes())
}

// TestGoldenAdvice writes down what each answer to each fact does to the ranking and its reasons,
// where nothing else is stated and where everything else has the same answer.
func TestGoldenAdvice(t *testing.T) {
	var b bytes.Buffer
	write := func(on string, all hscn.Answer, i int, a hscn.Answer) {
		var f procurement.Facts
		for k, fact := range []*hscn.Answer{&f.CollaborativeArrangements, &f.ArrangementsReady, &f.ArrangementsInTime, &f.MaturePlans, &f.OperatingModel, &f.NewCollaboration,
			&f.WellProgressed, &f.KeepsTimetable, &f.ClearPlans, &f.ActsAlone, &f.CommodityConnections, &f.WantsSpeed} {
			if *fact = all; k == i {
				*fact = a
			}
		}
		for _, s := range procurement.Recommend(f, day(on)) {
			fmt.Fprintf(&b, "%v: %d for, %d against, best %v\n", s.Approach, s.For, s.Against, s.Best)
			for _, f := range s.AppendFindings(nil) {
				fmt.Fprintf(&b, "\t%v\n", f)
			}
		}
	}
	for _, on := range []string{"2018-01-15", "2028-06-01"} {
		for i := range 13 {
			for _, a := range []hscn.Answer{no, yes} {
				fmt.Fprintf(&b, "# fact %d is %v on %s\n", i, a, on)
				write(on, hscn.NotStated, i, a)
			}
		}
	}
	for i := range 13 {
		for _, a := range []hscn.Answer{no, yes} {
			fmt.Fprintf(&b, "# fact %d is not stated, every other is %v\n", i, a)
			write("2018-01-15", a, i, hscn.NotStated)
		}
	}
	golden(t, "testdata/advice.txt", b.Bytes())
}

// TestGoldenWords writes down every word of every enumeration, since records in store are made of them.
func TestGoldenWords(t *testing.T) {
	var b bytes.Buffer
	writeWords(&b, procurement.Route(procurement.RouteCount))
	writeWords(&b, procurement.Method(procurement.MethodCount))
	writeWords(&b, procurement.AP(procurement.APCount))
	writeWords(&b, procurement.ReplaceHSCNService)
	writeWords(&b, procurement.StandstillEnds)
	writeWords(&b, procurement.RollOut)
	writeWords(&b, procurement.TrackRecord(procurement.TrackRecordCount))
	writeWords(&b, procurement.Notify)
	writeWords(&b, procurement.Gate(procurement.GateCount))
	writeWords(&b, procurement.PA2023)
	writeWords(&b, procurement.OtherMeans)
	writeWords(&b, procurement.LightTouch)
	writeWords(&b, procurement.CustomerLedJourney)
	for c := range procurement.Codes() {
		fmt.Fprintln(&b, "code", c)
	}
	for f := range procurement.Survey() {
		fmt.Fprintln(&b, "figure", f.Source, f.Percent, f.Subject)
	}
	golden(t, "testdata/words.txt", b.Bytes())
}

func writeWords[E word](b *bytes.Buffer, last E) {
	for v := E(1); v <= last+1; v++ { // one past the last, as it is shown
		fmt.Fprintf(b, "%T %d %s\n", v, v, v)
	}
}
