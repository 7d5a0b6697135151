package calendar

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hscn-go/hscn/internal/text"
)

// maxDepth is more than the published forms nest, and keeps a hostile text from deep recursion.
const maxDepth = 8

// A node is one value of a JSON text.
type node struct {
	kind    byte         // '{' object, '[' array, 's' string, 0 any other
	str     string       // of a string
	members []nodeMember // of an object or array, in the order of the text
}

// A nodeMember is a member of an object, or an element of an array under the name "[0]".
type nodeMember struct {
	name  string
	value *node
}

// readDocument reads a text that is one JSON value and nothing else, and refuses members that stand
// twice in one object.
func readDocument(data []byte) (*node, error) {
	if !utf8.Valid(data) { // the decoder would repair it
		return nil, ErrSyntax
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber() // no number of the form matters, whatever its size
	root, err := readNode(dec, 0)
	if err != nil {
		return nil, err
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, ErrSyntax
	}
	return root, nil
}

// readNode reads the next value.
func readNode(dec *json.Decoder, depth int) (*node, error) {
	if depth > maxDepth {
		return nil, &LimitError{What: "levels", Got: depth, Limit: maxDepth}
	}
	token, err := dec.Token()
	if err != nil {
		return nil, ErrSyntax
	}
	switch token := token.(type) {
	case string:
		return &node{kind: 's', str: token}, nil
	case json.Delim:
		return readMembers(dec, byte(token), depth)
	}
	return &node{}, nil
}

func readMembers(dec *json.Decoder, kind byte, depth int) (*node, error) {
	n := &node{kind: kind}
	var seen map[string]bool
	if kind == '{' {
		seen = make(map[string]bool)
	}
	for dec.More() {
		name := "[" + strconv.Itoa(len(n.members)) + "]"
		if kind == '{' {
			token, err := dec.Token()
			if err != nil {
				return nil, ErrSyntax
			}
			name, _ = token.(string)
			if seen[name] {
				return nil, placed(name, ErrDuplicate)
			}
			seen[name] = true
		}
		value, err := readNode(dec, depth+1)
		if err != nil {
			return nil, placed(name, err)
		}
		n.members = append(n.members, nodeMember{name, value})
	}
	if _, err := dec.Token(); err != nil {
		return nil, ErrSyntax
	}
	return n, nil
}

// member returns the value of a member, or nil where there is none.
func (n *node) member(name string) *node {
	for _, m := range n.members {
		if m.name == name {
			return m.value
		}
	}
	return nil
}

// only refuses anything but an object whose members all have one of the names.
func (n *node) only(names ...string) error {
	if n.kind != '{' {
		return ErrSyntax
	}
	for _, m := range n.members {
		if !slices.Contains(names, m.name) {
			return placed(m.name, ErrUnknownMember)
		}
	}
	return nil
}

// text returns the text of a member, which must be a short string of printable characters.
func (n *node) text(name string) (string, error) {
	value := n.member(name)
	if value == nil {
		return "", placed(name, ErrMissing)
	}
	if value.kind != 's' {
		return "", placed(name, ErrSyntax)
	}
	if len(value.str) > MaxPublishedText {
		return "", placed(name, &LimitError{What: "bytes", Got: len(value.str), Limit: MaxPublishedText})
	}
	for _, c := range value.str {
		// A lone surrogate was read as the replacement character.
		if unicode.IsControl(c) || c == unicode.ReplacementChar {
			return "", placed(name, ErrSyntax)
		}
	}
	return value.str, nil
}

// maxPath is more than any path of known members has, in bytes.
const maxPath = 96

// placed puts a place in front of the path of an error; nil stays nil.
func placed(place string, err error) error {
	if err == nil {
		return nil
	}
	inner, ok := err.(*PublishedError)
	if !ok {
		inner = &PublishedError{Err: err}
	}
	path := showName(place)
	if path != "" && inner.Path != "" && inner.Path[0] != '[' {
		path += "."
	}
	path += inner.Path
	return &PublishedError{Path: path[:min(len(path), maxPath)], Err: inner.Err}
}

// showName returns a member's name as a path shows it, quoted where it has other than plain bytes.
func showName(name string) string {
	plain := func(c rune) bool {
		return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || strings.ContainsRune("-_.[]", c)
	}
	if strings.IndexFunc(name, func(c rune) bool { return !plain(c) }) >= 0 {
		return quote(name)
	}
	return strings.Clone(text.Clip(name))
}
