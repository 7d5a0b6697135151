package roles

import "github.com/hscn-go/hscn"

// A User is what is known of somebody who may be an HSCN consumer. The zero value is nothing known.
type User struct {
	Organisation hscn.Answer `json:"organisation,omitzero"` // an organisation, as against an individual alone
	Uses         hscn.Answer `json:"uses,omitzero"`
	HasAccess    hscn.Answer `json:"hasAccess,omitzero"`
}

// Judge says whether u is an HSCN consumer: any organisation that uses HSCN or has access to it
// (RR-03). Satisfied means that it is, NotApplicable that it is not. An individual alone is
// Unspecified: the introduction of the page speaks of individuals (RR-02), the definition does not.
func (u User) Judge() hscn.Finding {
	f := hscn.Finding{Rule: hscn.RR03, Force: hscn.May}
	either := or(u.Uses, u.HasAccess)
	if either == hscn.No {
		f.Verdict, f.Code, f.Where = hscn.NotApplicable, CodeNotAConsumer, hscn.At("uses")
	} else if u.Organisation == hscn.No {
		f.Rule, f.Verdict, f.Code, f.Where = hscn.RR02, hscn.Unspecified, CodeIndividual, hscn.At("organisation")
	} else if u.Organisation == hscn.NotStated {
		f.Verdict, f.Code, f.Where = hscn.Undetermined, CodeNotStated, hscn.At("organisation")
	} else if either == hscn.Yes {
		f.Verdict = hscn.Satisfied
	} else if u.Uses == hscn.NotStated {
		f.Verdict, f.Code, f.Where = hscn.Undetermined, CodeNotStated, hscn.At("uses")
	} else {
		f.Verdict, f.Code, f.Where = hscn.Undetermined, CodeNotStated, hscn.At("hasAccess")
	}
	return f
}
