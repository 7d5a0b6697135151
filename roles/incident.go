package roles

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/text"
)

// Severity is the severity of an incident, 1 the gravest to 5. It is written as a number. The zero
// value is not stated, as is any number above [MaxSeverity]. What makes an incident of one severity
// or another is not known from the documents.
type Severity uint8

// MaxSeverity is the least grave severity.
const MaxSeverity Severity = 5

// IsValid reports whether s is 1 to 5.
func (s Severity) IsValid() bool { return s >= 1 && s <= MaxSeverity }

// Origin is where the cause of an incident lies. The zero value is not stated.
type Origin uint8

// The origins.
const (
	_                      Origin = iota
	OriginApplication             // an application of the consumer, outside the network
	OriginCNSP                    // the network of the consumer's CN-SP
	OriginCentralComponent        // a central component of HSCN
	OriginAnotherCNSP             // the network of another CN-SP
)

var originWords = text.Words[Origin]{What: "origin", List: []string{"", "application", "cn-sp", "central-component", "another-cn-sp"}}

// ParseOrigin returns the origin whose word is exactly s. Its error wraps [hscn.ErrUnknownWord].
func ParseOrigin(s string) (Origin, error) { return originWords.Parse(s) }

// String returns the word of o; the zero value is the empty text.
func (o Origin) String() string { return originWords.Text(o) }

// AppendText appends the word of o to b.
func (o Origin) AppendText(b []byte) ([]byte, error) { return originWords.Append(b, o) }

// MarshalText writes the word of o; the zero value is the empty text.
func (o Origin) MarshalText() ([]byte, error) { return originWords.Append(nil, o) }

// UnmarshalText reads what MarshalText writes; on error o is unchanged.
func (o *Origin) UnmarshalText(b []byte) error { return originWords.Unmarshal(b, o) }

// Network is one of the supplier networks that an incident may run across. The zero value is not stated.
type Network uint8

// The networks. The documents name them as examples; any further one is NetworkOther.
const (
	_                      Network = iota
	NetworkCNSP                    // of the consumer's CN-SP
	NetworkAnotherCNSP             // of another CN-SP
	NetworkSecureBoundary          // NHS Secure Boundary
	NetworkPeeringExchange         // Peering Exchange Network
	NetworkTNSP                    // the Transition Network
	NetworkOther
)

// NetworkCount is the number of networks, and so the most that an incident lists.
const NetworkCount = int(NetworkOther)

var networkWords = text.Words[Network]{What: "network", List: []string{
	"", "cn-sp", "another-cn-sp", "nhs-secure-boundary", "peering-exchange-network", "transition-network", "other",
}}

// networkTable says how far the ownership of the consumer's CN-SP reaches, by IH-03, and which
// statement names the network.
var networkTable = [NetworkCount + 1]struct {
	owned  hscn.Answer
	source hscn.ID
}{
	NetworkCNSP:            {hscn.Yes, hscn.RR48},
	NetworkAnotherCNSP:     {hscn.Yes, hscn.RR53},
	NetworkSecureBoundary:  {hscn.Yes, hscn.RR53},
	NetworkPeeringExchange: {hscn.Yes, hscn.RR69},
	NetworkTNSP:            {hscn.NotStated, hscn.RR69},
	NetworkOther:           {hscn.NotStated, hscn.RR69},
}

// IsValid reports whether n is a network.
func (n Network) IsValid() bool { return n != 0 && int(n) <= NetworkCount }

// OwnedByCNSP reports whether the documents say that a CN-SP's ownership of its consumers' incidents
// reaches into n (IH-03).
func (n Network) OwnedByCNSP() hscn.Answer {
	if !n.IsValid() {
		return hscn.NotStated
	}
	return networkTable[n].owned
}

// Source returns the statement that names n; the zero ID where n is none.
func (n Network) Source() hscn.ID {
	if !n.IsValid() {
		return 0
	}
	return networkTable[n].source
}

// ParseNetwork returns the network whose word is exactly s. Its error wraps [hscn.ErrUnknownWord].
func ParseNetwork(s string) (Network, error) { return networkWords.Parse(s) }

// String returns the word of n; the zero value is the empty text.
func (n Network) String() string { return networkWords.Text(n) }

// AppendText appends the word of n to b.
func (n Network) AppendText(b []byte) ([]byte, error) { return networkWords.Append(b, n) }

