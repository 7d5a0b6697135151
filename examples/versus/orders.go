package main

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	ozzo "github.com/go-ozzo/ozzo-validation/v4"
	"github.com/go-playground/validator/v10"
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
)

// A taggedOrder is an order as the others want it: with its rules in tags, and days as times.
type taggedOrder struct {
	Ref       string         `validate:"omitempty,max=100,text"`
	Customer  string         `validate:"omitempty,max=200,text"`
	Supplier  taggedSupplier `validate:"required"`
	Lines     []taggedLine   `validate:"max=1000,dive"`
	Received  time.Time
	Diligence taggedDiligence
	Confirmed time.Time `validate:"required_with=Firm,omitempty,gtefield=Received"`
	Firm      time.Time
	Delivered time.Time `validate:"required_with=Ceased,omitempty,gtefield=Received"`
	Ceased    time.Time `validate:"omitempty,gtefield=Delivered"`
}

type taggedSupplier struct {
	Name      string `validate:"omitempty,max=200,text"`
	Compliant uint8  `validate:"max=2"`
	Listed    uint8  `validate:"max=2"`
}

type taggedLine struct {
	Item     string `validate:"required,max=100,text"`
	Quantity int    `validate:"min=1,max=1000000"`
	Site     string `validate:"omitempty,max=100,text"`
}

type taggedDiligence struct{ Information, Survey, Existing taggedPart }

type taggedPart struct {
	Needed uint8     `validate:"max=2"`
	Done   time.Time `validate:"excluded_if=Needed 1"`
}

// isText reports whether s is a text as our records want it: no blank at an end, nothing that
// controls.
func isText(s string) bool {
	return strings.TrimSpace(s) == s && !strings.ContainsFunc(s, func(c rune) bool {
		return c < 0x20 || c >= 0x7F && c < 0xA0 || c == utf8.RuneError
	})
}

// newTagged returns the validator of go-playground, which keeps what it has read of the tags.
func newTagged() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	if err := v.RegisterValidation("text", func(f validator.FieldLevel) bool { return isText(f.Field().String()) }); err != nil {
		panic(err)
	}
	return v
}

// The rules of ozzo, made once.
var (
	ozzoText = ozzo.By(func(value any) error {
		if s, _ := value.(string); !isText(s) {
			return errText
		}
		return nil
	})
	ozzo100, ozzo200 = ozzo.Length(0, 100), ozzo.Length(0, 200)
	ozzoLines        = ozzo.Length(0, 1000)
	ozzoAnswer       = ozzo.Max(uint8(2))
	ozzoLeast        = ozzo.Min(1)
	ozzoMost         = ozzo.Max(1_000_000)

	errText = errors.New("not a text")
)

// Validate checks o with ozzo.
func (o *taggedOrder) Validate() error {
	return ozzo.ValidateStruct(o,
		ozzo.Field(&o.Ref, ozzo100, ozzoText),
		ozzo.Field(&o.Customer, ozzo200, ozzoText),
		ozzo.Field(&o.Supplier),
		ozzo.Field(&o.Lines, ozzoLines),
		ozzo.Field(&o.Diligence),
		ozzo.Field(&o.Confirmed, ozzo.Required.When(!o.Firm.IsZero()), notBefore(o.Confirmed, o.Received)),
		ozzo.Field(&o.Delivered, ozzo.Required.When(!o.Ceased.IsZero()), notBefore(o.Delivered, o.Received)),
		ozzo.Field(&o.Ceased, notBefore(o.Ceased, o.Delivered)),
	)
}

// notBefore wants a time that is there to be no earlier than least.
func notBefore(t, least time.Time) ozzo.Rule { return ozzo.When(!t.IsZero(), ozzo.Min(least)) }

// Validate checks s with ozzo.
func (s taggedSupplier) Validate() error {
	return ozzo.ValidateStruct(&s,
		ozzo.Field(&s.Name, ozzo200, ozzoText), ozzo.Field(&s.Compliant, ozzoAnswer), ozzo.Field(&s.Listed, ozzoAnswer))
}

