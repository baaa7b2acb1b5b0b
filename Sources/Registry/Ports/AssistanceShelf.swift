package import Filings
package import Law

package protocol AssistanceShelf {
    /// Once more is as once.
    func add(assistant: AccountID, to principal: AccountID, at: Instant) throws
    /// - Returns: whether it was so.
    func remove(assistant: AccountID, from principal: AccountID) throws -> Bool
    func assistants(of principal: AccountID) throws -> [AccountID]
    func principals(of assistant: AccountID) throws -> [AccountID]
}
