import Foundation

/// A table as text with commas (RFC 4180): quoted fields may hold commas, quotes (doubled) and line breaks.
package struct CSV: Sendable {
    package struct Row: Sendable {
        /// Of the file, counted from 1; where a row spans several, the first.
        package let line: Int
        package let values: [String]
        private let columns: [String: Int]

        init(line: Int, values: [String], columns: [String: Int]) {
            self.line = line
            self.values = values
            self.columns = columns
        }

        /// Nil where the table has no such column or the row is too short for it.
        package subscript(column: String) -> String? {
            columns[column].flatMap { $0 < values.count ? values[$0].trimmingCharacters(in: .whitespaces) : nil }
        }
    }

    package enum Problem: Error, Hashable, Sendable {
        case empty
        case quoteNotClosed(line: Int)
        case missingColumns([String])
    }

    package let columns: [String]
    package let rows: [Row]

    /// The first row names the columns; empty lines are left out.
    package init(
        _ text: String,
        needing needed: [String] = [],
        separator: Unicode.Scalar = ","
    ) throws(Problem) {
        var lines = try Self.records(of: text, separator)
        guard !lines.isEmpty else { throw .empty }
        let head = lines.removeFirst()
        let names = head.values.map { $0.trimmingCharacters(in: .whitespaces) }
        let missing = needed.filter { !names.contains($0) }
        guard missing.isEmpty else { throw .missingColumns(missing) }
        let places = Dictionary(names.indices.map { (names[$0], $0) }) { first, _ in first }
        columns = names
        rows = lines.map { Row(line: $0.line, values: $0.values, columns: places) }
    }

    private static func records(
        of text: String,
        _ separator: Unicode.Scalar
    ) throws(Problem) -> [(line: Int, values: [String])] {
        var records: [(Int, [String])] = []
        var (values, field, line, begin) = ([String](), "", 1, 1)
        var (isQuoted, wasQuoted) = (false, false)
        var scalars = text.unicodeScalars[...]
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        func endRecord() {
            if !(values.isEmpty && field.isEmpty && !wasQuoted) { records.append((begin, values + [field])) }
            (values, field, wasQuoted, begin) = ([], "", false, line)
        }
        while let scalar = scalars.popFirst() {
            if scalar == "\n" { line += 1 }
            if isQuoted {
                if scalar != "\"" {
                    field.unicodeScalars.append(scalar)
                } else if scalars.first == "\"" {
                    field.append("\"")
                    scalars.removeFirst()
                } else {
                    isQuoted = false
                }
                continue
            }
            switch scalar {
            case "\"" where field.isEmpty: (isQuoted, wasQuoted) = (true, true)
            case separator:
                values.append(field)
                (field, wasQuoted) = ("", true)
            case "\r" where scalars.first == "\n": break
            case "\n", "\r": endRecord()
            default: field.unicodeScalars.append(scalar)
            }
        }
        guard !isQuoted else { throw .quoteNotClosed(line: begin) }
        endRecord()
        return records
    }
}
