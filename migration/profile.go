package migration

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/text"
)

// ProfileKind says which migration activities a site goes through (S5-32). The zero value is not
// stated: then no entry of the migration phase is accepted, since their order hangs on it.
type ProfileKind uint8

// The kinds of profile.
const (
	_                  ProfileKind = iota
	ReplacementService             // the seven activities of the page, in their order
	OtherService                   // the caller says which of them take place
)

var profileKindWords = text.Words[ProfileKind]{What: "profile kind", List: []string{"", "replacement-service", "other-service"}}

// ParseProfileKind returns the kind whose word is exactly s. Its error wraps [hscn.ErrUnknownWord].
func ParseProfileKind(s string) (ProfileKind, error) { return profileKindWords.Parse(s) }

// String returns the word of k; the zero value is the empty text.
func (k ProfileKind) String() string { return profileKindWords.Text(k) }

// AppendText appends the word of k to b.
func (k ProfileKind) AppendText(b []byte) ([]byte, error) { return profileKindWords.Append(b, k) }

// MarshalText writes the word of k; the zero value is the empty text.
func (k ProfileKind) MarshalText() ([]byte, error) { return profileKindWords.Append(nil, k) }

// UnmarshalText reads what MarshalText writes; on error k is unchanged.
func (k *ProfileKind) UnmarshalText(b []byte) error { return profileKindWords.Unmarshal(b, k) }

// Profile says what differs from one customer organisation to another. It is comparable. The zero
// value states nothing.
//
// Network changes, post-migration tests and the customer's sign-off belong to every profile: without
// them there is no cut-over (S5-30), no test that must have passed (S5-48), no completion (S5-49).
type Profile struct {
	Kind ProfileKind `json:"kind,omitzero"`

	// Regression says whether regression tests are performed (S5-44). Not stated, the site waits
	// until they have passed or the answer is no: nothing is guessed.
	Regression hscn.Answer `json:"regression,omitzero"`

	// CommissioningSignOff says whether the customer signs off the commissioning (S5-28). Not stated
	// is yes, since the page counts the sign-off among what an implementation consists of (S5-24).
	CommissioningSignOff hscn.Answer `json:"commissioningSignOff,omitzero"`

	// FirstDecision and PreTests say, for [OtherService] only, whether these activities take place.
	// Not stated is yes.
	FirstDecision hscn.Answer `json:"firstDecision,omitzero"`
	PreTests      hscn.Answer `json:"preTests,omitzero"`
}

// flags are a profile as the machine reads it, and what a site has stated once for all. The low bits
// are those of the reasons that they lift.
type flags uint8

const (
	flagContract flags = 1 << (iota + 4) // the contract is signed, as an entry said
	flagOwnTests                         // the site has tests of its own
	flagNoTests                          // no test has to pass after the post-migration tests
	flagNoOrders                         // no order of the legacy network continues

	liftable flags = 0x0F
)

func (p Profile) flags() flags {
	var f flags
	if p.Kind == ReplacementService || p.Kind == OtherService {
		f |= 1 << profileNotStated
	}
	if p.CommissioningSignOff == hscn.No {
		f |= 1 << signOffMissing
	}
	if p.Kind == OtherService {
		if p.FirstDecision == hscn.No {
			f |= 1 << goNotDecided
		}
		if p.PreTests == hscn.No {
			f |= 1 << preTestsNotPassed
		}
	}
	return f
}
