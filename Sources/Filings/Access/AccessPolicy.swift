/// Someone who asks, with what they hold.
package struct Viewer: Hashable, Sendable {
    package let account: AccountID
    package let roles: Set<RoleHeld>
    /// For whom the account types; of what is theirs it sees what they see.
    package let principals: Set<AccountID>

    package init(account: AccountID, roles: Set<RoleHeld>, principals: Set<AccountID> = []) {
        self.account = account
        self.roles = roles
        self.principals = principals
    }

    /// The actors this viewer is towards a filing.
    package func actors(owner: AccountID, court: String) -> Set<Actor> {
        var actors = Set(roles.filter { $0.court == court }.map { Actor.court($0.role) })
        if owner == account { actors.insert(.filer) }
        return actors
    }
}

/// Who may see what of a filing: role × relation to the filing.
///
/// Whatever no line allows is refused.
package enum AccessPolicy {
    package enum Wish: Sendable, CaseIterable {
        /// Know that it exists, where it stands.
        case see
        /// Read what was submitted: answers, documents, papers.
        case read
        /// Read the unsubmitted draft.
        case readDraft
    }

    package enum Answer: Hashable, Sendable {
        case allowed
        /// The asker may not know that it exists.
        case notFound
    }

    /// Roles that see filings of their court once these are received.
    ///
    /// An operator runs the machine and sees no case content.
    private static let seeing: Set<Role> = [
        .clerk, .filingJudge, .divisionHead, .supervisor, .archivist, .counterStaff,
    ]
    private static let reading: Set<Role> = [.clerk, .filingJudge, .divisionHead, .archivist]

    package static func decide(
        _ wish: Wish,
        by viewer: Viewer,
        owner: AccountID,
        court: String,
        stage: Stage.Name,
        mediator: AccountID? = nil,
        helper: AccountID? = nil
    ) -> Answer {
        if viewer.account == owner || viewer.principals.contains(owner) { return .allowed }
        // Who types for somebody at the counter writes with them, and prints what came of it.
        if viewer.account == helper, viewer.roles.contains(RoleHeld(.counterStaff, in: court)),
            stage == .draft || stage == .received
        {
            return wish == .readDraft && stage != .draft ? .notFound : .allowed
        }
        guard stage != .draft else { return .notFound }
        let roles = viewer.roles.filter { $0.court == court }.map(\.role)
        // Whoever receives cases for trial sees those that were handed over.
        if roles.contains(.trialReceiver), stage == .handedOver || stage == .archived {
            return wish == .readDraft ? .notFound : .allowed
        }
        // Whoever mediates sees that filing while mediation is under way, and no other.
        if roles.contains(.mediator), viewer.account == mediator { return wish == .readDraft ? .notFound : .allowed }
        switch wish {
        case .see: return roles.contains(where: seeing.contains) ? .allowed : .notFound
        case .read: return roles.contains(where: reading.contains) ? .allowed : .notFound
        case .readDraft: return .notFound
        }
    }
}
