import Filings
import Forms
import Law

/// Makes the filings of a batch, some rows a transaction, until none waits.
///
/// A row is made once: whoever comes second, or again after a crash, finds it made.
struct GrowBatch: Sendable {
    let batch: BatchID

    static let rowsAtOnce = 20

    func carryOut(in office: Office) async throws {
        while !Task.isCancelled {
            let found = try await office.store.read { tx -> (BatchRecord, [DocumentRecord], [BatchRow])? in
                guard let batch = try tx.batches.find(batch) else { return nil }
                let rows = try tx.batches.rows(of: batch.id, in: .waiting, after: 0, limit: Self.rowsAtOnce)
                return (batch, try tx.documents.of(batch.template), rows)
            }
            guard let (batch, documents, rows) = found, !rows.isEmpty else { return }
            guard let form = office.forms.form(id: batch.form, version: batch.formVersion) else {
                throw Refusal(.unknownForm)
            }
            let court = try office.court(batch.court)
            var made: [Made] = []
            for row in rows {
                made.append(try await make(row, of: batch, by: form, documents, at: court, in: office))
            }
            try await enter(made, in: office)
        }
    }

    /// A filing that is ready to be entered.
    private struct Made: Sendable {
        let row: BatchRow
        let filing: FilingRecord
        let draft: DraftRecord
        let documents: [DocumentRecord]
    }

    /// Copies the documents' bytes before any row names them: documents belong to one filing each.
    private func make(
        _ row: BatchRow,
        of batch: BatchRecord,
        by form: FormDefinition,
        _ documents: [DocumentRecord],
        at court: Court,
        in office: Office
    ) async throws -> Made {
        let now = office.clock.now
        let answers = form.answers(of: batch.answers, with: form.columns(of: row.cells))
        let filing = FilingRecord(
            id: office.identifiers.next(FilingID.self),
            reference: office.reference(.filing, court: court, on: now),
            kind: .civil,
            court: batch.court,
            form: form.id,
            formVersion: form.version,
            cause: batch.cause,
            owner: batch.account,
            batch: batch.id,
            caption: form.caption(answers),
            claimAmount: form.claimAmount(answers),
            stage: .draft(Draft(startedBy: batch.account, startedAt: now)),
            startedAt: now,
            updatedAt: now
        )
        for sha256 in Set(documents.map(\.sha256)) {
            try await office.vault.copy(sha256, from: batch.template, to: filing.id)
        }
        let pages = Dictionary(form.reachable(answers).map { ($0.id, 1) }, uniquingKeysWith: { first, _ in first })
        var done = row
        done.filing = filing.id
        done.state = form.findings(answers, on: CourtDate(now)).isEmpty ? .ready : .incomplete
        return Made(
            row: done,
            filing: filing,
            draft: DraftRecord(filing: filing.id, answers: answers, savedPages: pages, updatedAt: now),
            documents: documents.map {
                $0.copied(to: filing.id, as: office.identifiers.next(DocumentID.self), at: now)
            }
        )
    }

    private func enter(_ made: [Made], in office: Office) async throws {
        try await office.store.write { tx in
            for one in made {
                let (row, filing) = (one.row, one.filing)
                guard try tx.batches.row(row.number, of: row.batch)?.state == .waiting else { continue }
                try tx.filings.add(filing)
                try tx.drafts.put(one.draft)
                for document in one.documents { try tx.documents.add(document) }
                _ = try tx.docket.append(
                    DocketDraft(
                        filing: filing.id,
                        act: .started,
                        actor: filing.owner,
                        at: filing.startedAt,
                        facts: ["batch": row.batch.description, "row": "\(row.number)"]
                    )
                )
                try tx.batches.update(row)
            }
        }
    }
}
