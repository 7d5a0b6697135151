package hscn

# Every reason for an option.

reasons contains "CJ-40 breached not-applicable" if {
	input.approach == "aggregated"
	input.route == "OJEU"
}

reasons contains "CJ-43 breached not-applicable" if {
	input.approach == "aggregated"
	input.route == "RM1045"
}

reasons contains "CJ-41 breached must-be-further-competition" if {
	input.approach == "aggregated"
	input.route == "RM3825"
	input.method == "direct-award"
}

reasons contains "CJ-84 satisfied" if {
	input.route == "RM3825"
	input.method != "direct-award"
}

reasons contains "CJ-09 satisfied" if {
	input.approach == "aggregated"
	input.route == "RM3825"
	input.method == "further-competition"
}

reasons contains "CJ-98 satisfied" if {
	input.approach == "aggregated"
	input.route == "RM3825"
	input.method == "further-competition"
	input.day >= 20171201
}

reasons contains "CJ-98 breached before-programme-start" if {
	input.approach == "aggregated"
	input.route == "RM3825"
	input.method == "further-competition"
	input.day < 20171201
}

reasons contains "CJ-41 satisfied" if {
	input.approach == "aggregated"
	input.route == "RM3825"
	input.method == "further-competition"
}

reasons contains "CJ-79 satisfied" if {
	input.approach == "aggregated"
	input.route == "RM3825"
	input.method == "further-competition"
}

reasons contains "CJ-83 satisfied" if {
	input.approach == "aggregated"
	input.route == "RM3825"
	input.method == "further-competition"
}

reasons contains "CJ-158 satisfied" if {
	input.approach == "aggregated"
	input.route == "RM3825"
	input.method == "further-competition"
}

reasons contains "CJ-76 breached less-influence-on-outcome" if {
	input.approach == "aggregated"
	input.route == "RM3825"
	input.method == "further-competition"
}

reasons contains "CJ-20 satisfied" if {
	input.approach == "collaborative"
	input.route == "OJEU"
}

reasons contains "CJ-45 satisfied" if {
	input.approach == "collaborative"
	input.route == "OJEU"
}

reasons contains "CJ-46 satisfied" if {
	input.approach == "collaborative"
	input.route == "OJEU"
	input.compliant == "yes"
}

reasons contains "CJ-46 breached services-not-compliant" if {
	input.approach == "collaborative"
	input.route == "OJEU"
	input.compliant == "no"
}

reasons contains "CJ-46 undetermined not-stated" if {
	input.approach == "collaborative"
	input.route == "OJEU"
	input.compliant == ""
}

reasons contains "CJ-47 satisfied consider-ojeu" if {
	input.approach == "collaborative"
	input.route == "OJEU"
	input.complex == "yes"
}

reasons contains "CJ-48 satisfied consider-ojeu" if {
	input.approach == "collaborative"
	input.route == "OJEU"
	input.dialogue == "yes"
}

reasons contains "CJ-49 satisfied consider-ojeu" if {
	input.approach == "collaborative"
	input.route == "OJEU"
	input.comfortable == "yes"
}

reasons contains "CJ-51 satisfied consider-ojeu" if {
	input.approach == "collaborative"
	input.route == "OJEU"
	input.beyond == "yes"
}

reasons contains "CJ-50 satisfied" if {
	input.approach == "collaborative"
	input.route == "OJEU"
	input.publisher == "yes"
}

reasons contains "CJ-50 breached no-lead-organisation-to-publish" if {
	input.approach == "collaborative"
	input.route == "OJEU"
	input.publisher == "no"
}

reasons contains "CJ-50 undetermined not-stated" if {
	input.approach == "collaborative"
	input.route == "OJEU"
	input.publisher == ""
}

reasons contains "CJ-19 satisfied" if {
	input.approach == "collaborative"
	input.route == "RM3825"
	input.method == "competition"
}

reasons contains "CJ-52 satisfied" if {
	input.approach == "collaborative"
	input.route == "RM3825"
	input.method == "competition"
}

reasons contains "CJ-53 satisfied" if {
	input.approach == "collaborative"
	input.route == "RM3825"
	input.method == "competition"
}

