package migration

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

// packed is an entry as a journal keeps it, beside its texts: at most 32 bytes.
type packed struct {
	on     calendar.Date
	other  calendar.Date // the firm order confirmation date, or the new planned day
	end    uint32        // where its texts end
	hash   uint32        // of its id
	shown  Facts         // as the machine reads them
	stated Facts         // as the entry lists them
	event  Event
	by     roles.Party
	signed roles.Party // the party of its signatory
	test   uint8       // from 1
	order  uint8       // from 1, since a site has at most 255
}

func pack(e *Entry, step Step, order, end int) packed {
	other := e.Planned
	if e.Event == ConfirmOrder {
		other = e.Confirmation
	}
	return packed{
		on: e.On, other: other, end: uint32(end), hash: hash(e.ID), shown: step.Facts, stated: e.Facts, event: e.Event,
		by: e.By, signed: e.Signatory.Party, test: step.Test, order: uint8(order + 1),
	}
}

func (p *packed) step() Step { return Step{On: p.on, Event: p.event, Test: p.test, Facts: p.shown} }

func (p *packed) orderIndex() int { return int(p.order) - 1 }

// hash is FNV-1a, 32 bits.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// Every text of an entry is short enough for one byte to hold its length.
const (
	_ = uint8(MaxID)
	_ = uint8(MaxName)
	_ = uint8(MaxStakeholders)
	_ = uint8(hscn.MaxReference)
)

// appendTexts appends the texts of e, each with its length before it; lists have their number before
// them.
func appendTexts(b []byte, e *Entry) []byte {
	b = appendText(b, e.ID)
	b = appendText(b, e.Ref)
	b = appendText(b, e.Delivery.String())
	b = appendList(b, e.Stakeholders)
	b = appendText(b, e.Signatory.Name)
	b = appendList(b, e.Parties)
	b = appendText(b, e.Activity)
	return appendText(b, e.Change)
}

func appendText(b []byte, s string) []byte { return append(append(b, uint8(len(s))), s...) }

func appendList(b []byte, list []string) []byte {
	b = append(b, uint8(len(list)))
	for _, s := range list {
		b = appendText(b, s)
	}
	return b
}

// A textReader reads what appendTexts wrote.
type textReader []byte

func (r *textReader) text() string {
	n := (*r)[0]
	s := string((*r)[1 : 1+int(n)])
	*r = (*r)[1+int(n):]
	return s
}

func (r *textReader) list() []string {
	n := (*r)[0]
	*r = (*r)[1:]
	if n == 0 {
		return nil
	}
	out := make([]string, n)
	for i := range out {
		out[i] = r.text()
	}
	return out
}

// texts returns the texts of entry i.
func (j *Journal) textsOf(i int) textReader {
	start := uint32(0)
	if i > 0 {
		start = j.entries[i-1].end
	}
	return textReader(j.texts[start:j.entries[i].end])
}

// hasID reports whether entry i has that id.
func (j *Journal) hasID(i int, id string) bool {
	t := j.textsOf(i)
	return int(t[0]) == len(id) && string(t[1:1+len(id)]) == id
}

// unpack returns entry i.
func (j *Journal) unpack(i int) Entry {
	p, t := &j.entries[i], j.textsOf(i)
	e := Entry{On: p.on, Event: p.event, By: p.by, Facts: p.stated}
	e.ID, e.Ref = t.text(), t.text()
	if delivery := t.text(); delivery != "" {
		e.Delivery = calendar.MustSpan(delivery)
	}
	e.Stakeholders = t.list()
	e.Signatory = Signatory{Name: t.text(), Party: p.signed}
	e.Parties = t.list()
	e.Activity, e.Change = t.text(), t.text()
	switch p.event {
	case ConfirmOrder:
		e.Confirmation = p.other
	case Reschedule:
		e.Planned = p.other
	}
	if p.order > 0 {
		e.Order = j.site.Orders[p.order-1].ID
	}
	if p.test > 0 {
		e.Test = j.site.Tests[p.test-1]
	}
	return e
}
