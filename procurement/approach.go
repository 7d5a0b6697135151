package procurement

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/text"
	"github.com/hscn-go/hscn/roles"
)

// Journey is one of the two customer journeys. The zero value is none.
type Journey uint8

// The journeys.
const (
	_                  Journey = iota
	AggregatedJourney          // CJ-115
	CustomerLedJourney         // shared by both self-serve approaches (CJ-159)
)

var journeyWords = text.Words[Journey]{What: "journey", List: []string{"", "aggregated", "customer-led"}}

// String returns "aggregated", "customer-led" or the empty text.
func (j Journey) String() string { return journeyWords.Text(j) }

// AppendText appends the word of j to b.
func (j Journey) AppendText(b []byte) ([]byte, error) { return journeyWords.Append(b, j) }

// MarshalText writes the word of j; the zero value is the empty text.
func (j Journey) MarshalText() ([]byte, error) { return journeyWords.Append(nil, j) }

// UnmarshalText reads what MarshalText writes; on error j is unchanged.
func (j *Journey) UnmarshalText(b []byte) error { return journeyWords.Unmarshal(b, j) }

// approachTable says of each approach who leads it and which journey it is on.
var approachTable = [hscn.ApproachCount + 1]struct {
	ledBy   roles.Party
	journey Journey
}{
	hscn.Aggregated:    {roles.NHSDigital, AggregatedJourney}, // the customer joins (CJ-02)
	hscn.Collaborative: {roles.Consumer, CustomerLedJourney},  // with its partners (CJ-03)
	hscn.Individual:    {roles.Consumer, CustomerLedJourney},  // by itself (CJ-04)
}

// LedBy returns who leads a procurement of the approach a, as the option table labels it (CJ-44);
// nobody for the zero value.
func LedBy(a hscn.Approach) roles.Party {
	if a > hscn.ApproachCount {
		return 0
	}
	return approachTable[a].ledBy
}

// JourneyOf returns the journey of the approach a; none for the zero value.
func JourneyOf(a hscn.Approach) Journey {
	if a > hscn.ApproachCount {
		return 0
	}
	return approachTable[a].journey
}
