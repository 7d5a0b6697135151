package main

import (
	"go/ast"
	"go/token"
	"go/types"
)

// find lists the mutants of a package, and the places of the one binary that choose between them.
func find(p *pack, kind string) ([]*mutant, []*site) {
	f := finder{pack: p, first: map[*ast.BinaryExpr]bool{}}
	for _, s := range p.files {
		f.source = s
		for _, d := range s.syntax.Decls {
			if d, ok := d.(*ast.GenDecl); ok && d.Tok == token.VAR && kind != "conditions" {
				f.tables(d)
			}
			if kind != "cells" {
				f.operators(d)
			}
		}
	}
	return f.found, f.sites
}

// A finder collects mutants from one file after another.
type finder struct {
	*pack
	source *source
	found  []*mutant
	sites  []*site
	whole  types.Type               // of the constant that a leaf without a type is part of
	first  map[*ast.BinaryExpr]bool // those that come first in a chain of &&, and would lose their bounds with ||
}

// replace adds the mutant that has the given text between two places.
func (f *finder) replace(from, to token.Pos, with string) *mutant {
	at, end := f.fset.Position(from), f.fset.Position(to)
	m := &mutant{file: f.source, start: at.Offset, end: end.Offset, with: with, line: at.Line, col: at.Column}
	f.found = append(f.found, m)
	return m
}

// code returns the text of an expression.
func (f *finder) code(e ast.Expr) string {
	return string(f.source.text[f.fset.Position(e.Pos()).Offset:f.fset.Position(e.End()).Offset])
}
