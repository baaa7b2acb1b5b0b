package import Law

/// One element of a form as its definition gives it.
package struct FormField: Hashable, Sendable, Identifiable {
    /// Unique in its scope: the form, or the group that holds it.
    package let id: String
    package let type: FieldType
    package let label: Bilingual
    package let help: Bilingual?
    /// An example of an answer, never a default.
    package let example: Bilingual?
    package let level: FieldLevel
    /// Unicode scalars, at most ``greatestLength``.
    package let maxLength: Int
    package let isPersonal: Bool
    package let means: Meaning?
    package let when: Condition?
    /// The article for which the question is asked.
    package let article: Bilingual?
    package let options: [FieldOption]
    package let bounds: FieldBounds
    /// For a group, a party, exhibits.
    package let count: ItemCount
    /// Of a group or party: the fields asked where the items are listed; pages that go over the items ask for more.
    package let fields: [FormField]
    package let role: PartyAnswer.Role?
    package let printing: FieldPrinting

    package static let greatestLength = AnswerLimits.textLength / 2
}

/// How many items a repeated field has at least and at most.
package struct ItemCount: Hashable, Sendable {
    package let least: Int
    package let most: Int
}

/// What an answer must keep to beyond its type.
package struct FieldBounds: Hashable, Sendable {
    package let least: DecimalText?
    package let most: DecimalText?
    /// A day that has already been.
    package let isPast: Bool
    /// A date on or after that of this field in the same scope.
    package let notBefore: String?
    /// An amount expected to be the sum of these fields in the same scope.
    package let sumOf: [String]

    package init(
        least: DecimalText? = nil,
        most: DecimalText? = nil,
        isPast: Bool = false,
        notBefore: String? = nil,
        sumOf: [String] = []
    ) {
        self.least = least
        self.most = most
        self.isPast = isPast
        self.notBefore = notBefore
        self.sumOf = sumOf
    }
}

/// How an answer appears on the pleading.
package struct FieldPrinting: Hashable, Sendable {
    /// In place of the question's label.
    package let label: Bilingual?
    package let isPrinted: Bool
    /// Written after the value: 元, %.
    package let unit: Bilingual?
}
