package hscn_test

import (
	"encoding"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/exp/ebnf"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/procurement"
	"github.com/hscn-go/hscn/roles"
)

// A form is one production of the grammar with the parser of its texts. Where exact is set every text
// of the production names a value; elsewhere some name none.
type form struct {
	name  string
	exact bool
	parse func(string) (encoding.TextMarshaler, error)
}

func parserOf[T encoding.TextMarshaler](parse func(string) (T, error)) func(string) (encoding.TextMarshaler, error) {
	return func(s string) (encoding.TextMarshaler, error) { return parse(s) }
}

var forms = []form{
	{"date", false, parserOf(calendar.ParseDate)},
	{"span", false, parserOf(calendar.ParseSpan)},
	{"period", false, parserOf(calendar.ParsePeriod)},
	{"statement", false, parserOf(hscn.ParseID)},
	{"approach", true, parserOf(hscn.ParseApproach)},
	{"ods", false, parserOf(roles.ParseODS)},
	{"money", false, parserOf(contract.ParseMoney)},
	{"number", false, parserOf(contract.ParseNumber)},
	{"term", false, parserOf(contract.ParseTerm)},
	{"agreement", true, parserOf(contract.ParseAgreement)},
	{"ap", true, parserOf(procurement.ParseAP)},
}

func grammar(t testing.TB) ebnf.Grammar {
	t.Helper()
	src, err := os.Open("testdata/grammar.ebnf")
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	g, err := ebnf.Parse("testdata/grammar.ebnf", src)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// pattern turns an expression of the grammar into a regular expression.
func pattern(g ebnf.Grammar, e ebnf.Expression) string {
	switch e := e.(type) {
	case ebnf.Alternative:
		var parts []string
		for _, x := range e {
			parts = append(parts, pattern(g, x))
		}
		return "(?:" + strings.Join(parts, "|") + ")"
	case ebnf.Sequence:
		var b strings.Builder
		for _, x := range e {
			b.WriteString(pattern(g, x))
		}
		return b.String()
	case *ebnf.Group:
		return "(?:" + pattern(g, e.Body) + ")"
	case *ebnf.Option:
		return "(?:" + pattern(g, e.Body) + ")?"
	case *ebnf.Repetition:
		return "(?:" + pattern(g, e.Body) + ")*"
	case *ebnf.Name:
		return "(?:" + pattern(g, g[e.String].Expr) + ")"
	case *ebnf.Token:
		return regexp.QuoteMeta(e.String)
	case *ebnf.Range:
		return "[" + e.Begin.String + "-" + e.End.String + "]"
	}
	panic(fmt.Sprintf("no pattern for %T", e))
}

// draw makes a text of an expression.
func draw(g ebnf.Grammar, e ebnf.Expression, r *rand.Rand) string {
	switch e := e.(type) {
	case ebnf.Alternative:
		return draw(g, e[r.IntN(len(e))], r)
	case ebnf.Sequence:
		var b strings.Builder
		for _, x := range e {
			b.WriteString(draw(g, x, r))
		}
		return b.String()
	case *ebnf.Group:
		return draw(g, e.Body, r)
	case *ebnf.Option:
		if r.IntN(2) == 0 {
			return ""
		}
		return draw(g, e.Body, r)
	case *ebnf.Repetition:
		var b strings.Builder
		for range r.IntN(6) {
			b.WriteString(draw(g, e.Body, r))
		}
		return b.String()
	case *ebnf.Name:
		return draw(g, g[e.String].Expr, r)
	case *ebnf.Token:
		return e.String
	case *ebnf.Range:
		low, high := e.Begin.String[0], e.End.String[0]
		return string(low + byte(r.IntN(int(high-low)+1)))
	}
	panic(fmt.Sprintf("nothing to draw from %T", e))
}

// spoil changes one place of a text.
func spoil(s string, r *rand.Rand) string {
	const other = "0123456789-+./[]XmA z\x00é٣"
	runes := []rune(s)
	i := r.IntN(len(runes) + 1)
	c := []rune(other)[r.IntN(len([]rune(other)))]
	switch {
	case i == len(runes):
		return s + string(c)
	case r.IntN(3) == 0:
		return string(slices.Delete(runes, i, i+1))
	case r.IntN(2) == 0:
		return string(slices.Insert(runes, i, c))
	}
	runes[i] = c
	return string(runes)
}

// hold checks one text against its parser and its production.
func hold(t *testing.T, f form, production *regexp.Regexp, s string) (accepted bool) {
	t.Helper()
	v, err := f.parse(s)
	matches := production.MatchString(s)
	switch {
	case err == nil && !matches:
		t.Errorf("%s: %q is accepted and is no text of the grammar", f.name, s)
	case err == nil:
		if b, err := v.MarshalText(); err != nil || string(b) != s {
			t.Errorf("%s: %q is written back as %q, %v", f.name, s, b, err)
		}
	case f.exact && matches:
		t.Errorf("%s: %q is refused: %v", f.name, s, err)
	case len(err.Error()) > 256:
		t.Errorf("%s: %d bytes of error for %q", f.name, len(err.Error()), s)
	}
	return err == nil
}

// TestGrammar draws texts from the grammar, whole and spoilt, and holds every parser to it.
func TestGrammar(t *testing.T) {
	g := grammar(t)
	names := map[string]bool{}
	for _, f := range forms {
		names[f.name] = true
		if err := ebnf.Verify(sub(g, f.name), f.name); err != nil {
			t.Fatal(err)
		}
		production := regexp.MustCompile("^(?s:" + pattern(g, g[f.name].Expr) + ")$")
		r := rand.New(rand.NewPCG(2017, uint64(len(f.name))))
		accepted := 0
		for range 3000 {
			s := draw(g, g[f.name].Expr, r)
			if !production.MatchString(s) {
				t.Fatalf("%s: %q was drawn and does not match", f.name, s)
			}
			if hold(t, f, production, s) {
				accepted++
			}
			hold(t, f, production, spoil(s, r))
		}
		if accepted < 100 {
			t.Errorf("%s: only %d of 3000 texts are accepted: the grammar and the parser speak of different things", f.name, accepted)
		}
	}
	if len(names) < 10 {
		t.Errorf("only %d forms looked at", len(names))
	}
}

// sub returns the productions that start needs, which is what Verify asks for.
func sub(g ebnf.Grammar, start string) ebnf.Grammar {
	out := ebnf.Grammar{}
	var need func(e ebnf.Expression)
	need = func(e ebnf.Expression) {
		switch e := e.(type) {
		case ebnf.Alternative:
			for _, x := range e {
				need(x)
			}
		case ebnf.Sequence:
			for _, x := range e {
				need(x)
			}
		case *ebnf.Group:
			need(e.Body)
		case *ebnf.Option:
			need(e.Body)
		case *ebnf.Repetition:
			need(e.Body)
		case *ebnf.Name:
			if out[e.String] == nil {
				out[e.String] = g[e.String]
				need(g[e.String].Expr)
			}
		}
	}
	out[start] = g[start]
	need(g[start].Expr)
	return out
}

// FuzzGrammar holds every parser to the grammar for any text.
func FuzzGrammar(f *testing.F) {
	g := grammar(f)
	r := rand.New(rand.NewPCG(1, 1))
	productions := make([]*regexp.Regexp, len(forms))
	for i, form := range forms {
		productions[i] = regexp.MustCompile("^(?s:" + pattern(g, g[form.name].Expr) + ")$")
		for range 5 {
			f.Add(draw(g, g[form.name].Expr, r))
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		for i, form := range forms {
			hold(t, form, productions[i], s)
		}
	})
}
