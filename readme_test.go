package hscn_test

import (
	"os"
	"strings"
	"testing"

	"github.com/hscn-go/hscn/migration"
)

// TestReadme holds what the README shows to the code it was taken from. HSCN_UPDATE=1 writes the
// drawing anew.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(data)

	program, err := os.ReadFile("examples/first/main.go")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(readme, "```go\n"+string(program)+"```\n") {
		t.Error("the first use in README.md is not examples/first/main.go")
	}

	before, rest, opened := strings.Cut(readme, "<!-- machine -->\n")
	drawn, after, closed := strings.Cut(rest, "<!-- /machine -->")
	if !opened || !closed {
		t.Fatal("README.md has no place for the drawing")
	}
	want := "```mermaid\n" + string(migration.AppendMermaid(nil, 0)) + "```\n"
	if drawn == want {
		return
	}
	if os.Getenv("HSCN_UPDATE") != "1" {
		t.Fatal("the drawing in README.md is not that of the table; HSCN_UPDATE=1 writes it anew")
	}
	if err := os.WriteFile("README.md", []byte(before+"<!-- machine -->\n"+want+"<!-- /machine -->"+after), 0o644); err != nil {
		t.Fatal(err)
	}
}
