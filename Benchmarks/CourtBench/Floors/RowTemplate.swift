import Foundation
import GRDB

/// The rows that one filing leaves in the store, found by comparing the store before and after.
struct RowTemplate: Sendable {
    struct Table: Sendable {
        let name: String
        let rows: [[DatabaseValue]]
    }

    let tables: [Table]

    var rowCount: Int { tables.reduce(0) { $0 + $1.rows.count } }

    var bytes: Int {
        tables.reduce(0) { sum, table in
            sum + table.rows.reduce(0) { $0 + $1.reduce(0) { $0 + Self.bytes(of: $1) } }
        }
    }

    static func bytes(of value: DatabaseValue) -> Int {
        switch value.storage {
        case .null: 0
        case .int64, .double: 8
        case .string(let text): text.utf8.count
        case .blob(let data): data.count
        }
    }

    /// A whole copy of the store as it is now, beside it.
    static func copy(store: String) throws -> String {
        let copy = store + ".before"
        try? FileManager.default.removeItem(atPath: copy)
        try reading(store) { try $0.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
        return copy
    }

    /// Every row that is there now and was not, or not so, in the copy; the copy is removed.
    init(store: String, sinceCopy copy: String) throws {
        defer { try? FileManager.default.removeItem(atPath: copy) }
        tables = try Self.reading(store) { database in
            try database.execute(sql: "ATTACH DATABASE ? AS before", arguments: [copy])
            let names = try String.fetchAll(
                database,
                sql:
                    "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
            )
            return try names.compactMap { name in
                let rows = try GRDB.Row.fetchAll(
                    database,
                    sql: "SELECT * FROM main.\"\(name)\" EXCEPT SELECT * FROM before.\"\(name)\""
                ).map { Array($0.databaseValues) }
                return rows.isEmpty ? nil : Table(name: name, rows: rows)
            }
        }
    }

    private static func reading<Value>(_ store: String, _ body: (Database) throws -> Value) throws -> Value {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        let queue = try DatabaseQueue(path: store, configuration: configuration)
        return try queue.writeWithoutTransaction(body)
    }
}
