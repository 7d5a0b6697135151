package main

import (
	"fmt"
	"io"
)

// A miss is a promise that was not held.
type miss struct{ job, what string }

// print writes what was measured of one job, and returns the promises that were not held.
func print(w io.Writer, r *result) []miss {
	var missed []miss
	fail := func(format string, args ...any) string {
		what := fmt.Sprintf(format, args...)
		missed = append(missed, miss{r.job.name, what})
		return "MISSED"
	}

	fmt.Fprintf(w, "\n%s\n", r.job.name)
	switch {
	case r.job.ours == nil:
		fmt.Fprintf(w, "    %-34s %12s\n", "this library", "not there yet")
		fail("this library does not do it yet")
	case r.allocs > 0 && !r.job.allocates:
		verdict := fail("%.3g allocations, promised none", r.allocs)
		fmt.Fprintf(w, "    %-34s %12s    %.3g allocations, promised none: %s\n", "this library", ns(r.ours), r.allocs, verdict)
	default:
		fmt.Fprintf(w, "    %-34s %12s\n", "this library", ns(r.ours))
	}
	if r.floor > 0 {
		fmt.Fprintf(w, "    %-34s %12s", "a bare table", ns(r.floor))
		if r.ours > 0 {
			fmt.Fprintf(w, "    we take %.2f x as long", r.ours/r.floor)
			if r.ours > 2*r.floor {
				fmt.Fprint(w, ", more than twice") // the budget; what is promised are the ratios below
			}
		}
		fmt.Fprintln(w)
	}
	for i, p := range r.job.peers {
		fmt.Fprintf(w, "    %-34s %12s", p.name, ns(r.peers[i]))
		if r.ours > 0 {
			x := r.ratio(i)
			fmt.Fprintf(w, " %10s x", factor(x))
			switch {
			case p.least > 0 && x < p.least:
				fmt.Fprintf(w, "    promised at least %v x: %s", p.least, fail("%s takes %s x as long, promised at least %v x", p.name, factor(x), p.least))
			case p.most > 0 && x > p.most:
				fmt.Fprintf(w, "    promised at most %v x: %s", p.most, fail("%s takes %s x as long, promised at most %v x", p.name, factor(x), p.most))
			case p.least > 0:
				fmt.Fprintf(w, "    promised at least %v x: held", p.least)
			case p.most > 0:
				fmt.Fprintf(w, "    promised at most %v x: held", p.most)
			}
		}
		fmt.Fprintln(w)
	}
	return missed
}

// promises returns how many ratios are promised for the jobs measured.
func promises(results []result) int {
	n := 0
	for _, r := range results {
		for _, p := range r.job.peers {
			if p.least > 0 || p.most > 0 {
				n++
			}
		}
	}
	return n
}

func ns(t float64) string {
	switch {
	case t < 100:
		return fmt.Sprintf("%.1f ns", t)
	case t < 100_000:
		return fmt.Sprintf("%.0f ns", t)
	}
	return fmt.Sprintf("%.0f us", t/1000)
}

func factor(x float64) string {
	if x < 10 {
		return fmt.Sprintf("%.2f", x)
	}
	return fmt.Sprintf("%.0f", x)
}
