package main

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/procurement"
)

// A bareChoice is what a hand-written table of options is looked up with.
type bareChoice struct {
	approach    hscn.Approach
	route       procurement.Route
	method      procurement.Method
	compliant   hscn.Answer
	appropriate hscn.Answer
	day         int32
}

// A bareAnswer is one place of the table: the verdict and what decided it.
type bareAnswer struct {
	words []string
	text  string
}

// bareOptions is the table, by approach, route, method, the two facts and where the day stands. Its
// sizes are powers of two, so that an index is cut to fit and never checked.
type bareOptions [4][4][8][4][4][4]bareAnswer

// newBareOptions fills the table from the rules of the others.
func newBareOptions(e *engines) *bareOptions {
	var t bareOptions
	for _, c := range cells {
		for _, compliant := range answers {
			for _, appropriate := range answers {
				for i, day := range [...]string{"2017-11-30", "2018-05-01", "2019-07-15", "2020-01-01"} {
					f := procurement.Facts{ServicesCompliant: compliant, DirectAwardAppropriate: appropriate}
					q := e.choice(c, f, calendar.MustDate(day))
					list := words(e.exprExplains.judge(q.names))
					t[c.Approach][c.Route][c.Method][compliant][appropriate][i] = bareAnswer{list, string(appendWords(nil, list))}
				}
			}
		}
	}
	return &t
}

var answers = [...]hscn.Answer{hscn.NotStated, hscn.No, hscn.Yes}

func (t *bareOptions) judge(c bareChoice) *bareAnswer {
	return &t[c.approach&3][c.route&3][c.method&7][c.compliant&3][c.appropriate&3][stands(c.day)&3]
}

// appendNine appends the answers of the nine cells.
func (t *bareOptions) appendNine(dst []*bareAnswer, f *procurement.Facts, day int32) []*bareAnswer {
	at, compliant, appropriate := stands(day)&3, f.ServicesCompliant&3, f.DirectAwardAppropriate&3
	for i := range nine {
		c := &cells[i]
		dst = append(dst, &t[c.Approach&3][c.Route&3][c.Method&7][compliant][appropriate][at])
	}
	return dst
}

// stands says where the day stands: before the aggregated programme, or with RM1045 open, in its last
// month, or ended.
func stands(day int32) (at int) {
	if day >= 20171201 {
		at++
	}
	if day >= 20190701 {
		at++
	}
	if day >= 20190801 {
		at++
	}
	return at
}
