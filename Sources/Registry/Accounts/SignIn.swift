import Filings
import Law

/// What a successful sign-in gives.
package struct SignedIn: Sendable {
    package let account: AccountRecord
    package let signIn: SignInRecord
    /// What the browser or program keeps; the store has only its hash.
    package let token: String
}

/// Signs in with a contact and a password.
///
/// Every failure looks the same, and takes as long.
package struct SignIn: Sendable {
    package let contact: String
    package let password: String
    package let source: String
    package let isProgram: Bool

    package init(contact: String, password: String, source: String, isProgram: Bool = false) {
        self.contact = contact
        self.password = password
        self.source = source
        self.isProgram = isProgram
    }

    package func carryOut(in office: Office) async throws -> SignedIn {
        let now = office.clock.now
        let contact = ContactAddress(contact)?.text ?? contact.trimmingSpaces
        let throttles = [Throttle.signIn(contact: contact), Throttle.signIn(from: source)]
        let account = try await office.store.read { tx in
            for throttle in throttles { try throttle.check(in: tx, now: now) }
            return try tx.accounts.find(contact: contact)
        }
        let usable = account.flatMap { $0.contact == .unconfirmed ? nil : $0 }
        guard try await office.passwords.verify(password, against: usable?.passwordHash), let usable else {
            for throttle in throttles { try await throttle.pass(in: office) }
            throw Refusal(.signInFailed)
        }
        let fresh = office.secrets.token()
        let id = office.identifiers.next(SignInID.self)
        return try await office.store.write { tx in
            try tx.throttles.clear(Throttle.signIn(contact: contact).key)
            return try tx.signIn(usable, id: id, token: fresh, isProgram: isProgram, now: now, office: office)
        }
    }
}

extension RegistryTransaction {
    func signIn(
        _ account: AccountRecord,
        id: SignInID,
        token: FreshSecret,
        isProgram: Bool,
        now: Instant,
        office: Office
    ) throws -> SignedIn {
        let record = SignInRecord(
            id: id,
            account: account.id,
            kept: token.kept,
            rotatedAt: now,
            startedAt: now,
            lastSeenAt: now,
            expiresAt: now.adding(seconds: office.policy.signInHours * 3600),
            isProgram: isProgram
        )
        try signIns.add(record)
        return SignedIn(account: account, signIn: record, token: token.clear)
    }
}
