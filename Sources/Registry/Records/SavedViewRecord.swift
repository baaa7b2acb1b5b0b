package import Filings
package import Law

/// A view of the queue that somebody named to come back to; their own, in one court.
package struct SavedViewRecord: Codable, Hashable, Sendable {
    package let id: ViewID
    package let account: AccountID
    package let court: String
    package let name: String
    package let filter: QueueQuery.Filter
    package let narrowing: QueueNarrowing

    package init(
        id: ViewID,
        account: AccountID,
        court: String,
        name: String,
        filter: QueueQuery.Filter,
        narrowing: QueueNarrowing
    ) {
        self.id = id
        self.account = account
        self.court = court
        self.name = name
        self.filter = filter
        self.narrowing = narrowing
    }

    /// So many one person has in a court, so long a name may be.
    package static let most = 20
    package static let longestName = 30
}
