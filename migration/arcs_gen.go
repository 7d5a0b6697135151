// Code generated from the table of transitions by TestArcs with HSCN_UPDATE=1. DO NOT EDIT.

package migration

var arcs = [32][32]arc{
	ReceiveOrder: {
		0: 0x010004ff010004ff, // order-received
	},
	StartDueDiligence: {
		OrderReceived: 0x020004ff010004ff, // in-due-diligence
	},
	RequestInformation: {
		InDueDiligence: 0x020004ff010004ff, // in-due-diligence
	},
	SurveySite: {
		InDueDiligence: 0x020004ff010004ff, // in-due-diligence
	},
	ConfirmExisting: {
		InDueDiligence: 0x020004ff010004ff, // in-due-diligence
	},
	ConfirmOrder: {
		InDueDiligence: 0x030004ff010206ff, // order-confirmed
	},
	DeliverCircuit: {
		OrderConfirmed: 0x040000ff010404ff, // circuit-delivered
	},
	PassCommissioningTests: {
		CircuitDelivered:    0x050000f7010000f7, // commissioning-tested
		CommissioningTested: 0x050000ff010000ff, // commissioning-tested
	},
	FailCommissioningTests: {
		CircuitDelivered:    0x040000ff010000ff, // circuit-delivered
		CommissioningTested: 0x040000ff010000ff, // circuit-delivered
	},
	SignOffCommissioning: {
		CommissioningTested: 0x060000ff011800ff, // commissioned
	},
	DecideGo: {
		Commissioned: 0x070000fe012018ff, // go-decided
	},
	DecideNoGo: {
		Commissioned: 0x060018fe012018ff, // commissioned
	},
	PassPreTests: {
		Commissioned:   0x080000fc010000ff, // pre-tests-passed
		GoDecided:      0x080000ff010000ff, // pre-tests-passed
		PreTestsPassed: 0x080000ff010000ff, // pre-tests-passed
	},
	FailPreTests: {
		Commissioned:   0x060000fc010000ff, // commissioned
		GoDecided:      0x070000ff010000ff, // go-decided
		PreTestsPassed: 0x070000fd010000fd, // go-decided
	},
	ChangeNetwork: {
		Commissioned:   0x090000f8010000ff, // cut-over
		GoDecided:      0x090000fb010000ff, // cut-over
		PreTestsPassed: 0x090000ff010000ff, // cut-over
	},
	PassPostTests: {
		CutOver:       0x0d00009f0100609f, // tests-outstanding
		Investigating: 0x0d00009f0100609f, // tests-outstanding
	},
	FindIssue: {
		CutOver:       0x0a0060ff010060ff, // issue-found
		Investigating: 0x0a0060ff010060ff, // issue-found
	},
	DecideRollBack: {
		IssueFound: 0x0c0000ff010000ff, // rolled-back
	},
	DecideInvestigate: {
		IssueFound: 0x0b0000ff010000ff, // investigating
	},
	Reschedule: {
		RolledBack: 0x060000fe030000ff, // commissioned
	},
	PassRegressionTests: {
		TestsOutstanding: 0x0f0000df010180df, // awaiting-sign-off
		RetestDue:        0x0f0000df010180df, // awaiting-sign-off
		AwaitingSignOff:  0x0f0000df010180df, // awaiting-sign-off
	},
	FailRegressionTests: {
		TestsOutstanding: 0x0e0180df010180df, // retest-due
		RetestDue:        0x0e0180df010180df, // retest-due
		AwaitingSignOff:  0x0e0180df010180df, // retest-due
	},
	PassOwnTest: {
		TestsOutstanding: 0x0f0000df030000df, // awaiting-sign-off
		RetestDue:        0x0f0000df030000df, // awaiting-sign-off
		AwaitingSignOff:  0x0f0000df030000df, // awaiting-sign-off
	},
	FailOwnTest: {
		TestsOutstanding: 0x0e0000df030000df, // retest-due
		RetestDue:        0x0e0000df030000df, // retest-due
		AwaitingSignOff:  0x0e0000df030000df, // retest-due
	},
	SignOff: {
		AwaitingSignOff: 0x100000ff011800ff, // complete
	},
	ReportStable: {
		Complete: 0x1100007f0100007f, // stable
	},
	RequestCease: {
		Stable:         0x120000ff034000ff, // cease-requested
		CeaseRequested: 0x120000ff034000ff, // cease-requested
	},
	ConfirmCeased: {
		CeaseRequested: 0x130000ff030000ff, // legacy-ceased
	},
	RecordActivity: {
		OrderReceived:       0x010000ff010000ff, // order-received
		InDueDiligence:      0x020000ff010000ff, // in-due-diligence
		OrderConfirmed:      0x030000ff010000ff, // order-confirmed
		CircuitDelivered:    0x040000ff010000ff, // circuit-delivered
		CommissioningTested: 0x050000ff010000ff, // commissioning-tested
		Commissioned:        0x060000ff010000ff, // commissioned
		GoDecided:           0x070000ff010000ff, // go-decided
		PreTestsPassed:      0x080000ff010000ff, // pre-tests-passed
		CutOver:             0x090000ff010000ff, // cut-over
		IssueFound:          0x0a0000ff010000ff, // issue-found
		Investigating:       0x0b0000ff010000ff, // investigating
		RolledBack:          0x0c0000ff010000ff, // rolled-back
		TestsOutstanding:    0x0d0000ff010000ff, // tests-outstanding
		RetestDue:           0x0e0000ff010000ff, // retest-due
		AwaitingSignOff:     0x0f0000ff010000ff, // awaiting-sign-off
		Complete:            0x100000ff010000ff, // complete
		Stable:              0x110000ff010000ff, // stable
		CeaseRequested:      0x120000ff010000ff, // cease-requested
	},
	Withdraw: {
		OrderReceived:       0x140000ff010000ff, // withdrawn
		InDueDiligence:      0x140000ff010000ff, // withdrawn
		OrderConfirmed:      0x140000ff010000ff, // withdrawn
		CircuitDelivered:    0x140000ff010000ff, // withdrawn
		CommissioningTested: 0x140000ff010000ff, // withdrawn
		Commissioned:        0x140000ff010000ff, // withdrawn
		GoDecided:           0x140000ff010000ff, // withdrawn
		PreTestsPassed:      0x140000ff010000ff, // withdrawn
		CutOver:             0x140000ff010000ff, // withdrawn
		Investigating:       0x140000ff010000ff, // withdrawn
		TestsOutstanding:    0x140000ff010000ff, // withdrawn
		RetestDue:           0x140000ff010000ff, // withdrawn
		AwaitingSignOff:     0x140000ff010000ff, // withdrawn
	},
}
