import Filings
import Forms
import Law

// What happens to a filing of a batch is noted at its row.

extension RegistryTransaction {
    /// After its draft was written: complete or not.
    func noteWritten(
        _ draft: DraftRecord,
        of filing: FilingRecord,
        by form: FormDefinition,
        on today: CourtDate
    ) throws {
        guard filing.batch != nil, var row = try batches.row(of: filing.id) else { return }
        row.state = form.findings(form.pruned(draft.answers), on: today).isEmpty ? .ready : .incomplete
        (row.problem, row.signedVersion) = (nil, nil)
        try batches.update(row)
    }

    /// After it was handed in, alone or with the others.
    func noteSubmitted(_ filing: FilingRecord) throws {
        guard filing.batch != nil, var row = try batches.row(of: filing.id) else { return }
        (row.state, row.problem, row.signedVersion) = (.submitted, nil, nil)
        try batches.update(row)
    }

    /// One's own batch, or of somebody for whom one types; anybody else's does not exist.
    func batch(_ id: BatchID, of caller: Caller) throws -> BatchRecord {
        guard let batch = try batches.find(id), caller.writes(for: batch.account) else { throw Refusal(.notFound) }
        return batch
    }
}
