import Law

/// What kind of answer a field takes.
package enum FieldType: String, Sendable, CaseIterable {
    /// One line.
    case text
    /// Several lines.
    case longText
    /// 2026-11-23
    case date
    /// Yuan with at most two decimals.
    case money
    /// A number with at most ``DecimalPlaces/most`` decimals.
    case decimal
    case integer
    /// A per cent figure: 12.5 means 12.5 %.
    case percent
    /// One of several, shown as radio buttons.
    case choice
    /// Any of several, shown as check boxes.
    case choices
    /// Kept as "yes" and "no".
    case yesNo
    case citizenNumber
    case socialCreditCode
    /// A mobile number.
    case mobile
    /// A mobile or fixed line, from anywhere.
    case phone
    case email
    case address
    /// A repeated group of which each item is a person or an organisation with a role.
    case party
    /// A repeated group.
    case group
    /// References to exhibits uploaded with the filing.
    case exhibits
    /// Words that are only shown.
    case statement

    package var isRepeated: Bool { self == .party || self == .group }

    /// Kept as one text.
    package var isText: Bool { !isRepeated && self != .choices && self != .exhibits && self != .statement }

    package var hasOptions: Bool { self == .choice || self == .choices }

    package var isNumber: Bool { self == .money || self == .decimal || self == .integer || self == .percent }
}

package enum DecimalPlaces {
    package static let most = 6
    /// Digits before the point: as many as ``Money/greatestTyped`` has.
    package static let mostWhole = 13
}
