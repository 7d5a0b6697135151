// Package record reads records from strict JSON member by member and collects every fault with its
// path, so that one call reports all mistakes at once.
package record

import (
	"encoding"
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/strict"
)

const (
	maxDepth   = 16 // levels of nesting in any record
	maxMembers = 64 // members of any one object
	maxName    = 64 // bytes of a member name that a path repeats
)

// A Reader collects the faults of one input. A record's own checks may add to them.
type Reader struct{ hscn.Faults }

// Read checks that b, at most limit bytes, is one JSON object. Where it is not, the object returned
// is absent and the reader holds why.
func Read(b []byte, limit int) (*Reader, Object) {
	r := &Reader{}
	v, problem := strict.Parse(b, limit, maxDepth)
	switch problem {
	case 0:
	case strict.TooLarge:
		r.Add(hscn.Fault{Problem: hscn.TooLarge, Limit: limit})
	case strict.TooDeep:
		r.Add(hscn.Fault{Problem: hscn.TooDeep, Limit: maxDepth})
	case strict.BadEncoding:
		r.Add(hscn.Fault{Problem: hscn.BadEncoding})
	case strict.TrailingData:
		r.Add(hscn.Fault{Problem: hscn.TrailingData})
	default:
		r.Add(hscn.Fault{Problem: hscn.BadSyntax})
	}
	if problem != 0 {
		return r, Object{r: r}
	}
	if v.Kind() != strict.Object {
		r.wrongType("", v.Kind(), strict.Object)
		return r, Object{r: r}
	}
	return r, r.object(v, "")
}

// Check runs the checks that a record makes of its own values, and notes their faults except at
// paths where one stands already, and below what is of the wrong type: what could not be read is not
// faulted again for being absent.
func (r *Reader) Check(check func(*hscn.Faults)) {
	var own hscn.Faults
	check(&own)
	seen, unread := map[string]bool{}, map[string]bool{}
	for f := range r.All() {
		seen[f.Path] = true
		unread[f.Path] = unread[f.Path] || f.Problem == hscn.WrongType
	}
	for f := range own.All() {
		if !seen[f.Path] && !below(f.Path, unread) {
			r.Add(f)
		}
	}
}

// below reports whether path leads through one of the places.
func below(path string, places map[string]bool) bool {
	for i := range len(path) {
		if (path[i] == '.' || path[i] == '[') && places[path[:i]] {
			return true
		}
	}
	return false
}

func (r *Reader) wrongType(path string, got, want strict.Kind) {
	r.Add(hscn.Fault{Path: path, Problem: hscn.WrongType, Got: got.String(), Note: want.String() + " wanted"})
}

// object lists the members of v once and faults duplicates, of which the first is kept.
func (r *Reader) object(v strict.Value, path string) Object {
	if v.Over(maxMembers) {
		r.Add(hscn.Fault{Path: path, Problem: hscn.TooMany, Limit: maxMembers, Note: "members"})
		return Object{r: r}
	}
	o := Object{r: r, path: path}
	for _, m := range v.Members() {
		if o.Has(m.Name) {
			o.Fault(m.Name, hscn.DuplicateName, "")
			continue
		}
		o.members = append(o.members, member{Member: m})
	}
	if o.members == nil {
		o.members = []member{}
	}
	return o
}

type member struct {
	strict.Member
	read bool
}

// An Object is one object of the input, or an absent one: reading members of an absent object gives
// zero values and no faults.
type Object struct {
	r       *Reader
	path    string
	members []member // nil where the object is absent
}

// Present reports whether the object stood in the input.
func (o Object) Present() bool { return o.members != nil }

// Has reports whether the member stood in the input; it does not count as reading it.
func (o Object) Has(name string) bool {
	return slices.ContainsFunc(o.members, func(m member) bool { return m.Name == name })
}

