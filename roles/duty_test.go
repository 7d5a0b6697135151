package roles_test

import (
	"strings"
	"testing"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/roles"
)

// dutiesStated is the page on roles and responsibilities, duty by duty, written from the statements.
var dutiesStated = []struct {
	id          string
	duty        roles.Duty
	accountable roles.Party
	number      int
	phase       roles.Phase
}{
	{"RR-04", roles.DutySizeAndProcurement, roles.Consumer, 1, roles.Always},
	{"RR-04", roles.DutyServiceManagement, roles.Consumer, 1, roles.FromContract},
	{"RR-05", roles.DutyUnderstandServiceLevels, roles.Consumer, 2, roles.FromContract},
	{"RR-07", roles.DutyConfirmServiceLevels, roles.Consumer, 2, roles.FromContract},
	{"RR-08", roles.DutySupplierManagement, roles.Consumer, 3, roles.FromContract},
	{"RR-10", roles.DutyDayToDay, roles.Consumer, 4, roles.FromContract},
	{"RR-11", roles.DutyOrdering, roles.Consumer, 4, roles.FromContract},
	{"RR-12", roles.DutyMovesAddsChanges, roles.Consumer, 4, roles.FromContract},
	{"RR-13", roles.DutyServiceReviews, roles.Consumer, 4, roles.FromContract},
	{"RR-14", roles.DutyBilling, roles.Consumer, 4, roles.FromContract},
	{"RR-18", roles.DutyKnowContacts, roles.Consumer, 5, roles.FromContract},
	{"RR-20", roles.DutySiteContacts, roles.Consumer, 6, roles.Always},
	{"RR-22", roles.DutyCeaseRequests, roles.Consumer, 7, roles.FromMigrationComplete},
	{"RR-24", roles.DutyInformationGovernance, roles.Consumer, 8, roles.Always},
	{"RR-25", roles.DutySecurityStandards, roles.Consumer, 8, roles.Always},
	{"RR-26", roles.DutyKnowConnectionAgreement, roles.Consumer, 8, roles.Always},
	{"RR-27", roles.DutyApplyForAccess, roles.Consumer, 9, roles.Always},
	{"RR-28", roles.DutyIPAM, roles.Consumer, 10, roles.Always},
	{"RR-30", roles.DutySecureServices, roles.Consumer, 0, roles.WhileHosting},
	{"RR-31", roles.DutyDecideAccess, roles.Consumer, 0, roles.WhileHosting},
	{"LH-01", roles.DutyManageMoves, roles.Consumer, 0, roles.Always},
	{"LH-04", roles.DutyReturnAddresses, roles.Consumer, 0, roles.Always},
	{"LH-05", roles.DutyFewPublicAddresses, roles.Consumer, 0, roles.Always},

	{"RR-39", roles.DutyServiceWrap, roles.CNSP, 0, roles.FromMigrationComplete},
	{"RR-43", roles.DutyObligationsFramework, roles.CNSP, 1, roles.Always},
	{"RR-44", roles.DutyContractServiceLevels, roles.CNSP, 2, roles.FromContract},
	{"RR-45", roles.DutyContacts, roles.CNSP, 3, roles.Always},
	{"RR-46", roles.DutyIncidentGuidance, roles.CNSP, 4, roles.Always},
	{"RR-47", roles.DutyServiceDesk, roles.CNSP, 5, roles.Always},
	{"RR-48", roles.DutyOwnIncidents, roles.CNSP, 6, roles.Always},
	{"RR-49", roles.DutyWorkWithSuppliers, roles.CNSP, 6, roles.Always},
	{"RR-50", roles.DutyReportSeverity1, roles.CNSP, 7, roles.Always},
	{"RR-52", roles.DutyEscalate, roles.CNSP, 8, roles.Always},
	{"RR-54", roles.DutyPerformanceData, roles.CNSP, 9, roles.FromContract},
	{"RR-55", roles.DutyProvideCRMPortal, roles.CNSP, 10, roles.Always},
	{"RR-57", roles.DutyReporting, roles.CNSP, 11, roles.Always},
	{"RR-58", roles.DutyCapacityAdvice, roles.CNSP, 11, roles.Always},
	{"SG-09", roles.DutyHelpdeskAndCapacityReport, roles.CNSP, 0, roles.Always},

	{"RR-62", roles.DutyGovernModel, roles.NHSDigital, 0, roles.Always},
	{"RR-63", roles.DutyGovernSuppliers, roles.NHSDigital, 0, roles.Always},
	{"RR-64", roles.DutyRehearse, roles.NHSDigital, 0, roles.BeforeLive},
	{"RR-61", roles.DutyCoordinateService, roles.NHSDigital, 1, roles.Always},
	{"RR-67", roles.DutyEnsureCompliance, roles.NHSDigital, 2, roles.Always},
	{"RR-68", roles.DutyCoordinateInterventions, roles.NHSDigital, 3, roles.Always},
	{"RR-71", roles.DutyReceiveSeverity1, roles.NHSDigital, 4, roles.Always},
	{"RR-72", roles.DutyReceiveCentral, roles.NHSDigital, 5, roles.Always},
	{"RR-74", roles.DutyAddOptions, roles.NHSDigital, 6, roles.Always},
	{"RR-75", roles.DutyChangeObligations, roles.NHSDigital, 6, roles.Always},
	{"RR-76", roles.DutyCentralContracts, roles.NHSDigital, 7, roles.Always},
	{"RR-81", roles.DutyMonitorTraffic, roles.NHSDigital, 8, roles.Always},
	{"RR-82", roles.DutyContactOrganisations, roles.NHSDigital, 8, roles.Always},
	{"RR-83", roles.DutySecureBoundarySupplier, roles.NHSDigital, 9, roles.Always},
	{"RR-84", roles.DutyPublicCloud, roles.NHSDigital, 10, roles.Always},
	{"RR-85", roles.DutyQoSChanges, roles.NHSDigital, 11, roles.Always},
	{"RR-86", roles.DutyQoSValues, roles.NHSDigital, 11, roles.Always},
	{"SR-03", roles.DutyRepresentSuppliers, roles.NHSDigital, 0, roles.Always},
}

