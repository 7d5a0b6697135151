package roles_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/oracle"
	"github.com/hscn-go/hscn/roles"
)

// This file holds incidents to the decision tables of testdata/oracle, which were written from the
// statements alone.

// The words of the tables, and what they are in this package.
var (
	threeWords  = []string{"yes", "no", "not-stated"}
	answerNamed = map[string]hscn.Answer{"yes": hscn.Yes, "no": hscn.No, "not-stated": hscn.NotStated}
	notNamed    = map[string]hscn.Answer{"yes": hscn.No, "no": hscn.Yes, "not-stated": hscn.NotStated} // the fact is asked the other way round
	duty        = map[hscn.Answer]string{hscn.Yes: "yes", hscn.No: "no", hscn.NotStated: "undetermined"}

	networksNamed = map[string][][]roles.Network{
		"yes":        {{roles.NetworkCNSP, roles.NetworkAnotherCNSP}, {roles.NetworkCNSP, roles.NetworkSecureBoundary}, {roles.NetworkAnotherCNSP, roles.NetworkTNSP, roles.NetworkOther}},
		"no":         {{roles.NetworkCNSP}, {roles.NetworkSecureBoundary}},
		"not-stated": {nil},
	}

	oracleDay = calendar.MustDate("2019-06-03")
)

// judged looks for what the incident is told of a duty: due and undone is breached, not due is not
// applicable, and what hangs on a missing fact is undetermined.
func judged(i roles.Incident, id, want string) string {
	verdict := map[string]hscn.Verdict{"yes": hscn.Breached, "no": hscn.NotApplicable, "undetermined": hscn.Undetermined}[want]
	for _, f := range i.Assess(oracleDay).Findings {
		if f.Force == hscn.Must && f.Rule.String() == id && f.Verdict == verdict {
			return ""
		}
	}
	return fmt.Sprintf("%s is not %v", id, verdict)
}

func TestOracleIncidentReport(t *testing.T) {
	oracle.Question{
		Table: oracle.Read(t, "incident-report", "supplier-kind severity", "must-report verdict to id"),
		Cases: oracle.Product([]string{"CN-SP", "central-component"}, []string{"1", "2", "3", "4", "5"}),
		Differ: func(r oracle.Row, in []string) string {
			i := roles.Incident{Severity: roles.Severity(in[1][0] - '0'), Origin: roles.OriginCNSP, Reported: hscn.No, Notified: hscn.No}
			response := i.Response()
			got, to, id := response.Report, roles.ServiceCoordinator, hscn.RR50
			if in[0] == "central-component" {
				i.Origin = roles.OriginCentralComponent
				got, to, id = i.Response().Notify, roles.NHSDigital, hscn.RR72
			}
			verdict := "unspecified" // no rule, and so not applicable
			toName := "-"
			if got == hscn.Yes {
				verdict, toName = "must", to.Name()
			}
			if all := []string{duty[got], verdict, toName, id.String()}; !slices.Equal(all, r.Out) {
				return fmt.Sprintf("%q, want %q", all, r.Out)
			}
			return judged(i, r.Get("id"), r.Get("must-report"))
		},
	}.Hold(t, 10, 18)
}

func TestOracleIncidentEscalation(t *testing.T) {
	oracle.Question{
		Table: oracle.Read(t, "incident-escalation", "spans-networks cannot-progress cannot-resolve", "must-escalate id"),
		Cases: oracle.Product(threeWords, threeWords, threeWords),
		Differ: func(r oracle.Row, in []string) string {
			for _, origin := range []roles.Origin{roles.OriginCNSP, roles.OriginCentralComponent, roles.OriginAnotherCNSP} {
				for _, networks := range networksNamed[in[0]] {
					i := roles.Incident{Origin: origin, Networks: networks, CanProgress: notNamed[in[1]], CanResolve: notNamed[in[2]], Escalated: hscn.No}
					if got := duty[i.Response().Escalate]; got != r.Get("must-escalate") {
						return fmt.Sprintf("%v, %v: %s, want %s", origin, networks, got, r.Get("must-escalate"))
					}
					if diff := judged(i, r.Get("id"), r.Get("must-escalate")); diff != "" {
						return diff
					}
				}
			}
			return ""
		},
	}.Hold(t, 27, 81)
}

func TestOracleIncidentIntervention(t *testing.T) {
	oracle.Question{
		Table: oracle.Read(t, "incident-intervention", "spans-beyond-one-cn-sp others-fail-to-investigate", "nhs-digital-co-ordinates id"),
		Cases: oracle.Product(threeWords, threeWords),
		Differ: func(r oracle.Row, in []string) string {
			for _, networks := range networksNamed[in[0]] {
				i := roles.Incident{Origin: roles.OriginCNSP, Networks: networks, OthersInvestigate: notNamed[in[1]], Coordinated: hscn.No}
				if got := duty[i.Response().Intervene]; got != r.Get("nhs-digital-co-ordinates") {
					return fmt.Sprintf("%v: %s, want %s", networks, got, r.Get("nhs-digital-co-ordinates"))
				}
				if diff := judged(i, r.Get("id"), r.Get("nhs-digital-co-ordinates")); diff != "" {
					return diff
				}
			}
			return ""
		},
	}.Hold(t, 9, 27)
}

func TestOracleIncidentOwner(t *testing.T) {
	yesNo := []string{"yes", "no"}
	oracle.Question{
		Table:   oracle.Read(t, "incident-owner", "instance other-suppliers-involved escalated nhs-digital-co-ordinates", "owner id"),
		Several: []string{"id"},
		Cases:   oracle.Product([]string{"standalone", "integrated"}, threeWords, yesNo, yesNo),
		Differ: func(r oracle.Row, in []string) string {
			owner := map[string]roles.Party{"consumer-cn-sp": roles.CNSP}[r.Get("owner")]
			for _, networks := range networksNamed[in[1]] {
				for severity := roles.Severity(0); severity <= roles.MaxSeverity; severity++ {
					i := roles.Incident{
						Severity: severity, Origin: roles.OriginCNSP, Networks: networks, Owner: roles.NHSDigital,
						Escalated: answerNamed[in[2]], Coordinated: answerNamed[in[3]],
					}
					if got := i.Response().Owner; got != owner {
						return fmt.Sprintf("%v, want %v", got, owner)
					}
					ids := ""
					for _, f := range i.Assess(oracleDay).Findings {
						if f.Verdict == hscn.Breached && f.Code == roles.CodeOwnerIsCNSP {
							ids += " " + f.Rule.String()
						}
					}
					if !slices.ContainsFunc(strings.Fields(ids), func(id string) bool { return oracle.Accepts(r.Get("id"), id) }) {
						return "held by another: breached by" + ids + ", want " + r.Get("id")
					}
				}
			}
			return ""
		},
	}.Hold(t, 24, 13)
}