// Path returns the path of member name; an empty name means the object itself.
func (o Object) Path(name string) string {
	if name == "" {
		return o.path
	}
	if strings.ContainsFunc(name, func(c rune) bool { return c < 0x21 || c > 0x7E }) || len(name) > maxName {
		name = strconv.QuoteToASCII(name[:min(len(name), maxName)])
	}
	if o.path == "" {
		return name
	}
	return o.path + "." + name
}

func item(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// Fault notes a fault of member name; an empty name means the object itself.
func (o Object) Fault(name string, p hscn.Problem, note string) {
	o.r.Add(hscn.Fault{Path: o.Path(name), Problem: p, Note: note})
}

// Need notes a Missing fault for each named member that did not stand in the input.
func (o Object) Need(names ...string) {
	for _, name := range names {
		if o.Present() && !o.Has(name) {
			o.Fault(name, hscn.Missing, "")
		}
	}
}

// take marks member name as read and returns its value where it is of the kind wanted.
func (o Object) take(name string, want strict.Kind) (strict.Value, bool) {
	for i := range o.members {
		m := &o.members[i]
		if m.Name != name {
			continue
		}
		m.read = true
		if m.Value.Kind() != want {
			o.r.wrongType(o.Path(name), m.Value.Kind(), want)
			return strict.Value{}, false
		}
		return m.Value, true
	}
	return strict.Value{}, false
}

// list returns the items of the array member name, at most most of them.
func (o Object) list(name string, most int) []strict.Value {
	v, ok := o.take(name, strict.Array)
	if !ok {
		return nil
	}
	if v.Over(most) {
		o.r.Add(hscn.Fault{Path: o.Path(name), Problem: hscn.TooMany, Limit: most})
		return nil
	}
	return v.Items()
}

// Text returns the text of member name: at most limit bytes, not blank, no space at its ends, no
// control characters. An absent member gives the empty text.
func (o Object) Text(name string, limit int) string {
	v, ok := o.take(name, strict.String)
	if !ok {
		return ""
	}
	return o.r.text(v, o.Path(name), limit)
}

func (r *Reader) text(v strict.Value, path string, limit int) string {
	if s := v.Text(); CheckText(&r.Faults, path, s, limit) {
		return s
	}
	return ""
}

// CheckText reports whether the text s at path is one that [Object.Text] accepts, and notes in f why
// it is not. Records built in Go are checked with it.
func CheckText(f *hscn.Faults, path, s string, limit int) bool {
	if len(s) > limit {
		f.Add(hscn.Fault{Path: path, Problem: hscn.TooLong, Limit: limit})
	} else if strings.TrimSpace(s) == "" {
		f.Add(hscn.Fault{Path: path, Problem: hscn.Missing, Note: "blank"})
	} else if strings.TrimSpace(s) != s {
		f.Add(hscn.Fault{Path: path, Problem: hscn.Malformed, Got: s, Note: "space at an end"})
	} else if strings.ContainsFunc(s, func(c rune) bool { return c < 0x20 || c >= 0x7F && c < 0xA0 || c == utf8.RuneError }) {
		f.Add(hscn.Fault{Path: path, Problem: hscn.BadEncoding, Got: s})
	} else {
		return true
	}
	return false
}

// Texts returns the texts of the list member name, at most most of them, each as [Object.Text] says.
func (o Object) Texts(name string, most, limit int) []string {
	items := o.list(name, most)
	out := make([]string, 0, len(items))
	for i, v := range items {
		if path := item(o.Path(name), i); v.Kind() != strict.String {
			o.r.wrongType(path, v.Kind(), strict.String)
		} else {
			out = append(out, o.r.text(v, path, limit))
		}
	}
	return out
}

// Int returns the whole number of member name, between least and most; an absent member gives 0.
func (o Object) Int(name string, least, most int) int {
	v, ok := o.take(name, strict.Number)
	if !ok {
		return 0
	}
	return o.r.int(v, o.Path(name), least, most)
}

// Ints returns the whole numbers of the list member name, at most many of them, each between least
// and most.
func (o Object) Ints(name string, many, least, most int) []int {
	items := o.list(name, many)
	out := make([]int, len(items))
	for i, v := range items {
		if path := item(o.Path(name), i); v.Kind() != strict.Number {
			o.r.wrongType(path, v.Kind(), strict.Number)
		} else {
			out[i] = o.r.int(v, path, least, most)
		}
	}
	return out
}

func (r *Reader) int(v strict.Value, path string, least, most int) int {
	s := v.Text()
	n, err := strconv.Atoi(s)
	if errors.Is(err, strconv.ErrRange) || err == nil && (n < least || n > most) {
		r.Add(hscn.Fault{Path: path, Problem: hscn.OutOfRange, Got: s, Limit: most})
	} else if strconv.Itoa(n) != s { // n is 0 where s is no whole number
		r.Add(hscn.Fault{Path: path, Problem: hscn.Malformed, Got: s, Note: "whole number wanted"})
	} else {
		return n
	}
	return 0
}

// Object returns the object of member name, or an absent one.
func (o Object) Object(name string) Object {
	v, ok := o.take(name, strict.Object)
	if !ok {
		return Object{r: o.r}
	}
	return o.r.object(v, o.Path(name))
}

// Objects returns the objects of the list member name, at most most of them. In the place of an item
// that is none stands an absent object, so that the places of the others are those of the input.
func (o Object) Objects(name string, most int) []Object {
	items := o.list(name, most)
	out := make([]Object, len(items))
	for i, v := range items {
		path := item(o.Path(name), i)
		out[i] = Object{r: o.r, path: path}
		if v.Kind() != strict.Object {
			o.r.wrongType(path, v.Kind(), strict.Object)
		} else {
			out[i] = o.r.object(v, path)
		}
	}
	return out
}

// Word reads the text of member name into dst through its UnmarshalText. An absent member leaves dst
// as it is; the empty text is refused, since no value that is present is written so.
func Word(o Object, name string, dst encoding.TextUnmarshaler) {
	if v, ok := o.take(name, strict.String); ok {
		o.r.word(v, o.Path(name), dst)
	}
}

func (r *Reader) word(v strict.Value, path string, dst encoding.TextUnmarshaler) {
	s := v.Text()
	if s == "" {
		r.Add(hscn.Fault{Path: path, Problem: hscn.Missing, Note: "blank"})
		return
	}
	err := dst.UnmarshalText([]byte(s))
	if errors.Is(err, hscn.ErrUnknownWord) {
		r.Add(hscn.Fault{Path: path, Problem: hscn.UnknownWord, Got: s})
	} else if err != nil {
		r.Add(hscn.Fault{Path: path, Problem: hscn.Malformed, Got: s})
	}
}

// Words reads the texts of the list member name, at most most of them, each through UnmarshalText.
func Words[T any, P interface {
	*T
	encoding.TextUnmarshaler
}](o Object, name string, most int) []T {
	items := o.list(name, most)
	out := make([]T, len(items))
	for i, v := range items {
		if path := item(o.Path(name), i); v.Kind() != strict.String {
			o.r.wrongType(path, v.Kind(), strict.String)
		} else {
			o.r.word(v, path, P(&out[i]))
		}
	}
	return out
}

// Evidence returns the evidence of member name: an object with "on" and "ref", both required.
func (o Object) Evidence(name string) hscn.Evidence {
	e := o.Object(name)
	var out hscn.Evidence
	Word(e, "on", &out.On)
	out.Ref = e.Text("ref", hscn.MaxReference)
	e.Need("on", "ref")
	e.Done()
	return out
}

// Done notes every member that nothing has read.
func (o Object) Done() {
	for _, m := range o.members {
		if !m.read {
			o.Fault(m.Name, hscn.UnknownMember, "")
		}
	}
}
