/// A statement, or a piece of one, written once for every engine.
///
/// ```swift
/// let open: SQL = "stage = \(Stage.received)"
/// let sql: SQL = "SELECT id, version FROM filing WHERE court = \(court) AND \(open) ORDER BY id"
/// ```
/// `\(value)` never becomes text of the statement: it is bound, with its type. `\(sql)` puts one piece into another.
/// `\(raw: "…")` takes only what stands in the source code, so that nothing a person typed can get there.
package struct SQL: Sendable, Hashable {
    enum Piece: Sendable, Hashable {
        case text(String)
        case value(SQLValue, SQLType)
    }

    var pieces: [Piece] = []

    /// A statement from text made by the program itself: migrations, fragments of the dialect table.
    package init(unchecked text: String) {
        pieces = [.text(text)]
    }

    private init(pieces: [Piece]) {
        self.pieces = pieces
    }

    package static func + (left: SQL, right: SQL) -> SQL {
        SQL(pieces: left.pieces + right.pieces)
    }

    package static func += (left: inout SQL, right: SQL) {
        left.pieces += right.pieces
    }
}

extension SQL: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) {
        pieces = [.text(value)]
    }

    package init(stringInterpolation: StringInterpolation) {
        pieces = stringInterpolation.pieces
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        var pieces: [Piece] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(2 * interpolationCount + 1)
        }

        package mutating func appendLiteral(_ literal: String) {
            guard !literal.isEmpty else { return }
            pieces.append(.text(literal))
        }

        package mutating func appendInterpolation<Value: SQLBindable>(_ value: Value) {
            pieces.append(.value(value.sqlValue, Value.sqlType))
        }

        /// Null keeps its type.
        package mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
            pieces.append(.value(value.sqlValue, Value.sqlType))
        }

        /// A value of a type that is known only when the program runs, as when a whole table is copied.
        package mutating func appendInterpolation(_ value: SQLValue, as type: SQLType) {
            pieces.append(.value(value, type))
        }

        package mutating func appendInterpolation(_ sql: SQL) {
            pieces += sql.pieces
        }

        package mutating func appendInterpolation(raw text: StaticString) {
            pieces.append(.text(text.description))
        }

        /// The members of `IN (\(list: …))`.
        ///
        /// An empty list is written `NULL`, which nothing equals; write no `NOT IN` with a list that may be empty,
        /// since that too is true of nothing.
        package mutating func appendInterpolation<Values: Collection>(list values: Values)
        where Values.Element: SQLBindable {
            guard !values.isEmpty else {
                pieces.append(.text("NULL"))
                return
            }
            for (position, value) in values.enumerated() {
                if position > 0 { pieces.append(.text(", ")) }
                pieces.append(.value(value.sqlValue, Values.Element.sqlType))
            }
        }
    }
}

extension Sequence<SQL> {
    /// The pieces one after the other, for conditions and lists built from parts.
    package func joined(separator: SQL) -> SQL {
        var whole: SQL = ""
        for (position, piece) in enumerated() {
            if position > 0 { whole += separator }
            whole += piece
        }
        return whole
    }
}
