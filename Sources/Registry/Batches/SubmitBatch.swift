import Filings
import Forms
import Law

/// Hands in what was signed of a batch, filing by filing, each with its own receipt.
///
/// What was changed after it was signed is not handed in: its row says so, and waits to be signed again.
struct SubmitBatch: Sendable {
    let batch: BatchID

    static let rowsAtOnce = 20

    func carryOut(in office: Office) async throws {
        while !Task.isCancelled {
            let found = try await office.store.read { tx -> (BatchRecord, Caller, [BatchRow])? in
                guard let batch = try tx.batches.find(batch), let account = try tx.accounts.find(batch.account) else {
                    return nil
                }
                let caller = Caller(
                    account: account.id,
                    name: account.name,
                    roles: try tx.accounts.roles(of: account.id),
                    language: account.language
                )
                let rows = try tx.batches.rows(of: batch.id, in: .signed, after: 0, limit: Self.rowsAtOnce)
                return (batch, caller, rows)
            }
            guard let (batch, caller, rows) = found, !rows.isEmpty else { return }
            for row in rows { try await submit(row, of: batch, by: caller, in: office) }
        }
    }

    private func submit(_ row: BatchRow, of batch: BatchRecord, by caller: Caller, in office: Office) async throws {
        let now = office.clock.now
        let handing = HandingIn(at: try office.court(batch.court), by: caller, in: office, now: now)
        do {
            try await office.store.write { tx in
                guard let row = try tx.batches.row(row.number, of: batch.id), row.state == .signed,
                    let id = row.filing, let signature = batch.signature
                else { return }
                let filing = try tx.filing(id, for: caller, to: .see)
                try tx.refuseReturned(filing)
                try tx.permit(filing.submitting, on: filing, by: caller, now: now)
                let draft = try handing.ready(filing, ifVersion: row.signedVersion, in: tx)
                _ = try handing.submit(filing, draft: draft, signature: signature, in: tx)
            }
        } catch let refusal as Refusal {
            try await office.store.write { tx in
                guard var row = try tx.batches.row(row.number, of: batch.id), row.state == .signed else { return }
                row.state = refusal.code == .incomplete ? .incomplete : .ready
                (row.problem, row.signedVersion) = (refusal.code.rawValue, nil)
                try tx.batches.update(row)
            }
        }
    }
}
