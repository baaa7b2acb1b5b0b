import Registry
import SQLEngine
import TestCluster
import Testing

@testable import Store

/// A schema as an engine reports it, in words both have.
struct FoundSchema: Equatable {
    struct Column: Hashable {
        let table: String
        let name: String
        let type: SQLType
        let mayBeNull: Bool
    }

    var columns: [Column] = []
    /// "filing: owner -> account.id cascade".
    var references: Set<String> = []
    /// "filing (court, stage, last_day, id) unique where …", whatever it is called.
    var indexes: Set<String> = []
    /// "1 accounts".
    var migrations: [String] = []
}

@Suite("Two engines, one schema")
struct SameSchemaTests {
    private static func schema(on engine: EngineKind) async throws -> FoundSchema {
        try await EngineKind.$current.withValue(engine) {
            let store = try await TestStore()
            return try await store.engine.read { connection in
                var schema =
                    engine == .sqlite
                    ? try SQLiteSchema(connection).found() : try PostgresSchema(connection).found()
                schema.migrations = try connection.query("SELECT number, name FROM schema_version ORDER BY number").map
                {
                    "\(try $0.int(0)) \(try $0.text(1))"
                }
                return schema
            }
        }
    }

    @Test("Both have had the same migrations, and have the same tables, columns, references and indexes")
    func same() async throws {
        let (sqlite, postgres) = (try await Self.schema(on: .sqlite), try await Self.schema(on: .postgres))
        #expect(sqlite.migrations == postgres.migrations)
        #expect(sqlite.migrations.count == RegistryDatabase.newestSchema)
        #expect(sqlite.columns.count > 100)
        #expect(sqlite.columns == postgres.columns)
        #expect(sqlite.references == postgres.references)
        #expect(sqlite.indexes.subtracting(postgres.indexes).isEmpty)
        #expect(postgres.indexes.subtracting(sqlite.indexes).isEmpty)
    }

    @Test(
        "On PostgreSQL every text by which rows are found is compared byte by byte, whatever the database's collation"
    )
    func collations() async throws {
        let loose = try await EngineKind.$current.withValue(.postgres) {
            try await TestStore().engine.read { connection in
                try connection.query(
                    """
                    SELECT pg_class.relname || '.' || attname FROM pg_index
                    JOIN pg_class ON pg_class.oid = indrelid
                    JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
                    JOIN pg_type ON pg_type.oid = atttypid
                    WHERE relnamespace = 'public'::regnamespace AND typname = 'text'
                        AND attcollation <> (SELECT oid FROM pg_collation WHERE collname = 'C')
                    ORDER BY 1
                    """
                ).map { try $0.text(0) }
            }
        }
        #expect(loose.isEmpty)
    }
}
