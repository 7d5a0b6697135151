package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A pack is a package with its types.
type pack struct {
	dir   string
	name  string
	fset  *token.FileSet
	files []*source
	types *types.Package
	info  *types.Info
}

// A source is one file of a package.
type source struct {
	path   string
	text   []byte
	syntax *ast.File
}

// load reads and type-checks the package in dir without its tests.
func load(dir string) (*pack, error) {
	listed, exports, err := list(dir)
	if err != nil {
		return nil, err
	}
	p := &pack{dir: dir, fset: token.NewFileSet(), info: &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
	}}
	var syntax []*ast.File
	for _, name := range listed.GoFiles {
		s := &source{path: filepath.Join(dir, name)}
		if s.text, err = os.ReadFile(s.path); err != nil {
			return nil, err
		}
		if s.syntax, err = parser.ParseFile(p.fset, s.path, s.text, parser.SkipObjectResolution); err != nil {
			return nil, err
		}
		syntax = append(syntax, s.syntax)
		if !strings.HasSuffix(name, "_gen.go") {
			p.files = append(p.files, s)
		}
	}
	if len(p.files) == 0 {
		return nil, fmt.Errorf("%s: no files to change", dir)
	}
	p.name = listed.Name
	config := types.Config{Importer: importer.ForCompiler(p.fset, "gc", func(path string) (io.ReadCloser, error) {
		return os.Open(exports[path])
	})}
	p.types, err = config.Check(listed.ImportPath, p.fset, syntax, p.info)
	return p, err
}

type listing struct {
	ImportPath, Name, Export string
	GoFiles                  []string
	DepOnly                  bool
}

// list asks the go command for the package in dir and for the compiled forms of what it imports.
func list(dir string) (p listing, exports map[string]string, err error) {
	cmd := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Name,Export,GoFiles,DepOnly", folder(dir))
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return p, nil, err
	}
	exports = map[string]string{}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var l listing
		if err := d.Decode(&l); errors.Is(err, io.EOF) {
			return p, exports, nil
		} else if err != nil {
			return p, nil, err
		}
		exports[l.ImportPath] = l.Export
		if !l.DepOnly {
			p = l
		}
	}
}

// folder writes dir so that the go command takes it for a folder.
func folder(dir string) string {
	if filepath.IsAbs(dir) {
		return dir
	}
	return "./" + filepath.ToSlash(filepath.Clean(dir))
}
