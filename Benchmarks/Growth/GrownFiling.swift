import Filings
import Forms
import Law
import Registry

/// One filing and everything that belongs to it, from its number alone: the same number is the same filing.
struct GrownFiling: Sendable {
    struct Written: Sendable {
        let filing: FilingID
        let court: String
        let owner: AccountID
        let ownerName: String
        let otherName: String
        let isWaiting: Bool
        let document: DocumentID?
    }

    enum Goal { case draft, received, registered }

    let place: GrownPlace
    let id: FilingID
    let desk: GrownPeople.Desk
    let owner: GrownPeople.Person
    let goal: Goal
    let startedAt: Instant
    let uploadedAt: Instant
    let receivedAt: Instant
    let registeredAt: Instant
    /// The case's, given by whoever has all filings in view.
    var serial = 0
    var generator: SeededGenerator

    init(_ number: Int, in place: GrownPlace) {
        var generator = SeededGenerator(seed: place.seed, number: number)
        let span = place.now.microseconds - place.since.microseconds
        let step = max(span / Int64(max(place.count, 1)), 1)
        // Every filing lies at least an hour back, so that all that followed it lies back as well.
        let moment = place.since.microseconds + Int64(number) * step + Int64.random(in: 0..<step, using: &generator)
        startedAt = Instant(microseconds: min(moment, place.now.microseconds - 3_600_000_000))
        id = Self.identifier(at: startedAt, &generator)
        // Three in ten at the measured court.
        let others = place.people.desks.count - 1
        let index =
            generator.chance(30) || others < 1 || place.allWaiting
            ? 0 : 1 + Int.random(in: 0..<others, using: &generator)
        desk = place.people.desks[index]
        // One in five hundred is the first party's, who files for many; everybody else has about five.
        let parties = place.people.parties
        owner =
            Int.random(in: 0..<500, using: &generator) == 0
            ? parties[0] : parties[Int.random(in: 0..<parties.count, using: &generator)]
        let age = place.now.microseconds - startedAt.microseconds
        let roll = Int.random(in: 0..<1000, using: &generator)
        if place.allWaiting {
            goal = .received
        } else if roll < 30 {
            goal = .draft
        } else if age < 5 * 86_400_000_000 ? roll < 700 : roll < 32 {
            // Some are late, as in any court.
            goal = .received
        } else {
            goal = age < 7_200_000_000 ? .received : .registered
        }
        func later(_ time: Instant, _ minutes: ClosedRange<Int>) -> Instant {
            min(time.adding(seconds: Int.random(in: minutes, using: &generator) * 60), place.now)
        }
        uploadedAt = later(startedAt, 1...5)
        receivedAt = later(uploadedAt, 5...40)
        registeredAt = later(receivedAt, 60...3 * 1440)
        self.place = place
        self.generator = generator
    }

    var isSubmitted: Bool { goal != .draft }

    /// What its case is numbered in.
    var series: CaseNumber.Series? {
        guard goal == .registered else { return nil }
        return CaseNumber.Series(
            courtCode: desk.court.code,
            typeCode: CaseType.civilFirstInstance.typeCode,
            year: CourtDate(registeredAt).year
        )
    }

    static func identifier<Of>(at instant: Instant, _ generator: inout SeededGenerator) -> Identifier<Of> {
        Identifier(
            milliseconds: instant.microseconds / 1000,
            randomness: (UInt16.random(in: 0...UInt16.max, using: &generator), generator.next())
        )
    }

    /// The day on which review ends, for whatever day something is received.
    static func deadlines(
        since: Instant,
        until: Instant,
        _ calendar: CourtCalendar
    ) -> [CourtDate: Deadline] {
        var (deadlines, day) = ([CourtDate: Deadline](), CourtDate(since))
        while day <= CourtDate(until) {
            deadlines[day] = ReviewClock.deadline(received: day, kind: .civil, calendar: calendar)
            day = day.adding(days: 1)
        }
        return deadlines
    }

    var deadline: Deadline {
        let day = CourtDate(receivedAt)
        return place.deadlines[day]
            ?? ReviewClock.deadline(received: day, kind: .civil, calendar: place.office.calendar)
    }

    /// Writes it as the verbs would have, one after the other.
    func write(_ tx: any RegistryTransaction) throws -> Written {
        var writing = WritingAFiling(self, tx)
        return try writing.write()
    }
}
