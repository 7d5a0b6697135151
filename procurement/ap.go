package procurement

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/text"
)

// AP is one of the ten aggregated procurements that NHS Digital runs (CJ-111). The zero value is
// none. Its text form is the number that the timetable prints: "AP1", never "AP01".
type AP uint8

// The aggregated procurements. Their numbers are not the order of their launch (CJ-112).
const (
	_ AP = iota
	AP1
	AP2
	AP3
	AP4
	AP5
	AP6
	AP7
	AP8
	AP9
	AP10
)

// APCount is the number of aggregated procurements; arrays indexed by AP have APCount+1 places.
const APCount = 10

// apTable is the timetable: number, name and proposed schedule, as coarse as the page gives it. Only
// what a name says of its region is in the last column (CJ-113).
var apTable = [APCount + 1]struct {
	name     string
	proposed string
	id       hscn.ID
	regional hscn.Answer
}{
	AP1:  {"Once for London", "2018-01", hscn.CJ101, hscn.Yes},
	AP2:  {"ALB NHS Digital", "2017-12", hscn.CJ102, hscn.NotStated},
	AP3:  {"ALB NHS England", "2018", hscn.CJ103, hscn.NotStated},
	AP4:  {"South West", "2017-12", hscn.CJ104, hscn.Yes},
	AP5:  {"North East", "2018-02", hscn.CJ105, hscn.Yes},
	AP6:  {"South East", "2018-03", hscn.CJ106, hscn.Yes},
	AP7:  {"Midlands", "2018-06", hscn.CJ107, hscn.Yes},
	AP8:  {"East", "2018-08", hscn.CJ108, hscn.Yes},
	AP9:  {"North West", "2018-10", hscn.CJ109, hscn.Yes},
	AP10: {"Other non-regional", "XXXX", hscn.CJ110, hscn.No},
}

// LeadDays is the number of days before an aggregated launch by which the customer has to have acted:
// six weeks, the last of them still in time (CJ-91).
const LeadDays = 42

var apWords = text.Words[AP]{What: "aggregated procurement", List: []string{
	"", "AP1", "AP2", "AP3", "AP4", "AP5", "AP6", "AP7", "AP8", "AP9", "AP10",
}}

// ParseAP returns the aggregated procurement whose number is exactly s. Its error wraps
// [hscn.ErrUnknownWord].
func ParseAP(s string) (AP, error) { return apWords.Parse(s) }

// String returns the number, such as "AP1"; the zero value is the empty text.
func (a AP) String() string { return apWords.Text(a) }

// AppendText appends the number of a to b.
func (a AP) AppendText(b []byte) ([]byte, error) { return apWords.Append(b, a) }

// MarshalText writes the number of a; the zero value is the empty text.
func (a AP) MarshalText() ([]byte, error) { return apWords.Append(nil, a) }

// UnmarshalText reads what MarshalText writes; on error a is unchanged.
func (a *AP) UnmarshalText(b []byte) error { return apWords.Unmarshal(b, a) }

func (a AP) valid() bool { return a != 0 && a <= APCount }

// Name returns the name in the timetable, such as "Once for London"; empty where a is none.
func (a AP) Name() string {
	if !a.valid() {
		return ""
	}
	return apTable[a].name
}

// Proposed returns the launch that the timetable proposes: a month, a year, or to be confirmed. It is
// a plan and not a promise (CJ-99). It is the zero Span where a is none.
func (a AP) Proposed() calendar.Span {
	if !a.valid() {
		return calendar.Span{}
	}
	return calendar.MustSpan(apTable[a].proposed)
}

// lastProposed is the last day that the timetable proposes for any launch: the end of AP3's year. Past
// it only AP10 is left, which is to be confirmed (CJ-110).
var lastProposed = calendar.MustDate("2018-12-31")

// Cutoff returns the last day for acting before the proposed launch, as coarse as the launch is.
func (a AP) Cutoff() calendar.Span { return cutoff(a.Proposed()) }

// Statement returns the statement of the timetable's row; zero where a is none.
func (a AP) Statement() hscn.ID {
	if !a.valid() {
		return 0
	}
	return apTable[a].id
}

// Regional says whether a is one region's, so far as its name tells: aggregated procurements are
// regional as a rule (CJ-06, CJ-80), AP10 says that it is not, and AP2 and AP3 do not say.
func (a AP) Regional() hscn.Answer {
	if !a.valid() {
		return hscn.NotStated
	}
	return apTable[a].regional
}

// cutoff returns the last day for acting before launch. A launch so early that the calendar has no such
// day gives the zero Span.
func cutoff(launch calendar.Span) calendar.Span {
	last, err := launch.AddDays(-LeadDays)
	if err != nil {
		return calendar.Span{}
	}
	return last
}
