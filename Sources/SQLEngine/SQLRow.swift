/// One row of an answer, read by the position of the column in the `SELECT` (from 0).
///
/// Every getter throws `DatabaseProblem` with `.unexpectedNull`, `.unexpectedType` or `.noSuchColumn`, and names the column.
package struct SQLRow: Sendable, Hashable {
    package let columns: [String]
    package let values: [SQLValue]

    package init(columns: [String], values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    package func text(_ column: Int) throws -> String {
        try present(column, as: .text, optionalText(column))
    }

    package func integer(_ column: Int) throws -> Int64 {
        try present(column, as: .integer, optionalInteger(column))
    }

    package func blob(_ column: Int) throws -> [UInt8] {
        try present(column, as: .blob, optionalBlob(column))
    }

    package func boolean(_ column: Int) throws -> Bool {
        try present(column, as: .boolean, optionalBoolean(column))
    }

    package func real(_ column: Int) throws -> Double {
        try present(column, as: .real, optionalReal(column))
    }

    /// An integer that fits the machine's `Int`: counts, numbers, sizes.
    package func int(_ column: Int) throws -> Int {
        guard let number = Int(exactly: try integer(column)) else { throw mismatch(column, .integer) }
        return number
    }

    package func optionalText(_ column: Int) throws -> String? {
        switch try value(column) {
        case .null: nil
        case .text(let text): text
        default: throw mismatch(column, .text)
        }
    }

    package func optionalInteger(_ column: Int) throws -> Int64? {
        switch try value(column) {
        case .null: nil
        case .integer(let number): number
        default: throw mismatch(column, .integer)
        }
    }

    package func optionalBlob(_ column: Int) throws -> [UInt8]? {
        switch try value(column) {
        case .null: nil
        case .blob(let bytes): bytes
        default: throw mismatch(column, .blob)
        }
    }

    package func optionalBoolean(_ column: Int) throws -> Bool? {
        switch try value(column) {
        case .null: nil
        case .boolean(let truth): truth
        case .integer(0): false
        case .integer(1): true
        default: throw mismatch(column, .boolean)
        }
    }

    package func optionalReal(_ column: Int) throws -> Double? {
        switch try value(column) {
        case .null: nil
        case .real(let number): number
        default: throw mismatch(column, .real)
        }
    }

    /// A text that is the raw value of an enumeration; a value the program does not know is `.unexpectedType`.
    package func named<Name: RawRepresentable>(_ column: Int, as type: Name.Type = Name.self) throws -> Name
    where Name.RawValue == String {
        guard let name = Name(rawValue: try text(column)) else { throw mismatch(column, .text) }
        return name
    }

    package func value(_ column: Int) throws -> SQLValue {
        guard values.indices.contains(column) else {
            throw DatabaseProblem(.noSuchColumn, detail: "column \(column) of \(values.count)")
        }
        return values[column]
    }

    private func present<Value>(_ column: Int, as type: SQLType, _ value: Value?) throws -> Value {
        guard let value else {
            throw DatabaseProblem(.unexpectedNull, detail: "\(name(column)) is null, expected \(type.rawValue)")
        }
        return value
    }

    /// The value itself is left out: it may be personal data, and problems are logged.
    private func mismatch(_ column: Int, _ type: SQLType) -> DatabaseProblem {
        DatabaseProblem(.unexpectedType, detail: "\(name(column)) is not a usable \(type.rawValue)")
    }

    private func name(_ column: Int) -> String {
        columns.indices.contains(column) ? "column \(column) (\(columns[column]))" : "column \(column)"
    }
}
