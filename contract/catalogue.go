package contract

import (
	"slices"
	"strings"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/record"
)

// A Catalogue is what one aggregated procurement yielded: what may be ordered, from whom, and by which
// organisations. Who may order was settled when it went to market: Members is that snapshot, and
// neither joining nor leaving later changes it.
type Catalogue struct {
	Ref          string          `json:"ref,omitempty"`
	WentToMarket calendar.Date   `json:"wentToMarket,omitzero"`
	Completed    calendar.Date   `json:"completed,omitzero"` // zero: not yet
	Winner       string          `json:"winner,omitempty"`
	Members      []string        `json:"members,omitempty"`
	Lines        []CatalogueLine `json:"lines,omitempty"`
}

// A CatalogueLine is one thing that may be ordered.
type CatalogueLine struct {
	Item     string      `json:"item"`
	Supplier string      `json:"supplier,omitempty"`
	Service  ServiceKind `json:"service,omitzero"`
	Charges  []Charge    `json:"charges,omitempty"`
}

// DecodeCatalogue reads a catalogue from strict JSON of at most [MaxInput] bytes. Its error is a
// *[hscn.Faults] with every mistake.
func DecodeCatalogue(b []byte) (Catalogue, error) {
	return decode(b, func(o record.Object) Catalogue {
		var c Catalogue
		c.Ref = o.Text("ref", MaxReference)
		record.Word(o, "wentToMarket", &c.WentToMarket)
		record.Word(o, "completed", &c.Completed)
		c.Winner = o.Text("winner", MaxName)
		if o.Has("members") {
			c.Members = o.Texts("members", MaxMembers, MaxName)
		}
		c.Lines = list(o, "lines", MaxCatalogue, func(o record.Object) CatalogueLine {
			var l CatalogueLine
			l.Item = o.Text("item", MaxReference)
			l.Supplier = o.Text("supplier", MaxName)
			record.Word(o, "service", &l.Service)
			l.Charges = list(o, "charges", MaxCharges, readCharge)
			return l
		})
		return c
	}, (*Catalogue).check)
}

// Validate reports every mistake in c as a *[hscn.Faults], or nil.
func (c Catalogue) Validate() error {
	var k checker
	c.check(&k)
	return k.err()
}

func (c *Catalogue) check(k *checker) {
	k.text(at("ref"), c.Ref, MaxReference, false)
	if !c.Completed.IsZero() && c.Completed.Before(c.WentToMarket) {
		k.add(at("completed"), hscn.WrongOrder, "before it went to market")
	}
	k.text(at("winner"), c.Winner, MaxName, false)
	k.count(at("members"), len(c.Members), MaxMembers)
	for i, m := range c.Members[:min(len(c.Members), MaxMembers)] {
		k.text(at("members[]", i), m, MaxName, true)
	}
	k.count(at("lines"), len(c.Lines), MaxCatalogue)
	where := pathsOf("lines[].charges[]")
	lines := c.Lines[:min(len(c.Lines), MaxCatalogue)]
	for i := range lines {
		l := &lines[i]
		k.text(at("lines[].item", i), l.Item, MaxReference, true)
		k.text(at("lines[].supplier", i), l.Supplier, MaxName, false)
		k.word(at("lines[].service", i), uint8(l.Service), uint8(LAN))
		k.count(at("lines[].charges", i), len(l.Charges), MaxCharges)
		for n := range l.Charges[:min(len(l.Charges), MaxCharges)] {
			l.Charges[n].check(k, where, i, n)
		}
	}
	c.checkItems(k, lines)
}

// checkItems checks that no two lines have the same item, in the time that sorting takes.
func (c *Catalogue) checkItems(k *checker, lines []CatalogueLine) {
	if len(lines) < 2 { // nothing to compare, and nothing to allocate
		return
	}
	order := make([]int, len(lines))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(lines[a].Item, lines[b].Item) })
	for n := 1; n < len(order); n++ {
		if i := order[n]; lines[i].Item != "" && lines[i].Item == lines[order[n-1]].Item {
			k.add(at("lines[].item", i), hscn.DuplicateValue, "")
		}
	}
}

// Line returns the line of an item; false where there is none.
func (c Catalogue) Line(item string) (CatalogueLine, bool) {
	for i := range c.Lines {
		if c.Lines[i].Item == item {
			return c.Lines[i], true
		}
	}
	return CatalogueLine{}, false
}

// Assess judges c on the day on.
func (c Catalogue) Assess(on calendar.Date) hscn.Report {
	return hscn.NewReport(on, c.AppendFindings(make([]hscn.Finding, 0, len(c.Lines)+2), on))
}

