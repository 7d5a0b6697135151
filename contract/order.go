package contract

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/record"
	"github.com/hscn-go/hscn/internal/text"
)

// An Order is what call-off consists of (S5-05). Its days are kept apart: the supplier receives it, goes
// through due diligence, confirms it and with that names a firm order confirmation date, and delivers.
// The firm date is no delivery date, and no order between the two is stated (S5-18, S5-19).
type Order struct {
	Ref       string        `json:"ref,omitempty"`
	Customer  string        `json:"customer,omitempty"`
	Supplier  Supplier      `json:"supplier,omitzero"`
	Lines     []OrderLine   `json:"lines,omitempty"`
	Received  calendar.Date `json:"received,omitzero"`  // by the supplier: the request
	Diligence Diligence     `json:"diligence,omitzero"` // between receipt and confirmation
	Confirmed calendar.Date `json:"confirmed,omitzero"` // the order is placed
	Firm      calendar.Date `json:"firm,omitzero"`      // the firm order confirmation date named then
	Planned   calendar.Span `json:"planned,omitzero"`   // delivery as planned
	Delivered calendar.Date `json:"delivered,omitzero"`
	Ceased    calendar.Date `json:"ceased,omitzero"` // the last day of service
}

// An OrderLine orders a quantity of one item for one site.
type OrderLine struct {
	Item     string `json:"item"`
	Quantity int    `json:"quantity"`
	Site     string `json:"site,omitempty"`
}

// Diligence is the due diligence of an order in its three parts, any of which may not be needed.
type Diligence struct {
	Information Part `json:"information,omitzero"` // requests for additional information (S5-13)
	Survey      Part `json:"survey,omitzero"`      // surveys of sites (S5-14)
	Existing    Part `json:"existing,omitzero"`    // what services and connections exist (S5-15)
}

// A Part is one part of due diligence.
type Part struct {
	Needed hscn.Answer   `json:"needed,omitzero"`
	Done   calendar.Date `json:"done,omitzero"`
}

// diligencePart is one part with the paths of its members.
type diligencePart struct {
	Part
	needed, done string
}

// parts lists the parts.
func (d Diligence) parts() [3]diligencePart {
	return [3]diligencePart{
		{d.Information, "diligence.information.needed", "diligence.information.done"},
		{d.Survey, "diligence.survey.needed", "diligence.survey.done"},
		{d.Existing, "diligence.existing.needed", "diligence.existing.done"},
	}
}

// Stage is how far an order has come. The zero value is not received.
type Stage uint8

// The stages.
const (
	NotReceived    Stage = iota
	InDiligence          // received, and due diligence is not finished
	ReadyToConfirm       // due diligence is finished
	Confirmed            // placed, with a firm order confirmation date
	Delivered            //
	Ceased               // its last day of service has passed
)

var stageWords = text.Words[Stage]{What: "stage of an order", List: []string{
	"not-received", "in-due-diligence", "ready-to-confirm", "confirmed", "delivered", "ceased",
}}

// String returns the word of s, such as "ready-to-confirm".
func (s Stage) String() string { return stageWords.Text(s) }

// AppendText appends the word of s to b.
func (s Stage) AppendText(b []byte) ([]byte, error) { return stageWords.Append(b, s) }

// MarshalText writes the word of s.
func (s Stage) MarshalText() ([]byte, error) { return stageWords.Append(nil, s) }

// UnmarshalText reads what MarshalText writes; on error s is unchanged.
func (s *Stage) UnmarshalText(b []byte) error { return stageWords.Unmarshal(b, s) }

// StageOn returns how far o had come on the day on, by the last thing that had happened then; on the
// zero Date nothing had.
func (o Order) StageOn(on calendar.Date) Stage {
	by := func(d calendar.Date) bool { return !d.IsZero() && !d.After(on) }
	if !o.Ceased.IsZero() && o.Ceased.Before(on) {
		return Ceased
	}
	if by(o.Delivered) {
		return Delivered
	}
	if by(o.Confirmed) {
		return Confirmed
	}
	if !by(o.Received) {
		return NotReceived
	}
	for _, p := range o.Diligence.parts() {
		if p.Needed == hscn.NotStated || p.Needed == hscn.Yes && !by(p.Done) {
			return InDiligence
		}
	}
	return ReadyToConfirm
}

// DecodeOrder reads an order from strict JSON of at most [MaxInput] bytes. Its error is a
// *[hscn.Faults] with every mistake.
func DecodeOrder(b []byte) (Order, error) {
	return decode(b, func(o record.Object) Order {
		var v Order
		v.Ref = o.Text("ref", MaxReference)
		v.Customer = o.Text("customer", MaxName)
		v.Supplier = readSupplier(o)
		v.Lines = list(o, "lines", MaxOrderLines, func(o record.Object) OrderLine {
			return OrderLine{Item: o.Text("item", MaxReference), Quantity: o.Int("quantity", 1, MaxQuantity), Site: o.Text("site", MaxReference)}
		})
		record.Word(o, "received", &v.Received)
		d := o.Object("diligence")
		v.Diligence = Diligence{readPart(d, "information"), readPart(d, "survey"), readPart(d, "existing")}
		d.Done()
		record.Word(o, "confirmed", &v.Confirmed)
		record.Word(o, "firm", &v.Firm)
		record.Word(o, "planned", &v.Planned)
		record.Word(o, "delivered", &v.Delivered)
		record.Word(o, "ceased", &v.Ceased)
		return v
	}, (*Order).check)
}

