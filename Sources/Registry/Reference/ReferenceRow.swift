package import Law

/// A row of an official table, as somebody else wrote it: named cells, and its line.
package protocol ReferenceRow {
    var line: Int { get }
    subscript(column: String) -> String? { get }
}

/// Why a row was not taken.
package struct RefusedRow: Codable, Hashable, Sendable {
    package let line: Int
    /// What the row is about, as far as it says.
    package let name: String
    package let reason: Reason

    package enum Reason: String, Codable, Sendable, CaseIterable {
        /// 法院代字 is missing: without it the court can neither be named in a case number nor chosen.
        case codeMissing
        case codeMalformed
        /// Another row before has the same code.
        case codeTaken
        case nameMissing
        /// The level does not agree with the code.
        case levelDiffers
        case unknownConfidence
        /// Of a kind that nothing here uses yet.
        case notCivil
        case notInForce
        /// From which day it applies is not said.
        case dayMissing
        case parentMissing
    }

    package init(line: Int, name: String, reason: Reason) {
        self.line = line
        self.name = name
        self.reason = reason
    }
}

extension RefusedRow.Reason: Error {}

extension Court {
    /// From the columns name, level, province, court_char_code, char_confidence.
    ///
    /// A court whose code is only thought to be so can be read but never gives case numbers.
    static func read(_ row: some ReferenceRow) throws(RefusedRow.Reason) -> Court {
        guard let name = row["name"], !name.isEmpty else { throw .nameMissing }
        guard let text = row["court_char_code"], !text.isEmpty else { throw .codeMissing }
        guard let code = try? CourtCode(text) else { throw .codeMalformed }
        let level: CourtLevel? =
            switch row["level"] {
            case "最高": .supreme
            case "高级": .high
            case "中级": .intermediate
            case "基层": .basic
            default: nil
            }
        guard level == nil || level == code.level else { throw .levelDiffers }
        let confidence: Confidence =
            switch row["char_confidence"] ?? "" {
            case "A", "A2": .rule
            case "B": .attested
            case "C", "D", "": .uncertain
            default: throw .unknownConfidence
            }
        let province = row["province"].flatMap { $0.isEmpty || code == .supreme ? nil : $0 }
        return Court(code: code, name: Bilingual(both: name), province: province, confidence: confidence)
    }
}

extension Cause {
    /// From the columns id (C04.10.108.03), domain, number, name, in_force, basis (which ends in the day it applies from).
    static func read(_ row: some ReferenceRow) throws(RefusedRow.Reason) -> Cause {
        guard row["domain"] == "civil" else { throw .notCivil }
        guard let name = row["name"], !name.isEmpty else { throw .nameMissing }
        guard let id = row["id"], !id.isEmpty else { throw .codeMissing }
        let steps = id.dropFirst().split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard id.hasPrefix("C"), !steps.isEmpty, steps.allSatisfy({ $0 != nil }) else { throw .codeMalformed }
        guard row["in_force"] != "0" else { throw .notInForce }
        let day = (row["basis"] ?? "").split(separator: " ").compactMap { CourtDate(String($0)) }.last
        guard let day else { throw .dayMissing }
        return Cause(
            code: steps.compactMap { $0.map(String.init) }.joined(separator: "."),
            number: row["number"] ?? "",
            name: Bilingual(both: name),
            inForceFrom: day
        )
    }
}
