package import Filings
import Law

/// Who types for one, and for whom one types.
package struct ListAssistance: Sendable {
    package struct Person: Hashable, Sendable {
        package let account: AccountID
        package let name: String
    }

    package struct Both: Sendable {
        package let assistants: [Person]
        package let principals: [Person]
    }

    package let caller: Caller

    package init(caller: Caller) {
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> Both {
        try await office.store.read { tx in
            let assistants = try tx.assistance.assistants(of: caller.account)
            let principals = try tx.assistance.principals(of: caller.account)
            let names = try tx.accounts.names(of: Set(assistants + principals))
            func people(_ ids: [AccountID]) -> [Person] { ids.map { Person(account: $0, name: names[$0] ?? "") } }
            return Both(assistants: people(assistants), principals: people(principals))
        }
    }
}
