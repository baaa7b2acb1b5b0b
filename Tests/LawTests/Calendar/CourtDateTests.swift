import Foundation
import Law
import Testing

@Suite("Court dates")
struct CourtDateTests {
    @Test(
        "A day that does not exist is refused",
        arguments: [
            (2026, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (0, 1, 1), (10_000, 1, 1),
            (1900, 2, 29),
        ]
    )
    func refusesMissingDays(year: Int, month: Int, day: Int) {
        #expect(CourtDate(year: year, month: month, day: day) == nil)
    }

    @Test(
        "Leap days exist every fourth year, not every hundredth, but every four hundredth",
        arguments: [2000, 2024, 2028]
    )
    func keepsLeapDays(year: Int) {
        #expect(CourtDate(year: year, month: 2, day: 29) != nil)
    }

    @Test(
        "Only YYYY-MM-DD is read",
        arguments: [
            "2026-1-23", "2026/11/23", "20261123", "2026-11-23 ", "", "-2026-11-23", "2026-11-+3", "２０２６-11-23",
            "2026-02-30",
        ]
    )
    func refusesOtherForms(text: String) {
        #expect(CourtDate(text) == nil)
    }

    @Test(
        "Days are counted from 1970-01-01",
        arguments: [
            ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-23", 20_780),
            ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
        ]
    )
    func countsDays(iso: String, ordinal: Int) throws {
        #expect(try day(iso).ordinal == ordinal)
        #expect(CourtDate(ordinal: ordinal).description == iso)
    }

    @Test("Every day of 800 years reads back from its ordinal and follows the day before")
    func roundTrips() throws {
        var previous = try day("1600-01-01")
        for ordinal in (previous.ordinal + 1)...(previous.ordinal + 292_194) {
            let next = CourtDate(ordinal: ordinal)
            #expect(next.ordinal == ordinal)
            #expect(next > previous)
            #expect(CourtDate(year: next.year, month: next.month, day: next.day) == next)
            previous = next
        }
        #expect(previous.description == "2400-01-01")
    }

    @Test(
        "Weekdays",
        arguments: [
            ("2026-11-23", Weekday.monday), ("2026-01-01", .thursday), ("1970-01-01", .thursday),
            ("1969-12-28", .sunday), ("2000-02-29", .tuesday), ("0001-01-01", .monday),
        ]
    )
    func namesWeekdays(iso: String, weekday: Weekday) throws {
        #expect(try day(iso).weekday == weekday)
    }

    @Test(
        "Civil Code art. 202: a period of months ends on the corresponding day, or on the last of the month",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-08-31", 1, "2026-09-30"),
            ("2026-11-23", 2, "2027-01-23"),
            ("2026-11-23", 14, "2028-01-23"), ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
            ("2026-05-05", 0, "2026-05-05"),
        ]
    )
    func addsMonths(from: String, months: Int, to: String) throws {
        #expect(try day(from).adding(months: months).description == to)
    }

    @Test("A year after 29 February is 28 February")
    func addsYears() throws {
        #expect(try day("2024-02-29").adding(years: 1).description == "2025-02-28")
        #expect(try day("2024-02-29").adding(years: 4).description == "2028-02-29")
    }

    @Test(
        "Arithmetic stops at the first and last day instead of trapping",
        arguments: [Int.max, .min, 4_000_000, -4_000_000]
    )
    func staysInRange(amount: Int) throws {
        let start = try day("2026-11-23")
        let end = amount < 0 ? CourtDate.first : .last
        #expect(start.adding(days: amount) == end)
        #expect(start.adding(months: amount) == end)
        #expect(start.adding(years: amount) == end)
    }

    @Test("Days between two dates")
    func subtracts() throws {
        #expect(try day("2026-11-23") - day("2026-11-16") == 7)
        #expect(try day("2026-02-28") - day("2026-03-01") == -1)
        #expect(try day("2026-02-28") < day("2026-03-01"))
    }

    @Test("Pages and papers write dates in both languages")
    func writesDates() throws {
        let date = try day("2026-11-23")
        #expect(date.written(in: .chinese, weekday: true) == "2026年11月23日 星期一")
        #expect(date.written(in: .english, weekday: true) == "Monday 23 November 2026")
        #expect(date.written(in: .chinese) == "2026年11月23日")
        #expect(date.written(in: .english) == "23 November 2026")
        #expect(try day("2026-03-05").written(in: .english) == "5 March 2026")
    }

    @Test(
        "The foot of a court paper has the date in Chinese numerals",
        arguments: [
            ("2026-11-23", "二〇二六年十一月二十三日"), ("2010-10-10", "二〇一〇年十月十日"), ("2026-01-20", "二〇二六年一月二十日"),
            ("2026-12-31", "二〇二六年十二月三十一日"),
        ]
    )
    func writesNumerals(iso: String, numerals: String) throws {
        #expect(try day(iso).chineseNumerals == numerals)
    }

    @Test("A date is stored as its ISO text and checked when read")
    func codes() throws {
        let json = try JSONEncoder().encode([day("2026-11-23")])
        #expect(String(decoding: json, as: UTF8.self) == #"["2026-11-23"]"#)
        #expect(try JSONDecoder().decode([CourtDate].self, from: json) == [day("2026-11-23")])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CourtDate].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
    }
}
