package roles_test

import (
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

func TestComplaint(t *testing.T) {
	closed, open := roles.ReachedOn(day("2020-02-29")), roles.Milestone{Reached: hscn.No}
	for _, c := range []struct {
		name    string
		c       roles.Complaint
		on      string
		rule    hscn.ID
		verdict hscn.Verdict
		code    hscn.Code
		where   string
	}{
		{"SL-01 informed", roles.Complaint{Informed: hscn.Yes}, "2020-03-01", hscn.SL01, hscn.Satisfied, "", "informed"},
		{"SL-01 not informed", roles.Complaint{Informed: hscn.No}, "2020-03-01", hscn.SL01, hscn.Breached, "raiser-not-informed", "informed"},
		{"SL-02 open", roles.Complaint{Closed: open}, "2020-03-01", hscn.SL02, hscn.NotApplicable, "complaint-open", "closed"},
		{"SL-02 closed and not concluded", roles.Complaint{Closed: closed, Concluded: hscn.No}, "2020-03-01", hscn.SL02, hscn.Breached, "not-concluded", "concluded"},
		{"SL-03 closed without agreement", roles.Complaint{Closed: closed, RaiserAgreed: hscn.No}, "2020-02-29", hscn.SL03, hscn.Breached, "raiser-not-agreed", "raiserAgreed"},
		{"SL-03 the day before closing", roles.Complaint{Closed: closed, RaiserAgreed: hscn.No}, "2020-02-28", hscn.SL03, hscn.NotApplicable, "complaint-open", "closed"},
		{"SL-03 closed with agreement", roles.Complaint{Closed: closed, RaiserAgreed: hscn.Yes}, "2020-02-29", hscn.SL03, hscn.Satisfied, "", "raiserAgreed"},
		{"SL-03 agreement not stated", roles.Complaint{Closed: closed}, "2020-02-29", hscn.SL03, hscn.Undetermined, "not-stated", "raiserAgreed"},
		{"SL-03 closing not stated", roles.Complaint{RaiserAgreed: hscn.Yes}, "2020-02-29", hscn.SL03, hscn.Undetermined, "not-stated", "closed"},
		{"SL-05 nothing done", roles.Complaint{Closed: closed, Prevented: hscn.No}, "2020-03-01", hscn.SL05, hscn.Breached, "not-prevented", "prevented"},
		{"SL-05 something done", roles.Complaint{Closed: closed, Prevented: hscn.Yes}, "2020-03-01", hscn.SL05, hscn.Satisfied, "", "prevented"},
		{"SL-04 open", roles.Complaint{Closed: open, RecordKept: hscn.No}, "2020-03-01", hscn.SL04, hscn.NotApplicable, "complaint-open", "closed"},
		{"SL-04 kept", roles.Complaint{Closed: closed, RecordKept: hscn.Yes}, "2021-03-01", hscn.SL04, hscn.Satisfied, "", "recordKept"},
		{"SL-04 kept for longer", roles.Complaint{Closed: closed, RecordKept: hscn.Yes}, "2024-03-01", hscn.SL04, hscn.Satisfied, "", "recordKept"},
		{"SL-04 not kept", roles.Complaint{Closed: closed, RecordKept: hscn.No}, "2022-02-28", hscn.SL04, hscn.Breached, "record-not-kept", "recordKept"},
		{"SL-04 gone after two years, on no stated day", roles.Complaint{Closed: closed, RecordKept: hscn.No}, "2022-03-01", hscn.SL04, hscn.Undetermined, "not-stated", "deleted"},
		{"SL-04 not stated", roles.Complaint{Closed: closed}, "2021-03-01", hscn.SL04, hscn.Undetermined, "not-stated", "recordKept"},
		{"SL-04 deleted a day early", roles.Complaint{Closed: closed, Deleted: day("2022-02-28")}, "2023-01-01", hscn.SL04, hscn.Breached, "record-not-kept", "deleted"},
		{"SL-04 deleted after two years", roles.Complaint{Closed: closed, Deleted: day("2022-03-01")}, "2023-01-01", hscn.SL04, hscn.Satisfied, "", "deleted"},
		{"SL-04 deleted today", roles.Complaint{Closed: closed, Deleted: day("2021-01-01"), RecordKept: hscn.Yes}, "2021-01-01", hscn.SL04, hscn.Breached, "record-not-kept", "deleted"},
		{"SL-04 to be deleted tomorrow", roles.Complaint{Closed: closed, Deleted: day("2021-01-02"), RecordKept: hscn.Yes}, "2021-01-01", hscn.SL04, hscn.Satisfied, "", "recordKept"},
		{"SL-04 closed on an unknown day, kept", roles.Complaint{Closed: roles.Milestone{Reached: hscn.Yes}, RecordKept: hscn.Yes}, "2021-01-01", hscn.SL04, hscn.Satisfied, "", "recordKept"},
		{"SL-04 closed on an unknown day, gone", roles.Complaint{Closed: roles.Milestone{Reached: hscn.Yes}, RecordKept: hscn.No}, "2021-01-01", hscn.SL04, hscn.Undetermined, "not-stated", "closed.on"},
		{"SL-04 closed on an unknown day, deleted", roles.Complaint{Closed: roles.Milestone{Reached: hscn.Yes}, RecordKept: hscn.Yes, Deleted: day("2020-01-01")}, "2021-01-01", hscn.SL04, hscn.Undetermined, "not-stated", "closed.on"},
	} {
		f := find(t, c.c.AppendFindings(nil, day(c.on)), c.rule)
		if f.Verdict != c.verdict || f.Code != c.code || f.Where.String() != c.where || f.Force != hscn.Must {
			t.Errorf("%s: %v", c.name, f)
		}
		if f.Where.String() == "deleted" && f.Code != roles.CodeNotStated && (f.Seen != hscn.Day(c.c.Deleted) || f.Limit != hscn.Day(day("2022-03-01"))) {
			t.Errorf("%s: seen %v against %v", c.name, f.Seen, f.Limit)
		}
	}
	if f := (roles.Complaint{}).AppendFindings(nil, calendar.Date{}); len(f) != 1 || f[0].Code != roles.CodeNoDay || f[0].Rule != hscn.SL03 {
		t.Errorf("no day: %v", f)
	}
	for _, concluded := range answers {
		for _, agreed := range answers {
			want := hscn.NotStated
			if concluded == hscn.No || agreed == hscn.No {
				want = hscn.No
			} else if concluded == hscn.Yes && agreed == hscn.Yes {
				want = hscn.Yes
			}
			if got := (roles.Complaint{Concluded: concluded, RaiserAgreed: agreed}).MayClose(); got != want {
				t.Errorf("SL-02 %q, SL-03 %q: may close %q", concluded, agreed, got)
			}
		}
	}
	done := roles.Complaint{Informed: hscn.Yes, Closed: closed, Concluded: hscn.Yes, RaiserAgreed: hscn.Yes, Prevented: hscn.Yes, RecordKept: hscn.Yes}
	if r := done.Assess(day("2020-06-01")); !r.Allowed() || len(r.Findings) != 5 {
		t.Errorf("a complaint handled well: %v", r.Err())
	}
}

// TestKeepUntil (SL-04): two calendar years from the closure, leap days included.
func TestKeepUntil(t *testing.T) {
	for closed, want := range map[string]string{
		"2019-03-01": "2021-03-01", "2020-02-28": "2022-02-28", "2020-02-29": "2022-03-01", "2018-02-28": "2020-02-28", "2018-12-31": "2020-12-31",
	} {
		if got, ok := (roles.Complaint{Closed: roles.ReachedOn(day(closed))}).KeepUntil(); !ok || got != day(want) {
			t.Errorf("closed on %s: kept until %v, want %s", closed, got, want)
		}
	}
	for name, m := range map[string]roles.Milestone{
		"not stated": {}, "open": {Reached: hscn.No}, "day unknown": {Reached: hscn.Yes}, "at the end of the calendar": roles.ReachedOn(calendar.MaxDate()),
		"a day without the answer": {On: day("2020-01-01")},
	} {
		if got, ok := (roles.Complaint{Closed: m}).KeepUntil(); ok || !got.IsZero() {
			t.Errorf("%s: kept until %v", name, got)
		}
	}
}
