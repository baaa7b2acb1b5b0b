import Forms
import Law
import Registry

/// What all filings of a filling share; by reference, since every filing holds it.
final class GrownPlace: Sendable {
    let office: Office
    let form: FormDefinition
    let answers: GrownAnswers
    let people: GrownPeople
    /// By the day of receipt.
    let deadlines: [CourtDate: Deadline]
    let seed: UInt64
    let since: Instant
    let now: Instant
    let count: Int
    let allWaiting: Bool

    /// - Parameters:
    ///   - other: a place that shares everything but the following.
    ///   - seed: of the filings.
    ///   - since: the first is begun then, the last an hour ago.
    ///   - count: how many.
    ///   - allWaiting: all of them at the measured court, and undecided.
    convenience init(like other: GrownPlace, seed: UInt64, since: Instant, count: Int, allWaiting: Bool) {
        self.init(
            office: other.office,
            form: other.form,
            answers: other.answers,
            people: other.people,
            deadlines: other.deadlines,
            seed: seed,
            since: since,
            now: other.now,
            count: count,
            allWaiting: allWaiting
        )
    }

    init(
        office: Office,
        form: FormDefinition,
        answers: GrownAnswers,
        people: GrownPeople,
        deadlines: [CourtDate: Deadline],
        seed: UInt64,
        since: Instant,
        now: Instant,
        count: Int,
        allWaiting: Bool = false
    ) {
        self.office = office
        self.form = form
        self.answers = answers
        self.people = people
        self.deadlines = deadlines
        self.seed = seed
        self.since = since
        self.now = now
        self.count = count
        self.allWaiting = allWaiting
    }
}
