package main

import (
	"fmt"
	"io"
	"math"
	"runtime"
	"unsafe"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/migration"
	"github.com/hscn-go/hscn/roles"
)

// What is promised of growth.
const (
	mostBytes        = 16   // a site, without its journal
	mostBytesIndexed = 64   // the same, found by its code
	mostBytesEntry   = 32   // an entry of a journal, besides its text
	mostSlope        = 1.05 // of the cost of a replay over its length, both as logarithms
)

// mostPerEntry is how long an entry may take among so many sites, in nanoseconds.
func mostPerEntry(sites int) float64 {
	if sites > 1_000_000 {
		return 25
	}
	return 10
}

// A growth is what one size of estate costs.
type growth struct {
	sites   int
	entries int
	ns      float64 // an entry, replayed by the numbers of the sites
	memory  float64 // an entry, where the standing is read and written and nothing is judged
	bytes   float64 // a site
	indexed float64 // a site, found by its code
}

// measureGrowth takes an estate of each size through its happy path, twelve entries a site.
func measureGrowth(w io.Writer) (rows []growth, slope float64) {
	fmt.Fprintf(w, "%12s %14s %12s %14s %14s %14s\n", "sites", "entries", "ns an entry", "memory alone", "bytes a site", "with its code")
	for sites := 10; sites <= 10_000_000; sites *= 10 {
		g := growth{sites: sites, entries: sites * len(happy)}
		g.ns = growthTime(sites, begin(), func(standings []migration.Standing, list []migration.Move) {
			if n, refusal := migration.ReplayAll(standings, list); refusal != 0 {
				panic(fmt.Sprint("entry ", n, ": ", refusal))
			}
		})
		g.memory = growthTime(sites, cell{}, touchAll)
		copies := max(1, 100_000/sites)
		g.bytes = heapOf(copies, func() any { return make([]migration.Standing, sites) }) / float64(sites)
		g.indexed = heapOf(copies, func() any { return newEstate(sites) }) / float64(sites)
		rows = append(rows, g)
		fmt.Fprintf(w, "%12d %14d %12.2f %14.2f %14.1f %14.1f\n", g.sites, g.entries, g.ns, g.memory, g.bytes, g.indexed)
	}
	return rows, logSlope(rows, func(g growth) float64 { return g.ns })
}

// A cell is as large as a standing.
type cell [2]uint64

// touchAll reads and writes the cell of each entry, as little as a replay can do with memory.
func touchAll(cells []cell, list []migration.Move) {
	for i := range list {
		if m := &list[i]; int(m.Site) < len(cells) {
			c := &cells[m.Site]
			c[0], c[1] = c[0]+uint64(m.Event), uint64(m.Facts)
		}
	}
}

// growthTime returns the median time of an entry, in nanoseconds, over runs of some ten thousands of
// entries each. The sites take turns in an order that jumps about. The making of the entries is not
// timed; where an estate has few, it begins anew within a run.
func growthTime[S any](sites int, fresh S, replay func([]S, []migration.Move)) float64 {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	const entries, runs = 1 << 16, 51
	var (
		standings = make([]S, sites)
		list      = make([]migration.Move, 0, min(entries, sites*len(happy)))
		passes    = max(1, entries/(sites*len(happy)))
		times     []float64
	)
	reset := func() {
		for i := range standings {
			standings[i] = fresh
		}
	}
	flush := func() {
		if len(list) == 0 {
			return
		}
		begin := processor()
		for pass := range passes {
			if pass > 0 {
				reset()
			}
			replay(standings, list)
		}
		times = append(times, float64(processor()-begin)/float64(passes*len(list)))
		list = list[:0]
	}
	for rounds := 0; rounds < 2 || len(times) < runs; rounds++ {
		reset()
		for k, e := range happy {
			on := must(entryDay.AddDays(k))
			for i := range sites {
				site := uint32(i * 7919 % sites) // 7919 is prime to every size
				list = append(list, migration.Move{Site: site, Step: migration.Step{On: on, Event: e, Facts: e.Shows()}})
				if len(list) == entries {
					flush()
				}
			}
		}
		flush()
	}
	return median(times)
}

