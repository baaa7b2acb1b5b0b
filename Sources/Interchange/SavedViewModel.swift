/// A view of the queue that somebody named.
package struct SavedViewModel: Codable, Hashable, Sendable {
    package let id: String
    package let name: String
    package let filter: String
    /// "mine" or "unclaimed".
    package let whose: String?
    package let form: String?
    /// Of the amount claimed, in yuan.
    package let least: String?
    package let most: String?

    package init(
        id: String,
        name: String,
        filter: String,
        whose: String?,
        form: String?,
        least: String?,
        most: String?
    ) {
        self.id = id
        self.name = name
        self.filter = filter
        self.whose = whose
        self.form = form
        self.least = least
        self.most = most
    }
}
