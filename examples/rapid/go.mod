module github.com/hscn-go/hscn/examples/rapid

go 1.26

require github.com/hscn-go/hscn v0.0.0

require pgregory.net/rapid v1.3.0

replace github.com/hscn-go/hscn => ../..
