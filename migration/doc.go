// Package migration follows each site from the order of its HSCN service to the end of its legacy
// service: call-off, implementation, migration, and the cease that comes after.
//
// The heart is one table of transitions ([Transitions]), a row for each sentence of the page on stage
// 5 that lets something happen, with the statement it comes from. [Next] takes one [Step] from one
// [Standing] to the next, or refuses it with every reason at once; [Permitted] says what may happen
// next; [Standing.Missing] says what stands between a site and completion. A Standing is sixteen
// bytes and nothing in this part allocates.
//
// Above it stand the records of a site: a [Site] with its [Entry] list, read strictly by
// [DecodeSite]; a [Journal], the same as an immutable value that entries are recorded in; a
// [Snapshot], which is refused unless it equals the replay of its journal; an [Estate] of very many
// sites. [Site.Assess] judges a site for a day and cites the statements.
//
// Two things are easily taken for one another and are kept apart by type: the first decision
// ([FirstDecision]: go or no go, always taken) and the second ([SecondDecision]: roll back, or
// investigate and resolve, only after post-migration tests found an issue). A site whose tests have
// all passed and whose customer has not signed is [AwaitingSignOff]: neither complete nor in breach.
// A cease request that is missing is a duty of the consumer not met ([hscn.RR22]) and never keeps a
// migration from being complete.
package migration
