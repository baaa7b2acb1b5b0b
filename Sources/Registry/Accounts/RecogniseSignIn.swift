import Filings
import Law

/// Who a token belongs to, and a fresh token when it is time to change it.
package struct Recognised: Sendable {
    package let caller: Caller
    package let account: AccountRecord
    package let signIn: SignInRecord
    /// A new token to hand to the browser; the old one is good for another minute.
    package let rotatedToken: String?
}

/// Recognises a sign-in by its token; rotates a browser's token every quarter of an hour.
package struct RecogniseSignIn: Sendable {
    private static let rotationSeconds = 15 * 60
    private static let graceSeconds = 60

    package let token: String

    package init(token: String) {
        self.token = token
    }

    /// - Returns: nil if there is no such sign-in, or it has expired.
    package func carryOut(in office: Office) async throws -> Recognised? {
        let now = office.clock.now
        let kept = office.secrets.kept(token: token)
        let idle = office.policy.signInIdleMinutes * 60
        guard let found = try await find(kept, in: office), found.signIn.expiresAt > now,
            found.signIn.lastSeenAt.adding(seconds: idle) > now,
            found.signIn.kept == kept || found.signIn.rotatedAt.adding(seconds: Self.graceSeconds) > now
        else { return nil }
        let rotates =
            !found.signIn.isProgram && found.signIn.kept == kept
            && found.signIn.rotatedAt.adding(seconds: Self.rotationSeconds) <= now
        guard rotates || found.signIn.lastSeenAt.adding(seconds: 60) <= now else { return found }
        return try await touch(found, rotates: rotates, kept: kept, now: now, office: office)
    }

    /// The sign-in of this token, still good or not.
    private func find(_ kept: [UInt8], in office: Office) async throws -> Recognised? {
        let version = office.store.peopleVersion
        if let known = office.known.find(kept, at: version) { return known }
        let found = try await office.store.read { tx -> Recognised? in
            guard let signIn = try tx.signIns.find(kept: kept), let account = try tx.accounts.find(signIn.account)
            else { return nil }
            let platform = try tx.platform(of: signIn)
            if signIn.consent != nil, platform == nil { return nil }
            let roles = platform == nil ? try tx.accounts.roles(of: account.id) : []
            let typesForOthers = platform == nil && roles.isEmpty
            let caller = Caller(
                account: account.id,
                name: account.name,
                roles: roles,
                language: account.language,
                platform: platform,
                principals: typesForOthers ? Set(try tx.assistance.principals(of: account.id)) : []
            )
            return Recognised(caller: caller, account: account, signIn: signIn, rotatedToken: nil)
        }
        if let found { office.known.remember(found, by: kept, at: version) }
        return found
    }

    /// Notes that the sign-in is alive, at most once a minute, and rotates the token when it is due.
    private func touch(
        _ found: Recognised,
        rotates: Bool,
        kept: [UInt8],
        now: Instant,
        office: Office
    ) async throws -> Recognised {
        let fresh = office.secrets.token()
        let rotated = try await office.store.write { tx -> SignInRecord? in
            guard var signIn = try tx.signIns.find(kept: kept) else { return nil }
            signIn.lastSeenAt = now
            let changes = rotates && signIn.kept == kept
            if changes {
                signIn.previousKept = kept
                signIn.kept = fresh.kept
                signIn.rotatedAt = now
            }
            try tx.signIns.update(signIn)
            return changes ? signIn : nil
        }
        guard let rotated else { return found }
        return Recognised(caller: found.caller, account: found.account, signIn: rotated, rotatedToken: fresh.clear)
    }
}

extension RegistryTransaction {
    /// Whom a sign-in belongs to, where it is a platform that is still allowed to act.
    fileprivate func platform(of signIn: SignInRecord) throws -> ActingPlatform? {
        guard let id = signIn.consent, let consent = try platforms.consent(id), consent.withdrawnAt == nil,
            let platform = try platforms.find(consent.platform), platform.revokedAt == nil
        else { return nil }
        return ActingPlatform(name: platform.name, consent: id, scopes: signIn.scopes.intersection(consent.scopes))
    }
}
