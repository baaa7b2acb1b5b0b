/// A litigation agent (委托诉讼代理人) as the answers name one.
package struct AgentAnswer: Hashable, Sendable {
    package enum Authority: String, Sendable, CaseIterable {
        case general
        case special
    }

    package let path: AnswerPath
    /// The party for whom the agent acts.
    package let party: AnswerPath
    package let partyName: String
    package let role: PartyAnswer.Role
    package let name: String
    /// Nil until answered.
    package let authority: Authority?
    package let fields: [Meaning: String]

    package init(
        path: AnswerPath,
        party: AnswerPath,
        partyName: String,
        role: PartyAnswer.Role,
        name: String,
        authority: Authority?,
        fields: [Meaning: String]
    ) {
        self.path = path
        self.party = party
        self.partyName = partyName
        self.role = role
        self.name = name
        self.authority = authority
        self.fields = fields
    }
}
