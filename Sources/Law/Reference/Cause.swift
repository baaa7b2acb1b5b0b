/// 案由: a cause of civil action, as a node of the official tree.
///
/// 民事案件案由规定, third amendment (法〔2025〕226号), in force 2026-01-01. Earlier editions number the same causes otherwise.
public struct Cause: Sendable, Hashable, Codable {
    /// Our code, the numbers of the tree from the top: "4.10.108.3".
    public let code: String
    public let name: Bilingual
    /// As the table prints it: "第四部分", "十、", "108.", "（3）".
    public let number: String
    /// The code of the node above; nil at the top.
    public let parent: String?
    public let inForceFrom: CourtDate
    /// Nil while in force.
    public let inForceThrough: CourtDate?

    init(_ code: String, _ number: String, _ chinese: String, _ english: String) {
        self.init(
            code: code,
            number: number,
            name: Bilingual(chinese: chinese, english: english),
            inForceFrom: CourtDate(existing: 2_026, 1, 1)
        )
    }

    public init(
        code: String,
        number: String,
        name: Bilingual,
        inForceFrom: CourtDate,
        inForceThrough: CourtDate? = nil
    ) {
        self.code = code
        self.number = number
        self.name = name
        parent = code.lastIndex(of: ".").map { String(code[..<$0]) }
        self.inForceFrom = inForceFrom
        self.inForceThrough = inForceThrough
    }

    /// 1 for a part of the table, 4 for the narrowest causes.
    public var level: Int { code.split(separator: ".").count }

    /// Whether a code is one of those given or stands below one: "4.10.108.3" is under "4.10", "2.2.145" is not under "2.2.14".
    public static func code(_ code: String, isUnder above: String...) -> Bool {
        above.contains { code == $0 || code.hasPrefix($0 + ".") }
    }

    public func isInForce(on day: CourtDate) -> Bool {
        inForceFrom <= day && inForceThrough.map { day <= $0 } ?? true
    }
}
