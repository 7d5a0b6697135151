package roles

import "github.com/hscn-go/hscn/internal/text"

// ContactKind is a kind of contact at a CN-SP (RR-19, RR-45). The zero value is not stated.
type ContactKind uint8

// The kinds, which the document gives as examples.
const (
	_              ContactKind = iota
	ServiceManager             // the service or account manager
	ServiceDesk
	OutOfHours // support out of hours, which a CN-SP need not have
)

var contactWords = text.Words[ContactKind]{What: "contact kind", List: []string{"", "service-manager", "service-desk", "out-of-hours"}}

// ParseContactKind returns the kind whose word is exactly s. Its error wraps [hscn.ErrUnknownWord].
func ParseContactKind(s string) (ContactKind, error) { return contactWords.Parse(s) }

// String returns the word of k; the zero value is the empty text.
func (k ContactKind) String() string { return contactWords.Text(k) }

// AppendText appends the word of k to b.
func (k ContactKind) AppendText(b []byte) ([]byte, error) { return contactWords.Append(b, k) }

// MarshalText writes the word of k; the zero value is the empty text.
func (k ContactKind) MarshalText() ([]byte, error) { return contactWords.Append(nil, k) }

// UnmarshalText reads what MarshalText writes; on error k is unchanged.
func (k *ContactKind) UnmarshalText(b []byte) error { return contactWords.Unmarshal(b, k) }

// A Contact is one contact at a CN-SP and how it is reached.
type Contact struct {
	Kind   ContactKind `json:"kind"`
	Detail string      `json:"detail"`
}
