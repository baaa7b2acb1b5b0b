import Filings
import Forms
import Law
import Registry

/// One filing and everything that belongs to it, from its number alone: the same number is the same filing.
struct GrownFiling {
    /// What all filings share.
    struct Place: Sendable {
        let office: Office
        let form: FormDefinition
        let answers: GrownAnswers
        let people: GrownPeople
        let seed: UInt64
        let since: Instant
        let now: Instant
        let count: Int
        let allWaiting: Bool
    }

    struct Written: Sendable {
        let filing: FilingID
        let court: String
        let owner: AccountID
        let ownerName: String
        let isWaiting: Bool
        let document: DocumentID?
    }

    enum Goal { case draft, received, registered }

    let place: Place
    let id: FilingID
    let desk: GrownPeople.Desk
    let owner: GrownPeople.Person
    let goal: Goal
    let startedAt: Instant
    var generator: SeededGenerator

    init(_ number: Int, in place: Place) {
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
        self.place = place
        self.generator = generator
    }

    var isSubmitted: Bool { goal != .draft }

    static func identifier<Of>(at instant: Instant, _ generator: inout SeededGenerator) -> Identifier<Of> {
        Identifier(
            milliseconds: instant.microseconds / 1000,
            randomness: (UInt16.random(in: 0...UInt16.max, using: &generator), generator.next())
        )
    }

    /// Writes it as the verbs would have, one after the other.
    func write(_ tx: any RegistryTransaction) throws -> Written {
        var writing = WritingAFiling(self, tx)
        return try writing.write()
    }
}
