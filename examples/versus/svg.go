package main

import (
	"fmt"
	"math"
	"strings"
)

// The picture of growth: on the left what an entry costs, on the right what a site takes, over the
// number of sites.
const (
	svgWidth, svgHeight = 760, 320
	plotTop, plotBottom = 56, 264
)

// A plot is one half of the picture.
type plot struct {
	left, right float64
	top         float64 // the value at the top edge
	rows        []growth
	b           *strings.Builder
}

func (p *plot) x(sites int) float64 {
	first, last := math.Log10(float64(p.rows[0].sites)), math.Log10(float64(p.rows[len(p.rows)-1].sites))
	return p.left + (p.right-p.left)*(math.Log10(float64(sites))-first)/(last-first)
}

func (p *plot) y(v float64) float64 {
	return plotBottom - (plotBottom-plotTop)*min(v, p.top)/p.top
}

// frame draws the axes with their labels.
func (p *plot) frame(title string, ticks ...float64) {
	fmt.Fprintf(p.b, `<text x="%.0f" y="32" class="title">%s</text>`+"\n", p.left, title)
	for _, v := range ticks {
		fmt.Fprintf(p.b, `<path d="M%.1f %.1fH%.1f" class="grid"/><text x="%.1f" y="%.1f" class="tick end">%v</text>`+"\n",
			p.left, p.y(v), p.right, p.left-8, p.y(v)+4, v)
	}
	for _, g := range p.rows {
		fmt.Fprintf(p.b, `<text x="%.1f" y="%d" class="tick mid">%s</text>`+"\n", p.x(g.sites), plotBottom+20, short(g.sites))
	}
	fmt.Fprintf(p.b, `<text x="%.1f" y="%d" class="tick mid">sites</text>`+"\n", (p.left+p.right)/2, plotBottom+40)
}

// line draws one value of every row.
func (p *plot) line(class, label string, value func(growth) float64) {
	var path, dots strings.Builder
	for i, g := range p.rows {
		x, y := p.x(g.sites), p.y(value(g))
		fmt.Fprintf(&path, "%c%.1f %.1f", "ML"[min(i, 1)], x, y)
		fmt.Fprintf(&dots, `<circle cx="%.1f" cy="%.1f" r="3" class="dot %s"><title>%s sites: %.1f</title></circle>`, x, y, class, short(g.sites), value(g))
	}
	fmt.Fprintf(p.b, `<path d="%s" class="line %s"/>%s`+"\n", path.String(), class, dots.String())
	if label == "" {
		return
	}
	last := p.rows[len(p.rows)-1]
	fmt.Fprintf(p.b, `<text x="%.1f" y="%.1f" class="end label %s">%s</text>`+"\n", p.right, p.y(value(last))-10, class, label)
}

// limit draws what is promised, between two sizes.
func (p *plot) limit(from, to int, v float64) {
	fmt.Fprintf(p.b, `<path d="M%.1f %.1fH%.1f" class="limit"/>`+"\n", p.x(from), p.y(v), p.x(to))
}

// drawGrowth returns the picture.
func drawGrowth(rows []growth, slope float64) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="t d">
<title id="t">What an estate costs as it grows</title>
<desc id="d">From %s to %s sites: nanoseconds to replay an entry, and bytes that a site takes. Dashed lines are what is promised.</desc>
<style>
text{font-family:system-ui,sans-serif;font-size:12px;fill:#24292f}
.title{font-size:14px;font-weight:600}.tick{fill:#57606a}.mid{text-anchor:middle}.end{text-anchor:end}
.grid{stroke:#d0d7de;stroke-width:1;fill:none}.limit{stroke:#cf222e;stroke-width:1.5;stroke-dasharray:5 4;fill:none}
.line{stroke-width:2;fill:none}.line.a{stroke:#0969da}.line.b{stroke:#8250df}.dot.a,.label.a{fill:#0969da}.dot.b,.label.b{fill:#8250df}
</style>
<rect width="%d" height="%d" fill="#fff"/>
`, svgWidth, svgHeight, short(rows[0].sites), short(rows[len(rows)-1].sites), svgWidth, svgHeight)

	first, last := rows[0].sites, rows[len(rows)-1].sites
	time := plot{left: 44, right: 360, top: 30, rows: rows, b: &b}
	time.frame(fmt.Sprintf("ns to replay an entry (log-log slope %.2f)", slope), 0, 10, 20, 30)
	time.limit(first, 1_000_000, mostPerEntry(first))
	time.limit(1_000_000, last, mostPerEntry(last))
	time.line("a", "", func(g growth) float64 { return g.ns })
	time.line("b", "memory alone", func(g growth) float64 { return g.memory })

	large := rows[min(2, len(rows)-1):] // from 1,000 sites on, below which what is not a site's weighs
	size := plot{left: 424, right: 740, top: 80, rows: large, b: &b}
	size.frame("bytes a site", 0, 16, 32, 48, 64, 80)
	size.limit(large[0].sites, last, mostBytes)
	size.limit(large[0].sites, last, mostBytesIndexed)
	size.line("a", "", func(g growth) float64 { return g.bytes })
	size.line("b", "found by its code", func(g growth) float64 { return g.indexed })
	b.WriteString("</svg>\n")
	return b.String()
}

// short writes a number of sites: 10, 1k, 10M.
func short(n int) string {
	switch {
	case n >= 1_000_000:
		return fmt.Sprintf("%dM", n/1_000_000)
	case n >= 1000:
		return fmt.Sprintf("%dk", n/1000)
	}
	return fmt.Sprint(n)
}
