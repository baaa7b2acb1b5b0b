/// A short number that people read, type and say on the telephone: "2026-0105-7E3K-P".
///
/// Year, four digits of the court, four or more characters, a check character. All are of Crockford's 32 characters (no
/// I, L, O, U), small letters and the look-alikes I, L and O are taken for what they look like. The check character is a
/// sum over the field of 32 elements with a different weight for each place and a constant for each kind: it finds every
/// single wrong character and every two characters swapped, and tells a receipt's number from a filing's.
public struct ReferenceNumber: Sendable, Hashable {
    /// What the number stands for; the raw value is a code for programs.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case filing
        case receipt
        case notice
        case grievance
        case downtime

        /// Different for each kind; never changed once numbers are out.
        var constant: Int {
            switch self {
            case .filing: 1
            case .receipt: 2
            case .notice: 3
            case .grievance: 4
            case .downtime: 5
            }
        }
    }

    public let kind: Kind
    /// Four digits.
    public let year: Int
    /// Four digits of the court: see ``CourtCode/referenceDigits``.
    public let courtDigits: String
    /// Four to eight characters of ``alphabet``.
    public let body: String
    public let checkCharacter: Character

    static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// The number that stands for `value` in a year at a court.
    ///
    /// - Parameters:
    ///   - kind: what it stands for.
    ///   - year: four digits of court time.
    ///   - court: the court that gives the number.
    ///   - value: a counter, or random bits; the lowest 20 make four characters, and more characters follow as needed,
    ///     up to eight. Whoever gives numbers must still see to it that none is given twice.
    public init(kind: Kind, year: Int, court: CourtCode, value: UInt64) {
        var characters: [Character] = []
        var rest = value
        while (rest > 0 && characters.count < 8) || characters.count < 4 {
            characters.append(Self.alphabet[Int(rest % 32)])
            rest /= 32
        }
        self.init(
            kind: kind,
            year: min(max(year, 0), 9_999),
            courtDigits: court.referenceDigits,
            body: String(characters.reversed())
        )
    }

    init(kind: Kind, year: Int, courtDigits: String, body: String) {
        self.kind = kind
        self.year = year
        self.courtDigits = courtDigits
        self.body = body
        let symbols = Self.symbols(year: year, courtDigits: courtDigits, body: body)
        checkCharacter = Self.alphabet[ReferenceCheck.value(of: symbols, constant: kind.constant)]
    }

    static func symbols(year: Int, courtDigits: String, body: String) -> [Int] {
        (PlainDigits.padded(year, 4) + courtDigits + body).compactMap { alphabet.firstIndex(of: $0) }
    }
}

extension ReferenceNumber: CustomStringConvertible {
    public var description: String { "\(PlainDigits.padded(year, 4))-\(courtDigits)-\(body)-\(checkCharacter)" }
}

extension CourtCode {
    /// Four digits for reference numbers: 京0105 → "0105", 京01 → "0100", a high court → "0000".
    ///
    /// Courts of different provinces share them; the numbers are unique within an installation because each is checked
    /// against those already given.
    public var referenceDigits: String { digits + String(repeating: "0", count: 4 - digits.count) }
}
