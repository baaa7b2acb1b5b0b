/// Why a text or a set of parts is not a case number.
///
/// The associated value is the part that was not understood.
public enum CaseNumberProblem: InputProblem, Hashable {
    case notACaseNumber(String)
    case yearOutOfRange(Int)
    case unknownCourtCode(String)
    case unknownType(String)
    case badSerial(String)
    case badSuffix(String)

    public var code: String {
        switch self {
        case .notACaseNumber: "case-number-form"
        case .yearOutOfRange: "case-number-year"
        case .unknownCourtCode: "case-number-court"
        case .unknownType: "case-number-type"
        case .badSerial: "case-number-serial"
        case .badSuffix: "case-number-suffix"
        }
    }

    public var sentence: Bilingual {
        switch self {
        case .notACaseNumber:
            Bilingual(
                chinese: "请按“（2026）京0105民初1号”的样式填写案号。",
                english: "Enter the case number in the form （2026）京0105民初1号."
            )
        case .yearOutOfRange:
            Bilingual(
                chinese: "案号括号内应为四位收案年度，请核对，例如（2026）。",
                english: "The brackets must hold the year of acceptance in four digits, such as （2026）. Check it."
            )
        case .unknownCourtCode:
            Bilingual(
                chinese: "未识别案号中的法院代字，请核对年度之后的部分，例如“京0105”。",
                english: "The court code is not known. Check the part after the year, such as 京0105."
            )
        case .unknownType:
            Bilingual(
                chinese: "未识别案号中的类型代字，请核对数字之前的部分，例如“民初”。",
                english: "The case type is not known. Check the characters before the number, such as 民初."
            )
        case .badSerial:
            Bilingual(
                chinese: "案件编号应为不以 0 开头的数字，请核对“号”字之前的部分。",
                english: "The serial number must be digits without a leading zero. Check the part before 号."
            )
        case .badSuffix:
            Bilingual(
                chinese: "“号”字之后只能是“之一”“之二”这样的序号，请核对。",
                english: "Only a suffix such as 之一 or 之二 may follow 号. Check the end of the number."
            )
        }
    }
}
