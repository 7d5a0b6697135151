package record_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/record"
)

const limit = 1 << 16

// thing is a record that uses every kind of member.
type thing struct {
	name     string
	approach hscn.Approach
	day      calendar.Date
	count    int
	tags     []string
	days     []calendar.Date
	proof    hscn.Evidence
	parts    []string
	inner    bool
}

func decode(in string) (thing, error) {
	r, o := record.Read([]byte(in), limit)
	var x thing
	o.Need("name")
	x.name = o.Text("name", 10)
	record.Word(o, "approach", &x.approach)
	record.Word(o, "day", &x.day)
	x.count = o.Int("count", 1, 99)
	x.tags = o.Texts("tags", 3, 5)
	x.days = record.Words[calendar.Date](o, "days", 3)
	x.proof = o.Evidence("proof")
	for _, part := range o.Objects("parts", 2) {
		x.parts = append(x.parts, part.Text("id", 4))
		part.Need("id")
		part.Done()
	}
	inner := o.Object("inner")
	x.inner = inner.Present()
	inner.Done()
	o.Done()
	return x, r.Err()
}

func TestReadEverything(t *testing.T) {
	x, err := decode(`{"name":"Ünïcode","approach":"individual","day":"2017-09-15","count":99,"tags":["a","b"],
		"days":["2017-09-15","2018-09-30"],"proof":{"on":"2017-09-15","ref":"minutes 4"},"parts":[{"id":"p1"},{"id":"p2"}],"inner":{}}`)
	if err != nil {
		t.Fatal(err)
	}
	want := thing{"Ünïcode", hscn.Individual, calendar.MustDate("2017-09-15"), 99, []string{"a", "b"},
		[]calendar.Date{calendar.MustDate("2017-09-15"), calendar.MustDate("2018-09-30")},
		hscn.Evidence{On: calendar.MustDate("2017-09-15"), Ref: "minutes 4"}, []string{"p1", "p2"}, true}
	if fmt.Sprint(x) != fmt.Sprint(want) {
		t.Errorf("got  %v\nwant %v", x, want)
	}
	if x, err := decode(`{"name":"only"}`); err != nil || x.name != "only" || x.inner || x.count != 0 {
		t.Errorf("members left out: %v, %v", x, err)
	}
}