reasons contains "CJ-54 satisfied" if {
	input.approach == "collaborative"
	input.route == "RM3825"
	input.method == "competition"
}

reasons contains "CJ-55 satisfied" if {
	input.approach == "collaborative"
	input.route == "RM3825"
	input.method == "competition"
}

reasons contains "CJ-52 breached competition-only" if {
	input.approach == "collaborative"
	input.route == "RM3825"
	input.method == "direct-award"
}

reasons contains "CJ-47 undetermined not-stated" if {
	input.approach == "collaborative"
	input.route != "RM3825"
	input.complex == ""
}

reasons contains "CJ-47 undetermined not-stated" if {
	input.approach == "collaborative"
	input.route == "RM3825"
	input.method == "competition"
	input.complex == ""
}

reasons contains "CJ-47 breached consider-ojeu" if {
	input.approach == "collaborative"
	input.route == "RM1045"
	input.complex == "yes"
}

reasons contains "CJ-47 breached consider-ojeu" if {
	input.approach == "collaborative"
	input.route == "RM3825"
	input.method == "competition"
	input.complex == "yes"
}

reasons contains "CJ-48 undetermined not-stated" if {
	input.approach == "collaborative"
	input.route != "RM3825"
	input.dialogue == ""
}

reasons contains "CJ-48 undetermined not-stated" if {
	input.approach == "collaborative"
	input.route == "RM3825"
	input.method == "competition"
	input.dialogue == ""
}

reasons contains "CJ-48 breached consider-ojeu" if {
	input.approach == "collaborative"
	input.route == "RM1045"
	input.dialogue == "yes"
}

reasons contains "CJ-48 breached consider-ojeu" if {
	input.approach == "collaborative"
	input.route == "RM3825"
	input.method == "competition"
	input.dialogue == "yes"
}

reasons contains "CJ-49 undetermined not-stated" if {
	input.approach == "collaborative"
	input.route != "RM3825"
	input.comfortable == ""
}

reasons contains "CJ-49 undetermined not-stated" if {
	input.approach == "collaborative"
	input.route == "RM3825"
	input.method == "competition"
	input.comfortable == ""
}

reasons contains "CJ-49 breached consider-ojeu" if {
	input.approach == "collaborative"
	input.route == "RM1045"
	input.comfortable == "yes"
}

reasons contains "CJ-49 breached consider-ojeu" if {
	input.approach == "collaborative"
	input.route == "RM3825"
	input.method == "competition"
	input.comfortable == "yes"
}

reasons contains "CJ-51 undetermined not-stated" if {
	input.approach == "collaborative"
	input.route != "RM3825"
	input.beyond == ""
}

reasons contains "CJ-51 undetermined not-stated" if {
	input.approach == "collaborative"
	input.route == "RM3825"
	input.method == "competition"
	input.beyond == ""
}

reasons contains "CJ-51 breached consider-ojeu" if {
	input.approach == "collaborative"
	input.route == "RM1045"
	input.beyond == "yes"
}

reasons contains "CJ-51 breached consider-ojeu" if {
	input.approach == "collaborative"
	input.route == "RM3825"
	input.method == "competition"
	input.beyond == "yes"
}

reasons contains "CJ-56 satisfied" if {
	input.route == "RM1045"
	input.approach != "aggregated"
	input.day < 20190101
}

reasons contains "CJ-59 satisfied" if {
	input.route == "RM1045"
	input.approach != "aggregated"
	input.day >= 20190101
	input.day < 20190701
}

reasons contains "CJ-59 undetermined framework-end-within-month" if {
	input.route == "RM1045"
	input.approach != "aggregated"
	input.day >= 20190701
	input.day < 20190801
}

reasons contains "CJ-59 breached framework-ended" if {
	input.route == "RM1045"
	input.approach != "aggregated"
	input.day >= 20190801
}

reasons contains "CJ-57 satisfied" if {
	input.route == "RM1045"
	input.approach != "aggregated"
}

reasons contains "CJ-58 satisfied" if {
	input.route == "RM1045"
	input.approach != "aggregated"
}

reasons contains "CJ-60 breached factor-in-framework-end" if input.route == "RM1045"

reasons contains "CJ-21 satisfied" if {
	input.approach == "collaborative"
	input.route == "RM1045"
	input.method == "competition"
}

