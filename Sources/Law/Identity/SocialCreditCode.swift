/// 统一社会信用代码: the number of an organisation, 18 characters by GB 32100-2015.
///
/// Registering department, kind, six digits of a division, nine characters of the organisation, a check character. The
/// letters I, O, S, V and Z do not occur.
public struct SocialCreditCode: Sendable, Hashable {
    /// All 18 characters, upper case.
    public let text: String

    /// Accepts full-width characters, blanks between groups and small letters.
    public init(checking typed: String) throws(SocialCreditCodeProblem) {
        let text = PlainDigits.narrow(typed).filter { !$0.isWhitespace && $0 != "-" }.uppercased()
        guard text.count == 18 else { throw .length(text.count) }
        var values: [Int] = []
        for character in text {
            guard let value = Self.alphabet.firstIndex(of: character) else { throw .character(character) }
            values.append(value)
        }
        guard values[2..<8].allSatisfy({ $0 < 10 }) else { throw .division }
        guard Self.checkValue(of: values) == values[17] else { throw .checksum }
        self.text = text
    }

    static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

    /// The weights are the powers of 3 modulo 31.
    static func checkValue(of values: [Int]) -> Int {
        var weight = 1
        var sum = 0
        for value in values.prefix(17) {
            sum += value * weight
            weight = weight * 3 % 31
        }
        return (31 - sum % 31) % 31
    }
}

extension SocialCreditCode: CustomStringConvertible {
    public var description: String { text }
}
