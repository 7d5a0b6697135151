package hscn_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// lawCounts is how many laws there are of each kind, in their order.
var lawCounts = []struct {
	kind  string
	count int
}{{"CAL", 16}, {"CON", 15}, {"PRO", 14}, {"MIG", 19}, {"ROL", 11}, {"WIR", 9}}

// lawRows reads the register of laws: id, law, what checks it, what fuzzes it.
func lawRows(t *testing.T) [][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/laws.tsv")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	if lines[0] != "id\tlaw\tchecked by\tfuzz target" {
		t.Fatalf("header %q", lines[0])
	}
	var out [][]string
	for _, line := range lines[1:] {
		out = append(out, strings.Split(line, "\t"))
	}
	return out
}

// A function is one that the tree declares, with the names that its body uses.
type function struct {
	dir, name string
	uses      map[string]bool
}

// functions returns every function of the tree, tests included, as "calendar.FuzzAddDays"; those of the
// root are named "hscn". Modules within the tree are left out.
func functions(t *testing.T) map[string]function {
	t.Helper()
	out := map[string]function{}
	fset := token.NewFileSet()
	walkGo(t, func(file string) {
		dir := path.Dir(file)
		if _, err := os.Stat(dir + "/go.mod"); err == nil && dir != "." {
			return
		}
		parsed, err := parser.ParseFile(fset, file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		if dir == "." {
			dir = "hscn"
		}
		for _, d := range parsed.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Body == nil {
				continue
			}
			name := f.Name.Name
			if f.Recv != nil {
				name = "(method)." + name
			}
			uses := map[string]bool{}
			ast.Inspect(f.Body, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					uses[id.Name] = true
				}
				return true
			})
			if old, ok := out[dir+"."+name]; ok { // methods of several types
				maps.Copy(uses, old.uses)
			}
			out[dir+"."+name] = function{dir, name, uses}
		}
	})
	if len(out) < 1000 {
		t.Fatalf("only %d functions", len(out))
	}
	return out
}

var (
	fuzzing  = regexp.MustCompile(`^Fuzz[A-Z]`)
	checking = regexp.MustCompile(`^Check[A-Z]`)
	reading  = regexp.MustCompile(`^Fuzz(Parse|Decode|Words|Grammar)`)
)

// lawFaults returns what is wrong with the register, beside the functions that there are.
func lawFaults(rows [][]string, declared map[string]function) []string {
	var out []string
	fault := func(format string, a ...any) { out = append(out, fmt.Sprintf(format, a...)) }
	var ids []string
	for _, c := range lawCounts {
		for n := range c.count {
			ids = append(ids, fmt.Sprintf("%s-%d", c.kind, n+1))
		}
	}
	var got []string
	named := map[string]bool{}
	for _, row := range rows {
		if len(row) != 4 {
			fault("%q: %d cells, want 4", row[0], len(row))
			continue
		}
		id, law, checks, fuzz := row[0], row[1], strings.Fields(row[2]), row[3]
		got = append(got, id)
		if len(law) < 20 || !strings.HasSuffix(law, ".") {
			fault("%s: no whole sentence: %q", id, law)
		}
		if len(checks) == 0 {
			fault("%s is checked by nothing", id)
		}
		for _, name := range checks {
			if f, ok := declared[name]; !ok || !checking.MatchString(f.name) && !strings.HasPrefix(f.name, "Test") {
				fault("%s is checked by %s, which is no check and no test", id, name)
			}
		}
		if reason, none := strings.CutPrefix(fuzz, "- "); none {
			if !strings.HasPrefix(reason, "because ") || len(reason) < 25 {
				fault("%s has no fuzz target and no reason: %q", id, reason)
			}
			continue
		}
		targets := strings.Fields(fuzz)
		if len(targets) == 0 {
			fault("%s has no fuzz target and no reason", id)
		}
		for _, name := range targets {
			if f, ok := declared[name]; !ok || !fuzzing.MatchString(f.name) {
				fault("%s is fuzzed by %s, which is no fuzz target", id, name)
			}
			named[name] = true
		}
	}
	if !slices.Equal(got, ids) {
		fault("the ids are %q, want %q", got, ids)
	}
	for name, f := range declared {
		if fuzzing.MatchString(f.name) && !named[name] && !reading.MatchString(f.name) {
			fault("%s is named by no law, and reads nothing", name)
		}
	}
	return append(out, unfuzzed(declared)...)
}

