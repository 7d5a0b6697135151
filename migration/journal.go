package migration

import (
	"errors"
	"iter"
	"slices"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

// customer is the party whose signature a sign-off needs. Customer and consumer are one party (CJ-32).
const customer = roles.Consumer

// A Journal is the entries of one site, in the order in which they were recorded, with the standing
// that they lead to. It is an immutable value: recording gives another Journal and leaves this one as
// it was, so that any number of them may go on from one. An entry takes 28 bytes and its texts, each
// but its id with a byte for its length. The zero value is the journal of no site and takes no entry;
// [NewJournal] makes one.
type Journal struct {
	site    *Site // without its entries; never changed
	fold    fold
	entries []packed
	texts   []byte // of all entries, one after the other
}

// NewJournal returns the journal of a site with the entries of its record. Where an entry cannot
// follow it stops: the journal holds those before, and the error is an *[EntryError] that names the
// entry. An entry that stands again with the same content is passed over. A site that is wrong in
// itself gives the zero Journal and a *[hscn.Faults].
func NewJournal(s Site) (Journal, error) {
	var faults hscn.Faults
	s.checkHead(&faults)
	if err := faults.Err(); err != nil {
		return Journal{}, err
	}
	head := s
	head.Entries = nil
	head.Tests, head.Orders = slices.Clone(s.Tests), slices.Clone(s.Orders)
	f, _ := head.begin() // its limits have been checked
	j := Journal{site: &head, fold: f}
	n := min(len(s.Entries), MaxEntries+1)
	j.entries = make([]packed, 0, n)
	seen := make(map[string]int, n)
	for i := range s.Entries {
		e := &s.Entries[i]
		var next Journal
		err := j.checkOwn(e)
		if err == nil {
			if at, again := seen[e.ID]; again {
				if err = j.same(at, e); err == nil {
					continue
				}
			} else {
				next, err = j.append(e)
			}
		}
		if err != nil {
			return j.clip(), &EntryError{Index: i, ID: e.ID, Err: err}
		}
		seen[e.ID] = len(j.entries)
		j = next
	}
	j.texts = slices.Clone(j.texts) // without the room that was left to grow
	return j.clip(), nil
}

// clip gives away no room to grow, so that no two journals ever write to the same place.
func (j Journal) clip() Journal {
	j.entries, j.texts = slices.Clip(j.entries), slices.Clip(j.texts)
	return j
}

// errNoSite is the mistake of recording in the zero Journal.
var errNoSite = errors.New("the journal of no site")

// Record returns the journal with the entry e at its end, as recorded on the day on. Recording again
// an entry that it holds changes nothing and is no error. Any other error is an *[EntryError] that
// wraps
//
//   - a *[hscn.Faults], where the entry is wrong in itself or holds evidence of another event;
//   - a *[hscn.Fault]: [hscn.Contradiction] for an entry of another site, [hscn.DuplicateValue] for an
//     id that the journal has with other content, [hscn.OutOfRange] for a day after on,
//     [hscn.TooMany] for more than [MaxEntries];
//   - a *[RefusedError], where it may not follow, with every reason.
//
// The journal itself is never changed.
func (j Journal) Record(on calendar.Date, e Entry) (Journal, error) {
	next, err := j.record(on, &e)
	if err != nil {
		return j, &EntryError{Index: len(j.entries), ID: e.ID, Err: err}
	}
	return next, nil
}

// RecordAt is [Journal.Record] for a store that several write to: where the journal no longer has the
// revision given, the error wraps [ErrStale]. An entry that the journal holds already is no error at
// any revision.
func (j Journal) RecordAt(revision int, on calendar.Date, e Entry) (Journal, error) {
	if revision != len(j.entries) && j.find(e.ID) < 0 {
		return j, &EntryError{Index: len(j.entries), ID: e.ID, Err: ErrStale}
	}
	return j.Record(on, e)
}

func (j Journal) record(on calendar.Date, e *Entry) (Journal, error) {
	if err := j.checkOwn(e); err != nil {
		return j, err
	}
	if at := j.find(e.ID); at >= 0 {
		return j, j.same(at, e)
	}
	if on.IsZero() {
		return j, &hscn.Fault{Path: "on", Problem: hscn.Missing, Note: "no day of recording"}
	}
	if e.On.After(on) {
		return j, &hscn.Fault{Path: "on", Problem: hscn.OutOfRange, Got: e.On.String(), Note: "after the day asked about"}
	}
	next, err := j.append(e)
	return next.clip(), err
}

// checkOwn returns what is wrong with e by itself and as an entry of this site.
func (j Journal) checkOwn(e *Entry) error {
	if j.site == nil {
		return errNoSite
	}
	var f hscn.Faults
	e.check(&f, "")
	j.site.checkEntry(&f, "", e)
	return f.Err()
}

// same returns nil where e is what the journal holds at the place given.
func (j Journal) same(at int, e *Entry) error {
	if held := j.Entry(at); held.equal(e) {
		return nil
	}
	return &hscn.Fault{Path: "id", Problem: hscn.DuplicateValue, Got: e.ID, Note: "the same id with other content"}
}

// append adds e, which is in itself right, in the room that j has; the caller clips.
func (j Journal) append(e *Entry) (Journal, error) {
	if len(j.entries) >= MaxEntries {
		return j, &hscn.Fault{Path: "entries", Problem: hscn.TooMany, Limit: MaxEntries}
	}
	step, order := j.site.step(e)
	next, refusal := j.fold.next(j.site, step, order)
	if refusal != 0 {
		return j, refusal.Err(j.fold.standing.State(), e.Event)
	}
	j.fold = next
	j.texts = appendTexts(j.texts, e)
	j.entries = append(j.entries, pack(e, step, order, len(j.texts)))
	return j, nil
}

// find returns the place of the entry with that id, -1 where there is none.
func (j Journal) find(id string) int {
	h := hash(id)
	for i := range j.entries {
		if j.entries[i].hash == h && string(j.idOf(i)) == id {
			return i
		}
	}
	return -1
}

// Standing returns where the site stands.
func (j Journal) Standing() Standing { return j.fold.standing }

// Revision returns the number of entries: it grows by one with each and never repeats.
func (j Journal) Revision() int { return len(j.entries) }

// At returns where the site stood on a day: its standing by the entries up to and including that day.
// On the zero Date nothing had happened yet.
func (j Journal) At(on calendar.Date) Standing {
	if j.site == nil {
		return Standing{}
	}
	f, _ := j.site.begin() // a journal's site has been begun before
	for i := range j.entries {
		p := &j.entries[i]
		if p.on.After(on) {
			break // days never go back
		}
		f, _ = f.next(j.site, p.step(), p.orderIndex())
	}
	return f.standing
}

// Entry returns entry i, from 0, as it was recorded; its Site is left out. It panics where there is no
// such entry, as indexing a slice does.
func (j Journal) Entry(i int) Entry { return j.unpack(i) }

// History yields the entries with their places, oldest first.
func (j Journal) History() iter.Seq2[int, Entry] {
	return func(yield func(int, Entry) bool) {
		for i := range j.entries {
			if !yield(i, j.unpack(i)) {
				return
			}
		}
	}
}

// Site returns the record of the site with every entry. It shares nothing with the journal.
func (j Journal) Site() Site {
	if j.site == nil {
		return Site{}
	}
	s := *j.site
	s.Tests, s.Orders = slices.Clone(s.Tests), slices.Clone(s.Orders)
	for _, e := range j.History() {
		s.Entries = append(s.Entries, e)
	}
	return s
}
