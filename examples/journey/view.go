package main

import (
	"encoding/json"
	"strings"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// An assessment is what is said about one record for one day, ready to be written in any form.
type assessment struct {
	Title    string        `json:"title"`
	On       calendar.Date `json:"on"`
	About    []string      `json:"about,omitempty"`
	Sections []section     `json:"sections"`
}

// A section answers one question.
type section struct {
	Title string `json:"title"`
	Items []item `json:"items"`
}

// An item is one line of an answer with its reasons.
type item struct {
	Status string   `json:"status"`
	What   string   `json:"what"`
	Why    []reason `json:"why,omitempty"`
}

// A reason is one finding with the statement it rests on.
type reason struct {
	hscn.Finding
	Sentence string `json:"sentence"`
	Document string `json:"document"`
	Place    string `json:"place"`
}

// because makes the reason of a finding.
func because(f hscn.Finding) reason {
	s := f.Rule.Statement()
	return reason{Finding: f, Sentence: s.Sentence, Document: f.Rule.Document().Edition().Title, Place: s.Place}
}

// rests makes a reason of a statement alone, where something is looked up and nothing is judged.
func rests(id hscn.ID) reason { return because(hscn.Finding{Rule: id}) }

var writers = map[string]func(assessment) ([]byte, error){
	"text":     writeText,
	"markdown": writeMarkdown,
	"json":     writeJSON,
}

func writeJSON(a assessment) ([]byte, error) {
	b, err := json.MarshalIndent(a, "", "  ")
	return append(b, '\n'), err
}

// verdict is what stands at the head of a reason: the advice and the permissions are told apart from
// what binds.
func (r reason) verdict() string {
	switch {
	case r.IsAdvice():
		return "advice"
	case r.Force == hscn.Should && r.Verdict == hscn.Undetermined:
		return "advice open"
	case r.Verdict == hscn.Satisfied && r.Code != "":
		return "it follows"
	}
	return r.Verdict.String()
}

// detail is what was seen and where, as far as it was noted.
func (r reason) detail() string {
	var parts []string
	if r.Code != "" {
		parts = append(parts, string(r.Code))
	}
	if where := r.Where.String(); where != "" {
		parts = append(parts, "at "+where)
	}
	if !r.Seen.IsZero() {
		parts = append(parts, "seen "+r.Seen.String())
	}
	if !r.Limit.IsZero() {
		parts = append(parts, "against "+r.Limit.String())
	}
	return strings.Join(parts, ", ")
}

func (r reason) cite() string { return r.Rule.String() + ", " + r.Document + ", " + r.Place }

const width = 100

func writeText(a assessment) ([]byte, error) {
	var b strings.Builder
	title := a.Title + ", on " + a.On.String()
	b.WriteString(title + "\n" + strings.Repeat("=", len([]rune(title))) + "\n")
	for _, line := range a.About {
		wrap(&b, "", "", line)
	}
	for _, s := range a.Sections {
		b.WriteString("\n" + s.Title + "\n" + strings.Repeat("-", len([]rune(s.Title))) + "\n")
		for _, it := range s.Items {
			wrap(&b, "* ", "  ", strings.ToUpper(it.Status)+"  "+it.What)
			for _, r := range it.Why {
				wrap(&b, "    - ", "      ", r.line())
			}
		}
	}
	return []byte(b.String()), nil
}

// line is a reason in one paragraph: verdict, sentence, detail, source.
func (r reason) line() string {
	out := r.Sentence
	if r.Force != 0 {
		out = r.verdict() + ": " + out
	}
	if d := r.detail(); d != "" {
		out += " (" + d + ")"
	}
	return out + " [" + r.cite() + "]"
}

func writeMarkdown(a assessment) ([]byte, error) {
	var b strings.Builder
	b.WriteString("# " + a.Title + ", on " + a.On.String() + "\n")
	for _, line := range a.About {
		b.WriteString("\n" + escape(line) + "\n")
	}
	for _, s := range a.Sections {
		b.WriteString("\n## " + s.Title + "\n\n")
		for _, it := range s.Items {
			b.WriteString("- **" + it.Status + "** " + escape(it.What) + "\n")
			for _, r := range it.Why {
				b.WriteString("  - " + escape(r.line()) + "\n")
			}
		}
	}
	return []byte(b.String()), nil
}

var escape = strings.NewReplacer("\\", "\\\\", "*", "\\*", "_", "\\_", "`", "\\`", "[", "\\[", "<", "&lt;").Replace

// wrap writes text in lines of at most width runes, the first after head and the others after rest.
func wrap(b *strings.Builder, head, rest, text string) {
	at := len([]rune(head))
	b.WriteString(head)
	for i, word := range strings.Fields(text) {
		n := len([]rune(word))
		switch {
		case i == 0:
		case at+1+n > width:
			b.WriteString("\n" + rest)
			at = len([]rune(rest))
		default:
			b.WriteByte(' ')
			at++
		}
		b.WriteString(word)
		at += n
	}
	b.WriteByte('\n')
}
