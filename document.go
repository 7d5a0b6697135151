package hscn

import (
	"iter"

	"github.com/hscn-go/hscn/calendar"
	"github.com/hscn-go/hscn/internal/text"
)

// Document names one edition of one text that statements are taken from. The zero value is no
// document. The first five decide; the others decide only what the five leave open.
type Document uint8

// The documents, in the order of the register.
const (
	_  Document = iota
	CJ          // HSCN customer journey
	S5          // Stage 5: call-off, implementation and migration
	BT          // press release on BT's survey
	HS          // article on the Health Systems Support Framework
	RR          // consumer handbook: roles and responsibilities
	S4          // Stage 4: procurement execution, customer-led
	S6          // Stage 6: cease Transition Network services
	OP          // HSCN procurement options
	CD          // commercial agreement records of the Crown Commercial Service
	CQ          // RM3825 clarification questions and answers
	PR          // Public Contracts Regulations 2015
	PA          // Procurement Act 2023, with its guidance
	PT          // procurement policy note 04/17, thresholds
	PF          // procurement policy note 08/20, Find a Tender
	BF          // DPS buyer questions and answers
	MG          // HSCN Migration Guidance
	LH          // consumer handbook: live HSCN
	IH          // consumer handbook: incident handling
	SL          // consumer handbook: service levels and incident severity
	SG          // HSCN support and guidance
	PD          // HSCN supplier performance data
	CM          // HSCN Compliance Operating Model
	CA          // HSCN Connection Agreement pages
	OF          // HSCN Obligations Framework, as its change requests show it
	SR          // Service Management Requirement Addendum
	QS          // HSCN quality of service change requests
	NT          // contract notices
	NP          // press on the Network Services agreements
	NM          // later names of public bodies
)

// Strength says how near a document stands to the body that decides. Strength [Copy] alone never
// decides anything.
type Strength uint8

// The strengths, strongest first.
const (
	_       Strength = iota
	Primary          // the deciding body's own text
	Trade            // trade press or a law firm's note
	Copy             // a third party's copy or an aggregator
)

var strengthWords = text.Words[Strength]{What: "strength", List: []string{"", "primary", "trade", "copy"}}

// String returns "primary", "trade" or "copy".
func (s Strength) String() string { return strengthWords.Text(s) }

// MarshalText writes the word of s; the zero value is the empty text.
func (s Strength) MarshalText() ([]byte, error) { return strengthWords.Append(nil, s) }

// UnmarshalText reads what MarshalText writes.
func (s *Strength) UnmarshalText(b []byte) error { return strengthWords.Unmarshal(b, s) }

// An Edition describes the edition of a document that the statements were read from.
type Edition struct {
	Document  Document
	Title     string
	Publisher string
	Strength  Strength
	Shown     calendar.Span // the date that the text itself shows; zero where it shows none
	ShownTime string        // the time of day shown beside it, "14:56"; empty where none
	Address   string        // empty where the address was not kept
	Checked   calendar.Date // the day someone last looked
}

// Edition returns the edition of d; the zero Edition where d is not a document.
func (d Document) Edition() Edition {
	if d == 0 || int(d) >= len(editions) {
		return Edition{}
	}
	e := &editions[d]
	out := Edition{
		Document: d, Title: e.title, Publisher: e.publisher, Strength: e.strength,
		ShownTime: e.time, Address: e.address, Checked: calendar.MustDate(lastChecked),
	}
	if e.shown != "" {
		out.Shown = calendar.MustSpan(e.shown)
	}
	return out
}

// Documents yields every document in the order of the register.
func Documents() iter.Seq[Document] {
	return func(yield func(Document) bool) {
		for d := CJ; int(d) < len(editions); d++ {
			if !yield(d) {
				return
			}
		}
	}
}

// String returns the prefix of the document's statements, such as "CJ".
func (d Document) String() string { return documentWords.Text(d) }

// MarshalText writes the prefix of d; the zero value is the empty text.
func (d Document) MarshalText() ([]byte, error) { return documentWords.Append(nil, d) }

// UnmarshalText reads what MarshalText writes.
func (d *Document) UnmarshalText(b []byte) error { return documentWords.Unmarshal(b, d) }

var documentWords = text.Words[Document]{What: "document", List: []string{
	"", "CJ", "S5", "BT", "HS", "RR", "S4", "S6", "OP", "CD", "CQ", "PR", "PA", "PT", "PF", "BF", "MG", "LH", "IH",
	"SL", "SG", "PD", "CM", "CA", "OF", "SR", "QS", "NT", "NP", "NM",
}}

// lastChecked is the day on which every document was last looked at.
const lastChecked = "2026-11-22"

const (
	nhsDigital = "NHS Digital"
	ccs        = "Crown Commercial Service"
	dn         = "https://digital.nhs.uk/services/health-and-social-care-network/"
	guidance   = "https://production-like.nhsd.io/services/health-and-social-care-network/"
)

type edition struct {
	title, publisher string
	strength         Strength
	shown, time      string
	address          string
}

