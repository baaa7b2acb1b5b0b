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

    /// What the file says of its provinces, and what is built in for the others.
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
        let fixed: [(name: String, yuan: Int, basis: FeeBasis)] = [
            ("divorce", row.divorce, .divorce), ("personality", row.personality, .personality),
            ("otherNonProperty", row.otherNonProperty, .otherNonProperty),
            ("intellectualProperty", row.intellectualProperty, .intellectualProperty),
        ]
        for (name, yuan, basis) in fixed {
            guard let range = FeeBases.range(of: basis), !range.contains(yuan) else { continue }
            let allowed = "\(range.lowerBound) to \(range.upperBound) yuan"
            throw .notFeeBases(path, why: "\(row.province): \(name) is \(allowed), not \(yuan)")
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
