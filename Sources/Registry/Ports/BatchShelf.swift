package import Filings
package import Law

package protocol BatchShelf {
    func add(_ batch: BatchRecord, rows: [BatchRow]) throws
    func find(_ id: BatchID) throws -> BatchRecord?
    /// Somebody's, the newest first.
    func of(_ account: AccountID, after: BatchID?, limit: Int) throws -> [BatchRecord]
    func count(of account: AccountID, since: Instant) throws -> Int
    /// In the order of the table; in one state, or all.
    func rows(of batch: BatchID, in state: BatchRow.State?, after number: Int, limit: Int) throws -> [BatchRow]
    func row(_ number: Int, of batch: BatchID) throws -> BatchRow?
    func row(of filing: FilingID) throws -> BatchRow?
    func update(_ row: BatchRow) throws
    /// How many rows are how far, of several batches.
    func counts(of batches: [BatchID]) throws -> [BatchID: [BatchRow.State: Int]]
    /// Keeps the signature; what is ready is signed, as it is now.
    /// - Returns: how many that are.
    func sign(_ batch: BatchID, with signature: SignatureRecord) throws -> Int
}
