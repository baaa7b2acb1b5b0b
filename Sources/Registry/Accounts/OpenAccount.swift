import Filings
package import Law

/// Opens an account.
///
/// Whether the contact is already known is told to its owner only, by message, never on the page.
package struct OpenAccount: Sendable {
    package let name: String
    /// E-mail address or mainland mobile number, as typed.
    package let contact: String
    package let password: String
    package let language: Language
    /// Where the request came from, for throttling.
    package let source: String

    package init(name: String, contact: String, password: String, language: Language, source: String) {
        self.name = name
        self.contact = contact
        self.password = password
        self.language = language
        self.source = source
    }

    /// Everything that is not as it must be, so that it can be put right in one go.
    package var problems: [Refusal.Code] {
        var problems: [Refusal.Code] = []
        let name = name.trimmingSpaces
        if name.isEmpty || name.unicodeScalars.count > 100 { problems.append(.nameMissing) }
        let contact = ContactAddress(contact)
        if contact == nil { problems.append(.contactMissing) }
        if !PasswordRule.accepts(password, name: name, contact: contact?.text ?? "") {
            problems.append(.passwordTooWeak)
        }
        return problems
    }

    /// - Returns: the normalised contact to which a code is on its way.
    package func carryOut(in office: Office) async throws -> String {
        if let problem = problems.first { throw Refusal(problem) }
        let name = name.trimmingSpaces
        guard let contact = ContactAddress(contact) else { throw Refusal(.contactMissing) }
        guard contact.email != nil || office.policy.reachesTelephones else { throw Refusal(.contactNotReachable) }
        let now = office.clock.now
        try await Throttle.opening(from: source).pass(in: office)

        let account = AccountRecord(
            id: office.identifiers.next(AccountID.self),
            name: name,
            email: contact.email,
            mobile: contact.mobile,
            passwordHash: try await office.passwords.hash(password),
            language: language,
            createdAt: now
        )
        let code = office.secrets.code(for: "contact:\(contact.text)")
        let task = office.identifiers.next(TaskID.self)
        let (expiry, words) = (now.adding(seconds: office.policy.codeMinutes * 60), CodeWords(language: language))
        try await office.store.write { tx in
            if try tx.accounts.add(account) {
                try tx.codes.put(
                    OneTimeCodeRecord(account: account.id, purpose: "contact", kept: code.kept, expiresAt: expiry)
                )
                let message = OutgoingMessage(account: account.id, to: contact.text, text: words.contact(code.clear))
                try tx.outbox.add(OutboxTask(id: task, work: .send(message), createdAt: now, dueAt: now))
            } else if let owner = try tx.accounts.find(contact: contact.text) {
                let message = OutgoingMessage(account: owner.id, to: contact.text, text: words.alreadyHere())
                try tx.outbox.add(OutboxTask(id: task, work: .send(message), createdAt: now, dueAt: now))
            }
        }
        return contact.text
    }
}
