import Filings
import Law

/// Confirms a contact with the code that was sent to it, and signs in.
package struct ConfirmContact: Sendable {
    package let contact: String
    package let code: String
    package let source: String

    package init(contact: String, code: String, source: String) {
        self.contact = contact
        self.code = code
        self.source = source
    }

    package func carryOut(in office: Office) async throws -> SignedIn {
        guard let contact = ContactAddress(contact) else { throw Refusal(.codeWrong) }
        let now = office.clock.now
        try await Throttle.signIn(from: source).pass(in: office)
        let kept = office.secrets.kept(code: code.trimmingSpaces, for: "contact:\(contact.text)")
        let fresh = office.secrets.token()
        let signInID = office.identifiers.next(SignInID.self)
        let outcome: Result<SignedIn, Refusal> = try await office.store.write { tx in
            guard var account = try tx.accounts.find(contact: contact.text), account.contact == .unconfirmed else {
                return .failure(Refusal(.codeWrong))
            }
            if let refusal = try tx.tryCode(kept, account: account.id, purpose: "contact", now: now, office: office) {
                return .failure(refusal)
            }
            account.contact = .confirmed(at: now)
            try tx.accounts.update(account)
            return .success(
                try tx.signIn(account, id: signInID, token: fresh, isProgram: false, now: now, office: office)
            )
        }
        return try outcome.get()
    }
}

extension RegistryTransaction {
    /// Tries a code.
    ///
    /// A wrong one is counted, so the transaction that tried it must be committed: the refusal is returned.
    func tryCode(_ kept: [UInt8], account: AccountID, purpose: String, now: Instant, office: Office) throws -> Refusal?
    {
        guard let code = try codes.find(account: account, purpose: purpose) else { return Refusal(.codeExpired) }
        guard code.expiresAt > now, code.attempts < office.policy.codeAttempts else { return Refusal(.codeExpired) }
        guard code.kept == kept else {
            try codes.countAttempt(account: account, purpose: purpose)
            return Refusal(.codeWrong)
        }
        try codes.remove(account: account, purpose: purpose)
        return nil
    }
}
