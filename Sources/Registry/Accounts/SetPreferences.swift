import Filings
package import Law

/// Remembers the language and the size of the print.
package struct SetPreferences: Sendable {
    package let caller: Caller
    package let language: Language?
    package let largePrint: Bool?

    package init(caller: Caller, language: Language? = nil, largePrint: Bool? = nil) {
        self.caller = caller
        self.language = language
        self.largePrint = largePrint
    }

    package func carryOut(in office: Office) async throws {
        try await office.store.write { tx in
            guard var account = try tx.accounts.find(caller.account) else { throw Refusal(.notFound) }
            if let language { account.language = language }
            if let largePrint { account.largePrint = largePrint }
            try tx.accounts.update(account)
        }
    }
}
