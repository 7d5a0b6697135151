package calendar

// A Holiday is one bank holiday of a published list. The zero Holiday is none.
type Holiday struct {
	Day   Date
	Title string // in English, as published: "Summer bank holiday"
	// Substitute says that the list marks the day as kept instead of another, on which the holiday
	// itself falls.
	Substitute bool
	// Known is the day on which this entry became publicly known, where that was late and there is a
	// record of it. It is the zero Span, nothing said, for the ordinary entries: nobody recorded
	// their day. For [AnywhereInUK] it is that of the first part in the order of the constants.
	Known Span
}

// The titles of the bank holidays, as gov.uk publishes them.
const (
	newYearsDay      = "New Year’s Day"
	secondOfJanuary  = "2nd January"
	stPatricksDay    = "St Patrick’s Day"
	goodFriday       = "Good Friday"
	easterMonday     = "Easter Monday"
	earlyMay         = "Early May bank holiday"
	veDay            = "Early May bank holiday (VE day)"
	coronation       = "Bank holiday for the coronation of King Charles III"
	spring           = "Spring bank holiday"
	diamondJubilee   = "Queen’s Diamond Jubilee"
	platinumJubilee  = "Platinum Jubilee bank holiday"
	worldCup         = "World Cup bank holiday"
	battleOfTheBoyne = "Battle of the Boyne (Orangemen’s Day)"
	summer           = "Summer bank holiday"
	stateFuneral     = "Bank Holiday for the State Funeral of Queen Elizabeth II"
	stAndrewsDay     = "St Andrew’s Day"
	christmasDay     = "Christmas Day"
	boxingDay        = "Boxing Day"
)

const (
	itself     = false
	substitute = true
)

// A holidayRow is one line of the table: a day, where it is a bank holiday, and as what.
type holidayRow struct {
	year       uint16
	month, day uint8
	in         divisionSet
	title      string
	substitute bool
}

func (r *holidayRow) date() Date {
	return Date{dayNumber(uint32(r.year), uint32(r.month), uint32(r.day))}
}

func (r *holidayRow) holiday(v Division) Holiday {
	h := Holiday{Day: r.date(), Title: r.title, Substitute: r.substitute}
	for i := range changes {
		if c := &changes[i]; c.in&r.in&v.set() != 0 && c.effect == added && c.date() == h.Day {
			h.Known = c.known()
			break
		}
	}
	return h
}

// The years that bankHolidays lists whole.
const (
	firstYear = 2012
	lastYear  = 2028
)

