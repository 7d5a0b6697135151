package contract

import (
	"slices"
	"time"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/record"
	"github.com/hscn-go/hscn/internal/text"
)

// Billing is how a charge recurs. The zero value is not stated.
type Billing uint8

// The billings.
const (
	_         Billing = iota
	OneOff            // once, on the first day
	Recurring         // every so many months from the first day
)

var billingWords = text.Words[Billing]{What: "billing", List: []string{"", "one-off", "recurring"}}

// String returns "one-off" or "recurring"; the zero value is the empty text.
func (b Billing) String() string { return billingWords.Text(b) }

// AppendText appends the word of b to dst.
func (b Billing) AppendText(dst []byte) ([]byte, error) { return billingWords.Append(dst, b) }

// MarshalText writes the word of b; the zero value is the empty text.
func (b Billing) MarshalText() ([]byte, error) { return billingWords.Append(nil, b) }

// UnmarshalText reads what MarshalText writes; on error b is unchanged.
func (b *Billing) UnmarshalText(src []byte) error { return billingWords.Unmarshal(src, b) }

// A Charge is what one thing costs: Amount, and UnitPrice for each of Units, once or for every interval.
// A part of an interval costs its days' share, rounded as Rounding names; with [Exact], the zero value,
// a share that is no whole penny is refused.
type Charge struct {
	Item      string   `json:"item,omitempty"`
	Billing   Billing  `json:"billing"`
	Amount    Money    `json:"amount,omitzero"`
	UnitPrice Number   `json:"unitPrice,omitzero"` // pounds
	Units     int64    `json:"units,omitempty"`
	Every     Months   `json:"every,omitempty"` // of a recurring charge
	Rounding  Rounding `json:"rounding,omitzero"`
}

// check checks a charge of the list at pattern, whose places are index.
func (c *Charge) check(k *checker, where chargePaths, index ...int) {
	k.text(at(where.item, index...), c.Item, MaxReference, false)
	switch c.Billing {
	case OneOff:
		if c.Every != 0 {
			k.add(at(where.every, index...), hscn.Contradiction, "a one-off charge has no interval")
		}
	case Recurring:
		k.number(at(where.every, index...), int(c.Every), 1, MaxPartMonths)
	case 0:
		k.add(at(where.billing, index...), hscn.Missing, "")
	default:
		k.add(at(where.billing, index...), hscn.UnknownWord, "")
	}
	k.number(at(where.units, index...), int(min(max(c.Units, -1), MaxQuantity+1)), 0, MaxQuantity)
	k.word(at(where.rounding, index...), uint8(c.Rounding), uint8(HalfEven))
}

// chargePaths are the paths of a charge's members.
type chargePaths struct{ item, billing, every, units, rounding string }

func pathsOf(prefix string) chargePaths {
	return chargePaths{prefix + ".item", prefix + ".billing", prefix + ".every", prefix + ".units", prefix + ".rounding"}
}

func readCharge(o record.Object) Charge {
	var c Charge
	c.Item = o.Text("item", MaxReference)
	record.Word(o, "billing", &c.Billing)
	record.Word(o, "amount", &c.Amount)
	record.Word(o, "unitPrice", &c.UnitPrice)
	c.Units = int64(o.Int("units", 0, MaxQuantity))
	c.Every = Months(o.Int("every", 0, MaxPartMonths))
	record.Word(o, "rounding", &c.Rounding)
	return c
}

// PerInterval returns what c costs once, or for one whole interval.
func (c Charge) PerInterval() (Money, error) {
	if c.Units == 0 {
		return c.Amount, nil
	}
	units, err := c.UnitPrice.Price(c.Units, c.Rounding)
	if err != nil {
		return Money{}, err
	}
	return c.Amount.Add(units)
}

