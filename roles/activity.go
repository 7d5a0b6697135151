package roles

import (
	"iter"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/internal/text"
)

// Activity is something that somebody does in, or after, a procurement. The zero value is none.
type Activity uint8

// The activities.
const (
	_                                  Activity = iota
	ActivityRun                                 // set up and operate the procurement
	ActivityPlan                                // plan it
	ActivityManage                              // manage it
	ActivityDirect                              // direct it
	ActivityLead                                // lead it, as the option table labels it
	ActivityOverall                             // answer for it in the end
	ActivityGroupCustomers                      // place customers in a buying club
	ActivityPayLocalLegalAdvice                 // pay for advice taken before signing the call-off contract
	ActivityLegalSupport                        // legal support in mobilisation and execution
	ActivityWorkshopDetails                     // details of the regional workshops
	ActivityRequirementsTemplate                // the template for a customer's requirements
	ActivityProcurementTemplates                // templates for procuring
	ActivityProjectManagementTemplates          // templates for project management
	ActivityAdvice                              // advice
	ActivityDueDiligence                        // due diligence on an order received
	ActivityConfirmOrder                        // confirm the order and its date
	ActivityCoordinateDelivery                  // co-ordinate delivery and migration of the services bought
	ActivityCoordinateMigration                 // co-ordinate the migration of the whole country
)

// ActivityCount is the number of activities.
const ActivityCount = int(ActivityCoordinateMigration)

var activityWords = text.Words[Activity]{What: "activity", List: []string{
	ActivityRun: "run", ActivityPlan: "plan", ActivityManage: "manage", ActivityDirect: "direct", ActivityLead: "lead",
	ActivityOverall: "overall", ActivityGroupCustomers: "group-customers", ActivityPayLocalLegalAdvice: "pay-local-legal-advice",
	ActivityLegalSupport: "legal-support", ActivityWorkshopDetails: "workshop-details", ActivityRequirementsTemplate: "requirements-template",
	ActivityProcurementTemplates: "procurement-templates", ActivityProjectManagementTemplates: "project-management-templates",
	ActivityAdvice: "advice", ActivityDueDiligence: "due-diligence", ActivityConfirmOrder: "confirm-order",
	ActivityCoordinateDelivery: "co-ordinate-delivery", ActivityCoordinateMigration: "co-ordinate-migration",
}}

// A Responsibility says who answers for an activity. Where no document says, Verdict is
// [hscn.Unspecified] and the rest is empty; it is never the zero value.
type Responsibility struct {
	Verdict     hscn.Verdict // Satisfied where a document says who; otherwise Unspecified
	Force       hscn.Force   // Must; May where the documents say only that the party can
	Accountable Party        // who answers for it, in the end and alone
	Acting      Party        // who does it
	With        Party        // together with whom; nobody where the documents name none
	Derived     bool         // follows from the source and is not said in as many words
	Source      hscn.ID
}

// The verdicts of a responsibility: a document states it, or none does.
const (
	said   = hscn.Satisfied
	unsaid = hscn.Unspecified
)

