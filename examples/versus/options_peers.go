package main

import (
	"context"
	_ "embed"
	"iter"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types/ref"
	"cel.dev/cel-go/common/types/traits"
	"github.com/cedar-policy/cedar-go"
	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
)

// The option table of the customer journey in the language of each engine: every reason for an option,
// with the verdict and code of each, and the explanation, which is the heaviest verdict and what
// decided it. Cedar reads its explanation off the notes of the policies that apply.
var (
	//go:embed rules/options.expr
	optionRules string // expr and CEL both read it; an empty text is no reason
	//go:embed rules/explanation.expr
	explanationRules string
	//go:embed rules/options.cedar
	cedarRules []byte
	//go:embed rules/options.rego
	regoRules string
)

// factNames are what the engines call the facts.
var factNames = [...]string{
	"compliant", "complex", "dialogue", "comfortable", "publisher", "beyond", "sites", "appropriate",
}

// A question is one option to be judged: the words of the choice, the facts and the day.
type question struct {
	approach, route, method string
	facts                   [len(factNames)]string // yes, no or empty
	day                     int64                  // 20180501 is 2018-05-01
}

func (q *question) names() map[string]any {
	names := map[string]any{"approach": q.approach, "route": q.route, "method": q.method, "day": q.day}
	for i, name := range factNames {
		names[name] = q.facts[i]
	}
	return names
}

// An exprOption judges options with expr: one compiled program, one machine and maps that are used
// again; from a map it loads a name faster than from a struct.
type exprOption struct {
	program *vm.Program
	machine vm.VM
}

func newExprOption(rules string) *exprOption {
	return &exprOption{program: must(expr.Compile(rules, expr.Env(new(question).names())))}
}

func (e *exprOption) judge(names map[string]any) []any {
	return must(e.machine.Run(e.program, names)).([]any)
}

// A celOption judges options with CEL: one compiled and optimised program, and activations that are
// used again.
type celOption struct{ program cel.Program }

func newCELOption(rules string, options ...cel.EvalOption) *celOption {
	variables := []cel.EnvOption{
		cel.Variable("approach", cel.StringType), cel.Variable("route", cel.StringType), cel.Variable("method", cel.StringType),
		cel.Variable("day", cel.IntType),
	}
	for _, name := range factNames {
		variables = append(variables, cel.Variable(name, cel.StringType))
	}
	env := must(cel.NewEnv(variables...))
	tree, issues := env.Compile(rules)
	if issues.Err() != nil {
		panic(issues.Err())
	}
	return &celOption{must(env.Program(tree, cel.EvalOptions(append(options, cel.OptOptimize)...)))}
}

func (c *celOption) judge(names cel.Activation) ref.Val {
	value, _, err := c.program.Eval(names)
	if err != nil {
		panic(err)
	}
	return value
}

// words appends the words of the answer.
func (c *celOption) words(words []string, names cel.Activation) []string {
	for it := c.judge(names).(traits.Lister).Iterator(); it.HasNext().Value() == true; {
		words = append(words, it.Next().Value().(string))
	}
	return words
}

// A cedarOption judges options with Cedar. Every policy permits, so that each that applies is reported
// as a reason.
type cedarOption struct {
	policies policies
	notes    map[cedar.PolicyID]note
}

// A note is the verdict of a policy that can decide, and how it is told.
type note struct{ verdict, told string }

// policies are walked faster as a list than as the map that Cedar brings.
type policies []named

type named struct {
	id     cedar.PolicyID
	policy *cedar.Policy
}

func (p policies) All() iter.Seq2[cedar.PolicyID, *cedar.Policy] {
	return func(yield func(cedar.PolicyID, *cedar.Policy) bool) {
		for _, n := range p {
			if !yield(n.id, n.policy) {
				return
			}
		}
	}
}

func newCedarOption() *cedarOption {
	c := &cedarOption{notes: map[cedar.PolicyID]note{}}
	for _, p := range must(cedar.NewPolicyListFromBytes("options.cedar", cedarRules)) {
		notes := p.Annotations()
		id := cedar.PolicyID(notes["id"])
		c.policies = append(c.policies, named{id, p})
		if verdict := string(notes["verdict"]); verdict != "" {
			c.notes[id] = note{verdict, string(notes["decides"])}
		}
	}
	return c
}

func (c *cedarOption) request(q *question) cedar.Request {
	facts := cedar.RecordMap{"day": cedar.Long(q.day)}
	for i, name := range factNames {
		facts[cedar.String(name)] = cedar.String(q.facts[i])
	}
	return cedar.Request{
		Principal: cedar.NewEntityUID("Approach", cedar.String(q.approach)),
		Action:    cedar.NewEntityUID("Method", cedar.String(q.method)),
		Resource:  cedar.NewEntityUID("Route", cedar.String(q.route)),
		Context:   cedar.NewRecord(facts),
	}
}

func (c *cedarOption) judge(request cedar.Request) []cedar.DiagnosticReason {
	_, diagnostic := cedar.Authorize(c.policies, nil, request)
	return diagnostic.Reasons
}

// heaviest lists the verdicts, heaviest first.
var heaviest = [...]string{"breached", "undetermined", "unspecified", "satisfied"}

// explain appends the heaviest verdict among the reasons, and the reasons that have it.
func (c *cedarOption) explain(words []string, request cedar.Request) []string {
	reasons := c.judge(request)
	for _, verdict := range heaviest {
		words = append(words[:0], verdict)
		for _, r := range reasons {
			if n, ok := c.notes[r.PolicyID]; ok && n.verdict == verdict {
				words = append(words, n.told)
			}
		}
		if len(words) > 1 {
			break
		}
	}
	return words
}

// A regoOption judges options with OPA: one prepared query, and inputs that are parsed beforehand.
type regoOption struct{ query rego.PreparedEvalQuery }

func newRegoOption(query string) *regoOption {
	return &regoOption{must(rego.New(rego.Query(query), rego.Module("options.rego", regoRules)).PrepareForEval(context.Background()))}
}

func (o *regoOption) input(q *question) ast.Value { return must(ast.InterfaceToValue(q.names())) }

func (o *regoOption) judge(input ast.Value) []any {
	set := must(o.query.Eval(context.Background(), rego.EvalParsedInput(input)))
	return set[0].Expressions[0].Value.([]any)
}

// words returns the words of a list.
func words(list []any) []string {
	out := make([]string, len(list))
	for i, w := range list {
		out[i] = w.(string)
	}
	return out
}
