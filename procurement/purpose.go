package procurement

import "github.com/hscn-go/hscn/internal/text"

// Purpose is why a customer procures. The zero value is not stated, and what hangs on it is
// Undetermined.
type Purpose uint8

// The purposes.
const (
	_                      Purpose = iota
	LeaveTransitionNetwork         // to leave the Transition Network for HSCN (CJ-30)
	ReplaceHSCNService             // to buy again what it already has on HSCN
)

var purposeWords = text.Words[Purpose]{What: "purpose", List: []string{"", "leave-transition-network", "replace-hscn-service"}}

// ParsePurpose returns the purpose whose word is exactly "leave-transition-network" or
// "replace-hscn-service". Its error wraps [hscn.ErrUnknownWord].
func ParsePurpose(s string) (Purpose, error) { return purposeWords.Parse(s) }

// String returns the word of p; the zero value is the empty text.
func (p Purpose) String() string { return purposeWords.Text(p) }

// AppendText appends the word of p to b.
func (p Purpose) AppendText(b []byte) ([]byte, error) { return purposeWords.Append(b, p) }

// MarshalText writes the word of p; the zero value is the empty text.
func (p Purpose) MarshalText() ([]byte, error) { return purposeWords.Append(nil, p) }

// UnmarshalText reads what MarshalText writes; on error p is unchanged.
func (p *Purpose) UnmarshalText(b []byte) error { return purposeWords.Unmarshal(b, p) }

// TrackRecord is something that partners already do together, from which an operating model follows.
// The zero value is none.
type TrackRecord uint8

// What partners may have done together.
const (
	_                TrackRecord = iota
	CommunityNetwork             // a community of interest network, CoIN (CJ-121, CJ-122)
	SharedService                // another shared IT service (CJ-121)
	SharedSolution               // a shared solution managed in-life (CJ-130)
	SharedContract               // shared contracts or frameworks managed in-life (CJ-130)
)

// TrackRecordCount is the number of kinds of track record.
const TrackRecordCount = 4

var trackRecordWords = text.Words[TrackRecord]{What: "track record", List: []string{
	"", "coin", "shared-it-service", "shared-solution", "shared-contract",
}}

// String returns the word of t, such as "coin"; the zero value is the empty text.
func (t TrackRecord) String() string { return trackRecordWords.Text(t) }

// AppendText appends the word of t to b.
func (t TrackRecord) AppendText(b []byte) ([]byte, error) { return trackRecordWords.Append(b, t) }

// MarshalText writes the word of t; the zero value is the empty text.
func (t TrackRecord) MarshalText() ([]byte, error) { return trackRecordWords.Append(nil, t) }

// UnmarshalText reads what MarshalText writes; on error t is unchanged.
func (t *TrackRecord) UnmarshalText(b []byte) error { return trackRecordWords.Unmarshal(b, t) }
