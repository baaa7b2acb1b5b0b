import Registry
import SQLEngine
import Testing

@testable import Store

@Suite("The schema")
struct SchemaTests {
    private static func tables(_ connection: any SQLConnection) throws -> [String] {
        try connection.query(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
        ).map { try $0.text(0) }
    }

    @Test(
        "Every sealed column of the schema is in the list by which columns are checked and sealed anew, and none else"
    )
    func sealedColumns() async throws {
        let store = try await TestStore()
        let found = try await store.engine.read { connection in
            try Self.tables(connection).flatMap { table in
                try connection.query(SQL(unchecked: "PRAGMA table_info(\(table))")).map { "\(table).\(try $0.text(1))" }
                    .filter { $0.hasSuffix("_sealed") }
            }
        }
        #expect(Set(found) == Set(SealedColumn.allCases.map { "\($0.table).\($0.column)" }))
    }

    @Test("Every table is strict, and every reference can be followed backwards by an index")
    func references() async throws {
        let store = try await TestStore()
        let without = try await store.engine.read { connection in
            try Self.tables(connection).flatMap { table in
                let indexed = try connection.query(SQL(unchecked: "PRAGMA index_list(\(table))")).map { index in
                    try connection.first(SQL(unchecked: "PRAGMA index_info(\(index.text(1)))"))?.text(2)
                }
                let key = try connection.query(SQL(unchecked: "PRAGMA table_info(\(table))"))
                    .first { try $0.integer(5) == 1 }?.text(1)
                return try connection.query(SQL(unchecked: "PRAGMA foreign_key_list(\(table))"))
                    .map { try $0.text(3) }.filter { !indexed.contains($0) && $0 != key }.map { "\(table).\($0)" }
            }
        }
        #expect(without.isEmpty)
        let loose = try await store.engine.read { connection in
            try connection.query("SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict").map {
                try $0.text(0)
            }
            .filter { !$0.hasPrefix("sqlite_") }
        }
        #expect(loose.isEmpty)
    }

    @Test("Both dialects get the same tables, and PostgreSQL gets nothing that only SQLite knows")
    func dialects() {
        for migration in Schema.migrations {
            let (sqlite, postgres) = (migration.statements(.sqlite), migration.statements(.postgres))
            let names = [sqlite, postgres].map { statements in
                statements.filter { $0.hasPrefix("CREATE TABLE") }.map { $0.split(separator: " ")[2] }
            }
            #expect(names[0] == names[1])
            for word in ["STRICT", "WITHOUT ROWID", "RAISE(", "AUTOINCREMENT", "BLOB", "COLLATE BINARY"] {
                #expect(!postgres.contains { $0.contains(word) }, "\(word) in \(migration.name)")
            }
        }
    }

    @Test("An empty file has no schema; afterwards it has the newest, and migrating again changes nothing")
    func version() async throws {
        let store = try await TestStore()
        #expect(try await store.database.schemaVersion() == RegistryDatabase.newestSchema)
        try await store.database.migrate(at: Sample.now)
        #expect(try await store.count("SELECT count(*) FROM schema_version") == RegistryDatabase.newestSchema)
        try await store.database.requireCurrent()
    }
}
