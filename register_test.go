package hscn_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
)

// counts is how many statements each of the five deciding documents has.
var counts = map[string]int{"CJ": 174, "S5": 58, "BT": 44, "HS": 22, "RR": 92}

// rows reads a register file and checks its shape.
func rows(t *testing.T, file string) [][]string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	if want := "id\tdocument\tplace\tkind\tpackage\ttreatment\trealised\tsentence"; lines[0] != want {
		t.Fatalf("%s: header %q, want %q", file, lines[0], want)
	}
	var out [][]string
	for i, line := range lines[1:] {
		cells := strings.Split(line, "\t")
		if len(cells) != 8 {
			t.Fatalf("%s:%d: %d cells, want 8", file, i+2, len(cells))
		}
		out = append(out, cells)
	}
	return out
}

// TestRegisterIsComplete: 390 rows of the five documents, each id once and in order.
func TestRegisterIsComplete(t *testing.T) {
	got := map[string]int{}
	for _, row := range rows(t, "testdata/statements.tsv") {
		got[row[1]]++
		id, err := hscn.ParseID(row[0])
		if err != nil || id.Document().String() != row[1] || id.Number() != got[row[1]] {
			t.Errorf("row %q is out of place: %v, number %d of %s", row[0], err, got[row[1]], row[1])
		}
	}
	total := 0
	for doc, n := range counts {
		if got[doc] != n {
			t.Errorf("%s has %d rows, want %d", doc, got[doc], n)
		}
		total += got[doc]
	}
	if total != 390 || len(got) != len(counts) {
		t.Errorf("%d rows of %d documents, want 390 of %d", total, len(got), len(counts))
	}
}

// TestRegisterIsRealised: each row is a rule or a table row whose place exists in the code, or is
// context and says why.
func TestRegisterIsRealised(t *testing.T) {
	declared := declarations(t)
	all := append(rows(t, "testdata/statements.tsv"), rows(t, "testdata/further.tsv")...)
	var open []string
	for _, row := range all {
		if row[5] == "open" && row[6] == row[4] {
			open = append(open, row[0])
			continue
		}
		for _, problem := range unrealised(row, declared) {
			t.Errorf("%s: %s", row[0], problem)
		}
	}
	if len(open) > 0 {
		t.Errorf("%d rows are open: %.200q", len(open), open)
	}
	if len(all) < 390 {
		t.Errorf("only %d rows looked at", len(all))
	}
}

var packages = map[string]bool{"hscn": true, "roles": true, "contract": true, "procurement": true, "migration": true, "calendar": true}

// unrealised returns what is wrong with the treatment of one row.
func unrealised(row []string, declared map[string]bool) []string {
	pkg, treatment, realised, sentence := row[4], row[5], row[6], row[7]
	var out []string
	if !packages[pkg] {
		out = append(out, "no such package: "+pkg)
	}
	if !strings.HasSuffix(sentence, ".") || len(sentence) < 20 {
		out = append(out, "no whole sentence: "+sentence)
	}
	switch treatment {
	case "rule", "table":
		names := strings.Fields(realised)
		if len(names) == 0 {
			out = append(out, "no place of realisation")
		}
		for _, name := range names {
			if !declared[name] {
				out = append(out, "realised in "+name+", which does not exist")
			}
		}
	case "context":
		if !strings.HasPrefix(realised, "because ") || len(realised) < 25 {
			out = append(out, "context without its reason")
		}
	default:
		out = append(out, "treatment "+treatment+" is none of rule, table, context")
	}
	return out
}

// TestRegisterNoticesFaults plants each kind of fault in a row.
func TestRegisterNoticesFaults(t *testing.T) {
	declared := map[string]bool{"procurement.Options": true}
	good := func() []string {
		return []string{"CJ-01", "CJ", "L13", "rule-may", "procurement", "rule", "procurement.Options", "A customer picks one of three approaches."}
	}
	if got := unrealised(good(), declared); len(got) > 0 {
		t.Errorf("a good row is faulted: %q", got)
	}
	for name, plant := range map[string]func(row []string){
		"open":               func(r []string) { r[5] = "open" },
		"unknown treatment":  func(r []string) { r[5] = "maybe" },
		"place missing":      func(r []string) { r[6] = "" },
		"place not in code":  func(r []string) { r[6] = "procurement.Nowhere" },
		"one of two missing": func(r []string) { r[6] = "procurement.Options procurement.Nowhere" },
		"no reason":          func(r []string) { r[5], r[6] = "context", "" },
		"reason too thin":    func(r []string) { r[5], r[6] = "context", "because so" },
		"unknown package":    func(r []string) { r[4] = "nowhere" },
		"no sentence":        func(r []string) { r[7] = "" },
	} {
		row := good()
		plant(row)
		if len(unrealised(row, declared)) == 0 {
			t.Errorf("%s: not noticed", name)
		}
	}
}