// Over returns what c costs in the period p where it began on the day first. A one-off charge falls on
// that day. A recurring one falls due day by day, in intervals counted from that day, so that however a
// period is divided its parts cost together what it costs: each is the difference of what had fallen due
// by its end and by its beginning. An open beginning of p is the first day; an open end is [ErrNoDates]
// for a recurring charge. A charge whose billing is not stated is [ErrBilling].
func (c Charge) Over(first calendar.Date, p calendar.Period) (Money, error) {
	if first.IsZero() || p.IsZero() {
		return Money{}, ErrNoDates
	}
	if c.Billing != OneOff && (c.Billing != Recurring || c.Every < 1 || c.Every > MaxPartMonths) {
		return Money{}, ErrBilling
	}
	if c.Billing == OneOff {
		if !p.Contains(first) {
			return Money{}, nil
		}
		return c.PerInterval()
	}
	last, ok := p.Last()
	if !ok {
		return Money{}, ErrNoDates
	}
	if last.Before(first) {
		return Money{}, nil
	}
	each, err := c.PerInterval()
	if err != nil {
		return Money{}, err
	}
	byEnd, err := c.due(each, first, last, 1)
	if err != nil {
		return Money{}, err
	}
	begin, ok := p.First()
	if !ok || !begin.After(first) {
		return byEnd, nil
	}
	byBegin, err := c.due(each, first, begin, 0)
	if err != nil {
		return Money{}, err
	}
	return byEnd.Sub(byBegin)
}

// due returns what has fallen due from first to the day that many days after d, which is left out. d is
// not before first.
func (c Charge) due(each Money, first, d calendar.Date, after int) (Money, error) {
	intervals, begin, end, err := c.interval(first, d)
	if err != nil {
		return Money{}, err
	}
	whole, err := each.Mul(int64(intervals))
	if err != nil {
		return Money{}, err
	}
	days, length := d.Sub(begin)+after, end.Sub(begin)
	part, err := each.Prorate(days, length, c.Rounding)
	if err != nil {
		return Money{}, err
	}
	return whole.Add(part)
}

// interval returns the interval of c that d lies in: how many whole ones come before it, its first day,
// and the first day of the next.
func (c Charge) interval(first, d calendar.Date) (n int, begin, end calendar.Date, err error) {
	y1, m1, _ := first.Civil()
	y2, m2, _ := d.Civil()
	// The months between the two months, or one fewer where the day of the month is not reached.
	n = (12*(y2-y1) + int(m2) - int(m1)) / int(c.Every)
	begin, _ = first.AddMonths(n*int(c.Every), calendar.FirstOfNext) // in a month that d does not precede
	if begin.After(d) {
		end = begin
		n--
		begin, _ = first.AddMonths(n*int(c.Every), calendar.FirstOfNext)
		return n, begin, end, nil
	}
	end, err = first.AddMonths((n+1)*int(c.Every), calendar.FirstOfNext)
	return n, begin, end, err
}

// MaxSchedule is the largest number of days that a schedule has.
const MaxSchedule = 12_000

// AppendSchedule appends to dst the first n days on which an interval of the given months begins, each
// counted from the first: 31 January, 1 March, 31 March. On error dst is returned as it was.
func AppendSchedule(dst []calendar.Date, first calendar.Date, every Months, n int) ([]calendar.Date, error) {
	if every < 1 || every > MaxPartMonths {
		return dst, ErrBilling
	}
	if n < 0 || n > MaxSchedule {
		return dst, ErrTooMany
	}
	start := len(dst)
	dst = slices.Grow(dst, n)
	if year, month, day := first.Civil(); 1 <= day && day <= 28 { // every month has such a day
		for range n {
			d, err := calendar.NewDate(year, month, day)
			if err != nil {
				return dst[:start], err
			}
			dst = append(dst, d)
			months := int(month) - 1 + int(every)
			year, month = year+months/12, time.Month(months%12+1)
		}
		return dst, nil
	}
	for i := range n {
		d, err := first.AddMonths(i*int(every), calendar.FirstOfNext)
		if err != nil {
			return dst[:start], err
		}
		dst = append(dst, d)
	}
	return dst, nil
}

// cost returns what charges that began on first cost together in p.
func cost(charges []Charge, first calendar.Date, p calendar.Period) (Money, error) {
	var all total
	for i := range charges {
		m, err := charges[i].Over(first, p)
		if err != nil {
			return Money{}, err
		}
		all.add(m)
	}
	return all.money()
}
