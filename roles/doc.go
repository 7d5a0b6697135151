// Package roles says who takes part in HSCN, what each of them answers for, and what an incident asks
// of each.
//
// # Who
//
// A [Party] is a part that somebody plays: consumer, CN-SP, NHS Digital, Service Co-ordinator. A
// [System] is a network, portal, policy or agreement. Both have the names that the documents print;
// [ExpandAcronym] expands a short form only where a document does. An [ODS] is an organisation's code,
// an [Obligation] a reference to the HSCN Obligations Framework.
//
// # What each answers for
//
// A [Duty] is one thing that a document lays on a party. The table of duties reads like the page on
// roles and responsibilities, with the ten numbered duties of the consumer, the eleven of the CN-SP
// and the eleven of NHS Digital, and [Duty.Entry] says when each binds and what shows that it is met.
// Who plans, leads or supports a procurement is looked up with [Answers].
//
// # Judging a record
//
// Records that a caller decodes from JSON, or builds, are judged for a day: the [Attestation] of one
// organisation's duties, a supplier's [Compliance], a [Connection], the delegations of a [Mandate], an
// [Incident], a [Complaint]. Their Decode functions and Validate methods report what is wrong with the
// record itself; Assess and AppendFindings judge what it tells, each finding with the statement it
// comes from. Smaller questions are judged where they arise: [User], [CloudConnection], [QoSChange],
// [ObligationChange], [Capacity], [JudgeLead], [JudgeCeaseRequest], [JudgeTraffic].
//
// What the documents leave open, such as how soon an incident is to be reported, is answered as
// [hscn.Unspecified], and a fact that was not given as [hscn.Undetermined] with the member that would
// decide it.
package roles
