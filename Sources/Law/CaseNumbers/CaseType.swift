/// A kind of case of the standard table, with the characters that stand for it in a case number.
///
/// Several kinds share a type code: twelve kinds of special procedure are all 民特. Codes P001 and on are ours.
public struct CaseType: Sendable, Hashable {
    /// The code of the table: "0301".
    public let code: String
    /// 类型代字: "民初".
    public let typeCode: String
    public let name: Bilingual

    init(_ code: String, _ typeCode: String, _ chinese: String, _ english: String) {
        self.code = code
        self.typeCode = typeCode
        name = Bilingual(chinese: chinese, english: english)
    }

    /// All built-in types in the order of their codes.
    public static let all: [CaseType] =
        jurisdiction + criminal + civil + administrative + compensation + recognition + sanctions + preservation
        + enforcement + liquidation + mediation

    /// Every type code of the table.
    public static let typeCodes = Set(all.map(\.typeCode))

    /// 专门审判代字: 知 for intellectual property before the Supreme People's Court.
    public static let specialCodes: Set<String> = ["知"]

    public static func withCode(_ code: String) -> CaseType? { all.first { $0.code == code } }

    public static func sharing(typeCode: String) -> [CaseType] { all.filter { $0.typeCode == typeCode } }

    /// 民初, for a civil suit at first instance.
    public static let civilFirstInstance = CaseType("0301", "民初", "民事一审", "Civil, first instance")
}
