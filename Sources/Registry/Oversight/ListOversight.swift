import Filings
package import Law

/// The filings behind a figure of the overview, the newest first.
package struct ListOversight: Sendable {
    package let court: String
    package let kind: OversightRecord.Kind
    package let after: DayCursor?
    package let limit: Int
    package let caller: Caller

    package init(
        court: String,
        kind: OversightRecord.Kind,
        after: DayCursor? = nil,
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
        /// Nil for whoever only supervises: the role is about how a court works, not who goes to it.
        package let caption: Bilingual?
        /// Why there was another notice, in the court's words; for the division head alone, since it may name people.
        package let reason: String?
    }

    package func carryOut(in office: Office) async throws -> Page<Item, DayCursor> {
        guard ViewOverview.roles.contains(where: { caller.holds($0, in: court) }) else { throw Refusal(.notFound) }
        let mayName = caller.holds(.divisionHead, in: court)
        return try await office.store.read { tx in
            let found = try tx.oversight.list(court: court, kind, after: after, limit: limit + 1)
            let page = Array(found.prefix(limit))
            let filings = try tx.filings.all(Set(page.map(\.filing)))
            let reasons = mayName && kind == .secondNotice ? try tx.corrections.reasons(of: Set(filings.keys)) : [:]
            let items = page.compactMap { record in
                filings[record.filing].map { filing in
                    Item(
                        record: record,
                        filing: filing,
                        caption: mayName ? filing.caption : nil,
                        reason: Int(record.detail).flatMap { reasons[filing.id]?[$0] }
                    )
                }
            }
            let next =
                found.count > limit ? page.last.map { DayCursor(day: $0.day, id: $0.filing) } : nil
            return Page(items: items, next: next)
        }
    }
}