// Validate checks l with ozzo.
func (l taggedLine) Validate() error {
	return ozzo.ValidateStruct(&l,
		ozzo.Field(&l.Item, ozzo.Required, ozzo100, ozzoText),
		ozzo.Field(&l.Quantity, ozzo.Required, ozzoLeast, ozzoMost),
		ozzo.Field(&l.Site, ozzo100, ozzoText))
}

// Validate checks d with ozzo.
func (d taggedDiligence) Validate() error {
	return ozzo.ValidateStruct(&d, ozzo.Field(&d.Information), ozzo.Field(&d.Survey), ozzo.Field(&d.Existing))
}

// Validate checks p with ozzo.
func (p taggedPart) Validate() error {
	return ozzo.ValidateStruct(&p,
		ozzo.Field(&p.Needed, ozzoAnswer), ozzo.Field(&p.Done, ozzo.When(p.Needed == uint8(hscn.No), ozzo.Empty)))
}

// goodOrder returns an order without a fault.
func goodOrder() contract.Order {
	day := calendar.MustDate
	return contract.Order{
		Ref: "PO-2018-0417", Customer: "Rothbury and District NHS Foundation Trust",
		Supplier: contract.Supplier{Name: "Northern Fibre Ltd", Compliant: hscn.Yes, Listed: hscn.Yes},
		Lines: []contract.OrderLine{
			{Item: "ethernet-100", Quantity: 3, Site: "RQ7-MAIN"},
			{Item: "resilience", Quantity: 1, Site: "RQ7-MAIN"},
			{Item: "ethernet-10", Quantity: 12, Site: "RQ7-COMMUNITY"},
		},
		Received: day("2018-04-03"),
		Diligence: contract.Diligence{
			Information: contract.Part{Needed: hscn.Yes, Done: day("2018-04-10")},
			Survey:      contract.Part{Needed: hscn.Yes, Done: day("2018-04-24")},
			Existing:    contract.Part{Needed: hscn.No},
		},
		Confirmed: day("2018-05-01"), Firm: day("2018-06-29"), Delivered: day("2018-06-27"),
	}
}

// badOrders returns orders with one fault each.
func badOrders() map[string]contract.Order {
	day := calendar.MustDate
	list := map[string]contract.Order{}
	for name, spoil := range map[string]func(*contract.Order){
		"long reference":              func(o *contract.Order) { o.Ref = strings.Repeat("x", 101) },
		"blank at an end":             func(o *contract.Order) { o.Customer = " trust" },
		"control character":           func(o *contract.Order) { o.Supplier.Name = "a\x00b" },
		"no such answer":              func(o *contract.Order) { o.Supplier.Listed = 3 },
		"no item":                     func(o *contract.Order) { o.Lines[1].Item = "" },
		"no quantity":                 func(o *contract.Order) { o.Lines[2].Quantity = 0 },
		"too large a quantity":        func(o *contract.Order) { o.Lines[0].Quantity = 1_000_001 },
		"too many lines":              func(o *contract.Order) { o.Lines = make([]contract.OrderLine, 1001) },
		"done and not needed":         func(o *contract.Order) { o.Diligence.Existing.Done = day("2018-04-05") },
		"confirmed before received":   func(o *contract.Order) { o.Confirmed = day("2018-04-02") },
		"delivered before received":   func(o *contract.Order) { o.Delivered = day("2018-04-02") },
		"ceased before delivered":     func(o *contract.Order) { o.Ceased = day("2018-06-26") },
		"firm date, not confirmed":    func(o *contract.Order) { o.Confirmed = calendar.Date{} },
		"ceased, and never delivered": func(o *contract.Order) { o.Delivered, o.Ceased = calendar.Date{}, day("2018-07-01") },
	} {
		o := goodOrder()
		spoil(&o)
		list[name] = o
	}
	return list
}

