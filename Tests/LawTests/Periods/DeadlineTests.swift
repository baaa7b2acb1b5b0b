import Foundation
import Law
import Testing

@Suite("Deadlines")
struct DeadlineTests {
    static let vectors: [(trigger: String, unadjusted: String, lastDay: String, warned: Bool)] = [
        ("2026-02-06", "2026-02-13", "2026-02-13", false),
        ("2026-02-07", "2026-02-14", "2026-02-14", false),
        ("2026-02-08", "2026-02-15", "2026-02-24", false),
        ("2026-09-13", "2026-09-20", "2026-09-20", false),
        ("2026-09-24", "2026-10-01", "2026-10-08", false),
        ("2026-12-25", "2027-01-01", "2027-01-04", true),
        ("2026-12-24", "2026-12-31", "2026-12-31", false),
        ("2026-12-20", "2026-12-27", "2026-12-28", false),
        ("2026-11-23", "2026-11-30", "2026-11-30", false),
        ("2026-11-14", "2026-11-21", "2026-11-23", false),
        ("2027-03-01", "2027-03-08", "2027-03-08", true),
    ]

    @Test(
        "Civil Procedure Law art. 85: the day of receipt is not counted, and a last rest day moves on",
        arguments: vectors
    )
    func countsSevenDays(trigger: String, unadjusted: String, lastDay: String, warned: Bool) throws {
        let deadline = ReviewClock.deadline(received: try day(trigger), kind: .civil, calendar: .builtIn)
        #expect(deadline.start == (try day(trigger)))
        #expect(deadline.unadjusted.description == unadjusted)
        #expect(deadline.lastDay.description == lastDay)
        #expect(deadline.isPastCalendar == warned)
        #expect(deadline.wasMoved == (unadjusted != lastDay))
    }

    @Test("A deadline that ends inside the calendar but moves past it is warned about")
    func warnsWhenMovedPast() throws {
        let short = CourtCalendar(restDays: [try day("2026-12-31")], workdays: [], years: 2026...2026)
        let deadline = ReviewClock.deadline(received: try day("2026-12-24"), kind: .civil, calendar: short)
        #expect(deadline.unadjusted.description == "2026-12-31")
        #expect(deadline.lastDay.description == "2027-01-04")
        #expect(deadline.isPastCalendar)
    }

    @Test("Papers that arrive before and after midnight in court time start on different days")
    func startsOnTheCourtDay() throws {
        let before = ReviewClock.deadline(
            received: try instant("2026-11-23T23:59:59+08:00"),
            kind: .civil,
            calendar: .builtIn
        )
        let after = ReviewClock.deadline(
            received: try instant("2026-11-23T16:00:00Z"),
            kind: .civil,
            calendar: .builtIn
        )
        #expect(before.lastDay.description == "2026-11-30")
        #expect(after.lastDay.description == "2026-12-01")
    }

    @Test("Days left are counted to the last day, and the period ends with it")
    func countsDaysLeft() throws {
        let deadline = ReviewClock.deadline(received: try day("2026-11-23"), kind: .civil, calendar: .builtIn)
        #expect(deadline.daysLeft(on: try day("2026-11-23")) == 7)
        #expect(deadline.daysLeft(on: try day("2026-11-30")) == 0)
        #expect(deadline.daysLeft(on: try day("2026-12-02")) == -2)
        #expect(!deadline.hasRunOut(on: try day("2026-11-30")))
        #expect(deadline.hasRunOut(on: try day("2026-12-01")))
        #expect(deadline.end.rfc3339 == "2026-12-01T00:00:00.000+08:00")
    }

    @Test("Months end on the corresponding day and then move off rest days")
    func countsMonths() throws {
        let limit = TimeLimit(.months(3), article: Article(.civilProcedure, 164), consequence: .escalation)
        let deadline = limit.deadline(after: try day("2026-07-03"), calendar: .builtIn)
        #expect(deadline.unadjusted.description == "2026-10-03")
        #expect(deadline.lastDay.description == "2026-10-08")
        let years = TimeLimit(.years(2), article: Article(.civilProcedure, 250), consequence: .rightLost)
        #expect(years.deadline(after: try day("2024-02-29"), calendar: .builtIn).unadjusted.description == "2026-02-28")
    }

    @Test("Hours end on a day that does not move")
    func countsHours() throws {
        let deadline = PreservationClock.limit.deadline(after: try day("2026-11-20"), calendar: .builtIn)
        #expect(deadline.lastDay.description == "2026-11-22")
        #expect(!deadline.wasMoved)
    }

    @Test("A deadline is stored whole and reads back the same")
    func codes() throws {
        let deadline = ReviewClock.deadline(
            received: try day("2026-02-08"),
            kind: .privateProsecution,
            calendar: .builtIn
        )
        let json = try JSONEncoder().encode(deadline)
        #expect(try JSONDecoder().decode(Deadline.self, from: json) == deadline)
    }
}
