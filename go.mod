module github.com/hscn-go/hscn

go 1.26

require github.com/shopspring/decimal v1.6.0

require golang.org/x/exp v0.0.0-20251113190631-e25ba8c21ef6
