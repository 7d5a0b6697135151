package contract

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

// Assess judges c on the day on: only what had happened by then counts.
func (c Contract) Assess(on calendar.Date) hscn.Report {
	return hscn.NewReport(on, c.AppendFindings(make([]hscn.Finding, 0, 24), on))
}

// AppendFindings appends to dst what [Contract.Assess] finds. It allocates nothing beyond dst.
func (c Contract) AppendFindings(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	start := len(dst)
	dst = append(dst, c.judgeTerm(), c.judgeOptions(), c.judgeForm(), c.judgeVehicle())
	dst = c.appendAgreement(dst, on)
	dst = c.appendSupplier(dst)
	dst = append(dst, c.judgeSignature(on))
	dst = c.appendAdvice(dst)
	dst = append(dst, c.judgeManagement(), c.judgeRepresenting())
	dst = c.appendWrap(dst)
	for i := range c.Modifications[:min(len(c.Modifications), MaxModifications)] {
		if c.Modifications[i].Agreed.OnOrBefore(on) != calendar.No {
			dst = c.appendModification(dst, i, on)
		}
	}
	if on.IsZero() {
		undated(dst[start:])
	}
	return dst
}

// judgeTerm: a contract from an aggregated procurement runs for 3+1+1 years (CJ-77). For the others the
// term is the customer's own.
func (c *Contract) judgeTerm() hscn.Finding {
	if c.Approach == 0 {
		return undetermined(hscn.CJ77, hscn.Must, at("approach"), CodeApproachNotStated)
	}
	if c.Approach != hscn.Aggregated {
		return notApplicable(hscn.CJ77, at("term"), CodeOtherApproach)
	}
	if c.Term.IsZero() {
		return undetermined(hscn.CJ77, hscn.Must, at("term"), CodeTermNotStated)
	}
	if c.Term == AggregatedTerm() {
		return satisfied(hscn.CJ77, hscn.Must, at("term"))
	}
	f := breached(hscn.CJ77, hscn.Must, at("term"), CodeTermNot3Plus1Plus1)
	f.Seen, f.Limit = hscn.Count(int64(c.Term.Longest()), "months"), hscn.Word("3+1+1")
	return f
}

// maxExtensions is how many options 3+1+1 has (CJ-78).
const maxExtensions = 2

// judgeOptions: with 3+1+1 there are at most two extensions (CJ-78).
func (c *Contract) judgeOptions() hscn.Finding {
	if c.Approach == 0 {
		return undetermined(hscn.CJ78, hscn.Must, at("approach"), CodeApproachNotStated)
	}
	if c.Approach != hscn.Aggregated {
		return notApplicable(hscn.CJ78, at("exercised"), CodeOtherApproach)
	}
	if len(c.Exercised) <= maxExtensions {
		return satisfied(hscn.CJ78, hscn.Must, at("exercised"))
	}
	f := breached(hscn.CJ78, hscn.Must, at("exercised[]", maxExtensions), CodeTooManyExtensions)
	f.Seen, f.Limit = hscn.Count(int64(len(c.Exercised)), "extensions"), hscn.Count(maxExtensions, "extensions")
	return f
}

// judgeForm: on the aggregated route the instrument is a call-off contract (S5-07).
func (c *Contract) judgeForm() hscn.Finding {
	if c.Approach == 0 {
		return undetermined(hscn.S507, hscn.Must, at("approach"), CodeApproachNotStated)
	}
	if c.Approach != hscn.Aggregated {
		return notApplicable(hscn.S507, at("form"), CodeOtherApproach)
	}
	if c.Form == 0 {
		return undetermined(hscn.S507, hscn.Must, at("form"), CodeFormNotStated)
	}
	if c.Form == CallOffContract {
		return satisfied(hscn.S507, hscn.Must, at("form"))
	}
	return breached(hscn.S507, hscn.Must, at("form"), CodeCallOffContractRequired)
}

// judgeVehicle: the vehicle of an aggregated procurement is RM3825 (CJ-09).
func (c *Contract) judgeVehicle() hscn.Finding {
	if c.Approach == 0 {
		return undetermined(hscn.CJ09, hscn.Must, at("approach"), CodeApproachNotStated)
	}
	if c.Approach != hscn.Aggregated {
		return notApplicable(hscn.CJ09, at("agreement"), CodeOtherApproach)
	}
	if c.Agreement == RM3825 {
		return satisfied(hscn.CJ09, hscn.Must, at("agreement"))
	}
	if c.Agreement == 0 {
		return undetermined(hscn.CJ09, hscn.Must, at("agreement"), CodeAgreementNotStated)
	}
	return breached(hscn.CJ09, hscn.Must, at("agreement"), CodeNotOnRM3825)
}

