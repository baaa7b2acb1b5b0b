package import Filings
package import Law
package import SQLEngine

// How the registry's values stand in statements and rows: identifiers as text, instants as microseconds, days as text.

extension Identifier: SQLBindable {
    package static var sqlType: SQLType { .text }
    package var sqlValue: SQLValue { .text(description) }
}

extension Instant: SQLBindable {
    package static var sqlType: SQLType { .integer }
    package var sqlValue: SQLValue { .integer(microseconds) }
}

extension CourtDate: SQLBindable {
    package static var sqlType: SQLType { .text }
    package var sqlValue: SQLValue { .text(description) }
}

extension SQLRow {
    func identifier<Of>(_ column: Int, of type: Identifier<Of>.Type = Identifier<Of>.self) throws -> Identifier<Of> {
        try read(column, Identifier<Of>(try text(column)))
    }

    func optionalIdentifier<Of>(
        _ column: Int,
        of type: Identifier<Of>.Type = Identifier<Of>.self
    ) throws -> Identifier<Of>? {
        try optionalText(column).map { try read(column, Identifier<Of>($0)) }
    }

    func instant(_ column: Int) throws -> Instant { Instant(microseconds: try integer(column)) }

    func optionalInstant(_ column: Int) throws -> Instant? {
        try optionalInteger(column).map(Instant.init(microseconds:))
    }

    func date(_ column: Int) throws -> CourtDate { try read(column, CourtDate(try text(column))) }

    private func read<Value>(_ column: Int, _ value: Value?) throws -> Value {
        guard let value else { throw DatabaseProblem(.unexpectedType, detail: "column \(column) cannot be read") }
        return value
    }
}
