import PostgresEngine
import SQLEngine
import TestCluster
import Testing

@Suite("Behind pgbouncer in transaction mode")
struct PoolerTests {
    @Test("Many bodies over two real connections: counted without gaps, with time-outs, and nothing left behind")
    func works() async throws {
        let place = try await TestDatabase.make()
        let pooler = try await Pooler.start(before: place.server)
        let settings = PostgresSettings.with {
            $0.pooling = .transaction
            $0.maximumConnections = 8
            $0.lockTimeout = .seconds(60)
            $0.acquireTimeout = .seconds(60)
        }
        let database = try await PostgresDatabase.open(PostgresAddress(pooler.url(place.name)), settings)
        try await database.write { connection in
            try connection.execute("CREATE TABLE counter (last bigint NOT NULL, at text)")
            try connection.execute("INSERT INTO counter VALUES (0, NULL)")
        }
        let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
            for writer in 0..<200 {
                group.addTask {
                    _ = try await database.read { try $0.query("SELECT last FROM counter WHERE last > \(writer)") }
                    return try await database.write { connection in
                        let row = try connection.first(
                            "UPDATE counter SET last = last + 1, at = \("\(writer)") RETURNING last"
                        )
                        return try row?.int(0) ?? 0
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(numbers.sorted() == Array(1...200))
        let (timeout, prepared) = try await database.read { connection in
            (
                try connection.first("SELECT current_setting('lock_timeout')")?.text(0),
                try connection.first("SELECT count(*) FROM pg_prepared_statements")?.int(0)
            )
        }
        #expect(timeout == "1min" && prepared == 0)
        await database.close()
    }

    @Test("Prepared statements behind it fail with a sentence that names the setting")
    func wrongMode() async throws {
        let place = try await TestDatabase.make()
        let pooler = try await Pooler.start(before: place.server)
        let database = try await PostgresDatabase.open(
            PostgresAddress(pooler.url(place.name)),
            .with { $0.maximumConnections = 8 }
        )
        var problem: DatabaseProblem?
        do {
            // Sessions change hands, so sooner or later one meets what another has prepared, or misses its own.
            for _ in 0..<50 where problem == nil {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for number in 0..<16 {
                        group.addTask { _ = try await database.read { try $0.query("SELECT \(number) + 1") } }
                    }
                    try await group.waitForAll()
                }
            }
        } catch {
            problem = error as? DatabaseProblem
        }
        #expect(problem?.detail.contains("databasePooling") == true)
        await database.close()
    }
}