// TestPlacesAfterAWrongItem: an item of the wrong type keeps its place, and nothing is said of what it
// does not hold.
func TestPlacesAfterAWrongItem(t *testing.T) {
	r, o := record.Read([]byte(`{"parts":[{"id":"p1"},7,{"id":""}],"inner":"x","partsX":[]}`), limit)
	var ids []string
	for _, part := range o.Objects("parts", 3) {
		ids = append(ids, part.Text("id", 4))
		part.Need("id")
		part.Done()
	}
	o.Object("inner").Done()
	o.Objects("partsX", 1)
	o.Done()
	r.Check(func(f *hscn.Faults) {
		for i, id := range ids {
			if id == "" {
				f.Add(hscn.Fault{Path: fmt.Sprintf("parts[%d].id", i), Problem: hscn.Missing})
			}
		}
		f.Add(hscn.Fault{Path: "inner.id", Problem: hscn.Missing})
		f.Add(hscn.Fault{Path: "partsX[0]", Problem: hscn.Missing})
		f.Add(hscn.Fault{Path: "inners", Problem: hscn.Missing})
	})
	var faults *hscn.Faults
	if !errors.As(r.Err(), &faults) {
		t.Fatal(r.Err())
	}
	var got []string
	for f := range faults.All() {
		got = append(got, f.Path+" "+f.Problem.String())
	}
	slices.Sort(got)
	if want := []string{"inner wrong-type", "inners missing", "partsX[0] missing", "parts[1] wrong-type", "parts[2].id missing"}; !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestCheck: a check's own faults are added, but not where a fault stands already.
func TestCheck(t *testing.T) {
	r, o := record.Read([]byte(`{"name":7}`), limit)
	o.Text("name", 10)
	o.Done()
	r.Check(func(f *hscn.Faults) {
		f.Add(hscn.Fault{Path: "name", Problem: hscn.Missing})
		f.Add(hscn.Fault{Path: "day", Problem: hscn.Missing})
	})
	var got []string
	for f := range r.All() {
		got = append(got, f.Path+" "+f.Problem.String())
	}
	if want := []string{"name wrong-type", "day missing"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestEdgesOfTexts: what stands just inside the limits is accepted.
func TestEdgesOfTexts(t *testing.T) {
	for _, s := range []string{"ten bytes!", "a\u00A0b", "a b", "a~b"} {
		if x, err := decode(`{"name":"` + s + `"}`); err != nil || x.name != s {
			t.Errorf("%q: %q, %v", s, x.name, err)
		}
	}
	longest := strings.Repeat("x", 64)
	for name, shown := range map[string]string{
		"!": "!", "~": "~", " ": `" "`, "\u007F": `"\x7f"`, longest: longest, longest + "y": `"` + longest + `"`,
	} {
		if got := (record.Object{}).Path(name); got != shown {
			t.Errorf("member %q has path %s, want %s", name, got, shown)
		}
	}
}

// TestFaults gives one mistake at a time and expects its path and problem.
func TestFaults(t *testing.T) {
	with := func(member string) string { return `{"name":"n",` + member + `}` }
	for _, c := range []struct {
		in      string
		path    string
		problem hscn.Problem
	}{
		{`{}`, "name", hscn.Missing},
		{`[]`, "", hscn.WrongType},
		{`"x"`, "", hscn.WrongType},
		{``, "", hscn.BadSyntax},
		{`{"name":"n"} {}`, "", hscn.TrailingData},
		{"{\"name\":\"\xff\"}", "", hscn.BadEncoding},
		{strings.Repeat("[", 17) + strings.Repeat("]", 17), "", hscn.TooDeep},
		{`{"name":"` + strings.Repeat("n", limit) + `"}`, "", hscn.TooLarge},
		{`{"name":"elevenbytes"}`, "name", hscn.TooLong},
		{`{"name":""}`, "name", hscn.Missing},
		{`{"name":"  "}`, "name", hscn.Missing},
		{`{"name":"a "}`, "name", hscn.Malformed},
		{`{"name":"a\tb"}`, "name", hscn.BadEncoding},
		{`{"name":"a\u0085b"}`, "name", hscn.BadEncoding},
		{`{"name":"a\u007fb"}`, "name", hscn.BadEncoding},
		{`{"name":"\ufffd"}`, "name", hscn.BadEncoding},
		{`{"name":null}`, "name", hscn.WrongType},
		{`{"name":7}`, "name", hscn.WrongType},
		{`{"name":"n","name":"m"}`, "name", hscn.DuplicateName},
		{`{"name":"n","n\u0061me":"m"}`, "name", hscn.DuplicateName},
		{`{"Name":"n","name":"n"}`, "Name", hscn.UnknownMember},
		{with(`"extra":1`), "extra", hscn.UnknownMember},
		{with(`"a b":1`), `"a b"`, hscn.UnknownMember},
		{with(`"approach":"Individual"`), "approach", hscn.UnknownWord},
		{with(`"approach":""`), "approach", hscn.Missing},
		{with(`"approach":3`), "approach", hscn.WrongType},
		{with(`"day":"2017-02-29"`), "day", hscn.Malformed},
		{with(`"day":"15/09/2017"`), "day", hscn.Malformed},
		{with(`"count":0`), "count", hscn.OutOfRange},
		{with(`"count":100`), "count", hscn.OutOfRange},
		{with(`"count":99999999999999999999`), "count", hscn.OutOfRange},
		{with(`"count":1e1`), "count", hscn.Malformed},
		{with(`"count":1.0`), "count", hscn.Malformed},
		{with(`"count":01`), "", hscn.BadSyntax},
		{with(`"count":-0`), "count", hscn.OutOfRange},
		{with(`"count":"1"`), "count", hscn.WrongType},
		{with(`"tags":["a","b","c","d"]`), "tags", hscn.TooMany},
		{with(`"tags":["a",1]`), "tags[1]", hscn.WrongType},
		{with(`"tags":["sixbyt"]`), "tags[0]", hscn.TooLong},
		{with(`"tags":"a"`), "tags", hscn.WrongType},
		{with(`"days":["2017-09-15","2017-09-31"]`), "days[1]", hscn.Malformed},
		{with(`"days":[null]`), "days[0]", hscn.WrongType},
		{with(`"days":[""]`), "days[0]", hscn.Missing},
		{with(`"proof":{"on":"2017-09-15"}`), "proof.ref", hscn.Missing},
		{with(`"proof":{"ref":"x"}`), "proof.on", hscn.Missing},
		{with(`"proof":{"on":"2017-09-15","ref":" "}`), "proof.ref", hscn.Missing},
		{with(`"proof":{"on":"2017-09-15","ref":"x","by":"y"}`), "proof.by", hscn.UnknownMember},
		{with(`"proof":[]`), "proof", hscn.WrongType},
		{with(`"parts":[{"id":"a"},{}]`), "parts[1].id", hscn.Missing},
		{with(`"parts":[{"id":"a"},7]`), "parts[1]", hscn.WrongType},
		{with(`"parts":[{"id":"a"},{"id":"b"},{"id":"c"}]`), "parts", hscn.TooMany},
		{with(`"parts":[{"id":"a","id":"b"}]`), "parts[0].id", hscn.DuplicateName},
		{with(`"inner":{"x":1}`), "inner.x", hscn.UnknownMember},
		{with(`"inner":{` + strings.Repeat(`"x":1,`, 64) + `"y":1}`), "inner", hscn.TooMany},
	} {
		_, err := decode(c.in)
		fault, ok := errors.AsType[*hscn.Fault](err)
		if !ok || fault.Path != c.path || fault.Problem != c.problem || !errors.Is(err, c.problem) {
			t.Errorf("%.60s: %v, want %s: %v", c.in, err, c.path, c.problem)
		}
		if faults, ok := errors.AsType[*hscn.Faults](err); ok && faults.Len() != 1 {
			t.Errorf("%.60s: %d faults for one mistake: %v", c.in, faults.Len(), slices.Collect(faults.All()))
		}
	}
}

// TestAllFaultsAtOnce: one call lists every mistake.
func TestAllFaultsAtOnce(t *testing.T) {
	_, err := decode(`{"approach":"X","day":"x","count":0,"tags":[1],"proof":{},"zzz":1,"zzz":2}`)
	var got []string
	if faults, ok := errors.AsType[*hscn.Faults](err); ok {
		for f := range faults.All() {
			got = append(got, f.Path+" "+f.Problem.String())
		}
	}
	want := []string{"zzz duplicate-name", "name missing", "approach unknown-word", "day malformed", "count out-of-range", "tags[0] wrong-type", "proof.on missing", "proof.ref missing", "zzz unknown-member"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestHostileNames: a member's name is never repeated raw or whole.
func TestHostileNames(t *testing.T) {
	for _, name := range []string{strings.Repeat("x", 5000), `\n\u001b[31m`, strings.Repeat("é", 3000), ""} {
		_, err := decode(`{"name":"n","` + name + `":1}`)
		if err == nil || len(err.Error()) > 256 || strings.ContainsAny(err.Error(), "\n\x1b") {
			t.Errorf("name %.10q: %v", name, err)
		}
	}
}

func TestFaultByARecord(t *testing.T) {
	r, o := record.Read([]byte(`{"a":{"b":1}}`), limit)
	a := o.Object("a")
	if !a.Has("b") || a.Has("c") || a.Path("b") != "a.b" {
		t.Error("Has or Path")
	}
	a.Fault("b", hscn.Contradiction, "with c")
	a.Fault("", hscn.WrongOrder, "")
	if got := fmt.Sprint(slices.Collect(r.All())); got != "[{a.b contradiction  0 with c} {a wrong-order  0 }]" {
		t.Errorf("got %s", got)
	}
}

// TestCheckAddsOnlyNewPaths: the record's own checks are heard except where reading failed already.
func TestCheckAddsOnlyNewPaths(t *testing.T) {
	r, o := record.Read([]byte(`{"a":1,"b":"x"}`), 100)
	o.Text("a", 10)
	o.Text("b", 10)
	r.Check(func(f *hscn.Faults) {
		f.Add(hscn.Fault{Path: "a", Problem: hscn.Missing})
		f.Add(hscn.Fault{Path: "c", Problem: hscn.Missing})
	})
	if got, want := r.Err().Error(), "a: wrong-type"; r.Len() != 2 || !strings.HasPrefix(got, want) {
		t.Errorf("%d faults, %v", r.Len(), got)
	}
}

// TestCheckText: a value built in Go is held to what is read.
func TestCheckText(t *testing.T) {
	for s, want := range map[string]hscn.Problem{
		"fine": 0, "": hscn.Missing, " \t": hscn.Missing, " x": hscn.Malformed, "a\x00b": hscn.BadEncoding, "a\xffb": hscn.BadEncoding, "longer": hscn.TooLong,
	} {
		var f hscn.Faults
		ok := record.CheckText(&f, "p", s, 5)
		if ok != (want == 0) || ok != (f.Err() == nil) || want != 0 && !errors.Is(f.Err(), want) {
			t.Errorf("%q: %v, %v", s, ok, f.Err())
		}
	}
}

func TestInts(t *testing.T) {
	read := func(in string) ([]int, error) {
		r, o := record.Read([]byte(in), limit)
		got := o.Ints("n", 3, 0, 9)
		o.Done()
		return got, r.Err()
	}
	if got, err := read(`{"n":[0,9,4]}`); err != nil || !slices.Equal(got, []int{0, 9, 4}) {
		t.Errorf("got %v, %v", got, err)
	}
	if got, err := read(`{}`); err != nil || len(got) != 0 {
		t.Errorf("absent: got %v, %v", got, err)
	}
	for in, want := range map[string]error{
		`{"n":[1,"2"]}`:   hscn.WrongType,
		`{"n":[10]}`:      hscn.OutOfRange,
		`{"n":[1.5]}`:     hscn.Malformed,
		`{"n":[1,2,3,4]}`: hscn.TooMany,
		`{"n":3}`:         hscn.WrongType,
	} {
		if _, err := read(in); !errors.Is(err, want) {
			t.Errorf("%s: got %v, want %v", in, err, want)
		}
	}
}
