package contract

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/record"
	"github.com/hscn-go/hscn/internal/text"
	"github.com/hscn-go/hscn/roles"
)

// Origin is where a service level or obligation comes from. The zero value is not stated.
type Origin uint8

// The origins.
const (
	_                   Origin = iota
	FrameworkObligation        // the HSCN Obligations Framework
	LocalContract              // the contract between consumer and CN-SP
)

var originWords = text.Words[Origin]{What: "origin", List: []string{"", "framework-obligation", "local-contract"}}

// String returns "framework-obligation" or "local-contract"; the zero value is the empty text.
func (o Origin) String() string { return originWords.Text(o) }

// AppendText appends the word of o to b.
func (o Origin) AppendText(b []byte) ([]byte, error) { return originWords.Append(b, o) }

// MarshalText writes the word of o; the zero value is the empty text.
func (o Origin) MarshalText() ([]byte, error) { return originWords.Append(nil, o) }

// UnmarshalText reads what MarshalText writes; on error o is unchanged.
func (o *Origin) UnmarshalText(b []byte) error { return originWords.Unmarshal(b, o) }

// originTable is indexed by Origin: the rule that binds the CN-SP, with whom a failure may be taken up,
// and the statement that says so.
var originTable = [...]struct {
	binds  hscn.ID
	with   roles.Party
	source hscn.ID
}{
	FrameworkObligation: {hscn.RR43, roles.NHSDigital, hscn.SG06},
	LocalContract:       {hscn.RR44, roles.CNSP, hscn.SG07},
}

// TakenUpWith returns with whom a failure is taken up, and the statement that says so: a failure of the
// framework may be taken to NHS England, which [roles.NHSDigital] became; a failure of the local contract
// may not, and is settled with the CN-SP under it.
func (o Origin) TakenUpWith() (roles.Party, hscn.ID) {
	if int(o) >= len(originTable) {
		return 0, 0
	}
	return originTable[o].with, originTable[o].source
}

// Bound is which side of the agreed value is good. The zero value is not stated.
type Bound uint8

// The bounds. The agreed value itself is good in each.
const (
	_        Bound = iota
	AtLeast        // an availability
	AtMost         // a time to fix
	Capacity       // a threshold of utilisation: over it the CN-SP advises more capacity
)

var boundWords = text.Words[Bound]{What: "bound", List: []string{"", "at-least", "at-most", "capacity"}}

// String returns "at-least", "at-most" or "capacity"; the zero value is the empty text.
func (b Bound) String() string { return boundWords.Text(b) }

// AppendText appends the word of b to dst.
func (b Bound) AppendText(dst []byte) ([]byte, error) { return boundWords.Append(dst, b) }

// MarshalText writes the word of b; the zero value is the empty text.
func (b Bound) MarshalText() ([]byte, error) { return boundWords.Append(nil, b) }

// UnmarshalText reads what MarshalText writes; on error b is unchanged.
func (b *Bound) UnmarshalText(src []byte) error { return boundWords.Unmarshal(src, b) }

// A Review is a consumer's look at how its CN-SP keeps what was agreed. No document gives a level, a
// threshold or a credit that holds for every contract: the caller states what was agreed.
type Review struct {
	Ref               string        `json:"ref,omitempty"`
	Supplier          string        `json:"supplier,omitempty"`
	Levels            []Level       `json:"levels,omitempty"`
	Obligations       []Obligation  `json:"obligations,omitempty"`
	MigrationComplete calendar.Span `json:"migrationComplete,omitzero"`
	Wrap              Wrap          `json:"wrap,omitzero"`
	WrapMet           hscn.Answer   `json:"wrapMet,omitzero"`
	Managing          hscn.Answer   `json:"managing,omitzero"` // whether the consumer is managing the CN-SP to the contract
	Closed            calendar.Date `json:"closed,omitzero"`   // the day on which that was closed
}

// A Level is one agreed service level with what was measured.
type Level struct {
	Name     string        `json:"name"`
	Origin   Origin        `json:"origin,omitzero"`
	Bound    Bound         `json:"bound,omitzero"`
	Agreed   Number        `json:"agreed"`
	Credit   Number        `json:"credit,omitzero"` // per cent of a charge for each measurement that breaches, as the local contract says
	Measured []Measurement `json:"measured,omitempty"`
}

// A Measurement is one measured value, known on the last day of its period.
type Measurement struct {
	Period calendar.Period `json:"period"`
	Value  Number          `json:"value"`
}

// An Obligation is one that is met or not, without a measure.
type Obligation struct {
	Ref    string      `json:"ref"`
	Origin Origin      `json:"origin,omitzero"`
	Met    hscn.Answer `json:"met,omitzero"`
}