// answersTable is who answers for what, by approach and activity. It has room for 32 activities, so that
// a place is found without arithmetic; what it does not list has no verdict.
var answersTable = [hscn.ApproachCount + 1][32]Responsibility{
	hscn.Aggregated: {
		ActivityRun:                  {said, hscn.Must, NHSDigital, NHSDigital, 0, false, hscn.CJ02},
		ActivityPlan:                 {said, hscn.Must, NHSDigital, NHSDigital, 0, false, hscn.CJ05},
		ActivityManage:               {said, hscn.Must, NHSDigital, NHSDigital, 0, false, hscn.CJ05}, // and again CJ-72
		ActivityDirect:               {said, hscn.Must, NHSDigital, NHSDigital, 0, false, hscn.CJ05},
		ActivityLead:                 {said, hscn.Must, NHSDigital, NHSDigital, 0, false, hscn.CJ42},
		ActivityGroupCustomers:       {said, hscn.Must, NHSDigital, NHSDigital, 0, false, hscn.CJ11},
		ActivityPayLocalLegalAdvice:  {said, hscn.Must, Consumer, Consumer, 0, false, hscn.S556},
		ActivityLegalSupport:         {said, hscn.Must, NHSDigital, NHSDigital, 0, false, hscn.S554},
		ActivityWorkshopDetails:      {said, hscn.Must, NHSDigital, NHSDigital, 0, false, hscn.CJ94},
		ActivityRequirementsTemplate: {said, hscn.Must, NHSDigital, HSCNTeam, 0, false, hscn.CJ96},
		ActivityDueDiligence:         {said, hscn.Must, CNSP, CNSP, Consumer, false, hscn.S512},
		ActivityConfirmOrder:         {said, hscn.Must, CNSP, CNSP, 0, false, hscn.S517},
		ActivityCoordinateDelivery:   {said, hscn.Must, Consumer, Consumer, Supplier, false, hscn.CJ27},
		ActivityCoordinateMigration:  {said, hscn.Must, Supplier, Supplier, DeploymentOffice, false, hscn.CJ28},

		// Of these no document says anything.
		ActivityOverall:                    {Verdict: unsaid},
		ActivityProcurementTemplates:       {Verdict: unsaid},
		ActivityProjectManagementTemplates: {Verdict: unsaid},
		ActivityAdvice:                     {Verdict: unsaid},
	},
	hscn.Collaborative: {
		ActivityRun:                        {said, hscn.Must, Consumer, Consumer, Partner, false, hscn.CJ03},
		ActivityPlan:                       {said, hscn.Must, Consumer, Consumer, Partner, false, hscn.CJ17},
		ActivityManage:                     {said, hscn.Must, Consumer, Consumer, Partner, false, hscn.CJ17},
		ActivityDirect:                     {said, hscn.Must, Consumer, Consumer, Partner, false, hscn.CJ17},
		ActivityLead:                       {said, hscn.Must, Consumer, Consumer, 0, false, hscn.CJ44},
		ActivityOverall:                    {said, hscn.Must, Consumer, Consumer, 0, false, hscn.CJ26},
		ActivityLegalSupport:               {said, hscn.Must, Consumer, Consumer, 0, false, hscn.S402},
		ActivityProcurementTemplates:       {said, hscn.May, NHSDigital, NHSDigital, 0, false, hscn.CJ25},
		ActivityProjectManagementTemplates: {said, hscn.May, NHSDigital, NHSDigital, 0, false, hscn.CJ25},
		ActivityAdvice:                     {said, hscn.May, NHSDigital, NHSDigital, 0, false, hscn.CJ25},
		ActivityDueDiligence:               {said, hscn.Must, CNSP, CNSP, Consumer, false, hscn.S512},
		ActivityConfirmOrder:               {said, hscn.Must, CNSP, CNSP, 0, false, hscn.S517},
		ActivityCoordinateDelivery:         {said, hscn.Must, Consumer, Consumer, Supplier, false, hscn.CJ27},
		ActivityCoordinateMigration:        {said, hscn.Must, Supplier, Supplier, DeploymentOffice, false, hscn.CJ28},

		// Of these no document says anything.
		ActivityGroupCustomers:       {Verdict: unsaid},
		ActivityPayLocalLegalAdvice:  {Verdict: unsaid},
		ActivityWorkshopDetails:      {Verdict: unsaid},
		ActivityRequirementsTemplate: {Verdict: unsaid},
	},
	hscn.Individual: {
		ActivityRun:                 {said, hscn.Must, Consumer, Consumer, 0, false, hscn.CJ04},
		ActivityPlan:                {said, hscn.Must, Consumer, Consumer, 0, true, hscn.CJ04},
		ActivityManage:              {said, hscn.Must, Consumer, Consumer, 0, true, hscn.CJ04},
		ActivityDirect:              {said, hscn.Must, Consumer, Consumer, 0, true, hscn.CJ04},
		ActivityLead:                {said, hscn.Must, Consumer, Consumer, 0, false, hscn.CJ44},
		ActivityOverall:             {said, hscn.Must, Consumer, Consumer, 0, true, hscn.CJ44},
		ActivityLegalSupport:        {said, hscn.Must, Consumer, Consumer, 0, false, hscn.S402},
		ActivityDueDiligence:        {said, hscn.Must, CNSP, CNSP, Consumer, false, hscn.S512},
		ActivityConfirmOrder:        {said, hscn.Must, CNSP, CNSP, 0, false, hscn.S517},
		ActivityCoordinateDelivery:  {said, hscn.Must, Consumer, Consumer, Supplier, false, hscn.CJ27},
		ActivityCoordinateMigration: {said, hscn.Must, Supplier, Supplier, DeploymentOffice, false, hscn.CJ28},

		// Of these no document says anything.
		ActivityGroupCustomers:             {Verdict: unsaid},
		ActivityPayLocalLegalAdvice:        {Verdict: unsaid},
		ActivityWorkshopDetails:            {Verdict: unsaid},
		ActivityRequirementsTemplate:       {Verdict: unsaid},
		ActivityProcurementTemplates:       {Verdict: unsaid},
		ActivityProjectManagementTemplates: {Verdict: unsaid},
		ActivityAdvice:                     {Verdict: unsaid},
	},
}

