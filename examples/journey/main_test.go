package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// update writes the golden files anew. Look at the difference before you keep it.
var update = os.Getenv("HSCN_UPDATE") == "1"

func call(t *testing.T, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(args, &out, &errs)
	return status, out.String(), errs.String()
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs from what is printed; HSCN_UPDATE=1 writes it anew\n%s", path, firstDifference(got, string(want)))
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got  " + g[i] + "\nwant " + w[i]
		}
	}
	return "one is longer"
}

// TestGolden prints every record as text, and one in the other two forms.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("records/*.json")
	if err != nil || len(files) < 5 {
		t.Fatalf("only %d records: %v", len(files), err)
	}
	cited := regexp.MustCompile(`\[[A-Z][A-Z0-9]-\d{2,3}, [^]]+\]|\[Stage 5`)
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".json")
		status, out, errs := call(t, "-in", file)
		if status != 0 || errs != "" {
			t.Fatalf("%s: status %d, %s", name, status, errs)
		}
		if n := len(cited.FindAllString(strings.Join(strings.Fields(out), " "), -1)); n < 20 {
			t.Errorf("%s: only %d lines cite a statement and its document", name, n)
		}
		golden(t, name+".txt", out)
	}
	for _, form := range []string{"markdown", "json"} {
		status, out, errs := call(t, "-format", form)
		if status != 0 || errs != "" {
			t.Fatalf("%s: status %d, %s", form, status, errs)
		}
		if form == "json" && !json.Valid([]byte(out)) {
			t.Error("what is printed as JSON is not")
		}
		golden(t, "south-west."+form, out)
	}
}

// TestTheDayDecides asks about RM1045 (CJ-59) before, within and after the month in which it ends.
func TestTheDayDecides(t *testing.T) {
	for day, want := range map[string]string{
		"2019-06-30": `SATISFIED  RM1045 by competition`,
		"2019-07-01": `UNDETERMINED  RM1045 by competition`,
		"2019-07-31": `UNDETERMINED  RM1045 by competition`,
		"2019-08-01": `BREACHED  RM1045 by competition`,
	} {
		_, out, _ := call(t, "-on", day)
		if !strings.Contains(strings.ReplaceAll(out, "  ", " "), strings.ReplaceAll(want, "  ", " ")) {
			t.Errorf("%s: %q is not printed", day, want)
		}
		if !strings.Contains(strings.Join(strings.Fields(out), " "), "CJ-59, HSCN customer journey") {
			t.Errorf("%s: no reason is given", day)
		}
	}
}

// TestMistakes: every mistake is listed with its path, nothing else is printed, and the status is 1.
func TestMistakes(t *testing.T) {
	status, out, errs := call(t, "-in", "testdata/mistakes.json")
	if status != 1 || out != "" {
		t.Errorf("status %d, and on standard output: %q", status, out)
	}
	golden(t, "mistakes.txt", errs)
	for name, in := range map[string]string{
		"empty": "", "no object": "[]", "cut off": `{"title":"x"`, "trailing": `{"title":"x","on":"2018-01-01","customer":{}} {}`,
		"twice": `{"title":"x","title":"y"}`, "unknown": `{"Title":"x"}`, "bad utf-8": "{\"title\":\"\xff\",\"customer\":{\"name\":\"\xff\"}}",
		"a bad day": `{"title":"x","on":"2018-02-30","customer":{"name":"x","approach":"individual"}}`, "too large": strings.Repeat(" ", maxRecord+1),
		"too many sites": `{"title":"x","on":"2018-02-03","customer":{"name":"x","approach":"individual"},"sites":[` + strings.Repeat("{},", maxSites) + `{}]}`,
		"too many lines": `{"title":"x","on":"2018-02-03","customer":{"name":"x","approach":"individual"},"about":[` + strings.Repeat(`"x",`, maxAbout) + `"x"]}`,
	} {
		path := filepath.Join(t.TempDir(), "record.json")
		if err := os.WriteFile(path, []byte(in), 0o600); err != nil {
			t.Fatal(err)
		}
		if status, out, errs := call(t, "-in", path); status != 1 || out != "" || !strings.Contains(errs, "mistakes\n  ") {
			t.Errorf("%s: status %d, %q, %q", name, status, out, errs)
		}
	}
}

func TestWrongCalls(t *testing.T) {
	for _, args := range [][]string{{"-format", "xml"}, {"-on", "2019-02-29"}, {"-on", "today"}, {"-in", "testdata/nowhere.json"}, {"more"}, {"-what"}} {
		if status, out, errs := call(t, args...); status != 2 || out != "" || errs == "" {
			t.Errorf("%q: status %d, %q, %q", args, status, out, errs)
		}
	}
	if status, _, errs := call(t, "-h"); status != 0 || !strings.Contains(errs, "-format") {
		t.Errorf("-h: status %d, %q", status, errs)
	}
}
