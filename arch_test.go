package hscn_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/hscn-go/hscn"

// floors lists, for each folder of library code, the folders of this module that it may import. A
// folder that is not listed may not hold library code.
var floors = map[string][]string{
	"internal/text":   {},
	"internal/strict": {},
	"calendar":        {"internal/text", "internal/strict"},
	"":                {"calendar", "internal/text"},
	"internal/record": {"", "calendar", "internal/strict"},
	"roles":           {"", "calendar", "internal/text", "internal/record"},
	"contract":        {"", "calendar", "internal/text", "internal/record", "roles"},
	"procurement":     {"", "calendar", "internal/text", "internal/record", "roles", "contract"},
	"migration":       {"", "calendar", "internal/text", "internal/record", "roles", "contract"},

	"calendar/calendartest":       {"calendar"},
	"roles/rolestest":             {"", "calendar", "roles", "calendar/calendartest"},
	"contract/contracttest":       {"", "calendar", "roles", "contract", "calendar/calendartest", "roles/rolestest"},
	"procurement/procurementtest": {"", "calendar", "roles", "contract", "procurement", "calendar/calendartest", "roles/rolestest", "contract/contracttest"},
	"migration/migrationtest":     {"", "calendar", "roles", "contract", "migration", "calendar/calendartest", "roles/rolestest", "contract/contracttest"},
}

// foreign lists the packages of other modules and of the standard library that library code may
// import. Each is there because it neither reads nor changes anything outside its arguments.
var foreign = []string{
	"bytes", "cmp", "database/sql/driver", "encoding", "encoding/json", "errors", "fmt", "io", "iter", "log/slog", "maps",
	"math", "math/big", "math/bits", "slices", "strconv", "strings", "time", "unicode", "unicode/utf8",
}

// alsoAllowed are imports that one folder may have beyond foreign, with the reason.
var alsoAllowed = map[string][]string{
	"contract":                    {"github.com/shopspring/decimal"}, // rates and proration
	"calendar/calendartest":       {"math/rand/v2"},                  // generators draw from a source the caller gives
	"roles/rolestest":             {"math/rand/v2"},
	"contract/contracttest":       {"math/rand/v2", "github.com/shopspring/decimal"},
	"procurement/procurementtest": {"math/rand/v2"},
	"migration/migrationtest":     {"math/rand/v2"},
}

// impure are the members of allowed packages that read a clock, a zone database or print.
var impure = map[string][]string{
	"time": {"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker", "LoadLocation", "Local"},
	"fmt":  {"Print", "Printf", "Println", "Scan", "Scanf", "Scanln"},
	"slog": {"Default", "SetDefault", "Info", "Warn", "Error", "Debug", "Log"},
	"rand": {"Int", "IntN", "Int64", "Int64N", "Uint32", "Uint64", "Float64", "Perm", "Shuffle", "N"},
}

type source struct {
	dir  string // folder below the module's root, "" for the root
	name string
	file *ast.File
}

