import OwnCluster
import PostgresEngine
import SQLEngine
import TestCluster
import Testing

@Suite("A connection that is lost")
struct LossTests {
    private static func open(_ url: String) async throws -> PostgresDatabase {
        var settings = PostgresSettings()
        settings.acceptsUnsyncedServer = true
        settings.maximumConnections = 2
        return try await PostgresDatabase.open(PostgresAddress(url), settings)
    }

    private static let table: SQL = "CREATE TABLE entry (id bigint GENERATED ALWAYS AS IDENTITY, note text NOT NULL)"

    @Test(
        "The server is killed in mid-transaction and started again: the body is run again, and its work is there once"
    )
    func killed() async throws {
        let server = try await PostgresServer.start(.durability)
        let database = try await Self.open(server.url())
        try await database.write { connection in
            try connection.execute(Self.table)
            try connection.add("before")
        }
        let (gate, runs) = (Gate(), Count())
        async let written: Void = database.write { connection in
            runs.run()
            try connection.add("half")
            gate.pass()
            try connection.add("whole")
        }
        await gate.reached()
        try await server.kill()
        gate.open()
        try await server.restart()
        try await written
        #expect(runs.value == 2)
        let notes = try await database.notes()
        #expect(notes == ["before", "half", "whole"])
        await database.close()
    }

    @Test("Sessions that were ended while they rested are replaced without anybody noticing")
    func ended() async throws {
        try await withDatabase { database, place in
            try await database.write { try $0.add("a") }
            try await place.server.run(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(place.name)'"
            )
            let notes = try await database.notes()
            #expect(notes == ["a"])
        }
    }

    @Test("A session that is ended in the middle of reading reads again")
    func endedReading() async throws {
        try await withDatabase { database, place in
            try await database.write { try $0.add("a") }
            let gate = Gate()
            async let notes = database.read { connection in
                _ = try connection.notes()
                gate.pass()
                return try connection.notes()
            }
            await gate.reached()
            try await place.server.run(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(place.name)'"
            )
            gate.open()
            let read = try await notes
            #expect(read == ["a"])
        }
    }

    @Test("COMMIT never arrived: the server says so, and the body is run again", .timeLimit(.minutes(1)))
    func cutBefore() async throws {
        let place = try await TestDatabase.make()
        let proxy = try CuttingProxy(place)
        let database = try await Self.open(proxy.url)
        try await database.write { _ = try $0.execute(Self.table) }
        proxy.cutNext(.before)
        let runs = Count()
        try await database.write { connection in
            runs.run()
            try connection.add("a")
        }
        #expect(runs.value == 2)
        let notes = try await database.notes()
        #expect(notes == ["a"])
        await database.close()
    }

    @Test("COMMIT was carried out and its answer lost: the server says so, and the body is not run again")
    func cutAfter() async throws {
        let place = try await TestDatabase.make()
        let proxy = try CuttingProxy(place)
        let database = try await Self.open(proxy.url)
        try await database.write { _ = try $0.execute(Self.table) }
        proxy.cutNext(.after)
        let runs = Count()
        let answer = try await database.write { connection in
            runs.run()
            try connection.add("a")
            return 42
        }
        #expect(answer == 42)
        #expect(runs.value == 1)
        let notes = try await database.notes()
        #expect(notes == ["a"])
        await database.close()
    }

    @Test(
        "Where the server cannot say what became of a lost commit, the caller is told that nobody knows",
        arguments: [true, false]
    )
    func undecided(carriedOut: Bool) async throws {
        let place = try await TestDatabase.make()
        try await place.server.run("REVOKE EXECUTE ON FUNCTION pg_current_wal_lsn() FROM PUBLIC", in: place.name)
        try await place.server.run("CREATE ROLE \(place.name) LOGIN", in: place.name)
        try await place.server.run("GRANT ALL ON SCHEMA public TO \(place.name)", in: place.name)
        let proxy = try CuttingProxy(place)
        let database = try await Self.open(proxy.url.replacing("postgres@", with: "\(place.name)@"))
        try await database.write { _ = try $0.execute(Self.table) }
        proxy.cutNext(carriedOut ? .after : .before)
        let runs = Count()
        let problem = try await #require(throws: DatabaseProblem.self) {
            try await database.write { connection in
                runs.run()
                try connection.add("a")
            }
        }
        #expect(problem.code == .outcomeUnknown)
        #expect(!problem.mayBeRetried)
        #expect(runs.value == 1)
        let notes = try await database.notes()
        #expect(notes == (carriedOut ? ["a"] : []))
        await database.close()
    }

    @Test("A server that stays away is said to be away, after patience")
    func away() async throws {
        let server = try await PostgresServer.start(.rules)
        var settings = PostgresSettings()
        settings.acceptsUnsyncedServer = true
        settings.reconnectPatience = .milliseconds(300)
        let database = try await PostgresDatabase.open(PostgresAddress(server.url()), settings)
        try await server.kill()
        let problem = try await #require(throws: DatabaseProblem.self) {
            try await database.read { _ = try $0.query("SELECT 1") }
        }
        #expect(problem.code == .unreachable)
        #expect(problem.mayBeRetried)
        await database.close()
    }
}
