package import Filings

/// The filings behind a figure of the overview, the newest first.
package struct ListOversight: Sendable {
    package let court: String
    package let kind: OversightRecord.Kind
    package let after: OversightRecord.Cursor?
    package let limit: Int
    package let caller: Caller

    package init(
        court: String,
        kind: OversightRecord.Kind,
        after: OversightRecord.Cursor? = nil,
        limit: Int = 50,
        caller: Caller
    ) {
        self.court = court
        self.kind = kind
        self.after = after
        self.limit = min(max(limit, 1), 200)
        self.caller = caller
    }

    package struct Item: Sendable {
        package let record: OversightRecord
        package let filing: FilingRecord
    }

    package func carryOut(in office: Office) async throws -> Page<Item, OversightRecord.Cursor> {
        guard ViewOverview.roles.contains(where: { caller.holds($0, in: court) }) else { throw Refusal(.notFound) }
        return try await office.store.read { tx in
            let found = try tx.oversight.list(court: court, kind, after: after, limit: limit + 1)
            let page = Array(found.prefix(limit))
            let filings = try tx.filings.all(Set(page.map(\.filing)))
            let items = page.compactMap { record in filings[record.filing].map { Item(record: record, filing: $0) } }
            let next =
                found.count > limit ? page.last.map { OversightRecord.Cursor(day: $0.day, filing: $0.filing) } : nil
            return Page(items: items, next: next)
        }
    }
}