// MarshalText writes the word of n; the zero value is the empty text.
func (n Network) MarshalText() ([]byte, error) { return networkWords.Append(nil, n) }

// UnmarshalText reads what MarshalText writes; on error n is unchanged.
func (n *Network) UnmarshalText(b []byte) error { return networkWords.Unmarshal(b, n) }

// An Incident is what is known of one incident of an HSCN service on the day it is judged. Facts that
// are left out are not guessed. The zero value is nothing known.
type Incident struct {
	Reference string    `json:"reference,omitempty"`
	Severity  Severity  `json:"severity,omitzero"`
	Origin    Origin    `json:"origin,omitzero"`
	Networks  []Network `json:"networks,omitempty"` // the supplier networks it runs across, each once
	Owner     Party     `json:"owner,omitzero"`     // who holds it now

	// What the consumer did.
	Triaged   hscn.Answer `json:"triaged,omitzero"`   // its own IT support looked first
	Raised    hscn.Answer `json:"raised,omitzero"`    // raised at its CN-SP's service desk
	Described hscn.Answer `json:"described,omitzero"` // the desk was told where the site is and whom to contact

	// How it goes.
	CanProgress       hscn.Answer `json:"canProgress,omitzero"`       // the CN-SP can make progress with it
	CanResolve        hscn.Answer `json:"canResolve,omitzero"`        // the CN-SP can resolve it
	OthersInvestigate hscn.Answer `json:"othersInvestigate,omitzero"` // the other suppliers investigate adequately

	// What has been done about it.
	Reported     hscn.Answer `json:"reported,omitzero"`     // by the CN-SP to the Service Co-ordinator
	Notified     hscn.Answer `json:"notified,omitzero"`     // by the central component supplier to NHS Digital
	Escalated    hscn.Answer `json:"escalated,omitzero"`    // by the CN-SP to the Service Co-ordinator
	Coordinated  hscn.Answer `json:"coordinated,omitzero"`  // NHS Digital co-ordinates an intervention
	CustomerTold hscn.Answer `json:"customerTold,omitzero"` // that the fault lies in an application

	// How long it took. Minutes are whole minutes of the service hours that the contract sets, from
	// when it was raised until it was resolved or, while it is open, until now; a part of a minute
	// counts as one, and zero is not stated.
	Resolved       hscn.Answer `json:"resolved,omitzero"`
	ServiceMinutes int         `json:"serviceMinutes,omitzero"`
	AgreedMinutes  int         `json:"agreedMinutes,omitzero"`  // the fix time that the contract itself sets
	AlternateLevel hscn.Answer `json:"alternateLevel,omitzero"` // the alternate fix level was chosen, see SG-05

	HSSI HSSI `json:"hssi,omitzero"` // the separate classification; severity says nothing about it
}

// A Response says what an incident asks of whom. An answer that is not stated depends on a fact that
// the incident leaves out.
type Response struct {
	Owner        Party       // who owns it from end to end; nobody where its origin is not stated
	Report       hscn.Answer // the CN-SP must report it to the Service Co-ordinator (RR-50)
	Notify       hscn.Answer // a central component supplier must tell NHS Digital of it (RR-72)
	Escalate     hscn.Answer // the CN-SP must escalate it to the Service Co-ordinator (RR-52)
	Intervene    hscn.Answer // NHS Digital must co-ordinate an intervention between suppliers (RR-68)
	TellCustomer hscn.Answer // the CN-SP must tell its customer that the fault is not in the network (SG-04)
}

// Response returns what the incident asks of whom. Nothing that was reported, escalated or
// co-ordinated moves its owner.
func (i Incident) Response() Response {
	a := i.asks()
	return Response{a.owner(), a.report.due, a.notify.due, a.escalate.due, a.intervene.due, a.tellCustomer.due}
}

// asks is when an incident asks what: the truth tables of reporting, escalation and intervention.
type asks struct {
	network      condition // an incident of the network: all that follows but the last
	report       condition
	notify       condition
	escalate     condition
	intervene    condition
	tellCustomer condition
	spans        hscn.Answer
}

