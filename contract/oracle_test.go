package contract_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/internal/oracle"
)

// TestOracleTerms holds the ends of a contract of 3+1+1 years to the decision table of testdata/oracle,
// which was written from the statements alone.
func TestOracleTerms(t *testing.T) {
	table := oracle.Read(t, "terms", "start", "last-0 last-1 last-2") // the statement is a citation
	oracle.Question{Table: table, Cases: table.Keys(), Differ: func(r oracle.Row, in []string) string {
		start, term := calendar.MustDate(in[0]), contract.AggregatedTerm()
		var got []string
		for used := range 3 {
			last, err := term.End(start, used)
			if err != nil {
				return err.Error()
			}
			got = append(got, last.String())
		}
		if !slices.Equal(got, r.Out) {
			return fmt.Sprintf("%q, want %q", got, r.Out)
		}
		if _, err := term.End(start, 3); !errors.Is(err, contract.ErrNoOption) {
			return fmt.Sprintf("a third extension: %v", err)
		}
		return ""
	}}.Hold(t, 16, 656)
}
