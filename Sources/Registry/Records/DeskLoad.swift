package import Law

/// What somebody at the desk has claimed of what waits for review.
package struct DeskLoad: Hashable, Sendable {
    package let filings: Int
    /// The last day of the one that runs out first.
    package let firstDay: CourtDate?

    package init(filings: Int, firstDay: CourtDate?) {
        self.filings = filings
        self.firstDay = firstDay
    }

    package static let none = DeskLoad(filings: 0, firstDay: nil)
}
