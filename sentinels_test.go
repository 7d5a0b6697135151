package hscn_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/migration/migrationtest"
	"github.com/hscn-go/hscn/procurement"
)

// A sentinel is an error that others wrap, with an input that leads to it.
type sentinel struct {
	err  error
	from func() error
}

func failing[T any](f func() (T, error)) func() error {
	return func() error { _, err := f(); return err }
}

// sentinels are the errors of every package by name.
func sentinels() map[string]sentinel {
	day, last := calendar.MustDate("2018-05-01"), calendar.MaxDate()
	month := calendar.MustPeriod("2018-05-01/2018-05-31")
	of := func(v hscn.Verdict) func() error {
		return hscn.NewReport(day, []hscn.Finding{{Rule: hscn.CJ01, Force: hscn.Must, Verdict: v}}).Err
	}
	published := func(s string) func() error {
		return failing(func() (calendar.BankHolidays, error) { return calendar.ParseBankHolidays([]byte(s)) })
	}
	parsed := func(s string) func() error {
		return failing(func() (calendar.Date, error) { return calendar.ParseDate(s) })
	}
	list := func(days []calendar.Date, p calendar.Period) func() error {
		return failing(func() (calendar.WorkingDays, error) { return calendar.NewWorkingDays(days, p) })
	}
	w := calendar.Scotland.WorkingDays()
	penny := contract.Pence(1)
	charge := contract.Charge{Billing: contract.Recurring, Every: 1, Amount: penny}
	site := migrationtest.Site(rand.New(rand.NewPCG(1, 1)), 9)
	return map[string]sentinel{
		"hscn.ErrUnknownWord":  {hscn.ErrUnknownWord, failing(func() (hscn.Approach, error) { return hscn.ParseApproach("fourth") })},
		"hscn.ErrBreached":     {hscn.ErrBreached, of(hscn.Breached)},
		"hscn.ErrUndetermined": {hscn.ErrUndetermined, of(hscn.Undetermined)},
		"hscn.ErrUnspecified":  {hscn.ErrUnspecified, of(hscn.Unspecified)},

		"calendar.ErrSyntax":        {calendar.ErrSyntax, parsed("1 May 2018")},
		"calendar.ErrNoSuchDay":     {calendar.ErrNoSuchDay, parsed("2018-02-30")},
		"calendar.ErrRange":         {calendar.ErrRange, parsed("0000-01-01")},
		"calendar.ErrNoDate":        {calendar.ErrNoDate, failing(func() (calendar.Date, error) { return calendar.Date{}.AddDays(1) })},
		"calendar.ErrNoZone":        {calendar.ErrNoZone, failing(func() (calendar.Date, error) { return calendar.FromTime(time.Unix(0, 0), nil) })},
		"calendar.ErrOrder":         {calendar.ErrOrder, failing(func() (calendar.Period, error) { return calendar.Through(last, day) })},
		"calendar.ErrCoverage":      {calendar.ErrCoverage, failing(func() (bool, error) { return w.IsWorkingDay(last) })},
		"calendar.ErrHorizon":       {calendar.ErrHorizon, list(nil, calendar.Always())},
		"calendar.ErrLimit":         {calendar.ErrLimit, list(nil, calendar.MustPeriod("0001-01-01/9999-12-31"))},
		"calendar.ErrDuplicate":     {calendar.ErrDuplicate, list([]calendar.Date{day, day}, month)},
		"calendar.ErrCount":         {calendar.ErrCount, failing(func() (calendar.Date, error) { return w.AddIncluding(day, 0) })},
		"calendar.ErrUnknownMember": {calendar.ErrUnknownMember, published(`{"cornwall":{}}`)},
		"calendar.ErrMissing":       {calendar.ErrMissing, published(`{}`)},
		"calendar.ErrNotRecorded": {calendar.ErrNotRecorded, func() error {
			for v := calendar.EnglandAndWales; v <= calendar.AnywhereInUK; v++ {
				for d := range calendar.MustPeriod("2012-01-01/2026-11-22").Days() {
					if _, err := v.AsKnownOn(d); err != nil && !errors.Is(err, calendar.ErrCoverage) {
						return err
					}
				}
			}
			return nil
		}},

		"contract.ErrSyntax":     {contract.ErrSyntax, failing(func() (contract.Money, error) { return contract.ParseMoney("£1") })},
		"contract.ErrOverflow":   {contract.ErrOverflow, failing(func() (contract.Money, error) { return contract.Pence(math.MaxInt64).Add(penny) })},
		"contract.ErrInexact":    {contract.ErrInexact, failing(func() (contract.Money, error) { return penny.Prorate(1, 2, contract.Exact) })},
		"contract.ErrTooPrecise": {contract.ErrTooPrecise, failing(func() (contract.Money, error) { return penny.Times(decimal.New(1, 1000), contract.HalfUp) })},
		"contract.ErrDivision":   {contract.ErrDivision, failing(func() ([]contract.Money, error) { return penny.AppendShares(nil, 0) })},
		"contract.ErrNoOption":   {contract.ErrNoOption, failing(func() (contract.Months, error) { return contract.AggregatedTerm().Length(3) })},
		"contract.ErrNoTerm":     {contract.ErrNoTerm, failing(func() (contract.Months, error) { return contract.Term{}.Length(0) })},
		"contract.ErrTermLength": {contract.ErrTermLength, failing(func() (contract.Term, error) { return contract.NewTerm(0) })},
		"contract.ErrNoDates":    {contract.ErrNoDates, failing(func() (contract.Money, error) { return charge.Over(calendar.Date{}, month) })},
		"contract.ErrBilling":    {contract.ErrBilling, failing(func() (contract.Money, error) { return contract.Charge{}.Over(day, month) })},
		"contract.ErrTooMany":    {contract.ErrTooMany, failing(func() ([]contract.Money, error) { return penny.AppendShares(nil, math.MaxInt) })},

		"procurement.ErrNoRegime": {procurement.ErrNoRegime, failing(func() (calendar.Date, error) {
			return procurement.Regime(0).StandstillEnd(procurement.Notice{Sent: day, Means: procurement.Electronic}, w)
		})},

		"migration.ErrStale": {migration.ErrStale, func() error {
			j, err := migration.NewJournal(site)
			if err != nil {
				return err
			}
			_, err = j.RecordAt(j.Revision()+1, last, migration.Entry{ID: "new"})
			return err
		}},
		"migration.ErrSnapshot": {migration.ErrSnapshot, func() error {
			j, err := migration.NewJournal(site)
			if err != nil {
				return err
			}
			s := j.Snapshot()
			s.Attempt++
			return j.Check(s)
		}},
	}
}

