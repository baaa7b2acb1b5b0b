/// How far the service of the complaint on one defendant is.
package struct DefendantServiceModel: Codable, Hashable, Sendable {
    package let filing: String
    /// Where in the answers the defendant stands, as "defendants.0".
    package let party: String
    /// Absent in a court's list.
    package let name: String?
    /// "due", "served" or "dropped".
    package let state: String
    /// By when the complaint is to be sent.
    package let due: DeadlineModel
    package let attempts: Int
    package let manner: String?
    package let servedOn: String?
    /// By when the answer is due.
    package let answer: DeadlineModel?

    package init(
        filing: String,
        party: String,
        name: String?,
        state: String,
        due: DeadlineModel,
        attempts: Int,
        manner: String? = nil,
        servedOn: String? = nil,
        answer: DeadlineModel? = nil
    ) {
        self.filing = filing
        self.party = party
        self.name = name
        self.state = state
        self.due = due
        self.attempts = attempts
        self.manner = manner
        self.servedOn = servedOn
        self.answer = answer
    }
}