reasons contains "CJ-71 unspecified method-not-stated" if {
	input.approach == "collaborative"
	input.route == "RM1045"
	input.method == "direct-award"
}

reasons contains "CJ-61 satisfied" if {
	input.approach == "individual"
	input.route == "OJEU"
}

reasons contains "CJ-62 satisfied" if {
	input.approach == "individual"
	input.route == "OJEU"
	input.compliant == "yes"
}

reasons contains "CJ-62 breached services-not-compliant" if {
	input.approach == "individual"
	input.route == "OJEU"
	input.compliant == "no"
}

reasons contains "CJ-62 undetermined not-stated" if {
	input.approach == "individual"
	input.route == "OJEU"
	input.compliant == ""
}

reasons contains "CJ-63 satisfied" if {
	input.approach == "individual"
	input.route == "OJEU"
	input.sites == "yes"
}

reasons contains "CJ-63 breached ojeu-effort-unlikely-route" if {
	input.approach == "individual"
	input.route == "OJEU"
	input.sites == "no"
}

reasons contains "CJ-63 undetermined not-stated" if {
	input.approach == "individual"
	input.route == "OJEU"
	input.sites == ""
}

reasons contains "CJ-64 satisfied" if {
	input.approach == "individual"
	input.route == "OJEU"
}

reasons contains "CJ-65 satisfied" if {
	input.approach == "individual"
	input.route == "RM3825"
	input.method == "mini-competition"
}

reasons contains "CJ-66 breached direct-award-not-supported" if {
	input.approach == "individual"
	input.route == "RM3825"
	input.method == "direct-award"
}

reasons contains "CJ-67 satisfied" if {
	input.approach == "individual"
	input.route == "RM1045"
	input.method == "mini-competition"
}

reasons contains "CJ-162 satisfied" if {
	input.approach == "individual"
	input.route == "RM1045"
}

reasons contains "CJ-69 satisfied" if {
	input.approach == "individual"
	input.route == "RM1045"
}

reasons contains "CJ-68 satisfied" if {
	input.approach == "individual"
	input.route == "RM1045"
	input.method == "direct-award"
	input.appropriate == "yes"
}

reasons contains "CJ-68 breached direct-award-not-appropriate" if {
	input.approach == "individual"
	input.route == "RM1045"
	input.method == "direct-award"
	input.appropriate == "no"
}

reasons contains "CJ-68 undetermined not-stated" if {
	input.approach == "individual"
	input.route == "RM1045"
	input.method == "direct-award"
	input.appropriate == ""
}

reasons contains "CJ-165 satisfied" if {
	input.approach == "individual"
	input.route == "RM1045"
	input.method == "direct-award"
}

reasons contains "CJ-164 breached competition-encouraged" if {
	input.approach == "individual"
	input.route == "RM1045"
	input.method == "direct-award"
}

reasons contains "CJ-34 breached contact-regional-migration-manager"

# What decided it.

explanation := ["breached", "CJ-40 not-applicable"] if {
	input.approach == "aggregated"
	input.route == "OJEU"
}

explanation := ["breached", "CJ-43 not-applicable"] if {
	input.approach == "aggregated"
	input.route == "RM1045"
}

explanation := ["breached", "CJ-98 before-programme-start"] if {
	input.approach == "aggregated"
	input.route == "RM3825"
	input.method == "further-competition"
	input.day < 20171201
}

explanation := ["satisfied", "CJ-41", "CJ-09"] if {
	input.approach == "aggregated"
	input.route == "RM3825"
	input.method == "further-competition"
	input.day >= 20171201
}

explanation := ["breached", "CJ-41 must-be-further-competition"] if {
	input.approach == "aggregated"
	input.route == "RM3825"
	input.method == "direct-award"
}

explanation := ["satisfied", "CJ-45", "CJ-20", "CJ-46"] if {
	input.approach == "collaborative"
	input.route == "OJEU"
	input.compliant == "yes"
}

explanation := ["breached", "CJ-46 services-not-compliant"] if {
	input.approach == "collaborative"
	input.route == "OJEU"
	input.compliant == "no"
}

explanation := ["undetermined", "CJ-46 not-stated"] if {
	input.approach == "collaborative"
	input.route == "OJEU"
	input.compliant == ""
}

