package import Filings
import Forms
import Law

/// Begins a batch: of one draft as the template and a table come as many drafts as it has rows (成批立案).
///
/// The rows are kept at once; their filings are made behind the page, row by row, and go on where they stopped if the machine
/// dies.
package struct StartBatch: Sendable {
    package let template: FilingID
    package let name: String
    package let table: BatchTable
    package let once: OnceKey?
    package let caller: Caller

    package init(template: FilingID, name: String, table: BatchTable, once: OnceKey? = nil, caller: Caller) {
        self.template = template
        self.name = name
        self.table = table
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> BatchRecord {
        let now = office.clock.now
        let name = name.trimmingSpaces
        guard !name.isEmpty else { throw Refusal(.titleMissing) }
        guard name.unicodeScalars.count <= BatchRecord.longestName else {
            throw Refusal(.tooLong, facts: ["limit": "\(BatchRecord.longestName)"])
        }
        let (id, task) = (office.identifiers.next(BatchID.self), office.identifiers.next(TaskID.self))
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let (filing, form, draft) = try tx.writing(template, by: caller, in: office, now: now)
                guard caller.writes(for: filing.owner), filing.stage.name == .draft else { throw Refusal(.notFound) }
                let today = try tx.batches.count(of: filing.owner, since: now.adding(seconds: -24 * 3600))
                guard today < office.policy.batchesPerDay else {
                    throw Refusal(.tooManyBatches, facts: ["limit": "\(office.policy.batchesPerDay)"])
                }
                let rows = try table.read(by: form, most: office.policy.rowsPerBatch)
                let batch = BatchRecord(
                    id: id,
                    account: filing.owner,
                    court: filing.court,
                    form: form.id,
                    formVersion: form.version,
                    cause: filing.cause,
                    template: filing.id,
                    answers: draft.answers,
                    name: name,
                    rows: rows.count,
                    createdAt: now
                )
                let kept = rows.enumerated().map { BatchRow(batch: id, number: $0.offset + 1, cells: $0.element.cells) }
                try tx.batches.add(batch, rows: kept)
                try tx.outbox.add(OutboxTask(id: task, work: .growBatch(id), createdAt: now, dueAt: now))
                return batch
            }
        }
    }
}
