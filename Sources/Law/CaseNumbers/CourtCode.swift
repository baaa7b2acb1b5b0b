/// 法院代字: the characters that stand for a court in a case number, such as 最高法, 京, 京01, 京0105.
///
/// Case Number Provisions arts. 4 and 5: 最高法 for the Supreme People's Court; one character for a high court; the high
/// court's character and two digits for an intermediate court, four for a basic court.
public struct CourtCode: Sendable, Hashable {
    /// As printed: "京0105".
    public let text: String

    /// Accepts full-width digits and blanks around the code.
    public init(_ text: String) throws(CaseNumberProblem) {
        guard let (code, rest) = Self.prefix(of: CaseNumber.tidied(text)), rest.isEmpty else {
            throw .unknownCourtCode(text)
        }
        self = code
    }

    /// For codes known to be well formed: the built-in table.
    init(wellFormed text: String) {
        self.text = text
    }

    public static let supreme = CourtCode(wellFormed: "最高法")

    /// One character for each high court: the provinces, 军 for the military court, 兵 for the Xinjiang Production and
    /// Construction Corps.
    static let highCourts = Set("京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇云藏陕甘青宁新军兵")

    public var level: CourtLevel {
        if self == .supreme { return .supreme }
        return switch digits.count {
        case 0: .high
        case 2: .intermediate
        default: .basic
        }
    }

    /// The digits alone: "0105", "01", or nothing for a high court and the Supreme People's Court.
    public var digits: String {
        // Not `isNumber`: 京 is also the numeral 10¹⁶, and Unicode knows it.
        text.filter { $0.isASCII && $0.isNumber }
    }

    /// The code at the beginning of a text, and what follows it.
    static func prefix(of text: String) -> (code: CourtCode, rest: Substring)? {
        if text.hasPrefix(CourtCode.supreme.text) { return (.supreme, text.dropFirst(CourtCode.supreme.text.count)) }
        guard let province = text.first, highCourts.contains(province) else { return nil }
        let afterProvince = text.dropFirst()
        let digits = afterProvince.prefix { $0.isASCII && $0.isNumber }
        guard [0, 2, 4].contains(digits.count) else { return nil }
        return (CourtCode(wellFormed: String(province) + digits), afterProvince.dropFirst(digits.count))
    }
}

extension CourtCode: CustomStringConvertible {
    public var description: String { text }
}

extension CourtCode: Comparable {
    public static func < (left: CourtCode, right: CourtCode) -> Bool { left.text < right.text }
}

extension CourtCode: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do throws(CaseNumberProblem) {
            try self.init(text)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a court code")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
