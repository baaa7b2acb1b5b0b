package import Filings

/// Grants or takes back a role in a court.
///
/// A role taken back is gone at the next request: roles are read with each one.
package struct GrantRole: Sendable {
    package let account: AccountID
    package let role: RoleHeld
    package let isRevoked: Bool

    package init(account: AccountID, role: RoleHeld, isRevoked: Bool = false) {
        self.account = account
        self.role = role
        self.isRevoked = isRevoked
    }

    package func carryOut(in office: Office) async throws {
        _ = try office.court(role.court)
        let now = office.clock.now
        try await office.store.write { tx in
            guard try tx.accounts.find(account) != nil else { throw Refusal(.notFound) }
            if isRevoked {
                try tx.accounts.revoke(role, from: account)
            } else {
                try tx.accounts.grant(role, to: account, by: nil, at: now)
            }
        }
    }
}
