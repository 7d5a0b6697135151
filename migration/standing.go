package migration

import (
	"math"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

// The limits of one site.
const (
	MaxOwnTests    = 7   // tests of the customer's own, besides those of the page
	MaxOrders      = 255 // continuing orders
	MaxReschedules = math.MaxUint32
)

// Standing is where one site stands: its state, its attempt, and what it still lacks. It is 16
// bytes, comparable, and made by [Begin] and [Next] only. The zero value is a site of which nothing
// is known, its profile included.
type Standing struct {
	w           uint64 // see the shifts; one word, so that a Standing travels in registers
	reschedules uint32
	on          calendar.Date
}

// Where each byte of Standing.w stands.
const (
	atFlags     = 8 * (iota + 1)
	atRequired  // the tests that must pass after the post-migration tests: bit 0 regression, then own tests
	atOpen      // those of them that have not passed in this attempt, where the site has own tests: see open
	atOrders    // continuing orders
	atRequested // those to be ceased
	atCeased    // those ceased
	atStated    // 1 where it is stated whether regression tests are performed
)

// contractShift leads from the fact that the contract is signed to its flag.
const contractShift = atFlags + 4 - int(ContractSigned)

func (s Standing) at(shift int) uint8 { return uint8(s.w >> shift) }

// Begin returns the standing of a site before its first entry: its profile, the number of tests of
// its own and the number of its orders on the Transition Network that would continue. A number of
// orders below 0 says that it is not known. A number past its limit is a *[hscn.Fault].
func Begin(p Profile, ownTests, orders int) (Standing, error) {
	if ownTests < 0 || ownTests > MaxOwnTests {
		return Standing{}, &hscn.Fault{Path: "tests", Problem: hscn.TooMany, Limit: MaxOwnTests}
	}
	if orders > MaxOrders {
		return Standing{}, &hscn.Fault{Path: "orders", Problem: hscn.TooMany, Limit: MaxOrders}
	}
	f := p.flags()
	required := uint64(1<<ownTests-1) << 1
	if p.Regression != hscn.No {
		required |= 1
	}
	if ownTests != 0 {
		f |= flagOwnTests
	}
	if required == 0 {
		f |= flagNoTests
	}
	if orders == 0 {
		f |= flagNoOrders
	}
	w := uint64(f)<<atFlags | required<<atRequired | uint64(max(orders, 0))<<atOrders
	if p.Regression == hscn.Yes || p.Regression == hscn.No {
		w |= 1 << atStated
	}
	return Standing{w: w}, nil
}

// open returns the tests that are still to pass in this attempt: none but in the two states in which
// some are. Without tests of the site's own the state says it all: the regression tests are.
func (s Standing) open() uint8 {
	if st := s.State(); st != TestsOutstanding && st != RetestDue {
		return 0
	}
	if flags(s.at(atFlags))&flagOwnTests == 0 {
		return 1
	}
	return s.at(atOpen)
}

// State returns the state of the site.
func (s Standing) State() State { return State(s.w) }

// Attempt returns the number of the current attempt at the migration: 1, and 1 more for every
// reschedule. It does not wrap: past [MaxReschedules] a reschedule is refused.
func (s Standing) Attempt() uint64 { return uint64(s.reschedules) + 1 }

// On returns the day of the last entry; the zero Date before the first.
func (s Standing) On() calendar.Date { return s.on }

// ContractSigned reports whether an entry stated that the contract is signed.
func (s Standing) ContractSigned() bool { return flags(s.at(atFlags))&flagContract != 0 }

// RegressionDue reports whether regression tests are still to pass in this attempt, or still to be
// answered for by the profile. It is false before the post-migration tests have passed, and for a site
// that is withdrawn.
func (s Standing) RegressionDue() bool { return s.open()&1 != 0 }

// OwnTestsDue returns a bit for each of the site's own tests that is still to pass in this attempt:
// bit 0 for the first. It is 0 before the post-migration tests have passed, and for a site that is
// withdrawn.
func (s Standing) OwnTestsDue() uint8 { return s.open() >> 1 }

// OrdersToRequest returns the number of continuing orders without a cease request, whatever the state.
func (s Standing) OrdersToRequest() int { return int(s.at(atOrders)) - int(s.at(atRequested)) }

// OrdersRunning returns the number of continuing orders that have not ceased.
func (s Standing) OrdersRunning() int { return int(s.at(atOrders)) - int(s.at(atCeased)) }
