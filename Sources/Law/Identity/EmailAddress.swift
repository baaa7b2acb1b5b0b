/// An e-mail address in plain characters, at most 254 of them; the domain is kept in small letters.
///
/// Deliberately narrower than RFC 5322: no quoted names, no comments, no address literals. ``description`` is masked.
public struct EmailAddress: Sendable, Hashable {
    public let text: String

    /// Accepts blanks around the address and full-width characters.
    public init(checking typed: String) throws(EmailAddressProblem) {
        let trimmed = PlainDigits.narrow(typed).split(whereSeparator: \.isWhitespace)
        guard trimmed.count == 1, let address = trimmed.first else { throw .form }
        guard address.utf8.count <= 254 else { throw .tooLong }
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, Self.isLocalPart(parts[0]), Self.isDomain(parts[1]) else { throw .form }
        text = "\(parts[0])@\(parts[1].lowercased())"
    }

    /// "z***@example.com".
    public var masked: String {
        "\(text.prefix(1))***\(text.drop { $0 != "@" })"
    }

    private static func isLocalPart(_ part: Substring) -> Bool {
        let runs = part.split(separator: ".", omittingEmptySubsequences: false)
        return part.utf8.count <= 64
            && runs.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { isLetterOrDigit($0) || marks.contains($0) } }
    }

    private static func isDomain(_ part: Substring) -> Bool {
        let labels = part.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last, last.utf8.contains(where: { !isDigit($0) }) else {
            return false
        }
        return labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
        }
    }

    private static let marks = Set("!#$%&'*+-/=?^_`{|}~".utf8)

    private static func isDigit(_ byte: UInt8) -> Bool { PlainDigits.value(byte) != nil }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}

extension EmailAddress: CustomStringConvertible {
    public var description: String { masked }
}

/// Why a text is not an e-mail address.
public enum EmailAddressProblem: InputProblem, Hashable {
    case form
    case tooLong

    public var code: String {
        switch self {
        case .form: "email-address-form"
        case .tooLong: "email-address-length"
        }
    }

    public var sentence: Bilingual {
        switch self {
        case .form:
            Bilingual(
                chinese: "请填写完整的电子邮箱地址，例如 name@example.com。",
                english: "Enter a whole e-mail address, such as name@example.com."
            )
        case .tooLong:
            Bilingual(
                chinese: "电子邮箱地址不能超过 254 个字符，请换用较短的地址。",
                english: "An e-mail address has at most 254 characters. Use a shorter one."
            )
        }
    }
}
