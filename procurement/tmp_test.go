package procurement_test

import (
	"encoding/json"
	"fmt"
	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/procurement"
	"testing"
)

func TestTmp(t *testing.T) {
	c, err := procurement.DecodeCustomer([]byte(`{"name":"South West","ods":"RK9","purpose":"leave-transition-network","approach":"collaborative","route":"RM1045","method":"competition",
 "facts":{"complexRequirements":"yes","maturePlans":"yes"},
 "partners":[{"name":"B","sector":"health"},{"name":"C","ods":"X1","sector":"social-care"}],
 "steps":[{"item":"readiness","on":"2017-09-15","ref":"m1"},{"item":"route","on":"2017-09-15","ref":"m1"}],
 "aggregated":{"ap":"AP4"},
 "estimate":{"subject":"goods-and-services","term":"3+1+1","initial":"200000.00","options":["10.00","10.00"]}}`))
	fmt.Println(err)
	for _, d := range []string{"2017-10-01", "2019-06-30", "2019-07-15", "2019-08-01"} {
		r := c.Assess(calendar.MustDate(d))
		fmt.Println(d, r.Verdict(), len(r.Findings))
		if d == "2019-07-15" {
			for _, f := range r.Findings {
				fmt.Println("  ", f)
			}
		}
		for f := range r.Blocking() {
			if f.Code != "not-stated" {
				fmt.Println(" B ", f)
			}
		}
		for _, n := range c.AppendDates(nil, calendar.MustDate(d)) {
			b, _ := json.Marshal(n)
			fmt.Println("   ", string(b))
		}
	}
	_, err = procurement.DecodeCustomer([]byte(`{"name":" ","approach":"Individual","route":"rm3825","partners":[{"name":"B"},{"name":"B","sector":"health"}],"aggregated":{"ap":"AP01"},"steps":[{"item":"complete","on":"2017-01-01","ref":"x"},{"item":"launch","on":"2017-01-02","ref":" "}],"x":1}`))
	for _, e := range err.(interface{ Unwrap() []error }).Unwrap() {
		fmt.Println(e)
	}
	b, _ := json.Marshal(c)
	fmt.Println(string(b))
}
func BenchmarkReport(b *testing.B) {
	c, _ := procurement.DecodeCustomer([]byte(`{"name":"South West","ods":"RK9","purpose":"leave-transition-network","approach":"collaborative","route":"RM1045","method":"competition",
 "facts":{"complexRequirements":"yes","maturePlans":"yes"},
 "partners":[{"name":"B","sector":"health"},{"name":"C","ods":"X1","sector":"social-care"}],
 "steps":[{"item":"readiness","on":"2017-09-15","ref":"m1"},{"item":"route","on":"2017-09-15","ref":"m1"}],
 "aggregated":{"ap":"AP4"}}`))
	on := calendar.MustDate("2018-02-01")
	dst := c.AppendFindings(nil, on)
	b.ReportAllocs()
	for b.Loop() {
		dst = c.AppendFindings(dst[:0], on)
	}
	b.Log(len(dst))
}
func BenchmarkRecommend(b *testing.B) {
	on := calendar.MustDate("2018-02-01")
	b.ReportAllocs()
	for b.Loop() {
		sinkR = procurement.Recommend(facts, on)
	}
}

var sinkR procurement.Recommendation