// appendAgreement: the call-off is placed while its agreement is open, and the customer bears the
// agreement's end in mind. A term that runs on past that end is never refused for it.
func (c *Contract) appendAgreement(dst []hscn.Finding, on calendar.Date) []hscn.Finding {
	if c.Form == OwnContract {
		return dst
	}
	if c.Agreement == 0 || c.Agreement > AgreementCount {
		return append(dst, undetermined(hscn.S508, hscn.Must, at("agreement"), CodeAgreementNotStated))
	}
	switch c.Agreement {
	case HSSF:
		dst = append(dst, hscn.Finding{Rule: hscn.HS03, Force: hscn.Must, Verdict: hscn.Unspecified, Code: CodeNotAnHSCNRoute, Where: at("agreement")})
	case GCloud:
		dst = append(dst, hscn.Finding{Rule: hscn.HS04, Force: hscn.Must, Verdict: hscn.Unspecified, Code: CodeNotAnHSCNRoute, Where: at("agreement")})
	}
	dst = append(dst, c.judgePlaced())
	if c.Agreement == RM1045 {
		f := breached(hscn.CJ60, hscn.Should, at("agreement"), CodeFactorInFrameworkEnd)
		f.Limit = hscn.When(agreementEnd(c.Agreement))
		dst = append(dst, f)
	}
	if end := agreementEnd(c.Agreement); !end.IsZero() {
		steps := stepTable[c.Agreement]
		rule, agreed := steps[len(steps)-1].basis[0], c.agreedEnd(on)
		f := satisfied(rule, hscn.Should, at("term"))
		f.Seen, f.Limit = hscn.When(agreed), hscn.When(end)
		switch end.Precedes(agreed) {
		case calendar.Yes:
			f.Verdict, f.Code = hscn.Breached, CodeTermOutlives
		case calendar.Unknown:
			f.Verdict, f.Code = hscn.Undetermined, CodeTermOutlives
		}
		dst = append(dst, f)
	}
	return dst
}

// judgePlaced judges the day on which the call-off was placed.
func (c *Contract) judgePlaced() hscn.Finding {
	t, s := c.Agreement.openIn(c.Placed)
	if s == nil {
		return undetermined(stepTable[c.Agreement][0].basis[0], hscn.Must, at("placed"), CodePlacedNotStated)
	}
	f := hscn.Finding{Rule: s.basis[0], Force: hscn.Must, Where: at("placed"), Code: s.code, Seen: hscn.When(c.Placed)}
	switch t {
	case calendar.Yes:
		f.Verdict = hscn.Satisfied
	case calendar.No:
		f.Verdict = hscn.Breached
	}
	return f
}

// appendSupplier: the supplier is one, HSCN compliant and, on RM1045, listed: compliance does not put
// a supplier on that framework (S5-08, S5-06, CJ-57).
func (c *Contract) appendSupplier(dst []hscn.Finding) []hscn.Finding {
	one := satisfied(hscn.S508, hscn.Must, at("supplier.name"))
	if c.Supplier.Name == "" {
		one = undetermined(hscn.S508, hscn.Must, at("supplier.name"), CodeSupplierNotStated)
	}
	dst = append(dst, one, c.Supplier.judgeCompliance())
	if c.Agreement == RM1045 {
		dst = append(dst, answered(c.Supplier.Listed, hscn.CJ57, at("supplier.listed"), CodeSupplierNotOnFramework, CodeListingNotStated))
	}
	return dst
}

func (s *Supplier) judgeCompliance() hscn.Finding {
	return answered(s.Compliant, hscn.S506, at("supplier.compliant"), CodeSupplierNotCompliant, CodeComplianceNotStated)
}