func (i *Incident) asks() asks {
	application := i.is(OriginApplication)
	network := whether(isNetwork, not(application))
	spans := i.Spans()
	stuck := isStuckProgress
	if i.CanProgress == hscn.Yes && i.CanResolve == hscn.NotStated {
		stuck = isStuckResolution
	}
	return asks{
		network:      network,
		report:       network.and(isSeverity1, i.atLeast(1)),
		notify:       whether(isCentral, i.is(OriginCentralComponent)).and(isSeverity2, i.atLeast(2)),
		escalate:     network.and(spansNetworks, spans).and(stuck, or(not(i.CanProgress), not(i.CanResolve))),
		intervene:    network.and(spansNetworks, spans).and(isNeglected, not(i.OthersInvestigate)),
		tellCustomer: whether(isApplication, application),
		spans:        spans,
	}
}

// owner is the consumer's CN-SP for every incident of the network, and the consumer for a fault in an
// application.
func (a *asks) owner() Party {
	switch a.network.due {
	case hscn.Yes:
		return CNSP
	case hscn.No:
		return Consumer
	}
	return 0
}

// is reports whether the cause lies in o.
func (i *Incident) is(o Origin) hscn.Answer {
	if i.Origin == 0 || i.Origin > OriginAnotherCNSP {
		return hscn.NotStated
	}
	if i.Origin == o {
		return hscn.Yes
	}
	return hscn.No
}

// atLeast reports whether the incident is at least as grave as s.
func (i *Incident) atLeast(s Severity) hscn.Answer {
	if !i.Severity.IsValid() {
		return hscn.NotStated
	}
	if i.Severity <= s {
		return hscn.Yes
	}
	return hscn.No
}

// Spans reports whether the incident runs across more than one supplier network (RR-53); not stated
// where it lists none.
func (i Incident) Spans() hscn.Answer {
	var first Network
	for _, n := range i.Networks {
		if !n.IsValid() || n == first {
			continue
		}
		if first != 0 {
			return hscn.Yes
		}
		first = n
	}
	if first == 0 {
		return hscn.NotStated
	}
	return hscn.No
}

// fixMinutes is how long a Severity 1 incident may take: five hours (SG-01).
const fixMinutes = 5 * 60

// FixMinutes returns how many minutes of contracted service hours an incident may take to resolve.
// Only Severity 1 has a limit of its own (SG-01); for the others the documents are silent and the
// verdict is [hscn.Unspecified]. A severity that is not stated is Undetermined.
func FixMinutes(s Severity) (int, hscn.Verdict) {
	if s == 1 {
		return fixMinutes, hscn.Satisfied
	}
	if s.IsValid() {
		return 0, hscn.Unspecified
	}
	return 0, hscn.Undetermined
}

// Assess judges the incident for a day.
func (i Incident) Assess(on calendar.Date) hscn.Report {
	return hscn.NewReport(on, i.AppendFindings(make([]hscn.Finding, 0, 20), on))
}

// AppendFindings appends a finding for everything that the incident may ask: who owns it, who must be
// told, who must escalate, who must intervene, and how long it may take. What it asks and was done
// is Satisfied, what was left undone Breached, what it does not ask NotApplicable. How soon it is to
// be reported, and which Severity 1 incidents NHS Digital is bound to take (RR-71), no document says.
func (i Incident) AppendFindings(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	if on.IsZero() {
		return append(dst, noDay(hscn.RR48))
	}
	a := i.asks()
	dst = append(dst,
		always(hscn.IH01, hscn.Should, i.Triaged, "triaged", CodeNotTriaged),
		a.network.then(hscn.IH02, hscn.Should, i.Raised, "raised", CodeNotRaised),
		a.network.then(hscn.IH04, hscn.Should, i.Described, "described", CodeNotDescribed),
		a.report.then(hscn.RR50, hscn.Must, i.Reported, "reported", CodeSeverity1NotReported),
		a.notify.then(hscn.RR72, hscn.Must, i.Notified, "notified", CodeCentralNotNotified),
		a.escalate.then(hscn.RR52, hscn.Must, i.Escalated, "escalated", CodeNotEscalated),
		a.intervene.then(hscn.RR68, hscn.Must, i.Coordinated, "coordinated", CodeInterventionDue),
		a.tellCustomer.then(hscn.SG04, hscn.Must, i.CustomerTold, "customerTold", CodeCustomerNotTold),
	)
	if a.report.due != hscn.No {
		dst = append(dst,
			hscn.Finding{Rule: hscn.RR50, Force: hscn.May, Verdict: hscn.Unspecified, Code: CodeNotifyTimeNotStated, Where: hscn.At("reported")},
			hscn.Finding{Rule: hscn.RR71, Force: hscn.May, Verdict: hscn.Unspecified, Code: CodeWhichNotStated, Where: hscn.At("reported")},
		)
	}
	dst = i.appendOwner(dst, &a)
	dst = append(dst, i.judgeFix(a.network.due))
	if i.HSSI != (HSSI{}) {
		dst = i.HSSI.appendFindings(dst)
	}
	return dst
}

