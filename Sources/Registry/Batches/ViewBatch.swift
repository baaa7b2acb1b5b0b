package import Filings
package import Forms
import Law

/// A batch, how far it is, and a page of its rows.
package struct ViewBatch: Sendable {
    package struct Line: Sendable {
        package let row: BatchRow
        package let filing: FilingRecord?
        /// The first things that stand in the way; empty where nothing does, or the filing is with the court.
        package let findings: [AnswerFinding]
    }

    package struct View: Sendable {
        package let batch: BatchRecord
        package let counts: [BatchRow.State: Int]
        package let lines: Page<Line, Int>
    }

    package let batch: BatchID
    /// Only rows in this state.
    package let state: BatchRow.State?
    package let after: Int
    package let limit: Int
    package let caller: Caller

    package init(batch: BatchID, state: BatchRow.State? = nil, after: Int = 0, limit: Int = 50, caller: Caller) {
        self.batch = batch
        self.state = state
        self.after = after
        self.limit = min(max(limit, 1), 100)
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> View {
        let today = CourtDate(office.clock.now)
        return try await office.store.read { tx in
            let batch = try tx.batch(batch, of: caller)
            let found = try tx.batches.rows(of: batch.id, in: state, after: after, limit: limit + 1)
            let rows = Array(found.prefix(limit))
            let filings = try tx.filings.all(Set(rows.compactMap(\.filing)))
            let unfinished = rows.filter { $0.state == .incomplete }.compactMap(\.filing)
            let drafts = try tx.drafts.of(unfinished).reduce(into: [:]) { $0[$1.filing] = $1.answers }
            let form = office.forms.form(id: batch.form, version: batch.formVersion)
            let lines = rows.map { row in
                let answers = row.filing.flatMap { drafts[$0] }
                return Line(
                    row: row,
                    filing: row.filing.flatMap { filings[$0] },
                    findings: answers.flatMap { form?.findings($0, on: today) } ?? []
                )
            }
            return View(
                batch: batch,
                counts: try tx.batches.counts(of: [batch.id])[batch.id] ?? [:],
                lines: Page(items: lines, next: found.count > limit ? rows.last?.number : nil)
            )
        }
    }
}

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
