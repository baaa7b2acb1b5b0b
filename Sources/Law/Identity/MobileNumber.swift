/// A mobile number of mainland China: 11 digits beginning with 13 to 19.
///
/// ``description`` is masked; ``text`` is whole.
public struct MobileNumber: Sendable, Hashable {
    /// 11 digits, without country code.
    public let text: String

    /// Accepts +86, 0086 or 86 in front, blanks and hyphens, full-width digits.
    public init(checking typed: String) throws(MobileNumberProblem) {
        var text = PlainDigits.narrow(typed).filter { !$0.isWhitespace && $0 != "-" }
        for prefix in ["+86", "0086", "86"] where text.hasPrefix(prefix) {
            text.removeFirst(prefix.count)
            break
        }
        guard text.utf8.allSatisfy({ PlainDigits.value($0) != nil }) else { throw .characters }
        guard text.utf8.count == 11 else { throw .length(text.utf8.count) }
        let digits = Array(text.utf8)
        guard digits[0] == UInt8(ascii: "1"), digits[1] >= UInt8(ascii: "3") else { throw .notMobile }
        self.text = text
    }

    /// "138****5678".
    public var masked: String { "\(text.prefix(3))****\(text.suffix(4))" }
}

extension MobileNumber: CustomStringConvertible {
    public var description: String { masked }
}

/// Why a text is not a mobile number.
public enum MobileNumberProblem: InputProblem, Hashable {
    /// How many digits there were instead of 11.
    case length(Int)
    case characters
    /// A landline, or no number at all.
    case notMobile

    public var code: String {
        switch self {
        case .length: "mobile-number-length"
        case .characters: "mobile-number-characters"
        case .notMobile: "mobile-number-range"
        }
    }

    public var sentence: Bilingual {
        switch self {
        case .length(let count):
            Bilingual(
                chinese: "手机号码应为 11 位，现为 \(count) 位，请核对。",
                english: "A mobile number has 11 digits; this has \(count). Check it."
            )
        case .characters:
            Bilingual(
                chinese: "手机号码只能包含数字，请删去其他字符。",
                english: "A mobile number has digits only. Remove anything else."
            )
        case .notMobile:
            Bilingual(
                chinese: "请填写以 13 至 19 开头的手机号码；固定电话请填入“其他联系方式”。",
                english: "Enter a mobile number beginning with 13 to 19; a landline belongs under other contacts."
            )
        }
    }
}
