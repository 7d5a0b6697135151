package roles_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/roles"
)

func day(s string) calendar.Date { return calendar.MustDate(s) }

// TestPartiesNamed is the register of parties once more, each under the statement that names it.
func TestPartiesNamed(t *testing.T) {
	for _, c := range []struct {
		id     string
		party  roles.Party
		name   string
		partOf roles.Party
	}{
		{"RR-03", roles.Consumer, "HSCN consumer", 0}, // and CJ-32: the customer is the same party
		{"RR-36", roles.CNSP, "CN-SP", 0},
		{"CJ-31", roles.NHSDigital, "NHS Digital", 0},
		{"RR-23", roles.TNSP, "TN-SP", 0},
		{"RR-51", roles.ServiceCoordinator, "HSCN Service Co-ordinator", 0},
		{"RR-73", roles.CentralComponentSupplier, "central component supplier", 0},
		{"CJ-33", roles.Supplier, "HSCN supplier", 0},
		{"CJ-17", roles.Partner, "partner", 0},
		{"CJ-124", roles.LeadOrganisation, "lead organisation", 0},
		{"CJ-129", roles.TechnicalDesignAuthority, "technical design authority", 0},
		{"RR-16", roles.CSU, "CSU", 0},
		{"RR-17", roles.CCG, "CCG", 0},
		{"RR-15", roles.ThirdParty, "third party", 0},
		{"CJ-29", roles.DeploymentOffice, "HSCN Deployment Office", roles.NHSDigital},
		{"CJ-97", roles.HSCNTeam, "NHS Digital HSCN team", roles.NHSDigital},
		{"CJ-35", roles.RegionalMigrationManager, "Regional Migration Manager", 0},
		{"RR-80", roles.DataSecurityCentre, "NHS Digital Data Security Centre", roles.NHSDigital},
		{"QS-01", roles.NationalServiceDesk, "National Service Desk", 0},
		{"CM-04", roles.HSCNAuthority, "HSCN Authority", 0},
		{"CJ-85", roles.CCS, "Crown Commercial Service", 0},
		{"BT-06", roles.BT, "BT", 0},
	} {
		if got := c.party; got.Source().String() != c.id || got.Name() != c.name || got.PartOf() != c.partOf {
			t.Errorf("%v: source %v, name %q, part of %v; want %+v", got, got.Source(), got.Name(), got.PartOf(), c)
		}
	}
}

// TestPartiesWalk: every party is named by a statement of the register, parents do not run in a
// circle, and each spelling is read back and written in one word.
func TestPartiesWalk(t *testing.T) {
	n, spellings := 0, map[string]roles.Party{}
	for p := range roles.Parties() {
		n++
		if !p.IsValid() || !p.Source().IsValid() || p.Name() == "" {
			t.Errorf("%v: source %v, name %q", p, p.Source(), p.Name())
		}
		steps := 0
		for q := p; q != 0; q = q.PartOf() {
			if steps++; steps > roles.PartyCount {
				t.Fatalf("%v is part of itself", p)
			}
		}
		all := append(slices.Collect(p.Aliases()), p.String())
		if len(all) < 2 || !slices.Contains(all, p.Name()) && p != roles.Partner {
			t.Errorf("%v: spellings %q lack its name %q", p, all, p.Name())
		}
		for _, s := range all {
			if other, taken := spellings[s]; taken {
				t.Errorf("%q is %v and %v", s, other, p)
			}
			spellings[s] = p
			got, err := roles.ParseParty(s)
			if err != nil || got != p {
				t.Errorf("ParseParty(%q) = %v, %v", s, got, err)
			}
			var q roles.Party
			if err := q.UnmarshalText([]byte(s)); err != nil || q.String() != p.String() {
				t.Errorf("%q is read as %v, %v", s, q, err)
			}
			if again, err := roles.ParseParty(got.String()); err != nil || again != got {
				t.Errorf("the word of %q is no spelling of it", s) // normalising twice changes nothing
			}
		}
	}
	if n != roles.PartyCount {
		t.Errorf("%d parties walked, want %d", n, roles.PartyCount)
	}
}

func TestCNSPInAllItsSpellings(t *testing.T) {
	for id, s := range map[string]string{
		"RR-36": "consumer network service provider", "S5-20": "consumer network service supplier",
		"S5-20, short": "CNSP", "BT-33": "Consumer Network Services Provider", "RR-36, short": "CN-SP",
	} {
		if p, err := roles.ParseParty(s); err != nil || p != roles.CNSP || p.String() != "cn-sp" {
			t.Errorf("%s: %q is %v, %v", id, s, p, err)
		}
	}
	if p, err := roles.ParseParty("customer"); err != nil || p != roles.Consumer {
		t.Errorf("CJ-32: customer is %v, %v", p, err)
	}
}

