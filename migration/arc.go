package migration

// An arc is one row of the table of transitions in one word, as [Next] reads it: what the row asks of a
// standing and a step, and the state it leads to. The word of no row is 0. The arcs are made from the
// table and held to it by a test; what a word cannot say is left to the table.
//
// The lower half has, bit for bit, what has to be there: the flags of the standing, the facts of the
// step, and arcThere, which is always there, so that no row asks for nothing. The upper half has the
// bits of those that may be there or not, and above them the state.
//
//go:generate env HSCN_UPDATE=1 go test -run=^TestArcs$ .
type arc uint64

const (
	arcFacts  = 8               // above the eight flags
	arcThere  = 1 << 24         // above the facts
	arcEffect = 1 << 25         // asked for, and never there, by a row whose effect hangs on more than flags
	arcMay    = 32              // where the upper half begins
	arcMays   = arcThere - 1    // the flags and the facts
	arcShown  = arcMays &^ 0xFF // the facts
	arcTo     = 56
)

// arc returns the arc of the event e in this standing, and how what there is differs from what it asks.
func (s Standing) arc(e Event, facts Facts) (a arc, differs uint32) {
	a = arcs[e&31][s.w&31]
	there := uint32(uint8(s.w>>atFlags)) | uint32(facts)<<arcFacts | arcThere
	return a, (there | uint32(a>>arcMay)&arcMays) ^ uint32(a)
}

func (a arc) to() State { return State(a >> arcTo) }

// leads returns the state that an accepted step leads to, where its arc decides that by itself. It is
// small enough to be part of a loop, which it would not be if it called arc.
func (s Standing) leads(step *Step) (State, bool) {
	a := arcs[step.Event&31][s.w&31]
	there := uint32(uint8(s.w>>atFlags)) | uint32(step.Facts)<<arcFacts | arcThere
	return State(a >> arcTo), (there|uint32(a>>arcMay)&arcMays)^uint32(a) == 0 && step.Event <= Withdraw && !step.On.Before(s.on) && !step.On.IsZero()
}
