// Package oracle reads the decision tables of testdata/oracle and holds the answers of the library to
// them. Only tests use it. How the tables are read is said in the README beside them.
package oracle

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A Table is one decision table. Every combination of its inputs has exactly one row.
type Table struct {
	Name string
	In   []string // the names of the input columns
	Out  []string // the names of the output columns
	Rows []Row
}

// A Row is one line of a table.
type Row struct {
	Line int
	In   []string // the input cells
	Out  []string // the output cells
	Read bool     // whether the statements leave room for the answer; otherwise they state it
	out  []string // the names of the output columns
}

// Read reads the table with the name, such as "gates", or ends the test. Both lists of columns are names with blanks
// between them. Columns that stand in neither are not compared: the basis, and what only labels or cites.
func Read(t testing.TB, name, in, out string) *Table {
	t.Helper()
	dir, err := folder()
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(filepath.Join(dir, name+".tsv"))
	if err != nil {
		t.Fatal(err)
	}
	table, err := parse(name, string(b), strings.Fields(in), strings.Fields(out))
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// folder returns the folder of the tables, seen from any package of the module.
func folder() (string, error) {
	dir, err := os.Getwd()
	for err == nil && dir != filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(dir, "testdata", "oracle"), nil
		}
		dir = filepath.Dir(dir)
	}
	return "", errors.Join(err, errors.New("no go.mod above the test"))
}

func parse(name, text string, in, out []string) (*Table, error) {
	t := &Table{Name: name, In: in, Out: out}
	var header []string
	for i, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if header == nil {
			header = cells
			for _, c := range slices.Concat(in, out) {
				if !slices.Contains(header, c) {
					return nil, fmt.Errorf("%s: no column %q", name, c)
				}
			}
			continue
		}
		if len(cells) != len(header) {
			return nil, fmt.Errorf("%s:%d: %d cells, want %d", name, i+1, len(cells), len(header))
		}
		r := Row{Line: i + 1, In: make([]string, len(in)), Out: make([]string, len(out)), out: out}
		for k, c := range cells {
			if cells[k] == "" {
				return nil, fmt.Errorf("%s:%d: an empty cell", name, i+1)
			}
			if n := slices.Index(in, header[k]); n >= 0 {
				r.In[n] = c
			} else if n := slices.Index(out, header[k]); n >= 0 {
				r.Out[n] = c
			} else if header[k] == "basis" {
				r.Read = c == "read"
			}
		}
		t.Rows = append(t.Rows, r)
	}
	if len(t.Rows) == 0 {
		return nil, fmt.Errorf("%s: no rows", name)
	}
	return t, nil
}

// Get returns the output cell of the column. It panics where there is none.
func (r Row) Get(column string) string { return r.Out[slices.Index(r.out, column)] }

// Matches reports whether the row answers for the inputs.
func (r Row) Matches(in []string) bool { return matchAll(r.In, in) }

// Find returns the one row that answers for the inputs.
func (t *Table) Find(in ...string) (Row, error) {
	found := -1
	for i := range t.Rows {
		if t.Rows[i].Matches(in) {
			if found >= 0 {
				return Row{}, fmt.Errorf("%s: lines %d and %d both answer for %q", t.Name, t.Rows[found].Line, t.Rows[i].Line, in)
			}
			found = i
		}
	}
	if found < 0 {
		return Row{}, fmt.Errorf("%s: no line answers for %q", t.Name, in)
	}
	return t.Rows[found], nil
}

func matchAll(cells, in []string) bool {
	for i, c := range cells {
		if !Match(c, in[i]) {
			return false
		}
	}
	return true
}

// Match reports whether an input cell stands for the value: the value itself, anything (*), one of
// several (a|b), or a run of days (<=D, D..E, >=D).
func Match(cell, value string) bool {
	if cell == "*" || cell == value {
		return true
	}
	for _, c := range strings.Split(cell, "|") {
		if c == value || inRun(c, value) {
			return true
		}
	}
	return false
}

func isDay(s string) bool { return len(s) == len("2017-12-31") && s[4] == '-' && s[7] == '-' }

// inRun compares days as texts, which in this form have the order of the days.
func inRun(cell, day string) bool {
	if !isDay(day) {
		return false
	}
	if d, ok := strings.CutPrefix(cell, "<="); ok {
		return isDay(d) && day <= d
	}
	if d, ok := strings.CutPrefix(cell, ">="); ok {
		return isDay(d) && day >= d
	}
	first, last, ok := strings.Cut(cell, "..")
	return ok && isDay(first) && isDay(last) && first <= day && day <= last
}

// Accepts reports whether an output cell takes the value for a right answer: it is one of the cell's
// alternatives, or the cell is "-", which leaves it open.
func Accepts(cell, value string) bool {
	return cell == "-" || slices.Contains(strings.Split(cell, "|"), value)
}
