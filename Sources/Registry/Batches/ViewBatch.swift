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
