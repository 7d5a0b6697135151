// Code generated from the tables of options by TestBriefs with HSCN_UPDATE=1. DO NOT EDIT.

package procurement

// Undetermined is 0, Unspecified 1, Satisfied 2 and Breached 3.
var briefs = [4][16][8]brief{
	{ //
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}}, //
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}}, // OJEU
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}}, // RM3825
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}}, // RM1045
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}}, // find-a-tender
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}}, // RM3808
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}}, // RM6116
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}}, // existing-agreement
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}}, // HSSF
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}}, // G-Cloud
	},
	{ // aggregated
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}},    //
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}},    // OJEU
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x88, 0x0, 2}, {0x88, 0x0, 2}, {0x88, 0x0, 2}, {0x0, 0x0, 3}}, // RM3825
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}},    // RM1045
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}},    // find-a-tender
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}},    // RM3808
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}},    // RM6116
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}},    // existing-agreement
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}},    // HSSF
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}},    // G-Cloud
	},
	{ // collaborative
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}},       //
		{{0x0, 0x0, 3}, {0xa, 0x0, 2}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}},       // OJEU
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x8, 0x0, 2}, {0x8, 0x0, 2}, {0x8, 0x0, 2}, {0x0, 0x0, 3}},       // RM3825
		{{0x0, 0x0, 3}, {0x8, 0x0, 1}, {0x8, 0x0, 2}, {0x8, 0x0, 2}, {0x8, 0x0, 2}, {0x8, 0x0, 1}},       // RM1045
		{{0x0, 0x0, 3}, {0x8, 0x0, 2}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}},       // find-a-tender
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x8, 0x0, 2}, {0x8, 0x0, 2}, {0x8, 0x0, 2}, {0x8, 0x0, 1}},       // RM3808
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x8, 0x0, 2}, {0x8, 0x0, 2}, {0x8, 0x0, 2}, {0x8, 0x0, 1}},       // RM6116
		{{0x0, 0x20, 2}, {0x0, 0x20, 1}, {0x0, 0x20, 2}, {0x0, 0x20, 2}, {0x0, 0x20, 2}, {0x0, 0x20, 1}}, // existing-agreement
		{{0x0, 0x0, 1}, {0x0, 0x0, 1}, {0x0, 0x0, 1}, {0x0, 0x0, 1}, {0x0, 0x0, 1}, {0x0, 0x0, 1}},       // HSSF
		{{0x0, 0x0, 1}, {0x0, 0x0, 1}, {0x0, 0x0, 1}, {0x0, 0x0, 1}, {0x0, 0x0, 1}, {0x0, 0x0, 1}},       // G-Cloud
	},
	{ // individual
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}},               //
		{{0x0, 0x0, 3}, {0xa, 0x0, 2}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}},               // OJEU
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x8, 0x0, 2}, {0x8, 0x0, 2}, {0x8, 0x0, 2}, {0x0, 0x0, 3}},               // RM3825
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x8, 0x0, 2}, {0x8, 0x0, 2}, {0x8, 0x0, 2}, {0x200000000000008, 0x0, 2}}, // RM1045
		{{0x0, 0x0, 3}, {0x8, 0x0, 2}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x0, 0x0, 3}},               // find-a-tender
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x8, 0x0, 2}, {0x8, 0x0, 2}, {0x8, 0x0, 2}, {0x8, 0x0, 1}},               // RM3808
		{{0x0, 0x0, 3}, {0x0, 0x0, 3}, {0x8, 0x0, 2}, {0x8, 0x0, 2}, {0x8, 0x0, 2}, {0x8, 0x0, 1}},               // RM6116
		{{0x0, 0x20, 2}, {0x0, 0x20, 1}, {0x0, 0x20, 2}, {0x0, 0x20, 2}, {0x0, 0x20, 2}, {0x0, 0x20, 1}},         // existing-agreement
		{{0x0, 0x0, 1}, {0x0, 0x0, 1}, {0x0, 0x0, 1}, {0x0, 0x0, 1}, {0x0, 0x0, 1}, {0x0, 0x0, 1}},               // HSSF
		{{0x0, 0x0, 1}, {0x0, 0x0, 1}, {0x0, 0x0, 1}, {0x0, 0x0, 1}, {0x0, 0x0, 1}, {0x0, 0x0, 1}},               // G-Cloud
	},
}

