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

    /// Somebody's own batch; anybody else's does not exist.
    func batch(_ id: BatchID, of caller: Caller) throws -> BatchRecord {
        guard let batch = try batches.find(id), batch.account == caller.account else { throw Refusal(.notFound) }
        return batch
    }
}
