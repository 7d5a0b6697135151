package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"time"
)

// find lists the mutants of the package in dir.
func find(dir, kind string) ([]mutant, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	var out []mutant
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") || strings.HasSuffix(path, "_gen.go") {
			continue
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, path, text, 0)
		if err != nil {
			return nil, err
		}
		f := finder{path: path, text: text, fset: fset}
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.GenDecl:
				if d.Tok == token.VAR && kind != "conditions" {
					f.tables(d)
				}
			case *ast.FuncDecl:
				if d.Body != nil && kind != "cells" {
					f.conditions(d.Body)
				}
			}
		}
		out = append(out, f.found...)
	}
	sort.SliceStable(out, func(i, j int) bool {
		return out[i].file < out[j].file || out[i].file == out[j].file && out[i].start < out[j].start
	})
	return out, nil
}

type finder struct {
	path  string
	text  []byte
	fset  *token.FileSet
	found []mutant
}

func (f *finder) replace(from, to token.Pos, with string) {
	start, end := f.fset.Position(from), f.fset.Position(to)
	if string(f.text[start.Offset:end.Offset]) != with {
		f.found = append(f.found, mutant{f.path, f.text, start.Offset, end.Offset, with, start.Line})
	}
}

func (f *finder) code(e ast.Expr) string {
	return string(f.text[f.fset.Position(e.Pos()).Offset:f.fset.Position(e.End()).Offset])
}

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
		f.walk(e.X, path+"<", visit)
		f.walk(e.Y, path+">", visit)
	case *ast.BasicLit, *ast.Ident, *ast.SelectorExpr:
		visit(path, e)
	}
}

// cell replaces one leaf by its neighbour: the next number, another text, the next day, or another
// word that stands in the same column.
func (f *finder) cell(e ast.Expr, column []string) {
	switch e := e.(type) {
	case *ast.BasicLit:
		switch e.Kind {
		case token.INT:
			f.replace(e.Pos(), e.End(), "("+e.Value+"+1)")
		case token.STRING:
			if s, err := strconv.Unquote(e.Value); err == nil {
				f.replace(e.Pos(), e.End(), strconv.Quote(other(s)))
			}
		}
	default:
		switch code := f.code(e); code {
		case "true":
			f.replace(e.Pos(), e.End(), "false")
		case "false":
			f.replace(e.Pos(), e.End(), "true")
		case "nil":
		default:
			for _, word := range column {
				if word != code && word != "true" && word != "false" && !strings.ContainsAny(word, "\"`") {
					f.replace(e.Pos(), e.End(), word)
					return
				}
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

var swapped = map[token.Token]string{
	token.LSS: "<=", token.LEQ: "<", token.GTR: ">=", token.GEQ: ">", token.EQL: "!=", token.NEQ: "==",
	token.LAND: "||", token.LOR: "&&", token.ADD: "-", token.SUB: "+",
}

// conditions finds the comparisons, connectives, negations and sums of a function.
func (f *finder) conditions(body *ast.BlockStmt) {
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if with := swapped[n.Op]; with != "" {
				f.replace(n.OpPos, n.OpPos+token.Pos(len(n.Op.String())), with)
			}
		case *ast.UnaryExpr:
			if n.Op == token.NOT {
				f.replace(n.OpPos, n.OpPos+1, "")
			}
		}
		return true
	})
}
