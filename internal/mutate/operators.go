package main

import (
	"go/ast"
	"go/token"
	"go/types"
)

// boundary and negation are what becomes of a comparison, and swapped of any other operator.
var (
	boundary = map[token.Token]string{token.LSS: "<=", token.LEQ: "<", token.GTR: ">=", token.GEQ: ">"}
	negation = map[token.Token]string{
		token.LSS: ">=", token.LEQ: ">", token.GTR: "<=", token.GEQ: "<", token.EQL: "!=", token.NEQ: "==",
	}
	swapped = map[token.Token]string{
		token.LAND: "||", token.LOR: "&&",
		token.ADD: "-", token.SUB: "+", token.MUL: "/", token.QUO: "*", token.REM: "*",
		token.INC: "--", token.DEC: "++",
	}
)

// operators finds the comparisons, connectives, negations, sums and steps of a declaration.
func (f *finder) operators(d ast.Decl) { ast.Walk(walker{finder: f}, d) }

// A walker visits operators; fixed are those that have to be constants.
type walker struct {
	*finder
	fixed bool
}

// Visit is that of [ast.Visitor].
func (w walker) Visit(n ast.Node) ast.Visitor {
	constant := walker{w.finder, true}
	switch n := n.(type) {
	case *ast.GenDecl:
		if n.Tok == token.CONST {
			return constant
		}
	case *ast.ArrayType:
		if n.Len != nil {
			ast.Walk(constant, n.Len)
		}
		ast.Walk(w, n.Elt)
		return nil
	case *ast.CompositeLit:
		return w.literal(n)
	case *ast.BinaryExpr:
		w.binary(n)
	case *ast.UnaryExpr:
		w.unary(n)
	case *ast.IncDecStmt:
		m := w.replace(n.TokPos, n.TokPos+2, swapped[n.Tok])
		m.slow = !w.step(n, m)
	}
	return w
}

// literal visits a composite literal, whose keys have to be constants in an array.
func (w walker) literal(n *ast.CompositeLit) ast.Visitor {
	switch w.info.TypeOf(n).Underlying().(type) {
	case *types.Array, *types.Slice:
	default:
		return w
	}
	if n.Type != nil {
		ast.Walk(w, n.Type)
	}
	for _, e := range n.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			ast.Walk(walker{w.finder, true}, kv.Key)
			e = kv.Value
		}
		ast.Walk(w, e)
	}
	return nil
}

func (w walker) binary(n *ast.BinaryExpr) {
	value := w.info.Types[n]
	numeric := func(is types.BasicInfo) bool {
		b, ok := core(value.Type).(*types.Basic)
		return ok && b.Info()&is != 0
	}
	change := func(with string) *mutant {
		m := w.replace(n.OpPos, n.OpPos+token.Pos(len(n.Op.String())), with)
		m.slow = w.fixed
		return m
	}
	switch n.Op {
	case token.LSS, token.LEQ, token.GTR, token.GEQ:
		w.ordered(n, change(boundary[n.Op]), change(negation[n.Op]))
	case token.EQL, token.NEQ:
		w.equal(n, change(negation[n.Op]))
	case token.LAND, token.LOR:
		if x, ok := n.X.(*ast.BinaryExpr); ok && n.Op == token.LAND && x.Op == token.LAND {
			w.first[x] = true
		}
		if !w.first[n] {
			w.connective(n, change(swapped[n.Op]))
			return
		}
		m := w.replace(n.Pos(), n.End(), "("+w.code(n.X)+" || "+w.code(n.Y)+")")
		m.slow = w.fixed
		w.connective(n, m)
	case token.ADD, token.SUB, token.MUL, token.QUO, token.REM:
		if numeric(types.IsNumeric) { // a difference of texts is no mutant
			m := change(swapped[n.Op])
			m.slow = m.slow || value.Value != nil
			w.arithmetic(n, m)
		}
	}
}

// core returns the underlying type, of a type parameter that of one of its types.
func core(t types.Type) types.Type {
	if p, ok := t.(*types.TypeParam); ok {
		for e := range p.Underlying().(*types.Interface).EmbeddedTypes() {
			if u, ok := e.(*types.Union); ok {
				return u.Term(0).Type().Underlying()
			}
			return core(e)
		}
	}
	return t.Underlying()
}

func (w walker) unary(n *ast.UnaryExpr) {
	switch n.Op {
	case token.NOT:
		m := w.replace(n.OpPos, n.OpPos+1, "")
		m.slow = w.fixed
		w.not(n, m)
	case token.SUB:
		m := w.replace(n.OpPos, n.OpPos+1, "+")
		m.slow = w.fixed || !w.minus(n, m)
	}
}
