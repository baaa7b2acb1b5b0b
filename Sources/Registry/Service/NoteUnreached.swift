package import Filings
package import Law

extension RegistryTransaction {
    /// Notes that word of a message did not reach the person; done twice it changes nothing.
    ///
    /// Codes are no such word, what was read here needs none, and what is about no filing has no desk.
    /// - Returns: whether it became work.
    package func noteUnreached(_ message: InboxMessage, reason: String, at now: Instant) throws -> Bool {
        guard message.readAt == nil, let filing = try message.filing.flatMap({ try filings.find($0) }) else {
            return false
        }
        let record = UnreachedRecord(
            message: message.id,
            account: message.account,
            filing: filing.id,
            court: filing.court,
            reason: reason,
            at: now
        )
        guard try unreached.add(record) else { return false }
        _ = try docket.append(
            DocketDraft(
                filing: filing.id,
                act: .notReached,
                actor: nil,
                at: now,
                facts: ["message": message.id.description, "reason": reason]
            )
        )
        return true
    }
}