var editions = [...]edition{
	CJ: {"HSCN customer journey", nhsDigital, Primary, "", "", ""},
	S5: {"Stage 5 - call-off, implementation and migration", nhsDigital, Primary, "2019-05-21", "14:56", ""},
	BT: {"New BT survey reveals procurement lagging behind NHS digital transformation plans", "BT", Primary, "", "",
		"https://newsroom.bt.com/new-bt-survey-reveals-procurement-lagging-behind-nhs-digital-transformation-plans/"},
	HS: {"New 'G-Cloud-style' procurement framework for NHS", "trade press", Trade, "", "", ""},
	RR: {"HSCN consumer handbook: roles and responsibilities", nhsDigital, Primary, "2022-01-06", "08:29", ""},
	S4: {"Stage 4 - procurement execution", nhsDigital, Primary, "", "",
		dn + "new-to-hscn/hscn-procurement-options/the-hscn-customer-journey-for-customer-led-procurements/stage-4-procurement-execution"},
	S6: {"Stage 6 - cease TN services, business as usual (BAU) operations", nhsDigital, Primary, "", "",
		dn + "new-to-hscn/hscn-procurement-options/the-hscn-customer-journey-for-aggregated-procurements/stage-6-cease-tn-services-business-as-usual-bau-operations"},
	OP: {"HSCN procurement options", nhsDigital, Primary, "", "", dn + "new-to-hscn/hscn-procurement-options"},
	CD: {"Commercial agreement and lot records (ccs-scale-db-scripts)", ccs, Primary, "2022-10-06", "",
		"https://github.com/Crown-Commercial-Service/ccs-scale-db-scripts"},
	CQ: {"RM3825 HSCN Access Services DPS: clarifications", ccs, Primary, "2023-01-16", "",
		"https://supplierregistration.cabinetoffice.gov.uk/dps-clarifications/hscn/clarifications"},
	PR: {"Public Contracts Regulations 2015", "UK legislation", Primary, "2015", "", "https://www.legislation.gov.uk/uksi/2015/102"},
	PA: {"Procurement Act 2023 and its guidance", "UK legislation; Cabinet Office", Primary, "2024-12-03", "",
		"https://www.legislation.gov.uk/ukpga/2023/54"},
	PT: {"Procurement Policy Note 04/17: new thresholds 2018", "Cabinet Office", Primary, "2017-12-22", "", ""},
	PF: {"Procurement Policy Note 08/20: introduction of Find a Tender", "Cabinet Office", Primary, "2020", "", ""},
	BF: {"DPS buyer access: questions and answers", ccs, Primary, "", "",
		"https://supplierregistration.cabinetoffice.gov.uk/faq/en_GB/dps_buyer_access"},
	MG: {"HSCN Migration Guidance v1.1", nhsDigital, Copy, "2017-09-29", "",
		"http://businessdocbox.com/Business_Software/74853769-Hscn-migration-guidance.html"},
	LH: {"HSCN consumer handbook: live HSCN", nhsDigital, Primary, "", "", dn + "hscn-consumer-handbook/live-hscn"},
	IH: {"HSCN consumer handbook: incident handling", nhsDigital, Primary, "", "", dn + "hscn-consumer-handbook/incident-handling"},
	SL: {"HSCN consumer handbook: service levels and incident severity classification", nhsDigital, Primary, "", "", ""},
	SG: {"HSCN support and guidance", "NHS England", Primary, "2024-11-18", "09:41",
		guidance + "hscn-consumer-guidance-hub/support-and-guidance"},
	PD: {"HSCN supplier performance data", nhsDigital, Primary, "", "", dn + "hscn-supplier-performance-data"},
	CM: {"HSCN Compliance Operating Model, with its overview and governance", nhsDigital, Primary, "", "",
		dn + "hscn-suppliers/hscn-compliance-operating-model"},
	CA: {"The HSCN Connection Agreement", nhsDigital, Primary, "", "", ""},
	OF: {"HSCN Obligations Framework, change requests and documentation feedback", nhsDigital, Primary, "2020-01-14", "",
		"https://www.innopsis.org/14/01/2020/feedback-on-hscn-documentation-update/"},
	SR: {"Service Management Requirement Addendum", nhsDigital, Primary, "2022-01-12", "09:22",
		guidance + "hscn-cn-sp-service-provider-management-requirement-addendum/hscn-problem-management-approach"},
	QS: {"HSCN quality of service: change requests and end-to-end configuration", nhsDigital, Primary, "", "",
		dn + "hscn-technical-guidance"},
	NT: {"Contract notices ocds-h6vhtk-03f053 and ocds-h6vhtk-02ed16", "Find a Tender", Copy, "2023-08-16", "", "https://d3tenders.com"},
	NP: {"Press on RM1045, Network Services 2 and Network Services 3", "publictechnology.net; The Register", Trade, "2019-08-12", "", ""},
	NM: {"Later names: NHS England from February 2023, Government Commercial Agency from April 2026", "public record", Trade, "2026-06", "", ""},
}
