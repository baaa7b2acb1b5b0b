/// An `INSERT INTO … VALUES (…)` of one row, taken apart, so that rows of the same kind can share a statement.
package struct InsertedRow: Sendable {
    /// What two rows must have in common to stand in one statement.
    package struct Kind: Hashable, Sendable {
        let head: String
        let tail: String
    }

    package let kind: Kind
    let row: [SQL.Piece]

    /// How many values the row binds.
    package var width: Int {
        row.reduce(0) { count, piece in
            if case .value = piece { count + 1 } else { count }
        }
    }

    /// Nil for anything but the insertion of one row of values that asks nothing back.
    package init?(_ sql: SQL) {
        var pieces: [SQL.Piece] = []
        for piece in sql.pieces {
            if case .text(let text) = piece, case .text(let before)? = pieces.last {
                pieces[pieces.count - 1] = .text(before + text)
            } else {
                pieces.append(piece)
            }
        }
        guard pieces.count > 2, case .text(let first)? = pieces.first, case .text(let last)? = pieces.last,
            first.hasPrefix("INSERT INTO "), let values = first.ranges(of: "VALUES (").first,
            let end = last.firstIndex(of: ")"),
            !last.contains("RETURNING"), !first.contains("SELECT ")
        else { return nil }
        let start = first.index(before: values.upperBound)
        kind = Kind(head: String(first[..<start]), tail: String(last[last.index(after: end)...]))
        row = [.text(String(first[start...]))] + pieces.dropFirst().dropLast() + [.text(String(last[...end]))]
    }

    /// One statement for rows of one kind.
    package static func statement(_ kind: Kind, _ rows: some Sequence<InsertedRow>) -> SQL {
        var whole = SQL(unchecked: kind.head)
        for (position, row) in rows.enumerated() {
            if position > 0 { whole.pieces.append(.text(", ")) }
            whole.pieces += row.row
        }
        return whole + SQL(unchecked: kind.tail)
    }
}
