package import Filings
import Law

/// Allows a platform to act for oneself.
package struct GiveConsent: Sendable {
    package let platform: PlatformID
    package let scopes: Set<PlatformScope>
    package let caller: Caller

    /// One person's, at most.
    static let most = 20

    package init(platform: PlatformID, scopes: Set<PlatformScope>, caller: Caller) {
        self.platform = platform
        self.scopes = scopes
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> ConsentRecord {
        guard !scopes.isEmpty else { throw Refusal(.scopeMissing) }
        let consent = ConsentRecord(
            id: office.identifiers.next(ConsentID.self),
            platform: platform,
            account: caller.account,
            scopes: scopes,
            givenAt: office.clock.now
        )
        return try await office.store.write { tx in
            guard let known = try tx.platforms.find(platform), known.revokedAt == nil else { throw Refusal(.notFound) }
            let given = try tx.platforms.consents(of: caller.account)
            // What is said anew takes the place of what was said before.
            for earlier in given where earlier.platform == platform {
                try tx.platforms.withdraw(earlier.id, at: consent.givenAt)
            }
            guard given.count < Self.most else { throw Refusal(.tooManyConsents, facts: ["limit": "\(Self.most)"]) }
            try tx.platforms.add(consent)
            return consent
        }
    }
}