// judgeSignature: the call-off phase is the signing of the contract, so that service and billing do not
// begin before it (S5-09).
func (c *Contract) judgeSignature(on calendar.Date) hscn.Finding {
	f := satisfied(hscn.S509, hscn.Must, at("signed"))
	f.Seen = hscn.When(c.Signed)
	for _, begun := range [...]calendar.Span{c.ServiceStart, c.BillingStart} {
		if begun.OnOrBefore(on) == calendar.Yes && (c.Signed.IsZero() || begun.Precedes(c.Signed) == calendar.Yes) {
			f.Verdict, f.Code, f.Limit = hscn.Breached, CodeContractNotSigned, hscn.When(begun)
			return f
		}
	}
	if c.Signed.IsZero() || c.Signed.OnOrBefore(on) == calendar.No {
		f.Verdict, f.Code = hscn.NotApplicable, CodeNotSignedYet // the phase is not over
	} else if c.Signed.OnOrBefore(on) == calendar.Unknown {
		f.Verdict, f.Code = hscn.Undetermined, CodeSignatureNotKnown
	}
	return f
}

// appendAdvice: in an aggregated procurement the customer may take legal advice locally before it
// signs, and pays for it (S5-55, S5-56). Of other procurements, and of advice after signature, the
// page does not speak.
func (c *Contract) appendAdvice(dst []hscn.Finding) []hscn.Finding {
	if c.Advice.IsZero() {
		return dst
	}
	may := satisfied(hscn.S555, hscn.May, at("advice.taken"))
	pays := hscn.Finding{Rule: hscn.S556, Force: hscn.Must, Where: at("advice.payer")}
	if c.Approach == 0 {
		may.Verdict, may.Code, may.Where = hscn.Undetermined, CodeApproachNotStated, at("approach")
		pays.Code, pays.Where = CodeApproachNotStated, at("approach")
	} else if c.Approach != hscn.Aggregated || c.Signed.Precedes(c.Advice.Taken) == calendar.Yes {
		may.Verdict, may.Code = hscn.Unspecified, CodeAdviceOutsideAggregated
		pays.Verdict, pays.Code = hscn.NotApplicable, CodeAdviceOutsideAggregated
	} else if c.Advice.Payer == 0 {
		pays.Code = CodePayerNotStated
	} else if c.Advice.Payer == roles.Consumer {
		pays.Verdict = hscn.Satisfied
	} else {
		pays.Verdict, pays.Code = hscn.Breached, CodeCustomerPays
	}
	return append(dst, may, pays)
}

// judgeManagement: partners in a collaborative procurement work out how they manage the new contracts
// in life (CJ-118).
func (c *Contract) judgeManagement() hscn.Finding {
	if c.Approach == 0 {
		return undetermined(hscn.CJ118, hscn.Must, at("approach"), CodeApproachNotStated)
	}
	if c.Approach != hscn.Collaborative {
		return notApplicable(hscn.CJ118, at("management"), CodeOtherApproach)
	}
	if c.Management == "" {
		return breached(hscn.CJ118, hscn.Must, at("management"), CodeHowToManageContracts)
	}
	return satisfied(hscn.CJ118, hscn.Must, at("management"))
}

// judgeRepresenting: a consumer that supplies IT services to other users has the Representing Customers
// variation of the Connection Agreement (RR-32).
func (c *Contract) judgeRepresenting() hscn.Finding {
	switch c.ServesOthers {
	case hscn.Yes:
		return answered(c.Representing, hscn.RR32, at("representing"), CodeRepresentingCustomers, CodeVariationNotStated)
	case hscn.No:
		return notApplicable(hscn.RR32, at("representing"), CodeServesNoOthers)
	}
	return undetermined(hscn.RR32, hscn.Must, at("servesOthers"), CodeServesOthersNotStated)
}

// appendWrap: a consumer may contract for more than the minimum, and the contract should then hold the
// details of the support (RR-41, RR-42).
func (c *Contract) appendWrap(dst []hscn.Finding) []hscn.Finding {
	if c.Wrap != EnhancedWrap {
		return dst
	}
	details := satisfied(hscn.RR42, hscn.Should, at("support"))
	if c.Support == "" {
		details = breached(hscn.RR42, hscn.Should, at("support"), CodeSupportDetailsInContract)
	}
	return append(dst, satisfied(hscn.RR41, hscn.May, at("wrap")), details)
}

// agreementEnd returns the last day of an agreement as coarse as it is known.
func agreementEnd(a Agreement) calendar.Span { return span(agreementTable[a].end) }
