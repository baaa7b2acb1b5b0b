/// 公民身份号码: the number of a resident identity card, 18 characters by GB 11643-1999.
///
/// Six digits of a division, the date of birth, a serial number whose last digit is odd for men, a check character. The
/// division is not looked up: divisions come and go, and cards keep the old ones. ``description`` is masked, so that a
/// number never reaches a log by being interpolated; ``text`` is whole.
public struct CitizenNumber: Sendable, Hashable {
    /// All 18 characters, X upper case.
    public let text: String
    public let birthDate: CourtDate

    /// Accepts full-width characters, blanks between groups and a small x.
    public init(checking typed: String) throws(CitizenNumberProblem) {
        let text = PlainDigits.narrow(typed).filter { !$0.isWhitespace }.uppercased()
        let characters = Array(text.utf8)
        guard text.count == 18 else { throw .length(text.count) }
        guard characters.count == 18 else { throw .characters }
        var digits: [Int] = []
        for byte in characters.prefix(17) {
            guard let digit = PlainDigits.value(byte) else { throw .characters }
            digits.append(digit)
        }
        guard PlainDigits.value(characters[17]) != nil || characters[17] == UInt8(ascii: "X") else {
            throw .characters
        }
        // No province code begins with 0.
        guard digits[0] != 0 else { throw .division }
        let parts = [digits[6..<10], digits[10..<12], digits[12..<14]].map { $0.reduce(0) { $0 * 10 + $1 } }
        guard let birthDate = CourtDate(year: parts[0], month: parts[1], day: parts[2]), parts[0] >= 1_850 else {
            throw .birthDate
        }
        guard Self.checkCharacter(of: digits) == characters[17] else { throw .checksum }
        self.text = text
        self.birthDate = birthDate
    }

    /// Sex as the number records it.
    public var sex: Sex {
        let order = Array(text.utf8)[16]
        return order % 2 == 1 ? .male : .female
    }

    /// Whole years lived; 周岁 begin on the birthday (born on 29 February: on 1 March in other years).
    public func age(on day: CourtDate) -> Int {
        let hadBirthday = (day.month, day.day) >= (birthDate.month, birthDate.day)
        return day.year - birthDate.year - (hadBirthday ? 0 : 1)
    }

    /// "110***********1234": the first three and the last four characters.
    public var masked: String { "\(text.prefix(3))***********\(text.suffix(4))" }

    /// ISO 7064 MOD 11-2 over the first 17 digits.
    static func checkCharacter(of digits: [Int]) -> UInt8 {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return Array("10X98765432".utf8)[sum % 11]
    }
}

extension CitizenNumber: CustomStringConvertible {
    public var description: String { masked }
}
