package import Filings
import Law

/// Defendants a court has still to serve, what is due first first.
package struct ListDefendantServices: Sendable {
    package let court: String
    package let after: DefendantServiceCursor?
    package let limit: Int
    package let caller: Caller

    package init(court: String, after: DefendantServiceCursor? = nil, limit: Int = 50, caller: Caller) {
        self.court = court
        self.after = after
        self.limit = min(max(limit, 1), 200)
        self.caller = caller
    }

    package struct Item: Sendable {
        package let service: DefendantServiceRecord
        package let filing: FilingRecord
    }

    package func carryOut(in office: Office) async throws -> Page<Item, DefendantServiceCursor> {
        guard ReviewQueue.desk.contains(where: { caller.holds($0, in: court) }) else { throw Refusal(.notFound) }
        return try await office.store.read { tx in
            let found = try tx.services.open(court: court, after: after, limit: limit + 1)
            let page = Array(found.prefix(limit))
            let filings = try tx.filings.all(Set(page.map(\.filing)))
            let items = page.compactMap { service in
                filings[service.filing].map { Item(service: service, filing: $0) }
            }
            return Page(items: items, next: found.count > limit ? page.last.map { DefendantServiceCursor($0) } : nil)
        }
    }
}
