package migration

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

// packed is an entry as a journal keeps it, beside its texts: 28 bytes.
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
	id     uint8       // the length of its id, with which its texts begin
	has    textSet     // those of its other texts that are not empty
}

// textSet is a set of the texts that an entry may have besides its id.
type textSet uint8

const (
	hasRef textSet = 1 << iota
	hasDelivery
	hasStakeholders
	hasSignatory
	hasParties
	hasActivity
	hasChange
)

func pack(e *Entry, step Step, order, end int) packed {
	other := e.Planned
	if e.Event == ConfirmOrder {
		other = e.Confirmation
	}
	return packed{
		on: e.On, other: other, end: uint32(end), hash: hash(e.ID), shown: step.Facts, stated: e.Facts, event: e.Event,
		by: e.By, signed: e.Signatory.Party, test: step.Test, order: uint8(order + 1), id: uint8(len(e.ID)), has: e.texts(),
	}
}

// texts returns which texts e has.
func (e *Entry) texts() (has textSet) {
	for i, there := range [...]bool{
		e.Ref != "", !e.Delivery.IsZero(), len(e.Stakeholders) > 0, e.Signatory.Name != "", len(e.Parties) > 0, e.Activity != "", e.Change != "",
	} {
		if there {
			has |= 1 << i
		}
	}
	return has
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

// appendTexts appends the id of e and each text that it has with its length before it; lists have
// their number before them.
func appendTexts(b []byte, e *Entry) []byte {
	has := e.texts()
	b = append(b, e.ID...)
	if has&hasRef != 0 {
		b = appendText(b, e.Ref)
	}
	if has&hasDelivery != 0 {
		b = appendText(b, e.Delivery.String())
	}
	if has&hasStakeholders != 0 {
		b = appendList(b, e.Stakeholders)
	}
	if has&hasSignatory != 0 {
		b = appendText(b, e.Signatory.Name)
	}
	if has&hasParties != 0 {
		b = appendList(b, e.Parties)
	}
	if has&hasActivity != 0 {
		b = appendText(b, e.Activity)
	}
	if has&hasChange != 0 {
		b = appendText(b, e.Change)
	}
	return b
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

// idOf returns the id of entry i, as the journal keeps it.
func (j *Journal) idOf(i int) []byte { return j.textsOf(i)[:j.entries[i].id] }

// unpack returns entry i.
func (j *Journal) unpack(i int) Entry {
	p, t := &j.entries[i], j.textsOf(i)
	e := Entry{ID: string(j.idOf(i)), On: p.on, Event: p.event, By: p.by, Facts: p.stated, Signatory: Signatory{Party: p.signed}}
	t = t[p.id:]
	if p.has&hasRef != 0 {
		e.Ref = t.text()
	}
	if p.has&hasDelivery != 0 {
		e.Delivery = calendar.MustSpan(t.text())
	}
	if p.has&hasStakeholders != 0 {
		e.Stakeholders = t.list()
	}
	if p.has&hasSignatory != 0 {
		e.Signatory.Name = t.text()
	}
	if p.has&hasParties != 0 {
		e.Parties = t.list()
	}
	if p.has&hasActivity != 0 {
		e.Activity = t.text()
	}
	if p.has&hasChange != 0 {
		e.Change = t.text()
	}
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
