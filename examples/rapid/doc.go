// Package rapid shows an importer's own property tests with pgregory.net/rapid beside the laws that
// this module publishes: migrationtest checks what must hold for every sequence of steps, rapid
// draws the sequences and shrinks what fails. It is a module of its own, so that nobody who imports
// the library downloads rapid.
package rapid