// violations returns what is forbidden in the files of one folder.
func violations(fset *token.FileSet, files []source) []string {
	var out []string
	vars := map[string]bool{}
	for _, s := range files {
		for _, d := range s.file.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, spec := range g.Specs {
				for _, n := range spec.(*ast.ValueSpec).Names {
					vars[n.Name] = n.Name != "_"
					if n.IsExported() && !strings.HasPrefix(n.Name, "Err") {
						out = append(out, fmt.Sprintf("%s: exported variable %s", s.name, n.Name))
					}
				}
			}
		}
	}
	for _, s := range files {
		at := func(n ast.Node) string { return fmt.Sprintf("%s:%d", s.name, fset.Position(n.Pos()).Line) }
		names := map[string]string{}
		for _, imp := range s.file.Imports {
			path, _ := strconv.Unquote(imp.Path.Value)
			local, own := strings.CutPrefix(path, module)
			local = strings.TrimPrefix(local, "/")
			switch {
			case own && !slices.Contains(floors[s.dir], local):
				out = append(out, fmt.Sprintf("%s: %q imports %q against the floors", at(imp), s.dir, local))
			case !own && !slices.Contains(foreign, path) && !slices.Contains(alsoAllowed[s.dir], path):
				out = append(out, fmt.Sprintf("%s: %q imports %q, which is not listed", at(imp), s.dir, path))
			}
			base := filepath.Base(strings.TrimSuffix(path, "/v2"))
			if imp.Name != nil {
				if base = imp.Name.Name; base == "_" || base == "." {
					out = append(out, fmt.Sprintf("%s: import of %q as %s", at(imp), path, base))
				}
			}
			names[base] = filepath.Base(strings.TrimSuffix(path, "/v2"))
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				out = append(out, at(n)+": a goroutine")
			case *ast.ChanType:
				out = append(out, at(n)+": a channel")
			case *ast.FuncDecl:
				if n.Name.Name == "init" && n.Recv == nil {
					out = append(out, at(n)+": an init function")
				}
			case *ast.SelectorExpr:
				if x, ok := n.X.(*ast.Ident); ok && x.Obj == nil && slices.Contains(impure[names[x.Name]], n.Sel.Name) {
					out = append(out, fmt.Sprintf("%s: %s.%s", at(n), x.Name, n.Sel.Name))
				}
			case *ast.AssignStmt:
				if n.Tok != token.DEFINE {
					for _, e := range n.Lhs {
						if v := global(e, vars); v != "" {
							out = append(out, fmt.Sprintf("%s: assignment to package variable %s", at(n), v))
						}
					}
				}
			case *ast.IncDecStmt:
				if v := global(n.X, vars); v != "" {
					out = append(out, fmt.Sprintf("%s: assignment to package variable %s", at(n), v))
				}
			}
			return true
		})
	}
	return out
}

// global returns the name of the package variable that the assignable expression e is a part of.
func global(e ast.Expr, vars map[string]bool) string {
	for {
		switch x := e.(type) {
		case *ast.Ident:
			if !vars[x.Name] {
				return ""
			}
			if x.Obj != nil { // declared in this file: a local of the same name is not the variable
				if spec, ok := x.Obj.Decl.(*ast.ValueSpec); !ok || !slices.ContainsFunc(spec.Names, func(i *ast.Ident) bool { return i.Name == x.Name && i.Obj == x.Obj }) {
					return ""
				}
			}
			return x.Name
		case *ast.SelectorExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		default:
			return ""
		}
	}
}

