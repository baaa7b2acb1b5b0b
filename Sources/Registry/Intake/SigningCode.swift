import Filings
import Law

/// A code for signing something, sent to whoever signs.
struct SigningCode: Sendable {
    let purpose: String
    let caller: Caller

    /// Sends it, if `permitted` says nothing against it in the transaction that keeps the code.
    func send(
        in office: Office,
        ifPermitted permitted: @escaping @Sendable (any RegistryTransaction, Instant) throws -> Void
    ) async throws -> RequestSigningCode.Sent {
        let now = office.clock.now
        try await Throttle.codes(for: caller.account.description, limit: office.policy.codesPerHour).pass(in: office)
        let code = office.secrets.code(for: purpose)
        let task = office.identifiers.next(TaskID.self)
        return try await office.store.write { tx in
            try permitted(tx, now)
            guard let account = try tx.accounts.find(caller.account), let contact = account.codeContact else {
                throw Refusal(.contactMissing)
            }
            try tx.codes.put(
                OneTimeCodeRecord(
                    account: account.id,
                    purpose: purpose,
                    kept: code.kept,
                    expiresAt: now.adding(seconds: office.policy.codeMinutes * 60)
                )
            )
            let words = CodeWords(language: account.language).signing(code.clear)
            let message = OutgoingMessage(account: account.id, to: contact, text: words)
            try tx.outbox.add(OutboxTask(id: task, work: .send(message), createdAt: now, dueAt: now))
            return RequestSigningCode.Sent(contact: contact.masked, task: task)
        }
    }
}

extension RegistryTransaction {
    /// The signature of whoever signs, if the code that was sent for that purpose is right; a wrong one is counted.
    func signature(
        _ signing: SubmitFiling.Signing,
        of caller: Caller,
        for purpose: String,
        in office: Office,
        now: Instant
    ) throws -> Result<SignatureRecord, Refusal> {
        guard let account = try accounts.find(caller.account), let contact = account.codeContact else {
            throw Refusal(.contactMissing)
        }
        if case .unconfirmed = account.identity, !office.policy.takesFilingsBeforeIdentityIsConfirmed {
            throw Refusal(.identityNotConfirmed)
        }
        let signed = try office.signing.sign(signing, as: account, codeSentTo: contact.masked, at: now)
        let kept = office.secrets.kept(code: signing.code.trimmingSpaces, for: purpose)
        if let refusal = try tryCode(kept, account: account.id, purpose: purpose, now: now, office: office) {
            return .failure(refusal)
        }
        return .success(signed)
    }
}
