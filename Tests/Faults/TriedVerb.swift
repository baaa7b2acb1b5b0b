import Commands
import Foundation
import Harness
import Interchange

/// A verb of somebody's on a filing that has its receipt, as a fault tries it.
struct TriedVerb: Sendable {
    let name: String
    /// Who does it: a sign-in of the demonstration court.
    let by: String
    /// What must have been done to the filing before, by whom.
    let before: [TriedVerb]
    /// Answers in which the filing differs from the example.
    let changing: [String: String]
    /// How far the clock stands ahead when it is done; periods must have run out for some.
    let secondsAhead: Int
    /// Once for a key, however often it is sent.
    let perform: @Sendable (CourtClient, FilingModel, String) async throws -> Void
    /// Whether it shows that it was done; the key is the one it was done with.
    let isDone: @Sendable (CourtClient, FilingModel, String) async throws -> Bool

    init(
        _ name: String,
        by contact: String,
        after before: [TriedVerb] = [],
        changing: [String: String] = [:],
        secondsAhead: Int = 0,
        perform: @escaping @Sendable (CourtClient, FilingModel, String) async throws -> Void,
        isDone: @escaping @Sendable (CourtClient, FilingModel, String) async throws -> Bool
    ) {
        self.name = name
        by = contact
        self.before = before
        self.changing = changing
        self.secondsAhead = secondsAhead
        self.perform = perform
        self.isDone = isDone
    }

    static let party = "litigant@example.org"
    static let clerk = TriedCourt.clerk
    static let judge = "judge@example.org"
    static let head = "head@example.org"
    static let trial = "trial@example.org"

    /// Among the tests, on PostgreSQL: each brings a court and a cluster of its own.
    static let fewForTests = [requestCorrection, register]
    /// Among the tests, on SQLite: one of every sort.
    static let someForTests = [
        claim, requestCorrection, resubmit, returnAndRecord, refuse, register, handOver, closeAsSettled,
    ]
    static let all = review + correction + decisions + afterRegistration + mediation
}
