/// Why a text is not a social credit code.
public enum SocialCreditCodeProblem: InputProblem, Hashable {
    /// How many characters there were instead of 18.
    case length(Int)
    case character(Character)
    case division
    case checksum

    public var code: String {
        switch self {
        case .length: "social-credit-code-length"
        case .character: "social-credit-code-character"
        case .division: "social-credit-code-division"
        case .checksum: "social-credit-code-checksum"
        }
    }

    public var sentence: Bilingual {
        switch self {
        case .length(let count):
            Bilingual(
                chinese: "统一社会信用代码应为 18 位，现为 \(count) 位，请对照营业执照填写完整。",
                english: "A social credit code has 18 characters; this has \(count). Copy it from the business licence."
            )
        case .character(let character):
            Bilingual(
                chinese: "统一社会信用代码中不会出现“\(character)”，请核对是否应为数字 1、0、5 或 2。",
                english:
                    "“\(character)” does not occur in a social credit code. Check whether it is the digit 1, 0, 5 or 2."
            )
        case .division:
            Bilingual(
                chinese: "统一社会信用代码第 3 至 8 位应为数字，请对照营业执照核对。",
                english: "Characters 3 to 8 must be digits. Check them against the business licence."
            )
        case .checksum:
            Bilingual(
                chinese: "统一社会信用代码有误，可能有一位输错或两位颠倒，请对照营业执照逐位核对。",
                english: "One character is wrong or two are swapped. Compare the code with the business licence."
            )
        }
    }
}
