package migration

import "math/bits"

// An index finds the number of a site by its code. It is a table of slots, at most half full, in
// which a code stands within reach of the place that its hash gives; a code that finds no room there,
// as where somebody has chosen codes that collide, goes to a map instead. Nothing hangs on the order
// in which codes come.
type index struct {
	slots    []uint64 // the high half of the hash, and the number of the site plus 1; 0 is free
	overflow map[string]uint32
	ends     []uint32 // where the code of each site ends in codes
	codes    []byte
}

// reach is how far from its place a code may stand.
const reach = 32

// len returns the number of codes.
func (x *index) len() int { return len(x.ends) }

// code returns the code of a site.
func (x *index) code(i uint32) []byte {
	start := uint32(0)
	if i > 0 {
		start = x.ends[i-1]
	}
	return x.codes[start:x.ends[i]]
}

// find returns the number of the site with that code.
func (x *index) find(code string) (uint32, bool) {
	if len(x.slots) == 0 {
		return 0, false
	}
	h := hash64(code)
	mask := uint64(len(x.slots) - 1)
	for at, end := h&mask, h&mask+reach; at < end; at++ {
		slot := x.slots[at&mask]
		if slot == 0 {
			return 0, false
		}
		if slot>>32 == h>>32 {
			if i := uint32(slot) - 1; string(x.code(i)) == code {
				return i, true
			}
		}
	}
	i, ok := x.overflow[code]
	return i, ok
}

// add adds a code that is not there, and returns the number of its site.
func (x *index) add(code string) uint32 {
	i := uint32(len(x.ends))
	if 2*(len(x.ends)+1) > len(x.slots) {
		x.grow()
	}
	x.codes = append(x.codes, code...)
	x.ends = append(x.ends, uint32(len(x.codes)))
	x.place(i)
	return i
}

// place puts site i into the first free slot within reach.
func (x *index) place(i uint32) {
	code := x.code(i)
	h := hash64(code)
	mask := uint64(len(x.slots) - 1)
	for at, end := h&mask, h&mask+reach; at < end; at++ {
		if x.slots[at&mask] == 0 {
			x.slots[at&mask] = h>>32<<32 | uint64(i+1)
			return
		}
	}
	if x.overflow == nil {
		x.overflow = map[string]uint32{}
	}
	x.overflow[string(code)] = i
}

// grow doubles the slots and puts every code in its place again.
func (x *index) grow() {
	x.slots = make([]uint64, max(16, 2*len(x.slots)))
	x.overflow = nil
	for i := range x.ends {
		x.place(uint32(i))
	}
}

// hash64 takes eight bytes at a time.
func hash64[T string | []byte](s T) uint64 {
	const k = 0x9E3779B97F4A7C15
	h := uint64(len(s)) * k
	for len(s) >= 8 {
		h = mix(h ^ load64(s))
		s = s[8:]
	}
	var tail uint64
	for i := range len(s) {
		tail |= uint64(s[i]) << (8 * i)
	}
	return mix(h ^ tail)
}

func load64[T string | []byte](s T) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func mix(x uint64) uint64 {
	hi, lo := bits.Mul64(x^0xA0761D6478BD642F, 0xE7037ED1A0B428DB)
	return hi ^ lo
}
