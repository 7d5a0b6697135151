package migration

import (
	"errors"
	"strconv"

	"github.com/hscn-go/hscn/internal/text"
)

// The errors of journals.
var (
	// ErrStale says that a journal has gone on since the revision that an entry was made for.
	ErrStale = errors.New("the journal has another revision")
	// ErrSnapshot says that a snapshot is not what the replay of its journal gives.
	ErrSnapshot = errors.New("the snapshot differs from the journal")
)

// An EntryError says which entry a journal did not take, and why. It wraps Err: a *[hscn.Faults] or
// *[hscn.Fault] where the entry itself is wrong, a *[RefusedError] where it may not follow.
type EntryError struct {
	Index int    // its place in the list given, or in the journal where it was given alone
	ID    string // its id
	Err   error
}

// Error returns at most 256 bytes that name the entry.
func (e *EntryError) Error() string {
	s := "entries[" + strconv.Itoa(e.Index) + "] " + strconv.QuoteToASCII(text.Clip(e.ID)) + ": " + e.Err.Error()
	if len(s) > 256 {
		s = s[:253] + "..."
	}
	return s
}

// Unwrap returns the reason.
func (e *EntryError) Unwrap() error { return e.Err }

// A SnapshotError says which member of a snapshot is not what its journal gives. It wraps [ErrSnapshot].
type SnapshotError struct{ Member string }

func (e *SnapshotError) Error() string { return e.Member + ": " + ErrSnapshot.Error() }

// Unwrap returns [ErrSnapshot].
func (e *SnapshotError) Unwrap() error { return ErrSnapshot }
