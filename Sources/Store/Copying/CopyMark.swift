import SQLEngine

/// Stands in a target while it is being filled: from which store, so that nobody serves half of one, and no two are mixed.
struct CopyMark: Sendable {
    static let table = "store_copy"

    /// What tells one store from another: its first account.
    static func origin(_ connection: any SQLConnection) throws -> String {
        try connection.first("SELECT id FROM account ORDER BY id LIMIT 1")?.text(0) ?? "empty"
    }

    /// The origin of the copy that is under way here; nil if none is.
    static func find(_ connection: any SQLConnection) throws -> String? {
        guard try connection.first(connection.dialect.findsTable(table)) != nil else { return nil }
        return try connection.first("SELECT origin FROM store_copy")?.text(0) ?? ""
    }

    static func set(_ origin: String, _ connection: any SQLConnection) throws {
        let (dialect, text) = (connection.dialect, connection.dialect.text)
        try connection.execute(SQL(unchecked: "CREATE TABLE \(table) (origin \(text) NOT NULL)\(dialect.tableEnd)"))
        try connection.execute("INSERT INTO store_copy (origin) VALUES (\(origin))")
    }

    static func remove(_ connection: any SQLConnection) throws {
        try connection.execute("DROP TABLE store_copy")
    }
}
