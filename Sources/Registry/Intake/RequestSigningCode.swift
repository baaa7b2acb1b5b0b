package import Filings
import Law

/// Sends the filer a code for signing.
package struct RequestSigningCode: Sendable {
    package let filing: FilingID
    package let caller: Caller

    package init(filing: FilingID, caller: Caller) {
        self.filing = filing
        self.caller = caller
    }

    package static func purpose(_ filing: FilingID) -> String { "sign:\(filing)" }

    /// A code on its way.
    package struct Sent: Sendable {
        /// The contact it goes to, masked.
        package let contact: String
        /// What the outbox was asked to do.
        package let task: TaskID
    }

    @discardableResult
    package func carryOut(in office: Office) async throws -> Sent {
        try await SigningCode(purpose: Self.purpose(filing), caller: caller).send(in: office) { tx, now in
            let filing = try tx.filing(filing, for: caller, doing: .write, now: now)
            guard filing.owner == caller.account || filing.isHelped(by: caller) else {
                throw Refusal(.onlyThePersonSigns)
            }
        }
    }
}

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

extension String {
    /// "138****0000", "zh***@example.org": enough to recognise, not enough to use.
    package var masked: String {
        if let at = firstIndex(of: "@") { return "\(self[..<at].prefix(2))***\(self[at...])" }
        guard count >= 7 else { return "****" }
        return "\(prefix(3))****\(suffix(4))"
    }
}
