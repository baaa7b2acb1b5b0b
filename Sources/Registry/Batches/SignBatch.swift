package import Filings
import Law

/// Signs everything of a batch that is complete, with one code (成批签名); what is signed is handed in behind the page.
package struct SignBatch: Sendable {
    package let batch: BatchID
    package let signature: SubmitFiling.Signing
    package let once: OnceKey?
    package let caller: Caller

    package init(batch: BatchID, signature: SubmitFiling.Signing, once: OnceKey? = nil, caller: Caller) {
        self.batch = batch
        self.signature = signature
        self.once = once
        self.caller = caller
    }

    package static func purpose(_ batch: BatchID) -> String { "sign-batch:\(batch)" }

    /// - Returns: how many filings were signed.
    package func carryOut(in office: Office) async throws -> Int {
        let now = office.clock.now
        let task = office.identifiers.next(TaskID.self)
        let outcome: Result<Int, Refusal> = try await office.store.write { tx in
            try tx.doingOnceUnlessRefused(once, at: now) {
                let batch = try tx.batch(self.batch, of: caller)
                guard batch.account == caller.account else { throw Refusal(.onlyThePersonSigns) }
                let counts = try tx.batches.counts(of: [batch.id])[batch.id] ?? [:]
                guard counts[.signed, default: 0] == 0 else { throw Refusal(.batchUnderWay) }
                guard counts[.ready, default: 0] > 0 else { throw Refusal(.nothingReady) }
                let signed: SignatureRecord
                switch try tx.signature(signature, of: caller, for: Self.purpose(batch.id), in: office, now: now) {
                case .success(let signature): signed = signature
                case .failure(let refusal): return .failure(refusal)
                }
                let count = try tx.batches.sign(batch.id, with: signed)
                try tx.outbox.add(OutboxTask(id: task, work: .submitBatch(batch.id), createdAt: now, dueAt: now))
                return .success(count)
            }
        }
        return try outcome.get()
    }
}
