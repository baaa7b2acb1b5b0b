package import Filings
package import Law

/// Who asks for something: an account, the roles it holds at this moment, and the language it works in.
package struct Caller: Hashable, Sendable {
    package let account: AccountID
    package let name: String
    package let roles: Set<RoleHeld>
    package let language: Language

    package init(account: AccountID, name: String, roles: Set<RoleHeld>, language: Language) {
        self.account = account
        self.name = name
        self.roles = roles
        self.language = language
    }

    package var viewer: Viewer { Viewer(account: account, roles: roles) }

    /// The same, working in another language for a while.
    package func speaking(_ language: Language) -> Caller {
        Caller(account: account, name: name, roles: roles, language: language)
    }

    package func holds(_ role: Role, in court: String) -> Bool { roles.contains(RoleHeld(role, in: court)) }

    package func courts(as roles: Set<Role>) -> [String] {
        Set(self.roles.filter { roles.contains($0.role) }.map(\.court)).sorted()
    }
}
