package procurement_test

import (
	"errors"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/procurement"
)

// easter2010 is the working days of a spring that the published lists no longer cover: Good Friday was
// 2 April 2010, Easter Monday the 5th.
func easter2010(t *testing.T) calendar.WorkingDays {
	t.Helper()
	horizon, err := calendar.Through(day("2010-03-01"), day("2010-04-30"))
	if err != nil {
		t.Fatal(err)
	}
	w, err := calendar.NewWorkingDays([]calendar.Date{day("2010-04-02"), day("2010-04-05")}, horizon)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// TestStandstillEnd: the worked examples of the sources, and each way of counting at its edges.
func TestStandstillEnd(t *testing.T) {
	pcr, pa := procurement.PCR2015, procurement.PA2023
	electronic := func(sent string) procurement.Notice {
		return procurement.Notice{Sent: day(sent), Means: procurement.Electronic}
	}
	other := func(sent, received string) procurement.Notice {
		return procurement.Notice{Sent: day(sent), Means: procurement.OtherMeans, Received: day(received)}
	}
	for _, c := range []struct {
		name   string
		regime procurement.Regime
		notice procurement.Notice
		days   calendar.WorkingDays
		want   string
	}{
		{"PR-12, PR-14: sent on 23 March 2010, the tenth day is Good Friday", pcr, electronic("2010-03-23"), easter2010(t), "2010-04-06"},
		{"PR-12: issued on 22 November, counted from the 23rd, ends on 2 December", pcr, electronic("2022-11-22"), pcr.WorkingDays(), "2022-12-02"},
		{"PR-14: the tenth day is a Saturday", pcr, electronic("2022-11-23"), pcr.WorkingDays(), "2022-12-05"},
		{"PR-14: and a Sunday", pcr, electronic("2022-11-24"), pcr.WorkingDays(), "2022-12-05"},
		{"PR-14: the tenth day is Christmas Day", pcr, electronic("2023-12-15"), pcr.WorkingDays(), "2023-12-27"},
		{"PR-13: fifteen days from sending", pcr, other("2022-11-01", ""), pcr.WorkingDays(), "2022-11-16"},
		{"PR-13: ten days from receipt end first", pcr, other("2022-11-01", "2022-11-04"), pcr.WorkingDays(), "2022-11-14"},
		{"PR-13: ten days from receipt end later", pcr, other("2022-11-01", "2022-11-14"), pcr.WorkingDays(), "2022-11-16"},

		{"PA-04: eight working days, the first of them Monday", pa, electronic("2025-03-03"), pa.WorkingDays(), "2025-03-12"},
		{"PA-04: published on a Saturday", pa, electronic("2025-03-01"), pa.WorkingDays(), "2025-03-12"},
		{"PA-05: St Patrick's Day is a bank holiday in one part", pa, electronic("2025-03-10"), pa.WorkingDays(), "2025-03-20"},
		{"PA-05: 2 January in Scotland", pa, electronic("2025-12-24"), pa.WorkingDays(), "2026-01-08"},
	} {
		got, err := c.regime.StandstillEnd(c.notice, c.days)
		if err != nil || got != day(c.want) {
			t.Errorf("%s: %v, %v, want %s", c.name, got, err, c.want)
		}
	}
	for _, c := range []struct {
		name   string
		regime procurement.Regime
		notice procurement.Notice
		want   error
	}{
		{"no regime", 0, electronic("2022-11-22"), procurement.ErrNoRegime},
		{"no means", pcr, procurement.Notice{Sent: day("2022-11-22")}, calendar.ErrNoDate},
		{"not sent", pcr, electronic(""), calendar.ErrNoDate},
		{"not published", pa, electronic(""), calendar.ErrNoDate},
		{"past the lists", pcr, electronic("2028-12-25"), calendar.ErrCoverage},
		{"past the lists by receipt", pcr, other("2028-12-10", "2028-12-25"), calendar.ErrCoverage},
		{"past the lists of every part", pa, electronic("2028-12-22"), calendar.ErrCoverage},
	} {
		if got, err := c.regime.StandstillEnd(c.notice, c.regime.WorkingDays()); !errors.Is(err, c.want) || !got.IsZero() {
			t.Errorf("%s: %v, %v, want %v", c.name, got, err, c.want)
		}
	}
	if got := procurement.Regime(0).WorkingDays(); got != (calendar.WorkingDays{}) {
		t.Error("no regime has working days")
	}
}

// TestStandstillOnEveryDay holds the end to a slow count, day by day, from 2012 to 2028 (PR-12, PA-04).
func TestStandstillOnEveryDay(t *testing.T) {
	span, err := calendar.Through(day("2012-01-01"), day("2028-11-30"))
	if err != nil {
		t.Fatal(err)
	}
	ew, uk := procurement.PCR2015.WorkingDays(), procurement.PA2023.WorkingDays()
	works := func(w calendar.WorkingDays, d calendar.Date) bool {
		ok, err := w.IsWorkingDay(d)
		if err != nil {
			t.Fatal(err)
		}
		return ok
	}
	next := func(d calendar.Date) calendar.Date { d, _ = d.AddDays(1); return d }
	n := 0
	for sent := range span.Days() {
		n++
		end := sent
		for range 10 {
			end = next(end)
		}
		for !works(ew, end) {
			end = next(end)
		}
		if got, err := procurement.PCR2015.StandstillEnd(procurement.Notice{Sent: sent, Means: procurement.Electronic}, ew); err != nil || got != end {
			t.Fatalf("PR-12 sent %v: %v, %v, want %v", sent, got, err, end)
		}
		last := sent
		for count := 0; ; last = next(last) {
			if works(uk, last) {
				if count++; count == 8 {
					break
				}
			}
		}
		if got, err := procurement.PA2023.StandstillEnd(procurement.Notice{Sent: sent}, uk); err != nil || got != last {
			t.Fatalf("PA-04 published %v: %v, %v, want %v", sent, got, err, last)
		}
	}
	if n != 6179 {
		t.Errorf("%d days", n)
	}
}

// TestRegimeOf: PA-01, PA-02, PA-03, PF-03 and PA-08. The day before and the day of the Act; what is
// called off from an older agreement stays where it was.
func TestRegimeOf(t *testing.T) {
	for _, c := range []struct {
		route procurement.Route
		begun string
		want  procurement.Regime
		id    hscn.ID
	}{
		{ojeu, "2018-05-01", procurement.PCR2015, hscn.PA02},
		{fat, "2025-02-23", procurement.PCR2015, hscn.PA02},
		{fat, "2025-02-24", procurement.PA2023, hscn.PA01},
		{fat, "", 0, 0},
		{rm3825, "2025-02-24", procurement.PCR2015, hscn.PA03},
		{rm3825, "2028-05-23", procurement.PCR2015, hscn.PA03},
		{rm1045, "2018-05-01", procurement.PCR2015, hscn.PA03},
		{rm3808, "2020-05-01", procurement.PCR2015, hscn.PA03},
		{rm6116, "2026-11-22", procurement.PCR2015, hscn.PA03},
		{existing, "2026-11-22", 0, 0},
		{hssf, "2026-11-22", 0, 0},
		{0, "2026-11-22", 0, 0},
	} {
		if got, id := procurement.RegimeOf(c.route, day(c.begun)); got != c.want || id != c.id {
			t.Errorf("%v begun %s: %v by %v, want %v by %v", c.route, c.begun, got, id, c.want, c.id)
		}
	}
}

// TestAward: the standstill and the day of signature.
func TestAward(t *testing.T) {
	of := func(r procurement.Route, m procurement.Method, launched string, a procurement.Award) procurement.Customer {
		return procurement.Customer{
			Name: "x", Purpose: procurement.ReplaceHSCNService, Approach: ind, Route: r, Method: m, Facts: compliant,
			Steps: []procurement.Step{step(procurement.Launch, launched)}, Award: a,
		}
	}
	notice := func(sent string) procurement.Notice {
		return procurement.Notice{Sent: day(sent), Means: procurement.Electronic}
	}
	for _, c := range []struct {
		name string
		of   procurement.Customer
		on   string
		says []expect
	}{
		{"PR-16: signed the day after", of(ojeu, ownP, "2018-05-01", procurement.Award{Notice: notice("2018-11-22"), Signed: day("2018-12-04")}), "2019-01-01", []expect{{hscn.PR16, satisfied, ""}, {hscn.PA02, satisfied, ""}}},
		{"PR-16: signed on the last day", of(ojeu, ownP, "2018-05-01", procurement.Award{Notice: notice("2018-11-22"), Signed: day("2018-12-03")}), "2019-01-01", []expect{{hscn.PR16, breached, procurement.CodeSignedInStandstill}}},
		{"PR-16: running", of(ojeu, ownP, "2018-05-01", procurement.Award{Notice: notice("2018-11-22")}), "2018-12-03", []expect{{hscn.PR16, notInForce, procurement.CodeStandstillRunning}}},
		{"PR-16: over", of(ojeu, ownP, "2018-05-01", procurement.Award{Notice: notice("2018-11-22")}), "2018-12-04", []expect{{hscn.PR16, satisfied, ""}}},
		{"PR-16: signed without a notice", of(ojeu, ownP, "2018-05-01", procurement.Award{Signed: day("2018-12-03")}), "2019-01-01", []expect{{hscn.PR16, breached, procurement.CodeNoNotice}}},
		{"PR-16: the notice is after the day asked about", of(ojeu, ownP, "2018-05-01", procurement.Award{Notice: notice("2018-11-22"), Signed: day("2018-12-04")}), "2018-11-21", []expect{{hscn.PR16, undetermined, procurement.CodeNotStated}}},
		{"PR-16: signed after the day asked about", of(ojeu, ownP, "2018-05-01", procurement.Award{Notice: notice("2018-11-22"), Signed: day("2018-12-03")}), "2018-12-02", []expect{{hscn.PR16, notInForce, procurement.CodeStandstillRunning}}},
		{"PR-12: the means not stated", of(ojeu, ownP, "2018-05-01", procurement.Award{Notice: procurement.Notice{Sent: day("2018-11-22")}}), "2019-01-01", []expect{{hscn.PR16, undetermined, procurement.CodeNotStated}}},
		{"PR-15: past the lists", of(ojeu, ownP, "2018-05-01", procurement.Award{Notice: notice("2028-12-25")}), "2030-01-01", []expect{{hscn.PR16, undetermined, procurement.CodeNotCovered}}},
		{"PF-02, PA-02: begun before the move and before the Act", of(ojeu, ownP, "2020-12-01", procurement.Award{Notice: notice("2025-03-03"), Signed: day("2025-03-14")}), "2025-06-01", []expect{{hscn.CJ61, satisfied, ""}, {hscn.PR16, satisfied, ""}, {hscn.PA02, satisfied, ""}}},
		{"PA-04: the eighth working day", of(fat, ownP, "2025-02-24", procurement.Award{Notice: notice("2025-03-03"), Signed: day("2025-03-12")}), "2025-06-01", []expect{{hscn.PA04, breached, procurement.CodeSignedInStandstill}, {hscn.PA01, satisfied, ""}}},
		{"PA-04: the day after it", of(fat, ownP, "2025-02-24", procurement.Award{Notice: notice("2025-03-03"), Signed: day("2025-03-13")}), "2025-06-01", []expect{{hscn.PA04, satisfied, ""}}},
		{"PA-06: no notice before the contract", of(fat, ownP, "2025-02-24", procurement.Award{Signed: day("2025-03-13")}), "2025-06-01", []expect{{hscn.PA06, breached, procurement.CodeNoNotice}}},
		{"PR-17: a call-off needs none", of(rm3825, mini, "2024-05-01", procurement.Award{Notice: notice("2024-11-22"), Signed: day("2024-11-22")}), "2025-06-01", []expect{{hscn.PR17, satisfied, ""}, {hscn.PA03, satisfied, ""}}},
		{"PA-07: one of its own accord", of(rm3825, mini, "2024-05-01", procurement.Award{Notice: notice("2024-11-22"), Signed: day("2024-11-22"), Voluntary: yes}), "2025-06-01", []expect{{hscn.PA07, satisfied, ""}, {hscn.PR16, breached, procurement.CodeSignedInStandstill}}},
		{"PA-02: a local agreement's regime is not known", of(existing, comp, "2024-05-01", procurement.Award{Signed: day("2024-11-22")}), "2025-06-01", []expect{{hscn.PA02, undetermined, procurement.CodeRegimeUnknown}}},
	} {
		has(t, c.name, c.of.AppendFindings(nil, day(c.on)), c.says...)
	}
	calloff := of(rm3825, mini, "2024-05-01", procurement.Award{Signed: day("2024-11-22")})
	if fs := calloff.AppendFindings(nil, day("2025-06-01")); hscn.Fold(fs) != satisfied {
		t.Errorf("a call-off without a standstill:\n%s", lines(fs))
	}
	voluntary := of(rm3825, mini, "2024-05-01", procurement.Award{Notice: notice("2024-11-22"), Signed: day("2024-11-22"), Voluntary: yes})
	if fs := voluntary.AppendFindings(nil, day("2025-06-01")); hscn.Fold(fs) != satisfied {
		t.Errorf("a voluntary standstill blocks:\n%s", lines(fs))
	}
	lacks(t, "no award", of(ojeu, ownP, "2018-05-01", procurement.Award{}).AppendFindings(nil, day("2019-01-01")), hscn.PR16, hscn.PA02)
}
