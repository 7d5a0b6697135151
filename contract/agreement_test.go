package contract_test

import (
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
)

func day(s string) calendar.Date  { return calendar.MustDate(s) }
func when(s string) calendar.Span { return calendar.MustSpan(s) }

// TestOpenOn names each boundary as a pair: the day and the day after.
func TestOpenOn(t *testing.T) {
	const no, yes, unknown = calendar.No, calendar.Yes, calendar.Unknown
	for _, c := range []struct {
		name      string
		agreement contract.Agreement
		on        string
		want      calendar.Ternary
		rule      hscn.ID
	}{
		{"CJ-24: no document names the day RM1045 opened", contract.RM1045, "0001-01-01", unknown, hscn.CJ24},
		{"NP-01, NP-02: four years, late in June 2015", contract.RM1045, "2015-12-31", unknown, hscn.CJ24},
		{"in being from 2016", contract.RM1045, "2016-01-01", yes, hscn.CJ56},
		{"CJ-56: until 2019", contract.RM1045, "2018-12-31", yes, hscn.CJ56},
		{"CJ-59: 2019 itself is not closed", contract.RM1045, "2019-01-01", yes, hscn.CJ59},
		{"the day before the month of the end", contract.RM1045, "2019-06-30", yes, hscn.CJ59},
		{"within July 2019", contract.RM1045, "2019-07-01", unknown, hscn.CJ59},
		{"the last possible day", contract.RM1045, "2019-07-31", unknown, hscn.CJ59},
		{"after the end", contract.RM1045, "2019-08-01", no, hscn.CJ59},

		{"CJ-84: before November 2017", contract.RM3825, "2017-10-31", no, hscn.CJ84},
		{"within November 2017", contract.RM3825, "2017-11-01", unknown, hscn.CJ84},
		{"CD-02: a record's day inside the month decides nothing", contract.RM3825, "2017-11-25", unknown, hscn.CJ84},
		{"one day before the month is out", contract.RM3825, "2017-11-29", unknown, hscn.CJ84},
		{"launched by the end of November", contract.RM3825, "2017-11-30", yes, hscn.CJ84},
		{"CD-03: its first last day", contract.RM3825, "2022-05-23", yes, hscn.CJ84},
		{"the day after", contract.RM3825, "2022-05-24", unknown, hscn.CD03},
		{"the last day that nothing covers", contract.RM3825, "2023-01-12", unknown, hscn.CD03},
		{"CQ-02: published anew", contract.RM3825, "2023-01-13", yes, hscn.CQ01},
		{"CQ-01: its later last day", contract.RM3825, "2028-05-23", yes, hscn.CQ01},
		{"the day after that", contract.RM3825, "2028-05-24", no, hscn.CQ01},

		{"before RM3808", contract.RM3808, "2019-08-11", no, hscn.CD04},
		{"CD-04, NP-03: its first day", contract.RM3808, "2019-08-12", yes, hscn.CD04},
		{"CD-05: its last day without the option", contract.RM3808, "2022-08-16", yes, hscn.CD04},
		{"NP-04: in the year of the option", contract.RM3808, "2022-08-17", unknown, hscn.NP04},
		{"the last day of the option", contract.RM3808, "2023-08-16", unknown, hscn.NP04},
		{"after the option", contract.RM3808, "2023-08-17", no, hscn.NP04},

		{"CD-08: shown to buyers in October 2024, its dates not known", contract.RM6116, "2024-10-15", unknown, hscn.CD08},
		{"NP-05: to replace RM3808", contract.RM6116, "2026-06-15", unknown, hscn.CD08},
		{"HS-11: in operation when an undated article was written", contract.HSSF, "2019-08-01", unknown, hscn.HS11},
		{"HS-04: no dates", contract.GCloud, "2019-08-01", unknown, hscn.HS04},

		{"BT-35: before N3", contract.N3, "2003-12-31", no, hscn.BT35},
		{"the year of its award", contract.N3, "2004-01-01", unknown, hscn.BT35},
		{"the last day of that year", contract.N3, "2004-12-31", unknown, hscn.BT35},
		{"BT-36: thirteen years", contract.N3, "2005-01-01", yes, hscn.BT38},
		{"BT-38, OP-02: its last day", contract.N3, "2017-03-31", yes, hscn.BT38},
		{"the day after N3", contract.N3, "2017-04-01", no, hscn.BT38},

		{"BT-40: before spring 2017", contract.TransitionNetwork, "2017-02-28", no, hscn.BT40},
		{"in spring", contract.TransitionNetwork, "2017-03-01", unknown, hscn.BT40},
		{"the last day of any spring", contract.TransitionNetwork, "2017-06-21", unknown, hscn.BT40},
		{"after spring", contract.TransitionNetwork, "2017-06-22", yes, hscn.BT40},
		{"S5-23: still being left on the day of the page", contract.TransitionNetwork, "2019-05-21", yes, hscn.BT40},
		{"its end is in no document", contract.TransitionNetwork, "2019-05-22", unknown, hscn.BT40},

		{"no agreement", 0, "2018-01-01", unknown, 0},
		{"outside the enumeration", 200, "2018-01-01", unknown, 0},
	} {
		if got := c.agreement.OpenOn(day(c.on)); got != c.want {
			t.Errorf("%s: %v on %s: %v, want %v", c.name, c.agreement, c.on, got, c.want)
		}
		if got := c.agreement.Basis(day(c.on)); got[0] != c.rule {
			t.Errorf("%s: %v on %s rests on %v, want %v", c.name, c.agreement, c.on, got, c.rule)
		}
	}
	if got := contract.RM3825.OpenOn(calendar.Date{}); got != calendar.Unknown {
		t.Errorf("no day: %v", got)
	}
	if got := contract.RM3825.Basis(calendar.Date{}); got != [3]hscn.ID{} {
		t.Errorf("no day: %v", got)
	}
}

