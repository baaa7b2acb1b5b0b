package import Filings

/// What waits for somebody's decision at a court, the oldest first: drafts to sign, people who insist, requests, appeals.
package struct ListMatters: Sendable {
    package let court: String
    package let kind: MatterRecord.Kind?
    package let after: MatterID?
    package let limit: Int
    package let caller: Caller

    package init(
        court: String,
        kind: MatterRecord.Kind? = nil,
        after: MatterID? = nil,
        limit: Int = 50,
        caller: Caller
    ) {
        self.court = court
        self.kind = kind
        self.after = after
        self.limit = min(max(limit, 1), 200)
        self.caller = caller
    }

    private static let side: [MatterRecord.Kind: Role] = [.handOver: .trialReceiver, .archiving: .archivist]

    package struct Item: Sendable {
        package let matter: MatterRecord
        package let filing: FilingRecord
        package let name: String
    }

    package func carryOut(in office: Office) async throws -> Page<Item, MatterID> {
        // Whoever receives cases for trial, or keeps the archive, sees what waits for that, and nothing else.
        let isTheirs = Self.side.contains { $0.key == kind && caller.holds($0.value, in: court) }
        guard isTheirs || ReviewQueue.desk.contains(where: { caller.holds($0, in: court) }) else {
            throw Refusal(.notFound)
        }
        return try await office.store.read { tx in
            let found = try tx.matters.open(court: court, kind: kind, after: after, limit: limit + 1)
            let page = Array(found.prefix(limit))
            let filings = try tx.filings.all(Set(page.map(\.filing)))
            let names = try tx.accounts.names(of: Set(page.map(\.by)))
            let items = page.compactMap { matter in
                filings[matter.filing].map { Item(matter: matter, filing: $0, name: names[matter.by] ?? "") }
            }
            return Page(items: items, next: found.count > limit ? page.last?.id : nil)
        }
    }
}
