package procurement

import (
	"iter"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/text"
)

// The figures of BT's survey that are not percentages.
const (
	SurveyOrganisations = 50 // NHS organisations, asked through senior executives and IT leaders (BT-05)
	AccreditedSuppliers = 17 // active when the release was written, BT among them; no limit to any list (BT-32)
	expectedTransition  = 12 // the longest that a transition is expected to take, in months (BT-19)
)

// A Figure is one percentage of BT's survey, exactly as published. The base of most is not stated, and
// several are no whole number of the fifty organisations asked: a Figure is never a number of heads.
type Figure struct {
	Subject    string        // what the share does, plans or thinks
	Percent    int           // of those asked
	FromMonths int           // the horizon that goes with it; 0 where there is none
	ToMonths   int           // its end; 0 where there is none
	Approach   hscn.Approach // the approach that it is about; 0 for the others
	Stage      Stage         // the stage, or the first of the stages, that it is about; 0 for the others
	Source     hscn.ID
	Derived    bool // computed from published figures and not itself published
}

// surveyTable is in the order of the release.
var surveyTable = [...]Figure{
	{Subject: "plan to integrate IT systems with local bodies", Percent: 68, FromMonths: 12, ToMonths: 24, Source: hscn.BT01}, // horizon BT-02
	{Subject: "have a procurement plan for the transition", Percent: 38, Source: hscn.BT03},
	{Subject: "have none, so that procurement lags in the majority", Percent: 62, Source: hscn.BT04, Derived: true},
	{Subject: "are at an advanced stage", Percent: 19, Stage: Adoption, Source: hscn.BT14},
	{Subject: "are at the scoping stage", Percent: 46, Stage: Scoping, Source: hscn.BT16},
	{Subject: "are at stages not named", Percent: 35, Source: hscn.BT17, Derived: true},
	{Subject: "prefer to collaborate", Percent: 33, Approach: hscn.Collaborative, Source: hscn.BT20},
	{Subject: "plan a procurement of their own", Percent: 6, Approach: hscn.Individual, Source: hscn.BT21},
	{Subject: "intend to join a central procurement", Percent: 19, Approach: hscn.Aggregated, Source: hscn.BT22},
	{Subject: "named none of the three", Percent: 42, Source: hscn.BT23, Derived: true},
	{Subject: "put collaboration among their three leading benefits", Percent: 73, Source: hscn.BT24},
	{Subject: "have a mobile strategy", Percent: 64, Source: hscn.BT26},
	{Subject: "expect mobile working to grow", Percent: 84, ToMonths: 24, Source: hscn.BT27},
	{Subject: "are concerned about both security and cost of mobile", Percent: 88, Source: hscn.BT28},
	{Subject: "are implementing private, public or hybrid cloud", Percent: 40, Source: hscn.BT29},
}

// Survey yields the figures in the order of the release. The release bears no date, so that none of
// them has a day, and "last year", when HSCN went live, is no year (BT-08).
func Survey() iter.Seq[Figure] {
	return func(yield func(Figure) bool) {
		for _, f := range surveyTable {
			if !yield(f) {
				return
			}
		}
	}
}

// Stage is how far an organisation is with its transition, in the words of the release. The zero value
// is not stated; the release has further stages that it does not name.
type Stage uint8

// The stages that the release names.
const (
	_              Stage = iota
	Scoping              // the beginning of the journey (BT-16)
	Adoption             // BT-15
	Implementation       // BT-15
	RollOut              // BT-15
)

var stageWords = text.Words[Stage]{What: "stage", List: []string{"", "scoping", "adoption", "implementation", "roll-out"}}

// ParseStage returns the stage whose word is exactly s. Its error wraps [hscn.ErrUnknownWord].
func ParseStage(s string) (Stage, error) { return stageWords.Parse(s) }

// String returns the word of s, such as "roll-out"; the zero value is the empty text.
func (s Stage) String() string { return stageWords.Text(s) }

// AppendText appends the word of s to b.
func (s Stage) AppendText(b []byte) ([]byte, error) { return stageWords.Append(b, s) }

// MarshalText writes the word of s; the zero value is the empty text.
func (s Stage) MarshalText() ([]byte, error) { return stageWords.Append(nil, s) }

// UnmarshalText reads what MarshalText writes; on error s is unchanged.
func (s *Stage) UnmarshalText(b []byte) error { return stageWords.Unmarshal(b, s) }

// IsAdvanced reports whether s is one of the three advanced stages (BT-15).
func (s Stage) IsAdvanced() bool { return s >= Adoption && s <= RollOut }

// A Comparison puts organisations beside the survey: how many of the caller's are at its stages, and
// the shares that were published. The two have different bases and are not subtracted.
type Comparison struct {
	Scoping, Advanced, Other int // the caller's organisations
	PublishedScoping         int // per cent of those surveyed
	PublishedAdvanced        int // per cent
	PublishedOther           int // per cent at stages not named
}

// Beside puts the stages of organisations beside the survey; one that is not stated counts as other.
func Beside(stages ...Stage) Comparison {
	var out Comparison
	for _, s := range stages {
		if s == Scoping {
			out.Scoping++
		} else if s.IsAdvanced() {
			out.Advanced++
		} else {
			out.Other++
		}
	}
	for i := range surveyTable {
		f := &surveyTable[i]
		if f.Stage == Scoping {
			out.PublishedScoping = f.Percent
		} else if f.Stage.IsAdvanced() {
			out.PublishedAdvanced = f.Percent
		} else if f.Source == hscn.BT17 {
			out.PublishedOther = f.Percent
		}
	}
	return out
}
