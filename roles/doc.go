// Package roles says who takes part in HSCN, what each of them answers for, and what an incident asks
// of each.
//
// A [Party] is a part that somebody plays: consumer, CN-SP, NHS Digital, Service Co-ordinator. A
// [Duty] is one thing that a document lays on a party; the table of duties reads like the page on
// roles and responsibilities, with the ten numbered duties of the consumer, the eleven of the CN-SP
// and the eleven of NHS Digital, and says when each binds and what shows that it is met. Who plans,
// leads or supports a procurement is looked up with [Answers].
//
// Records that a caller decodes from JSON, or builds, are judged for a day: an [Attestation] of the
// duties of one organisation, a supplier's [Compliance], a [Connection], the delegations of a
// [Mandate], an [Incident], a [Complaint]. Each finding cites the statement it comes from. What the
// documents leave open, such as how soon an incident is to be reported, is answered as
// [hscn.Unspecified], and a fact that was not given as [hscn.Undetermined] with the member that would
// decide.
package roles
