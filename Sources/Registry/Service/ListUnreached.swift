package import Filings

/// Whom word of something new did not reach, the newest first; for the desk of a court.
package struct ListUnreached: Sendable {
    package let court: String
    package let after: MessageID?
    package let limit: Int
    package let caller: Caller

    package init(court: String, after: MessageID? = nil, limit: Int = 50, caller: Caller) {
        self.court = court
        self.after = after
        self.limit = min(max(limit, 1), 200)
        self.caller = caller
    }

    /// Somebody, and the filing of which they have not heard.
    package struct Item: Sendable {
        package let unreached: UnreachedRecord
        package let filing: FilingRecord
        package let name: String
    }

    package func carryOut(in office: Office) async throws -> Page<Item, MessageID> {
        guard ReviewQueue.desk.contains(where: { caller.holds($0, in: court) }) else { throw Refusal(.notFound) }
        return try await office.store.read { tx in
            let found = try tx.unreached.open(court: court, after: after, limit: limit + 1)
            let page = Array(found.prefix(limit))
            let filings = try tx.filings.all(Set(page.map(\.filing)))
            let names = try tx.accounts.names(of: Set(page.map(\.account)))
            let items = page.compactMap { record in
                filings[record.filing].map { Item(unreached: record, filing: $0, name: names[record.account] ?? "") }
            }
            return Page(items: items, next: found.count > limit ? page.last?.message : nil)
        }
    }
}
