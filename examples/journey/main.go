// Command journey reads one organisation's record and says where it stands: which options are open
// and why not the others, which gates are met or missed, how long the contract may run, where each
// site's migration stands and what may happen next, and who answers for what.
//
//	go run ./examples/journey [-in FILE] [-on DATE] [-format text|markdown|json]
//
// Without -in it reads a record of its own, the collaborative procurement of nine organisations in
// the South West. Without -on it answers for the day that the record names. A record with mistakes
// in it is refused: every mistake is listed, nothing else is printed, and the exit status is 1.
package main

import (
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/hscn-go/hscn"
	"github.com/hscn-go/hscn/calendar"
)

//go:embed records/south-west.json
var example []byte

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run is main with its surroundings as arguments. It returns the exit status: 1 for a record with
// mistakes, 2 for a wrong call.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("journey", flag.ContinueOnError)
	flags.SetOutput(stderr)
	in := flags.String("in", "", "read the record from `FILE`; without it the example's own")
	day := flags.String("on", "", "answer for this `DATE`, as in 2019-08-01; without it the day the record names")
	format := flags.String("format", "text", "write text, markdown or json")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	write, ok := writers[*format]
	if !ok || flags.NArg() > 0 {
		fmt.Fprintf(stderr, "journey: -format is text, markdown or json, and nothing follows the flags\n")
		return 2
	}
	var on calendar.Date
	if *day != "" {
		var err error
		if on, err = calendar.ParseDate(*day); err != nil {
			fmt.Fprintf(stderr, "journey: -on: %v\n", err)
			return 2
		}
	}
	data, name := example, "the example's own record"
	if *in != "" {
		name = *in
		var err error
		if data, err = readFile(*in); err != nil {
			fmt.Fprintf(stderr, "journey: %v\n", err)
			return 2
		}
	}
	rec, err := decode(data)
	if err != nil {
		listMistakes(stderr, name, err)
		return 1
	}
	if on.IsZero() {
		on = rec.On
	}
	out, err := write(assess(rec, on))
	if err == nil {
		_, err = stdout.Write(out)
	}
	if err != nil {
		fmt.Fprintf(stderr, "journey: %v\n", err)
		return 2
	}
	return 0
}

// readFile reads a file of at most one byte over the limit, so that a large one is refused and not read.
func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxRecord+1))
}

// listMistakes writes each mistake of a record on a line of its own.
func listMistakes(w io.Writer, name string, err error) {
	faults, ok := errors.AsType[*hscn.Faults](err)
	if !ok {
		fmt.Fprintf(w, "%s: %v\n", name, err)
		return
	}
	fmt.Fprintf(w, "%s: %d mistakes\n", name, faults.Len())
	for fault := range faults.All() {
		fmt.Fprintf(w, "  %v\n", &fault)
	}
}