func readPart(o record.Object, name string) Part {
	var p Part
	o = o.Object(name)
	record.Word(o, "needed", &p.Needed)
	record.Word(o, "done", &p.Done)
	o.Done()
	return p
}

// Validate reports every mistake in o as a *[hscn.Faults], or nil.
func (o Order) Validate() error {
	var k checker
	o.check(&k)
	return k.err()
}

func (o *Order) check(k *checker) {
	k.text(at("ref"), o.Ref, MaxReference, false)
	k.text(at("customer"), o.Customer, MaxName, false)
	o.Supplier.check(k)
	k.count(at("lines"), len(o.Lines), MaxOrderLines)
	for i := range o.Lines[:min(len(o.Lines), MaxOrderLines)] {
		l := &o.Lines[i]
		k.text(at("lines[].item", i), l.Item, MaxReference, true)
		k.number(at("lines[].quantity", i), l.Quantity, 1, MaxQuantity)
		k.text(at("lines[].site", i), l.Site, MaxReference, false)
	}
	for _, p := range o.Diligence.parts() {
		k.word(at(p.needed), uint8(p.Needed), uint8(hscn.Yes))
		if p.Needed == hscn.No && !p.Done.IsZero() {
			k.add(at(p.done), hscn.Contradiction, "done and not needed")
		}
	}
	for _, e := range [...]struct {
		where         string
		before, after calendar.Date
		note          string
	}{
		{"confirmed", o.Received, o.Confirmed, "before it was received"},
		{"delivered", o.Received, o.Delivered, "before it was received"},
		{"ceased", o.Delivered, o.Ceased, "before it was delivered"},
	} {
		if !e.after.IsZero() && e.after.Before(e.before) {
			k.add(at(e.where), hscn.WrongOrder, e.note)
		}
	}
	if !o.Firm.IsZero() && o.Confirmed.IsZero() {
		k.add(at("firm"), hscn.Contradiction, "named when the order is confirmed")
	} else if !o.Ceased.IsZero() && o.Delivered.IsZero() {
		k.add(at("ceased"), hscn.Contradiction, "not delivered")
	}
}

// Assess judges o on the day on, without its catalogue; see [Catalogue.AppendOrderFindings].
func (o Order) Assess(on calendar.Date) hscn.Report {
	return hscn.NewReport(on, o.AppendFindings(make([]hscn.Finding, 0, 8), on))
}

// AppendFindings appends to dst what [Order.Assess] finds: the order goes to a supplier that is
// compliant (S5-06), due diligence follows its receipt (S5-11) and precedes its confirmation (S5-16),
// and with the confirmation comes a firm date (S5-17). It allocates nothing beyond dst.
func (o Order) AppendFindings(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	start := len(dst)
	dst = append(dst, o.Supplier.judgeCompliance(), o.judgeDiligence())
	if o.Confirmed.IsZero() || o.Confirmed.After(on) {
		dst = append(dst, notApplicable(hscn.S516, at("confirmed"), CodeNotConfirmedYet), notApplicable(hscn.S517, at("firm"), CodeNotConfirmedYet))
	} else {
		dst = append(dst, o.judgeConfirmed(), o.judgeFirm())
	}
	if on.IsZero() {
		undated(dst[start:])
	}
	return dst
}

func (o *Order) judgeDiligence() hscn.Finding {
	for _, p := range o.Diligence.parts() {
		if p.Done.IsZero() {
			continue
		}
		if o.Received.IsZero() {
			return undetermined(hscn.S511, hscn.Must, at("received"), CodeReceivedNotStated)
		}
		if p.Done.Before(o.Received) {
			f := breached(hscn.S511, hscn.Must, at(p.done), CodeDiligenceBeforeOrder)
			f.Seen, f.Limit = hscn.Day(p.Done), hscn.Day(o.Received)
			return f
		}
	}
	return satisfied(hscn.S511, hscn.Must, at("diligence"))
}

// judgeConfirmed: one part that was not finished breaches; short of that, one that nobody spoke of
// leaves it open.
func (o *Order) judgeConfirmed() hscn.Finding {
	f := satisfied(hscn.S516, hscn.Must, at("confirmed"))
	f.Seen = hscn.Day(o.Confirmed)
	for _, p := range o.Diligence.parts() {
		if p.Needed == hscn.Yes && (p.Done.IsZero() || p.Done.After(o.Confirmed)) {
			f = breached(hscn.S516, hscn.Must, at(p.done), CodeConfirmedBeforeDiligence)
			f.Seen, f.Limit = hscn.Day(p.Done), hscn.Day(o.Confirmed)
			return f
		}
		if p.Needed == hscn.NotStated && f.Verdict == hscn.Satisfied {
			f.Verdict, f.Code, f.Where = hscn.Undetermined, CodeDiligenceNotStated, at(p.needed)
		}
	}
	return f
}

func (o *Order) judgeFirm() hscn.Finding {
	if o.Firm.IsZero() {
		return breached(hscn.S517, hscn.Must, at("firm"), CodeFirmDateMissing)
	}
	f := satisfied(hscn.S517, hscn.Must, at("firm"))
	f.Seen = hscn.Day(o.Firm)
	return f
}