func newEstate(sites int) *migration.Estate {
	var e migration.Estate
	for i := range sites {
		must(e.Put(siteCode(i), begin(), calendar.Date{}))
	}
	return &e
}

// heapOf returns how many bytes one of the things that build makes takes on the heap.
func heapOf(copies int, build func() any) float64 {
	var before, after runtime.MemStats
	all := make([]any, copies)
	runtime.GC()
	runtime.ReadMemStats(&before)
	for i := range all {
		all[i] = build()
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(all)
	return (float64(after.HeapAlloc) - float64(before.HeapAlloc)) / float64(copies)
}

// entryBytes returns how many bytes an entry of a journal takes, besides its text.
func entryBytes() float64 {
	const entries = 10_000
	site := migration.Site{
		ID: siteCode(0), Premises: "Main building", Profile: migration.Profile{Kind: migration.ReplacementService, Regression: hscn.Yes},
	}
	text := 0
	for i := range entries {
		e := migration.Entry{ID: fmt.Sprintf("e%05d", i), On: entryDay, Event: migration.RecordActivity, By: roles.Consumer, Activity: "asked again"}
		if i == 0 {
			e.Event, e.By, e.Activity = migration.ReceiveOrder, roles.CNSP, ""
		}
		text += len(e.ID) + len(e.Activity)
		site.Entries = append(site.Entries, e)
	}
	bytes := heapOf(10, func() any { j := must(migration.NewJournal(site)); return &j })
	runtime.KeepAlive(&site)
	return (bytes - float64(text)) / entries
}

// logSlope returns the slope of the line that fits the logarithm of the time of a replay over that of
// its entries best: 1 is a straight line.
func logSlope(rows []growth, time func(growth) float64) float64 {
	var sx, sy, sxx, sxy float64
	for _, g := range rows {
		x, y := math.Log(float64(g.entries)), math.Log(time(g)*float64(g.entries))
		sx, sy, sxx, sxy = sx+x, sy+y, sxx+x*x, sxy+x*y
	}
	n := float64(len(rows))
	return (n*sxy - sx*sy) / (n*sxx - sx*sx)
}

// printGrowth prints the growth and returns the promises that were not held. Of small estates, and of
// rounding up to the sizes that the allocator has, the bytes of a site are shown and not held.
func printGrowth(w io.Writer, rows []growth, slope, entry float64) []miss {
	var missed []miss
	held := func(what string, got, most float64) {
		verdict := "held"
		if got > most {
			verdict = "MISSED"
			missed = append(missed, miss{"growth", fmt.Sprintf("%s: %.2f, promised at most %v", what, got, most)})
		}
		fmt.Fprintf(w, "    %-48s %8.2f    promised at most %v: %s\n", what, got, most, verdict)
	}
	fmt.Fprintln(w)
	for _, g := range rows {
		held(fmt.Sprintf("ns an entry among %d sites", g.sites), g.ns, mostPerEntry(g.sites))
	}
	held("slope of time over entries, both as logarithms", slope, mostSlope)
	fmt.Fprintf(w, "    %-48s %8.2f\n", "the same of memory alone, where nothing is judged", logSlope(rows, func(g growth) float64 { return g.memory }))
	fmt.Fprintf(w, "    %-48s %8.2f\n", "the same of what judging adds to it", logSlope(rows, func(g growth) float64 { return max(0.1, g.ns-g.memory) }))
	held("bytes a site without its journal", float64(unsafe.Sizeof(migration.Standing{})), mostBytes)
	for _, g := range rows {
		if g.sites >= 1000 {
			held(fmt.Sprintf("bytes a site found by its code, of %d", g.sites), g.indexed, mostBytesIndexed)
		}
	}
	held("bytes an entry of a journal besides its text", entry, mostBytesEntry)
	return missed
}
