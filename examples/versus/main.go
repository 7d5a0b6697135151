// Versus does the same work with this library and with others, side by side in one run, and prints
// how many times as long each of the others takes, beside the ratio that is promised.
//
//	cd examples/versus && go run .
//
// Before anything is timed every contender is checked to give the answers that we give, on the very
// inputs that are timed. The contenders of one job then take turns, round after round, and the
// median of each counts. A promise that is not held is printed as MISSED; with -strict the program
// then exits with 1.
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
		run    = flag.String("run", "", "measure the jobs whose name matches this expression only")
	)
	flag.Parse()
	only, err := regexp.Compile(*run)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	e := thorough
	if *brief {
		e = quick
	}

	begin := time.Now()
	selected := jobs()
	fmt.Printf("%s %s/%s, %d processors\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	for _, j := range selected {
		if err := j.check(); err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", j.name, err)
			os.Exit(2)
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
	for _, m := range missed {
		fmt.Printf("    MISSED  %s: %s\n", m.job, m.what)
	}
	if *strict && len(missed) > 0 {
		os.Exit(1)
	}
}
