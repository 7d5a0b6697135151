package roles

import (
	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/text"
)

// A CloudConnection is connectivity from a cloud to HSCN. The zero value is nothing known.
type CloudConnection struct {
	Public     hscn.Answer // the cloud is a public one
	Approval   Milestone   // reviewed and approved
	ApprovedBy Party       // by whom; nobody where that is not stated
}

// Judge judges the connection for a day: NHS Digital reviews and approves public cloud connectivity
// (RR-84), and nobody else does.
func (c CloudConnection) Judge(on calendar.Date) hscn.Finding {
	if on.IsZero() {
		return noDay(hscn.RR84)
	}
	f := whether(isPublicCloud, c.Public).then(hscn.RR84, hscn.Must, c.Approval.By(on), "approval", CodePublicCloudApproval)
	if f.Verdict == hscn.Satisfied && c.ApprovedBy != NHSDigital {
		f.Where, f.Limit = hscn.At("approvedBy"), hscn.Word(NHSDigital.String())
		if f.Verdict, f.Code = hscn.Undetermined, CodeNotStated; c.ApprovedBy.IsValid() {
			f.Verdict, f.Code, f.Seen = hscn.Breached, CodePublicCloudApproval, hscn.Word(c.ApprovedBy.String())
		}
	}
	return f
}

// assessmentDays is how many business days the assessment of a request may take (QS-02).
const assessmentDays = 20

// A QoSChange is a change to national quality of service. The zero value is nothing known.
type QoSChange struct {
	RequestedFrom Party       // to whom the request was put
	ManagedBy     Party       // who manages the change
	Policy        hscn.Answer // made in accordance with the HSCN Quality of Service policy
	Process       hscn.Answer // and with the process for change requests and end-to-end configuration
	Days          int         // business days taken to assess it, counted by the caller, since no document defines them; zero is not stated
}

// AppendFindings appends a finding on where the request was put, who manages the change, the two
// documents that bind it (RR-87), and how long its assessment took.
func (q QoSChange) AppendFindings(dst []hscn.Finding) []hscn.Finding {
	both := always(hscn.RR87, hscn.Must, and(q.Policy, q.Process), "policy", CodeQoSPolicy)
	if q.Policy == hscn.Yes || q.Policy == hscn.NotStated && q.Process == hscn.No {
		both.Where = hscn.At("process")
	}
	days := hscn.Finding{Rule: hscn.QS02, Force: hscn.Must, Where: hscn.At("days"), Limit: hscn.Count(assessmentDays, "business days")}
	if q.Days <= 0 {
		days.Code = CodeNotStated
	} else if q.Days > assessmentDays {
		days.Verdict, days.Code = hscn.Breached, CodeAssessmentLate
		days.Seen = hscn.Count(int64(q.Days), "business days")
	} else {
		days.Verdict = hscn.Satisfied
		days.Seen = hscn.Count(int64(q.Days), "business days")
	}
	return append(dst,
		only(hscn.QS01, q.RequestedFrom, NationalServiceDesk, "requestedFrom", CodeWrongDesk),
		only(hscn.RR85, q.ManagedBy, NHSDigital, "managedBy", CodeNotNHSDigital),
		both, days,
	)
}

// only judges that something is done by, or put to, one party and no other.
func only(rule hscn.ID, got, want Party, where string, code hscn.Code) hscn.Finding {
	f := hscn.Finding{Rule: rule, Force: hscn.Must, Where: hscn.At(where), Limit: hscn.Word(want.String())}
	if !got.IsValid() {
		f.Code = CodeNotStated
		return f
	}
	if got == want {
		f.Verdict = hscn.Satisfied
	} else {
		f.Verdict, f.Code = hscn.Breached, code
	}
	f.Seen = hscn.Word(got.String())
	return f
}

// JudgeCeaseRequest judges to whom a request to cease a legacy service is put: the TN-SP (RR-23), or
// BT, which is the TN-SP.
func JudgeCeaseRequest(to Party) hscn.Finding {
	if to.ActsAs(TNSP) {
		to = TNSP
	}
	return only(hscn.RR23, to, TNSP, "to", CodeCeaseGoesToTNSP)
}

// An ObligationChange is a change to the HSCN Obligations Framework. The zero value is nothing known.
type ObligationChange struct {
	By        Party       // who makes it
	Published hscn.Answer // as a change request to the CN-SPs
	Answered  hscn.Answer // the CN-SP in question answered
	Agreed    hscn.Answer // and agreed
}

