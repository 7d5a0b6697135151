package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"sort"
	"strconv"
)

// A site is a place of the one binary that chooses between the original and its mutants. What it
// writes around the operands keeps the order and the laziness of their evaluation, and keeps every
// line where it was.
type site struct {
	source    *source
	from, to  int // the expression
	at, after int // the operator, where it is written anew
	mutants   []*mutant
	write     func() (open, middle, end string)
}

func (f *finder) site(n ast.Node, at token.Pos, length int, write func() (open, middle, end string), mutants ...*mutant) {
	offset := func(p token.Pos) int { return f.fset.Position(p).Offset }
	s := &site{source: f.source, from: offset(n.Pos()), to: offset(n.End()), at: offset(at), mutants: mutants, write: write}
	s.after = s.at + length
	f.sites = append(f.sites, s)
}

// is returns the condition that a mutant is the one chosen.
func is(m *mutant) string { return "mutant__ == " + strconv.Itoa(m.id) }

// pick adds the mutant of a cell.
func (f *finder) pick(e ast.Expr, with string) {
	m := f.replace(e.Pos(), e.End(), with)
	t := f.info.TypeOf(e)
	if untyped(t) && f.whole != nil {
		t = f.whole
	}
	typ := f.typeName(t)
	if _, err := types.Eval(f.fset, f.types, e.Pos(), "func("+typ+"){}("+with+")"); typ == "" || err != nil {
		m.slow = true // it may have no meaning, or be of another type
		return
	}
	f.site(e, e.Pos(), 0, func() (string, string, string) {
		return fmt.Sprintf("pick__[%s](%d, %s, ", typ, m.id, with), "", ")"
	}, m)
}

func (f *finder) equal(n *ast.BinaryExpr, m *mutant) {
	f.site(n, n.OpPos, 0, func() (string, string, string) {
		return f.truth(n) + "((", "", ") != (" + is(m) + "))"
	}, m)
}

func (f *finder) ordered(n *ast.BinaryExpr, boundary, negation *mutant) {
	name := map[token.Token]string{token.LSS: "lss__", token.LEQ: "leq__", token.GTR: "gtr__", token.GEQ: "geq__"}[n.Op]
	f.site(n, n.OpPos, len(n.Op.String()), func() (string, string, string) {
		return fmt.Sprintf("%s(%s(%d, %d, ", f.truth(n), name, boundary.id, negation.id), ",", "))"
	}, boundary, negation)
}

// connective writes a && b as ((a != m) && (b != m)) != m: where m holds it is a || b.
func (f *finder) connective(n *ast.BinaryExpr, m *mutant) {
	f.site(n, n.OpPos, 2, func() (string, string, string) {
		return f.truth(n) + "(((", ") != (" + is(m) + ") " + n.Op.String() + " (", ") != (" + is(m) + ")) != (" + is(m) + "))"
	}, m)
}

func (f *finder) not(n *ast.UnaryExpr, m *mutant) {
	f.site(n, n.OpPos, 1, func() (string, string, string) {
		return "", f.truth(n) + "((", ") == (" + is(m) + "))"
	}, m)
}

func (f *finder) arithmetic(n *ast.BinaryExpr, m *mutant) {
	name := map[token.Token]string{token.ADD: "add__", token.SUB: "sub__", token.MUL: "mul__", token.QUO: "quo__", token.REM: "rem__"}[n.Op]
	typ := f.typeName(f.info.TypeOf(n))
	if typ != "" {
		typ = "[" + typ + "]"
	}
	f.site(n, n.OpPos, 1, func() (string, string, string) {
		return fmt.Sprintf("%s%s(%d, ", name, typ, m.id), ",", ")"
	}, m)
}

func (f *finder) minus(n *ast.UnaryExpr, m *mutant) bool {
	typ := f.typeName(f.info.TypeOf(n))
	f.site(n, n.OpPos, 1, func() (string, string, string) {
		return "", fmt.Sprintf("neg__[%s](%d, ", typ, m.id), ")"
	}, m)
	return typ != ""
}

func (f *finder) step(n *ast.IncDecStmt, m *mutant) bool {
	typ := f.typeName(f.info.TypeOf(n.X))
	f.site(n, n.TokPos, 2, func() (string, string, string) {
		return "", fmt.Sprintf(" %s= one__[%s](%d)", n.Tok.String()[:1], typ, m.id), ""
	}, m)
	return typ != ""
}

