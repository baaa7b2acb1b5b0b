/// Why a text is not a citizen number.
///
/// Nothing of what was typed is kept here.
public enum CitizenNumberProblem: InputProblem, Hashable {
    /// How many characters there were instead of 18.
    case length(Int)
    case characters
    case division
    case birthDate
    case checksum

    public var code: String {
        switch self {
        case .length: "citizen-number-length"
        case .characters: "citizen-number-characters"
        case .division: "citizen-number-division"
        case .birthDate: "citizen-number-birth-date"
        case .checksum: "citizen-number-checksum"
        }
    }

    public var sentence: Bilingual {
        switch self {
        case .length(let count):
            Bilingual(
                chinese: "公民身份号码应为 18 位，现为 \(count) 位，请对照身份证填写完整。",
                english:
                    "A citizen number has 18 characters; this has \(count). Copy it in full from the identity card."
            )
        case .characters:
            Bilingual(
                chinese: "公民身份号码前 17 位为数字，最后一位为数字或 X，请删去其他字符。",
                english: "The first 17 characters are digits and the last is a digit or X. Remove anything else."
            )
        case .division:
            Bilingual(
                chinese: "公民身份号码不会以 0 开头，请对照身份证核对前六位。",
                english: "A citizen number never begins with 0. Check the first six digits against the identity card."
            )
        case .birthDate:
            Bilingual(
                chinese: "公民身份号码第 7 至 14 位应为出生日期，请对照身份证核对。",
                english: "Digits 7 to 14 must be the date of birth. Check them against the identity card."
            )
        case .checksum:
            Bilingual(
                chinese: "公民身份号码有误，可能有一位输错或两位颠倒，请对照身份证逐位核对。",
                english:
                    "One digit is wrong or two are swapped. Compare the number with the identity card digit by digit."
            )
        }
    }
}