// Accepted reports whether the CN-SP in question has accepted the change: having agreed, or by
// silence once it was published (OF-10).
func (c ObligationChange) Accepted() hscn.Answer {
	return and(c.Published, or(not(c.Answered), c.Agreed))
}

// AppendFindings appends a finding on who makes the change and one on its publication.
func (c ObligationChange) AppendFindings(dst []hscn.Finding) []hscn.Finding {
	return append(dst,
		only(hscn.RR75, c.By, NHSDigital, "by", CodeNotNHSDigital),
		always(hscn.OF10, hscn.Must, c.Published, "published", CodeNotPublished),
	)
}

// JudgeTraffic judges what follows from traffic seen by the Network Analytics Service: the Data
// Security Centre contacts the organisation where it is suspicious, and only then (RR-82).
func JudgeTraffic(suspicious, contacted hscn.Answer) hscn.Finding {
	return whether(isSuspicious, suspicious).then(hscn.RR82, hscn.Must, contacted, "contacted", CodeOrganisationNotContacted)
}

// Capacity is how far a circuit is used, in hundredths of a per cent. The zero value is nothing known.
type Capacity struct {
	Utilisation int         // zero is not stated; an idle circuit is 1
	Threshold   int         // as the caller agreed it: no document gives a figure; zero is not stated
	Advised     hscn.Answer // the CN-SP advised more capacity
}

// Judge judges the advice of the CN-SP: more capacity where the threshold is passed (RR-58). Without
// a threshold the documents do not say when advice is due, and the verdict is Unspecified.
func (c Capacity) Judge() hscn.Finding {
	if c.Threshold <= 0 {
		return hscn.Finding{Rule: hscn.RR58, Force: hscn.Must, Verdict: hscn.Unspecified, Code: CodeThresholdNotStated, Where: hscn.At("threshold")}
	}
	passed := hscn.NotStated
	if c.Utilisation > c.Threshold {
		passed = hscn.Yes
	} else if c.Utilisation > 0 {
		passed = hscn.No
	}
	return whether(isThresholdPassed, passed).then(hscn.RR58, hscn.Must, c.Advised, "advised", CodeCapacityAdviceDue)
}

// Failure is a kind of failure by a CN-SP. The zero value is none.
type Failure uint8

// The failures.
const (
	_                   Failure = iota
	FailureOfObligation         // of an obligation of the HSCN Obligations Framework (SG-06)
	FailureOfContract           // of the local contract, service credits included (SG-07, SG-08)
)

var failureWords = text.Words[Failure]{What: "failure", List: []string{"", "obligation", "contract"}}

// failureTable says where a failure is taken.
var failureTable = [...]struct {
	to     Party // beyond the CN-SP itself; nobody where it stays between the parties to the contract
	source hscn.ID
}{
	FailureOfObligation: {NHSDigital, hscn.SG06},
	FailureOfContract:   {0, hscn.SG07},
}

// TakenTo returns to whom a failure may be taken, and the statement that says so: NHS Digital, now
// NHS England, for an obligation; nobody beyond the contract for a failure of the contract.
func (f Failure) TakenTo() (Party, hscn.ID) {
	if int(f) >= len(failureTable) {
		return 0, 0
	}
	return failureTable[f].to, failureTable[f].source
}

// ParseFailure returns the failure whose word is exactly s. Its error wraps [hscn.ErrUnknownWord].
func ParseFailure(s string) (Failure, error) { return failureWords.Parse(s) }

// String returns the word of f; the zero value is the empty text.
func (f Failure) String() string { return failureWords.Text(f) }

// AppendText appends the word of f to b.
func (f Failure) AppendText(b []byte) ([]byte, error) { return failureWords.Append(b, f) }

// MarshalText writes the word of f; the zero value is the empty text.
func (f Failure) MarshalText() ([]byte, error) { return failureWords.Append(nil, f) }

// UnmarshalText reads what MarshalText writes; on error f is unchanged.
func (f *Failure) UnmarshalText(b []byte) error { return failureWords.Unmarshal(b, f) }

// addressTable says with whom addresses stay when a consumer changes its CN-SP.
var addressTable = [...]struct {
	keeper Party
	source hscn.ID
}{
	{Consumer, hscn.LH02}, // private
	{CNSP, hscn.LH03},     // public, registered with RIPE
}

// KeepsAddresses returns who keeps IP addresses when a consumer changes its CN-SP, and the statement
// that says so: the consumer its private ones, the CN-SP its public ones.
func KeepsAddresses(public bool) (Party, hscn.ID) {
	row := addressTable[0]
	if public {
		row = addressTable[1]
	}
	return row.keeper, row.source
}
