package import Filings
import Law

/// Takes back what a platform was allowed: from this moment it is nobody.
package struct WithdrawConsent: Sendable {
    package let consent: ConsentID
    package let caller: Caller

    package init(consent: ConsentID, caller: Caller) {
        self.consent = consent
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws {
        let now = office.clock.now
        try await office.store.write { tx in
            guard let given = try tx.platforms.consent(consent), given.account == caller.account,
                given.withdrawnAt == nil
            else { throw Refusal(.notFound) }
            try tx.platforms.withdraw(consent, at: now)
        }
    }
}