// unfuzzed returns the public checks that no fuzz target reaches.
func unfuzzed(declared map[string]function) []string {
	reached := map[string]bool{}
	for _, f := range declared {
		if !fuzzing.MatchString(f.name) {
			continue
		}
		queue, seen := []function{f}, map[string]bool{}
		for len(queue) > 0 { // what it calls, and what of its own package that calls
			next := queue[0]
			queue = queue[1:]
			for name := range next.uses {
				reached[name] = true
				for _, own := range []string{f.dir + "." + name, f.dir + ".(method)." + name} {
					if g, ok := declared[own]; ok && !seen[own] {
						seen[own] = true
						queue = append(queue, g)
					}
				}
			}
		}
	}
	var out []string
	for name, f := range declared {
		if checking.MatchString(f.name) && strings.HasSuffix(f.dir, "test") && !reached[f.name] {
			out = append(out, name+" is reached by no fuzz target")
		}
	}
	return out
}

// TestLawsAreHeld: each law is in the register once, with what checks it and what fuzzes it, and each fuzz
// target and each public check has its law or its text.
func TestLawsAreHeld(t *testing.T) {
	for _, fault := range lawFaults(lawRows(t), functions(t)) {
		t.Error(fault)
	}
}

// TestLawRegisterNoticesFaults plants each kind of fault in the register and in the tree.
func TestLawRegisterNoticesFaults(t *testing.T) {
	rows, declared := lawRows(t), functions(t)
	at := func(id string) int {
		return slices.IndexFunc(rows, func(r []string) bool { return r[0] == id })
	}
	for name, c := range map[string]struct {
		says  string
		plant func(rows [][]string, declared map[string]function) [][]string
	}{
		"a law missing": {"the ids are", func(r [][]string, _ map[string]function) [][]string {
			return slices.Delete(r, at("CON-4"), at("CON-4")+1)
		}},
		"a law twice":    {"the ids are", func(r [][]string, _ map[string]function) [][]string { return append(r, r[3]) }},
		"an unknown law": {"the ids are", func(r [][]string, _ map[string]function) [][]string { r[5][0] = "CAL-99"; return r }},
		"a cell missing": {"cells", func(r [][]string, _ map[string]function) [][]string { r[5] = r[5][:3]; return r }},
		"no sentence":    {"no whole sentence", func(r [][]string, _ map[string]function) [][]string { r[5][1] = "more later"; return r }},
		"no check":       {"checked by nothing", func(r [][]string, _ map[string]function) [][]string { r[5][2] = ""; return r }},
		"a check that is not there": {"no check and no test", func(r [][]string, _ map[string]function) [][]string {
			r[5][2] = "calendar/calendartest.CheckNothing"
			return r
		}},
		"a check that is none": {"no check and no test", func(r [][]string, _ map[string]function) [][]string {
			r[5][2] = "calendar.MustDate"
			return r
		}},
		"a target that is not there": {"no fuzz target", func(r [][]string, _ map[string]function) [][]string {
			r[5][3] = "calendar.FuzzNothing"
			return r
		}},
		"a test for a target": {"no fuzz target", func(r [][]string, _ map[string]function) [][]string {
			r[5][3] = "calendar.TestDateLaws"
			return r
		}},
		"no target":  {"no fuzz target and no reason", func(r [][]string, _ map[string]function) [][]string { r[5][3] = ""; return r }},
		"no reason":  {"no fuzz target and no reason", func(r [][]string, _ map[string]function) [][]string { r[5][3] = "- "; return r }},
		"thin words": {"no fuzz target and no reason", func(r [][]string, _ map[string]function) [][]string { r[5][3] = "- because so"; return r }},
		"a target without a law": {"calendar.FuzzMoons is named by no law", func(r [][]string, d map[string]function) [][]string {
			d["calendar.FuzzMoons"] = function{dir: "calendar", name: "FuzzMoons"}
			return r
		}},
		"a check without a target": {"calendar/calendartest.CheckMoons is reached by no fuzz target", func(r [][]string, d map[string]function) [][]string {
			d["calendar/calendartest.CheckMoons"] = function{dir: "calendar/calendartest", name: "CheckMoons"}
			return r
		}},
		"a check that only a test reaches": {"rolestest.CheckMandate is reached by no fuzz target", func(r [][]string, d map[string]function) [][]string {
			f := d["roles.FuzzMandate"]
			f.uses = maps.Clone(f.uses)
			delete(f.uses, "CheckMandate")
			d["roles.FuzzMandate"] = f
			return r
		}},
	} {
		planted := make([][]string, len(rows))
		for i, r := range rows {
			planted[i] = slices.Clone(r)
		}
		d := maps.Clone(declared)
		if got := strings.Join(lawFaults(c.plant(planted, d), d), "\n"); !strings.Contains(got, c.says) {
			t.Errorf("%s: %q, want %q", name, got, c.says)
		}
	}
}