// appendOwner judges who holds the incident against who owns it, and that ownership stays where it is
// when other suppliers are involved. An application fault is not the CN-SP's (SG-03).
func (i *Incident) appendOwner(dst []hscn.Finding, a *asks) []hscn.Finding {
	f := hscn.Finding{Rule: hscn.RR48, Force: hscn.Must, Where: hscn.At("owner")}
	if a.network.due == hscn.NotStated {
		f.Code, f.Where = CodeNotStated, hscn.At("origin")
	} else if a.network.due == hscn.No {
		f.Rule, f.Verdict, f.Code, f.Where = hscn.SG03, hscn.NotApplicable, CodeApplicationFault, hscn.At("origin")
	} else if !i.Owner.IsValid() {
		f.Code = CodeNotStated
	} else if i.Owner == CNSP {
		f.Verdict, f.Seen = hscn.Satisfied, hscn.Word(i.Owner.String())
	} else {
		f.Verdict, f.Code = hscn.Breached, CodeOwnerIsCNSP
		f.Seen, f.Limit = hscn.Word(i.Owner.String()), hscn.Word(CNSP.String())
	}
	dst = append(dst, f)
	if a.network.due == hscn.Yes && a.spans == hscn.Yes {
		f.Rule = hscn.RR49
		dst = append(dst, f)
	}
	return dst
}

// judgeFix judges how long the incident took: Severity 1 against five hours, unless the alternate
// level was chosen, and any other against what the contract sets.
func (i *Incident) judgeFix(network hscn.Answer) hscn.Finding {
	f := hscn.Finding{Rule: hscn.SG01, Force: hscn.Must, Limit: hscn.Count(fixMinutes, "minutes"), Where: hscn.At("serviceMinutes")}
	limit := fixMinutes
	if network != hscn.Yes {
		f.Limit, f.Where = hscn.Value{}, hscn.At("origin")
		if f.Code = CodeNotStated; network == hscn.No {
			f.Verdict, f.Code = hscn.NotApplicable, CodeApplicationFault
		}
		return f
	}
	if !i.Severity.IsValid() {
		f.Limit, f.Where, f.Code = hscn.Value{}, hscn.At("severity"), CodeNotStated
		return f
	}
	if i.Severity != 1 || i.AlternateLevel == hscn.Yes {
		if f.Rule = hscn.RR44; i.Severity == 1 {
			f.Rule = hscn.SG05
		}
		if i.AgreedMinutes <= 0 {
			f.Limit, f.Where, f.Code = hscn.Value{}, hscn.At("agreedMinutes"), CodeNotStated
			if i.Severity != 1 {
				f.Force, f.Verdict, f.Code = hscn.May, hscn.Unspecified, CodeFixTimeNotStated
			}
			return f
		}
		limit = i.AgreedMinutes
		f.Limit = hscn.Count(int64(limit), "minutes")
	}
	if i.ServiceMinutes <= 0 {
		f.Code = CodeNotStated
	} else if i.ServiceMinutes > limit {
		f.Verdict, f.Code, f.Seen = hscn.Breached, CodeNotResolvedInTime, hscn.Count(int64(i.ServiceMinutes), "minutes")
	} else if i.Resolved == hscn.Yes {
		f.Verdict, f.Seen = hscn.Satisfied, hscn.Count(int64(i.ServiceMinutes), "minutes")
	} else if i.Resolved == hscn.No {
		f.Verdict, f.Code, f.Where = hscn.NotInForce, CodeTimeLeft, hscn.At("resolved")
		f.Seen = hscn.Count(int64(i.ServiceMinutes), "minutes")
	} else {
		f.Code, f.Where = CodeNotStated, hscn.At("resolved")
	}
	return f
}
