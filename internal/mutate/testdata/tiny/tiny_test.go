package tiny

import "testing"

func TestTable(t *testing.T) {
	if table[0].name != "seen" || table[0].grade != 3 || table[1].grade != 255 || size != 8 {
		t.Error(table, size)
	}
}

func TestSum(t *testing.T) {
	if got := Sum(3); got != 6 {
		t.Error(got)
	}
}

func TestWithin(t *testing.T) {
	two := func() int { return 2 }
	if !Within(0, two) || !Within(1, two) || Within(2, two) || Within(3, two) || Within(-1, nil) {
		t.Error("within")
	}
}

func TestNot(t *testing.T) {
	if Not(true) || !Not(false) {
		t.Error("not")
	}
}

func TestAll(t *testing.T) {
	if !All(true, true, true) || All(false, false, true) || All(true, true, false) {
		t.Error("all")
	}
}
