package import Law

/// One element of a form as its definition gives it.
///
/// Shared, never copied: a form's fields are gone through many times in every request.
package final class FormField: Sendable, Identifiable {
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

    init(
        id: String,
        type: FieldType,
        label: Bilingual,
        help: Bilingual?,
        example: Bilingual?,
        level: FieldLevel,
        maxLength: Int,
        isPersonal: Bool,
        means: Meaning?,
        when: Condition?,
        article: Bilingual?,
        options: [FieldOption],
        bounds: FieldBounds,
        count: ItemCount,
        fields: [FormField],
        role: PartyAnswer.Role?,
        printing: FieldPrinting
    ) {
        self.id = id
        self.type = type
        self.label = label
        self.help = help
        self.example = example
        self.level = level
        self.maxLength = maxLength
        self.isPersonal = isPersonal
        self.means = means
        self.when = when
        self.article = article
        self.options = options
        self.bounds = bounds
        self.count = count
        self.fields = fields
        self.role = role
        self.printing = printing
    }
}

extension FormField: Hashable {
    /// By what they say, wherever they were read.
    package static func == (left: FormField, right: FormField) -> Bool {
        if left === right { return true }
        return left.id == right.id && left.type == right.type && left.label == right.label && left.help == right.help
            && left.example == right.example && left.level == right.level && left.maxLength == right.maxLength
            && left.isPersonal == right.isPersonal && left.means == right.means && left.when == right.when
            && left.article == right.article && left.options == right.options && left.bounds == right.bounds
            && left.count == right.count && left.fields == right.fields && left.role == right.role
            && left.printing == right.printing
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(type)
    }
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