func TestUnknownParty(t *testing.T) {
	for _, s := range []string{"", "Cn-Sp", "CN SP", "cn-sp ", "NHS England", "GCA", "supplier of last resort", strings.Repeat("x", 1000)} {
		p, err := roles.ParseParty(s)
		if !errors.Is(err, hscn.ErrUnknownWord) || p != 0 || len(err.Error()) > 256 {
			t.Errorf("ParseParty(%q) = %v, %v", s, p, err)
		}
		q := roles.BT
		if got := q.UnmarshalText([]byte(s)); s != "" && (got == nil || got.Error() != err.Error() || q != roles.BT) {
			t.Errorf("UnmarshalText(%q) = %v, %v", s, q, got)
		}
	}
	none := roles.Party(200)
	if none.IsValid() || none.Name() != "" || none.PartOf() != 0 || none.Source() != 0 || none.ActsAs(none) {
		t.Error("a party outside the register has properties")
	}
	for range none.Aliases() {
		t.Error("a party outside the register has spellings")
	}
	for range roles.CNSP.Aliases() {
		break
	}
	for range roles.Parties() {
		break
	}
}

// TestNameOnADay: names change with a month, inside which the name is not known.
func TestNameOnADay(t *testing.T) {
	for _, c := range []struct {
		id    string
		party roles.Party
		on    string
		want  string
		known bool
	}{
		{"NM-01", roles.NHSDigital, "2018-06-01", "NHS Digital", true},
		{"NM-01", roles.NHSDigital, "2023-01-31", "NHS Digital", true},
		{"NM-01", roles.NHSDigital, "2023-02-01", "", false},
		{"NM-01", roles.NHSDigital, "2023-02-27", "", false},
		{"NM-01", roles.NHSDigital, "2023-02-28", "NHS England", true},
		{"NM-02", roles.CCS, "2026-03-31", "Crown Commercial Service", true},
		{"NM-02", roles.CCS, "2026-04-01", "", false},
		{"NM-02", roles.CCS, "2026-04-29", "", false},
		{"NM-02", roles.CCS, "2026-04-30", "Government Commercial Agency", true},
		{"CJ-33", roles.Supplier, "1999-01-01", "HSCN supplier", true},
	} {
		if got, known := c.party.NameOn(day(c.on)); got != c.want || known != c.known {
			t.Errorf("%s: %v on %s is %q, %v; want %q, %v", c.id, c.party, c.on, got, known, c.want, c.known)
		}
	}
	if got, known := roles.NHSDigital.NameOn(calendar.Date{}); known {
		t.Errorf("a name on no day: %q", got)
	}
	if got, known := roles.Party(0).NameOn(day("2020-01-01")); known {
		t.Errorf("nobody's name: %q", got)
	}
	if r, ok := roles.CCS.Renamed(); !ok || r.Short != "GCA" || r.From.String() != "2026-04" || r.Source != hscn.NM02 {
		t.Errorf("CCS renamed: %+v, %v", r, ok)
	}
	if _, ok := roles.TNSP.Renamed(); ok {
		t.Error("TN-SP has a later name")
	}
}

func TestParsePartyOn(t *testing.T) {
	for _, c := range []struct {
		s, on string
		want  roles.Party // 0: unknown
	}{
		{"NHS England", "2018-01-01", 0}, // then another body, CJ-103
		{"NHS England", "2023-02-01", 0},
		{"NHS England", "2023-03-01", roles.NHSDigital},
		{"GCA", "2026-04-29", 0},
		{"GCA", "2026-05-01", roles.CCS},
		{"Government Commercial Agency", "2026-05-01", roles.CCS},
		{"CNSP", "2018-01-01", roles.CNSP},
		{"", "2026-05-01", 0},
		{"nobody", "2026-05-01", 0},
	} {
		got, err := roles.ParsePartyOn(c.s, day(c.on))
		if got != c.want || errors.Is(err, hscn.ErrUnknownWord) != (c.want == 0) {
			t.Errorf("%q on %s is %v, %v; want %v", c.s, c.on, got, err, c.want)
		}
	}
	if got, err := roles.ParsePartyOn("GCA", calendar.Date{}); err == nil {
		t.Errorf("a later name on no day is %v", got)
	}
}

func TestActsAs(t *testing.T) {
	also := map[[2]roles.Party]string{
		{roles.NHSDigital, roles.ServiceCoordinator}: "RR-61",
		{roles.BT, roles.TNSP}:                       "BT-42",
		{roles.BT, roles.CNSP}:                       "BT-33, BT-42",
	}
	for p := range roles.Parties() {
		for q := range roles.Parties() {
			if got, want := p.ActsAs(q), p == q || also[[2]roles.Party{p, q}] != ""; got != want {
				t.Errorf("%v acts as %v: %v", p, q, got)
			}
		}
	}
}
