/// Mediation, beside the stage; absent where nobody ever spoke of it.
package struct MediationModel: Codable, Hashable, Sendable {
    /// "proposed", "declined", "agreed", "appointed", "running", "settled" or "ended".
    package let state: String
    /// The mediator's account, or the name of an organisation outside.
    package let mediator: String?
    /// By when somebody has something to do: a mediator is named, takes it up, or the period ends.
    package let lastDay: String?
    package let isExtended: Bool?
    /// How it was settled: "withdrawal", "performed" or "document".
    package let settlement: String?
    /// Why it ended, as "failed".
    package let reason: String?

    package init(
        state: String,
        mediator: String?,
        lastDay: String?,
        isExtended: Bool?,
        settlement: String?,
        reason: String?
    ) {
        self.state = state
        self.mediator = mediator
        self.lastDay = lastDay
        self.isExtended = isExtended
        self.settlement = settlement
        self.reason = reason
    }
}

/// Somebody who may be named as mediator in a court.
package struct MediatorModel: Codable, Hashable, Sendable {
    package let account: String
    package let name: String

    package init(account: String, name: String) {
        self.account = account
        self.name = name
    }
}
