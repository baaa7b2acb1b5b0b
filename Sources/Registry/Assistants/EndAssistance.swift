package import Filings
import Law

/// Ends that somebody types for another; either of the two may.
package struct EndAssistance: Sendable {
    package let other: AccountID
    package let caller: Caller

    package init(other: AccountID, caller: Caller) {
        self.other = other
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws {
        try await office.store.write { tx in
            let gone = try tx.assistance.remove(assistant: other, from: caller.account)
            guard try tx.assistance.remove(assistant: caller.account, from: other) || gone else {
                throw Refusal(.notFound)
            }
        }
    }
}
