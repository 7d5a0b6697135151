// Package migrationtest makes sites, journeys and estates for property tests of programs that use
// package migration, and checks the laws that hold for every one of them.
//
// A generator draws everything from the source it is given, so that one seed gives one value. A law
// checker returns an error that says which law does not hold, and for what; nil where all hold.
package migrationtest
