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
}