// librarySources parses the library code below the module's root, by folder.
func librarySources(t *testing.T, fset *token.FileSet) map[string][]source {
	t.Helper()
	out := map[string][]source{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			_, statErr := os.Stat(filepath.Join(path, "go.mod"))
			nested := path != "." && statErr == nil
			tool := strings.HasPrefix(path, "internal/") && !isLibrary(path) && strings.Count(path, "/") == 1
			if nested || tool || path == "examples" || d.Name() == "testdata" || d.Name() == ".git" || d.Name() == "internal" && path != "internal" {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(fset, path, nil, 0)
		if err != nil {
			return err
		}
		dir := filepath.ToSlash(filepath.Dir(path))
		if dir == "." {
			dir = ""
		}
		out[dir] = append(out[dir], source{dir, path, file})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func isLibrary(path string) bool { _, ok := floors[path]; return ok }

// TestFloorsAndPurity holds library code to the floors and to having no clock, file, network,
// environment, goroutine or changing state.
func TestFloorsAndPurity(t *testing.T) {
	fset := token.NewFileSet()
	sources := librarySources(t, fset)
	for dir, files := range sources {
		if !isLibrary(dir) {
			t.Errorf("folder %q holds library code and stands on no floor", dir)
		}
		for _, v := range violations(fset, files) {
			t.Error(v)
		}
	}
	for _, dir := range []string{"", "calendar", "roles", "contract", "procurement", "migration"} {
		if len(sources[dir]) == 0 {
			t.Errorf("no library code found in %q: the test looked at nothing", dir)
		}
	}
}

// TestFloorsNoticePlantedFaults plants each kind of fault and expects it to be named.
func TestFloorsNoticePlantedFaults(t *testing.T) {
	for _, c := range []struct{ name, dir, src, want string }{
		{"a clock", "roles", `import "time"; func f() { _ = time.Now() }`, "time.Now"},
		{"a renamed clock", "roles", `import clock "time"; func f() { _ = clock.Now() }`, "clock.Now"},
		{"a zone database", "calendar", `import "time"; func f() { _, _ = time.LoadLocation("Europe/London") }`, "time.LoadLocation"},
		{"a file", "contract", `import "os"; func f() { _, _ = os.Open("x") }`, `imports "os"`},
		{"the environment", "", `import "os"; var v = os.Getenv("X")`, `imports "os"`},
		{"the network", "migration", `import "net/http"; var c http.Client`, `imports "net/http"`},
		{"printing", "procurement", `import "fmt"; func f() { fmt.Println() }`, "fmt.Println"},
		{"a goroutine", "procurement", `func f() { go f() }`, "a goroutine"},
		{"a channel", "procurement", `func f(c chan int) {}`, "a channel"},
		{"a lock", "procurement", `import "sync"; var mu sync.Mutex`, `imports "sync"`},
		{"an upward import", "roles", `import "github.com/hscn-go/hscn/contract"; var _ contract.Money`, "against the floors"},
		{"a sibling import", "procurement", `import "github.com/hscn-go/hscn/migration"; var _ migration.State`, "against the floors"},
		{"the root from the calendar", "calendar", `import "github.com/hscn-go/hscn"; var _ hscn.ID`, "against the floors"},
		{"an unlisted import", "roles", `import "github.com/shopspring/decimal"; var _ decimal.Decimal`, "not listed"},
		{"a dot import", "roles", `import . "fmt"; var _ = Sprint()`, `import of "fmt" as .`},
		{"randomness of the process", "roles/rolestest", `import "math/rand/v2"; func f() int { return rand.IntN(3) }`, "rand.IntN"},
		{"an init", "roles", `func init() {}`, "an init function"},
		{"an exported variable", "roles", `var Table = []int{1}`, "exported variable Table"},
		{"a changed variable", "roles", `var n int; func f() { n = 2 }`, "assignment to package variable n"},
		{"a changed element", "roles", `var m = [3]int{}; func f() { m[1]++ }`, "assignment to package variable m"},
		{"a changed field", "roles", `var s struct{ a []int }; func f() { s.a[0] = 1 }`, "assignment to package variable s"},
	} {
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, "planted.go", "package p\n"+c.src, 0)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		got := strings.Join(violations(fset, []source{{c.dir, "planted.go", file}}), "\n")
		if !strings.Contains(got, c.want) {
			t.Errorf("%s: planted in %q, want a violation naming %q, got %q", c.name, c.dir, c.want, got)
		}
	}
	fset := token.NewFileSet()
	clean := `package p
import ("errors"; "time"; "github.com/hscn-go/hscn/calendar")
var ErrX = errors.New("x")
var table = [...]int{1, 2}
func f(d calendar.Date) time.Month { table := table; table[0] = 2; n := 0; n++; return time.May }`
	file, err := parser.ParseFile(fset, "clean.go", clean, 0)
	if err != nil {
		t.Fatal(err)
	}
	if got := violations(fset, []source{{"roles", "clean.go", file}}); len(got) > 0 {
		t.Errorf("clean source is faulted: %q", got)
	}
}

// TestTopLevel holds the module's top level to the names that belong there.
func TestTopLevel(t *testing.T) {
	allowed := strings.Fields("procurement migration roles contract calendar examples internal testdata .ci .git go.mod go.sum README.md LICENSE")
	entries, err := os.ReadDir(".")
	if err != nil || len(entries) == 0 {
		t.Fatal("nothing at the top level", err)
	}
	for _, e := range entries {
		if !slices.Contains(allowed, e.Name()) && !(strings.HasSuffix(e.Name(), ".go") && !e.IsDir()) {
			t.Errorf("%s does not belong at the top level", e.Name())
		}
	}
}
