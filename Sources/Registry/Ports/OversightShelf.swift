import Filings
package import Law

package protocol OversightShelf {
    func add(_ record: OversightRecord) throws
    /// How many of each detail there were in a court, both days included.
    func counts(court: String, _ kind: OversightRecord.Kind, from: CourtDate, to: CourtDate) throws -> [String: Int]
    /// The newest first.
    func list(
        court: String,
        _ kind: OversightRecord.Kind,
        after: DayCursor?,
        limit: Int
    ) throws -> [OversightRecord]
}