// truth returns the conversion that a condition of a named type needs.
func (f *finder) truth(e ast.Expr) string {
	if t := f.info.TypeOf(e); types.Identical(t, types.Typ[types.Bool]) || types.Identical(t, types.Typ[types.UntypedBool]) {
		return ""
	}
	return f.typeName(f.info.TypeOf(e))
}

// typeName writes a type as its file would, or returns "" where the file cannot.
func (f *finder) typeName(t types.Type) string {
	if untyped(t) {
		return ""
	}
	known := true
	name := types.TypeString(t, func(p *types.Package) string {
		if p == f.types {
			return ""
		}
		for _, i := range f.source.syntax.Imports {
			if path, _ := strconv.Unquote(i.Path.Value); path == p.Path() {
				if i.Name != nil {
					return i.Name.Name
				}
				return p.Name()
			}
		}
		known = false
		return "_"
	})
	if !known {
		return ""
	}
	return name
}

func untyped(t types.Type) bool {
	b, ok := t.(*types.Basic)
	return ok && b.Info()&types.IsUntyped != 0
}

// An edit replaces part of a file.
type edit struct {
	at, after int
	text      string
	closes    bool
	other     int // the far end of the expression
}

// render writes every file anew that has a site with a mutant to choose.
func render(sites []*site) map[*source][]byte {
	edits := map[*source][]edit{}
	for _, s := range sites {
		live := false
		for _, m := range s.mutants {
			live = live || m.id > 0
		}
		if live {
			open, middle, end := s.write()
			edits[s.source] = append(edits[s.source],
				edit{s.from, s.from, open, false, s.to}, edit{s.at, s.after, middle, false, s.to}, edit{s.to, s.to, end, true, s.from})
		}
	}
	out := map[*source][]byte{}
	for s, list := range edits {
		// At one place first what ends there, the innermost first, then what begins there, the
		// innermost last.
		sort.SliceStable(list, func(i, j int) bool {
			a, b := list[i], list[j]
			if a.at != b.at {
				return a.at < b.at
			}
			if a.closes != b.closes {
				return a.closes
			}
			return a.other > b.other
		})
		var b bytes.Buffer
		at := 0
		for _, e := range list {
			b.Write(s.text[at:e.at])
			b.WriteString(e.text)
			at = e.after
		}
		b.Write(s.text[at:])
		out[s] = b.Bytes()
	}
	return out
}

// helpers is the file that the one binary has besides, after its package clause.
const helpers = `
import (
	"cmp"
	"os"
	"strconv"
)

var mutant__ = func() int {
	if n, err := strconv.Atoi(os.Getenv("` + variable + `")); err == nil {
		return n
	}
	return -1
}()

type integer__ interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

type number__ interface {
	integer__ | ~float32 | ~float64
}

func pick__[T any](n int, mutant, original T) T {
	if mutant__ == n {
		return mutant
	}
	return original
}

func one__[T number__](n int) T {
	var zero T
	if mutant__ == n {
		return zero - 1
	}
	return 1
}

func neg__[T number__](n int, x T) T {
	if mutant__ == n {
		return x
	}
	return -x
}
`

// operations are the helpers of one shape: name, constraint, result, operator and what becomes of it.
func operations() string {
	var b bytes.Buffer
	for _, h := range [][3]string{{"lss__", "<", "<=|>="}, {"leq__", "<=", "<|>"}, {"gtr__", ">", ">=|<="}, {"geq__", ">=", ">|<"}} {
		boundary, negation, _ := bytes.Cut([]byte(h[2]), []byte("|"))
		fmt.Fprintf(&b, `
func %s[T cmp.Ordered](boundary, negation int, x, y T) bool {
	if mutant__ == boundary {
		return x %s y
	}
	if mutant__ == negation {
		return x %s y
	}
	return x %s y
}
`, h[0], boundary, negation, h[1])
	}
	for _, h := range [][4]string{
		{"add__", "number__", "-", "+"}, {"sub__", "number__", "+", "-"}, {"mul__", "number__", "/", "*"},
		{"quo__", "number__", "*", "/"}, {"rem__", "integer__", "*", "%"},
	} {
		fmt.Fprintf(&b, `
func %s[T %s](n int, x, y T) T {
	if mutant__ == n {
		return x %s y
	}
	return x %s y
}
`, h[0], h[1], h[2], h[3])
	}
	return b.String()
}
