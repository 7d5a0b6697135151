package migration

import "strings"

// phaseTitles head the groups of the pictures.
var phaseTitles = [PhaseCount + 1]string{CallOff: "Call-off", Implementation: "Implementation", Migration: "Migration", Cease: "Cease"}

// AppendMermaid appends the table of transitions to dst as a Mermaid state diagram, one line for each
// row but RecordActivity, which leads nowhere. The state at, where it is not the zero State, is
// highlighted. The same state gives the same text.
func AppendMermaid(dst []byte, at State) []byte {
	dst = append(dst, "stateDiagram-v2\n"...)
	for p := CallOff; int(p) <= PhaseCount; p++ {
		dst = append(dst, "    state \""+phaseTitles[p]+"\" as "+name(p.String())+"_phase {\n"...)
		for s := range States() {
			if s.Phase() == p {
				dst = append(dst, "        "+name(s.String())+": "+s.String()+"\n"...)
			}
		}
		dst = append(dst, "    }\n"...)
	}
	for t := range Transitions() {
		if t.Event == RecordActivity {
			continue
		}
		dst = mermaidArrow(dst, t.From, t.To, label(t, false))
		if t.Instead != 0 {
			dst = mermaidArrow(dst, t.From, t.Instead, label(t, true))
		}
	}
	for s := range States() {
		if s.IsTerminal() {
			dst = append(dst, "    "+name(s.String())+" --> [*]\n"...)
		}
	}
	if at != 0 && int(at) <= StateCount {
		dst = append(dst, "    classDef here fill:#005eb8,color:#ffffff\n    class "+name(at.String())+" here\n"...)
	}
	return dst
}

func mermaidArrow(dst []byte, from, to State, label string) []byte {
	start := "[*]"
	if from != 0 {
		start = name(from.String())
	}
	return append(dst, "    "+start+" --> "+name(to.String())+": "+label+"\n"...)
}

// AppendGraphviz appends the table of transitions to dst as a Graphviz digraph, one edge for each row
// but RecordActivity, which leads nowhere. The state at, where it is not the zero State, is
// highlighted. The same state gives the same text.
func AppendGraphviz(dst []byte, at State) []byte {
	dst = append(dst, "digraph migration {\n\trankdir=TB;\n\tnode [shape=box, style=rounded];\n\tstart [shape=point];\n"...)
	for p := CallOff; int(p) <= PhaseCount; p++ {
		dst = append(dst, "\tsubgraph cluster_"+name(p.String())+" {\n\t\tlabel=\""+phaseTitles[p]+"\";\n"...)
		for s := range States() {
			if s.Phase() == p {
				dst = append(dst, "\t\t"+node(s, at)+";\n"...)
			}
		}
		dst = append(dst, "\t}\n"...)
	}
	dst = append(dst, "\t"+node(Withdrawn, at)+";\n"...)
	for t := range Transitions() {
		if t.Event == RecordActivity {
			continue
		}
		dst = graphvizEdge(dst, t.From, t.To, label(t, false))
		if t.Instead != 0 {
			dst = graphvizEdge(dst, t.From, t.Instead, label(t, true))
		}
	}
	return append(dst, "}\n"...)
}

func node(s, at State) string {
	attributes := "label=\"" + s.String() + "\""
	if s.IsTerminal() {
		attributes += ", peripheries=2"
	}
	if s == at {
		attributes += ", style=\"rounded,filled\", fillcolor=\"#005eb8\", fontcolor=white"
	}
	return name(s.String()) + " [" + attributes + "]"
}

func graphvizEdge(dst []byte, from, to State, label string) []byte {
	start := "start"
	if from != 0 {
		start = name(from.String())
	}
	return append(dst, "\t"+start+" -> "+name(to.String())+" [label=\""+label+"\"];\n"...)
}

// label says what the arrow of a transition stands for, of its other target where instead is set.
func label(t Transition, instead bool) string {
	when := ""
	if instead {
		when = " where " + t.When
	} else if t.Only != "" {
		when = " where " + t.Only
	}
	return t.Event.String() + when + ", " + t.Rule.String()
}

// name makes an identifier of a word.
func name(word string) string { return strings.ReplaceAll(word, "-", "_") }