// unreached returns the names of sentinels whose input leads elsewhere, or to another as well.
func unreached(all map[string]sentinel) []string {
	var out []string
	for name, s := range all {
		got := s.from()
		matches := 0
		for _, other := range all {
			if errors.Is(got, other.err) {
				matches++
			}
		}
		if !errors.Is(got, s.err) || matches != 1 || len(got.Error()) > mostText {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// TestEverySentinelIsReached: each exported error has an input that leads to it, and to no other.
func TestEverySentinelIsReached(t *testing.T) {
	all := sentinels()
	declared := map[string]bool{}
	fset := token.NewFileSet()
	walkGo(t, func(path string) {
		if strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, "internal/") || strings.HasPrefix(path, "examples/") {
			return
		}
		file, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, spec := range g.Specs {
				for _, n := range spec.(*ast.ValueSpec).Names {
					if n.IsExported() {
						declared[file.Name.Name+"."+n.Name] = true
					}
				}
			}
		}
	})
	if want, got := slices.Sorted(maps.Keys(declared)), slices.Sorted(maps.Keys(all)); !slices.Equal(want, got) || len(got) < 30 {
		t.Errorf("declared %q\nreached %q", want, got)
	}
	for _, name := range unreached(all) {
		t.Errorf("%s: %v", name, all[name].from())
	}
	all["planted"] = sentinel{calendar.ErrOrder, all["calendar.ErrSyntax"].from}
	all["twice"] = sentinel{contract.ErrNoTerm, all["contract.ErrNoTerm"].from}
	if got := unreached(all); !slices.Equal(got, []string{"calendar.ErrOrder", "contract.ErrNoTerm", "planted", "twice"}) {
		t.Errorf("planted faults: %q", got)
	}
}

// TestEveryProblemIsReached: each problem of a record is found in some bytes.
func TestEveryProblemIsReached(t *testing.T) {
	inputs := slices.Collect(maps.Values(wrong))
	inputs = append(inputs,
		`{"reference":7}`, `{"severity":9}`, `{"owner":"nobody"}`, `{"closed":{"reached":"no","on":"2018-05-01"}}`, `{"networks":["cn-sp","cn-sp"]}`,
		`{"wentToMarket":"2018-02-30"}`, `{"wentToMarket":"2018-05-02","completed":"2018-05-01"}`, `{"name":""}`,
	)
	for _, in := range over(decoders[0]) {
		inputs = append(inputs, string(in))
	}
	found := map[hscn.Problem]int{}
	for _, d := range decoders {
		for _, in := range inputs {
			_, err := d.read([]byte(in))
			if faults, ok := errors.AsType[*hscn.Faults](err); ok {
				for f := range faults.All() {
					found[f.Problem]++
				}
			}
		}
	}
	for p := hscn.Malformed; p <= hscn.TrailingData; p++ {
		if found[p] == 0 {
			t.Errorf("no input gives %v", p)
		}
	}
	if _, err := (hscn.TrailingData + 1).MarshalText(); err == nil || found[0] > 0 {
		t.Error("there are more problems, or a fault without one")
	}
}
