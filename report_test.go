package hscn_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

func finding(f hscn.Force, v hscn.Verdict) hscn.Finding {
	return hscn.Finding{Rule: hscn.CJ66, Force: f, Verdict: v}
}

func TestFold(t *testing.T) {
	const (
		und, uns, sat, bre, na, nif = hscn.Undetermined, hscn.Unspecified, hscn.Satisfied, hscn.Breached, hscn.NotApplicable, hscn.NotInForce
	)
	must := func(v ...hscn.Verdict) (out []hscn.Finding) {
		for _, v := range v {
			out = append(out, finding(hscn.Must, v))
		}
		return out
	}
	for _, c := range []struct {
		name string
		in   []hscn.Finding
		want hscn.Verdict
	}{
		{"nothing judged", nil, und},
		{"one satisfied", must(sat), sat},
		{"one breached", must(bre), bre},
		{"breached outweighs all", must(sat, na, bre, und, uns, nif), bre},
		{"undetermined outweighs unspecified", must(sat, uns, und), und},
		{"unspecified outweighs satisfied", must(sat, uns, na), uns},
		{"satisfied outweighs not applicable", must(na, sat, nif), sat},
		{"not applicable outweighs not in force", must(nif, na), na},
		{"only not in force", must(nif), nif},
		{"advice never blocks", append(must(sat), finding(hscn.Should, bre)), sat},
		{"undetermined advice never blocks", append(must(sat), finding(hscn.Should, und)), sat},
		{"an unspecified permission beside a satisfied duty", append(must(sat), finding(hscn.May, uns)), sat},
		{"advice alone is allowed", []hscn.Finding{finding(hscn.Should, bre)}, sat},
		{"an unspecified permission alone", []hscn.Finding{finding(hscn.May, uns)}, uns},
		{"an undetermined advice alone", []hscn.Finding{finding(hscn.Should, und)}, und},
		{"a permission where no duty applies", append(must(na), finding(hscn.May, sat)), sat},
		{"nothing applies", append(must(na), finding(hscn.May, nif)), na},
		{"nothing of lesser force applies", []hscn.Finding{finding(hscn.May, na)}, na},
		{"no force counts for nothing", []hscn.Finding{finding(0, sat)}, und},
		{"no force counts for nothing beside a duty", append(must(bre), finding(0, sat)), bre},
		{"a verdict outside the enumeration", must(hscn.Verdict(77)), und},
		{"the first verdict outside it", must(sat, hscn.NotInForce+1), sat},
	} {
		if got := hscn.Fold(c.in); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
		slices.Reverse(c.in)
		if got := hscn.Fold(c.in); got != c.want {
			t.Errorf("%s, reversed: %v, want %v", c.name, got, c.want)
		}
		r := hscn.Report{Findings: c.in}
		if r.Verdict() != c.want || r.Allowed() != (c.want == sat) {
			t.Errorf("%s: report %v, allowed %v", c.name, r.Verdict(), r.Allowed())
		}
	}
}

// TestFoldPairs walks every pair of force and verdict: the fold does not depend on order, and a
// blocking finding keeps the pair from being allowed.
func TestFoldPairs(t *testing.T) {
	n := 0
	for f1 := hscn.Must; f1 <= hscn.May; f1++ {
		for v1 := range hscn.NotInForce + 1 {
			for f2 := hscn.Must; f2 <= hscn.May; f2++ {
				for v2 := range hscn.NotInForce + 1 {
					n++
					a, b := finding(f1, v1), finding(f2, v2)
					got, back := hscn.Fold([]hscn.Finding{a, b}), hscn.Fold([]hscn.Finding{b, a})
					if got != back {
						t.Errorf("%v + %v: %v one way, %v the other", a, b, got, back)
					}
					if (a.Blocks() || b.Blocks()) && got == hscn.Satisfied {
						t.Errorf("%v + %v is allowed", a, b)
					}
					if got == hscn.Breached && !a.Blocks() && !b.Blocks() {
						t.Errorf("%v + %v is breached without a breached Must", a, b)
					}
				}
			}
		}
	}
	if n != 18*18 {
		t.Errorf("walked %d pairs", n)
	}
}

