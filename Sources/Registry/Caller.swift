package import Filings
package import Law

/// Who asks for something: an account, the roles it holds at this moment, and the language it works in.
package struct Caller: Hashable, Sendable {
    package let account: AccountID
    package let name: String
    package let roles: Set<RoleHeld>
    package let language: Language
    /// Who acts for the person, where it is a platform; it holds none of their roles.
    package let platform: ActingPlatform?
    /// For whom the account types (代填人); nobody, where it works in a court.
    package let principals: Set<AccountID>

    package init(
        account: AccountID,
        name: String,
        roles: Set<RoleHeld>,
        language: Language,
        platform: ActingPlatform? = nil,
        principals: Set<AccountID> = []
    ) {
        self.account = account
        self.name = name
        self.roles = roles
        self.language = language
        self.platform = platform
        self.principals = principals
    }

    package var viewer: Viewer { Viewer(account: account, roles: roles, principals: principals) }

    /// The same, working in another language for a while.
    package func speaking(_ language: Language) -> Caller {
        Caller(
            account: account,
            name: name,
            roles: roles,
            language: language,
            platform: platform,
            principals: principals
        )
    }

    package func holds(_ role: Role, in court: String) -> Bool { roles.contains(RoleHeld(role, in: court)) }

    package func courts(as roles: Set<Role>) -> [String] {
        Set(self.roles.filter { roles.contains($0.role) }.map(\.court)).sorted()
    }
}

extension Caller {
    /// Whether what is this person's may be written by the caller: their own, or of somebody for whom they type.
    func writes(for owner: AccountID) -> Bool { owner == account || principals.contains(owner) }

    /// What the docket notes of a platform that acted.
    var platformFact: [String: String] {
        platform.map { ["platform": $0.name, "consent": $0.consent.description] } ?? [:]
    }
}
