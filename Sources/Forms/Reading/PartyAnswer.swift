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

    package init(path: AnswerPath, role: Role, sort: Sort, name: String, fields: [Meaning: String]) {
        self.path = path
        self.role = role
        self.sort = sort
        self.name = name
        self.fields = fields
    }
}

extension PartyAnswer {
    /// The number that tells this party from others of the same name: of the identity document, or the unified social credit
    /// code; nil where it was not given.
    package var number: String? {
        let typed = fields[sort == .natural ? .partyIdentityNumber : .partyCreditCode] ?? ""
        let plain = String(typed.filter { !$0.isWhitespace }).uppercased()
        return plain.isEmpty ? nil : plain
    }
}
