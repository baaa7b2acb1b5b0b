package import Filings
import Law

/// Lets somebody type for oneself (代填人): see one's filings and write drafts, and nothing that has effect.
///
/// What they write is noted as theirs; signing, paying, withdrawing and whatever else has effect stays with the person.
package struct AllowAssistant: Sendable {
    /// The e-mail address or mobile number of the other's account.
    package let contact: String
    package let caller: Caller

    /// For one person.
    static let most = 20

    package init(contact: String, caller: Caller) {
        self.contact = contact
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws {
        let now = office.clock.now
        // Whoever would try addresses to learn who has an account is stopped.
        try await Throttle.assistants(of: caller.account.description).pass(in: office)
        try await office.store.write { tx in
            guard let address = ContactAddress(contact), let other = try tx.accounts.find(contact: address.text),
                other.contact != .unconfirmed, other.id != caller.account,
                // Who works in a court works for no party.
                try tx.accounts.roles(of: other.id).isEmpty
            else { throw Refusal(.assistantUnknown) }
            guard try tx.assistance.assistants(of: caller.account).count < Self.most else {
                throw Refusal(.tooManyAssistants, facts: ["limit": "\(Self.most)"])
            }
            try tx.assistance.add(assistant: other.id, to: caller.account, at: now)
        }
    }
}
