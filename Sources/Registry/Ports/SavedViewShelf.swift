package import Filings

package protocol SavedViewShelf {
    func add(_ view: SavedViewRecord) throws
    /// Somebody's in a court, in the order in which they were saved.
    func of(_ account: AccountID, court: String) throws -> [SavedViewRecord]
    func remove(_ id: ViewID) throws
}
