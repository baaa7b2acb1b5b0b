import OwnCluster
import PostgresEngine
import SQLEngine
import TestCluster
import Testing

@Suite("What is asked of a PostgreSQL server")
struct PromisesTests {
    private static func problem(opening url: String, _ settings: PostgresSettings) async -> DatabaseProblem? {
        do {
            await (try PostgresDatabase.open(PostgresAddress(url), settings)).close()
            return nil
        } catch {
            return error as? DatabaseProblem
        }
    }

    private static var lenient: PostgresSettings {
        var settings = PostgresSettings()
        settings.acceptsUnsyncedServer = true
        return settings
    }

    @Test("A server that does not sync is refused")
    func unsynced() async throws {
        let place = try await TestDatabase.make()
        let problem = await Self.problem(opening: place.url, PostgresSettings())
        #expect(problem?.code == .notDurable)
        #expect(problem?.detail == "fsync is off")
        #expect(await Self.problem(opening: place.url, Self.lenient) == nil)
    }

    @Test("A server that confirms before it has synced is refused")
    func asynchronous() async throws {
        let place = try await TestDatabase.make()
        try await place.server.run("ALTER DATABASE \(place.name) SET synchronous_commit = off")
        let problem = await Self.problem(opening: place.url, Self.lenient)
        #expect(problem?.code == .notDurable)
        #expect(problem?.detail == "synchronous_commit is off")
    }

    @Test("A database in an encoding without rare characters is refused")
    func encoding() async throws {
        let place = try await TestDatabase.make()
        let name = place.name + "x"
        try await place.server.run(
            "CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C'"
        )
        let problem = await Self.problem(opening: place.server.url(name), Self.lenient)
        #expect(problem?.code == .cannotOpen)
        try await place.server.run("DROP DATABASE \(name)")
    }

    @Test("A server that is not there, or a database that is not, is said at once and without the password")
    func unreachable() async throws {
        let place = try await TestDatabase.make()
        for url in [
            "postgres://court:geheim@%2Fnowhere/dengwen",
            place.server.url("nowhere").replacing("postgres@", with: "postgres:geheim@"),
        ] {
            let problem = await Self.problem(opening: url, Self.lenient)
            #expect(problem?.code == .unreachable)
            #expect(problem?.detail.contains("geheim") == false)
        }
    }

    @Test(
        "What is no address is refused without a word of it",
        arguments: ["", "dengwen.sqlite", "postgres://court:geheim@[::1/dengwen", "postgres://a:geheim@b/c?nonsense=1"]
    )
    func address(text: String) throws {
        let problem = try #require(throws: DatabaseProblem.self) { _ = try PostgresAddress(text) }
        #expect(problem.code == .cannotOpen)
        #expect(!problem.detail.contains("geheim"))
    }

    @Test("For people an address is its host and database")
    func place() throws {
        let address = try PostgresAddress("postgres://court:geheim@db.court.example:5433/filings?sslmode=verify-full")
        #expect(address.place == "db.court.example:5433/filings")
    }
}
