/// Why a text is not a reference number of the kind asked for.
public enum ReferenceNumberProblem: InputProblem, Hashable {
    case form
    /// A wrong or swapped character, or a number of another kind.
    case check

    public var code: String {
        switch self {
        case .form: "reference-number-form"
        case .check: "reference-number-check"
        }
    }

    public var sentence: Bilingual {
        switch self {
        case .form:
            Bilingual(
                chinese: "请按凭证上的样式填写编号，例如 2026-0105-7E3K-P。",
                english: "Enter the number as printed on the paper, in the form 2026-0105-7E3K-P."
            )
        case .check:
            Bilingual(
                chinese: "编号有误，可能输错或颠倒了字符，或者属于另一种文书，请对照原件逐位核对。",
                english:
                    "A character is wrong or swapped, or the number is of another paper. Compare it with the original."
            )
        }
    }
}

extension ReferenceNumber {
    /// Reads and checks a number of a kind; hyphens and blanks may be left out or put anywhere.
    public init(parsing typed: String, as kind: Kind) throws(ReferenceNumberProblem) {
        guard typed.utf8.count <= 100 else { throw .form }
        let characters = Array(Self.unmistaken(typed))
        guard (13...17).contains(characters.count), characters.allSatisfy({ Self.alphabet.contains($0) }),
            let year = PlainDigits.number(String(characters[..<4])), let check = characters.last
        else { throw .form }
        let courtDigits = String(characters[4..<8])
        guard PlainDigits.number(courtDigits) != nil else { throw .form }
        self.init(
            kind: kind,
            year: year,
            courtDigits: courtDigits,
            body: String(characters[8..<(characters.count - 1)])
        )
        guard checkCharacter == check else { throw .check }
    }

    /// Capital letters, look-alikes replaced, hyphens of every kind and blanks removed.
    private static func unmistaken(_ typed: String) -> String {
        let mapped = PlainDigits.narrow(typed).uppercased().compactMap { character -> Character? in
            switch character {
            case "I", "L": "1"
            case "O": "0"
            case "-", "‐", "‑", "–", "—", "－": nil
            default: character.isWhitespace ? nil : character
            }
        }
        return String(mapped)
    }
}

extension ReferenceNumber: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind
        case number
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let kind = try container.decode(Kind.self, forKey: .kind)
        guard let number = try? ReferenceNumber(parsing: container.decode(String.self, forKey: .number), as: kind)
        else {
            throw DecodingError.dataCorruptedError(
                forKey: .number,
                in: container,
                debugDescription: "not a reference number of its kind"
            )
        }
        self = number
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(description, forKey: .number)
    }
}
