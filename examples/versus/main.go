// Versus does the same work with this library and with others, side by side in one run, and prints
// how many times as long each of the others takes, beside the ratio that is promised.
//
//	cd examples/versus && go run .
//
// Before anything is timed every contender is checked to give the answers that we give, on the very
// inputs that are timed. The contenders of one job then take turns, round after round, and the
// median of each counts, in time that the program had the processor. A promise that is not held is
// printed as MISSED; with -strict the program then exits with 1.
//
// Of options the check is of all that we say: every finding, advice and what is not stated among them,
// with its verdict and code, and the line of text, for every option of every customer. That list is what
// the others return. Ours holds its reasons and spells them out on demand, so that "one option with its
// reasons" times the judging alone; "one option and every finding behind it" has both spell them out.
//
//	go run . -growth -svg growth.svg
//
// measures instead how an estate of sites grows, from 10 to 10,000,000 of them, beside what reading and
// writing as much memory in the same order costs alone, and what importing the module adds to the start
// of a program.
//
// It is a module of its own, so that nobody who imports the library downloads the others.
package main

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"runtime"
	"time"
)

func main() {
	var (
		brief  = flag.Bool("quick", false, "measure for about a quarter of the time")
		strict = flag.Bool("strict", false, "exit with 1 where a promise is missed")
		named  = flag.String("run", "", "measure the jobs whose name matches this expression only")
		grow   = flag.Bool("growth", false, "measure an estate of 10 to 10,000,000 sites, and what importing the module costs, instead")
		svg    = flag.String("svg", "", "with -growth, draw the growth to this file")
	)
	flag.Parse()
	only, err := regexp.Compile(*named)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	var missed []miss
	if *grow {
		missed, err = growthAndImports(*svg)
	} else {
		missed, err = compare(only, *brief)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	for _, m := range missed {
		fmt.Printf("    MISSED  %s: %s\n", m.job, m.what)
	}
	if *strict && len(missed) > 0 {
		os.Exit(1)
	}
}

// growthAndImports measures both and draws the first to a file if one is named.
func growthAndImports(svg string) ([]miss, error) {
	rows, slope := measureGrowth(os.Stdout)
	missed := printGrowth(os.Stdout, rows, slope, entryBytes())
	if svg != "" {
		if err := os.WriteFile(svg, []byte(drawGrowth(rows, slope)), 0o644); err != nil {
			return nil, err
		}
	}
	more, err := measureImports(os.Stdout)
	missed = append(missed, more...)
	fmt.Printf("\n%d promises missed\n", len(missed))
	return missed, err
}

// compare checks all jobs, and measures those that are selected.
func compare(only *regexp.Regexp, brief bool) ([]miss, error) {
	e := thorough
	if brief {
		e = quick
	}
	begin := time.Now()
	selected := jobs()
	fmt.Printf("%s %s/%s, %d processors\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	for _, j := range selected {
		if err := j.check(); err != nil {
			return nil, fmt.Errorf("%s: %w", j.name, err)
		}
	}
	fmt.Printf("%d jobs checked: all contenders give the same answers\n", len(selected))

	var (
		results []result
		missed  []miss
	)
	for i := range selected {
		if only.MatchString(selected[i].name) {
			results = append(results, measure(&selected[i], e))
			missed = append(missed, print(os.Stdout, &results[len(results)-1])...)
		}
	}

	fmt.Printf("\n%d jobs, %d promised ratios, %d promises missed, in %.0f s\n",
		len(results), promises(results), len(missed), time.Since(begin).Seconds())
	return missed, nil
}
