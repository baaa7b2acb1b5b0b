package import Filings
package import Law

/// How far the service of the complaint on one defendant is.
package struct DefendantServiceRecord: Codable, Hashable, Sendable {
    package enum State: Codable, Hashable, Sendable {
        case due
        /// Served on a day; from the following one the period for the answer runs (民事诉讼法 art 128).
        case served(ServiceManner, on: CourtDate, answer: Deadline, by: AccountID, at: Instant)
        /// The case ended before it was served.
        case dropped
    }

    package let filing: FilingID
    /// Where in the answers the defendant stands, as "defendants.0".
    package let party: String
    package let court: String
    /// By when the complaint is to be sent.
    package let due: Deadline
    package var state: State
    /// How often it was tried in vain.
    package var attempts: Int

    package init(
        filing: FilingID,
        party: String,
        court: String,
        due: Deadline,
        state: State = .due,
        attempts: Int = 0
    ) {
        self.filing = filing
        self.party = party
        self.court = court
        self.due = due
        self.state = state
        self.attempts = attempts
    }

    package var isOpen: Bool { state == .due }
}

/// A place in the list of defendants to be served: by day, then filing, then party.
package struct DefendantServiceCursor: Codable, Hashable, Sendable {
    package let day: CourtDate
    package let filing: FilingID
    package let party: String

    package init(_ record: DefendantServiceRecord) {
        (day, filing, party) = (record.due.lastDay, record.filing, record.party)
    }

    package init(day: CourtDate, filing: FilingID, party: String) {
        (self.day, self.filing, self.party) = (day, filing, party)
    }
}