func sample() []hscn.Finding {
	d := calendar.MustDate("2019-08-01")
	return []hscn.Finding{
		{Rule: hscn.CJ59, Force: hscn.Must, Verdict: hscn.Breached, Code: "framework-ended", Where: hscn.At("route"), Seen: hscn.Day(d), Limit: hscn.When(calendar.MustSpan("2019-07"))},
		{Rule: hscn.CJ60, Force: hscn.Should, Verdict: hscn.Breached, Code: "factor-in-framework-end", Where: hscn.At("route"), Seen: hscn.Word("RM1045")},
		{Rule: hscn.CJ66, Force: hscn.Must, Verdict: hscn.Undetermined, Code: "launch-day-missing", Where: hscn.At("partners[].sites[].launch", 2, 11)},
		{Rule: hscn.CJ91, Force: hscn.Must, Verdict: hscn.Satisfied, Seen: hscn.Count(42, "days")},
		{Rule: hscn.CJ100, Force: hscn.Must, Verdict: hscn.Unspecified, Code: "grouping-not-in-sources"},
		{Rule: hscn.RR50, Force: hscn.May, Verdict: hscn.NotApplicable},
	}
}

func TestFindingText(t *testing.T) {
	want := []string{
		"CJ-59 must: breached, framework-ended, at route, seen 2019-08-01, against 2019-07",
		"CJ-60 should: breached, factor-in-framework-end, at route, seen RM1045",
		"CJ-66 must: undetermined, launch-day-missing, at partners[2].sites[11].launch",
		"CJ-91 must: satisfied, seen 42 days",
		"CJ-100 must: unspecified, grouping-not-in-sources",
		"RR-50 may: not-applicable",
	}
	for i, f := range sample() {
		if f.String() != want[i] {
			t.Errorf("got  %s\nwant %s", f, want[i])
		}
	}
	buf := make([]byte, 0, 256)
	f := sample()[2]
	if n := testing.AllocsPerRun(100, func() { buf = f.Append(buf[:0]) }); n != 0 {
		t.Errorf("Append allocates %v times", n)
	}
}

func TestPathText(t *testing.T) {
	for _, c := range []struct {
		path hscn.Path
		want string
	}{
		{hscn.Path{}, ""},
		{hscn.At("launch"), "launch"},
		{hscn.At("sites[]", 0), "sites[0]"},
		{hscn.At("sites[].orders[].ceased", 3, 1), "sites[3].orders[1].ceased"},
		{hscn.At("a[].b[].c[]", 1, 2, 3), "a[1].b[2].c[]"},
	} {
		if b, err := c.path.MarshalText(); err != nil || string(b) != c.want || c.path.String() != c.want {
			t.Errorf("got %q, %v, want %q", b, err, c.want)
		}
	}
}

func TestValueText(t *testing.T) {
	for _, c := range []struct {
		v    hscn.Value
		want string
	}{
		{hscn.Value{}, ""},
		{hscn.Day(calendar.Date{}), ""},
		{hscn.Day(calendar.MustDate("2017-09-15")), "2017-09-15"},
		{hscn.When(calendar.MustSpan("2017-11")), "2017-11"},
		{hscn.When(calendar.ToBeConfirmed()), "XXXX"},
		{hscn.Count(0, "sites"), "0 sites"},
		{hscn.Count(-3, "pence"), "-3 pence"},
		{hscn.Word("OJEU"), "OJEU"},
	} {
		if b, err := c.v.MarshalText(); err != nil || string(b) != c.want || c.v.String() != c.want {
			t.Errorf("got %q, %v, want %q", b, err, c.want)
		}
		if c.v.IsZero() != (c.want == "") {
			t.Errorf("%q: IsZero %v", c.want, c.v.IsZero())
		}
	}
	if got := hscn.When(calendar.MustSpan("2017-11")).Span(); got != calendar.MustSpan("2017-11") {
		t.Errorf("Span gives %v", got)
	}
}

