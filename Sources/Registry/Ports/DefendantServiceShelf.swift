package import Filings

package protocol DefendantServiceShelf {
    func add(_ record: DefendantServiceRecord) throws
    /// Of a filing, in the order of the parties.
    func of(_ filing: FilingID) throws -> [DefendantServiceRecord]
    /// Not served yet, what is due first first.
    func open(court: String, after: DefendantServiceCursor?, limit: Int) throws -> [DefendantServiceRecord]
    /// Writes state and attempts, if it is still open.
    /// - Returns: false if somebody else was first.
    func update(_ record: DefendantServiceRecord) throws -> Bool
}
