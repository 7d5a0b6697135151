package migration_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/migration/migrationtest"
	"github.com/hscn-go/hscn/roles"
)

func journal(t testing.TB, s migration.Site) migration.Journal {
	t.Helper()
	j, err := migration.NewJournal(s)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// TestJournalHoldsItsEntries: what was recorded comes back, and so does the whole record.
func TestJournalHoldsItsEntries(t *testing.T) {
	s := leeds(t)
	j := journal(t, s)
	if !reflect.DeepEqual(j.Site(), s) {
		t.Errorf("the record differs:\n got %+v\nwant %+v", j.Site(), s)
	}
	for i, e := range j.History() {
		if !reflect.DeepEqual(e, s.Entries[i]) || !reflect.DeepEqual(j.Entry(i), e) {
			t.Errorf("entry %d: %+v", i, e)
		}
	}
	for range j.History() {
		break
	}
	if j.Revision() != 25 || j.Standing().State() != migration.LegacyCeased || j.Standing().Attempt() != 2 {
		t.Errorf("revision %d, %v, attempt %d", j.Revision(), j.Standing().State(), j.Standing().Attempt())
	}
	if migration.PackedSize > 28 {
		t.Errorf("an entry takes %d bytes beside its text", migration.PackedSize)
	}
}

// TestJournalHoldsEveryText: each text of an entry comes back by itself and together with the others
// that it may stand beside.
func TestJournalHoldsEveryText(t *testing.T) {
	s := leeds(t)
	for i := range s.Entries {
		for _, change := range []func(e *migration.Entry){
			func(e *migration.Entry) { e.Change = fmt.Sprint("CHG", i) },
			func(e *migration.Entry) { e.Delivery = calendar.MustSpan("2018-06") },
			func(e *migration.Entry) { e.Ref = "" },
		} {
			e := s.Entries[i]
			if change(&e); e.Validate() == nil { // not every event takes every text
				s.Entries[i] = e
			}
		}
	}
	j := journal(t, s)
	if !reflect.DeepEqual(j.Site(), s) {
		t.Errorf("the record differs:\n got %+v\nwant %+v", j.Site(), s)
	}
	texts := map[string]int{}
	for _, e := range j.History() {
		for name, there := range map[string]bool{
			"ref": e.Ref != "", "delivery": !e.Delivery.IsZero(), "stakeholders": len(e.Stakeholders) > 0, "signatory": e.Signatory.Name != "",
			"parties": len(e.Parties) > 0, "change": e.Change != "",
		} {
			if there {
				texts[name]++
			}
		}
	}
	if len(texts) != 6 {
		t.Errorf("texts that stand in some entry: %v", texts)
	}
}

// TestJournalAt looks back: the states of the site day by day.
func TestJournalAt(t *testing.T) {
	j := journal(t, leeds(t))
	for day, want := range map[string]migration.State{
		"2018-12-31": 0, "2019-01-07": migration.OrderReceived, "2019-01-31": migration.InDueDiligence, "2019-02-01": migration.OrderConfirmed,
		"2019-04-16": migration.Commissioned, "2019-05-13": migration.GoDecided, "2019-05-14": migration.RolledBack,
		"2019-05-20": migration.Commissioned, "2019-06-11": migration.TestsOutstanding, "2019-06-12": migration.AwaitingSignOff,
		"2019-06-13": migration.AwaitingSignOff, "2019-06-14": migration.Complete, "2019-06-28": migration.Stable,
		"2019-07-01": migration.CeaseRequested, "2019-07-31": migration.CeaseRequested, "2019-08-14": migration.LegacyCeased,
		"2026-11-22": migration.LegacyCeased,
	} {
		if got := j.At(date(day)).State(); got != want {
			t.Errorf("on %s: %v, want %v", day, got, want)
		}
	}
	if got := (migration.Journal{}).At(date("2019-01-01")); got != (migration.Standing{}) {
		t.Errorf("no journal: %v", got.State())
	}
}

// TestRecordRefuses: each bad entry is named, with a typed error, and changes nothing.
func TestRecordRefuses(t *testing.T) {
	s := leeds(t)
	all := s.Entries
	s.Entries = all[:9]
	j := journal(t, s)
	good := all[9]
	on := date("2019-05-14")
	for name, c := range map[string]struct {
		spoil func(e *migration.Entry)
		on    calendar.Date
		want  error
	}{
		"an unknown event":                    {func(e *migration.Entry) { e.Event = 77 }, on, hscn.UnknownWord},
		"an entry of another site":            {func(e *migration.Entry) { e.Site = "RX1-018" }, on, hscn.Contradiction},
		"a day going back":                    {func(e *migration.Entry) { e.On = date("2019-05-13") }, on, hscn.WrongOrder},
		"a day after the day asked about":     {func(*migration.Entry) {}, date("2019-05-13"), hscn.OutOfRange},
		"no day asked about":                  {func(*migration.Entry) {}, calendar.Date{}, hscn.Missing},
		"an id with other content":            {func(e *migration.Entry) { e.ID = "e09" }, on, hscn.DuplicateValue},
		"evidence of another event":           {func(e *migration.Entry) { e.Facts = migration.FactsOf(migration.ServiceLive) }, on, hscn.Contradiction},
		"a member of another event":           {func(e *migration.Entry) { e.Stakeholders = []string{"A"} }, on, hscn.Contradiction},
		"an event out of turn":                {func(e *migration.Entry) { *e = all[11] }, on, hscn.ErrBreached},
		"an order that the site has not":      {func(e *migration.Entry) { e.Event, e.Order = migration.RequestCease, "SIN9" }, on, hscn.Contradiction},
		"a test that the site has not":        {func(e *migration.Entry) { e.Event, e.Test = migration.PassOwnTest, "x" }, on, hscn.Contradiction},
		"no id":                               {func(e *migration.Entry) { e.ID = "" }, on, hscn.Missing},
		"a second go":                         {func(e *migration.Entry) { *e = all[13]; e.On = on }, on, hscn.ErrBreached},
		"no go once go is decided":            {func(e *migration.Entry) { *e = all[13]; e.On, e.Event = on, migration.DecideNoGo }, on, hscn.ErrUnspecified},
		"a request to cease, to early by far": {func(e *migration.Entry) { *e = all[21]; e.On = on }, on, hscn.ErrBreached},
	} {
		e := good
		c.spoil(&e)
		before := j.Snapshot()
		next, err := j.Record(c.on, e)
		var named *migration.EntryError
		if !errors.As(err, &named) || named.Index != 9 || named.ID != e.ID || !errors.Is(err, c.want) || len(err.Error()) > 256 {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
		if next.Check(before) != nil || j.Check(before) != nil || next.Revision() != 9 {
			t.Errorf("%s: something changed", name)
		}
	}
	if _, err := j.Record(on, good); err != nil {
		t.Errorf("the day asked about itself is in order: %v", err)
	}
	if _, err := (migration.Journal{}).Record(on, good); err == nil {
		t.Error("a journal of no site takes an entry")
	}
	if s := (migration.Journal{}); !reflect.DeepEqual(s.Site(), migration.Site{}) || !reflect.DeepEqual(s.Snapshot(), migration.Snapshot{}) || s.Revision() != 0 {
		t.Error("the zero journal holds something")
	}
}

// TestRecordTwice: recording again what is held changes nothing, on any day and at any revision.
func TestRecordTwice(t *testing.T) {
	s := leeds(t)
	j := journal(t, s)
	for i, e := range s.Entries {
		for _, site := range []string{"", s.ID} {
			e.Site = site
			for _, on := range []calendar.Date{{}, date("2018-01-01"), date("2020-01-01")} {
				next, err := j.RecordAt(i, on, e)
				if err != nil || next.Check(j.Snapshot()) != nil {
					t.Fatalf("entry %d again: %v", i, err)
				}
			}
		}
		other := e
		other.Ref += "x"
		if _, err := j.Record(date("2020-01-01"), other); !errors.Is(err, hscn.DuplicateValue) {
			t.Errorf("entry %d with other content: %v", i, err)
		}
	}
	s.Entries = append(s.Entries[:10:10], s.Entries[4:]...)
	if j := journal(t, s); j.Revision() != 25 {
		t.Errorf("a list with entries that stand twice: revision %d", j.Revision())
	}
}

// TestRecordAt: of two writers at one revision the second is told.
func TestRecordAt(t *testing.T) {
	s := leeds(t)
	all := s.Entries
	s.Entries = all[:5]
	j := journal(t, s)
	first, err := j.RecordAt(5, date("2019-06-01"), all[5])
	if err != nil || first.Revision() != 6 {
		t.Fatal(err)
	}
	failed := all[5]
	failed.ID, failed.Event = "x", migration.FailCommissioningTests
	second, err := first.RecordAt(5, date("2019-06-01"), failed)
	var named *migration.EntryError
	if !errors.Is(err, migration.ErrStale) || !errors.As(err, &named) || named.ID != "x" || second.Check(first.Snapshot()) != nil {
		t.Errorf("a stale revision: %v", err)
	}
	if _, err := first.RecordAt(5, date("2019-06-01"), all[5]); err != nil {
		t.Errorf("the same entry at the old revision: %v", err)
	}
}

// TestJournalsGoOnFromOne: two journals that go on from one do not write into each other.
func TestJournalsGoOnFromOne(t *testing.T) {
	s := leeds(t)
	all := s.Entries
	s.Entries = all[:5]
	j := journal(t, s)
	passed := all[5]
	failed := passed
	failed.ID, failed.Event, failed.Ref = "other", migration.FailCommissioningTests, "another text"
	a, errA := j.Record(date("2019-06-01"), passed)
	b, errB := j.Record(date("2019-06-01"), failed)
	if errA != nil || errB != nil {
		t.Fatal(errA, errB)
	}
	if !reflect.DeepEqual(a.Entry(5), passed) || !reflect.DeepEqual(b.Entry(5), failed) || j.Revision() != 5 ||
		a.Standing().State() != migration.CommissioningTested || b.Standing().State() != migration.CircuitDelivered {
		t.Errorf("a ends with %+v, b with %+v", a.Entry(5), b.Entry(5))
	}
	s.Orders[0].ID, s.Tests[0] = "changed", "changed"
	if j.Site().Orders[0].ID != "SIN0001" || j.Site().Tests[0] != "label printers" {
		t.Error("the journal shares the caller's lists")
	}
	j.Site().Orders[0].ID = "changed"
	if j.Site().Orders[0].ID != "SIN0001" {
		t.Error("the record shares the journal's lists")
	}
}

// TestNewJournalStops: at the first entry that may not follow, with those before it.
func TestNewJournalStops(t *testing.T) {
	s := leeds(t)
	whole := s.Entries
	s.Entries = append(append([]migration.Entry{}, whole[:9]...), whole[10:]...) // without the network changes
	j, err := migration.NewJournal(s)
	var named *migration.EntryError
	if !errors.As(err, &named) || named.Index != 9 || named.ID != "e11" || j.Revision() != 9 || j.Standing().State() != migration.PreTestsPassed {
		t.Errorf("stops at revision %d: %v", j.Revision(), err)
	}
	s.Profile.Kind = 99
	if j, err := migration.NewJournal(s); !errors.Is(err, hscn.UnknownWord) || j.Revision() != 0 || j.Standing() != (migration.Standing{}) {
		t.Errorf("a site wrong in itself: %v", err)
	}
}

// TestCeaseOfEveryOrder: the last of as many orders as a site may have is counted like the first.
func TestCeaseOfEveryOrder(t *testing.T) {
	s := leeds(t)
	request, ceased := s.Entries[21], s.Entries[23]
	s.Entries = s.Entries[:21:21]
	s.Orders = nil
	for i := range migration.MaxOrders {
		s.Orders = append(s.Orders, migration.Order{ID: fmt.Sprint("SIN", i), Kind: migration.Connectivity, Complex: hscn.No, InTerm: hscn.No})
	}
	for i := range s.Orders {
		request.ID, request.Order = fmt.Sprint("r", i), s.Orders[i].ID
		s.Entries = append(s.Entries, request)
	}
	for i := range s.Orders {
		ceased.ID, ceased.Order = fmt.Sprint("c", i), s.Orders[i].ID
		s.Entries = append(s.Entries, ceased)
	}
	j := journal(t, s)
	if j.Standing().State() != migration.LegacyCeased || j.Standing().OrdersRunning() != 0 || len(j.Snapshot().Ceased) != migration.MaxOrders {
		t.Errorf("%v, %d running", j.Standing().State(), j.Standing().OrdersRunning())
	}
}

// TestDecisionWithoutStakeholders: S5-33. At least one takes part.
func TestDecisionWithoutStakeholders(t *testing.T) {
	for _, event := range []migration.Event{migration.DecideGo, migration.DecideNoGo} {
		s := leeds(t)
		e := s.Entries[7]
		s.Entries = s.Entries[:7]
		e.Event, e.Stakeholders = event, nil
		if event == migration.DecideNoGo {
			e.Facts = 0
		}
		if _, err := journal(t, s).Record(date("2020-01-01"), e); !hasCode(err, migration.CodeNoStakeholders) {
			t.Errorf("%v: %v", event, err)
		}
		e.Stakeholders = []string{"IT manager"}
		if _, err := journal(t, s).Record(date("2020-01-01"), e); err != nil {
			t.Errorf("%v with one: %v", event, err)
		}
	}
}

// TestIDsOfOneHash: two ids that a hash does not tell apart are two.
func TestIDsOfOneHash(t *testing.T) {
	s := leeds(t)
	s.Entries = s.Entries[:1]
	j := journal(t, s)
	for _, id := range []string{"costarring", "liquid"} {
		e := migration.Entry{ID: id, On: date("2019-01-08"), Event: migration.RecordActivity, By: roles.Consumer, Ref: "note", Activity: id}
		var err error
		if j, err = j.Record(date("2020-01-01"), e); err != nil {
			t.Fatal(err)
		}
	}
	if j.Revision() != 3 || j.Entry(2).ID != "liquid" {
		t.Errorf("%d entries", j.Revision())
	}
}

// TestSnapshotLimits: as many entries and attempts as a journal may have, and one more.
func TestSnapshotLimits(t *testing.T) {
	for _, c := range []struct {
		revision, attempt int
		path              string
	}{
		{migration.MaxEntries, migration.MaxEntries + 1, ""},
		{0, 1, ""},
		{migration.MaxEntries + 1, 1, "revision"},
		{0, migration.MaxEntries + 2, "attempt"},
		{0, 0, "attempt"},
		{-1, 1, "revision"},
	} {
		s := migration.Snapshot{Site: "RX1", Revision: c.revision, Attempt: c.attempt}
		b, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		_, decoded := migration.DecodeSnapshot(b)
		for _, err := range []error{s.Validate(), decoded} {
			if got := strings.Split(fmt.Sprint(err), ":")[0]; (err == nil) != (c.path == "") || err != nil && got != c.path {
				t.Errorf("revision %d, attempt %d: %v", c.revision, c.attempt, err)
			}
		}
	}
}

// TestLongestEntryError: an error of as many bytes as there may be is whole, and one byte more is cut.
func TestLongestEntryError(t *testing.T) {
	for n, whole := range map[int]bool{256: true, 257: false} {
		e := &migration.EntryError{ID: "x", Err: errors.New("")}
		e.Err = errors.New(strings.Repeat("y", n-len(e.Error())))
		if s := e.Error(); strings.HasSuffix(s, "y") != whole || len(s) != 256 {
			t.Errorf("%d bytes: %q", n, s)
		}
	}
}

// TestCeaseOrderByOrder: RR-22, each order is to be ceased once and ceases once.
func TestCeaseOrderByOrder(t *testing.T) {
	s := leeds(t)
	all := s.Entries
	s.Entries = all[:22] // the first order is to be ceased
	j := journal(t, s)
	on := date("2020-01-01")
	again := all[21]
	again.ID = "x"
	if _, err := j.Record(on, again); !hasCode(err, migration.CodeCeaseAlreadyRequested) {
		t.Errorf("the first order again: %v", err)
	}
	early := all[24]
	if _, err := j.Record(on, early); !hasCode(err, migration.CodeCeaseNotRequested) {
		t.Errorf("the second has ceased without a request: %v", err)
	}
	j, err := j.Record(on, all[22])
	if err == nil {
		j, err = j.Record(on, all[23])
	}
	if err != nil || j.Standing().OrdersRunning() != 1 || j.Standing().OrdersToRequest() != 0 {
		t.Fatal(err)
	}
	twice := all[23]
	twice.ID, twice.On = "x", date("2019-08-14")
	if next, err := j.Record(on, twice); !hasCode(err, migration.CodeOutOfTurn) || next.Standing() != j.Standing() {
		t.Errorf("the first has ceased again: %v", err)
	}
	if snap := j.Snapshot(); !reflect.DeepEqual(snap.Requested, []string{"SIN0001", "SIN0002"}) || !reflect.DeepEqual(snap.Ceased, []string{"SIN0001"}) {
		t.Errorf("snapshot %+v", snap)
	}

	s.Orders = append([]migration.Order{}, s.Orders...)
	for name, c := range map[string]struct {
		order migration.Order
		code  hscn.Code
		want  error
	}{
		"no quote":           {migration.Order{ID: "SIN0001", Kind: migration.Connectivity, InTerm: hscn.Yes}, migration.CodeNoQuote, hscn.ErrBreached},
		"need not stated":    {migration.Order{ID: "SIN0001", Kind: migration.Connectivity, InTerm: hscn.No}, migration.CodeQuoteNeedNotStated, hscn.ErrUndetermined},
		"quoted a day later": {migration.Order{ID: "SIN0001", Kind: migration.Connectivity, InTerm: hscn.Yes, Quoted: date("2019-07-02")}, migration.CodeNoQuote, hscn.ErrBreached},
	} {
		s.Orders[0], s.Entries = c.order, all[:21]
		if _, err := journal(t, s).Record(on, all[21]); !hasCode(err, c.code) || !errors.Is(err, c.want) {
			t.Errorf("S6-04, %s: %v", name, err)
		}
	}
	s.Orders[0] = migration.Order{ID: "SIN0001", Kind: migration.Connectivity, InTerm: hscn.Yes, Quoted: date("2019-07-01")}
	if _, err := journal(t, s).Record(on, all[21]); err != nil {
		t.Errorf("S6-04, quoted on the day: %v", err)
	}
}

func hasCode(err error, c hscn.Code) bool {
	var refused *migration.RefusedError
	return errors.As(err, &refused) && refused.Refusal.Has(c)
}

// TestOrdersNotStated: nobody says whether an order continues, so none is taken to have ceased.
func TestOrdersNotStated(t *testing.T) {
	s := leeds(t)
	s.Orders, s.Continuing = nil, hscn.NotStated
	s.Entries = s.Entries[:21]
	j := journal(t, s)
	if j.Standing().State() != migration.Stable || migration.Permitted(j.Standing()).Has(migration.RequestCease) {
		t.Errorf("not stated: %v", j.Standing().State())
	}
	s.Continuing = hscn.No
	if j := journal(t, s); j.Standing().State() != migration.LegacyCeased {
		t.Errorf("none continues: %v", j.Standing().State())
	}
}

// TestSnapshots: written, read, and refused unless they are the replay.
func TestSnapshots(t *testing.T) {
	seeds(t, 300, func(r *rand.Rand) error {
		j := journal(t, migrationtest.Site(r, r.IntN(40)))
		data, err := json.Marshal(j.Snapshot())
		if err != nil {
			return err
		}
		s, err := migration.DecodeSnapshot(data)
		if err != nil {
			return fmt.Errorf("%s: %w", data, err)
		}
		var plain migration.Snapshot
		if err := json.Unmarshal(data, &plain); err != nil || !reflect.DeepEqual(plain, s) {
			return fmt.Errorf("%s plainly: %w", data, err)
		}
		return errors.Join(j.Check(s), s.Validate())
	})
	for in, want := range map[string]error{
		`{"site":"S","revision":1,"attempt":0}`:                       hscn.OutOfRange,
		`{"site":"S","revision":-1,"attempt":1}`:                      hscn.OutOfRange,
		`{"site":"S","attempt":1}`:                                    hscn.Missing,
		`{"site":"S","revision":1,"attempt":1,"state":"x"}`:           hscn.UnknownWord,
		`{"site":"S","revision":1,"attempt":1,"requested":[1]}`:       hscn.WrongType,
		`{"site":"S","revision":1,"attempt":1,"contractSigned":true}`: hscn.WrongType,
		`7`: hscn.WrongType,
	} {
		if s, err := migration.DecodeSnapshot([]byte(in)); !errors.Is(err, want) || !reflect.DeepEqual(s, migration.Snapshot{}) {
			t.Errorf("%s: %v, want %v", in, err, want)
		}
	}
	s := journal(t, leeds(t)).Snapshot()
	s.State, s.Revision = 99, 1<<20
	if err := s.Validate(); !errors.Is(err, hscn.UnknownWord) || !errors.Is(err, hscn.OutOfRange) {
		t.Errorf("built in Go: %v", err)
	}
	var forged *migration.SnapshotError
	if err := journal(t, leeds(t)).Check(s); !errors.As(err, &forged) || forged.Member != "revision" || err.Error() == "" {
		t.Errorf("forged: %v", err)
	}
}

// TestLongJournals: ten thousand entries one by one, and no more than the limit.
func TestLongJournals(t *testing.T) {
	s := migrationtest.Head(rand.New(rand.NewPCG(1, 1)))
	j := journal(t, s)
	day := date("2019-01-01")
	entry := func(i int) migration.Entry {
		e := migration.Entry{ID: fmt.Sprintf("e%d", i), On: day, Event: migration.RecordActivity, By: roles.Consumer, Activity: "visit"}
		if i == 0 {
			e.Event, e.Activity = migration.ReceiveOrder, ""
		}
		return e
	}
	n := 10_000
	if testing.Short() {
		n = 500
	}
	for i := range n {
		next, err := j.Record(day, entry(i))
		if err != nil {
			t.Fatal(i, err)
		}
		j = next
	}
	if j.Revision() != n || !reflect.DeepEqual(j.Entry(n-1), entry(n-1)) {
		t.Errorf("revision %d", j.Revision())
	}
	for i := range migration.MaxEntries + 1 {
		s.Entries = append(s.Entries, entry(i))
	}
	full, err := migration.NewJournal(s)
	var named *migration.EntryError
	if !errors.As(err, &named) || named.Index != migration.MaxEntries || !errors.Is(err, hscn.TooMany) || full.Revision() != migration.MaxEntries {
		t.Errorf("one entry over the limit: revision %d, %v", full.Revision(), err)
	}
	if _, err := full.Record(day, entry(migration.MaxEntries)); !errors.Is(err, hscn.TooMany) {
		t.Errorf("one entry over the limit, alone: %v", err)
	}
	if _, err := migration.DecodeSite([]byte(`{"id":"S","entries":[` + strings.Repeat(`{},`, 10_000_000) + `{}]}`)); !errors.Is(err, hscn.TooLarge) {
		t.Errorf("ten million entries: %v", err)
	}
}

// TestEntryErrorIsShort: whatever the id.
func TestEntryErrorIsShort(t *testing.T) {
	err := &migration.EntryError{Index: 1<<31 - 1, ID: strings.Repeat("\x00", 500), Err: errors.New(strings.Repeat("y", 500))}
	if len(err.Error()) > 256 {
		t.Errorf("%d bytes", len(err.Error()))
	}
}

// TestDeliveryMayBeUnknown: S5-18, the firm order confirmation date is needed to confirm an order;
// S5-19, when it is delivered may be unknown, coarse or exact, and no order between the two is stated.
func TestDeliveryMayBeUnknown(t *testing.T) {
	s := leeds(t)
	all := s.Entries
	s.Entries = all[:3]
	j := journal(t, s)
	for _, delivery := range []string{"", "2019", "2019-04", "2019-04-12", "2018-12-01"} {
		e := all[3]
		e.Delivery = calendar.Span{}
		if delivery != "" {
			e.Delivery = calendar.MustSpan(delivery)
		}
		if next, err := j.Record(date("2019-02-01"), e); err != nil || next.Entry(3).Delivery != e.Delivery {
			t.Errorf("delivery %q: %v", delivery, err)
		}
		e.Confirmation = calendar.Date{}
		if _, err := j.Record(date("2019-02-01"), e); !hasCode(err, migration.CodeNoConfirmationDate) {
			t.Errorf("delivery %q, not confirmed: %v", delivery, err)
		}
	}
}

// TestSnapshotSays pins what a snapshot says at some revisions.
func TestSnapshotSays(t *testing.T) {
	for n, want := range map[int]migration.Snapshot{
		0:  {Attempt: 1, ContractSigned: hscn.No, RegressionDue: hscn.No},
		3:  {State: migration.InDueDiligence, Attempt: 1, On: date("2019-01-22"), ContractSigned: hscn.No, RegressionDue: hscn.No},
		4:  {State: migration.OrderConfirmed, Attempt: 1, On: date("2019-02-01"), ContractSigned: hscn.Yes, RegressionDue: hscn.No},
		13: {State: migration.Commissioned, Attempt: 2, On: date("2019-05-20"), ContractSigned: hscn.Yes, RegressionDue: hscn.No},
		17: {State: migration.TestsOutstanding, Attempt: 2, On: date("2019-06-11"), ContractSigned: hscn.Yes, RegressionDue: hscn.Yes, TestsDue: []string{"label printers"}},
		18: {State: migration.TestsOutstanding, Attempt: 2, On: date("2019-06-12"), ContractSigned: hscn.Yes, RegressionDue: hscn.No, TestsDue: []string{"label printers"}},
		19: {State: migration.AwaitingSignOff, Attempt: 2, On: date("2019-06-12"), ContractSigned: hscn.Yes, RegressionDue: hscn.No},
		24: {State: migration.CeaseRequested, Attempt: 2, On: date("2019-07-31"), ContractSigned: hscn.Yes, RegressionDue: hscn.No,
			Requested: []string{"SIN0001", "SIN0002"}, Ceased: []string{"SIN0001"}},
	} {
		s := leeds(t)
		s.Entries = s.Entries[:n]
		want.Site, want.Revision = s.ID, n
		if got := journal(t, s).Snapshot(); !reflect.DeepEqual(got, want) {
			t.Errorf("after %d entries:\n got %+v\nwant %+v", n, got, want)
		}
	}
}
