package import Filings

/// Gives an account a new password, for somebody who has forgotten theirs and whose identity card was seen at the counter.
///
/// Every sign-in of the account ends. Done on the machine of the court, never over the network.
package struct SetPassword: Sendable {
    package let contact: String
    package let password: String

    package init(contact: String, password: String) {
        self.contact = contact
        self.password = password
    }

    package func carryOut(in office: Office) async throws -> AccountRecord {
        guard let contact = ContactAddress(contact) else { throw Refusal(.contactMissing) }
        guard let found = try await office.store.read({ tx in try tx.accounts.find(contact: contact.text) }) else {
            throw Refusal(.notFound)
        }
        guard PasswordRule.accepts(password, name: found.name, contact: contact.text) else {
            throw Refusal(.passwordTooWeak)
        }
        let hash = try await office.passwords.hash(password)
        return try await office.store.write { tx in
            guard var account = try tx.accounts.find(found.id) else { throw Refusal(.notFound) }
            account.passwordHash = hash
            try tx.accounts.update(account)
            try tx.signIns.endAll(of: account.id)
            try tx.throttles.clear(Throttle.signIn(contact: contact.text).key)
            return account
        }
    }
}
