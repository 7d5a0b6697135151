// Package users shows a first program for each of the people the library is for: the support unit
// that checks invoices for its customers, the network supplier that runs a service desk, and the
// national programme that watches every site. The hospital trust has a program of its own,
// examples/journey.
package users
