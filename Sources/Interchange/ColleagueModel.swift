/// Somebody who reviews filings of a court.
package struct ColleagueModel: Codable, Hashable, Sendable {
    package let id: String
    package let name: String
    /// How many filings that wait for review this person has claimed.
    package let filings: Int
    /// The last day of the one that runs out first; missing where there is none.
    package let firstDay: String?

    package init(id: String, name: String, filings: Int, firstDay: String?) {
        self.id = id
        self.name = name
        self.filings = filings
        self.firstDay = firstDay
    }
}