// bankHolidays are the bank holidays of the United Kingdom in order of day, as gov.uk published them:
// lib/data/bank-holidays.json of alphagov/calendars at 4fc4099 for 2012 to 2018 and of
// alphagov/frontend at cb2a016d for 2019 to 2028, whose own "last updated" is 2025-11-24. Contains
// public sector information licensed under the Open Government Licence v3.0.
//
// The lists differ in one place where one would not expect it: 2012-06-04 is marked as a substitute
// day everywhere but in Northern Ireland.
//
//go:generate env HSCN_UPDATE=1 go test -run=^TestGeneratedTables$ .
var bankHolidays = [...]holidayRow{
	{2012, 1, 2, ewNI, newYearsDay, substitute},
	{2012, 1, 2, sc, secondOfJanuary, itself},
	{2012, 1, 3, sc, newYearsDay, substitute},
	{2012, 3, 19, ni, stPatricksDay, substitute},
	{2012, 4, 6, uk, goodFriday, itself},
	{2012, 4, 9, ewNI, easterMonday, itself},
	{2012, 5, 7, uk, earlyMay, itself},
	{2012, 6, 4, ewSC, spring, substitute},
	{2012, 6, 4, ni, spring, itself},
	{2012, 6, 5, uk, diamondJubilee, itself},
	{2012, 7, 12, ni, battleOfTheBoyne, itself},
	{2012, 8, 6, sc, summer, itself},
	{2012, 8, 27, ewNI, summer, itself},
	{2012, 11, 30, sc, stAndrewsDay, itself},
	{2012, 12, 25, uk, christmasDay, itself},
	{2012, 12, 26, uk, boxingDay, itself},

	{2013, 1, 1, uk, newYearsDay, itself},
	{2013, 1, 2, sc, secondOfJanuary, itself},
	{2013, 3, 18, ni, stPatricksDay, substitute},
	{2013, 3, 29, uk, goodFriday, itself},
	{2013, 4, 1, ewNI, easterMonday, itself},
	{2013, 5, 6, uk, earlyMay, itself},
	{2013, 5, 27, uk, spring, itself},
	{2013, 7, 12, ni, battleOfTheBoyne, itself},
	{2013, 8, 5, sc, summer, itself},
	{2013, 8, 26, ewNI, summer, itself},
	{2013, 12, 2, sc, stAndrewsDay, substitute},
	{2013, 12, 25, uk, christmasDay, itself},
	{2013, 12, 26, uk, boxingDay, itself},

	{2014, 1, 1, uk, newYearsDay, itself},
	{2014, 1, 2, sc, secondOfJanuary, itself},
	{2014, 3, 17, ni, stPatricksDay, itself},
	{2014, 4, 18, uk, goodFriday, itself},
	{2014, 4, 21, ewNI, easterMonday, itself},
	{2014, 5, 5, uk, earlyMay, itself},
	{2014, 5, 26, uk, spring, itself},
	{2014, 7, 14, ni, battleOfTheBoyne, substitute},
	{2014, 8, 4, sc, summer, itself},
	{2014, 8, 25, ewNI, summer, itself},
	{2014, 12, 1, sc, stAndrewsDay, substitute},
	{2014, 12, 25, uk, christmasDay, itself},
	{2014, 12, 26, uk, boxingDay, itself},

	{2015, 1, 1, uk, newYearsDay, itself},
	{2015, 1, 2, sc, secondOfJanuary, itself},
	{2015, 3, 17, ni, stPatricksDay, itself},
	{2015, 4, 3, uk, goodFriday, itself},
	{2015, 4, 6, ewNI, easterMonday, itself},
	{2015, 5, 4, uk, earlyMay, itself},
	{2015, 5, 25, uk, spring, itself},
	{2015, 7, 13, ni, battleOfTheBoyne, substitute},
	{2015, 8, 3, sc, summer, itself},
	{2015, 8, 31, ewNI, summer, itself},
	{2015, 11, 30, sc, stAndrewsDay, itself},
	{2015, 12, 25, uk, christmasDay, itself},
	{2015, 12, 28, uk, boxingDay, substitute},

	{2016, 1, 1, uk, newYearsDay, itself},
	{2016, 1, 4, sc, secondOfJanuary, substitute},
	{2016, 3, 17, ni, stPatricksDay, itself},
	{2016, 3, 25, uk, goodFriday, itself},
	{2016, 3, 28, ewNI, easterMonday, itself},
	{2016, 5, 2, uk, earlyMay, itself},
	{2016, 5, 30, uk, spring, itself},
	{2016, 7, 12, ni, battleOfTheBoyne, itself},
	{2016, 8, 1, sc, summer, itself},
	{2016, 8, 29, ewNI, summer, itself},
	{2016, 11, 30, sc, stAndrewsDay, itself},
	{2016, 12, 26, uk, boxingDay, itself},
	{2016, 12, 27, uk, christmasDay, substitute},

	{2017, 1, 2, ewNI, newYearsDay, substitute},
	{2017, 1, 2, sc, secondOfJanuary, itself},
	{2017, 1, 3, sc, newYearsDay, substitute},
	{2017, 3, 17, ni, stPatricksDay, itself},
	{2017, 4, 14, uk, goodFriday, itself},
	{2017, 4, 17, ewNI, easterMonday, itself},
	{2017, 5, 1, uk, earlyMay, itself},
	{2017, 5, 29, uk, spring, itself},
	{2017, 7, 12, ni, battleOfTheBoyne, itself},
	{2017, 8, 7, sc, summer, itself},
	{2017, 8, 28, ewNI, summer, itself},
	{2017, 11, 30, sc, stAndrewsDay, itself},
	{2017, 12, 25, uk, christmasDay, itself},
	{2017, 12, 26, uk, boxingDay, itself},

	{2018, 1, 1, uk, newYearsDay, itself},
	{2018, 1, 2, sc, secondOfJanuary, itself},
	{2018, 3, 19, ni, stPatricksDay, substitute},
	{2018, 3, 30, uk, goodFriday, itself},
	{2018, 4, 2, ewNI, easterMonday, itself},
	{2018, 5, 7, uk, earlyMay, itself},
	{2018, 5, 28, uk, spring, itself},
	{2018, 7, 12, ni, battleOfTheBoyne, itself},
	{2018, 8, 6, sc, summer, itself},
	{2018, 8, 27, ewNI, summer, itself},
	{2018, 11, 30, sc, stAndrewsDay, itself},
	{2018, 12, 25, uk, christmasDay, itself},
	{2018, 12, 26, uk, boxingDay, itself},

	{2019, 1, 1, uk, newYearsDay, itself},
	{2019, 1, 2, sc, secondOfJanuary, itself},
	{2019, 3, 18, ni, stPatricksDay, substitute},
	{2019, 4, 19, uk, goodFriday, itself},
	{2019, 4, 22, ewNI, easterMonday, itself},
	{2019, 5, 6, uk, earlyMay, itself},
	{2019, 5, 27, uk, spring, itself},
	{2019, 7, 12, ni, battleOfTheBoyne, itself},
	{2019, 8, 5, sc, summer, itself},
	{2019, 8, 26, ewNI, summer, itself},
	{2019, 12, 2, sc, stAndrewsDay, substitute},
	{2019, 12, 25, uk, christmasDay, itself},
	{2019, 12, 26, uk, boxingDay, itself},

	{2020, 1, 1, uk, newYearsDay, itself},
	{2020, 1, 2, sc, secondOfJanuary, itself},
	{2020, 3, 17, ni, stPatricksDay, itself},
	{2020, 4, 10, uk, goodFriday, itself},
	{2020, 4, 13, ewNI, easterMonday, itself},
	{2020, 5, 8, uk, veDay, itself},
	{2020, 5, 25, uk, spring, itself},
	{2020, 7, 13, ni, battleOfTheBoyne, substitute},
	{2020, 8, 3, sc, summer, itself},
	{2020, 8, 31, ewNI, summer, itself},
	{2020, 11, 30, sc, stAndrewsDay, itself},
	{2020, 12, 25, uk, christmasDay, itself},
	{2020, 12, 28, uk, boxingDay, substitute},

	{2021, 1, 1, uk, newYearsDay, itself},
	{2021, 1, 4, sc, secondOfJanuary, substitute},
	{2021, 3, 17, ni, stPatricksDay, itself},
	{2021, 4, 2, uk, goodFriday, itself},
	{2021, 4, 5, ewNI, easterMonday, itself},
	{2021, 5, 3, uk, earlyMay, itself},
	{2021, 5, 31, uk, spring, itself},
	{2021, 7, 12, ni, battleOfTheBoyne, itself},
	{2021, 8, 2, sc, summer, itself},
	{2021, 8, 30, ewNI, summer, itself},
	{2021, 11, 30, sc, stAndrewsDay, itself},
	{2021, 12, 27, uk, christmasDay, substitute},
	{2021, 12, 28, uk, boxingDay, substitute},

	{2022, 1, 3, uk, newYearsDay, substitute},
	{2022, 1, 4, sc, secondOfJanuary, substitute},
	{2022, 3, 17, ni, stPatricksDay, itself},
	{2022, 4, 15, uk, goodFriday, itself},
	{2022, 4, 18, ewNI, easterMonday, itself},
	{2022, 5, 2, uk, earlyMay, itself},
	{2022, 6, 2, uk, spring, itself},
	{2022, 6, 3, uk, platinumJubilee, itself},
	{2022, 7, 12, ni, battleOfTheBoyne, itself},
	{2022, 8, 1, sc, summer, itself},
	{2022, 8, 29, ewNI, summer, itself},
	{2022, 9, 19, uk, stateFuneral, itself},
	{2022, 11, 30, sc, stAndrewsDay, itself},
	{2022, 12, 26, uk, boxingDay, itself},
	{2022, 12, 27, uk, christmasDay, substitute},

	{2023, 1, 2, uk, newYearsDay, substitute},
	{2023, 1, 3, sc, secondOfJanuary, substitute},
	{2023, 3, 17, ni, stPatricksDay, itself},
	{2023, 4, 7, uk, goodFriday, itself},
	{2023, 4, 10, ewNI, easterMonday, itself},
	{2023, 5, 1, uk, earlyMay, itself},
	{2023, 5, 8, uk, coronation, itself},
	{2023, 5, 29, uk, spring, itself},
	{2023, 7, 12, ni, battleOfTheBoyne, itself},
	{2023, 8, 7, sc, summer, itself},
	{2023, 8, 28, ewNI, summer, itself},
	{2023, 11, 30, sc, stAndrewsDay, itself},
	{2023, 12, 25, uk, christmasDay, itself},
	{2023, 12, 26, uk, boxingDay, itself},

	{2024, 1, 1, uk, newYearsDay, itself},
	{2024, 1, 2, sc, secondOfJanuary, itself},
	{2024, 3, 18, ni, stPatricksDay, substitute},
	{2024, 3, 29, uk, goodFriday, itself},
	{2024, 4, 1, ewNI, easterMonday, itself},
	{2024, 5, 6, uk, earlyMay, itself},
	{2024, 5, 27, uk, spring, itself},
	{2024, 7, 12, ni, battleOfTheBoyne, itself},
	{2024, 8, 5, sc, summer, itself},
	{2024, 8, 26, ewNI, summer, itself},
	{2024, 12, 2, sc, stAndrewsDay, substitute},
	{2024, 12, 25, uk, christmasDay, itself},
	{2024, 12, 26, uk, boxingDay, itself},

	{2025, 1, 1, uk, newYearsDay, itself},
	{2025, 1, 2, sc, secondOfJanuary, itself},
	{2025, 3, 17, ni, stPatricksDay, itself},
	{2025, 4, 18, uk, goodFriday, itself},
	{2025, 4, 21, ewNI, easterMonday, itself},
	{2025, 5, 5, uk, earlyMay, itself},
	{2025, 5, 26, uk, spring, itself},
	{2025, 7, 14, ni, battleOfTheBoyne, substitute},
	{2025, 8, 4, sc, summer, itself},
	{2025, 8, 25, ewNI, summer, itself},
	{2025, 12, 1, sc, stAndrewsDay, substitute},
	{2025, 12, 25, uk, christmasDay, itself},
	{2025, 12, 26, uk, boxingDay, itself},

	{2026, 1, 1, uk, newYearsDay, itself},
	{2026, 1, 2, sc, secondOfJanuary, itself},
	{2026, 3, 17, ni, stPatricksDay, itself},
	{2026, 4, 3, uk, goodFriday, itself},
	{2026, 4, 6, ewNI, easterMonday, itself},
	{2026, 5, 4, uk, earlyMay, itself},
	{2026, 5, 25, uk, spring, itself},
	{2026, 6, 15, sc, worldCup, itself},
	{2026, 7, 13, ni, battleOfTheBoyne, substitute},
	{2026, 8, 3, sc, summer, itself},
	{2026, 8, 31, ewNI, summer, itself},
	{2026, 11, 30, sc, stAndrewsDay, itself},
	{2026, 12, 25, uk, christmasDay, itself},
	{2026, 12, 28, uk, boxingDay, substitute},

	{2027, 1, 1, uk, newYearsDay, itself},
	{2027, 1, 4, sc, secondOfJanuary, substitute},
	{2027, 3, 17, ni, stPatricksDay, itself},
	{2027, 3, 26, uk, goodFriday, itself},
	{2027, 3, 29, ewNI, easterMonday, itself},
	{2027, 5, 3, uk, earlyMay, itself},
	{2027, 5, 31, uk, spring, itself},
	{2027, 7, 12, ni, battleOfTheBoyne, itself},
	{2027, 8, 2, sc, summer, itself},
	{2027, 8, 30, ewNI, summer, itself},
	{2027, 11, 30, sc, stAndrewsDay, itself},
	{2027, 12, 27, uk, christmasDay, substitute},
	{2027, 12, 28, uk, boxingDay, substitute},

	{2028, 1, 3, uk, newYearsDay, substitute},
	{2028, 1, 4, sc, secondOfJanuary, substitute},
	{2028, 3, 17, ni, stPatricksDay, itself},
	{2028, 4, 14, uk, goodFriday, itself},
	{2028, 4, 17, ewNI, easterMonday, itself},
	{2028, 5, 1, uk, earlyMay, itself},
	{2028, 5, 29, uk, spring, itself},
	{2028, 7, 12, ni, battleOfTheBoyne, itself},
	{2028, 8, 7, sc, summer, itself},
	{2028, 8, 28, ewNI, summer, itself},
	{2028, 11, 30, sc, stAndrewsDay, itself},
	{2028, 12, 25, uk, christmasDay, itself},
	{2028, 12, 26, uk, boxingDay, itself},
}
