package record_test

import (
	"fmt"
	"testing"

	"github.com/hscn-go/hscn/internal/record"
	"github.com/hscn-go/hscn/internal/strict"
)

// A bounded reader reads bytes within three limits: of the whole, of a text and of a list or number.
type bounded func(b []byte, size, text, most int) (string, error)

// everything reads one member of each kind.
func everything(b []byte, size, text, most int) (string, error) {
	r, o := record.Read(b, size)
	s, list, n, ns := o.Text("s", text), o.Texts("list", most, text), o.Int("n", -most, most), o.Ints("ns", most, 0, most)
	items := 0
	for _, item := range o.Objects("items", most) {
		items += len(item.Text("s", text))
		item.Done()
	}
	o.Done()
	return fmt.Sprintf("%q %q %d %v %d", s, list, n, ns, items), r.Err()
}

// raised says whether what is taken within some limits is taken alike within larger ones.
func raised(b []byte, size, text, most int, read bounded) error {
	got, err := read(b, size, text, most)
	if err != nil {
		return nil
	}
	for _, up := range [...][3]int{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {size, text, most}, {1 << 28, 0, 0}, {0, 1 << 28, 0}, {0, 0, 1 << 20}} {
		if more, err := read(b, size+up[0], text+up[1], most+up[2]); err != nil || more != got {
			return fmt.Errorf("%q: %s within %d, %d, %d; %s, %w with %v more", b, got, size, text, most, more, err, up)
		}
	}
	return nil
}

// FuzzLimits: raising a limit never turns what is taken into what is refused (WIR-4).
func FuzzLimits(f *testing.F) {
	const whole = `{"s":"text","list":["a","bc"],"n":-3,"ns":[1,2,3],"items":[{"s":"x"},{}]}`
	f.Add([]byte(whole), uint16(len(whole)), uint16(4), uint16(3))
	f.Add([]byte(whole), uint16(len(whole)-1), uint16(4), uint16(3))
	f.Add([]byte(`{"n":7}`), uint16(7), uint16(0), uint16(7))
	f.Add([]byte(`{"s":"\u00e9"} `), uint16(100), uint16(2), uint16(0))
	f.Add([]byte(`[[[[1]]]]`), uint16(9), uint16(4), uint16(4))
	f.Fuzz(func(t *testing.T, b []byte, size, text, most uint16) {
		if err := raised(b, int(size), int(text), int(most), everything); err != nil {
			t.Error(err)
		}
		if _, problem := strict.Parse(b, int(size), int(most)); problem == 0 {
			for _, up := range [...][2]int{{1, 0}, {0, 1}, {1000, 1000}} {
				if _, problem := strict.Parse(b, int(size)+up[0], int(most)+up[1]); problem != 0 {
					t.Errorf("%q is taken within %d bytes and %d levels, and with %v more problem %d", b, size, most, up, problem)
				}
			}
		}
	})
}

// TestRaisedNoticesPlantedFaults: limits that refuse from above, and limits that change what is read.
func TestRaisedNoticesPlantedFaults(t *testing.T) {
	in := []byte(`{"s":"text","list":["a"],"n":1}`)
	if err := raised(in, 100, 10, 10, everything); err != nil {
		t.Fatal(err)
	}
	for name, read := range map[string]bounded{
		"no more than enough": func(b []byte, size, text, most int) (string, error) {
			if size > 2*len(b) {
				return everything(b, 0, text, most)
			}
			return everything(b, size, text, most)
		},
		"a text cut at its limit": func(b []byte, size, text, most int) (string, error) {
			s, err := everything(b, size, text, most)
			return fmt.Sprint(s, text), err
		},
	} {
		if raised(in, len(in), 10, 10, read) == nil {
			t.Errorf("%s: not noticed", name)
		}
	}
}
