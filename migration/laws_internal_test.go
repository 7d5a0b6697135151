package migration

import "testing"

// TestRowsNameWhatTheProfileLifts: of all that an event asks to be past, its row in a state leaves to the
// profile what the state does not show.
func TestRowsNameWhatTheProfileLifts(t *testing.T) {
	rows := 0
	for s := range machine {
		for e, row := range machine[s].rows {
			if row.rule == 0 {
				continue
			}
			rows++
			if left := demand[e].past &^ machine[s].is; Refusal(row.only) != left || left&^Refusal(liftable) != 0 {
				t.Errorf("%v in %v is for profiles that lift %v, and leaves %v to them", Event(e), State(s), row.only, left)
			}
			if demand[e].shown&demand[e].takes != 0 {
				t.Errorf("%v takes what it has to show", Event(e))
			}
		}
	}
	if rows != 78 {
		t.Errorf("%d rows", rows)
	}
}
