package procurement

import "errors"

// ErrNoRegime says that a standstill was asked of no regime.
var ErrNoRegime = errors.New("no regime")