explanation := ["satisfied", "CJ-52", "CJ-19"] if {
	input.approach == "collaborative"
	input.route == "RM3825"
	input.method == "competition"
}

explanation := ["breached", "CJ-52 competition-only"] if {
	input.approach == "collaborative"
	input.route == "RM3825"
	input.method == "direct-award"
}

explanation := ["satisfied", "CJ-21"] if {
	input.approach == "collaborative"
	input.route == "RM1045"
	input.method == "competition"
	input.day < 20190701
}

explanation := ["unspecified", "CJ-71 method-not-stated"] if {
	input.approach == "collaborative"
	input.route == "RM1045"
	input.method == "direct-award"
	input.day < 20190701
}

explanation := ["undetermined", "CJ-59 framework-end-within-month"] if {
	input.approach == "collaborative"
	input.route == "RM1045"
	input.day >= 20190701
	input.day < 20190801
}

explanation := ["breached", "CJ-59 framework-ended"] if {
	input.approach == "collaborative"
	input.route == "RM1045"
	input.day >= 20190801
}

explanation := ["satisfied", "CJ-61", "CJ-62"] if {
	input.approach == "individual"
	input.route == "OJEU"
	input.compliant == "yes"
}

explanation := ["breached", "CJ-62 services-not-compliant"] if {
	input.approach == "individual"
	input.route == "OJEU"
	input.compliant == "no"
}

explanation := ["undetermined", "CJ-62 not-stated"] if {
	input.approach == "individual"
	input.route == "OJEU"
	input.compliant == ""
}

explanation := ["satisfied", "CJ-65"] if {
	input.approach == "individual"
	input.route == "RM3825"
	input.method == "mini-competition"
}

explanation := ["breached", "CJ-66 direct-award-not-supported"] if {
	input.approach == "individual"
	input.route == "RM3825"
	input.method == "direct-award"
}

explanation := ["satisfied", "CJ-67", "CJ-162"] if {
	input.approach == "individual"
	input.route == "RM1045"
	input.method == "mini-competition"
	input.day < 20190701
}

explanation := ["undetermined", "CJ-59 framework-end-within-month"] if {
	input.approach == "individual"
	input.route == "RM1045"
	input.method == "mini-competition"
	input.day >= 20190701
	input.day < 20190801
}

explanation := ["breached", "CJ-59 framework-ended"] if {
	input.approach == "individual"
	input.route == "RM1045"
	input.method == "mini-competition"
	input.day >= 20190801
}

explanation := ["satisfied", "CJ-162", "CJ-165", "CJ-68"] if {
	input.approach == "individual"
	input.route == "RM1045"
	input.method == "direct-award"
	input.appropriate == "yes"
	input.day < 20190701
}

explanation := ["undetermined", "CJ-59 framework-end-within-month"] if {
	input.approach == "individual"
	input.route == "RM1045"
	input.method == "direct-award"
	input.appropriate == "yes"
	input.day >= 20190701
	input.day < 20190801
}

explanation := ["breached", "CJ-59 framework-ended"] if {
	input.approach == "individual"
	input.route == "RM1045"
	input.method == "direct-award"
	input.appropriate != "no"
	input.day >= 20190801
}

explanation := ["undetermined", "CJ-68 not-stated"] if {
	input.approach == "individual"
	input.route == "RM1045"
	input.method == "direct-award"
	input.appropriate == ""
	input.day < 20190701
}

explanation := ["undetermined", "CJ-59 framework-end-within-month", "CJ-68 not-stated"] if {
	input.approach == "individual"
	input.route == "RM1045"
	input.method == "direct-award"
	input.appropriate == ""
	input.day >= 20190701
	input.day < 20190801
}

explanation := ["breached", "CJ-68 direct-award-not-appropriate"] if {
	input.approach == "individual"
	input.route == "RM1045"
	input.method == "direct-award"
	input.appropriate == "no"
	input.day < 20190801
}

explanation := ["breached", "CJ-59 framework-ended", "CJ-68 direct-award-not-appropriate"] if {
	input.approach == "individual"
	input.route == "RM1045"
	input.method == "direct-award"
	input.appropriate == "no"
	input.day >= 20190801
}
