package import Filings
package import Law

/// A person whom word of something new did not reach: the desk's work until somebody has reached them another way.
///
/// What became of the service itself is another matter: that is decided by the inbox here, not by the mailbox outside.
package struct UnreachedRecord: Codable, Hashable, Sendable {
    /// The inbox message of which word was sent.
    package let message: MessageID
    package let account: AccountID
    package let filing: FilingID
    package let court: String
    /// As "mail.refused" or "mail.bounced".
    package let reason: String
    package let at: Instant
    package var state: State

    package enum State: Codable, Hashable, Sendable {
        case open
        /// Nil for `by` where the person read the message here after all.
        case reached(Way, by: AccountID?, at: Instant)
    }

    /// How the person was reached in the end.
    package enum Way: String, Codable, Sendable, CaseIterable {
        case telephone
        case inPerson
        case post
        /// Read here after all: nobody writes that by hand.
        case inbox

        package static let byHand: [Way] = [.telephone, .inPerson, .post]
    }

    package init(
        message: MessageID,
        account: AccountID,
        filing: FilingID,
        court: String,
        reason: String,
        at: Instant,
        state: State = .open
    ) {
        self.message = message
        self.account = account
        self.filing = filing
        self.court = court
        self.reason = reason
        self.at = at
        self.state = state
    }
}
