package import Filings
import Forms
import Law

/// Changes filings of a batch by a table once more: those that are still written, and those that the court wants corrected.
///
/// The table names the rows; an empty cell leaves what is there. Rows that cannot be written any more are told of, and nothing of
/// them is changed.
package struct ChangeBatch: Sendable {
    package let batch: BatchID
    package let table: BatchTable
    package let caller: Caller

    package struct Outcome: Sendable {
        package let changed: Int
        /// Rows that are with the court, or not there.
        package let left: [Int]
    }

    /// Rows in one transaction.
    private static let atOnce = 20

    package init(batch: BatchID, table: BatchTable, caller: Caller) {
        self.batch = batch
        self.table = table
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> Outcome {
        let record = try await office.store.read { tx in try tx.batch(batch, of: caller) }
        guard let form = office.forms.form(id: record.form, version: record.formVersion) else {
            throw Refusal(.unknownForm)
        }
        var rows = try table.read(by: form, most: office.policy.rowsPerBatch)[...]
        guard rows.allSatisfy({ $0.number != nil }) else {
            throw Refusal(.unknownColumn, facts: ["column": BatchTable.numberHeading])
        }
        var (changed, left) = (0, [Int]())
        while !rows.isEmpty {
            let part = Array(rows.prefix(Self.atOnce))
            rows = rows.dropFirst(part.count)
            let done = try await change(part, by: form, in: office)
            changed += done.changed
            left += done.left
        }
        return Outcome(changed: changed, left: left)
    }

    private func change(
        _ rows: [(number: Int?, cells: [String: String])],
        by form: FormDefinition,
        in office: Office
    ) async throws -> Outcome {
        let now = office.clock.now
        return try await office.store.write { tx in
            var (changed, left) = (0, [Int]())
            for (number, cells) in rows {
                guard let number else { continue }
                guard var row = try tx.batches.row(number, of: batch), let id = row.filing, row.state != .signed,
                    var filing = try tx.filings.find(id), filing.permits(.write, by: caller, on: CourtDate(now)),
                    var draft = try tx.drafts.find(id)
                else {
                    left.append(number)
                    continue
                }
                row.cells.merge(cells) { _, new in new }
                try tx.batches.update(row)
                let columns = form.columns(of: cells).filter { !$0.text.trimmingSpaces.isEmpty }
                draft.answers = form.answers(of: draft.answers, with: columns)
                draft.version += 1
                draft.updatedAt = now
                try tx.drafts.put(draft)
                try tx.noteWritten(draft, of: filing, by: form, on: CourtDate(now))
                changed += 1
                guard filing.stage.name == .draft else { continue }
                filing.caption = form.caption(draft.answers)
                filing.claimAmount = form.claimAmount(draft.answers)
                filing.updatedAt = now
                try tx.put(filing)
            }
            return Outcome(changed: changed, left: left)
        }
    }
}