// TestReportIsASet: any order and any repetition of findings gives the same report, in the order of
// the register.
func TestReportIsASet(t *testing.T) {
	want := hscn.NewReport(calendar.MustDate("2019-08-01"), sample())
	rng := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		in := append(sample(), sample()[rng.IntN(6)])
		rng.Shuffle(len(in), func(i, j int) { in[i], in[j] = in[j], in[i] })
		got := hscn.NewReport(want.On, in)
		if !slices.Equal(got.Findings, want.Findings) {
			t.Fatalf("got %v\nwant %v", got.Findings, want.Findings)
		}
	}
	for i := range want.Findings[1:] {
		if want.Findings[i].Rule > want.Findings[i+1].Rule {
			t.Errorf("%v stands before %v", want.Findings[i], want.Findings[i+1])
		}
	}
	in := sample()
	slices.Reverse(in)
	work := make([]hscn.Finding, len(in))
	if n := testing.AllocsPerRun(100, func() { copy(work, in); hscn.Canonical(work) }); n != 0 {
		t.Errorf("Canonical allocates %v times", n)
	}
}

// TestCompareSeesEveryPart changes one part of a finding at a time.
func TestCompareSeesEveryPart(t *testing.T) {
	base := hscn.Finding{Rule: hscn.CJ66, Force: hscn.Must, Verdict: hscn.Satisfied, Code: "a", Where: hscn.At("x[].y[]", 1, 1), Seen: hscn.Count(1, "u"), Limit: hscn.Day(calendar.MustDate("2017-01-01"))}
	greater := []func(f *hscn.Finding){
		func(f *hscn.Finding) { f.Rule++ },
		func(f *hscn.Finding) { f.Force++ },
		func(f *hscn.Finding) { f.Verdict++ },
		func(f *hscn.Finding) { f.Code = "b" },
		func(f *hscn.Finding) { f.Where = hscn.At("y[].y[]", 1, 1) },
		func(f *hscn.Finding) { f.Where = hscn.At("x[].y[]", 2, 1) },
		func(f *hscn.Finding) { f.Where = hscn.At("x[].y[]", 1, 2) },
		func(f *hscn.Finding) { f.Seen = hscn.Count(2, "u") },
		func(f *hscn.Finding) { f.Seen = hscn.Count(1, "v") },
		func(f *hscn.Finding) { f.Limit = hscn.Day(calendar.MustDate("2017-01-02")) },
	}
	for i, change := range greater {
		f := base
		change(&f)
		if base.Compare(f) != -1 || f.Compare(base) != 1 || f.Compare(f) != 0 {
			t.Errorf("change %d: %v against %v is %d and %d", i, base, f, base.Compare(f), f.Compare(base))
		}
	}
}

func TestReportErr(t *testing.T) {
	r := hscn.NewReport(calendar.MustDate("2019-08-01"), sample())
	err := r.Err()
	for _, want := range []error{hscn.ErrBreached, hscn.ErrUndetermined, hscn.ErrUnspecified} {
		if !errors.Is(err, want) {
			t.Errorf("%v does not wrap %v", err, want)
		}
	}
	if f, ok := errors.AsType[*hscn.FindingError](err); !ok || f.Finding != r.Findings[0] || f.Error() != r.Findings[0].String() {
		t.Errorf("the first blocking finding is not found in %v", err)
	}
	var advice, blocking []hscn.ID
	for f := range r.Advice() {
		advice = append(advice, f.Rule)
	}
	for f := range r.Blocking() {
		blocking = append(blocking, f.Rule)
	}
	if !slices.Equal(advice, []hscn.ID{hscn.CJ60}) || !slices.Equal(blocking, []hscn.ID{hscn.CJ59, hscn.CJ66, hscn.CJ100}) {
		t.Errorf("advice %v, blocking %v", advice, blocking)
	}
	for range r.Blocking() {
		break
	}
	if err := (hscn.Report{}).Err(); err != hscn.ErrUndetermined {
		t.Errorf("an empty report: %v", err)
	}
	ok := hscn.Report{Findings: []hscn.Finding{finding(hscn.Must, hscn.Satisfied), finding(hscn.Should, hscn.Breached)}}
	if err := ok.Err(); err != nil || !ok.Allowed() {
		t.Errorf("advice alone blocks: %v", err)
	}
	if err := ok.Err(); errors.Is(err, hscn.ErrBreached) {
		t.Errorf("%v", err)
	}
}

