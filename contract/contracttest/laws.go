package contracttest

import (
	"fmt"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/roles/rolestest"
)

// The laws are checked against an implementation, which is the package itself except in the tests of
// the laws, where a fault is planted in it. A law that fails names itself.

// broken makes the error of a law that fails.
func broken(law, format string, a ...any) error {
	return fmt.Errorf("%s: %s", law, fmt.Sprintf(format, a...))
}

// CheckFindings checks what holds of all findings of this package, as [rolestest.CheckFindings] does:
// each cites a statement, has a force, and says why unless it is Satisfied.
func CheckFindings(findings []hscn.Finding) error { return rolestest.CheckFindings(findings) }

// CheckJSON checks that v reads back from its JSON the same, by strict decoding and by package
// encoding/json, and all else that [rolestest.CheckDecode] says of that JSON.
func CheckJSON[T any](v T, decode func([]byte) (T, error)) error {
	return rolestest.CheckJSON(v, decode)
}
