package procurement

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/contract"
	"github.com/hscn-go/hscn/internal/text"
)

// Route is where a customer buys: a procurement of its own through a journal of notices, an
// agreement that contracts are called off from, or an agreement it already has. The zero value is no
// route, and no rule ever allows it. Names are written as the documents print them: "RM3825", never
// "rm3825".
type Route uint8

// The routes. The first three are the columns of the customer journey's table, in its order.
const (
	_                 Route = iota
	OJEU                    // a procurement of one's own, by notice in the Official Journal (CJ-23)
	RM3825                  // the HSCN dynamic purchasing system (CJ-07)
	RM1045                  // Network Services (CJ-24)
	FindATender             // a procurement of one's own, by notice on Find a Tender (PF-01)
	RM3808                  // Network Services 2 (CD-04)
	RM6116                  // Network Services 3 (CD-08)
	ExistingAgreement       // a local agreement that the customer says it has (CJ-38, CJ-163)
	HSSF                    // known by name and never a route to HSCN (HS-03)
	GCloud                  // known by name and never a route to HSCN (HS-04)
)

// RouteCount is the number of routes; arrays indexed by Route have RouteCount+1 places.
const RouteCount = 9

var routeWords = text.Words[Route]{What: "route", List: []string{
	"", "OJEU", "RM3825", "RM1045", "find-a-tender", "RM3808", "RM6116", "existing-agreement", "HSSF", "G-Cloud",
}}

// ParseRoute returns the route whose word is exactly s: "OJEU", "RM3825", "RM1045", "find-a-tender",
// "RM3808", "RM6116", "existing-agreement", "HSSF" or "G-Cloud". Its error wraps
// [hscn.ErrUnknownWord].
func ParseRoute(s string) (Route, error) { return routeWords.Parse(s) }

// String returns the word that [ParseRoute] reads; the zero value is the empty text.
func (r Route) String() string { return routeWords.Text(r) }

// AppendText appends the word of r to b.
func (r Route) AppendText(b []byte) ([]byte, error) { return routeWords.Append(b, r) }

// MarshalText writes the word of r; the zero value is the empty text.
func (r Route) MarshalText() ([]byte, error) { return routeWords.Append(nil, r) }

// UnmarshalText reads what MarshalText writes; on error r is unchanged.
func (r *Route) UnmarshalText(b []byte) error { return routeWords.Unmarshal(b, r) }

// routeAgreement is indexed by Route; a route that is no agreement has none.
var routeAgreement = [RouteCount + 1]contract.Agreement{
	RM3825: contract.RM3825,
	RM1045: contract.RM1045,
	RM3808: contract.RM3808,
	RM6116: contract.RM6116,
	HSSF:   contract.HSSF,
	GCloud: contract.GCloud,
}

// Agreement returns the agreement that contracts on r are called off from. It is zero for a
// procurement of one's own and for a local agreement, whose terms only the customer knows.
func (r Route) Agreement() contract.Agreement {
	if r > RouteCount {
		return 0
	}
	return routeAgreement[r]
}

// IsOwn reports whether r is a procurement of one's own through a journal of notices.
func (r Route) IsOwn() bool { return r == OJEU || r == FindATender }

// Method is how a contract is awarded. The zero value is no method, and no rule ever allows it.
type Method uint8

// The methods. Further competition, competition and mini-competition are three labels that the
// documents use for one thing: suppliers of an agreement compete. A rule is judged on the thing, and
// each place keeps its label.
const (
	_                  Method = iota
	OwnProcurement            // a procedure of one's own through a journal of notices (CJ-45)
	FurtherCompetition        // CJ-41, S4-05
	Competition               // CJ-52
	MiniCompetition           // CJ-65
	DirectAward               // CJ-68
)

// MethodCount is the number of methods; arrays indexed by Method have MethodCount+1 places.
const MethodCount = 5

var methodWords = text.Words[Method]{What: "method", List: []string{
	"", "own-procurement", "further-competition", "competition", "mini-competition", "direct-award",
}}

// ParseMethod returns the method whose word is exactly s, such as "mini-competition". Its error wraps
// [hscn.ErrUnknownWord].
func ParseMethod(s string) (Method, error) { return methodWords.Parse(s) }

// String returns the word that [ParseMethod] reads; the zero value is the empty text.
func (m Method) String() string { return methodWords.Text(m) }

// AppendText appends the word of m to b.
func (m Method) AppendText(b []byte) ([]byte, error) { return methodWords.Append(b, m) }

// MarshalText writes the word of m; the zero value is the empty text.
func (m Method) MarshalText() ([]byte, error) { return methodWords.Append(nil, m) }

// UnmarshalText reads what MarshalText writes; on error m is unchanged.
func (m *Method) UnmarshalText(b []byte) error { return methodWords.Unmarshal(b, m) }

// class is what a rule judges a method on.
type class uint8

const (
	anyway      class = iota // whatever the method
	own                      // a procedure of one's own
	competitive              // suppliers of an agreement compete
	direct                   // nobody competes
	classes
)

// methodClass is indexed by Method.
var methodClass = [MethodCount + 1]class{
	OwnProcurement: own, FurtherCompetition: competitive, Competition: competitive, MiniCompetition: competitive, DirectAward: direct,
}

// IsCompetitive reports whether suppliers of an agreement compete under m, whatever its label.
func (m Method) IsCompetitive() bool { return m <= MethodCount && methodClass[m] == competitive }

// A Choice is what is asked about: who procures, where, and how the contract is awarded. It is
// comparable.
type Choice struct {
	Approach hscn.Approach `json:"approach,omitzero"`
	Route    Route         `json:"route,omitzero"`
	Method   Method        `json:"method,omitzero"`
}
