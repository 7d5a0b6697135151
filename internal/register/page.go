package main

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/hscn-go/hscn"
)

// page writes the register for a reader: each statement, what becomes of it, the verdicts that its
// rule was seen to give, and where it stands in the code.
func page(byDocument map[string][][]string) []byte {
	seen := verdicts()
	var b bytes.Buffer
	b.WriteString("# The statements\n\nWritten by `go generate` from `statements.tsv`, `further.tsv` and `verdicts.tsv`; do not edit.\n\n" +
		"The first five documents decide; the others decide only what the five leave open. The verdicts are\n" +
		"those that the rule gave over the generated records of the tests; a statement without any is looked up.\n")
	for _, doc := range documents {
		rows := byDocument[doc]
		if len(rows) == 0 {
			continue
		}
		var d hscn.Document
		if err := d.UnmarshalText([]byte(doc)); err != nil {
			log.Fatal(err)
		}
		e := d.Edition()
		fmt.Fprintf(&b, "\n## %s: %s\n\n%s, strength %v", doc, e.Title, e.Publisher, e.Strength)
		if !e.Shown.IsZero() {
			fmt.Fprintf(&b, ", dated %v", e.Shown)
		}
		fmt.Fprintf(&b, ", last looked at %v.", e.Checked)
		if e.Address != "" {
			fmt.Fprintf(&b, " <%s>", e.Address)
		}
		b.WriteString("\n\n| id | place | statement | treated as | verdicts | where |\n|---|---|---|---|---|---|\n")
		for _, c := range rows {
			where := c[6]
			if c[5] == "rule" || c[5] == "table" {
				where = "`" + strings.ReplaceAll(where, " ", "` `") + "`"
			}
			cells := []string{c[0], c[2], c[7], c[5], strings.ReplaceAll(seen[c[0]], " ", ", "), where}
			for i, cell := range cells {
				cells[i] = strings.ReplaceAll(cell, "|", "\\|")
			}
			fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | "))
		}
	}
	return b.Bytes()
}

// verdicts reads the verdicts that the tests saw, by statement.
func verdicts() map[string]string {
	data, err := os.ReadFile("testdata/verdicts.tsv")
	if err != nil {
		log.Fatal(err)
	}
	out := map[string]string{}
	for line := range strings.Lines(string(data)) {
		if id, list, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			out[id] = list
		}
	}
	return out
}