// TestRegisterMatchesConstants: the generated table is the two files, row for row.
func TestRegisterMatchesConstants(t *testing.T) {
	byID := map[string][]string{}
	for _, row := range append(rows(t, "testdata/statements.tsv"), rows(t, "testdata/further.tsv")...) {
		byID[row[0]] = row
	}
	n := 0
	var last hscn.ID
	for s := range hscn.Statements() {
		n++
		row := byID[s.ID.String()]
		if row == nil {
			t.Errorf("%v is not in the files", s.ID)
			continue
		}
		got := []string{s.ID.String(), s.ID.Document().String(), s.Place, s.Kind.String(), s.Package, s.Treatment.String(), s.Realised, s.Sentence}
		if strings.Join(got, "\t") != strings.Join(row, "\t") {
			t.Errorf("%v differs from its row: run go generate\n got %q\nwant %q", s.ID, got, row)
		}
		if s.ID <= last {
			t.Errorf("%v stands after %v", s.ID, last)
		}
		last = s.ID
		if s.ID.Statement() != s {
			t.Errorf("%v does not find itself", s.ID)
		}
	}
	if n != len(byID) || n < 390 {
		t.Errorf("%d statements generated, %d rows in the files", n, len(byID))
	}
}

// TestEveryRuleHasATestThatNamesIt: each rule or table row is named by a test, and no test names a
// statement that does not exist.
func TestEveryRuleHasATestThatNamesIt(t *testing.T) {
	id := regexp.MustCompile(`\b(CJ|S5|BT|HS|RR|S4|S6|OP|CD|CQ|PR|PA|PT|PF|BF|MG|LH|IH|SL|SG|PD|CM|CA|OF|SR|QS|NT|NP|NM)-?(\d{2,3})\b`)
	named := map[string]string{}
	files := 0
	walkGo(t, func(path string) {
		if !strings.HasSuffix(path, "_test.go") || strings.HasPrefix(filepath.Base(path), "register") {
			return
		}
		files++
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range id.FindAllStringSubmatch(string(data), -1) {
			named[m[1]+"-"+m[2]] = path
		}
	})
	checked := 0
	for s := range hscn.Statements() {
		if s.Treatment != hscn.Rule && s.Treatment != hscn.Table {
			continue
		}
		checked++
		if named[s.ID.String()] == "" {
			t.Errorf("%v (%s, %s): no test names it", s.ID, s.Package, s.Realised)
		}
	}
	if files == 0 || checked == 0 {
		t.Errorf("%d test files and %d rows looked at", files, checked)
	}
}

// declarations returns every package-level name and method of the module as "package.Name" and
// "package.Type.Method".
func declarations(t *testing.T) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	fset := token.NewFileSet()
	walkGo(t, func(path string) {
		if strings.HasSuffix(path, "_test.go") {
			return
		}
		file, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		pkg := file.Name.Name
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				name := d.Name.Name
				if d.Recv != nil {
					recv := d.Recv.List[0].Type
					if star, ok := recv.(*ast.StarExpr); ok {
						recv = star.X
					}
					if generic, ok := recv.(*ast.IndexExpr); ok {
						recv = generic.X
					}
					if ident, ok := recv.(*ast.Ident); ok {
						name = ident.Name + "." + name
					}
				}
				out[pkg+"."+name] = true
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					switch spec := spec.(type) {
					case *ast.TypeSpec:
						out[pkg+"."+spec.Name.Name] = true
					case *ast.ValueSpec:
						for _, n := range spec.Names {
							out[pkg+"."+n.Name] = true
						}
					}
				}
			}
		}
	})
	if len(out) == 0 {
		t.Fatal("no declarations found")
	}
	return out
}

func walkGo(t *testing.T, visit func(path string)) {
	t.Helper()
	err := filepath.WalkDir(".", func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() && strings.HasSuffix(path, ".go") {
			visit(filepath.ToSlash(path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
