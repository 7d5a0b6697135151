package migration_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestEveryCodeIsTested: each code has a word of its own, and a test that asks for it by name or word.
func TestEveryCodeIsTested(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "codes.go", nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var tests strings.Builder
	paths, _ := filepath.Glob("*_test.go")
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		tests.Write(data)
	}
	words := map[string]string{}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		name := spec.Names[0].Name
		word, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		if err != nil || words[word] != "" {
			t.Errorf("%s: %q stands for %s as well, %v", name, word, words[word], err)
		}
		words[word] = name
		if !strings.Contains(tests.String(), strconv.Quote(word)) && !strings.Contains(tests.String(), "."+name) {
			t.Errorf("no test asks for %s", name)
		}
		return true
	})
	if len(words) < 80 {
		t.Errorf("only %d codes looked at", len(words))
	}
}
