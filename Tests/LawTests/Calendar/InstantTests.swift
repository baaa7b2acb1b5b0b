import Foundation
import Law
import Testing

@Suite("Instants and court time")
struct InstantTests {
    @Test(
        "Court time is eight hours ahead of UTC",
        arguments: [
            ("2026-11-23T12:07:00Z", "2026-11-23", "20:07"), ("2026-11-23T15:59:59.999Z", "2026-11-23", "23:59"),
            ("2026-11-23T16:00:00Z", "2026-11-24", "00:00"), ("1969-12-31T16:00:00Z", "1970-01-01", "00:00"),
            ("1969-12-31T15:59:59Z", "1969-12-31", "23:59"),
        ]
    )
    func convertsToCourtTime(utc: String, date: String, clock: String) throws {
        let time = try instant(utc).courtTime
        #expect(time.date.description == date)
        #expect(time.clock == clock)
        #expect(CourtDate(try instant(utc)) == time.date)
    }

    @Test(
        "An instant is printed in court time with three decimals, or six where they are needed",
        arguments: [
            ("2026-11-23T12:07:00.123Z", "2026-11-23T20:07:00.123+08:00"),
            ("2026-11-23T12:07:00Z", "2026-11-23T20:07:00.000+08:00"),
            ("2026-11-23T12:07:00.000001Z", "2026-11-23T20:07:00.000001+08:00"),
            ("2026-11-23T12:07:00.1234569Z", "2026-11-23T20:07:00.123456+08:00"),
            ("2026-11-23t06:37:09.5-05:30", "2026-11-23T20:07:09.500+08:00"),
            ("2026-11-23T20:07:00.5z", "2026-11-24T04:07:00.500+08:00"),
        ]
    )
    func printsRFC3339(typed: String, printed: String) throws {
        let moment = try instant(typed)
        #expect(moment.rfc3339 == printed)
        #expect(Instant(rfc3339: printed) == moment)
    }

    @Test(
        "What is not an RFC 3339 date and time is refused",
        arguments: [
            "2026-11-23", "2026-11-23T20:07:00", "2026-11-23 20:07:00Z", "2026-11-23T24:00:00Z", "2026-11-23T20:60:00Z",
            "2026-11-23T20:07:60Z", "2026-11-23T20:07:00.Z",
            "2026-11-23T20:07:00.1234567890Z", "2026-11-23T20:07:00+8:00", "2026-11-23T20:07:00+08:00x",
            "2026-02-30T20:07:00Z", "2026-11-23T20:07:00+24:00", "", "2026-11-23T20:0７:00Z",
        ]
    )
    func refusesOtherForms(text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test("Random instants read back exactly")
    func roundTrips() {
        var generator = SeededGenerator(seed: 20_261_123)
        for _ in 0..<5_000 {
            let moment = Instant(
                microseconds: .random(in: -60_000_000_000_000_000...250_000_000_000_000_000, using: &generator)
            )
            #expect(Instant(rfc3339: moment.rfc3339) == moment)
        }
    }

    @Test("A day begins at midnight court time")
    func startsDays() throws {
        #expect(try day("2026-11-23").startOfDay.rfc3339 == "2026-11-23T00:00:00.000+08:00")
        #expect(try day("1969-01-01").startOfDay.courtTime.clock == "00:00")
    }

    @Test("Seconds and days are added, and arithmetic stops at the ends instead of trapping")
    func adds() throws {
        let moment = try instant("2026-11-23T20:07:00+08:00")
        #expect(moment.adding(seconds: 60).rfc3339 == "2026-11-23T20:08:00.000+08:00")
        #expect(moment.adding(days: -1).rfc3339 == "2026-11-22T20:07:00.000+08:00")
        #expect(moment.adding(days: .max).microseconds == .max)
        #expect(moment.adding(seconds: .min).microseconds == .min)
        #expect(Instant(microseconds: .max).courtTime.date == .last)
        #expect(Instant(microseconds: .min).courtTime.date == .first)
    }

    @Test("Court time is written in both languages")
    func writes() throws {
        let time = try instant("2026-11-23T20:07:00+08:00").courtTime
        #expect(time.written(in: .chinese) == "2026年11月23日 20:07")
        #expect(time.written(in: .english) == "23 November 2026, 20:07")
    }

    @Test("An instant is stored as one whole number")
    func codes() throws {
        let json = try JSONEncoder().encode([Instant(microseconds: 1_795_435_620_123_456)])
        #expect(String(decoding: json, as: UTF8.self) == "[1795435620123456]")
        #expect(try JSONDecoder().decode([Instant].self, from: json) == [Instant(microseconds: 1_795_435_620_123_456)])
    }
}
