package oracle

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"testing"
)

// A Question holds the library to one table.
type Question struct {
	*Table
	// Cases yields the inputs to ask about.
	Cases iter.Seq[[]string]
	// Differ asks the library about the inputs and says how its answer differs from the row's, in a few
	// words; it returns the empty text where the two agree.
	Differ func(r Row, in []string) string
	// Several names the output columns to which the library gives several right answers at once, such as
	// every reason of a refusal.
	Several []string
	// Known are the differences that are there to stay, each with its reason.
	Known []Known
}

// A Known difference is inputs on which the library reads the statements in another way.
type Known struct {
	In  []string // cells as in a row, by input column
	Why string
	// Stated admits that it is on a row that the tables take for stated; without it only what they read
	// may be read otherwise.
	Stated bool
}

// Product yields every combination of one value of each domain.
func Product(domains ...[]string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		in := make([]string, len(domains))
		var walk func(int) bool
		walk = func(i int) bool {
			if i == len(domains) {
				return yield(slices.Clone(in))
			}
			for _, v := range domains[i] {
				in[i] = v
				if !walk(i + 1) {
					return false
				}
			}
			return true
		}
		walk(0)
	}
}

// Keys yields the inputs of every row, for a table whose input cells are plain values.
func (t *Table) Keys() iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for _, r := range t.Rows {
			if !yield(r.In) {
				return
			}
		}
	}
}

// Hold compares and flips, and holds the number of cases and of flips to those pinned, so that neither
// changes unnoticed.
func (q Question) Hold(t testing.TB, cases, flips int) {
	t.Helper()
	gotCases, gotFlips := q.Compare(t), q.Flip(t)
	t.Logf("%s: %d cases, %d flips", q.Name, gotCases, gotFlips)
	if gotCases != cases || gotFlips != flips {
		t.Errorf("%s: %d cases and %d flips, pinned at %d and %d", q.Name, gotCases, gotFlips, cases, flips)
	}
}

// Compare asks every case and returns their number. Every row has to answer for one, and every known
// difference has to be one.
func (q *Question) Compare(t testing.TB) int {
	t.Helper()
	cases := 0
	used, differing := map[int]bool{}, map[int]int{} // by line
	known := make([]int, len(q.Known))
	for in := range q.Cases {
		cases++
		r, err := q.Find(in...)
		if err != nil {
			t.Fatal(err)
		}
		used[r.Line] = true
		diff := q.Differ(r, in)
		if diff == "" {
			continue
		}
		if k := q.known(in); k >= 0 {
			if known[k]++; !r.Read && !q.Known[k].Stated {
				t.Errorf("%s:%d: %s: %s: known, and yet stated (%s)", q.Name, r.Line, strings.Join(in, ", "), diff, q.Known[k].Why)
			}
			continue
		}
		if differing[r.Line]++; differing[r.Line] == 1 {
			t.Errorf("%s:%d (%s): %s: %s", q.Name, r.Line, r.basis(), strings.Join(in, ", "), diff)
		}
	}
	for _, r := range q.Rows {
		if n := differing[r.Line]; n > 1 {
			t.Errorf("%s:%d: %d cases differ", q.Name, r.Line, n)
		}
		if !used[r.Line] {
			t.Errorf("%s:%d: no case asks for it", q.Name, r.Line)
		}
	}
	for k, n := range known {
		if n == 0 {
			t.Errorf("%s: no difference is left where one is known: %q (%s)", q.Name, q.Known[k].In, q.Known[k].Why)
		}
	}
	return cases
}

func (r Row) basis() string {
	if r.Read {
		return "read"
	}
	return "stated"
}

func (q *Question) known(in []string) int {
	return slices.IndexFunc(q.Known, func(k Known) bool { return matchAll(k.In, in) })
}

// Flip changes each output cell in turn to every other value of its column, or to a word of no meaning
// where the column has no other, and requires that the comparison notices. It returns the number of
// changes. A value that the cell accepts besides its own is no change, and neither is "-", which asks
// for less and never for something else. In a column of several answers it is enough that one change is
// noticed. Cases whose difference is known are left aside, and rows with
// a difference that is not, which Compare reports.
func (q *Question) Flip(t testing.TB) int {
	t.Helper()
	flips := 0
	byRow, differs := map[int][][]string{}, map[int]bool{}
	for in := range q.Cases {
		if q.known(in) < 0 {
			if r, err := q.Find(in...); err == nil {
				byRow[r.Line] = append(byRow[r.Line], in)
				differs[r.Line] = differs[r.Line] || q.Differ(r, in) != ""
			}
		}
	}
	for c := range q.Out {
		for _, r := range q.Rows {
			if len(byRow[r.Line]) == 0 {
				continue
			}
			noticed, several := 0, slices.Contains(q.Several, q.Out[c])
			for _, other := range q.others(c, r.Out[c], several) {
				flipped := r
				flipped.Out = slices.Clone(r.Out)
				flipped.Out[c] = other
				flips++
				if differs[r.Line] || slices.ContainsFunc(byRow[r.Line], func(in []string) bool { return q.Differ(flipped, in) != "" }) {
					noticed++
				} else if !several {
					t.Errorf("%s:%d: nothing notices %q instead of %q in column %s", q.Name, r.Line, other, r.Out[c], q.Out[c])
				}
			}
			if several && noticed == 0 {
				t.Errorf("%s:%d: nothing notices a change of %q in column %s", q.Name, r.Line, r.Out[c], q.Out[c])
			}
		}
	}
	return flips
}

// others returns the values of output column c that are no right answer where cell is one, and a word of
// no meaning where there is none or the library may have given any of them beside the right one.
func (q *Question) others(c int, cell string, several bool) []string {
	values := map[string]bool{}
	for _, r := range q.Rows {
		values[r.Out[c]] = true
	}
	delete(values, "-")
	var out []string
	for _, v := range slices.Sorted(maps.Keys(values)) {
		if !slices.ContainsFunc(strings.Split(v, "|"), func(a string) bool { return slices.Contains(strings.Split(cell, "|"), a) }) {
			out = append(out, v)
		}
	}
	if len(out) == 0 || several {
		out = append(out, "no-such-answer")
	}
	return out
}
