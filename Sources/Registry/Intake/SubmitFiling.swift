package import Filings
import Forms
import Law

/// Submits a filing: signed, kept as it is, receipted with its date (登记立案规定 art 2).
///
/// The review clock starts.
///
/// The receipt is a promise. The documents were put on stable storage when they were taken; the rest is when this returns.
package struct SubmitFiling: Sendable {
    package let filing: FilingID
    package let signature: Signing
    /// The draft version the signer saw; nil signs what is there.
    package let ifVersion: Int?
    package let once: OnceKey?
    package let caller: Caller

    /// How it is signed: a name typed or drawn, together with a code sent to the signer.
    package struct Signing: Sendable {
        package let name: String
        package let drawing: SignatureStrokes?
        package let code: String

        package init(name: String, drawing: SignatureStrokes? = nil, code: String) {
            self.name = name
            self.drawing = drawing
            self.code = code
        }
    }

    package init(filing: FilingID, signature: Signing, ifVersion: Int? = nil, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.signature = signature
        self.ifVersion = ifVersion
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> ReceiptRecord {
        let now = office.clock.now
        let court = try await office.store.read { tx in try tx.filing(filing, for: caller, to: .read).court }
        let handing = HandingIn(at: try office.court(court), by: caller, in: office, now: now)
        let outcome: Result<ReceiptRecord, Refusal> = try await office.store.write { tx in
            try tx.doingOnceUnlessRefused(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, to: .see)
                if caller.principals.contains(filing.owner) { throw Refusal(.onlyThePersonSigns) }
                try tx.refuseReturned(filing)
                try tx.permit(filing.submitting, on: filing, by: caller, now: now)
                let draft = try handing.ready(filing, ifVersion: ifVersion, in: tx)
                let signer: SignatureRecord
                switch try sign(filing, in: tx, office: office, now: now) {
                case .success(let signature): signer = signature
                case .failure(let refusal): return .failure(refusal)
                }
                return .success(try handing.submit(filing, draft: draft, signature: signer, in: tx))
            }
        }
        return try outcome.get()
    }

    private func sign(
        _ filing: FilingRecord,
        in tx: any RegistryTransaction,
        office: Office,
        now: Instant
    ) throws -> Result<SignatureRecord, Refusal> {
        if filing.isHelped(by: caller) { return .success(try onPaper(filing, in: tx, now: now)) }
        let purpose = RequestSigningCode.purpose(filing.id)
        return try tx.signature(signature, of: caller, for: purpose, in: office, now: now)
    }

    /// The person has signed the printed pleading before whoever typed it.
    private func onPaper(_ filing: FilingRecord, in tx: any RegistryTransaction, now: Instant) throws -> SignatureRecord
    {
        guard let person = try tx.accounts.find(filing.owner) else { throw Refusal(.notFound) }
        guard signature.name.trimmingSpaces == person.name else {
            throw Refusal(.signatureNameDiffers, facts: ["name": person.name])
        }
        return SignatureRecord(
            way: .onPaper(name: person.name, before: caller.account),
            codeSentTo: "",
            signedAt: now,
            provider: "counter"
        )
    }
}
