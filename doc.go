// Package hscn holds the words that every package of this module shares: documents, statements,
// rules' verdicts, findings and reports.
//
// HSCN is the Health and Social Care Network of England. The module answers, for one day given by
// the caller, which procurement routes are open to a customer, which readiness gates are met or
// missed, what a contract's term allows, where each site's migration stands and who must do what.
// It performs no input or output, reads no clock, keeps no state and never guesses: what the
// documents leave open is answered as open.
//
// # Reading an answer
//
// A rule is one sentence of one document, named by an [ID] such as CJ-66 that is never reused. A
// rule judged for one case gives a [Finding]: its [Verdict], where in the record it was judged, and
// what was seen. A [Report] is the findings for one day in the order of the register, with a fold to
// one verdict. A mistake in what the caller supplied is an error ([Fault], [Faults]); what the
// documents say about a case is a verdict; neither ever stands for the other.
//
// # Where to go next
//
//   - package calendar: days, coarse dates, periods, working days
//   - package roles: parties, duties, delegation, incidents
//   - package contract: money, terms, agreements, orders, charges
//   - package procurement: approaches, routes, gates, the aggregated timetable
//   - package migration: one site's journey from order to legacy ceased, and whole estates
//
// This package itself has no policy: it says what a breach is, never what breaches.
package hscn

//go:generate go run ./internal/register
