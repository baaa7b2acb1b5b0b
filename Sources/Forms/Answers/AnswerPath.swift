/// Where an answer stands, such as "defendants.0.name".
///
/// The same text names the field of a page and the key in a draft.
package struct AnswerPath: Hashable, Sendable {
    package enum Step: Hashable, Sendable {
        case key(String)
        case index(Int)
    }

    package var steps: [Step]

    package init(_ steps: [Step] = []) { self.steps = steps }

    /// Reads "defendants.0.name"; nil for an empty step or an index beyond any list.
    package init?(_ text: String) {
        var steps: [Step] = []
        for part in text.split(separator: ".", omittingEmptySubsequences: false) {
            guard let first = part.utf8.first else { return nil }
            if (0x30...0x39).contains(first) {
                guard let index = Int(part), index < AnswerLimits.listLength, String(index) == part else { return nil }
                steps.append(.index(index))
            } else {
                steps.append(.key(String(part)))
            }
        }
        self.steps = steps
    }

    package static let root = AnswerPath()

    package func appending(_ key: String) -> AnswerPath { AnswerPath(steps + [.key(key)]) }
    package func appending(_ index: Int) -> AnswerPath { AnswerPath(steps + [.index(index)]) }

    package func starts(with other: AnswerPath) -> Bool { steps.starts(with: other.steps) }

    /// The indexes passed on the way, outermost first.
    package var indexes: [Int] {
        steps.compactMap { step in
            guard case .index(let index) = step else { return nil }
            return index
        }
    }

    /// The path as an RFC 6901 pointer: "/defendants/0/name".
    package var pointer: String {
        steps.map { step in
            switch step {
            case .index(let index): "/\(index)"
            case .key(let key): "/" + JSONPointer.escaped(key)
            }
        }.joined()
    }
}

extension AnswerPath: CustomStringConvertible {
    package var description: String {
        steps.map { step in
            switch step {
            case .key(let key): key
            case .index(let index): String(index)
            }
        }.joined(separator: ".")
    }
}

extension AnswerPath: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let path = AnswerPath(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an answer path")
        }
        self = path
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
