/// The short table of what SQLite and PostgreSQL write differently.
///
/// Everything else is written once.
package enum SQLDialect: String, Sendable, Hashable, CaseIterable {
    case sqlite
    case postgres

    /// The name of a column type in `CREATE TABLE`.
    package func column(_ type: SQLType) -> String {
        switch (self, type) {
        case (.sqlite, .integer), (.sqlite, .boolean): "INTEGER"
        case (.sqlite, .blob): "BLOB"
        case (.sqlite, .real): "REAL"
        case (.postgres, .integer): "bigint"
        case (.postgres, .boolean): "boolean"
        case (.postgres, .blob): "bytea"
        case (.postgres, .real): "double precision"
        case (.sqlite, .text): "TEXT"
        case (.postgres, .text): "text"
        }
    }

    package var integer: String { column(.integer) }
    package var text: String { column(.text) }
    package var blob: String { column(.blob) }
    package var boolean: String { column(.boolean) }
    package var real: String { column(.real) }

    /// A primary key numbered by the database, never twice the same.
    package var identity: String {
        switch self {
        case .sqlite: "INTEGER PRIMARY KEY AUTOINCREMENT"
        case .postgres: "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY"
        }
    }

    /// Text that is a key or a cursor: compared byte by byte.
    ///
    /// SQLite does so by itself; a PostgreSQL database with a Chinese collation does not.
    package var keyText: String {
        switch self {
        case .sqlite: "TEXT COLLATE BINARY"
        case .postgres: "text COLLATE \"C\""
        }
    }

    /// What follows the closing bracket of `CREATE TABLE`.
    ///
    /// Without `STRICT` SQLite would take text into a number.
    package var tableEnd: String {
        switch self {
        case .sqlite: " STRICT"
        case .postgres: ""
        }
    }

    /// The start of a write transaction.
    package var begin: String {
        switch self {
        case .sqlite: "BEGIN IMMEDIATE"
        case .postgres: "BEGIN ISOLATION LEVEL READ COMMITTED"
        }
    }

    func placeholder(_ number: Int) -> String {
        switch self {
        case .sqlite: "?"
        case .postgres: "$\(number)"
        }
    }
}