const calendarYes = calendar.Yes

// TestOpenInIsSound: for every span, Yes and No hold on each of its days, and Unknown means that the
// days differ or are Unknown themselves.
func TestOpenInIsSound(t *testing.T) {
	spans := []string{
		"2015", "2016", "2018", "2019", "2019-06", "2019-07", "2019-08", "[2018-12-30..2019-01-02]", "[2019-06-30..2019-07-01]", "[2019-07-31..2019-08-01]",
		"2017", "2017-10", "2017-11", "2017-12", "[2017-10-01..2017-12-31]", "2017-24", "2022", "2022-05", "2023-01", "[2022-06-01..2022-12-01]",
		"[2022-01-01..2023-12-31]", "2028-05", "2028", "2023-08", "2019-21", "2004", "2005", "2017-03", "2017-21", "2017-06", "[2003-12-31..2017-04-01]", "2018-08-15",
	}
	asked := 0
	for a := contract.Agreement(1); a <= contract.AgreementCount; a++ {
		for _, text := range spans {
			s := when(text)
			first, _ := s.Earliest()
			last, _ := s.Latest()
			p, _ := calendar.Through(first, last)
			want := a.OpenOn(first)
			for d := range p.Days() {
				asked++
				if a.OpenOn(d) != want {
					want = calendar.Unknown
				}
			}
			if got := a.OpenIn(s); got != want {
				t.Errorf("%v in %s: %v, want %v", a, text, got, want)
			}
		}
		for _, s := range []calendar.Span{{}, calendar.ToBeConfirmed()} {
			if got := a.OpenIn(s); got != calendar.Unknown {
				t.Errorf("%v in no span: %v", a, got)
			}
		}
	}
	if got := contract.Agreement(0).OpenIn(when("2018")); got != calendar.Unknown {
		t.Errorf("no agreement: %v", got)
	}
	t.Logf("%d days", asked)
}

// TestOpenOnSweep asks every day from 2000 to 2030: exactly one answer, with a statement behind it.
func TestOpenOnSweep(t *testing.T) {
	days := 0
	for d := range calendar.MustPeriod("2000-01-01/2030-12-31").Days() {
		days++
		for a := contract.Agreement(1); a <= contract.AgreementCount; a++ {
			if got, basis := a.OpenOn(d), a.Basis(d); got > calendar.Yes || !basis[0].IsValid() {
				t.Fatalf("%v on %v: %v, %v", a, d, got, basis)
			}
		}
	}
	if days != 11323 {
		t.Errorf("%d days", days)
	}
	if n := testing.AllocsPerRun(100, func() {
		contract.RM3825.OpenOn(calendar.MaxDate())
		contract.RM1045.Basis(calendar.MinDate())
		contract.RM3825.OpenIn(calendar.ToBeConfirmed())
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkOpenOn(b *testing.B) {
	days := [...]calendar.Date{day("2016-05-05"), day("2017-11-20"), day("2018-06-01"), day("2019-07-01")}
	n := 0
	for b.Loop() {
		n++
		if contract.Agreement(1+n&1).OpenOn(days[n&3]) > calendar.Yes {
			b.Fatal("no answer")
		}
	}
}
