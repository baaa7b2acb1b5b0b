import PostgresEngine
import SQLEngine
import TestCluster
import Testing

@Suite("Prepared statements")
struct StatementTests {
    private static func prepared(_ connection: any SQLConnection) throws -> Int {
        try connection.first("SELECT count(*) FROM pg_prepared_statements")?.int(0) ?? 0
    }

    @Test(
        "A statement is prepared once a session; behind a pooler in transaction mode none is, and no setting outlives"
    )
    func modes() async throws {
        for pooling in PostgresSettings.Pooling.allCases {
            try await withDatabase(
                .with {
                    $0.pooling = pooling
                    $0.maximumConnections = 1
                }
            ) { database, _ in
                for _ in 0..<3 { _ = try await database.notes() }
                let (count, timeout) = try await database.read { connection in
                    (
                        try Self.prepared(connection),
                        try connection.first("SELECT current_setting('statement_timeout')")?.text(0)
                    )
                }
                // The notes, the count, and the setting comes later.
                #expect(count == (pooling == .session ? 2 : 0))
                #expect(timeout == "30s")
            }
        }
    }

    @Test("Many texts of one statement do not fill the server's memory")
    func bounded() async throws {
        try await withDatabase(.with { $0.maximumConnections = 1 }) { database, _ in
            let count = try await database.read { connection in
                for length in 1...300 {
                    _ = try connection.query("SELECT note FROM entry WHERE id IN (\(list: Array(1...length)))")
                }
                return try Self.prepared(connection)
            }
            #expect(count == 256)
        }
    }

    @Test("A table that changes under a prepared statement is read anew, inside a transaction too")
    func stalePlan() async throws {
        try await withDatabase(.with { $0.maximumConnections = 1 }) { database, place in
            try await database.write { try $0.add("a") }
            for _ in 0..<7 { _ = try await database.read { try $0.query("SELECT * FROM entry") } }
            try await place.server.run("ALTER TABLE entry ADD COLUMN more text", in: place.name)
            let row = try await database.write { connection in
                try connection.add("b")
                return try connection.first("SELECT * FROM entry ORDER BY id")
            }
            #expect(row?.columns == ["id", "note", "more"])
            let notes = try await database.notes()
            #expect(notes == ["a", "b"])
        }
    }

    @Test("A session whose statements somebody has thrown away prepares them anew")
    func thrownAway() async throws {
        try await withDatabase(.with { $0.maximumConnections = 1 }) { database, _ in
            _ = try await database.notes()
            try await database.write { _ = try $0.execute("DEALLOCATE ALL") }
            let notes = try await database.notes()
            #expect(notes == [])
        }
    }
}
