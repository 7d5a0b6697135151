module github.com/hscn-go/hscn

go 1.26
