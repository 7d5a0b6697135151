package roles

import (
	"fmt"
	"iter"
)

// ActsAsRows yields the rows of actsAsTable as text, for tests.
func ActsAsRows() iter.Seq[string] {
	return rows(actsAsTable[:], func(i int) string {
		r := actsAsTable[i]
		return fmt.Sprintf("%v plays the %v, %v", r.party, r.as, r.source)
	})
}

// StepRows yields the rows of stepTable as text, for tests.
func StepRows() iter.Seq[string] {
	return rows(stepTable[:], func(i int) string {
		r := stepTable[i]
		return fmt.Sprintf("%v: allows %q, %v, code %q, at %q", r.rung, r.allows, r.source, r.code, r.where)
	})
}

// QuestionRows yields the rows of questions as text, for tests.
func QuestionRows() iter.Seq[string] {
	return rows(questions[:], func(i int) string {
		return fmt.Sprintf("%d: at %q, %q where it is answered no", i, questions[i].member, questions[i].no)
	})
}

// DelegateRows yields the rows of delegateTable as text, for tests.
func DelegateRows() iter.Seq[string] {
	return rows(delegateTable[:], func(i int) string {
		return fmt.Sprintf("%v: %v", delegateTable[i].as, delegateTable[i].source)
	})
}

// DutyRow returns the columns of dutyTable that [Duty.Entry] does not show as they stand, for tests.
func DutyRow(d Duty) string {
	return fmt.Sprintf("set to act %q, code %q", dutyTable[d].acting, dutyTable[d].code)
}

func rows[T any](table []T, text func(i int) string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range table {
			if !yield(text(i)) {
				return
			}
		}
	}
}
