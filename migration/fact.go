package migration

import (
	"encoding/json"
	"iter"
	"math/bits"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/text"
)

// Fact is one thing that an entry shows. The zero value is no fact. Each fact removes one reason for
// refusing an entry.
type Fact uint8

// The facts that an entry states outright, in the order of the page.
const (
	_                        Fact = iota
	DueDiligenceComplete          // S5-16
	ContractSigned                // S5-09; may be stated in any entry up to the delivery of the circuit
	ServiceLive                   // S5-34
	PartiesReady                  // S5-35: all of them
	ChangeComplete                // S5-38
	ApplicationsReachable         // S5-39: production applications, after the change
	InfrastructureUnaffected      // S5-45
	ApplicationsUnaffected        // S5-46: business applications
)

// The facts that other members of an entry, or of its site, show: see [Entry]. Only the machine's
// [Step] states them outright.
const (
	ConfirmationAdvised Fact = iota + ApplicationsUnaffected + 1 // a firm order confirmation date (S5-18)
	PremisesKnown                                                // where the circuit is delivered (S5-26)
	SignatoryNamed                                               // an individual (S5-29)
	CustomerSigned                                               // the signatory signs for the customer (S5-28, S5-49)
	StakeholdersPresent                                          // at least one (S5-33)
	QuoteInHand                                                  // or none needed (S6-04)
)

// FactCount is the number of facts.
const FactCount = int(QuoteInHand)

var factWords = text.Words[Fact]{What: "fact", List: []string{
	"", "due-diligence-complete", "contract-signed", "service-live", "parties-ready", "change-complete", "applications-reachable",
	"infrastructure-unaffected", "applications-unaffected", "confirmation-advised", "premises-known", "signatory-named",
	"customer-signed", "stakeholders-present", "quote-in-hand",
}}

// Facts is a set of facts. The zero value is empty. Its JSON form is a list of words.
type Facts uint16

// FactsOf returns the set of the facts given; what is no fact is left out.
func FactsOf(facts ...Fact) Facts {
	var out Facts
	for _, f := range facts {
		if f != 0 && int(f) <= FactCount {
			out |= 1 << f
		}
	}
	return out
}

// Has reports whether f is in the set.
func (s Facts) Has(f Fact) bool { return f != 0 && int(f) <= FactCount && s>>f&1 != 0 }

// All yields the facts of the set, in order.
func (s Facts) All() iter.Seq[Fact] {
	return func(yield func(Fact) bool) {
		for s &= allFacts; s != 0; s &= s - 1 {
			if !yield(Fact(bits.TrailingZeros16(uint16(s)))) {
				return
			}
		}
	}
}

// MarshalJSON writes the list of the words of s.
func (s Facts) MarshalJSON() ([]byte, error) {
	b := []byte{'['}
	for f := range s.All() {
		if len(b) > 1 {
			b = append(b, ',')
		}
		b = append(append(append(b, '"'), f.String()...), '"')
	}
	return append(b, ']'), nil
}

// UnmarshalJSON reads what MarshalJSON writes; on error s is unchanged.
func (s *Facts) UnmarshalJSON(b []byte) error {
	var list []Fact
	if err := json.Unmarshal(b, &list); err != nil {
		return err
	}
	*s = FactsOf(list...)
	return nil
}

const allFacts Facts = 1<<(FactCount+1) - 2

// statedFacts are those that the facts of an entry list; the others have members of their own.
const statedFacts Facts = 1<<(ApplicationsUnaffected+1) - 2

// ParseFact returns the fact whose word is exactly s. Its error wraps [hscn.ErrUnknownWord].
func ParseFact(s string) (Fact, error) { return factWords.Parse(s) }

// Code returns the code of the reason that stands where f is missing.
func (f Fact) Code() hscn.Code {
	if f == 0 || int(f) > FactCount {
		return ""
	}
	return Reason(f + factBase).Code()
}

// String returns the word of f, such as "service-live"; the zero value is the empty text.
func (f Fact) String() string { return factWords.Text(f) }

// AppendText appends the word of f to b.
func (f Fact) AppendText(b []byte) ([]byte, error) { return factWords.Append(b, f) }

// MarshalText writes the word of f; the zero value is the empty text.
func (f Fact) MarshalText() ([]byte, error) { return factWords.Append(nil, f) }

// UnmarshalText reads what MarshalText writes; on error f is unchanged.
func (f *Fact) UnmarshalText(b []byte) error { return factWords.Unmarshal(b, f) }
