package roles

import "github.com/hscn-go/hscn"

// HSSI holds the five criteria that make an incident a high severity service incident; any one is
// enough. It is a classification of its own beside severity. The zero value is nothing known.
type HSSI struct {
	StopsRouting   hscn.Answer `json:"stopsRouting,omitzero"`   // a loss of service that stops routing for several customers (PD-01)
	CutOffCentral  hscn.Answer `json:"cutOffCentral,omitzero"`  // cut off from a central capability of HSCN (PD-02)
	CriticalImpact hscn.Answer `json:"criticalImpact,omitzero"` // critical impact on several customers (PD-03)
	FinancialLoss  hscn.Answer `json:"financialLoss,omitzero"`  // significant financial loss or disruption to several customers (PD-04)
	SecurityRisk   hscn.Answer `json:"securityRisk,omitzero"`   // a critical security risk (PD-05)
}

// Classify reports whether the incident is a high severity service incident: yes where any criterion
// holds, no where every one is denied.
func (h HSSI) Classify() hscn.Answer {
	return or(or(or(h.StopsRouting, h.CutOffCentral), or(h.CriticalImpact, h.FinancialLoss)), h.SecurityRisk)
}

// appendFindings appends a finding for each criterion: Satisfied where it holds, NotApplicable where
// it does not. They have the force of an observation, and never block.
func (h *HSSI) appendFindings(dst []hscn.Finding) []hscn.Finding {
	for _, c := range [...]struct {
		rule  hscn.ID
		q     question
		holds hscn.Answer
	}{
		{hscn.PD01, stopsRouting, h.StopsRouting},
		{hscn.PD02, isCutOff, h.CutOffCentral},
		{hscn.PD03, isCritical, h.CriticalImpact},
		{hscn.PD04, isLoss, h.FinancialLoss},
		{hscn.PD05, isRisk, h.SecurityRisk},
	} {
		dst = append(dst, whether(c.q, c.holds).then(c.rule, hscn.May, hscn.Yes, questions[c.q].member, ""))
	}
	return dst
}

// answers lists every criterion with its member name.
func (h *HSSI) answers() [5]namedAnswer {
	return [...]namedAnswer{
		{"stopsRouting", &h.StopsRouting}, {"cutOffCentral", &h.CutOffCentral}, {"criticalImpact", &h.CriticalImpact},
		{"financialLoss", &h.FinancialLoss}, {"securityRisk", &h.SecurityRisk},
	}
}
