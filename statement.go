package hscn

import (
	"fmt"
	"iter"

	"github.com/hscn-go/hscn/internal/text"
)

// ID names one statement, and the rule that the statement makes: CJ-66 is the 66th row of the HSCN
// customer journey. An ID may be retired and is never given to another statement. IDs compare in the
// order of the register. The zero value names nothing.
type ID uint16

// perDocument is the room that each document has for statements.
const perDocument = 1000

// Document returns the document that id belongs to.
func (id ID) Document() Document { return Document(id / perDocument) }

// Number returns the number of id within its document, from 1.
func (id ID) Number() int { return int(id % perDocument) }

// String returns the text form, such as "CJ-66" or "RR-07"; the zero value is the empty text.
func (id ID) String() string { b, _ := id.AppendText(nil); return string(b) }

// AppendText appends the text form of id to b. Its error is always nil.
func (id ID) AppendText(b []byte) ([]byte, error) {
	if id == 0 {
		return b, nil
	}
	b = append(b, id.Document().String()...)
	b = append(b, '-')
	n := id.Number()
	if n >= 100 {
		b = append(b, byte('0'+n/100))
	}
	return append(b, byte('0'+n/10%10), byte('0'+n%10)), nil
}

// MarshalText writes the text form of id; the zero value is the empty text.
func (id ID) MarshalText() ([]byte, error) { return id.AppendText(nil) }

// UnmarshalText reads what MarshalText writes and accepts only statements of the register; on error
// id is unchanged.
func (id *ID) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*id = 0
		return nil
	}
	got, err := ParseID(string(b[:min(len(b), text.MaxShown)]))
	if err != nil {
		return err
	}
	*id = got
	return nil
}

// ParseID returns the ID whose text form is exactly s. Its error wraps [ErrUnknownWord].
func ParseID(s string) (ID, error) {
	if len(s) == 5 || len(s) == 6 {
		var d Document
		if d.UnmarshalText([]byte(s[:2])) == nil {
			n := 0
			for _, c := range []byte(s[3:]) {
				n = n*10 + int(c-'0')
			}
			if id := ID(int(d)*perDocument + n); id.String() == s && id.IsValid() {
				return id, nil
			}
		}
	}
	return 0, &text.WordError{What: "statement", Got: text.Clip(s)}
}

// IsValid reports whether id names a statement of the register.
func (id ID) IsValid() bool { _, ok := id.index(); return ok }

func (id ID) index() (int, bool) {
	d, n := int(id.Document()), id.Number()
	if n == 0 || d >= len(statementStart)-1 {
		return 0, false
	}
	i := statementStart[d] + n - 1
	return i, i < statementStart[d+1]
}

// Statement returns the row of the register that id names; the zero Statement where there is none.
func (id ID) Statement() Statement {
	if i, ok := id.index(); ok {
		return statements[i]
	}
	return Statement{}
}

// Kind says what a statement adds.
type Kind uint8

// The kinds.
const (
	_                  Kind = iota
	KindDate                // a date
	KindRuleMust            // an obligation or a prohibition
	KindRuleMay             // a permission
	KindRuleAdvice          // advice
	KindFact                // a fact
	KindActor               // a party
	KindSystem              // a system or a document
	KindDefinition          // the meaning of a word
	KindResponsibility      // somebody answers for something
	KindFigure              // a number reported
)

var kindWords = text.Words[Kind]{What: "kind", List: []string{
	"", "date", "rule-must", "rule-may", "rule-advice", "fact", "actor", "system", "definition", "responsibility", "figure",
}}

// String returns the word of k, such as "rule-must".
func (k Kind) String() string { return kindWords.Text(k) }

// MarshalText writes the word of k; the zero value is the empty text.
func (k Kind) MarshalText() ([]byte, error) { return kindWords.Append(nil, k) }

// UnmarshalText reads what MarshalText writes; on error k is unchanged.
func (k *Kind) UnmarshalText(b []byte) error { return kindWords.Unmarshal(b, k) }

// Treatment says what the module does with a statement.
type Treatment uint8

// The treatments.
const (
	_       Treatment = iota
	Open              // not realised yet
	Rule              // judged by code
	Table             // a row of a table that code looks up
	Context           // nothing in it can be decided
)

var treatmentWords = text.Words[Treatment]{What: "treatment", List: []string{"", "open", "rule", "table", "context"}}

// String returns "open", "rule", "table" or "context".
func (t Treatment) String() string { return treatmentWords.Text(t) }

// MarshalText writes the word of t; the zero value is the empty text.
func (t Treatment) MarshalText() ([]byte, error) { return treatmentWords.Append(nil, t) }

// UnmarshalText reads what MarshalText writes; on error t is unchanged.
func (t *Treatment) UnmarshalText(b []byte) error { return treatmentWords.Unmarshal(b, t) }

// A Statement is one row of the register: what one document says at one place, in the words of this
// module, and what the module does with it.
type Statement struct {
	ID        ID
	Place     string // within the document: "Coll L110"
	Kind      Kind
	Package   string // the package that owns it
	Treatment Treatment
	Realised  string // the exported or unexported names that realise it; for context, the reason
	Sentence  string
}

// Cite returns where the statement stands: "CJ-66, HSCN customer journey, Matrix: Individual × RM3825".
func (s Statement) Cite() string {
	return fmt.Sprintf("%v, %s, %s", s.ID, s.ID.Document().Edition().Title, s.Place)
}

// Statements yields the whole register in order.
func Statements() iter.Seq[Statement] {
	return func(yield func(Statement) bool) {
		for i := range statements {
			if !yield(statements[i]) {
				return
			}
		}
	}
}
