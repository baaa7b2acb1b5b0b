package import Filings
package import Forms
import Law

/// One's batches, the newest first, each with how far it is.
package struct ListBatches: Sendable {
    package struct Line: Sendable {
        package let batch: BatchRecord
        package let counts: [BatchRow.State: Int]
    }

    /// Of somebody for whom one types; nil for one's own.
    package let owner: AccountID?
    package let after: BatchID?
    package let limit: Int
    package let caller: Caller

    package init(of owner: AccountID? = nil, after: BatchID? = nil, limit: Int = 20, caller: Caller) {
        self.owner = owner
        self.after = after
        self.limit = min(max(limit, 1), 100)
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> Page<Line, BatchID> {
        let owner = owner ?? caller.account
        guard caller.writes(for: owner) else { throw Refusal(.notFound) }
        return try await office.store.read { tx in
            let found = try tx.batches.of(owner, after: after, limit: limit + 1)
            let batches = Array(found.prefix(limit))
            let counts = try tx.batches.counts(of: batches.map(\.id))
            let lines = batches.map { Line(batch: $0, counts: counts[$0.id] ?? [:]) }
            return Page(items: lines, next: found.count > limit ? batches.last?.id : nil)
        }
    }
}
