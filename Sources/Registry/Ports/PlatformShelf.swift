package import Filings
package import Law

package protocol PlatformShelf {
    func add(_ platform: PlatformRecord) throws
    func find(_ id: PlatformID) throws -> PlatformRecord?
    /// The newest first.
    func all(after: PlatformID?, limit: Int) throws -> [PlatformRecord]
    /// From then on it is nobody: a sign-in through it is looked at together with it.
    func revoke(_ id: PlatformID, at: Instant) throws
    func add(_ consent: ConsentRecord) throws
    func consent(_ id: ConsentID) throws -> ConsentRecord?
    /// What somebody allows, the newest first; what was taken back is not among it.
    func consents(of account: AccountID) throws -> [ConsentRecord]
    /// Ends every sign-in that came of it, too.
    func withdraw(_ id: ConsentID, at: Instant) throws
}
