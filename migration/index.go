package migration

import (
	"math/bits"
	"strings"

	"github.com/hscn-go/hscn/calendar"
)

// A tenant is one site in an index: its standing beside its code, so that finding the one brings the
// other.
type tenant struct {
	key      uint64 // the code itself where it has at most 8 bytes, otherwise its hash
	standing Standing
	planned  calendar.Date
	long     int32 // for a longer code, where it stands in index.long, plus 1
}

// An index finds a site by its code. It is a table of slots, at most three quarters full, in which a
// site stands within reach of the place that its code's hash gives; a code that finds no room there,
// as where somebody has chosen codes that collide, goes to a map instead. What is found never hangs
// on the order in which codes came.
type index struct {
	tenants  []tenant
	slots    []room // a power of two of them
	overflow map[string]uint32
	long     []string
}

// A room is one slot of an index: the number of its site plus 1 in as many low bits as the number of
// slots has, and part of the hash of the code above them; 0 is free.
type room uint32

// site returns the number of the site plus 1, among mask+1 slots.
func (r room) site(mask uint64) uint32 { return uint32(r) & uint32(mask) }

// tag returns the part of a hash that a room among mask+1 holds.
func tag(hash, mask uint64) uint32 { return uint32(hash>>32) &^ uint32(mask) }

// reach is how far from its place a code may stand.
const reach = 64

// pack8 returns the bytes of a code of at most 8 bytes as one number, and otherwise its hash. No code
// holds a NUL, so that no two short codes give one number.
func pack8(code string) (key uint64, long bool) {
	n := len(code)
	if n > 8 {
		return hash64(code), true
	}
	if n == 8 {
		return load64(code), false
	}
	if n >= 4 { // the first four and the last four: where they overlap they are the same
		return uint64(load32(code)) | uint64(load32(code[n-4:]))<<(8*(n-4)), false
	}
	for i := len(code) - 1; i >= 0; i-- {
		key = key<<8 | uint64(code[i])
	}
	return key, false
}

// find returns the number of the site with that code.
func (x *index) find(code string) (uint32, bool) {
	if len(x.slots) == 0 {
		return 0, false
	}
	key, long := pack8(code)
	h := mix(key)
	mask := uint64(len(x.slots) - 1)
	for at, end := h&mask, h&mask+reach; at < end; at++ {
		slot := x.slots[at&mask]
		if slot == 0 {
			return 0, false
		}
		site := slot.site(mask)
		if uint32(slot)^site != tag(h, mask) {
			continue
		}
		t := &x.tenants[site-1]
		if t.key == key && (t.long != 0) == long && (!long || x.long[t.long-1] == code) {
			return site - 1, true
		}
	}
	i, ok := x.overflow[code]
	return i, ok
}

// code returns the code of a site.
func (x *index) code(i uint32) string {
	t := &x.tenants[i]
	if t.long != 0 {
		return x.long[t.long-1]
	}
	var b [8]byte
	n := 0
	for k := t.key; k != 0; k >>= 8 {
		b[n] = byte(k)
		n++
	}
	return string(b[:n])
}

// add adds a code that is not there, and returns the number of its site.
func (x *index) add(code string) uint32 {
	i := uint32(len(x.tenants))
	if 4*(len(x.tenants)+1) > 3*len(x.slots) {
		x.grow()
	}
	t := tenant{}
	var long bool
	if t.key, long = pack8(code); long {
		x.long = append(x.long, strings.Clone(code))
		t.long = int32(len(x.long))
	}
	x.tenants = append(x.tenants, t)
	x.place(i)
	return i
}

// place puts site i into the first free slot within reach.
func (x *index) place(i uint32) {
	h := mix(x.tenants[i].key)
	mask := uint64(len(x.slots) - 1)
	for at, end := h&mask, h&mask+reach; at < end; at++ {
		if x.slots[at&mask] == 0 {
			x.slots[at&mask] = room(tag(h, mask) | (i + 1))
			return
		}
	}
	if x.overflow == nil {
		x.overflow = map[string]uint32{}
	}
	x.overflow[x.code(i)] = i
}

// grow doubles the slots and puts every site in its place again.
func (x *index) grow() {
	x.slots = make([]room, max(16, 2*len(x.slots)))
	x.overflow = nil
	for i := range x.tenants {
		x.place(uint32(i))
	}
}

// hash64 takes eight bytes at a time.
func hash64(s string) uint64 {
	h := uint64(len(s))
	for len(s) >= 8 {
		h = mix(h ^ load64(s))
		s = s[8:]
	}
	tail, _ := pack8(s)
	return mix(h ^ tail)
}

func load64(s string) uint64 { return uint64(load32(s)) | uint64(load32(s[4:]))<<32 }

func load32(s string) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func mix(x uint64) uint64 {
	hi, lo := bits.Mul64(x^0xA0761D6478BD642F, 0xE7037ED1A0B428DB)
	return hi ^ lo
}
