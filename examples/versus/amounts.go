package main

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/govalues/decimal"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/contract"
	shopspring "github.com/shopspring/decimal"
)

var (
	sinkMoney contract.Money
	sinkPence int64
	sinkShop  shopspring.Decimal
	sinkGov   decimal.Decimal
)

// charges is how many charges one sum has.
const charges = 60

// An invoice is sixty charges and what they are compared with, in the form that each contender wants.
type invoice struct {
	ours      [charges]contract.Money
	oursLimit contract.Money
	shop      [charges]shopspring.Decimal
	shopLimit shopspring.Decimal
	gov       [charges]decimal.Decimal
	govLimit  decimal.Decimal
	bare      [charges]int64
	bareLimit int64
}

func someInvoices() *[4]invoice {
	r := rand.New(rand.NewPCG(11, 12))
	var list [4]invoice
	for k := range list {
		in := &list[k]
		for i := range charges {
			pence := r.Int64N(500_000)
			in.ours[i], in.bare[i] = contract.Pence(pence), pence
			in.shop[i], in.gov[i] = shopspring.New(pence, -2), must(decimal.New(pence, 2))
		}
		limit := int64(15_000_000)
		in.oursLimit, in.bareLimit = contract.Pence(limit), limit
		in.shopLimit, in.govLimit = shopspring.New(limit, -2), must(decimal.New(limit, 2))
	}
	return &list
}

// A proration is part of a whole of an amount.
type proration struct {
	part, whole         int
	ours                contract.Money
	shop                shopspring.Decimal
	shopPart, shopWhole shopspring.Decimal
	gov                 decimal.Decimal
	govPart, govWhole   decimal.Decimal
	pence               int64
}

// someProrations returns days of months. None falls on half a penny, which govalues/decimal rounds to
// the even one and the others away from zero.
func someProrations() *[inputs]proration {
	r := rand.New(rand.NewPCG(13, 14))
	var list [inputs]proration
	for i := 0; i < len(list); {
		whole := [...]int{28, 29, 30, 31}[r.IntN(4)]
		part, pence := 1+r.IntN(whole), r.Int64N(500_000)
		if 2*pence*int64(part)%int64(whole) == 0 {
			continue
		}
		list[i] = proration{
			part: part, whole: whole, pence: pence,
			ours: contract.Pence(pence),
			shop: shopspring.New(pence, -2), shopPart: shopspring.NewFromInt(int64(part)), shopWhole: shopspring.NewFromInt(int64(whole)),
			gov: must(decimal.New(pence, 2)), govPart: must(decimal.New(int64(part), 0)), govWhole: must(decimal.New(int64(whole), 0)),
		}
		i++
	}
	return &list
}

