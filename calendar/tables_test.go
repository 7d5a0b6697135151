package calendar

import (
	"bytes"
	"fmt"
	"go/format"
	"os"
	"testing"
	"time"
)

const generatedFile = "tables_gen.go"

// generatedTables returns the source of the built-in tables, made from the list of bank holidays.
func generatedTables(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	b.WriteString("// Code generated from bankHolidays by TestGeneratedTables with HSCN_UPDATE=1; DO NOT EDIT.\n\npackage calendar\n")
	horizon := listedWorkingDays(t, EnglandAndWales)
	fmt.Fprintf(&b, "\n// The horizon of the built-in tables.\nconst (\n\tbuiltInFirst = %d\n\tbuiltInDays = %d\n)\n", horizon.first, horizon.days)
	for _, v := range []struct {
		name     string
		division Division
	}{
		{"englandAndWalesTable", EnglandAndWales},
		{"scotlandTable", Scotland},
		{"northernIrelandTable", NorthernIreland},
		{"anywhereInUKTable", AnywhereInUK},
	} {
		table := listedWorkingDays(t, v.division).t
		fmt.Fprintf(&b, "\nvar %s = table{\n\twords: []word{", v.name)
		for i, w := range table.words {
			if i%8 == 0 {
				b.WriteString("\n\t\t")
			}
			fmt.Fprintf(&b, "0x%06x, ", uint32(w))
		}
		b.WriteString("\n\t},\n\tnth: []uint16{")
		for i, n := range table.nth {
			if i%16 == 0 {
				b.WriteString("\n\t\t")
			}
			fmt.Fprintf(&b, "%d, ", n)
		}
		b.WriteString("\n\t},\n}\n")
	}
	src, err := format.Source(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return src
}

// listedWorkingDays makes working days from the list of bank holidays by the way that callers take.
func listedWorkingDays(t *testing.T, v Division) WorkingDays {
	t.Helper()
	seen := map[Date]bool{}
	var days []Date
	for _, row := range bankHolidays {
		if d := row.date(); row.in&v.set() != 0 && !seen[d] {
			seen[d] = true
			days = append(days, d)
		}
	}
	first, err := NewDate(firstYear, 1, 1)
	if err != nil {
		t.Fatal(err)
	}
	end, err := NewDate(lastYear+1, 1, 1)
	if err != nil {
		t.Fatal(err)
	}
	horizon, err := Until(first, end)
	if err != nil {
		t.Fatal(err)
	}
	w, err := NewWorkingDays(days, horizon)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// The built-in tables are those of the list, byte for byte.
func TestGeneratedTables(t *testing.T) {
	want := generatedTables(t)
	if os.Getenv("HSCN_UPDATE") == "1" {
		if err := os.WriteFile(generatedFile, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(generatedFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the list of bank holidays gives: run go generate and look at the difference", generatedFile)
	}
}

// The rows of the list are days, in order, each day once in each division.
func TestBankHolidaysAreInOrder(t *testing.T) {
	last := Date{}
	seen := map[Date]divisionSet{}
	for _, row := range bankHolidays {
		d, err := NewDate(int(row.year), time.Month(row.month), int(row.day))
		if err != nil || d != row.date() {
			t.Fatalf("row %v: %v", row, err)
		}
		if d.Before(last) || row.in == 0 || row.in&^uk != 0 || row.in&seen[d] != 0 || row.title == "" {
			t.Errorf("row %v is out of order or stands twice", row)
		}
		if row.year < firstYear || row.year > lastYear {
			t.Errorf("row %v is outside the years listed", row)
		}
		seen[d] |= row.in
		last = d
	}
	if len(seen) < 200 {
		t.Errorf("%d days", len(seen))
	}
}

// The built-in tables cover the years that are listed, one table for each division.
func TestBuiltInHorizon(t *testing.T) {
	if len(builtIn) != len(divisionSets) || len(divisionWords.List) != len(divisionSets) {
		t.Fatal("a table indexed by division is too short")
	}
	for v, w := range builtIn[1:] {
		if got, want := w.Horizon(), MustPeriod("2012-01-01/2028-12-31"); got != want {
			t.Errorf("division %d: horizon %v", v+1, got)
		}
	}
	if uk != 1<<maxDivisions-1 {
		t.Errorf("%d divisions, and the set of all is %b", maxDivisions, uk)
	}
}

// Every change is of one division, of a day that the list has or has not accordingly, and says when
// it became known in a form that reads.
func TestChangesAgreeWithTheList(t *testing.T) {
	last := Date{}
	for _, row := range changes {
		if v := row.in.division(); v < EnglandAndWales || v > NorthernIreland || v.set() != row.in {
			t.Errorf("change %v is not of one division", row)
		}
		d, err := NewDate(int(row.year), time.Month(row.month), int(row.day))
		if err != nil || d.Before(last) {
			t.Errorf("change %v: %v", row, err)
		}
		last = d
		listed := false
		for _, h := range bankHolidays {
			if h.date() == d && h.in&row.in != 0 {
				listed = true
				if h.title != row.title {
					t.Errorf("change %v is listed as %q", row, h.title)
				}
			}
		}
		if listed != (row.effect == added) || row.effect == 0 {
			t.Errorf("change %v: the list has the day: %v", row, listed)
		}
		if row.when != "" {
			if _, err := ParseSpan(row.when); err != nil {
				t.Errorf("change %v: %v", row, err)
			}
			if row.known().Before(d) != Yes {
				t.Errorf("change %v became known no earlier than the day itself", row)
			}
		}
		if row.source == "" {
			t.Errorf("change %v has no source", row)
		}
	}
	if len(changes) < 30 {
		t.Errorf("%d changes", len(changes))
	}
}

// The data that every importer carries stays small.
func TestDataIsSmall(t *testing.T) {
	size := len(bankHolidays)*32 + len(changes)*48
	for _, w := range builtIn[1:] {
		size += 4*len(w.t.words) + 2*len(w.t.nth)
	}
	if size > 64<<10 {
		t.Errorf("the tables take %d bytes", size)
	}
	t.Logf("the tables take %d bytes", size)
}
