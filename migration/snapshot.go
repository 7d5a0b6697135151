package migration

import (
	"slices"
	"strconv"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/record"
)

// MaxSnapshotBytes is the limit of the JSON of a snapshot.
const MaxSnapshotBytes = 1 << 18

// A Snapshot is where a site stood at one revision of its journal, as a store may keep it beside the
// journal to answer questions without replaying. Nothing in this package trusts one: see
// [Journal.Check]. The zero value is no snapshot.
type Snapshot struct {
	Site           string        `json:"site"`
	Revision       int           `json:"revision"`
	State          State         `json:"state,omitzero"`
	Attempt        int           `json:"attempt"`
	On             calendar.Date `json:"on,omitzero"` // the day of the last entry
	ContractSigned hscn.Answer   `json:"contractSigned,omitzero"`
	RegressionDue  hscn.Answer   `json:"regressionDue,omitzero"`
	TestsDue       []string      `json:"testsDue,omitempty"`  // the site's own, by name
	Requested      []string      `json:"requested,omitempty"` // orders to be ceased, by id
	Ceased         []string      `json:"ceased,omitempty"`    // orders that have ceased, by id
}

// Snapshot returns the snapshot of j.
func (j Journal) Snapshot() Snapshot {
	if j.site == nil {
		return Snapshot{}
	}
	st := j.fold.standing
	s := Snapshot{
		Site: j.site.ID, Revision: len(j.entries), State: st.State(), Attempt: int(st.Attempt()), On: st.On(),
		ContractSigned: answer(st.ContractSigned()), RegressionDue: answer(st.RegressionDue()),
	}
	for i, name := range j.site.Tests {
		if st.OwnTestsDue()>>i&1 != 0 {
			s.TestsDue = append(s.TestsDue, name)
		}
	}
	for i := range j.site.Orders {
		if j.fold.requested.has(i) {
			s.Requested = append(s.Requested, j.site.Orders[i].ID)
		}
		if j.fold.ceased.has(i) {
			s.Ceased = append(s.Ceased, j.site.Orders[i].ID)
		}
	}
	return s
}

// Check returns nil where s is exactly what the replay of j gives, and otherwise a *[SnapshotError]
// that names the first member that differs.
func (j Journal) Check(s Snapshot) error {
	want := j.Snapshot()
	member := ""
	if s.Site != want.Site {
		member = "site"
	} else if s.Revision != want.Revision {
		member = "revision"
	} else if s.State != want.State {
		member = "state"
	} else if s.Attempt != want.Attempt {
		member = "attempt"
	} else if s.On != want.On {
		member = "on"
	} else if s.ContractSigned != want.ContractSigned {
		member = "contractSigned"
	} else if s.RegressionDue != want.RegressionDue {
		member = "regressionDue"
	} else if !slices.Equal(s.TestsDue, want.TestsDue) {
		member = "testsDue"
	} else if !slices.Equal(s.Requested, want.Requested) {
		member = "requested"
	} else if !slices.Equal(s.Ceased, want.Ceased) {
		member = "ceased"
	} else {
		return nil
	}
	return &SnapshotError{Member: member}
}

// DecodeSnapshot reads the JSON text of a [Snapshot] strictly. Its error is a *[hscn.Faults]. What it
// says is to be held against the journal with [Journal.Check].
func DecodeSnapshot(b []byte) (Snapshot, error) {
	r, o := record.Read(b, MaxSnapshotBytes)
	if !o.Present() {
		return Snapshot{}, r.Err()
	}
	var s Snapshot
	s.Site = o.Text("site", MaxID)
	s.Revision = o.Int("revision", 0, MaxEntries)
	record.Word(o, "state", &s.State)
	s.Attempt = o.Int("attempt", 1, MaxEntries+1)
	record.Word(o, "on", &s.On)
	record.Word(o, "contractSigned", &s.ContractSigned)
	record.Word(o, "regressionDue", &s.RegressionDue)
	s.TestsDue = texts(o, "testsDue", MaxOwnTests, MaxID)
	s.Requested = texts(o, "requested", MaxOrders, MaxID)
	s.Ceased = texts(o, "ceased", MaxOrders, MaxID)
	o.Need("revision", "attempt")
	o.Done()
	r.Check(s.check)
	if err := r.Err(); err != nil {
		return Snapshot{}, err
	}
	return s, nil
}

// Validate checks a snapshot built in Go as [DecodeSnapshot] does. Its error is a *[hscn.Faults].
func (s Snapshot) Validate() error {
	var f hscn.Faults
	s.check(&f)
	return f.Err()
}

func (s *Snapshot) check(f *hscn.Faults) {
	record.CheckText(f, "site", s.Site, MaxID)
	checkRange(f, "revision", s.Revision, 0, MaxEntries)
	checkEnum(f, "state", uint8(s.State), StateCount)
	checkRange(f, "attempt", s.Attempt, 1, MaxEntries+1)
	checkAnswer(f, "contractSigned", s.ContractSigned)
	checkAnswer(f, "regressionDue", s.RegressionDue)
	checkNames(f, "testsDue", s.TestsDue, MaxOwnTests, MaxID)
	checkNames(f, "requested", s.Requested, MaxOrders, MaxID)
	checkNames(f, "ceased", s.Ceased, MaxOrders, MaxID)
}

func checkRange(f *hscn.Faults, path string, n, least, most int) {
	if n < least || n > most {
		f.Add(hscn.Fault{Path: path, Problem: hscn.OutOfRange, Got: strconv.Itoa(n), Limit: most})
	}
}

func answer(yes bool) hscn.Answer {
	if yes {
		return hscn.Yes
	}
	return hscn.No
}
