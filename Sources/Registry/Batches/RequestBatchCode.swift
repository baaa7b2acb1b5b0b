package import Filings
import Law

/// Sends the code with which a whole batch is signed.
package struct RequestBatchCode: Sendable {
    package let batch: BatchID
    package let caller: Caller

    package init(batch: BatchID, caller: Caller) {
        self.batch = batch
        self.caller = caller
    }

    @discardableResult
    package func carryOut(in office: Office) async throws -> RequestSigningCode.Sent {
        try await SigningCode(purpose: SignBatch.purpose(batch), caller: caller).send(in: office) { tx, _ in
            guard try tx.batch(batch, of: caller).account == caller.account else {
                throw Refusal(.onlyThePersonSigns)
            }
        }
    }
}