// AppendFindings appends to dst what [Catalogue.Assess] finds. It allocates nothing beyond dst.
func (c Catalogue) AppendFindings(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	start := len(dst)
	dst = append(dst, c.judgeSuppliers())
	for i := range c.Lines {
		f := satisfied(hscn.CJ13, hscn.Must, at("lines[].service", i))
		f.Seen = hscn.Word(c.Lines[i].Service.String())
		kind := c.Lines[i].Service
		if kind == 0 {
			f.Verdict, f.Code = hscn.Undetermined, CodeServiceNotStated
		} else if kind.Connectivity().Answer == hscn.No {
			f.Verdict, f.Code = hscn.Breached, CodeNotConnectivity
		} else if kind.Connectivity().Answer == hscn.NotStated {
			f.Verdict, f.Code = hscn.Undetermined, CodeNotConnectivity
		}
		dst = append(dst, f)
	}
	if on.IsZero() {
		undated(dst[start:])
	}
	return dst
}

// judgeSuppliers: each aggregated procurement yields one catalogue from exactly one supplier (CJ-87).
func (c *Catalogue) judgeSuppliers() hscn.Finding {
	supplier := c.Winner
	for i := range c.Lines {
		s := c.Lines[i].Supplier
		if s == "" {
			continue
		}
		if supplier == "" {
			supplier = s
		}
		if s != supplier {
			return breached(hscn.CJ87, hscn.Must, at("lines[].supplier", i), CodeMultipleSuppliers)
		}
	}
	if supplier == "" {
		return breached(hscn.CJ87, hscn.Must, at("winner"), CodeNoSupplier)
	}
	return satisfied(hscn.CJ87, hscn.Must, at("winner"))
}

// AppendOrderFindings appends to dst what the catalogue says of an order on the day on: the procurement
// was complete (CJ-15), the order goes to the winner (CJ-16), for what is in the catalogue and no more
// than is wanted of it (CJ-88, S5-08), by a customer that was included at market (CJ-89). It allocates
// nothing beyond dst.
func (c Catalogue) AppendOrderFindings(dst []hscn.Finding, o Order, on calendar.Date) []hscn.Finding {
	start := len(dst)
	dst = append(dst, c.judgeCompleted(&o, on), c.judgeWinner(&o))
	dst = c.appendLines(dst, &o)
	dst = append(dst, c.judgeMember(&o))
	if on.IsZero() {
		undated(dst[start:])
	}
	return dst
}

func (c *Catalogue) judgeCompleted(o *Order, on calendar.Date) hscn.Finding {
	f := satisfied(hscn.CJ15, hscn.Must, at("received"))
	f.Seen, f.Limit = hscn.Day(o.Received), hscn.Day(c.Completed)
	if o.Received.IsZero() {
		f.Verdict, f.Code = hscn.Undetermined, CodeReceivedNotStated
	} else if c.Completed.IsZero() || c.Completed.After(o.Received) || c.Completed.After(on) {
		f.Verdict, f.Code = hscn.Breached, CodeProcurementNotComplete
	}
	return f
}

func (c *Catalogue) judgeWinner(o *Order) hscn.Finding {
	if c.Winner == "" {
		return undetermined(hscn.CJ16, hscn.Must, at("supplier.name"), CodeWinnerNotStated)
	}
	if o.Supplier.Name == "" {
		return undetermined(hscn.CJ16, hscn.Must, at("supplier.name"), CodeSupplierNotStated)
	}
	if o.Supplier.Name != c.Winner {
		return breached(hscn.CJ16, hscn.Must, at("supplier.name"), CodeNotWinningSupplier)
	}
	return satisfied(hscn.CJ16, hscn.Must, at("supplier.name"))
}

// appendLines: a customer may take just what it needs of the catalogue, and what is not in it is no
// part of the supplier's range.
func (c *Catalogue) appendLines(dst []hscn.Finding, o *Order) []hscn.Finding {
	if len(o.Lines) == 0 {
		return append(dst, undetermined(hscn.CJ88, hscn.Must, at("lines"), CodeNoOrderLines))
	}
	for i := range o.Lines {
		f := satisfied(hscn.CJ88, hscn.Must, at("lines[].item", i))
		if !slices.ContainsFunc(c.Lines, func(l CatalogueLine) bool { return l.Item == o.Lines[i].Item }) {
			f.Verdict, f.Code = hscn.Breached, CodeNotInCatalogue
		}
		dst = append(dst, f)
	}
	return dst
}

func (c *Catalogue) judgeMember(o *Order) hscn.Finding {
	if o.Customer == "" || len(c.Members) == 0 {
		return undetermined(hscn.CJ89, hscn.Must, at("customer"), CodeMembersNotStated)
	}
	if !slices.Contains(c.Members, o.Customer) {
		return breached(hscn.CJ89, hscn.Must, at("customer"), CodeNotIncludedAtMarket)
	}
	return satisfied(hscn.CJ89, hscn.Must, at("customer"))
}
