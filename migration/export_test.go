package migration

// At returns s with that many reschedules behind it.
func (s Standing) At(reschedules uint32) Standing {
	s.reschedules = reschedules
	return s
}

// PackedSize is the size of an entry in a journal, beside its texts.
const PackedSize = int(unsafeSizeof)

// Reasons returns every reason that has a code.
func Reasons() []Reason {
	var out []Reason
	for r := range reasonTable {
		if reasonTable[r].code != "" {
			out = append(out, Reason(r))
		}
	}
	return out
}

// Key8 and Hash64 open the index to codes that collide.
func Key8(code string) (uint64, bool) { return pack8(code) }

// Slots returns the number of slots of the index of an estate, and of codes that found no room in them.
func (e *Estate) Slots() (slots, overflow int) { return len(e.index.slots), len(e.index.overflow) }

// Home returns the slot that a code is looked for in first, in an index of n slots.
func Home(code string, n int) int {
	key, _ := pack8(code)
	return int(mix(key) & uint64(n-1))
}

// CheckCode is the check of a code for an estate of n sites.
func CheckCode(site string, n int) error { return checkCode(site, n) }
