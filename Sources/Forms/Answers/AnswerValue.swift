/// What a person answered: a text, a list, or a group of named answers.
///
/// In JSON it is written as string, array and object. Numbers and booleans are read as the texts "12.5", "yes" and "no",
/// so that one spelling of an answer exists once it is inside.
package enum AnswerValue: Hashable, Sendable {
    case text(String)
    case list([AnswerValue])
    case group([String: AnswerValue])

    package var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    package var list: [AnswerValue]? {
        guard case .list(let list) = self else { return nil }
        return list
    }

    package var group: [String: AnswerValue]? {
        guard case .group(let group) = self else { return nil }
        return group
    }

    /// Nothing but white space, empty lists and empty groups.
    package var isBlank: Bool {
        switch self {
        case .text(let text): text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
        case .list(let list): list.allSatisfy(\.isBlank)
        case .group(let group): group.values.allSatisfy(\.isBlank)
        }
    }
}

extension AnswerValue: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
}

extension AnswerValue: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: AnswerValue...) { self = .list(elements) }
}

extension AnswerValue: ExpressibleByDictionaryLiteral {
    /// Of a name given twice the last answer stays.
    package init(dictionaryLiteral elements: (String, AnswerValue)...) {
        self = .group(Dictionary(elements, uniquingKeysWith: { _, last in last }))
    }
}
