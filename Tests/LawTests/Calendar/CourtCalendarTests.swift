import Law
import Testing

@Suite("The holiday calendar")
struct CourtCalendarTests {
    let calendar = CourtCalendar.builtIn

    @Test(
        "Holidays as announced are rest days",
        arguments: [
            "2025-01-01", "2025-01-28", "2025-02-04", "2025-04-04", "2025-05-05", "2025-05-31", "2025-06-02",
            "2025-10-01", "2025-10-08",
            "2026-01-01", "2026-01-03", "2026-02-15", "2026-02-23", "2026-04-06", "2026-05-05", "2026-06-19",
            "2026-09-25", "2026-10-07",
        ]
    )
    func restsOnHolidays(iso: String) throws {
        #expect(calendar.isRestDay(try day(iso)))
    }

    @Test(
        "A Saturday or Sunday worked to make up for a holiday is not a rest day",
        arguments: [
            "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11",
            "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
        ]
    )
    func worksOnMakeUpDays(iso: String) throws {
        let date = try day(iso)
        #expect(date.weekday.isWeekend)
        #expect(!calendar.isRestDay(date))
    }

    @Test(
        "Other weekends rest, other days do not",
        arguments: [("2026-11-21", true), ("2026-11-22", true), ("2026-11-23", false), ("2026-02-24", false)]
    )
    func followsTheWeek(iso: String, rests: Bool) throws {
        #expect(calendar.isRestDay(try day(iso)) == rests)
    }

    @Test("The built-in calendar covers 2025 and 2026 and says so")
    func tellsItsEnd() throws {
        #expect(calendar.lastDay.description == "2026-12-31")
        #expect(calendar.covers(try day("2025-01-01")))
        #expect(!calendar.covers(try day("2024-12-31")))
        #expect(!calendar.covers(try day("2027-01-01")))
    }

    @Test(
        "Past the calendar only weekends and the holidays fixed by date are known",
        arguments: [
            ("2027-01-01", true), ("2027-05-03", false), ("2027-05-01", true), ("2027-10-03", true),
            ("2027-10-04", false), ("2027-02-06", true),
        ]
    )
    func knowsFixedHolidays(iso: String, rests: Bool) throws {
        #expect(calendar.isRestDay(try day(iso)) == rests)
    }

    @Test(
        "The first working day on or after a day",
        arguments: [
            ("2026-02-15", "2026-02-24"), ("2026-02-14", "2026-02-14"), ("2026-10-01", "2026-10-08"),
            ("2026-11-21", "2026-11-23"), ("2026-11-23", "2026-11-23"),
        ]
    )
    func findsWorkingDays(from: String, to: String) throws {
        #expect(calendar.firstWorkingDay(onOrAfter: try day(from)).description == to)
        #expect(calendar.firstWorkingDay(onOrAfter: .last) == .last)
    }

    @Test("The next year is added, with days of the December before")
    func addsAYear() throws {
        let more = try calendar.adding(
            year: 2027,
            restDays: [day("2026-12-31"), day("2027-01-04")],
            workdays: [day("2027-01-09")]
        )
        #expect(more.lastDay.description == "2027-12-31")
        #expect(more.isRestDay(try day("2026-12-31")))
        #expect(more.isRestDay(try day("2027-01-04")))
        #expect(!more.isRestDay(try day("2027-01-09")))
        #expect(!more.isRestDay(try day("2027-01-01")), "a loaded year is what its list says")
    }

    @Test("A year out of order, a foreign day and a contradiction are refused")
    func refusesBadYears() throws {
        let date = try day("2027-01-02")
        #expect(throws: CalendarProblem.notTheNextYear(2028, expected: 2027)) {
            try calendar.adding(year: 2028, restDays: [], workdays: [])
        }
        #expect(throws: CalendarProblem.foreignDay(try day("2028-01-01"))) {
            try calendar.adding(year: 2027, restDays: [day("2028-01-01")], workdays: [])
        }
        #expect(throws: CalendarProblem.contradictoryDay(date)) {
            try calendar.adding(year: 2027, restDays: [date], workdays: [date])
        }
    }
}