func amountJobs() []job {
	var (
		invoices = someInvoices()
		parts    = someProrations()
		days     = someDays()
		dates    []calendar.Date
		times    []time.Time
		bares    []bareDay
	)
	loop := func(in *invoice) shopspring.Decimal {
		var sum shopspring.Decimal
		for i := range in.shop {
			sum = sum.Add(in.shop[i])
		}
		return sum
	}
	govLoop := func(in *invoice) decimal.Decimal {
		var sum decimal.Decimal
		for i := range in.gov {
			sum = must(sum.Add(in.gov[i]))
		}
		return sum
	}
	bareSum := func(in *invoice) (sum int64) {
		for i := range in.bare {
			sum += in.bare[i]
		}
		return sum
	}
	shopPart := func(p *proration) shopspring.Decimal { return p.shop.Mul(p.shopPart).DivRound(p.shopWhole, 2) }
	govPart := func(p *proration) decimal.Decimal {
		return must(must(p.gov.Mul(p.govPart)).Quo(p.govWhole)).Round(2)
	}
	barePart := func(p *proration) int64 { return (2*p.pence*int64(p.part) + int64(p.whole)) / (2 * int64(p.whole)) }

	return []job{
		{
			name: "sum sixty charges and compare",
			check: func() error {
				for k := range invoices {
					in := &invoices[k]
					sum := must(contract.Sum(in.ours[:]...))
					if err := firstError(
						equal("shopspring Sum", k, sum.String(), shopspring.Sum(in.shop[0], in.shop[1:]...).StringFixed(2)),
						equal("shopspring loop", k, sum.String(), loop(in).StringFixed(2)),
						equal("govalues", k, sum.String(), govLoop(in).String()),
						equal("govalues Sum", k, sum.String(), must(decimal.Sum(in.gov[:]...)).String()),
						equal("floor", k, sum.Pence(), bareSum(in)),
						equal("shopspring, comparing", k, sum.Compare(in.oursLimit), loop(in).Cmp(in.shopLimit)),
						equal("govalues, comparing", k, sum.Compare(in.oursLimit), govLoop(in).Cmp(in.govLimit)),
					); err != nil {
						return err
					}
				}
				return nil
			},
			floor: func(n int) {
				for i := range n {
					in := &invoices[i%len(invoices)]
					sinkYes = bareSum(in) > in.bareLimit
				}
			},
			ours: func(n int) {
				for i := range n {
					in := &invoices[i%len(invoices)]
					sinkYes = must(contract.Sum(in.ours[:]...)).Compare(in.oursLimit) > 0
				}
			},
			peers: []peer{
				{name: "shopspring Sum", least: 8, run: func(n int) {
					for i := range n {
						in := &invoices[i%len(invoices)]
						sinkYes = shopspring.Sum(in.shop[0], in.shop[1:]...).Cmp(in.shopLimit) > 0
					}
				}},
				{name: "shopspring, adding in a loop", least: 50, run: func(n int) {
					for i := range n {
						in := &invoices[i%len(invoices)]
						sinkYes = loop(in).Cmp(in.shopLimit) > 0
					}
				}},
				{name: "govalues Sum", run: func(n int) {
					for i := range n {
						in := &invoices[i%len(invoices)]
						sinkYes = must(decimal.Sum(in.gov[:]...)).Cmp(in.govLimit) > 0
					}
				}},
				{name: "govalues, adding in a loop", run: func(n int) {
					for i := range n {
						in := &invoices[i%len(invoices)]
						sinkYes = govLoop(in).Cmp(in.govLimit) > 0
					}
				}},
			},
		},
		{
			name: "one proration, rounded to the penny",
			per:  inputs,
			check: func() error {
				for i := range parts {
					p := &parts[i]
					ours := must(p.ours.Prorate(p.part, p.whole, contract.HalfUp))
					in := fmt.Sprint(p.part, " of ", p.whole, " of ", p.ours)
					if err := firstError(
						equal("shopspring", in, ours.String(), shopPart(p).StringFixed(2)),
						equal("govalues", in, ours.String(), govPart(p).String()),
						equal("floor", in, ours.Pence(), barePart(p)),
					); err != nil {
						return err
					}
				}
				return nil
			},
			floor: func(n int) {
				for range n {
					for i := range inputs {
						sinkPence = barePart(&parts[i])
					}
				}
			},
			ours: func(n int) {
				for range n {
					for i := range inputs {
						p := &parts[i]
						sinkMoney = must(p.ours.Prorate(p.part, p.whole, contract.HalfUp))
					}
				}
			},
			peers: []peer{
				{name: "shopspring", least: 20, run: func(n int) {
					for range n {
						for i := range inputs {
							sinkShop = shopPart(&parts[i])
						}
					}
				}},
				{name: "govalues", run: func(n int) {
					for range n {
						for i := range inputs {
							sinkGov = govPart(&parts[i])
						}
					}
				}},
			},
		},
		{
			name: "a schedule of sixty dates, a month apart",
			per:  inputs,
			check: eachDay(days, func(d *day) error {
				dates = must(contract.AppendSchedule(dates[:0], d.ours, 1, charges))
				times, bares = timeSchedule(times[:0], d.time), d.bare.appendSchedule(bares[:0])
				for i := range dates {
					if err := firstError(
						equal("time", d.text, dates[i].String(), times[i].Format(time.DateOnly)),
						equal("floor", d.text, dates[i].String(), string(bares[i].append(nil))),
					); err != nil {
						return err
					}
				}
				return nil
			}),
			floor: func(n int) {
				for range n {
					for i := range inputs {
						bares = days[i].bare.appendSchedule(bares[:0])
					}
				}
			},
			ours: func(n int) {
				for range n {
					for i := range inputs {
						dates = must(contract.AppendSchedule(dates[:0], days[i].ours, 1, charges))
					}
				}
			},
			peers: []peer{{name: "time.AddDate, put right", least: 3, run: func(n int) {
				for range n {
					for i := range inputs {
						times = timeSchedule(times[:0], days[i].time)
					}
				}
			}}},
		},
	}
}

// timeSchedule appends sixty dates a month apart, each counted from the first; where a month has no
// such day it is the first of the next, and not the third of it as package time has it.
func timeSchedule(dst []time.Time, first time.Time) []time.Time {
	for i := range charges {
		t := first.AddDate(0, i, 0)
		if t.Day() != first.Day() {
			t = t.AddDate(0, 0, 1-t.Day())
		}
		dst = append(dst, t)
	}
	return dst
}
