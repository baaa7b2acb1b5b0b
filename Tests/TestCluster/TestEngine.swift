import OwnCluster
package import PostgresEngine
package import SQLEngine
import SQLiteEngine

/// A store's database on the engine under test: a file in the test's folder, or a database of its own on the cluster.
package struct TestEngine: Sendable {
    package let database: any CourtDatabase
    /// Where it is on PostgreSQL.
    package let place: TestDatabase?
    /// The file on SQLite.
    package let file: String

    /// Migrated once; every further database is a copy of it.
    private static let template = "dengwen_template"

    /// `migrate` makes the tables; on PostgreSQL it is asked once a process.
    package static func make(
        in folder: String,
        migrate: @escaping @Sendable (any CourtDatabase) async throws -> Void
    ) async throws -> TestEngine {
        let file = folder + "/store.sqlite"
        switch EngineKind.current {
        case .sqlite:
            let database = try await SQLiteDatabase.open(file)
            try await migrate(database)
            return TestEngine(database: database, place: nil, file: file)
        case .postgres:
            try await Template.shared.make(template, migrate)
            let place = try await TestDatabase.copy(of: template)
            return TestEngine(database: PlacedDatabase(try await open(place.url), place), place: place, file: file)
        }
    }

    package static func open(_ url: String) async throws -> PostgresDatabase {
        var settings = PostgresSettings()
        settings.acceptsUnsyncedServer = true
        settings.maximumConnections = 6
        // Tests share two cores with one another; what is slow there is not stuck.
        settings.acquireTimeout = .seconds(120)
        settings.lockTimeout = .seconds(60)
        settings.statementTimeout = .seconds(120)
        return try await PostgresDatabase.open(PostgresAddress(url), settings)
    }

    /// Changes rows as somebody could who has the database in hand: without triggers and without references.
    package func sabotage(_ statements: [String]) async throws {
        guard let place else { return }
        let whole = (["SET session_replication_role = replica"] + statements).joined(separator: "; ")
        try await place.server.run(whole, in: place.name)
    }
}

/// The template is made by whoever comes first; the others wait.
private actor Template {
    static let shared = Template()
    private var making: Task<Void, any Error>?

    func make(_ name: String, _ migrate: @escaping @Sendable (any CourtDatabase) async throws -> Void) async throws {
        let task =
            making
            ?? Task {
                let server = try await TestDatabase.server
                try await server.run("CREATE DATABASE \(name) TEMPLATE template0")
                // SQLite's name for bytes of zero, so that the tests' statements are the same.
                try await server.run(
                    """
                    CREATE FUNCTION zeroblob(length integer) RETURNS bytea IMMUTABLE LANGUAGE sql
                    AS $$ SELECT decode(repeat('00', length), 'hex') $$
                    """,
                    in: name
                )
                let database = try await TestEngine.open(server.url(name))
                try await migrate(database)
                await database.close()
                try await server.run(TestDatabase.remembering, in: name)
            }
        making = task
        try await task.value
    }
}
