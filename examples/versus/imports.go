package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// mostStart is how much the whole module may add to the start of a program.
const mostStart = 10 * time.Millisecond

// trivial is a program that does nothing but say what memory it has from the system and on its heap.
const trivial = `package main

import (
	"fmt"
	"runtime"
%s)

func main() {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Print(m.Sys, " ", m.HeapAlloc)
}
`

// A start is what was measured of one program.
type start struct {
	binary    int64
	took      time.Duration
	sys, heap float64
}

// measureImports builds a trivial program with and without every package of the module, starts each
// again and again in turn, and prints what the imports add. It returns the promise if it was missed.
func measureImports(w io.Writer) ([]miss, error) {
	const module = "github.com/hscn-go/hscn"
	root, err := run("", "go", "list", "-m", "-f", "{{.Dir}}", module)
	if err != nil {
		return nil, err
	}
	packages, err := run(root, "go", "list", "-f", `{{if ne .Name "main"}}{{.ImportPath}}{{end}}`, "./...")
	if err != nil {
		return nil, err
	}
	var imports strings.Builder
	count := 0
	for _, p := range strings.Fields(packages) {
		if !strings.Contains(p, "/internal/") && !strings.Contains(p, "/examples/") && !strings.HasSuffix(p, "test") {
			fmt.Fprintf(&imports, "\t_ %q\n", p)
			count++
		}
	}

	dir, err := os.MkdirTemp("", "versus")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	sums, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		return nil, err
	}
	// The module's own requirements are read from its go.mod, whose first line names it.
	require, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return nil, err
	}
	mod := strings.Replace(string(require), "module "+module, "module trivial", 1) +
		"\nrequire " + module + " v0.0.0\nreplace " + module + " => " + root + "\n"
	binaries := [2]string{filepath.Join(dir, "without"), filepath.Join(dir, "with")}
	for i, lines := range [2]string{"", imports.String()} {
		source := filepath.Join(dir, fmt.Sprint("main", i))
		for name, text := range map[string]string{"go.mod": mod, "go.sum": string(sums), "main.go": fmt.Sprintf(trivial, lines)} {
			if err := write(filepath.Join(source, name), text); err != nil {
				return nil, err
			}
		}
		if _, err := run(source, "go", "build", "-mod=mod", "-o", binaries[i], "."); err != nil {
			return nil, err
		}
	}

	var took [2][]float64
	var starts [2]start
	for range 41 {
		for i, binary := range binaries {
			begin := time.Now()
			out, err := run("", binary)
			if err != nil {
				return nil, err
			}
			took[i] = append(took[i], float64(time.Since(begin)))
			fields := strings.Fields(out)
			starts[i].sys, _ = strconv.ParseFloat(fields[0], 64)
			starts[i].heap, _ = strconv.ParseFloat(fields[1], 64)
		}
	}
	for i, binary := range binaries {
		info, err := os.Stat(binary)
		if err != nil {
			return nil, err
		}
		starts[i].binary, starts[i].took = info.Size(), time.Duration(median(took[i]))
	}

	without, with := starts[0], starts[1]
	added := with.took - without.took
	fmt.Fprintf(w, "\nimporting all %d packages of the module, median of %d starts in turn\n", count, len(took[0]))
	fmt.Fprintf(w, "    %-34s %12v without, %v with: %v more\n", "start to end", without.took.Round(time.Microsecond), with.took.Round(time.Microsecond), added.Round(time.Microsecond))
	fmt.Fprintf(w, "    %-34s %12.0f KiB more\n", "memory from the system", (with.sys-without.sys)/1024)
	fmt.Fprintf(w, "    %-34s %12.1f KiB more\n", "heap after start", (with.heap-without.heap)/1024)
	fmt.Fprintf(w, "    %-34s %12d KiB more\n", "binary", (with.binary-without.binary)/1024)
	if err := printInits(w, binaries[1], module); err != nil {
		return nil, err
	}
	if added > mostStart {
		return []miss{{"import", fmt.Sprintf("adds %v to the start, promised at most %v", added, mostStart)}}, nil
	}
	fmt.Fprintf(w, "    promised at most %v more: held\n", mostStart)
	return nil, nil
}

// printInits prints which packages of the module do anything when they are imported.
func printInits(w io.Writer, binary, module string) error {
	c := exec.Command(binary)
	c.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var trace strings.Builder
	c.Stderr = &trace
	if err := c.Run(); err != nil {
		return err
	}
	found := false
	for line := range strings.Lines(trace.String()) {
		if strings.HasPrefix(line, "init "+module) {
			found = true
			fmt.Fprint(w, "    ", line)
		}
	}
	if !found {
		fmt.Fprintln(w, "    no package of it does anything when it is imported")
	}
	return nil
}

func write(file, text string) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, []byte(text), 0o644)
}

// run returns what a command prints, without its last newline.
func run(dir string, command ...string) (string, error) {
	c := exec.Command(command[0], command[1:]...)
	c.Dir = dir
	out, err := c.Output()
	if failed, ok := err.(*exec.ExitError); ok {
		err = fmt.Errorf("%s: %w: %s", strings.Join(command, " "), err, failed.Stderr)
	}
	return strings.TrimSpace(string(out)), err
}
