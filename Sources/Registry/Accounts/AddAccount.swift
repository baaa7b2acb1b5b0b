import Filings
package import Law

/// Adds an account from the command line of the machine: for the people who work in a court, and for demonstrations.
package struct AddAccount: Sendable {
    package let name: String
    package let contact: String
    package let password: String
    package let language: Language

    package init(name: String, contact: String, password: String, language: Language) {
        self.name = name
        self.contact = contact
        self.password = password
        self.language = language
    }

    package func carryOut(in office: Office) async throws -> AccountRecord {
        let name = name.trimmingSpaces
        guard !name.isEmpty, name.unicodeScalars.count <= 100 else { throw Refusal(.nameMissing) }
        guard let contact = ContactAddress(contact) else { throw Refusal(.contactMissing) }
        guard PasswordRule.accepts(password, name: name, contact: contact.text) else { throw Refusal(.passwordTooWeak) }
        let now = office.clock.now
        let account = AccountRecord(
            id: office.identifiers.next(AccountID.self),
            name: name,
            email: contact.email,
            mobile: contact.mobile,
            passwordHash: try await office.passwords.hash(password),
            contact: .confirmed(at: now),
            language: language,
            createdAt: now
        )
        return try await office.store.write { tx in
            guard try tx.accounts.add(account) else { throw Refusal(.contactTaken) }
            return account
        }
    }
}