var lines = [4][16][8]line{
	{{
		{"  : breached, CJ-01 unknown-approach", 4},
		{"  own-procurement: breached, CJ-01 unknown-approach", 19},
		{"  further-competition: breached, CJ-01 unknown-approach", 23},
		{"  competition: breached, CJ-01 unknown-approach", 15},
		{"  mini-competition: breached, CJ-01 unknown-approach", 20},
		{"  direct-award: breached, CJ-01 unknown-approach", 16},
	}, {
		{" OJEU : breached, CJ-01 unknown-approach", 8},
		{" OJEU own-procurement: breached, CJ-01 unknown-approach", 23},
		{" OJEU further-competition: breached, CJ-01 unknown-approach", 27},
		{" OJEU competition: breached, CJ-01 unknown-approach", 19},
		{" OJEU mini-competition: breached, CJ-01 unknown-approach", 24},
		{" OJEU direct-award: breached, CJ-01 unknown-approach", 20},
	}, {
		{" RM3825 : breached, CJ-01 unknown-approach", 10},
		{" RM3825 own-procurement: breached, CJ-01 unknown-approach", 25},
		{" RM3825 further-competition: breached, CJ-01 unknown-approach", 29},
		{" RM3825 competition: breached, CJ-01 unknown-approach", 21},
		{" RM3825 mini-competition: breached, CJ-01 unknown-approach", 26},
		{" RM3825 direct-award: breached, CJ-01 unknown-approach", 22},
	}, {
		{" RM1045 : breached, CJ-01 unknown-approach", 10},
		{" RM1045 own-procurement: breached, CJ-01 unknown-approach", 25},
		{" RM1045 further-competition: breached, CJ-01 unknown-approach", 29},
		{" RM1045 competition: breached, CJ-01 unknown-approach", 21},
		{" RM1045 mini-competition: breached, CJ-01 unknown-approach", 26},
		{" RM1045 direct-award: breached, CJ-01 unknown-approach", 22},
	}, {
		{" find-a-tender : breached, CJ-01 unknown-approach", 17},
		{" find-a-tender own-procurement: breached, CJ-01 unknown-approach", 32},
		{" find-a-tender further-competition: breached, CJ-01 unknown-approach", 36},
		{" find-a-tender competition: breached, CJ-01 unknown-approach", 28},
		{" find-a-tender mini-competition: breached, CJ-01 unknown-approach", 33},
		{" find-a-tender direct-award: breached, CJ-01 unknown-approach", 29},
	}, {
		{" RM3808 : breached, CJ-01 unknown-approach", 10},
		{" RM3808 own-procurement: breached, CJ-01 unknown-approach", 25},
		{" RM3808 further-competition: breached, CJ-01 unknown-approach", 29},
		{" RM3808 competition: breached, CJ-01 unknown-approach", 21},
		{" RM3808 mini-competition: breached, CJ-01 unknown-approach", 26},
		{" RM3808 direct-award: breached, CJ-01 unknown-approach", 22},
	}, {
		{" RM6116 : breached, CJ-01 unknown-approach", 10},
		{" RM6116 own-procurement: breached, CJ-01 unknown-approach", 25},
		{" RM6116 further-competition: breached, CJ-01 unknown-approach", 29},
		{" RM6116 competition: breached, CJ-01 unknown-approach", 21},
		{" RM6116 mini-competition: breached, CJ-01 unknown-approach", 26},
		{" RM6116 direct-award: breached, CJ-01 unknown-approach", 22},
	}, {
		{" existing-agreement : breached, CJ-01 unknown-approach", 22},
		{" existing-agreement own-procurement: breached, CJ-01 unknown-approach", 37},
		{" existing-agreement further-competition: breached, CJ-01 unknown-approach", 41},
		{" existing-agreement competition: breached, CJ-01 unknown-approach", 33},
		{" existing-agreement mini-competition: breached, CJ-01 unknown-approach", 38},
		{" existing-agreement direct-award: breached, CJ-01 unknown-approach", 34},
	}, {
		{" HSSF : breached, CJ-01 unknown-approach", 8},
		{" HSSF own-procurement: breached, CJ-01 unknown-approach", 23},
		{" HSSF further-competition: breached, CJ-01 unknown-approach", 27},
		{" HSSF competition: breached, CJ-01 unknown-approach", 19},
		{" HSSF mini-competition: breached, CJ-01 unknown-approach", 24},
		{" HSSF direct-award: breached, CJ-01 unknown-approach", 20},
	}, {
		{" G-Cloud : breached, CJ-01 unknown-approach", 11},
		{" G-Cloud own-procurement: breached, CJ-01 unknown-approach", 26},
		{" G-Cloud further-competition: breached, CJ-01 unknown-approach", 30},
		{" G-Cloud competition: breached, CJ-01 unknown-approach", 22},
		{" G-Cloud mini-competition: breached, CJ-01 unknown-approach", 27},
		{" G-Cloud direct-award: breached, CJ-01 unknown-approach", 23},
	}},
	{{
		{"aggregated  : breached, CJ-39 unknown-route", 14},
		{"aggregated  own-procurement: breached, CJ-39 unknown-route", 29},
		{"aggregated  further-competition: breached, CJ-39 unknown-route", 33},
		{"aggregated  competition: breached, CJ-39 unknown-route", 25},
		{"aggregated  mini-competition: breached, CJ-39 unknown-route", 30},
		{"aggregated  direct-award: breached, CJ-39 unknown-route", 26},
	}, {
		{"aggregated OJEU : breached, CJ-40 not-applicable", 18},
		{"aggregated OJEU own-procurement: breached, CJ-40 not-applicable", 33},
		{"aggregated OJEU further-competition: breached, CJ-40 not-applicable", 37},
		{"aggregated OJEU competition: breached, CJ-40 not-applicable", 29},
		{"aggregated OJEU mini-competition: breached, CJ-40 not-applicable", 34},
		{"aggregated OJEU direct-award: breached, CJ-40 not-applicable", 30},
	}, {
		{"aggregated RM3825 : breached, CJ-41 unknown-method", 20},
		{"aggregated RM3825 own-procurement: breached, CJ-41 must-be-further-competition", 35},
		{"aggregated RM3825 further-competition: satisfied, CJ-41, CJ-09", 39},
		{"aggregated RM3825 competition: satisfied, CJ-41, CJ-09", 31},
		{"aggregated RM3825 mini-competition: satisfied, CJ-41, CJ-09", 36},
		{"aggregated RM3825 direct-award: breached, CJ-41 must-be-further-competition", 32},
	}, {
		{"aggregated RM1045 : breached, CJ-43 not-applicable", 20},
		{"aggregated RM1045 own-procurement: breached, CJ-43 not-applicable", 35},
		{"aggregated RM1045 further-competition: breached, CJ-43 not-applicable", 39},
		{"aggregated RM1045 competition: breached, CJ-43 not-applicable", 31},
		{"aggregated RM1045 mini-competition: breached, CJ-43 not-applicable", 36},
		{"aggregated RM1045 direct-award: breached, CJ-43 not-applicable", 32},
	}, {
		{"aggregated find-a-tender : breached, CJ-09 rm3825-only", 27},
		{"aggregated find-a-tender own-procurement: breached, CJ-09 rm3825-only", 42},
		{"aggregated find-a-tender further-competition: breached, CJ-09 rm3825-only", 46},
		{"aggregated find-a-tender competition: breached, CJ-09 rm3825-only", 38},
		{"aggregated find-a-tender mini-competition: breached, CJ-09 rm3825-only", 43},
		{"aggregated find-a-tender direct-award: breached, CJ-09 rm3825-only", 39},
	}, {
		{"aggregated RM3808 : breached, CJ-09 rm3825-only", 20},
		{"aggregated RM3808 own-procurement: breached, CJ-09 rm3825-only", 35},
		{"aggregated RM3808 further-competition: breached, CJ-09 rm3825-only", 39},
		{"aggregated RM3808 competition: breached, CJ-09 rm3825-only", 31},
		{"aggregated RM3808 mini-competition: breached, CJ-09 rm3825-only", 36},
		{"aggregated RM3808 direct-award: breached, CJ-09 rm3825-only", 32},
	}, {
		{"aggregated RM6116 : breached, CJ-09 rm3825-only", 20},
		{"aggregated RM6116 own-procurement: breached, CJ-09 rm3825-only", 35},
		{"aggregated RM6116 further-competition: breached, CJ-09 rm3825-only", 39},
		{"aggregated RM6116 competition: breached, CJ-09 rm3825-only", 31},
		{"aggregated RM6116 mini-competition: breached, CJ-09 rm3825-only", 36},
		{"aggregated RM6116 direct-award: breached, CJ-09 rm3825-only", 32},
	}, {
		{"aggregated existing-agreement : breached, CJ-09 rm3825-only", 32},
		{"aggregated existing-agreement own-procurement: breached, CJ-09 rm3825-only", 47},
		{"aggregated existing-agreement further-competition: breached, CJ-09 rm3825-only", 51},
		{"aggregated existing-agreement competition: breached, CJ-09 rm3825-only", 43},
		{"aggregated existing-agreement mini-competition: breached, CJ-09 rm3825-only", 48},
		{"aggregated existing-agreement direct-award: breached, CJ-09 rm3825-only", 44},
	}, {
		{"aggregated HSSF : breached, CJ-09 rm3825-only", 18},
		{"aggregated HSSF own-procurement: breached, CJ-09 rm3825-only", 33},
		{"aggregated HSSF further-competition: breached, CJ-09 rm3825-only", 37},
		{"aggregated HSSF competition: breached, CJ-09 rm3825-only", 29},
		{"aggregated HSSF mini-competition: breached, CJ-09 rm3825-only", 34},
		{"aggregated HSSF direct-award: breached, CJ-09 rm3825-only", 30},
	}, {
		{"aggregated G-Cloud : breached, CJ-09 rm3825-only", 21},
		{"aggregated G-Cloud own-procurement: breached, CJ-09 rm3825-only", 36},
		{"aggregated G-Cloud further-competition: breached, CJ-09 rm3825-only", 40},
		{"aggregated G-Cloud competition: breached, CJ-09 rm3825-only", 32},
		{"aggregated G-Cloud mini-competition: breached, CJ-09 rm3825-only", 37},
		{"aggregated G-Cloud direct-award: breached, CJ-09 rm3825-only", 33},
	}},
	{{
		{"collaborative  : breached, CJ-39 unknown-route", 17},
		{"collaborative  own-procurement: breached, CJ-39 unknown-route", 32},
		{"collaborative  further-competition: breached, CJ-39 unknown-route", 36},
		{"collaborative  competition: breached, CJ-39 unknown-route", 28},
		{"collaborative  mini-competition: breached, CJ-39 unknown-route", 33},
		{"collaborative  direct-award: breached, CJ-39 unknown-route", 29},
	}, {
		{"collaborative OJEU : breached, CJ-45 unknown-method", 21},
		{"collaborative OJEU own-procurement: satisfied, CJ-45, CJ-20, CJ-46", 36},
		{"collaborative OJEU further-competition: breached, CJ-23 method-not-of-route", 40},
		{"collaborative OJEU competition: breached, CJ-23 method-not-of-route", 32},
		{"collaborative OJEU mini-competition: breached, CJ-23 method-not-of-route", 37},
		{"collaborative OJEU direct-award: breached, CJ-23 method-not-of-route", 33},
	}, {
		{"collaborative RM3825 : breached, CJ-52 unknown-method", 23},
		{"collaborative RM3825 own-procurement: breached, CJ-52 competition-only", 38},
		{"collaborative RM3825 further-competition: satisfied, CJ-52, CJ-19", 42},
		{"collaborative RM3825 competition: satisfied, CJ-52, CJ-19", 34},
		{"collaborative RM3825 mini-competition: satisfied, CJ-52, CJ-19", 39},
		{"collaborative RM3825 direct-award: breached, CJ-52 competition-only", 35},
	}, {
		{"collaborative RM1045 : breached, CJ-21 unknown-method", 23},
		{"collaborative RM1045 own-procurement: unspecified, CJ-71 method-not-stated", 38},
		{"collaborative RM1045 further-competition: satisfied, CJ-21", 42},
		{"collaborative RM1045 competition: satisfied, CJ-21", 34},
		{"collaborative RM1045 mini-competition: satisfied, CJ-21", 39},
		{"collaborative RM1045 direct-award: unspecified, CJ-71 method-not-stated", 35},
	}, {
		{"collaborative find-a-tender : breached, CJ-22 unknown-method", 30},
		{"collaborative find-a-tender own-procurement: satisfied, CJ-22", 45},
		{"collaborative find-a-tender further-competition: breached, CJ-23 method-not-of-route", 49},
		{"collaborative find-a-tender competition: breached, CJ-23 method-not-of-route", 41},
		{"collaborative find-a-tender mini-competition: breached, CJ-23 method-not-of-route", 46},
		{"collaborative find-a-tender direct-award: breached, CJ-23 method-not-of-route", 42},
	}, {
		{"collaborative RM3808 : breached, CJ-22 unknown-method", 23},
		{"collaborative RM3808 own-procurement: breached, CJ-23 method-not-of-route", 38},
		{"collaborative RM3808 further-competition: satisfied, CJ-22, CD-09", 42},
		{"collaborative RM3808 competition: satisfied, CJ-22, CD-09", 34},
		{"collaborative RM3808 mini-competition: satisfied, CJ-22, CD-09", 39},
		{"collaborative RM3808 direct-award: unspecified, CD-09 method-not-stated", 35},
	}, {
		{"collaborative RM6116 : breached, CJ-22 unknown-method", 23},
		{"collaborative RM6116 own-procurement: breached, CJ-23 method-not-of-route", 38},
		{"collaborative RM6116 further-competition: satisfied, CJ-22, CD-08", 42},
		{"collaborative RM6116 competition: satisfied, CJ-22, CD-08", 34},
		{"collaborative RM6116 mini-competition: satisfied, CJ-22, CD-08", 39},
		{"collaborative RM6116 direct-award: unspecified, CD-08 method-not-stated", 35},
	}, {
		{"collaborative existing-agreement : satisfied, CJ-38", 35},
		{"collaborative existing-agreement own-procurement: unspecified, CJ-38 method-not-stated", 50},
		{"collaborative existing-agreement further-competition: satisfied, CJ-38", 54},
		{"collaborative existing-agreement competition: satisfied, CJ-38", 46},
		{"collaborative existing-agreement mini-competition: satisfied, CJ-38", 51},
		{"collaborative existing-agreement direct-award: unspecified, CJ-38 method-not-stated", 47},
	}, {
		{"collaborative HSSF : unspecified, HS-03 not-an-hscn-route", 21},
		{"collaborative HSSF own-procurement: unspecified, HS-03 not-an-hscn-route", 36},
		{"collaborative HSSF further-competition: unspecified, HS-03 not-an-hscn-route", 40},
		{"collaborative HSSF competition: unspecified, HS-03 not-an-hscn-route", 32},
		{"collaborative HSSF mini-competition: unspecified, HS-03 not-an-hscn-route", 37},
		{"collaborative HSSF direct-award: unspecified, HS-03 not-an-hscn-route", 33},
	}, {
		{"collaborative G-Cloud : unspecified, HS-04 not-an-hscn-route", 24},
		{"collaborative G-Cloud own-procurement: unspecified, HS-04 not-an-hscn-route", 39},
		{"collaborative G-Cloud further-competition: unspecified, HS-04 not-an-hscn-route", 43},
		{"collaborative G-Cloud competition: unspecified, HS-04 not-an-hscn-route", 35},
		{"collaborative G-Cloud mini-competition: unspecified, HS-04 not-an-hscn-route", 40},
		{"collaborative G-Cloud direct-award: unspecified, HS-04 not-an-hscn-route", 36},
	}},
	{{
		{"individual  : breached, CJ-39 unknown-route", 14},
		{"individual  own-procurement: breached, CJ-39 unknown-route", 29},
		{"individual  further-competition: breached, CJ-39 unknown-route", 33},
		{"individual  competition: breached, CJ-39 unknown-route", 25},
		{"individual  mini-competition: breached, CJ-39 unknown-route", 30},
		{"individual  direct-award: breached, CJ-39 unknown-route", 26},
	}, {
		{"individual OJEU : breached, CJ-61 unknown-method", 18},
		{"individual OJEU own-procurement: satisfied, CJ-61, CJ-62", 33},
		{"individual OJEU further-competition: breached, CJ-23 method-not-of-route", 37},
		{"individual OJEU competition: breached, CJ-23 method-not-of-route", 29},
		{"individual OJEU mini-competition: breached, CJ-23 method-not-of-route", 34},
		{"individual OJEU direct-award: breached, CJ-23 method-not-of-route", 30},
	}, {
		{"individual RM3825 : breached, CJ-65 unknown-method", 20},
		{"individual RM3825 own-procurement: breached, CJ-65 method-not-of-route", 35},
		{"individual RM3825 further-competition: satisfied, CJ-65", 39},
		{"individual RM3825 competition: satisfied, CJ-65", 31},
		{"individual RM3825 mini-competition: satisfied, CJ-65", 36},
		{"individual RM3825 direct-award: breached, CJ-66 direct-award-not-supported", 32},
	}, {
		{"individual RM1045 : breached, CJ-67 unknown-method", 20},
		{"individual RM1045 own-procurement: breached, CJ-67 method-not-of-route", 35},
		{"individual RM1045 further-competition: satisfied, CJ-67, CJ-162", 39},
		{"individual RM1045 competition: satisfied, CJ-67, CJ-162", 31},
		{"individual RM1045 mini-competition: satisfied, CJ-67, CJ-162", 36},
		{"individual RM1045 direct-award: satisfied, CJ-162, CJ-165, CJ-68", 32},
	}, {
		{"individual find-a-tender : breached, CJ-38 unknown-method", 27},
		{"individual find-a-tender own-procurement: satisfied, CJ-38", 42},
		{"individual find-a-tender further-competition: breached, CJ-23 method-not-of-route", 46},
		{"individual find-a-tender competition: breached, CJ-23 method-not-of-route", 38},
		{"individual find-a-tender mini-competition: breached, CJ-23 method-not-of-route", 43},
		{"individual find-a-tender direct-award: breached, CJ-23 method-not-of-route", 39},
	}, {
		{"individual RM3808 : breached, CJ-162 unknown-method", 20},
		{"individual RM3808 own-procurement: breached, CJ-23 method-not-of-route", 35},
		{"individual RM3808 further-competition: satisfied, CJ-162, CD-09", 39},
		{"individual RM3808 competition: satisfied, CJ-162, CD-09", 31},
		{"individual RM3808 mini-competition: satisfied, CJ-162, CD-09", 36},
		{"individual RM3808 direct-award: unspecified, CD-09 method-not-stated", 32},
	}, {
		{"individual RM6116 : breached, CJ-162 unknown-method", 20},
		{"individual RM6116 own-procurement: breached, CJ-23 method-not-of-route", 35},
		{"individual RM6116 further-competition: satisfied, CJ-162, CD-08", 39},
		{"individual RM6116 competition: satisfied, CJ-162, CD-08", 31},
		{"individual RM6116 mini-competition: satisfied, CJ-162, CD-08", 36},
		{"individual RM6116 direct-award: unspecified, CD-08 method-not-stated", 32},
	}, {
		{"individual existing-agreement : satisfied, CJ-163, CJ-38", 32},
		{"individual existing-agreement own-procurement: unspecified, CJ-38 method-not-stated", 47},
		{"individual existing-agreement further-competition: satisfied, CJ-163, CJ-38", 51},
		{"individual existing-agreement competition: satisfied, CJ-163, CJ-38", 43},
		{"individual existing-agreement mini-competition: satisfied, CJ-163, CJ-38", 48},
		{"individual existing-agreement direct-award: unspecified, CJ-38 method-not-stated", 44},
	}, {
		{"individual HSSF : unspecified, HS-03 not-an-hscn-route", 18},
		{"individual HSSF own-procurement: unspecified, HS-03 not-an-hscn-route", 33},
		{"individual HSSF further-competition: unspecified, HS-03 not-an-hscn-route", 37},
		{"individual HSSF competition: unspecified, HS-03 not-an-hscn-route", 29},
		{"individual HSSF mini-competition: unspecified, HS-03 not-an-hscn-route", 34},
		{"individual HSSF direct-award: unspecified, HS-03 not-an-hscn-route", 30},
	}, {
		{"individual G-Cloud : unspecified, HS-04 not-an-hscn-route", 21},
		{"individual G-Cloud own-procurement: unspecified, HS-04 not-an-hscn-route", 36},
		{"individual G-Cloud further-competition: unspecified, HS-04 not-an-hscn-route", 40},
		{"individual G-Cloud competition: unspecified, HS-04 not-an-hscn-route", 32},
		{"individual G-Cloud mini-competition: unspecified, HS-04 not-an-hscn-route", 37},
		{"individual G-Cloud direct-award: unspecified, HS-04 not-an-hscn-route", 33},
	}},
}
