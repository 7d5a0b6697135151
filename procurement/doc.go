// Package procurement answers which ways of procuring HSCN are open to a customer on a day, why the
// others are not, which readiness gates are met or missed, and which dates come next.
//
// # Options
//
// A [Choice] is an [hscn.Approach], a [Route] and a [Method]. [Judge] says of one choice, and
// [AppendOptions] of every cell of the customer journey's table, whether it is open on a day given
// what the customer states of itself in [Facts]. The answer is an [Option]: a verdict with its
// reasons, each of them a finding that cites a statement and, where a fact is missing, names the
// member that would decide it. [Recommend] ranks the three approaches; what it ranks by is advice,
// and advice never closes an option.
//
// # A customer's procurement
//
// A [Customer] is the record of one procurement: who buys, why, with whom, by which choice, and what
// was done on which day. [DecodeCustomer] reads one strictly from JSON and reports every mistake at
// once, [Customer.Validate] makes the same checks on a value built in Go, and [Customer.Assess] says
// what the rules find in it on one day. [Customer.AppendGates] gives the status of each gate,
// [Customer.AppendDates] what is to come.
//
// The gates of 2017 and 2018, and the fallback to an aggregated procurement, bind a customer that
// leaves the Transition Network. One that replaces an HSCN service it already has is outside them, and
// is judged by the agreements and the [Regime] of its own day.
//
// # What is not here
//
// Which agreement is open on which day belongs to package contract; who answers for a procurement to
// package roles. The members of the aggregated procurements, the dates of RM6116 and the thresholds
// before and after those of 2017 to 2019 are in no document: they are answered as open.
package procurement