// Answers returns who answers for an activity under an approach. Where the documents say nothing of
// it, which they never do of an unset approach or activity, the verdict is [hscn.Unspecified].
func Answers(approach hscn.Approach, activity Activity) Responsibility {
	if approach-1 >= hscn.ApproachCount || int(activity-1) >= ActivityCount { // 0 wraps to the greatest
		return Responsibility{Verdict: unsaid}
	}
	return answersTable[approach][activity]
}

// AccountableFor returns the party that answers for an activity under an approach, in the end and alone:
// the Accountable of [Answers], which says more. It is no party where the documents say nothing of it.
func AccountableFor(approach hscn.Approach, activity Activity) Party {
	if approach > hscn.ApproachCount || int(activity) >= len(answersTable[0]) {
		return 0
	}
	return answersTable[approach&3][activity&31].Accountable
}

// Activities yields every activity.
func Activities() iter.Seq[Activity] {
	return func(yield func(Activity) bool) {
		for a := ActivityRun; int(a) <= ActivityCount; a++ {
			if !yield(a) {
				return
			}
		}
	}
}

// IsSupport reports whether a is help to the customer that procures: S5-54, CJ-94, CJ-96 and CJ-25, or
// the legal support that a customer finds for itself (S4-02). Support never moves who answers for the
// procurement (CJ-26).
func (a Activity) IsSupport() bool { return a >= ActivityLegalSupport && a <= ActivityAdvice }

// JudgeLead judges who leads a procurement: NHS Digital alone leads an aggregated one, and the
// customer's side, which may be a partner or a lead organisation, leads any other. An unset approach
// or lead is Undetermined.
func JudgeLead(approach hscn.Approach, lead Party) hscn.Finding {
	f := hscn.Finding{Rule: hscn.CJ44, Force: hscn.Must, Verdict: hscn.Breached, Where: hscn.At("lead")}
	switch approach {
	case hscn.Aggregated:
		f.Rule, f.Code, f.Limit = hscn.CJ42, CodeLeadMustBeNHSDigital, hscn.Word(NHSDigital.String())
		if lead == NHSDigital {
			f.Verdict, f.Code = hscn.Satisfied, ""
		}
	case hscn.Collaborative, hscn.Individual:
		f.Code, f.Limit = CodeLeadMustBeCustomer, hscn.Word(Consumer.String())
		if lead == Consumer || approach == hscn.Collaborative && (lead == Partner || lead == LeadOrganisation) {
			f.Verdict, f.Code = hscn.Satisfied, ""
		}
	default:
		f.Verdict, f.Code, f.Where = hscn.Undetermined, CodeNotStated, hscn.At("approach")
	}
	if lead.IsValid() {
		f.Seen = hscn.Word(lead.String())
	} else {
		f.Verdict, f.Code = hscn.Undetermined, CodeNotStated
	}
	return f
}

// ParseActivity returns the activity whose word is exactly s. Its error wraps [hscn.ErrUnknownWord].
func ParseActivity(s string) (Activity, error) { return activityWords.Parse(s) }

// String returns the word of a, such as "due-diligence"; the zero value is the empty text.
func (a Activity) String() string { return activityWords.Text(a) }

// AppendText appends the word of a to b.
func (a Activity) AppendText(b []byte) ([]byte, error) { return activityWords.Append(b, a) }

// MarshalText writes the word of a; the zero value is the empty text.
func (a Activity) MarshalText() ([]byte, error) { return activityWords.Append(nil, a) }

// UnmarshalText reads what MarshalText writes; on error a is unchanged.
func (a *Activity) UnmarshalText(b []byte) error { return activityWords.Unmarshal(b, a) }
