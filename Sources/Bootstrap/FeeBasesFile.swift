import Foundation
package import Law
import Yams

/// What provinces have fixed within the ranges of 诉讼费用交纳办法 art 13, as a file of the operator's.
///
/// ```yaml
/// - province: 某省
///   from: 2008-01-01
///   divorce: 200
///   personality: 300
///   otherNonProperty: 80
///   intellectualProperty: 800
///   source: 某价费〔2008〕1号
/// ```
package enum FeeBasesFile {
    private struct Row: Decodable {
        let province: String
        let from: String
        let through: String?
        let divorce: Int
        let personality: Int
        let otherNonProperty: Int
        let intellectualProperty: Int
        let source: String
    }

    /// What the file says, before what is built in: of two for one day the file's counts, since it begins later or at once.
    package static func read(_ path: String) throws(SettingsProblem) -> [FeeBases] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8),
            let rows = try? YAMLDecoder().decode([Row].self, from: text)
        else { throw .notFeeBases(path, why: "it cannot be read as a list of provinces") }
        var all: [FeeBases] = []
        for row in rows { all.append(try bases(row, path)) }
        let provinces = Set(all.map(\.province))
        return all + FeeBases.builtIn.filter { !provinces.contains($0.province) }
    }

    private static func bases(_ row: Row, _ path: String) throws(SettingsProblem) -> FeeBases {
        guard let from = CourtDate(row.from), row.through == nil || row.through.flatMap({ CourtDate($0) }) != nil else {
            throw .notFeeBases(path, why: "\(row.province): from and through are days, as 2008-01-01")
        }
        let ranges = [
            ("divorce", row.divorce, 50...300), ("personality", row.personality, 100...500),
            ("otherNonProperty", row.otherNonProperty, 50...100),
            ("intellectualProperty", row.intellectualProperty, 500...1_000),
        ]
        if let wrong = ranges.first(where: { !$0.2.contains($0.1) }) {
            let range = "\(wrong.2.lowerBound) to \(wrong.2.upperBound) yuan"
            throw .notFeeBases(path, why: "\(row.province): \(wrong.0) is \(range), not \(wrong.1)")
        }
        return FeeBases(
            province: row.province,
            from: from,
            through: row.through.flatMap { CourtDate($0) },
            divorce: Money(yuan: row.divorce),
            personality: Money(yuan: row.personality),
            otherNonProperty: Money(yuan: row.otherNonProperty),
            intellectualProperty: Money(yuan: row.intellectualProperty),
            source: row.source
        )
    }
}
