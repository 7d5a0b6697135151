// Package contract holds what was agreed, what is ordered and what it costs: the agreements on which
// HSCN connectivity is bought, terms, contracts, catalogues, orders, charges, invoices and service
// levels.
//
// [Agreement] is a closed list with the dated facts that documents give for it; [Agreement.OpenOn]
// answers Yes, No or Unknown, the last where the document is too coarse or silent. [Money] is a whole
// number of pence, checked; what is finer than a penny passes through package decimal with the
// [Rounding] named at the place where it happens. [Term] is an initial length with options, such as
// 3+1+1.
//
// What a thing costs is a [Charge]: [CompareOffers] compares two suppliers over one term,
// [Account.Reconcile] holds an invoice against what is due, and [DualRunning] counts what the old
// service costs beside the new one.
//
// A record ([Contract], [Catalogue], [Order], [Offer], [Account], [Invoice], [Review]) is a plain struct. Its Decode
// function reads strict JSON and reports every mistake at once, its Validate method makes the same
// checks on a value built in Go, and, where rules speak of it, its Assess method says what they find on one day. What no
// document gives (notice periods, thresholds, service credits) is the caller's to state and is never
// guessed.
package contract
