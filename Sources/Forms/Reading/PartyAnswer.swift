/// A party as the answers name it.
package struct PartyAnswer: Hashable, Sendable {
    package enum Role: String, Sendable, CaseIterable {
        case plaintiff
        case defendant
        case thirdParty
    }

    package enum Sort: String, Sendable, CaseIterable {
        case natural
        case legal
        case unincorporated
    }

    package let path: AnswerPath
    package let role: Role
    package let sort: Sort
    /// As typed; empty where nothing has been typed yet.
    package let name: String
    /// Everything answered about the party that has a meaning.
    package let fields: [Meaning: String]
}
