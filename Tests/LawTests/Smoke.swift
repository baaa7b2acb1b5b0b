import Law
import Testing

@Test("Seven days from 8 February 2026 end after the Spring Festival") func smoke() throws {
    let day = try #require(CourtDate("2026-02-08"))
    #expect(ReviewClock.deadline(received: day, kind: .civil, calendar: .builtIn).lastDay.description == "2026-02-24")
}
