package procurement

import "github.com/hscn-go/hscn"

// findings is a list that findings are made in, so that none is made elsewhere and copied. A finding
// that say returns is good until the next one is made.
type findings []hscn.Finding

func (l *findings) say(id hscn.ID, force hscn.Force, v hscn.Verdict, code hscn.Code, where string) *hscn.Finding {
	*l = append(*l, hscn.Finding{})
	f := &(*l)[len(*l)-1]
	f.Rule, f.Force, f.Verdict, f.Code, f.Where = id, force, v, code, hscn.At(where)
	return f
}

// answered makes the finding of a rule that wants a yes.
func (l *findings) answered(id hscn.ID, force hscn.Force, a hscn.Answer, no hscn.Code, where string) *hscn.Finding {
	switch a {
	case hscn.No:
		f := l.say(id, force, hscn.Breached, no, where)
		f.Seen = hscn.Word("no")
		return f
	case hscn.Yes:
		f := l.say(id, force, hscn.Satisfied, "", where)
		f.Seen = hscn.Word("yes")
		return f
	}
	return l.say(id, force, hscn.Undetermined, CodeNotStated, where)
}