func TestReportJSON(t *testing.T) {
	r := hscn.NewReport(calendar.MustDate("2019-08-01"), sample()[:1])
	b, err := json.Marshal(r)
	const want = `{"on":"2019-08-01","findings":[{"rule":"CJ-59","force":"must","verdict":"breached","code":"framework-ended","where":"route","seen":"2019-08-01","limit":"2019-07"}]}`
	if err != nil || string(b) != want {
		t.Errorf("got  %s, %v\nwant %s", b, err, want)
	}
}

// TestStatusOf takes the day before, on and after the last day, done and undone.
func TestStatusOf(t *testing.T) {
	for _, c := range []struct{ name, due, done, on, want string }{
		{"undone before", "2017-09-15", "", "2017-09-14", "due"},
		{"undone on the day", "2017-09-15", "", "2017-09-15", "due"},
		{"undone the day after", "2017-09-15", "", "2017-09-16", "missed"},
		{"done on the day", "2017-09-15", "2017-09-15", "2017-10-01", "met"},
		{"done the day after", "2017-09-15", "2017-09-16", "2017-10-01", "met-late"},
		{"done after the day asked counts as undone", "2017-09-15", "2017-09-17", "2017-09-16", "missed"},
		{"done later, asked in time", "2017-09-15", "2017-09-17", "2017-09-15", "due"},
		{"coarse, done before it", "2017-11", "2017-10-31", "2018-01-01", "met"},
		{"coarse, done on its first day", "2017-11", "2017-11-01", "2018-01-01", "met"},
		{"coarse, done within", "2017-11", "2017-11-02", "2018-01-01", "undetermined"},
		{"coarse, done on its last day", "2017-11", "2017-11-30", "2018-01-01", "undetermined"},
		{"coarse, done after", "2017-11", "2017-12-01", "2018-01-01", "met-late"},
		{"coarse, undone on its first day", "2017-11", "", "2017-11-01", "due"},
		{"coarse, undone within", "2017-11", "", "2017-11-02", "undetermined"},
		{"coarse, undone after", "2017-11", "", "2017-12-01", "missed"},
		{"to be confirmed, undone", "XXXX", "", "2030-01-01", "undetermined"},
		{"to be confirmed, done", "XXXX", "2017-01-01", "2030-01-01", "undetermined"},
		{"no day asked", "2017-09-15", "2017-09-01", "", "undetermined"},
		{"no last day", "", "2017-09-01", "2017-09-16", "undetermined"},
	} {
		var due calendar.Span
		var done, on calendar.Date
		if due.UnmarshalText([]byte(c.due)) != nil || done.UnmarshalText([]byte(c.done)) != nil || on.UnmarshalText([]byte(c.on)) != nil {
			t.Fatalf("%s: a date is wrong", c.name)
		}
		if got := hscn.StatusOf(due, done, on); got.String() != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
}

func TestEvidence(t *testing.T) {
	d := calendar.MustDate("2017-09-15")
	next, _ := d.AddDays(1)
	for _, c := range []struct {
		name string
		e    hscn.Evidence
		on   calendar.Date
		want bool
	}{
		{"the day itself", hscn.Evidence{On: d, Ref: "minutes 4"}, d, true},
		{"the day after", hscn.Evidence{On: d, Ref: "minutes 4"}, next, true},
		{"a day too early", hscn.Evidence{On: next, Ref: "minutes 4"}, d, false},
		{"no reference", hscn.Evidence{On: d}, d, false},
		{"no day", hscn.Evidence{Ref: "minutes 4"}, d, false},
		{"nothing", hscn.Evidence{}, d, false},
	} {
		if got := c.e.By(c.on); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	if !(hscn.Evidence{}).IsZero() || (hscn.Evidence{Ref: "x"}).IsZero() {
		t.Error("IsZero")
	}
}