func TestDutiesStated(t *testing.T) {
	acting := map[roles.Duty]roles.Party{
		roles.DutyMonitorTraffic: roles.DataSecurityCentre, roles.DutyContactOrganisations: roles.DataSecurityCentre,
		roles.DutyRepresentSuppliers: roles.ServiceCoordinator,
	}
	shown := map[string]bool{}
	for i, c := range dutiesStated {
		e := c.duty.Entry()
		who := c.accountable
		if acting[c.duty] != 0 {
			who = acting[c.duty]
		}
		force := hscn.Must
		if c.duty == roles.DutyFewPublicAddresses {
			force = hscn.Should
		}
		if e.Duty != c.duty || e.Source.String() != c.id || e.Accountable != c.accountable || e.Acting != who || e.Number != c.number ||
			e.Phase != c.phase || e.Force != force || c.duty.Accountable() != c.accountable {
			t.Errorf("%s: %+v", c.id, e)
		}
		if e.Numbered != (c.accountable == roles.Consumer && c.number > 0) {
			t.Errorf("%s: numbered %v, and only the ten of the consumer bear printed numbers", c.id, e.Numbered)
		}
		if e.ShownBy == "" || strings.ToLower(e.ShownBy[:1]) != e.ShownBy[:1] && !strings.HasPrefix(e.ShownBy, "CN") && !strings.HasPrefix(e.ShownBy, "TN") {
			t.Errorf("%s: shown by %q", c.id, e.ShownBy)
		}
		shown[e.ShownBy] = true
		if int(c.duty) != i+1 {
			t.Errorf("%v stands at %d of the list, %d of the enumeration", c.duty, i+1, c.duty)
		}
	}
	if len(dutiesStated) != roles.DutyCount {
		t.Errorf("%d duties stated, %d in the table", len(dutiesStated), roles.DutyCount)
	}
}

// TestDutyCounts: 10 of the consumer numbered without a gap (RR-29), 11 bullets of the CN-SP (RR-59),
// 11 of NHS Digital (RR-89) with governance and rehearsal beside them; no duty in two lists; three
// bearers and no more (RR-01).
func TestDutyCounts(t *testing.T) {
	for p := range roles.Parties() {
		numbers, beside, seen := map[int]bool{}, map[string]bool{}, map[roles.Duty]bool{}
		last := 0
		for d := range roles.DutiesOf(p) {
			e := d.Entry()
			if seen[d] || e.Accountable != p {
				t.Errorf("%v stands twice or with another than %v", d, p)
			}
			seen[d] = true
			if e.Number == 0 {
				if e.Source.Document() == hscn.RR {
					beside[e.Source.String()] = true
				}
				continue
			}
			if numbers[e.Number] = true; e.Number < last {
				t.Errorf("%v: number %d after %d", d, e.Number, last)
			}
			last = e.Number
		}
		want, outside := map[roles.Party]int{roles.Consumer: 10, roles.CNSP: 11, roles.NHSDigital: 11}[p], map[roles.Party]int{roles.Consumer: 2, roles.CNSP: 1, roles.NHSDigital: 3}[p]
		if len(numbers) != want || last != want || len(beside) != outside {
			t.Errorf("%v: %d numbers to %d and %d beside, want %d and %d", p, len(numbers), last, len(beside), want, outside)
		}
	}
}

func TestDutyIterators(t *testing.T) {
	all, byPhase, byDocument := 0, 0, 0
	for d := range roles.Duties() {
		all++
		if !d.IsValid() {
			t.Errorf("%v is no duty", d)
		}
	}
	for p := roles.Always; p <= roles.WhileHosting; p++ {
		for d := range roles.DutiesIn(p) {
			if byPhase++; d.Entry().Phase != p {
				t.Errorf("%v is not of %v", d, p)
			}
		}
	}
	for doc := range hscn.Documents() {
		for d := range roles.DutiesFrom(doc) {
			if byDocument++; d.Entry().Source.Document() != doc {
				t.Errorf("%v is not from %v", d, doc)
			}
		}
	}
	if all != roles.DutyCount || byPhase != all || byDocument != all {
		t.Errorf("%d duties, %d by phase, %d by document", all, byPhase, byDocument)
	}
	for range roles.Duties() {
		break
	}
	for _, none := range []roles.Duty{0, roles.Duty(roles.DutyCount + 1), 255} {
		if none.IsValid() || none.Entry() != (roles.DutyEntry{}) || none.Accountable() != 0 {
			t.Errorf("duty %d has properties", uint8(none))
		}
	}
}

func BenchmarkDutyAccountable(b *testing.B) {
	b.ReportAllocs()
	var sink roles.Party
	i := 0
	for b.Loop() {
		sink = roles.Duty(1 + i&31).Accountable()
		i++
	}
	_ = sink
}
