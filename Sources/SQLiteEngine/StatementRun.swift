import GRDB
import GRDBSQLite
import SQLEngine

/// Runs a statement that GRDB has prepared and keeps: binds, steps and reads by SQLite's own functions.
///
/// GRDB's way goes through a value of its own for every parameter and every column, which costs more than the statement.
struct StatementRun {
    private let statement: OpaquePointer
    private let database: Database

    init(_ statement: Statement, _ database: Database) {
        self.statement = statement.sqliteStatement
        self.database = database
    }

    /// Whether a statement changes rows and nothing else: the rest is GRDB's, which keeps count of transactions and definitions.
    static func canRun(_ text: String) -> Bool {
        ["INSERT ", "UPDATE ", "DELETE ", "SELECT "].contains { text.hasPrefix($0) }
    }

    /// The current row of an answer.
    struct Row {
        fileprivate let statement: OpaquePointer

        var values: [SQLValue] {
            (0..<sqlite3_column_count(statement)).map { column in
                switch sqlite3_column_type(statement, column) {
                case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
                case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
                case SQLITE_TEXT: return .text(text(column))
                case SQLITE_BLOB: return .blob(blob(column))
                default: return .null
                }
            }
        }

        private func text(_ column: Int32) -> String {
            guard let bytes = sqlite3_column_text(statement, column) else { return "" }
            let count = Int(sqlite3_column_bytes(statement, column))
            return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
        }

        private func blob(_ column: Int32) -> [UInt8] {
            guard let bytes = sqlite3_column_blob(statement, column) else { return [] }
            return Array(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, column))))
        }
    }

    /// - Parameters:
    ///   - values: as many as the statement has places.
    ///   - each: called for every row of the answer.
    /// - Throws: what SQLite reported, or what `each` threw.
    func run(_ values: [SQLValue], _ each: (Row) throws -> Void) throws {
        sqlite3_reset(statement)
        defer {
            sqlite3_reset(statement)
            // What was bound may be personal, and need not wait for the next use.
            sqlite3_clear_bindings(statement)
        }
        guard Int(sqlite3_bind_parameter_count(statement)) == values.count else {
            throw DatabaseProblem(.statement, detail: "\(values.count) values do not fit the statement")
        }
        for (index, value) in values.enumerated() { try check(bind(value, at: Int32(index + 1)), or: SQLITE_OK) }
        while true {
            let code = sqlite3_step(statement)
            if code == SQLITE_DONE { return }
            try check(code, or: SQLITE_ROW)
            try each(Row(statement: statement))
        }
    }

    private func bind(_ value: SQLValue, at place: Int32) -> Int32 {
        // SQLite copies what it is given before it returns.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch value {
        case .null: return sqlite3_bind_null(statement, place)
        case .integer(let number): return sqlite3_bind_int64(statement, place, number)
        case .real(let number): return sqlite3_bind_double(statement, place, number)
        case .boolean(let truth): return sqlite3_bind_int64(statement, place, truth ? 1 : 0)
        case .text(var text):
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    guard let start = characters.baseAddress else {
                        return sqlite3_bind_text(statement, place, "", 0, copied)
                    }
                    return sqlite3_bind_text(statement, place, start, Int32(characters.count), copied)
                }
            }
        case .blob(let bytes):
            guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(statement, place, 0) }
            return bytes.withUnsafeBytes {
                sqlite3_bind_blob(statement, place, $0.baseAddress, Int32($0.count), copied)
            }
        }
    }

    private func check(_ code: Int32, or good: Int32) throws {
        guard code != good else { return }
        let connection = sqlite3_db_handle(statement)
        throw DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: sqlite3_errmsg(connection).map { String(cString: $0) },
            sql: sqlite3_sql(statement).map { String(cString: $0) }
        )
    }
}
