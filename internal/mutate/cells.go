package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// tables finds the cells of every composite literal of a package variable.
func (f *finder) tables(d *ast.GenDecl) {
	for _, spec := range d.Specs {
		for _, v := range spec.(*ast.ValueSpec).Values {
			if table, ok := v.(*ast.CompositeLit); ok {
				columns := map[string][]string{}
				f.walk(table, "", func(path string, cell ast.Expr) { columns[path] = append(columns[path], f.code(cell)) })
				f.walk(table, "", func(path string, cell ast.Expr) { f.cell(cell, columns[path]) })
			}
		}
	}
}

// walk visits the leaves of a literal. The path of a leaf names its column: the positions and field
// names on the way to it below the row.
func (f *finder) walk(e ast.Expr, path string, visit func(string, ast.Expr)) {
	switch e := e.(type) {
	case *ast.CompositeLit:
		_, list := e.Type.(*ast.ArrayType)
		for i, elt := range e.Elts {
			at := path + "/" + strconv.Itoa(i)
			if kv, ok := elt.(*ast.KeyValueExpr); ok {
				elt = kv.Value
				at = path + "/" + f.code(kv.Key)
			}
			if list || path == "" {
				at = path + "/*"
			}
			f.walk(elt, at, visit)
		}
	case *ast.CallExpr:
		for i, arg := range e.Args {
			f.walk(arg, path+"("+strconv.Itoa(i), visit)
		}
	case *ast.UnaryExpr:
		f.walk(e.X, path, visit)
	case *ast.BinaryExpr:
		if t := f.info.TypeOf(e); !untyped(t) {
			f.whole = t
		}
		f.walk(e.X, path+"<", visit)
		f.walk(e.Y, path+">", visit)
	case *ast.BasicLit, *ast.Ident, *ast.SelectorExpr:
		if !f.info.Types[e].IsType() {
			visit(path, e)
		}
	}
}

// cell replaces one leaf by its neighbour: the next number, another text, the next day, or another
// word that stands in the same column.
func (f *finder) cell(e ast.Expr, column []string) {
	if lit, ok := e.(*ast.BasicLit); ok {
		switch lit.Kind {
		case token.INT:
			f.pick(e, "("+lit.Value+"+1)")
		case token.STRING:
			if s, err := strconv.Unquote(lit.Value); err == nil {
				f.pick(e, strconv.Quote(other(s)))
			}
		}
		return
	}
	switch code := f.code(e); code {
	case "true":
		f.pick(e, "false")
	case "false":
		f.pick(e, "true")
	case "nil":
	default:
		for _, word := range column {
			if word != code && word != "true" && word != "false" && !strings.ContainsAny(word, "\"`") {
				f.pick(e, word)
				return
			}
		}
	}
}

var (
	day   = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)
	month = regexp.MustCompile(`^\d{4}-(0\d|1[012])$`)
	year  = regexp.MustCompile(`^\d{4}$`)
)

// other returns a text of the same kind as s that is not s.
func other(s string) string {
	switch {
	case day.MatchString(s):
		t, _ := time.Parse(time.DateOnly, s)
		return t.AddDate(0, 0, 1).Format(time.DateOnly)
	case month.MatchString(s):
		t, _ := time.Parse("2006-01", s)
		return t.AddDate(0, 1, 0).Format("2006-01")
	case year.MatchString(s):
		n, _ := strconv.Atoi(s)
		return fmt.Sprint(n + 1)
	}
	return s + "x"
}
