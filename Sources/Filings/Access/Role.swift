/// What a person may be in a court.
///
/// A role is always held in one court.
package enum Role: String, Codable, Sendable, CaseIterable {
    case clerk
    case filingJudge
    case divisionHead
    case counterStaff
    case mediator
    case supervisor
    case archivist
    case trialReceiver
    /// Runs the machine; sees no case content.
    case `operator`
}

/// A role and the court in which it is held (by its code, as "京0105").
package struct RoleHeld: Codable, Hashable, Sendable {
    package let role: Role
    package let court: String

    package init(_ role: Role, in court: String) {
        self.role = role
        self.court = court
    }
}