// tagged returns o as the others want it.
func tagged(o contract.Order) *taggedOrder {
	at := func(d calendar.Date) time.Time { return d.In(time.UTC) }
	part := func(p contract.Part) taggedPart { return taggedPart{uint8(p.Needed), at(p.Done)} }
	t := &taggedOrder{
		Ref: o.Ref, Customer: o.Customer,
		Supplier: taggedSupplier{o.Supplier.Name, uint8(o.Supplier.Compliant), uint8(o.Supplier.Listed)},
		Received: at(o.Received), Confirmed: at(o.Confirmed), Firm: at(o.Firm), Delivered: at(o.Delivered), Ceased: at(o.Ceased),
		Diligence: taggedDiligence{part(o.Diligence.Information), part(o.Diligence.Survey), part(o.Diligence.Existing)},
	}
	for _, l := range o.Lines {
		t.Lines = append(t.Lines, taggedLine{l.Item, l.Quantity, l.Site})
	}
	return t
}

// bareValid is the same check written out by hand.
func bareValid(o *contract.Order) bool {
	text := func(s string, limit int) bool { return len(s) <= limit && isBareText(s) }
	if !text(o.Ref, 100) || !text(o.Customer, 200) || !text(o.Supplier.Name, 200) ||
		o.Supplier.Compliant > hscn.Yes || o.Supplier.Listed > hscn.Yes || len(o.Lines) > 1000 {
		return false
	}
	for i := range o.Lines {
		l := &o.Lines[i]
		if l.Item == "" || !text(l.Item, 100) || l.Quantity < 1 || l.Quantity > 1_000_000 || !text(l.Site, 100) {
			return false
		}
	}
	for _, p := range [...]*contract.Part{&o.Diligence.Information, &o.Diligence.Survey, &o.Diligence.Existing} {
		if p.Needed > hscn.Yes || p.Needed == hscn.No && !p.Done.IsZero() {
			return false
		}
	}
	return (o.Confirmed.IsZero() || !o.Confirmed.Before(o.Received)) && (o.Delivered.IsZero() || !o.Delivered.Before(o.Received)) &&
		(o.Ceased.IsZero() || !o.Ceased.Before(o.Delivered)) &&
		(o.Firm.IsZero() || !o.Confirmed.IsZero()) && (o.Ceased.IsZero() || !o.Delivered.IsZero())
}

// isBareText takes printable ASCII with no space at an end, and leaves anything else to isText.
func isBareText(s string) bool {
	for i := range len(s) {
		if s[i] < 0x20 || s[i] >= 0x7F {
			return isText(s)
		}
	}
	return s == "" || s[0] != ' ' && s[len(s)-1] != ' '
}

func orderJobs() []job {
	var (
		good  = goodOrder()
		other = tagged(good)
		play  = newTagged()
	)
	return []job{{
		name: "validate an order",
		check: func() error {
			orders := badOrders()
			orders["good"] = good
			for name, o := range orders {
				t, ours := tagged(o), o.Validate() == nil
				if err := firstError(
					equal("known", name, ours, name == "good"),
					equal("go-playground", name, ours, play.Struct(t) == nil),
					equal("ozzo", name, ours, t.Validate() == nil),
					equal("floor", name, ours, bareValid(&o)),
				); err != nil {
					return fmt.Errorf("%w (%v, %v, %v)", err, o.Validate(), play.Struct(t), t.Validate())
				}
			}
			return nil
		},
		floor: func(n int) {
			for range n {
				sinkYes = bareValid(&good)
			}
		},
		ours: func(n int) {
			for range n {
				sinkYes = good.Validate() == nil
			}
		},
		peers: []peer{
			{name: "go-playground/validator", least: 23, run: func(n int) {
				for range n {
					sinkYes = play.Struct(other) == nil
				}
			}},
			{name: "ozzo-validation", least: 23, run: func(n int) {
				for range n {
					sinkYes = other.Validate() == nil
				}
			}},
		},
	}}
}
