package import Filings
package import Law

/// Gives a platform a token with which it acts for somebody who allowed it (RFC 6749 § 4.4).
///
/// The platform shows its own secret and names the consent; a consent that somebody else got hold of is good for nothing.
package struct IssueToken: Sendable {
    package let platform: String
    package let secret: String
    package let consent: String
    /// Nil for all that was allowed.
    package let scopes: Set<PlatformScope>?
    package let source: String

    package struct Issued: Sendable {
        package let token: String
        package let seconds: Int
        package let scopes: Set<PlatformScope>
    }

    package static let seconds = 3_600

    package init(platform: String, secret: String, consent: String, scopes: Set<PlatformScope>?, source: String) {
        self.platform = platform
        self.secret = secret
        self.consent = consent
        self.scopes = scopes
        self.source = source
    }

    /// - Throws: ``Refusal`` `platformUnknown`, `consentUnknown`, `scopeMissing`, `tooManyAttempts`.
    package func carryOut(in office: Office) async throws -> Issued {
        let now = office.clock.now
        let throttle = Throttle.signIn(from: source)
        let kept = office.secrets.kept(token: secret)
        let found = try await office.store.read { tx -> PlatformRecord? in
            try throttle.check(in: tx, now: now)
            return try PlatformID(platform).flatMap { try tx.platforms.find($0) }
        }
        guard let known = found, known.revokedAt == nil, known.kept == kept else {
            try await throttle.pass(in: office)
            throw Refusal(.platformUnknown)
        }
        let fresh = office.secrets.token()
        let id = office.identifiers.next(SignInID.self)
        return try await office.store.write { tx in
            guard let given = try ConsentID(consent).flatMap({ try tx.platforms.consent($0) }),
                given.platform == known.id, given.withdrawnAt == nil
            else { throw Refusal(.consentUnknown) }
            guard scopes?.isSubset(of: given.scopes) ?? true, scopes?.isEmpty != true else {
                throw Refusal(.scopeMissing)
            }
            let granted = scopes ?? given.scopes
            try tx.signIns.add(
                SignInRecord(
                    id: id,
                    account: given.account,
                    kept: fresh.kept,
                    rotatedAt: now,
                    startedAt: now,
                    lastSeenAt: now,
                    expiresAt: now.adding(seconds: Self.seconds),
                    isProgram: true,
                    consent: given.id,
                    scopes: granted
                )
            )
            return Issued(token: fresh.clear, seconds: Self.seconds, scopes: granted)
        }
    }
}
