/// The kind of an `INSERT INTO … VALUES (…)` of one row: its text without the values.
///
/// Rows of one kind can share a statement.
package struct InsertedKind: Hashable, Sendable {
    /// Up to the row.
    private let head: String
    /// Before, between and after the values of a row, its brackets included.
    private let between: [String]
    /// What follows the row, as `ON CONFLICT …`.
    private let tail: String

    /// How many values a row binds.
    package var width: Int { between.count - 1 }

    /// Nil for anything but the insertion of one row of values that asks nothing back.
    package init?(_ sql: SQL) {
        var texts = [""]
        for piece in sql.pieces {
            switch piece {
            case .text(let text): texts[texts.count - 1] += text
            case .value: texts.append("")
            }
        }
        guard texts.count > 1, let first = texts.first, let last = texts.last, first.hasPrefix("INSERT INTO "),
            let values = first.ranges(of: "VALUES (").first, let end = last.firstIndex(of: ")"),
            !last.contains("RETURNING"), !first.contains("SELECT ")
        else { return nil }
        let start = first.index(before: values.upperBound)
        head = String(first[..<start])
        tail = String(last[last.index(after: end)...])
        texts[0] = String(first[start...])
        texts[texts.count - 1] = String(last[...end])
        between = texts
    }

    /// One statement for several rows.
    package func statement(_ rows: some Sequence<InsertedRow>) -> SQL {
        var whole = SQL(unchecked: head)
        for (position, row) in rows.enumerated() {
            if position > 0 { whole.pieces.append(.text(", ")) }
            for (text, value) in zip(between, row.values) {
                whole.pieces.append(.text(text))
                whole.pieces.append(.value(value.0, value.1))
            }
            whole.pieces.append(.text(between[between.count - 1]))
        }
        whole.pieces.append(.text(tail))
        return whole
    }
}

/// The values of a row that is to be inserted.
package struct InsertedRow: Sendable {
    let values: [(SQLValue, SQLType)]

    package init(_ sql: SQL) {
        values = sql.pieces.compactMap { piece in
            guard case .value(let value, let type) = piece else { return nil }
            return (value, type)
        }
    }
}

extension SQL {
    /// The text up to the first value: statements of one place in the source begin alike.
    package var beginning: String {
        var beginning = ""
        for case .text(let text) in pieces.prefix(while: \.isText) { beginning += text }
        return beginning
    }
}

extension SQL.Piece {
    fileprivate var isText: Bool {
        guard case .text = self else { return false }
        return true
    }
}
