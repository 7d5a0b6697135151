package roles_test

import (
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/roles"
)

func TestSystemsNamed(t *testing.T) {
	for _, c := range []struct {
		id      string
		system  roles.System
		name    string
		kind    roles.SystemKind
		owner   roles.Party
		central bool
	}{
		{"BT-07", roles.HSCN, "Health and Social Care Network", roles.KindNetwork, roles.NHSDigital, false},
		{"CJ-30", roles.TransitionNetwork, "Transition Network", roles.KindNetwork, roles.TNSP, false},
		{"BT-09", roles.N3, "N3", roles.KindNetwork, 0, false},
		{"RR-78", roles.SecureBoundary, "NHS Secure Boundary", roles.KindCentralComponent, roles.NHSDigital, true}, // RR-77
		{"RR-79", roles.NAS, "Network Analytics Service", roles.KindCentralComponent, roles.NHSDigital, true},      // RR-77
		{"RR-70", roles.PeeringExchange, "Peering Exchange Network", roles.KindCentralComponent, roles.NHSDigital, true},
		{"RR-21", roles.Portal, "HSCN Portal", roles.KindPortal, 0, false}, // LH-06: IPAM access is given there
		{"RR-55", roles.CRMPortal, "CRM portal", roles.KindPortal, roles.CNSP, false},
		{"RR-34", roles.SecurityToolkit, "Data Security and Protection Toolkit", roles.KindPolicy, roles.NHSDigital, false},
		{"RR-35", roles.IPAMPolicy, "NHS Digital IPAM Policy", roles.KindPolicy, roles.NHSDigital, false},
		{"RR-87", roles.QoSPolicy, "HSCN Quality of Service policy", roles.KindPolicy, 0, false},
		{"RR-87", roles.QoSProcess, "HSCN QoS - change requests and end-to-end configuration process", roles.KindPolicy, 0, false},
		{"RR-33", roles.ConnectionAgreement, "HSCN Connection Agreement", roles.KindAgreement, 0, false},
		{"RR-32", roles.RepresentingCustomers, "Representing Customers variation of the Connection Agreement", roles.KindAgreement, 0, false},
		{"RR-40", roles.ObligationsFramework, "HSCN Obligations Framework", roles.KindAgreement, roles.NHSDigital, false},
		{"RR-60", roles.MandatorySupplementalTerms, "HSCN Mandatory Supplemental Terms", roles.KindAgreement, 0, false},
		{"CM-04", roles.CNSPDeed, "CN-SP Deed", roles.KindAgreement, roles.HSCNAuthority, false},
		{"RR-62", roles.OperatingModel, "HSCN Operating Model", roles.KindReference, roles.NHSDigital, false},
		{"RR-90", roles.OperationalDesignOverview, "HSCN Operational Design Overview", roles.KindReference, 0, false},
		{"RR-37", roles.ComplianceAccreditation, "HSCN Compliance accreditation", roles.KindAccreditation, 0, false},
		{"CA-02", roles.IGStatement, "information governance statement of compliance", roles.KindAgreement, 0, false},
	} {
		s := c.system
		if s.Source().String() != c.id || s.Name() != c.name || s.Kind() != c.kind || s.Owner() != c.owner || s.IsCentral() != c.central {
			t.Errorf("%v: %v %q %v %v central %v; want %+v", s, s.Source(), s.Name(), s.Kind(), s.Owner(), s.IsCentral(), c)
		}
	}
}

func TestSystemsWalk(t *testing.T) {
	replaced := map[roles.System]roles.System{
		roles.N3: roles.HSCN, roles.TransitionNetwork: roles.HSCN, roles.IGStatement: roles.ConnectionAgreement,
	}
	n := 0
	for s := range roles.Systems() {
		n++
		if !s.IsValid() || !s.Source().IsValid() || s.Name() == "" || s.Kind() == 0 {
			t.Errorf("%v is incomplete", s)
		}
		if s.ReplacedBy() != replaced[s] {
			t.Errorf("%v is replaced by %v", s, s.ReplacedBy())
		}
	}
	if n != roles.SystemCount {
		t.Errorf("%d systems walked, want %d", n, roles.SystemCount)
	}
	for range roles.Systems() {
		break
	}
	for _, none := range []roles.System{0, 200} {
		if none.IsValid() || none.Name() != "" || none.Kind() != 0 || none.Owner() != 0 || none.ReplacedBy() != 0 || none.Source() != 0 || none.IsCentral() {
			t.Errorf("system %d has properties", uint8(none))
		}
	}
}

// TestAcronyms: an expansion only where a document gives one.
func TestAcronyms(t *testing.T) {
	for _, c := range []struct{ id, short, want string }{
		{"BT-07", "HSCN", "Health and Social Care Network"},
		{"CJ-85", "CCS", "Crown Commercial Service"},
		{"RR-16", "CSU", "commissioning support unit"},
		{"RR-17", "CCG", "clinical commissioning group"},
		{"RR-23", "TN-SP", "Transition Network Service Provider"},
		{"RR-36", "CN-SP", "consumer network service provider"},
		{"BT-33", "CNSP", "Consumer Network Services Provider"},
		{"RR-56", "CRM", "customer relationship management"},
		{"RR-70", "PN", "Peering Exchange Network"},
		{"RR-79", "NAS", "Network Analytics Service"},
		{"RR-88", "QoS", "quality of service"},
		{"RR-35", "IPAM", ""},
		{"CJ-114", "ALB", ""},
		{"NM-02", "GCA", "Government Commercial Agency"},
	} {
		got, ok := roles.ExpandAcronym(c.short)
		if !ok || got.Expansion != c.want || got.Source.String() != c.id || got.Short != c.short {
			t.Errorf("%s: %q is %+v, %v", c.id, c.short, got, ok)
		}
	}
	for _, s := range []string{"", "DSPT", "SLA", "TDA", "EPR", "hscn"} { // RR-34: the toolkit has no short form
		if got, ok := roles.ExpandAcronym(s); ok {
			t.Errorf("%q is known: %+v", s, got)
		}
	}
	n, last := 0, ""
	for a := range roles.Acronyms() {
		n++
		if a.Short < last || !a.Source.IsValid() {
			t.Errorf("%+v stands after %q", a, last)
		}
		last = a.Short
	}
	if n < 20 {
		t.Errorf("%d short forms walked", n)
	}
	for range roles.Acronyms() {
		break
	}
	if roles.EnquiriesTelephone != "0300 303 5678" {
		t.Error("CJ-174: the number has lost its form")
	}
}

func TestOrganisationKinds(t *testing.T) {
	want := map[roles.OrganisationKind]roles.Sector{
		roles.NHSTrust: roles.Health, roles.HealthOrganisation: roles.Health, roles.SocialCareOrganisation: roles.SocialCare,
	}
	n := 0
	for k := roles.NHSTrust; k <= roles.NetworkSupplier; k++ {
		n++
		if k.Sector() != want[k] || !k.Source().IsValid() {
			t.Errorf("%v: sector %v, source %v", k, k.Sector(), k.Source())
		}
	}
	if n != 8 {
		t.Errorf("%d kinds walked", n)
	}
	if k := roles.OrganisationKind(99); k.Sector() != 0 || k.Source() != hscn.ID(0) {
		t.Error("a kind outside the list has properties")
	}
	if roles.Health == roles.SocialCare || roles.SocialCare != 2 {
		t.Error("BT-10: the sectors are two, health and social care")
	}
}