// DecodeReview reads a review from strict JSON of at most [MaxInput] bytes. Its error is a
// *[hscn.Faults] with every mistake.
func DecodeReview(b []byte) (Review, error) {
	return decode(b, func(o record.Object) Review {
		var v Review
		v.Ref = o.Text("ref", MaxReference)
		v.Supplier = o.Text("supplier", MaxName)
		v.Levels = list(o, "levels", MaxLevels, readLevel)
		v.Obligations = list(o, "obligations", MaxLevels, func(o record.Object) Obligation {
			var b Obligation
			b.Ref = o.Text("ref", MaxReference)
			record.Word(o, "origin", &b.Origin)
			record.Word(o, "met", &b.Met)
			return b
		})
		record.Word(o, "migrationComplete", &v.MigrationComplete)
		record.Word(o, "wrap", &v.Wrap)
		record.Word(o, "wrapMet", &v.WrapMet)
		record.Word(o, "managing", &v.Managing)
		record.Word(o, "closed", &v.Closed)
		return v
	}, (*Review).check)
}

func readLevel(o record.Object) Level {
	var l Level
	l.Name = o.Text("name", MaxName)
	record.Word(o, "origin", &l.Origin)
	record.Word(o, "bound", &l.Bound)
	record.Word(o, "agreed", &l.Agreed)
	o.Need("agreed")
	record.Word(o, "credit", &l.Credit)
	l.Measured = list(o, "measured", MaxMeasurements, func(o record.Object) Measurement {
		var m Measurement
		record.Word(o, "period", &m.Period)
		record.Word(o, "value", &m.Value)
		o.Need("value")
		return m
	})
	return l
}

// Validate reports every mistake in v as a *[hscn.Faults], or nil.
func (v Review) Validate() error {
	var k checker
	v.check(&k)
	return k.err()
}

func (v *Review) check(k *checker) {
	k.text(at("ref"), v.Ref, MaxReference, false)
	k.text(at("supplier"), v.Supplier, MaxName, false)
	k.count(at("levels"), len(v.Levels), MaxLevels)
	for i := range v.Levels[:min(len(v.Levels), MaxLevels)] {
		l := &v.Levels[i]
		k.text(at("levels[].name", i), l.Name, MaxName, true)
		k.word(at("levels[].origin", i), uint8(l.Origin), uint8(LocalContract))
		k.word(at("levels[].bound", i), uint8(l.Bound), uint8(Capacity))
		if l.Credit.Compare(Number{}) < 0 {
			k.add(at("levels[].credit", i), hscn.OutOfRange, "less than nothing")
		}
		k.count(at("levels[].measured", i), len(l.Measured), MaxMeasurements)
		for n := range l.Measured[:min(len(l.Measured), MaxMeasurements)] {
			closed(k, at("levels[].measured[].period", i, n), l.Measured[n].Period)
		}
	}
	k.count(at("obligations"), len(v.Obligations), MaxLevels)
	for i := range v.Obligations[:min(len(v.Obligations), MaxLevels)] {
		k.text(at("obligations[].ref", i), v.Obligations[i].Ref, MaxReference, true)
		k.word(at("obligations[].origin", i), uint8(v.Obligations[i].Origin), uint8(LocalContract))
		k.word(at("obligations[].met", i), uint8(v.Obligations[i].Met), uint8(hscn.Yes))
	}
	k.word(at("wrap"), uint8(v.Wrap), uint8(EnhancedWrap))
	k.word(at("wrapMet"), uint8(v.WrapMet), uint8(hscn.Yes))
	k.word(at("managing"), uint8(v.Managing), uint8(hscn.Yes))
}

// Breaches reports whether the value measured lies on the wrong side of what was agreed.
func (l Level) Breaches(measured Number) bool {
	switch l.Bound {
	case AtLeast:
		return measured.Compare(l.Agreed) < 0
	case AtMost, Capacity:
		return measured.Compare(l.Agreed) > 0
	}
	return false
}

// CreditOn returns what the local contract gives back of a charge for the measurements that breach l,
// rounded once. Credits belong to the local contract (SG-08); there is none for a level of the framework
// or a threshold of capacity.
func (l Level) CreditOn(charge Money, r Rounding) (Money, error) {
	if l.Origin != LocalContract || l.Bound == Capacity {
		return Money{}, nil
	}
	var n Number
	for i := range l.Measured {
		if l.Breaches(l.Measured[i].Value) {
			sum, err := Money{n.millionths}.Add(Money{l.Credit.millionths})
			if err != nil {
				return Money{}, err
			}
			n.millionths = sum.pence
		}
	}
	return charge.Percent(n.Decimal(), r)
}

// Assess judges v on the day on: only measurements whose period was over by then count.
func (v Review) Assess(on calendar.Date) hscn.Report {
	return hscn.NewReport(on, v.AppendFindings(make([]hscn.Finding, 0, len(v.Levels)+len(v.Obligations)+4), on))
}

// AppendFindings appends to dst what [Review.Assess] finds. It allocates nothing beyond dst.
func (v Review) AppendFindings(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	start := len(dst)
	if len(v.Levels) == 0 { // what applies depends on the route and the contract: there is no default (RR-06)
		dst = append(dst, hscn.Finding{Rule: hscn.RR06, Force: hscn.Must, Verdict: hscn.Unspecified, Code: CodeNoLevelAgreed, Where: at("levels")})
	}
	for i := range v.Levels {
		dst = v.appendLevel(dst, i, on)
	}
	for i := range v.Obligations {
		dst = append(dst, v.judgeObligation(i))
	}
	unmet := false
	for _, f := range dst[start:] {
		unmet = unmet || f.Force == hscn.Must && f.Verdict == hscn.Breached
	}
	wrap := v.judgeWrap(on)
	dst = append(dst, wrap, v.judgeManaging(unmet || wrap.Verdict == hscn.Breached, on))
	if on.IsZero() {
		undated(dst[start:])
	}
	return dst
}

// appendLevel judges every measurement of one level that was over by the day on. Levels of the framework
// bind by RR-43, agreed ones by RR-44; over a threshold of capacity the CN-SP advises (RR-58).
func (v *Review) appendLevel(dst []hscn.Finding, i int, on calendar.Date) []hscn.Finding {
	l := &v.Levels[i]
	rule, force, code := hscn.RR06, hscn.Must, CodeLevelBreached
	if l.Bound == Capacity {
		rule, force, code = hscn.RR58, hscn.Should, CodeIncreaseCapacity
	} else if l.Origin == 0 || int(l.Origin) >= len(originTable) {
		return append(dst, undetermined(rule, force, at("levels[].origin", i), CodeOriginNotStated))
	} else {
		rule = originTable[l.Origin].binds
	}
	if l.Bound == 0 || l.Bound > Capacity {
		return append(dst, undetermined(rule, force, at("levels[].bound", i), CodeBoundNotStated))
	}
	counted := false
	for n := range l.Measured {
		m := &l.Measured[n]
		if last, ok := m.Period.Last(); !ok || last.After(on) {
			continue
		}
		counted = true
		f := satisfied(rule, force, at("levels[].measured[].value", i, n))
		if l.Breaches(m.Value) {
			f.Verdict, f.Code = hscn.Breached, code
		}
		dst = append(dst, f)
	}
	if !counted {
		dst = append(dst, undetermined(rule, force, at("levels[].measured", i), CodeNotMeasured))
	}
	return dst
}

func (v *Review) judgeObligation(i int) hscn.Finding {
	o := &v.Obligations[i]
	if o.Origin == 0 || int(o.Origin) >= len(originTable) {
		return undetermined(hscn.RR06, hscn.Must, at("obligations[].origin", i), CodeOriginNotStated)
	}
	return answered(o.Met, originTable[o.Origin].binds, at("obligations[].met", i), CodeObligationUnmet, CodeObligationNotKnown)
}

// judgeWrap: from the completion of migration the service is managed to the minimum standards of service
// wrap, or to the enhanced ones agreed (RR-40, RR-41).
func (v *Review) judgeWrap(on calendar.Date) hscn.Finding {
	rule := hscn.RR40
	if v.Wrap == EnhancedWrap {
		rule = hscn.RR41
	}
	done := v.MigrationComplete.OnOrBefore(on)
	if v.MigrationComplete.IsZero() || done == calendar.No {
		return hscn.Finding{Rule: rule, Force: hscn.Must, Verdict: hscn.NotInForce, Code: CodeMigrationNotComplete, Where: at("migrationComplete")}
	}
	if done == calendar.Unknown {
		return undetermined(rule, hscn.Must, at("migrationComplete"), CodeMigrationNotKnown)
	}
	if v.Wrap == 0 {
		return undetermined(rule, hscn.Must, at("wrap"), CodeWrapNotStated)
	}
	return answered(v.WrapMet, rule, at("wrapMet"), CodeWrapNotMet, CodeWrapNotStated)
}

// judgeManaging: where the CN-SP falls short the consumer manages it until the service satisfies the
// contract (RR-09).
func (v *Review) judgeManaging(unmet bool, on calendar.Date) hscn.Finding {
	if !unmet {
		return notApplicable(hscn.RR09, at("managing"), CodeNothingUnmet)
	}
	if !v.Closed.IsZero() && !v.Closed.After(on) {
		f := breached(hscn.RR09, hscn.Must, at("closed"), CodeClosedWhileUnmet)
		f.Seen = hscn.Day(v.Closed)
		return f
	}
	return answered(v.Managing, hscn.RR09, at("managing"), CodeManageToContract, CodeManagingNotStated)
}
